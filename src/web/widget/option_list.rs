//! The options of an item, as a real radio group.

use leptos::prelude::*;

use crate::{item::Item, quiz::Verdict, web::Words};

/// The stem and its options; once there is a verdict, key and response are marked and nothing can
/// be chosen any more.
#[component]
pub fn OptionList(
    /// What is asked.
    item: Item,
    /// The language of stem and options.
    lang: &'static str,
    /// The verdict, once there is one.
    verdict: RwSignal<Option<Verdict>>,
    /// The page's language.
    words: &'static Words,
    /// Called with an option's position when it is chosen.
    on_choose: impl Fn(usize) + Copy + 'static,
) -> impl IntoView {
    let key = item.key();
    // What an option turned out to be: a mark for the eye, and words.
    let found = move |at: usize| -> (Option<&'static str>, &'static str) {
        match verdict.get().map(|it| (at == key, at == it.response)) {
            Some((true, true)) => (Some("right"), words.your_right_answer),
            Some((true, false)) => (Some("right"), words.right_answer),
            Some((false, true)) => (Some("wrong"), words.your_answer),
            _ => (None, ""),
        }
    };
    let options: Vec<_> = item
        .options()
        .iter()
        .enumerate()
        .map(|(at, option)| {
            let letter = ["A", "B", "C", "D", "E"].get(at).copied();
            view! {
                <label data-verdict=move || found(at).0>
                    <input type="radio" name="option" on:change=move |_| on_choose(at)/>
                    <span class="letter" aria-hidden="true">{letter}</span>
                    <span class="text">
                        <span lang=lang>{option.text.clone()}</span>
                        <small>{move || found(at).1}</small>
                    </span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="option-list" disabled=move || verdict.get().is_some()>
            <legend lang=lang>{item.stem().to_owned()}</legend>
            {options}
        </fieldset>
    }
}
