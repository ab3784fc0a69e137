//! Which screen shows; owns the session signal.

use leptos::{mount::mount_to, prelude::*};

use super::{
    EN, Route,
    host::{address, clock, page, seed, storage},
    screen::{ItemScreen, NoQuizScreen, ResultScreen, Scores, StartScreen},
};
use crate::{
    article::read,
    item::write_items,
    quiz::{Blueprint, Form, Phase, Session},
};

/// The article that the app ships with, part of the program so that it needs no request.
const BUNDLED: &str = include_str!("../../public/articles/publicity-week-2022.md");

/// Mounts the app in the page's `#app`, where the page had a loading notice until now.
pub fn mount() {
    let root = page::find_root().expect("index.html has an element with the id app");
    page::remove_loading_notice();
    mount_to(root, || view! { <App article=BUNDLED/> }).forget();
}

/// What the page shows, as the address names it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Start,
    /// Counts sittings: another one with the same seed is another page.
    Quiz {
        sitting: usize,
    },
    Result,
}

/// The whole app over one article.
#[component]
pub fn App(
    /// The article's text.
    article: &'static str,
) -> impl IntoView {
    let words = &EN;
    let article = StoredValue::new(read(article));
    let sample = write_items(&article.read_value(), 0);
    if sample.items.is_empty() {
        let notes = article.read_value().notes.clone();
        return view! { <main><NoQuizScreen notes absent=sample.absent words/></main> }.into_any();
    }
    let sample = Form::draw(&sample, Blueprint::default(), 0);

    let scores = RwSignal::new(match storage::load(clock::now()) {
        Ok(storage::Loaded { record, set_aside }) => Scores::Kept { record, set_aside },
        Err(storage::Refused) => Scores::NotKept,
    });
    let session = RwSignal::new(Session::new(sample.clone()));
    let shown = RwSignal::new(Shown::Start);
    let n_shown = StoredValue::new(0_usize);
    let show = move |route: Route| {
        n_shown.update_value(|n| *n += 1);
        let is_finished = session.read_untracked().phase() == Phase::Finished;
        match route {
            Route::Quiz { seed } => {
                let bank = write_items(&article.read_value(), seed);
                session.set(Session::new(Form::draw(&bank, Blueprint::default(), seed)));
                shown.set(Shown::Quiz { sitting: n_shown.get_value() });
            }
            Route::Result if is_finished => shown.set(Shown::Result),
            // A result is only on the page while its quiz is; the score itself is at the start.
            Route::Result => {
                address::replace_with(Route::Start);
                shown.set(Shown::Start);
            }
            Route::Start => shown.set(Shown::Start),
        }
    };
    show(address::read());
    address::on_change(show);

    let start = move || address::go_to(Route::Quiz { seed: seed::draw() });
    let leave = move || address::go_to(Route::Start);
    let finish = move || {
        let now = clock::now();
        let kept = storage::update(now, |record| record.add(&session.read_untracked(), now));
        scores.update(|scores| match (kept, &*scores) {
            (Ok(record), Scores::Kept { set_aside, .. }) => {
                *scores = Scores::Kept { record, set_aside: set_aside.clone() };
            }
            (Ok(record), Scores::NotKept) => *scores = Scores::Kept { record, set_aside: None },
            (Err(storage::Refused), _) => *scores = Scores::NotKept,
        });
        // In place of the quiz: going back must not start it anew.
        address::replace_with(Route::Result);
    };
    let is_kept = Signal::derive(move || *scores.read() != Scores::NotKept);
    let (n_items, shortfall) = (sample.items.len(), sample.shortfall);
    view! {
        <main lang=words.lang>
            {move || match shown.get() {
                Shown::Start => view! {
                    <StartScreen
                        article n_items shortfall scores words
                        arrives={n_shown.get_value() > 1} on_start=start
                    />
                }.into_any(),
                Shown::Quiz { .. } => view! {
                    <ItemScreen article session words on_finish=finish on_leave=leave/>
                }.into_any(),
                Shown::Result => view! {
                    <ResultScreen
                        article session=session.get_untracked() is_kept words
                        on_again=start on_leave=leave
                    />
                }.into_any(),
            }}
        </main>
    }
    .into_any()
}
