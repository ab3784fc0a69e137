//! The source of an answer, word for word, with what proves it marked.

use leptos::prelude::*;

use crate::{
    article::{Article, Attribution},
    item::{Item, Source},
};

/// The source of an item's key: its excerpt in full, with the passage struck by the marker and the
/// attribution below, or its caption.
#[component]
pub fn ExcerptQuote(
    /// The article that the item is from.
    article: &'static Article,
    /// Where its key can be read.
    source: Source,
    /// The bytes of the excerpt that prove the key; of a caption, all do.
    marked: (usize, usize),
) -> impl IntoView {
    let lang = article.language.tag();
    let (text, (start, end), attribution) = match source {
        Source::Excerpt(at) => {
            let excerpt = &article.excerpts[at];
            (&*excerpt.text, marked, excerpt.attribution.as_ref())
        }
        Source::Caption(at) => {
            let text = &*article.captions[at].text;
            (text, (0, text.len()), None)
        }
    };
    view! {
        <figure class="excerpt-quote">
            <blockquote lang=lang>
                <p>{&text[..start]}<mark>{&text[start..end]}</mark>{&text[end..]}</p>
            </blockquote>
            {attribution.map(|it| dated(it, lang))}
        </figure>
    }
}

/// The bytes of an item's excerpt that its passage quotes.
pub fn marked_in(item: &Item) -> (usize, usize) {
    item.passage().map_or((0, 0), |it| (it.range.start, it.range.end))
}

/// The attribution's line, its date as a `time`.
fn dated(attribution: &'static Attribution, lang: &'static str) -> impl IntoView {
    let text = &*attribution.text;
    let range = attribution.date_range.clone().unwrap_or(text.len()..text.len());
    // HTML knows no ranges; of one, the start is told to machines.
    let datetime = attribution.date.map(|it| it.start().to_string());
    view! {
        <figcaption lang=lang>
            "— "{&text[..range.start]}
            <time datetime=datetime>{&text[range.clone()]}</time>
            {&text[range.end..]}
        </figcaption>
    }
}
