//! Takes out of a bank what the article asks to skip.

use super::{Absence, ItemBank, Kind, Reason, rank};
use crate::article::{Note, Problem, Skip};

/// Takes out the items that the ids name, whatever they quote. All others stay as they are.
pub(super) fn skip(bank: &mut ItemBank, skips: &[Skip]) {
    if skips.is_empty() {
        return;
    }
    let ids = bank.items.iter().enumerate().map(|(at, it)| (it.id().get(), at)).collect();
    let ids: Vec<(u64, usize)> = rank::sorted_by(ids, |it| it.0);
    let mut is_skipped = vec![false; ids.len()];
    for skip in skips {
        let range = skip.ids();
        let first = ids.partition_point(|(id, _)| id < range.start());
        let found = ids[first..].iter().take_while(|(id, _)| id <= range.end());
        let found: Vec<usize> = found.map(|(_, at)| *at).collect();
        for at in &found {
            is_skipped[*at] = true;
        }
        if found.is_empty() {
            bank.notes.push(Note { line: skip.line, problem: Problem::UnknownSkip });
        }
    }
    let mut at = 0;
    bank.items.retain(|_| {
        at += 1;
        !is_skipped[at - 1]
    });
    for kind in Kind::ALL {
        let is_absent = bank.absent.iter().any(|it| it.kind == kind);
        if !is_absent && bank.items.iter().all(|it| it.kind() != kind) {
            bank.absent.push(Absence { kind, reason: Reason::Skipped });
        }
    }
    let absent = std::mem::take(&mut bank.absent);
    bank.absent = rank::sorted_by(absent, |it| it.kind as u64);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{article::read, item::write_items};

    const ARTICLE: &str = include_str!("../../tests/articles/publicity-week-2022.md");

    fn skipping(ids: &str, seed: u32) -> ItemBank {
        let article = ARTICLE.replacen("---\n", &format!("---\nskip: {ids}\n"), 1);
        write_items(&read(&article), seed)
    }

    #[test]
    fn an_item_is_skipped_for_every_seed_and_no_other_changes() {
        for seed in [1, 7] {
            let whole = write_items(&read(ARTICLE), seed);
            for item in whole.items.iter().step_by(9) {
                let id = item.id();
                for name in [id.to_string(), format!("{:08X}", id.short())] {
                    let bank = skipping(&name, seed);
                    let mut expected = whole.items.clone();
                    expected.retain(|it| it.id() != id);
                    assert_eq!((bank.items, bank.notes), (expected, vec![]), "{name}");
                }
            }
        }
    }

    #[test]
    fn an_id_that_no_item_has_is_noted() {
        let first = write_items(&read(ARTICLE), 1).items[0].id();
        let bank = skipping(&format!("0badcafe, {first}"), 1);
        assert_eq!(bank.notes, [Note { line: 2, problem: Problem::UnknownSkip }]);
        assert!(bank.items.iter().all(|it| it.id() != first));
    }

    #[test]
    fn a_kind_that_is_skipped_whole_says_so() {
        let ids: Vec<String> = write_items(&read(ARTICLE), 1)
            .items
            .iter()
            .filter(|it| it.kind() == Kind::Order)
            .map(|it| it.id().to_string())
            .collect();
        assert!(!ids.is_empty());
        let absent = skipping(&ids.join(" "), 1).absent;
        assert!(absent.contains(&Absence { kind: Kind::Order, reason: Reason::Skipped }));
        assert!(absent.is_sorted_by_key(|it| it.kind));
    }
}
