//! What this is, one tap to begin, and the scores so far.

use crate::{
    article::{Article, Section},
    item::ItemBank,
    quiz::{Form, Record, Sitting},
    web::{
        Route, Words,
        element::{Element, button, element},
        host::{address, clock, language, page},
        widget::sheet,
    },
};

/// What the start page knows of earlier quizzes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scores {
    /// They are kept.
    Kept {
        /// All of them.
        record: Record,
        /// Whether an older record could not be read and was set aside.
        has_set_aside: bool,
    },
    /// The browser stores nothing.
    NotKept,
}

/// The first page: the article's title as a headline and one action; beside it the article in
/// miniature, with what the visitor knows of it. `bank` holds the article's items, `sample` is a
/// form like the one the visitor will get, `unfinished` the quiz that was left in the middle; `on_start`
/// is called to begin another.
pub fn start_screen(
    article: &Article,
    bank: &ItemBank,
    sample: &Form,
    scores: &Scores,
    unfinished: Option<Sitting>,
    words: &'static Words,
    on_start: impl Fn() + 'static,
) -> Element {
    page::set_title(words.app);
    let lang = article.language.tag();
    let nothing = Record::default();
    let (record, remark) = match scores {
        Scores::Kept { record, has_set_aside: false } => (record, None),
        Scores::Kept { record, has_set_aside: true } => (record, Some(words.set_aside)),
        Scores::NotKept => (&nothing, Some(words.not_kept)),
    };
    let n_items = sample.items.len();
    // Reading a quotation, choosing and reading the feedback takes about 20 seconds.
    let minutes = (n_items * 20).div_ceil(60);
    let cost = element("span").class("cost").text(&(words.cost)(n_items, minutes));
    let action = element("p").class("action");
    // What was begun comes first.
    let action = match unfinished {
        None => action.child(button("primary", words.start, on_start)).child(cost),
        Some(sitting) => action
            .child(button("primary", &(words.go_on)(sitting.answers.len() + 1), move || {
                address::go_to(&Route::Quiz { plan: sitting.plan() });
            }))
            .child(button("quiet", words.start_new, on_start)),
    };
    let title = article.title.as_deref().unwrap_or(words.app);
    let note = |text: &str| element("p").class("remark").text(text);
    let opening = element("div")
        .class("opening")
        .child(byline(article, words))
        .child(element("h1").attribute("tabindex", "-1").language(lang).text(title))
        .child(element("p").class("lead").text(&(words.lead)(article.excerpts.len())))
        .child(action)
        .child(sample.shortfall.map(|it| note(&(words.short)(it))))
        .child(remark.map(note))
        .child(kept_scores(record, words))
        .child(element("p").child(element("a").attribute("href", "#/data").text(words.data)));
    element("main")
        .class("start-screen")
        .child(opening)
        .child(contents(article, bank, record, words))
}

/// Who published the article, and when.
fn byline(article: &Article, words: &'static Words) -> Element {
    let lang = article.language.tag();
    let author = article.author.as_deref().map(|it| element("span").language(lang).text(it));
    let published = article.published.map(|it| {
        element("time")
            .attribute("datetime", &it.start().to_string())
            .text(&clock::date_in_words(it.start(), words.locale))
    });
    element("p").class("byline").child(author).child(published)
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
fn kept_scores(record: &Record, words: &'static Words) -> Option<Element> {
    let entry = |label: &str, value: &str, day: &str| {
        let value = element("dd").text(value).child(element("small").text(day));
        element("div").child(element("dt").text(label)).child(value)
    };
    let dated = |label: &str, sitting: &Sitting| {
        let day = clock::day_in_words(sitting.finished, words.locale);
        entry(label, &(words.score)(sitting.score()), &day)
    };
    let (last, best) = (record.find_last()?, record.find_best()?);
    let count = language::number_in_words(record.sittings.len(), words.locale);
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
            .child(element("p").class("remark").text(words.kept_here)),
    )
}
