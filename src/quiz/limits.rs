//! How many items of each topic a form takes.

use super::Blueprint;
use crate::item::{Item, Topic};

/// What a form of so many items takes of each topic, if the bank allows: at least half of it is
/// about what was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    n_items: usize,
}

impl Blueprint {
    /// The limits of its form. A candidate who chooses kinds or items wants those.
    pub fn limits(&self) -> Option<Limits> {
        let is_free = self.kinds.is_empty() && self.items.is_empty();
        is_free.then_some(Limits { n_items: self.n_items })
    }
}

impl Limits {
    /// The most items of a topic, however many fit.
    pub fn most(self, topic: Topic) -> usize {
        match topic {
            Topic::Said | Topic::Who => self.n_items,
            Topic::Date => self.n_items.div_ceil(5),
            Topic::Order | Topic::Place | Topic::Gap => self.n_items.div_ceil(10),
        }
    }

    /// The most items that are about anything but what was said.
    pub fn most_beside_said(self) -> usize {
        self.n_items / 2
    }

    /// By how many items a form is over the limits.
    pub(super) fn excess(self, items: &[&Item]) -> usize {
        let over = |topic: &Topic| n_of(*topic, items).saturating_sub(self.most(*topic));
        let n_beside = items.len() - n_of(Topic::Said, items);
        let n_over: usize = Topic::ALL.iter().map(over).sum();
        n_over + n_beside.saturating_sub(self.most_beside_said())
    }

    /// Whether a form of these items would be over the limits with another.
    pub(super) fn is_over(self, item: &Item, drawn: &[&Item]) -> bool {
        self.rank(item.kind().topic(), drawn)[0] > 0
    }

    /// Which topic is next after these items: the lowest, by whether it is within the limits, by
    /// whose turn it is, and by how many there are.
    pub(super) fn rank(self, topic: Topic, drawn: &[&Item]) -> [usize; 3] {
        let n_of_topic = n_of(topic, drawn);
        let n_said = n_of(Topic::Said, drawn);
        let n_beside = drawn.len() - n_said;
        let is_beside = topic != Topic::Said;
        let n_over = usize::from(n_of_topic >= self.most(topic)) * 2
            + usize::from(is_beside && n_beside >= self.most_beside_said());
        let is_turn = is_beside == (n_beside < n_said);
        [n_over, usize::from(!is_turn), if is_beside { n_of_topic } else { 0 }]
    }
}

/// How many items are about a topic.
pub(super) fn n_of(topic: Topic, items: &[&Item]) -> usize {
    items.iter().filter(|it| it.kind().topic() == topic).count()
}
