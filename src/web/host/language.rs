//! The languages that the browser's owner reads, and how they write numbers.

use leptos::prelude::{document, window};

/// BCP 47 tags, the best liked first.
pub fn preferred() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|it| it.as_string()).collect()
}

/// Says in which language the page is from now on: to screen readers, to the choice of typefaces
/// and to the browser's offer to translate.
pub fn set_language(tag: &str) {
    if let Some(root) = document().document_element() {
        // Refused only for names that are no names.
        let _ = root.set_attribute("lang", tag);
    }
}

/// A count as the locale writes it: `12,345`.
pub fn number_in_words(n: usize, locale: &str) -> String {
    if n < 1000 {
        // Nothing to part. Asking the browser for the first time takes it some milliseconds.
        return n.to_string();
    }
    #[allow(clippy::cast_precision_loss)]
    let number = js_sys::Number::from(n as f64);
    number.to_locale_string(locale).into()
}
