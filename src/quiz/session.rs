//! One sitting: the responses so far, and what can still be answered.

use super::{Extent, Form, Score, score_by_kind};
use crate::item::{Item, ItemId, Kind, Source};

/// One candidate's way through a form: items are answered in order, and each once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    form: Form,
    /// Item by item.
    responses: Vec<Response>,
}

/// An option chosen, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Response {
    /// When it was accepted: milliseconds since 1970, UTC.
    pub at: u64,
    /// Position of the option.
    pub option: usize,
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

    /// How far it has come.
    pub fn extent(&self) -> Extent {
        Extent { n_answered: self.responses.len(), n_items: self.form.items.len() }
    }

    /// Of each of an article's excerpts, whether an item about it was answered with its key.
    pub fn known_excerpts(&self, n_excerpts: usize) -> Vec<bool> {
        let mut known = vec![false; n_excerpts];
        for (item, verdict) in self.verdicts() {
            if let Source::Excerpt(at) = item.source()
                && let Some(known) = known.get_mut(at)
            {
                *known |= verdict.is_right;
            }
        }
        known
    }

    /// Whether all items are answered.
    pub fn is_finished(&self) -> bool {
        self.responses.len() == self.form.items.len()
    }

    /// The responses so far, item by item.
    pub fn responses(&self) -> &[Response] {
        &self.responses
    }

    /// Takes a response to the item that awaits one; `at` is in milliseconds since 1970. A second
    /// response to an item, one to a later item and one that names no option change nothing; the
    /// result says whether it was taken.
    pub fn respond(&mut self, item: ItemId, option: usize, at: u64) -> bool {
        let open = self.form.items.get(self.responses.len());
        let is_taken = open.is_some_and(|it| it.id() == item && option < it.options().len());
        if is_taken {
            self.responses.push(Response { at, option });
        }
        is_taken
    }

    /// The verdict on the item at `position`, once it is answered.
    pub fn find_verdict(&self, position: usize) -> Option<Verdict> {
        let response = self.responses.get(position)?.option;
        Some(Verdict { response, is_right: self.form.items[position].key() == response })
    }

    /// Why the option chosen for the item at `position` is wrong: `None` where it was right or is not
    /// answered yet, and as long as the reason answers an item that is still open.
    pub fn find_reason(&self, position: usize) -> Option<&str> {
        let verdict = self.find_verdict(position).filter(|it| !it.is_right)?;
        let choice = &self.form.items[position].options()[verdict.response];
        let open = &self.form.items[self.responses.len()..];
        let is_told = open.iter().any(|item| choice.tells.iter().any(|it| it.answers(item)));
        (!is_told).then_some(choice.why_wrong.as_str())
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

#[cfg(test)]
mod tests {
    use super::{super::Blueprint, *};
    use crate::{
        article::read,
        item::{Choice, write_items},
    };

    fn items() -> Vec<Item> {
        write_items(&read(include_str!("../../tests/articles/publicity-week-2022.md")), 7).items
    }

    fn begin(items: [&Item; 2]) -> Session {
        let items = items.map(Clone::clone).to_vec();
        Session::new(Form { seed: 7, blueprint: Blueprint::default(), items, shortfall: None })
    }

    /// An option of `item` that is wrong and whose reason answers `later`, or does not.
    fn find_option(item: &Item, later: &Item, answers: bool) -> Option<usize> {
        let is_meant = |it: &Choice| {
            let does_answer = it.tells.iter().any(|it| it.answers(later));
            !it.why_wrong.is_empty() && does_answer == answers
        };
        item.options().iter().position(is_meant)
    }

    /// Two items and an option of the first whose reason answers the second, or does not.
    fn find_pair(answers: bool) -> (Item, Item, usize) {
        let items = items();
        let pairs = items.iter().flat_map(|it| items.iter().map(move |later| (it, later)));
        let mut apart = pairs.filter(|(item, later)| !item.is_enemy_of(later));
        let pair = apart.find_map(|(item, later)| {
            Some((item.clone(), later.clone(), find_option(item, later, answers)?))
        });
        pair.expect("the article is long enough for both")
    }

    #[test]
    fn a_reason_waits_for_the_item_that_it_answers() {
        let (item, later, option) = find_pair(true);
        let mut session = begin([&item, &later]);
        session.respond(item.id(), option, 0);
        assert_eq!(session.find_reason(0), None);
        session.respond(later.id(), later.key(), 0);
        assert_eq!(session.find_reason(0), Some(item.options()[option].why_wrong.as_str()));
    }

    #[test]
    fn a_reason_that_answers_nothing_is_given_at_once() {
        let (item, later, option) = find_pair(false);
        let mut session = begin([&item, &later]);
        session.respond(item.id(), option, 0);
        assert_eq!(session.find_reason(0), Some(item.options()[option].why_wrong.as_str()));
    }

    #[test]
    fn a_reason_does_not_wait_for_what_is_answered() {
        let (item, later, option) = find_pair(true);
        let mut session = begin([&later, &item]);
        session.respond(later.id(), later.key(), 0);
        session.respond(item.id(), option, 0);
        assert!(session.find_reason(1).is_some());
    }

    #[test]
    fn what_is_right_or_open_has_no_reason() {
        let (item, later, _) = find_pair(false);
        let mut session = begin([&item, &later]);
        assert_eq!(session.find_reason(0), None);
        session.respond(item.id(), item.key(), 0);
        assert_eq!(session.find_reason(0), None);
        assert_eq!(session.find_reason(1), None);
        assert_eq!(session.find_reason(9), None);
    }
}
