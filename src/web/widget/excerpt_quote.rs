//! An excerpt in full, with its attribution, and what proves an answer marked.

use std::ops::Range;

use leptos::prelude::*;

use crate::article::{Attribution, Excerpt, Lang};

/// An excerpt in full with its attribution; the bytes in `marked` are struck with the marker.
#[component]
pub fn ExcerptQuote(
    /// What is quoted.
    excerpt: Excerpt,
    /// The language it is written in.
    lang: Lang,
    /// What proves the answer.
    marked: Option<Range<usize>>,
) -> impl IntoView {
    let text = excerpt.text;
    let marked = marked.unwrap_or(0..0);
    let (before, proof, after) = (
        text[..marked.start].to_owned(),
        text[marked.clone()].to_owned(),
        text[marked.end..].to_owned(),
    );
    view! {
        <figure class="excerpt-quote">
            <blockquote lang=lang.tag()>
                <p>{before}<mark>{proof}</mark>{after}</p>
            </blockquote>
            {excerpt.attribution.map(|it| view! { <figcaption lang=lang.tag()>"— "{dated(it)}</figcaption> })}
        </figure>
    }
}

/// The attribution's line, its date as a `time` where HTML has a notation for it.
fn dated(attribution: Attribution) -> AnyView {
    let Attribution { text, date, date_range, .. } = attribution;
    match date.zip(date_range).filter(|(date, _)| date.end().is_none()) {
        Some((date, range)) => view! {
            {text[..range.start].to_owned()}
            <time datetime=date.to_string()>{text[range.clone()].to_owned()}</time>
            {text[range.end..].to_owned()}
        }
        .into_any(),
        None => text.into_any(),
    }
}
