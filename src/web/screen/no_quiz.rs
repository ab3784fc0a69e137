//! What to do when the article yields no question.

use leptos::prelude::*;

use crate::{
    article::Article,
    item::Absence,
    web::{Words, host::page},
};

/// Says which lines of the article could not be read and which kinds of question are missing.
#[component]
pub fn NoQuizScreen(
    /// What was read of it, with notes on what could not be.
    article: &'static Article,
    /// Why there are no items.
    absent: Vec<Absence>,
    /// The page's language.
    words: &'static Words,
) -> impl IntoView {
    page::set_title(words.app);
    let notes = article.notes.iter().map(|it| ((words.line)(it.line), it.message.clone()));
    let absent = absent.into_iter().map(|it| ((words.kind)(it.kind).to_owned(), it.why));
    let reasons: Vec<_> = notes
        .chain(absent)
        .map(|(what, why)| view! { <li><strong>{what}</strong>": "{why}</li> })
        .collect();
    view! {
        <main class="start-screen" lang=words.lang>
            <p class="kicker">{words.app}</p>
            <h1 tabindex="-1">{words.no_quiz}</h1>
            <p class="lead">{words.no_quiz_why}</p>
            <ul class="notes">{reasons}</ul>
        </main>
    }
}
