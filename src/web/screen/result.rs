//! The score, by kind, and every item once more.

use leptos::prelude::*;

use crate::{
    item::{Item, Kind},
    quiz::{Plan, Score, Verdict},
    web::{
        Route,
        context::{Editions, Material, Navigation, Preferences, Seat, words},
        host::{page, storage},
        widget::{ExcerptQuote, PassageQuote, Places, ScreenHeading, Ticks},
        words::LaterWords,
    },
};

/// The result of the finished quiz at hand.
#[component]
pub fn ResultScreen() -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    let editions = expect_context::<Editions>();
    let navigation = expect_context::<Navigation>();
    let preferences = expect_context::<Preferences>();
    let seat = expect_context::<Seat>();
    // It is finished, so nothing of it changes any more.
    let session = untrack(|| seat.with(Clone::clone));
    let is_kept = storage::is_kept();
    let score = session.score();
    let title = (more.result)(score);
    page::set_title(&format!("{title} – {}", words.app));
    let label = title.clone();
    let verdicts = session.verdicts().map(|(_, verdict)| verdict.is_right).collect();
    let plan = session.form().plan();
    let places = vec![
        (Route::Share { plan: plan.clone() }, more.share.to_owned()),
        (Route::Certificate { plan: plan.clone() }, more.certificate.to_owned()),
        (Route::Progress, words.to_progress.to_owned()),
        (Route::Read { at: None, from: None }, words.read.to_owned()),
    ];
    let remark = |text: &'static str| view! { <p class="remark">{text}</p> };
    // A new quiz is in the language of the page, whatever this one was in.
    let again = move |_| navigation.go_to(Route::Quiz { plan: preferences.draw(editions.shown()) });
    let reviews = session.verdicts().enumerate().map(|(at, (item, verdict))| {
        view! { <Review plan=plan.clone() at item=item.clone() verdict/> }
    });
    view! {
        <main class="result-screen">
            <ScreenHeading attr:data-perfect=(score.raw == score.max).to_string()>
                <span>{title}</span>
            </ScreenHeading>
            <Ticks verdicts n_items=score.max current=None label/>
            <p class="lead">{(more.comment)(score)}</p>
            {remark(if is_kept { words.kept_here } else { words.not_kept })}
            {(score.raw < score.max && is_kept).then(|| remark(more.comes_back))}
            <p class="action">
                <button class="primary" type="button" on:click=again>{more.again}</button>
                <button
                    class="quiet"
                    type="button"
                    on:click=move |_| navigation.go_to(Route::Start)
                >
                    {words.to_start}
                </button>
            </p>
            <Places places/>
            <ByKind scores=session.score_by_kind()/>
            <section class="review" aria-labelledby="review">
                <h2 id="review">{more.review}</h2>
                <ol>{reviews.collect_view()}</ol>
            </section>
        </main>
    }
}

#[component]
fn ByKind(scores: Vec<(Kind, Score)>) -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    let rows = scores.into_iter().map(|(kind, score)| {
        view! {
            <tr>
                <th scope="row">{(more.kind)(kind)}</th>
                <td>{(words.score)(score)}</td>
            </tr>
        }
    });
    view! {
        <section class="by-kind">
            <table>
                <caption>{more.by_kind}</caption>
                <thead>
                    <tr>
                        <th scope="col">{more.kind_column}</th>
                        <th scope="col">{more.score_column}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}

/// One item with the response, the key, why the response was wrong, and the source.
#[component]
fn Review(
    plan: Plan,
    /// The item's position.
    at: usize,
    item: Item,
    verdict: Verdict,
) -> impl IntoView {
    let words = words();
    let lang = expect_context::<Material>().article.language.tag();
    let (mark, said) =
        if verdict.is_right { ("right", words.right) } else { ("wrong", words.wrong) };
    let gap = item.passage().filter(|passage| passage.gap.is_some()).cloned();
    let answer = (!verdict.is_right).then(|| {
        let response = &item.options()[verdict.response];
        let (text, why) = (response.text.clone(), response.why_wrong.clone());
        view! {
            <div>
                <dt>{words.your_answer}</dt>
                <dd lang=lang dir="auto"><span class="response">{text}</span></dd>
                {(!why.is_empty()).then(|| view! { <dd class="why" lang=lang dir="auto">{why}</dd> })}
            </div>
        }
    });
    let here = Route::Result { plan };
    let read_on = item.is_from_article().then(|| {
        let there = Route::Read { at: Some(item.source()), from: Some(Box::new(here)) };
        view! { <p class="read-on"><a href=there.to_string()>{words.read_on}</a></p> }
    });
    let key = item.options()[item.key()].text.clone();
    view! {
        <li data-verdict=mark>
            <div class="notes">
                <h3>
                    <span class="number">{at + 1}</span>
                    " "
                    <span lang=lang dir="auto">{item.stem().to_owned()}</span>
                    " "
                    <small>{said}</small>
                </h3>
                {gap.map(|passage| view! { <PassageQuote passage lang/> })}
                <dl>
                    {answer}
                    <div>
                        <dt>{words.right_answer}</dt>
                        <dd lang=lang dir="auto">{key}</dd>
                    </div>
                </dl>
            </div>
            <div>
                <ExcerptQuote item/>
                {read_on}
            </div>
        </li>
    }
}
