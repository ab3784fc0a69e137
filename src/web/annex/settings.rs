//! What to be asked: how many questions, about which principles, of which kinds.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use crate::{
    article::Article,
    item::{ItemBank, Kind},
    quiz::{Blueprint, Form},
    web::{
        Words,
        annex::AnnexWords,
        element::{Element, button, element},
        host::page,
    },
};

/// So many questions can be chosen.
const COUNTS: [usize; 4] = [5, 10, 15, 20];

/// Shows what is `chosen`. What is chosen anew goes to `on_settle` at once, which says whether it
/// could be kept; `on_start` is called to begin a quiz.
pub fn settings_screen(
    article: &Article,
    bank: &ItemBank,
    chosen: Blueprint,
    words: &'static Words,
    more: &'static AnnexWords,
    on_settle: impl Fn(Blueprint) -> bool + Copy + 'static,
    on_start: impl Fn() + 'static,
) -> Element {
    page::set_title(&format!("{} – {}", words.to_settings, words.app));
    let lang = article.language.tag();
    let all_sections: Vec<usize> = (0..article.sections.len()).collect();
    let all_kinds: Vec<Kind> = Kind::ALL
        .into_iter()
        .filter(|kind| bank.items.iter().any(|it| it.kind() == *kind))
        .collect();
    let (n_sections, n_kinds) = (all_sections.len(), all_kinds.len());
    // What is ticked. Of a blueprint, nothing chosen means everything; here it means nothing.
    let mut ticked = chosen;
    if ticked.sections.is_empty() {
        ticked.sections.clone_from(&all_sections);
    }
    if ticked.kinds.is_empty() {
        ticked.kinds.clone_from(&all_kinds);
    }
    let ticked = RwSignal::new(ticked);
    let wanted = move || {
        let mut wanted = ticked.get();
        let is_something =
            !wanted.kinds.is_empty() && (n_sections == 0 || !wanted.sections.is_empty());
        if wanted.kinds.len() == n_kinds {
            wanted.kinds.clear();
        }
        if wanted.sections.len() == n_sections {
            wanted.sections.clear();
        }
        is_something.then_some(wanted)
    };
    let bank = StoredValue::new_local(bank.clone());
    // How many questions that gives. Of nothing, none.
    let n_found = move || {
        let form = wanted().map(|it| bank.with_value(|bank| Form::draw(bank, it, 0)));
        form.map_or(0, |it| it.items.len())
    };
    let is_kept = RwSignal::new(true);
    let changed = move || {
        if untrack(n_found) > 0 {
            is_kept.set(untrack(wanted).is_some_and(on_settle));
        }
    };
    let counts = COUNTS.into_iter().map(|n| {
        let label = element("span").text(&n.to_string());
        choice("radio", ticked.with_untracked(|it| it.n_items == n), label, move |_| {
            ticked.update(|it| it.n_items = n);
            changed();
        })
    });
    let sections = all_sections.into_iter().map(|at| {
        let label = element("span").language(lang).text(&article.sections[at].heading);
        let is_ticked = ticked.with_untracked(|it| it.sections.contains(&at));
        choice("checkbox", is_ticked, label, move |is_on| {
            ticked.update(|it| {
                it.sections.retain(|other| *other != at);
                if is_on {
                    // In order, since that is how a plan is written.
                    let place = it.sections.partition_point(|other| *other < at);
                    it.sections.insert(place, at);
                }
            });
            changed();
        })
    });
    let kinds = all_kinds.into_iter().map(|kind| {
        let label = element("span").text((more.kind)(kind));
        let is_ticked = ticked.with_untracked(|it| it.kinds.contains(&kind));
        choice("checkbox", is_ticked, label, move |is_on| {
            ticked.update(|it| {
                it.kinds.retain(|other| *other != kind);
                if is_on {
                    let place = it.kinds.partition_point(|other| *other < kind);
                    it.kinds.insert(place, kind);
                }
            });
            changed();
        })
    });
    let outcome = move || (more.settled)(n_found(), ticked.with(|it| it.n_items)).into();
    let kept = move || if is_kept.get() { more.settings_kept } else { words.not_kept }.into();
    element("main")
        .class("annex-screen settings-screen")
        .child(element("h1").attribute("tabindex", "-1").text(words.to_settings))
        .child(group(more.how_many, counts))
        .child((n_sections > 1).then(|| group(more.which_principles, sections)))
        .child(group(more.which_kinds, kinds))
        .child(element("p").class("lead").attribute("role", "status").live_text(outcome))
        .child(
            element("p")
                .class("action")
                .child(button("primary", words.start, on_start))
                .live_attribute("hidden", move || (n_found() == 0).then_some("")),
        )
        .child(element("p").class("remark").live_text(kept))
}

/// Choices that belong together, under a heading.
fn group(heading: &str, choices: impl Iterator<Item = Element>) -> Element {
    element("fieldset")
        .child(element("legend").text(heading))
        .child(element("div").class("choices").children(choices))
}

/// One box to tick, or one of several buttons; `act` is called with whether it is on now.
fn choice(kind: &str, is_on: bool, label: Element, act: impl Fn(bool) + 'static) -> Element {
    let input = element("input").attribute("type", kind).attribute("name", kind);
    let input = if is_on { input.attribute("checked", "") } else { input };
    let input = input.on("change", move |event: Event| {
        let input = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
        act(input.is_some_and(|it| it.checked()));
    });
    element("label").child(input).child(label)
}
