//! Which year are these words from?

use super::{Desk, Draft, Fact, ItemId, Kind, Material, Reason, Source, fill};
use crate::item::{Choice, facts::Facts, passage::try_best, phrases::Phrases};

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, fragments, phrases) = (desk.facts, desk.fragments, desk.phrases);
    Material::Years.suffices(facts.years().len())?;
    for (excerpt, fragments) in fragments.iter().enumerate() {
        let Some(key) = facts.find_year(excerpt) else { continue };
        let id = ItemId::folded(Kind::Year, facts.folded(excerpt));
        let mut rng = desk.chance(id);
        let Some(years) = desk.draw_years(key, &[], &mut rng) else { continue };
        try_best(&mut fragments.iter(), &mut rng, &mut |fragment, rng| {
            let cited = phrases.cited(facts, excerpt);
            let draft = Draft {
                id,
                kind: Kind::Year,
                source: Source::Excerpt(excerpt),
                asks: Fact::Year(excerpt),
                stem: phrases.year_stem.to_owned(),
                passage: Some(fragment.passage.clone()),
                key: key.to_string(),
                distractors: as_choices(facts, phrases, &years),
                explanation: fill(phrases.year_right, &[&key.to_string(), &cited]),
                also_tells: Vec::new(),
                proof: None,
            };
            desk.keep(draft, rng)
        });
    }
    Ok(())
}

/// Each year with what the article knows of it.
pub(super) fn as_choices(facts: &Facts<'_>, phrases: &Phrases, years: &[u16]) -> Vec<Choice> {
    let choice = |year: &u16| {
        let text = year.to_string();
        let why_wrong = match facts.find_in_year(*year) {
            Some(it) => fill(phrases.year_wrong, &[&text, &it.names.join(phrases.joint)]),
            None => fill(phrases.year_empty, &[&text]),
        };
        Choice { text, why_wrong, tells: facts.told_by_year(*year) }
    };
    years.iter().map(choice).collect()
}
