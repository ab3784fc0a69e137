//! What stands above every screen: the app's name, which leads to the start, and the other
//! language.

use leptos::prelude::*;

use crate::web::context::Language;

/// The head of the page. It stays while screens come and go, so what has the focus in it keeps it.
#[component]
pub fn Masthead() -> impl IntoView {
    let language = expect_context::<Language>();
    move || {
        let words = language.get();
        let other = words.other();
        view! {
            <div class="masthead">
                <a class="home" href="#/">
                    <svg aria-hidden="true">
                        <use href="#mark"></use>
                    </svg>
                    <span>{words.app}</span>
                </a>
                <button
                    class="language"
                    type="button"
                    lang=other.lang
                    on:click=move |_| language.switch()
                >
                    {other.name}
                </button>
            </div>
        }
    }
}
