//! Words that can be left out of a sentence: rare ones, since those that a text is about stand
//! everywhere and give themselves away.

mod chinese;
mod english;

use std::ops::Range;

use super::facts::Facts;
use crate::{article::Lang, text::Stem};

/// Words that can be left out: a noun phrase that occurs only once.
#[derive(Debug, Clone)]
pub(super) struct Term {
    pub excerpt: usize,
    /// Bytes of the excerpt.
    pub range: Range<usize>,
    pub text: String,
    /// What distractors must share with the key to fit into its sentence: number of words or
    /// characters and, in English, plural, capital, and whether a determiner stands before
    /// (`the chain`, but `of interest`).
    pub shape: usize,
    /// What governs it, which distractors must share as well: a verb or preposition, or a list.
    pub frame: Frame,
}

/// The hash of what governs a term.
pub(super) type Frame = u64;

/// The terms of an excerpt, in order.
pub(super) fn terms_of(facts: &Facts<'_>, excerpt: usize) -> Vec<Term> {
    match facts.language() {
        Lang::En => english::terms_of(facts, excerpt),
        Lang::Zh => chinese::terms_of(facts, excerpt),
    }
}

/// Whether a content word stands once in all excerpts and nowhere in what stands above them.
fn is_rare(facts: &Facts<'_>, stem: Stem) -> bool {
    facts.count(stem) == 1 && !facts.is_shown_above(stem)
}
