//! Where in the article a key can be read.

use leptos::prelude::*;

use super::ExcerptQuote;
use crate::{
    article::Article,
    item::{Item, Source},
};

/// The source of an item's key: its excerpt with the passage marked, or its caption.
#[component]
pub fn SourceQuote(
    /// The article that the item is from.
    article: StoredValue<Article>,
    /// The item.
    item: Item,
) -> impl IntoView {
    let lang = article.read_value().language;
    match item.source() {
        Source::Excerpt(at) => {
            let excerpt = article.read_value().excerpts[at].clone();
            let marked = item.passage().map(|it| it.range.clone());
            view! { <ExcerptQuote excerpt lang marked/> }.into_any()
        }
        Source::Caption(at) => {
            let text = article.read_value().captions[at].text.clone();
            view! {
                <figure class="excerpt-quote">
                    <blockquote lang=lang.tag()>
                        <p><mark>{text}</mark></p>
                    </blockquote>
                </figure>
            }
            .into_any()
        }
    }
}
