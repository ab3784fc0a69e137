//! What stands below every screen but a question's, once there is a newer version.

use leptos::prelude::*;

use crate::web::{
    Route,
    context::{Language, Navigation},
    host::update,
};

/// Says that a newer version is there and offers to change to it, unless the attendee sits a quiz.
///
/// It is there, empty, before it has something to say: only so is that read out when it comes.
#[component]
pub fn UpdateLine() -> impl IntoView {
    let language = expect_context::<Language>();
    let navigation = expect_context::<Navigation>();
    let is_ready = RwSignal::new(false);
    update::on_ready(move || is_ready.set(true));
    move || {
        let words = language.get();
        let is_sitting = matches!(navigation.route(), Route::Item { .. });
        let line = is_ready.get().then(|| {
            view! {
                <p class="update-line">
                    <span>{words.new_version}</span>
                    <button class="quiet" type="button" on:click=|_| update::show()>
                        {words.update}
                    </button>
                </p>
            }
        });
        view! { <div aria-live="polite" hidden=is_sitting>{line}</div> }
    }
}
