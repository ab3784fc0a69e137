//! What is kept of the visitor: to save as a file, to bring from another device, to erase.

use leptos::prelude::*;

use crate::{
    quiz::{Record, Unreadable},
    web::{
        Words,
        annex::AnnexWords,
        element::{Element, button, element},
        host::{clock, file, language, page, storage},
    },
};

/// What the visitor is asked or told at the foot of the page.
#[derive(Debug, Clone)]
enum Talk {
    /// Nothing yet.
    Silent,
    /// Whether to add what a file holds.
    Add(Record),
    /// Whether to erase everything.
    Erase,
    /// How it went.
    Told(String),
}

/// Shows how much is kept, and what can be done with it. `on_change` is called when it has changed.
pub fn data_screen(
    words: &'static Words,
    more: &'static AnnexWords,
    on_change: impl Fn() + Copy + 'static,
) -> Element {
    page::set_title(&format!("{} – {}", words.data, words.app));
    let talk = RwSignal::new(Talk::Silent);
    let load = || storage::load_all(clock::now()).map(|it| it.record);
    let kept = RwSignal::new(load().ok());
    let changed = move |told: String| {
        kept.set(load().ok());
        talk.set(Talk::Told(told));
        on_change();
    };
    let count = move || match kept.get() {
        Some(record) => {
            let n = language::number_in_words(record.sittings.len(), words.locale);
            (more.data_kept)(n).into()
        }
        None => words.not_kept.into(),
    };
    let save = move || {
        if let Some(record) = kept.get_untracked() {
            file::save("awareness-quiz.json", &record);
        }
    };
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
    let answer = move || talk_of(talk, kept, words, more, changed);
    element("main")
        .class("annex-screen data-screen")
        .child(element("h1").attribute("tabindex", "-1").text(words.data))
        .child(element("p").class("lead").live_text(count))
        .child(element("p").class("remark").text(more.data_why))
        .child(actions)
        .child(element("div").attribute("role", "status").live_child(answer))
}

/// What a chosen file holds.
fn read_of(text: Option<String>, more: &'static AnnexWords) -> Talk {
    let unreadable = Unreadable::Damaged { reason: String::new() };
    match text.map_or(Err(unreadable), |it| Record::read(&it)) {
        Ok(record) => Talk::Add(record),
        Err(Unreadable::Newer { .. }) => Talk::Told(more.data_newer.to_owned()),
        Err(Unreadable::Damaged { .. }) => Talk::Told(more.data_damaged.to_owned()),
    }
}

/// The question or the news, with what can be answered to it.
fn talk_of(
    talk: RwSignal<Talk>,
    kept: RwSignal<Option<Record>>,
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
                let done = storage::erase();
                changed(done.map_or(refused.clone(), |()| more.data_erased.to_owned()));
            };
            Some(question(more.data_erase_really, button("primary", more.data_erase, erase)))
        }
        Talk::Add(record) => {
            let missing = kept.with_untracked(|kept| {
                kept.as_ref().map_or(0, |kept| kept.missing_from(&record).len())
            });
            let text = (more.data_found)(number(record.sittings.len()), number(missing));
            let told = (more.data_added)(number(missing));
            let add = move || {
                let done = storage::import(clock::now(), &record);
                changed(done.map_or(refused.clone(), |()| told.clone()));
            };
            Some(question(&text, button("primary", more.data_add_now, add)))
        }
    }
}
