//! What screens share, each thing a context of its own with one job.
//!
//! [`provide`] puts them there; a component takes those it needs with [`expect_context`].

mod history;
mod language;
mod later;
mod material;
mod navigation;
mod preferences;
mod seat;

use leptos::prelude::*;

pub use history::History;
pub use language::{Language, words};
pub use later::LaterPart;
pub use material::{Editions, Material};
pub use navigation::Navigation;
pub use preferences::Preferences;
pub use seat::Seat;

use super::host::{safety, storage};
use crate::article::{Article, Edition};

/// Provides every context, over the editions of one article, and keeps them up to date with what other
/// tabs do and with what the browser's database brings back. The [`Material`] of a screen is provided
/// with the screen.
pub fn provide(texts: Vec<(Edition, &'static str)>, read: fn(&str) -> Article) {
    let language = Language::find();
    provide_context(language);
    let editions = Editions::new(texts, read, language);
    provide_context(editions);
    let preferences = Preferences::find();
    provide_context(preferences);
    let history = History::new();
    provide_context(history);
    let seat = Seat::new(editions, history);
    provide_context(seat);
    provide_context(LaterPart::new());
    let navigation = Navigation::start(editions, seat);
    provide_context(navigation);

    let refresh = move || {
        history.refresh();
        seat.refresh();
    };
    storage::on_change(move || {
        refresh();
        navigation.check();
    });
    let on_news = move |has_set_aside| {
        preferences.refresh();
        if has_set_aside {
            history.note_set_aside();
        }
        refresh();
        navigation.resume();
    };
    safety::start(on_news, move || history.note_unsafe());
}
