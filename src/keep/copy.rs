//! All that is kept as one file of JSON, to take along and to bring.

use serde::Deserialize;

use super::{
    SlotCopy, Slots, Unreadable, envelope,
    first::{First, migrate},
    fold::tidy,
    json,
    store::{import, load},
};

/// A copy's file: the slots as they are. Whatever becomes of their formats, it holds what the browser
/// held. Written in public/start.js, too, for when the program has stopped.
#[derive(Deserialize)]
struct File<'t> {
    /// Names and texts.
    #[serde(borrow)]
    slots: Vec<(&'t str, &'t str)>,
}

/// Writes a copy of all slots.
pub fn write_copy(slots: &dyn Slots) -> String {
    let mut json = format!("{{\"version\":{},\"slots\":[", envelope::VERSION);
    for (at, (name, text)) in SlotCopy::of(slots).iter().enumerate() {
        json.push_str(if at > 0 { ",[" } else { "[" });
        json::write_string(&mut json, name);
        json.push(',');
        json::write_string(&mut json, text);
        json.push(']');
    }
    json.push_str("]}");
    json
}

/// Reads a copy of any version, and brings it to today's slots. `now` is in milliseconds since 1970,
/// `offset` is how many minutes the clock is ahead of UTC.
///
/// # Errors
/// [`Unreadable`] where it is no copy, damaged, or from a newer build.
pub fn read_copy(json: &str, now: u64, offset: i32) -> Result<SlotCopy, Unreadable> {
    let mut copy = SlotCopy::default();
    if json::version_of(json)? == 1 {
        First::read(json)?.spread(&mut copy);
    } else {
        let File { slots } = json::parse(json)?;
        for (name, text) in slots {
            copy.put(&json::unescape(name), &json::unescape(text));
        }
        migrate(&mut copy, now);
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
