//! The options of an item, as a real radio group.

use leptos::prelude::*;

use crate::{article::Lang, item::Item, quiz::Verdict, web::Words};

/// The stem and its options; once there is a verdict, key and response are marked and nothing can
/// be chosen any more.
#[component]
pub fn OptionList(
    /// What is asked.
    item: Item,
    /// The language of stem and options.
    lang: Lang,
    /// The verdict, once there is one.
    #[prop(into)]
    verdict: Signal<Option<Verdict>>,
    /// The page's language.
    words: &'static Words,
    /// Called with an option's position when it is chosen.
    #[prop(into)]
    on_choose: Callback<usize>,
) -> impl IntoView {
    let key = item.key();
    let is_judged = move || verdict.read().is_some();
    let mark = move |at: usize| {
        let verdict = verdict.get()?;
        match (at == key, at == verdict.response) {
            (true, _) => Some("right"),
            (_, true) => Some("wrong"),
            _ => None,
        }
    };
    let said = move |at: usize| {
        let verdict = verdict.get()?;
        match (at == key, at == verdict.response) {
            (true, true) => Some(format!("{}, {}", words.your_answer, words.right_answer)),
            (true, false) => Some(words.right_answer.to_owned()),
            (false, true) => Some(words.your_answer.to_owned()),
            (false, false) => None,
        }
    };
    let options = item
        .options()
        .iter()
        .enumerate()
        .map(|(at, option)| {
            let letter = char::from(b'A' + u8::try_from(at).unwrap_or(0));
            view! {
                <label data-verdict=move || mark(at)>
                    <input
                        type="radio"
                        name="option"
                        value=at.to_string()
                        on:change=move |_| on_choose.run(at)
                    />
                    <span class="letter" aria-hidden="true">{letter.to_string()}</span>
                    <span class="text">
                        <span lang=lang.tag()>{option.text.clone()}</span>
                        {move || said(at).map(|it| view! { <small>{it}</small> })}
                    </span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="option-list" disabled=is_judged>
            <legend lang=lang.tag()>{item.stem().to_owned()}</legend>
            {options}
        </fieldset>
    }
}
