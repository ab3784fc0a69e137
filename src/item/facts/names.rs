//! Which names of occasions may be editions of one series or stand for one thing.

use std::cell::OnceCell;

use crate::{
    article::SeriesName,
    text::{Index, MANY, Stem},
};

/// Names of occasions, looked up by what may be editions of one series or stand for one thing.
pub(super) struct Names {
    pub series: Vec<SeriesName>,
    by_stem: Index,
    /// The kin of each entry, once it was asked for.
    kin: Vec<OnceCell<Option<Vec<usize>>>>,
}

impl Names {
    pub fn new(series: Vec<SeriesName>) -> Self {
        let mut by_stem = Index::default();
        for (at, name) in series.iter().enumerate() {
            for stem in name.stems() {
                by_stem.add(*stem, at);
            }
        }
        let kin = series.iter().map(|_| OnceCell::new()).collect();
        Self { series, by_stem, kin }
    }

    /// The kin of an entry, see [`Names::kin_of`].
    pub fn kin(&self, entry: usize) -> Option<&[usize]> {
        self.kin[entry].get_or_init(|| self.kin_of(&self.series[entry])).as_deref()
    }

    /// The entries that are kin, by position; `None` where they are more than can be compared, so
    /// that nothing can be said of such a name alone.
    pub fn kin_of(&self, name: &SeriesName) -> Option<Vec<usize>> {
        let is_rare = |stem: &Stem| self.by_stem.count(*stem) < MANY;
        // `Conference` may stand in thousands of names; what is left tells them apart.
        if self.series.len() >= MANY && !name.stems().iter().any(is_rare) {
            return None;
        }
        let mut kin = Vec::new();
        for stem in name.stems().iter().filter(|it| is_rare(it)) {
            for other in self.by_stem.holders(*stem) {
                if !kin.contains(&other) && self.series[other].is_kin(name) {
                    kin.push(other);
                }
            }
        }
        Some(kin)
    }

    /// Whether one of the entries may bear the same name and meets the condition.
    pub fn any_could_be(&self, name: &SeriesName, is_met: &dyn Fn(usize) -> bool) -> bool {
        self.kin_of(name).is_none_or(|kin| {
            kin.into_iter().any(|it| is_met(it) && self.series[it].could_be(name))
        })
    }
}
