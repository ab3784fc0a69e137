//! Local storage that loses its last seconds, a database that does not, and two tabs: whatever
//! happens in whatever order, no accepted answer is lost and none counts twice.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use awareness_quiz::{
    article::read,
    item::write_items,
    keep::{
        ERASED, SlotCopy, Slots, TakenUp, accept, combine, erase, follow, load, mark_erased, merge,
        start_again, take_up, tidy,
    },
    learn::{Day, Sitting},
    quiz::{Blueprint, Form, Session},
};
use proptest::{collection::vec, prelude::*};

/// Two quizzes of a short article.
static FORMS: LazyLock<[Form; 2]> = LazyLock::new(|| {
    let article = read(include_str!("../articles/short.md"));
    [1, 2].map(|seed| Form::draw(&write_items(&article, seed), Blueprint::default(), seed))
});

/// A browser with two tabs on one storage.
#[derive(Default)]
struct Browser {
    /// What the tabs see of local storage.
    local: SlotCopy,
    /// What local storage was before each change: after a kill it is one of these.
    earlier: Vec<SlotCopy>,
    database: SlotCopy,
    tabs: [Option<Session>; 2],
    clock: u64,
}

/// Notes which slots a tab changes.
struct Noted<'s>(&'s mut SlotCopy, BTreeSet<String>);

impl Slots for Noted<'_> {
    fn names(&self) -> Vec<String> {
        self.0.names()
    }
    fn find(&self, name: &str) -> Option<String> {
        self.0.find(name)
    }
    fn put(&mut self, name: &str, text: &str) -> bool {
        self.1.insert(name.to_owned());
        self.0.put(name, text)
    }
    fn remove(&mut self, name: &str) {
        self.1.insert(name.to_owned());
        self.0.remove(name);
    }
}

impl Browser {
    /// Lets a tab change local storage; then, unless the browser is killed before, the database.
    fn change<T>(&mut self, is_safe: bool, act: impl FnOnce(&mut dyn Slots) -> T) -> T {
        self.earlier.push(self.local.clone());
        let mut noted = Noted(&mut self.local, BTreeSet::new());
        let result = act(&mut noted);
        let changed = noted.1;
        if is_safe {
            self.copy(changed);
        }
        result
    }

    /// What the page does in one transaction of the database.
    fn copy(&mut self, names: impl IntoIterator<Item = String>) {
        for name in names {
            let (mine, theirs) = (self.local.find(&name), self.database.find(&name));
            let is_begun = name.starts_with("begun:") && mine.is_some();
            let text = if is_begun { combine(&self.local, &mine, &theirs) } else { mine };
            match text {
                Some(text) => drop(self.database.put(&name, &text)),
                None => self.database.remove(&name),
            }
        }
    }

    /// The next answer of a tab; gives the item where it was accepted for good.
    fn answer(&mut self, tab: usize, option: usize, is_safe: bool) -> Option<(u32, String, u64)> {
        self.clock += 1;
        let now = self.clock;
        let mut session = self.tabs[tab].take()?;
        let item = session.form().items.get(session.n_answered())?.clone();
        let option = option % item.options().len();
        let is_accepted = self.change(is_safe, |slots| {
            accept(slots, &mut session, (item.id(), option), (now, Day(1)), || 1)
        });
        let seed = session.form().seed;
        self.tabs[tab] = Some(session);
        (is_accepted && is_safe).then(|| (seed, item.id().to_string(), now))
    }

    /// Opens a quiz in a tab as the page does: what was left, or what is finished once more.
    fn open(&mut self, tab: usize, which: usize) {
        self.clock += 1;
        let (form, now) = (&FORMS[which], self.clock);
        let TakenUp::Session(session) = take_up(&mut self.local, form, now, || 1) else {
            self.tabs[tab] = Some(Session::new(form.clone()));
            return;
        };
        self.tabs[tab] = Some(if session.is_finished() {
            self.change(true, |slots| start_again(slots, form, now, Day(1)));
            Session::new(form.clone())
        } else {
            session
        });
    }

    /// Kills the browser, after which local storage is as it was so many changes before, and opens
    /// the page again.
    fn kill(&mut self, n_lost: usize) {
        let n_left = self.earlier.len().saturating_sub(n_lost);
        self.earlier.push(self.local.clone());
        self.local = self.earlier[n_left].clone();
        self.earlier.truncate(n_left + 1);
        self.tabs = [None, None];
        let merged = merge(&mut self.local, &self.database.clone(), &[], self.clock);
        assert!(!merged.has_set_aside);
        self.copy(merged.late);
    }

    fn erase(&mut self) {
        let names = self.local.names();
        self.earlier.push(self.local.clone());
        erase(&mut self.local);
        self.database = SlotCopy::default();
        self.database.put(ERASED, &mark_erased(&names));
        self.tabs = [None, None];
    }

    /// All answers there are: for each quiz and item, when they were accepted.
    fn answers(&self) -> BTreeMap<(u32, String), Vec<u64>> {
        let record = load(&mut self.local.clone(), 0).record;
        let mut answers: BTreeMap<(u32, String), Vec<u64>> = BTreeMap::new();
        for Sitting { seed, answers: all, .. } in record.sittings.iter().chain(&record.begun) {
            for answer in all {
                let times = answers.entry((*seed, answer.item.clone())).or_default();
                times.push(answer.at.unwrap());
            }
        }
        answers
    }
}

#[derive(Debug, Clone)]
enum Act {
    Open { tab: usize, which: usize },
    Answer { tab: usize, option: usize, is_safe: bool },
    Follow { tab: usize },
    Fold,
    Kill { n_lost: usize },
}

fn act() -> impl Strategy<Value = Act> {
    let tab = || 0..2_usize;
    prop_oneof![
        2 => (tab(), 0..2_usize).prop_map(|(tab, which)| Act::Open { tab, which }),
        12 => (tab(), 0..4_usize).prop_map(|(tab, option)| Act::Answer { tab, option, is_safe: true }),
        1 => (tab(), 0..4_usize).prop_map(|(tab, option)| Act::Answer { tab, option, is_safe: false }),
        1 => tab().prop_map(|tab| Act::Follow { tab }),
        1 => Just(Act::Fold),
        1 => (0..12_usize).prop_map(|n_lost| Act::Kill { n_lost }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_accepted_answer_is_lost_and_none_counts_twice(acts in vec(act(), 1..120)) {
        let mut browser = Browser::default();
        let mut accepted = Vec::new();
        for act in acts {
            match act {
                Act::Open { tab, which } => browser.open(tab, which),
                Act::Answer { tab, option, is_safe } => {
                    accepted.extend(browser.answer(tab, option, is_safe));
                    // An answer that is not safe is one during which the browser was killed.
                    if !is_safe {
                        browser.kill(3);
                    }
                }
                Act::Follow { tab } => {
                    if let Some(mut session) = browser.tabs[tab].take() {
                        let now = browser.clock;
                        browser.change(true, |slots| follow(slots, &mut session, now, Day(1)));
                        browser.tabs[tab] = Some(session);
                    }
                }
                Act::Fold => browser.change(true, |slots| tidy(slots, 0)),
                Act::Kill { n_lost } => browser.kill(n_lost),
            }
            let answers = browser.answers();
            for (seed, item, at) in &accepted {
                let times = answers.get(&(*seed, item.clone())).cloned().unwrap_or_default();
                let n = times.iter().filter(|it| *it == at).count();
                prop_assert_eq!(n, 1, "{} of quiz {} at {}: {:?}", item, seed, at, times);
            }
        }
    }

    #[test]
    fn merging_once_more_changes_nothing(
        acts in vec((0..2_usize, 0..4_usize), 1..40), n_lost in 0..40_usize,
    ) {
        let mut browser = Browser::default();
        browser.open(0, 0);
        browser.open(1, 1);
        for (tab, option) in acts {
            browser.answer(tab, option, true);
        }
        browser.kill(n_lost);
        let (local, database) = (browser.local.clone(), browser.database.clone());
        let again = merge(&mut browser.local, &database, &[], 9);
        prop_assert!(!again.has_news && again.late.is_empty(), "{:?}", again);
        prop_assert_eq!(&browser.local, &local);
        prop_assert_eq!(local, database);
    }

    #[test]
    fn what_was_erased_stays_erased_whatever_local_storage_brings_back(n_lost in 0..30_usize) {
        let mut browser = Browser::default();
        browser.open(0, 0);
        while browser.answer(0, 1, true).is_some() {}
        browser.open(0, 1);
        browser.answer(0, 1, true);
        browser.erase();
        browser.kill(n_lost);
        prop_assert_eq!(browser.answers(), BTreeMap::new());
        // And a quiz taken afterwards stays.
        browser.open(0, 1);
        browser.answer(0, 1, true);
        browser.kill(1);
        prop_assert_eq!(browser.answers().len(), 1);
    }
}

#[test]
fn of_two_tabs_on_one_quiz_the_first_answer_to_each_question_stands() {
    let mut browser = Browser::default();
    browser.open(0, 0);
    browser.answer(0, 0, true);
    browser.open(1, 0);
    let n_items = FORMS[0].items.len();
    for _ in 1..n_items.min(4) {
        assert!(browser.answer(1, 1, true).is_some());
    }
    // The first tab still shows the second question.
    let before = browser.answers();
    assert!(browser.answer(0, 0, true).is_none(), "it was answered in the other tab");
    assert_eq!(browser.answers(), before);
    let session = browser.tabs[0].as_ref().unwrap();
    assert_eq!(session.n_answered(), n_items.min(4));
}

#[test]
fn a_tab_with_a_stale_view_overwrites_nothing_in_the_database() {
    let mut browser = Browser::default();
    browser.open(0, 0);
    browser.answer(0, 0, true);
    let stale = browser.local.clone();
    browser.open(1, 0);
    browser.answer(1, 1, true);
    browser.answer(1, 1, true);
    let all = browser.answers();
    // Browsers tell one tab late of what another has written.
    browser.local = stale;
    browser.answer(0, 0, true);
    browser.kill(0);
    assert_eq!(browser.answers(), all);
}

#[test]
fn what_cannot_be_read_is_set_aside_on_both_sides() {
    let mut browser = Browser::default();
    browser.open(0, 0);
    browser.answer(0, 0, true);
    let sound = browser.local.find("begun:1").unwrap();
    for (here, there) in [("2 damaged", &*sound), (&*sound, "2 damaged"), (&*sound, "9 newer")] {
        let mut local = SlotCopy::default();
        local.put("begun:1", here);
        let mut database = SlotCopy::default();
        database.put("begun:1", there);
        let merged = merge(&mut local, &database, &[], 5);
        assert!(merged.has_set_aside);
        assert_eq!(local.find("begun:1").as_deref(), Some(&*sound));
        let bad = if here == sound { there } else { here };
        assert_eq!(local.find("begun:1:set-aside:5").as_deref(), Some(bad));
    }
}
