//! The browser's clock.

/// Milliseconds since 1970, UTC.
pub fn now() -> u64 {
    // The clock gives whole milliseconds after 1970, well within 53 bits.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let now = js_sys::Date::now() as u64;
    now
}

/// A day in the browser's own words: `6 September 2022`. `finished` is milliseconds since 1970.
pub fn day_in_words(finished: u64, lang: &str) -> String {
    #[allow(clippy::cast_precision_loss)]
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(finished as f64));
    let options = js_sys::Object::new();
    for (name, value) in [("day", "numeric"), ("month", "long"), ("year", "numeric")] {
        let _ = js_sys::Reflect::set(&options, &name.into(), &value.into());
    }
    date.to_locale_date_string(lang, &options).into()
}
