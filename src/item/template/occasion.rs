//! Which occasion does the article name for these words?

use super::{Desk, Draft, Fact, ItemId, Kind, Passage, Source, cited, counted};
use crate::{
    article::could_be_same,
    item::{
        distractor::{Candidate, draw},
        passage::fragments,
        pick_among_best,
    },
};

const STEM: &str = "Which occasion does the article name for these words?";

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), String> {
    let facts = desk.facts;
    let occasions = &facts.article.occasions;
    if occasions.len() < 3 {
        return Err(format!(
            "this article names {}; a question needs three to choose from",
            counted(occasions.len(), "occasion", "occasions")
        ));
    }
    for (excerpt, text) in facts.article.excerpts.iter().enumerate() {
        let Some(own) = facts.find_occasion(excerpt) else { continue };
        let key = &occasions[own].name;
        let candidate = |at: usize| {
            let other = &occasions[at];
            (at != own).then(|| Candidate {
                text: other.name.clone(),
                why_wrong: format!("The article quotes other words from it: {}.", cited(facts, other.excerpts[0])),
            })
        };
        let id = ItemId::new(Kind::Occasion, &text.text);
        let mut rng = desk.chance(id);
        let mut passages: Vec<Passage> = fragments(facts, excerpt)
            .into_iter()
            .filter(|it| !facts.could_be_from(&it.text, excerpt, |other| facts.find_occasion(other) != Some(own)))
            .collect();
        while !passages.is_empty() {
            let passage = passages.remove(pick_among_best(&passages, &mut rng));
            let shown = format!("{STEM} {}", passage.text);
            let Some(distractors) =
                draw(occasions.len(), candidate, |a, b| !could_be_same(a, b), key, &shown, &mut rng)
            else {
                continue;
            };
            let draft = Draft {
                id,
                kind: Kind::Occasion,
                source: Source::Excerpt(excerpt),
                asks: Fact::Occasion(excerpt),
                stem: STEM.to_owned(),
                passage: Some(passage),
                key: key.clone(),
                distractors,
                explanation: format!("These words are from the {}.", cited(facts, excerpt)),
            };
            if desk.keep(draft, &mut rng) {
                break;
            }
        }
    }
    Ok(())
}
