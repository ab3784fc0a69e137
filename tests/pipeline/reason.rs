//! A reason that is given while items are open answers none of them, and nearly all can be given.

use awareness_quiz::{
    article::{self, Article},
    item::{Choice, Item, Kind, Source, write_items},
    quiz::{Blueprint, Form, Session},
};
use proptest::prelude::*;

use crate::{
    bundled::edited,
    generated::config,
    invented::{Facts, Name, facts},
    judge::{describe, key, names_in, undotted},
};

/// Whether who reads an option and why it is wrong has the key of another item, by the facts.
fn answers(facts: &Facts, item: &Item, choice: &Choice, later: &Item) -> bool {
    let is_quoted = matches!(item.kind(), Kind::Excerpt | Kind::Gap);
    // What quoted words speak of, the option says and not the reason.
    let said = if is_quoted {
        choice.why_wrong.clone()
    } else {
        format!("{} {}", choice.text, choice.why_wrong)
    };
    let names = names_in(facts, &said);
    let dates_kin_of = |name: Name| {
        // From one edition's year follow the others'.
        names.iter().any(|it| it.series == name.series)
            && facts.years().iter().any(|it| said.contains(&it.to_string()))
    };
    let source = match later.source() {
        Source::Excerpt(at) => Some(&facts.excerpts[at]),
        Source::Caption(_) => None,
    };
    let shows_words = |quoted: &str| source.is_some_and(|it| it.text.contains(undotted(quoted)));
    let shows_option = || item.kind() == Kind::Excerpt && shows_words(&choice.text);
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
        Kind::Gap => {
            let quoted = || {
                let (_, rest) = choice.why_wrong.split_once('“')?;
                Some(undotted(rest.rsplit_once('”')?.0))
            };
            let quoted = if item.kind() == Kind::Gap { quoted() } else { Some(&*choice.text) };
            is_quoted && quoted.is_some_and(|it| it.contains(key(later)) && shows_words(it))
        }
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
            if reason.is_some() && (*is_answered || choice.tells.contains(&item.asks())) {
                found.push(format!(
                    "“{} {}” answers {}",
                    choice.text,
                    choice.why_wrong,
                    describe(item)
                ));
            }
        }
        let must_wait = open.iter().any(|it| choice.tells.contains(&it.asks()));
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
