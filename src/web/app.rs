//! The page: its head, the screen of the route, its foot.

use leptos::{either::Either, mount::mount_to, prelude::*};
use wasm_bindgen::throw_str;
use wasm_bindgen_futures::spawn_local;

use super::{
    context::{self, Language, Navigation},
    host::page,
    infer::infer,
    screen,
    widget::{Masthead, UpdateLine},
};
use crate::article::{Article, read_fields};

/// The article that the app ships with, part of the program so that it needs no request. A build may
/// name another one, as the tests do; see .cargo/config.toml.
const ARTICLE: &str = include_str!(env!("AWARENESS_QUIZ_ARTICLE"));

/// Starts the app in the page's `#app`, where the page had a loading notice until now.
///
/// # Panics
/// Without an element with the id `app`.
pub fn mount() {
    // With explicit fields, an article is read at once.
    if let Some(article) = read_fields(ARTICLE) {
        return show(article);
    }
    spawn_local(async {
        match infer(ARTICLE).await {
            Ok(article) => show(article),
            // There is nothing to show yet; start.js says so.
            Err(_) => throw_str("cannot load the reader"),
        }
    });
}

fn show(article: Article) {
    let root = page::find_root("app").expect("index.html has an element with the id app");
    let article: &'static Article = Box::leak(Box::new(article));
    mount_to(root, move || view! { <App article/> }).forget();
}

/// The app over one article, for as long as the page lives.
#[component]
pub fn App(
    /// What the quiz is about.
    article: &'static Article,
) -> impl IntoView {
    context::provide(article);
    let language = expect_context::<Language>();
    let navigation = expect_context::<Navigation>();

    // Each screen is built from nothing, as the one before may be of the same type: in elements used
    // again, browsers would keep the choice made for the last question.
    let is_other = StoredValue::new(false);
    let screen = move || {
        language.get();
        let screen = screen::render(navigation.route());
        is_other.update_value(|is_other| *is_other = !*is_other);
        if is_other.get_value() { Either::Left(screen) } else { Either::Right(screen) }
    };

    view! {
        <header><Masthead/></header>
        {screen}
        <footer class="foot"><UpdateLine/></footer>
    }
}
