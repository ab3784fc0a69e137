//! Keeps the browser's database the same as local storage, and says when it is. A part of the program
//! of its own, see [`safety`](super::safety).
//!
//! The page starts without waiting for the database. What that holds is merged when it comes; until
//! then, what changes is noted.

use std::cell::RefCell;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::{
    clock,
    database::{Change, Database},
    safety::{OnLost, OnNews, PATIENCE, wait},
    storage::{Browser, browser},
};
use crate::keep::{self, SlotCopy, Slots};

/// How long to wait before a database that could not be opened is tried once more, in milliseconds:
/// what is left of a browser that was killed may hold its files for a moment.
const PAUSE: i32 = 500;

/// What is known of the database.
struct Mirror {
    database: Option<Database>,
    /// Settled once the database is there and merged, or once it has taken too long.
    is_ready: Promise,
    /// The writes begun so far, one after the other; gives whether the last one is on the disk.
    writes: Promise,
    /// What is called where local storage has changed by the database.
    on_news: OnNews,
    /// What is called where the database was there and is not any more.
    on_lost: OnLost,
}

thread_local! {
    static MIRROR: RefCell<Option<Mirror>> = const { RefCell::new(None) };
}

fn with<T>(act: impl FnOnce(&mut Mirror) -> T) -> Option<T> {
    MIRROR.with(|mirror| mirror.borrow_mut().as_mut().map(act))
}

/// Opens the database in the background. `on_news` is called each time local storage gets what it had
/// lost, with whether something there could not be read; `on_lost` where the database is lost and
/// answers are no longer safe from a crash.
pub fn start(on_news: OnNews, on_lost: OnLost) {
    // Without a database there is nothing to wait for.
    let opened = promise(async {
        let _ = open_and_merge().await;
    });
    let is_ready = Promise::race(&js_sys::Array::of2(&opened, &wait(PATIENCE)));
    let writes = Promise::resolve(&JsValue::TRUE);
    let mirror = Mirror { database: None, is_ready, writes, on_news, on_lost };
    MIRROR.with(|cell| *cell.borrow_mut() = Some(mirror));
}

/// Writes what has changed to the database. Returns at once; [`is_safe`] waits for it.
pub fn catch_up() {
    if !browser().changed.is_empty() {
        enqueue(|| Box::pin(write_changes()));
    }
}

/// Settled once what was stored so far is on the disk, as far as the browser says so.
pub fn is_safe() -> Promise {
    // A write that failed was told of where it failed.
    with(|mirror| mirror.writes.clone()).expect("it is started before anything else is asked")
}

/// Erases everything, in local storage and in the database; settled once that is done.
pub fn erase() -> Promise {
    enqueue(|| {
        Box::pin(async {
            let (prefix, marks) = {
                let mut browser = browser();
                let marks = keep::mark_erased(&browser.names());
                keep::erase(&mut *browser);
                browser.changed.clear();
                (browser.prefix.clone(), marks)
            };
            let name = [&*prefix, keep::ERASED].concat();
            try_twice(async |database: Database| database.replace_all(&prefix, &name, &marks).await)
                .await
        })
    });
    is_safe()
}

type Write = std::pin::Pin<Box<dyn Future<Output = Result<(), JsValue>>>>;

/// Adds a write behind those begun so far.
fn enqueue(write: impl FnOnce() -> Write + 'static) {
    with(|mirror| {
        let (is_ready, before) = (mirror.is_ready.clone(), mirror.writes.clone());
        mirror.writes = promise(async move {
            let _ = JsFuture::from(is_ready).await;
            let _ = JsFuture::from(before).await;
            if write().await.is_err()
                && let Some(on_lost) = with(|mirror| mirror.on_lost.clone())
            {
                on_lost();
            }
        });
    });
}

/// Writes the slots noted as changed. What cannot be written stays noted.
async fn write_changes() -> Result<(), JsValue> {
    let names = std::mem::take(&mut browser().changed);
    if names.is_empty() {
        return Ok(());
    }
    let prefix = browser().prefix.clone();
    let full: Vec<String> = names.iter().map(|name| [&*prefix, &**name].concat()).collect();
    let written = try_twice(async |database: Database| {
        let n_prefix = prefix.len();
        database.change(&full, &|name, held| decide(&mut browser(), &name[n_prefix..], held)).await
    })
    .await;
    if written.is_err() || with(|mirror| mirror.database.is_none()) == Some(true) {
        let mut browser = browser();
        for name in &names {
            browser.note(name);
        }
    }
    written
}

/// What becomes of a slot of the database. An unfinished quiz is united with what another tab has put
/// there, of which this one may not have heard.
fn decide(browser: &mut Browser, name: &str, held: Option<String>) -> Change {
    let mine = browser.find(name);
    let is_shared = keep::is_begun(name) && mine.is_some() && held.is_some();
    let text = if is_shared { keep::combine(browser, &mine, &held) } else { mine };
    text.map_or(Change::Remove, Change::Put)
}

/// Does something with the database. Browsers end connections in the background, so where it fails
/// the database is opened again and it is tried once more. Where there is no database from the start,
/// nothing is done.
async fn try_twice(act: impl AsyncFn(Database) -> Result<(), JsValue>) -> Result<(), JsValue> {
    let Some(Some(database)) = with(|mirror| mirror.database.clone()) else { return Ok(()) };
    if database.is_open() && act(database).await.is_ok() {
        return Ok(());
    }
    let database = Database::open().await?;
    with(|mirror| mirror.database = Some(database.clone()));
    act(database).await
}

/// Opens the database and merges what it has into local storage.
async fn open_and_merge() -> Result<(), JsValue> {
    let database = match Database::open().await {
        Ok(database) => database,
        Err(_) => {
            let _ = JsFuture::from(wait(PAUSE)).await;
            Database::open().await?
        }
    };
    let prefix = browser().prefix.clone();
    let mut there = SlotCopy::default();
    for (name, text) in database.read_all(&prefix).await? {
        there.put(&name[prefix.len()..], &text);
    }
    let merged = {
        let mut browser = browser();
        let changed = browser.changed.clone();
        let merged = keep::merge(&mut *browser, &there, &changed, clock::now());
        for name in &merged.late {
            browser.note(name);
        }
        (merged.has_news, merged.has_set_aside)
    };
    with(|mirror| mirror.database = Some(database));
    catch_up();
    let (has_news, has_set_aside) = merged;
    if (has_news || has_set_aside)
        && let Some(on_news) = with(|mirror| mirror.on_news.clone())
    {
        on_news(has_set_aside);
    }
    Ok(())
}

/// A promise of a future's end.
fn promise(future: impl Future<Output = ()> + 'static) -> Promise {
    // Boxed, so that there is no copy of its code for each future.
    let future: std::pin::Pin<Box<dyn Future<Output = ()>>> = Box::pin(future);
    future_to_promise(async move {
        future.await;
        Ok(JsValue::UNDEFINED)
    })
}
