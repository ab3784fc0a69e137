//! The slots of an attendee's quizzes, as a whole.

use super::{
    SlotCopy, Slots, Unreadable,
    format::{read_sitting, read_totals, write_sitting},
    name::{self, Name},
};
use crate::{
    learn::{Record, Sitting, Totals},
    quiz::{Form, Plan, Session},
};

/// What was found in the slots.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Loaded {
    /// All that could be read.
    pub record: Record,
    /// Whether something could not. It was set aside under another name.
    pub has_set_aside: bool,
}

/// Reads all that is kept. What cannot be read is moved to a slot of its own, never overwritten; `now`
/// is in milliseconds since 1970.
pub fn load(slots: &mut dyn Slots, now: u64) -> Loaded {
    let mut loaded = Loaded::default();
    let mut all = slots.names();
    while let Some(damaged) = join_totals(&mut loaded.record, slots, &all) {
        // Older sums, or some of their quizzes, may still be there.
        read_slot(slots, &damaged, now, &|it| read_sums(&damaged, it));
        all.retain(|it| *it != damaged);
        loaded = Loaded { has_set_aside: true, ..Loaded::default() };
    }
    let Loaded { record, has_set_aside } = &mut loaded;
    let names = Names::of(&all);
    // As rows of a type that is sorted elsewhere, too: sorting another would cost its code again.
    let mut order: Vec<(u64, usize)> = names.sittings.iter().map(|it| it.stamp).zip(0..).collect();
    order.sort_unstable();
    let finished = order.into_iter().map(|(_, at)| (names.sittings[at].whole, false));
    let begun = all.iter().filter(|it| name::read_begun(it).is_some()).map(|it| (&**it, true));
    for (name, is_begun) in finished.chain(begun) {
        match read_slot(slots, name, now, &read_sitting) {
            Some(Ok(sitting)) if is_begun => record.begun.push(sitting),
            Some(Ok(sitting)) => record.sittings.push(sitting),
            Some(Err(_)) => *has_set_aside = true,
            None => {}
        }
    }
    loaded
}

/// Adds all sums that count; the name of one that cannot be read where there is one.
fn join_totals(record: &mut Record, slots: &dyn Slots, all: &[String]) -> Option<String> {
    for name in Names::of(all).totals {
        match slots.find(name.whole).map(|it| read_sums(name.whole, &it)) {
            Some(Ok(totals)) => record.totals.join(&totals),
            Some(Err(_)) => return Some(name.whole.to_owned()),
            None => {}
        }
    }
    None
}

/// Reads a slot. What cannot be read is set aside.
fn read_slot<T>(
    slots: &mut dyn Slots,
    name: &str,
    now: u64,
    read: &dyn Fn(&str) -> Result<T, Unreadable>,
) -> Option<Result<T, Unreadable>> {
    let text = slots.find(name)?;
    let found = read(&text);
    // Only a copy that is safe allows us to use the slot again.
    if found.is_err() && slots.put(&name::of_aside(name, now), &text) {
        slots.remove(name);
        // What is finished from now on is of another origin: this one is folded no more, so that all of
        // it still fits together should the text be readable some day.
        if Name::read(name).map(|it| it.origin) == find_origin(slots) {
            slots.remove(name::ORIGIN);
        }
    }
    Some(found)
}

/// The origin of what is finished here.
fn find_origin(slots: &dyn Slots) -> Option<u32> {
    u32::from_str_radix(&slots.find(name::ORIGIN)?, 16).ok()
}

/// Reads sums. Of other quizzes than so many as their name says they would hide some that they do not
/// hold, so these are damaged.
pub(super) fn read_sums(name: &str, text: &str) -> Result<Totals, Unreadable> {
    let totals = read_totals(text)?;
    let is_of_name = Name::read(name).is_some_and(|it| it.n_quizzes == totals.n_quizzes);
    is_of_name.then_some(totals).ok_or(Unreadable::Damaged)
}

/// Whether a text can be read as what its name says.
pub(super) fn is_sound(name: &Name<'_>, text: &str) -> bool {
    if name.is_totals { read_sums(name.whole, text).is_ok() } else { read_sitting(text).is_ok() }
}

/// The names that count.
pub(super) struct Names<'n> {
    /// Of sums, one for each origin: those of the most quizzes.
    pub totals: Vec<Name<'n>>,
    /// Of quizzes that are in no sums.
    pub sittings: Vec<Name<'n>>,
}

impl<'n> Names<'n> {
    /// Those among all names.
    pub fn of(all: &'n [String]) -> Self {
        let named = || all.iter().filter_map(|it| Name::read(it));
        let mut totals: Vec<Name<'n>> = Vec::new();
        for name in named().filter(|it| it.is_totals) {
            match totals.iter_mut().find(|it| it.origin == name.origin) {
                None => totals.push(name),
                Some(it) if (it.n_quizzes, it.stamp) < (name.n_quizzes, name.stamp) => *it = name,
                Some(_) => {}
            }
        }
        let holds =
            |sums: &Name<'_>, it: &Name<'_>| sums.origin == it.origin && it.stamp <= sums.stamp;
        let counts = |it: &Name<'_>| !it.is_totals && !totals.iter().any(|sums| holds(sums, it));
        let sittings = named().filter(counts).collect();
        Self { totals, sittings }
    }
}

/// Keeps a quiz left in the middle, so that a reload comes back to it. Says whether it will outlive
/// the visit.
pub fn keep_begun(slots: &mut dyn Slots, sitting: &Sitting) -> bool {
    slots.put(&name::of_begun(&sitting.plan()), &write_sitting(sitting))
}

/// Keeps a finished quiz for good; `draw_origin` is called where none was kept here before. Says
/// whether it will outlive the visit.
pub fn keep_finished(
    slots: &mut dyn Slots,
    sitting: &Sitting,
    draw_origin: impl FnOnce() -> u32,
) -> bool {
    slots.put(name::LAST, &write_sitting(sitting));
    keep_for_good(slots, sitting, draw_origin)
}

fn keep_for_good(
    slots: &mut dyn Slots,
    sitting: &Sitting,
    draw_origin: impl FnOnce() -> u32,
) -> bool {
    let origin = find_origin(slots).unwrap_or_else(|| {
        let new = draw_origin();
        slots.put(name::ORIGIN, &format!("{new:08x}"));
        new
    });
    // After all that was finished here, so that it is in no sums yet, whatever the clock says.
    let after = |it: &String| {
        Name::read(it).filter(|it| it.origin == origin).map(|it| it.stamp.saturating_add(1))
    };
    let stamp = slots.names().iter().filter_map(after).fold(sitting.finished, u64::max);
    let plan = sitting.plan();
    let name = name::of_sitting(origin, stamp, &plan.to_string());
    let is_kept = slots.put(&name, &write_sitting(sitting));
    // What is on the disk of it is more than nothing.
    if is_kept {
        slots.remove(&name::of_begun(&plan));
    }
    is_kept
}

/// Finds what was answered of a quiz: in one left in the middle, else in the one finished last.
pub fn find_sitting(slots: &mut dyn Slots, plan: &Plan, now: u64) -> Option<Sitting> {
    [&*name::of_begun(plan), name::LAST].into_iter().find_map(|it| {
        read_slot(slots, it, now, &read_sitting)?.ok().filter(|it| it.plan() == *plan)
    })
}

/// What is kept of a quiz.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TakenUp {
    /// Nothing, or one that is done and whose questions were others.
    Nothing,
    /// All that was answered.
    Session(Session),
    /// It was left in the middle, and its questions are others now.
    Closed(Sitting),
}

/// Takes a quiz up again, over the form that its plan has now. What was answered of one whose questions
/// were others is kept for good, as a quiz of its own: it will never be finished. `draw_origin` is
/// called where none was kept here before.
pub fn take_up(
    slots: &mut dyn Slots,
    form: &Form,
    now: u64,
    draw_origin: impl FnOnce() -> u32,
) -> TakenUp {
    let plan = form.plan();
    let Some(sitting) = find_sitting(slots, &plan, now) else { return TakenUp::Nothing };
    if let Some(session) = sitting.resume(form.clone()) {
        return TakenUp::Session(session);
    }
    if slots.find(&name::of_begun(&plan)).is_none() {
        return TakenUp::Nothing;
    }
    keep_for_good(slots, &sitting, draw_origin);
    TakenUp::Closed(sitting)
}

/// Forgets the answers of the quiz finished last, since it is taken again; its score stays.
pub fn forget_last(slots: &mut dyn Slots) {
    slots.remove(name::LAST);
}

/// Adds what a copy holds and is not here. Of a quiz left in the middle in both, the one with more
/// answers stays. Says whether all of it will outlive the visit.
pub fn import(slots: &mut dyn Slots, copy: &SlotCopy) -> bool {
    let here = slots.names();
    let is_new = |(name, text): &&(String, String)| {
        !here.contains(name) && Name::read(name).is_some_and(|it| is_sound(&it, text))
    };
    let new: Vec<String> = copy.iter().filter(is_new).map(|it| it.0.clone()).collect();
    let all = [here, new.clone()].concat();
    let Names { totals, sittings } = Names::of(&all);
    let mut is_kept = true;
    for name in totals.iter().chain(&sittings).map(|it| it.whole) {
        if new.iter().any(|it| it == name)
            && let Some(text) = copy.find(name)
        {
            is_kept &= slots.put(name, &text);
        }
    }
    for (name, text) in copy.iter().filter(|it| name::read_begun(&it.0).is_some()) {
        let Ok(there) = read_sitting(text) else { continue };
        let find = |name: &str| slots.find(name).and_then(|it| read_sitting(&it).ok());
        // It was finished since the copy was taken.
        let is_done = |it: &Name<'_>| {
            let done = find(it.whole).filter(|it| it.plan() == there.plan());
            done.is_some_and(|it| it.finished >= there.finished)
        };
        let n_answers = find(name).map_or(0, |it| it.answers.len());
        if n_answers < there.answers.len() && !sittings.iter().any(is_done) {
            is_kept &= slots.put(name, text);
        }
    }
    is_kept
}

/// Erases everything.
pub fn erase(slots: &mut dyn Slots) {
    for name in slots.names() {
        slots.remove(&name);
    }
}

/// Whether the slot of a name says what was finished.
pub fn is_about_finished(name: &str) -> bool {
    name == name::ORIGIN || Name::read(name).is_some()
}
