//! One sitting: the responses so far, and what can still be answered.

use super::{Form, Score, score_by_kind};
use crate::item::{Item, ItemId, Kind};

/// One candidate's way through a form: items are answered in order, and each once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    form: Form,
    /// Positions of the options chosen, item by item.
    responses: Vec<usize>,
}

/// A response and whether it was the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// Position of the option chosen.
    pub response: usize,
    /// Whether it is the key.
    pub is_right: bool,
}

impl Session {
    /// Starts a sitting at the first item.
    pub fn new(form: Form) -> Self {
        Self { form, responses: Vec::new() }
    }

    /// The form being answered.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// How many items are answered: the position of the one that awaits its response.
    pub fn n_answered(&self) -> usize {
        self.responses.len()
    }

    /// Whether all items are answered.
    pub fn is_finished(&self) -> bool {
        self.responses.len() == self.form.items.len()
    }

    /// Takes a response to the item that awaits one. A second response to an item, one to a later
    /// item and one that names no option change nothing; the answer says whether it was taken.
    pub fn respond(&mut self, item: ItemId, option: usize) -> bool {
        let open = self.form.items.get(self.responses.len());
        let is_taken = open.is_some_and(|it| it.id() == item && option < it.options().len());
        if is_taken {
            self.responses.push(option);
        }
        is_taken
    }

    /// The verdict on the item at `position`, once it is answered.
    pub fn find_verdict(&self, position: usize) -> Option<Verdict> {
        let response = *self.responses.get(position)?;
        Some(Verdict { response, is_right: self.form.items[position].key() == response })
    }

    /// Each answered item with its verdict, in order.
    pub fn verdicts(&self) -> impl Iterator<Item = (&Item, Verdict)> {
        let verdict = |(at, item)| self.find_verdict(at).map(|verdict| (item, verdict));
        self.form.items.iter().enumerate().filter_map(verdict)
    }

    /// The score over all answered items.
    pub fn score(&self) -> Score {
        let mut score = Score::default();
        for (_, verdict) in self.verdicts() {
            score.add(verdict.is_right);
        }
        score
    }

    /// The score by kind of item.
    pub fn score_by_kind(&self) -> Vec<(Kind, Score)> {
        score_by_kind(self.verdicts().map(|(item, verdict)| (item.kind(), verdict.is_right)))
    }
}
