//! What this is, one tap to begin, and the scores so far.

use leptos::prelude::*;

use crate::{
    item::ItemBank,
    learn::{Finished, Record},
    quiz::{Blueprint, Form, n_minutes},
    web::{
        Route,
        context::{Editions, History, LaterPart, Material, Navigation, Preferences, words},
        host::{clock, page, storage},
        widget::{Byline, Places, ScreenHeading, Sheet},
    },
};

/// The first screen: the article's title as a headline and one action; beside it the article in
/// miniature, with what the attendee knows of it. It follows what other tabs finish.
#[component]
pub fn StartScreen() -> impl IntoView {
    let history = expect_context::<History>();
    let material = expect_context::<Material>();
    let navigation = expect_context::<Navigation>();
    let preferences = expect_context::<Preferences>();
    // It is not waited for: who only wants to begin can. And what the part has is there from then on,
    // should the connection break.
    let part = expect_context::<LaterPart>();
    page::after_paint(move || part.load());
    page::set_title(words().app);
    move || {
        let bank = material.find_bank();
        let sample = bank.map(|bank| preferences.sample(bank));
        if sample.as_ref().is_some_and(|sample| sample.items.is_empty()) {
            // What the article lacks is all there is to show.
            queue_microtask(move || navigation.show_only(Route::Check));
            return None;
        }
        // Nothing until it is known.
        let n_due = part.get().map(|later| (later.n_due)());
        Some(history.with(|record| {
            view! { <Start bank sample=sample.as_ref() record n_due/> }
        }))
    }
}

/// The screen, with what is known so far: the items are written once it is painted.
#[component]
fn Start<'s>(
    bank: Option<&'static ItemBank>,
    /// A form like the one the attendee will get.
    sample: Option<&'s Form>,
    record: &'s Record,
    /// How many facts are to be practised today.
    n_due: Option<usize>,
) -> impl IntoView + use<> {
    let words = words();
    let article = expect_context::<Material>().article;
    let history = expect_context::<History>();
    let lang = article.language.tag();
    let title = article.title.clone().unwrap_or_else(|| words.app.to_owned());
    let is_kept = storage::is_kept();
    let n_items = sample
        .map_or_else(|| expect_context::<Preferences>().n_items(), |sample| sample.items.len());
    let is_due = n_due.map(|n_due| (n_due > 0).to_string());
    // Who wants something else has seen in the settings what there is.
    let is_usual = |sample: &&Form| sample.blueprint == Blueprint::default();
    let shortfall = sample.filter(is_usual).and_then(|sample| sample.shortfall);
    let remarks = [
        shortfall.map(words.short),
        history.has_changed().then(|| words.changed.to_owned()),
        history.has_set_aside().then(|| words.set_aside.to_owned()),
        (!is_kept).then(|| words.not_kept.to_owned()),
    ];
    let places = vec![
        (Route::Read { at: None, from: None }, words.read.to_owned()),
        (Route::Progress, words.to_progress.to_owned()),
        (Route::Settings, words.to_settings.to_owned()),
        (Route::Data, words.data.to_owned()),
    ];
    view! {
        <main class="start-screen" data-due=is_due>
            <div class="opening">
                <Byline/>
                <ScreenHeading lang>{title}</ScreenHeading>
                <p class="lead">{(words.lead)(article.excerpts.len())}</p>
                <Actions n_items record n_due=n_due.unwrap_or(0)/>
                {remarks.into_iter().flatten().map(remark).collect_view()}
                <Scores record is_kept/>
                <Places places/>
            </div>
            <Contents bank record/>
        </main>
    }
}

/// What can be done next. What was begun comes first, then what is due. That becomes known when
/// something of this may have the focus already, so nothing is put in the place of anything else.
#[component]
fn Actions<'s>(n_items: usize, record: &'s Record, n_due: usize) -> impl IntoView + use<> {
    let words = words();
    let material = expect_context::<Material>();
    let navigation = expect_context::<Navigation>();
    let preferences = expect_context::<Preferences>();
    let start = move |_| navigation.go_to(Route::Quiz { plan: preferences.draw(material) });
    let begun = record.find_unfinished(&expect_context::<Editions>().in_order());
    let has_begun = begun.is_some();
    let is_first = !has_begun && n_due == 0;
    let rank = |is_primary: bool| if is_primary { "primary" } else { "quiet" };
    let go_on = begun.map(|sitting| {
        let plan = sitting.plan();
        let go_on = move |_| navigation.go_to(Route::Quiz { plan: plan.clone() });
        let label = (words.go_on)(sitting.answers.len() + 1);
        view! { <button class="primary" type="button" on:click=go_on>{label}</button> }
    });
    view! {
        <p class="action">
            {go_on}
            <button
                type="button"
                class=rank(!has_begun)
                hidden=n_due == 0
                on:click=move |_| navigation.go_to(Route::Practise)
            >
                {(words.practise)(n_due)}
            </button>
            <button type="button" class=rank(is_first) on:click=start>
                {if is_first { words.start } else { words.start_new }}
            </button>
            <span class="cost" hidden=!is_first>
                {(words.cost)(n_items, n_minutes(n_items))}
            </span>
        </p>
    }
}

/// The article in miniature, its headings, and how many excerpts stand under each.
#[component]
fn Contents<'s>(bank: Option<&'static ItemBank>, record: &'s Record) -> impl IntoView + use<> {
    let words = words();
    let article = expect_context::<Material>().article;
    let lang = article.language.tag();
    let n_excerpts = article.excerpts.len();
    let known = bank
        .map_or_else(|| vec![false; n_excerpts], |bank| record.known_excerpts(bank, n_excerpts));
    let entries = article.sections.iter().enumerate().map(|(at, section)| {
        let n = article.excerpts.iter().filter(|it| it.section == Some(at)).count();
        let count = (!article.is_only_asked(at)).then(|| (words.quotations)(n));
        view! {
            <li>
                <span lang=lang dir="auto">{&*section.heading}</span>
                " "
                <small>{count}</small>
            </li>
        }
    });
    view! {
        <section class="contents" aria-labelledby="contents">
            <h2 id="contents">{words.contents}</h2>
            <Sheet known/>
            <ol>{entries.collect_view()}</ol>
        </section>
    }
}

/// Last, best and count; nothing before the first quiz.
#[component]
fn Scores<'s>(record: &'s Record, is_kept: bool) -> impl IntoView + use<> {
    let words = words();
    let dated = |label, Finished { finished, score }| {
        (label, (words.score)(score), words.day(clock::day_of(finished)))
    };
    let scores = record.find_last().zip(record.find_best()).map(|(last, best)| {
        let count = words.count(record.n_finished());
        [dated(words.last, last), dated(words.best, best), (words.count, count, String::new())]
    });
    scores.map(|scores| {
        let entries = scores.into_iter().map(|(label, value, day)| {
            view! { <div><dt>{label}</dt><dd>{value}<small>{day}</small></dd></div> }
        });
        // That it is not kept was said above.
        let kept = is_kept.then_some(words.kept_here);
        let forgetful = (is_kept && storage::is_forgetful()).then_some(words.forgetful);
        let remarks = [kept, forgetful].into_iter().flatten().map(str::to_owned).map(remark);
        view! {
            <section class="scores" aria-labelledby="scores">
                <h2 id="scores">{words.scores}</h2>
                <dl>{entries.collect_view()}</dl>
                {remarks.collect_view()}
            </section>
        }
    })
}

fn remark(text: String) -> impl IntoView {
    view! { <p class="remark">{text}</p> }
}
