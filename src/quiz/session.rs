//! One sitting: the responses so far, and what comes next.

use super::{Form, Score, score_by_kind};
use crate::item::{Item, ItemId, Kind};

/// One candidate's way through a form: each item is answered once, then its feedback is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    form: Form,
    /// Positions of the options chosen, item by item.
    responses: Vec<usize>,
    /// Items whose feedback has been left.
    n_left: usize,
}

/// What the candidate sees now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// An item awaits its response.
    Asking,
    /// The last response is being judged.
    Feedback,
    /// All items are answered.
    Finished,
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
        Self { form, responses: Vec::new(), n_left: 0 }
    }

    /// The form being answered.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// What the candidate sees now.
    pub fn phase(&self) -> Phase {
        if self.n_left == self.form.items.len() {
            Phase::Finished
        } else if self.responses.len() > self.n_left {
            Phase::Feedback
        } else {
            Phase::Asking
        }
    }

    /// Position of the item on the page; the number of items once finished.
    pub fn position(&self) -> usize {
        self.n_left
    }

    /// The item on the page: awaiting a response, or shown with its feedback.
    pub fn current(&self) -> Option<&Item> {
        self.form.items.get(self.n_left)
    }

    /// Takes a response to the current item. A second response to the same item, one to another
    /// item and one that names no option change nothing; the answer says whether it was taken.
    pub fn respond(&mut self, item: ItemId, option: usize) -> bool {
        let is_open = self.phase() == Phase::Asking
            && self.current().is_some_and(|it| it.id() == item && option < it.options().len());
        if is_open {
            self.responses.push(option);
        }
        is_open
    }

    /// Leaves the feedback for the next item; without feedback, nothing happens.
    pub fn proceed(&mut self) {
        if self.phase() == Phase::Feedback {
            self.n_left += 1;
        }
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
