//! Under which heading does the article place these words?

use super::{Desk, Draft, Fact, ItemId, Kind, Source, counted};
use crate::{
    article::{stem::stems, text::fold},
    item::{
        Choice,
        distractor::Pool,
        passage::{Fragment, try_best},
    },
};

const STEM: &str = "Under which heading does the article place these words?";

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), String> {
    let (facts, fragments) = (desk.facts, desk.fragments);
    let article = facts.article;
    let mut n_excerpts = vec![0; article.sections.len()];
    for section in article.excerpts.iter().filter_map(|it| it.section) {
        n_excerpts[section] += 1;
    }
    // A heading without excerpts would never be right.
    let sections: Vec<(usize, usize)> =
        n_excerpts.into_iter().enumerate().filter(|(_, n)| *n > 0).collect();
    if sections.len() < 3 {
        return Err(format!(
            "this article has {} with excerpts under it; a question needs three",
            counted(sections.len(), "heading", "headings")
        ));
    }
    let headings: Vec<String> =
        sections.iter().map(|(section, _)| fold(&article.sections[*section].heading)).collect();
    let pool =
        Pool::new(sections.iter().map(|(section, _)| article.sections[*section].heading.as_str()));
    let differ = |a: usize, b: usize| headings[a] != headings[b];
    let stem = stems(STEM);
    for (excerpt, text) in article.excerpts.iter().enumerate() {
        let Some(section) = text.section else { continue };
        let Some(own) = sections.iter().position(|(it, _)| *it == section) else { continue };
        let id = ItemId::new(Kind::Principle, &text.text);
        let mut rng = desk.chance(id);
        let is_own = |it: &Fragment| !facts.could_be_from_another(&it.stems, excerpt);
        try_best(&fragments[excerpt], &is_own, &mut rng, &mut |fragment, rng| {
            let shown = [stem.as_slice(), &fragment.stems].concat();
            let Some(drawn) = pool.draw(own, &|it| differ(own, it), &differ, &shown, rng) else {
                return false;
            };
            let distractor = |at: usize| Choice {
                text: pool.text(at).to_owned(),
                why_wrong: format!(
                    "Under that heading the article places {}.",
                    counted(sections[at].1, "other excerpt", "other excerpts")
                ),
            };
            let draft = Draft {
                id,
                kind: Kind::Principle,
                source: Source::Excerpt(excerpt),
                asks: Fact::Section(excerpt),
                stem: STEM.to_owned(),
                passage: Some(fragment.passage.clone()),
                key: pool.text(own).to_owned(),
                distractors: drawn.into_iter().map(distractor).collect(),
                explanation: format!("The article places them under “{}”.", pool.text(own)),
            };
            desk.keep(draft, rng)
        });
    }
    Ok(())
}
