//! Which of these words: one fragment that something is true of, among fragments of which it is not.

use std::ops::Range;

use rand::{RngExt, seq::SliceRandom};
use rand_pcg::Pcg32;

use super::{Desk, Draft, Fact, ItemId, Kind, MOST_NEVER_RIGHT, Source};
use crate::{
    item::{
        Choice, Told,
        distractor::Pool,
        passage::{Fragment, try_best},
    },
    text::{Stem, hash},
};

/// So many excerpts are looked at for words to set beside the key.
const MOST_WEIGHED: usize = 40;

/// Once so many of them have words that fit, the others need no look.
const ENOUGH: usize = 8;

/// Of each of them so many fragments.
const MOST_FRAGMENTS: usize = 24;

/// Longer words are a passage and no option.
const MOST_WORDS: usize = 28;

/// So many of the best fragments of an excerpt may be passed over.
const MOST_SKIPPED: usize = 2;

/// What is asked of words.
pub(super) struct WordsOf<'a> {
    pub kind: Kind,
    pub id: ItemId,
    pub stem: String,
    /// The excerpts that the key may be from. Only one of them is offered, or two options would be
    /// right.
    pub excerpts: Vec<usize>,
    /// Whether words of an excerpt are wrong.
    pub is_elsewhere: &'a dyn Fn(usize) -> bool,
    /// Whether words of another excerpt could be taken for right by what they say.
    pub suits: &'a dyn Fn(&[Stem]) -> bool,
    pub asks: fn(usize) -> Fact,
    /// Why words of an excerpt are wrong, and which facts that gives away.
    pub why_wrong: &'a dyn Fn(usize) -> String,
    pub tells: &'a dyn Fn(usize, &Range<usize>) -> Vec<Told>,
    /// Why words of an excerpt are right.
    pub explain: &'a dyn Fn(usize) -> String,
}

/// Writes one item; says whether it was kept.
pub(super) fn write_one(desk: &mut Desk<'_>, words: &WordsOf<'_>) -> bool {
    let (facts, fragments) = (desk.facts, desk.fragments);
    let stem_stems = facts.stems(&words.stem);
    let mut rng = desk.chance(words.id);
    let mut excerpts = words.excerpts.clone();
    excerpts.shuffle(&mut rng);
    let n_excerpts = facts.article.excerpts.len();
    let others: Vec<usize> = if n_excerpts <= MOST_WEIGHED {
        (0..n_excerpts).collect()
    } else {
        (0..MOST_WEIGHED).map(|_| rng.random_range(0..n_excerpts)).collect()
    };
    for excerpt in excerpts {
        let is_fit = |it: &&Fragment| words.kind == Kind::WordsOfPrinciple || !it.is_titled;
        let mut short =
            fragments[excerpt].iter().filter(is_fit).filter(|it| it.n_words <= MOST_WORDS);
        let is_kept = try_best(&mut short, &mut rng, &mut |key, rng| {
            let n_bytes = key.passage.text.len();
            let fits = |it: &&Fragment| {
                let n_other = it.passage.text.len();
                it.n_words <= MOST_WORDS
                    && 4 * n_bytes.max(n_other) <= 5 * n_bytes.min(n_other)
                    && !(words.suits)(&it.stems)
            };
            let offer = |most_skipped: usize, rng: &mut Pcg32| {
                let mut offered: Vec<&Fragment> = vec![key];
                for other in others.iter().filter(|it| (words.is_elsewhere)(**it)) {
                    if offered.len() > ENOUGH {
                        break;
                    }
                    let is_worn = |it: &&Fragment| {
                        desk.offered_words.count(hash(&it.passage.text)) >= MOST_NEVER_RIGHT
                    };
                    let looked_at = fragments[*other].iter().filter(is_fit).take(MOST_FRAGMENTS);
                    let mut best = looked_at.filter(|it| fits(it) && !is_worn(it));
                    let skipped = rng.random_range(0..=most_skipped);
                    let found = best.next().map(|first| match skipped {
                        0 => first,
                        n => best.nth(n - 1).unwrap_or(first),
                    });
                    let is_new = offered.iter().all(|it| it.passage.excerpt != *other);
                    offered.extend(found.filter(|_| is_new));
                }
                offered
            };
            let draw = |offered: &[&Fragment], rng: &mut Pcg32| {
                let entries = offered.iter().map(|it| (it.passage.text.as_str(), it.stems.clone()));
                let pool = Pool::of(entries.collect());
                pool.draw(0, &|_| true, &|_, _| true, &stem_stems, rng)
            };
            // Not always the very best: who has seen it often, and never right, would know.
            let mut offered = offer(MOST_SKIPPED, rng);
            let mut drawn = draw(&offered, rng);
            if drawn.is_none() {
                offered = offer(0, rng);
                drawn = draw(&offered, rng);
            }
            let Some(drawn) = drawn else { return false };
            let also_tells = drawn.iter().map(|it| {
                let passage = &offered[*it].passage;
                Told::of(Fact::Text(passage.excerpt), &passage.range)
            });
            let distractor = |at: usize| {
                let passage = &offered[at].passage;
                Choice {
                    text: passage.before_gap(),
                    why_wrong: (words.why_wrong)(passage.excerpt),
                    tells: (words.tells)(passage.excerpt, &passage.range),
                }
            };
            let draft = Draft {
                id: words.id,
                kind: words.kind,
                source: Source::Excerpt(excerpt),
                asks: (words.asks)(excerpt),
                stem: words.stem.clone(),
                passage: None,
                key: key.passage.before_gap(),
                also_tells: also_tells.collect(),
                proof: Some(key.passage.range.clone()),
                distractors: drawn.iter().map(|it| distractor(*it)).collect(),
                explanation: (words.explain)(excerpt),
            };
            let is_kept = desk.keep(draft, rng);
            if is_kept {
                for entry in drawn {
                    desk.offered_words.add(hash(&offered[entry].passage.text), 0);
                }
            }
            is_kept
        });
        if is_kept {
            return true;
        }
    }
    false
}
