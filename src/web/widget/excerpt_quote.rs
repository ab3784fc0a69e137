//! The source of an answer, word for word, with what proves it marked.

use leptos::prelude::*;

use crate::{
    article::Attribution,
    item::{Item, Kind, Quotation, Source},
    web::context::{Material, words},
};

/// The source of an item's key: the sentences of its excerpt that prove it, struck by the marker
/// where they do, with the attribution below, or its caption; of a question by the organiser, what
/// the organiser says of it.
#[component]
pub fn ExcerptQuote(item: Item) -> AnyView {
    let article = expect_context::<Material>().article;
    let lang = article.language.tag();
    let Quotation { before, proof, after } = item.quotation(article);
    let attribution = match item.source() {
        Source::Excerpt(at) => article.excerpts[at].attribution.as_ref(),
        Source::Caption(_) => None,
        Source::Written(_) => {
            let said = Some(item.explanation().to_owned()).filter(|it| !it.is_empty());
            let said =
                said.map(|text| view! { <p class="explanation" lang=lang dir="auto">{text}</p> });
            return view! {
                <p class="by-organiser">{words().by_organiser}</p>
                {said}
            }
            .into_any();
        }
    };
    let kind = item.kind();
    view! {
        <figure class="excerpt-quote">
            <blockquote lang=lang dir="auto">
                <p>
                    {before}
                    <mark>{proof}</mark>
                    {after}
                </p>
            </blockquote>
            {attribution.map(|attribution| view! { <Caption attribution lang kind/> })}
        </figure>
    }
    .into_any()
}

/// The attribution's line, its date as a `time`, marked where it proves the key.
#[component]
fn Caption(attribution: &'static Attribution, lang: &'static str, kind: Kind) -> impl IntoView {
    let text = &*attribution.text;
    let range = attribution.date_range.clone().unwrap_or(text.len()..text.len());
    // HTML knows no ranges; of one, the start is told to machines.
    let date = attribution.date.map(|date| date.start().to_string());
    let dates = matches!(kind, Kind::Year | Kind::OccasionYear | Kind::Order | Kind::SaidFirst);
    let places = matches!(kind, Kind::Place | Kind::OccasionOfPlace);
    view! {
        <figcaption lang=lang dir="auto" data-proof=places.then_some("true")>
            "— "
            {&text[..range.start]}
            <time datetime=date data-proof=dates.then_some("true")>{&text[range.clone()]}</time>
            {&text[range.end..]}
        </figcaption>
    }
}
