//! Which of these words does the article quote from this occasion?

use rand::{RngExt, seq::SliceRandom};

use super::{Desk, Draft, Fact, ItemId, Kind, Material, Reason, Source, fill};
use crate::item::{
    Choice,
    distractor::Pool,
    passage::{Fragment, try_best},
};

/// So many excerpts are looked at for words to set beside the key.
const MOST_WEIGHED: usize = 40;

/// Once so many of them have words that fit, the others need no look.
const ENOUGH: usize = 8;

/// Of each of them so many fragments.
const MOST_FRAGMENTS: usize = 24;

/// Longer words are a passage and no option.
const MOST_WORDS: usize = 28;

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, fragments, phrases) = (desk.facts, desk.fragments, desk.phrases);
    let article = facts.article;
    Material::Occasions.suffices(article.occasions.len())?;
    // Other words of a twin would be right as well.
    for own in (0..article.occasions.len())
        .filter(|it| !facts.has_twin(*it) && facts.is_sound_occasion(*it))
    {
        let occasion = &article.occasions[own];
        let stem = fill(phrases.excerpt_stem, &[&occasion.name]);
        let stem_stems = facts.stems(&stem);
        let id = ItemId::new(Kind::Excerpt, &occasion.name);
        let mut rng = desk.chance(id);
        // Only one excerpt of an occasion is offered, or two options would be right.
        let mut excerpts = occasion.excerpts.clone();
        excerpts.shuffle(&mut rng);
        let n_excerpts = article.excerpts.len();
        let others: Vec<usize> = if n_excerpts <= MOST_WEIGHED {
            (0..n_excerpts).collect()
        } else {
            (0..MOST_WEIGHED).map(|_| rng.random_range(0..n_excerpts)).collect()
        };
        for excerpt in excerpts {
            let mut short = fragments[excerpt].untitled().filter(|it| it.n_words <= MOST_WORDS);
            let is_kept = try_best(&mut short, &mut rng, &mut |key, rng| {
                let n_bytes = key.passage.text.len();
                let fits = |it: &&Fragment| {
                    let n_other = it.passage.text.len();
                    it.n_words <= MOST_WORDS && 4 * n_bytes.max(n_other) <= 5 * n_bytes.min(n_other)
                };
                // An excerpt that names no occasion may be from this one.
                let is_elsewhere = |it: usize| {
                    facts.find_occasion(it).is_some_and(|at| {
                        // `The same forum` may be this one.
                        at != own && facts.is_sound_occasion(at) && !facts.could_be(at, own)
                    })
                };
                let find =
                    |other: usize| fragments[other].untitled().take(MOST_FRAGMENTS).find(fits);
                let mut offered: Vec<&Fragment> = vec![key];
                for other in others.iter().filter(|it| is_elsewhere(**it)) {
                    if offered.len() > ENOUGH {
                        break;
                    }
                    let is_new = offered.iter().all(|it| it.passage.excerpt != *other);
                    offered.extend(find(*other).filter(|_| is_new));
                }
                let entries = offered.iter().map(|it| (it.passage.text.as_str(), it.stems.clone()));
                let pool = Pool::of(entries.collect());
                let Some(drawn) = pool.draw(0, &|_| true, &|_, _| true, &stem_stems, rng) else {
                    return false;
                };
                let also_tells = drawn.iter().map(|it| Fact::Text(offered[*it].passage.excerpt));
                let distractor = |at: usize| {
                    let passage = &offered[at].passage;
                    let from = phrases.cited(facts, passage.excerpt);
                    Choice {
                        text: passage.before_gap(),
                        why_wrong: fill(phrases.excerpt_wrong, &[&from]),
                        tells: facts.told_by_cited_words(passage.excerpt),
                    }
                };
                let draft = Draft {
                    id,
                    kind: Kind::Excerpt,
                    source: Source::Excerpt(excerpt),
                    asks: Fact::Occasion(excerpt),
                    stem: stem.clone(),
                    passage: None,
                    key: key.passage.before_gap(),
                    also_tells: also_tells.collect(),
                    proof: Some(key.passage.range.clone()),
                    distractors: drawn.iter().map(|it| distractor(*it)).collect(),
                    explanation: fill(phrases.excerpt_right, &[&phrases.cited(facts, excerpt)]),
                };
                desk.keep(draft, rng)
            });
            if is_kept {
                break;
            }
        }
    }
    Ok(())
}
