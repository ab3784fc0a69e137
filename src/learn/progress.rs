//! The sums of the stored history, for charts and tables.

use super::{Day, Record, Tally, history::Names};
use crate::{
    item::{Item, ItemBank, Kind},
    quiz::Score,
};

/// The score over all finished quizzes, taken apart in three ways. Each adds up to the total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// A row for each section of the article, in order; then, where there are any, one for answers
    /// about what stands under no section or is no longer in the article.
    pub by_section: Vec<(Option<usize>, Score)>,
    /// A row for each kind that was answered, in the order in which kinds are listed.
    pub by_kind: Vec<(Kind, Score)>,
    /// Answers of kinds that this build does not know; they are in no row of `by_kind`.
    pub of_other_kinds: Score,
    /// A row for each day on which a quiz was finished, in order.
    pub by_day: Vec<(Day, Score)>,
    /// All of it.
    pub total: Score,
}

impl Progress {
    /// Sums up a record. `banks` hold the items of the article, each those of one edition, and
    /// `n_sections` is how many sections every edition has; `offset` is how many minutes the clock is ahead of UTC, for quizzes that were
    /// stored without their day.
    pub fn of(record: &Record, banks: &[&ItemBank], n_sections: usize, offset: i32) -> Self {
        let names: Vec<(&ItemBank, Names)> = banks.iter().map(|it| (*it, Names::of(it))).collect();
        let none = Score::default();
        let all = record.totals_of_all(offset);
        let mut progress = Self {
            by_section: (0..n_sections).map(|it| (Some(it), none)).collect(),
            by_kind: Kind::ALL.into_iter().map(|it| (it, none)).collect(),
            of_other_kinds: none,
            by_day: all.days,
            total: none,
        };
        progress.by_section.push((None, none));
        for Tally { item, fact, kind, score, .. } in &all.items {
            let asked = names.iter().find_map(|(bank, names)| {
                let at = names.find_item(item).or_else(|| names.find_fact(item, fact.as_deref()));
                Some(&bank.items[at?])
            });
            let section = asked.and_then(Item::section);
            progress.by_section[section.unwrap_or(n_sections).min(n_sections)].1.join(*score);
            let kind = progress.by_kind.iter_mut().find(|it| it.0.name() == kind);
            kind.map_or(&mut progress.of_other_kinds, |it| &mut it.1).join(*score);
            progress.total.join(*score);
        }
        progress.by_kind.retain(|it| it.1.max > 0);
        if progress.by_section[n_sections].1.max == 0 {
            progress.by_section.pop();
        }
        progress
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, sync::LazyLock};

    use proptest::{collection::vec, prelude::*};

    use super::*;
    use crate::{
        article::{Article, read},
        item::{Item, write_items},
        learn::{Answer, Sitting},
    };

    static ARTICLE: LazyLock<Article> =
        LazyLock::new(|| read(include_str!("../../tests/articles/publicity-week-2022.md")));

    static BANK: LazyLock<ItemBank> = LazyLock::new(|| write_items(&ARTICLE, 7));

    /// An answer to an item of the article or, past its end, to one that nobody knows.
    fn answer(at: usize, right: bool) -> Answer {
        let Some(item) = BANK.items.get(at) else {
            let kind = if at.is_multiple_of(2) { "riddle" } else { "year" }.to_owned();
            return Answer {
                item: format!("{at:016x}"),
                fact: None,
                kind,
                right,
                option: None,
                at: None,
            };
        };
        Answer::to(item, right)
    }

    fn record(sittings: Vec<(u32, Vec<Answer>)>) -> Record {
        let mut record = Record::default();
        for (day, answers) in sittings {
            let day = Some(Day(day));
            record.sittings.push(Sitting { finished: 0, day, seed: 7, plan: None, answers });
        }
        record
    }

    fn progress(record: &Record) -> Progress {
        Progress::of(record, &[&BANK], ARTICLE.sections.len(), 0)
    }

    fn sum(scores: impl Iterator<Item = Score>) -> Score {
        scores.fold(Score::default(), |a, b| Score { raw: a.raw + b.raw, max: a.max + b.max })
    }

    #[test]
    fn every_section_has_its_row_and_none_has_one_where_there_is_need() {
        let empty = progress(&Record::default());
        let sections: Vec<_> = empty.by_section.iter().map(|it| it.0).collect();
        assert_eq!(sections, (0..ARTICLE.sections.len()).map(Some).collect::<Vec<_>>());
        assert_eq!((empty.by_kind, empty.by_day), (vec![], vec![]));
        let lost = progress(&record(vec![(3, vec![answer(9_999, true)])]));
        assert_eq!(lost.by_section.last(), Some(&(None, Score { raw: 1, max: 1 })));
    }

    #[test]
    fn another_item_about_the_same_fact_tells_the_section() {
        let at = BANK.items.iter().position(|it| it.section() == Some(2)).expect("it has items");
        let mut answer = answer(at, true);
        answer.item = "0123456789abcdef".to_owned();
        let found = progress(&record(vec![(3, vec![answer])]));
        assert_eq!(found.by_section[2], (Some(2), Score { raw: 1, max: 1 }));
    }

    #[test]
    fn an_article_with_fewer_sections_than_its_items_know_is_no_trouble() {
        let answers = (0..BANK.items.len()).map(|it| answer(it, false)).collect();
        let of_one = Progress::of(&record(vec![(3, answers)]), &[&BANK], 1, 0);
        assert_eq!(of_one.by_section.iter().map(|it| it.0).collect::<Vec<_>>(), [Some(0), None]);
        assert_eq!(sum(of_one.by_section.iter().map(|it| it.1)), of_one.total);
    }

    #[test]
    fn a_day_has_a_row_even_if_nothing_was_answered() {
        let quizzes = [9, 3, 9].map(|day| (day, vec![])).into();
        let none = Score::default();
        assert_eq!(progress(&record(quizzes)).by_day, [(Day(3), none), (Day(9), none)]);
    }

    #[test]
    fn a_long_history_is_summed_up_at_once() {
        let answers: Vec<Answer> = (0..10).map(|it| answer(it * 7, it % 3 > 0)).collect();
        let quizzes = (0..10_000).rev().map(|it| (it / 2, answers.clone())).collect();
        let Progress { total, by_day, .. } = progress(&record(quizzes));
        assert_eq!((total.max, by_day.len()), (100_000, 5_000));
    }

    proptest! {
        #[test]
        fn each_list_adds_up_to_the_total(
            quizzes in vec((0..9_u32, vec((0..BANK.items.len() + 20, any::<bool>()), 0..8)), 0..12),
            n_folded in 0..12_usize,
            is_one_begun: bool,
        ) {
            let quizzes: Vec<(u32, Vec<Answer>)> = quizzes
                .into_iter()
                .map(|(day, it)| (day, it.into_iter().map(|(at, right)| answer(at, right)).collect()))
                .collect();
            let answers: Vec<Answer> = quizzes.iter().flat_map(|it| it.1.clone()).collect();
            let days: Vec<(u32, usize)> = quizzes.iter().map(|it| (it.0, it.1.len())).collect();
            let mut record = record(quizzes);
            record.begun.extend(record.sittings.first().filter(|_| is_one_begun).cloned());
            // Whether they are kept or their sums alone makes no difference.
            for sitting in record.sittings.drain(..n_folded.min(record.sittings.len())) {
                record.totals.add(&sitting, 0);
            }
            let Progress { by_section, by_kind, of_other_kinds, by_day, total } = progress(&record);
            let plain =
                Score { raw: answers.iter().filter(|it| it.right).count(), max: answers.len() };
            prop_assert_eq!(total, plain);
            prop_assert_eq!(sum(by_section.iter().map(|it| it.1)), total);
            prop_assert_eq!(sum(by_kind.iter().map(|it| it.1).chain([of_other_kinds])), total);
            prop_assert_eq!(sum(by_day.iter().map(|it| it.1)), total);
            // Row by row, each counted for itself.
            for (section, score) in by_section {
                let stands = |it: &&Answer| {
                    let item = BANK.items.iter().find(|item| item.id().to_string() == it.item);
                    item.and_then(Item::section) == section
                };
                prop_assert_eq!(score.max, answers.iter().filter(stands).count());
            }
            for (kind, score) in by_kind {
                let is_of = |it: &&Answer| it.kind == kind.name();
                prop_assert!(score.max > 0);
                prop_assert_eq!(score.max, answers.iter().filter(is_of).count());
            }
            let mut n_on = BTreeMap::new();
            for (day, n) in days {
                *n_on.entry(Day(day)).or_insert(0) += n;
            }
            prop_assert_eq!(by_day.iter().map(|it| (it.0, it.1.max)).collect::<Vec<_>>(), n_on.into_iter().collect::<Vec<_>>());
        }
    }
}
