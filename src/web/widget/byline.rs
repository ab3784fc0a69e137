//! Who published an article, and when.

use crate::{
    article::Article,
    web::{
        Words,
        element::{Element, element},
        host::clock,
    },
};

/// Who published the article, and when.
pub fn byline(article: &Article, words: &'static Words) -> Element {
    let lang = article.language.tag();
    let author = article.author.as_deref().map(|it| element("span").language(lang).text(it));
    let published = article.published.map(|it| {
        element("time")
            .attribute("datetime", &it.start().to_string())
            .text(&clock::date_in_words(it.start(), words.locale))
    });
    element("p").class("byline").child(author).child(published)
}
