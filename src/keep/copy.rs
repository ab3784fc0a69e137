//! All that is kept as one file of JSON, to take to another device.

use serde::{Deserialize, Serialize};

use super::{
    SlotCopy, Slots, Unreadable, envelope,
    fold::tidy,
    store::{import, load},
};

/// A copy's file: the slots as they are, so that it holds what the browser held whatever becomes of
/// their formats. public/start.js writes the same when the program has stopped.
#[derive(Serialize, Deserialize)]
struct File {
    version: u32,
    /// Names and texts.
    slots: Vec<(String, String)>,
}

/// What files of every version have.
#[derive(Deserialize)]
struct Head {
    version: u32,
}

/// Writes a copy of all slots.
///
/// # Panics
/// Never: numbers and texts can be written as JSON.
pub fn write_copy(slots: &dyn Slots) -> String {
    let slots = SlotCopy::of(slots).iter().cloned().collect();
    let file = File { version: envelope::VERSION, slots };
    serde_json::to_string(&file).expect("numbers and texts can be written as JSON")
}

/// Reads a copy. `offset` is how many minutes the clock is ahead of UTC.
///
/// # Errors
/// [`Unreadable`] where it is no copy, damaged, or from a newer build.
pub fn read_copy(json: &str, offset: i32) -> Result<SlotCopy, Unreadable> {
    // The version first: what is newer may hold anything else in any shape.
    let Head { version } = serde_json::from_str(json).map_err(|_| Unreadable::Damaged)?;
    if version > envelope::VERSION {
        return Err(Unreadable::Newer { version });
    }
    let File { slots, .. } = serde_json::from_str(json).map_err(|_| Unreadable::Damaged)?;
    let mut copy = SlotCopy::default();
    for (name, text) in slots {
        copy.put(&name, &text);
    }
    tidy(&mut copy, offset);
    Ok(copy)
}

/// How many finished quizzes a copy holds, and how many of them are not here.
pub fn n_new(slots: &dyn Slots, copy: &SlotCopy) -> (usize, usize) {
    let n_finished = |mut slots: SlotCopy| load(&mut slots, 0).record.n_finished();
    let here = SlotCopy::of(slots);
    let mut both = here.clone();
    import(&mut both, copy);
    (n_finished(copy.clone()), n_finished(both).saturating_sub(n_finished(here)))
}
