//! Under which principle does the article place these words?

use std::collections::BTreeMap;

use super::{Desk, Draft, Fact, ItemId, Kind, Source, counted};
use crate::{
    article::text::fold,
    item::{
        distractor::{Candidate, draw},
        passage::fragments,
        pick_among_best,
    },
};

const STEM: &str = "Under which heading does the article place these words?";

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), String> {
    let facts = desk.facts;
    let article = facts.article;
    let mut n_excerpts: BTreeMap<usize, usize> = BTreeMap::new();
    for section in article.excerpts.iter().filter_map(|it| it.section) {
        *n_excerpts.entry(section).or_default() += 1;
    }
    // A heading without excerpts would never be right.
    let sections: Vec<(usize, usize)> = n_excerpts.into_iter().collect();
    if sections.len() < 3 {
        return Err(format!(
            "this article has {} with excerpts under it; a question needs three",
            counted(sections.len(), "heading", "headings")
        ));
    }
    for (excerpt, text) in article.excerpts.iter().enumerate() {
        let Some(own) = text.section else { continue };
        let key = &article.sections[own].heading;
        let candidate = |at: usize| {
            let (section, n) = sections[at];
            (section != own).then(|| Candidate {
                text: article.sections[section].heading.clone(),
                why_wrong: format!("Under that heading the article places {}.", counted(n, "other excerpt", "other excerpts")),
            })
        };
        let id = ItemId::new(Kind::Principle, &text.text);
        let mut rng = desk.chance(id);
        let mut passages: Vec<_> = fragments(facts, excerpt)
            .into_iter()
            .filter(|it| !facts.could_be_from(&it.text, excerpt, |other| article.excerpts[other].section != Some(own)))
            .collect();
        while !passages.is_empty() {
            let passage = passages.remove(pick_among_best(&passages, &mut rng));
            let shown = format!("{STEM} {}", passage.text);
            let differ = |a: &str, b: &str| fold(a) != fold(b);
            let Some(distractors) = draw(sections.len(), candidate, differ, key, &shown, &mut rng) else {
                continue;
            };
            let draft = Draft {
                id,
                kind: Kind::Principle,
                source: Source::Excerpt(excerpt),
                asks: Fact::Section(excerpt),
                stem: STEM.to_owned(),
                passage: Some(passage),
                key: key.clone(),
                distractors,
                explanation: format!("The article places them under “{key}”."),
            };
            if desk.keep(draft, &mut rng) {
                break;
            }
        }
    }
    Ok(())
}
