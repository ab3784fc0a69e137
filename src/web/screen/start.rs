//! What this is, one tap to begin, and the scores so far.

use leptos::prelude::*;

use crate::{
    article::{Article, Section},
    item::ItemBank,
    keep::Loaded,
    learn::{Finished, Record},
    quiz::{Blueprint, Form},
    web::{
        Route, Words,
        element::{Element, button, element},
        host::{address, clock, language, page, storage},
        widget::{byline, places, sheet},
    },
};

/// What the first page shows.
#[derive(Clone, Copy)]
pub struct StartScreen<'a> {
    /// What the quiz is about.
    pub article: &'a Article,
    /// The article's items.
    pub bank: &'a ItemBank,
    /// A form like the one the visitor will get.
    pub sample: &'a Form,
    /// What is known of earlier quizzes.
    pub kept: &'a Loaded,
    /// Whether it will outlive the visit.
    pub is_kept: bool,
    /// Whether a quiz that was left in the middle could not be taken up.
    pub has_changed: bool,
    /// How many facts are to be practised today, once that is known.
    pub n_due: RwSignal<Option<usize>>,
    /// The page's language.
    pub words: &'static Words,
}

/// The first page: the article's title as a headline and one action; beside it the article in
/// miniature, with what the visitor knows of it. `on_start` is called to begin a quiz.
pub fn start_screen(start: StartScreen<'_>, on_start: impl Fn() + Copy + 'static) -> Element {
    let StartScreen { article, bank, sample, kept, is_kept, has_changed, n_due, words } = start;
    page::set_title(words.app);
    let lang = article.language.tag();
    let Loaded { record, has_set_aside } = kept;
    let n_items = sample.items.len();
    // Who wants something else has seen in the settings what there is.
    let shortfall = sample.shortfall.filter(|_| sample.blueprint == Blueprint::default());
    // Reading a quotation, choosing and reading the feedback takes about 20 seconds.
    let minutes = (n_items * 20).div_ceil(60);
    // The quiz that was left last, in the middle.
    let unfinished = record.begun.iter().max_by_key(|it| it.finished);
    let has_begun = unfinished.is_some();
    let go_on = unfinished.map(|it| {
        let plan = it.plan();
        let label = (words.go_on)(it.answers.len() + 1);
        button("primary", &label, move || address::go_to(&Route::Quiz { plan: plan.clone() }))
    });
    // What was begun comes first, then what is due. That becomes known when something of this may
    // have the focus already, so nothing is put in the place of anything else.
    let has_due = move || n_due.get().is_some_and(|it| it > 0);
    let is_first = move || !has_begun && !has_due();
    let rank = |is_primary: bool| Some(if is_primary { "primary" } else { "quiet" });
    let practise = button("quiet", "", || address::go_to(&Route::Practise))
        .live_text(move || (words.practise)(n_due.get().unwrap_or(0)).into())
        .live_attribute("class", move || rank(!has_begun))
        .live_attribute("hidden", move || (!has_due()).then_some(""));
    let start = button("quiet", "", on_start)
        .live_text(move || if is_first() { words.start } else { words.start_new }.into())
        .live_attribute("class", move || rank(is_first()));
    let cost = element("span")
        .class("cost")
        .text(&(words.cost)(n_items, minutes))
        .live_attribute("hidden", move || (!is_first()).then_some(""));
    let action = element("p").class("action").child(go_on).child(practise).child(start).child(cost);
    let places = places(&[
        (Route::Read { at: None, from: None }, words.read),
        (Route::Progress, words.to_progress),
        (Route::Settings, words.to_settings),
        (Route::Data, words.data),
    ]);
    let title = article.title.as_deref().unwrap_or(words.app);
    let opening = element("div")
        .class("opening")
        .child(byline(article, words))
        .child(element("h1").attribute("tabindex", "-1").language(lang).text(title))
        .child(element("p").class("lead").text(&(words.lead)(article.excerpts.len())))
        .child(action)
        .child(shortfall.map(|it| note(&(words.short)(it))))
        .child(has_changed.then(|| note(words.changed)))
        .child(has_set_aside.then(|| note(words.set_aside)))
        .child((!is_kept).then(|| note(words.not_kept)))
        .child(kept_scores(record, is_kept, words))
        .child(places);
    element("main")
        .class("start-screen")
        // Once it is known what is due, also where nothing is.
        .live_attribute("data-due", move || {
            n_due.get().map(|it| if it > 0 { "true" } else { "false" })
        })
        .child(opening)
        .child(contents(article, bank, record, words))
}

/// The article in miniature, its headings, and how many excerpts stand under each.
fn contents(article: &Article, bank: &ItemBank, record: &Record, words: &'static Words) -> Element {
    let lang = article.language.tag();
    let known = record.known_excerpts(bank, article.excerpts.len());
    let n_known = known.iter().filter(|it| **it).count();
    let entry = |(at, section): (usize, &Section)| {
        let n = article.excerpts.iter().filter(|it| it.section == Some(at)).count();
        element("li")
            .child(element("span").language(lang).text(&section.heading))
            .text(" ")
            .child(element("small").text(&(words.quotations)(n)))
    };
    element("section")
        .class("contents")
        .attribute("aria-labelledby", "contents")
        .child(element("h2").attribute("id", "contents").text(words.contents))
        .child(sheet(article, &known, &(words.known)(n_known, known.len())))
        .child(element("ol").children(article.sections.iter().enumerate().map(entry)))
}

/// Last, best and count; nothing before the first quiz.
fn kept_scores(record: &Record, is_kept: bool, words: &'static Words) -> Option<Element> {
    let entry = |label: &str, value: &str, day: &str| {
        let value = element("dd").text(value).child(element("small").text(day));
        element("div").child(element("dt").text(label)).child(value)
    };
    let dated = |label: &str, Finished { finished, score }: Finished| {
        let day = clock::day_in_words(finished, words.locale);
        entry(label, &(words.score)(score), &day)
    };
    let (last, best) = (record.find_last()?, record.find_best()?);
    let count = language::number_in_words(record.n_finished(), words.locale);
    let entries = element("dl")
        .child(dated(words.last, last))
        .child(dated(words.best, best))
        .child(entry(words.count, &count, ""));
    Some(
        element("section")
            .class("scores")
            .attribute("aria-labelledby", "scores")
            .child(element("h2").attribute("id", "scores").text(words.scores))
            .child(entries)
            // That it is not was said above.
            .child(is_kept.then(|| note(words.kept_here)))
            .child((is_kept && storage::is_forgetful()).then(|| note(words.forgetful))),
    )
}

fn note(text: &str) -> Element {
    element("p").class("remark").text(text)
}
