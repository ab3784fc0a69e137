//! The years that the article names, and what it dates to each of them.

use std::cell::OnceCell;

use super::Facts;
use crate::{
    article::{SeriesName, When},
    item::Told,
};

/// What the article dates to one year.
pub(in crate::item) struct Dating<'a> {
    pub year: u16,
    /// Names of occasions and venues; for an excerpt without an occasion, its attribution.
    pub names: Vec<&'a str>,
    /// The occasions among them.
    pub(super) occasions: Vec<usize>,
    /// The excerpts whose attributions are among them.
    pub(super) excerpts: Vec<usize>,
    /// The facts that the names give away, once that was asked for.
    pub(super) tells: OnceCell<Vec<Told>>,
    /// How many excerpts are from it, so that it can be right.
    pub n_excerpts: usize,
}

/// A reader takes in a few names; a year with hundreds of occasions needs no list of them.
const MOST_NAMES: usize = 4;

impl<'a> Facts<'a> {
    /// The years that the article dates something to, in order.
    pub(in crate::item) fn years(&self) -> &[Dating<'a>] {
        &self.years
    }

    /// What the article dates to a year.
    pub(in crate::item) fn find_in_year(&self, year: u16) -> Option<&Dating<'a>> {
        let at = self.years.partition_point(|it| it.year < year);
        self.years.get(at).filter(|it| it.year == year)
    }

    /// Notes all years.
    pub(super) fn add_years(&mut self) {
        let article = self.article;
        for (at, occasion) in article.occasions.iter().enumerate() {
            let Some(year) = occasion.date.and_then(When::year) else { continue };
            // What is no noun phrase is not worth a list either.
            let attribution = article.excerpts[occasion.excerpts[0]].attribution.as_ref();
            let name = match attribution {
                Some(it) if !self.is_sound_occasion(at) => &it.text,
                _ => &occasion.name,
            };
            let dating = self.dating(year);
            if dating.add_name(name) {
                dating.occasions.push(at);
            }
        }
        for venue in article.captions.iter().filter_map(|caption| caption.venue.as_ref()) {
            if let Some(year) = venue.date.and_then(When::year) {
                self.dating(year).add_name(&venue.name);
            }
        }
        for (at, excerpt) in article.excerpts.iter().enumerate() {
            let Some(year) = self.find_year(at) else { continue };
            let occasion = self.find_occasion(at).map(|it| &article.occasions[it]);
            let is_named = occasion.is_some_and(|it| it.date.and_then(When::year) == Some(year));
            let dating = self.dating(year);
            dating.n_excerpts += 1;
            if let Some(attribution) = excerpt.attribution.as_ref().filter(|_| !is_named)
                && dating.names.len() < MOST_NAMES
            {
                dating.names.push(&attribution.text);
                dating.excerpts.push(at);
            }
        }
    }

    fn dating(&mut self, year: u16) -> &mut Dating<'a> {
        let at = self.years.partition_point(|it| it.year < year);
        if self.years.get(at).is_none_or(|it| it.year != year) {
            let dating = Dating {
                year,
                names: Vec::new(),
                occasions: Vec::new(),
                excerpts: Vec::new(),
                tells: OnceCell::new(),
                n_excerpts: 0,
            };
            self.years.insert(at, dating);
        }
        &mut self.years[at]
    }
}

impl<'a> Dating<'a> {
    /// Notes a name, unless it is a second one of the same thing or one too many.
    fn add_name(&mut self, name: &'a str) -> bool {
        let series = SeriesName::of(name);
        let is_new = self.names.len() < MOST_NAMES
            && !self.names.iter().any(|it| SeriesName::of(it).could_be(&series));
        if is_new {
            self.names.push(name);
        }
        is_new
    }
}
