//! Which attributions and captions speak of the same occasion.

use std::collections::{BTreeSet, HashMap};

use super::{
    Caption, Excerpt,
    date::When,
    text::{content_stems, ordinal, tokens},
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
    let mut by_name: HashMap<Vec<String>, Vec<usize>> = HashMap::new();
    for (index, excerpt) in excerpts.iter().enumerate() {
        let Some(attribution) = &excerpt.attribution else { continue };
        let Some(name) = &attribution.occasion else { continue };
        let same_name = by_name.entry(name_stems(name)).or_default();
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
        let same_name = by_name.get(&name_stems(&venue.name)).into_iter().flatten().copied();
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

fn name_stems(name: &str) -> Vec<String> {
    let mut stems = content_stems(name);
    stems.sort_unstable();
    stems
}

/// A name taken apart into its series and what tells one edition from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesName {
    stems: BTreeSet<String>,
    edition: BTreeSet<u16>,
}

impl SeriesName {
    /// Takes a name apart; ordinals and years make the edition.
    pub fn of(name: &str) -> Self {
        let is_edition = |stem: &str| stem.starts_with(|c: char| c.is_ascii_digit());
        let words = tokens(name);
        let numbers = words.iter().filter_map(|token| {
            let word = token.text.to_lowercase();
            ordinal(&word).or_else(|| word.parse().ok())
        });
        Self {
            stems: content_stems(name).into_iter().filter(|stem| !is_edition(stem)).collect(),
            edition: numbers.collect(),
        }
    }

    /// The content words that all editions share.
    pub fn stems(&self) -> &BTreeSet<String> {
        &self.stems
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
        let shared = self.stems.intersection(&other.stems).count();
        let all = self.stems.len() + other.stems.len() - shared;
        shared > 0 && (5 * shared > 3 * all || shared == self.stems.len().min(other.stems.len()))
    }

    /// Whether a reader could take two names for the same occasion: one series, and no ordinal or
    /// year in both to tell them apart.
    ///
    /// ```
    /// # use awareness_quiz::article::SeriesName;
    /// let could_be = |a, b| SeriesName::of(a).could_be(&SeriesName::of(b));
    /// assert!(could_be("Lake Forum", "2nd Lake Forum"));
    /// assert!(!could_be("1st Lake Forum", "2nd Lake Forum"));
    /// ```
    pub fn could_be(&self, other: &Self) -> bool {
        let told_apart =
            !self.edition.is_empty() && !other.edition.is_empty() && self.edition != other.edition;
        !told_apart && self.is_kin(other)
    }
}
