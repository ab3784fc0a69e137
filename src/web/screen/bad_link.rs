//! A shared link that cannot be opened.

use leptos::prelude::*;

use crate::{
    quiz::BadLink,
    web::{
        Route,
        context::{Material, Navigation, Preferences, words},
        host::page,
        widget::ScreenHeading,
        words::LaterWords,
    },
};

/// Says why a link does not lead to a quiz, and offers another.
#[component]
pub fn BadLinkScreen(
    /// What is wrong with it.
    bad: BadLink,
) -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    let material = expect_context::<Material>();
    let navigation = expect_context::<Navigation>();
    let preferences = expect_context::<Preferences>();
    page::set_title(&format!("{} – {}", more.bad_link, words.app));
    let start = move |_| navigation.go_to(Route::Quiz { plan: preferences.draw(material) });
    view! {
        <main class="later-screen bad-link-screen">
            <ScreenHeading>{more.bad_link}</ScreenHeading>
            <p class="lead">{(more.bad_link_why)(bad)}</p>
            <p class="action">
                <button class="primary" type="button" on:click=start>{words.start}</button>
            </p>
            <p class="remark">{more.bad_link_same}</p>
        </main>
    }
}
