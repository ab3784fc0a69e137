//! A shared link that cannot be opened.

use crate::{
    quiz::BadLink,
    web::{
        Words,
        annex::AnnexWords,
        element::{Element, button, element},
        host::page,
    },
};

/// Says why a link does not lead to a quiz; `on_start` is called to begin another.
pub fn bad_link_screen(
    bad: BadLink,
    words: &'static Words,
    more: &'static AnnexWords,
    on_start: impl Fn() + 'static,
) -> Element {
    page::set_title(&format!("{} – {}", more.bad_link, words.app));
    element("main")
        .class("annex-screen bad-link-screen")
        .child(element("h1").attribute("tabindex", "-1").text(more.bad_link))
        .child(element("p").class("lead").text((more.bad_link_why)(bad)))
        .child(element("p").class("action").child(button("primary", words.start, on_start)))
        .child(element("p").class("remark").text(more.bad_link_same))
}
