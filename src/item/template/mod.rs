//! One file per kind of question: which facts it asks, and in which words.

mod gap;
mod occasion;
mod occasion_year;
mod place;
mod principle;
mod year;

use super::{Desk, Draft, Fact, Facts, ItemId, Kind, Source};
use crate::article::{Lang, UtteranceKind};

/// Writes the items of one kind; `Err` says what the article lacks for it.
pub(super) fn write(kind: Kind, desk: &mut Desk<'_>) -> Result<(), String> {
    if desk.facts.article.language != Lang::En {
        return Err("questions are written for articles in English so far".to_owned());
    }
    match kind {
        Kind::Occasion => occasion::write(desk),
        Kind::Year => year::write(desk),
        Kind::Principle => principle::write(desk),
        Kind::OccasionYear => occasion_year::write(desk),
        Kind::Place => place::write_places(desk),
        Kind::OccasionOfPlace => place::write_occasions(desk),
        Kind::Gap => gap::write(desk),
    }
}

/// `the speech at the 2nd Lake Forum` with the verb that it takes: `give`, `given`.
fn verb(kind: UtteranceKind) -> &'static str {
    match kind {
        UtteranceKind::Speech | UtteranceKind::Interview => "give",
        UtteranceKind::Message => "send",
        UtteranceKind::Instruction => "issue",
        UtteranceKind::Writing => "publish",
    }
}

/// What the article says of an excerpt: `speech at the 2nd Lake Forum, 9 June 2016`.
fn cited(facts: &Facts<'_>, excerpt: usize) -> String {
    let Some(attribution) = &facts.article.excerpts[excerpt].attribution else {
        return String::new();
    };
    let what = match (&attribution.utterance, &attribution.occasion) {
        (Some(utterance), _) => utterance.phrase.clone(),
        (None, Some(occasion)) => occasion.clone(),
        (None, None) => attribution.text.clone(),
    };
    match attribution.date {
        Some(date) => format!("{what}, {}", date.in_english()),
        None => what,
    }
}

/// `one excerpt`, `3 excerpts`.
fn counted(n: usize, one: &str, more: &str) -> String {
    if n == 1 { format!("one {one}") } else { format!("{n} {more}") }
}
