//! What was read of the article and what was not, for whoever put it there.

use crate::{
    article::Article,
    item::{ItemBank, Kind},
    web::{
        Words,
        annex::AnnexWords,
        element::{Element, element},
        host::page,
    },
};

/// Says which lines of an article could not be read, how many questions of each kind there are, and
/// why kinds of question are missing. No attendee is led here, unless there is nothing else to show.
pub fn check_screen(
    article: &Article,
    bank: &ItemBank,
    words: &'static Words,
    more: &'static AnnexWords,
) -> Element {
    let (heading, lead) = if bank.items.is_empty() {
        (more.no_quiz, more.no_quiz_why)
    } else {
        (more.check, more.check_why)
    };
    page::set_title(&format!("{heading} – {}", words.app));
    let entry = |what: &str, said: &str| {
        element("div").child(element("dt").text(what)).child(element("dd").text(said))
    };
    let notes = article
        .notes
        .iter()
        .map(|it| entry(&(more.line)(it.line), &(more.problem_of_line)(it.problem)));
    let kinds = Kind::ALL.into_iter().map(|kind| {
        let n_items = bank.items.iter().filter(|it| it.kind() == kind).count();
        match bank.absent.iter().find(|it| it.kind == kind) {
            Some(absent) => entry((more.kind)(kind), &(more.reason)(absent.reason)),
            None => entry((more.kind)(kind), &(more.questions)(n_items)),
        }
    });
    element("main")
        .class("annex-screen check-screen")
        .child(element("h1").attribute("tabindex", "-1").text(heading))
        .child(element("p").class("lead").text(lead))
        .child(element("dl").class("notes").children(notes).children(kinds))
}
