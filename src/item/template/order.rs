//! Which of these came first, and which came last?

use rand::RngExt;

use super::{Desk, Draft, Fact, ItemId, Kind, Material, Reason, Source, fill};
use crate::{
    article::{SeriesName, UtteranceKind, When},
    item::{
        Choice,
        distractor::Pool,
        facts::{Facts, prints_year},
        phrases::{in_words, occasion_within},
    },
    text::{Token, find_first, fold_word, is_one_of, tokens},
};

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, phrases) = (desk.facts, desk.phrases);
    let occasions = &facts.article.occasions;
    // A name with its year answers itself, and one with several editions has no one place.
    let held: Vec<Option<When>> = (0..occasions.len())
        .map(|at| {
            // A caption may put the same name in another year.
            let is_told_otherwise = |date: When| {
                facts.years_held(at).is_none_or(|it| it.iter().any(|it| Some(*it) != date.year()))
            };
            let name = &occasions[at].name;
            find_date_held(facts, at).filter(|it| !is_told_otherwise(*it)).filter(|_| {
                facts.is_sound_occasion(at)
                    && !prints_year(name)
                    && !facts.has_twin(at)
                    && !says_first(facts.series(at), name)
            })
        })
        .collect();
    let n_dated = held.iter().flatten().count();
    Material::DatedOccasions.suffices(n_dated)?;
    let pool = Pool::new(facts, occasions.iter().map(|it| it.name.as_str()));
    // Two editions of a series stand in order by their numbers, and the numbers of two series
    // seem to: only one of the options may have one.
    let is_numbered = |at: usize| !facts.series(at).edition().is_empty();
    let differ = |a: usize, b: usize| {
        !(is_numbered(a) && is_numbered(b) || facts.series(a).is_kin(facts.series(b)))
    };
    let is_before = |a: usize, b: usize| held[a].zip(held[b]).is_some_and(|(a, b)| a.is_before(b));
    for (own, occasion) in occasions.iter().enumerate() {
        let (Some(_), Some(date)) = (held[own], occasion.date) else { continue };
        let id = ItemId::new(Kind::Order, &occasion.name);
        let mut rng = desk.chance(id);
        let asks_last = rng.random_range(0..2);
        for asks_last in [asks_last, 1 - asks_last] {
            let stem = phrases.order_stem[asks_last];
            let is_wrong = |it: usize| {
                let in_order = if asks_last == 0 { is_before(own, it) } else { is_before(it, own) };
                in_order && differ(own, it)
            };
            let drawn = pool.draw(own, &is_wrong, &differ, &facts.stems(stem), &mut rng);
            let Some(drawn) = drawn else { continue };
            let said = |at: usize| {
                occasions[at].date.map_or_else(String::new, |it| in_words(it, facts.language()))
            };
            let distractor = |at: usize| Choice {
                text: pool.text(at).to_owned(),
                why_wrong: fill(phrases.order_wrong, &[&said(at)]),
                tells: facts.told_by_reason(at),
            };
            let draft = Draft {
                id,
                kind: Kind::Order,
                source: Source::Excerpt(occasion.excerpts[0]),
                asks: Fact::OccasionYear(own),
                stem: stem.to_owned(),
                passage: None,
                key: occasion.name.clone(),
                distractors: drawn.into_iter().map(distractor).collect(),
                explanation: fill(
                    phrases.order_right[asks_last],
                    &[&occasion_within(facts, own), &in_words(date, facts.language())],
                ),
                also_tells: Vec::new(),
                proof: None,
            };
            if desk.keep(draft, &mut rng) {
                break;
            }
        }
    }
    Ok(())
}

/// Whether a name says that it was the first of its kind: a guess that it came before others is
/// nearly always right.
fn says_first(series: &SeriesName, name: &str) -> bool {
    let is_first = |it: &Token| is_one_of("inaugural maiden", &fold_word(it.text));
    series.edition().contains(&1)
        || name.contains('首')
        || find_first(name, "第一").is_some()
        || tokens(name).iter().any(is_first)
}

/// When an occasion took place, as far as the date of what was said there tells: a letter may be
/// dated days before, and a newspaper is no occasion that takes place.
fn find_date_held(facts: &Facts<'_>, occasion: usize) -> Option<When> {
    let occasion = &facts.article.occasions[occasion];
    let date = occasion.date?;
    let kinds = occasion.excerpts.iter().filter_map(|it| {
        let attribution = facts.article.excerpts[*it].attribution.as_ref()?;
        Some(attribution.utterance.as_ref()?.kind)
    });
    let mut is_sent = false;
    for kind in kinds {
        match kind {
            UtteranceKind::Speech => {}
            UtteranceKind::Message | UtteranceKind::Instruction => is_sent = true,
            UtteranceKind::Interview | UtteranceKind::Writing => return None,
        }
    }
    if is_sent { date.year().and_then(When::in_year) } else { Some(date) }
}
