//! In which year did she give the speech at the Lake Forum?

use super::{
    Desk, Draft, Fact, ItemId, Kind, Reason, Source, fill,
    year::{Years, as_choices},
};
use crate::{
    article::{UtteranceKind, When},
    item::{
        facts::prints_year,
        phrases::{at_kind, in_words, occasion_within},
    },
};

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, phrases) = (desk.facts, desk.phrases);
    let article = facts.article;
    let all = 0..article.occasions.len();
    let asked: Vec<(usize, u16, String)> =
        all.filter_map(|it| find_stem(desk, it).map(|(year, stem)| (it, year, stem))).collect();
    let years = Years::of(facts, asked.iter().map(|it| it.1));
    years.suffice()?;
    for (at, key, stem) in asked {
        let occasion = &article.occasions[at];
        let excerpt = occasion.excerpts[0];
        let Some(mut excluded) = facts.years_held(at) else { continue };
        excluded.retain(|year| *year != key);
        let id = ItemId::new(Kind::OccasionYear, &format!("{} {key}", occasion.name));
        let mut rng = desk.chance(id);
        let Some(years) = years.draw(key, &excluded, &mut rng) else { continue };
        let draft = Draft {
            id,
            kind: Kind::OccasionYear,
            source: Source::Excerpt(excerpt),
            asks: Fact::OccasionYear(at),
            stem,
            passage: None,
            key: key.to_string(),
            distractors: as_choices(facts, phrases, &years),
            explanation: fill(
                phrases.occasion_year_right,
                &[&occasion.date.map_or_else(String::new, |it| in_words(it, facts.language()))],
            ),
            also_tells: Vec::new(),
            proof: None,
        };
        desk.keep(draft, &mut rng);
    }
    Ok(())
}

/// The year to ask for, and the question; `None` where the name alone does not tell which occasion
/// is meant, or tells its year.
fn find_stem(desk: &Desk<'_>, at: usize) -> Option<(u16, String)> {
    let (facts, phrases) = (desk.facts, desk.phrases);
    let occasion = &facts.article.occasions[at];
    let key = occasion.date.and_then(When::year)?;
    // Another edition's year would be right too, if the stem does not tell them apart.
    if facts.has_twin(at) || !facts.is_sound_occasion(at) {
        return None;
    }
    let attribution = facts.article.excerpts[occasion.excerpts[0]].attribution.as_ref()?;
    let stem = match (&attribution.speaker, &attribution.utterance) {
        (Some(speaker), Some(utterance)) if !utterance.phrase.is_empty() => fill(
            phrases.utterance_year_stem[at_kind(utterance.kind)],
            &[speaker, &utterance.phrase],
        ),
        // A newspaper has no year.
        (_, Some(it)) if matches!(it.kind, UtteranceKind::Interview | UtteranceKind::Writing) => {
            return None;
        }
        _ => fill(phrases.occasion_year_stem, &[&occasion_within(facts, at)]),
    };
    (!prints_year(&stem)).then_some((key, stem))
}
