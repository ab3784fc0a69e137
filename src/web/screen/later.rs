//! Screens that nobody needs for a first question. They are loaded once the first screen is there.
//!
//! A build for the web takes what only `wasm_split` leads to out of the program, a part for each
//! name (feature `split`, see .build/wasm-bindgen); any other build, such as `trunk serve`, keeps all
//! in one. This is what Leptos' `#[lazy]` stands for, and `fallible` besides: `#[lazy]` panics if a
//! part cannot be loaded.

use leptos::{either::EitherOf3, prelude::*};

use super::{
    bad_link::BadLinkScreen, certificate::CertificateScreen, check::CheckScreen, data::DataScreen,
    missing::MissingScreen, progress::ProgressScreen, read::ReadScreen, result::ResultScreen,
    settings::SettingsScreen, share::ShareScreen,
};
use crate::{
    learn::Review,
    quiz::{BadLink, Blueprint, Plan},
    web::{
        Route,
        context::{Editions, History, LaterPart, Material, Navigation, Seat, words},
        host::{clock, page, seed, storage},
    },
};

/// What the part holds. Called like any other function once it is loaded.
#[derive(Clone, Copy)]
pub struct Later {
    /// The screen of a route.
    render: fn(Route) -> AnyView,
    /// How many facts are to be practised today.
    pub n_due: fn() -> usize,
}

/// The part could not be loaded: there is no network and it is not in the cache.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartMissing;

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for PartMissing {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

impl From<page::StylesMissing> for PartMissing {
    fn from(_: page::StylesMissing) -> Self {
        Self
    }
}

/// Loads the part and its style sheet.
///
/// # Errors
/// [`PartMissing`] where they cannot be loaded; calling it again tries again.
// Without the feature, the part itself never fails.
#[cfg_attr(not(feature = "split"), allow(clippy::unnecessary_wraps))]
pub async fn load_later() -> Result<Later, PartMissing> {
    #[cfg_attr(
        feature = "split",
        leptos::wasm_split::wasm_split(screens, wasm_split_path = leptos::wasm_split, fallible)
    )]
    fn enter() -> Result<Later, PartMissing> {
        Ok(Later { render, n_due })
    }
    page::later_styles().await?;
    #[cfg(feature = "split")]
    return enter().await;
    #[cfg(not(feature = "split"))]
    enter()
}

/// Shows the screen of a route once it is loaded, or says that it cannot be.
#[component]
pub fn LaterScreen(route: Route) -> impl IntoView {
    let part = expect_context::<LaterPart>();
    part.load();
    move || match part.get() {
        Some(later) => EitherOf3::A((later.render)(route.clone())),
        None if part.is_missing() => EitherOf3::B(view! { <MissingScreen/> }),
        None => EitherOf3::C(view! {
            <main aria-busy="true"><p class="lead">{words().loading}</p></main>
        }),
    }
}

fn n_due() -> usize {
    storage::tidy();
    review().due().len()
}

/// Which facts are to come back, and when. Tracked.
fn review() -> Review {
    let (history, material) = (expect_context::<History>(), expect_context::<Material>());
    let today = storage::today(clock::day());
    history.with(|record| Review::of(record, material.bank(), clock::offset(), today))
}

/// How many seeds are tried for a quiz in other words; few are needed, and each takes some
/// milliseconds.
const TRIES: usize = 32;

fn render(route: Route) -> AnyView {
    untrack(|| screen_of(route))
}

fn screen_of(route: Route) -> AnyView {
    let material = expect_context::<Material>();
    let seat = expect_context::<Seat>();
    match route {
        Route::Practise => {
            // Nothing to show: this leads to a quiz of what is due, or back to the start.
            let navigation = expect_context::<Navigation>();
            let seeds = std::iter::repeat_with(seed::draw).take(TRIES);
            let plan = review().plan_anew(material.article, seeds);
            let route = plan.map_or(Route::Start, |Plan { seed, blueprint }| {
                let blueprint = Blueprint { edition: material.edition(), ..blueprint };
                Route::Quiz { plan: Plan { seed, blueprint } }
            });
            queue_microtask(move || navigation.replace(route));
            ().into_any()
        }
        Route::Join { link } => {
            let editions = expect_context::<Editions>();
            let bad = editions.open(&link).err().unwrap_or(BadLink::Damaged);
            view! { <BadLinkScreen bad/> }.into_any()
        }
        Route::Read { at, from } => view! { <ReadScreen at from/> }.into_any(),
        Route::Result { .. } => {
            // Who takes one quiz after the other never comes to the start page.
            storage::tidy();
            view! { <ResultScreen/> }.into_any()
        }
        Route::Progress => view! { <ProgressScreen review=review()/> }.into_any(),
        Route::Settings => view! { <SettingsScreen/> }.into_any(),
        Route::Share { plan } | Route::Certificate { plan }
            if !seat.take_up(&plan) || seat.with(|it| it.form().items.is_empty()) =>
        {
            // An address typed by hand, or of another article.
            view! { <BadLinkScreen bad=BadLink::Damaged/> }.into_any()
        }
        Route::Share { .. } => view! { <ShareScreen/> }.into_any(),
        Route::Certificate { .. } => view! { <CertificateScreen/> }.into_any(),
        Route::Data => view! { <DataScreen/> }.into_any(),
        _ => view! { <CheckScreen/> }.into_any(),
    }
}
