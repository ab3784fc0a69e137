//! Words that a reason shows: short, and as fit to be quoted as a passage.

use rand::RngExt;
use rand_pcg::Pcg32;

use super::{
    facts::Facts,
    passage::{Fragment, Fragments},
};
use crate::article::Lang;

/// The longest sample, in words and in Chinese characters.
const N_WORDS: usize = 20;
const N_CHARS: usize = 40;

/// So many of the best fragments are looked at, of so many excerpts.
const MOST_FRAGMENTS: usize = 24;
const MOST_EXCERPTS: usize = 6;

/// The best short fragment, a whole sentence if there is one.
pub(super) fn find_short<'f>(
    facts: &Facts<'_>,
    best_first: impl Iterator<Item = &'f Fragment>,
) -> Option<&'f Fragment> {
    let most = match facts.language() {
        Lang::En => N_WORDS,
        Lang::Zh => N_CHARS,
    };
    let is_whole = |it: &&Fragment| !it.passage.is_cut_before && !it.passage.is_cut_after;
    let mut short = best_first.take(MOST_FRAGMENTS).filter(|it| it.n_words <= most);
    let best = short.next()?;
    if is_whole(&best) { Some(best) } else { short.find(is_whole).or(Some(best)) }
}

/// A short fragment of one of these excerpts, whichever: the same words in each reason would soon be
/// known by heart.
pub(super) fn draw<'f>(
    facts: &Facts<'_>,
    fragments: &'f [Fragments<'f>],
    excerpts: &[usize],
    rng: &mut Pcg32,
) -> Option<&'f Fragment> {
    let first = if excerpts.is_empty() { 0 } else { rng.random_range(0..excerpts.len()) };
    let (before, after) = excerpts.split_at(first);
    let mut in_turn = after.iter().chain(before).take(MOST_EXCERPTS);
    in_turn.find_map(|it| find_short(facts, fragments[*it].iter()))
}
