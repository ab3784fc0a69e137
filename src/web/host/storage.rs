//! The browser's storage, where scores outlive a visit.

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::window;

use crate::quiz::{Record, Unreadable};

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

/// The name the record is stored under. The page's folder is part of it, since several quizzes
/// may live on one host, and hosts share one storage among all their pages.
fn slot() -> String {
    let path = window().location().pathname().unwrap_or_default();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("awareness-quiz:{folder}/:record")
}

/// Asks first whether anything can be stored: `gloo-storage` panics where it cannot.
fn ask() -> Result<(), Refused> {
    const PROBE: &str = "awareness-quiz:probe";
    let storage = window().local_storage().ok().flatten().ok_or(Refused)?;
    storage.set_item(PROBE, "1").map_err(|_| Refused)?;
    storage.remove_item(PROBE).map_err(|_| Refused)
}

/// Loads the record. One that cannot be read is moved to a slot of its own, never overwritten.
///
/// # Errors
/// [`Refused`] where nothing can be stored.
pub fn load(now: u64) -> Result<Loaded, Refused> {
    ask()?;
    let storage = LocalStorage::raw();
    let slot = slot();
    let Some(stored) = storage.get_item(&slot).map_err(|_| Refused)? else {
        return Ok(Loaded { record: Record::default(), set_aside: None });
    };
    match Record::read(&stored) {
        Ok(record) => Ok(Loaded { record, set_aside: None }),
        Err(unreadable) => {
            // Only a copy that is safe allows us to use the slot again.
            storage.set_item(&format!("{slot}:set-aside:{now}"), &stored).map_err(|_| Refused)?;
            storage.remove_item(&slot).map_err(|_| Refused)?;
            Ok(Loaded { record: Record::default(), set_aside: Some(unreadable) })
        }
    }
}

/// Adds to the stored record. It is read again first, since another tab may have added to it.
///
/// # Errors
/// [`Refused`] where nothing can be stored; the record is then as it was.
pub fn update(now: u64, add: impl FnOnce(&mut Record)) -> Result<Record, Refused> {
    let mut record = load(now)?.record;
    add(&mut record);
    LocalStorage::set(slot(), &record).map_err(|_| Refused)?;
    Ok(record)
}
