//! One question, its answer, and what the article says.

use leptos::{
    either::Either,
    ev::{KeyboardEvent, SubmitEvent},
    html,
    prelude::*,
};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::{
    item::Item,
    quiz::Verdict,
    web::{
        Route,
        context::{History, LaterPart, Material, Navigation, Seat, words},
        host::page,
        widget::{ExcerptQuote, OptionList, PassageQuote, Problem, ScreenHeading, Ticks, Timer},
    },
};

/// Shows one item of the quiz at hand: first the question, then the feedback below it.
#[component]
pub fn ItemScreen(
    /// Position of the item: one that is answered, or the one after these.
    at: usize,
) -> impl IntoView {
    let words = words();
    let seat = expect_context::<Seat>();
    let navigation = expect_context::<Navigation>();
    // The result will be wanted, perhaps where there is no network any more.
    let part = expect_context::<LaterPart>();
    page::after_paint(move || part.load());
    let item = untrack(|| seat.with(|session| session.form().items[at].clone()));
    let verdict = move || seat.with(|session| session.find_verdict(at));
    let was_answered = untrack(verdict).is_some();
    let has_tried = RwSignal::new(false);
    let has_source = RwSignal::new(was_answered);
    view! {
        <main class="item-screen">
            {move || {
                let item = item.clone();
                view! { <Question at item verdict=verdict() was_answered has_tried has_source/> }
            }}
            <footer class="aside">
                {(!was_answered).then(|| {
                    view! { <Timer is_on=seat.has_timer at/> }
                })}
                <button
                    class="quiet"
                    type="button"
                    on:click=move |_| navigation.go_to(Route::Start)
                >
                    {words.leave}
                </button>
            </footer>
        </main>
    }
}

/// The item as a form, and once it is answered the feedback in it.
#[component]
fn Question(
    /// Its position.
    at: usize,
    item: Item,
    verdict: Option<Verdict>,
    /// Whether it was answered when the screen was opened.
    was_answered: bool,
    /// Whether the attendee has tried to hand in without a choice.
    has_tried: RwSignal<bool>,
    /// Whether the source of the answer shows: a moment after the verdict, as it is long.
    has_source: RwSignal<bool>,
) -> impl IntoView {
    let words = words();
    let seat = expect_context::<Seat>();
    let history = expect_context::<History>();
    let navigation = expect_context::<Navigation>();
    let lang = expect_context::<Material>().article.language.tag();
    if let Some(Verdict { response, .. }) = verdict {
        seat.chosen.set(Some(response));
        page::after_paint(move || has_source.set(true));
    }
    let verdicts: Vec<bool> =
        untrack(|| seat.with(|session| session.verdicts().map(|it| it.1.is_right).collect()));
    let (plan, n_items) =
        untrack(|| seat.with(|session| (session.form().plan(), session.form().items.len())));
    let n_right = verdicts.iter().filter(|is_right| **is_right).count();
    let progress = (words.progress)(at + 1, n_items, n_right);
    let title = (words.question_of)(at + 1, n_items);
    let page_title = format!("{title} – {}", words.app);

    let id = item.id();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        navigation.stay();
        match seat.chosen.get_untracked() {
            _ if verdict.is_some() => {}
            Some(option) => seat.respond(id, option),
            None => has_tried.set(true),
        }
    };
    let options = NodeRef::<html::Fieldset>::new();
    let problem = move || {
        let is_unchosen = has_tried.get() && seat.chosen.with(Option::is_none);
        if is_unchosen {
            page::set_title(&format!("{}: {page_title}", words.problem));
        } else {
            page::set_title(&page_title);
        }
        is_unchosen.then(|| view! { <Problem options/> })
    };
    let passage = item.passage().cloned();
    let spread = passage.is_some().to_string();
    let here = Route::Item { plan: plan.clone(), number: at + 1 };
    let next = if at + 1 == n_items {
        Route::Result { plan }
    } else {
        // The one after it, counted from one.
        Route::Item { plan, number: at + 2 }
    };
    let source_item = item.clone();
    let source = move || {
        let is_shown = verdict.is_some() && has_source.get() && source_item.is_from_article();
        is_shown.then(|| view! { <Source item=source_item.clone() here=here.clone()/> })
    };
    view! {
        <form
            class="question"
            data-spread=spread
            novalidate
            on:submit=on_submit
            on:keydown=move |event| on_key(&event, options, seat.chosen)
        >
            <header>
                <ScreenHeading>{title}</ScreenHeading>
                <div class="progress">
                    <Ticks verdicts n_items current=Some(at) label=progress/>
                </div>
            </header>
            {passage.map(|passage| view! { <PassageQuote passage lang/> })}
            <div class="answering">
                <OptionList item=item.clone() lang chosen=seat.chosen verdict options/>
                <div>{problem}</div>
                <Answer item at next verdict was_answered lang/>
                // There, empty, before: only so is it read out when it comes.
                <div aria-live="polite">
                    {history.is_unsafe().then(|| view! { <p class="remark">{words.not_safe}</p> })}
                </div>
            </div>
            <div class="source">{source}</div>
        </form>
    }
}

/// A number chooses the option at that place. Only within the question: a key that worked anywhere
/// would surprise those who speak to the computer.
fn on_key(
    event: &KeyboardEvent,
    options: NodeRef<html::Fieldset>,
    chosen: RwSignal<Option<usize>>,
) {
    let is_plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
    let number: Option<u32> = event.key().parse().ok().filter(|it| (1..=9).contains(it));
    if let (Some(number), true, Some(options)) = (number, is_plain, options.get_untracked()) {
        let radios = options.query_selector_all("input:enabled").ok();
        let radio = radios.and_then(|radios| radios.get(number - 1));
        if let Some(radio) = radio.and_then(|radio| radio.dyn_into::<HtmlInputElement>().ok()) {
            radio.set_checked(true);
            chosen.set(Some(number as usize - 1));
            let _ = radio.focus();
        }
    } else if event.key() == "Enter" && event.repeat() {
        // A key held down would hand in and go on before the feedback was read.
        event.prevent_default();
    }
}

/// The action, and once the item is answered the feedback above it.
#[component]
fn Answer(
    item: Item,
    /// Its position.
    at: usize,
    /// Where the way on leads.
    next: Route,
    verdict: Option<Verdict>,
    /// Whether it was answered when the screen was opened.
    was_answered: bool,
    /// The language that the item is written in.
    lang: &'static str,
) -> impl IntoView {
    let words = words();
    let navigation = expect_context::<Navigation>();
    let feedback = NodeRef::<html::Div>::new();
    let button = NodeRef::<html::Button>::new();
    // The answer button goes, and with it the focus; the way on is wanted next.
    Effect::new(move || {
        if !was_answered && let (Some(feedback), Some(button)) = (feedback.get(), button.get()) {
            page::reveal(&feedback);
            page::focus(&button);
        }
    });
    let label = if matches!(next, Route::Result { .. }) { words.to_result } else { words.next };
    let go_on = move |_| navigation.go_to(next.clone());
    let action = match verdict {
        Some(_) => Either::Left(view! {
            <button class="primary" type="button" node_ref=button on:click=go_on>{label}</button>
        }),
        None => {
            Either::Right(view! { <button class="primary" type="submit">{words.answer}</button> })
        }
    };
    let said = verdict.map(|verdict| view! { <Feedback item at verdict lang feedback/> });
    view! {
        // There before it has anything to say, or a screen reader would not listen.
        <div class="feedback" role="status">{said}</div>
        <p class="action">{action}</p>
    }
}

/// The verdict in words, with the key, and why a wrong response is wrong unless that would answer a
/// later item.
#[component]
fn Feedback(
    item: Item,
    at: usize,
    verdict: Verdict,
    lang: &'static str,
    feedback: NodeRef<html::Div>,
) -> impl IntoView {
    let words = words();
    let seat = expect_context::<Seat>();
    let reason = untrack(|| seat.with(|session| session.find_reason(at).map(str::to_owned)));
    let (mark, said) =
        if verdict.is_right { ("right", words.right) } else { ("wrong", words.wrong) };
    let key = item.options()[item.key()].text.clone();
    // Words to choose from bring their own mark.
    let has_end = key.ends_with(&['.', '…', '!', '?', '”', '"', '。'][..]);
    let end = if has_end { "" } else { words.full_stop };
    let is_wrong = !verdict.is_right;
    let explained = item.find_key_explained();
    let key_is = (is_wrong && explained.is_none()).then(|| {
        view! { " " {words.key_is} " " <strong lang=lang dir="auto">{key}</strong> {end} }
    });
    let explanation = item.explanation().to_owned();
    let key_at = explained.unwrap_or(0..0);
    let explanation = (!explanation.is_empty()).then(|| {
        view! {
            <p class="explanation" lang=lang dir="auto">
                {explanation[..key_at.start].to_owned()}
                <strong>{explanation[key_at.clone()].to_owned()}</strong>
                {explanation[key_at.end..].to_owned()}
            </p>
        }
    });
    // The organiser says why the right answer is right, and nothing of the others.
    let has_reason = reason.as_deref() != Some("");
    let why = (is_wrong && has_reason).then(|| {
        let (before, reason) = match reason {
            Some(reason) => (words.your_answer_said, reason),
            None => (words.reason_later, String::new()),
        };
        view! {
            <p class="why">
                <span>{before}</span>
                " "
                <span lang=lang dir="auto">{reason}</span>
            </p>
        }
    });
    view! {
        <div node_ref=feedback>
            <p class="verdict" data-verdict=mark><strong>{said}</strong>{key_is}</p>
            {explanation}
            {why}
        </div>
    }
}

/// What proves the key, in the article, and the way to read on there.
#[component]
fn Source(
    item: Item,
    /// The route of the question, to come back to.
    here: Route,
) -> impl IntoView {
    let words = words();
    let there = Route::Read { at: Some(item.source()), from: Some(Box::new(here)) };
    view! {
        <section>
            <h2>{words.in_the_article}</h2>
            <ExcerptQuote item/>
            <p class="read-on"><a href=there.to_string()>{words.read_on}</a></p>
        </section>
    }
}
