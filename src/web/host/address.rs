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

/// The host of an address on the web; files and the like have none.
pub fn host_of(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    rest.split('/').next().filter(|host| !host.is_empty())
}

/// Names a screen in the address bar; the address left stays behind the back button. Says whether
/// that is done: where not, it is about to be, and [`on_change`] tells.
pub fn push(route: &Route) -> bool {
    let address = route.to_string();
    let pushed = window()
        .history()
        .and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&address)));
    if pushed.is_err() {
        // Refused to pages without an address of their own, such as a file that a frame got as text.
        let _ = window().location().set_hash(&address);
    }
    pushed.is_ok()
}

/// Names another screen in place of the present one, which the back button then skips. Calls
/// nobody back.
pub fn replace_with(route: &Route) {
    // Refused to the same pages.
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&route.to_string()));
    }
}

/// Calls back whenever the address has changed by a link, by hand, or by the back button.
pub fn on_change(changed: impl Fn(Route) + 'static) {
    let handle = window_event_listener(leptos::ev::hashchange, move |_| changed(read()));
    on_cleanup(move || handle.remove());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(address: &str, expected: Option<&str>) {
        assert_eq!(host_of(address), expected, "{address}");
    }

    #[test]
    fn only_addresses_on_the_web_have_a_host() {
        check("https://example.org/quiz/#/with/1", Some("example.org"));
        check("http://127.0.0.1:8080/#/", Some("127.0.0.1:8080"));
        check("https://example.org", Some("example.org"));
        check("file:///home/index.html#/", None);
        check("about:srcdoc", None);
        check("", None);
    }
}
