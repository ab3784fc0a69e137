//! What to do when the article yields no question.

use leptos::{html::H1, prelude::*};

use super::focus_on_arrival;
use crate::{
    article::Note,
    item::Absence,
    web::{Words, host::page},
};

/// Says which lines of the article could not be read and which kinds of question are missing.
#[component]
pub fn NoQuizScreen(
    /// What could not be read.
    notes: Vec<Note>,
    /// Why there are no items.
    absent: Vec<Absence>,
    /// The page's language.
    words: &'static Words,
) -> impl IntoView {
    let heading = NodeRef::<H1>::new();
    focus_on_arrival(heading, false);
    page::set_title(words.app);
    let notes = notes
        .into_iter()
        .map(|note| view! { <li><strong>{(words.line)(note.line)}</strong>": "{note.message}</li> })
        .collect_view();
    let absent = absent
        .into_iter()
        .map(|it| view! { <li><strong>{(words.kind)(it.kind)}</strong>": "{it.why}</li> })
        .collect_view();
    view! {
        <div class="start-screen" role="alert">
            <p class="kicker">{words.app}</p>
            <h1 node_ref=heading tabindex="-1">{words.no_quiz}</h1>
            <p class="lead">{words.no_quiz_why}</p>
            <ul class="notes">{notes}{absent}</ul>
        </div>
    }
}
