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

/// What tells one edition from another: ordinals and years in a name.
fn edition(name: &str) -> BTreeSet<u16> {
    let words = tokens(name);
    let numbers = words.iter().filter_map(|token| {
        let word = token.text.to_lowercase();
        ordinal(&word).or_else(|| word.parse().ok())
    });
    numbers.collect()
}

/// The stems of a name without its edition.
fn series_stems(name: &str) -> BTreeSet<String> {
    let is_edition = |stem: &str| stem.starts_with(|c: char| c.is_ascii_digit());
    content_stems(name).into_iter().filter(|stem| !is_edition(stem)).collect()
}

/// Whether two names may be editions of one series, or two names of one thing: they share most of
/// their words.
///
/// ```
/// # use awareness_quiz::article::same_series;
/// assert!(same_series("1st Lake Forum", "2nd Lake Forum"));
/// assert!(same_series("National Lake Work Conference", "National Lake Working Conference"));
/// assert!(!same_series("Lake Forum", "Lake Week"));
/// ```
pub fn same_series(a: &str, b: &str) -> bool {
    let (a, b) = (series_stems(a), series_stems(b));
    let shared = a.intersection(&b).count();
    let all = a.union(&b).count();
    shared > 0 && (5 * shared > 3 * all || shared == a.len().min(b.len()))
}

/// Whether a reader could take two names for the same occasion: one series, and no ordinal or year
/// in both to tell them apart.
///
/// ```
/// # use awareness_quiz::article::could_be_same;
/// assert!(could_be_same("Lake Forum", "2nd Lake Forum"));
/// assert!(!could_be_same("1st Lake Forum", "2nd Lake Forum"));
/// ```
pub fn could_be_same(a: &str, b: &str) -> bool {
    let (edition_a, edition_b) = (edition(a), edition(b));
    let told_apart = !edition_a.is_empty() && !edition_b.is_empty() && edition_a != edition_b;
    !told_apart && same_series(a, b)
}
