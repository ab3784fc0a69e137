//! One question, its answer, and what the article says.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use crate::{
    article::Article,
    item::Item,
    quiz::{Session, Verdict},
    web::{
        Route, Words,
        element::{Element, button, element},
        host::page,
        widget::{countdown_clock, excerpt_quote, option_list, passage_quote, ticks},
    },
};

/// What the screen of an item shows, and what outlives it.
#[derive(Clone)]
pub struct ItemScreen {
    /// What the items are about.
    pub article: &'static Article,
    /// The sitting.
    pub session: Session,
    /// Position of the item: one that is answered, or the one after these.
    pub at: usize,
    /// The option chosen and not handed in, which survives a change of language.
    pub chosen: RwSignal<Option<usize>>,
    /// Whether a clock runs.
    pub has_clock: RwSignal<bool>,
    /// The page's language.
    pub words: &'static Words,
}

/// What is called with the verdict once it is kept, and with why the response is wrong.
pub type OnJudged = Box<dyn Fn(Option<(Verdict, Option<String>)>)>;

/// Shows one item: first the question, then the feedback below it. `on_respond` is called with the
/// option handed in, `on_next` when the feedback is left, `on_leave`
/// when the visitor gives up.
pub fn item_screen(
    screen: ItemScreen,
    on_respond: impl Fn(usize, OnJudged) + 'static,
    on_next: impl Fn() + Copy + 'static,
    on_leave: impl Fn() + 'static,
) -> Element {
    let ItemScreen { article, session, at, chosen, has_clock, words } = screen;
    let item = session.form().items[at].clone();
    let n_items = session.form().items.len();
    let title = (words.question_of)(at + 1, n_items);
    let lang = article.language.tag();

    let verdict = RwSignal::new(session.find_verdict(at));
    if let Some(Verdict { response, .. }) = verdict.get_untracked() {
        chosen.set(Some(response));
    }
    let reason = RwSignal::new(session.find_reason(at).map(str::to_owned));
    let is_answered = move || verdict.get().is_some();
    let has_tried = RwSignal::new(false);
    let is_unchosen = move || has_tried.get() && chosen.get().is_none();
    let has_handed_in = StoredValue::new(false);
    let on_judged = move |given: Option<(Verdict, Option<String>)>| {
        let (judged, why) = given.unzip();
        let _ = has_handed_in.try_set_value(judged.is_some());
        // The page may be another one by now.
        let _ = reason.try_set(why.flatten());
        if verdict.try_set(judged).is_none() {
            // The answer button goes, and with it the focus; the way on is wanted next.
            page::turn_to(".verdict", ".action button");
        }
    };
    let on_submit = move |event: Event| {
        event.prevent_default();
        if has_handed_in.get_value() {
            return;
        }
        if let Some(option) = chosen.get_untracked() {
            has_handed_in.set_value(true);
            on_respond(option, Box::new(on_judged));
        } else {
            has_tried.set(true);
            page::turn_to(".problem", ".problem");
        }
    };
    let next = if at + 1 == n_items { words.to_result } else { words.next };
    let action = move || {
        Some(if is_answered() {
            button("primary", next, on_next)
        } else {
            element("button").class("primary").attribute("type", "submit").text(words.answer)
        })
    };

    let page_title = format!("{title} – {}", words.app);
    Effect::new(move || {
        if is_unchosen() {
            page::set_title(&format!("{}: {page_title}", words.problem));
        } else {
            page::set_title(&page_title);
        }
    });
    let spread = if item.passage().is_some() { "true" } else { "false" };
    let passage = item.passage().map(|it| passage_quote(it, lang, words.gap));
    let options = option_list(&item, lang, chosen, verdict, words);
    let progress = progress(&session, at, verdict, words);
    let judged = item.clone();
    let said = move || {
        let reason = reason.get_untracked();
        verdict.get().map(|it| said_of(&judged, it, reason.as_deref(), lang, words))
    };
    let here = Route::Item { plan: session.form().plan(), number: at + 1 };
    let source = move || verdict.get().map(|_| source_of(&item, article, here.clone(), words));
    let answering = element("div")
        .class("answering")
        .child(options)
        .child(element("div").live_child(move || is_unchosen().then(|| problem(words))))
        // There before it has anything to say, or a screen reader would not listen.
        .child(element("div").class("feedback").attribute("role", "status").live_child(said))
        .child(element("p").class("action").live_child(action));
    let header = element("header")
        .child(element("h1").attribute("tabindex", "-1").text(&title))
        .child(progress);
    let form = element("form")
        .class("question")
        .attribute("data-spread", spread)
        .attribute("novalidate", "")
        .on("submit", on_submit)
        .on("keydown", on_key)
        .child(header)
        .child(passage)
        .child(answering)
        .child(element("div").class("source").live_child(source));
    let clock = (!untrack(is_answered)).then(|| countdown_clock(has_clock, is_answered, words));
    let footer =
        element("footer").class("aside").child(clock).child(button("quiet", words.leave, on_leave));
    element("main").class("item-screen").child(form).child(footer)
}

/// A number chooses the option at that place. Only within the question: a key that worked anywhere
/// would surprise who speaks to the computer.
fn on_key(event: Event) {
    let event: KeyboardEvent = event.unchecked_into();
    let is_plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
    let number = event.key().parse().ok().filter(|it| (1..=9_usize).contains(it));
    if let Some(number) = number.filter(|_| is_plain) {
        page::choose(".option-list input", number - 1);
    } else if event.key() == "Enter" && event.repeat() {
        // A key held down would hand in and go on before the feedback was read.
        event.prevent_default();
    }
}

/// The ticks, with the verdict of the item on the page once there is one.
fn progress(
    session: &Session,
    at: usize,
    verdict: RwSignal<Option<Verdict>>,
    words: &'static Words,
) -> Element {
    let n_items = session.form().items.len();
    let before: Vec<bool> = session.verdicts().map(|(_, it)| it.is_right).collect();
    element("div").class("progress").live_child(move || {
        let mut verdicts = before.clone();
        // The one just given is not among those that the sitting had when the screen was shown.
        verdicts.extend(verdict.get().filter(|_| verdicts.len() == at).map(|it| it.is_right));
        let n_right = verdicts.iter().filter(|is_right| **is_right).count();
        let label = (words.progress)(at + 1, n_items, n_right);
        Some(ticks(&verdicts, n_items, Some(at), &label))
    })
}

/// Says that nothing was chosen, and leads to the options.
fn problem(words: &'static Words) -> Element {
    let to_options = || page::turn_to(".option-list", ".option-list input");
    element("div")
        .class("problem")
        .attribute("tabindex", "-1")
        .attribute("role", "alert")
        .child(element("h2").text(words.problem))
        .child(button("quiet", words.choose_first, to_options))
}

/// The verdict in words, with the key and where it is from. `reason` says why a wrong response is
/// wrong, unless that would answer a later item.
fn said_of(
    item: &Item,
    verdict: Verdict,
    reason: Option<&str>,
    lang: &str,
    words: &'static Words,
) -> Element {
    let (mark, said) =
        if verdict.is_right { ("right", words.right) } else { ("wrong", words.wrong) };
    let mut judged = element("p")
        .class("verdict")
        .attribute("data-verdict", mark)
        .child(element("strong").text(said));
    if !verdict.is_right {
        let key = &item.options()[item.key()].text;
        // Words to choose from bring their own mark.
        let has_end = key.ends_with(&['.', '…', '!', '?', '”', '"', '。'][..]);
        judged = judged
            .text(" ")
            .text(words.key_is)
            .text(" ")
            .child(element("strong").language(lang).text(key))
            .text(if has_end { "" } else { words.full_stop });
    }
    let explanation = element("p").class("explanation").language(lang).text(item.explanation());
    let why = (!verdict.is_right).then(|| {
        let why = element("p").class("why");
        match reason {
            Some(reason) => why
                .child(element("span").text(words.your_answer_said))
                .text(" ")
                .child(element("span").language(lang).text(reason)),
            None => why.text(words.reason_later),
        }
    });
    element("div").child(judged).child(explanation).child(why)
}

/// What proves the key, in the article, and the way to read on there.
fn source_of(item: &Item, article: &Article, here: Route, words: &'static Words) -> Element {
    let there = Route::Read { at: Some(item.source()), from: Some(Box::new(here)) };
    let read_on = element("a").attribute("href", &there.to_string()).text(words.read_on);
    element("section")
        .child(element("h2").text(words.in_the_article))
        .child(excerpt_quote(article, item))
        .child(element("p").class("read-on").child(read_on))
}
