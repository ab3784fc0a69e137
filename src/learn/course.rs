//! The way of one fact from a wrong answer until it is known.

use super::{Answer, Day, history::read_name};

/// Where a fact stands that went wrong once.
///
/// It comes back 1, 3 and 7 days after that. A right answer on the day it is due, or later, leads to
/// the next step, and the third ends its course: it is known. A right answer before that day changes
/// nothing, since only practice after a pause lasts; a wrong one starts the course anew. What never
/// went wrong has no course.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Course {
    /// The item by which it was answered last, where that has a name.
    pub last: Option<u64>,
    /// The seed of the form in which it was.
    pub seed: u32,
    /// Right answers that counted.
    pub n_right: usize,
    /// The day from which on it is due; `None` once it is known.
    pub next: Option<Day>,
}

/// The days from a wrong answer to the first review, and on from each review that went well. Growing
/// gaps do no better than equal ones (Latimier 2021), but these three fit into a week's campaign.
const GAPS: [u32; 3] = [1, 2, 4];

impl Course {
    /// Follows a fact through one more answer, given on `day` in a form of `seed`.
    pub(super) fn follow(course: &mut Option<Self>, answer: &Answer, seed: u32, day: Day) {
        if !answer.right {
            course.get_or_insert_default();
        }
        let Some(course) = course else { return };
        course.last = read_name(&answer.item);
        course.seed = seed;
        if !answer.right {
            course.go_to(0, day);
        } else if course.next.is_some_and(|it| it <= day) {
            course.go_to(course.n_right + 1, day);
        }
    }

    /// Goes to the step after so many right answers, the last answer having been given on `day`.
    fn go_to(&mut self, n_right: usize, day: Day) {
        self.n_right = n_right;
        self.next = GAPS.get(n_right).map(|gap| Day(day.0.saturating_add(*gap)));
    }

    /// The same course, where an answer that is dated after `today` counts as given today.
    pub(super) fn at(mut self, today: Day) -> Self {
        let gap = GAPS.get(self.n_right).copied().unwrap_or(0);
        self.next = self.next.map(|it| it.min(Day(today.0.saturating_add(gap))));
        self
    }
}
