//! What the quiz is about.

use std::sync::OnceLock;

use leptos::prelude::*;

use crate::{
    article::Article,
    item::{ItemBank, write_items},
    quiz::{Form, Plan},
    web::host::page,
};

/// The article and its items, for as long as the page lives.
#[derive(Clone, Copy)]
pub struct Material {
    /// The article.
    pub article: &'static Article,
    bank: &'static OnceLock<ItemBank>,
    /// Set once the bank is written.
    is_written: RwSignal<bool>,
}

impl Material {
    /// The material of an article. Nothing is written yet: a question by link does not need it.
    pub fn new(article: &'static Article) -> Self {
        Self { article, bank: Box::leak(Box::default()), is_written: RwSignal::new(false) }
    }

    /// All items, as seed 0 has them.
    pub fn bank(self) -> &'static ItemBank {
        self.bank.get_or_init(|| write_items(self.article, 0))
    }

    /// The same once they are written, which is done after the screen was shown. Tracked.
    pub fn find_bank(self) -> Option<&'static ItemBank> {
        self.is_written.track();
        if self.bank.get().is_none() {
            page::after_paint(move || {
                self.bank();
                self.is_written.set(true);
            });
        }
        self.bank.get()
    }

    /// The form of a plan.
    pub fn form(self, plan: &Plan) -> Form {
        let bank = write_items(self.article, plan.seed);
        Form::draw(&bank, plan.blueprint.clone(), plan.seed)
    }
}
