//! The forms that a date is printed in, with a word for its month or its units.

use super::{
    super::date::{Date, When},
    number::{year_first, year_last, years},
    piece::{Cursor, NUMBER_MARKS, is_early_or_late},
};

/// A date, and whether a part of it was printed that cannot be right, or could be either.
pub(super) type Read = Option<(When, bool)>;

/// Reads the date that begins here.
pub(super) fn take_date(c: &mut Cursor<'_, '_>) -> Read {
    // The finer form first, so that none is read as the start of another.
    let forms: [fn(&mut Cursor<'_, '_>) -> Read; 6] =
        [in_english, in_season, in_chinese, year_first, year_last, years];
    forms.into_iter().find_map(|form| c.attempt(form))
}

/// What is printed of a date, true or not.
#[derive(Clone, Copy, Default)]
pub(super) struct Parts {
    pub(super) year: Option<u16>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
}

impl Parts {
    /// The date; `None` if there is no such date.
    pub(super) fn date(self) -> Option<Date> {
        let year = self.year?;
        match (self.month, self.day) {
            (Some(month), Some(day)) => Date::from_day(year, month, day),
            (Some(month), None) => Date::from_month(year, month),
            (None, Some(_)) => None,
            (None, None) => Date::from_year(year),
        }
    }

    /// Takes from the other end of a range what is printed only there.
    fn or(self, other: Self) -> Self {
        let month = other.month.filter(|_| self.day.is_some());
        Self { year: self.year.or(other.year), month: self.month.or(month), day: self.day }
    }

    /// Whether it is the next day of the same month, or the next month.
    fn follows(self, other: Self) -> bool {
        let (before, after) = match self.day {
            Some(_) if self.month == other.month => (other.day, self.day),
            Some(_) => (None, None),
            None => (other.month, self.month),
        };
        before.zip(after).is_some_and(|(before, after)| before.checked_add(1) == Some(after))
    }

    /// A day or month that cannot be is no reason to lose the year.
    pub(super) fn alone(self) -> Read {
        with_doubt(self.date().map(When::at), self.year?)
    }

    /// The range from here to `last`; of days or months in a list, what is true of all. `None` if
    /// these are not the ends of one range.
    pub(super) fn join(self, last: Self, is_list: bool) -> Read {
        let (from, last) = (self.or(last), last.or(self));
        let is_same = from.month.is_some() == last.month.is_some()
            && from.day.is_some() == last.day.is_some()
            && from.day.is_none_or(|_| from.month.is_some());
        if !is_same {
            return None;
        }
        let (start, end) = (from.date(), last.date());
        if is_list && !last.follows(from) {
            return When::at(start?).common(When::at(end?)).map(|when| (when, false));
        }
        with_doubt(start.zip(end).and_then(|(start, end)| When::range(start, end)), last.year?)
    }
}

pub(super) fn with_doubt(when: Option<When>, year: u16) -> Read {
    let is_doubtful = when.is_none();
    when.or_else(|| When::in_year(year)).map(|when| (when, is_doubtful))
}

/// `9 June 2016` · `June 9, 2016` · `early June 2016` · `17–18 June 2016` · `April 20th to 21st, 2018` ·
/// `30 April 2018 to 2 May 2018` · `17 and 18 June 2016`
fn in_english(c: &mut Cursor<'_, '_>) -> Read {
    let is_longer_list = goes_on(c);
    let first = english_parts(c)?;
    let range = c.attempt(|c| {
        let is_list = c.take("and &").or_else(|| c.take_tight("/")).is_some();
        if !is_list {
            c.take_to()?;
        }
        let last = english_parts(c)?;
        last.year?;
        match (is_list, first.year) {
            (true, Some(_)) => None,
            (true, None) if is_longer_list && first.month.is_none() => {
                Parts { day: None, ..last }.alone()
            }
            _ => first.join(last, is_list),
        }
    });
    range.or_else(|| first.month.and_then(|_| first.alone()))
}

/// Whether a number stands before, with a comma: of `17, 18 and 19 June` the first is out of sight.
fn goes_on(c: &Cursor<'_, '_>) -> bool {
    let is_comma = c.before().is_some_and(|it| it.text == ",");
    is_comma && c.pieces[..c.at - 1].last().is_some_and(|it| (1..3).contains(&it.n_digits))
}

/// Day, month and year, as far as they stand here; a day or a month at least.
pub(super) fn english_parts(c: &mut Cursor<'_, '_>) -> Option<Parts> {
    if c.peek().is_some_and(|it| is_early_or_late(it.text)) {
        c.at += 1;
        c.skip("- – ‑");
    }
    let mut day = c.take_number();
    let month = c.attempt(|c| {
        // 20-Apr-2018
        if day.is_some() && c.take_tight(NUMBER_MARKS).is_none() {
            c.skip("of");
        }
        c.take_month()
    });
    if month.is_some() && day.is_none() {
        day = c.take_number();
    }
    let year = c.attempt(|c| {
        if month.is_none() || c.take_tight(NUMBER_MARKS).is_none() {
            c.skip(", ，");
            c.skip("of");
        }
        c.take_year()
    });
    (day.is_some() || month.is_some()).then_some(Parts { year, month, day })
}

/// `spring 2009` · `the autumn of 2006` · `winter 2012/13` · `late 2014` · `Easter 2011`: no finer
/// than the year, but the word goes with it.
fn in_season(c: &mut Cursor<'_, '_>) -> Read {
    // Lake Spring 2009
    let is_name = |it: &str| it.starts_with(char::is_uppercase);
    if c.before().is_some_and(|it| is_name(it.text)) {
        return None;
    }
    c.take("early late mid spring summer autumn fall winter Easter Christmas")?;
    c.skip("- – ‑ of");
    let (when, is_doubtful) = years(c)?;
    // What is called winter 2011/12 spans two years.
    Some((when, is_doubtful && when.end().is_none()))
}

/// `2016年4月19日` · `2016年4月` · `2016年` · `2018年4月20日至5月2日` · `2018年4月20—21日` ·
/// `二〇一八年四月二十日`
fn in_chinese(c: &mut Cursor<'_, '_>) -> Read {
    let first = chinese_parts(c)?;
    first.year?;
    let range = c.attempt(|c| {
        // The unit may stand only once: 20—21日.
        let mut from = first;
        if let Some(number) = c.take_number() {
            let part = if first.month.is_none() { &mut from.month } else { &mut from.day };
            if part.replace(number).is_some() {
                return None;
            }
        }
        let is_list = c.take("、 和 与 及").is_some();
        if !is_list {
            c.take_to()?;
        }
        let last = chinese_parts(c)?;
        if is_list && last.year.is_some() { None } else { from.join(last, is_list) }
    });
    range.or_else(|| first.alone())
}

/// Numbers with their units, as far as they stand here; one at least.
fn chinese_parts(c: &mut Cursor<'_, '_>) -> Option<Parts> {
    let year = c.attempt(|c| c.take_year().filter(|_| c.take("年").is_some()));
    let month = c.attempt(|c| c.take_number().filter(|_| c.take("月").is_some()));
    let day = c.attempt(|c| {
        let day = c.take_number().filter(|_| c.take("日 号 號").is_some());
        day.filter(|_| month.is_some() || year.is_none())
    });
    year.or(month.or(day).map(u16::from)).map(|_| Parts { year, month, day })
}
