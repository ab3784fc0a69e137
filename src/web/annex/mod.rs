//! Screens that nobody needs for a first question. They are a program of their own, loaded when one
//! of them is first asked for, and so cost a first visit nothing.
//!
//! A build for the web takes everything apart that only [`draw`] leads to (feature `split`, see
//! .build/wasm-bindgen); any other build keeps it in one program.

mod check;
mod data;
mod words;

use super::{App, Route, element::Element};
use check::check_screen;
use data::data_screen;
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
        Route::Data => data_screen(words, more, move || app.load_scores()),
        // Where the article yields nothing, all routes lead here.
        _ => app.with(|state| check_screen(state.article, &state.bank, words, more)),
    }
}
