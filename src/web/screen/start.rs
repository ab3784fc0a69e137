//! What this is, one tap to begin, and the scores so far.

use leptos::prelude::*;

use crate::{
    article::Article,
    quiz::{Form, Record, Sitting},
    web::{
        Words,
        host::{clock, page},
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

/// The first page: the article's title as a headline and one action.
#[component]
pub fn StartScreen(
    /// What the quiz is about.
    article: &'static Article,
    /// A form like the one the visitor will get.
    sample: &'static Form,
    /// The scores so far.
    scores: Scores,
    /// The page's language.
    words: &'static Words,
    /// Called to begin.
    on_start: impl Fn() + 'static,
) -> impl IntoView {
    page::set_title(words.app);
    let lang = article.language.tag();
    let n_items = sample.items.len();
    // Reading a quotation, choosing and reading the feedback takes about 20 seconds.
    let minutes = (n_items * 20).div_ceil(60);
    let (record, remark) = match scores {
        Scores::Kept { record, has_set_aside: false } => (record, None),
        Scores::Kept { record, has_set_aside: true } => (record, Some(words.set_aside)),
        Scores::NotKept => (Record::default(), Some(words.not_kept)),
    };
    let remarks: Vec<_> = sample
        .shortfall
        .map(words.short)
        .into_iter()
        .chain(remark.map(str::to_owned))
        .map(|it| view! { <p class="remark">{it}</p> })
        .collect();
    view! {
        <main class="start-screen" lang=words.lang>
            <p class="kicker">{words.app}</p>
            <h1 tabindex="-1" lang=lang>{article.title.as_deref().unwrap_or(words.app)}</h1>
            <p class="byline" lang=lang>{article.author.as_deref()}</p>
            <p class="lead">{(words.lead)(article.excerpts.len())}</p>
            <p class="action">
                <button type="button" class="primary" on:click=move |_| on_start()>
                    {words.start}
                </button>
                <span class="cost">{(words.cost)(n_items, minutes)}</span>
            </p>
            {remarks}
            {scores_view(&record, words)}
        </main>
    }
}

/// Last, best and count; nothing before the first quiz.
fn scores_view(record: &Record, words: &'static Words) -> Option<impl IntoView + use<>> {
    let dated = |sitting: &Sitting| {
        let day = clock::day_in_words(sitting.finished, words.locale);
        (words.score_on)((words.score)(sitting.score()), day)
    };
    let (last, best) = (dated(record.find_last()?), dated(record.find_best()?));
    let n_sittings = record.sittings.len().to_string();
    let rows: Vec<_> = [(words.last, last), (words.best, best), (words.count, n_sittings)]
        .into_iter()
        .map(|(label, value)| view! { <div><dt>{label}</dt><dd>{value}</dd></div> })
        .collect();
    Some(view! {
        <section class="scores" aria-labelledby="scores">
            <h2 id="scores">{words.scores}</h2>
            <dl>{rows}</dl>
            <p class="remark">{words.kept_here}</p>
        </section>
    })
}
