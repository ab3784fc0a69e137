//! The page around the app.

use std::time::Duration;

use leptos::prelude::{document, set_timeout, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::call::call;

/// Names the screen in the window's title.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// An element of index.html that something is mounted in, without what stood in it until now.
pub fn find_root(id: &str) -> Option<HtmlElement> {
    let root: HtmlElement = document().get_element_by_id(id)?.dyn_into().ok()?;
    root.set_text_content(None);
    Some(root)
}

/// Says that something in an element is on its way.
pub fn set_busy(root: &HtmlElement, is_busy: bool) {
    let _ = root.set_attribute("aria-busy", if is_busy { "true" } else { "false" });
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

/// Checks one of several radio buttons and gives it the focus, as if it had been clicked; nothing
/// where there are not so many, or where they are disabled.
pub fn choose(radios: &str, position: usize) {
    let radios = document().query_selector_all(radios).ok();
    let radio = radios.and_then(|all| all.get(u32::try_from(position).ok()?));
    if let Some(radio) = radio.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        radio.click();
        let _ = radio.focus();
    }
}

/// Opens the browser's dialogue for printing.
pub fn print() {
    call(&window(), "print", &[]);
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
