//! Screens that nobody needs for a first question. They are a program of their own, loaded when one
//! of them is first asked for, and so cost a first visit nothing.
//!
//! A build for the web takes everything apart that only [`draw`] leads to (feature `split`, see
//! .build/wasm-bindgen); any other build keeps it in one program.

mod bad_link;
mod check;
mod data;
mod read;
mod settings;
mod words;

use super::{App, Route, element::Element, host::address, host::seed};
use crate::{
    item::Source,
    quiz::{Blueprint, Link, Plan},
};
use bad_link::bad_link_screen;
use check::check_screen;
use data::data_screen;
use read::{ReadScreen, read_screen};
use settings::settings_screen;
use words::AnnexWords;

/// The annex could not be loaded: there is no network and it is not kept yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotLoaded;

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// Puts the screen of a route together, once the annex is loaded.
///
/// # Errors
/// [`NotLoaded`] where it cannot be; asking again tries again.
pub async fn draw(route: Route, app: App) -> Result<Element, NotLoaded> {
    #[cfg(feature = "split")]
    #[leptos::wasm_split::wasm_split(annex, wasm_split_path = leptos::wasm_split, fallible)]
    fn enter(route: Route, app: App) -> Result<Element, NotLoaded> {
        Ok(screen_of(&route, app))
    }
    #[cfg(not(feature = "split"))]
    #[allow(clippy::unused_async)]
    async fn enter(route: Route, app: App) -> Result<Element, NotLoaded> {
        Ok(screen_of(&route, app))
    }
    enter(route, app).await
}

fn screen_of(route: &Route, app: App) -> Element {
    let words = app.words();
    let more = AnnexWords::of(words.lang);
    match route {
        Route::Join { link } => {
            let article = app.with(|it| it.article.fingerprint());
            let bad = Link::open(link, article).expect_err("the app follows all others by itself");
            bad_link_screen(bad, words, more, move || app.begin())
        }
        Route::Read { at, from } => app.with(|state| {
            let is_about = |excerpt: usize| {
                state.bank.items.iter().any(|it| it.source() == Source::Excerpt(excerpt))
            };
            let n_excerpts = state.article.excerpts.len();
            let known = state.scores.record().map_or_else(
                || vec![false; n_excerpts],
                |it| it.known_excerpts(&state.bank, n_excerpts),
            );
            let has_items = (0..n_excerpts).map(is_about).collect();
            let (at, from, article) = (*at, from.as_deref(), state.article);
            read_screen(ReadScreen { article, known, has_items, at, from, words, more }, ask_about)
        }),
        Route::Settings => app.with(|state| {
            let settle = move |wanted| app.settle(wanted);
            let start = move || app.begin();
            let chosen = state.settings.clone();
            settings_screen(state.article, &state.bank, chosen, words, more, settle, start)
        }),
        Route::Data => data_screen(words, more, move || app.load_scores()),
        // Where the article yields nothing, all routes lead here.
        _ => app.with(|state| check_screen(state.article, &state.bank, words, more)),
    }
}

/// Begins a quiz about one excerpt.
fn ask_about(excerpt: usize) {
    let blueprint = Blueprint { excerpt: Some(excerpt), ..Blueprint::default() };
    address::go_to(&Route::Quiz { plan: Plan { seed: seed::draw(), blueprint } });
}
