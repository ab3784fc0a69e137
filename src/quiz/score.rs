//! The scoring rule: one point for each item answered with its key.

use crate::item::Kind;

/// Items answered with their key, of the items answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Score {
    /// Items answered with their key; at most `max`.
    pub raw: usize,
    /// Items answered.
    pub max: usize,
}

impl Score {
    /// Counts one more item.
    pub fn add(&mut self, is_right: bool) {
        self.raw += usize::from(is_right);
        self.max += 1;
    }

    /// Adds the items of another score.
    pub fn join(&mut self, other: Self) {
        self.raw = self.raw.saturating_add(other.raw);
        self.max = self.max.saturating_add(other.max);
    }
}

/// Sums verdicts by kind, in the order in which kinds are listed; kinds without items are left out.
pub fn score_by_kind(verdicts: impl Iterator<Item = (Kind, bool)>) -> Vec<(Kind, Score)> {
    let mut scores = Kind::ALL.map(|kind| (kind, Score::default()));
    for (kind, is_right) in verdicts {
        if let Some((_, score)) = scores.iter_mut().find(|(it, _)| *it == kind) {
            score.add(is_right);
        }
    }
    scores.into_iter().filter(|(_, score)| score.max > 0).collect()
}
