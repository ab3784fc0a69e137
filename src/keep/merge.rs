//! Brings local storage and the browser's database together.
//!
//! Local storage answers at once but reaches the disk seconds late, so after a crash it may hold an
//! earlier state of some slots. The database says when something is on the disk. Nothing here
//! compares clocks: finished quizzes are written once, and answers of one quiz are united.

use super::{
    SlotCopy, Slots,
    format::{read_sitting, write_sitting},
    name::{self, Name},
    store::{Names, is_done, is_sound},
};
use crate::{learn::Sitting, text::hash};

/// The database's slot of what was erased last. Local storage may bring it back after a crash.
pub const ERASED: &str = "erased";

/// What merging has changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged {
    /// Whether local storage was given anything it had lost, or freed of anything it should not hold.
    pub has_news: bool,
    /// Whether the database held something that cannot be read. It was set aside.
    pub has_set_aside: bool,
    /// Slots that the database is to be given as they are here now: put, or removed.
    pub late: Vec<String>,
}

/// Merges what the database has into local storage. `changed` names the slots that the page has
/// written or removed since it was opened; `now` is in milliseconds since 1970.
pub fn merge(here: &mut dyn Slots, there: &SlotCopy, changed: &[String], now: u64) -> Merged {
    let mut merged = Merged::default();
    let marks = there.find(ERASED).unwrap_or_default();
    let is_leftover = |name: &str| {
        let mark = mark_of(name);
        !changed.iter().any(|it| it == name) && marks.split(' ').any(|it| it == mark)
    };
    let mut names = here.names();
    for (name, _) in there.iter().filter(|it| it.0 != ERASED) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    // A quiz left in the middle counts only while it is in no finished one, so those come first.
    let (finished, others): (Vec<&String>, Vec<&String>) =
        names.iter().partition(|it| Name::read(it).is_some());
    let can_count = |name: &&String| {
        let is_sound = |text: String| Name::read(name).is_some_and(|it| is_sound(&it, &text));
        here.find(name).is_some() || there.find(name).is_some_and(is_sound)
    };
    let countable: Vec<String> = finished.iter().copied().filter(can_count).cloned().collect();
    let Names { totals, sittings } = Names::of(&countable);
    let counts = |name: &str| totals.iter().chain(&sittings).any(|it| it.whole == name);

    for name in finished.into_iter().chain(others) {
        let (mine, theirs) = (here.find(name), there.find(name));
        // A tab that learned late that its quiz was finished may have left one in both places.
        if mine == theirs && name::read_begun(name).is_none() {
            continue;
        }
        if mine.is_some() && theirs.is_none() && is_leftover(name) {
            here.remove(name);
            merged.has_news = true;
            continue;
        }
        // Never overwritten, wherever it is.
        for text in [&mine, &theirs].into_iter().flatten().filter(|it| !is_readable(name, it)) {
            merged.has_set_aside = true;
            set_aside(here, name, text, now);
        }
        let wanted = if Name::read(name).is_some() {
            let mut both = [&mine, &theirs].into_iter().flatten();
            both.find(|it| is_readable(name, it)).filter(|_| counts(name)).cloned()
        } else if name::read_begun(name).is_some() {
            if mine.is_none() && changed.contains(name) {
                None
            } else {
                combine(here, &mine, &theirs)
            }
        } else if mine.is_none() && changed.contains(name) {
            None
        } else {
            mine.clone().or(theirs.clone())
        };
        if wanted != theirs {
            merged.late.push(name.clone());
        }
        // Sums and what they hold are cleared away where they are folded.
        if wanted != mine && (wanted.is_some() || name::read_begun(name).is_some()) {
            merged.has_news = true;
            match wanted {
                Some(text) => drop(here.put(name, &text)),
                None => here.remove(name),
            }
        }
    }
    merged
}

/// Sets a text aside, unless that was done already.
fn set_aside(here: &mut dyn Slots, name: &str, text: &str, now: u64) {
    let is_same = |aside: &String| {
        name::read_aside(aside) == Some(name) && here.find(aside).as_deref() == Some(text)
    };
    if !here.names().iter().any(is_same) {
        here.put(&name::of_aside(name, now), text);
    }
}

/// What a quiz left in the middle is, of which two places hold different texts. `None` where it was
/// finished since, by what is `here`.
pub fn combine(here: &dyn Slots, mine: &Option<String>, theirs: &Option<String>) -> Option<String> {
    let open = |text: &Option<String>| {
        let sitting = read_sitting(text.as_ref()?).ok()?;
        (!is_done(here, &sitting)).then_some(sitting)
    };
    let united: Option<Sitting> = match (open(mine), open(theirs)) {
        (Some(mine), Some(theirs)) => Some(mine.unite(&theirs)),
        (mine, theirs) => mine.or(theirs),
    };
    united.map(|it| write_sitting(&it))
}

fn is_readable(name: &str, text: &str) -> bool {
    match Name::read(name) {
        Some(name) => is_sound(&name, text),
        None => name::read_begun(name).is_none() || read_sitting(text).is_ok(),
    }
}

/// What the database notes of slots that are erased: not their names, which say when a quiz was
/// taken. A quiz that was left in the middle until a moment ago may come back as well.
pub fn mark_erased(names: &[String]) -> String {
    let begun = names.iter().filter_map(|it| name::begun_of_finished(it));
    let marks: Vec<String> = names.iter().cloned().chain(begun).map(|it| mark_of(&it)).collect();
    marks.join(" ")
}

fn mark_of(name: &str) -> String {
    format!("{:016x}", hash(name))
}
