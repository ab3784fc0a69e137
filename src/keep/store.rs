//! The slots of an attendee's quizzes, as a whole.

use super::{
    SlotCopy, Slots, Unreadable,
    format::{read_sitting, read_totals, write_sitting},
    name::{self, Name},
};
use crate::{
    item::ItemId,
    learn::{Day, Record, Sitting, Totals},
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
            // Without an answer there is nothing to go on with, nor where another tab has finished it.
            Some(Ok(sitting))
                if is_begun && (sitting.answers.is_empty() || is_done(slots, &sitting)) => {}
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

fn find_begun(slots: &mut dyn Slots, plan: &Plan, now: u64) -> Option<Sitting> {
    read_sitting_of(slots, &name::of_begun(plan), plan, now)
}

/// The finished quizzes of a plan, the latest first.
fn find_finished(slots: &mut dyn Slots, plan: &Plan, now: u64) -> Vec<Sitting> {
    let all = slots.names();
    let end = format!("-{plan}");
    let named = all.iter().filter(|it| it.ends_with(&end)).filter_map(|it| Name::read(it));
    let mut rows: Vec<(u64, &str)> =
        named.filter(|it| !it.is_totals).map(|it| (it.stamp, it.whole)).collect();
    rows.sort_unstable();
    rows.iter().rev().filter_map(|(_, name)| read_sitting_of(slots, name, plan, now)).collect()
}

fn read_sitting_of(slots: &mut dyn Slots, name: &str, plan: &Plan, now: u64) -> Option<Sitting> {
    let sitting = read_slot(slots, name, now, &read_sitting)?.ok();
    sitting.filter(|it| it.plan() == *plan)
}

/// Finds what was answered of a quiz: in one left in the middle, else in the one finished last.
pub fn find_sitting(slots: &mut dyn Slots, plan: &Plan, now: u64) -> Option<Sitting> {
    find_begun(slots, plan, now).or_else(|| find_finished(slots, plan, now).into_iter().next())
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

/// Takes a quiz up again, over the form that its plan has now. What was answered of one whose
/// questions were others is kept for good, as a quiz of its own: it will never be finished.
/// `draw_origin` is called where none was kept here before.
pub fn take_up(
    slots: &mut dyn Slots,
    form: &Form,
    now: u64,
    draw_origin: impl FnOnce() -> u32,
) -> TakenUp {
    let resume = |sitting: &Sitting| sitting.resume(form.clone());
    let Some(begun) = find_begun(slots, &form.plan(), now) else {
        let last = find_finished(slots, &form.plan(), now).into_iter().next();
        return last.as_ref().and_then(resume).map_or(TakenUp::Nothing, TakenUp::Session);
    };
    match resume(&begun) {
        Some(session) => TakenUp::Session(session),
        None => {
            keep_finished(slots, &begun, draw_origin);
            TakenUp::Closed(begun)
        }
    }
}

/// Notes that a quiz which was finished is taken again, so that a reload does not come back to its
/// result. The earlier score stays.
pub fn start_again(slots: &mut dyn Slots, form: &Form, now: u64, today: Day) {
    keep_begun(slots, &Sitting::of(&Session::new(form.clone()), now, today));
}

/// Accepts a response to an item of a session, and keeps it. Another tab may have gone on with the
/// same quiz: the session is united with what is kept of it first, and where the item is answered
/// there, that answer stands. Says whether this response was accepted.
///
/// `now` is in milliseconds since 1970; `draw_origin` is called where none was kept here before.
pub fn accept(
    slots: &mut dyn Slots,
    session: &mut Session,
    (item, option): (ItemId, usize),
    (now, today): (u64, Day),
    draw_origin: impl FnOnce() -> u32,
) -> bool {
    let kept = find_same(slots, &Sitting::of(session, now, today), now);
    if let Some((kept, _)) = &kept {
        unite(session, kept, now, today);
    }
    let is_accepted = session.respond(item, option, now);
    let sitting = Sitting::of(session, now, today);
    let is_there = |(kept, is_done): (Sitting, bool)| is_done || kept.answers == sitting.answers;
    if !kept.is_some_and(is_there) {
        if session.is_finished() {
            keep_finished(slots, &sitting, draw_origin);
        } else {
            keep_begun(slots, &sitting);
        }
    }
    is_accepted
}

/// Brings a session up to date with what another tab has kept of its quiz, or erased of it. Says
/// whether that has changed it.
pub fn follow(slots: &mut dyn Slots, session: &mut Session, now: u64, today: Day) -> bool {
    let before = session.responses().to_vec();
    match find_same(slots, &Sitting::of(session, now, today), now) {
        Some((kept, is_done)) => {
            unite(session, &kept, now, today);
            let united = Sitting::of(session, now, today);
            // The other tab had not heard of some answers of this one, and has written over them.
            if !is_done && united.answers != kept.answers {
                keep_begun(slots, &united);
            }
        }
        None => *session = Session::new(session.form().clone()),
    }
    session.responses() != before
}

/// What is kept of a sitting, and whether that is finished. The quiz may have been taken again
/// since, in another tab, so the one left in the middle need not be it.
fn find_same(slots: &mut dyn Slots, mine: &Sitting, now: u64) -> Option<(Sitting, bool)> {
    let plan = mine.plan();
    let begun = find_begun(slots, &plan, now);
    if mine.answers.is_empty() || begun.as_ref().is_some_and(|it| mine.is_part_of(it)) {
        return begun.map(|it| (it, false));
    }
    let done = find_finished(slots, &plan, now).into_iter().find(|it| mine.is_part_of(it));
    done.map(|it| (it, true)).or_else(|| begun.map(|it| (it, false)))
}

fn unite(session: &mut Session, kept: &Sitting, now: u64, today: Day) {
    let united = Sitting::of(session, now, today).unite(kept);
    if let Some(united) = united.resume(session.form().clone()) {
        *session = united;
    }
}

/// Adds what a copy holds and is not here. A quiz left in the middle in both is united. Says whether
/// all of it will outlive the visit.
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
        if let Ok(there) = read_sitting(text) {
            is_kept &= unite_begun(slots, name, &there);
        }
    }
    is_kept
}

/// Unites a quiz left in the middle, under its slot's name, with what is kept of it here, unless it
/// was finished since. Says whether it will outlive the visit.
pub(super) fn unite_begun(slots: &mut dyn Slots, name: &str, there: &Sitting) -> bool {
    if is_done(slots, there) {
        return true;
    }
    let here = slots.find(name).and_then(|it| read_sitting(&it).ok());
    let united = here.as_ref().map_or_else(|| there.clone(), |it| it.unite(there));
    here.as_ref() == Some(&united) || slots.put(name, &write_sitting(&united))
}

/// Whether a quiz left in the middle was finished: its answers are part of a finished quiz.
pub(super) fn is_done(slots: &dyn Slots, begun: &Sitting) -> bool {
    let end = format!("-{}", begun.plan());
    let is_later = |name: &String| {
        let is_finished = Name::read(name).is_some_and(|it| !it.is_totals);
        let read = || read_sitting(&slots.find(name)?).ok();
        is_finished && name.ends_with(&end) && read().is_some_and(|it| begun.is_part_of(&it))
    };
    slots.names().iter().any(is_later)
}

/// Erases everything.
pub fn erase(slots: &mut dyn Slots) {
    for name in slots.names() {
        slots.remove(&name);
    }
}

/// Whether the slot of a name is of a quiz, finished or left in the middle.
pub fn is_of_quiz(name: &str) -> bool {
    name == name::ORIGIN || Name::read(name).is_some() || is_begun(name)
}

/// Whether the slot of a name is of a quiz left in the middle.
pub fn is_begun(name: &str) -> bool {
    name::read_begun(name).is_some()
}
