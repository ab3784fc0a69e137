//! The browser's storage, where scores and choices outlive a visit.

use std::cell::{RefCell, RefMut};

use gloo_storage::{LocalStorage, Storage};
use js_sys::{Array, Promise, Reflect};
use leptos::{
    ev::Custom,
    prelude::{on_cleanup, window, window_event_listener},
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::{clock, seed};
use crate::{
    keep::{self, Loaded, SlotCopy, Slots, TakenUp, Unreadable},
    learn::{Calendar, Day, Sitting},
    quiz::{Blueprint, Form, Plan},
};

/// The slot of the language chosen.
const LANGUAGE: &str = "language";
/// The slot of what the attendee wants to be asked.
const SETTINGS: &str = "settings";
/// The slot of the calendar.
const CALENDAR: &str = "calendar";

/// Local storage, and memory for what it refuses: in private mode, in a sandboxed frame, on a full
/// disk. Asked for once, as each question to the browser takes its time.
struct Browser {
    /// What the names of all slots begin with. The page's folder is part of it, since several quizzes
    /// may live on one host, and hosts share one storage among all their pages.
    prefix: String,
    /// Nothing where there is none: `gloo-storage` panics there.
    storage: Option<web_sys::Storage>,
    /// Texts by names of slots that were refused, for this visit.
    refused: Vec<(String, String)>,
}

thread_local! {
    static BROWSER: &'static RefCell<Browser> = Box::leak(Box::new(RefCell::new(Browser::find())));
}

/// Borrowed until the end of the statement.
fn browser() -> RefMut<'static, Browser> {
    BROWSER.with(|it| it.borrow_mut())
}

#[wasm_bindgen]
extern "C" {
    /// Of start.js: keeps a slot in the browser's database as well; without a name, gives what is
    /// settled once all is there. Missing where there is no database.
    #[wasm_bindgen(js_name = keepSafe, catch)]
    fn keep_safe(name: Option<&str>) -> Result<Promise, JsValue>;
}

impl Browser {
    fn find() -> Self {
        let path = window().location().pathname().unwrap_or_default();
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let prefix = format!("awareness-quiz:{folder}/:");
        let storage = window().local_storage().ok().flatten().map(|_| LocalStorage::raw());
        Self { prefix, storage, refused: Vec::new() }
    }

    /// The name that a slot has in the browser.
    fn full_name(&self, slot: &str) -> String {
        [&*self.prefix, slot].concat()
    }
}

impl Slots for Browser {
    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.refused.iter().map(|it| it.0.clone()).collect();
        if let Some(storage) = &self.storage {
            // Not key by key: with each, some browsers count anew.
            for name in Array::iter(&js_sys::Object::keys(storage)).filter_map(|it| it.as_string())
            {
                if let Some(slot) = name.strip_prefix(&self.prefix)
                    && !names.iter().any(|it| it == slot)
                {
                    names.push(slot.to_owned());
                }
            }
        }
        names
    }

    fn find(&self, name: &str) -> Option<String> {
        let refused = self.refused.iter().find(|it| it.0 == name).map(|it| it.1.clone());
        refused.or_else(|| self.storage.as_ref()?.get_item(&self.full_name(name)).ok()?)
    }

    fn put(&mut self, name: &str, text: &str) -> bool {
        self.refused.retain(|it| it.0 != name);
        let full = self.full_name(name);
        let is_kept = self.storage.as_ref().is_some_and(|it| it.set_item(&full, text).is_ok());
        if is_kept {
            let _ = keep_safe(Some(&full));
        } else {
            self.refused.push((name.to_owned(), text.to_owned()));
        }
        is_kept
    }

    fn remove(&mut self, name: &str) {
        self.refused.retain(|it| it.0 != name);
        let full = self.full_name(name);
        if let Some(storage) = &self.storage {
            // What is not removed will be found again, and that is all.
            let _ = storage.remove_item(&full);
            let _ = keep_safe(Some(&full));
        }
    }
}

/// Whether everything so far will outlive the visit. Asks with a word, since a storage that is there may
/// still take nothing.
pub fn is_kept() -> bool {
    const PROBE: &str = "awareness-quiz:probe";
    let takes =
        |it: &web_sys::Storage| it.set_item(PROBE, "1").is_ok() && it.remove_item(PROBE).is_ok();
    let browser = browser();
    browser.refused.is_empty() && browser.storage.as_ref().is_some_and(takes)
}

/// Whether the browser erases what pages store after seven days without a visit, as Safari does, and every
/// browser on a phone of its maker; but for pages that were put on the home screen.
pub fn is_forgetful() -> bool {
    let navigator = window().navigator();
    let find = |name: &str| Reflect::get(&navigator, &name.into()).unwrap_or_default();
    let maker = find("vendor").as_string().unwrap_or_default();
    maker.starts_with("Apple") && !find("standalone").is_truthy()
}

/// Calls back whenever another tab has finished a quiz, added some or erased all.
pub fn on_change(changed: impl Fn() + 'static) {
    let ours = browser().prefix.clone();
    let handle = window_event_listener(Custom::<web_sys::Event>::new("storage"), move |event| {
        let name = Reflect::get(&event, &"key".into()).ok().and_then(|it| it.as_string());
        if name.and_then(|it| it.strip_prefix(&ours).map(keep::is_about_finished)) == Some(true) {
            changed();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Waits until what was stored is on the disk, as far as the browser says so. Local storage is
/// written some seconds late.
pub async fn is_safe() {
    if let Ok(written) = keep_safe(None) {
        let _ = JsFuture::from(written).await;
    }
}

/// All that is kept of the attendee's quizzes.
pub fn load() -> Loaded {
    keep::load(&mut *browser(), clock::now())
}

/// Whether there is something that an older version of the page has kept in its way.
pub fn has_old() -> bool {
    keep::has_old(&browser().names())
}

/// Brings that to today's way. Says whether something could not be read and was set aside.
pub fn migrate() -> bool {
    keep::migrate(&mut *browser(), clock::now())
}

/// Folds old quizzes into sums, where there are many.
pub fn tidy() {
    keep::tidy(&mut *browser(), clock::offset());
}

/// All of it as a file.
pub fn write_copy() -> String {
    keep::write_copy(&*browser())
}

/// What a file holds that was saved here or on another device.
#[derive(Debug, Clone)]
pub struct Brought {
    slots: SlotCopy,
    /// How many finished quizzes it holds.
    pub n_finished: usize,
    /// How many of them are not here.
    pub n_new: usize,
}

/// Reads such a file.
///
/// # Errors
/// [`Unreadable`] where it is none, or of a newer version of the page.
pub fn read_copy(json: &str) -> Result<Brought, Unreadable> {
    let slots = keep::read_copy(json, clock::now(), clock::offset())?;
    let (n_finished, n_new) = keep::n_new(&*browser(), &slots);
    Ok(Brought { slots, n_finished, n_new })
}

/// Adds what a file holds and this browser does not. Says whether all of it will outlive the visit.
pub fn import(brought: &Brought) -> bool {
    let is_kept = keep::import(&mut *browser(), &brought.slots);
    tidy();
    is_kept
}

/// Erases all that this quiz has stored, what was set aside among it.
pub fn erase() {
    keep::erase(&mut *browser());
}

/// Finds what was answered of a quiz: in one begun, else in the one finished last.
pub fn find_sitting(plan: &Plan) -> Option<Sitting> {
    keep::find_sitting(&mut *browser(), plan, clock::now())
}

/// Takes a quiz up again, over the form that its plan has now.
pub fn take_up(form: &Form) -> TakenUp {
    keep::take_up(&mut *browser(), form, clock::now(), seed::draw)
}

/// Keeps what is answered of a quiz, so that a reload comes back to it, and for good once it is
/// finished.
pub fn keep_sitting(sitting: &Sitting, is_finished: bool) {
    if is_finished {
        keep::keep_finished(&mut *browser(), sitting, seed::draw);
    } else {
        keep::keep_begun(&mut *browser(), sitting);
    }
}

/// Forgets the answers of the quiz finished last, since it is taken again; its score stays.
pub fn forget_last() {
    keep::forget_last(&mut *browser());
}

/// The language chosen earlier, as its tag.
pub fn find_language() -> Option<String> {
    browser().find(LANGUAGE)
}

/// Keeps the language chosen.
pub fn keep_language(tag: &str) {
    browser().put(LANGUAGE, tag);
}

/// What the attendee wants to be asked, where that was said.
pub fn find_settings() -> Option<Blueprint> {
    Plan::read(&browser().find(SETTINGS)?).map(|it| it.blueprint)
}

/// Keeps what the attendee wants to be asked. Says whether it will outlive the visit.
pub fn keep_settings(blueprint: &Blueprint) -> bool {
    let plan = Plan { seed: 0, blueprint: blueprint.clone() };
    browser().put(SETTINGS, &plan.to_string())
}

/// Today, by the calendar that was kept and what the clock says.
pub fn today(clock: Day) -> Day {
    let mut calendar =
        browser().find(CALENDAR).as_deref().and_then(Calendar::read).unwrap_or_default();
    let before = calendar;
    let today = calendar.turn_to(clock);
    if calendar != before {
        browser().put(CALENDAR, &calendar.to_string());
    }
    today
}
