//! A reason that is given while items are open answers none of them, and nearly all can be given.

use awareness_quiz::{
    article::{self, Article},
    item::{Choice, Item, Kind, Source, write_items},
    quiz::{Blueprint, Form, Session},
};
use proptest::prelude::*;

use crate::{
    bundled::edited,
    flaw::{is_known_again, offers_words},
    generated::config,
    invented::{Facts, Name, facts},
    judge::{describe, key, names_in, undotted},
};

/// Whether who reads an option and why it is wrong has the key of another item, by the facts.
fn answers(facts: &Facts, item: &Item, choice: &Choice, later: &Item) -> bool {
    // What quoted words speak of, the quotation says and not the reason.
    let in_reason = choice.why_wrong.split_once('“').and_then(|(before, rest)| {
        let (quoted, after) = rest.rsplit_once('”')?;
        Some((undotted(quoted), format!("{before}{after}")))
    });
    let (in_reason, why_wrong) = match in_reason {
        Some((quoted, rest)) => (Some(quoted), rest),
        None => (None, choice.why_wrong.clone()),
    };
    let (said, quoted) = match item.kind() {
        Kind::Gap | Kind::Purpose | Kind::Continuation => (why_wrong, in_reason),
        kind if offers_words(kind) => (choice.why_wrong.clone(), Some(undotted(&choice.text))),
        _ => (format!("{} {why_wrong}", choice.text), in_reason),
    };
    let names = names_in(facts, &said);
    let dates_kin_of = |name: Name| {
        // From one edition's year follow the others'.
        names.iter().any(|it| it.series == name.series)
            && facts.years().iter().any(|it| said.contains(&it.to_string()))
    };
    let source = match later.source() {
        Source::Excerpt(at) => Some(&facts.excerpts[at]),
        Source::Caption(_) | Source::Written(_) => None,
    };
    // Other words of the same excerpt tell nothing of those that are asked about.
    let asked = later.passage().map_or_else(|| undotted(key(later)), |it| it.text.as_str());
    let shows_words = |quoted: &str| {
        source.is_some_and(|it| it.text.contains(undotted(quoted))) && is_known_again(asked, quoted)
    };
    let shows_option = || quoted.is_some_and(shows_words);
    let name = source.and_then(|it| it.said.as_ref()?.meeting).map(|it| it.1);
    match later.kind() {
        Kind::OccasionYear => names_in(facts, later.stem()).into_iter().any(dates_kin_of),
        Kind::Order => {
            facts.names().into_iter().filter(|it| it.alone() == key(later)).any(dates_kin_of)
        }
        Kind::Year => {
            let is_named = || name.is_some_and(|own| names.iter().any(|it| it.is(own)));
            said.contains(key(later)) && (shows_option() || is_named())
        }
        Kind::Occasion | Kind::Excerpt => {
            shows_option() && name.is_some_and(|own| names.iter().any(|it| it.could_be(own)))
        }
        Kind::Speaker | Kind::Principle => shows_option() && said.contains(key(later)),
        Kind::WordsOfSpeaker => {
            let speaker = source.and_then(|it| it.said.as_ref()).map(|it| it.speaker);
            shows_option() && speaker.is_some_and(|it| said.contains(it))
        }
        Kind::WordsOfPrinciple => {
            let heading = source.and_then(|it| it.section).map(|it| &facts.headings[it]);
            shows_option() && heading.is_some_and(|it| said.contains(it))
        }
        // By its year the one is told from the others.
        Kind::SaidFirst => {
            let year = source.and_then(|it| it.said.as_ref()?.date.year());
            shows_option() && year.is_some_and(|it| said.contains(&it.to_string()))
        }
        // What both say stands in each of them.
        Kind::Shared => false,
        // Words that are shown with their subject, or with their other half.
        Kind::Duty | Kind::Statement | Kind::Purpose | Kind::Continuation => {
            let quoted = format!("{} {}", choice.text, choice.why_wrong).to_lowercase();
            let proof = source.zip(later.proof()).map(|(it, proof)| it.text[proof].to_lowercase());
            proof.is_some_and(|it| quoted.contains(&it))
        }
        Kind::Place => {
            let asked = names_in(facts, later.stem());
            said.contains(key(later))
                && asked.iter().any(|asked| names.iter().any(|it| it.could_be(*asked)))
        }
        Kind::OccasionOfPlace => facts.venues().into_iter().any(|(name, place)| {
            later.stem().contains(place)
                && said.contains(place)
                && [name.printed(), name.alone()].iter().any(|it| it == key(later))
                && names.iter().any(|it| it.could_be(name))
        }),
        Kind::Written => said.contains(key(later)),
        Kind::Gap => quoted.is_some_and(|it| it.contains(key(later)) && shows_words(it)),
    }
}

/// Takes an option for the item at `position` and the key of every other, and looks after each
/// response at what is said of that option.
fn complaints(form: &Form, position: usize, option: usize, answered: &[bool]) -> Vec<String> {
    let mut found = Vec::new();
    let mut session = Session::new(form.clone());
    let choice = &form.items[position].options()[option];
    for (at, item) in form.items.iter().enumerate() {
        let response = if at == position { option } else { item.key() };
        assert!(session.find_reason(at).is_none() && session.respond(item.id(), response, 0));
        if at < position {
            continue;
        }
        let reason = session.find_reason(position);
        let open = &form.items[at + 1..];
        for (item, is_answered) in open.iter().zip(&answered[at + 1..]) {
            if reason.is_some() && (*is_answered || choice.tells.iter().any(|it| it.answers(item)))
            {
                found.push(format!(
                    "“{} {}” answers {}",
                    choice.text,
                    choice.why_wrong,
                    describe(item)
                ));
            }
        }
        let must_wait = open.iter().any(|item| choice.tells.iter().any(|it| it.answers(item)));
        if !must_wait && reason != Some(choice.why_wrong.as_str()) {
            found.push(format!("nothing is said of {}", choice.text));
        }
    }
    found
}

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn no_reason_answers_an_open_item(facts in facts(), seed: u32, n_items in 2..24_usize) {
        let bank = write_items(&article::read(&facts.in_markdown()), seed);
        let form = Form::draw(&bank, Blueprint { n_items, ..Blueprint::default() }, seed);
        for (position, item) in form.items.iter().enumerate() {
            for (option, choice) in item.options().iter().enumerate() {
                if option == item.key() {
                    prop_assert!(choice.tells.is_empty());
                    continue;
                }
                let answered: Vec<bool> =
                    form.items.iter().map(|it| answers(&facts, item, choice, it)).collect();
                let found = complaints(&form, position, option, &answered);
                prop_assert!(found.is_empty(), "{found:#?} in:\n{}", facts.in_markdown());
            }
        }
    }
}

/// The share of wrong responses to an article's forms whose reason is given at once.
fn share_at_once(article: &Article) -> f64 {
    let (mut n, mut n_at_once) = (0, 0);
    for seed in 0..200 {
        let form = Form::draw(&write_items(article, seed), Blueprint::default(), seed);
        let mut session = Session::new(form.clone());
        for (at, item) in form.items.iter().enumerate() {
            for option in (0..item.options().len()).filter(|it| *it != item.key()) {
                let mut session = session.clone();
                session.respond(item.id(), option, 0);
                n += 1;
                n_at_once += usize::from(session.find_reason(at).is_some());
            }
            session.respond(item.id(), item.key(), 0);
        }
    }
    n_at_once as f64 / f64::from(n)
}

#[test]
fn four_reasons_of_five_are_given_at_once() {
    let chinese = article::read(include_str!("../articles/home-of-the-net.zh.md"));
    for article in [edited(), chinese] {
        let share = share_at_once(&article);
        println!("{:?}: {share:.3} of the reasons are given at once", article.title);
        // A wrong year is always one of the article, so its reason tells of what took place then.
        assert!(share > 0.8, "{:?}: {share}", article.title);
    }
}
