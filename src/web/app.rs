//! Which screen shows, and what outlives a screen.

use std::any::Any;

use leptos::{mount::mount_to, prelude::*};
use web_sys::HtmlElement;

use super::{
    EN, Route, Words,
    host::{address, clock, page, seed, storage},
    screen::{CheckScreen, ItemScreen, ResultScreen, Scores, StartScreen},
};
use crate::{
    article::{Article, read},
    item::write_items,
    quiz::{Blueprint, Form, Phase, Session, Verdict},
};

/// The article that the app ships with, part of the program so that it needs no request.
const BUNDLED: &str = include_str!("../../public/articles/publicity-week-2022.md");

/// Starts the app in the page's `#app`, where the page had a loading notice until now.
///
/// # Panics
/// Without an element with the id `app`.
pub fn mount() {
    let root = page::find_root().expect("index.html has an element with the id app");
    page::remove_loading_notice();
    App::start(root, BUNDLED);
}

/// The app over one article, for as long as the page lives.
///
/// Screens are mounted one after the other, each anew. Were they views of one signal, the program
/// would carry the code to turn every screen into every other, a tenth of its size, and browsers
/// would keep the last question's choice in the elements used again.
#[derive(Clone, Copy)]
pub struct App(StoredValue<State, LocalStorage>);

struct State {
    root: HtmlElement,
    article: &'static Article,
    words: &'static Words,
    /// A form like the one a visitor will get.
    sample: &'static Form,
    scores: Scores,
    session: Session,
    /// Keeps the screen on the page until it is dropped.
    screen: Option<Box<dyn Any>>,
}

impl App {
    /// Shows the screen that the address names, over the article's text, inside `root`.
    pub fn start(root: HtmlElement, article: &str) {
        let words = &EN;
        // There is one article for as long as the page lives, so nobody has to own it.
        let article: &'static Article = Box::leak(Box::new(read(article)));
        let bank = write_items(article, 0);
        let sample: &'static Form = Box::leak(Box::new(Form::draw(&bank, Blueprint::default(), 0)));
        if sample.items.is_empty() {
            mount_to(root, move || view! { <CheckScreen article bank words/> }).forget();
            return;
        }
        let scores = match storage::load(clock::now()) {
            Ok(storage::Loaded { record, set_aside }) => {
                Scores::Kept { record, has_set_aside: set_aside.is_some() }
            }
            Err(storage::Refused) => Scores::NotKept,
        };
        let session = Session::new(sample.clone());
        let state = State { root, article, words, sample, scores, session, screen: None };
        let app = Self(StoredValue::new_local(state));
        app.show(address::read());
        address::on_change(move |route| {
            app.show(route);
            page::arrive();
        });
    }

    /// Shows the screen of an address.
    fn show(self, route: Route) {
        match route {
            Route::Start => self.show_start(),
            Route::Quiz { seed } => {
                self.0.update_value(|state| {
                    let bank = write_items(state.article, seed);
                    state.session = Session::new(Form::draw(&bank, Blueprint::default(), seed));
                });
                self.show_item();
            }
            Route::Result if self.0.read_value().session.phase() == Phase::Finished => {
                self.show_result();
            }
            Route::Check => {
                let (article, words) = self.0.with_value(|it| (it.article, it.words));
                let bank = write_items(article, 0);
                self.put(move || view! { <CheckScreen article bank words/> });
            }
            // A result is on the page only while its quiz is; the score itself is at the start.
            Route::Result => address::replace_with(Route::Start),
        }
    }

    fn show_start(self) {
        let (article, words, sample, scores) =
            self.0.with_value(|it| (it.article, it.words, it.sample, it.scores.clone()));
        self.put(move || view! { <StartScreen article sample scores words on_start=begin/> });
    }

    fn show_item(self) {
        let (article, words) = self.0.with_value(|it| (it.article, it.words));
        let session = self.0.with_value(|it| it.session.clone());
        let on_respond = move |option| self.respond(option);
        let on_next = move || self.proceed();
        self.put(move || {
            view! { <ItemScreen article session words on_respond on_next on_leave=leave/> }
        });
    }

    fn show_result(self) {
        let (article, words) = self.0.with_value(|it| (it.article, it.words));
        let session = self.0.with_value(|it| it.session.clone());
        let is_kept = self.0.with_value(|it| it.scores != Scores::NotKept);
        self.put(move || {
            view! { <ResultScreen article session is_kept words on_again=begin on_leave=leave/> }
        });
    }

    /// Puts a screen in the place of the one before.
    fn put<V: IntoView + 'static>(self, screen: impl FnOnce() -> V + 'static) {
        let root = self.0.with_value(|it| it.root.clone());
        // The old one first, or both would be on the page for a moment.
        let old = self.0.try_update_value(|it| it.screen.take());
        drop(old);
        let new = mount_to(root, screen);
        self.0.update_value(|it| it.screen = Some(Box::new(new)));
    }

    fn respond(self, option: usize) -> Option<Verdict> {
        self.0.try_update_value(|state| {
            let item = state.session.current()?.id();
            state.session.respond(item, option);
            state.session.find_verdict(state.session.position())
        })?
    }

    fn proceed(self) {
        self.0.update_value(|it| it.session.proceed());
        if self.0.read_value().session.phase() != Phase::Finished {
            // Not now: the button that was pressed is on the screen that goes.
            page::soon(move || {
                self.show_item();
                page::arrive();
            });
            return;
        }
        let now = clock::now();
        self.0.update_value(|state| {
            let kept = storage::update(now, |record| record.add(&state.session, now));
            state.scores = match kept {
                Ok(record) => Scores::Kept { record, has_set_aside: false },
                Err(storage::Refused) => Scores::NotKept,
            };
        });
        // In place of the quiz: going back must not start it anew.
        address::replace_with(Route::Result);
    }
}

fn begin() {
    address::go_to(Route::Quiz { seed: seed::draw() });
}

fn leave() {
    address::go_to(Route::Start);
}
