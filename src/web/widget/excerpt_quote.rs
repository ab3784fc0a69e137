//! The source of an answer, word for word, with what proves it marked.

use leptos::prelude::*;

use crate::{
    article::{Article, Attribution},
    item::{Item, Kind, Source},
};

/// The source of an item's key: its excerpt in full, with the passage struck by the marker and the
/// attribution below, or its caption.
#[component]
pub fn ExcerptQuote(
    /// The article that the item is from.
    article: &'static Article,
    /// What proves the item's key.
    proof: Proof,
) -> impl IntoView {
    let lang = article.language.tag();
    let Proof { source, marked, is_dated } = proof;
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
            {attribution.map(|it| attribution_view(it, lang, is_dated))}
        </figure>
    }
}

/// What proves an item's key, and where.
#[derive(Debug, Clone, Copy)]
pub struct Proof {
    source: Source,
    /// The bytes of the excerpt that the item quotes; of a caption, all prove its key.
    marked: (usize, usize),
    /// Whether the attribution's date is what was asked.
    is_dated: bool,
}

impl Proof {
    /// Finds the proof of an item's key.
    pub fn of(item: &Item) -> Self {
        Self {
            source: item.source(),
            marked: item.passage().map_or((0, 0), |it| (it.range.start, it.range.end)),
            is_dated: matches!(item.kind(), Kind::Year | Kind::OccasionYear),
        }
    }
}

/// The attribution's line, its date as a `time`, marked where it proves the key.
fn attribution_view(
    attribution: &'static Attribution,
    lang: &'static str,
    is_proof: bool,
) -> impl IntoView {
    let text = &*attribution.text;
    let range = attribution.date_range.clone().unwrap_or(text.len()..text.len());
    // HTML knows no ranges; of one, the start is told to machines.
    let datetime = attribution.date.map(|it| it.start().to_string());
    view! {
        <figcaption lang=lang>
            "— "{&text[..range.start]}
            <time datetime=datetime data-proof=is_proof.then_some("true")>{&text[range.clone()]}</time>
            {&text[range.end..]}
        </figcaption>
    }
}
