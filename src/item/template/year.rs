//! Which year are these words from?

use super::{Desk, Draft, Fact, ItemId, Kind, Source, cited, counted};
use crate::item::{
    Choice,
    facts::Facts,
    passage::{Fragment, try_best},
};

const STEM: &str = "Which year are these words from?";

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), String> {
    let (facts, fragments) = (desk.facts, desk.fragments);
    needs_years(facts)?;
    for (excerpt, text) in facts.article.excerpts.iter().enumerate() {
        let Some(key) = facts.find_year(excerpt) else { continue };
        let id = ItemId::new(Kind::Year, &text.text);
        let mut rng = desk.chance(id);
        let Some(years) = desk.draw_years(key, &[], &mut rng) else { continue };
        let is_own = |it: &Fragment| !facts.could_be_from_another(&it.stems, excerpt);
        try_best(&fragments[excerpt], &is_own, &mut rng, &mut |fragment, rng| {
            let draft = Draft {
                id,
                kind: Kind::Year,
                source: Source::Excerpt(excerpt),
                asks: Fact::Year(excerpt),
                stem: STEM.to_owned(),
                passage: Some(fragment.passage.clone()),
                key: key.to_string(),
                distractors: as_choices(facts, &years),
                explanation: format!("They are from {key}: {}.", cited(facts, excerpt)),
            };
            desk.keep(draft, rng)
        });
    }
    Ok(())
}

/// In one year everything is from that year.
pub(super) fn needs_years(facts: &Facts<'_>) -> Result<(), String> {
    match facts.years().len() {
        n @ 0..2 => Err(format!(
            "this article dates its occasions to {}; a question needs at least two",
            counted(n, "year", "years")
        )),
        _ => Ok(()),
    }
}

/// Each year with what the article knows of it.
pub(super) fn as_choices(facts: &Facts<'_>, years: &[u16]) -> Vec<Choice> {
    let choice = |year: &u16| {
        let why_wrong = match facts.find_in_year(*year) {
            Some(it) => format!("In the article, {year} is the year of: {}.", it.names.join("; ")),
            None => format!("The article names nothing from {year}."),
        };
        Choice { text: year.to_string(), why_wrong }
    };
    years.iter().map(choice).collect()
}
