//! The page around the app.

use leptos::prelude::{document, request_animation_frame, window};
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

/// Does something once the browser is done with what it is doing now.
pub fn next_frame(act: impl FnOnce() + 'static) {
    request_animation_frame(act);
}

/// Shows a new screen from its top and gives its heading the focus, so that it is read out and the
/// tab key goes on from there.
pub fn arrive() {
    request_animation_frame(|| {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus("h1");
    });
}

/// Gives the focus to the first element that fits the selector, once the page shows it.
pub fn focus_soon(selector: &'static str) {
    request_animation_frame(move || focus(selector));
}

/// Brings the first element that fits the selector into view, once the page shows it. Its
/// `scroll-margin` says how much around it should be seen too.
pub fn reveal_soon(selector: &'static str) {
    request_animation_frame(move || {
        if let Some(element) = find(selector) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
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
