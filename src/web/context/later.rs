//! The part of the program that is loaded later.

use leptos::{prelude::*, task::spawn_local};

use crate::web::screen::{Later, load_later};

/// Whether the screens that are loaded later are there.
#[derive(Clone, Copy)]
enum State {
    /// Nobody has asked for them.
    Unasked,
    /// They are on their way.
    Loading,
    /// They could not be loaded.
    Missing,
    /// They are there.
    Loaded(Later),
}

/// What the part holds, once it is loaded.
#[derive(Clone, Copy)]
pub struct LaterPart(RwSignal<State>);

impl LaterPart {
    /// A part that nobody has asked for yet.
    pub fn new() -> Self {
        Self(RwSignal::new(State::Unasked))
    }

    /// Loads it, unless it is there or on its way. What could not be loaded before is tried again.
    pub fn load(self) {
        // Asked for after a paint, the app may be gone by then.
        let Some(state) = self.0.try_get_untracked() else { return };
        if matches!(state, State::Loading | State::Loaded(_)) {
            return;
        }
        self.0.set(State::Loading);
        spawn_local(async move {
            let loaded = load_later().await;
            self.0.set(loaded.map_or(State::Missing, State::Loaded));
        });
    }

    /// What it holds; `None` until it is loaded. Tracked.
    pub fn get(self) -> Option<Later> {
        match self.0.get() {
            State::Loaded(later) => Some(later),
            _ => None,
        }
    }

    /// Whether it could not be loaded. Tracked.
    pub fn is_missing(self) -> bool {
        matches!(self.0.get(), State::Missing)
    }
}
