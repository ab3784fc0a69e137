//! The clock that an attendee may switch on for a question.

use leptos::prelude::*;

use crate::{
    quiz::{Countdown, Left},
    web::{
        Words,
        element::{Element, button, element},
        host::clock,
    },
};

/// Counts the time for one item down while `is_on`, which outlives the item. Running out changes
/// nothing. Once the item is answered, `is_stopped`, no time is counted any more.
pub fn countdown_clock(
    is_on: RwSignal<bool>,
    is_stopped: impl Fn() -> bool + Copy + Send + 'static,
    words: &'static Words,
) -> Element {
    let countdown = StoredValue::new(Countdown::start(clock::now()));
    let read = move || countdown.get_value().left(clock::now());
    let left = RwSignal::new(read());
    let ticking = clock::every_second(move || {
        if is_on.get_untracked() && !untrack(is_stopped) {
            left.set(read());
        }
    });
    on_cleanup(move || drop(ticking));
    let toggle = move || {
        countdown.set_value(Countdown::start(clock::now()));
        left.set(read());
        is_on.update(|it| *it = !*it);
    };
    let extend = move || {
        countdown.update_value(|it| it.extend(clock::now()));
        left.set(read());
    };
    let face = move || match left.get() {
        Left { seconds: 0 } => words.time_up.into(),
        left => (words.time_left)(left.to_string()).into(),
    };
    let label = move || if is_on.get() { words.clock_off } else { words.clock_on };
    element("p")
        .class("clock")
        .live_attribute("data-on", move || (is_on.get() && !is_stopped()).then_some("true"))
        .child(element("span").attribute("role", "timer").live_text(face))
        .child(button("quiet more", words.more_time, extend))
        .child(button("quiet", "", toggle).live_text(move || label().into()))
}
