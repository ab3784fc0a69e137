//! Which facts are due again, and the practice form that asks them.

use super::{
    Course, Day, FactCourse, Record,
    history::{Names, in_order, in_time},
};
use crate::{
    article::Article,
    item::{FactId, Item, ItemBank, write_items},
    quiz::{Blueprint, Plan},
};

/// Where an attendee stands with the facts that went wrong.
///
/// A fact answered wrong comes back 1, 3 and 7 days after that, as its [`Course`] tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    today: Day,
    /// By the facts, in the order of the items that ask them first.
    courses: Vec<(FactId, Course)>,
}

/// So many items a practice form holds at most; what it leaves out stays due.
const MOST_DUE: usize = 10;

impl Review {
    /// Goes through the history, the quizzes left in the middle included. Facts that no item of
    /// `bank` asks are left out. `offset` is how many minutes the clock is ahead of UTC, for quizzes
    /// that were stored without their day; what is dated after `today` counts as answered today.
    pub fn of(record: &Record, bank: &ItemBank, offset: i32, today: Day) -> Self {
        let names = Names::of(bank);
        // By the first item that asks each fact.
        let mut courses: Vec<Option<Course>> = vec![None; bank.items.len()];
        for FactCourse { fact, course, .. } in &record.totals.courses {
            if let Some(at) = names.find_fact_of_name(*fact) {
                courses[at] = Some(course.clone().at(today));
            }
        }
        for sitting in in_time(record) {
            let day = sitting.day_at(offset).min(today);
            for answer in &sitting.answers {
                if let Some(at) = names.find_fact(&answer.item, answer.fact.as_deref()) {
                    Course::follow(&mut courses[at], answer, sitting.seed, day);
                }
            }
        }
        let of_fact = |(course, item): (Option<Course>, &Item)| Some((item.fact(), course?));
        let courses = courses.into_iter().zip(&bank.items).filter_map(of_fact).collect();
        Self { today, courses }
    }

    /// The facts that are due today, the longest overdue first.
    pub fn due(&self) -> Vec<FactId> {
        self.due_courses().map(|it| it.0).collect()
    }

    /// The next day after today on which a fact falls due.
    pub fn next_day(&self) -> Option<Day> {
        self.courses.iter().filter_map(|it| it.1.next).filter(|it| *it > self.today).min()
    }

    /// How many facts went wrong once and are known by now.
    pub fn n_known(&self) -> usize {
        self.courses.iter().filter(|it| it.1.next.is_none()).count()
    }

    /// A practice form over `bank`, which was written with `seed`: an item for each due fact, the
    /// longest overdue first, in other words than last time where the article has any. What would
    /// give another away is left out and stays due. `None` where there is nothing to ask.
    ///
    /// `Form::draw` draws these items and no others, since no two are enemies and their short names
    /// are theirs alone.
    pub fn plan(&self, bank: &ItemBank, seed: u32) -> Option<Plan> {
        let mut chosen: Vec<&Item> = Vec::new();
        for (fact, course) in self.due_courses() {
            if chosen.len() == MOST_DUE {
                break;
            }
            let asks = |it: &&Item| it.fact() == *fact && is_told_apart(bank, it);
            let asking: Vec<&Item> = bank.items.iter().filter(asks).collect();
            let is_last = |it: &&Item| course.last == Some(it.id().get());
            // On from the last wording to the next, so that each has its turn, itself at the end.
            let n_before = asking.iter().position(is_last).map_or(0, |it| it + 1);
            let (before, after) = asking.split_at(n_before);
            let fits = |it: &&&Item| !chosen.iter().any(|other| it.is_enemy_of(other));
            if let Some(item) = after.iter().chain(before).find(fits) {
                chosen.push(item);
            }
        }
        let items: Vec<u32> = chosen.iter().map(|it| it.id().short()).collect();
        let blueprint = Blueprint { n_items: items.len(), items, ..Blueprint::default() };
        (!chosen.is_empty()).then_some(Plan { seed, blueprint })
    }

    /// A practice form as of [`Review::plan`], with the first of some seeds that quotes other words
    /// wherever an item has to be asked again; where none does, with the one that does best.
    pub fn plan_anew(&self, article: &Article, seeds: impl Iterator<Item = u32>) -> Option<Plan> {
        // What was quoted, by the seed of the form; a due fact mostly shares it with others.
        let mut asked: Vec<(u32, ItemBank)> = Vec::new();
        let mut best: Option<(usize, Plan)> = None;
        for seed in seeds {
            let bank = write_items(article, seed);
            let plan = self.plan(&bank, seed)?;
            let is_planned = |it: &&Item| plan.blueprint.items.contains(&it.id().short());
            let mut n_same = 0;
            for item in bank.items.iter().filter(is_planned) {
                let course = self.courses.iter().find(|it| it.0 == item.fact()).map(|it| &it.1);
                let is_last = |it: &&Course| it.last == Some(item.id().get());
                let Some(course) = course.filter(is_last) else { continue };
                if !asked.iter().any(|(seed, _)| *seed == course.seed) {
                    asked.push((course.seed, write_items(article, course.seed)));
                }
                let of_seed = asked.iter().filter(|(seed, _)| *seed == course.seed);
                let is_same = |it: &Item| it.is_worded_as(item);
                n_same += usize::from(of_seed.flat_map(|(_, it)| &it.items).any(is_same));
            }
            if best.as_ref().is_none_or(|(least, _)| n_same < *least) {
                best = Some((n_same, plan));
            }
            if n_same == 0 {
                break;
            }
        }
        best.map(|(_, plan)| plan)
    }

    /// What is due today, the longest overdue first.
    fn due_courses(&self) -> impl Iterator<Item = &(FactId, Course)> {
        let day = |(at, it): (usize, &(FactId, Course))| it.1.next.map(|day| (day.0.into(), at));
        let due = in_order(self.courses.iter().enumerate().filter_map(day).collect());
        let is_due = |it: &(u64, usize)| it.0 <= u64::from(self.today.0);
        due.into_iter().take_while(is_due).map(|(_, at)| &self.courses[at])
    }
}

/// Whether an item is drawn by its short name and no other.
fn is_told_apart(bank: &ItemBank, item: &Item) -> bool {
    let is_so_named = |it: &&Item| it.id().short() == item.id().short();
    bank.items.iter().filter(is_so_named).count() == 1
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, sync::LazyLock};

    use proptest::{collection::vec, option, prelude::*};

    use super::*;
    use crate::{
        article::read,
        item::write_items,
        learn::{Answer, Calendar, Sitting},
        quiz::Form,
    };

    /// The clock of the tests is so many minutes ahead of UTC.
    const OFFSET: i32 = 480;

    /// The items of a short article.
    static BANK: LazyLock<ItemBank> =
        LazyLock::new(|| write_items(&read(include_str!("../../tests/articles/short.md")), 7));

    /// Facts that several items of it ask.
    static FACTS: LazyLock<Vec<FactId>> = LazyLock::new(|| {
        let mut facts: Vec<FactId> = BANK.items.iter().map(Item::fact).collect();
        facts.sort_unstable();
        facts.dedup();
        facts.retain(|it| asking(*it).len() > 1);
        assert!(facts.len() >= 3, "{facts:?}");
        facts
    });

    fn asking(fact: FactId) -> Vec<&'static Item> {
        BANK.items.iter().filter(|it| it.fact() == fact).collect()
    }

    fn sitting(day: u32, answers: Vec<Answer>) -> Sitting {
        // Noon of the day.
        let finished = (u64::from(day) * 1440 + 720 - OFFSET as u64) * 60_000;
        Sitting { finished, day: Some(Day(day)), seed: 7, plan: None, answers }
    }

    fn of(sittings: Vec<Sitting>) -> Record {
        Record { sittings, ..Record::default() }
    }

    /// The record of answers to one fact, by their days.
    fn record(answers: &[(u32, bool)]) -> Record {
        let item = asking(FACTS[0])[0];
        of(answers
            .iter()
            .map(|(day, right)| sitting(*day, vec![Answer::to(item, *right)]))
            .collect())
    }

    fn review(record: &Record, today: u32) -> Review {
        Review::of(record, &BANK, OFFSET, Day(today))
    }

    /// The days of the first thirty on which a fact with these answers is due before it is answered.
    #[track_caller]
    fn check(answers: &[(u32, bool)], expected: &[u32]) {
        let is_due = |today: &u32| {
            let before: Vec<_> = answers.iter().copied().filter(|it| it.0 < *today).collect();
            review(&record(&before), *today).due() == [FACTS[0]]
        };
        assert_eq!((0..30).filter(is_due).collect::<Vec<_>>(), expected, "after {answers:?}");
    }

    #[test]
    fn a_fact_comes_back_after_one_three_and_seven_days_and_never_again() {
        check(&[(0, false), (1, true), (3, true), (7, true)], &[1, 3, 7]);
        let known = review(&record(&[(0, false), (1, true), (3, true), (7, true)]), 7);
        assert_eq!((known.due(), known.next_day(), known.n_known()), (vec![], None, 1));
    }

    #[test]
    fn an_answer_that_comes_late_shifts_the_later_ones() {
        check(&[(0, false), (4, true), (9, true), (13, true)], &[1, 2, 3, 4, 6, 7, 8, 9, 13]);
    }

    #[test]
    fn an_answer_that_comes_early_changes_nothing() {
        let answers =
            [(0, false), (0, true), (1, true), (2, true), (3, true), (5, true), (7, true)];
        check(&answers, &[1, 3, 7]);
    }

    #[test]
    fn a_wrong_answer_starts_anew() {
        let answers = [(0, false), (1, true), (2, false), (3, true), (5, true), (9, false)];
        let again = [1, 3, 5, 9].into_iter().chain(10..30).collect::<Vec<_>>();
        check(&answers, &again);
        check(&[(0, true), (5, true)], &[]);
    }

    #[test]
    fn the_day_when_something_falls_due_is_known_beforehand() {
        assert_eq!(review(&Record::default(), 5).next_day(), None);
        assert_eq!(review(&record(&[(5, false)]), 5).next_day(), Some(Day(6)));
        assert_eq!(review(&record(&[(5, false)]), 6).next_day(), None, "it is due already");
        assert_eq!(review(&record(&[(5, false), (6, true)]), 6).next_day(), Some(Day(8)));
    }

    #[test]
    fn the_longest_overdue_comes_first() {
        let wrong = |at: usize| vec![Answer::to(asking(FACTS[at])[0], false)];
        let record = of(vec![sitting(1, wrong(2)), sitting(2, wrong(0)), sitting(3, wrong(1))]);
        assert_eq!(review(&record, 4).due(), [FACTS[2], FACTS[0], FACTS[1]]);
        assert_eq!(review(&record, 3).due(), [FACTS[2], FACTS[0]]);
    }

    #[test]
    fn an_answer_from_the_future_counts_as_given_today() {
        assert_eq!(review(&record(&[(90, false)]), 10).next_day(), Some(Day(11)));
        let end = review(&record(&[(u32::MAX, false), (u32::MAX, true)]), u32::MAX);
        assert_eq!(end.due(), [FACTS[0]], "there is no later day");
    }

    #[test]
    fn an_answer_that_names_nothing_of_the_article_is_left_out() {
        let mut record = record(&[(0, false)]);
        record.sittings[0].answers[0].fact = Some("0123456789abcdef".to_owned());
        assert_eq!(review(&record, 9), review(&Record::default(), 9));
        record.sittings[0].answers[0].fact = None;
        assert_eq!(review(&record, 9).due(), [FACTS[0]], "its item tells what it asks");
        record.sittings[0].answers[0].item = "no name".to_owned();
        assert_eq!(review(&record, 9), review(&Record::default(), 9));
    }

    #[test]
    fn a_quiz_left_in_the_middle_counts_in_its_place() {
        let mut record = record(&[(0, false), (4, true)]);
        record.begun = record.sittings.split_off(1);
        assert_eq!(review(&record, 4).next_day(), Some(Day(6)));
        record.begun[0].day = Some(Day(0));
        record.begun[0].finished = 0;
        assert_eq!(review(&record, 4).due(), [FACTS[0]], "right before it was wrong");
    }

    #[test]
    fn a_fact_comes_back_in_each_of_its_wordings_before_one_comes_again() {
        let wordings = asking(FACTS[0]);
        let mut record = Record::default();
        let mut asked = Vec::new();
        for day in 0..2 * u32::try_from(wordings.len()).expect("they are few") {
            let item = match review(&record, day).plan(&BANK, 7) {
                Some(plan) => Form::draw(&BANK, plan.blueprint, 7).items.remove(0),
                None => wordings[0].clone(),
            };
            record.sittings.push(sitting(day, vec![Answer::to(&item, false)]));
            asked.push(item.id());
        }
        let ids: Vec<_> = wordings.iter().map(|it| it.id()).collect();
        assert_eq!(asked, [ids.clone(), ids].concat());
    }

    #[test]
    fn a_long_history_is_gone_through_at_once() {
        let items = BANK.items.iter().cycle();
        let answers: Vec<Answer> =
            items.take(10).enumerate().map(|(at, it)| Answer::to(it, at % 3 > 0)).collect();
        let sittings = (0..10_000).rev().map(|it| sitting(it, answers.clone())).collect();
        assert!(!review(&of(sittings), 10_000).due().is_empty());
    }

    /// Quizzes: the days since the one before, whether it names its day, and its answers, each a
    /// fact, one of its items, whether it was right, and whether it names the fact.
    type History = Vec<(u32, bool, Vec<(usize, usize, bool, bool)>)>;

    fn histories() -> impl Strategy<Value = History> {
        let answer = (0..3_usize, 0..4_usize, any::<bool>(), any::<bool>());
        vec((0..5_u32, any::<bool>(), vec(answer, 0..4)), 0..12)
    }

    fn record_of(history: &History) -> Record {
        let mut day = 0;
        let mut record = Record::default();
        for (passed, names_day, answers) in history {
            day += passed;
            let answers = answers.iter().map(|(fact, wording, right, names_fact)| {
                let items = asking(FACTS[*fact]);
                let mut answer = Answer::to(items[wording % items.len()], *right);
                answer.fact = answer.fact.filter(|_| *names_fact);
                answer
            });
            let mut sitting = sitting(day, answers.collect());
            sitting.day = sitting.day.filter(|_| *names_day);
            record.sittings.push(sitting);
        }
        record
    }

    /// Cards as they are kept in a box: each sleeps some nights, and all that are awake are due.
    /// Kept by hand from morning to morning, up to the evening of `today`.
    fn cards(history: &History, today: u32) -> BTreeMap<FactId, (u32, Vec<u32>)> {
        let mut cards: BTreeMap<FactId, (u32, Vec<u32>)> = BTreeMap::new();
        let mut quizzes = history.iter();
        let mut quiz = quizzes.next();
        let mut wait = quiz.map_or(0, |it| it.0);
        for day in 0..=today {
            if day > 0 {
                for (nights, _) in cards.values_mut() {
                    *nights = nights.saturating_sub(1);
                }
                wait = wait.saturating_sub(1);
            }
            while let Some((_, _, answers)) = quiz.filter(|_| wait == 0) {
                for (fact, _, right, _) in answers {
                    let fact = FACTS[*fact];
                    if *right {
                        if let Some((nights, later)) = cards.get_mut(&fact).filter(|it| it.0 == 0) {
                            // A card without a later night lies in the last box, for ever.
                            *nights = later.pop().unwrap_or(u32::MAX);
                        }
                    } else {
                        cards.insert(fact, (1, vec![4, 2]));
                    }
                }
                quiz = quizzes.next();
                wait = quiz.map_or(0, |it| it.0);
            }
        }
        cards
    }

    proptest! {
        #[test]
        fn facts_are_due_as_cards_in_a_box_would_be(history in histories(), later in 0..9_u32) {
            let last = history.iter().map(|it| it.0).sum::<u32>();
            for today in 0..=last + later {
                let mut day = 0;
                let n_so_far = history.iter().take_while(|it| { day += it.0; day <= today }).count();
                let so_far = history[..n_so_far].to_vec();
                let cards = cards(&so_far, today);
                let review = review(&record_of(&so_far), today);
                let awake = |it: &(&FactId, &(u32, Vec<u32>))| it.1.0 == 0;
                let mut due = review.due();
                due.sort_unstable();
                prop_assert_eq!(due, cards.iter().filter(awake).map(|it| *it.0).collect::<Vec<_>>());
                // A card for ever asleep has lost a few of its nights.
                let asleep = || cards.values().map(|it| it.0).filter(|it| *it > 0);
                let is_known = |it: &u32| *it > 1000;
                prop_assert_eq!(review.n_known(), asleep().filter(is_known).count());
                let next = asleep().filter(|it| !is_known(it)).min().map(|it| Day(today + it));
                prop_assert_eq!(review.next_day(), next);
            }
        }

        #[test]
        fn a_fact_that_went_wrong_is_due_from_the_next_day_until_it_is_answered(
            history in histories(), fact in 0..3_usize, days in 1..40_u32,
        ) {
            let mut history = history;
            for (_, _, answers) in &mut history {
                answers.retain(|it| it.0 != fact);
            }
            let before = record_of(&history);
            history.push((0, true, vec![(fact, 0, false, true)]));
            let last = history.iter().map(|it| it.0).sum::<u32>();
            let record = record_of(&history);
            prop_assert!(!review(&record, last).due().contains(&FACTS[fact]));
            let mut due = review(&record, last + days).due();
            prop_assert!(due.contains(&FACTS[fact]));
            due.retain(|it| *it != FACTS[fact]);
            prop_assert_eq!(due, review(&before, last + days).due(), "it moves no other");
        }

        #[test]
        fn a_right_answer_before_its_day_moves_nothing(history in histories(), wording in 0..4_usize) {
            let today = history.iter().map(|it| it.0).sum::<u32>();
            let before = review(&record_of(&history), today);
            let due = before.due();
            let mut more = history.clone();
            let early = (0..3).filter(|it| !due.contains(&FACTS[*it]));
            more.push((0, true, early.map(|it| (it, wording, true, true)).collect()));
            let after = review(&record_of(&more), today);
            prop_assert_eq!(due, after.due());
            for later in today..today + 9 {
                let due = |it: &History| review(&record_of(it), later).due();
                prop_assert_eq!(due(&history), due(&more));
            }
        }

        #[test]
        fn a_clock_set_back_makes_nothing_due_and_nothing_undue(
            clock in vec((0..40_u32, vec((0..3_usize, any::<bool>()), 0..3)), 1..12), back in 0..40_u32,
        ) {
            let mut calendar = Calendar::default();
            let mut record = Record::default();
            let mut before: Option<(Day, Vec<FactId>)> = None;
            for (shown, answers) in clock.into_iter().chain([(back, Vec::new())]) {
                let today = calendar.turn_to(Day(shown));
                let due = Review::of(&record, &BANK, OFFSET, today).due();
                if let Some((day, due_then)) = before {
                    prop_assert!(due_then.iter().all(|it| due.contains(it)));
                    prop_assert!(day != today || due == due_then);
                }
                let answers = answers.iter().map(|(fact, right)| Answer::to(asking(FACTS[*fact])[0], *right));
                record.sittings.push(sitting(today.0, answers.collect()));
                before = Some((today, Review::of(&record, &BANK, OFFSET, today).due()));
            }
        }

        #[test]
        fn what_is_folded_is_due_as_before(
            history in histories(), n_folded in 0..12_usize, n_begun in 0..3_usize, later in 0..9_u32,
        ) {
            let mut record = record_of(&history);
            for sitting in &mut record.sittings {
                for answer in &mut sitting.answers {
                    // Sums are without a bank, which would tell what an item asks.
                    let item = BANK.items.iter().find(|it| it.id().to_string() == answer.item);
                    answer.fact = item.map(|it| it.fact().to_string());
                }
            }
            record.begun = record.sittings.split_off(record.sittings.len().saturating_sub(n_begun));
            let mut folded = record.clone();
            for sitting in folded.sittings.drain(..n_folded.min(record.sittings.len())) {
                folded.totals.add(&sitting, OFFSET);
            }
            let last = history.iter().map(|it| it.0).sum::<u32>();
            for today in last..=last + later {
                let (before, after) = (review(&record, today), review(&folded, today));
                prop_assert_eq!(before.due(), after.due());
                prop_assert_eq!(before.next_day(), after.next_day());
                prop_assert_eq!(before.n_known(), after.n_known());
                prop_assert_eq!(before.plan(&BANK, 7), after.plan(&BANK, 7));
            }
        }

        #[test]
        fn any_record_can_be_reviewed_and_any_plan_drawn(
            quizzes in vec((any::<u64>(), option::of(any::<u32>()), vec((0..99_usize, any::<bool>()), 0..5)), 0..8),
            n_begun in 0..3_usize, offset: i32, today: u32,
        ) {
            let quiz = |(finished, day, answers): (u64, Option<u32>, Vec<(usize, bool)>)| {
                let item = |at: usize| &BANK.items[at % BANK.items.len()];
                let answers = answers.iter().map(|(at, right)| Answer::to(item(*at), *right)).collect();
                Sitting { finished, day: day.map(Day), seed: 7, plan: None, answers }
            };
            let mut record = of(quizzes.into_iter().map(quiz).collect());
            record.begun = record.sittings.split_off(record.sittings.len().saturating_sub(n_begun));
            let review = Review::of(&record, &BANK, offset, Day(today));
            let plan = review.plan(&BANK, 7);
            prop_assert_eq!(plan.is_none(), review.due().is_empty());
            if let Some(Plan { seed, blueprint }) = plan {
                let form = Form::draw(&BANK, blueprint.clone(), seed);
                prop_assert_eq!(form.shortfall, None);
                let drawn: Vec<u32> = form.items.iter().map(|it| it.id().short()).collect();
                prop_assert!(blueprint.items.iter().all(|it| drawn.contains(it)));
            }
        }
    }
}
