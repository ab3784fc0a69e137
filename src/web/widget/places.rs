//! Ways on, quieter than a button.

use leptos::prelude::*;

use crate::web::Route;

/// A list of links, each with its text.
#[component]
pub fn Places(places: Vec<(Route, String)>) -> impl IntoView {
    let entries = places.into_iter().map(|(to, text)| {
        view! { <li><a href=to.to_string()>{text}</a></li> }
    });
    view! { <ul class="places">{entries.collect_view()}</ul> }
}
