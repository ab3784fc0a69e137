//! The items of an article, as `quizgen items` prints them.

use std::collections::HashMap;

use serde::Serialize;

use super::excerpt_id;
use crate::item::{Absence, Fact, FactId, Item, ItemBank, Passage, Source};

/// An item bank. Every member is always there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BankFile<'b> {
    /// The items, by kind and then in the order of the article.
    pub items: Vec<BankItem<'b>>,
    /// The kinds without items.
    pub absent: Vec<BankAbsence>,
}

/// One question with its options, exactly one of which is right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BankItem<'b> {
    /// Its lasting name, 16 hexadecimal digits.
    pub id: String,
    /// What it asks for: `occasion`, `year` …
    pub kind: &'static str,
    /// The question.
    pub stem: &'b str,
    /// The quotation that the stem speaks of, a gap in it shown as `____`; `null` without one.
    pub passage: Option<String>,
    /// Three or four options in the order in which they are shown; from two to five in a question of
    /// the organiser.
    pub options: Vec<&'b str>,
    /// The position of the right one, from zero.
    pub key: usize,
    /// The id of the excerpt where the key can be read; `null` where it is read in a caption or in a
    /// question of the organiser.
    pub excerpt: Option<String>,
    /// A sentence that says what is right; `null` where the organiser wrote none.
    pub explanation: Option<&'b str>,
    /// The ids of the items that must not meet it in one form, in their order.
    pub enemies: Vec<String>,
}

/// A kind without items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BankAbsence {
    /// The kind's name.
    pub kind: &'static str,
    /// A sentence for whoever wrote the article.
    pub why: String,
}

impl<'b> BankFile<'b> {
    /// Shows a bank in this format.
    pub fn of(bank: &'b ItemBank) -> Self {
        let enemies = enemies(&bank.items);
        let name = |at: usize| bank.items[at].id().to_string();
        let item = |(item, enemies): (&'b Item, Vec<usize>)| {
            BankItem::of(item, enemies.into_iter().map(name).collect())
        };
        Self {
            items: bank.items.iter().zip(enemies).map(item).collect(),
            absent: bank.absent.iter().map(BankAbsence::of).collect(),
        }
    }
}

impl<'b> BankItem<'b> {
    fn of(item: &'b Item, enemies: Vec<String>) -> Self {
        Self {
            id: item.id().to_string(),
            kind: item.kind().name(),
            stem: item.stem(),
            passage: item.passage().map(shown),
            options: item.options().iter().map(|it| it.text.as_str()).collect(),
            key: item.key(),
            excerpt: match item.source() {
                Source::Excerpt(excerpt) => Some(excerpt_id(excerpt)),
                Source::Caption(_) | Source::Written(_) => None,
            },
            explanation: Some(item.explanation()).filter(|it| !it.is_empty()),
            enemies,
        }
    }
}

impl BankAbsence {
    fn of(absence: &Absence) -> Self {
        Self { kind: absence.kind.name(), why: absence.reason.to_string() }
    }
}

/// Always as wide: a gap as long as its words would give them away.
const GAP: &str = "____";

fn shown(passage: &Passage) -> String {
    match passage.after_gap() {
        Some(after) => format!("{}{GAP}{after}", passage.before_gap()),
        None => passage.before_gap(),
    }
}

/// The positions of each item's enemies, in order: what [`Item::is_enemy_of`] says of every pair,
/// looked up by fact and by words, since a bank of thousands has millions of pairs.
fn enemies(items: &[Item]) -> Vec<Vec<usize>> {
    let mut asking: HashMap<Fact, Vec<usize>> = HashMap::new();
    let mut same: HashMap<FactId, Vec<usize>> = HashMap::new();
    // The items that offer words, by these words.
    let mut offering: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, item) in items.iter().enumerate() {
        asking.entry(item.asks()).or_default().push(at);
        same.entry(item.fact()).or_default().push(at);
        for option in item.options() {
            offering.entry(&option.text).or_default().push(at);
        }
    }
    let mut enemies = vec![Vec::new(); items.len()];
    for (at, item) in items.iter().enumerate() {
        let told = item.tells().iter().flat_map(|told| {
            let asking = asking.get(&told.fact).into_iter().flatten();
            asking.filter(|it| told.answers(&items[**it]))
        });
        let key = item.kind().offers_words().then(|| item.options()[item.key()].text.as_str());
        let offered = key.and_then(|it| offering.get(it)).into_iter().flatten();
        for other in told.chain(&same[&item.fact()]).chain(offered).copied().filter(|it| *it != at)
        {
            enemies[at].push(other);
            enemies[other].push(at);
        }
    }
    for found in &mut enemies {
        found.sort_unstable();
        found.dedup();
    }
    enemies
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        article::{Article, read},
        item::{Kind, write_items},
    };

    fn article() -> Article {
        read(include_str!("../../tests/articles/publicity-week-2022.md"))
    }

    #[test]
    fn enemies_are_what_the_items_say_of_every_pair() {
        let bank = write_items(&article(), 7);
        let pairwise = |item: &Item| -> Vec<usize> {
            let others = bank.items.iter().enumerate();
            let hostile = others.filter(|(_, it)| it.id() != item.id() && item.is_enemy_of(it));
            hostile.map(|(at, _)| at).collect()
        };
        let expected: Vec<Vec<usize>> = bank.items.iter().map(pairwise).collect();
        assert!(expected.iter().any(|it| !it.is_empty()));
        assert_eq!(enemies(&bank.items), expected);
    }

    #[test]
    fn an_item_is_shown_as_the_candidate_sees_it() {
        let bank = write_items(&article(), 7);
        let file = BankFile::of(&bank);
        assert_eq!(file.items.len(), bank.items.len());
        for (shown, item) in file.items.iter().zip(&bank.items) {
            assert_eq!(shown.options[shown.key], item.options()[item.key()].text);
            let passage = shown.passage.as_deref().unwrap_or_default();
            assert_eq!(passage.matches(GAP).count(), usize::from(item.kind() == Kind::Gap));
            assert_eq!(shown.excerpt.is_none(), matches!(item.source(), Source::Caption(_)));
        }
    }

    #[test]
    fn kinds_without_items_say_why() {
        let bank = write_items(&read(""), 1);
        let file = BankFile::of(&bank);
        assert_eq!(file.items, []);
        let absent: Vec<&str> = file.absent.iter().map(|it| it.kind).collect();
        assert_eq!(absent, Kind::ALL.map(Kind::name));
        assert!(file.absent.iter().all(|it| !it.why.is_empty()));
    }
}
