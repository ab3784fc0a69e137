//! What the attendee wants to be asked.

use leptos::prelude::*;

use crate::{
    item::ItemBank,
    quiz::{Blueprint, Form, Plan},
    web::{
        context::Material,
        host::{seed, storage},
    },
};

/// The questions chosen in the settings.
#[derive(Clone, Copy)]
pub struct Preferences(RwSignal<Blueprint>);

impl Preferences {
    /// Those kept from an earlier visit, else the usual ones.
    pub fn find() -> Self {
        Self(RwSignal::new(storage::find_settings().unwrap_or_default()))
    }

    /// Looks again at what is kept.
    pub fn refresh(self) {
        if let Some(kept) = storage::find_settings() {
            self.0.set(kept);
        }
    }

    /// A form like the one that the attendee will get, tracked.
    pub fn sample(self, bank: &ItemBank) -> Form {
        Form::sample(bank, self.0.get())
    }

    /// How many items it is to hold, tracked.
    pub fn n_items(self) -> usize {
        self.0.with(|blueprint| blueprint.n_items)
    }

    /// Changes them. Says whether they will outlive the visit.
    pub fn change(self, wanted: Blueprint) -> bool {
        let is_kept = storage::keep_settings(&wanted);
        self.0.set(wanted);
        is_kept
    }

    /// The plan of a new quiz over an edition.
    pub fn draw(self, material: Material) -> Plan {
        let sample = untrack(|| self.sample(material.bank()));
        let blueprint = Blueprint { edition: material.edition(), ..sample.blueprint };
        Plan { seed: seed::draw(), blueprint }
    }
}
