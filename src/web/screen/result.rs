//! The score, by kind, and every item once more.

use leptos::{html::H1, prelude::*};

use super::focus_on_arrival;
use crate::{
    article::Article,
    item::{Item, Kind},
    quiz::{Score, Session, Verdict},
    web::{
        Words,
        host::page,
        widget::{PassageQuote, SourceQuote, Ticks},
    },
};

/// The result of a finished sitting.
#[component]
pub fn ResultScreen(
    /// What the items are about.
    article: StoredValue<Article>,
    /// The finished sitting.
    session: Session,
    /// Whether the score was kept.
    #[prop(into)]
    is_kept: Signal<bool>,
    /// The page's language.
    words: &'static Words,
    /// Called to begin another quiz.
    #[prop(into)]
    on_again: Callback<()>,
    /// Called to go to the start page.
    #[prop(into)]
    on_leave: Callback<()>,
) -> impl IntoView {
    let heading = NodeRef::<H1>::new();
    focus_on_arrival(heading, true);
    let score = session.score();
    let title = (words.result)(score);
    page::set_title(&format!("{title} – {}", words.app));

    let verdicts: Vec<bool> = session.verdicts().map(|(_, it)| it.is_right).collect();
    let review = session
        .verdicts()
        .enumerate()
        .map(|(at, (item, verdict))| review_view(article, at, item.clone(), verdict, words))
        .collect_view();
    view! {
        <div class="result-screen">
            <Ticks verdicts n_items=score.max label=title.clone()/>
            <h1 node_ref=heading tabindex="-1" data-perfect=(score.raw == score.max).to_string()>
                <span>{title}</span>
            </h1>
            <p class="lead">{(words.comment)(score)}</p>
            <p class="remark">{move || if is_kept.get() { words.kept_here } else { words.not_kept }}</p>
            <p class="action">
                <button type="button" class="primary" on:click=move |_| on_again.run(())>{words.again}</button>
                <button type="button" class="quiet" on:click=move |_| on_leave.run(())>{words.to_start}</button>
            </p>
            {by_kind_view(session.score_by_kind(), words)}
            <section class="review" aria-labelledby="review">
                <h2 id="review">{words.review}</h2>
                <ol>{review}</ol>
            </section>
        </div>
    }
}

fn by_kind_view(scores: Vec<(Kind, Score)>, words: &'static Words) -> impl IntoView {
    let rows = scores
        .into_iter()
        .map(|(kind, score)| {
            view! {
                <tr>
                    <th scope="row">{(words.kind)(kind)}</th>
                    <td>{(words.score)(score)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="by-kind">
            <table>
                <caption>{words.by_kind}</caption>
                <thead>
                    <tr><th scope="col">{words.kind_column}</th><th scope="col">{words.score_column}</th></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

/// One item with the response, the key, why the response was wrong, and the source.
fn review_view(
    article: StoredValue<Article>,
    at: usize,
    item: Item,
    verdict: Verdict,
    words: &'static Words,
) -> impl IntoView {
    let lang = article.read_value().language;
    let key = item.options()[item.key()].text.clone();
    let response = item.options()[verdict.response].clone();
    let gap = item.passage().filter(|it| it.gap.is_some()).cloned();
    let wrong = (!verdict.is_right).then(|| {
        view! {
            <div><dt>{words.your_answer}</dt><dd class="response" lang=lang.tag()>{response.text}</dd></div>
        }
    });
    let why = (!verdict.is_right)
        .then(|| view! { <p class="why" lang=lang.tag()>{response.why_wrong}</p> });
    view! {
        <li data-verdict=if verdict.is_right { "right" } else { "wrong" }>
            <h3>
                <span class="number">{(at + 1).to_string()}</span>
                <span lang=lang.tag()>{item.stem().to_owned()}</span>
                <small>{if verdict.is_right { words.right } else { words.wrong }}</small>
            </h3>
            {gap.map(|passage| view! { <PassageQuote passage lang gap=words.gap/> })}
            <dl>
                {wrong}
                <div><dt>{words.right_answer}</dt><dd class="key" lang=lang.tag()>{key}</dd></div>
            </dl>
            {why}
            <SourceQuote article item/>
        </li>
    }
}
