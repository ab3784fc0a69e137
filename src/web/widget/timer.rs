//! The timer that an attendee may turn on for a question.

use leptos::prelude::*;

use crate::{
    quiz::{Countdown, Left},
    web::{
        context::{Seat, words},
        host::clock,
    },
};

/// Counts the time for one item down. Running out changes nothing.
#[component]
pub fn Timer(
    /// Whether it shows; outlives the item.
    is_on: RwSignal<bool>,
    /// Position of the item. Once it is answered, no time is counted any more.
    at: usize,
) -> impl IntoView {
    let words = words();
    let seat = expect_context::<Seat>();
    let is_stopped = move || seat.with(|session| session.find_verdict(at).is_some());
    let countdown = StoredValue::new(Countdown::start(clock::now()));
    let read = move || countdown.get_value().left(clock::now());
    let left = RwSignal::new(read());
    let ticking = clock::every_second(move || {
        if is_on.get_untracked() && !untrack(is_stopped) {
            left.set(read());
        }
    });
    on_cleanup(move || drop(ticking));
    let toggle = move |_| {
        countdown.set_value(Countdown::start(clock::now()));
        left.set(read());
        is_on.update(|is_on| *is_on = !*is_on);
    };
    let extend = move |_| {
        countdown.update_value(|countdown| countdown.extend(clock::now()));
        left.set(read());
    };
    move || {
        let face = match left.get() {
            Left { seconds: 0 } => words.time_up.to_owned(),
            left => (words.time_left)(left.to_string()),
        };
        let is_on = is_on.get();
        let is_counting = is_on && !is_stopped();
        let label = if is_on { words.clock_off } else { words.clock_on };
        view! {
            <p class="clock" data-on=is_counting.then_some("true")>
                <span role="timer">{face}</span>
                <button class="quiet more" type="button" on:click=extend>{words.more_time}</button>
                <button class="quiet" type="button" on:click=toggle>{label}</button>
            </p>
        }
    }
}
