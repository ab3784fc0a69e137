//! The address bar: its hash names the screen.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::web::Route;

/// The screen that the address names now.
pub fn read() -> Route {
    Route::read(&window().location().hash().unwrap_or_default())
}

/// The page's own address, without the hash that names a screen.
pub fn of_page() -> String {
    let mut address = window().location().href().unwrap_or_default();
    address.truncate(address.find('#').unwrap_or(address.len()));
    address
}

/// Goes to a screen; the screen left stays behind the back button.
pub fn go_to(route: &Route) {
    // Refused only for addresses that are not valid, and these are ours.
    let _ = window().location().set_hash(&route.to_string());
}

/// Names another screen in place of the present one, which the back button then skips. Calls
/// nobody back.
pub fn replace_with(route: &Route) {
    // Refused to pages without an address of their own, such as a file that a frame got as text.
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&route.to_string()));
    }
}

/// Calls back whenever the address has changed, by us, by hand or by the back button.
pub fn on_change(changed: impl Fn(Route) + 'static) {
    let handle = window_event_listener(leptos::ev::hashchange, move |_| changed(read()));
    on_cleanup(move || handle.remove());
}
