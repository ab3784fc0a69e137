//! The page around the app.

use leptos::prelude::*;

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

/// Moves the view to the top, as a new page would.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// The element that the app is mounted in.
pub fn find_root() -> Option<web_sys::HtmlElement> {
    use wasm_bindgen::JsCast;
    document().get_element_by_id("app")?.dyn_into().ok()
}
