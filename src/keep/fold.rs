//! Keeps the number of slots small, however many quizzes are finished.

use super::{
    Slots,
    format::{read_sitting, write_totals},
    name::{self, Name},
    store::{Names, is_sound, read_sums},
};
use crate::learn::Totals;

/// So many quizzes of each origin keep their answers for sure, the latest ones.
pub const KEPT: usize = 20;

/// With more than so many, those before the latest are folded into sums.
pub const MOST: usize = 40;

/// Folds old quizzes into sums, and clears away what is in sums already. Takes up again what an older
/// build set aside and this one can read. `offset` is how many minutes the clock is ahead of UTC.
///
/// Another tab may do the same at the same time. Both then write the same sums of the same quizzes: the
/// latest quizzes, of which one tab may know more than the other, are never folded.
pub fn tidy(slots: &mut dyn Slots, offset: i32) {
    take_up_again(slots);
    let all = slots.names();
    let Names { totals, sittings } = Names::of(&all);
    let mut origins: Vec<u32> = Vec::new();
    for Name { origin, .. } in &sittings {
        if !origins.contains(origin) {
            origins.push(*origin);
        }
    }
    let asides = all.iter().filter_map(|it| Name::read(name::read_aside(it)?));
    // Sums without what was set aside would hide that, once it can be read.
    let is_whole = |origin: &u32| asides.clone().all(|it| it.origin != *origin);
    for origin in origins.into_iter().filter(is_whole) {
        let of_origin = sittings.iter().enumerate().filter(|it| it.1.origin == origin);
        // As rows of a type that is sorted elsewhere, too: sorting another would cost its code again.
        let mut rows: Vec<(u64, usize)> = of_origin.map(|(at, it)| (it.stamp, at)).collect();
        if rows.len() > MOST {
            rows.sort_unstable();
            let of_origin: Vec<Name<'_>> = rows.into_iter().map(|(_, at)| sittings[at]).collect();
            let _ = fold(slots, totals.iter().find(|it| it.origin == origin), &of_origin, offset);
        }
    }
    clear(slots);
}

/// Folds all but the latest quizzes of an origin, on top of the sums there are. Nothing changes where one of
/// them cannot be read.
fn fold(
    slots: &mut dyn Slots,
    before: Option<&Name<'_>>,
    sittings: &[Name<'_>],
    offset: i32,
) -> Option<()> {
    let Name { origin, stamp, .. } = sittings[sittings.len() - KEPT - 1];
    let mut totals = match before {
        Some(it) => read_sums(it.whole, &slots.find(it.whole)?).ok()?,
        None => Totals::default(),
    };
    for name in sittings.iter().take_while(|it| it.stamp <= stamp) {
        totals.add(&read_sitting(&slots.find(name.whole)?).ok()?, offset);
    }
    let name = name::of_totals(origin, stamp, totals.n_quizzes);
    if !slots.put(&name, &write_totals(&totals)) {
        // With sums for this visit alone, the quizzes they hold would count as cleared.
        slots.remove(&name);
    }
    Some(())
}

/// Empties the slots of all that is in sums, and of sums that others hold.
fn clear(slots: &mut dyn Slots) {
    let all = slots.names();
    let Names { totals, sittings } = Names::of(&all);
    let is_there = |it: &&Name<'_>| slots.find(it.whole).is_some_and(|text| is_sound(it, &text));
    let origins: Vec<u32> = totals.iter().filter(is_there).map(|it| it.origin).collect();
    for name in all.iter().filter_map(|it| Name::read(it)) {
        if origins.contains(&name.origin) && !totals.contains(&name) && !sittings.contains(&name) {
            slots.remove(name.whole);
        }
    }
}

/// Takes up again what could not be read when it was set aside, and can be now.
fn take_up_again(slots: &mut dyn Slots) {
    for aside in slots.names() {
        let Some(name) = name::read_aside(&aside).and_then(Name::read) else { continue };
        let Some(text) = slots.find(&aside).filter(|_| slots.find(name.whole).is_none()) else {
            continue;
        };
        if is_sound(&name, &text) && slots.put(name.whole, &text) {
            slots.remove(&aside);
        }
    }
}
