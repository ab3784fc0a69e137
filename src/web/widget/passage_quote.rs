//! The quotation that a question is about.

use leptos::prelude::*;

use crate::{item::Passage, web::context::words};

/// A passage set as a quotation, its gap left open.
#[component]
pub fn PassageQuote(
    passage: Passage,
    /// The language that it is written in.
    lang: &'static str,
) -> impl IntoView {
    // Short words stand large, long ones so that they still fit a phone.
    let size = match passage.text.chars().count() {
        0..90 => "short",
        90..180 => "middle",
        _ => "long",
    };
    let after = passage.after_gap().map(|after| {
        view! { <span class="gap"><span class="spoken">{words().gap}</span></span> {after} }
    });
    view! {
        <figure class="passage-quote" data-size=size>
            <blockquote lang=lang dir="auto">
                <p>{passage.before_gap()}{after}</p>
            </blockquote>
        </figure>
    }
}
