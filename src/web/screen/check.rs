//! What was read of the article and what was not, for its editor.

use leptos::prelude::*;

use crate::{
    item::Kind,
    web::{
        context::{Material, words},
        host::page,
        widget::ScreenHeading,
        words::LaterWords,
    },
};

/// Says which lines of the article could not be read, how many questions of each kind there are, and
/// why kinds of question are missing. No attendee is led here, unless there is nothing else to show.
#[component]
pub fn CheckScreen() -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    let material = expect_context::<Material>();
    let bank = material.bank();
    let (heading, lead) = if bank.items.is_empty() {
        (more.no_quiz, more.no_quiz_why)
    } else {
        (more.check, more.check_why)
    };
    page::set_title(&format!("{heading} – {}", words.app));
    let notes = material
        .article
        .notes
        .iter()
        .chain(&bank.notes)
        .map(|note| ((more.line)(note.line), (more.problem_of_line)(note.problem)));
    let kinds = Kind::ALL.into_iter().map(|kind| {
        let n_items = bank.items.iter().filter(|item| item.kind() == kind).count();
        let absent = bank.absent.iter().find(|absent| absent.kind == kind);
        let said =
            absent.map_or_else(|| (more.questions)(n_items), |absent| (more.reason)(absent.reason));
        ((more.kind)(kind).to_owned(), said)
    });
    let entries =
        notes.chain(kinds).map(|(what, said)| view! { <div><dt>{what}</dt><dd>{said}</dd></div> });
    view! {
        <main class="later-screen check-screen">
            <ScreenHeading>{heading}</ScreenHeading>
            <p class="lead">{lead}</p>
            <dl class="notes">{entries.collect_view()}</dl>
        </main>
    }
}
