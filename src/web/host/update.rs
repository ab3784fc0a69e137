//! A newer version of the page, which offline.js hears of and asks for.

use leptos::{ev::Custom, prelude::*};
use web_sys::Event;

/// Calls back whenever a newer version is there, whole.
pub fn on_ready(ready: impl Fn() + 'static) {
    let handle = window_event_listener(Custom::<Event>::new("version-ready"), move |_| ready());
    on_cleanup(move || handle.remove());
}

/// Asks for it; the page is loaded anew then.
pub fn show() {
    if let Ok(wanted) = Event::new("version-wanted") {
        let _ = window().dispatch_event(&wanted);
    }
}
