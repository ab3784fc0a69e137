//! One file per full page.

mod item;
mod no_quiz;
mod result;
mod start;

pub use item::ItemScreen;
pub use no_quiz::NoQuizScreen;
pub use result::ResultScreen;
pub use start::{Scores, StartScreen};

use leptos::{html::H1, prelude::*};

use super::host::page;

/// Gives the heading of a screen that has just appeared the focus, so that it is read out and the
/// tab key goes on from there. The first screen of a visit leaves the focus to the browser.
fn focus_on_arrival(heading: NodeRef<H1>, arrives: bool) {
    Effect::new(move || {
        if let Some(heading) = heading.get()
            && arrives
        {
            page::scroll_to_top();
            let _ = heading.focus();
        }
    });
}
