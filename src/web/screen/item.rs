//! One question, its answer, and what the article says.

use leptos::{ev::SubmitEvent, prelude::*};

use crate::{
    article::Article,
    item::Item,
    quiz::{Session, Verdict},
    web::{
        Words,
        host::page,
        widget::{ExcerptQuote, OptionList, PassageQuote, Proof, Ticks},
    },
};

/// Shows the current item of a sitting: first the question, then the feedback below it.
#[component]
pub fn ItemScreen(
    /// What the items are about.
    article: &'static Article,
    /// The sitting, its current item not yet answered.
    session: Session,
    /// The page's language.
    words: &'static Words,
    /// Called with the option chosen; answers with the verdict.
    on_respond: impl Fn(usize) -> Option<Verdict> + Copy + 'static,
    /// Called when the feedback is left.
    on_next: impl Fn() + Copy + Send + 'static,
    /// Called when the visitor gives up.
    on_leave: impl Fn() + 'static,
) -> impl IntoView {
    let item = session.current().expect("a screen is shown only for an item").clone();
    let (at, n_items) = (session.position(), session.form().items.len());
    let title = (words.question_of)(at + 1, n_items);
    page::set_title(&format!("{title} – {}", words.app));

    let chosen = RwSignal::new(None::<usize>);
    let is_unchosen = RwSignal::new(false);
    let verdict = RwSignal::new(None::<Verdict>);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        match chosen.get_untracked() {
            Some(option) => {
                verdict.set(on_respond(option));
                // The answer button goes, and with it the focus; the way on is wanted next.
                page::turn_to(".verdict", ".feedback button");
            }
            None => {
                is_unchosen.set(true);
                page::turn_to(".problem", ".problem");
            }
        }
    };
    let on_choose = move |option| {
        chosen.set(Some(option));
        is_unchosen.set(false);
    };
    let before: Vec<bool> = session.verdicts().map(|(_, it)| it.is_right).collect();
    let ticks = move || {
        let mut verdicts = before.clone();
        verdicts.extend(verdict.get().map(|it| it.is_right));
        let n_right = verdicts.iter().filter(|is_right| **is_right).count();
        let label = (words.progress)(at + 1, n_items, n_right);
        view! { <Ticks verdicts n_items label/> }
    };
    let problem = move || {
        is_unchosen.get().then(|| {
            view! {
                <div class="problem" tabindex="-1" role="alert">
                    <strong>{words.problem}</strong>" "{words.choose_first}
                </div>
            }
        })
    };
    let answer = move || {
        verdict.get().is_none().then(|| {
            view! {
                <p class="action"><button type="submit" class="primary">{words.answer}</button></p>
            }
        })
    };
    let lang = article.language.tag();
    let passage = item.passage().cloned();
    let spread = if passage.is_some() { "true" } else { "false" };
    let next = if at + 1 == n_items { words.to_result } else { words.next };
    let proof = Proof::of(&item);
    let judged = item.clone();
    let said = move || verdict.get().map(|verdict| verdict_view(&judged, verdict, words));
    let source = move || {
        verdict.get().map(|_| {
            view! {
                <section class="source">
                    <h2>{words.in_the_article}</h2>
                    <ExcerptQuote article proof/>
                </section>
                <p class="action">
                    <button type="button" class="primary" on:click=move |_| on_next()>{next}</button>
                </p>
            }
        })
    };
    view! {
        <main class="item-screen" lang=words.lang>
            {ticks}
            <form class="question" data-spread=spread novalidate on:submit=on_submit>
                <h1 tabindex="-1">{title}</h1>
                {passage.map(|passage| view! { <PassageQuote passage lang gap=words.gap/> })}
                <div class="answering">
                    {problem}
                    <OptionList item lang verdict words on_choose/>
                    {answer}
                </div>
                <div class="feedback">
                    // There before it has anything to say, or a screen reader would not listen.
                    <div role="status">{said}</div>
                    {source}
                </div>
            </form>
            <p class="leave">
                <button type="button" class="quiet" on:click=move |_| on_leave()>{words.leave}</button>
            </p>
        </main>
    }
}

/// The verdict in words, with the key.
fn verdict_view(item: &Item, verdict: Verdict, words: &'static Words) -> impl IntoView + use<> {
    let (mark, said) =
        if verdict.is_right { ("right", words.right) } else { ("wrong", words.wrong) };
    let key = (!verdict.is_right).then(|| {
        let key = item.options()[item.key()].text.clone();
        // Words to choose from bring their own mark.
        let end = if key.ends_with(&['.', '…', '!', '?', '”', '"'][..]) { "" } else { "." };
        view! { " "{words.key_is}" "<strong>{key}</strong>{end} }
    });
    view! {
        <p class="verdict" data-verdict=mark><strong>{said}</strong>{key}</p>
        <p class="explanation">{item.explanation().to_owned()}</p>
    }
}
