//! The page: its head, the screen of the route, its foot.

use leptos::{either::Either, mount::mount_to, prelude::*};
use wasm_bindgen::throw_str;
use wasm_bindgen_futures::spawn_local;

use super::{
    context::{self, Editions, Language, Navigation},
    host::page,
    infer::load_reader,
    screen,
    widget::{Masthead, UpdateLine},
};
use crate::article::{Article, Edition, has_fields, read_fields};

/// The article that the app ships with, part of the program so that it needs no request. A build may
/// name another one, as the tests do; see .cargo/config.toml.
const ARTICLE: &str = include_str!(env!("AWARENESS_QUIZ_ARTICLE"));

/// Its edition in another language; empty if there is none. See build.rs.
const OTHER: &str = include_str!(env!("AWARENESS_QUIZ_EDITION"));

/// Starts the app in the page's `#app`, where the page had a loading notice until now.
///
/// # Panics
/// Without an element with the id `app`.
pub fn mount() {
    let other = Edition::read(env!("AWARENESS_QUIZ_EDITION_LANGUAGE")).map(|it| (it, OTHER));
    let texts: Vec<_> = [(Edition::First, ARTICLE)].into_iter().chain(other).collect();
    if texts.iter().all(|it| has_fields(it.1)) {
        return show(texts, |text| read_fields(text).expect("it has explicit fields"));
    }
    spawn_local(async {
        match load_reader().await {
            Ok(read) => show(texts, read),
            // There is nothing to show yet; start.js says so.
            Err(_) => throw_str("cannot load the reader"),
        }
    });
}

fn show(texts: Vec<(Edition, &'static str)>, read: fn(&str) -> Article) {
    let root = page::find_root("app").expect("index.html has an element with the id app");
    mount_to(root, move || view! { <App texts read/> }).forget();
}

/// The app over the editions of one article, for as long as the page lives.
#[component]
pub fn App(
    /// What the quiz is about: the first edition first.
    texts: Vec<(Edition, &'static str)>,
    /// Reads an edition.
    read: fn(&str) -> Article,
) -> impl IntoView {
    context::provide(texts, read);
    let language = expect_context::<Language>();
    let navigation = expect_context::<Navigation>();
    let editions = expect_context::<Editions>();

    // Each screen is built from nothing, as the one before may be of the same type: in elements used
    // again, browsers would keep the choice made for the last question.
    let is_other = StoredValue::new(false);
    let screen = move || {
        language.get();
        let route = navigation.route();
        // All that the screen shows of the article is of one edition.
        provide_context(editions.of_route(&route));
        let screen = screen::render(route);
        is_other.update_value(|is_other| *is_other = !*is_other);
        if is_other.get_value() { Either::Left(screen) } else { Either::Right(screen) }
    };

    view! {
        <header><Masthead/></header>
        {screen}
        <footer class="foot"><UpdateLine/></footer>
    }
}
