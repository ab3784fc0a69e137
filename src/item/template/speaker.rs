//! Whose words are these?

use super::{
    Desk, Fact, Kind, Material, Reason,
    attribute::{self, Attribute},
    fill,
};
use crate::{
    article::SeriesName,
    item::{Passage, sample},
    text::{Index, fold, hash},
};

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, fragments, phrases) = (desk.facts, desk.fragments, desk.phrases);
    let excerpts = &facts.article.excerpts;
    let speaker = |excerpt: usize| excerpts[excerpt].attribution.as_ref()?.speaker.as_deref();
    // Each name once, with the excerpt where it stands first.
    let mut seen = Index::default();
    let mut firsts: Vec<usize> = Vec::new();
    let mut entry_of: Vec<Option<usize>> = Vec::with_capacity(excerpts.len());
    for excerpt in 0..excerpts.len() {
        let entry = speaker(excerpt).map(|name| {
            let name = hash(&fold(name));
            let known = seen.holders(name).next();
            known.unwrap_or_else(|| {
                seen.add(name, firsts.len());
                firsts.push(excerpt);
                firsts.len() - 1
            })
        });
        entry_of.push(entry);
    }
    Material::Speakers.suffices(firsts.len())?;
    let names: Vec<&str> = firsts.iter().filter_map(|it| speaker(*it)).collect();
    let mut said_by: Vec<Vec<usize>> = vec![Vec::new(); firsts.len()];
    for (excerpt, entry) in entry_of.iter().enumerate() {
        if let Some(entry) = entry {
            said_by[*entry].push(excerpt);
        }
    }
    // `Lee` may be Ann Lee.
    let series: Vec<SeriesName> = names.iter().map(|it| SeriesName::of(it)).collect();
    attribute::write(
        desk,
        &Attribute {
            kind: Kind::Speaker,
            stem: phrases.speaker_stem,
            names: names.clone(),
            find: &|excerpt| entry_of[excerpt],
            differ: &|a, b| !series[a].could_be(&series[b]),
            asks: Fact::Speaker,
            reason: &|at, rng| {
                let Some(words) = sample::draw(facts, fragments, &said_by[at], rng) else {
                    let cited = phrases.cited(facts, firsts[at]);
                    let why_wrong = fill(phrases.speaker_wrong[0], &[names[at], &cited]);
                    return (why_wrong, facts.told_by_citation(firsts[at]));
                };
                let Passage { excerpt, range, .. } = &words.passage;
                let cited = phrases.cited(facts, *excerpt);
                let values = [names[at], &cited, &words.passage.before_gap()];
                let why_wrong = fill(phrases.speaker_wrong[1], &values);
                (why_wrong, facts.told_by_cited_words(*excerpt, range))
            },
            explain: &|excerpt, own| {
                fill(phrases.speaker_right, &[names[own], &phrases.cited(facts, excerpt)])
            },
        },
    );
    Ok(())
}
