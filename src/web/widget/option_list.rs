//! The options of an item, as a real radio group.

use leptos::prelude::*;

use crate::{
    item::Item,
    quiz::Verdict,
    web::{
        Words,
        element::{Element, element},
    },
};

/// The stem and its options, in the language `lang`. `chosen` is the position of the option chosen
/// so far. Once there is a verdict, key and response are marked and nothing can be chosen any more.
pub fn option_list(
    item: &Item,
    lang: &str,
    chosen: RwSignal<Option<usize>>,
    verdict: RwSignal<Option<Verdict>>,
    words: &'static Words,
) -> Element {
    let key = item.key();
    // What an option turned out to be: a mark for the eye, and words.
    let found = move |at: usize| match verdict.get().map(|it| (at == key, at == it.response)) {
        Some((true, true)) => (Some("right"), words.your_right_answer),
        Some((true, false)) => (Some("right"), words.right_answer),
        Some((false, true)) => (Some("wrong"), words.your_answer),
        _ => (None, ""),
    };
    let option = |(at, text): (usize, &str)| {
        let mut radio = element("input")
            .attribute("type", "radio")
            .attribute("name", "option")
            .on("change", move |_| chosen.set(Some(at)));
        if chosen.get_untracked() == Some(at) {
            radio = radio.attribute("checked", "");
        }
        let letter = ["A", "B", "C", "D", "E"].get(at).copied().unwrap_or_default();
        let text = element("span")
            .class("text")
            .child(element("span").language(lang).text(text))
            .text(" ")
            .child(element("small").live_text(move || found(at).1.into()));
        element("label")
            .live_attribute("data-verdict", move || found(at).0)
            .child(radio)
            .child(element("span").class("letter").attribute("aria-hidden", "true").text(letter))
            .child(text)
    };
    element("fieldset")
        .class("option-list")
        .live_attribute("disabled", move || verdict.get().map(|_| ""))
        .child(element("legend").language(lang).text(item.stem()))
        .children(item.options().iter().map(|it| &*it.text).enumerate().map(option))
}
