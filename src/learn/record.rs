//! What is known of an attendee's quizzes.

use super::{Day, Totals, history::read_name};
use crate::{
    article::Edition,
    item::{Item, ItemBank, Kind, Source},
    quiz::{Form, Plan, Response, Score, Session, Verdict, score_by_kind},
};

/// A copy may hold any number; what is later than millions of years has no day.
const LAST_MOMENT: u64 = 1 << 58;

/// Everything the app remembers between visits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// The sums of old quizzes.
    pub totals: Totals,
    /// The finished quizzes after those, the oldest first.
    pub sittings: Vec<Sitting>,
    /// Quizzes left in the middle.
    pub begun: Vec<Sitting>,
}

/// One quiz, finished or left in the middle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// When it was finished, or the last answer given: milliseconds since 1970, UTC.
    pub finished: u64,
    /// The day of that by the attendee's calendar.
    pub day: Option<Day>,
    /// The seed of its form.
    pub seed: u32,
    /// The plan of its form, where that is more than the seed.
    pub plan: Option<String>,
    /// What was answered, in order.
    pub answers: Vec<Answer>,
}

/// One answered item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The item's id as it displays.
    pub item: String,
    /// The lasting name of the fact that it asked.
    pub fact: Option<String>,
    /// The kind's name.
    pub kind: String,
    /// Whether the key was chosen.
    pub right: bool,
    /// Position of the option chosen, which lasts as long as the seed gives the same form.
    pub option: Option<usize>,
    /// When it was accepted: milliseconds since 1970, UTC.
    pub at: Option<u64>,
}

#[cfg(test)]
impl Answer {
    /// What is kept of an answer to an item, for tests.
    pub(super) fn to(item: &Item, right: bool) -> Self {
        Self {
            item: item.id().to_string(),
            fact: Some(item.fact().to_string()),
            kind: item.kind().name().to_owned(),
            right,
            option: None,
            at: None,
        }
    }
}

/// When a quiz was finished, and its score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finished {
    /// Milliseconds since 1970, UTC.
    pub finished: u64,
    /// Over all its items.
    pub score: Score,
}

impl Finished {
    /// The one with the higher share of right answers; of equals the longer, then the second.
    pub(super) fn better(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        let (Some(a), Some(b)) = (one, other) else { return one.or(other) };
        // Products of what a damaged copy may hold need the room.
        let of = |it: Score, rest: Score| it.raw as u128 * rest.max.max(1) as u128;
        let (share, rest) = (of(a.score, b.score), of(b.score, a.score));
        Some(if share > rest || share == rest && a.score.max > b.score.max { a } else { b })
    }
}

impl Record {
    /// Notes what was kept of a quiz, in place of what was noted of it while it was left in the
    /// middle.
    pub fn note(&mut self, sitting: Sitting, is_finished: bool) {
        self.begun.retain(|it| it.plan() != sitting.plan());
        if is_finished { &mut self.sittings } else { &mut self.begun }.push(sitting);
    }

    /// The quiz that was left in the middle last, in the first of these editions that has one. Those of
    /// other editions stay on record.
    pub fn find_unfinished(&self, editions: &[Edition]) -> Option<&Sitting> {
        let is_of = |it: &&Sitting, edition| it.plan().blueprint.edition == edition;
        editions.iter().find_map(|edition| {
            self.begun.iter().filter(|it| is_of(it, *edition)).max_by_key(|it| it.finished)
        })
    }

    /// How many quizzes were finished.
    pub fn n_finished(&self) -> usize {
        self.totals.n_quizzes.saturating_add(self.sittings.len())
    }

    /// The sums of all finished quizzes. `offset` is how many minutes the clock is ahead of UTC, for
    /// quizzes that were stored without their day.
    pub(super) fn totals_of_all(&self, offset: i32) -> Totals {
        let mut totals = self.totals.clone();
        for sitting in &self.sittings {
            totals.add(sitting, offset);
        }
        totals
    }

    /// Says of each excerpt whether it is known: whether the last answer to an item about it was
    /// right. `bank` holds the items of the article, `n_excerpts` is how many excerpts that has.
    pub fn known_excerpts(&self, bank: &ItemBank, n_excerpts: usize) -> Vec<bool> {
        let excerpt = |item: &str| {
            let name = read_name(item)?;
            match bank.items.iter().find(|it| it.id().get() == name)?.source() {
                Source::Excerpt(at) => Some(at),
                Source::Caption(_) | Source::Written(_) => None,
            }
        };
        // When each was asked about last, as far as the sums tell.
        let mut last = vec![0; n_excerpts];
        let mut known = vec![false; n_excerpts];
        for tally in &self.totals.items {
            if let Some(at) = excerpt(&tally.item)
                && last[at] <= tally.last
            {
                (last[at], known[at]) = (tally.last, tally.is_right);
            }
        }
        for answer in self.sittings.iter().flat_map(|it| &it.answers) {
            if let Some(at) = excerpt(&answer.item) {
                known[at] = answer.right;
            }
        }
        known
    }

    /// The quiz finished last; none where only sums are left.
    pub fn find_last(&self) -> Option<Finished> {
        self.sittings.last().map(Sitting::finished)
    }

    /// The quiz with the highest share of right answers; of equals the longest, then the latest.
    pub fn find_best(&self) -> Option<Finished> {
        let all = self.sittings.iter().map(|it| Some(it.finished()));
        all.fold(self.totals.best, Finished::better)
    }
}

impl Sitting {
    /// What is to be kept of a session; `now` is in milliseconds since 1970, UTC.
    pub fn of(session: &Session, now: u64, today: Day) -> Self {
        let answer = |((item, verdict), response): ((&Item, Verdict), &Response)| Answer {
            item: item.id().to_string(),
            fact: Some(item.fact().to_string()),
            kind: item.kind().name().to_owned(),
            right: verdict.is_right,
            option: Some(response.option),
            at: Some(response.at),
        };
        let answers = session.verdicts().zip(session.responses()).map(answer).collect();
        let plan = session.form().plan();
        let seed = plan.seed;
        let plan = (plan != Plan::of(seed)).then(|| plan.to_string());
        Self { finished: now, day: Some(today), seed, plan, answers }
    }

    /// The day by the attendee's calendar; where none was stored, on a clock that is `offset`
    /// minutes ahead of UTC.
    pub fn day_at(&self, offset: i32) -> Day {
        self.day.unwrap_or_else(|| Day::of(self.finished.min(LAST_MOMENT), offset))
    }

    /// The plan of its form.
    pub fn plan(&self) -> Plan {
        self.plan.as_deref().and_then(Plan::read).unwrap_or_else(|| Plan::of(self.seed))
    }

    /// Takes the quiz up again over the form of its plan. `None` where what was answered is no longer
    /// in there, as a corrected article or a newer build may make it: an item is another one, or has
    /// other options, so that the one chosen would count as what it was not.
    pub fn resume(&self, form: Form) -> Option<Session> {
        let mut session = Session::new(form);
        for answer in &self.answers {
            let open = session.form().items.get(session.n_answered())?;
            let (id, option) = (open.id(), answer.option?);
            let is_same = id.to_string() == answer.item && answer.right == (option == open.key());
            let at = answer.at.unwrap_or(self.finished);
            if !is_same || !session.respond(id, option, at) {
                return None;
            }
        }
        Some(session)
    }

    /// When the first answer was accepted, which tells two sittings over one plan apart; `None`
    /// before the first answer.
    fn began(&self) -> Option<u64> {
        self.answers.first().map(|it| it.at.unwrap_or(self.finished))
    }

    /// Whether `later` is the same sitting with at least as many answers. One without any answer is
    /// the same as a sitting that began after it.
    pub fn is_part_of(&self, later: &Self) -> bool {
        let is_same = match self.began() {
            None => later.began() >= Some(self.finished),
            began => later.began() == began,
        };
        is_same && self.answers.len() <= later.answers.len() && self.plan() == later.plan()
    }

    /// Unites what two tabs have answered of one quiz: of each item, the response accepted first
    /// stands. The order of the two makes no difference.
    ///
    /// Where they answered different items, as after the article was corrected, the one with more
    /// answers stands.
    #[must_use]
    pub fn unite(&self, other: &Self) -> Self {
        let order = |it: &Self| (it.answers.len(), it.finished);
        let (long, short) = if order(self) < order(other) { (other, self) } else { (self, other) };
        let pairs = || long.answers.iter().zip(&short.answers);
        if long.plan() != short.plan() || pairs().any(|(a, b)| a.item != b.item) {
            return long.clone();
        }
        let mut united = long.clone();
        let when = |it: &Answer| (it.at, it.option);
        for (mine, theirs) in united.answers.iter_mut().zip(&short.answers) {
            if when(theirs) < when(mine) {
                *mine = theirs.clone();
            }
        }
        united
    }

    /// The score over all its items.
    pub fn score(&self) -> Score {
        let mut score = Score::default();
        for answer in &self.answers {
            score.add(answer.right);
        }
        score
    }

    /// When it was finished, and its score.
    pub fn finished(&self) -> Finished {
        Finished { finished: self.finished, score: self.score() }
    }

    /// The score by kind; answers of kinds this build does not know are left out.
    pub fn score_by_kind(&self) -> Vec<(Kind, Score)> {
        let known = |it: &Answer| Kind::find_by_name(&it.kind).map(|kind| (kind, it.right));
        score_by_kind(self.answers.iter().filter_map(known))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sitting(raw: usize, max: usize) -> Sitting {
        let answer = |at| Answer {
            item: format!("{at:016x}"),
            fact: None,
            kind: "year".to_owned(),
            right: at < raw,
            option: None,
            at: None,
        };
        Sitting {
            finished: 1_662_422_400_000,
            day: None,
            seed: 7,
            plan: None,
            answers: (0..max).map(answer).collect(),
        }
    }

    fn form(seed: u32) -> Form {
        let article =
            crate::article::read(include_str!("../../tests/articles/publicity-week-2022.md"));
        Form::draw(
            &crate::item::write_items(&article, seed),
            crate::quiz::Blueprint::default(),
            seed,
        )
    }

    fn session(n_answered: usize) -> Session {
        let mut session = Session::new(form(7));
        for at in 0..n_answered {
            let id = session.form().items[at].id();
            assert!(session.respond(id, at % 3, at as u64));
        }
        session
    }

    #[test]
    fn a_quiz_is_taken_up_where_it_was_left() {
        for n_answered in 0..=10 {
            let session = session(n_answered);
            assert_eq!(Sitting::of(&session, 5, Day(0)).resume(form(7)), Some(session));
        }
    }

    #[test]
    fn a_quiz_is_taken_up_only_where_what_was_answered_is_still_the_same() {
        let mut changed = form(7);
        changed.items.remove(4);
        assert!(Sitting::of(&session(4), 5, Day(0)).resume(changed.clone()).is_some());
        assert_eq!(Sitting::of(&session(5), 5, Day(0)).resume(changed), None);
        let sitting = Sitting::of(&session(3), 5, Day(0));
        for way in 0..3 {
            let mut sitting = sitting.clone();
            let answer = &mut sitting.answers[1];
            match way {
                0 => answer.option = Some(9),
                1 => answer.option = None,
                _ => answer.right ^= true,
            }
            assert_eq!(sitting.resume(form(7)), None);
        }
    }

    #[test]
    fn an_excerpt_is_known_while_the_last_answer_about_it_was_right() {
        let article = crate::article::read(include_str!("../../tests/articles/short.md"));
        let bank = crate::item::write_items(&article, 7);
        let mut about = bank.items.iter().filter(|it| it.source() == Source::Excerpt(1));
        let (one, other) = (about.next().expect("one item"), about.next().expect("another"));
        let answer = |item: &Item, right| Answer {
            item: item.id().to_string(),
            fact: None,
            kind: String::new(),
            right,
            option: None,
            at: None,
        };
        let mut record = Record::default();
        let mut known_after = |answers: Vec<Answer>| {
            record.sittings.push(Sitting { answers, ..sitting(0, 0) });
            record.known_excerpts(&bank, article.excerpts.len())[1]
        };
        assert!(!known_after(vec![]));
        assert!(known_after(vec![answer(one, false), answer(other, true)]));
        assert!(!known_after(vec![answer(one, false)]));
        assert!(known_after(vec![answer(one, true)]));
    }

    #[test]
    fn the_best_is_the_highest_share() {
        let record = Record {
            sittings: vec![sitting(4, 5), sitting(8, 10), sitting(7, 10)],
            ..Record::default()
        };
        assert_eq!(record.find_best().map(|it| it.score), Some(Score { raw: 8, max: 10 }));
        assert_eq!(Record::default().find_best(), None);
    }
}
