//! In place of a screen that could not be loaded.

use crate::web::{
    Words,
    element::{Element, button, element},
    host::page,
};

/// Says so. `on_again` is called to try again.
pub fn missing_screen(words: &'static Words, on_again: impl Fn() + 'static) -> Element {
    page::set_title(&format!("{} – {}", words.missing, words.app));
    element("main")
        .class("missing-screen")
        .child(element("h1").attribute("tabindex", "-1").text(words.missing))
        .child(element("p").class("lead").text(words.missing_why))
        .child(element("p").class("action").child(button("primary", words.try_again, on_again)))
}
