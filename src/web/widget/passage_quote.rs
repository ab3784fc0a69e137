//! The quotation that a question is about.

use leptos::prelude::*;

use crate::item::Passage;

/// A passage set as a quotation, its gap left open.
#[component]
pub fn PassageQuote(
    /// What is quoted.
    passage: Passage,
    /// The language it is written in.
    lang: &'static str,
    /// What a gap is called when read aloud.
    gap: &'static str,
) -> impl IntoView {
    // Short words stand large, long ones so that they still fit a phone.
    let size = match passage.text.chars().count() {
        0..90 => "short",
        90..180 => "middle",
        _ => "long",
    };
    let after = passage
        .after_gap()
        .map(|after| view! { <span class="gap"><span class="spoken">{gap}</span></span>{after} });
    view! {
        <figure class="passage-quote" data-size=size>
            <blockquote lang=lang>
                <p>{passage.before_gap()}{after}</p>
            </blockquote>
        </figure>
    }
}
