//! One file per screen, and which screen a route shows.
//!
//! The first visit has the start page and the questions. All other screens are in a part of the
//! program that is loaded later, see later.rs.

mod bad_link;
mod certificate;
mod check;
mod data;
mod item;
mod later;
mod missing;
mod progress;
mod read;
mod result;
mod settings;
mod share;
mod start;

use leptos::prelude::*;

use super::Route;
pub use later::{Later, PartMissing, load_later};

use item::ItemScreen;
use later::LaterScreen;
use start::StartScreen;

/// The screen of a route.
pub fn render(route: Route) -> AnyView {
    match route {
        Route::Item { number, .. } => view! { <ItemScreen at=number - 1/> }.into_any(),
        Route::Start => view! { <StartScreen/> }.into_any(),
        route => view! { <LaterScreen route/> }.into_any(),
    }
}
