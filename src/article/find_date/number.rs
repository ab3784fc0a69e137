//! Dates of numbers alone, and numbers that only look like dates.

use super::{
    super::date::When,
    form::{Parts, Read, english_parts, with_doubt},
    piece::{Cursor, NUMBER_MARKS},
};

/// `2022-09-06` · `2022.9.6` · `2022/9/6` · `2018-04-20/2018-04-21` · `2018.4.20-21`
pub(super) fn year_first(c: &mut Cursor<'_, '_>) -> Read {
    let (first, mark) = year_first_parts(c)?;
    let to_day = c.attempt(|c| {
        c.take_tight(NUMBER_MARKS).filter(|it| *it != mark)?;
        let last = Parts { day: Some(c.take_number()?), ..first };
        if is_free(c) { first.join(last, false) } else { None }
    });
    let range = to_day.or_else(|| {
        c.attempt(|c| {
            take_to_or_slash(c)?;
            first.join(year_first_parts(c)?.0, false)
        })
    });
    range.or_else(|| first.alone())
}

fn year_first_parts<'t>(c: &mut Cursor<'_, 't>) -> Option<(Parts, &'t str)> {
    let year = c.take_year();
    let mark = c.take("- . / ‑")?;
    let month = c.take_number();
    c.take(mark)?;
    let day = c.take_number();
    year.and(month).and(day).map(|_| (Parts { year, month, day }, mark))
}

/// `25/04/2017` · `20-21/04/2018`; of `03/04/2017` the year, since nobody can tell the month from the
/// day.
pub(super) fn year_last(c: &mut Cursor<'_, '_>) -> Read {
    let range = c.attempt(|c| {
        let day = c.take_number();
        day.and(c.take_to())?;
        Parts { day, ..Parts::default() }.join(year_last_parts(c)?, false)
    });
    range.or_else(|| {
        let Parts { year, month, day } = year_last_parts(c)?;
        let is_clear = day > Some(12) || month > Some(12) || day == month;
        let (day, month) = if month > Some(12) { (month, day) } else { (day, month) };
        let date = Parts { year, month, day }.date().filter(|_| is_clear);
        with_doubt(date.map(When::at), year?)
    })
}

fn year_last_parts(c: &mut Cursor<'_, '_>) -> Option<Parts> {
    let day = c.take_number();
    let mark = c.take("- . / ‑")?;
    let month = c.take_number();
    c.take(mark)?;
    let year = c.take_year();
    day.and(month).and(year).map(|_| Parts { year, month, day })
}

/// `2016` · `2016–2018` · `2012/13` · `2022-09` · `2016/4` · `2018-04/2018-05`
pub(super) fn years(c: &mut Cursor<'_, '_>) -> Read {
    let months = c.attempt(|c| {
        let first = year_and_month(c)?;
        take_to_or_slash(c)?;
        first.join(year_and_month(c)?, false).filter(|_| is_free(c))
    });
    months
        .or_else(|| c.attempt(two_years))
        .or_else(|| c.attempt(|c| year_and_month(c)?.alone().filter(|_| is_free(c))))
        .or_else(|| year_alone(c))
}

fn take_to_or_slash(c: &mut Cursor<'_, '_>) -> Option<()> {
    if c.take("/").is_some() { Some(()) } else { c.take_to() }
}

/// A number of one digit is a month only after a slash: 2016.4 may be any number.
fn year_and_month(c: &mut Cursor<'_, '_>) -> Option<Parts> {
    let year = c.take_year();
    let mark = c.take_tight(NUMBER_MARKS)?;
    let is_full = c.peek()?.n_digits == 2;
    let month = c.take_number().filter(|it| (1..=12).contains(it) && (is_full || mark == "/"));
    year.and(month).map(|_| Parts { year, month, day: None })
}

fn two_years(c: &mut Cursor<'_, '_>) -> Read {
    let year = c.take_year()?;
    let mark = c.take_tight(NUMBER_MARKS);
    if mark.is_none() {
        c.take_to()?;
    }
    // 1234/2015 is the number of a law.
    let is_range = |last: u16| mark != Some("/") || last > year && last - year < 10;
    let (last, is_doubtful) = match c.take_year() {
        Some(last) => (last, false),
        None => {
            let is_full = mark.is_some() && c.peek()?.n_digits == 2;
            let number = c.take_number().filter(|_| is_full && is_free(c))?;
            let last = year - year % 100 + u16::from(number);
            if last != year + 1 && (number <= 12 || mark == Some("/")) {
                return None;
            }
            // 2011/12 may be a month: both are true of the range.
            (last, number <= 12)
        }
    };
    if mark == Some(".") || !is_range(last) {
        return None;
    }
    c.skip("年");
    let [first, last] = [year, last].map(|it| Parts { year: Some(it), ..Parts::default() });
    first.join(last, false).map(|(when, is_wrong)| (when, is_wrong || is_doubtful))
}

/// A bare year, unless the number is part of a longer one, or counts something.
fn year_alone(c: &mut Cursor<'_, '_>) -> Read {
    let year = c.take_year()?;
    let mut after = *c;
    if let Some(mark) = after.take_tight(NUMBER_MARKS)
        && let Some(n_digits) = after.take_any_number()
        && (n_digits > 2 || mark == "." && after.before().is_some_and(|it| it.number > 12))
    {
        return None;
    }
    after.at = c.at;
    match after.take("people years km metres meters % 人 名 个 米 页 号 元 余 多 万 亿")
    {
        Some(_) => None,
        None => with_doubt(When::in_year(year), year),
    }
}

/// Whether no other number hangs on here.
fn is_free(c: &Cursor<'_, '_>) -> bool {
    let mut after = *c;
    after.take_tight(NUMBER_MARKS).and_then(|_| after.take_any_number()).is_none()
}

/// Passes over what only looks like a date: `p. 2016`, `No. 2016`, `[2]:1014`, `679/2016`.
pub(super) fn take_reference(c: &mut Cursor<'_, '_>) -> Option<()> {
    // Smith, P. 2016
    if c.peek()?.text == "P" {
        return None;
    }
    let is_footnote = c.attempt(|c| c.take("]").and_then(|_| c.take(":"))).is_some();
    let is_named = is_footnote || c.take(REFERENCES).is_some();
    if is_named {
        c.skip(". :");
    }
    let mut n_digits = c.take_any_number().filter(|it| is_named || *it > 2)?;
    let mut is_longer = false;
    // pp. 1014–1020
    while let Some(n) = c.attempt(|c| {
        let is_tight = c.take_tight(NUMBER_MARKS).is_some();
        if !is_tight {
            c.take_to()?;
        }
        c.take_any_number().filter(|n| is_tight || *n > 2 && *n == n_digits)
    }) {
        n_digits = n;
        is_longer = true;
    }
    (is_named || is_longer).then_some(())
}

/// What a number follows that is no year.
const REFERENCES: &str =
    "p pp page pages no nos number № # § chapter vol volume room resolution 第 $ £ € ¥";

/// Whether a date with two digits for its year begins here: `7-6-'28`, `12/1/30`, `9 June '28`.
pub(super) fn is_short_year(mut c: Cursor<'_, '_>) -> bool {
    const APOSTROPHES: &str = "' ’ ‘";
    let mut word = c;
    let is_word = english_parts(&mut word)
        .is_some_and(|it| it.month.is_some() && it.year.is_none())
        && word.take(APOSTROPHES).is_some();
    if is_word {
        return ends_in_two_digits(&mut word);
    }
    // Inside a longer number: the version 2.7.1.30.
    let hangs_on = c.at.checked_sub(2).is_some_and(|at| {
        let mut before = Cursor { at, ..c };
        before.take_any_number().is_some() && before.take_tight(NUMBER_MARKS).is_some()
    });
    let start = c.at;
    let numbers = c.attempt(|c| {
        let first = c.take_number()?;
        let mark = c.take_tight(NUMBER_MARKS)?;
        let second = c.take_number()?;
        c.take_tight(mark)?;
        let is_date = (1..=12).contains(&first.min(second)) && first.max(second) <= 31;
        // With points, 1.2.30 is rather a version than 01.02.30.
        let is_full = c.pieces[start].n_digits == 2 && c.pieces[start + 2].n_digits == 2;
        (is_date && (mark != "." || is_full)).then_some(())
    });
    c.skip(APOSTROPHES);
    numbers.is_some() && !hangs_on && ends_in_two_digits(&mut c)
}

fn ends_in_two_digits(c: &mut Cursor<'_, '_>) -> bool {
    c.peek().is_some_and(|it| it.n_digits == 2) && c.take_number().is_some() && is_free(c)
}
