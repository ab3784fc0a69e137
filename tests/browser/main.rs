//! The app and its core in a real page.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../pipeline/seed.rs"]
mod seed;

use awareness_quiz::{
    article::read,
    item::write_items,
    keep::write_sitting,
    learn::{Day, Sitting},
    quiz::{Blueprint, Form, Session},
    web::App,
};
use leptos::prelude::document;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg32;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlElement;

wasm_bindgen_test_configure!(run_in_browser);

/// Starts the app over an article in an element of its own, and waits for what it shows.
async fn show(article: &str) -> HtmlElement {
    let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&root).unwrap();
    App::start(root.clone(), article);
    // What is loaded apart for the web is there a moment later; here, some promises later.
    while text_of(&root, "h1").is_empty() {
        let _ = JsFuture::from(js_sys::Promise::resolve(&JsValue::NULL)).await;
    }
    root
}

fn text_of(root: &HtmlElement, selector: &str) -> String {
    root.query_selector(selector).unwrap().map(|it| it.text_content().unwrap()).unwrap_or_default()
}

/// The list below the heading, a line for each entry: `line 3: what is the matter with it`.
fn notes_of(root: &HtmlElement) -> String {
    let entries = root.query_selector_all(".notes > div").unwrap();
    let words = |entry: &web_sys::Node, name: &str| {
        let entry: &web_sys::Element = entry.unchecked_ref();
        entry.query_selector(name).unwrap().unwrap().text_content().unwrap()
    };
    let line = |at| {
        let entry = entries.get(at).unwrap();
        format!("{}: {}\n", words(&entry, "dt"), words(&entry, "dd"))
    };
    (0..entries.length()).map(line).collect()
}

#[wasm_bindgen_test]
fn the_same_seed_gives_the_same_quiz_as_natively() {
    assert_eq!(seed::form_of_seed_7(), seed::PINNED);
}

#[wasm_bindgen_test]
fn a_chinese_article_gives_the_same_questions_as_natively() {
    assert_eq!(seed::items_in_chinese(), seed::PINNED_IN_CHINESE);
}

#[wasm_bindgen_test]
async fn an_article_without_excerpts_says_what_to_do() {
    let root = show("# Lakes\n\nNobody is quoted here.\n").await;
    assert_eq!(text_of(&root, "h1"), "There is no quiz here yet");
    let notes = notes_of(&root);
    assert!(notes.contains("line 1: expected quoted passages and found none"), "{notes}");
    root.remove();
}

#[wasm_bindgen_test]
async fn a_broken_line_is_named_with_what_was_expected() {
    let root = show(
        "---\ntitle: Lakes\npublished: someday\n---\n\n— Ann Lee, speech at the Lake Forum, 9 June 2016\n",
    )
    .await;
    let notes = notes_of(&root);
    assert!(notes.contains("line 3: expected a date such as 2022-09-06"), "{notes}");
    assert!(notes.contains("line 6: expected a quotation before this attribution"), "{notes}");
    root.remove();
}

#[wasm_bindgen_test]
async fn notes_are_for_whoever_put_the_article_there() {
    let window = web_sys::window().unwrap();
    let article = concat!(
        include_str!("../articles/short.md"),
        "\n> Still waters run ever so deep.\n\n— Ann Lee, speech at the Lake Forum, 03/04/2016\n"
    );
    let note = "the day or month of this date cannot be told";
    let root = show(article).await;
    assert!(!text_of(&root, "main").contains(note));
    root.remove();
    window.location().set_hash("#/check").unwrap();
    let root = show(article).await;
    assert!(notes_of(&root).contains(note));
    root.remove();
    window.location().set_hash("").unwrap();
}

#[wasm_bindgen_test]
async fn a_short_article_says_that_its_quiz_is_short() {
    let root = show(include_str!("../articles/short.md")).await;
    let page = text_of(&root, "main");
    assert!(page.contains("fewer than the usual 10"), "{page}");
    root.remove();
}

/// What is stored under a name.
fn stored(name: &str) -> Option<String> {
    storage().get_item(name).unwrap()
}

fn storage() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// The names of what is stored of this page's quiz.
fn names() -> Vec<String> {
    let names = (0..storage().length().unwrap()).map(|at| storage().key(at).unwrap().unwrap());
    names.filter(|it| it.starts_with("awareness-quiz:")).collect()
}

/// So many times each slot is garbled.
const N_GARBLED: usize = 400;

#[wasm_bindgen_test]
async fn whatever_became_of_what_is_stored_the_app_starts_and_loses_none_of_it() {
    let article = include_str!("../articles/short.md");
    let mut session =
        Session::new(Form::draw(&write_items(&read(article), 7), Blueprint::default(), 7));
    let first = session.form().items[0].id();
    assert!(session.respond(first, 1));
    let sound = write_sitting(&Sitting::of(&session, 1_662_422_400_000, Day(19_241)));
    let first = include_str!("../kept/1.record.json");
    let sums = {
        let copy = include_str!("../kept/2.copy.json");
        let (_, behind) = copy.split_once("totals:00c0ffee-702000000-40\",\"").unwrap();
        behind.split('"').next().unwrap()
    };
    let mut rng = Pcg32::seed_from_u64(7);
    // Those of a folder's page, as storage names them.
    let path = web_sys::window().unwrap().location().pathname().unwrap();
    let (folder, _) = path.rsplit_once('/').unwrap();
    let beside = format!("awareness-quiz:{folder}/:sitting:00000001-1662422400000-8");
    for (slot, whole) in [
        ("sitting:00000001-1662422400001-7", &*sound),
        ("totals:00000002-702000000-40", sums),
        ("begun:7", &sound),
        ("record", first),
        ("session:7", first),
        ("last", &sound),
        ("finished", first),
        ("origin", "00000001"),
        ("settings", "7-n5-ky"),
        ("calendar", "19241+0"),
        ("language", "zh-Hans"),
        ("written", "40"),
    ] {
        let name = format!("awareness-quiz:{folder}/:{slot}");
        // Those of quizzes; the others are choices, which can be made anew.
        let is_of_quiz = whole.len() > 20;
        for _ in 0..N_GARBLED {
            names().iter().for_each(|it| storage().remove_item(it).unwrap());
            let mut bytes = whole.as_bytes().to_vec();
            for _ in 0..rng.random_range(1..5) {
                let at = rng.random_range(0..=bytes.len());
                match rng.random_range(0..3) {
                    0 => bytes.truncate(at),
                    1 => bytes.insert(at, rng.random_range(0..127)),
                    _ => {
                        bytes.get_mut(at).into_iter().for_each(|it| *it = rng.random_range(0..127))
                    }
                }
            }
            let garbled = String::from_utf8(bytes).unwrap();
            storage().set_item(&beside, &sound).unwrap();
            storage().set_item(&name, &garbled).unwrap();
            let root = show(article).await;
            assert!(!text_of(&root, "h1").is_empty(), "{slot}: {garbled:?}");
            root.remove();
            // What is beside it stays.
            assert_eq!(stored(&beside).as_ref(), Some(&sound), "{slot}: {garbled:?}");
            // What cannot be read is set aside as it was, once it is looked at.
            let is_aside =
                |it: &String| it.contains(":set-aside:") && stored(it).as_deref() == Some(&garbled);
            let is_old = ["record", "session:7", "finished"].contains(&slot);
            let is_there = stored(&name).as_deref() == Some(&garbled);
            if is_of_quiz && !is_there && !names().iter().any(is_aside) {
                assert!(is_old && garbled.starts_with('{'), "{slot} has lost {garbled:?}");
            }
        }
    }
    names().iter().for_each(|it| storage().remove_item(it).unwrap());
}
