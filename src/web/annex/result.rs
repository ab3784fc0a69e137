//! The score, by kind, and every item once more.

use crate::{
    article::Article,
    item::{Item, Kind},
    quiz::{Plan, Score, Session, Verdict},
    web::{
        Route, Words,
        annex::AnnexWords,
        element::{Element, button, element},
        host::page,
        widget::{excerpt_quote, passage_quote, places, ticks},
    },
};

/// The result of a finished sitting over an article. `is_kept` says whether the score was kept;
/// `on_again` is called to begin another quiz, `on_leave` to go to the start page.
pub fn result_screen(
    article: &Article,
    session: &Session,
    is_kept: bool,
    words: &'static Words,
    more: &'static AnnexWords,
    on_again: impl Fn() + 'static,
    on_leave: impl Fn() + 'static,
) -> Element {
    let score = session.score();
    let title = (more.result)(score);
    page::set_title(&format!("{title} – {}", words.app));
    let perfect = if score.raw == score.max { "true" } else { "false" };
    let verdicts: Vec<bool> = session.verdicts().map(|(_, it)| it.is_right).collect();
    let heading = element("h1")
        .attribute("tabindex", "-1")
        .attribute("data-perfect", perfect)
        .child(element("span").text(&title));
    let action = element("p")
        .class("action")
        .child(button("primary", more.again, on_again))
        .child(button("quiet", words.to_start, on_leave));
    let plan = session.form().plan();
    let places = places(&[
        (Route::Share { plan: plan.clone() }, more.share),
        (Route::Certificate { plan: plan.clone() }, more.certificate),
        (Route::Progress, words.to_progress),
        (Route::Read { at: None, from: None }, words.read),
    ]);
    let note = |text: &str| element("p").class("remark").text(text);
    let kept = note(if is_kept { words.kept_here } else { words.not_kept });
    let comes_back = (score.raw < score.max && is_kept).then(|| note(more.comes_back));
    let reviews = session
        .verdicts()
        .enumerate()
        .map(|(at, (item, verdict))| review(article, &plan, at, item, verdict, words));
    let review = element("section")
        .class("review")
        .attribute("aria-labelledby", "review")
        .child(element("h2").attribute("id", "review").text(more.review))
        .child(element("ol").children(reviews));
    element("main")
        .class("result-screen")
        .child(heading)
        .child(ticks(&verdicts, score.max, None, &title))
        .child(element("p").class("lead").text((more.comment)(score)))
        .child(kept)
        .child(comes_back)
        .child(action)
        .child(places)
        .child(by_kind(session.score_by_kind(), words, more))
        .child(review)
}

fn by_kind(
    scores: Vec<(Kind, Score)>,
    words: &'static Words,
    more: &'static AnnexWords,
) -> Element {
    let heading = |scope: &str, text: &str| element("th").attribute("scope", scope).text(text);
    let row = |(kind, score)| {
        element("tr")
            .child(heading("row", (more.kind)(kind)))
            .child(element("td").text(&(words.score)(score)))
    };
    let columns = element("tr")
        .child(heading("col", more.kind_column))
        .child(heading("col", more.score_column));
    let table = element("table")
        .child(element("caption").text(more.by_kind))
        .child(element("thead").child(columns))
        .child(element("tbody").children(scores.into_iter().map(row)));
    element("section").class("by-kind").child(table)
}

/// One item with the response, the key, why the response was wrong, and the source.
fn review(
    article: &Article,
    plan: &Plan,
    at: usize,
    item: &Item,
    verdict: Verdict,
    words: &'static Words,
) -> Element {
    let lang = article.language.tag();
    let (mark, said) =
        if verdict.is_right { ("right", words.right) } else { ("wrong", words.wrong) };
    let heading = element("h3")
        .child(element("span").class("number").text(&(at + 1).to_string()))
        .text(" ")
        .child(element("span").language(lang).text(item.stem()))
        .text(" ")
        .child(element("small").text(said));
    let gap = item.passage().filter(|it| it.gap.is_some());
    let mut answers = element("dl");
    if !verdict.is_right {
        let response = &item.options()[verdict.response];
        let words_chosen = element("span").class("response").text(&response.text);
        let answer = element("div")
            .child(element("dt").text(words.your_answer))
            .child(element("dd").language(lang).child(words_chosen))
            .child(element("dd").class("why").language(lang).text(&response.why_wrong));
        answers = answers.child(answer);
    }
    let key = element("div")
        .child(element("dt").text(words.right_answer))
        .child(element("dd").language(lang).text(&item.options()[item.key()].text));
    let notes = element("div")
        .class("notes")
        .child(heading)
        .child(gap.map(|it| passage_quote(it, lang, words.gap)))
        .child(answers.child(key));
    let here = Route::Result { plan: plan.clone() };
    let there = Route::Read { at: Some(item.source()), from: Some(Box::new(here)) };
    let read_on = element("a").attribute("href", &there.to_string()).text(words.read_on);
    let source = element("div")
        .child(excerpt_quote(article, item))
        .child(element("p").class("read-on").child(read_on));
    element("li").attribute("data-verdict", mark).child(notes).child(source)
}
