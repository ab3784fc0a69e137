//! Whether answers are safe from a crash.
//!
//! What makes them so, the [`mirror`] of local storage, is not needed for a first question, so it is a
//! part of the program of its own. It is loaded once the first screen is painted, and nothing waits for it except feedback.

use std::{cell::Cell, rc::Rc};

use js_sys::{Array, Promise};
use leptos::{prelude::window, task::spawn_local};
use wasm_bindgen_futures::JsFuture;

use super::{mirror, page, storage};
use crate::keep;

/// How long answers wait for what makes them safe, in milliseconds. Some browsers have no database in
/// private windows, and one was known never to answer.
pub(super) const PATIENCE: i32 = 3000;

/// What is called each time local storage has got what it had lost, with whether something there could
/// not be read.
pub(super) type OnNews = Rc<dyn Fn(bool)>;
/// What is called where answers are no longer safe.
pub(super) type OnLost = Rc<dyn Fn()>;

/// What the part holds. Called like any other function once it is loaded.
#[derive(Clone, Copy)]
struct Mirror {
    start: fn(OnNews, OnLost),
    catch_up: fn(),
    is_safe: fn() -> Promise,
    erase: fn() -> Promise,
}

thread_local! {
    static MIRROR: Cell<Option<Mirror>> = const { Cell::new(None) };
    /// Settled once the part is loaded, or once it has taken too long.
    static IS_READY: Cell<Option<Promise>> = const { Cell::new(None) };
}

/// The part could not be loaded.
struct Missing;

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for Missing {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

// Without the feature, nothing is waited for and nothing fails.
#[cfg_attr(not(feature = "split"), allow(clippy::unused_async, clippy::unnecessary_wraps))]
async fn load() -> Result<Mirror, Missing> {
    #[cfg_attr(
        feature = "split",
        leptos::wasm_split::wasm_split(mirror, wasm_split_path = leptos::wasm_split, fallible)
    )]
    fn enter() -> Result<Mirror, Missing> {
        let (start, catch_up) = (mirror::start, mirror::catch_up);
        Ok(Mirror { start, catch_up, is_safe: mirror::is_safe, erase: mirror::erase })
    }
    #[cfg(feature = "split")]
    return enter().await;
    #[cfg(not(feature = "split"))]
    enter()
}

/// Begins to make answers safe; see [`OnNews`] and [`OnLost`].
pub fn start(on_news: impl Fn(bool) + 'static, on_lost: impl Fn() + 'static) {
    let (on_news, on_lost): (OnNews, OnLost) = (Rc::new(on_news), Rc::new(on_lost));
    let loaded = Promise::new(&mut |resolve, _| {
        let (on_news, on_lost) = (on_news.clone(), on_lost.clone());
        let start = async move {
            // Without it, answers are as safe as local storage is.
            if let Ok(mirror) = load().await {
                (mirror.start)(on_news, on_lost);
                MIRROR.set(Some(mirror));
                (mirror.catch_up)();
            }
            let _ = resolve.call0(&wasm_bindgen::JsValue::NULL);
        };
        page::after_paint(|| spawn_local(start));
    });
    IS_READY.set(Some(Promise::race(&Array::of2(&loaded, &wait(PATIENCE)))));
}

/// Says that something was stored, which is to be made safe.
pub fn catch_up() {
    if let Some(mirror) = MIRROR.get() {
        (mirror.catch_up)();
    }
}

/// Waits until what was stored so far is on the disk, as far as the browser says so.
pub async fn is_safe() {
    ready().await;
    if let Some(mirror) = MIRROR.get() {
        let _ = JsFuture::from((mirror.is_safe)()).await;
    }
}

/// Erases everything that is stored, and waits for it.
pub async fn erase() {
    ready().await;
    match MIRROR.get() {
        Some(mirror) => drop(JsFuture::from((mirror.erase)()).await),
        None => keep::erase(&mut *storage::browser()),
    }
}

async fn ready() {
    if let Some(is_ready) = IS_READY.take() {
        IS_READY.set(Some(is_ready.clone()));
        let _ = JsFuture::from(is_ready).await;
    }
}

pub(super) fn wait(milliseconds: i32) -> Promise {
    Promise::new(&mut |resolve, _| {
        // Refused only to pages that are gone.
        let _ =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    })
}
