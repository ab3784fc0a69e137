//! Wrong options: plausible, distinct, never also right, and no help to who only guesses.

use rand::{RngExt, seq::SliceRandom};
use rand_pcg::Pcg32;

use super::facts::{Facts, n_shared};
use crate::article::text::{Stem, stems};

/// One column of the facts, from which distractors are drawn.
pub(super) struct Pool<'t> {
    entries: Vec<(&'t str, Vec<Stem>)>,
}

/// From so many entries of a large pool a draw is made.
const MOST_WEIGHED: usize = 40;

/// So many sets are tried: where they fail, the key stands out among nearly all sets.
const TRIES: usize = 12;

impl<'t> Pool<'t> {
    /// Entries are named by their positions from here on.
    pub fn new(texts: impl Iterator<Item = &'t str>) -> Self {
        Self { entries: texts.map(|text| (text, stems(text))).collect() }
    }

    /// The entry's text.
    pub fn text(&self, entry: usize) -> &'t str {
        self.entries[entry].0
    }

    /// Draws three distractors for the entry `key`, or two where no three will do; `None` where no
    /// two will. `can_stand` says which entries are wrong and fit beside the key, `fit_together`
    /// which two of them fit beside one another; `shown` is what stem and passage say.
    pub fn draw(
        &self,
        key: usize,
        can_stand: &dyn Fn(usize) -> bool,
        fit_together: &dyn Fn(usize, usize) -> bool,
        shown: &[Stem],
        rng: &mut Pcg32,
    ) -> Option<Vec<usize>> {
        let n = self.entries.len();
        let mut weighed: Vec<usize> = Vec::with_capacity(n.min(MOST_WEIGHED));
        for at in 0..n.min(MOST_WEIGHED) {
            let entry = if n <= MOST_WEIGHED { at } else { rng.random_range(0..n) };
            if entry != key && !weighed.contains(&entry) && can_stand(entry) {
                weighed.push(entry);
            }
        }
        for wanted in [3, 2] {
            let n_tries = if weighed.len() > wanted { TRIES } else { 1 };
            for _ in 0..n_tries {
                weighed.shuffle(rng);
                let mut drawn: Vec<usize> = Vec::with_capacity(wanted);
                for entry in &weighed {
                    if drawn.len() < wanted
                        && drawn.iter().all(|other| fit_together(*other, *entry))
                    {
                        drawn.push(*entry);
                    }
                }
                let others = || drawn.iter().map(|it| self.entries[*it].1.as_slice());
                if drawn.len() == wanted && !key_stands_out(&self.entries[key].1, others, shown) {
                    return Some(drawn);
                }
            }
        }
        None
    }
}

/// Whether a reader who only matches words would find the key: it has more words in common with
/// what is shown than any distractor, or one that no distractor has.
pub(super) fn key_stands_out<'d, I>(
    key: &[Stem],
    distractors: impl Fn() -> I,
    shown: &[Stem],
) -> bool
where
    I: Iterator<Item = &'d [Stem]>,
{
    let mut shared = key.iter().filter(|stem| shown.contains(stem)).peekable();
    if shared.peek().is_none() {
        return false;
    }
    let most = distractors().map(|it| n_shared(it, shown)).max().unwrap_or(0);
    n_shared(key, shown) > most || shared.any(|stem| !distractors().any(|it| it.contains(stem)))
}

/// How far before the article's first year a year can still be offered.
const YEARS_BEFORE: u16 = 12;

/// How far from the key a year is still worth offering when the article does not name it.
const NEAR: u16 = 6;

/// Draws the years that stand beside `key`.
///
/// The key's rank is drawn first and evenly, since "take the middle one" beats chance wherever
/// distractors come from a window around the key. Where not every rank can be had, as with the
/// year of the article itself, there is no item. Years that the article names come first; the
/// others are near the key. `excluded` are years that could also be right.
pub(super) fn draw_years(
    facts: &Facts<'_>,
    key: u16,
    excluded: &[u16],
    rng: &mut Pcg32,
) -> Option<Vec<u16>> {
    let first = facts.years().first()?.year;
    let published = facts.article.published.and_then(|it| it.year());
    let last = published.or_else(|| facts.years().last().map(|it| it.year))?;
    // Named years and others, on one side of the key.
    let side = |range: std::ops::RangeInclusive<u16>| -> (Vec<u16>, Vec<u16>) {
        range
            .filter(|year| !excluded.contains(year))
            .filter(|year| facts.find_in_year(*year).is_some() || year.abs_diff(key) <= NEAR)
            .partition(|year| facts.find_in_year(*year).is_some())
    };
    let below = side(first.saturating_sub(YEARS_BEFORE)..=key.saturating_sub(1));
    let above = side(key + 1..=last);
    let has = |side: &(Vec<u16>, Vec<u16>), n| side.0.len() + side.1.len() >= n;
    let n_distractors = [3, 2].into_iter().find(|n| has(&below, *n) && has(&above, *n))?;
    let rank = rng.random_range(0..=n_distractors);
    let mut years = draw_side(below, rank, rng);
    years.extend(draw_side(above, n_distractors - rank, rng));
    Some(years)
}

/// Some of the named years, and others only where there are too few.
fn draw_side((mut named, mut others): (Vec<u16>, Vec<u16>), n: usize, rng: &mut Pcg32) -> Vec<u16> {
    named.shuffle(rng);
    others.shuffle(rng);
    named.into_iter().chain(others).take(n).collect()
}
