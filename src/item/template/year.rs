//! In which year was this said?

use super::{Desk, Draft, Fact, ItemId, Kind, Material, Reason, Source, fill};
use crate::item::{
    Choice,
    facts::{Dating, Facts},
    passage::try_best,
    phrases::Phrases,
};

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, fragments, phrases) = (desk.facts, desk.fragments, desk.phrases);
    Material::Years.suffices(facts.years().len())?;
    for (excerpt, fragments) in fragments.iter().enumerate() {
        let Some(key) = facts.find_year(excerpt) else { continue };
        let id = ItemId::folded(Kind::Year, facts.folded(excerpt));
        let mut rng = desk.chance(id);
        let Some(years) = desk.draw_years(key, &[], &mut rng) else { continue };
        try_best(&mut fragments.iter(), &mut rng, &mut |fragment, rng| {
            let draft = Draft {
                id,
                kind: Kind::Year,
                source: Source::Excerpt(excerpt),
                asks: Fact::Year(excerpt),
                stem: phrases.year_stem.to_owned(),
                passage: Some(fragment.passage.clone()),
                key: key.to_string(),
                distractors: as_choices(facts, phrases, key, &years),
                explanation: phrases.explain_year(facts, excerpt, key),
                also_tells: Vec::new(),
                proof: None,
            };
            desk.keep(draft, rng)
        });
    }
    Ok(())
}

/// Each year with what the article knows of it.
pub(super) fn as_choices(
    facts: &Facts<'_>,
    phrases: &Phrases,
    key: u16,
    years: &[u16],
) -> Vec<Choice> {
    let choice = |year: &u16| {
        let text = year.to_string();
        let names = |it: &Dating<'_>| it.names.join(phrases.joint);
        if let Some(it) = facts.find_in_year(*year) {
            let why_wrong = fill(phrases.year_wrong, &[&text, &names(it)]);
            return Choice { text, why_wrong, tells: facts.told_by_year(*year) };
        }
        // Of the key's own year the explanation speaks.
        let others = facts.years().iter().filter(|it| it.year != key);
        let (why_wrong, tells) = match others.min_by_key(|it| it.year.abs_diff(*year)) {
            Some(it) => (
                fill(phrases.year_empty[1], &[&text, &it.year.to_string(), &names(it)]),
                facts.told_by_year(it.year),
            ),
            None => (fill(phrases.year_empty[0], &[&text]), Vec::new()),
        };
        Choice { text, why_wrong, tells }
    };
    years.iter().map(choice).collect()
}
