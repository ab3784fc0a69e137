//! Which occasion does the article name for these words?

use super::{
    Desk, Fact, Kind, Material, Reason,
    attribute::{self, Attribute},
    fill,
};

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, phrases) = (desk.facts, desk.phrases);
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
            why_wrong: &|at| {
                fill(phrases.occasion_wrong, &[&phrases.cited(facts, occasions[at].excerpts[0])])
            },
            tells: &|at| facts.told_by_citation(occasions[at].excerpts[0]),
            explain: &|excerpt, _| fill(phrases.occasion_right, &[&phrases.cited(facts, excerpt)]),
        },
    );
    Ok(())
}
