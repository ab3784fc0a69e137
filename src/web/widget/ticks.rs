//! The progress of a quiz as a row of ticks in the margin.

use leptos::prelude::*;

/// A tick for each item: marked when right, pencilled when wrong, empty before. What the row says is
/// in `label`, for who does not see it.
#[component]
pub fn Ticks(
    /// The verdicts so far, in order.
    verdicts: Vec<bool>,
    /// How many ticks there are.
    n_items: usize,
    /// The row in words.
    label: String,
) -> impl IntoView {
    let verdict = |at: usize| match verdicts.get(at) {
        Some(true) => "right",
        Some(false) => "wrong",
        None => "open",
    };
    let ticks: Vec<_> =
        (0..n_items).map(|at| view! { <span data-verdict=verdict(at)></span> }).collect();
    view! { <div class="ticks" role="img" aria-label=label>{ticks}</div> }
}
