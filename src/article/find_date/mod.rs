//! Finds the dates that a line prints, in English and Chinese and in the usual orders.

mod form;
mod number;
mod piece;

use std::ops::Range;

use self::{
    form::take_date,
    number::{is_short_year, take_reference},
    piece::{Cursor, pieces},
};
use super::date::When;
use crate::text::is_one_of;

/// A date found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDate {
    /// The date, never finer than printed.
    pub when: When,
    /// The bytes of the text that print it.
    pub range: Range<usize>,
    /// Whether a day or month was printed that cannot be one, or could be either; `when` is then
    /// the year alone, or the two years that it may be.
    pub doubtful: bool,
}

/// Finds the date that `text` prints: the finest one, and of equally fine ones that which opens the
/// text (`In 2017, …`) or else the last.
///
/// Knows English and Chinese dates in the usual orders, ISO 8601, and ranges. A bare year inside a
/// name ("Lake Forum 2016") counts only where nothing finer is printed. `03/04/2017` is a year,
/// since it may be March or April. The number of a page, a law or a room is no year.
///
/// ```
/// # use awareness_quiz::article::find_date;
/// let edtf = |text| find_date(text).map(|found| found.when.to_string());
/// assert_eq!(edtf("Lake Forum 2016, 9 June 2017").as_deref(), Some("2017-06-09"));
/// assert_eq!(edtf("From April 20th to 21st, 2018").as_deref(), Some("2018-04-20/2018-04-21"));
/// assert_eq!(edtf("Room 20161"), None);
/// ```
pub fn find_date(text: &str) -> Option<FoundDate> {
    let mut dates = find_dates(text);
    let finest = dates.iter().map(|found| found.when.precision()).max()?;
    dates.retain(|found| found.when.precision() == finest);
    // `In 2017, … the Lake Week 2016`: what opens the line dates it.
    let opens = dates.first().is_some_and(|it| {
        let before = text[..it.range.start].trim();
        (before.is_empty() || is_one_of("In On From", before))
            && text[it.range.end..].starts_with(&[',', '，'][..])
    });
    if opens { dates.into_iter().next() } else { dates.pop() }
}

/// Finds all dates that `text` prints, in order.
pub fn find_dates(text: &str) -> Vec<FoundDate> {
    // Most texts print none, and the digits of a year show at once.
    if !text.contains(|c: char| c.is_ascii_digit() || c == '年') {
        return Vec::new();
    }
    let pieces = pieces(text);
    let mut found = Vec::new();
    let mut c = Cursor { pieces: &pieces, at: 0 };
    while c.at < pieces.len() {
        let start = c.at;
        if let Some((when, doubtful)) = take_date(&mut c) {
            let range = pieces[start].range.start..pieces[c.at - 1].range.end;
            found.push(FoundDate { when, range, doubtful });
        } else if c.attempt(take_reference).is_none() {
            c.at += 1;
        }
    }
    found
}

/// Whether a date is printed with two digits for its year: `12/1/30`, `9 June '28`. Nobody can tell
/// its century, so [`find_dates`] passes over it.
pub(super) fn has_short_year(text: &str) -> bool {
    let pieces = pieces(text);
    (0..pieces.len()).any(|at| is_short_year(Cursor { pieces: &pieces, at }))
}

#[cfg(test)]
mod tests;
