//! Format 2: what is kept as lines of words.
//!
//! Not JSON: `serde_json` would add 13 kB to a first visit, and the names of members half to the
//! room that every quiz takes.

use std::{fmt::Write, str::Split};

use super::{
    Unreadable,
    envelope::{self, LINE},
};
use crate::{
    learn::{Answer, Course, Day, FactCourse, Finished, Sitting, Tally, Totals},
    quiz::Score,
};

/// Stands where there is nothing.
const NONE: &str = "-";

/// Writes a quiz: a line with when it was finished, its day, its seed, its plan and the number of its
/// answers; then a line for each with item, fact, kind, whether it was right, the option and when it
/// was accepted.
pub fn write_sitting(sitting: &Sitting) -> String {
    let Sitting { finished, day, seed, plan, answers } = sitting;
    let mut text = String::new();
    let plan = plan.as_deref().unwrap_or(NONE);
    // Writing to a string never fails.
    let _ = write!(
        text,
        "{finished} {} {seed} {plan} {}",
        or_none(day.map(|it| it.0.into())),
        answers.len()
    );
    for Answer { item, fact, kind, right, option, at } in answers {
        let fact = fact.as_deref().unwrap_or(NONE);
        let option = or_none(option.map(|it| it as u64));
        let at = or_none(*at);
        let _ = write!(text, "{LINE}{item} {fact} {kind} {} {option} {at}", u8::from(*right));
    }
    envelope::seal(&text)
}

/// Reads a quiz.
///
/// # Errors
/// [`Unreadable`] where it is damaged or from a newer build.
pub fn read_sitting(text: &str) -> Result<Sitting, Unreadable> {
    let mut lines = envelope::open(text)?.split(LINE).map(Words::of);
    let mut head = lines.next().ok_or(Unreadable::Damaged)?;
    let finished = head.number()?;
    let day = head.day()?;
    let seed = head.small()?;
    let plan = head.name()?;
    let n_answers = head.size()?;
    let mut answers = Vec::new();
    for mut words in lines {
        answers.push(Answer {
            item: words.word()?.to_owned(),
            fact: words.name()?,
            kind: words.word()?.to_owned(),
            right: words.is()?,
            option: words.optional_size()?,
            at: words.optional_last()?,
        });
    }
    if answers.len() != n_answers {
        return Err(Unreadable::Damaged);
    }
    Ok(Sitting { finished, day, seed, plan, answers })
}

/// Writes sums: a line with the number of quizzes; `b` and the best one; then a line for each day
/// (`d`), item (`i`) and course (`c`).
pub fn write_totals(totals: &Totals) -> String {
    let Totals { n_quizzes, best, days, items, courses } = totals;
    let mut text = n_quizzes.to_string();
    if let Some(Finished { finished, score }) = best {
        let _ = write!(text, "{LINE}b {finished} {} {}", score.raw, score.max);
    }
    for (Day(day), score) in days {
        let _ = write!(text, "{LINE}d {day} {} {}", score.raw, score.max);
    }
    for Tally { item, fact, kind, score: Score { raw, max }, last, is_right } in items {
        let fact = fact.as_deref().unwrap_or(NONE);
        let _ =
            write!(text, "{LINE}i {item} {fact} {kind} {raw} {max} {last} {}", u8::from(*is_right));
    }
    for FactCourse { fact, last, course } in courses {
        let Course { last: item, seed, n_right, next } = course;
        let (item, next) = (or_none(*item), or_none(next.map(|it| it.0.into())));
        let _ = write!(text, "{LINE}c {fact} {last} {item} {seed} {n_right} {next}");
    }
    envelope::seal(&text)
}

/// Reads sums.
///
/// # Errors
/// [`Unreadable`] where they are damaged or from a newer build.
pub fn read_totals(text: &str) -> Result<Totals, Unreadable> {
    let mut lines = envelope::open(text)?.split(LINE).map(Words::of);
    let n_quizzes = lines.next().ok_or(Unreadable::Damaged)?.size()?;
    let mut totals = Totals { n_quizzes, ..Totals::default() };
    for mut words in lines {
        match words.word()? {
            "b" => {
                let finished = words.number()?;
                totals.best = Some(Finished { finished, score: words.score()? });
            }
            "d" => {
                let day = words.day()?.ok_or(Unreadable::Damaged)?;
                totals.days.push((day, words.score()?));
            }
            "i" => totals.items.push(Tally {
                item: words.word()?.to_owned(),
                fact: words.name()?,
                kind: words.word()?.to_owned(),
                score: words.score()?,
                last: words.number()?,
                is_right: words.is()?,
            }),
            "c" => totals.courses.push(FactCourse {
                fact: words.number()?,
                last: words.number()?,
                course: Course {
                    last: words.optional()?,
                    seed: words.small()?,
                    n_right: words.size()?,
                    next: words.day()?,
                },
            }),
            _ => return Err(Unreadable::Damaged),
        }
    }
    Ok(totals)
}

fn or_none(number: Option<u64>) -> String {
    number.map_or_else(|| NONE.to_owned(), |it| it.to_string())
}

/// The words of a line, from left to right. A line that lacks one, or has one of another sort, is
/// damaged.
struct Words<'t>(Split<'t, char>);

impl<'t> Words<'t> {
    fn of(line: &'t str) -> Self {
        Self(line.split(' '))
    }

    fn word(&mut self) -> Result<&'t str, Unreadable> {
        self.0.next().ok_or(Unreadable::Damaged)
    }

    fn name(&mut self) -> Result<Option<String>, Unreadable> {
        let word = self.word()?;
        Ok((word != NONE).then(|| word.to_owned()))
    }

    fn optional(&mut self) -> Result<Option<u64>, Unreadable> {
        match self.word()? {
            NONE => Ok(None),
            word => word.parse().map(Some).map_err(|_| Unreadable::Damaged),
        }
    }

    /// The same at the end of a line, where it may be missing.
    fn optional_last(&mut self) -> Result<Option<u64>, Unreadable> {
        match self.0.next() {
            None | Some(NONE) => Ok(None),
            Some(word) => word.parse().map(Some).map_err(|_| Unreadable::Damaged),
        }
    }

    fn number(&mut self) -> Result<u64, Unreadable> {
        self.optional()?.ok_or(Unreadable::Damaged)
    }

    fn small(&mut self) -> Result<u32, Unreadable> {
        self.number()?.try_into().map_err(|_| Unreadable::Damaged)
    }

    fn optional_size(&mut self) -> Result<Option<usize>, Unreadable> {
        self.optional()?.map(usize::try_from).transpose().map_err(|_| Unreadable::Damaged)
    }

    fn size(&mut self) -> Result<usize, Unreadable> {
        self.optional_size()?.ok_or(Unreadable::Damaged)
    }

    fn day(&mut self) -> Result<Option<Day>, Unreadable> {
        let day = self.optional()?.map(u32::try_from).transpose();
        day.map(|it| it.map(Day)).map_err(|_| Unreadable::Damaged)
    }

    fn is(&mut self) -> Result<bool, Unreadable> {
        match self.word()? {
            "0" => Ok(false),
            "1" => Ok(true),
            _ => Err(Unreadable::Damaged),
        }
    }

    fn score(&mut self) -> Result<Score, Unreadable> {
        Ok(Score { raw: self.size()?, max: self.size()? })
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, option, prelude::*, sample::Index};

    use super::*;

    fn day() -> impl Strategy<Value = Day> {
        any::<u32>().prop_map(Day)
    }

    fn score() -> impl Strategy<Value = Score> {
        (any::<usize>(), any::<usize>()).prop_map(|(raw, max)| Score { raw, max })
    }

    prop_compose! {
        fn sitting()(
            finished: u64,
            day in option::of(day()),
            seed: u32,
            plan in option::of("[0-9]{1,9}-n[1-9]"),
            answers in vec(
                ("[0-9a-f]{16}", option::of("[0-9a-f]{16}"), "[a-z]{1,12}", any::<bool>(), option::of(0..5_usize), option::of(any::<u64>())),
                0..12,
            ),
        ) -> Sitting {
            let answer = |(item, fact, kind, right, option, at)| {
                Answer { item, fact, kind, right, option, at }
            };
            Sitting { finished, day, seed, plan, answers: answers.into_iter().map(answer).collect() }
        }
    }

    prop_compose! {
        fn totals()(
            n_quizzes: usize,
            best in option::of((any::<u64>(), score())),
            days in vec((day(), score()), 0..5),
            items in vec(
                ("[0-9a-f]{16}", option::of("[0-9a-f]{16}"), "[a-z]{1,12}", score(), any::<u64>(), any::<bool>()),
                0..5,
            ),
            courses in vec(
                (any::<u64>(), any::<u64>(), option::of(any::<u64>()), any::<u32>(), any::<usize>(), option::of(day())),
                0..5,
            ),
        ) -> Totals {
            let best = best.map(|(finished, score)| Finished { finished, score });
            let tally = |(item, fact, kind, score, last, is_right)| {
                Tally { item, fact, kind, score, last, is_right }
            };
            let items = items.into_iter().map(tally).collect();
            let course = |(fact, last, item, seed, n_right, next)| {
                FactCourse { fact, last, course: Course { last: item, seed, n_right, next } }
            };
            let courses = courses.into_iter().map(course).collect();
            Totals { n_quizzes, best, days, items, courses }
        }
    }

    /// A text with some of its letters changed, added or taken away, in a sound envelope.
    fn garble(sealed: &str, garbles: &[(Index, u8, u8)]) -> String {
        let mut bytes = envelope::open(sealed).expect("it was just sealed").as_bytes().to_vec();
        for (at, byte, how) in garbles {
            let at = at.index(bytes.len() + 1);
            match how {
                0 => bytes.insert(at, *byte),
                1 => bytes.truncate(at),
                2 => drop(bytes.drain(at..bytes.len().min(at + 1))),
                _ => bytes.get_mut(at).into_iter().for_each(|it| *it = *byte),
            }
        }
        envelope::seal(&String::from_utf8_lossy(&bytes))
    }

    fn garbles() -> impl Strategy<Value = Vec<(Index, u8, u8)>> {
        vec(
            (any::<Index>(), prop_oneof![any::<u8>(), Just(b' '), Just(b';'), Just(b'-')], 0..4_u8),
            1..6,
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn a_quiz_is_read_as_it_was_written_and_a_garbled_one_never_panics(
            sitting in sitting(), garbles in garbles(),
        ) {
            let text = write_sitting(&sitting);
            prop_assert_eq!(read_sitting(&text), Ok(sitting));
            // What still reads as a quiz is one, and is written and read as the same.
            if let Ok(read) = read_sitting(&garble(&text, &garbles)) {
                prop_assert_eq!(read_sitting(&write_sitting(&read)), Ok(read));
            }
        }

        #[test]
        fn sums_are_read_as_they_were_written_and_garbled_ones_never_panic(
            totals in totals(), garbles in garbles(),
        ) {
            let text = write_totals(&totals);
            prop_assert_eq!(read_totals(&text), Ok(totals));
            if let Ok(read) = read_totals(&garble(&text, &garbles)) {
                prop_assert_eq!(read_totals(&write_totals(&read)), Ok(read.clone()));
                // Whatever they say can be added to.
                let mut all = Totals::default();
                all.join(&read);
                all.join(&read);
            }
        }
    }

    #[test]
    fn a_quiz_that_lacks_an_answer_is_damaged() {
        let sealed = envelope::seal("5 - 7 - 1");
        assert_eq!(read_sitting(&sealed), Err(Unreadable::Damaged));
        assert!(read_sitting(&envelope::seal("5 - 7 - 0")).is_ok());
    }
}
