//! Finds the dates that a line prints, in English and Chinese and in the usual orders.

use std::ops::Range;

use super::date::{Date, MONTHS, When};
use crate::text::{Token, is_one_of, tokens};

/// A date found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDate {
    /// The date, never finer than printed.
    pub when: When,
    /// The bytes of the text that print it.
    pub range: Range<usize>,
    /// Whether a day or month was printed that cannot be one, or could be either; `when` is then
    /// the year alone.
    pub doubtful: bool,
}

/// Finds the date that `text` prints: the finest one, and of equally fine ones that which opens the
/// text (`In 2017, …`) or else the last.
///
/// Knows English and Chinese dates in the usual orders, ISO 8601, and ranges. A bare year inside a
/// name ("Lake Forum 2016") counts only where nothing finer is printed. `03/04/2017` is a year,
/// since it may be March or April.
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
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match date_at(&tokens[at..]) {
            Some(Match { when, n_tokens, doubtful }) => {
                let range = tokens[at].range.start..tokens[at + n_tokens - 1].range.end;
                found.push(FoundDate { when, range, doubtful });
                at += n_tokens;
            }
            None => at += 1,
        }
    }
    found
}

struct Match {
    when: When,
    n_tokens: usize,
    doubtful: bool,
}

/// Reads tokens from the left; each `take_…` either moves on or leaves its place alone.
#[derive(Clone, Copy)]
struct Cursor<'a, 't> {
    tokens: &'a [Token<'t>],
    at: usize,
}

impl<'t> Cursor<'_, 't> {
    fn peek(&self) -> Option<&'t str> {
        self.tokens.get(self.at).map(|token| token.text)
    }

    fn take<T>(&mut self, read: impl FnOnce(&'t str) -> Option<T>) -> Option<T> {
        let value = read(self.peek()?)?;
        self.at += 1;
        Some(value)
    }

    fn take_one_of(&mut self, words: &[&str]) -> Option<()> {
        self.take(|text| words.iter().any(|it| text.eq_ignore_ascii_case(it)).then_some(()))
    }

    fn take_year(&mut self) -> Option<u16> {
        self.take(|text| number(text, 4..=4)).filter(|year| (1000..3000).contains(year))
    }

    fn take_day(&mut self) -> Option<u8> {
        let day = self.take(|text| {
            let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let (digits, suffix) = text.split_at(digits);
            ["", "st", "nd", "rd", "th"]
                .iter()
                .any(|it| suffix.eq_ignore_ascii_case(it))
                .then(|| number(digits, 1..=2))?
        })?;
        u8::try_from(day).ok().filter(|day| (1..=31).contains(day))
    }

    fn take_number(&mut self) -> Option<u8> {
        self.take(|text| number(text, 1..=2)).and_then(|n| u8::try_from(n).ok())
    }

    fn take_month(&mut self) -> Option<u8> {
        let month = self.take(month_number)?;
        let _ = self.take_one_of(&["."]);
        Some(month)
    }

    fn take_to(&mut self) -> Option<()> {
        self.take_one_of(&["to", "until", "-", "–", "—", "~", "至", "到", "－"])
    }

    fn skip(&mut self, words: &[&str]) {
        let _ = self.take_one_of(words);
    }
}

fn number(text: &str, n_digits: std::ops::RangeInclusive<usize>) -> Option<u16> {
    (n_digits.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

fn month_number(text: &str) -> Option<u8> {
    let is_name = |name: &&str| {
        text.eq_ignore_ascii_case(name)
            || text.eq_ignore_ascii_case(&name[..3])
            || text.eq_ignore_ascii_case("sept") && name.starts_with("Sep")
    };
    let found = MONTHS.iter().position(is_name)?;
    u8::try_from(found + 1).ok()
}

/// A day or month that cannot be is no reason to lose the year.
fn or_year(date: Option<Date>, year: u16) -> Option<(When, bool)> {
    match date {
        Some(date) => Some((When::at(date), false)),
        None => Date::from_year(year).map(|date| (When::at(date), true)),
    }
}

fn between(start: Option<Date>, end: Option<Date>, year: u16) -> Option<(When, bool)> {
    match start.zip(end).and_then(|(start, end)| When::range(start, end)) {
        Some(when) => Some((when, false)),
        None => Date::from_year(year).map(|date| (When::at(date), true)),
    }
}

type Reader = for<'a, 'b, 't> fn(&'a mut Cursor<'b, 't>) -> Option<(When, bool)>;

/// The forms a date is printed in, longest first, so that none is read as the start of another.
const READERS: [Reader; 8] = [
    // 20 to 21 April 2018 · 20 and 21 April 2018 · 30 April to 2 May 2018 · 30 April 2018 to 2 May 2018 · 9 June 2016
    |c| {
        let day = c.take_day()?;
        if c.take_to().or_else(|| c.take_one_of(&["and", "&"])).is_some() {
            let last = c.take_day()?;
            let month = c.take_month()?;
            c.skip(&[","]);
            let year = c.take_year()?;
            return between(
                Date::from_day(year, month, day),
                Date::from_day(year, month, last),
                year,
            );
        }
        c.skip(&["of"]);
        let month = c.take_month()?;
        c.skip(&[","]);
        let before_range = *c;
        let first_year = c.take_year();
        if c.take_to().is_some()
            && let (Some(last), Some(last_month)) = (c.take_day(), c.take_month())
        {
            c.skip(&[","]);
            if let Some(year) = c.take_year() {
                return between(
                    Date::from_day(first_year.unwrap_or(year), month, day),
                    Date::from_day(year, last_month, last),
                    year,
                );
            }
        }
        *c = before_range;
        let year = c.take_year()?;
        or_year(Date::from_day(year, month, day), year)
    },
    // April 20th to 21st, 2018 · April 30 to May 2, 2018 · April 19, 2016
    |c| {
        let month = c.take_month()?;
        let day = c.take_day()?;
        if c.take_to().is_some() {
            let last_month = c.take_month().unwrap_or(month);
            let last = c.take_day()?;
            c.skip(&[","]);
            let year = c.take_year()?;
            return between(
                Date::from_day(year, month, day),
                Date::from_day(year, last_month, last),
                year,
            );
        }
        c.skip(&[","]);
        let year = c.take_year()?;
        or_year(Date::from_day(year, month, day), year)
    },
    // April to May 2018 · April 2018
    |c| {
        let month = c.take_month()?;
        let last = c.take_to().and_then(|()| c.take_month());
        c.skip(&[","]);
        c.skip(&["of"]);
        let year = c.take_year()?;
        match last {
            Some(last) => {
                between(Date::from_month(year, month), Date::from_month(year, last), year)
            }
            None => or_year(Date::from_month(year, month), year),
        }
    },
    // 2016年4月19日至20日 · 2016年4月19日 · 2016年4月 · 2016年
    |c| {
        let year = c.take_year()?;
        c.take_one_of(&["年"])?;
        let before_month = *c;
        let Some(month) = c.take_number().filter(|_| c.take_one_of(&["月"]).is_some()) else {
            *c = before_month;
            return or_year(None, year).map(|(when, _)| (when, false));
        };
        let before_day = *c;
        let Some(day) = c.take_number().filter(|_| c.take_one_of(&["日", "号"]).is_some()) else {
            *c = before_day;
            return or_year(Date::from_month(year, month), year);
        };
        let before_range = *c;
        let ranges = c.take_to().is_some();
        let before_year = *c;
        let last_year = c.take_year().filter(|_| c.take_one_of(&["年"]).is_some());
        if last_year.is_none() {
            *c = before_year;
        }
        if ranges && let Some(mut last) = c.take_number() {
            let mut last_month = month;
            if c.take_one_of(&["月"]).is_some() {
                last_month = last;
                last = c.take_number().unwrap_or(0);
            }
            if c.take_one_of(&["日", "号"]).is_some() {
                return between(
                    Date::from_day(year, month, day),
                    Date::from_day(last_year.unwrap_or(year), last_month, last),
                    year,
                );
            }
        }
        *c = before_range;
        or_year(Date::from_day(year, month, day), year)
    },
    // 2022-09-06 · 2022.09.06 · 2022/9/6
    |c| {
        let year = c.take_year()?;
        let mark = c.take(|text| is_one_of("- . /", text).then_some(text))?;
        let month = c.take_number()?;
        c.take_one_of(&[mark])?;
        let day = c.take_number()?;
        or_year(Date::from_day(year, month, day), year)
    },
    // 03/04/2017: a year, since nobody can tell the month from the day; but 25/04/2017 is a day
    |c| {
        let first = c.take_number()?;
        let mark = c.take(|text| is_one_of("- . /", text).then_some(text))?;
        let second = c.take_number()?;
        c.take_one_of(&[mark])?;
        let year = c.take_year()?;
        let is_clear = first > 12 || second > 12 || first == second;
        let (day, month) = if first > 12 { (first, second) } else { (second, first) };
        or_year(Date::from_day(year, month, day).filter(|_| is_clear), year)
    },
    // 2016–2018 · 2022-09
    |c| {
        let year = c.take_year()?;
        c.take_to()?;
        match c.take_year() {
            Some(last) => between(Date::from_year(year), Date::from_year(last), last),
            None => {
                let month = c.take(|text| number(text, 2..=2))?;
                Date::from_month(year, u8::try_from(month).ok()?)
                    .map(|date| (When::at(date), false))
            }
        }
    },
    // 2016
    |c| {
        let year = c.take_year()?;
        Date::from_year(year).map(|date| (When::at(date), false))
    },
];

fn date_at(tokens: &[Token<'_>]) -> Option<Match> {
    READERS.iter().find_map(|reader| {
        let mut cursor = Cursor { tokens, at: 0 };
        let (when, doubtful) = reader(&mut cursor)?;
        Some(Match { when, n_tokens: cursor.at, doubtful })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let found = find_date(text).map(|found| found.when.to_string());
        assert_eq!(found.as_deref(), expected, "in {text:?}");
    }

    #[test]
    fn reads_english_days_in_both_orders() {
        check("In February 27, 2014, she said", Some("2014-02-27"));
        check("on 9 June 2016", Some("2016-06-09"));
        check("the 9th of June, 2016", Some("2016-06-09"));
        check("Sept. 5, 2022", Some("2022-09-05"));
    }

    #[test]
    fn reads_months_and_years() {
        check("April 2018", Some("2018-04"));
        check("in 2018", Some("2018"));
        check("April to May 2018", Some("2018-04/2018-05"));
        check("2016–2018", Some("2016/2018"));
    }

    #[test]
    fn reads_ranges_of_days() {
        check("From April 20th to 21st, 2018", Some("2018-04-20/2018-04-21"));
        check("20–21 April 2018", Some("2018-04-20/2018-04-21"));
        check("30 April to 2 May 2018", Some("2018-04-30/2018-05-02"));
        check("30 December 2018 to 2 January 2019", Some("2018-12-30/2019-01-02"));
    }

    #[test]
    fn reads_iso_and_dotted_dates() {
        check("2022-09-06", Some("2022-09-06"));
        check("Time:2022.09.06", Some("2022-09-06"));
        check("2022-09", Some("2022-09"));
    }

    #[test]
    fn reads_chinese_dates() {
        check("2016年4月19日，", Some("2016-04-19"));
        check("2018年4月20日至21日", Some("2018-04-20/2018-04-21"));
        check("2018年4月", Some("2018-04"));
        check("2018年12月30日至2019年1月2日", Some("2018-12-30/2019-01-02"));
    }

    #[test]
    fn is_never_finer_than_the_text() {
        check("03/04/2017", Some("2017"));
        check("25/04/2017", Some("2017-04-25"));
        check("04/25/2017", Some("2017-04-25"));
        check("30 February 2016", Some("2016"));
        check("21 to 20 April 2018", Some("2018"));
        assert!(find_date("30 February 2016").is_some_and(|found| found.doubtful));
        assert!(find_date("9 June 2016").is_some_and(|found| !found.doubtful));
    }

    #[test]
    fn ignores_digits_that_are_no_years() {
        check("Room 20161", None);
        check("1.3 billion", None);
        check("September 5th", None);
        check("3,000 people", None);
        check("version 2.2016", None);
    }

    #[test]
    fn prefers_the_finer_then_the_later_date() {
        check("Lake Forum 2016, 9 June 2017", Some("2017-06-09"));
        check("9 June 2017, Lake Forum 2016", Some("2017-06-09"));
        check("first 2016, then 2017", Some("2017"));
        check("In 2017, the Lake Week 2016", Some("2017"));
        check("2018年，2017年静河对话", Some("2018"));
    }

    #[test]
    fn a_range_agrees_with_its_month() {
        let when = |text| find_date(text).expect("the text prints a date").when;
        assert!(when("April 2018").agrees(when("20 to 21 April 2018")));
        assert!(when("20 April 2018").agrees(when("20 to 21 April 2018")));
        assert!(!when("22 April 2018").agrees(when("20 to 21 April 2018")));
    }
}
