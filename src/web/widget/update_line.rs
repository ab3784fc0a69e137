//! What stands below every screen but a question's, once there is a newer version.

use leptos::prelude::*;

use crate::web::{
    Words,
    element::{Element, button, element},
};

/// Says that a newer version is there when it `is_ready`, unless the attendee `is_sitting` a quiz.
/// `on_update` is called to change to it.
///
/// It is there, empty, before it has something to say: only so is that read out when it comes.
pub fn update_line(
    is_ready: RwSignal<bool>,
    is_sitting: RwSignal<bool>,
    words: RwSignal<&'static Words>,
    on_update: impl Fn() + Copy + 'static,
) -> Element {
    let line = move || {
        let words = words.get();
        is_ready.get().then(|| {
            element("p")
                .class("update-line")
                .child(element("span").text(words.new_version))
                .child(button("quiet", words.update, on_update))
        })
    };
    element("div")
        .attribute("aria-live", "polite")
        .live_attribute("hidden", move || is_sitting.get().then_some(""))
        .live_child(line)
}
