//! In which year did she give the speech at the Lake Forum?

use super::{
    Desk, Draft, Fact, ItemId, Kind, Source, cited, verb, year::as_choices, year::needs_years,
};
use crate::{
    article::{SeriesName, When},
    item::facts::prints_year,
};

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), String> {
    let facts = desk.facts;
    let article = facts.article;
    needs_years(facts)?;
    for (at, occasion) in article.occasions.iter().enumerate() {
        let Some(key) = occasion.date.and_then(When::year) else { continue };
        let excerpt = occasion.excerpts[0];
        let Some(attribution) = &article.excerpts[excerpt].attribution else { continue };
        let is_twin = |other: &usize| facts.series(*other).could_be(facts.series(at));
        if facts.siblings(at).iter().any(is_twin) {
            continue;
        }
        let stem = match (&attribution.speaker, &attribution.utterance) {
            (Some(speaker), Some(utterance)) => format!(
                "In which year did {speaker} {} the {}?",
                verb(utterance.kind),
                utterance.phrase
            ),
            _ => format!("Which year does the article give for this occasion: {}?", occasion.name),
        };
        if prints_year(&stem) {
            continue;
        }
        // Another edition's year would be right too, if the stem does not tell them apart.
        let excluded: Vec<u16> = article
            .captions
            .iter()
            .filter_map(|it| it.venue.as_ref())
            .filter(|venue| SeriesName::of(&venue.name).could_be(facts.series(at)))
            .filter_map(|venue| venue.date?.year())
            .filter(|year| *year != key)
            .collect();
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
            distractors: as_choices(facts, &years),
            explanation: format!("It was in {key}: {}.", cited(facts, excerpt)),
        };
        desk.keep(draft, &mut rng);
    }
    Ok(())
}
