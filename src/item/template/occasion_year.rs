//! In which year did she give the speech at the Lake Forum?

use super::{Desk, Draft, Fact, ItemId, Kind, Material, Reason, Source, fill, year::as_choices};
use crate::{
    article::UtteranceKind,
    item::{
        facts::prints_year,
        phrases::{at_kind, in_words, occasion_within},
    },
};

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, phrases) = (desk.facts, desk.phrases);
    let article = facts.article;
    Material::Years.suffices(facts.years().len())?;
    // Another edition's year would be right too, if the stem does not tell them apart.
    for (at, occasion) in
        article.occasions.iter().enumerate().filter(|(at, _)| !facts.has_twin(*at))
    {
        let Some(date) = occasion.date else { continue };
        let Some(key) = date.year() else { continue };
        let excerpt = occasion.excerpts[0];
        let Some(attribution) = &article.excerpts[excerpt].attribution else { continue };
        let stem = match (&attribution.speaker, &attribution.utterance) {
            (Some(speaker), Some(utterance)) if !utterance.phrase.is_empty() => fill(
                phrases.utterance_year_stem[at_kind(utterance.kind)],
                &[speaker, &utterance.phrase],
            ),
            // A newspaper has no year.
            (_, Some(it))
                if matches!(it.kind, UtteranceKind::Interview | UtteranceKind::Writing) =>
            {
                continue;
            }
            _ => fill(phrases.occasion_year_stem, &[&occasion_within(facts, at)]),
        };
        if prints_year(&stem) {
            continue;
        }
        let Some(mut excluded) = facts.years_held(at) else { continue };
        excluded.retain(|year| *year != key);
        let id = ItemId::new(Kind::OccasionYear, &format!("{} {key}", occasion.name));
        let mut rng = desk.chance(id);
        let Some(years) = desk.draw_years(key, &excluded, &mut rng) else { continue };
        let draft = Draft {
            id,
            kind: Kind::OccasionYear,
            source: Source::Excerpt(excerpt),
            asks: Fact::OccasionYear(at),
            stem,
            passage: None,
            key: key.to_string(),
            distractors: as_choices(facts, phrases, key, &years),
            explanation: fill(phrases.occasion_year_right, &[&in_words(date, facts.language())]),
            also_tells: Vec::new(),
            proof: None,
        };
        desk.keep(draft, &mut rng);
    }
    Ok(())
}
