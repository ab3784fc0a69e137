//! That nothing was chosen.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::web::{context::words, host::page};

/// Says that no option was chosen, and leads to the options. It takes the focus when it appears.
#[component]
pub fn Problem(options: NodeRef<html::Fieldset>) -> impl IntoView {
    let words = words();
    let problem = NodeRef::<html::Div>::new();
    Effect::new(move || {
        if let Some(problem) = problem.get() {
            page::reveal(&problem);
            page::focus(&problem);
        }
    });
    let to_options = move |_| {
        if let Some(options) = options.get_untracked() {
            page::reveal(&options);
            let first = options.query_selector("input").ok().flatten();
            if let Some(first) = first.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
                page::focus(&first);
            }
        }
    };
    view! {
        <div class="problem" tabindex="-1" role="alert" node_ref=problem>
            <h2>{words.problem}</h2>
            <button class="quiet" type="button" on:click=to_options>{words.choose_first}</button>
        </div>
    }
}
