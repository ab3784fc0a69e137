//! What outlives a visit, in every released format, and however much it is.

use std::sync::LazyLock;

use awareness_quiz::{
    article::Article,
    item::{ItemBank, write_items},
    keep::{
        KEPT, MOST, SlotCopy, Slots, TakenUp, Unreadable, erase, find_sitting, import, keep_begun,
        keep_finished, load, merge, n_new, read_copy, take_up, tidy, write_copy, write_sitting,
    },
    learn::{Answer, Day, Progress, Record, Review, Sitting, Streak},
    quiz::{Blueprint, Form, Plan, Score, Session},
};
use proptest::{collection::vec, prelude::*};

use crate::bundled;

static ARTICLE: LazyLock<Article> = LazyLock::new(bundled::edited);
static BANK: LazyLock<ItemBank> = LazyLock::new(|| write_items(&ARTICLE, 7));

/// What the attendee sees of a record.
fn seen(record: &Record, today: u32) -> impl PartialEq + std::fmt::Debug {
    (
        record.n_finished(),
        record.find_best(),
        record.find_last(),
        record.known_excerpts(&BANK, ARTICLE.excerpts.len()),
        Progress::of(record, &[&BANK], ARTICLE.sections.len(), 0),
        Streak::of(record, 0, Day(today)),
        Review::of(record, &BANK, 0, Day(today)),
    )
}

fn record(kept: &SlotCopy) -> Record {
    let loaded = load(&mut kept.clone(), 0);
    assert!(!loaded.has_set_aside);
    loaded.record
}

/// A finished quiz of a seed, answered as it comes.
fn sitting(seed: u32, at: u64) -> Sitting {
    let bank = write_items(&ARTICLE, seed);
    let mut session = Session::new(Form::draw(&bank, Blueprint::default(), seed));
    for item in session.form().items.clone() {
        let option = (seed as usize + item.key()) % item.options().len();
        assert!(session.respond(item.id(), option, at * 3_600_000));
    }
    Sitting::of(&session, at * 3_600_000, Day(u32::try_from(at / 24).unwrap()))
}

fn put_all(slots: &mut SlotCopy, more: &SlotCopy) {
    for (name, text) in more.iter() {
        slots.put(name, text);
    }
}

/// The first name with a certain part.
fn name_of(kept: &SlotCopy, part: &str) -> String {
    kept.names().into_iter().find(|it| it.contains(part)).unwrap()
}

#[test]
fn every_released_copy_is_read() {
    let text = include_str!("../kept/2.copy.json");
    let kept = read_copy(text, 0).unwrap();
    assert_eq!(write_copy(&kept), text.trim_end(), "what was not changed is written the same");
    let record = record(&kept);
    assert_eq!((record.totals.n_quizzes, record.sittings.len(), record.begun.len()), (40, 3, 1));
    let progress = Progress::of(&record, &[&BANK], ARTICLE.sections.len(), 0);
    assert_eq!(progress.total, Score { raw: 130, max: 425 });
    assert_eq!(n_new(&kept, &kept), (43, 0));
    assert_eq!(n_new(&SlotCopy::default(), &kept), (43, 43));
    assert_eq!(
        find_sitting(&mut kept.clone(), &Plan::of(10), 0).map(|it| it.answers.len()),
        Some(3)
    );
}

#[test]
fn a_copy_holds_any_text_whatever() {
    let mut kept = SlotCopy::default();
    for (name, text) in [("language", "\u{1}\"\\\n\u{7f}\u{2028}湖"), ("\u{0}", "")] {
        kept.put(name, text);
    }
    assert_eq!(read_copy(&write_copy(&kept), 0), Ok(kept));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn whatever_became_of_a_slot_nothing_of_it_is_lost(
        slot in 0..3_usize, changes in vec((any::<prop::sample::Index>(), 0..127_u8, 0..3_u8), 1..5),
    ) {
        let sound = write_sitting(&short(7, 1000));
        let copy = read_copy(include_str!("../kept/2.copy.json"), 0).unwrap();
        let sums = name_of(&copy, "totals:");
        let (name, whole) = match slot {
            0 => ("sitting:00000001-1000-7".to_owned(), sound.clone()),
            1 => ("begun:7".to_owned(), sound.clone()),
            _ => (sums.clone(), copy.find(&sums).unwrap()),
        };
        let mut bytes = whole.into_bytes();
        for (at, byte, how) in changes {
            let at = at.index(bytes.len() + 1);
            match how {
                0 => bytes.truncate(at),
                1 => bytes.insert(at, byte),
                _ => bytes.get_mut(at).into_iter().for_each(|it| *it = byte),
            }
        }
        let garbled = String::from_utf8(bytes).unwrap();
        let beside = "sitting:00000002-1000-8";
        let mut kept = SlotCopy::default();
        kept.put(beside, &sound);
        kept.put(&name, &garbled);
        load(&mut kept, 5);
        tidy(&mut kept, 0);
        merge(&mut kept, &SlotCopy::default(), &[], 6);
        prop_assert_eq!(kept.find(beside), Some(sound));
        prop_assert!(kept.iter().any(|(_, text)| *text == garbled), "{:?}", garbled);
    }
}

#[test]
fn what_is_no_copy_says_why() {
    for damaged in ["", "a shopping list", "[]", r#"{"version":2}"#, r#"{"version":2,"slots":{}}]"#]
    {
        assert_eq!(read_copy(damaged, 0), Err(Unreadable::Damaged), "{damaged:?}");
    }
    let newer = read_copy(r#"{"version":3,"slots":[]}"#, 0);
    assert_eq!(newer, Err(Unreadable::Newer { version: 3 }));
}

#[test]
fn what_a_newer_build_has_kept_is_set_aside_and_taken_up_again() {
    let mut kept = SlotCopy::default();
    keep_finished(&mut kept, &sitting(7, 1), || 1);
    let name = name_of(&kept, "sitting:");
    let text = kept.find(&name).unwrap();
    kept.put(&name, &text.replacen('2', "3", 1));
    let loaded = load(&mut kept, 9);
    assert!(loaded.has_set_aside && loaded.record.sittings.is_empty());
    assert_eq!(kept.find(&name), None);
    // Not by this one …
    tidy(&mut kept, 0);
    assert_eq!(kept.find(&name), None);
    // … but by one that can read it.
    let aside = name_of(&kept, ":set-aside:");
    kept.put(&aside, &text);
    tidy(&mut kept, 0);
    assert_eq!(kept.find(&name), Some(text));
    assert_eq!(kept.find(&aside), None);
}

#[test]
fn sums_that_a_newer_build_has_kept_still_fit_when_they_can_be_read_again() {
    let mut kept = SlotCopy::default();
    let mut origins = 1..;
    let mut finish = |kept: &mut SlotCopy, at: u64| {
        keep_finished(kept, &sitting(7, at), || origins.next().unwrap());
        tidy(kept, 0);
    };
    (0..100).for_each(|at| finish(&mut kept, at));
    let name = name_of(&kept, "totals:");
    let text = kept.find(&name).unwrap();
    kept.put(&name, "3 in another way");
    assert!(load(&mut kept, 5).has_set_aside);
    (100..200).for_each(|at| finish(&mut kept, at));
    let n_readable = record(&kept).n_finished();
    kept.put(&name_of(&kept, ":set-aside:"), &text);
    tidy(&mut kept, 0);
    assert!(n_readable < 200);
    assert_eq!(record(&kept).n_finished(), 200);
    assert!(kept.names().len() <= 2 * MOST + 5);
}

#[test]
fn ten_thousand_quizzes_take_little_room_and_count_as_before() {
    let quizzes: Vec<Sitting> = (0..300).map(|it| sitting(it, 0)).collect();
    let mut kept = SlotCopy::default();
    let mut all = Record::default();
    for (at, quiz) in (0..10_000_u64).zip(quizzes.iter().cycle()) {
        // Some on each of 417 days.
        let day = Some(Day(u32::try_from(at / 24).unwrap()));
        let quiz = Sitting { finished: at * 3_600_000, day, ..quiz.clone() };
        keep_finished(&mut kept, &quiz, || 1);
        all.sittings.push(quiz);
        if at % 10 == 9 {
            tidy(&mut kept, 0);
        }
        assert!(kept.names().len() <= MOST + 13, "{at}");
    }
    let record = record(&kept);
    assert!(record.sittings.len() >= KEPT && record.totals.n_quizzes >= 10_000 - MOST);
    assert_eq!(seen(&record, 416), seen(&all, 416));
    let n_bytes: usize = kept.iter().map(|it| it.0.len() + it.1.len()).sum();
    assert!(n_bytes < 40_000, "{n_bytes} bytes");
    // All of it goes to another device and back, and is there once.
    let copy = read_copy(&write_copy(&kept), 0).unwrap();
    let mut there = SlotCopy::default();
    assert_eq!(n_new(&there, &copy), (10_000, 10_000));
    assert!(import(&mut there, &copy) && import(&mut there, &copy));
    assert_eq!(seen(&load(&mut there, 0).record, 416), seen(&all, 416));
    assert_eq!(n_new(&kept, &there), (10_000, 0));
    erase(&mut kept);
    assert_eq!(kept, SlotCopy::default());
}

#[test]
fn where_nothing_more_can_be_kept_nothing_is_lost_by_folding() {
    /// Takes nothing for good any more; what it is given it finds for this visit.
    #[derive(Default)]
    struct Full(SlotCopy, SlotCopy);
    impl Slots for Full {
        fn names(&self) -> Vec<String> {
            let mut both = self.0.clone();
            put_all(&mut both, &self.1);
            both.names()
        }
        fn find(&self, name: &str) -> Option<String> {
            self.1.find(name).or_else(|| self.0.find(name))
        }
        fn put(&mut self, name: &str, text: &str) -> bool {
            self.1.put(name, text);
            false
        }
        fn remove(&mut self, name: &str) {
            self.1.remove(name);
            self.0.remove(name);
        }
    }
    let mut full = Full::default();
    for at in 0..MOST as u64 + 9 {
        keep_finished(&mut full.0, &sitting(7, at), || 1);
    }
    let before = full.0.clone();
    tidy(&mut full, 0);
    assert_eq!(full.0, before);
    // The quiz finished now counts for this visit, and what was on the disk of it stays there.
    keep_begun(&mut full.0, &sitting(8, 999));
    let before = full.0.clone();
    assert!(!keep_finished(&mut full, &sitting(8, 999), || 1));
    assert_eq!(full.0, before);
    assert_eq!(load(&mut full, 0).record.n_finished(), MOST + 10);
    // Nor is anything removed that cannot be set aside.
    let name = name_of(&full.0, "sitting:");
    full.0.put(&name, "damaged");
    assert!(load(&mut full, 0).has_set_aside);
    assert_eq!(full.0.find(&name).as_deref(), Some("damaged"));
}

#[test]
fn a_quiz_is_taken_up_as_it_was_left_or_what_was_answered_of_it_counts_by_itself() {
    let form = Form::draw(&BANK, Blueprint::default(), 7);
    let plan = form.plan();
    let mut kept = SlotCopy::default();
    assert_eq!(take_up(&mut kept, &form, 0, || 1), TakenUp::Nothing);
    let done = sitting(8, 1);
    keep_finished(&mut kept, &done, || 1);
    let begun = Sitting { answers: sitting(7, 2).answers[..3].to_vec(), ..sitting(7, 2) };
    keep_begun(&mut kept, &begun);
    let TakenUp::Session(session) = take_up(&mut kept, &form, 0, || 1) else { panic!() };
    assert_eq!(session.n_answered(), 3);

    // A newer build draws others.
    let mut other = form.clone();
    other.items.swap(1, 5);
    assert_eq!(take_up(&mut kept, &other, 0, || 1), TakenUp::Closed(begun.clone()));
    let now = record(&kept);
    assert_eq!(
        (now.begun.as_slice(), now.sittings.as_slice()),
        (&[][..], &[done.clone(), begun][..])
    );
    // The result of the one that was finished can still be shown.
    assert_eq!(find_sitting(&mut kept, &done.plan(), 0), Some(done.clone()));
    assert_eq!(take_up(&mut kept, &other, 0, || 1), TakenUp::Nothing);

    // What is done stays so, whatever becomes of its questions.
    keep_finished(&mut kept, &sitting(7, 3), || 1);
    assert_eq!(take_up(&mut kept, &other, 0, || 1), TakenUp::Nothing);
    assert_eq!(find_sitting(&mut kept, &plan, 0), Some(sitting(7, 3)));
    assert_eq!(record(&kept).n_finished(), 3);
}

#[test]
fn sums_that_cannot_be_read_hide_nothing_that_is_still_there() {
    let mut kept = SlotCopy::default();
    for at in 0..=MOST as u64 {
        keep_finished(&mut kept, &sitting(7, at), || 1);
    }
    let all = kept.clone();
    tidy(&mut kept, 0);
    let totals = name_of(&kept, "totals:");
    // As when the browser is killed between the sums and the removal of what they hold.
    let mut both = all;
    put_all(&mut both, &kept);
    assert_eq!(record(&both).n_finished(), MOST + 1);
    both.put(&totals, "2 damaged");
    let loaded = load(&mut both, 5);
    assert!(loaded.has_set_aside);
    assert_eq!(loaded.record.sittings.len(), MOST + 1);
    assert_eq!(both.find(&format!("{totals}:set-aside:5")).as_deref(), Some("2 damaged"));
}

#[test]
fn sums_of_other_quizzes_than_their_name_says_hide_nothing() {
    let mut kept = SlotCopy::default();
    for at in 0..=MOST as u64 {
        keep_finished(&mut kept, &sitting(7, at), || 1);
    }
    tidy(&mut kept, 0);
    let sums = name_of(&kept, "totals:");
    let forged = format!("{}99", &sums[..=sums.rfind('-').unwrap()]);
    let text = kept.find(&sums).unwrap();
    // In a copy that somebody has changed.
    let mut copy = SlotCopy::default();
    copy.put(&forged, &text);
    assert_eq!(n_new(&kept, &copy).1, 0);
    assert!(import(&mut kept, &copy));
    assert_eq!(kept.find(&forged), None);
    // In what is kept.
    kept.put(&forged, &text);
    let loaded = load(&mut kept, 5);
    assert!(loaded.has_set_aside);
    assert_eq!(loaded.record.n_finished(), MOST + 1);
    assert_eq!(kept.find(&format!("{forged}:set-aside:5")).as_deref(), Some(&*text));
}

/// Short quizzes of one invented item each, so that each can be found again in the sums.
fn short(number: u32, finished: u64) -> Sitting {
    let name = format!("{number:016x}");
    let (kind, right, option) = ("year".to_owned(), number.is_multiple_of(3), Some(0));
    let answers = vec![Answer {
        item: name.clone(),
        fact: Some(name),
        kind,
        right,
        option,
        at: Some(finished),
    }];
    Sitting { finished, day: Some(Day(0)), seed: number, plan: None, answers }
}

/// The numbers of all quizzes in a record, in order.
fn numbers(record: &Record) -> Vec<u32> {
    let number = |it: &str| u32::from_str_radix(it, 16).unwrap();
    let folded = record.totals.items.iter().flat_map(|it| vec![number(&it.item); it.score.max]);
    let mut all: Vec<u32> = folded.chain(record.sittings.iter().map(|it| it.seed)).collect();
    all.sort_unstable();
    all
}

/// A tab as browsers keep it: it sees what it has written at once, and what others have written some
/// time later, in their order.
#[derive(Default)]
struct Tab {
    view: SlotCopy,
    /// What it has not seen yet.
    waiting: Vec<(String, Option<String>)>,
    /// What it has written since the others were told.
    written: Vec<(String, Option<String>)>,
}

impl Slots for Tab {
    fn names(&self) -> Vec<String> {
        self.view.names()
    }
    fn find(&self, name: &str) -> Option<String> {
        self.view.find(name)
    }
    fn put(&mut self, name: &str, text: &str) -> bool {
        self.written.push((name.to_owned(), Some(text.to_owned())));
        self.view.put(name, text)
    }
    fn remove(&mut self, name: &str) {
        self.written.push((name.to_owned(), None));
        self.view.remove(name);
    }
}

/// Of how many changes tabs hear at a time: often of none.
fn heard() -> impl Strategy<Value = usize> {
    prop_oneof![3 => Just(0), 1 => 0..60_usize]
}

fn apply(kept: &mut SlotCopy, change: (String, Option<String>)) {
    match change {
        (name, Some(text)) => drop(kept.put(&name, &text)),
        (name, None) => kept.remove(&name),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn tabs_that_learn_late_of_each_other_lose_no_quiz_and_count_none_twice(
        // Which tab, what it does (a quiz, or folding), when others hear of how much, and the clock.
        acts in vec((0..3_usize, 0..12_u8, heard(), 0..2_000_u64), 300..700),
        set_back in prop::option::of(0..300_usize),
    ) {
        let mut tabs = [Tab::default(), Tab::default(), Tab::default()];
        let mut disk = SlotCopy::default();
        let mut clock = 5_000_000;
        let mut n_finished = 0;
        for (at, (tab, act, n_heard, passed)) in acts.into_iter().enumerate() {
            clock += passed;
            if set_back == Some(at) {
                clock -= 3_000_000.min(clock);
            }
            if act == 0 {
                tidy(&mut tabs[tab], 0);
            } else {
                // Two at the same moment, now and then.
                let origin = || u32::try_from(tab).unwrap();
                keep_finished(&mut tabs[tab], &short(n_finished, clock), origin);
                n_finished += 1;
            }
            for change in std::mem::take(&mut tabs[tab].written) {
                apply(&mut disk, change.clone());
                for other in (0..3).filter(|it| *it != tab) {
                    tabs[other].waiting.push(change.clone());
                }
            }
            // None is more than some quizzes behind.
            for tab in &mut tabs {
                let n = n_heard.max(tab.waiting.len().saturating_sub(2 * KEPT)).min(tab.waiting.len());
                for change in tab.waiting.drain(..n) {
                    apply(&mut tab.view, change);
                }
            }
            if at % 100 == 0 {
                prop_assert_eq!(numbers(&record(&disk)), (0..n_finished).collect::<Vec<_>>());
            }
        }
        prop_assert_eq!(numbers(&record(&disk)), (0..n_finished).collect::<Vec<_>>());
        tidy(&mut disk, 0);
        prop_assert_eq!(numbers(&record(&disk)), (0..n_finished).collect::<Vec<_>>());
    }

    #[test]
    fn copies_carried_about_between_devices_count_nothing_twice(
        acts in vec((0..3_usize, 0..3_usize, 1..60_u32), 1..40),
    ) {
        let mut devices = [SlotCopy::default(), SlotCopy::default(), SlotCopy::default()];
        // What each device ought to know.
        let mut known = [const { Vec::<u32>::new() }; 3];
        let mut number = 0;
        for (at, (to, from, n)) in acts.into_iter().enumerate() {
            if to == from {
                for _ in 0..n {
                    let origin = || u32::try_from(to).unwrap();
                    keep_finished(&mut devices[to], &short(number, at as u64 * 1000), origin);
                    known[to].push(number);
                    number += 1;
                }
            } else {
                let copy = read_copy(&write_copy(&devices[from]), 0).unwrap();
                let new: Vec<u32> =
                    known[from].iter().filter(|it| !known[to].contains(it)).copied().collect();
                prop_assert_eq!(n_new(&devices[to], &copy), (known[from].len(), new.len()));
                prop_assert!(import(&mut devices[to], &copy));
                known[to].extend(new);
                known[to].sort_unstable();
            }
            tidy(&mut devices[to], 0);
            prop_assert_eq!(&numbers(&record(&devices[to])), &known[to]);
        }
    }
}
