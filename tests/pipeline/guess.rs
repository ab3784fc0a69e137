//! Who only looks at the options gains nothing: over many items, keys stand anywhere and look like
//! any other option.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::LazyLock,
};

use awareness_quiz::{
    article,
    item::{Item, ItemBank, Kind, write_items},
    quiz::{Blueprint, Form},
};

use crate::{bundled::edited, generated::words, invented};

/// One bank for each of many articles: items of one article are not independent of one another.
static BANKS: LazyLock<Vec<ItemBank>> = LazyLock::new(|| {
    let bank = |seed: u32| {
        write_items(&article::read(&invented::rich(u64::from(seed)).in_markdown()), seed)
    };
    (0..700).map(bank).collect()
});

/// A share this far above chance counts, where chance alone would not bring it about.
const MARGIN: f64 = 0.05;

/// One-sided, p = .01.
const Z: f64 = 2.326;

/// How often a strategy finds the key, and how often chance does.
#[derive(Default, Clone, Copy)]
struct Tally {
    n: f64,
    hits: f64,
    chance: f64,
    variance: f64,
}

impl Tally {
    /// A candidate who has `n_best` options to choose from takes any of them.
    fn add(&mut self, n_options: usize, n_best: usize, has_key: bool) {
        let chance = 1.0 / as_f64(n_options);
        self.n += 1.0;
        self.hits += if has_key { 1.0 / as_f64(n_best) } else { 0.0 };
        self.chance += chance;
        self.variance += chance * (1.0 - chance);
    }

    fn beats_chance(&self) -> bool {
        let surplus = self.hits - self.chance;
        surplus > MARGIN * self.n && surplus > Z * self.variance.sqrt()
    }
}

fn as_f64(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap())
}

fn text(item: &Item, option: usize) -> &str {
    &item.options()[option].text
}

/// Fails where a candidate who takes the option with the highest value finds the key.
#[track_caller]
fn check(strategy: &str, value: impl Fn(&Item, usize) -> i64) {
    check_kinds(strategy, &Kind::ALL, value);
}

#[track_caller]
fn check_kinds(strategy: &str, kinds: &[Kind], value: impl Fn(&Item, usize) -> i64) {
    let mut tallies: BTreeMap<Kind, Tally> = BTreeMap::new();
    for item in BANKS.iter().flat_map(|it| &it.items).filter(|it| kinds.contains(&it.kind())) {
        let values: Vec<i64> = (0..item.options().len()).map(|it| value(item, it)).collect();
        let best = *values.iter().max().unwrap();
        let n_best = values.iter().filter(|it| **it == best).count();
        let has_key = values[item.key()] == best;
        tallies.entry(item.kind()).or_default().add(values.len(), n_best, has_key);
    }
    for (kind, tally) in tallies {
        let Tally { n, hits, chance, .. } = tally;
        let (share, chance) = (100.0 * hits / n, 100.0 * chance / n);
        assert!(
            !tally.beats_chance(),
            "“{strategy}” finds {share:.1} % of {n} keys of kind {kind:?} where chance finds {chance:.1} %"
        );
    }
}

fn position(option: usize) -> i64 {
    i64::try_from(option).unwrap()
}

/// Twice the distance from the middle, negated.
fn centrality(item: &Item, option: usize) -> i64 {
    -(2 * position(option) - position(item.options().len() - 1)).abs()
}

fn length(text: &str) -> i64 {
    position(text.chars().count())
}

fn n_common(a: &str, b: &str) -> i64 {
    let b: HashSet<String> = words(b).into_iter().collect();
    position(words(a).into_iter().filter(|it| b.contains(it)).count())
}

fn stem_and_passage(item: &Item) -> String {
    let passage = item.passage().map(|it| (it.before_gap(), it.after_gap().unwrap_or_default()));
    let (before, after) = passage.unwrap_or_default();
    format!("{} {before} {after}", item.stem())
}

/// Words that an option shares with the others.
fn convergence(item: &Item, option: usize) -> i64 {
    let others = (0..item.options().len()).filter(|it| *it != option);
    others.map(|it| n_common(text(item, option), text(item, it))).sum()
}

const YEARS: [Kind; 2] = [Kind::Year, Kind::OccasionYear];

#[test]
fn a_position_is_no_hint() {
    check("first", |_, option| -position(option));
    check("last", |_, option| position(option));
    check("middle", centrality);
}

#[test]
fn a_length_is_no_hint() {
    check("longest", |item, option| length(text(item, option)));
    check("shortest", |item, option| -length(text(item, option)));
}

#[test]
fn a_word_in_common_is_no_hint() {
    check("most words of stem and passage", |item, option| {
        n_common(text(item, option), &stem_and_passage(item))
    });
    check("fewest words of stem and passage", |item, option| {
        -n_common(text(item, option), &stem_and_passage(item))
    });
    check("most words of other options", convergence);
    check("fewest words of other options", |item, option| -convergence(item, option));
}

#[test]
fn a_value_is_no_hint() {
    let year = |item: &Item, option| text(item, option).parse::<i64>().unwrap();
    check_kinds("earliest", &YEARS, |item, option| -year(item, option));
    check_kinds("latest", &YEARS, year);
    check_kinds("middle value", &YEARS, |item, option| {
        let mean: i64 = (0..item.options().len()).map(|it| year(item, it)).sum();
        -(year(item, option) * position(item.options().len()) - mean).abs()
    });
    check_kinds("between neighbours", &YEARS, |item, option| {
        let near = |it: &usize| *it != option && (year(item, *it) - year(item, option)).abs() == 1;
        position((0..item.options().len()).filter(near).count())
    });
}

#[test]
fn keys_stand_evenly_at_all_positions() {
    let mut counts: BTreeMap<(Kind, usize), Vec<usize>> = BTreeMap::new();
    for item in BANKS.iter().flat_map(|it| &it.items) {
        let n = item.options().len();
        counts.entry((item.kind(), n)).or_insert_with(|| vec![0; n])[item.key()] += 1;
    }
    for ((kind, n_options), counts) in counts {
        let expected = as_f64(counts.iter().sum()) / as_f64(n_options);
        if expected < 5.0 {
            continue;
        }
        let chi_square: f64 =
            counts.iter().map(|it| (as_f64(*it) - expected).powi(2) / expected).sum();
        // p = .01 for two, three and four degrees of freedom.
        let limit = [9.210, 11.345, 13.277][n_options - 3];
        assert!(chi_square < limit, "{kind:?} with {n_options} options: {counts:?}");
    }
}

#[test]
fn each_kind_is_tried_often_enough() {
    for kind in Kind::ALL {
        let n = BANKS.iter().flat_map(|it| &it.items).filter(|it| it.kind() == kind).count();
        assert!(n > 1000, "{n} items of kind {kind:?}");
    }
}

/// Fails where a candidate gains by what was the key earlier on the same form.
#[track_caller]
fn check_memory(strategy: &str, forms: &[Form], likes: impl Fn(bool) -> bool) {
    let mut tally = Tally::default();
    for form in forms {
        let mut earlier: HashSet<&str> = HashSet::new();
        for item in &form.items {
            let n_options = item.options().len();
            let chosen: Vec<usize> =
                (0..n_options).filter(|it| likes(earlier.contains(text(item, *it)))).collect();
            // Where all or none were keys before, it is no hint.
            if !chosen.is_empty() && chosen.len() < n_options {
                tally.add(n_options, chosen.len(), chosen.contains(&item.key()));
            }
            earlier.insert(text(item, item.key()));
        }
    }
    let Tally { n, hits, chance, .. } = tally;
    let (share, chance) = (100.0 * hits / n, 100.0 * chance / n);
    assert!(
        !tally.beats_chance(),
        "“{strategy}” finds {share:.1} % of {n} keys where chance finds {chance:.1} %"
    );
}

#[test]
fn an_earlier_key_is_no_hint() {
    let article = edited();
    let draw = |bank: &ItemBank, seed| Form::draw(bank, Blueprint::default(), seed);
    let bundled: Vec<Form> =
        (0..400).map(|seed| draw(&write_items(&article, seed), seed)).collect();
    let invented: Vec<Form> = BANKS.iter().zip(0..).map(|(bank, seed)| draw(bank, seed)).collect();
    check_memory("key before, invented", &invented, |was_key| was_key);
    check_memory("not key before, invented", &invented, |was_key| !was_key);
    check_memory("key before, bundled", &bundled, |was_key| was_key);
    // Of so few occasions and places, and none asked twice, what was right before is a little less
    // likely to be right again: that much the bundled article cannot hide.
}

#[test]
fn few_options_of_the_bundled_article_are_never_right() {
    let article = edited();
    for seed in 0..40 {
        let bank = write_items(&article, seed);
        let mut uses: HashMap<&str, (usize, usize)> = HashMap::new();
        for item in &bank.items {
            for option in 0..item.options().len() {
                let (n, n_right) = uses.entry(text(item, option)).or_default();
                *n += 1;
                *n_right += usize::from(option == item.key());
            }
        }
        let never_right: Vec<_> =
            uses.iter().filter(|(_, (n, n_right))| *n >= 5 && *n_right == 0).collect();
        assert!(never_right.len() <= 2, "seed {seed}: {never_right:?}");
    }
}
