//! The page around the app.

use std::time::Duration;

use js_sys::Promise;
use leptos::prelude::{document, request_animation_frame, set_timeout, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
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

/// How long after a frame work begins that nobody waits for: the attendee may have pressed something.
const PAUSE: Duration = Duration::from_millis(50);

/// Does something once the screen just mounted is painted, as far as can be told.
pub fn after_paint(act: impl FnOnce() + 'static) {
    let act = move || set_timeout(act, PAUSE);
    if document().hidden() {
        // Nothing is painted in a tab that nobody sees.
        act();
    } else {
        request_animation_frame(act);
    }
}

/// Shows the screen just mounted from its top.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Brings an element into view. `scroll-margin` says how much around it should be seen too.
pub fn reveal(element: &web_sys::Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Gives an element the focus; the view stays where it is.
pub fn focus(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Adds the style sheet of the screens that are loaded later, which index.html names, and waits for
/// it.
///
/// # Errors
/// Where it cannot be loaded; asking again tries again.
pub async fn later_styles() -> Result<(), StylesMissing> {
    // Not there in a page without styles, or once they were added.
    let Ok(Some(name)) = document().query_selector("meta[name=later-styles]") else {
        return Ok(());
    };
    let address = name.get_attribute("content").unwrap_or_default();
    let link = document().create_element("link").map_err(|_| StylesMissing)?;
    let _ = link.set_attribute("rel", "stylesheet");
    let _ = link.set_attribute("href", &address);
    let link: HtmlElement = link.unchecked_into();
    let loaded = JsFuture::from(Promise::new(&mut |resolve, reject| {
        link.set_onload(Some(&resolve));
        link.set_onerror(Some(&reject));
    }));
    if let Some(head) = document().head() {
        let _ = head.append_child(&link);
    }
    if loaded.await.is_err() {
        link.remove();
        return Err(StylesMissing);
    }
    name.remove();
    Ok(())
}

/// A style sheet could not be loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StylesMissing;

/// Opens the browser's dialogue for printing.
pub fn print() {
    call(&window(), "print", &[]);
}
