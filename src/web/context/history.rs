//! What is known of the attendee's quizzes.

use leptos::prelude::*;

use crate::{
    keep::Loaded,
    learn::{Record, Sitting},
    web::host::storage,
};

/// The record of quizzes taken, and what has to be said about it.
#[derive(Clone, Copy)]
pub struct History {
    /// Nothing until it is asked for: a question by link does not need it.
    loaded: RwSignal<Option<Loaded>>,
    has_changed: RwSignal<bool>,
    is_unsafe: RwSignal<bool>,
}

impl History {
    /// A history that is read from the storage when it is needed.
    pub fn new() -> Self {
        Self {
            loaded: RwSignal::new(None),
            has_changed: RwSignal::new(false),
            is_unsafe: RwSignal::new(false),
        }
    }

    /// Lets something be read off the record, tracked.
    pub fn with<T>(self, read: impl FnOnce(&Record) -> T) -> T {
        self.load();
        self.loaded.with(|loaded| read(&loaded.as_ref().expect("it was loaded just now").record))
    }

    /// Whether something stored could not be read and was set aside, tracked.
    pub fn has_set_aside(self) -> bool {
        self.loaded.with(|loaded| loaded.as_ref().is_some_and(|loaded| loaded.has_set_aside))
    }

    /// Whether a quiz left in the middle has other questions now, tracked.
    pub fn has_changed(self) -> bool {
        self.has_changed.get()
    }

    /// Whether answers are no longer safe from a crash, tracked.
    pub fn is_unsafe(self) -> bool {
        self.is_unsafe.get()
    }

    /// Notes what was kept of a quiz.
    pub fn note(self, sitting: Sitting, is_finished: bool) {
        self.loaded.update(|loaded| {
            if let Some(loaded) = loaded {
                loaded.record.note(sitting, is_finished);
            }
        });
    }

    /// Notes that what was answered of a quiz counts by itself, since its questions are others now.
    pub fn note_changed(self, sitting: Sitting) {
        self.note(sitting, true);
        self.has_changed.set(true);
    }

    /// Notes that something stored was set aside.
    pub fn note_set_aside(self) {
        self.load();
        self.loaded.update(|loaded| {
            if let Some(loaded) = loaded {
                loaded.has_set_aside = true;
            }
        });
    }

    /// Notes that answers are no longer safe from a crash.
    pub fn note_unsafe(self) {
        self.is_unsafe.set(true);
    }

    /// Looks again at what is stored.
    pub fn refresh(self) {
        self.loaded.update(|loaded| {
            if let Some(before) = loaded {
                let now = storage::load();
                before.record = now.record;
                // What was said stays true.
                before.has_set_aside |= now.has_set_aside;
            }
        });
    }

    fn load(self) {
        if self.loaded.with_untracked(Option::is_none) {
            self.loaded.set(Some(storage::load()));
        }
    }
}
