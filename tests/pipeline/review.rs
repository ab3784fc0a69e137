//! Practice forms over any article: what is due is asked, in other words, and drawn as planned.

use awareness_quiz::{
    article::{self, Article},
    item::{Item, ItemBank, write_items},
    learn::{Answer, Day, Record, Review, Sitting},
    quiz::{Blueprint, Form, Plan},
};
use proptest::{collection::vec, prelude::*, sample::Index};

use crate::{bundled, generated::config, invented::facts};

/// A record in which these items were answered wrong on the first day, one quiz for each.
fn record(items: &[&Item]) -> Record {
    let mut record = Record::default();
    for item in items {
        let answer = Answer {
            item: item.id().to_string(),
            fact: Some(item.fact().to_string()),
            kind: item.kind().name().to_owned(),
            right: false,
            option: None,
            at: None,
        };
        let (day, answers) = (Some(Day(0)), vec![answer]);
        record.sittings.push(Sitting { finished: 0, day, seed: 0, plan: None, answers });
    }
    record
}

/// What is wrong with the practice form of a bank after these items went wrong.
fn complaints(bank: &ItemBank, seed: u32, went_wrong: &[&Item]) -> Vec<String> {
    let review = Review::of(&record(went_wrong), bank, 0, Day(1));
    let due = review.due();
    let Some(plan) = review.plan(bank, seed) else {
        return if due.is_empty() { vec![] } else { vec!["no plan for what is due".to_owned()] };
    };
    let mut complaints = Vec::new();
    let mut complain = |it: String| complaints.push(it);
    if Plan::read(&plan.to_string()).as_ref() != Some(&plan) {
        complain(format!("{plan} is not read back"));
    }
    let Blueprint { n_items, items, .. } = plan.blueprint.clone();
    if n_items != items.len() || !(1..=10).contains(&n_items) {
        complain(format!("{n_items} items of {}", items.len()));
    }
    let form = Form::draw(bank, plan.blueprint, plan.seed);
    let (mut planned, mut drawn) = (items, Vec::new());
    drawn.extend(form.items.iter().map(|it| it.id().short()));
    planned.sort_unstable();
    drawn.sort_unstable();
    if planned != drawn || form.shortfall.is_some() {
        complain(format!("planned {planned:x?} but drew {drawn:x?}"));
    }
    for (at, item) in form.items.iter().enumerate() {
        if !due.contains(&item.fact()) {
            complain(format!("{} is not due", item.id()));
        }
        if let Some(other) = form.items[at + 1..].iter().find(|it| it.fact() == item.fact()) {
            complain(format!("{} and {} ask the same", item.id(), other.id()));
        }
    }
    let fits = |it: &Item| form.items.iter().all(|other| !it.is_enemy_of(other));
    let mut planned = due.iter().filter(|it| form.items.iter().any(|item| item.fact() == **it));
    if planned.clone().count() < 10 {
        let is_missing = |it: &&Item| due.contains(&it.fact()) && fits(it);
        if let Some(item) = bank.items.iter().find(is_missing) {
            complain(format!("{} fits but was left out", item.id()));
        }
    }
    // The first in line has its choice of wordings.
    let first = planned.next().expect("a plan asks something");
    let wordings: Vec<&Item> = bank.items.iter().filter(|it| it.fact() == *first).collect();
    let last = went_wrong.iter().rfind(|it| it.fact() == *first).expect("it is due for a reason");
    let asked = form.items.iter().find(|it| it.fact() == *first).expect("it was planned");
    if wordings.len() > 1 && asked.id() == last.id() {
        complain(format!("{} is asked in the same words", last.id()));
    }
    complaints
}

/// Whether each item of a bank can be drawn by its short name alone.
fn are_told_apart(bank: &ItemBank) -> bool {
    let mut names: Vec<u32> = bank.items.iter().map(|it| it.id().short()).collect();
    names.sort_unstable();
    names.windows(2).all(|it| it[0] != it[1])
}

fn check_bundled(article: &Article) {
    for seed in 0..20 {
        let bank = write_items(article, seed);
        assert!(are_told_apart(&bank), "seed {seed}");
        let form = Form::draw(&bank, Blueprint::default(), seed);
        let of_form: Vec<&Item> = form.items.iter().collect();
        let all: Vec<&Item> = bank.items.iter().collect();
        for went_wrong in [of_form, all] {
            assert_eq!(complaints(&bank, seed, &went_wrong), Vec::<String>::new(), "seed {seed}");
            // A day later another quiz is on.
            let other = write_items(article, seed + 100);
            assert_eq!(complaints(&other, seed + 100, &went_wrong), Vec::<String>::new());
        }
    }
}

#[test]
fn a_practice_form_over_the_bundled_article_asks_what_is_due() {
    check_bundled(&bundled::edited());
    check_bundled(&bundled::published());
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn a_practice_form_over_any_article_asks_what_is_due(
        facts in facts(), seed: u32, picks in vec(any::<Index>(), 0..30),
    ) {
        let bank = write_items(&article::read(&facts.in_markdown()), seed);
        prop_assert!(are_told_apart(&bank));
        let pick = |it: &Index| it.get(&bank.items);
        let picked: Vec<&Item> =
            if bank.items.is_empty() { vec![] } else { picks.iter().map(pick).collect() };
        prop_assert_eq!(complaints(&bank, seed, &picked), Vec::<String>::new());
    }
}

#[test]
fn what_is_asked_again_quotes_other_words() {
    let article = bundled::edited();
    let banks: Vec<ItemBank> = (0..50).map(|seed| write_items(&article, seed)).collect();
    for seed in 0..40 {
        let bank = write_items(&article, seed);
        let form = Form::draw(&bank, Blueprint::default(), seed);
        // As many as go wrong in a usual quiz.
        let went_wrong: Vec<&Item> = form.items.iter().take(4).collect();
        let mut record = record(&went_wrong);
        for sitting in &mut record.sittings {
            sitting.seed = seed;
        }
        let review = Review::of(&record, &bank, 0, Day(1));
        let plan = review.plan_anew(&article, 100 * (seed + 1)..100 * (seed + 1) + 32);
        let plan = plan.expect("all of it is due");
        let again = Form::draw(&write_items(&article, plan.seed), plan.blueprint, plan.seed);
        for item in &again.items {
            let is_same = |other: &Item| other.is_worded_as(item);
            // Of a few items the article allows one wording only.
            let has_other = banks.iter().any(|bank| {
                bank.items.iter().any(|it| it.id() == item.id() && !it.is_worded_as(item))
            });
            assert!(!has_other || !form.items.iter().any(is_same), "seed {seed}: {item:?}");
        }
    }
}
