//! What holds of these words: which of a few names that the whole article is parted by.

use rand_pcg::Pcg32;

use super::{Desk, Draft, Fact, ItemId, Kind, MOST_NEVER_RIGHT, Source};
use crate::item::{
    Choice, Told,
    distractor::Pool,
    passage::{Fragment, try_best},
};

/// A column of the facts with one entry for each excerpt: its occasion, its heading, its speaker.
pub(super) struct Attribute<'a> {
    pub kind: Kind,
    pub stem: &'static str,
    /// The entries by name, each once.
    pub names: Vec<&'a str>,
    /// The entry of an excerpt.
    pub find: &'a dyn Fn(usize) -> Option<usize>,
    /// Whether one of two entries is wrong wherever the other is right.
    pub differ: &'a dyn Fn(usize, usize) -> bool,
    pub asks: fn(usize) -> Fact,
    /// Why an entry is wrong, and which facts that gives away.
    pub reason: &'a dyn Fn(usize, &mut Pcg32) -> Because,
    /// Why an entry is right of an excerpt.
    pub explain: &'a dyn Fn(usize, usize) -> String,
}

/// A reason, and what it gives away.
pub(super) type Because = (String, Vec<Told>);

/// Asks it of every excerpt.
pub(super) fn write(desk: &mut Desk<'_>, attribute: &Attribute<'_>) {
    let (facts, fragments) = (desk.facts, desk.fragments);
    let Attribute { kind, stem, find, differ, asks, reason, explain, .. } = *attribute;
    let pool = Pool::new(facts, attribute.names.iter().copied());
    let stem_stems = facts.stems(stem);
    // Who has seen an entry offered so often, and never right, will not believe in it any more.
    let mut can_be_key = vec![false; attribute.names.len()];
    // The title says nothing of who said it, and where.
    let is_fit = |it: &&Fragment| kind == Kind::Principle || !it.is_titled;
    for (excerpt, fragments) in fragments.iter().enumerate() {
        if let Some(entry) = find(excerpt) {
            can_be_key[entry] = can_be_key[entry] || fragments.iter().any(|it| is_fit(&it));
        }
    }
    let mut n_offered = vec![0; attribute.names.len()];
    for (excerpt, fragments) in fragments.iter().enumerate() {
        let Some(own) = find(excerpt) else { continue };
        let id = ItemId::folded(kind, facts.folded(excerpt));
        let mut rng = desk.chance(id);
        try_best(&mut fragments.iter().filter(is_fit), &mut rng, &mut |fragment, rng| {
            let shown = [stem_stems.as_slice(), &fragment.stems].concat();
            // A heading that shares a word with the quotation, and the right one does not, may be
            // thought right with as good a reason.
            let echoes = |it: usize| {
                let is_echo =
                    |stem| fragment.stems.contains(stem) && !pool.stems(own).contains(stem);
                kind == Kind::Principle && pool.stems(it).iter().any(is_echo)
            };
            let can_stand = |it: usize| {
                let is_seen = can_be_key[it] || n_offered[it] < MOST_NEVER_RIGHT;
                differ(own, it) && is_seen && !echoes(it)
            };
            let Some(drawn) = pool.draw(own, &can_stand, differ, &shown, rng) else {
                return false;
            };
            for entry in &drawn {
                n_offered[*entry] += 1;
            }
            let distractors = drawn.into_iter().map(|at| {
                let (why_wrong, tells) = reason(at, rng);
                Choice { text: pool.text(at).to_owned(), why_wrong, tells }
            });
            let distractors = distractors.collect();
            let draft = Draft {
                id,
                kind,
                source: Source::Excerpt(excerpt),
                asks: asks(excerpt),
                stem: stem.to_owned(),
                passage: Some(fragment.passage.clone()),
                key: pool.text(own).to_owned(),
                distractors,
                explanation: explain(excerpt, own),
                also_tells: Vec::new(),
                proof: None,
            };
            desk.keep(draft, rng)
        });
    }
}
