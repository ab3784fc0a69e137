//! What is read from the stored history again and again: its order, and the items meant.
//!
//! Everything is sorted as rows of one type: a sort of another would cost the page its code again.

use super::{Record, Sitting};
use crate::item::ItemBank;

/// A number and the position that it belongs to.
type Row = (u64, usize);

/// Rows by their numbers, those of one number by their positions.
pub(super) fn in_order(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_unstable();
    rows
}

/// All quizzes in the order in which they count: the finished ones as the record has them, and each
/// that was left in the middle before the first that was finished later.
pub(super) fn in_time(record: &Record) -> Vec<&Sitting> {
    let moment = |(at, it): (usize, &Sitting)| (it.finished, at);
    let begun = in_order(record.begun.iter().enumerate().map(moment).collect());
    let mut begun = begun.into_iter().map(|(_, at)| &record.begun[at]).peekable();
    let mut all = Vec::with_capacity(record.sittings.len() + record.begun.len());
    for sitting in &record.sittings {
        while let Some(it) = begun.next_if(|it| it.finished < sitting.finished) {
            all.push(it);
        }
        all.push(sitting);
    }
    all.extend(begun);
    all
}

/// Reads the lasting name of an item or a fact: 16 hexadecimal digits, as it displays.
pub(super) fn read_name(text: &str) -> Option<u64> {
    let mut name = 0;
    for byte in text.bytes() {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'a'..=b'f' => byte - b'a' + 10,
            _ => return None,
        };
        name = name << 4 | u64::from(digit);
    }
    (text.len() == 16).then_some(name)
}

/// Finds the items of a bank by the names that a record holds.
pub(super) struct Names {
    /// Items by their own names.
    items: Vec<Row>,
    /// Items by the names of the facts they ask.
    facts: Vec<Row>,
    /// The names of the facts, item by item.
    asked: Vec<u64>,
}

impl Names {
    /// The names of a bank.
    pub(super) fn of(bank: &ItemBank) -> Self {
        let rows = |names: &[u64]| in_order(names.iter().copied().zip(0..).collect());
        let items: Vec<u64> = bank.items.iter().map(|it| it.id().get()).collect();
        let asked: Vec<u64> = bank.items.iter().map(|it| it.fact().get()).collect();
        Self { items: rows(&items), facts: rows(&asked), asked }
    }

    /// The item of a name, as a position in the bank.
    pub(super) fn find_item(&self, item: &str) -> Option<usize> {
        find(&self.items, read_name(item)?)
    }

    /// The first item that asks the fact that an answer to `item` was about: one position for each
    /// fact. A record of the first release names no fact; then it is the one that the item asks now.
    pub(super) fn find_fact(&self, item: &str, fact: Option<&str>) -> Option<usize> {
        let named = fact.and_then(read_name);
        self.find_fact_of_name(named.or_else(|| self.find_item(item).map(|it| self.asked[it]))?)
    }

    /// The first item that asks the fact of a name.
    pub(super) fn find_fact_of_name(&self, fact: u64) -> Option<usize> {
        find(&self.facts, fact)
    }
}

/// The first position of a number.
fn find(rows: &[Row], number: u64) -> Option<usize> {
    let at = rows.partition_point(|it| it.0 < number);
    rows.get(at).filter(|it| it.0 == number).map(|it| it.1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sitting(finished: u64, seed: u32) -> Sitting {
        Sitting { finished, day: None, seed, plan: None, answers: Vec::new() }
    }

    #[test]
    fn a_quiz_left_in_the_middle_counts_where_it_was_left() {
        let record = Record {
            // The third was finished after the clock had been set back.
            sittings: vec![sitting(10, 0), sitting(30, 1), sitting(5, 2), sitting(40, 3)],
            begun: vec![sitting(40, 4), sitting(20, 5), sitting(41, 6), sitting(9, 7)],
            ..Record::default()
        };
        let order: Vec<u32> = in_time(&record).iter().map(|it| it.seed).collect();
        assert_eq!(order, [7, 0, 5, 1, 2, 3, 4, 6]);
    }

    #[test]
    fn what_is_no_name_is_not_read_as_one() {
        for text in ["", "ff", "+00000000000000f", "00000000000000FF", "00000000000000ff0", "é"] {
            assert_eq!(read_name(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn a_name_is_read_back(name: u64) {
            prop_assert_eq!(read_name(&format!("{name:016x}")), Some(name));
        }

        #[test]
        fn any_moment_in_a_record_has_a_day(finished: u64, from_end in 0..1000_u64, offset: i32) {
            sitting(finished, 0).day_at(offset);
            sitting(u64::MAX - from_end, 0).day_at(offset);
            sitting(i64::MAX as u64 - from_end, 0).day_at(offset);
        }
    }
}
