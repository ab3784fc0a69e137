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
    let Proof { source, marked, is_dated, is_attributed } = proof;
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
            {attribution.map(|it| attribution_view(it, lang, is_dated, is_attributed))}
        </figure>
    }
}

/// What proves an item's key, and where.
#[derive(Debug, Clone, Copy)]
pub struct Proof {
    source: Source,
    /// Those bytes of the excerpt; of a caption, all prove its key.
    marked: (usize, usize),
    /// Whether the attribution's date is what was asked.
    is_dated: bool,
    /// Whether all of the attribution proves the key.
    is_attributed: bool,
}

impl Proof {
    /// Finds the proof of an item's key.
    pub fn of(item: &Item) -> Self {
        let kind = item.kind();
        Self {
            source: item.source(),
            marked: item.proof().map_or((0, 0), |it| (it.start, it.end)),
            is_dated: matches!(kind, Kind::Year | Kind::OccasionYear | Kind::Order),
            is_attributed: matches!(kind, Kind::Place | Kind::OccasionOfPlace),
        }
    }
}

/// The attribution's line, its date as a `time`, marked where it proves the key.
fn attribution_view(
    attribution: &'static Attribution,
    lang: &'static str,
    is_dated: bool,
    is_attributed: bool,
) -> impl IntoView {
    let text = &*attribution.text;
    let range = attribution.date_range.clone().unwrap_or(text.len()..text.len());
    // HTML knows no ranges; of one, the start is told to machines.
    let datetime = attribution.date.map(|it| it.start().to_string());
    view! {
        <figcaption lang=lang data-proof=is_attributed.then_some("true")>
            "— "{&text[..range.start]}
            <time datetime=datetime data-proof=is_dated.then_some("true")>{&text[range.clone()]}</time>
            {&text[range.end..]}
        </figcaption>
    }
}
