//! What is kept of the attendee: to save as a file, to add from another device, to erase.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    keep::Unreadable,
    learn::Record,
    web::{
        context::{History, Seat, words},
        host::{
            file, page, safety,
            storage::{self, Brought},
        },
        widget::ScreenHeading,
        words::LaterWords,
    },
};

/// What the attendee is asked or told at the foot of the page.
#[derive(Debug, Clone)]
enum Notice {
    /// Nothing yet.
    Nothing,
    /// Whether to add what a file holds.
    Add(Brought),
    /// Whether to erase everything.
    Erase,
    /// How it went.
    Done(String),
}

/// Shows how much is kept, and what can be done with it.
#[component]
pub fn DataScreen() -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    let history = expect_context::<History>();
    page::set_title(&format!("{} – {}", words.data, words.app));
    let notice = RwSignal::new(Notice::Nothing);
    let number = |n: usize| words.count(n);
    // Of all quizzes, and of those of which only sums are left.
    let n_finished = move || history.with(Record::n_finished);
    let n_folded = move || history.with(|record| record.totals.n_quizzes);
    let kept = move || {
        let n_finished = n_finished();
        // Asked for each time: it may have changed with what was added.
        if storage::is_kept() {
            (more.data_kept)(number(n_finished))
        } else {
            words.not_kept.to_owned()
        }
    };
    let save = |_| file::save("awareness-quiz.json", &storage::write_copy());
    let choose = move |event| {
        file::read_chosen(&event, move |text| notice.set(notice_of(text, more)));
    };
    view! {
        <main class="later-screen data-screen">
            <ScreenHeading>{words.data}</ScreenHeading>
            <p class="lead">{kept}</p>
            <p class="remark" hidden=move || n_folded() == 0>
                {move || (more.data_folded)(number(n_folded()))}
            </p>
            <p class="remark">{more.data_why}</p>
            <div class="data-actions">
                <button class="primary" type="button" on:click=save>{more.data_save}</button>
                <label>
                    <span>{more.data_add}</span>
                    <input type="file" accept=".json" on:change=choose/>
                </label>
                <button class="quiet" type="button" on:click=move |_| notice.set(Notice::Erase)>
                    {more.data_erase}
                </button>
            </div>
            <div role="status">
                <NoticeView notice/>
            </div>
        </main>
    }
}

/// What a chosen file holds.
fn notice_of(text: Option<String>, more: &'static LaterWords) -> Notice {
    match text.map_or(Err(Unreadable::Damaged), |text| storage::read_copy(&text)) {
        Ok(brought) => Notice::Add(brought),
        Err(Unreadable::Newer { .. }) => Notice::Done(more.data_newer.to_owned()),
        Err(Unreadable::Damaged) => Notice::Done(more.data_damaged.to_owned()),
    }
}

/// The question or the news, with what can be answered to it.
#[component]
fn NoticeView(notice: RwSignal<Notice>) -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    let history = expect_context::<History>();
    let seat = expect_context::<Seat>();
    let number = |n: usize| words.count(n);
    let changed = move |said: String| {
        seat.leave();
        history.refresh();
        notice.set(Notice::Done(said));
    };
    let erase = move |()| {
        spawn_local(async move {
            safety::erase().await;
            changed(more.data_erased.to_owned());
        });
    };
    move || match notice.get() {
        Notice::Nothing => ().into_any(),
        Notice::Done(said) => view! { <p>{said}</p> }.into_any(),
        Notice::Erase => view! {
            <Question
                text=more.data_erase_really.to_owned()
                yes=more.data_erase
                on_yes=erase
                notice
            />
        }
        .into_any(),
        Notice::Add(brought) => {
            let Brought { n_finished, n_new, .. } = brought;
            let add = move |()| {
                let is_kept = storage::import(&brought);
                changed(if is_kept {
                    (more.data_added)(number(n_new))
                } else {
                    words.not_kept.to_owned()
                });
            };
            view! {
                <Question
                    text=(more.data_found)(number(n_finished), number(n_new))
                    yes=more.data_add_now
                    on_yes=add
                    notice
                />
            }
            .into_any()
        }
    }
}

/// A question that can be answered with yes, or be left.
#[component]
fn Question(
    text: String,
    /// The label of yes.
    yes: &'static str,
    #[prop(into)] on_yes: Callback<()>,
    notice: RwSignal<Notice>,
) -> impl IntoView {
    let more = LaterWords::of(words().lang);
    view! {
        <div class="question-of-data">
            <p>{text}</p>
            <button class="primary" type="button" on:click=move |_| on_yes.run(())>{yes}</button>
            <button class="quiet" type="button" on:click=move |_| notice.set(Notice::Nothing)>
                {more.data_cancel}
            </button>
        </div>
    }
}
