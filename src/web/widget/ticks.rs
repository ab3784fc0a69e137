//! The progress of a quiz as a row of ticks in the margin.

use leptos::prelude::*;

/// A tick for each item: marked when right, pencilled when wrong, empty before.
#[component]
pub fn Ticks(
    /// Of the items answered, whether the response was right.
    verdicts: Vec<bool>,
    n_items: usize,
    /// Position of the item on the page, if one is.
    current: Option<usize>,
    /// What the row says, for those who do not see it.
    label: String,
) -> impl IntoView {
    let tick = |at: usize| {
        let verdict = match verdicts.get(at) {
            Some(true) => "right",
            Some(false) => "wrong",
            None => "open",
        };
        let is_here = (current == Some(at)).then_some("true");
        view! { <span data-verdict=verdict data-here=is_here></span> }
    };
    view! {
        <div class="ticks" role="img" aria-label=label>
            {(0..n_items).map(tick).collect_view()}
        </div>
    }
}
