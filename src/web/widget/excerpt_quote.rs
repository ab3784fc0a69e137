//! The source of an answer, word for word, with what proves it marked.

use crate::{
    article::{Article, Attribution},
    item::{Item, Kind, Source},
    web::element::{Element, element},
};

/// The source of an item's key: its excerpt in full, with the passage struck by the marker and the
/// attribution below, or its caption.
pub fn excerpt_quote(article: &Article, item: &Item) -> Element {
    let lang = article.language.tag();
    let (text, marked, attribution) = match item.source() {
        Source::Excerpt(at) => {
            let excerpt = &article.excerpts[at];
            (&*excerpt.text, item.proof().unwrap_or_default(), excerpt.attribution.as_ref())
        }
        // All of a caption proves its key.
        Source::Caption(at) => {
            let text = &*article.captions[at].text;
            (text, 0..text.len(), None)
        }
    };
    let words = element("p")
        .text(&text[..marked.start])
        .child(element("mark").text(&text[marked.clone()]))
        .text(&text[marked.end..]);
    element("figure")
        .class("excerpt-quote")
        .child(element("blockquote").language(lang).child(words))
        .child(attribution.map(|it| caption(it, lang, item.kind())))
}

/// The attribution's line, its date as a `time`, marked where it proves the key.
fn caption(attribution: &Attribution, lang: &str, kind: Kind) -> Element {
    let text = &*attribution.text;
    let range = attribution.date_range.clone().unwrap_or(text.len()..text.len());
    let mut time = element("time").text(&text[range.clone()]);
    if let Some(date) = attribution.date {
        // HTML knows no ranges; of one, the start is told to machines.
        time = time.attribute("datetime", &date.start().to_string());
    }
    if matches!(kind, Kind::Year | Kind::OccasionYear | Kind::Order) {
        time = time.attribute("data-proof", "true");
    }
    let caption = element("figcaption")
        .language(lang)
        .text("— ")
        .text(&text[..range.start])
        .child(time)
        .text(&text[range.end..]);
    if matches!(kind, Kind::Place | Kind::OccasionOfPlace) {
        caption.attribute("data-proof", "true")
    } else {
        caption
    }
}
