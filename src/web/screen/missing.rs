//! In place of a screen that could not be loaded.

use leptos::prelude::*;

use crate::web::{
    context::{LaterPart, Navigation, words},
    host::page,
    widget::ScreenHeading,
};

/// Says so, and offers to try again.
#[component]
pub fn MissingScreen() -> impl IntoView {
    let words = words();
    let part = expect_context::<LaterPart>();
    let navigation = expect_context::<Navigation>();
    let retry = move |_| {
        navigation.expect_arrival();
        part.load();
    };
    page::set_title(&format!("{} – {}", words.missing, words.app));
    view! {
        <main class="missing-screen">
            <ScreenHeading>{words.missing}</ScreenHeading>
            <p class="lead">{words.missing_why}</p>
            <p class="action">
                <button class="primary" type="button" on:click=retry>
                    {words.try_again}
                </button>
            </p>
        </main>
    }
}
