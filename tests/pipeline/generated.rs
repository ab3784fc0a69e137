//! What holds for the items of any article: keys are looked up in the facts it was invented from.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    fmt::Debug,
};

use awareness_quiz::{
    article::{self, Article, Lang},
    item::{Fact, Item, ItemBank, Kind, Source, write_items},
    quiz::{Blueprint, Form, Score, Session},
};
use proptest::{collection::vec, prelude::*, test_runner::RngSeed};

use crate::{
    flaw::{flaws, gives_away, offers_words, words},
    invented::{Facts, Printed, facts, rich},
    judge::{describe, key, shown, supports, untruth},
};

/// Reads the article in Markdown, writes its items and collects what `complain` has to say.
fn check<T: Debug + Default + PartialEq>(
    facts: &Facts,
    seed: u32,
    complain: impl Fn(&Facts, &Article, &ItemBank) -> T,
) -> Result<(), TestCaseError> {
    let text = facts.in_markdown();
    let article = article::read(&text);
    let bank = write_items(&article, seed);
    prop_assert_eq!(complain(facts, &article, &bank), T::default(), "in:\n{}", text);
    Ok(())
}

pub fn config(cases: u32) -> ProptestConfig {
    // The same cases each time: a check that fails now and then stops whoever happens to be there.
    // PROPTEST_RNG_SEED gives others.
    let default = ProptestConfig::default();
    let rng_seed = match default.rng_seed {
        RngSeed::Random => RngSeed::Fixed(2022),
        fixed @ RngSeed::Fixed(_) => fixed,
    };
    // Whoever sees a failure makes a unit test of it; a file of seeds would only hide it.
    ProptestConfig { cases, failure_persistence: None, rng_seed, ..default }
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn one_option_is_true_by_the_facts_and_it_is_the_key(facts in facts(), seed: u32) {
        check(&facts, seed, |facts, _, bank| {
            bank.items.iter().filter_map(|item| untruth(facts, item)).collect::<Vec<_>>()
        })?;
    }

    #[test]
    fn no_item_has_a_flaw_that_can_be_seen(facts in facts(), seed: u32) {
        check(&facts, seed, |facts, _, bank| {
            bank.items.iter().flat_map(|item| flaws(facts, item)).collect::<Vec<_>>()
        })?;
    }

    #[test]
    fn no_two_items_ask_the_same(facts in facts(), seed: u32) {
        check(&facts, seed, |_, _, bank| {
            let asked = |it: &Item| (it.stem().to_owned(), shown(it), key(it).to_owned());
            let (mut all, mut ids) = (HashSet::new(), HashSet::new());
            let twice = bank.items.iter().filter(|it| !all.insert(asked(it)) || !ids.insert(it.id()));
            let mut complaints: Vec<String> = twice.map(describe).collect();
            for (at, item) in bank.items.iter().enumerate() {
                let like = bank.items[..at].iter().filter(|it| is_nearly(it, item));
                complaints.extend(like.map(|it| format!("{} and {}", describe(it), describe(item))));
            }
            complaints
        })?;
    }

    #[test]
    fn the_same_seed_gives_the_same_bank(facts in facts(), seed: u32) {
        let text = facts.in_markdown();
        prop_assert_eq!(
            write_items(&article::read(&text), seed),
            write_items(&article::read(&text), seed)
        );
    }

    #[test]
    fn a_kind_is_absent_or_has_items(facts in facts(), seed: u32) {
        check(&facts, seed, |facts, _, bank| {
            let mut complaints = Vec::new();
            for kind in Kind::ALL {
                let n = bank.items.iter().filter(|it| it.kind() == kind).count();
                let n_absent = bank.absent.iter().filter(|it| it.kind == kind).count();
                if (n == 0) != (n_absent == 1) || n_absent > 1 || n > 0 && !supports(facts, kind) {
                    complaints.push(format!("{kind:?}: {n} items, {n_absent} absences"));
                }
            }
            complaints
        })?;
    }

    #[test]
    fn no_item_of_a_form_gives_another_away(facts in facts(), seed: u32, n_items in 1..30_usize) {
        check(&facts, seed, |_, article, bank| {
            let form = Form::draw(bank, Blueprint { n_items, ..Blueprint::default() }, seed);
            let mut complaints = Vec::new();
            for (at, item) in form.items.iter().enumerate() {
                for later in &form.items[at + 1..] {
                    if item.is_enemy_of(later) || gives_away(article, item, later) {
                        complaints.push(format!("{} and {}", describe(item), describe(later)));
                    }
                }
            }
            complaints
        })?;
    }

    #[test]
    fn a_score_never_exceeds_its_form(
        facts in facts(),
        seed: u32,
        taps in vec((0..12_usize, 0..6_usize, any::<bool>()), 0..40),
    ) {
        let bank = write_items(&article::read(&facts.in_markdown()), seed);
        let form = Form::draw(&bank, Blueprint::default(), seed);
        let n_items = form.items.len();
        let mut session = Session::new(form.clone());
        for (item, option, is_open) in taps {
            let at = if is_open { session.n_answered() } else { item };
            let n_before = session.n_answered();
            if let Some(item) = form.items.get(at) {
                let is_taken = session.respond(item.id(), option, 0);
                prop_assert_eq!(is_taken, at == n_before && option < item.options().len());
                prop_assert_eq!(session.n_answered(), n_before + usize::from(is_taken));
            }
            let Score { raw, max } = session.score();
            prop_assert!(raw <= max && max <= n_items);
            prop_assert_eq!(session.n_answered(), max);
            let by_kind = session.score_by_kind();
            prop_assert_eq!(by_kind.iter().map(|(_, it)| it.raw).sum::<usize>(), raw);
            prop_assert_eq!(by_kind.iter().map(|(_, it)| it.max).sum::<usize>(), max);
            prop_assert_eq!(session.is_finished(), max == n_items);
        }
    }
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn another_seed_asks_the_same_facts(facts in facts(), seed: u32, other: u32) {
        let article = article::read(&facts.in_markdown());
        let asked = |seed| -> BTreeSet<String> {
            let items = write_items(&article, seed).items;
            // Whether words of about one length are found to stand beside a key is left to chance.
            let is_left_to_chance =
                |it: &&Item| offers_words(it.kind()) && it.kind() != Kind::Excerpt;
            let items = items.iter().filter(|it| !is_left_to_chance(it));
            let asked = items.map(|it| match (it.kind(), it.asks()) {
                // Whichever of its excerpts is offered, the occasion is what is asked about.
                (Kind::Excerpt, Fact::Occasion(excerpt)) => {
                    format!("words of {:?}", article.find_occasion(excerpt))
                }
                (kind, fact) => format!("{kind:?} {fact:?}"),
            });
            asked.collect()
        };
        prop_assert_eq!(asked(seed), asked(other), "in:\n{}", facts.in_markdown());
    }
}

#[test]
fn an_article_with_little_in_it_says_what_it_lacks() {
    let one = "> The lake is deep and cold, and nobody has ever swum across it before noon.\n\n— Ann Lee, speech at the Lake Forum, 9 June 2016\n";
    let undated = "> The lake is deep and cold, and nobody swims in it.\n\n— Ann Lee, speech at the Lake Forum\n";
    for (text, n_notes) in
        [("", 1), ("\n\n\n", 1), ("---", 2), ("# Lakes", 1), (one, 0), (undated, 0)]
    {
        let article = article::read(text);
        let bank = write_items(&article, 7);
        assert_eq!(bank.items, [], "{text:?}");
        assert_eq!(bank.absent.len(), Kind::ALL.len(), "{text:?}");
        assert!(bank.absent.iter().all(|it| !it.reason.to_string().is_empty()));
        assert_eq!(article.notes.len(), n_notes, "{text:?}: {:?}", article.notes);
    }
}

#[test]
fn an_article_without_dates_has_no_items_about_dates() {
    let mut facts = rich(Lang::En, 7);
    for said in facts.excerpts.iter_mut().filter_map(|it| it.said.as_mut()) {
        said.date = Printed::None;
    }
    for picture in &mut facts.pictures {
        picture.date = Printed::None;
        picture.name.year = None;
    }
    let bank = write_items(&article::read(&facts.in_markdown()), 7);
    assert!(bank.items.iter().all(|it| ![Kind::Year, Kind::OccasionYear].contains(&it.kind())));
}

#[test]
fn a_name_of_ever_so_many_years_is_not_asked_for_its_year() {
    for n in [3, 15, 40, 80] {
        let excerpt = |it: u16| {
            format!(
                "> The moss{it} of harbour{it} keeps the lantern{it} and the garden{it}, and ladder{it} brings kettle{it} to the river{it}.\n\n— Ann Lee, speech at the Lake Forum, 9 June {}\n\n",
                1900 + it
            )
        };
        let bank = write_items(&article::read(&(0..n).map(excerpt).collect::<String>()), 7);
        assert!(bank.items.iter().any(|it| it.kind() == Kind::Year), "{n} editions");
        assert!(bank.items.iter().all(|it| it.kind() != Kind::OccasionYear), "{n} editions");
    }
}

/// Whether two items of one kind quote nearly the same words and have one key.
fn is_nearly(a: &Item, b: &Item) -> bool {
    let (in_a, in_b) = (words(&shown(a)), words(&shown(b)));
    let n_shared = in_a.iter().filter(|it| in_b.contains(it)).count();
    a.kind() == b.kind()
        && key(a) == key(b)
        && !in_a.is_empty()
        && 10 * n_shared >= 9 * in_a.len().max(in_b.len())
}

#[test]
fn all_excerpts_are_asked_about_and_none_much_more_than_others() {
    for (language, seed) in
        [Lang::En, Lang::Zh].into_iter().flat_map(|it| (0..60).map(move |seed| (it, seed)))
    {
        let facts = rich(language, seed);
        let article = article::read(&facts.in_markdown());
        let bank = write_items(&article, 7);
        let mut n_items: HashMap<usize, usize> = HashMap::new();
        for item in &bank.items {
            if let Source::Excerpt(excerpt) = item.source() {
                *n_items.entry(excerpt).or_default() += 1;
            }
        }
        let mean = n_items.values().sum::<usize>() as f64 / n_items.len() as f64;
        let most = n_items.values().copied().max().unwrap_or(0);
        assert!(most as f64 <= 3.0 * mean, "{language:?} {seed}: {n_items:?}");
    }
}
