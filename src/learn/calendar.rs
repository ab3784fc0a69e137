//! Days as they pass for the attendee, whatever the clock is set to.

use std::fmt;

use crate::article::Date;

/// A day of the attendee's own calendar: so many after 1 January 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub u32);

/// The milliseconds of a day.
const DAY: i64 = 24 * 60 * 60 * 1000;

impl Day {
    /// The day of a moment: `ms` since 1970, UTC, on a clock that is `offset` minutes ahead of it.
    ///
    /// ```
    /// # use awareness_quiz::learn::Day;
    /// // An hour before midnight in London it is tomorrow in Beijing.
    /// assert_eq!(Day::of(23 * 3_600_000, 0), Day(0));
    /// assert_eq!(Day::of(23 * 3_600_000, 480), Day(1));
    /// ```
    pub fn of(ms: u64, offset: i32) -> Self {
        let local = i64::try_from(ms).unwrap_or(i64::MAX - DAY) + i64::from(offset) * 60_000;
        Self(u32::try_from(local.div_euclid(DAY)).unwrap_or(0))
    }

    /// The day as a date; `None` after the year 2999.
    ///
    /// ```
    /// # use awareness_quiz::learn::Day;
    /// assert_eq!(Day(19_241).date().map(|date| date.to_string()).as_deref(), Some("2022-09-06"));
    /// ```
    pub fn date(self) -> Option<Date> {
        let (mut year, mut month, mut left) = (1970, 1, self.0);
        loop {
            let n_days = u32::from(Date::n_days(year, month)?);
            if left < n_days {
                let day = u8::try_from(left + 1).ok()?;
                return Date::from_day(year, month, day);
            }
            left -= n_days;
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        }
    }
}

/// Counts the days that pass. While a clock is set back, time stands still: what was due stays due,
/// and nothing falls due by it. Displays as it is stored.
///
/// ```
/// # use awareness_quiz::learn::{Calendar, Day};
/// let mut calendar = Calendar::default();
/// assert_eq!(calendar.turn_to(Day(100)), Day(100));
/// assert_eq!(calendar.turn_to(Day(97)), Day(100));
/// assert_eq!(calendar.turn_to(Day(98)), Day(101));
/// assert_eq!(Calendar::read(&calendar.to_string()), Some(calendar));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Calendar {
    /// What the clock said last.
    seen: u32,
    /// The days by which it was set back, all in all.
    set_back: u32,
}

impl Calendar {
    /// Reads a calendar that was stored.
    pub fn read(text: &str) -> Option<Self> {
        let (seen, set_back) = text.split_once('+')?;
        Some(Self { seen: seen.parse().ok()?, set_back: set_back.parse().ok()? })
    }

    /// Today, by what the clock says. Never before what was today before.
    pub fn turn_to(&mut self, clock: Day) -> Day {
        self.set_back = self.set_back.saturating_add(self.seen.saturating_sub(clock.0));
        self.seen = clock.0;
        Day(clock.0.saturating_add(self.set_back))
    }
}

impl fmt::Display for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}+{}", self.seen, self.set_back)
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    proptest! {
        #[test]
        fn days_never_go_back_and_pass_as_the_clock_goes_forward(clock in vec(0..30_000_u32, 1..40)) {
            let mut calendar = Calendar::default();
            let days: Vec<u32> = clock.iter().map(|it| calendar.turn_to(Day(*it)).0).collect();
            for at in 1..days.len() {
                let passed = clock[at].saturating_sub(clock[at - 1]);
                prop_assert_eq!(days[at] - days[at - 1], passed);
            }
        }

        #[test]
        fn any_moment_has_a_day(ms: u64, offset in -900..900_i32) {
            Day::of(ms, offset);
        }

        #[test]
        fn what_is_no_calendar_is_none(text in "[0-9+ -]{0,14}") {
            if let Some(mut calendar) = Calendar::read(&text) {
                calendar.turn_to(Day(7));
            }
        }
    }

    #[test]
    fn every_day_has_the_date_after_that_of_the_day_before() {
        let days = |it: u32| Day(it).date().expect("before 3000");
        let all: Vec<Date> = (0..60_000).map(days).collect();
        assert_eq!(all[0].to_string(), "1970-01-01");
        assert_eq!(all[59].to_string(), "1970-03-01");
        assert_eq!(all[11_016].to_string(), "2000-02-29");
        assert_eq!(all[47_541].to_string(), "2100-03-01");
        assert!(all.windows(2).all(|pair| pair[0].to_string() < pair[1].to_string()));
        assert_eq!(Day(u32::MAX).date(), None);
    }
}
