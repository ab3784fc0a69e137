//! What stands above every screen: the app's name, which leads to the start, and the other
//! language.

use leptos::prelude::*;

use crate::web::{
    Words,
    element::{Element, button, element, svg_element},
};

/// The head of the page, in the language of `words`. It stays while screens come and go, so what has
/// the focus in it keeps it. `on_switch` is called to change the language.
pub fn masthead(words: RwSignal<&'static Words>, on_switch: impl FnMut() + 'static) -> Element {
    let other = move || words.get().other();
    let mark = svg_element("svg")
        .attribute("aria-hidden", "true")
        .child(svg_element("use").attribute("href", "#mark"));
    let home = element("a")
        .class("home")
        .attribute("href", "#/")
        .child(mark)
        .child(element("span").live_text(move || words.get().app.into()));
    let language = button("language", "", on_switch)
        .live_attribute("lang", move || Some(other().lang))
        .live_text(move || other().name.into());
    element("div").class("masthead").child(home).child(language)
}
