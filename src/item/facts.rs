//! What the article says, in tables: every key and every reason comes from here.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::{Fact, Kind, Source};
use crate::article::{
    Article, SeriesName, find_dates,
    text::{content_stem, content_stems, fold_word, tokens},
};

/// A content word's stem, hashed: comparing texts takes many comparisons of words.
pub type Stem = u64;

/// FNV-1a, 64 bits: the same on every platform, for ids that last.
pub(super) fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

fn hash_of(parts: &[u64]) -> u64 {
    parts.iter().fold(0xcbf2_9ce4_8422_2325, |hash, part| {
        (hash ^ part).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(23)
    })
}

/// The content words of a text, in order.
pub fn stems(text: &str) -> Vec<Stem> {
    content_stems(text).iter().map(|it| hash(it)).collect()
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
    /// What the article dates to each year, as names.
    years: BTreeMap<u16, BTreeSet<&'a str>>,
    /// The excerpts that hold a run of content words, up to `MANY`.
    runs: HashMap<u64, Vec<usize>>,
    /// The excerpts that hold a content word, up to `MANY`.
    holders: HashMap<Stem, Vec<usize>>,
    /// The content words of each excerpt.
    stems_of: Vec<HashSet<Stem>>,
    /// How often each content word occurs in the excerpts.
    counts: HashMap<Stem, usize>,
    /// Content words of what stands above every excerpt: title, headings, names of occasions.
    shown_above: HashSet<Stem>,
    /// Three words in a row, function words among them, as they occur anywhere.
    triples: HashSet<u64>,
}

impl<'a> Facts<'a> {
    /// Fills the tables in one pass over the article.
    pub fn gather(article: &'a Article) -> Self {
        let mut facts = Self {
            article,
            occasion_of: vec![None; article.excerpts.len()],
            series: article.occasions.iter().map(|it| SeriesName::of(&it.name)).collect(),
            siblings: vec![Vec::new(); article.occasions.len()],
            years: BTreeMap::new(),
            runs: HashMap::new(),
            holders: HashMap::new(),
            stems_of: Vec::with_capacity(article.excerpts.len()),
            counts: HashMap::new(),
            shown_above: HashSet::new(),
            triples: HashSet::new(),
        };
        for (at, occasion) in article.occasions.iter().enumerate() {
            for excerpt in &occasion.excerpts {
                facts.occasion_of[*excerpt] = Some(at);
            }
            if let Some(year) = occasion.date.and_then(|date| date.year()) {
                facts.years.entry(year).or_default().insert(&occasion.name);
            }
        }
        facts.find_siblings();
        for venue in article.captions.iter().filter_map(|caption| caption.venue.as_ref()) {
            if let Some(year) = venue.date.and_then(|date| date.year()) {
                let names = facts.years.entry(year).or_default();
                let series = SeriesName::of(&venue.name);
                if !names.iter().any(|name| SeriesName::of(name).is_kin(&series)) {
                    names.insert(&venue.name);
                }
            }
        }
        for (at, excerpt) in article.excerpts.iter().enumerate() {
            let stems = stems(&excerpt.text);
            for run in stems.windows(RUN) {
                add_holder(facts.runs.entry(hash_of(run)).or_default(), at);
            }
            for stem in &stems {
                add_holder(facts.holders.entry(*stem).or_default(), at);
                *facts.counts.entry(*stem).or_default() += 1;
            }
            facts.stems_of.push(stems.into_iter().collect());
            facts.add_triples(&excerpt.text);
        }
        let names = article.occasions.iter().map(|it| it.name.as_str());
        let headings = article.sections.iter().map(|it| it.heading.as_str());
        let venues = article.captions.iter().map(|it| it.text.as_str());
        for text in names.chain(headings).chain(venues).chain(article.title.as_deref()) {
            facts.shown_above.extend(stems(text));
            facts.add_triples(text);
        }
        for text in &article.prose {
            facts.add_triples(text);
        }
        facts
    }

    fn find_siblings(&mut self) {
        let mut by_stems: BTreeMap<&BTreeSet<String>, Vec<usize>> = BTreeMap::new();
        for (at, name) in self.series.iter().enumerate() {
            by_stems.entry(name.stems()).or_default().push(at);
        }
        for members in by_stems.into_values().filter(|it| (2..=20).contains(&it.len())) {
            for member in &members {
                self.siblings[*member] =
                    members.iter().copied().filter(|it| it != member).collect();
            }
        }
    }

    fn add_triples(&mut self, text: &str) {
        let words = word_hashes(text);
        self.triples.extend(words.windows(3).map(hash_of));
    }

    /// The occasion of an excerpt.
    pub fn find_occasion(&self, excerpt: usize) -> Option<usize> {
        self.occasion_of[excerpt]
    }

    /// The year of an excerpt, unless its date spans several.
    pub fn find_year(&self, excerpt: usize) -> Option<u16> {
        self.article.excerpts[excerpt].attribution.as_ref()?.date?.year()
    }

    /// The years of the article's occasions and venues, with what they are the years of.
    pub fn years(&self) -> &BTreeMap<u16, BTreeSet<&'a str>> {
        &self.years
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
    /// words of an excerpt that `differs` in the answer: a run of its words stands there too, or most of its words do in
    /// whatever order, as when two speeches say one thing twice.
    pub fn could_be_from(
        &self,
        stems: &[Stem],
        own: usize,
        differs: impl Fn(usize) -> bool,
    ) -> bool {
        let is_shared = |holders: &Vec<usize>| {
            holders.len() >= MANY || holders.iter().any(|it| *it != own && differs(*it))
        };
        if stems.windows(RUN).any(|run| self.runs.get(&hash_of(run)).is_some_and(is_shared)) {
            return true;
        }
        let mut distinct = stems.to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        if distinct.len() < MIN_STEMS {
            return true;
        }
        // An excerpt with all but three tenths of the words holds one of any four tenths of them,
        // so the rarest lead to it and the common ones need no look.
        let n_own = (distinct.len() * OWN_TENTHS).div_ceil(10);
        distinct.sort_by_key(|stem| (self.count(*stem), *stem));
        let rarest = distinct.iter().take(n_own + 1).filter_map(|stem| self.holders.get(stem));
        rarest.into_iter().any(|holders| {
            holders.len() >= MANY
                || holders.iter().any(|it| {
                    let lacks = |stem: &&Stem| !self.stems_of[*it].contains(stem);
                    *it != own && differs(*it) && distinct.iter().filter(lacks).count() < n_own
                })
        })
    }

    /// How often a content word occurs in the excerpts.
    pub fn count(&self, stem: Stem) -> usize {
        self.counts.get(&stem).copied().unwrap_or(0)
    }

    /// Whether a content word stands in the title, a heading, a caption or an occasion's name.
    pub fn is_shown_above(&self, stem: Stem) -> bool {
        self.shown_above.contains(&stem)
    }

    /// Whether three words stand in a row anywhere in the article.
    pub fn has_triple(&self, folded_words: &[String]) -> bool {
        let hashes: Vec<u64> = folded_words.iter().map(|it| hash(it)).collect();
        hashes.windows(3).any(|triple| self.triples.contains(&hash_of(triple)))
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

fn add_holder(holders: &mut Vec<usize>, excerpt: usize) {
    if holders.last() != Some(&excerpt) && holders.len() < MANY {
        holders.push(excerpt);
    }
}

/// Whether a text prints a year.
pub(super) fn prints_year(text: &str) -> bool {
    !find_dates(text).is_empty()
}

fn word_hashes(text: &str) -> Vec<u64> {
    tokens(text).iter().filter(|it| it.is_word()).map(|it| hash(&fold_word(it.text))).collect()
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

/// The hash of one word's stem, unless it is a function word.
pub(super) fn find_stem(word: &str) -> Option<Stem> {
    content_stem(word).map(|it| hash(&it))
}
