//! Flaws that only a reader of many items sees: what is true by halves, what points the way, and
//! what was cut where it must not be.

use std::collections::HashSet;

use awareness_quiz::{
    article::{self, Article, Lang},
    item::{Item, ItemBank, Kind, Source, write_items},
    quiz::{Blueprint, Form},
    text::{is_cjk, sentences},
};
use proptest::{prelude::*, sample::select};

use crate::{
    flaw::{holds, longest_run, offers_words, units, words},
    generated::config,
    invented::{
        Facts, facts,
        joined::{BACKWARD, CHINESE_BACKWARD},
    },
    judge::{describe, distractors, key, shown, undotted},
};

/// Flaws that can be told with the facts at hand.
pub fn flaws(facts: &Facts, item: &Item) -> Vec<&'static str> {
    let mut found = Vec::new();
    let options: Vec<&str> = item.options().iter().map(|it| it.text.as_str()).collect();
    match item.kind() {
        Kind::OccasionOfPlace => {
            let is_everywhere = |option: &&str| {
                let venues = facts.venues();
                let name = venues
                    .iter()
                    .find(|it| [it.0.printed(), it.0.alone()].contains(&(*option).to_owned()));
                name.is_some_and(|it| facts.is_everywhere(it.0))
            };
            if options.iter().any(is_everywhere) {
                found.push("C41: what is held everywhere is an option for a place");
            }
        }
        Kind::Order => {
            if options.iter().any(|it| says_first(it)) {
                found.push("C42: an option says that it was the first");
            }
            let names = facts.names();
            let edition = |option: &&&str| {
                names.iter().any(|it| it.alone() == **option && it.edition.is_some())
            };
            if options.iter().filter(edition).count() > 1 {
                found.push("C42: two options have numbers");
            }
        }
        Kind::Year | Kind::OccasionYear => {
            let years = facts.years();
            let is_named = |it: &&&str| it.parse().is_ok_and(|it: u16| years.contains(&it));
            if options.iter().filter(is_named).count() + 1 < options.len() {
                found.push("C43: more than one year from nowhere");
            }
        }
        Kind::Principle => {
            let (quoted, own) = (units(&shown(item)), units(key(item)));
            let is_echo = |it: &String| quoted.contains(it) && !own.contains(it);
            if distractors(item).any(|it| units(it).iter().any(is_echo)) {
                found.push("C45: the quotation shares a word with a wrong heading only");
            }
        }
        Kind::Gap => found.extend(flaws_of_gap(facts, item)),
        _ => {}
    }
    let quoted = quotations(item);
    let asks_who_and_when = matches!(
        item.kind(),
        Kind::Occasion
            | Kind::Excerpt
            | Kind::Year
            | Kind::Speaker
            | Kind::WordsOfSpeaker
            | Kind::SaidFirst
    );
    if asks_who_and_when && quoted.iter().any(|it| repeats_title(facts, it)) {
        found.push("C46: a quotation repeats the title");
    }
    if quoted.iter().any(|it| is_cut_wrongly(facts, it)) {
        found.push("C45: a quotation is cut where it must not be");
    }
    if quoted.iter().any(|it| points_back(facts, it)) {
        found.push("C45: a quotation begins with what points back");
    }
    found
}

pub fn says_first(option: &str) -> bool {
    let is_first = |it: &String| ["first", "1st", "inaugural"].contains(&it.as_str());
    words(option).iter().any(is_first)
        || ["首届", "首次", "第一", "第1"].iter().any(|it| option.contains(it))
}

/// The quoted words of an item, be they its passage or its options.
fn quotations(item: &Item) -> Vec<String> {
    match item.kind() {
        // Halves of sentences that are there to be joined.
        Kind::Purpose | Kind::Continuation => Vec::new(),
        kind if offers_words(kind) => {
            item.options().iter().map(|it| undotted(&it.text).to_owned()).collect()
        }
        _ => item.passage().map(|it| it.text.clone()).into_iter().collect(),
    }
}

fn repeats_title(facts: &Facts, quoted: &str) -> bool {
    let (title, quoted) = (words(&facts.title), words(quoted));
    let n_content = units(&facts.title).len();
    n_content >= 3 && holds(&quoted, &title)
        || facts.language == Lang::En && longest_run(&quoted, &title, Lang::En) >= 4
}

/// The excerpts that hold the words, each with the bytes where.
fn places<'f>(facts: &'f Facts, quoted: &str) -> Vec<(&'f str, usize, usize)> {
    let texts = facts.excerpts.iter().map(|it| it.text.as_str());
    texts.filter_map(|it| it.find(quoted).map(|at| (it, at, at + quoted.len()))).collect()
}

/// Whether a quotation holds a part of what must stay together, and not the rest.
fn is_cut_wrongly(facts: &Facts, quoted: &str) -> bool {
    places(facts, quoted).into_iter().any(|(text, start, end)| {
        let text = text.to_lowercase();
        facts.wholes.iter().any(|whole| {
            text.find(whole.as_str()).is_some_and(|at| {
                let inside = |cut: usize| at < cut && cut < at + whole.len();
                inside(start) || inside(end)
            })
        })
    })
}

/// Whether a quotation begins with a word whose antecedent stands before it in the excerpt.
fn points_back(facts: &Facts, quoted: &str) -> bool {
    let is_later = places(facts, quoted)
        .iter()
        .any(|(text, start, _)| text[..*start].contains(char::is_alphanumeric));
    let first = words(quoted).into_iter().next().unwrap_or_default();
    is_later
        && (BACKWARD.contains(&first.as_str())
            || CHINESE_BACKWARD.iter().any(|it| quoted.starts_with(it)))
}

/// Nouns of the invented articles that say nothing.
const EMPTY: [&str; 9] =
    ["idea", "ideas", "method", "methods", "question", "questions", "问题", "方法", "地方"];

/// Words between a verb or preposition and its noun.
const BETWEEN: [&str; 6] = ["a", "an", "the", "every", "our", "its"];

fn flaws_of_gap(facts: &Facts, item: &Item) -> Vec<&'static str> {
    let mut found = Vec::new();
    let options = || item.options().iter().map(|it| it.text.as_str());
    if options().any(|it| EMPTY.iter().any(|empty| it.ends_with(empty))) {
        found.push("C48: an option says nothing");
    }
    let Some((passage, gap)) = item.passage().and_then(|it| Some((it, it.gap.clone()?))) else {
        return found;
    };
    let text = &facts.excerpts[passage.excerpt].text;
    let at = passage.range.start + gap.start;
    let wanted = frames(facts, text, at, at + key(item).len());
    let is_framed = |option: &str| {
        facts.excerpts.iter().any(|it| {
            let mut all = it.text.match_indices(option);
            all.any(|(at, _)| {
                frames(facts, &it.text, at, at + option.len()).iter().any(|it| wanted.contains(it))
            })
        })
    };
    if wanted.is_empty() || !options().all(is_framed) {
        found.push("C48: an option does not occur in the frame of the key");
    }
    found
}

/// What governs the words at these bytes: the word before, or that they stand in a list.
fn frames(facts: &Facts, text: &str, start: usize, end: usize) -> HashSet<String> {
    let (before, after) = (&text[..start], &text[end..]);
    let mut found = HashSet::new();
    if facts.language == Lang::En {
        let clause = before.rsplit([',', ';', ':', '.']).next().unwrap_or_default();
        let mut words = words(clause);
        while words.last().is_some_and(|it| BETWEEN.contains(&it.as_str())) {
            words.pop();
        }
        found.extend(words.pop().map(|it| format!("after {it}")));
        return found;
    }
    if before.ends_with('、') || after.starts_with(['、', '和']) {
        found.insert("in a list".to_owned());
    }
    let mut last = before.chars().rev();
    let measure = last.next().unwrap_or(' ');
    if last.next() == Some('一') {
        found.insert(format!("counted by {measure}"));
    }
    if before.ends_with('的') {
        let clause = before.rsplit(|c: char| !is_cjk(c)).next().unwrap_or_default();
        let clause = clause.trim_start_matches(|c| "就也都要应我们".contains(c));
        found.insert(format!("in a clause of {}", clause.chars().take(2).collect::<String>()));
        let governors = clause.chars().filter(|it| "是在对把从向以被让使为".contains(*it));
        found.extend(governors.map(|it| format!("after {it}")));
    }
    found
}

/// Items of an article that is not what the reader would have made of it.
fn items_of(article: &Article, seed: u32) -> Vec<Item> {
    write_items(article, seed).items
}

const ODD_NAMES: [&str; 6] = [
    "same forum",
    "ahead of the Lantern Fair",
    "letter to the Lantern Fair",
    "Lantern Fair that was held at noon",
    "at the Lantern Fair",
    "council which met at noon",
];
const ODD_CHINESE_NAMES: [&str; 4] =
    ["在灯笼集市", "致灯笼集市的信", "该集市", "湖边举行的灯笼集市"];

proptest! {
    #![proptest_config(config(160))]

    #[test]
    fn what_is_no_noun_phrase_is_no_occasion(
        facts in facts(),
        seed: u32,
        odd in select(&ODD_NAMES[..]),
        odd_chinese in select(&ODD_CHINESE_NAMES[..]),
    ) {
        let mut article = article::read(&facts.in_markdown());
        let odd = if facts.language == Lang::En { odd } else { odd_chinese };
        let occasions = article.occasions.iter_mut().step_by(2).collect::<Vec<_>>();
        for occasion in occasions {
            odd.clone_into(&mut occasion.name);
            for excerpt in &occasion.excerpts {
                if let Some(it) = &mut article.excerpts[*excerpt].attribution {
                    it.occasion = Some(odd.to_owned());
                    it.utterance = None;
                }
            }
        }
        for venue in article.captions.iter_mut().step_by(2).filter_map(|it| it.venue.as_mut()) {
            odd.clone_into(&mut venue.name);
        }
        for item in items_of(&article, seed) {
            let is_shown = item.options().iter().any(|it| it.text == odd) || item.stem().contains(odd);
            prop_assert!(!is_shown, "{}", describe(&item));
        }
    }

    #[test]
    fn a_heading_of_one_word_is_no_option(facts in facts(), seed: u32, n in 2..9_u16) {
        let mut article = article::read(&facts.in_markdown());
        let odd = if facts.language == Lang::En { format!("Speed {n}") } else { format!("护湖{n}") };
        if let Some(section) = article.sections.first_mut() {
            section.heading.clone_from(&odd);
        }
        for item in items_of(&article, seed) {
            prop_assert!(item.options().iter().all(|it| it.text != odd), "{}", describe(&item));
        }
    }

    #[test]
    fn a_speaker_who_is_a_place_is_no_option(facts in facts(), seed: u32) {
        let mut article = article::read(&facts.in_markdown());
        let Some((_, place)) = facts.venues().first().copied() else { return Ok(()) };
        let odd = article.excerpts.iter_mut().step_by(3);
        for attribution in odd.filter_map(|it| it.attribution.as_mut()) {
            attribution.speaker = Some(place.to_owned());
        }
        for item in items_of(&article, seed).iter().filter(|it| it.kind() == Kind::Speaker) {
            prop_assert!(item.options().iter().all(|it| it.text != place), "{}", describe(item));
        }
    }

    #[test]
    fn of_few_places_a_form_asks_for_one(facts in facts(), seed: u32, n_items in 5..30_usize) {
        let bank: ItemBank = write_items(&article::read(&facts.in_markdown()), seed);
        let form = Form::draw(&bank, Blueprint { n_items, ..Blueprint::default() }, seed);
        let is_place = |it: &&Item| matches!(it.kind(), Kind::Place | Kind::OccasionOfPlace);
        let asked: Vec<String> = form.items.iter().filter(is_place).map(describe).collect();
        prop_assert!(asked.len() < 2 || facts.venues().len() > 8, "{asked:#?}");
    }
}

#[test]
fn the_invented_articles_hold_what_is_looked_for() {
    let all: Vec<Facts> = (0..40)
        .flat_map(|seed| [Lang::En, Lang::Zh].map(|it| crate::invented::rich(it, seed)))
        .collect();
    let holds_whole = |it: &Facts| !it.wholes.is_empty();
    let leads = |it: &Facts| !it.everywhere.is_empty();
    assert!(all.iter().filter(|it| holds_whole(it)).count() > 60);
    assert!(all.iter().filter(|it| leads(it)).count() > 20);
    let begins = |it: &Facts| {
        it.excerpts.iter().any(|it| {
            let mut later = sentences(&it.text).into_iter().skip(1);
            later.any(|range| points_back_at(&it.text[range]))
        })
    };
    assert!(all.iter().filter(|it| begins(it)).count() > 20);
    let items: Vec<Item> =
        all.iter().flat_map(|it| items_of(&article::read(&it.in_markdown()), 7)).collect();
    assert!(items.iter().filter(|it| matches!(it.source(), Source::Caption(_))).count() > 20);
}

fn points_back_at(sentence: &str) -> bool {
    let first = words(sentence).into_iter().next().unwrap_or_default();
    BACKWARD.contains(&first.as_str()) || CHINESE_BACKWARD.iter().any(|it| sentence.starts_with(it))
}
