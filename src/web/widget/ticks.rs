//! The progress of a quiz as a row of ticks in the margin.

use leptos::prelude::*;

/// A tick for each item: marked when right, pencilled when wrong, empty before. What the row says is
/// in `label`, for who does not see it.
#[component]
pub fn Ticks(
    /// The verdicts so far, in order.
    #[prop(into)]
    verdicts: Signal<Vec<bool>>,
    /// How many ticks there are.
    n_items: usize,
    /// The row in words.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let verdict = move |at: usize| match verdicts.read().get(at) {
        Some(true) => "right",
        Some(false) => "wrong",
        None => "open",
    };
    view! {
        <div class="ticks" role="img" aria-label=label>
            {(0..n_items).map(|at| view! { <span data-verdict=move || verdict(at)></span> }).collect_view()}
        </div>
    }
}
