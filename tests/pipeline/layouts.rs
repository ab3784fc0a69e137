//! Whatever the layout of a page, what is read from it is what it says.
//!
//! `cargo test --test pipeline layouts -- --nocapture` prints a table of all layouts.

use std::{fmt::Write, slice};

use awareness_quiz::article::{self, Lang};

use crate::pasted::{
    Layout, Recipe,
    compare::{Tally, compare, fold_name},
    page::{Fact, Page},
};

/// Pages of each layout in each of its languages.
const N_SEEDS: u64 = 40;

/// Of a hundred excerpts that must be found, and of a hundred facts that may be missing.
///
/// Pages without quotations are counted by excerpts that are not there and by notes that are missing.
const LIMITS: [(Layout, usize, usize); 16] = [
    (Layout::Bare, 95, 10),
    (Layout::SometimesMarked, 95, 10),
    (Layout::DashFirst, 95, 10),
    (Layout::InBrackets, 95, 10),
    (Layout::LabelBefore, 95, 10),
    (Layout::DateHeadings, 95, 10),
    (Layout::BoldBehind, 95, 10),
    (Layout::NestedBullets, 95, 10),
    (Layout::Table, 95, 10),
    (Layout::OfficeSaid, 95, 10),
    (Layout::Report, 95, 10),
    (Layout::BookTitles, 95, 10),
    (Layout::SameForum, 95, 10),
    (Layout::Log, 95, 10),
    (Layout::Nothing, 95, 60),
    (Layout::Surrounded, 95, 10),
];

/// Of a hundred facts or excerpts, the number that may be wrong. Mostly a page that does not say which of two names
/// is a town.
const MOST_WRONG: usize = 2;
/// The number of excerpts that a layout without any counts as having.
const N_CLEAR: usize = 500;

/// How many deviations and pages a failure shows for a language.
const N_SAYS: usize = 40;
const N_PAGES: usize = 2;

/// One page and what came of reading it.
struct Case {
    seed: u64,
    page: Page,
    tally: Tally,
}

fn cases(layout: Layout, language: Lang) -> Vec<Case> {
    let case = |seed| {
        let page = Recipe::of(layout, language, seed).page();
        let tally = compare(&page, &article::read(&page.text));
        Case { seed, page, tally }
    };
    (0..N_SEEDS).map(case).collect()
}

fn sum(cases: &[Case]) -> Tally {
    let mut sum = Tally::default();
    for case in cases {
        sum.add(case.tally.clone());
    }
    sum
}

/// Whether enough was read, and nothing false.
fn is_well_read(layout: Layout, tally: &Tally) -> bool {
    let (_, found, missing) = LIMITS.into_iter().find(|it| it.0 == layout).unwrap();
    tally.n_wrong * 100 <= tally.n_facts * MOST_WRONG
        && tally.n_extra * 100 <= N_CLEAR.max(tally.n_expected) * MOST_WRONG
        && tally.n_found * 100 >= tally.n_expected * found
        && tally.n_missing * 100 <= tally.n_facts * missing
}

fn row(layout: Layout, language: Lang, tally: &Tally) -> String {
    let Tally { n_expected, n_found, n_facts, n_missing, n_wrong, n_extra, .. } = tally;
    let name = format!("{layout:?} {}", language.tag());
    let found = format!("{n_found}/{n_expected}");
    let missing = format!("{n_missing}/{n_facts}");
    format!("{name:<26}{found:>10}{n_wrong:>8}{missing:>12}{n_extra:>8}")
}

fn header() -> String {
    format!("{:<26}{:>10}{:>8}{:>12}{:>8}", "layout", "found", "wrong", "missing", "extra")
}

/// All deviations that one failure has room for, and the pages of the worst.
fn report(cases: &[Case]) -> String {
    let mut report = String::new();
    let says = cases.iter().flat_map(|case| case.tally.says.iter().map(|it| (case.seed, it)));
    let n_says = says.clone().count();
    for (seed, says) in says.take(N_SAYS) {
        writeln!(report, "  seed {seed}: {says}").unwrap();
    }
    if n_says > N_SAYS {
        writeln!(report, "  … and {} more", n_says - N_SAYS).unwrap();
    }
    // What is false is worse than what is missing.
    let mut worst: Vec<&Case> = cases.iter().filter(|it| !it.tally.says.is_empty()).collect();
    worst.sort_by_key(|it| !it.tally.is_false());
    for case in worst.into_iter().take(N_PAGES) {
        let page = case.page.text.replace('\n', "\n  | ");
        writeln!(report, "  page of seed {}:\n  | {page}", case.seed).unwrap();
        for says in &case.tally.says {
            writeln!(report, "  -> {says}").unwrap();
        }
    }
    report
}

#[track_caller]
fn check(layout: Layout) {
    let mut failed = String::new();
    for language in layout.languages() {
        let cases = cases(layout, *language);
        let tally = sum(&cases);
        if !is_well_read(layout, &tally) {
            let row = row(layout, *language, &tally);
            writeln!(failed, "\n{}\n{row}\n{}", header(), report(&cases)).unwrap();
        }
    }
    assert!(failed.is_empty(), "{failed}");
}

#[test]
fn a_line_below_bare_words_is_their_source() {
    check(Layout::Bare);
}

#[test]
fn marks_and_a_dash_may_come_and_go() {
    check(Layout::SometimesMarked);
}

#[test]
fn a_dash_may_stand_before_words_and_source() {
    check(Layout::DashFirst);
}

#[test]
fn a_source_may_stand_in_brackets() {
    check(Layout::InBrackets);
}

#[test]
fn an_occasion_may_stand_before_the_words_of_a_known_speaker() {
    check(Layout::LabelBefore);
}

#[test]
fn a_line_with_a_date_dates_what_is_below_it() {
    check(Layout::DateHeadings);
}

#[test]
fn a_source_may_stand_in_bold_behind_an_entry() {
    check(Layout::BoldBehind);
}

#[test]
fn a_source_may_be_an_entry_below_an_entry() {
    check(Layout::NestedBullets);
}

#[test]
fn a_row_of_a_table_is_an_excerpt() {
    check(Layout::Table);
}

#[test]
fn an_office_is_no_speaker() {
    check(Layout::OfficeSaid);
}

#[test]
fn a_sentence_before_the_words_tells_occasion_and_speaker() {
    check(Layout::Report);
}

#[test]
fn a_title_below_the_words_tells_the_occasion() {
    check(Layout::BookTitles);
}

#[test]
fn the_same_forum_is_the_one_before() {
    check(Layout::SameForum);
}

#[test]
fn an_entry_of_a_log_may_quote() {
    check(Layout::Log);
}

#[test]
fn where_nobody_is_quoted_nothing_is_read() {
    check(Layout::Nothing);
}

#[test]
fn what_stands_around_an_article_is_no_part_of_it() {
    check(Layout::Surrounded);
}

#[test]
fn of_all_layouts_together_little_is_missing() {
    let mut all = Tally::default();
    println!("{}", header());
    for layout in Layout::ALL {
        for language in layout.languages() {
            let tally = sum(&cases(layout, *language));
            println!("{}", row(layout, *language, &tally));
            all.add(tally);
        }
    }
    let Tally { n_expected, n_found, n_facts, n_missing, n_wrong, n_extra, .. } = all;
    let says = format!(
        "found {n_found}/{n_expected}, wrong {n_wrong}, missing {n_missing}/{n_facts}, extra {n_extra}"
    );
    println!("{says}");
    assert!(n_found * 100 >= n_expected * 97 && n_missing * 100 <= n_facts * 5, "{says}");
    assert!(n_wrong * 200 <= n_facts, "{says}");
}

#[test]
fn each_page_prints_what_is_expected_of_it() {
    let recipe = |layout: Layout| {
        let seeds = move |language| (0..N_SEEDS).map(move |it| Recipe::of(layout, language, it));
        layout.languages().iter().copied().flat_map(seeds)
    };
    for recipe in Layout::ALL.into_iter().flat_map(recipe) {
        let page = recipe.page();
        let text = fold_name(&page.text);
        let is_printed = |it: &String| text.contains(&fold_name(it));
        let is_printed_or_unsaid =
            |it: &Fact| it.right.is_empty() || it.right.iter().any(is_printed);
        for it in &page.expected {
            let words = if it.halves.is_empty() { slice::from_ref(&it.text) } else { &it.halves };
            assert!(words.iter().all(is_printed), "{words:?} in:\n{}", page.text);
            for fact in [&it.speaker, &it.occasion, &it.place, &it.section] {
                assert!(is_printed_or_unsaid(fact), "{fact:?} in:\n{}", page.text);
            }
        }
    }
}
