//! Ways on, quieter than a button.

use crate::web::{
    Route,
    element::{Element, element},
};

/// A list of links, each with its text.
pub fn places(entries: &[(Route, &str)]) -> Element {
    let entry = |(to, text): &(Route, &str)| {
        element("li").child(element("a").attribute("href", &to.to_string()).text(text))
    };
    element("ul").class("places").children(entries.iter().map(entry))
}
