//! Dates at the precision they were printed with.

use std::fmt;

/// A date of the Gregorian calendar, CE, known to the day, the month or the year.
///
/// Displays as EDTF level 0 (ISO 8601-2): `2014-02-27`, `2018-04` or `2018`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl Date {
    /// A year from 1000 to 2999; `None` outside.
    pub fn from_year(year: u16) -> Option<Self> {
        (1000..3000).contains(&year).then_some(Self { year, month: None, day: None })
    }

    /// A month, counted from 1; `None` where there is no such month.
    pub fn from_month(year: u16, month: u8) -> Option<Self> {
        let date = Self::from_year(year)?;
        (1..=12).contains(&month).then_some(Self { month: Some(month), ..date })
    }

    /// A day, counted from 1; `None` where the month has no such day (30 February).
    pub fn from_day(year: u16, month: u8, day: u8) -> Option<Self> {
        let date = Self::from_month(year, month)?;
        (1..=days_in(year, month)).contains(&day).then_some(Self { day: Some(day), ..date })
    }

    /// How many days a month has; `None` where there is no such month.
    pub fn n_days(year: u16, month: u8) -> Option<u8> {
        Self::from_month(year, month).map(|_| days_in(year, month))
    }

    /// Reads what [`Date`] displays: `2014-02-27`, `2018-04` or `2018`.
    fn from_edtf(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let pair = |at: usize| match bytes.get(at..at + 2)? {
            [a @ b'0'..=b'9', b @ b'0'..=b'9'] => Some((a - b'0') * 10 + b - b'0'),
            _ => None,
        };
        let has_dash = |at: usize| bytes.get(at) == Some(&b'-');
        let year = u16::from(pair(0)?) * 100 + u16::from(pair(2)?);
        match bytes.len() {
            4 => Self::from_year(year),
            7 if has_dash(4) => Self::from_month(year, pair(5)?),
            10 if has_dash(4) && has_dash(7) => Self::from_day(year, pair(5)?, pair(8)?),
            _ => None,
        }
    }

    /// The year, always known.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month from 1 to 12, where it was printed.
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month from 1 to 31, where it was printed.
    pub fn day(self) -> Option<u8> {
        self.day
    }

    /// How many of year, month and day are known: 1 to 3.
    fn precision(self) -> u8 {
        1 + u8::from(self.month.is_some()) + u8::from(self.day.is_some())
    }

    /// Whether `other` lies within this date, as a day lies within its month.
    fn contains(self, other: Self) -> bool {
        self.year == other.year
            && self.month.is_none_or(|month| other.month == Some(month))
            && self.day.is_none_or(|day| other.day == Some(day))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

/// When something happened: one date, or a range of two at the same precision.
///
/// Displays as EDTF: `2018-04`, or `2018-04-20/2018-04-21`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct When {
    start: Date,
    end: Option<Date>,
}

impl When {
    /// One date.
    pub fn at(start: Date) -> Self {
        Self { start, end: None }
    }

    /// A range; `None` unless `start` comes before `end` at the same precision.
    pub fn range(start: Date, end: Date) -> Option<Self> {
        (start.precision() == end.precision() && start < end)
            .then_some(Self { start, end: Some(end) })
    }

    /// Reads what a date displays, and nothing else: one in EDTF, or two joined by `/`.
    ///
    /// ```
    /// # use awareness_quiz::article::When;
    /// let shown = |text| When::from_edtf(text).map(|it| it.to_string());
    /// assert_eq!(shown("2018-04-20/2018-04-21").as_deref(), Some("2018-04-20/2018-04-21"));
    /// assert_eq!(shown("2018-4"), None);
    /// ```
    pub fn from_edtf(text: &str) -> Option<Self> {
        match text.split_once('/') {
            Some((start, end)) => Self::range(Date::from_edtf(start)?, Date::from_edtf(end)?),
            None => Date::from_edtf(text).map(Self::at),
        }
    }

    /// A whole year, from 1000 to 2999.
    pub fn in_year(year: u16) -> Option<Self> {
        Date::from_year(year).map(Self::at)
    }

    /// The first or only date.
    pub fn start(self) -> Date {
        self.start
    }

    /// The last date of a range.
    pub fn end(self) -> Option<Date> {
        self.end
    }

    /// The year, unless the range spans several.
    pub fn year(self) -> Option<u16> {
        self.end.is_none_or(|end| end.year == self.start.year).then_some(self.start.year)
    }

    /// Whether both can be said of one thing: equal, or one within the other.
    ///
    /// ```
    /// # use awareness_quiz::article::find_date;
    /// let when = |text| find_date(text).unwrap().when;
    /// assert!(when("April 2018").agrees(when("20 to 21 April 2018")));
    /// assert!(!when("April 2018").agrees(when("April 2017")));
    /// ```
    pub fn agrees(self, other: Self) -> bool {
        let covers = |outer: Self, inner: Self| match outer.end {
            None => {
                outer.start.contains(inner.start)
                    && inner.end.is_none_or(|end| outer.start.contains(end))
            }
            Some(last) => outer.start <= inner.start && inner.end.unwrap_or(inner.start) <= last,
        };
        covers(self, other) || covers(other, self)
    }

    /// In English words: `27 February 2014`, `April 2018`, `20 to 21 April 2018`.
    pub fn in_english(self) -> String {
        let Some(end) = self.end else { return date_in_english(self.start) };
        match (self.start.month, self.start.day) {
            (month, Some(day)) if month == end.month && self.start.year == end.year => {
                format!("{day} to {}", date_in_english(end))
            }
            _ => format!("{} to {}", date_in_english(self.start), date_in_english(end)),
        }
    }

    /// In Chinese words: `2014年2月27日`, `2018年4月20日至21日`.
    pub fn in_chinese(self) -> String {
        let mut words = date_in_chinese(self.start, true, true);
        if let Some(end) = self.end {
            let (is_new_year, is_new_month) =
                (end.year != self.start.year, end.month != self.start.month);
            words.push('至');
            words += &date_in_chinese(end, is_new_year, is_new_year || is_new_month);
        }
        words
    }

    /// Whether all of this date lies before the other, at the precision that is known: May 2015 does
    /// not lie before 2015.
    pub fn is_before(self, other: Self) -> bool {
        let bound = |date: Date, missing: u8| {
            (date.year, date.month.unwrap_or(missing), date.day.unwrap_or(missing))
        };
        bound(self.end.unwrap_or(self.start), u8::MAX) < bound(other.start, 0)
    }

    /// Whether both can be days of one meeting: at most two weeks lie between them.
    pub(super) fn is_near(self, other: Self) -> bool {
        let day = |date: Date| {
            Some(u32::from(date.year) * 372 + u32::from(date.month?) * 31 + u32::from(date.day?))
        };
        day(self.start).zip(day(other.start)).is_some_and(|(a, b)| a.abs_diff(b) <= 14)
    }

    /// What can be said of both: their month if they share it, else their year; `None` if they
    /// share neither.
    pub(super) fn common(self, other: Self) -> Option<Self> {
        let (a, b) = (self.start, other.start);
        let month = a.month.filter(|month| Some(*month) == b.month);
        (a.year == b.year).then_some(Self::at(Date { year: a.year, month, day: None }))
    }

    /// How much of its dates is known: 1 for the year, 2 with the month, 3 with the day.
    pub(super) fn precision(self) -> u8 {
        self.start.precision()
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.start)?;
        self.end.map_or(Ok(()), |end| write!(f, "/{end}"))
    }
}

fn date_in_english(date: Date) -> String {
    let month = date.month.map(|month| MONTHS[usize::from(month) - 1]);
    match (date.day, month) {
        (Some(day), Some(month)) => format!("{day} {month} {}", date.year),
        (_, Some(month)) => format!("{month} {}", date.year),
        _ => date.year.to_string(),
    }
}

fn date_in_chinese(date: Date, with_year: bool, with_month: bool) -> String {
    let mut words = if with_year { format!("{}年", date.year) } else { String::new() };
    if let Some(month) = date.month.filter(|_| with_month || date.day.is_none()) {
        words.extend([&month.to_string(), "月"]);
    }
    if let Some(day) = date.day {
        words.extend([&day.to_string(), "日"]);
    }
    words
}

pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::find_date;

    fn when(text: &str) -> When {
        find_date(text).expect("the text prints a date").when
    }

    #[test]
    fn what_cannot_be_ordered_is_not() {
        assert!(when("2015").is_before(when("January 2016")));
        assert!(when("9 June 2015").is_before(when("10 June 2015")));
        assert!(!when("May 2015").is_before(when("2015")));
        assert!(!when("2015").is_before(when("May 2015")));
        assert!(!when("20 to 21 April 2018").is_before(when("21 April 2018")));
    }

    #[test]
    fn dates_are_said_in_chinese() {
        for (text, expected) in [
            ("2014-02-27", "2014年2月27日"),
            ("April 2018", "2018年4月"),
            ("2018", "2018年"),
            ("20 to 21 April 2018", "2018年4月20日至21日"),
            ("30 April to 2 May 2018", "2018年4月30日至5月2日"),
            ("April to May 2018", "2018年4月至5月"),
        ] {
            assert_eq!(when(text).in_chinese(), expected, "of {text}");
        }
    }
}
