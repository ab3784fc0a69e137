//! What outlives a visit, with a format version.

use std::fmt::Write;

use serde::Deserialize;

use super::{Day, Form, Plan, Score, Session, Unreadable, Verdict, envelope};
use crate::item::{Item, ItemBank, Kind, Source};

/// The format that this build writes. Raised whenever an older build could misread the newer.
const VERSION: u32 = 1;

/// A copy may hold any number; what is later than millions of years has no day.
const LAST_MOMENT: u64 = 1 << 58;

/// Everything the app remembers between visits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    version: u32,
    /// Finished quizzes, the oldest first.
    pub sittings: Vec<Sitting>,
    /// Quizzes left in the middle; only in a copy of everything.
    pub begun: Vec<Sitting>,
}

/// One quiz, finished or left in the middle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// When it was finished, or the last answer given: milliseconds since 1970, UTC.
    pub finished: u64,
    /// The day of that by the attendee's calendar. Missing in records of the first release.
    pub day: Option<Day>,
    /// The seed of its form.
    pub seed: u32,
    /// The plan of its form, where that is more than the seed.
    pub plan: Option<String>,
    /// What was answered, in order.
    pub answers: Vec<Answer>,
}

/// One answered item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The item's id as it displays.
    pub item: String,
    /// The lasting name of the fact that it asked. Missing in records of the first release.
    pub fact: Option<String>,
    /// The kind's name.
    pub kind: String,
    /// Whether the key was chosen.
    pub right: bool,
    /// Position of the option chosen, which lasts as long as the seed gives the same form. Missing
    /// in records of the first release.
    pub option: Option<usize>,
}

/// The record as its text holds it.
#[derive(Deserialize)]
struct StoredRecord<'t> {
    #[serde(borrow)]
    sittings: Vec<StoredSitting<'t>>,
    #[serde(borrow, default)]
    begun: Vec<StoredSitting<'t>>,
}

#[derive(Deserialize)]
struct StoredSitting<'t> {
    finished: u64,
    day: Option<u32>,
    seed: u32,
    plan: Option<&'t str>,
    #[serde(borrow)]
    answers: Vec<StoredAnswer<'t>>,
}

#[derive(Deserialize)]
struct StoredAnswer<'t> {
    item: &'t str,
    fact: Option<&'t str>,
    kind: &'t str,
    right: bool,
    option: Option<usize>,
}

impl From<StoredSitting<'_>> for Sitting {
    fn from(stored: StoredSitting<'_>) -> Self {
        let StoredSitting { finished, day, seed, plan, answers } = stored;
        let answer = |it: StoredAnswer<'_>| Answer {
            item: it.item.to_owned(),
            fact: it.fact.map(str::to_owned),
            kind: it.kind.to_owned(),
            right: it.right,
            option: it.option,
        };
        let answers = answers.into_iter().map(answer).collect();
        Self { finished, day: day.map(Day), seed, plan: plan.map(str::to_owned), answers }
    }
}

impl Default for Record {
    fn default() -> Self {
        Self { version: VERSION, sittings: Vec::new(), begun: Vec::new() }
    }
}

impl Record {
    /// Reads a stored record.
    ///
    /// # Errors
    /// [`Unreadable`] where it is damaged or from a newer build.
    pub fn read(json: &str) -> Result<Self, Unreadable> {
        let stored: StoredRecord<'_> = envelope::open(json, VERSION)?;
        // The small reader takes escapes and control characters as they stand. No name has any.
        let is_plain = |it: &str| it.bytes().all(|it| it.is_ascii_graphic() && it != b'\\');
        let is_plain_sitting = |it: &StoredSitting<'_>| {
            let is_plain_answer = |it: &StoredAnswer<'_>| {
                [Some(it.item), it.fact, Some(it.kind)].into_iter().flatten().all(is_plain)
            };
            it.plan.is_none_or(is_plain) && it.answers.iter().all(is_plain_answer)
        };
        if !stored.sittings.iter().chain(&stored.begun).all(is_plain_sitting) {
            return Err(Unreadable::Damaged { reason: "a name in it is none of ours".to_owned() });
        }
        let sittings =
            |all: Vec<StoredSitting<'_>>| all.into_iter().map(Sitting::from).collect::<Vec<_>>();
        let StoredRecord { sittings: finished, begun } = stored;
        Ok(Self { version: VERSION, sittings: sittings(finished), begun: sittings(begun) })
    }

    /// Writes the record as JSON, in its versioned envelope.
    ///
    /// By hand: no name has anything in it to be escaped, and the writer of `serde_json` would cost a
    /// first visit a kilobyte.
    pub fn write(&self) -> String {
        let mut json = format!("{{\"version\":{}", self.version);
        write_sittings(&mut json, "sittings", &self.sittings);
        if !self.begun.is_empty() {
            write_sittings(&mut json, "begun", &self.begun);
        }
        json.push('}');
        json
    }

    /// The finished quizzes of another record that this one does not hold.
    pub fn missing_from(&self, other: &Self) -> Vec<Sitting> {
        let mut missing: Vec<Sitting> = Vec::new();
        for sitting in &other.sittings {
            if !self.sittings.contains(sitting) && !missing.contains(sitting) {
                missing.push(sitting.clone());
            }
        }
        missing
    }

    /// Adds the finished quizzes of another record that this one does not hold.
    pub fn merge(&mut self, other: &Self) {
        for sitting in self.missing_from(other) {
            let at = self.sittings.partition_point(|it| it.finished <= sitting.finished);
            self.sittings.insert(at, sitting);
        }
    }

    /// A record of one quiz alone.
    pub fn of(sitting: Sitting) -> Self {
        Self { sittings: vec![sitting], ..Self::default() }
    }

    /// Says of each excerpt whether it is known: whether the last answer to an item about it was
    /// right. `bank` holds the items of the article, `n_excerpts` is how many excerpts that has.
    pub fn known_excerpts(&self, bank: &ItemBank, n_excerpts: usize) -> Vec<bool> {
        let items: Vec<(String, Source)> =
            bank.items.iter().map(|it| (it.id().to_string(), it.source())).collect();
        let mut known = vec![false; n_excerpts];
        for answer in self.sittings.iter().flat_map(|it| &it.answers) {
            let item = items.iter().find(|(id, _)| *id == answer.item);
            if let Some((_, Source::Excerpt(at))) = item {
                known[*at] = answer.right;
            }
        }
        known
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

/// Writes a member that holds quizzes.
fn write_sittings(json: &mut String, name: &str, sittings: &[Sitting]) {
    let _ = write!(json, ",\"{name}\":[");
    let mut open = "";
    for Sitting { finished, day, seed, plan, answers } in sittings {
        json.push_str(open);
        // Writing to a string never fails.
        let _ = write!(json, "{{\"finished\":{finished}");
        if let Some(Day(day)) = day {
            let _ = write!(json, ",\"day\":{day}");
        }
        let _ = write!(json, ",\"seed\":{seed}");
        if let Some(plan) = plan {
            let _ = write!(json, ",\"plan\":\"{plan}\"");
        }
        json.push_str(",\"answers\":[");
        let mut open_answer = "";
        for Answer { item, fact, kind, right, option } in answers {
            let _ = write!(json, "{open_answer}{{\"item\":\"{item}\"");
            if let Some(fact) = fact {
                let _ = write!(json, ",\"fact\":\"{fact}\"");
            }
            let _ = write!(json, ",\"kind\":\"{kind}\",\"right\":{right}");
            if let Some(option) = option {
                let _ = write!(json, ",\"option\":{option}");
            }
            json.push('}');
            open_answer = ",";
        }
        json.push_str("]}");
        open = ",";
    }
    json.push(']');
}

impl Sitting {
    /// What is to be kept of a session; `now` is in milliseconds since 1970, UTC.
    pub fn of(session: &Session, now: u64, today: Day) -> Self {
        let answer = |(item, verdict): (&Item, Verdict)| Answer {
            item: item.id().to_string(),
            fact: Some(item.fact().to_string()),
            kind: item.kind().name().to_owned(),
            right: verdict.is_right,
            option: Some(verdict.response),
        };
        let answers = session.verdicts().map(answer).collect();
        let plan = session.form().plan();
        let seed = plan.seed;
        let plan = (plan != Plan::of(seed)).then(|| plan.to_string());
        Self { finished: now, day: Some(today), seed, plan, answers }
    }

    /// The day by the attendee's calendar; where none was stored, on a clock that is `offset`
    /// minutes ahead of UTC.
    pub fn day_at(&self, offset: i32) -> Day {
        self.day.unwrap_or_else(|| Day::of(self.finished.min(LAST_MOMENT), offset))
    }

    /// The plan of its form.
    pub fn plan(&self) -> Plan {
        self.plan.as_deref().and_then(Plan::read).unwrap_or_else(|| Plan::of(self.seed))
    }

    /// Takes the quiz up again over the form of its plan. Where the form has changed since, as a
    /// corrected article may make it, it goes on from the first item that is no longer the same.
    pub fn resume(&self, form: Form) -> Session {
        let mut session = Session::new(form);
        for answer in &self.answers {
            let open = session.form().items.get(session.n_answered()).map(Item::id);
            match (open, answer.option) {
                (Some(id), Some(option))
                    if id.to_string() == answer.item && session.respond(id, option) => {}
                _ => break,
            }
        }
        session
    }

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
    use proptest::{collection::vec, option, prelude::*};

    use super::*;

    fn sitting(raw: usize, max: usize) -> Sitting {
        let answer = |at| Answer {
            item: format!("{at:016x}"),
            fact: None,
            kind: "year".to_owned(),
            right: at < raw,
            option: None,
        };
        Sitting {
            finished: 1_662_422_400_000,
            day: None,
            seed: 7,
            plan: None,
            answers: (0..max).map(answer).collect(),
        }
    }

    #[test]
    fn a_record_survives_storing() {
        let record = Record { sittings: vec![sitting(3, 10), sitting(4, 5)], ..Record::default() };
        let json = record.write();
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
        assert_eq!(newer, Err(Unreadable::Newer { version: 2, known: 1 }));
        assert_eq!(
            newer.expect_err("it is newer").to_string(),
            "what was stored has format 2, this page knows 1"
        );
        for damaged in [
            "",
            "{",
            "[]",
            r#"{"version":1}"#,
            r#"{"version":1,"sittings":[{}]}"#,
            r#"{"version":1,"sittings":[]}]"#,
            r#"{"version":1,"sittings":[{"#,
            r#"{"version":1,"sittings":[{"finished":5,"seed":7,"answers":[{"item":"\u0041","kind":"gap","right":true}]}]}"#,
        ] {
            assert!(
                matches!(Record::read(damaged), Err(Unreadable::Damaged { .. })),
                "{damaged:?}"
            );
        }
    }

    fn form(seed: u32) -> Form {
        let article =
            crate::article::read(include_str!("../../public/articles/publicity-week-2022.md"));
        Form::draw(
            &crate::item::write_items(&article, seed),
            crate::quiz::Blueprint::default(),
            seed,
        )
    }

    fn session(n_answered: usize) -> Session {
        let mut session = Session::new(form(7));
        for at in 0..n_answered {
            let id = session.form().items[at].id();
            assert!(session.respond(id, at % 3));
        }
        session
    }

    #[test]
    fn a_quiz_is_taken_up_where_it_was_left() {
        for n_answered in 0..=10 {
            let session = session(n_answered);
            let record = Record::of(Sitting::of(&session, 5, Day(0)));
            let json = record.write();
            let record = Record::read(&json).expect("what was written can be read");
            assert_eq!(record.sittings[0].resume(form(7)), session);
        }
    }

    #[test]
    fn a_form_that_has_changed_goes_on_from_the_first_item_that_is_another() {
        let mut changed = form(7);
        changed.items.remove(4);
        assert_eq!(Sitting::of(&session(8), 5, Day(0)).resume(changed).n_answered(), 4);
    }

    #[test]
    fn an_answer_that_the_item_does_not_have_is_not_taken_up() {
        let mut sitting = Sitting::of(&session(3), 5, Day(0));
        sitting.answers[2].option = Some(9);
        assert_eq!(sitting.resume(form(7)).n_answered(), 2);
        sitting.answers[1].option = None;
        assert_eq!(sitting.resume(form(7)).n_answered(), 1);
    }

    #[test]
    fn an_excerpt_is_known_while_the_last_answer_about_it_was_right() {
        let article = crate::article::read(include_str!("../../tests/articles/short.md"));
        let bank = crate::item::write_items(&article, 7);
        let mut about = bank.items.iter().filter(|it| it.source() == Source::Excerpt(1));
        let (one, other) = (about.next().expect("one item"), about.next().expect("another"));
        let answer = |item: &Item, right| Answer {
            item: item.id().to_string(),
            fact: None,
            kind: String::new(),
            right,
            option: None,
        };
        let mut record = Record::default();
        let mut known_after = |answers: Vec<Answer>| {
            record.sittings.push(Sitting { answers, ..sitting(0, 0) });
            record.known_excerpts(&bank, article.excerpts.len())[1]
        };
        assert!(!known_after(vec![]));
        assert!(known_after(vec![answer(one, false), answer(other, true)]));
        assert!(!known_after(vec![answer(one, false)]));
        assert!(known_after(vec![answer(one, true)]));
    }

    #[test]
    fn a_copy_from_another_device_adds_what_is_missing_and_nothing_twice() {
        let at = |finished| Sitting { finished, ..sitting(3, 10) };
        let of = |all: &[u64]| Record {
            sittings: all.iter().map(|it| at(*it)).collect(),
            ..Record::default()
        };
        let (mut here, there) = (of(&[10, 30]), of(&[20, 30, 20]));
        assert_eq!(here.missing_from(&there), [at(20)]);
        here.merge(&there);
        assert_eq!(here, of(&[10, 20, 30]));
        here.merge(&there);
        assert_eq!(here, of(&[10, 20, 30]), "a second time adds nothing");
        let mut other = there;
        other.merge(&here);
        assert_eq!(here.missing_from(&other), []);
    }

    /// A record as it is stored, of some quizzes with some answers.
    fn stored() -> impl Strategy<Value = (Record, String)> {
        let fact = option::of("[0-9a-f]{16}");
        let answer =
            ("[0-9a-f]{16}", fact, "[a-z-]{1,12}", any::<bool>(), option::of(0..5_usize)).prop_map(
                |(item, fact, kind, right, option)| Answer { item, fact, kind, right, option },
            );
        let day = option::of(any::<u32>().prop_map(Day));
        let plan = option::of("[0-9]{1,9}-n[1-9]");
        let sitting = (any::<u64>(), day, any::<u32>(), plan, vec(answer, 0..4)).prop_map(
            |(finished, day, seed, plan, answers)| Sitting { finished, day, seed, plan, answers },
        );
        (vec(sitting.clone(), 0..4), vec(sitting, 0..2)).prop_map(|(sittings, begun)| {
            let record = Record { sittings, begun, ..Record::default() };
            let json = record.write();
            serde_json::from_str::<serde_json::Value>(&json).expect("it is JSON");
            (record, json)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn what_was_stored_is_read_and_what_was_garbled_never_panics(
            (record, json) in stored(),
            garbles in vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..6),
        ) {
            prop_assert_eq!(Record::read(&json), Ok(record));
            let mut bytes = json.into_bytes();
            for (at, byte, how) in garbles {
                let at = at.index(bytes.len() + 1);
                match how {
                    0 => bytes.insert(at, byte),
                    1 => bytes.truncate(at),
                    _ => if let Some(it) = bytes.get_mut(at) { *it = byte },
                }
            }
            // What still reads as a record is one, and is written and read as the same.
            if let Ok(read) = Record::read(&String::from_utf8_lossy(&bytes)) {
                let json = read.write();
                prop_assert_eq!(Record::read(&json), Ok(read));
            }
        }

        #[test]
        fn merging_loses_nothing_and_invents_nothing((here, _) in stored(), (there, _) in stored()) {
            let mut merged = here.clone();
            merged.merge(&there);
            prop_assert!(here.sittings.iter().chain(&there.sittings).all(|it| merged.sittings.contains(it)));
            prop_assert!(merged.sittings.iter().all(|it| here.sittings.contains(it) || there.sittings.contains(it)));
            let mut again = merged.clone();
            again.merge(&there);
            prop_assert_eq!(again, merged);
        }
    }

    #[test]
    fn a_copy_of_everything_holds_quizzes_left_in_the_middle() {
        let record = Record { begun: vec![sitting(2, 4)], ..Record::default() };
        let json = record.write();
        assert_eq!(Record::read(&json), Ok(record));
        let plain = Record::default().write();
        assert!(!plain.contains("begun"), "{plain}");
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
