//! The quiz that the attendee sits.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    item::ItemId,
    keep::TakenUp,
    quiz::{Plan, Session},
    web::{
        context::{Editions, History},
        host::{safety, storage},
    },
};

/// The session at hand, and what outlives the screen of a question.
#[derive(Clone, Copy)]
pub struct Seat {
    editions: Editions,
    history: History,
    session: RwSignal<Option<Session>>,
    /// Whether a response is on its way to the disk.
    is_pending: RwSignal<bool>,
    /// The option chosen of the question on the page.
    pub chosen: RwSignal<Option<usize>>,
    /// Whether questions show a timer.
    pub has_timer: RwSignal<bool>,
}

impl Seat {
    /// A seat that nobody has taken.
    pub fn new(editions: Editions, history: History) -> Self {
        Self {
            editions,
            history,
            session: RwSignal::new(None),
            is_pending: RwSignal::new(false),
            chosen: RwSignal::new(None),
            has_timer: RwSignal::new(false),
        }
    }

    /// Takes up the quiz of a plan: the one at hand, else the one stored, else a new one. Says no
    /// where one was left in the middle whose questions are others now; what was answered of it
    /// counts as a quiz of its own. Says no as well if the program lacks the edition it is of.
    pub fn take_up(self, plan: &Plan) -> bool {
        let is_at_hand = |session: &Session| session.form().plan() == *plan;
        if self.session.with_untracked(|session| session.as_ref().is_some_and(is_at_hand)) {
            return true;
        }
        let Some(material) = self.editions.find(plan.blueprint.edition) else { return false };
        let form = material.form(plan);
        let (session, closed) = match storage::take_up(&form) {
            TakenUp::Nothing => (Session::new(form), None),
            TakenUp::Session(session) => (session, None),
            TakenUp::Closed(sitting) => (Session::new(form), Some(sitting)),
        };
        self.session.set(Some(session));
        match closed {
            None => true,
            Some(sitting) => {
                self.history.note_changed(sitting);
                false
            }
        }
    }

    /// Takes the finished quiz at hand once more.
    pub fn start_again(self) {
        self.session.update(|session| {
            if let Some(session) = session {
                storage::start_again(session.form());
                *session = Session::new(session.form().clone());
            }
        });
    }

    /// Lets something be read off the session, tracked. Panics before a quiz was taken up.
    pub fn with<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        self.session.with(|session| read(session.as_ref().expect("a quiz was taken up")))
    }

    /// Takes a response. The session has it once it is safe, so no feedback is shown before.
    pub fn respond(self, item: ItemId, option: usize) {
        let Some(mut session) = self.session.get_untracked() else { return };
        if self.is_pending.get_untracked() {
            return;
        }
        self.is_pending.set(true);
        let sitting = storage::accept(&mut session, item, option);
        spawn_local(async move {
            safety::is_safe().await;
            self.history.note(sitting, session.is_finished());
            self.is_pending.set(false);
            self.session.set(Some(session));
        });
    }

    /// Follows what another tab has done with the same quiz.
    pub fn refresh(self) {
        let Some(mut session) = self.session.get_untracked() else { return };
        if !self.is_pending.get_untracked() && storage::follow(&mut session) {
            self.session.set(Some(session));
        }
    }

    /// Leaves the quiz at hand: what is stored of it may have been erased.
    pub fn leave(self) {
        self.session.set(None);
    }
}
