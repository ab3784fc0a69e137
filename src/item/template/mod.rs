//! One file per kind of question: which facts it asks, and in which words.

mod attribute;
mod continuation;
mod excerpt;
mod gap;
mod occasion;
mod occasion_year;
mod order;
mod place;
mod principle;
mod said_first;
mod shared;
mod speaker;
mod statement;
mod words;
mod written;
mod year;

use super::{
    Desk, Draft, Fact, ItemId, Kind, MOST_NEVER_RIGHT, Material, Reason, Source, phrases::fill,
};

/// Writes the items of one kind; `Err` says what the article lacks for it.
pub(super) fn write(kind: Kind, desk: &mut Desk<'_>) -> Result<(), Reason> {
    match kind {
        Kind::Occasion => occasion::write(desk),
        Kind::Excerpt => excerpt::write(desk),
        Kind::Year => year::write(desk),
        Kind::Principle => principle::write(desk),
        Kind::OccasionYear => occasion_year::write(desk),
        Kind::Order => order::write(desk),
        Kind::Place => place::write_places(desk),
        Kind::OccasionOfPlace => place::write_occasions(desk),
        Kind::Speaker => speaker::write(desk),
        Kind::Gap => gap::write(desk),
        Kind::WordsOfPrinciple => principle::write_words(desk),
        Kind::WordsOfSpeaker => speaker::write_words(desk),
        Kind::SaidFirst => said_first::write(desk),
        Kind::Shared => shared::write(desk),
        Kind::Duty => statement::write_duties(desk),
        Kind::Statement => statement::write_statements(desk),
        Kind::Purpose => continuation::write_purposes(desk),
        Kind::Continuation => continuation::write_continuations(desk),
        Kind::Written => written::write(desk),
    }
}
