//! The options of an item, as a real radio group.

use leptos::{html, prelude::*};

use crate::{
    item::{Item, Kind},
    quiz::Verdict,
    web::context::words,
};

/// The letters of the options.
const LETTERS: [&str; 5] = ["A", "B", "C", "D", "E"];

/// The stem and its options. Once there is a verdict, key and response are marked and nothing can be
/// chosen any more.
#[component]
pub fn OptionList(
    item: Item,
    /// The language that the item is written in.
    lang: &'static str,
    /// Position of the option chosen so far.
    chosen: RwSignal<Option<usize>>,
    verdict: Option<Verdict>,
    /// The group, for those who lead to it.
    options: NodeRef<html::Fieldset>,
) -> impl IntoView {
    let words = words();
    let key = item.key();
    // What an option turned out to be: a mark for the eye, and words.
    let found = move |at: usize| match verdict.map(|it| (at == key, at == it.response)) {
        Some((true, true)) => (Some("right"), words.your_right_answer),
        Some((true, false)) => (Some("right"), words.right_answer),
        Some((false, true)) => (Some("wrong"), words.your_answer),
        _ => (None, ""),
    };
    let checked = verdict.map(|verdict| verdict.response).or(chosen.get_untracked());
    let rows = item.options().iter().enumerate().map(|(at, option)| {
        let (mark, said) = found(at);
        view! {
            <label data-verdict=mark>
                <input
                    type="radio"
                    name="option"
                    prop:checked=checked == Some(at)
                    on:change=move |_| chosen.set(Some(at))
                />
                <span class="letter" aria-hidden="true">{LETTERS.get(at).copied()}</span>
                <span class="text">
                    <span lang=lang dir="auto">{option.text.clone()}</span>
                    " "
                    <small>{said}</small>
                </span>
            </label>
        }
    });
    let is_written = item.kind() == Kind::Written;
    view! {
        <fieldset
            class="option-list"
            node_ref=options
            disabled=verdict.is_some()
            aria-describedby=is_written.then_some("by-organiser")
        >
            <legend lang=lang dir="auto">{item.stem().to_owned()}</legend>
            {is_written.then(|| {
                view! { <p class="by-organiser" id="by-organiser">{words.by_organiser}</p> }
            })}
            {rows.collect_view()}
        </fieldset>
    }
}
