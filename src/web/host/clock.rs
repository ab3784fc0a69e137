//! The browser's clock and calendar.

use std::time::Duration;

use js_sys::Date as JsDate;
use leptos::prelude::{IntervalHandle, set_interval_with_handle};

use crate::{article::Date, learn::Day};

/// Milliseconds since 1970, UTC.
pub fn now() -> u64 {
    // The clock gives whole milliseconds after 1970, well within 53 bits.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let now = JsDate::now() as u64;
    now
}

/// How many minutes the attendee's time is ahead of UTC now.
pub fn offset() -> i32 {
    // Whole minutes, and less than a day of them.
    #[allow(clippy::cast_possible_truncation)]
    let behind = JsDate::new_0().get_timezone_offset() as i32;
    -behind
}

/// The day that the clock says it is.
pub fn day() -> Day {
    Day::of(now(), offset())
}

/// The day of a moment in the browser's own words: `6 September 2022`. `moment` is milliseconds
/// since 1970.
pub fn day_in_words(moment: u64, locale: &str) -> String {
    #[allow(clippy::cast_precision_loss)]
    let date = JsDate::new(&wasm_bindgen::JsValue::from_f64(moment as f64));
    in_words(&date, &["year", "month", "day"], locale)
}

/// A day of the attendee's calendar in the browser's own words: `6 September 2022`.
pub fn calendar_day_in_words(day: Day, locale: &str) -> String {
    // Counted on from the first day there is, in the attendee's own time zone.
    let nth = i32::try_from(day.0).unwrap_or(i32::MAX).saturating_add(1);
    in_words(&JsDate::new_with_year_month_day(1970, 0, nth), &["year", "month", "day"], locale)
}

/// A date in the browser's own words, no finer than it is known: `September 2022`.
pub fn date_in_words(date: Date, locale: &str) -> String {
    let (month, day) = (date.month(), date.day());
    let known = 1 + usize::from(month.is_some()) + usize::from(day.is_some());
    // Months count from zero there, days from one.
    let month = month.map_or(0, |it| i32::from(it) - 1);
    let js =
        JsDate::new_with_year_month_day(u32::from(date.year()), month, i32::from(day.unwrap_or(1)));
    in_words(&js, &["year", "month", "day"][..known], locale)
}

fn in_words(date: &JsDate, parts: &[&str], locale: &str) -> String {
    let options = js_sys::Object::new();
    for part in parts {
        let form = if *part == "month" { "long" } else { "numeric" };
        let _ = js_sys::Reflect::set(&options, &(*part).into(), &form.into());
    }
    date.to_locale_date_string(locale, &options).into()
}

/// Calls back every second until the answer is dropped.
#[must_use]
pub fn every_second(act: impl Fn() + 'static) -> impl Sized {
    struct Ticking(Option<IntervalHandle>);
    impl Drop for Ticking {
        fn drop(&mut self) {
            if let Some(handle) = self.0 {
                handle.clear();
            }
        }
    }
    Ticking(set_interval_with_handle(act, Duration::from_secs(1)).ok())
}
