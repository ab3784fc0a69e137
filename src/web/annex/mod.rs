//! Screens that nobody needs for a first question. They are a program of their own, loaded once the
//! first screen is there, so that nobody waits for them.
//!
//! A build for the web takes everything apart that only [`ask`] leads to (feature `split`, see
//! .build/wasm-bindgen); any other build keeps it in one program.

mod bad_link;
mod card;
mod certificate;
mod chart;
mod check;
mod data;
mod progress;
mod qr;
mod read;
mod result;
mod settings;
mod share;
mod words;
mod wrap;

use bad_link::bad_link_screen;
use certificate::{CertificateScreen, certificate_screen, no_certificate_screen};
use check::check_screen;
use data::data_screen;
use progress::{ProgressScreen, progress_screen};
use read::{ReadScreen, read_screen};
use result::result_screen;
use settings::settings_screen;
use share::{ShareScreen, share_screen};
use words::AnnexWords;

use super::{
    App, Route,
    app::State,
    element::Element,
    host::{address, clock, page, seed, storage},
};
use crate::{
    item::Source,
    learn::{Progress, Review, Streak},
    quiz::{BadLink, Blueprint, Link, Plan, Session},
};

/// The annex could not be loaded: there is no network and it is not kept yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotLoaded;

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// What the annex is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// The screen of a route.
    Screen(Route),
    /// How many facts are due today.
    NumberDue,
    /// What an older version of the page has kept, brought to today's way.
    Migration,
    /// To be there.
    Nothing,
}

/// What it gives.
#[derive(Debug, Clone)]
pub enum Given {
    /// A screen.
    Screen(Element),
    /// No screen: none was wanted, or another address has taken the place of the one asked for.
    Nothing,
    /// A number.
    Number(usize),
}

/// Asks the annex, once it is loaded.
///
/// # Errors
/// [`NotLoaded`] where it cannot be; asking again tries again.
pub async fn ask(wanted: Wanted, app: App) -> Result<Given, NotLoaded> {
    #[cfg(feature = "split")]
    #[leptos::wasm_split::wasm_split(annex, wasm_split_path = leptos::wasm_split, fallible)]
    fn enter(wanted: Wanted, app: App) -> Result<Given, NotLoaded> {
        Ok(give(&wanted, app))
    }
    #[cfg(not(feature = "split"))]
    #[allow(clippy::unused_async)]
    async fn enter(wanted: Wanted, app: App) -> Result<Given, NotLoaded> {
        Ok(give(&wanted, app))
    }
    enter(wanted, app).await
}

fn give(wanted: &Wanted, app: App) -> Given {
    match wanted {
        Wanted::NumberDue => {
            storage::tidy();
            Given::Number(review_of(app).due().len())
        }
        Wanted::Migration => {
            if storage::migrate() {
                app.note_set_aside();
            }
            storage::tidy();
            app.load_kept();
            Given::Nothing
        }
        Wanted::Nothing => Given::Nothing,
        Wanted::Screen(Route::Practise) => practise(app),
        Wanted::Screen(route) => Given::Screen(screen_of(route, app)),
    }
}

/// Which facts are to come back, and when.
fn review_of(app: App) -> Review {
    let today = storage::today(clock::day());
    app.with(|State { kept, bank, .. }| Review::of(&kept.record, bank, clock::offset(), today))
}

/// So many seeds are tried for a quiz in other words; few are needed, and each takes
/// some milliseconds.
const TRIES: usize = 32;

/// Begins a quiz of what is due; where nothing is, there is the start page.
fn practise(app: App) -> Given {
    let seeds = std::iter::repeat_with(seed::draw).take(TRIES);
    let plan = review_of(app).plan_anew(app.with(|it| it.article), seeds);
    app.redirect(plan.map_or(Route::Start, |plan| Route::Quiz { plan }), page::arrive);
    Given::Nothing
}

fn screen_of(route: &Route, app: App) -> Element {
    let words = app.words();
    let more = AnnexWords::of(words.lang);
    match route {
        Route::Join { link } => {
            let article = app.with(|it| it.article.fingerprint());
            let bad = Link::open(link, article).expect_err("the app follows all others by itself");
            bad_link_screen(bad, words, more, move || app.begin())
        }
        Route::Read { at, from } => app.with(|state| {
            let is_about = |excerpt: usize| {
                state.bank.items.iter().any(|it| it.source() == Source::Excerpt(excerpt))
            };
            let n_excerpts = state.article.excerpts.len();
            let known = state.kept.record.known_excerpts(&state.bank, n_excerpts);
            let has_items = (0..n_excerpts).map(is_about).collect();
            let (at, from, article) = (*at, from.as_deref(), state.article);
            read_screen(ReadScreen { article, known, has_items, at, from, words, more }, ask_about)
        }),
        Route::Result { plan } => {
            // Who takes one quiz after the other never comes to the start page.
            storage::tidy();
            let session = app.session_of(plan, Session::clone);
            let is_kept = storage::is_kept();
            let article = app.with(|it| it.article);
            let start = || address::go_to(&Route::Start);
            result_screen(article, &session, is_kept, words, more, move || app.begin(), start)
        }
        Route::Progress => {
            let (today, offset) = (storage::today(clock::day()), clock::offset());
            let review = review_of(app);
            app.with(|state| {
                let (record, article) = (&state.kept.record, state.article);
                let screen = ProgressScreen {
                    article,
                    progress: Progress::of(record, &state.bank, article.sections.len(), offset),
                    streak: Streak::of(record, offset, today),
                    n_due: review.due().len(),
                    days_to_next: review.next_day().map(|it| it.0 - today.0),
                    n_known: review.n_known(),
                    is_kept: storage::is_kept(),
                    words,
                    more,
                };
                progress_screen(screen, move || app.begin(), || address::go_to(&Route::Practise))
            })
        }
        Route::Settings => app.with(|state| {
            let settle = move |wanted| app.settle(wanted);
            let start = move || app.begin();
            let chosen = state.settings.clone();
            settings_screen(state.article, &state.bank, chosen, words, more, settle, start)
        }),
        Route::Share { plan } | Route::Certificate { plan } => {
            let session = app.session_of(plan, Session::clone);
            if session.form().items.is_empty() {
                // An address typed by hand, or of another article.
                return bad_link_screen(BadLink::Damaged, words, more, move || app.begin());
            }
            app.with(|state| {
                let article = state.article;
                let link = Link { article: article.fingerprint(), plan: plan.clone() };
                let link = address::of_page() + &Route::Join { link: link.to_string() }.to_string();
                if matches!(route, Route::Share { .. }) {
                    share_screen(ShareScreen { article, session, link, words, more })
                } else if session.is_finished() {
                    let finished =
                        storage::find_sitting(plan).map_or_else(clock::now, |it| it.finished);
                    let screen =
                        CertificateScreen { article, session, finished, link, words, more };
                    certificate_screen(screen)
                } else {
                    no_certificate_screen(&session, words, more)
                }
            })
        }
        Route::Data => data_screen(words, more, app),
        // Where the article yields nothing, all routes lead here.
        _ => app.with(|state| check_screen(state.article, &state.bank, words, more)),
    }
}

/// Of each excerpt of the article, whether a question about it was answered right in a sitting.
fn known_by(session: &Session, n_excerpts: usize) -> Vec<bool> {
    let mut known = vec![false; n_excerpts];
    for (item, verdict) in session.verdicts() {
        if let Source::Excerpt(at) = item.source()
            && let Some(known) = known.get_mut(at)
        {
            *known |= verdict.is_right;
        }
    }
    known
}

/// Begins a quiz about one excerpt.
fn ask_about(excerpt: usize) {
    let blueprint = Blueprint { excerpt: Some(excerpt), ..Blueprint::default() };
    address::go_to(&Route::Quiz { plan: Plan { seed: seed::draw(), blueprint } });
}
