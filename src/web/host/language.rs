//! The languages that the browser's owner reads.

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
