//! What was said on both of two occasions?

use super::{Desk, Draft, Fact, ItemId, Kind, Material, Reason, Source, fill};
use crate::item::{
    Choice,
    distractor::Pool,
    facts::longest_run,
    passage::{Fragment, try_best},
    phrases::occasion_within,
};

/// Longer words are a passage and no option.
const MOST_WORDS: usize = 28;

/// Of each of the two excerpts so many fragments are looked at.
const MOST_FRAGMENTS: usize = 24;

/// And so many are set beside the key, so that one excerpt does not give them all.
const MOST_OF_ONE: usize = 3;

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, fragments) = (desk.facts, desk.fragments);
    // Of each pair of excerpts what they share, by the first of them.
    let mut n_pairs = 0;
    for (own, of_own) in fragments.iter().enumerate() {
        let sound =
            |excerpt: usize| facts.find_occasion(excerpt).filter(|it| facts.is_sound_occasion(*it));
        let Some(occasion) = sound(own) else { continue };
        let is_other =
            |it: usize| it > own && sound(it).is_some_and(|it| !facts.could_be(it, occasion));
        let mut by_other: Vec<(usize, Vec<Fragment>)> = Vec::new();
        for (fragment, other) in of_own.shared().filter(|it| is_other(it.1)) {
            match by_other.iter_mut().find(|it| it.0 == other) {
                Some((_, of_pair)) => of_pair.push(fragment),
                None => by_other.push((other, vec![fragment])),
            }
        }
        for (other, shared) in by_other {
            n_pairs += 1;
            write_one(desk, own, other, &shared);
        }
    }
    Material::SharedWords.suffices(n_pairs)
}

fn write_one(desk: &mut Desk<'_>, own: usize, other: usize, shared: &[Fragment]) {
    let (facts, fragments, phrases) = (desk.facts, desk.fragments, desk.phrases);
    let occasion = |excerpt: usize| {
        facts.find_occasion(excerpt).map_or_else(String::new, |it| occasion_within(facts, it))
    };
    let stem = fill(phrases.shared_stem, &[&occasion(own), &occasion(other)]);
    let stem_stems = facts.stems(&stem);
    let id = ItemId::folded(Kind::Shared, &[facts.folded(own), facts.folded(other)].join("\n"));
    let mut rng = desk.chance(id);
    let mut short = shared.iter().filter(|it| it.n_words <= MOST_WORDS);
    try_best(&mut short, &mut rng, &mut |key, rng| {
        let n_bytes = key.passage.text.len();
        let fits = |it: &&Fragment| {
            let n_other = it.passage.text.len();
            4 * n_bytes.max(n_other) <= 5 * n_bytes.min(n_other)
        };
        let mut offered: Vec<&Fragment> = vec![key];
        for excerpt in [own, other] {
            let looked_at = fragments[excerpt].iter().take(MOST_FRAGMENTS);
            let mut n_offered = 0;
            // A phrase of it that was said on the other occasion makes it half right.
            let there = facts.stems_of(if excerpt == own { other } else { own });
            let is_said_once = |it: &&Fragment| longest_run(&it.stems, there) < facts.n_stems(3);
            for fragment in looked_at.filter(fits).filter(is_said_once) {
                let overlaps = |it: &&Fragment| {
                    let (a, b) = (&it.passage, &fragment.passage);
                    a.excerpt == b.excerpt
                        && a.range.start < b.range.end
                        && b.range.start < a.range.end
                };
                if n_offered < MOST_OF_ONE && !offered.iter().any(overlaps) {
                    offered.push(fragment);
                    n_offered += 1;
                }
            }
        }
        let entries = offered.iter().map(|it| (it.passage.text.as_str(), it.stems.clone()));
        let pool = Pool::of(entries.collect());
        let Some(drawn) = pool.draw(0, &|_| true, &|_, _| true, &stem_stems, rng) else {
            return false;
        };
        let distractor = |at: usize| {
            let passage = &offered[at].passage;
            let from = phrases.cited_within(facts, passage.excerpt);
            Choice {
                text: passage.before_gap(),
                why_wrong: fill(phrases.shared_wrong, &[&from]),
                tells: facts.told_by_cited_words(passage.excerpt, &passage.range),
            }
        };
        // Both are cited, and which words of the other say the same is not looked for.
        let also_tells = facts.told_by_cited_words(other, &(0..usize::MAX));
        let draft = Draft {
            id,
            kind: Kind::Shared,
            source: Source::Excerpt(own),
            asks: Fact::Text(own),
            stem: stem.clone(),
            passage: None,
            key: key.passage.before_gap(),
            also_tells,
            proof: Some(key.passage.range.clone()),
            distractors: drawn.into_iter().map(distractor).collect(),
            explanation: fill(
                phrases.shared_right,
                &[&phrases.cited(facts, own), &phrases.cited(facts, other)],
            ),
        };
        desk.keep(draft, rng)
    });
}
