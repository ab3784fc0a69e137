//! Whether a quotation could be from another excerpt.

use std::ops::Range;

use super::{Facts, hash_of};
use crate::{
    item::rank,
    text::{MANY, Stem},
};

/// So many content words in a row, in two excerpts, make a quotation that could be from either.
pub(super) const RUN: usize = 4;

/// A quotation can be told from an excerpt that lacks this share of its content words, in tenths.
const OWN_TENTHS: usize = 3;

/// Where even the rarest words of a quotation stand in so many excerpts, it is taken for theirs:
/// looking into all of them would take longer the longer the article is.
const COMMON: u8 = 12;

/// A quotation with fewer different content words says too little to be told from others.
const MIN_STEMS: usize = 5;

/// How rare the content words of an excerpt are among all excerpts, each by its position.
pub(super) struct Rarity {
    /// How often the word occurs, counted up to [`MANY`].
    counts: Vec<u8>,
    /// Whether the run that begins with the word stands in another excerpt.
    is_run_shared: Vec<bool>,
    /// How many content words stand before each word, and before the end.
    n_before: Vec<u32>,
}

impl Facts<'_> {
    /// Whether a reader could take words of the excerpt `own` for words of another: a run of the
    /// content words stands there too, or most of them do in whatever order, as when two speeches
    /// say one thing twice. `quoted` are positions among the excerpt's content words.
    pub(in crate::item) fn could_be_from_another(&self, own: usize, quoted: Range<usize>) -> bool {
        let Rarity { counts, is_run_shared, .. } =
            self.rarity[own].get_or_init(|| self.rarity_of(own));
        let n_run = self.n_stems(RUN);
        let n_runs = (quoted.len() + 1).saturating_sub(n_run);
        let mut runs = is_run_shared.iter().skip(quoted.start).take(n_runs);
        if runs.any(|is_shared| *is_shared) {
            return true;
        }
        let stems = &self.stems_of[own];
        let mut distinct: Vec<usize> = Vec::with_capacity(quoted.len());
        for at in quoted {
            if distinct.iter().all(|it| stems[*it] != stems[at]) {
                distinct.push(at);
            }
        }
        if distinct.len() < self.n_stems(MIN_STEMS) {
            return true;
        }
        // Another excerpt must lack fewer words than this.
        let n_own = (distinct.len() * OWN_TENTHS).div_ceil(10);
        let n_below = |count: u8| distinct.iter().filter(|it| counts[**it] < count).count();
        if n_below(2) >= n_own {
            return false;
        }
        if n_below(COMMON) <= n_own {
            return true;
        }
        let ranks: Vec<u64> = distinct.iter().map(|it| u64::from(counts[*it])).collect();
        let rarest_first: Vec<usize> =
            rank::order_of(&ranks).into_iter().map(|it| distinct[it]).collect();
        let n_unique = n_below(2);
        // An excerpt with all but three tenths of the words holds one of any four tenths of them,
        // so the rarest lead to it and the common ones need no look.
        let rare = &rarest_first[n_unique..=n_own];
        for at in rare {
            for holder in self.holders.holders(stems[*at]).filter(|it| *it != own) {
                let held = &self.stems_of[holder];
                let missing =
                    rarest_first[n_unique..].iter().filter(|it| !held.contains(&stems[**it]));
                if n_unique + missing.take(n_own - n_unique).count() < n_own {
                    return true;
                }
            }
        }
        false
    }

    /// Whether all words of a range of the excerpt `own` stand in other excerpts as well, so that
    /// nothing asked about them is this excerpt's alone.
    pub(in crate::item) fn stands_elsewhere(&self, own: usize, range: &Range<usize>) -> bool {
        let quoted = self.stems_in(own, range);
        let shared = &self.rarity[own].get_or_init(|| self.rarity_of(own)).is_run_shared;
        let mut runs = quoted.start..(quoted.end + 1).saturating_sub(self.n_stems(RUN));
        !runs.is_empty() && runs.all(|it| shared[it])
    }

    /// The one other excerpt that holds all of some content words in the same order; `None` if there is
    /// none, or more than one.
    pub(in crate::item) fn find_only_sharer(
        &self,
        own: usize,
        quoted: Range<usize>,
    ) -> Option<usize> {
        let n_run = self.n_stems(RUN);
        let shared = &self.rarity[own].get_or_init(|| self.rarity_of(own)).is_run_shared;
        let runs = quoted.start..(quoted.end + 1).saturating_sub(n_run);
        if runs.is_empty() || !runs.clone().all(|it| shared[it]) {
            return None;
        }
        let mut found = None;
        for at in runs {
            let hash = hash_of(&self.stems_of[own][at..at + n_run]);
            if self.runs.count(hash) >= MANY {
                return None;
            }
            for holder in self.runs.holders(hash).filter(|it| *it != own) {
                if *found.get_or_insert(holder) != holder {
                    return None;
                }
            }
        }
        found
    }

    /// Which of an excerpt's content words lie in a range of its bytes, by their positions among them.
    pub(in crate::item) fn stems_in(&self, excerpt: usize, range: &Range<usize>) -> Range<usize> {
        let words = &self.words_of[excerpt];
        let n_before = &self.rarity[excerpt].get_or_init(|| self.rarity_of(excerpt)).n_before;
        let first = words.partition_point(|it| it.start() < range.start);
        let last = first + words[first..].partition_point(|it| it.end() <= range.end);
        // In Chinese the stem of the first character takes in the one before.
        let reaches_back = words[first..last]
            .first()
            .is_some_and(|it| it.stem().is_some() && it.stem_start() < range.start);
        n_before[first] as usize + usize::from(reaches_back)..n_before[last] as usize
    }

    fn rarity_of(&self, excerpt: usize) -> Rarity {
        let stems = &self.stems_of[excerpt];
        let is_shared = |run: &[Stem]| {
            let hash = hash_of(run);
            self.runs.count(hash) >= MANY || self.runs.holders(hash).any(|it| it != excerpt)
        };
        let mut n_before = vec![0];
        for word in &self.words_of[excerpt] {
            n_before.push(n_before[n_before.len() - 1] + u32::from(word.stem().is_some()));
        }
        Rarity {
            n_before,
            counts: stems
                .iter()
                .map(|it| u8::try_from(self.count(*it)).unwrap_or(u8::MAX))
                .collect(),
            is_run_shared: stems.windows(self.n_stems(RUN)).map(is_shared).collect(),
        }
    }
}
