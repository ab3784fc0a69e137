//! The score, by kind, and every item once more.

use leptos::prelude::*;

use crate::{
    article::Article,
    item::{Item, Kind},
    quiz::{Score, Session, Verdict},
    web::{
        Words,
        host::page,
        widget::{ExcerptQuote, PassageQuote, Proof, Ticks},
    },
};

/// The result of a finished sitting.
#[component]
pub fn ResultScreen(
    /// What the items are about.
    article: &'static Article,
    /// The finished sitting.
    session: Session,
    /// Whether the score was kept.
    is_kept: bool,
    /// The page's language.
    words: &'static Words,
    /// Called to begin another quiz.
    on_again: impl Fn() + 'static,
    /// Called to go to the start page.
    on_leave: impl Fn() + 'static,
) -> impl IntoView {
    let score = session.score();
    let title = (words.result)(score);
    page::set_title(&format!("{title} – {}", words.app));
    let perfect = if score.raw == score.max { "true" } else { "false" };
    let verdicts: Vec<bool> = session.verdicts().map(|(_, it)| it.is_right).collect();
    let review: Vec<_> = session
        .verdicts()
        .enumerate()
        .map(|(at, (item, verdict))| review_view(article, at, item, verdict, words))
        .collect();
    view! {
        <main class="result-screen" lang=words.lang>
            <Ticks verdicts n_items=score.max label=title.clone()/>
            <h1 tabindex="-1" data-perfect=perfect><span>{title}</span></h1>
            <p class="lead">{(words.comment)(score)}</p>
            <p class="remark">{if is_kept { words.kept_here } else { words.not_kept }}</p>
            <p class="action">
                <button type="button" class="primary" on:click=move |_| on_again()>{words.again}</button>
                <button type="button" class="quiet" on:click=move |_| on_leave()>{words.to_start}</button>
            </p>
            {by_kind_view(session.score_by_kind(), words)}
            <section class="review" aria-labelledby="review">
                <h2 id="review">{words.review}</h2>
                <ol>{review}</ol>
            </section>
        </main>
    }
}

fn by_kind_view(scores: Vec<(Kind, Score)>, words: &'static Words) -> impl IntoView {
    let rows: Vec<_> = scores
        .into_iter()
        .map(|(kind, score)| {
            view! {
                <tr>
                    <th scope="row">{(words.kind)(kind)}</th>
                    <td>{(words.score)(score)}</td>
                </tr>
            }
        })
        .collect();
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
    article: &'static Article,
    at: usize,
    item: &Item,
    verdict: Verdict,
    words: &'static Words,
) -> impl IntoView + use<> {
    let lang = article.language.tag();
    let key = item.options()[item.key()].text.clone();
    let (mark, said) =
        if verdict.is_right { ("right", words.right) } else { ("wrong", words.wrong) };
    let gap = item.passage().filter(|it| it.gap.is_some()).cloned();
    let response = (!verdict.is_right).then(|| {
        let response = item.options()[verdict.response].clone();
        view! {
            <div>
                <dt>{words.your_answer}</dt>
                <dd lang=lang><span class="response">{response.text}</span></dd>
                <dd class="why" lang=lang>{response.why_wrong}</dd>
            </div>
        }
    });
    let proof = Proof::of(item);
    view! {
        <li data-verdict=mark>
            <h3>
                <span class="number">{(at + 1).to_string()}</span>
                <span lang=lang>{item.stem().to_owned()}</span>
                <small>{said}</small>
            </h3>
            {gap.map(|passage| view! { <PassageQuote passage lang gap=words.gap/> })}
            <dl>
                {response}
                <div><dt>{words.right_answer}</dt><dd lang=lang>{key}</dd></div>
            </dl>
            <ExcerptQuote article proof/>
        </li>
    }
}
