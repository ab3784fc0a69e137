//! What the bundled article's forms hold, for many seeds.

use std::{collections::HashSet, sync::LazyLock};

use awareness_quiz::{
    article::Article,
    item::{FactId, Item, Kind, Source, write_items},
    quiz::{Blueprint, Form},
};

use crate::bundled::{edited, published};

/// Forms of the edited article, by seed.
static FORMS: LazyLock<Vec<Form>> =
    LazyLock::new(|| (0..200).map(|seed| form(&edited(), seed)).collect());

fn form(article: &Article, seed: u32) -> Form {
    Form::draw(&write_items(article, seed), Blueprint::default(), seed)
}

#[test]
fn every_seed_gives_ten_items() {
    let of_published = (0..50).map(|seed| form(&published(), seed));
    for form in FORMS.iter().cloned().chain(of_published) {
        assert_eq!(form.items.len(), 10, "seed {}", form.seed);
        assert_eq!(form.shortfall, None);
    }
}

#[test]
fn no_item_gives_another_away() {
    for Form { seed, items, .. } in FORMS.iter() {
        for (at, item) in items.iter().enumerate() {
            for other in &items[at + 1..] {
                assert!(!item.is_enemy_of(other), "seed {seed}: {item:?} and {other:?}");
            }
        }
        let facts: HashSet<FactId> = items.iter().map(Item::fact).collect();
        assert_eq!(facts.len(), items.len(), "seed {seed} asks a fact twice");
        let sources: HashSet<Source> = items.iter().map(Item::source).collect();
        // An excerpt of several sentences can be asked about more than once.
        assert!(sources.len() + 4 >= items.len(), "seed {seed} is about few of the sources");
    }
}

#[test]
fn a_form_is_spread_over_the_kinds_and_never_asks_one_kind_twice_running() {
    for Form { seed, items, .. } in FORMS.iter() {
        let kinds: HashSet<Kind> = items.iter().map(Item::kind).collect();
        assert!(kinds.len() >= 5, "seed {seed} has only {kinds:?}");
        assert!(items.windows(2).all(|pair| pair[0].kind() != pair[1].kind()), "seed {seed}");
    }
}

#[test]
fn another_seed_gives_another_form() {
    let keys = |form: &Form| form.items.iter().map(|it| (it.id(), it.key())).collect::<Vec<_>>();
    let distinct: HashSet<_> = FORMS.iter().map(keys).collect();
    assert_eq!(distinct.len(), FORMS.len());
}

#[test]
fn all_excerpts_occasions_and_sections_are_asked_about() {
    let article = edited();
    for seed in 0..20 {
        let bank = write_items(&article, seed);
        // One person said all of it, and nothing of it under a condition; one meeting was held somewhere,
        // and no two terms share a frame.
        let absent: Vec<Kind> = bank.absent.iter().map(|it| it.kind).collect();
        assert_eq!(
            absent,
            [
                Kind::OccasionOfPlace,
                Kind::Speaker,
                Kind::Gap,
                Kind::WordsOfSpeaker,
                Kind::Continuation,
                Kind::Written,
            ]
        );
        for excerpt in 0..article.excerpts.len() {
            let n = bank.items.iter().filter(|it| it.source() == Source::Excerpt(excerpt)).count();
            assert!(n >= 3, "excerpt {excerpt} has {n} items with seed {seed}");
        }
        for occasion in &article.occasions {
            let is_key = |it: &&Item| it.options()[it.key()].text == occasion.name;
            assert!(bank.items.iter().any(|it| is_key(&it)), "{} with seed {seed}", occasion.name);
        }
        for section in &article.sections {
            let is_key = |it: &Item| it.options()[it.key()].text == section.heading;
            assert!(bank.items.iter().any(is_key), "{} with seed {seed}", section.heading);
        }
    }
}

#[test]
fn an_article_with_little_in_it_gives_a_short_form_that_says_so() {
    let article = awareness_quiz::article::read(
        "> The lake is deep and cold, and nobody has ever swum across it before noon.\n\n— Ann Lee, speech at the Lake Forum, 9 June 2016\n",
    );
    let form = form(&article, 7);
    let shortfall = form.shortfall.expect("one excerpt makes no ten items");
    assert_eq!((shortfall.wanted, shortfall.found), (10, form.items.len()));
    assert!(
        shortfall.to_string().starts_with("the quiz needs 10 questions but the article yields")
    );
}

#[test]
fn seed_7_still_gives_the_form_it_gave_when_it_was_shared() {
    assert_eq!(crate::seed::form_of_seed_7(), crate::seed::PINNED);
}

#[test]
fn a_chinese_article_yields_items_of_the_kinds_it_has_facts_for() {
    let items = crate::seed::items_in_chinese();
    assert_eq!(items, crate::seed::PINNED_IN_CHINESE);
    let article = awareness_quiz::article::read(include_str!("../articles/home-of-the-net.zh.md"));
    assert!(article.notes.is_empty(), "{:?}", article.notes);
    // One of three meetings is only known to have opened where it did. The article has few clauses that
    // name their subject, and no two occasions with the same words.
    let bank = awareness_quiz::item::write_items(&article, 7);
    let absent: Vec<Kind> = bank.absent.iter().map(|it| it.kind).collect();
    assert_eq!(
        absent,
        [
            Kind::OccasionOfPlace,
            Kind::Shared,
            Kind::Duty,
            Kind::Statement,
            Kind::Purpose,
            Kind::Continuation,
            Kind::Written,
        ]
    );
}
