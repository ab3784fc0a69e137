//! What the article says, in tables: every key and every reason comes from here.

use std::collections::HashMap;

use super::{Fact, Kind, Source, rank};
use crate::article::{
    Article, SeriesName, When, find_dates,
    stem::{Stem, stems},
    text::{fold_word, hash, tokens},
};

/// What holds something, by the hash of that something.
type Index = HashMap<u64, Vec<usize>>;

/// Hashes a row of hashes; the order counts.
fn hash_of(parts: &[u64]) -> u64 {
    parts.iter().fold(0xcbf2_9ce4_8422_2325, |hash, part| {
        (hash ^ part).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(23)
    })
}

/// So many content words in a row, in two excerpts, make a quotation that could be from either.
const RUN: usize = 4;

/// What stands in so many excerpts is common: who else holds it makes no difference, and looking
/// it up never takes longer than this.
const MANY: usize = 32;

/// A quotation can be told from an excerpt that lacks this share of its content words, in tenths.
const OWN_TENTHS: usize = 3;

/// A quotation with fewer different content words says too little to be told from others.
const MIN_STEMS: usize = 5;

/// What the article dates to one year.
pub(super) struct Year<'a> {
    pub year: u16,
    /// Names of occasions and venues.
    pub names: Vec<&'a str>,
}

/// The tables.
pub struct Facts<'a> {
    /// The article they are from.
    pub article: &'a Article,
    /// The occasion of each excerpt, as a position in `Article::occasions`.
    occasion_of: Vec<Option<usize>>,
    /// The name of each occasion, taken apart.
    series: Vec<SeriesName>,
    /// The other editions of each occasion's series.
    siblings: Vec<Vec<usize>>,
    /// The years that the article names, in order.
    years: Vec<Year<'a>>,
    /// The excerpts that hold a run of content words, up to `MANY`.
    runs: Index,
    /// The excerpts that hold a content word, once for each time they do, up to `MANY`.
    holders: Index,
    /// The content words of each excerpt.
    stems_of: Vec<Vec<Stem>>,
    /// Content words of what stands above every excerpt: title, headings, names of occasions.
    shown_above: Index,
    /// Three words in a row, function words among them, as they occur anywhere.
    triples: Index,
}

impl<'a> Facts<'a> {
    /// Fills the tables in one pass over the article.
    pub fn gather(article: &'a Article) -> Self {
        let mut facts = Self {
            article,
            occasion_of: vec![None; article.excerpts.len()],
            series: article.occasions.iter().map(|it| SeriesName::of(&it.name)).collect(),
            siblings: vec![Vec::new(); article.occasions.len()],
            years: Vec::new(),
            runs: Index::new(),
            holders: Index::new(),
            stems_of: Vec::with_capacity(article.excerpts.len()),
            shown_above: Index::new(),
            triples: Index::new(),
        };
        for (at, occasion) in article.occasions.iter().enumerate() {
            for excerpt in &occasion.excerpts {
                facts.occasion_of[*excerpt] = Some(at);
            }
            if let Some(year) = occasion.date.and_then(When::year) {
                facts.add_year(year, &occasion.name);
            }
        }
        for venue in article.captions.iter().filter_map(|caption| caption.venue.as_ref()) {
            if let Some(year) = venue.date.and_then(When::year) {
                facts.add_year(year, &venue.name);
            }
        }
        facts.find_siblings();
        for (at, excerpt) in article.excerpts.iter().enumerate() {
            let stems = stems(&excerpt.text);
            for run in stems.windows(RUN) {
                add_holder(&mut facts.runs, hash_of(run), at);
            }
            for stem in &stems {
                add_holder(&mut facts.holders, *stem, at);
            }
            facts.stems_of.push(stems);
            facts.add_triples(&excerpt.text);
        }
        let names = article.occasions.iter().map(|it| it.name.as_str());
        let headings = article.sections.iter().map(|it| it.heading.as_str());
        let venues = article.captions.iter().map(|it| it.text.as_str());
        for text in names.chain(headings).chain(venues).chain(article.title.as_deref()) {
            for stem in stems(text) {
                facts.shown_above.entry(stem).or_default();
            }
            facts.add_triples(text);
        }
        for text in &article.prose {
            facts.add_triples(text);
        }
        facts
    }

    /// Notes what a year is the year of; a second name of the same thing is left out.
    fn add_year(&mut self, year: u16, name: &'a str) {
        let at = self.years.partition_point(|it| it.year < year);
        if self.years.get(at).is_none_or(|it| it.year != year) {
            self.years.insert(at, Year { year, names: Vec::new() });
        }
        let names = &mut self.years[at].names;
        // A reader takes in a few; a year with hundreds of occasions needs no list of them.
        if names.len() < 4 {
            let series = SeriesName::of(name);
            if !names.iter().any(|it| SeriesName::of(it).could_be(&series)) {
                names.push(name);
            }
        }
    }

    fn find_siblings(&mut self) {
        let mut by_series = Index::new();
        for (at, name) in self.series.iter().enumerate() {
            by_series.entry(name.series_hash()).or_default().push(at);
        }
        for members in by_series.into_values() {
            for member in &members {
                // Of more editions than can be compared, each counts as its own twin, so that
                // nothing is asked of one that may be true of another.
                self.siblings[*member] = if members.len() > MANY {
                    vec![*member]
                } else {
                    members.iter().copied().filter(|it| it != member).collect()
                };
            }
        }
    }

    fn add_triples(&mut self, text: &str) {
        let tokens = tokens(text);
        let words: Vec<u64> =
            tokens.iter().filter(|it| it.is_word()).map(|it| hash(&fold_word(it.text))).collect();
        for triple in words.windows(3) {
            self.triples.entry(hash_of(triple)).or_default();
        }
    }

    /// The occasion of an excerpt.
    pub fn find_occasion(&self, excerpt: usize) -> Option<usize> {
        self.occasion_of[excerpt]
    }

    /// The year of an excerpt, unless its date spans several.
    pub fn find_year(&self, excerpt: usize) -> Option<u16> {
        self.article.excerpts[excerpt].attribution.as_ref()?.date?.year()
    }

    /// The years of the article's occasions and venues, in order.
    pub(super) fn years(&self) -> &[Year<'a>] {
        &self.years
    }

    /// What the article dates to a year.
    pub(super) fn find_in_year(&self, year: u16) -> Option<&Year<'a>> {
        self.years.iter().find(|it| it.year == year)
    }

    /// The name of an occasion, taken apart.
    pub fn series(&self, occasion: usize) -> &SeriesName {
        &self.series[occasion]
    }

    /// Editions of the same series as an occasion.
    pub fn siblings(&self, occasion: usize) -> &[usize] {
        &self.siblings[occasion]
    }

    /// Whether a reader could take a text with these content words, from the excerpt `own`, for
    /// words of another excerpt: a run of its words stands there too, or most of its words do in
    /// whatever order, as when two speeches say one thing twice.
    pub fn could_be_from_another(&self, stems: &[Stem], own: usize) -> bool {
        for run in stems.windows(RUN) {
            let holders = self.runs.get(&hash_of(run)).map_or(&[][..], Vec::as_slice);
            if holders.len() >= MANY || holders.iter().any(|it| *it != own) {
                return true;
            }
        }
        let mut distinct: Vec<Stem> = Vec::with_capacity(stems.len());
        for stem in stems {
            if !distinct.contains(stem) {
                distinct.push(*stem);
            }
        }
        if distinct.len() < MIN_STEMS {
            return true;
        }
        // An excerpt with all but three tenths of the words holds one of any four tenths of them,
        // so the rarest lead to it and the common ones need no look.
        let n_own = (distinct.len() * OWN_TENTHS).div_ceil(10);
        let counts: Vec<u64> = distinct.iter().map(|stem| self.count(*stem) as u64).collect();
        for at in rank::order_of(&counts).into_iter().take(n_own + 1) {
            let holders = self.holders.get(&distinct[at]).map_or(&[][..], Vec::as_slice);
            if holders.len() >= MANY {
                return true;
            }
            for holder in holders.iter().filter(|it| **it != own) {
                let held = &self.stems_of[*holder];
                if distinct.iter().filter(|stem| !held.contains(stem)).count() < n_own {
                    return true;
                }
            }
        }
        false
    }

    /// How often a content word occurs in the excerpts, counted up to `MANY`.
    pub fn count(&self, stem: Stem) -> usize {
        self.holders.get(&stem).map_or(0, Vec::len)
    }

    /// Whether a content word stands in the title, a heading, a caption or an occasion's name.
    pub fn is_shown_above(&self, stem: Stem) -> bool {
        self.shown_above.contains_key(&stem)
    }

    /// Whether three of the words stand in a row anywhere in the article.
    pub fn has_triple(&self, folded_words: &[String]) -> bool {
        let hashes: Vec<u64> = folded_words.iter().map(|it| hash(it)).collect();
        hashes.windows(3).any(|triple| self.triples.contains_key(&hash_of(triple)))
    }

    /// What a candidate learns from an item and its feedback, which shows the whole source.
    pub(super) fn told_by(&self, kind: Kind, source: Source) -> Vec<Fact> {
        let mut told = Vec::new();
        let occasion = match source {
            Source::Excerpt(excerpt) => {
                told.extend([Fact::Text(excerpt), Fact::Occasion(excerpt), Fact::Year(excerpt)]);
                if kind == Kind::Principle {
                    told.push(Fact::Section(excerpt));
                }
                self.occasion_of[excerpt]
            }
            Source::Caption(caption) => {
                told.push(Fact::Place(caption));
                self.article.occasions.iter().position(|it| it.caption == Some(caption))
            }
        };
        // Who knows the year of the 1st edition can work out the 2nd.
        if let Some(occasion) = occasion {
            told.push(Fact::OccasionYear(occasion));
            told.extend(self.siblings[occasion].iter().map(|it| Fact::OccasionYear(*it)));
        }
        told
    }
}

fn add_holder(index: &mut Index, key: u64, excerpt: usize) {
    let holders = index.entry(key).or_default();
    if holders.len() < MANY {
        holders.push(excerpt);
    }
}

/// Whether a text prints a year.
pub(super) fn prints_year(text: &str) -> bool {
    !find_dates(text).is_empty()
}

/// How many different content words of `a` stand in `b`.
pub(super) fn n_shared(a: &[Stem], b: &[Stem]) -> usize {
    let is_first = |at: usize| !a[..at].contains(&a[at]);
    (0..a.len()).filter(|at| is_first(*at) && b.contains(&a[*at])).count()
}

/// The longest row of content words that two texts share.
pub(super) fn longest_run(a: &[Stem], b: &[Stem]) -> usize {
    let mut longest = 0;
    let mut before = vec![0; b.len() + 1];
    for stem in a {
        let mut now = vec![0; b.len() + 1];
        for (at, other) in b.iter().enumerate() {
            if stem == other {
                now[at + 1] = before[at] + 1;
                longest = longest.max(now[at + 1]);
            }
        }
        before = now;
    }
    longest
}
