//! On which occasion was this said?

use super::{
    Desk, Fact, Kind, Material, Reason,
    attribute::{self, Attribute},
    fill,
};
use crate::item::{Passage, sample};

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, fragments, phrases) = (desk.facts, desk.fragments, desk.phrases);
    let occasions = &facts.article.occasions;
    Material::Occasions.suffices(occasions.len())?;
    let is_sound = |it: usize| facts.is_sound_occasion(it);
    attribute::write(
        desk,
        &Attribute {
            kind: Kind::Occasion,
            stem: phrases.occasion_stem,
            names: occasions.iter().map(|it| it.name.as_str()).collect(),
            find: &|excerpt| facts.find_occasion(excerpt).filter(|it| is_sound(*it)),
            differ: &|a, b| is_sound(a) && is_sound(b) && !facts.could_be(a, b),
            asks: Fact::Occasion,
            reason: &|at, rng| {
                let excerpts = &occasions[at].excerpts;
                let Some(words) = sample::draw(facts, fragments, excerpts, rng) else {
                    let cited = phrases.cited(facts, excerpts[0]);
                    let why_wrong = fill(phrases.occasion_wrong[0], &[&cited]);
                    return (why_wrong, facts.told_by_citation(excerpts[0]));
                };
                let Passage { excerpt, range, .. } = &words.passage;
                let values = [&*phrases.cited(facts, *excerpt), &words.passage.before_gap()];
                let why_wrong = fill(phrases.occasion_wrong[1], &values);
                (why_wrong, facts.told_by_cited_words(*excerpt, range))
            },
            explain: &|excerpt, _| {
                fill(phrases.occasion_right, &[&phrases.cited_within(facts, excerpt)])
            },
        },
    );
    Ok(())
}
