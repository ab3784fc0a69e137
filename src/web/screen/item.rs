//! One question, its answer, and what the article says.

use leptos::{
    ev::SubmitEvent,
    html::{Button, Div, H1},
    prelude::*,
};

use super::focus_on_arrival;
use crate::{
    article::Article,
    item::Item,
    quiz::{Session, Verdict},
    web::{
        Words,
        host::page,
        widget::{OptionList, PassageQuote, SourceQuote, Ticks},
    },
};

/// Shows the current item of a sitting: first the question, then the feedback below it.
#[component]
pub fn ItemScreen(
    /// What the items are about.
    article: StoredValue<Article>,
    /// The sitting in progress.
    session: RwSignal<Session>,
    /// The page's language.
    words: &'static Words,
    /// Called when the last feedback is left.
    #[prop(into)]
    on_finish: Callback<()>,
    /// Called when the visitor gives up.
    #[prop(into)]
    on_leave: Callback<()>,
) -> impl IntoView {
    let position = Memo::new(move |_| session.read().position());
    let n_items = session.read_untracked().form().items.len();
    let verdicts = Memo::new(move |_| {
        session.read().verdicts().map(|(_, it)| it.is_right).collect::<Vec<_>>()
    });
    let progress = move || {
        let n_right = verdicts.read().iter().filter(|is_right| **is_right).count();
        (words.progress)((position.get() + 1).min(n_items), n_items, n_right)
    };
    let on_next = move || {
        session.write().proceed();
        if session.read_untracked().position() == n_items {
            on_finish.run(());
        }
    };
    view! {
        <div class="item-screen">
            <Ticks verdicts n_items label=Signal::derive(progress)/>
            {move || {
                let at = position.get();
                let item = session.read_untracked().current().cloned();
                item.map(|item| view! { <Question article session item at words on_next/> })
            }}
            <p class="leave">
                <button type="button" class="quiet" on:click=move |_| on_leave.run(())>{words.leave}</button>
            </p>
        </div>
    }
}

/// One item on its page; made anew for each.
#[component]
fn Question(
    article: StoredValue<Article>,
    session: RwSignal<Session>,
    item: Item,
    at: usize,
    words: &'static Words,
    #[prop(into)] on_next: Callback<()>,
) -> impl IntoView {
    let n_items = session.read_untracked().form().items.len();
    let heading = NodeRef::<H1>::new();
    focus_on_arrival(heading, true);
    let title = (words.question_of)(at + 1, n_items);
    page::set_title(&format!("{title} – {}", words.app));

    let chosen = RwSignal::new(None::<usize>);
    let is_unchosen = RwSignal::new(false);
    let verdict = Memo::new(move |_| session.read().find_verdict(at));
    let id = item.id();
    let problem = NodeRef::<Div>::new();
    Effect::new(move || {
        if let Some(problem) = problem.get() {
            let _ = problem.focus();
        }
    });
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        is_unchosen.set(chosen.read_untracked().is_none());
        if let Some(option) = chosen.get_untracked() {
            session.write().respond(id, option);
        }
    };
    let on_choose = move |option| {
        chosen.set(Some(option));
        is_unchosen.set(false);
    };
    let lang = article.read_value().language;
    let passage = item.passage().cloned();
    let quotes = passage.is_some();
    let is_last = at + 1 == n_items;
    let judged = item.clone();
    view! {
        <form class="question" data-quotes=quotes.to_string() novalidate on:submit=on_submit>
            <h1 node_ref=heading tabindex="-1">{title}</h1>
            {passage.map(|passage| view! { <PassageQuote passage lang gap=words.gap/> })}
            <div class="answering">
                <Show when=move || is_unchosen.get()>
                    <div class="problem" node_ref=problem tabindex="-1" role="alert">
                        <strong>{words.problem}</strong>
                        " "{words.choose_first}
                    </div>
                </Show>
                <OptionList item verdict lang words on_choose/>
                <Show when=move || verdict.read().is_none()>
                    <p class="action"><button type="submit" class="primary">{words.answer}</button></p>
                </Show>
            </div>
            // There before it has anything to say, or a screen reader would not listen to it.
            <div class="feedback">
                <div role="status">
                    {
                        let item = judged.clone();
                        move || verdict.get().map(|verdict| verdict_view(&item, verdict, words))
                    }
                </div>
                {move || verdict.get().map(|_| {
                    view! { <Source article item=judged.clone() is_last words on_next/> }
                })}
            </div>
        </form>
    }
}

/// The verdict in words, with the key.
fn verdict_view(item: &Item, verdict: Verdict, words: &'static Words) -> impl IntoView + use<> {
    let key = item.options()[item.key()].text.clone();
    let said = if verdict.is_right { words.right } else { words.wrong };
    let answer = (!verdict.is_right).then(|| {
        view! { " "{words.key_is}" "<strong class="key">{key}</strong>"." }
    });
    view! {
        <p class="verdict" data-verdict=if verdict.is_right { "right" } else { "wrong" }>
            <strong>{said}</strong>
            {answer}
        </p>
        <p class="explanation">{item.explanation().to_owned()}</p>
    }
}

/// What the article says, and the way on.
#[component]
fn Source(
    article: StoredValue<Article>,
    item: Item,
    is_last: bool,
    words: &'static Words,
    on_next: Callback<()>,
) -> impl IntoView {
    // The answer button is gone, so the focus would be lost; the way on is what is wanted next.
    let next = NodeRef::<Button>::new();
    Effect::new(move || {
        if let Some(next) = next.get() {
            let _ = next.focus();
        }
    });
    view! {
        <section class="source">
            <h2>{words.in_the_article}</h2>
            <SourceQuote article item/>
        </section>
        <p class="action">
            <button type="button" class="primary" node_ref=next on:click=move |_| on_next.run(())>
                {if is_last { words.to_result } else { words.next }}
            </button>
        </p>
    }
}
