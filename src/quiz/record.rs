//! What outlives a visit, with a format version.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Score, Session};
use crate::item::Kind;

/// The format that this build writes. Raised whenever an older build could misread the newer.
const VERSION: u32 = 1;

/// Everything the app remembers between visits. Serialises as its versioned envelope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Record {
    version: u32,
    /// Finished quizzes, the oldest first.
    pub sittings: Vec<Sitting>,
}

/// One finished quiz.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sitting {
    /// When it was finished: milliseconds since 1970, UTC.
    pub finished: u64,
    /// The seed of its form.
    pub seed: u32,
    /// What was answered, in order.
    pub answers: Vec<Answer>,
}

/// One answered item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// The item's id as it displays.
    pub item: String,
    /// The kind's name.
    pub kind: String,
    /// Whether the key was chosen.
    pub right: bool,
}

/// Why a stored record cannot be used. It must not be overwritten either.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Not a record, or a damaged one.
    Damaged {
        /// What the reader says.
        reason: String,
    },
    /// Written by a newer build.
    Newer {
        /// Its format version.
        version: u32,
    },
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged { reason } => write!(f, "the stored scores are damaged: {reason}"),
            Self::Newer { version } => {
                write!(f, "the stored scores have format {version}, this page knows {VERSION}")
            }
        }
    }
}

/// What every version of the format starts with.
#[derive(Deserialize)]
struct Envelope {
    version: u32,
}

/// The record as its text holds it.
#[derive(Deserialize)]
struct StoredRecord<'t> {
    #[serde(borrow)]
    sittings: Vec<StoredSitting<'t>>,
}

#[derive(Deserialize)]
struct StoredSitting<'t> {
    finished: u64,
    seed: u32,
    #[serde(borrow)]
    answers: Vec<StoredAnswer<'t>>,
}

#[derive(Deserialize)]
struct StoredAnswer<'t> {
    item: &'t str,
    kind: &'t str,
    right: bool,
}

impl From<StoredSitting<'_>> for Sitting {
    fn from(stored: StoredSitting<'_>) -> Self {
        let StoredSitting { finished, seed, answers } = stored;
        let answer = |it: StoredAnswer<'_>| Answer {
            item: it.item.to_owned(),
            kind: it.kind.to_owned(),
            right: it.right,
        };
        Self { finished, seed, answers: answers.into_iter().map(answer).collect() }
    }
}

fn parse<'t, T: Deserialize<'t>>(json: &'t str) -> Result<T, Unreadable> {
    match serde_json_core::from_str(json) {
        Ok((value, n_read)) if json[n_read..].trim().is_empty() => Ok(value),
        Ok((_, n_read)) => {
            Err(Unreadable::Damaged { reason: format!("something follows byte {n_read}") })
        }
        Err(error) => Err(Unreadable::Damaged { reason: error.to_string() }),
    }
}

impl Default for Record {
    fn default() -> Self {
        Self { version: VERSION, sittings: Vec::new() }
    }
}

impl Record {
    /// Reads a stored record.
    ///
    /// # Errors
    /// [`Unreadable`] where it is damaged or from a newer build.
    pub fn read(json: &str) -> Result<Self, Unreadable> {
        // The version first: a newer record may hold anything else in any shape.
        let Envelope { version } = parse(json)?;
        if version > VERSION {
            return Err(Unreadable::Newer { version });
        }
        let stored: StoredRecord<'_> = parse(json)?;
        let sittings = stored.sittings.into_iter().map(Sitting::from).collect();
        Ok(Self { version, sittings })
    }

    /// Adds a finished session.
    pub fn add(&mut self, session: &Session, finished: u64) {
        let answer = |(item, verdict): (&crate::item::Item, super::Verdict)| Answer {
            item: item.id().to_string(),
            kind: item.kind().name().to_owned(),
            right: verdict.is_right,
        };
        let answers = session.verdicts().map(answer).collect();
        self.sittings.push(Sitting { finished, seed: session.form().seed, answers });
    }

    /// The quiz finished last.
    pub fn find_last(&self) -> Option<&Sitting> {
        self.sittings.last()
    }

    /// The quiz with the highest share of right answers; of equals the longest, then the latest.
    pub fn find_best(&self) -> Option<&Sitting> {
        self.sittings.iter().max_by(|a, b| {
            let (a, b) = (a.score(), b.score());
            (a.raw * b.max.max(1)).cmp(&(b.raw * a.max.max(1))).then(a.max.cmp(&b.max))
        })
    }
}

impl Sitting {
    /// The score over all its items.
    pub fn score(&self) -> Score {
        let mut score = Score::default();
        for answer in &self.answers {
            score.add(answer.right);
        }
        score
    }

    /// The score by kind; answers of kinds this build does not know are left out.
    pub fn score_by_kind(&self) -> Vec<(Kind, Score)> {
        let known = |it: &Answer| Kind::find_by_name(&it.kind).map(|kind| (kind, it.right));
        super::score_by_kind(self.answers.iter().filter_map(known))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sitting(raw: usize, max: usize) -> Sitting {
        let answer =
            |at| Answer { item: format!("{at:016x}"), kind: "year".to_owned(), right: at < raw };
        Sitting { finished: 1_662_422_400_000, seed: 7, answers: (0..max).map(answer).collect() }
    }

    #[test]
    fn a_record_survives_storing() {
        let record = Record { sittings: vec![sitting(3, 10), sitting(4, 5)], ..Record::default() };
        let json = serde_json::to_string(&record).expect("a record is plain data");
        assert_eq!(Record::read(&json), Ok(record));
    }

    #[test]
    fn the_first_released_format_is_still_read() {
        let json = r#"{"version":1,"sittings":[{"finished":5,"seed":7,"answers":[{"item":"00000000000000ff","kind":"gap","right":true}]}]}"#;
        let record = Record::read(json).expect("format 1 is read by every later build");
        assert_eq!(record.find_last().map(Sitting::score), Some(Score { raw: 1, max: 1 }));
        assert_eq!(record.sittings[0].score_by_kind(), [(Kind::Gap, Score { raw: 1, max: 1 })]);
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        let newer = Record::read(r#"{"version":2,"anything":[]}"#);
        assert_eq!(newer, Err(Unreadable::Newer { version: 2 }));
        assert_eq!(
            newer.expect_err("it is newer").to_string(),
            "the stored scores have format 2, this page knows 1"
        );
        for damaged in [
            "",
            "{",
            "[]",
            r#"{"version":1}"#,
            r#"{"version":1,"sittings":[{}]}"#,
            r#"{"version":1,"sittings":[]}]"#,
            r#"{"version":1,"sittings":[{"#,
        ] {
            assert!(
                matches!(Record::read(damaged), Err(Unreadable::Damaged { .. })),
                "{damaged:?}"
            );
        }
    }

    #[test]
    fn the_best_is_the_highest_share() {
        let record = Record {
            sittings: vec![sitting(4, 5), sitting(8, 10), sitting(7, 10)],
            ..Record::default()
        };
        assert_eq!(record.find_best().map(Sitting::score), Some(Score { raw: 8, max: 10 }));
        assert_eq!(Record::default().find_best(), None);
    }
}
