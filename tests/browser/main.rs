//! The app and its core in a real page.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../pipeline/seed.rs"]
mod seed;

use awareness_quiz::{
    article::{Edition, read},
    item::write_items,
    keep::write_sitting,
    learn::{Day, Sitting},
    quiz::{Blueprint, Form, Session},
    web::App,
};
use leptos::{mount::mount_to, prelude::*};
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg32;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlElement;

wasm_bindgen_test_configure!(run_in_browser);

/// The app in an element of its own, until it is dropped.
struct Page {
    root: HtmlElement,
    _app: Box<dyn std::any::Any>,
}

impl Drop for Page {
    fn drop(&mut self) {
        self.root.remove();
    }
}

impl std::ops::Deref for Page {
    type Target = HtmlElement;

    fn deref(&self) -> &HtmlElement {
        &self.root
    }
}

/// Starts the app over an article, and waits for what it shows.
async fn show(article: &str) -> Page {
    // What is stored is the tests' own; nothing is to come back from the browser's database.
    let nothing: js_sys::Object = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&nothing, &"value".into(), &JsValue::UNDEFINED);
    let page: js_sys::Object = window().unchecked_into();
    let _ = js_sys::Reflect::define_property(&page, &"indexedDB".into(), &nothing);
    let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&root).unwrap();
    let texts = vec![(Edition::First, &*article.to_owned().leak())];
    let app = mount_to(root.clone(), move || view! { <App texts read/> });
    let page = Page { root, _app: Box::new(app) };
    // The items are written, and the later screens loaded, a moment after the first one shows.
    let is_there = || {
        !text_of(&page, "h1").is_empty()
            && page.query_selector("[data-due], .later-screen").unwrap().is_some()
    };
    while !is_there() {
        wait().await;
    }
    page
}

/// Lets the page go on.
async fn wait() {
    let waited = js_sys::Promise::new(&mut |resolve, _| {
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 5).unwrap();
    });
    JsFuture::from(waited).await.unwrap();
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
    assert!(notes.contains("line 1: expected quotations but found none"), "{notes}");
    drop(root);
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
    drop(root);
}

#[wasm_bindgen_test]
async fn notes_are_for_whoever_put_the_article_there() {
    let window = web_sys::window().unwrap();
    let article = concat!(
        include_str!("../articles/short.md"),
        "\n> Still waters run ever so deep.\n\n— Ann Lee, speech at the Lake Forum, 03/04/2016\n"
    );
    let note = "the day and month of this date are ambiguous";
    let root = show(article).await;
    assert!(!text_of(&root, "main").contains(note));
    drop(root);
    window.location().set_hash("#/check").unwrap();
    let root = show(article).await;
    assert!(notes_of(&root).contains(note));
    drop(root);
    window.location().set_hash("").unwrap();
}

#[wasm_bindgen_test]
async fn a_short_article_says_that_its_quiz_is_short() {
    let root = show(include_str!("../articles/short.md")).await;
    let page = text_of(&root, "main");
    assert!(page.contains("fewer than the usual 10"), "{page}");
    drop(root);
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

#[wasm_bindgen_test]
async fn whatever_became_of_what_is_stored_the_app_starts_and_loses_none_of_it() {
    let article = include_str!("../articles/short.md");
    let mut session =
        Session::new(Form::draw(&write_items(&read(article), 7), Blueprint::default(), 7));
    let first = session.form().items[0].id();
    assert!(session.respond(first, 1, 1_662_422_400_000));
    let sound = write_sitting(&Sitting::of(&session, 1_662_422_400_000, Day(19_241)));
    let mut rng = Pcg32::seed_from_u64(7);
    // Those of a folder's page, as storage names them.
    let path = window().location().pathname().unwrap();
    let (folder, _) = path.rsplit_once('/').unwrap();
    let beside = format!("awareness-quiz:{folder}/:sitting:00000001-1662422400000-8");
    for (slot, whole) in [
        ("sitting:00000001-1662422400001-7", &*sound),
        ("begun:7", &sound),
        ("origin", "00000001"),
        ("settings", "7-n5-ky"),
        ("calendar", "19241+0"),
        ("language", "zh-Hans"),
    ] {
        let name = format!("awareness-quiz:{folder}/:{slot}");
        names().iter().for_each(|it| storage().remove_item(it).unwrap());
        let mut bytes = whole.as_bytes().to_vec();
        let at = rng.random_range(0..bytes.len());
        bytes[at] = rng.random_range(0..127);
        let garbled = String::from_utf8(bytes).unwrap();
        storage().set_item(&beside, &sound).unwrap();
        storage().set_item(&name, &garbled).unwrap();
        let page = show(article).await;
        assert!(!text_of(&page, "h1").is_empty(), "{slot}: {garbled:?}");
        drop(page);
        // What is beside it stays.
        assert_eq!(stored(&beside).as_ref(), Some(&sound), "{slot}: {garbled:?}");
        // What cannot be read is set aside as it was; the others are choices, which can be made again.
        let is_aside =
            |it: &String| it.contains(":set-aside:") && stored(it).as_deref() == Some(&garbled);
        let is_there = stored(&name).as_deref() == Some(&garbled);
        assert!(
            whole.len() < 20 || is_there || names().iter().any(is_aside),
            "{slot}: {garbled:?}"
        );
    }
    names().iter().for_each(|it| storage().remove_item(it).unwrap());
}
