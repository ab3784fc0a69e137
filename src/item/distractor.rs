//! Wrong options: plausible, distinct, never also right, and no help to who only guesses.

use rand::{RngExt, seq::{IndexedRandom, index}};
use rand_pcg::Pcg32;

use super::{
    Choice,
    facts::{Facts, Stem, n_shared, stems},
};

/// A possible distractor from the same column of the facts as the key.
pub(super) struct Candidate {
    pub text: String,
    pub why_wrong: String,
}

impl From<Candidate> for Choice {
    fn from(candidate: Candidate) -> Self {
        Self { text: candidate.text, why_wrong: candidate.why_wrong }
    }
}

/// Draws three distractors, or two where the pool has no three good ones; `None` where it has no
/// two. `shown` is the text of stem and passage.
///
/// The key never has more words in common with what is shown than every distractor has, and no
/// word in common that is nobody else's: else a reader who matches words would find it.
pub(super) fn draw(
    pool_size: usize,
    candidate: impl Fn(usize) -> Option<Candidate>,
    fits_with: impl Fn(&str, &str) -> bool,
    key: &str,
    shown: &str,
    rng: &mut Pcg32,
) -> Option<Vec<Choice>> {
    let shown = stems(shown);
    // A few draws are enough: where they fail, the key stands out among nearly all sets.
    for n in [3, 2] {
        for _ in 0..12 {
            let mut drawn: Vec<Choice> = Vec::with_capacity(n);
            for at in index::sample(rng, pool_size, pool_size.min(40)) {
                let Some(candidate) = candidate(at) else { continue };
                let fits = fits_with(key, &candidate.text)
                    && drawn.iter().all(|other| fits_with(&other.text, &candidate.text));
                if fits {
                    drawn.push(candidate.into());
                }
                if drawn.len() == n {
                    break;
                }
            }
            if drawn.len() == n && !key_stands_out(key, &drawn, &shown) {
                return Some(drawn);
            }
        }
    }
    None
}

/// Whether the key shares more words with what is shown than any distractor does, or a word that
/// no distractor has.
pub(super) fn key_stands_out(key: &str, distractors: &[Choice], shown: &[Stem]) -> bool {
    let key = stems(key);
    let shared: Vec<Stem> = key.iter().copied().filter(|it| shown.contains(it)).collect();
    if shared.is_empty() {
        return false;
    }
    let others: Vec<Vec<Stem>> = distractors.iter().map(|it| stems(&it.text)).collect();
    let most = others.iter().map(|other| n_shared(other, shown)).max().unwrap_or(0);
    n_shared(&shared, shown) > most
        || shared.iter().any(|stem| !others.iter().any(|other| other.contains(stem)))
}

/// How far before the article's first year a year can still be offered.
const YEARS_BEFORE: u16 = 12;

/// How far from the key a year is still worth offering when the article does not name it.
const NEAR: u16 = 6;

/// Draws the years that stand beside `key`, in order, the key left out.
///
/// The key's rank is drawn first and evenly, since "take the middle one" beats chance wherever
/// distractors come from a window around the key. Where not every rank can be had, as with the
/// year of the article itself, there is no item. Years that the article names come first; the
/// others are near the key. `excluded` are years that could also be right.
pub(super) fn draw_years(facts: &Facts<'_>, key: u16, excluded: &[u16], rng: &mut Pcg32) -> Option<Vec<u16>> {
    let named: Vec<u16> = facts.years().keys().copied().filter(|it| !excluded.contains(it)).collect();
    let first = *facts.years().keys().next()?;
    let published = facts.article.published.and_then(|it| it.year());
    let last = published.or_else(|| facts.years().keys().next_back().copied())?;
    let side = |is_below: bool| {
        let on_side = move |year: &u16| if is_below { *year < key } else { *year > key };
        let possible = (first.saturating_sub(YEARS_BEFORE)..=last)
            .filter(move |year| on_side(year) && year.abs_diff(key) <= NEAR && !excluded.contains(year));
        let named: Vec<u16> = named.iter().copied().filter(move |it| on_side(it) && *it <= last).collect();
        let others: Vec<u16> = possible.filter(|it| !named.contains(it)).collect();
        (named, others)
    };
    let (below, above) = (side(true), side(false));
    let n_distractors = [3, 2].into_iter().find(|n| {
        below.0.len() + below.1.len() >= *n && above.0.len() + above.1.len() >= *n
    })?;
    let rank = rng.random_range(0..=n_distractors);
    let mut years = draw_side(&below, rank, rng);
    years.extend(draw_side(&above, n_distractors - rank, rng));
    years.sort_unstable();
    Some(years)
}

fn draw_side((named, others): &(Vec<u16>, Vec<u16>), n: usize, rng: &mut Pcg32) -> Vec<u16> {
    let mut drawn: Vec<u16> = named.sample(rng, n).copied().collect();
    let missing = n - drawn.len();
    drawn.extend(others.sample(rng, missing).copied());
    drawn
}
