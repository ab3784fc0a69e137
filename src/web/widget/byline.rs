//! Who published an article, and when.

use leptos::prelude::*;

use crate::web::context::{Material, words};

/// Who published the article, and when.
#[component]
pub fn Byline() -> impl IntoView {
    let article = expect_context::<Material>().article;
    let lang = article.language.tag();
    let author = article.author.clone().map(|author| {
        view! { <span lang=lang dir="auto">{author}</span> }
    });
    let published = article.published.map(|published| {
        view! {
            <time datetime=published.start().to_string()>{(words().date)(published)}</time>
        }
    });
    view! { <p class="byline">{author}{published}</p> }
}
