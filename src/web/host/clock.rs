//! The browser's clock and calendar.

use std::time::Duration;

use js_sys::Date as JsDate;
use leptos::prelude::{IntervalHandle, set_interval_with_handle};

use crate::learn::Day;

/// Milliseconds since 1970, UTC.
pub fn now() -> u64 {
    // The clock gives whole milliseconds after 1970, well within 53 bits.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let now = JsDate::now() as u64;
    now
}

/// How many minutes the attendee's time is ahead of UTC now.
pub fn offset() -> i32 {
    offset_of(&JsDate::new_0())
}

fn offset_of(date: &JsDate) -> i32 {
    // Whole minutes, and less than a day of them.
    #[allow(clippy::cast_possible_truncation)]
    let behind = date.get_timezone_offset() as i32;
    -behind
}

/// The day that the clock says it is.
pub fn day() -> Day {
    Day::of(now(), offset())
}

/// The day of a moment, in milliseconds since 1970, on the attendee's clock.
pub fn day_of(moment: u64) -> Day {
    #[allow(clippy::cast_precision_loss)]
    let date = JsDate::new(&wasm_bindgen::JsValue::from_f64(moment as f64));
    Day::of(moment, offset_of(&date))
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
