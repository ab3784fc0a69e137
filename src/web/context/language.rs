//! The language that the page speaks.

use leptos::prelude::*;

use crate::web::{
    Words, choose,
    host::{language, storage},
};

/// The page's language, which the attendee can change at any time.
#[derive(Clone, Copy)]
pub struct Language(RwSignal<&'static Words>);

impl Language {
    /// The language chosen earlier, else the first that the browser prefers.
    pub fn find() -> Self {
        let words = choose(storage::find_language().as_deref(), &language::preferred());
        language::set_language(words.lang);
        Self(RwSignal::new(words))
    }

    /// Its words, tracked.
    pub fn get(self) -> &'static Words {
        self.0.get()
    }

    /// The same, untracked.
    pub fn get_untracked(self) -> &'static Words {
        self.0.get_untracked()
    }

    /// Changes to the other language and keeps that.
    pub fn switch(self) {
        let words = self.0.get_untracked().other();
        storage::keep_language(words.lang);
        language::set_language(words.lang);
        self.0.set(words);
    }
}

/// The words of the page's language. They are plain values, since screens are built again when the
/// language changes.
pub fn words() -> &'static Words {
    expect_context::<Language>().get_untracked()
}
