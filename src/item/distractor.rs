//! Wrong options: plausible, distinct, never also right, and no help to who only guesses.

use rand::{RngExt, seq::SliceRandom};
use rand_pcg::Pcg32;

use super::facts::{Facts, n_shared};
use crate::{article::When, text::Stem};

/// One column of the facts, from which distractors are drawn.
pub(super) struct Pool<'t> {
    entries: Vec<(&'t str, Vec<Stem>)>,
}

/// From so many entries of a large pool a draw is made.
const MOST_WEIGHED: usize = 24;

/// So many sets are tried: where they fail, the key stands out among nearly all sets.
const TRIES: usize = 12;

impl<'t> Pool<'t> {
    /// Entries are named by their positions from here on.
    pub fn new(facts: &Facts<'_>, texts: impl Iterator<Item = &'t str>) -> Self {
        Self::of(texts.map(|text| (text, facts.stems(text))).collect())
    }

    /// The same for entries whose content words are known.
    pub fn of(entries: Vec<(&'t str, Vec<Stem>)>) -> Self {
        Self { entries }
    }

    /// The entry's text.
    pub fn text(&self, entry: usize) -> &'t str {
        self.entries[entry].0
    }

    /// The entry's content words.
    pub fn stems(&self, entry: usize) -> &[Stem] {
        &self.entries[entry].1
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

/// The widest step from one year offered to the next.
const MOST_APART: u16 = 4;

/// Draws the years that stand beside `key`.
///
/// First the steps between the years, then, evenly, which of them is the key: so neither its rank
/// nor its distance from the others says anything. (From a window around the key, "take the
/// middle one" finds nearly half.) Those steps are best that meet years of the most `worth`,
/// wherever the key stands among them; where not every place can be had, as with the year of the
/// article itself, there is no item. `excluded` are years that could also be right.
pub(super) fn draw_years(
    facts: &Facts<'_>,
    key: u16,
    excluded: &[u16],
    worth: &dyn Fn(u16) -> i32,
    rng: &mut Pcg32,
) -> Option<Vec<u16>> {
    let first = facts.years().first()?.year.saturating_sub(YEARS_BEFORE);
    let published = facts.article.published.and_then(When::year);
    let last = published.or_else(|| facts.years().last().map(|it| it.year))?;
    let is_offered = |year: &u16| (first..=last).contains(year) && !excluded.contains(year);
    // How much each year near the key is worth; nothing where it cannot be offered.
    let first_near = key.saturating_sub(MOST_APART * 3);
    let near: Vec<Option<i32>> = (first_near..=key + MOST_APART * 3)
        .map(|year| is_offered(&year).then(|| worth(year)))
        .collect();
    for n_steps in [3, 2] {
        let mut best: Vec<u16> = Vec::new();
        let mut most = i32::MIN;
        for code in 0..MOST_APART.pow(n_steps) {
            let steps = steps_of(code, n_steps);
            let mut all_worth = Some(0);
            for rank in 0..=n_steps as usize {
                for year in years_at(key, rank, &steps) {
                    let worth = near.get(usize::from(year.wrapping_sub(first_near))).copied();
                    all_worth = all_worth.zip(worth.flatten()).map(|(all, it)| all + it);
                }
            }
            let Some(all_worth) = all_worth.filter(|it| *it >= most) else { continue };
            if all_worth > most {
                most = all_worth;
                best.clear();
            }
            best.push(code);
        }
        if !best.is_empty() {
            let steps = steps_of(best[rng.random_range(0..best.len())], n_steps);
            let rank = rng.random_range(0..=n_steps as usize);
            return Some(years_at(key, rank, &steps).collect());
        }
    }
    None
}

/// The steps that a number from 0 to `MOST_APART`^n - 1 stands for, each from 1 to `MOST_APART`;
/// past `n_steps`, none.
fn steps_of(code: u16, n_steps: u32) -> [u16; 3] {
    let mut rest = code;
    std::array::from_fn(|at| {
        let step = if at < n_steps as usize { rest % MOST_APART + 1 } else { 0 };
        rest /= MOST_APART;
        step
    })
}

/// The years beside `key` when it has this rank and the years stand so far apart.
fn years_at(key: u16, rank: usize, steps: &[u16; 3]) -> impl Iterator<Item = u16> {
    let mut year = key.saturating_sub(steps[..rank].iter().sum());
    let years = std::iter::once(0).chain(steps.iter().copied()).map(move |step| {
        year += step;
        (step, year)
    });
    // A step of none is past the last.
    years
        .enumerate()
        .filter(move |(at, (step, _))| *at != rank && (*at == 0 || *step > 0))
        .map(|(_, (_, year))| year)
}
