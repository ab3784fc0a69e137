//! The browser's storage, where scores and choices outlive a visit.
//!
//! Local storage answers at once, and the page works on it. The browser's database (see [`safety`])
//! holds the same, a moment later but for sure.

use std::cell::{RefCell, RefMut};

use gloo_storage::{LocalStorage, Storage};
use js_sys::{Array, Reflect};
use leptos::{
    ev::Custom,
    prelude::{on_cleanup, window, window_event_listener},
};

use super::{clock, safety, seed};
use crate::{
    item::ItemId,
    keep::{self, Loaded, SlotCopy, Slots, TakenUp, Unreadable},
    learn::{Calendar, Day, Sitting},
    quiz::{Blueprint, Form, Plan, Session},
};

/// The slot of the language chosen.
const LANGUAGE: &str = "language";
/// The slot of what the attendee wants to be asked.
const SETTINGS: &str = "settings";
/// The slot of the calendar.
const CALENDAR: &str = "calendar";

/// Local storage, and memory for what it refuses: in private mode, in a sandboxed frame, on a full
/// disk. Asked for once, as each question to the browser takes its time.
pub(super) struct Browser {
    /// What the names of all slots begin with. The page's folder is part of it, since several quizzes
    /// may live on one host, and hosts share one storage among all their pages.
    pub prefix: String,
    /// Nothing where there is none: `gloo-storage` panics there.
    storage: Option<web_sys::Storage>,
    /// Texts by names of slots that were refused, for this visit.
    refused: Vec<(String, String)>,
    /// Slots that the database is to be told of.
    pub changed: Vec<String>,
}

thread_local! {
    static BROWSER: &'static RefCell<Browser> = Box::leak(Box::new(RefCell::new(Browser::find())));
}

/// Borrowed until the end of the statement.
pub(super) fn browser() -> RefMut<'static, Browser> {
    BROWSER.with(|browser| browser.borrow_mut())
}

/// Lets something change what is stored, and has the database told of it.
fn change<T>(act: impl FnOnce(&mut Browser) -> T) -> T {
    let result = act(&mut browser());
    safety::catch_up();
    result
}

impl Browser {
    fn find() -> Self {
        let path = window().location().pathname().unwrap_or_default();
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let prefix = format!("awareness-quiz:{folder}/:");
        let storage = window().local_storage().ok().flatten().map(|_| LocalStorage::raw());
        Self { prefix, storage, refused: Vec::new(), changed: Vec::new() }
    }

    /// Notes that a slot has changed.
    pub fn note(&mut self, name: &str) {
        if !self.changed.iter().any(|changed| changed == name) {
            self.changed.push(name.to_owned());
        }
    }

    /// The name that a slot has in the browser.
    fn full_name(&self, slot: &str) -> String {
        [&*self.prefix, slot].concat()
    }
}

impl Slots for Browser {
    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.refused.iter().map(|(name, _)| name.clone()).collect();
        if let Some(storage) = &self.storage {
            // Not key by key: some browsers count from the first one each time.
            let all = js_sys::Object::keys(storage);
            for name in Array::iter(&all).filter_map(|name| name.as_string()) {
                if let Some(slot) = name.strip_prefix(&self.prefix)
                    && !names.iter().any(|name| name == slot)
                {
                    names.push(slot.to_owned());
                }
            }
        }
        names
    }

    fn find(&self, name: &str) -> Option<String> {
        let refused = self.refused.iter().find(|slot| slot.0 == name).map(|slot| slot.1.clone());
        refused.or_else(|| self.storage.as_ref()?.get_item(&self.full_name(name)).ok()?)
    }

    fn put(&mut self, name: &str, text: &str) -> bool {
        self.refused.retain(|slot| slot.0 != name);
        let full = self.full_name(name);
        let is_kept =
            self.storage.as_ref().is_some_and(|storage| storage.set_item(&full, text).is_ok());
        if is_kept {
            self.note(name);
        } else {
            self.refused.push((name.to_owned(), text.to_owned()));
        }
        is_kept
    }

    fn remove(&mut self, name: &str) {
        self.refused.retain(|slot| slot.0 != name);
        if let Some(storage) = &self.storage {
            // What is not removed will be found again, and that is all.
            let _ = storage.remove_item(&self.full_name(name));
            self.note(name);
        }
    }
}

/// Whether everything so far will outlive the visit. Tries to store something, since a storage that
/// is there may still take nothing.
pub fn is_kept() -> bool {
    const PROBE: &str = "awareness-quiz:probe";
    let takes = |storage: &web_sys::Storage| {
        storage.set_item(PROBE, "1").is_ok() && storage.remove_item(PROBE).is_ok()
    };
    let browser = browser();
    browser.refused.is_empty() && browser.storage.as_ref().is_some_and(takes)
}

/// Whether the browser erases what pages store after seven days without a visit, as Safari does, and
/// every browser on Apple's phones; but not for pages on the home screen.
pub fn is_forgetful() -> bool {
    let navigator = window().navigator();
    let find = |name: &str| Reflect::get(&navigator, &name.into()).unwrap_or_default();
    let maker = find("vendor").as_string().unwrap_or_default();
    maker.starts_with("Apple") && !find("standalone").is_truthy()
}

/// Calls back whenever what is stored of quizzes may have changed without this page: another tab has
/// answered or erased something, or the page comes back from the back/forward cache, where it heard
/// of nothing.
pub fn on_change(changed: impl Fn() + Clone + 'static) {
    let ours = browser().prefix.clone();
    let act = changed.clone();
    let stored = window_event_listener(Custom::<web_sys::Event>::new("storage"), move |event| {
        let name = Reflect::get(&event, &"key".into()).ok().and_then(|name| name.as_string());
        // Without a name, all of it was erased.
        if name.is_none_or(|name| name.strip_prefix(&ours).is_some_and(keep::is_of_quiz)) {
            act();
        }
    });
    let shown = window_event_listener(Custom::<web_sys::Event>::new("pageshow"), move |event| {
        if Reflect::get(&event, &"persisted".into()).is_ok_and(|it| it.is_truthy()) {
            changed();
        }
    });
    on_cleanup(move || {
        stored.remove();
        shown.remove();
    });
}

/// All that is kept of the attendee's quizzes.
pub fn load() -> Loaded {
    change(|browser| keep::load(browser, clock::now()))
}

/// Folds old quizzes into sums, where there are many.
pub fn tidy() {
    change(|browser| keep::tidy(browser, clock::offset()));
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
    let slots = keep::read_copy(json, clock::offset())?;
    let (n_finished, n_new) = keep::n_new(&*browser(), &slots);
    Ok(Brought { slots, n_finished, n_new })
}

/// Adds what a file holds and this browser does not. Says whether all of it will outlive the visit.
pub fn import(brought: &Brought) -> bool {
    let is_kept = change(|browser| keep::import(browser, &brought.slots));
    tidy();
    is_kept
}

/// Finds what was answered of a quiz: in one begun, else in the one finished last.
pub fn find_sitting(plan: &Plan) -> Option<Sitting> {
    change(|browser| keep::find_sitting(browser, plan, clock::now()))
}

/// Takes a quiz up again, over the form that its plan has now.
pub fn take_up(form: &Form) -> TakenUp {
    change(|browser| keep::take_up(browser, form, clock::now(), seed::draw))
}

/// Takes a finished quiz once more; its score stays.
pub fn start_again(form: &Form) {
    let day = today(clock::day());
    change(|browser| keep::start_again(browser, form, clock::now(), day));
}

/// Accepts a response to an item, unless another tab has accepted one already, and brings the session
/// up to date. Gives what is kept of the quiz now.
pub fn accept(session: &mut Session, item: ItemId, option: usize) -> Sitting {
    let (now, day) = (clock::now(), today(clock::day()));
    change(|browser| keep::accept(browser, session, (item, option), (now, day), seed::draw));
    Sitting::of(session, now, day)
}

/// Brings a session up to date with what another tab has done. Says whether that has changed it.
pub fn follow(session: &mut Session) -> bool {
    let (now, day) = (clock::now(), today(clock::day()));
    change(|browser| keep::follow(browser, session, now, day))
}

/// The language chosen earlier, as its tag.
pub fn find_language() -> Option<String> {
    browser().find(LANGUAGE)
}

/// Keeps the language chosen.
pub fn keep_language(tag: &str) {
    change(|browser| browser.put(LANGUAGE, tag));
}

/// What the attendee wants to be asked, where that was said.
pub fn find_settings() -> Option<Blueprint> {
    Plan::read(&browser().find(SETTINGS)?).map(|plan| plan.blueprint)
}

/// Keeps what the attendee wants to be asked. Says whether it will outlive the visit.
pub fn keep_settings(blueprint: &Blueprint) -> bool {
    let plan = Plan { seed: 0, blueprint: blueprint.clone() };
    change(|browser| browser.put(SETTINGS, &plan.to_string()))
}

/// Today, by the calendar that was kept and what the clock says.
pub fn today(clock: Day) -> Day {
    let stored = browser().find(CALENDAR);
    let mut calendar = stored.as_deref().and_then(Calendar::read).unwrap_or_default();
    let before = calendar;
    let today = calendar.turn_to(clock);
    if calendar != before {
        change(|browser| browser.put(CALENDAR, &calendar.to_string()));
    }
    today
}
