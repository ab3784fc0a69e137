//! What the quiz is about.

use std::sync::OnceLock;

use leptos::prelude::*;

use super::Language;
use crate::{
    article::{Article, Edition},
    item::{ItemBank, write_items},
    quiz::{BadLink, Form, Link, Plan},
    web::{Route, host::page},
};

/// The editions of the article, the first one first, for as long as the page lives.
#[derive(Clone, Copy)]
pub struct Editions {
    volumes: &'static [Volume],
    /// Reads the text of an edition.
    read: fn(&str) -> Article,
    language: Language,
}

/// One edition. It is read once it is asked for, so that the other one costs no time.
struct Volume {
    edition: Edition,
    text: &'static str,
    article: OnceLock<Article>,
    bank: OnceLock<ItemBank>,
    /// Set once the bank is written.
    is_written: RwSignal<bool>,
}

/// One edition of the article and its items. A screen gets the one that it is about.
#[derive(Clone, Copy)]
pub struct Material {
    /// The article.
    pub article: &'static Article,
    volume: &'static Volume,
}

impl Editions {
    /// The editions that these texts are, read by `read`.
    pub fn new(
        texts: Vec<(Edition, &'static str)>,
        read: fn(&str) -> Article,
        language: Language,
    ) -> Self {
        let volume = |(edition, text)| Volume {
            edition,
            text,
            article: OnceLock::new(),
            bank: OnceLock::new(),
            is_written: RwSignal::new(false),
        };
        let volumes: Vec<Volume> = texts.into_iter().map(volume).collect();
        Self { volumes: volumes.leak(), read, language }
    }

    /// An edition, should the program hold it.
    pub fn find(self, edition: Edition) -> Option<Material> {
        let volume = self.volumes.iter().find(|it| it.edition == edition)?;
        let article = volume.article.get_or_init(|| (self.read)(volume.text));
        Some(Material { article, volume })
    }

    /// The edition in the language of the page, which new quizzes are drawn from.
    pub fn shown(self) -> Material {
        let tag = self.language.get_untracked().lang;
        let edition = Edition::choose(self.volumes.iter().map(|it| it.edition), tag);
        self.find(edition).expect("it was chosen among those that there are")
    }

    /// The edition that the screen of a route is about: a quiz stays in its own.
    pub fn of_route(self, route: &Route) -> Material {
        let of_quiz = route.plan().and_then(|plan| self.find(plan.blueprint.edition));
        of_quiz.unwrap_or_else(|| self.shown())
    }

    /// All editions, the one in the language of the page first.
    pub fn in_order(self) -> Vec<Edition> {
        let shown = self.shown().edition();
        let others = self.volumes.iter().map(|it| it.edition).filter(|it| *it != shown);
        std::iter::once(shown).chain(others).collect()
    }

    /// The items of an edition, and of those that are divided as it is: their sections stand for the
    /// same principles.
    pub fn parallel(self, material: Material) -> Vec<&'static ItemBank> {
        let n_sections = |it: &Material| it.article.sections.len();
        let others = self.in_order().into_iter().filter(|it| *it != material.edition());
        let others = others.filter_map(|it| self.find(it));
        let parallel = others.filter(|it| n_sections(it) == n_sections(&material));
        std::iter::once(material).chain(parallel).map(Material::bank).collect()
    }

    /// Opens a shared link.
    ///
    /// # Errors
    /// [`BadLink`] if it leads to no quiz over an edition that is here.
    pub fn open(self, link: &str) -> Result<Plan, BadLink> {
        Link::open(link, &|edition| Some(self.find(edition)?.article.fingerprint()))
    }
}

impl Material {
    /// Which edition it is.
    pub fn edition(self) -> Edition {
        self.volume.edition
    }

    /// All items, as seed 0 has them.
    pub fn bank(self) -> &'static ItemBank {
        self.volume.bank.get_or_init(|| write_items(self.article, 0))
    }

    /// The same once they are written, which is done after the screen was shown. Tracked.
    pub fn find_bank(self) -> Option<&'static ItemBank> {
        self.volume.is_written.track();
        if self.volume.bank.get().is_none() {
            page::after_paint(move || {
                self.bank();
                self.volume.is_written.set(true);
            });
        }
        self.volume.bank.get()
    }

    /// The form of a plan.
    pub fn form(self, plan: &Plan) -> Form {
        let bank = write_items(self.article, plan.seed);
        Form::draw(&bank, plan.blueprint.clone(), plan.seed)
    }
}
