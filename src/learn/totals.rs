//! What stays of old quizzes, whose single answers are kept no longer.

use super::{Answer, Course, Day, Finished, Sitting, history::read_name};
use crate::quiz::Score;

/// Sums over quizzes, and where the attendee stood after the last of them. They grow with the days
/// practised and with the article's items, not with the quizzes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// How many quizzes these are the sums of.
    pub n_quizzes: usize,
    /// The best of them.
    pub best: Option<Finished>,
    /// The days on which they were finished, in order.
    pub days: Vec<(Day, Score)>,
    /// The items that were answered, in the order of their names.
    pub items: Vec<Tally>,
    /// The facts that went wrong once, in the order of their names. Answers that name no fact, as
    /// those of the first release, lead to no course.
    pub courses: Vec<FactCourse>,
}

/// All answers to one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The item's id as it displays.
    pub item: String,
    /// The lasting name of the fact that it asks.
    pub fact: Option<String>,
    /// The kind's name.
    pub kind: String,
    /// The answers.
    pub score: Score,
    /// When the last of them was given: milliseconds since 1970, UTC.
    pub last: u64,
    /// Whether that was right.
    pub is_right: bool,
}

/// The course of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactCourse {
    /// The fact's lasting name.
    pub fact: u64,
    /// When its last answer was given: milliseconds since 1970, UTC.
    pub last: u64,
    /// Where it stands.
    pub course: Course,
}

impl Totals {
    /// Adds a quiz that was finished after all of these. `offset` is how many minutes the clock is
    /// ahead of UTC, for a quiz that was stored without its day.
    pub fn add(&mut self, sitting: &Sitting, offset: i32) {
        let (day, last) = (sitting.day_at(offset), sitting.finished);
        self.n_quizzes += 1;
        self.best =
            Finished::better(self.best, Some(Finished { finished: last, score: sitting.score() }));
        self.add_to_day(day, Score::default());
        for answer in &sitting.answers {
            let Answer { item, fact, kind, right, .. } = answer;
            let mut score = Score::default();
            score.add(*right);
            self.add_to_day(day, score);
            self.add_tally(&Tally {
                item: item.clone(),
                fact: fact.clone(),
                kind: kind.clone(),
                score,
                last,
                is_right: *right,
            });
            let Some(fact) = fact.as_deref().and_then(read_name) else { continue };
            let at = self.courses.partition_point(|it| it.fact < fact);
            let known = self.courses.get(at).filter(|it| it.fact == fact);
            let mut course = known.map(|it| it.course.clone());
            let is_new = course.is_none();
            Course::follow(&mut course, answer, sitting.seed, day);
            if let Some(course) = course {
                let course = FactCourse { fact, last, course };
                if is_new {
                    self.courses.insert(at, course);
                } else {
                    self.courses[at] = course;
                }
            }
        }
    }

    /// Adds the sums of other quizzes. Where both know a fact, the later answer says where it stands.
    pub fn join(&mut self, other: &Self) {
        self.n_quizzes = self.n_quizzes.saturating_add(other.n_quizzes);
        self.best = Finished::better(self.best, other.best);
        for (day, score) in &other.days {
            self.add_to_day(*day, *score);
        }
        for tally in &other.items {
            self.add_tally(tally);
        }
        for course in &other.courses {
            let at = self.courses.partition_point(|it| it.fact < course.fact);
            match self.courses.get_mut(at).filter(|it| it.fact == course.fact) {
                None => self.courses.insert(at, course.clone()),
                Some(it) if it.last <= course.last => *it = course.clone(),
                Some(_) => {}
            }
        }
    }

    fn add_to_day(&mut self, day: Day, score: Score) {
        let at = self.days.partition_point(|it| it.0 < day);
        if self.days.get(at).is_none_or(|it| it.0 != day) {
            self.days.insert(at, (day, Score::default()));
        }
        self.days[at].1.join(score);
    }

    fn add_tally(&mut self, tally: &Tally) {
        fn key(it: &Tally) -> [&str; 3] {
            [&it.item, it.fact.as_deref().unwrap_or_default(), &it.kind]
        }
        let at = self.items.partition_point(|it| key(it) < key(tally));
        let Some(known) = self.items.get_mut(at).filter(|it| key(it) == key(tally)) else {
            self.items.insert(at, tally.clone());
            return;
        };
        known.score.join(tally.score);
        if known.last <= tally.last {
            (known.last, known.is_right) = (tally.last, tally.is_right);
        }
    }
}
