//! What holds for the items of any article: keys are looked up in the facts it was invented from.

use std::{
    collections::{BTreeSet, HashSet},
    fmt::Debug,
};

use awareness_quiz::{
    article::{self, Article},
    item::{Choice, Fact, Item, ItemBank, Kind, Source, write_items},
    quiz::{Blueprint, Form, Phase, Score, Session},
};
use proptest::test_runner::RngSeed;
use proptest::{collection::vec, prelude::*, sample::select};

use crate::invented::{Facts, Name, Picture, Printed, SORTS, VERBS, facts};

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

fn config(cases: u32) -> ProptestConfig {
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
    fn reading_markdown_yields_the_facts(facts in facts()) {
        let text = facts.in_markdown();
        let article = article::read(&text);
        prop_assert_eq!(Read::of(&article), Read::expected(&facts, |_| true), "in:\n{}", text);
        let n_unclear = facts.excerpts.iter().filter(|it| is_unclear(it.said.as_ref().map(|it| it.date))).count();
        prop_assert_eq!(article.notes.len(), n_unclear.max(usize::from(facts.excerpts.is_empty())), "{:?}", article.notes);
    }

    #[test]
    fn reading_plain_text_yields_the_facts(facts in facts()) {
        let text = facts.in_plain_text();
        let article = article::read(&text);
        let is_attributed = |excerpt: usize| facts.excerpts[excerpt].said.is_some();
        prop_assert_eq!(Read::of(&article), Read::expected(&facts, is_attributed), "in:\n{}", text);
    }

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
            twice.map(describe).collect::<Vec<_>>()
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
            let form = Form::draw(bank, Blueprint { n_items }, seed);
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
        for (item, option, proceeds) in taps {
            let tapped = form.items.get(item).or(session.current()).map(Item::id);
            if let Some(tapped) = tapped {
                session.respond(tapped, option);
            }
            if proceeds {
                session.proceed();
            }
            if let Some(current) = session.current().map(Item::id) {
                session.respond(current, option);
            }
            let Score { raw, max } = session.score();
            prop_assert!(raw <= max && max <= n_items);
            prop_assert!(session.position() <= max);
            let by_kind = session.score_by_kind();
            prop_assert_eq!(by_kind.iter().map(|(_, it)| it.raw).sum::<usize>(), raw);
            prop_assert_eq!(by_kind.iter().map(|(_, it)| it.max).sum::<usize>(), max);
            prop_assert_eq!(session.phase() == Phase::Finished, session.current().is_none());
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
            items.iter().map(|it| format!("{:?} {:?}", it.kind(), it.asks())).collect()
        };
        prop_assert_eq!(asked(seed), asked(other), "in:\n{}", facts.in_markdown());
    }

    #[test]
    fn any_text_can_be_read(text in any::<String>(), seed: u32) {
        check_any(&text, seed)?;
    }

    #[test]
    fn any_sequence_of_marks_can_be_read(pieces in vec(select(PIECES), 0..120), seed: u32) {
        check_any(&pieces.concat(), seed)?;
    }

    #[test]
    fn a_real_article_can_be_read_however_it_is_garbled(
        is_published: bool,
        garblings in vec(garbling(), 1..8),
        seed: u32,
    ) {
        let source = if is_published { PUBLISHED } else { EDITED };
        let mut lines: Vec<String> = source.lines().map(str::to_owned).collect();
        for garbling in garblings {
            garbling.apply(&mut lines);
        }
        check_any(&lines.join("\n"), seed)?;
    }
}

const EDITED: &str = include_str!("../../public/articles/publicity-week-2022.md");
const PUBLISHED: &str = include_str!("../articles/publicity-week-2022.source.txt");

/// What any text must give: items that can be shown, from an article that can be traced.
fn check_any(text: &str, seed: u32) -> Result<(), TestCaseError> {
    let article = article::read(text);
    let bank = write_items(&article, seed);
    let n_lines = text.lines().count().max(1);
    prop_assert!(article.notes.iter().all(|it| (1..=n_lines).contains(&it.line)));
    prop_assert!(article.excerpts.iter().all(|it| (1..=n_lines).contains(&it.line)));
    for item in &bank.items {
        prop_assert_eq!(form_flaws(item), Vec::<&str>::new(), "{}", describe(item));
        if let Some(passage) = item.passage() {
            prop_assert!(article.excerpts[passage.excerpt].text.contains(&passage.text));
        }
    }
    Form::draw(&bank, Blueprint::default(), seed);
    Ok(())
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
        assert!(bank.absent.iter().all(|it| !it.why.is_empty()));
        assert_eq!(article.notes.len(), n_notes, "{text:?}: {:?}", article.notes);
    }
}

#[test]
fn an_article_without_dates_has_no_items_about_dates() {
    let mut facts = crate::invented::rich(7);
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

#[test]
fn huge_and_endless_input_is_read() {
    let sentence = "The moss keeps the harbour quiet, and nobody knows who brought it there. ";
    let attributed =
        |text: &str| format!("> {text}\n\n— Ann Lee, speech at the Lake Forum, 9 June 2016\n");
    for text in [
        sentence.repeat(5_000_000 / sentence.len()),
        attributed(&sentence.repeat(5_000_000 / sentence.len())),
        "(".repeat(200_000),
        attributed(&"(".repeat(200_000)),
        "—".repeat(100_000),
        attributed(&"—".repeat(100_000)),
        "-".repeat(100_000),
        "- ".repeat(100_000),
        "> ".repeat(100_000),
        ":".repeat(200_000),
        "by:".repeat(100_000),
        format!("{}a", ".".repeat(200_000)),
        attributed(&format!("{}a", ".".repeat(200_000))),
        attributed(&".\"".repeat(100_000)),
        attributed(&"a".repeat(1_000_000)),
        attributed(&"moss, ".repeat(200_000)),
    ] {
        write_items(&article::read(&text), 7);
    }
}

/// What a reader must find, each line as it was printed.
#[derive(Debug, PartialEq)]
struct Read {
    title: Option<String>,
    published: Option<String>,
    headings: Vec<String>,
    excerpts: Vec<ReadExcerpt>,
    occasions: Vec<(String, Option<String>, Vec<usize>)>,
    venues: Vec<(String, String, String, Option<String>)>,
}

#[derive(Debug, PartialEq)]
struct ReadExcerpt {
    text: String,
    section: Option<usize>,
    speaker: Option<String>,
    sort: Option<String>,
    date: Option<String>,
}

impl Read {
    fn of(article: &Article) -> Self {
        let excerpt = |it: &article::Excerpt| {
            let said = it.attribution.as_ref();
            ReadExcerpt {
                text: it.text.clone(),
                section: it.section,
                speaker: said.and_then(|it| it.speaker.clone()),
                sort: said.and_then(|it| Some(format!("{:?}", it.utterance.as_ref()?.kind))),
                date: said.and_then(|it| Some(it.date?.to_string())),
            }
        };
        let occasion = |it: &article::Occasion| {
            (it.name.clone(), it.date.map(|it| it.to_string()), it.excerpts.clone())
        };
        let venue = |it: &article::Caption| {
            let it = it.venue.as_ref()?;
            let date = it.date.map(|it| it.to_string());
            Some((it.name.clone(), format!("{:?}", it.verb), it.place.clone(), date))
        };
        Self {
            title: article.title.clone(),
            published: article.published.map(|it| it.to_string()),
            headings: article.sections.iter().map(|it| it.heading.clone()).collect(),
            excerpts: article.excerpts.iter().map(excerpt).collect(),
            occasions: article.occasions.iter().map(occasion).collect(),
            venues: article.captions.iter().filter_map(venue).collect(),
        }
    }

    /// From the excerpts that `counts`.
    fn expected(facts: &Facts, counts: impl Fn(usize) -> bool) -> Self {
        let counted: Vec<usize> = (0..facts.excerpts.len()).filter(|it| counts(*it)).collect();
        let excerpt = |at: &usize| {
            let excerpt = &facts.excerpts[*at];
            let said = excerpt.said.as_ref();
            ReadExcerpt {
                text: excerpt.text.clone(),
                section: excerpt.section,
                speaker: said.map(|it| it.speaker.to_owned()),
                sort: said.and_then(|it| it.meeting.map(|_| SORTS[it.sort].0.to_owned())),
                date: said.and_then(|it| it.date.edtf()),
            }
        };
        let mut occasions: Vec<(usize, Vec<usize>)> = Vec::new();
        for (position, at) in counted.iter().enumerate() {
            let Some(meeting) = facts.meeting_of(*at) else { continue };
            match occasions.iter_mut().find(|(it, _)| *it == meeting) {
                Some((_, excerpts)) => excerpts.push(position),
                None => occasions.push((meeting, vec![position])),
            }
        }
        let occasion = |(meeting, excerpts): (usize, Vec<usize>)| {
            let name = facts.name_of(meeting).unwrap().alone();
            (name, facts.meetings[meeting].date.edtf(), excerpts)
        };
        let venue = |it: &Picture| {
            let date = it.date.edtf().or(it.name.year.map(|it| it.to_string()));
            (it.name.printed(), VERBS[it.verb].1.to_owned(), it.place.to_owned(), date)
        };
        Self {
            title: Some(facts.title.clone()),
            published: facts.published.map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
            headings: facts.headings.clone(),
            excerpts: counted.iter().map(excerpt).collect(),
            occasions: occasions.into_iter().map(occasion).collect(),
            venues: facts.pictures.iter().map(venue).collect(),
        }
    }
}

fn is_unclear(date: Option<Printed>) -> bool {
    matches!(date, None | Some(Printed::Doubtful(_)))
}

pub fn key(item: &Item) -> &str {
    &item.options()[item.key()].text
}

fn distractors(item: &Item) -> impl Iterator<Item = &str> {
    let options = item.options().iter().enumerate();
    options.filter(|(at, _)| *at != item.key()).map(|(_, it)| it.text.as_str())
}

/// The quotation as a candidate sees it.
pub fn shown(item: &Item) -> String {
    item.passage().map_or_else(String::new, |it| match it.after_gap() {
        Some(after) => format!("{}_____{after}", it.before_gap()),
        None => it.before_gap(),
    })
}

pub fn describe(item: &Item) -> String {
    let options: Vec<&str> = item.options().iter().map(|it| it.text.as_str()).collect();
    format!(
        "[{:?}] {} « {} » {options:?}, key {:?}",
        item.kind(),
        item.stem(),
        shown(item),
        key(item)
    )
}

/// Says of an option whether it is true; `None` where the facts cannot tell.
type Judge<'f> = dyn Fn(&str) -> Option<bool> + 'f;

/// Why an item's key is not the one true option by the facts; `None` where it is.
pub fn untruth(facts: &Facts, item: &Item) -> Option<String> {
    let is_true: Box<Judge<'_>> = match item.kind() {
        Kind::Gap => Box::new(|option| {
            let passage = item.passage()?;
            let gap = passage.gap.clone()?;
            let filled =
                format!("{}{option}{}", &passage.text[..gap.start], &passage.text[gap.end..]);
            let holders = facts.excerpts.iter().filter(|it| it.text.contains(&filled)).count();
            (holders < 2).then_some(holders == 1)
        }),
        Kind::Occasion | Kind::Year | Kind::Principle => {
            let passage = &item.passage()?.text;
            let holders: Vec<usize> = (0..facts.excerpts.len())
                .filter(|it| facts.excerpts[*it].text.contains(passage))
                .collect();
            Box::new(move |option| match item.kind() {
                Kind::Occasion => agreed(holders.iter().map(|it| {
                    let meeting = facts.meeting_of(*it)?;
                    let option =
                        options_names(facts).into_iter().find(|it| it.alone() == option)?;
                    Some(option.could_be(facts.meetings[meeting].name))
                })),
                Kind::Year => {
                    agreed(holders.iter().map(|it| Some(facts.year_of(*it)?.to_string() == option)))
                }
                _ => agreed(
                    holders
                        .iter()
                        .map(|it| Some(facts.headings[facts.excerpts[*it].section?] == option)),
                ),
            })
        }
        Kind::OccasionYear => {
            let years = years_asked(facts, item.stem());
            // A year in which a picture shows an edition that could be meant is not plainly wrong.
            let names = names_asked(facts, item.stem());
            let of_pictures: Vec<u16> = facts
                .pictures
                .iter()
                .filter(|it| names.iter().any(|name| name.could_be(it.name)))
                .filter_map(Picture::year)
                .collect();
            Box::new(move |option| {
                let option = option.parse().ok()?;
                let is_right = years.as_slice() == [option];
                Some(is_right || years.contains(&option) || of_pictures.contains(&option))
            })
        }
        Kind::Place => Box::new(|option| {
            let places: BTreeSet<&str> = facts
                .pictures
                .iter()
                .filter(|it| {
                    let own = facts.pictures.iter().filter(|it| {
                        let name = it.name.printed();
                        item.stem().contains(&format!("the {name} "))
                    });
                    own.into_iter().any(|own| own.name.could_be(it.name))
                })
                .map(|it| it.place)
                .collect();
            Some(places.contains(option))
        }),
        Kind::OccasionOfPlace => Box::new(|option| {
            let own = facts.pictures.iter().find(|it| it.name.printed() == option)?;
            let mut there = facts
                .pictures
                .iter()
                .filter(|it| item.stem().ends_with(&format!("in {}?", it.place)));
            Some(there.any(|it| it.name.could_be(own.name)))
        }),
    };
    let truths: Vec<Option<bool>> = item.options().iter().map(|it| is_true(&it.text)).collect();
    let expected = (0..truths.len()).map(|at| Some(at == item.key()));
    (!expected.eq(truths.iter().copied())).then(|| format!("{truths:?} in {}", describe(item)))
}

/// One answer that all give, or none.
fn agreed(mut answers: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let first = answers.next()??;
    answers.all(|it| it == Some(first)).then_some(first)
}

/// All names that the article's attributions print.
fn options_names(facts: &Facts) -> Vec<Name> {
    facts.excerpts.iter().filter_map(|it| Some(it.said.as_ref()?.meeting?.1)).collect()
}

/// The names that a stem about the year of an occasion may print.
fn names_asked(facts: &Facts, stem: &str) -> Vec<Name> {
    let mut names = options_names(facts);
    names.retain(|it| stem.ends_with(&format!(" the {}?", it.printed())));
    names
}

/// The years in which the one asked about said that sort of thing at that meeting.
fn years_asked(facts: &Facts, stem: &str) -> Vec<u16> {
    let names = names_asked(facts, stem);
    let years = facts.excerpts.iter().filter_map(|it| {
        let said = it.said.as_ref()?;
        let (_, name) = said.meeting?;
        let is_meant = names.iter().any(|it| it.could_be(name))
            && stem.contains(&format!("did {} ", said.speaker))
            && stem.contains(SORTS[said.sort].1.split(" at ").next()?);
        is_meant.then(|| said.date.year())?
    });
    years.collect::<BTreeSet<_>>().into_iter().collect()
}

/// Whether the article has enough for a kind of item: three options need three facts.
fn supports(facts: &Facts, kind: Kind) -> bool {
    let distinct = |texts: Vec<String>| texts.into_iter().collect::<HashSet<_>>().len();
    let n_dated = facts.years().len();
    match kind {
        Kind::Occasion => {
            distinct(options_names(facts).into_iter().map(Name::alone).collect()) >= 3
        }
        Kind::Year | Kind::OccasionYear => n_dated >= 2,
        Kind::Principle => distinct(facts.headings.clone()) >= 3,
        Kind::Place => distinct(facts.pictures.iter().map(|it| it.place.to_owned()).collect()) >= 3,
        Kind::OccasionOfPlace => {
            distinct(facts.pictures.iter().map(|it| it.name.printed()).collect()) >= 3
        }
        Kind::Gap => !facts.excerpts.is_empty(),
    }
}

/// Flaws that can be told with the facts at hand.
pub fn flaws(facts: &Facts, item: &Item) -> Vec<String> {
    let mut found = form_flaws(item);
    let options: Vec<&str> = item.options().iter().map(|it| it.text.as_str()).collect();
    let printed_names = || options_names(facts).into_iter().map(Name::alone);
    let is_of_one_type = match item.kind() {
        Kind::Occasion => options.iter().all(|it| printed_names().any(|name| name == *it)),
        Kind::Year | Kind::OccasionYear => options.iter().all(|it| it.parse::<u16>().is_ok()),
        Kind::Principle => options.iter().all(|it| facts.headings.iter().any(|own| own == it)),
        Kind::Place => options.iter().all(|it| facts.pictures.iter().any(|own| own.place == *it)),
        Kind::OccasionOfPlace => {
            options.iter().all(|it| facts.pictures.iter().any(|own| own.name.printed() == *it))
        }
        Kind::Gap => {
            let shape = |it: &&str| (it.split(' ').count(), it.starts_with(char::is_uppercase));
            options.iter().map(shape).collect::<HashSet<_>>().len() == 1
        }
    };
    if !is_of_one_type {
        found.push("C17: options of several types");
    }
    if matches!(item.kind(), Kind::Year | Kind::OccasionYear) {
        let years: Vec<u16> = options.iter().filter_map(|it| it.parse().ok()).collect();
        let (all, published) = (facts.years(), facts.published.map(|it| it.0));
        let last = published.or(all.iter().max().copied()).unwrap();
        let first = *all.iter().min().unwrap();
        if years.iter().any(|it| *it > last || *it + 12 < first) {
            found.push("C18: a year out of reach");
        }
        if !years.is_sorted() {
            found.push("C18: years not in order");
        }
    }
    if let (Source::Excerpt(source), Some(passage)) = (item.source(), item.passage()) {
        let own = &facts.excerpts[source];
        if passage.excerpt != source || own.text.get(passage.range.clone()) != Some(&passage.text) {
            found.push("C20: not word for word in its source");
        }
        let shown = words(&shown(item));
        if facts.year_of(source).is_some_and(|year| shown.contains(&year.to_string())) {
            found.push("C12: the quotation prints its own year");
        }
        if shown.windows(2).any(|pair| pair == ["last", "year's"]) {
            found.push("C12: the quotation points to a year");
        }
        let own_name = own.said.as_ref().and_then(|it| it.meeting);
        if let (Kind::Occasion, Some((_, name))) = (item.kind(), own_name)
            && !item.explanation().contains(&name.printed())
        {
            found.push("C9: the feedback does not name the occasion");
        }
        if let (Kind::Occasion | Kind::Year, Some((_, name))) = (item.kind(), own_name)
            && holds(&shown, &words(&name.printed()))
        {
            found.push("C12: the quotation names its own occasion");
        }
    }
    if item.kind() == Kind::Gap && holds(&words(&facts.title), &words(key(item))) {
        found.push("C14: the title shows the key");
    }
    let names_year = |it: &Name| it.year.is_some() && item.stem().contains(&it.printed());
    if item.kind() == Kind::OccasionYear && options_names(facts).iter().any(names_year) {
        found.push("C11: the name holds a year");
    }
    found.into_iter().map(|it| format!("{it} in {}", describe(item))).collect()
}

/// Flaws that can be told from the item alone.
fn form_flaws(item: &Item) -> Vec<&'static str> {
    let options: Vec<Vec<String>> = item.options().iter().map(|it| words(&it.text)).collect();
    let shown = shown(item);
    let (quoted, stem) = (words(&shown), words(item.stem()));
    let key_words = words(key(item));
    let distinct: HashSet<&Vec<String>> = options.iter().collect();
    let balanced = |text: &str| text.matches('"').count().is_multiple_of(2);
    let passage = item.passage();
    let gap = passage.and_then(|it| Some((it, it.gap.clone()?)));
    let vowel = |text: &str| text.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']);
    let article_before = gap.as_ref().and_then(|(it, gap)| {
        let before = words(&it.text[..gap.start]);
        before.last().filter(|it| ["a", "an"].contains(&it.as_str())).cloned()
    });
    let found = [
        ("C1: the key has a reason why it is wrong", {
            let is_reasoned = |it: &Choice| !it.why_wrong.is_empty();
            let reasoned = item.options().iter().enumerate();
            reasoned.into_iter().any(|(at, it)| is_reasoned(it) == (at == item.key()))
        }),
        (
            "C9: the feedback does not name the key",
            item.kind() != Kind::Occasion && !item.explanation().contains(key(item)),
        ),
        (
            "C10: stem or quotation show the key",
            holds(&quoted, &key_words) || holds(&stem, &key_words),
        ),
        ("C16: not three to five options", !(3..=5).contains(&options.len())),
        ("C16: two options say the same", distinct.len() < options.len()),
        ("C16: an option says nothing", options.iter().any(Vec::is_empty)),
        (
            "C20: a gap without its key",
            gap.as_ref().is_some_and(|(it, gap)| &it.text[gap.clone()] != key(item)),
        ),
        ("C20: a gap in an item of another kind", gap.is_some() != (item.kind() == Kind::Gap)),
        (
            "C21: a word of the key is shown beside the gap",
            gap.is_some() && key_words.iter().any(|it| quoted.contains(it)),
        ),
        (
            "C23: the article before the gap fits one option only",
            article_before.is_some_and(|it| {
                item.options().iter().any(|option| vowel(&option.text) != (it == "an"))
            }),
        ),
        ("C25: the quotation stutters", stutters(&shown)),
        (
            "C26: too long",
            stem.len() > 40 || quoted.len() > 70 || options.iter().any(|it| it.len() > 30),
        ),
        (
            "C30: stem and key alone share a word",
            key_words.iter().any(|it| {
                it.len() > 3
                    && stem.contains(it)
                    && distractors(item).all(|other| !words(other).contains(it))
            }),
        ),
        (
            "C31: a mark without its partner",
            !balanced(&shown) || !item.options().iter().all(|it| balanced(&it.text)),
        ),
        (
            "C31: marks that are no text",
            format!("{}{shown}{}", item.stem(), item.explanation()).contains(|c: char| {
                c.is_control()
                    || ('\u{200B}'..='\u{200F}').contains(&c)
                    || ('\u{202A}'..='\u{202E}').contains(&c)
            }) || shown.contains("——")
                || shown.trim_start_matches("… ").starts_with(['—', '>', '#', '*']),
        ),
    ];
    found.into_iter().filter(|(_, is_found)| *is_found).map(|(name, _)| name).collect()
}

/// The words in small letters, without marks.
pub fn words(text: &str) -> Vec<String> {
    let split = text.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’' || c == '-'));
    split.filter(|it| it.contains(char::is_alphanumeric)).map(str::to_lowercase).collect()
}

fn holds(whole: &[String], part: &[String]) -> bool {
    !part.is_empty() && whole.windows(part.len()).any(|it| it == part)
}

/// `prevent prevention`, `orderly orderly`; a mark between two words parts them.
fn stutters(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    words.windows(2).any(|pair| {
        let is_double = pair[0].len() > 1 && pair[0].eq_ignore_ascii_case(pair[1]);
        is_double || pair[0] == "prevent" && pair[1].starts_with("prevention")
    })
}

/// Whether what is shown of `item`, its source included, answers `later`, or asks it already.
pub fn gives_away(article: &Article, item: &Item, later: &Item) -> bool {
    if (item.stem(), shown(item), key(item)) == (later.stem(), shown(later), key(later)) {
        return true;
    }
    let Source::Excerpt(source) = item.source() else { return false };
    // The feedback shows the source of the item with its attribution.
    later.passage().is_some_and(|it| article.excerpts[source].text.contains(&it.text))
        && !matches!(later.asks(), Fact::Section(_))
}

/// One thing that can happen to an article on its way.
#[derive(Debug, Clone)]
enum Garbling {
    Cut { line: usize, at: usize },
    Duplicate { line: usize },
    Swap { line: usize, other: usize },
    Insert { line: usize, at: usize, bytes: Vec<u8> },
    Join { line: usize },
}

fn garbling() -> impl Strategy<Value = Garbling> {
    let line = || 0..80_usize;
    prop_oneof![
        (line(), 0..900_usize).prop_map(|(line, at)| Garbling::Cut { line, at }),
        line().prop_map(|line| Garbling::Duplicate { line }),
        (line(), line()).prop_map(|(line, other)| Garbling::Swap { line, other }),
        (line(), 0..900_usize, vec(any::<u8>(), 1..12))
            .prop_map(|(line, at, bytes)| Garbling::Insert { line, at, bytes }),
        line().prop_map(|line| Garbling::Join { line }),
    ]
}

impl Garbling {
    fn apply(self, lines: &mut Vec<String>) {
        let n = lines.len();
        let boundary = |line: &str, at: usize| {
            (0..=at.min(line.len())).rfind(|at| line.is_char_boundary(*at)).unwrap_or(0)
        };
        match self {
            Self::Cut { line, at } => {
                let line = &mut lines[line % n];
                line.truncate(boundary(line, at));
            }
            Self::Duplicate { line } => lines.insert(line % n, lines[line % n].clone()),
            Self::Swap { line, other } => lines.swap(line % n, other % n),
            Self::Insert { line, at, bytes } => {
                let line = &mut lines[line % n];
                let at = boundary(line, at);
                line.insert_str(at, &String::from_utf8_lossy(&bytes));
            }
            Self::Join { line } if n > 1 => {
                let line = line % (n - 1);
                let next = lines.remove(line + 1);
                lines[line].push_str(&next);
            }
            Self::Join { .. } => {}
        }
    }
}

/// What readers of articles look out for.
const PIECES: &[&str] = &[
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "> ",
    "— ",
    "——",
    "## ",
    "# ",
    "---\n",
    "*",
    "**",
    "\"",
    "“",
    "”",
    "(",
    ")",
    ": ",
    ", ",
    ", ",
    ". ",
    ". ",
    "; ",
    "…",
    "Ann Lee",
    "'s ",
    "speech at the ",
    "opening ceremony of the ",
    "letter to ",
    "Lake Forum",
    "2nd ",
    "On ",
    "9 June 2016",
    "June 9, 2016",
    "2016",
    "2016年4月19日",
    "03/04/2017",
    "99999",
    "The Lake Week was held in Onsala",
    " on ",
    "the moss of the harbour",
    "we must keep the lantern",
    " and ",
    "国家网络安全",
    "。",
    "\u{202e}",
    "\u{feff}",
    "\u{0}",
    "\r",
    "\t",
    "İ",
    "ß",
    "👩‍👩‍👧",
    "é",
    "Author:",
    "Time:",
    "- END -",
    "Photo by ",
    "language: zh",
    "title",
    "a",
    "A",
];
