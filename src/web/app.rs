//! Which screen shows, and what outlives a screen.

use leptos::{
    mount::{UnmountHandle, mount_to_renderer},
    prelude::*,
};
use web_sys::HtmlElement;

use super::{
    Route, Words,
    annex::{self, Given, NotLoaded, Wanted},
    choose,
    element::Element,
    host::{address, clock, language, page, seed, storage, update},
    screen::{ItemScreen, OnJudged, StartScreen, item_screen, missing_screen, start_screen},
    widget::{masthead, update_line},
};
use crate::{
    article::{Article, read},
    item::{ItemBank, write_items},
    keep::{Loaded, TakenUp},
    learn::{Record, Sitting},
    quiz::{Blueprint, Form, Link, Plan, Session, Verdict},
};

/// The article that the app ships with, part of the program so that it needs no request.
const BUNDLED: &str = include_str!("../../public/articles/publicity-week-2022.md");

/// Starts the app in the page's `#app`, where the page had a loading notice until now.
///
/// # Panics
/// Without an element with the id `app`.
pub fn mount() {
    let root = page::find_root("app").expect("index.html has an element with the id app");
    let app = App::start(root, BUNDLED);
    if let Some(head) = page::find_root("masthead") {
        let words = app.words;
        mount_to_renderer(&head, move || masthead(words, move || app.switch_language())).forget();
    }
    if let Some(foot) = page::find_root("update") {
        let App { words, is_sitting, .. } = app;
        mount_to_renderer(&foot, move || {
            let is_ready = RwSignal::new(false);
            update::on_ready(move || is_ready.set(true));
            update_line(is_ready, is_sitting, words, update::show)
        })
        .forget();
    }
}

/// The app over one article, for as long as the page lives.
///
/// Screens are mounted one after the other, each anew: browsers would keep the last question's
/// choice in elements used again.
#[derive(Clone, Copy)]
pub struct App {
    state: StoredValue<State, LocalStorage>,
    /// The page's language.
    words: RwSignal<&'static Words>,
    /// The option chosen of the question on the page.
    chosen: RwSignal<Option<usize>>,
    /// Whether questions have a clock.
    has_clock: RwSignal<bool>,
    /// Whether a question is on the page.
    is_sitting: RwSignal<bool>,
}

/// What the app knows.
pub(super) struct State {
    root: HtmlElement,
    /// There is one for as long as the page lives, so nobody has to own it.
    pub article: &'static Article,
    /// The items of an article, for what must be known before there is a quiz.
    pub bank: ItemBank,
    /// What the visitor wants to be asked.
    pub settings: Blueprint,
    /// A form like the one a visitor will get.
    sample: Form,
    /// What is known of earlier quizzes.
    pub kept: Loaded,
    /// Whether a quiz that was left in the middle has other questions now.
    has_changed: bool,
    /// The quiz that was on the page last.
    session: Option<Session>,
    /// Keeps the screen on the page until it is dropped.
    screen: Option<UnmountHandle<web_sys::Element>>,
}

impl App {
    /// Shows the screen that the address names, over the article's text, inside `root`.
    pub fn start(root: HtmlElement, article: &str) -> Self {
        let words = choose(storage::find_language().as_deref(), &language::preferred());
        language::set_language(words.lang);
        let article: &'static Article = Box::leak(Box::new(read(article)));
        let bank = write_items(article, 0);
        let (settings, sample) = settle(&bank, storage::find_settings());
        let kept = storage::load();
        let (has_changed, session, screen) = (false, None, None);
        let state =
            State { root, article, bank, settings, sample, kept, has_changed, session, screen };
        let app = Self {
            state: StoredValue::new_local(state),
            words: RwSignal::new(words),
            chosen: RwSignal::new(None),
            has_clock: RwSignal::new(false),
            is_sitting: RwSignal::new(false),
        };
        if storage::has_old() {
            wasm_bindgen_futures::spawn_local(async move {
                // Where that is not there, the older version's quizzes are found at the next visit.
                let _ = annex::ask(Wanted::Migration, app).await;
                app.show(address::read(), || {});
            });
        } else {
            app.show(address::read(), || {});
        }
        address::on_change(move |route| {
            app.chosen.set(None);
            app.show(route, page::arrive);
        });
        storage::on_change(move || {
            let count = || app.with(|it| (it.kept.record.n_finished(), it.kept.record.begun.len()));
            let before = count();
            app.load_kept();
            // Nothing is shown anew where another tab has only folded old quizzes.
            if count() != before && address::read() == Route::Start {
                app.show(Route::Start, || {});
            }
        });
        app
    }

    /// Changes to the other language, at the same place with the same choice made.
    fn switch_language(self) {
        let words = self.words().other();
        self.words.set(words);
        storage::keep_language(words.lang);
        language::set_language(words.lang);
        self.show(address::read(), || {});
    }

    /// Shows the screen of an address, and calls back once it is there: those of the annex take
    /// their time when the first of them is asked for.
    fn show(self, route: Route, shown: fn()) {
        if self.state.read_value().sample.items.is_empty() {
            return self.show_annex(Route::Check, shown);
        }
        if let Route::Quiz { plan } | Route::Item { plan, .. } | Route::Result { plan } = &route
            && !self.take_up(plan)
        {
            return self.redirect(Route::Start, shown);
        }
        match route {
            Route::Start => self.show_start(),
            Route::Join { ref link } => {
                // One that cannot be opened says why.
                return match Link::open(link, self.with(|it| it.article.fingerprint())) {
                    Ok(plan) => self.redirect(Route::Quiz { plan }, shown),
                    Err(_) => self.show_annex(route, shown),
                };
            }
            Route::Read { .. }
            | Route::Practise
            | Route::Progress
            | Route::Settings
            | Route::Share { .. }
            | Route::Certificate { .. }
            | Route::Data
            | Route::Check => return self.show_annex(route, shown),
            Route::Quiz { plan } => {
                let (n_answered, n_items) = self.count(&plan);
                if n_items == 0 {
                    // The article has no such items, or no longer.
                    return self.redirect(Route::Start, shown);
                }
                // Who opens a quiz that is done takes it again.
                let number = if n_answered == n_items {
                    storage::forget_last();
                    self.state.update_value(|it| it.session = Some(new_session(it.article, &plan)));
                    1
                } else {
                    n_answered + 1
                };
                return self.redirect(Route::Item { plan, number }, shown);
            }
            Route::Item { plan, number } => {
                let (n_answered, n_items) = self.count(&plan);
                match number.checked_sub(1).filter(|at| *at <= n_answered && *at < n_items) {
                    Some(at) => self.show_item(plan, at),
                    // Past the end.
                    None if n_answered == n_items && n_items > 0 => {
                        return self.redirect(Route::Result { plan }, shown);
                    }
                    // Not that far yet.
                    None => return self.redirect(Route::Quiz { plan }, shown),
                }
            }
            Route::Result { plan } => {
                let (n_answered, n_items) = self.count(&plan);
                if n_answered < n_items || n_items == 0 {
                    return self.redirect(Route::Quiz { plan }, shown);
                }
                return self.show_annex(Route::Result { plan }, shown);
            }
        }
        shown();
    }

    /// Shows the screen of another address in place of the one asked for.
    pub(super) fn redirect(self, route: Route, shown: fn()) {
        address::replace_with(&route);
        self.show(route, shown);
    }

    /// How many items of a quiz are answered, and how many it has.
    fn count(self, plan: &Plan) -> (usize, usize) {
        self.session_of(plan, |it| (it.n_answered(), it.form().items.len()))
    }

    /// Asks something of the quiz of a plan.
    pub(super) fn session_of<T>(self, plan: &Plan, ask: impl FnOnce(&Session) -> T) -> T {
        self.take_up(plan);
        self.state.with_value(|it| ask(it.session.as_ref().expect("it was put there just now")))
    }

    /// Takes up the quiz of a plan: the one that was on the page last, else the one stored, else a new
    /// one. Says no where one was left in the middle whose questions are others now: what was answered
    /// of it counts as a quiz of its own.
    fn take_up(self, plan: &Plan) -> bool {
        let is_closed = self.state.try_update_value(|state| {
            if state.session.as_ref().is_some_and(|it| it.form().plan() == *plan) {
                return false;
            }
            let new = new_session(state.article, plan);
            match storage::take_up(new.form()) {
                TakenUp::Nothing => state.session = Some(new),
                TakenUp::Session(session) => state.session = Some(session),
                TakenUp::Closed(sitting) => {
                    state.session = Some(new);
                    state.note(sitting, true);
                    state.has_changed = true;
                    return true;
                }
            }
            false
        });
        is_closed != Some(true)
    }

    /// The words of the page's language.
    pub(super) fn words(self) -> &'static Words {
        self.words.get_untracked()
    }

    /// Lets something be read off what the app knows.
    pub(super) fn with<T>(self, read: impl FnOnce(&State) -> T) -> T {
        self.state.with_value(read)
    }

    fn show_start(self) {
        let words = self.words();
        let n_due = RwSignal::new(None);
        self.put(move |state| {
            let State { article, bank, sample, kept, has_changed, .. } = state;
            let (is_kept, has_changed) = (storage::is_kept(), *has_changed);
            let start =
                StartScreen { article, bank, sample, kept, is_kept, has_changed, n_due, words };
            start_screen(start, move || self.begin())
        });
        // It is not waited for: who only wants to begin can. And what the annex has is there from then
        // on, should the connection break.
        wasm_bindgen_futures::spawn_local(async move {
            if let Ok(Given::Number(n)) = annex::ask(Wanted::NumberDue, self).await {
                // The page may be another one by now.
                let _ = n_due.try_set(Some(n));
            }
        });
    }

    /// Shows a screen that is loaded apart, unless the visitor has gone elsewhere meanwhile.
    fn show_annex(self, route: Route, shown: fn()) {
        let root = self.with(|it| it.root.clone());
        page::set_busy(&root, true);
        wasm_bindgen_futures::spawn_local(async move {
            let is_wanted = {
                let asked = address::read();
                move || address::read() == asked
            };
            let given = annex::ask(Wanted::Screen(route), self).await;
            page::set_busy(&root, false);
            if !is_wanted() {
                return;
            }
            match given {
                Ok(Given::Screen(screen)) => self.put(move |_| screen),
                Ok(_) => return,
                Err(NotLoaded) => {
                    let words = self.words();
                    let again = move || self.show(address::read(), page::arrive);
                    self.put(move |_| missing_screen(words, again));
                }
            }
            shown();
        });
    }

    fn show_item(self, plan: Plan, at: usize) {
        let Self { chosen, has_clock, is_sitting, .. } = self;
        let words = self.words();
        self.put(move |state| {
            let session = state.session.clone().expect("items are shown of a quiz");
            let next = if at + 1 == session.form().items.len() {
                Route::Result { plan }
            } else {
                // The one after it, counted from one.
                Route::Item { plan, number: at + 2 }
            };
            let next = StoredValue::new(next);
            let article = state.article;
            item_screen(
                ItemScreen { article, session, at, chosen, has_clock, words },
                move |option, on_judged| self.respond(option, on_judged),
                move || next.with_value(address::go_to),
                leave,
            )
        });
        is_sitting.set(true);
        // The result will be wanted, perhaps where there is no network any more.
        wasm_bindgen_futures::spawn_local(async move {
            let _ = annex::ask(Wanted::Nothing, self).await;
        });
    }

    /// Begins a new quiz, as the visitor wants it.
    pub(super) fn begin(self) {
        let blueprint = self.with(|it| it.settings.clone());
        address::go_to(&Route::Quiz { plan: Plan { seed: seed::draw(), blueprint } });
    }

    /// Asks from now on what the visitor wants to be asked, and keeps that. Says whether it will
    /// outlive the visit.
    pub(super) fn settle(self, wanted: Blueprint) -> bool {
        self.state.update_value(|state| {
            (state.settings, state.sample) = settle(&state.bank, Some(wanted.clone()));
        });
        storage::keep_settings(&wanted)
    }

    /// Looks again at what is stored.
    pub(super) fn load_kept(self) {
        let Loaded { record, has_set_aside } = storage::load();
        self.state.update_value(|State { kept, .. }| {
            kept.record = record;
            // What was told stays true.
            kept.has_set_aside |= has_set_aside;
        });
    }

    /// Notes that something could not be read and was set aside.
    pub(super) fn note_set_aside(self) {
        self.state.update_value(|it| it.kept.has_set_aside = true);
    }

    /// Forgets the quiz at hand: it may have been erased.
    pub(super) fn forget_session(self) {
        self.state.update_value(|it| it.session = None);
    }

    /// Puts a screen in the place of the one before.
    fn put(self, screen: impl FnOnce(&State) -> Element + 'static) {
        let state = self.state;
        let root = state.with_value(|it| it.root.clone());
        // The old one first, or both would be on the page for a moment.
        drop(state.try_update_value(|it| it.screen.take()));
        let new = mount_to_renderer(&root, move || state.with_value(screen));
        state.update_value(|it| it.screen = Some(new));
        self.is_sitting.set(false);
    }

    /// Takes a response and keeps it; the last one finishes the quiz. Calls back with the verdict once
    /// it is safe, and with why it is wrong where that can be said already.
    fn respond(self, option: usize, on_judged: OnJudged) {
        let judged = self.judge(option);
        wasm_bindgen_futures::spawn_local(async move {
            storage::is_safe().await;
            on_judged(judged);
        });
    }

    fn judge(self, option: usize) -> Option<(Verdict, Option<String>)> {
        self.state.try_update_value(|state| {
            let session = state.session.as_mut()?;
            let at = session.n_answered();
            let item = session.form().items.get(at)?.id();
            if session.respond(item, option) {
                let sitting = Sitting::of(session, clock::now(), storage::today(clock::day()));
                let is_finished = session.is_finished();
                storage::keep_sitting(&sitting, is_finished);
                state.note(sitting, is_finished);
            }
            let session = state.session.as_ref()?;
            let reason = session.find_reason(at).map(str::to_owned);
            session.find_verdict(at).map(|verdict| (verdict, reason))
        })?
    }
}

impl State {
    /// Notes what was kept of a quiz.
    fn note(&mut self, sitting: Sitting, is_finished: bool) {
        let Record { sittings, begun, .. } = &mut self.kept.record;
        begun.retain(|it| it.plan() != sitting.plan());
        if is_finished { sittings } else { begun }.push(sitting);
    }
}

/// A quiz of the article, nothing answered yet.
fn new_session(article: &Article, plan: &Plan) -> Session {
    let bank = write_items(article, plan.seed);
    Session::new(Form::draw(&bank, plan.blueprint.clone(), plan.seed))
}

/// What will be asked: what the visitor wants, unless the article has nothing of that kind.
fn settle(bank: &ItemBank, wanted: Option<Blueprint>) -> (Blueprint, Form) {
    let wanted = wanted.unwrap_or_default();
    let sample = Form::draw(bank, wanted.clone(), 0);
    if sample.items.is_empty() && wanted != Blueprint::default() {
        return settle(bank, None);
    }
    (wanted, sample)
}

fn leave() {
    address::go_to(&Route::Start);
}
