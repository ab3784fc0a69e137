//! Whose words are these?

use super::{
    Desk, Fact, Kind, Material, Reason,
    attribute::{self, Attribute},
    fill,
};
use crate::{
    article::SeriesName,
    text::{Index, fold, hash},
};

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, phrases) = (desk.facts, desk.phrases);
    let excerpts = &facts.article.excerpts;
    let speaker = |excerpt: usize| {
        let name = excerpts[excerpt].attribution.as_ref()?.speaker.as_deref()?;
        facts.is_sound_speaker(name).then_some(name)
    };
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
            why_wrong: &|at| {
                fill(phrases.speaker_wrong, &[names[at], &phrases.cited(facts, firsts[at])])
            },
            tells: &|at| facts.told_by_citation(firsts[at]),
            explain: &|excerpt, own| {
                fill(phrases.speaker_right, &[names[own], &phrases.cited(facts, excerpt)])
            },
        },
    );
    Ok(())
}
