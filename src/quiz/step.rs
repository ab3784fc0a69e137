//! Where in a quiz an address leads, given how far the quiz has come.

/// What to show for a quiz.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The item at this position: answered already, or the next to answer.
    Item(usize),
    /// The result.
    Result,
    /// The first item again, with nothing answered: the quiz was finished and is taken again.
    Again,
    /// Nothing: the article has no items for it.
    Nothing,
}

/// How far a quiz has come: items answered, and items in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// Items answered.
    pub n_answered: usize,
    /// Items in all.
    pub n_items: usize,
}

impl Extent {
    /// Whether every item is answered.
    fn is_finished(self) -> bool {
        self.n_items > 0 && self.n_answered >= self.n_items
    }

    /// Where the quiz itself leads: to the item that comes next. A finished quiz is taken again.
    pub fn of_quiz(self) -> Step {
        match self {
            Self { n_items: 0, .. } => Step::Nothing,
            _ if self.is_finished() => Step::Again,
            Self { n_answered, .. } => Step::Item(n_answered),
        }
    }

    /// Where an item's number, counted from one, leads: no further than the item that comes next.
    pub fn of_item(self, number: usize) -> Step {
        match number.checked_sub(1) {
            Some(at) if at <= self.n_answered && at < self.n_items => Step::Item(at),
            _ if self.is_finished() => Step::Result,
            _ => self.of_quiz(),
        }
    }

    /// Where the result leads: there is none before the last answer.
    pub fn of_result(self) -> Step {
        if self.is_finished() { Step::Result } else { self.of_quiz() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(n_answered: usize, n_items: usize, number: usize, expected: [Step; 3]) {
        let extent = Extent { n_answered, n_items };
        let steps = [extent.of_quiz(), extent.of_item(number), extent.of_result()];
        assert_eq!(steps, expected, "{extent:?}, item {number}");
    }

    #[test]
    fn nobody_gets_further_than_the_next_item() {
        use Step::{Again, Item, Nothing, Result};
        check(0, 10, 1, [Item(0), Item(0), Item(0)]);
        check(3, 10, 2, [Item(3), Item(1), Item(3)]);
        check(3, 10, 4, [Item(3), Item(3), Item(3)]);
        check(3, 10, 5, [Item(3), Item(3), Item(3)]);
        check(3, 10, 0, [Item(3), Item(3), Item(3)]);
        check(10, 10, 10, [Again, Item(9), Result]);
        check(10, 10, 11, [Again, Result, Result]);
        check(0, 0, 1, [Nothing, Nothing, Nothing]);
    }
}
