//! Which of these was said on this occasion?

use super::{
    Desk, Fact, ItemId, Kind, Material, Reason, fill,
    words::{WordsOf, write_one},
};
use crate::{
    article::{Lang, UtteranceKind},
    item::{
        facts::Facts,
        phrases::{Phrases, occasion_within, within},
    },
};

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, phrases) = (desk.facts, desk.phrases);
    let article = facts.article;
    Material::Occasions.suffices(article.occasions.len())?;
    // Other words of a twin would be right as well.
    for own in (0..article.occasions.len())
        .filter(|it| !facts.has_twin(*it) && facts.is_sound_occasion(*it))
    {
        let occasion = &article.occasions[own];
        let words = WordsOf {
            kind: Kind::Excerpt,
            id: ItemId::new(Kind::Excerpt, &occasion.name),
            stem: ask_from(facts, phrases, own),
            excerpts: occasion.excerpts.clone(),
            // An excerpt that names no occasion may be from this one.
            is_elsewhere: &|it| {
                facts.find_occasion(it).is_some_and(|at| {
                    // `The same forum` may be this one.
                    at != own && facts.is_sound_occasion(at) && !facts.could_be(at, own)
                })
            },
            suits: &|_| false,
            asks: Fact::Occasion,
            why_wrong: &|it| fill(phrases.excerpt_wrong, &[&phrases.cited_within(facts, it)]),
            tells: &|it, words| facts.told_by_cited_words(it, words),
            explain: &|it| fill(phrases.excerpt_right, &[&phrases.cited_within(facts, it)]),
        };
        write_one(desk, &words);
    }
    Ok(())
}

/// The question for words from an occasion: said at a meeting, or part of what was sent or printed.
fn ask_from(facts: &Facts<'_>, phrases: &Phrases, occasion: usize) -> String {
    let name = occasion_within(facts, occasion);
    let first = facts.article.occasions[occasion].excerpts[0];
    let attribution = facts.article.excerpts[first].attribution.as_ref();
    match attribution.and_then(|it| it.utterance.as_ref()) {
        Some(it) if it.kind == UtteranceKind::Speech => fill(phrases.excerpt_stem[0], &[&name]),
        Some(it) if !it.phrase.is_empty() && facts.language() == Lang::En => {
            fill(phrases.excerpt_stem[1], &[&within(facts, &it.phrase, &it.phrase)])
        }
        _ => fill(phrases.excerpt_stem[1], &[&name]),
    }
}
