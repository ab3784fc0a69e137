//! What this is, one tap to begin, and the scores so far.

use leptos::{html::H1, prelude::*};

use super::focus_on_arrival;
use crate::{
    article::Article,
    quiz::{Record, Shortfall, Sitting, Unreadable},
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
        /// Why an older record had to be set aside.
        set_aside: Option<Unreadable>,
    },
    /// The browser stores nothing.
    NotKept,
}

/// The first page: the article's title as a headline and one action.
#[component]
pub fn StartScreen(
    /// What the quiz is about.
    article: StoredValue<Article>,
    /// How many questions a quiz will have.
    n_items: usize,
    /// Set where that is fewer than usual.
    shortfall: Option<Shortfall>,
    /// The scores so far.
    #[prop(into)]
    scores: Signal<Scores>,
    /// The page's language.
    words: &'static Words,
    /// Whether the visitor comes from another screen.
    arrives: bool,
    /// Called to begin.
    #[prop(into)]
    on_start: Callback<()>,
) -> impl IntoView {
    let heading = NodeRef::<H1>::new();
    focus_on_arrival(heading, arrives);
    page::set_title(words.app);

    let article = article.read_value();
    let title = article.title.clone().unwrap_or_else(|| words.app.to_owned());
    // Reading a quotation, choosing and reading the feedback takes about 20 seconds.
    let minutes = (n_items * 20).div_ceil(60);
    let lang = article.language.tag();
    let author = article.author.clone().map(|it| view! { <p class="byline" lang=lang>{it}</p> });
    view! {
        <div class="start-screen">
            <p class="kicker">{words.app}</p>
            <h1 node_ref=heading tabindex="-1" lang=lang>{title}</h1>
            {author}
            <p class="lead">{(words.lead)(article.excerpts.len())}</p>
            <p class="action">
                <button type="button" class="primary" on:click=move |_| on_start.run(())>
                    {words.start}
                </button>
                <span class="cost">{(words.cost)(n_items, minutes)}</span>
            </p>
            {shortfall.map(|it| view! { <p class="remark">{(words.short)(it)}</p> })}
            {move || scores_view(&scores.read(), words)}
        </div>
    }
}

fn scores_view(scores: &Scores, words: &'static Words) -> AnyView {
    let (record, set_aside) = match scores {
        Scores::NotKept => {
            return view! { <p class="remark" data-storage="refused">{words.not_kept}</p> }
                .into_any();
        }
        Scores::Kept { record, set_aside } => (record, set_aside),
    };
    let set_aside = set_aside
        .as_ref()
        .map(|_| view! { <p class="remark" data-storage="set-aside">{words.set_aside}</p> });
    let dated = |sitting: &Sitting| {
        let day = clock::day_in_words(sitting.finished, words.lang);
        (words.score_on)((words.score)(sitting.score()), day)
    };
    let (last, best) = (record.find_last().map(dated), record.find_best().map(dated));
    let n_sittings = record.sittings.len();
    view! {
        {set_aside}
        {last.zip(best).map(|(last, best)| view! {
            <section class="scores" aria-labelledby="scores">
                <h2 id="scores">{words.scores}</h2>
                <dl>
                    <div><dt>{words.last}</dt><dd>{last}</dd></div>
                    <div><dt>{words.best}</dt><dd>{best}</dd></div>
                    <div><dt>{words.count}</dt><dd>{n_sittings}</dd></div>
                </dl>
                <p class="remark">{words.kept_here}</p>
            </section>
        })}
    }
    .into_any()
}
