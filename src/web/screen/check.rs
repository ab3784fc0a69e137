//! What was read of the article and what was not, for whoever put it there.

use leptos::prelude::*;

use crate::{
    article::Article,
    item::{ItemBank, Kind},
    web::{Words, host::page},
};

/// Says how many questions of each kind there are, which lines could not be read, and why kinds of
/// question are missing. No attendee is led here, unless there is nothing else to show.
#[component]
pub fn CheckScreen(
    /// What was read of it, with notes on what could not be.
    article: &'static Article,
    /// Its items.
    bank: ItemBank,
    /// The page's language.
    words: &'static Words,
) -> impl IntoView {
    page::set_title(words.app);
    let has_items = !bank.items.is_empty();
    let (heading, lead) =
        if has_items { (words.check, words.check_why) } else { (words.no_quiz, words.no_quiz_why) };
    let mut entries: Vec<(String, String)> = Vec::new();
    for note in &article.notes {
        entries.push(((words.line)(note.line), note.message.clone()));
    }
    for kind in Kind::ALL {
        let n_items = bank.items.iter().filter(|it| it.kind() == kind).count();
        let why = bank
            .absent
            .iter()
            .find(|it| it.kind == kind)
            .map_or_else(|| (words.questions)(n_items), |it| it.why.clone());
        entries.push(((words.kind)(kind).to_owned(), why));
    }
    let entries: Vec<_> = entries
        .into_iter()
        .map(|(what, said)| view! { <li><strong>{what}</strong>": "{said}</li> })
        .collect();
    view! {
        <main class="start-screen" lang=words.lang>
            <p class="kicker">{words.app}</p>
            <h1 tabindex="-1">{heading}</h1>
            <p class="lead">{lead}</p>
            <ul class="notes">{entries}</ul>
        </main>
    }
}
