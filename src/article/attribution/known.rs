//! What an article as a whole says of names, so that one line can be read in the light of the others.

use super::noun::Segment;
use crate::text::{Index, Token, fold_word, hash, tokens};

/// The people and places that an article names somewhere beyond doubt.
#[derive(Default)]
pub(in crate::article) struct Known {
    /// Whether lines without a speaker have one all the same: the headline or the lead names them.
    pub has_speaker: bool,
    /// Whether no line names another: what looks like a name behind an occasion is then a town.
    pub is_alone: bool,
    /// Full names, in the order in which they were found.
    people: Vec<String>,
    by_name: Index,
    by_surname: Index,
    places: Index,
}

impl Known {
    /// Whether nobody is known.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// Notes the name of somebody.
    pub fn add_person(&mut self, name: &str) {
        if name.is_empty() || self.is_person(name) {
            return;
        }
        self.by_name.add(folded_hash(name), self.people.len());
        if let Some(surname) = surname(name) {
            self.by_surname.add(surname, self.people.len());
        }
        self.people.push(name.to_owned());
    }

    /// Notes the name of a town or hall.
    pub fn add_place(&mut self, place: &str) {
        let hash = folded_hash(place);
        if !self.places.has(hash) {
            self.places.add(hash, 0);
        }
    }

    /// Whether these are the words of a name that was noted.
    pub fn is_person(&self, name: &str) -> bool {
        self.by_name.has(folded_hash(name))
    }

    /// Whether this is a place that was noted, and nobody's name.
    pub fn is_place(&self, text: &str) -> bool {
        let hash = folded_hash(text);
        self.places.has(hash) && !self.by_name.has(hash)
    }

    /// The full name of somebody who is named by the surname alone, if the article has just one of that name.
    pub fn full_name(&self, name: &str) -> Option<&str> {
        let is_surname = tokens(name).iter().filter(|it| it.is_word()).count() == 1;
        let mut holders = self.by_surname.holders(surname(name)?);
        let first = holders.next().filter(|_| is_surname)?;
        holders.next().is_none().then(|| self.people[first].as_str())
    }
}

fn folded_hash(text: &str) -> u64 {
    hash(&Segment::new(text).folded.join(" "))
}

/// The last word of a name of several words; of a single word that word.
fn surname(name: &str) -> Option<u64> {
    let last = tokens(name).into_iter().rev().find(Token::is_word)?;
    Some(hash(&fold_word(last.text)))
}
