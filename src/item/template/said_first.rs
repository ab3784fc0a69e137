//! Which of these was said first, and which last?

use rand::RngExt;

use super::{
    Desk, Fact, ItemId, Kind, Material, Reason, fill,
    words::{WordsOf, write_one},
};
use crate::{article::When, item::facts::Facts};

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, phrases) = (desk.facts, desk.phrases);
    let n_excerpts = facts.article.excerpts.len();
    let dates: Vec<Option<When>> = (0..n_excerpts).map(|it| find_date(facts, it)).collect();
    Material::DatedExcerpts.suffices(dates.iter().flatten().count())?;
    let is_before =
        |a: usize, b: usize| dates[a].zip(dates[b]).is_some_and(|(a, b)| a.is_before(b));
    for own in (0..n_excerpts).filter(|it| dates[*it].is_some()) {
        let id = ItemId::folded(Kind::SaidFirst, facts.folded(own));
        let asks_last = desk.chance(id).random_range(0..2);
        for asks_last in [asks_last, 1 - asks_last] {
            let words = WordsOf {
                kind: Kind::SaidFirst,
                id,
                stem: phrases.said_first_stem[asks_last].to_owned(),
                excerpts: vec![own],
                is_elsewhere: &|it| {
                    if asks_last == 0 { is_before(own, it) } else { is_before(it, own) }
                },
                suits: &|_| false,
                asks: Fact::Year,
                why_wrong: &|it| fill(phrases.excerpt_wrong, &[&phrases.cited_within(facts, it)]),
                tells: &|it, words| facts.told_by_cited_words(it, words),
                explain: &|it| {
                    fill(phrases.said_first_right[asks_last], &[&phrases.cited_within(facts, it)])
                },
            };
            if write_one(desk, &words) {
                break;
            }
        }
    }
    Ok(())
}

fn find_date(facts: &Facts<'_>, excerpt: usize) -> Option<When> {
    facts.article.excerpts[excerpt].attribution.as_ref()?.date
}
