//! The page around the app.

use std::time::Duration;

use leptos::prelude::{document, queue_microtask, set_timeout, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Names the screen in the window's title.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Takes away what the page shows until the app is there.
pub fn remove_loading_notice() {
    if let Some(notice) = document().get_element_by_id("loading") {
        notice.remove();
    }
}

/// The element that the app is mounted in.
pub fn find_root() -> Option<HtmlElement> {
    document().get_element_by_id("app")?.dyn_into().ok()
}

/// Does something once the browser is done with what it is doing now. Unlike a frame, this comes in
/// a tab behind others too.
pub fn soon(act: impl FnOnce() + 'static) {
    queue_microtask(act);
}

/// Shows the screen just mounted from its top and gives its heading the focus, so that it is read
/// out and the tab key goes on from there.
pub fn arrive() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    focus("h1");
}

/// Brings what has just appeared into view and gives something in it the focus, once the page
/// shows it. `scroll-margin` says how much around it should be seen too.
pub fn turn_to(shown: &'static str, focused: &'static str) {
    set_timeout(
        move || {
            if let Some(element) = find(shown) {
                let options = web_sys::ScrollIntoViewOptions::new();
                options.set_block(web_sys::ScrollLogicalPosition::Nearest);
                element.scroll_into_view_with_scroll_into_view_options(&options);
            }
            focus(focused);
        },
        Duration::ZERO,
    );
}

fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        // The view stays where it was put.
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}
