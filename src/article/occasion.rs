//! Which attributions and captions speak of the same occasion.

use std::collections::HashMap;

use super::{
    Caption, Excerpt,
    date::When,
    text::{Stem, find_stem, fold_word, ordinal, stems, tokens},
};

/// A meeting or publication where some of the excerpts appeared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// Its name as the first attribution prints it.
    pub name: String,
    /// When, at the printed precision.
    pub date: Option<When>,
    /// Positions in `Article::excerpts`, in order; never empty.
    pub excerpts: Vec<usize>,
    /// Position in `Article::captions` of the caption that says where it took place.
    pub caption: Option<usize>,
}

/// Joins attributions that name one occasion: the same words but for their endings, and dates
/// that can be one.
pub(super) fn gather(excerpts: &[Excerpt], captions: &[Caption]) -> Vec<Occasion> {
    let mut occasions: Vec<Occasion> = Vec::new();
    let mut by_name: HashMap<u64, Vec<usize>> = HashMap::new();
    for (index, excerpt) in excerpts.iter().enumerate() {
        let Some(attribution) = &excerpt.attribution else { continue };
        let Some(name) = &attribution.occasion else { continue };
        let same_name = by_name.entry(name_hash(name)).or_default();
        let same =
            same_name.iter().copied().find(|it| agree(occasions[*it].date, attribution.date));
        match same {
            Some(same) => occasions[same].excerpts.push(index),
            None => {
                same_name.push(occasions.len());
                occasions.push(Occasion {
                    name: name.clone(),
                    date: attribution.date,
                    excerpts: vec![index],
                    caption: None,
                });
            }
        }
    }
    for (index, caption) in captions.iter().enumerate() {
        let Some(venue) = &caption.venue else { continue };
        let same_name = by_name.get(&name_hash(&venue.name)).into_iter().flatten().copied();
        let same: Vec<usize> =
            same_name.filter(|it| agree(occasions[*it].date, venue.date)).collect();
        // A caption without a date could show any of several editions.
        if let [same] = same[..]
            && occasions[same].caption.is_none()
        {
            occasions[same].caption = Some(index);
        }
    }
    occasions
}

fn agree(a: Option<When>, b: Option<When>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.agrees(b),
        _ => true,
    }
}

/// The same for names with the same words in whatever order.
fn name_hash(name: &str) -> u64 {
    stems(name).into_iter().fold(0, u64::wrapping_add)
}

/// A name taken apart into its series and what tells one edition from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesName {
    /// Content words that all editions share, each once.
    stems: Vec<Stem>,
    /// Ordinals and years, each once.
    edition: Vec<u16>,
}

impl SeriesName {
    /// Takes a name apart; ordinals and years make the edition.
    pub fn of(name: &str) -> Self {
        let mut series = Self { stems: Vec::new(), edition: Vec::new() };
        for token in tokens(name).iter().filter(|token| token.is_word()) {
            let word = fold_word(token.text);
            if let Some(number) = ordinal(&word).or_else(|| word.parse().ok()) {
                if !series.edition.contains(&number) {
                    series.edition.push(number);
                }
            } else if let Some(stem) = find_stem(token.text)
                && !series.stems.contains(&stem)
            {
                series.stems.push(stem);
            }
        }
        series
    }

    /// The content words that all editions share, each once.
    pub fn stems(&self) -> &[Stem] {
        &self.stems
    }

    /// The same for all editions of a series.
    pub fn series_hash(&self) -> u64 {
        self.stems.iter().copied().fold(0, u64::wrapping_add)
    }

    /// Whether two names may be editions of one series, or two names of one thing: they share most
    /// of their words.
    ///
    /// ```
    /// # use awareness_quiz::article::SeriesName;
    /// let same = |a, b| SeriesName::of(a).is_kin(&SeriesName::of(b));
    /// assert!(same("1st Lake Forum", "2nd Lake Forum"));
    /// assert!(same("National Lake Work Conference", "National Lake Working Conference"));
    /// assert!(!same("Lake Forum", "Lake Week"));
    /// ```
    pub fn is_kin(&self, other: &Self) -> bool {
        let shared = self.stems.iter().filter(|stem| other.stems.contains(stem)).count();
        let all = self.stems.len() + other.stems.len() - shared;
        shared > 0 && (5 * shared > 3 * all || shared == self.stems.len().min(other.stems.len()))
    }

    /// Whether a reader could take two names for the same occasion: one series, and neither an
    /// ordinal in both nor a year in both to tell them apart. The 2nd may be that of 2016.
    ///
    /// ```
    /// # use awareness_quiz::article::SeriesName;
    /// let could_be = |a, b| SeriesName::of(a).could_be(&SeriesName::of(b));
    /// assert!(could_be("Lake Forum", "2nd Lake Forum"));
    /// assert!(could_be("Lake Forum 2016", "2nd Lake Forum"));
    /// assert!(!could_be("1st Lake Forum", "2nd Lake Forum"));
    /// ```
    pub fn could_be(&self, other: &Self) -> bool {
        let told_apart = self.edition.iter().any(|own| {
            let is_like = |it: &&u16| (**it >= 1000) == (*own >= 1000);
            other.edition.iter().any(|it| is_like(&it)) && !other.edition.contains(own)
        });
        !told_apart && self.is_kin(other)
    }
}
