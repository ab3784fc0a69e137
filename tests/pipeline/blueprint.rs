//! What a form takes of each topic: the blueprint's limits hold wherever the bank can fill it.

use std::collections::BTreeSet;

use awareness_quiz::{
    article::{self, Lang},
    item::{Item, ItemBank, Kind, write_items},
    quiz::{Blueprint, Form},
};
use proptest::prelude::*;
use rand::{SeedableRng, seq::SliceRandom};
use rand_pcg::Pcg32;

use crate::{
    bundled::{edited, published},
    generated::config,
    invented::{Facts, Recipe, facts},
};

/// By how many items a form has too many about dates, places, order and gaps, or too few about what
/// was said.
fn excess(items: &[&Item], n_items: usize) -> usize {
    let n = |kinds: &[Kind]| items.iter().filter(|it| kinds.contains(&it.kind())).count();
    let tenth = n_items.div_ceil(10);
    let n_said = n(&[
        Kind::Excerpt,
        Kind::Principle,
        Kind::WordsOfPrinciple,
        Kind::WordsOfSpeaker,
        Kind::Shared,
        Kind::Duty,
        Kind::Statement,
        Kind::Purpose,
        Kind::Continuation,
        Kind::Written,
    ]);
    n(&[Kind::Year, Kind::OccasionYear, Kind::SaidFirst]).saturating_sub(n_items.div_ceil(5))
        + n(&[Kind::Place, Kind::OccasionOfPlace]).saturating_sub(tenth)
        + n(&[Kind::Order]).saturating_sub(tenth)
        + n(&[Kind::Gap]).saturating_sub(tenth)
        + (items.len() - n_said).saturating_sub(n_items / 2)
}

const ATTEMPTS: usize = 300;

/// The most items that can be found to stand side by side, within the limits if so asked, and in how
/// many of the attempts.
fn find_most(bank: &ItemBank, n_items: usize, is_limited: bool) -> (usize, usize) {
    let mut rng = Pcg32::seed_from_u64(99);
    let is_enemy: Vec<Vec<bool>> =
        bank.items.iter().map(|a| bank.items.iter().map(|b| a.is_enemy_of(b)).collect()).collect();
    let mut order: Vec<usize> = (0..bank.items.len()).collect();
    let (mut most, mut n_found) = (0, 0);
    for attempt in 0..ATTEMPTS {
        order.shuffle(&mut rng);
        if attempt % 2 == 0 {
            // Who has few enemies first.
            order.sort_by_key(|at| is_enemy[*at].iter().filter(|it| **it).count() / 3);
        }
        let mut taken: Vec<usize> = Vec::new();
        for at in &order {
            let items: Vec<&Item> = taken.iter().chain([at]).map(|at| &bank.items[*at]).collect();
            if taken.len() < n_items
                && taken.iter().all(|it| !is_enemy[*it][*at])
                && (!is_limited || excess(&items, n_items) == 0)
            {
                taken.push(*at);
            }
        }
        if taken.len() > most {
            (most, n_found) = (taken.len(), 0);
        }
        n_found += usize::from(taken.len() == most);
    }
    (most, n_found)
}

/// What is wrong with what a form takes of the topics and of the sections.
fn complaints(bank: &ItemBank, form: &Form) -> Vec<String> {
    let n_items = form.blueprint.n_items;
    let items: Vec<&Item> = form.items.iter().collect();
    let over = excess(&items, n_items);
    let mut found = Vec::new();
    // What takes so much luck to find is no fault of a form.
    let (most, n_found) = if over > 0 { find_most(bank, n_items, true) } else { (0, 0) };
    if most == n_items && 20 * n_found > ATTEMPTS {
        found.push(format!("{over} over the limits for nothing"));
    }
    let (most, _) = find_most(bank, n_items, false);
    if items.len() < most {
        found.push(format!("{} items where {most} can stand side by side", items.len()));
    }
    let sections = |of: &[&Item]| of.iter().filter_map(|it| it.section()).collect::<BTreeSet<_>>();
    let in_bank = sections(&bank.items.iter().collect::<Vec<_>>());
    for missing in in_bank.difference(&sections(&items)) {
        // An item of that section could have stood in the place of another.
        let mut theirs = bank.items.iter().filter(|it| it.section() == Some(*missing));
        let fits = |item: &Item| {
            (0..items.len()).any(|at| {
                let mut other = items.clone();
                other[at] = item;
                let is_peaceful =
                    (0..items.len()).all(|it| it == at || !other[it].is_enemy_of(item));
                is_peaceful
                    && excess(&other, n_items) <= over
                    && sections(&other).len() > sections(&items).len()
            })
        };
        if theirs.any(fits) {
            found.push(format!("section {missing} is left out"));
        }
    }
    found
}

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn limits_hold_wherever_the_bank_can_fill_the_form(
        facts in facts(), seed: u32, n_items in 1..24_usize,
    ) {
        let bank = write_items(&article::read(&facts.in_markdown()), seed);
        let form = Form::draw(&bank, Blueprint { n_items, ..Blueprint::default() }, seed);
        let found = complaints(&bank, &form);
        prop_assert!(found.is_empty(), "{found:?} in:\n{}", facts.in_markdown());
    }
}

#[test]
fn the_bundled_article_keeps_within_the_limits_and_covers_its_sections() {
    for article in [edited(), published()] {
        for seed in 0..100 {
            let bank = write_items(&article, seed);
            let form = Form::draw(&bank, Blueprint::default(), seed);
            let items: Vec<&Item> = form.items.iter().collect();
            assert_eq!(excess(&items, 10), 0, "seed {seed}");
            let sections: BTreeSet<_> = items.iter().filter_map(|it| it.section()).collect();
            assert_eq!(sections.len(), article.sections.len(), "seed {seed}");
        }
    }
}

#[test]
fn a_candidate_who_chooses_kinds_gets_those() {
    let bank = write_items(&edited(), 7);
    let kinds = vec![Kind::Year, Kind::Occasion];
    let blueprint = Blueprint { n_items: 8, kinds, ..Blueprint::default() };
    let form = Form::draw(&bank, blueprint, 7);
    let n_years = form.items.iter().filter(|it| it.kind() == Kind::Year).count();
    assert_eq!((form.items.len(), n_years), (8, 4));
}

#[test]
fn six_excerpts_are_enough_for_most_quizzes_of_ten() {
    let mut n_full = 0;
    for seed in 0..50 {
        let recipe = Recipe {
            seed,
            language: Lang::En,
            n_sections: 3,
            n_meetings: 5,
            n_excerpts: 6,
            n_pictures: 2,
            traps: Vec::new(),
        };
        let article = article::read(&Facts::invent(&recipe).in_markdown());
        let form = Form::draw(&write_items(&article, 7), Blueprint::default(), 7);
        n_full += usize::from(form.shortfall.is_none());
    }
    assert!(n_full > 25, "{n_full} of 50");
}
