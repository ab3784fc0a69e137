//! The progress of a quiz as a row of ticks in the margin.

use crate::web::element::{Element, element};

/// A tick for each item: marked when right, pencilled when wrong, empty before. What the row says is
/// in `label`, for who does not see it. `current` is the position of the item on the page, if one
/// is.
pub fn ticks(verdicts: &[bool], n_items: usize, current: Option<usize>, label: &str) -> Element {
    let tick = |at: usize| {
        let verdict = match verdicts.get(at) {
            Some(true) => "right",
            Some(false) => "wrong",
            None => "open",
        };
        let tick = element("span").attribute("data-verdict", verdict);
        if current == Some(at) { tick.attribute("data-here", "true") } else { tick }
    };
    element("div")
        .class("ticks")
        .attribute("role", "img")
        .attribute("aria-label", label)
        .children((0..n_items).map(tick))
}
