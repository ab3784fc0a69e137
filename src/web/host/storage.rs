//! The browser's storage, where scores and choices outlive a visit.

use gloo_storage::{LocalStorage, Storage};
use js_sys::Promise;
use leptos::{
    ev::Custom,
    prelude::{on_cleanup, window, window_event_listener},
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::quiz::{Blueprint, Calendar, Day, Plan, Record, Sitting, Unreadable};

/// The browser keeps nothing here: private mode, a sandboxed frame, a full disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// What was found in storage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// The record; an empty one where none could be read.
    pub record: Record,
    /// Why a stored record could not be read. It was set aside under another slot.
    pub set_aside: Option<Unreadable>,
}

/// The slot of all finished quizzes.
const RECORD: &str = "record";
/// The slot of the quiz finished last, so that its result can be shown again.
const FINISHED: &str = "finished";
/// The slot of the language chosen.
const LANGUAGE: &str = "language";

/// The slot of what the attendee wants to be asked.
const SETTINGS: &str = "settings";
/// The slot of the calendar.
const CALENDAR: &str = "calendar";

/// What the slots of quizzes begun start with; the plan follows.
const BEGUN: &str = "session:";

/// The slot of a quiz that was begun.
fn slot_of(plan: &Plan) -> String {
    format!("{BEGUN}{plan}")
}

/// The name that a slot has in the browser. The page's folder is part of it, since several quizzes
/// may live on one host, and hosts share one storage among all their pages.
fn full_name(slot: &str) -> String {
    let path = window().location().pathname().unwrap_or_default();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("awareness-quiz:{folder}/:{slot}")
}

#[wasm_bindgen]
extern "C" {
    /// Of start.js: keeps a slot in the browser's database as well; without a name, gives what is
    /// settled once all is there. Missing where there is no database.
    #[wasm_bindgen(js_name = keepSafe, catch)]
    fn keep_safe(name: Option<&str>) -> Result<Promise, JsValue>;
}

/// Calls back whenever another tab has finished a quiz, added some or erased all.
pub fn on_change(changed: impl Fn() + 'static) {
    let record = JsValue::from(full_name(RECORD));
    let handle = window_event_listener(Custom::<web_sys::Event>::new("storage"), move |event| {
        if js_sys::Reflect::get(&event, &"key".into()).is_ok_and(|it| it == record) {
            changed();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Waits until what was stored is on the disk, as far as the browser says so. Local storage is
/// written some seconds late.
pub async fn is_safe() {
    if let Ok(written) = keep_safe(None) {
        let _ = JsFuture::from(written).await;
    }
}

/// Asks first whether anything can be stored: `gloo-storage` panics where it cannot.
fn ask() -> Result<web_sys::Storage, Refused> {
    const PROBE: &str = "awareness-quiz:probe";
    let storage = window().local_storage().ok().flatten().ok_or(Refused)?;
    storage.set_item(PROBE, "1").map_err(|_| Refused)?;
    storage.remove_item(PROBE).map_err(|_| Refused)?;
    Ok(storage)
}

/// Loads the record of a slot. One that cannot be read is moved to a slot of its own, never
/// overwritten.
///
/// # Errors
/// [`Refused`] where nothing can be stored.
fn load_slot(slot: &str, now: u64) -> Result<Loaded, Refused> {
    let storage = ask()?;
    let name = full_name(slot);
    let Some(stored) = storage.get_item(&name).map_err(|_| Refused)? else {
        return Ok(Loaded { record: Record::default(), set_aside: None });
    };
    match Record::read(&stored) {
        Ok(record) => Ok(Loaded { record, set_aside: None }),
        Err(unreadable) => {
            // Only a copy that is safe allows us to use the slot again.
            let aside = format!("{name}:set-aside:{now}");
            storage.set_item(&aside, &stored).map_err(|_| Refused)?;
            storage.remove_item(&name).map_err(|_| Refused)?;
            let _ = (keep_safe(Some(&aside)), keep_safe(Some(&name)));
            Ok(Loaded { record: Record::default(), set_aside: Some(unreadable) })
        }
    }
}

fn keep(slot: &str, record: &Record) -> Result<(), Refused> {
    keep_text(slot, &record.write())
}

/// Keeps a short text in a slot.
fn keep_text(slot: &str, text: &str) -> Result<(), Refused> {
    let name = full_name(slot);
    ask()?.set_item(&name, text).map_err(|_| Refused)?;
    let _ = keep_safe(Some(&name));
    Ok(())
}

/// The text of a slot.
fn find_text(slot: &str) -> Option<String> {
    ask().ok()?.get_item(&full_name(slot)).ok()?
}

/// Empties a slot.
fn forget(slot: &str) {
    let name = full_name(slot);
    LocalStorage::delete(&name);
    let _ = keep_safe(Some(&name));
}

/// Loads the record of all finished quizzes. One that cannot be read is set aside.
///
/// # Errors
/// [`Refused`] where nothing can be stored.
fn load(now: u64) -> Result<Loaded, Refused> {
    load_slot(RECORD, now)
}

/// Adds to the stored record. It is read again first, since another tab may have added to it.
///
/// # Errors
/// [`Refused`] where nothing can be stored; the record is then as it was.
pub fn update(now: u64, add: impl FnOnce(&mut Record)) -> Result<Record, Refused> {
    let mut record = load(now)?.record;
    add(&mut record);
    keep(RECORD, &record)?;
    Ok(record)
}

/// The plans of the quizzes begun here.
fn plans_begun(storage: &web_sys::Storage) -> Vec<Plan> {
    let begun = full_name(BEGUN);
    names(storage).filter_map(|it| Plan::read(it.strip_prefix(&begun)?)).collect()
}

/// The names of all that is stored on this host, by us and by others.
fn names(storage: &web_sys::Storage) -> impl Iterator<Item = String> {
    let n_names = storage.length().unwrap_or(0);
    let names: Vec<String> = (0..n_names).filter_map(|at| storage.key(at).ok().flatten()).collect();
    // All of them first: what is moved or removed changes the others' places.
    names.into_iter()
}

/// All that is kept of the visitor's quizzes, those left in the middle among them.
///
/// # Errors
/// [`Refused`] where nothing can be stored.
pub fn load_all(now: u64) -> Result<Loaded, Refused> {
    let mut loaded = load(now)?;
    let plans = plans_begun(&ask()?);
    loaded.record.begun = plans.iter().filter_map(|plan| find_begun(plan, now)).collect();
    Ok(loaded)
}

/// Adds what another record holds and this browser does not. Of a quiz begun in both, the one with
/// more answers stays.
///
/// # Errors
/// [`Refused`] where it cannot be stored; the record is then as it was.
pub fn import(now: u64, other: &Record) -> Result<(), Refused> {
    update(now, |record| record.merge(other))?;
    for sitting in &other.begun {
        let plan = sitting.plan();
        let n_answers = find_begun(&plan, now).map_or(0, |it| it.answers.len());
        if n_answers < sitting.answers.len() {
            keep(&slot_of(&plan), &Record::of(sitting.clone()))?;
        }
    }
    Ok(())
}

/// Erases all that this quiz has stored, what was set aside among it.
///
/// # Errors
/// [`Refused`] where storage is closed.
pub fn erase() -> Result<(), Refused> {
    let storage = ask()?;
    let ours = full_name("");
    for name in names(&storage).filter(|it| it.starts_with(&ours)) {
        storage.remove_item(&name).map_err(|_| Refused)?;
        let _ = keep_safe(Some(&name));
    }
    Ok(())
}

/// Finds what was answered of a quiz: in one begun, else in the one finished last.
pub fn find_sitting(plan: &Plan, now: u64) -> Option<Sitting> {
    let finished = || load_slot(FINISHED, now).ok()?.record.sittings.pop();
    find_begun(plan, now).or_else(|| finished().filter(|it| it.plan() == *plan))
}

/// What was answered of a quiz that is not finished.
fn find_begun(plan: &Plan, now: u64) -> Option<Sitting> {
    load_slot(&slot_of(plan), now).ok()?.record.sittings.pop().filter(|it| it.plan() == *plan)
}

/// Keeps what is answered of a quiz, so that a reload comes back to it. Where that is refused, the
/// quiz goes on all the same: who starts it has been told that nothing is kept.
pub fn keep_sitting(sitting: Sitting, is_finished: bool) {
    let slot = slot_of(&sitting.plan());
    let record = Record::of(sitting);
    if !is_finished {
        let _ = keep(&slot, &record);
    } else if keep(FINISHED, &record).is_ok() {
        forget(&slot);
    }
}

/// Forgets the answers of the quiz finished last, since it is taken again; its score stays.
pub fn forget_finished() {
    if ask().is_ok() {
        forget(FINISHED);
    }
}

/// The language chosen earlier, as its tag.
pub fn find_language() -> Option<String> {
    find_text(LANGUAGE)
}

/// Keeps the language chosen; where that is refused, it holds for this visit.
pub fn keep_language(tag: &str) {
    let _ = keep_text(LANGUAGE, tag);
}

/// What the attendee wants to be asked, where that was said.
pub fn find_settings() -> Option<Blueprint> {
    Plan::read(&find_text(SETTINGS)?).map(|it| it.blueprint)
}

/// Keeps what the attendee wants to be asked.
///
/// # Errors
/// [`Refused`] where nothing can be stored; it holds for this visit then.
pub fn keep_settings(blueprint: &Blueprint) -> Result<(), Refused> {
    let plan = Plan { seed: 0, blueprint: blueprint.clone() };
    keep_text(SETTINGS, &plan.to_string())
}

/// Today, by the calendar that was kept and what the clock says.
pub fn today(clock: Day) -> Day {
    let mut calendar = find_text(CALENDAR).as_deref().and_then(Calendar::read).unwrap_or_default();
    let before = calendar;
    let today = calendar.turn_to(clock);
    if calendar != before {
        // Where that is refused, the clock alone counts.
        let _ = keep_text(CALENDAR, &calendar.to_string());
    }
    today
}
