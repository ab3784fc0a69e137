//! What is kept of the visitor: to save as a file, to bring from another device, to erase.

use leptos::prelude::*;

use crate::{
    keep::Unreadable,
    web::{
        App, Words,
        annex::AnnexWords,
        element::{Element, button, element},
        host::{
            file, language, page,
            storage::{self, Brought},
        },
    },
};

/// What the visitor is asked or told at the foot of the page.
#[derive(Debug, Clone)]
enum Talk {
    /// Nothing yet.
    Silent,
    /// Whether to add what a file holds.
    Add(Brought),
    /// Whether to erase everything.
    Erase,
    /// How it went.
    Told(String),
}

/// Shows how much is kept, and what can be done with it.
pub fn data_screen(words: &'static Words, more: &'static AnnexWords, app: App) -> Element {
    page::set_title(&format!("{} – {}", words.data, words.app));
    let talk = RwSignal::new(Talk::Silent);
    // Of all quizzes, and of those of which only sums are left.
    let count =
        move || app.with(|it| (it.kept.record.n_finished(), it.kept.record.totals.n_quizzes));
    let kept = RwSignal::new(count());
    let changed = move |told: String| {
        app.load_kept();
        app.forget_session();
        kept.set(count());
        talk.set(Talk::Told(told));
    };
    let number = |n: usize| language::number_in_words(n, words.locale);
    let n_kept = move || {
        let n_finished = kept.get().0;
        if storage::is_kept() {
            (more.data_kept)(number(n_finished)).into()
        } else {
            words.not_kept.into()
        }
    };
    let n_folded = move || (more.data_folded)(number(kept.get().1)).into();
    let folded = element("p")
        .class("remark")
        .live_text(n_folded)
        .live_attribute("hidden", move || (kept.get().1 == 0).then_some(""));
    let save = || file::save("awareness-quiz.json", &storage::write_copy());
    let choose = element("input").attribute("type", "file").attribute("accept", ".json");
    let choose = choose.on("change", move |event| {
        file::read_chosen(&event, move |text| talk.set(read_of(text, more)));
    });
    let label = element("label").child(element("span").text(more.data_add)).child(choose);
    let actions = element("div")
        .class("data-actions")
        .child(button("primary", more.data_save, save))
        .child(label)
        .child(button("quiet", more.data_erase, move || talk.set(Talk::Erase)));
    let answer = move || talk_of(talk, words, more, changed);
    element("main")
        .class("annex-screen data-screen")
        .child(element("h1").attribute("tabindex", "-1").text(words.data))
        .child(element("p").class("lead").live_text(n_kept))
        .child(folded)
        .child(element("p").class("remark").text(more.data_why))
        .child(actions)
        .child(element("div").attribute("role", "status").live_child(answer))
}

/// What a chosen file holds.
fn read_of(text: Option<String>, more: &'static AnnexWords) -> Talk {
    match text.map_or(Err(Unreadable::Damaged), |it| storage::read_copy(&it)) {
        Ok(brought) => Talk::Add(brought),
        Err(Unreadable::Newer { .. }) => Talk::Told(more.data_newer.to_owned()),
        Err(Unreadable::Damaged) => Talk::Told(more.data_damaged.to_owned()),
    }
}

/// The question or the news, with what can be answered to it.
fn talk_of(
    talk: RwSignal<Talk>,
    words: &'static Words,
    more: &'static AnnexWords,
    changed: impl Fn(String) + Copy + 'static,
) -> Option<Element> {
    let number = |n: usize| language::number_in_words(n, words.locale);
    let refused = words.not_kept.to_owned();
    let question = |text: &str, yes: Element| {
        element("div")
            .class("question-of-data")
            .child(element("p").text(text))
            .child(yes)
            .child(button("quiet", more.data_cancel, move || talk.set(Talk::Silent)))
    };
    match talk.get() {
        Talk::Silent => None,
        Talk::Told(told) => Some(element("p").text(&told)),
        Talk::Erase => {
            let erase = move || {
                storage::erase();
                wasm_bindgen_futures::spawn_local(async move {
                    // Else what local storage had would come back after a crash.
                    storage::is_safe().await;
                    changed(more.data_erased.to_owned());
                });
            };
            Some(question(more.data_erase_really, button("primary", more.data_erase, erase)))
        }
        Talk::Add(brought) => {
            let Brought { n_finished, n_new, .. } = brought;
            let text = (more.data_found)(number(n_finished), number(n_new));
            let told = (more.data_added)(number(n_new));
            let add = move || {
                let is_kept = storage::import(&brought);
                changed(if is_kept { told.clone() } else { refused.clone() });
            };
            Some(question(&text, button("primary", more.data_add_now, add)))
        }
    }
}
