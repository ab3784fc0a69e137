//! What took place where, and when: as captions and attributions say.

use super::{
    Facts, hash_of, occasion_hash,
    sound::{Spread, is_everywhere, is_noun_phrase},
};
use crate::{
    article::{Article, Date, VenueVerb, When},
    item::Source,
    text::{Index, fold, hash},
};

/// Something that the article says took place somewhere.
pub(in crate::item) struct Held<'a> {
    /// The caption or attribution that says so.
    pub source: Source,
    /// Position in `Article::occasions`, where an excerpt is from there.
    pub occasion: Option<usize>,
    pub name: &'a str,
    pub verb: VenueVerb,
    pub place: &'a str,
    /// The place's name, folded and hashed, to compare it.
    pub place_hash: u64,
    pub date: Option<When>,
    pub year: Option<u16>,
    /// Whether its name is a noun phrase.
    pub is_noun_phrase: bool,
    /// Whether the article says that it is held across the country or online.
    pub is_everywhere: bool,
}

impl Held<'_> {
    /// Whether its name can be a key or an option of a question about places.
    pub fn is_option(&self) -> bool {
        self.is_noun_phrase && !self.is_everywhere
    }
}

impl<'a> Facts<'a> {
    /// The years in which captions and attributions say that something by the name of an occasion
    /// took place; `None` where they are too many to compare.
    pub(in crate::item) fn years_held(&self, occasion: usize) -> Option<Vec<u16>> {
        let name = &self.names.series[occasion];
        let kin = self.held_names.kin_of(name)?.into_iter();
        let same = kin.filter(|it| self.held_names.series[*it].could_be(name));
        let dates = same.filter_map(|it| self.held[it].date);
        // From December to January is in two years.
        let years = dates.flat_map(|it| [it.start(), it.end().unwrap_or(it.start())]);
        Some(years.map(Date::year).collect())
    }

    /// Whether what has this name took place elsewhere as well.
    pub(in crate::item) fn is_held_elsewhere(&self, held: usize) -> bool {
        let place = self.held[held].place_hash;
        let is_elsewhere = |it: usize| self.held[it].place_hash != place;
        self.held_names.any_could_be(&self.held_names.series[held], &is_elsewhere)
    }

    /// Whether the article knows an occasion of that name in another year.
    pub(in crate::item) fn has_namesake(&self, held: usize) -> bool {
        let year = self.held[held].year;
        let occasions = &self.article.occasions;
        let is_other = |it: usize| occasions[it].date.and_then(When::year) != year;
        self.names.any_could_be(&self.held_names.series[held], &is_other)
    }

    /// Whether two of what took place somewhere may be one.
    pub(in crate::item) fn could_be_held(&self, a: usize, b: usize) -> bool {
        self.held_names.series[a].could_be(&self.held_names.series[b])
    }

    /// What took place at a place, up to [`MANY`].
    pub(in crate::item) fn held_at(&self, place_hash: u64) -> impl Iterator<Item = usize> {
        self.held_by.holders(place_hash)
    }

    /// What took place where.
    pub(in crate::item) fn held(&self) -> &[Held<'a>] {
        &self.held
    }
}

/// What captions and attributions say took place somewhere.
pub(super) fn find_held<'a>(article: &'a Article, occasion_of: &[Option<usize>]) -> Vec<Held<'a>> {
    let mut held: Vec<Held<'a>> = Vec::new();
    let mut occasion_of_caption = vec![None; article.captions.len()];
    for (at, occasion) in article.occasions.iter().enumerate() {
        if let Some(caption) = occasion.caption {
            occasion_of_caption[caption] = Some(at);
        }
    }
    for (at, venue) in article.captions.iter().enumerate() {
        let Some(venue) = &venue.venue else { continue };
        held.push(Held {
            source: Source::Caption(at),
            occasion: occasion_of_caption[at],
            name: &venue.name,
            verb: venue.verb,
            place: &venue.place,
            place_hash: hash(&fold(&venue.place)),
            date: venue.date,
            year: venue.date.and_then(When::year),
            is_noun_phrase: is_noun_phrase(&venue.name),
            is_everywhere: false,
        });
    }
    // Each excerpt from there says so again.
    let mut is_told = Index::default();
    for (at, excerpt) in article.excerpts.iter().enumerate() {
        let Some(attribution) = &excerpt.attribution else { continue };
        if let (Some(name), Some(place)) = (&attribution.occasion, &attribution.place) {
            let place_hash = hash(&fold(place));
            let told = occasion_of[at].map_or(0, |it| hash_of(&[occasion_hash(it), place_hash]));
            if is_told.has(told) {
                continue;
            }
            is_told.add(told, at);
            held.push(Held {
                source: Source::Excerpt(at),
                occasion: occasion_of[at],
                name,
                verb: VenueVerb::Held,
                place,
                place_hash,
                date: attribution.date,
                year: attribution.date.and_then(When::year),
                is_noun_phrase: is_noun_phrase(name),
                is_everywhere: false,
            });
        }
    }
    held.retain(|it| !is_everywhere(it.place, article.language));
    if !held.is_empty() {
        let spread = Spread::of(article);
        for it in &mut held {
            it.is_everywhere = spread.has(it.name);
        }
    }
    held
}
