//! On how many days somebody practised, and on how many in a row.

use super::{Day, Record};

/// Days on which a quiz was finished.
///
/// A streak without guilt: one day off between two days breaks no row. It adds nothing either, since
/// a row is counted in days practised.
///
/// ```
/// # use awareness_quiz::learn::{Day, Record, Sitting, Streak};
/// let mut record = Record::default();
/// for day in [3, 7, 8, 10].map(Day) {
///     let answers = Vec::new();
///     record.sittings.push(Sitting { finished: 0, day: Some(day), seed: 7, plan: None, answers });
/// }
/// let streak = Streak { n_days: 4, in_a_row: 3, longest: 3 };
/// assert_eq!(Streak::of(&record, 0, Day(11)), streak);
/// assert_eq!(Streak::of(&record, 0, Day(12)), Streak { in_a_row: 0, ..streak });
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Streak {
    /// All different days.
    pub n_days: usize,
    /// Those of the row that reaches today or yesterday; none where no row does.
    pub in_a_row: usize,
    /// Those of the longest row ever.
    pub longest: usize,
}

/// Days of one row are at most so far apart.
const FARTHEST: u64 = 2;

impl Streak {
    /// Counts the days of a record. `offset` is how many minutes the clock is ahead of UTC, for
    /// quizzes that were stored without their day; what is dated after `today` counts as today's.
    pub fn of(record: &Record, offset: i32, today: Day) -> Self {
        let today = u64::from(today.0);
        let mut streak = Self::default();
        let mut last = None;
        for (day, _) in record.totals_of_all(offset).days {
            let day = u64::from(day.0).min(today);
            let passed = last.map(|it| day - it);
            if passed == Some(0) {
                continue;
            }
            let is_on = passed.is_some_and(|it| it <= FARTHEST);
            streak.in_a_row = if is_on { streak.in_a_row + 1 } else { 1 };
            streak.longest = streak.longest.max(streak.in_a_row);
            streak.n_days += 1;
            last = Some(day);
        }
        // The rest of today is still there to go on.
        if last.is_some_and(|it| today - it > 1) {
            streak.in_a_row = 0;
        }
        streak
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;
    use crate::learn::Sitting;

    fn record(days: &[u32]) -> Record {
        let mut record = Record::default();
        for (at, day) in days.iter().enumerate() {
            let finished = u64::from(*day) * 86_400_000;
            // Every other quiz has its day from its moment alone.
            let day = Some(Day(*day)).filter(|_| at % 2 == 0);
            let answers = Vec::new();
            record.sittings.push(Sitting { finished, day, seed: 7, plan: None, answers });
        }
        record
    }

    #[track_caller]
    fn check(days: &[u32], today: u32, expected: [usize; 3]) {
        let Streak { n_days, in_a_row, longest } = Streak::of(&record(days), 0, Day(today));
        assert_eq!([n_days, in_a_row, longest], expected, "{days:?}, today {today}");
    }

    #[test]
    fn one_day_off_breaks_no_row_and_two_do() {
        check(&[1, 3, 5, 6], 6, [4, 4, 4]);
        check(&[1, 4, 5], 5, [3, 2, 2]);
        check(&[1, 2, 3, 6], 6, [4, 1, 3]);
    }

    #[test]
    fn today_is_not_missed_before_it_is_over() {
        check(&[5, 6], 7, [2, 2, 2]);
        check(&[5, 6], 8, [2, 0, 2]);
        check(&[5, 6, 8], 8, [3, 3, 3]);
        check(&[], 0, [0, 0, 0]);
    }

    #[test]
    fn quizzes_of_one_day_count_once_and_those_of_the_future_today() {
        check(&[5, 5, 5], 5, [1, 1, 1]);
        check(&[5, 9, 8], 6, [2, 2, 2]);
        check(&[u32::MAX, 0], u32::MAX, [2, 1, 1]);
    }

    #[test]
    fn what_was_left_in_the_middle_is_no_day() {
        let mut left = record(&[5]);
        left.begun = record(&[6]).sittings;
        assert_eq!(Streak::of(&left, 0, Day(6)), Streak { n_days: 1, in_a_row: 1, longest: 1 });
    }

    /// Counted on a calendar of paper, day after day, with a cross on each day practised: a row is
    /// over at two days in succession without one.
    fn on_paper(days: &[u32], today: u32) -> Streak {
        let mut paper = vec![false; today as usize + 1];
        for day in days {
            paper[today.min(*day) as usize] = true;
        }
        let rows: Vec<&[bool]> = {
            let mut rows = Vec::new();
            let mut start = 0;
            for at in 0..paper.len() {
                if !paper[at] && at > 0 && !paper[at - 1] {
                    rows.push(&paper[start..at]);
                    start = at;
                }
            }
            rows.push(&paper[start..]);
            rows
        };
        let crosses = |row: &[bool]| row.iter().filter(|it| **it).count();
        let reaches = paper[paper.len().saturating_sub(2)..].contains(&true);
        Streak {
            n_days: crosses(&paper),
            in_a_row: rows.last().filter(|_| reaches).map_or(0, |it| crosses(it)),
            longest: rows.iter().map(|it| crosses(it)).max().unwrap_or(0),
        }
    }

    proptest! {
        #[test]
        fn days_are_counted_as_on_paper(
            days in vec(0..30_u32, 0..25), n_folded in 0..25_usize, today in 0..30_u32,
        ) {
            let mut record = record(&days);
            for sitting in record.sittings.drain(..n_folded.min(days.len())) {
                record.totals.add(&sitting, 0);
            }
            prop_assert_eq!(Streak::of(&record, 0, Day(today)), on_paper(&days, today));
        }

        #[test]
        fn any_days_can_be_counted(days in vec(any::<u32>(), 0..9), offset: i32, today: u32) {
            let Streak { n_days, in_a_row, longest } = Streak::of(&record(&days), offset, Day(today));
            prop_assert!(in_a_row <= longest && longest <= n_days && n_days <= days.len());
        }
    }
}
