//! Format 1, one JSON text for all finished quizzes, and the way from there to today's slots.

use serde::Deserialize;

use super::{
    Slots, Unreadable,
    format::{read_sitting, write_sitting},
    json, name,
};
use crate::{
    learn::{Answer, Day, Sitting},
    quiz::Plan,
    text,
};

/// The slot of all finished quizzes.
const RECORD: &str = "record";
/// The slot of the quiz finished last.
const FINISHED: &str = "finished";
/// What the slots of quizzes left in the middle start with; the plan follows.
const BEGUN: &str = "session:";

/// What a text of format 1 holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct First {
    /// Finished quizzes, the oldest first.
    pub sittings: Vec<Sitting>,
    /// Quizzes left in the middle; only in a copy of everything.
    pub begun: Vec<Sitting>,
}

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
    /// Missing in the first release, as are `plan`, `fact` and `option`.
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

impl First {
    /// Reads a text of format 1.
    ///
    /// # Errors
    /// [`Unreadable`] where it is damaged or from a newer build.
    pub fn read(json: &str) -> Result<Self, Unreadable> {
        if json::version_of(json)? != 1 {
            return Err(Unreadable::Damaged);
        }
        let StoredRecord { sittings, begun } = json::parse(json)?;
        let all = |them: Vec<StoredSitting<'_>>| them.into_iter().map(sitting_of).collect();
        match (all(sittings), all(begun)) {
            (Some(sittings), Some(begun)) => Ok(Self { sittings, begun }),
            _ => Err(Unreadable::Damaged),
        }
    }

    /// Puts it into today's slots. Says whether all of it will outlive the visit.
    pub fn spread(&self, slots: &mut dyn Slots) -> bool {
        let mut is_kept = true;
        // The same in every copy of this record, since its oldest quiz stays in it.
        let oldest = self.sittings.iter().min_by_key(|it| it.finished);
        let origin = oldest.map_or(0, origin_of);
        for sitting in &self.sittings {
            let plan = sitting.plan().to_string();
            let text = write_sitting(sitting);
            let is_free = |name: &String| slots.find(name).is_none_or(|it| it == text);
            // A record that was put together by hand may hold two at one moment.
            let mut names =
                (sitting.finished..).map(|stamp| name::of_sitting(origin, stamp, &plan));
            if let Some(name) = names.find(is_free) {
                is_kept &= slots.put(&name, &text);
            }
        }
        for sitting in &self.begun {
            is_kept &= slots.put(&name::of_begun(&sitting.plan()), &write_sitting(sitting));
        }
        is_kept
    }
}

fn origin_of(oldest: &Sitting) -> u32 {
    let [.., a, b, c, d] =
        text::hash(&format!("{} {}", oldest.finished, oldest.seed)).to_be_bytes();
    u32::from_be_bytes([a, b, c, d])
}

/// A quiz; none where a name in it is none of ours: the small reader takes escapes as they stand, and
/// today's format parts words and lines.
fn sitting_of(stored: StoredSitting<'_>) -> Option<Sitting> {
    let name = |it: &str| {
        let is_plain = |it: u8| it.is_ascii_graphic() && !b"\\;".contains(&it);
        (!it.is_empty() && it.bytes().all(is_plain)).then(|| it.to_owned())
    };
    let name_or_none = |it: Option<&str>| it.map_or(Some(None), |it| name(it).map(Some));
    let answer = |StoredAnswer { item, fact, kind, right, option }: StoredAnswer<'_>| {
        Some(Answer {
            item: name(item)?,
            fact: name_or_none(fact)?,
            kind: name(kind)?,
            right,
            option,
        })
    };
    Some(Sitting {
        finished: stored.finished,
        day: stored.day.map(Day),
        seed: stored.seed,
        plan: name_or_none(stored.plan)?,
        answers: stored.answers.into_iter().map(answer).collect::<Option<_>>()?,
    })
}

/// Whether any of the names is of a slot that only older builds write.
pub fn has_old(names: &[String]) -> bool {
    names.iter().any(|it| is_old(it))
}

fn is_old(name: &str) -> bool {
    name == RECORD || name == FINISHED || read_begun(name).is_some()
}

fn read_begun(name: &str) -> Option<Plan> {
    Plan::read(name.strip_prefix(BEGUN)?)
}

/// Moves what older builds have kept to today's slots. What cannot be read is set aside, and what
/// cannot be moved, for lack of room, stays where it is. Says whether something was set aside.
pub fn migrate(slots: &mut dyn Slots, now: u64) -> bool {
    let mut has_set_aside = false;
    for name in slots.names().iter().filter(|it| is_old(it)) {
        let Some(text) = slots.find(name) else { continue };
        let is_moved = match First::read(&text) {
            Err(_) => {
                has_set_aside = true;
                slots.put(&name::of_aside(name, now), &text)
            }
            Ok(first) if name == RECORD => first.spread(slots),
            // One quiz each.
            Ok(First { mut sittings, .. }) => {
                let to = read_begun(name).map_or(name::LAST.to_owned(), |it| name::of_begun(&it));
                let here = slots.find(&to).and_then(|it| read_sitting(&it).ok());
                let n_here = here.map_or(0, |it| it.answers.len());
                let longer = sittings.pop().filter(|it| it.answers.len() > n_here);
                longer.is_none_or(|it| slots.put(&to, &write_sitting(&it)))
            }
        };
        if is_moved {
            slots.remove(name);
        }
    }
    has_set_aside
}
