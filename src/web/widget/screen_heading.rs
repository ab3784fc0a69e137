//! The heading of a screen.

use leptos::{html, prelude::*};

use crate::web::{context::Navigation, host::page};

/// The one `h1` of a screen. Where the attendee has moved to it, the screen shows from its top and
/// the heading takes the focus, so that it is read out and the tab key goes on from there.
#[component]
pub fn ScreenHeading(
    /// The language that it is written in, where that is not the page's.
    #[prop(optional)]
    lang: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let heading = NodeRef::<html::H1>::new();
    Effect::new(move || {
        if let Some(heading) = heading.get()
            && navigation.take_arrival()
        {
            page::scroll_to_top();
            page::focus(&heading);
        }
    });
    let dir = lang.map(|_| "auto");
    view! { <h1 tabindex="-1" lang=lang dir=dir node_ref=heading>{children()}</h1> }
}
