//! Wrong options: plausible, distinct, never also right, and no help to who only guesses.

use rand::{RngExt, seq::SliceRandom};
use rand_pcg::Pcg32;

use super::facts::{Facts, n_shared};
use crate::text::Stem;

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

/// Draws the years that stand beside `key` from years that the article names: three, or two where
/// no three are left; `None` where no two are. `others` says of each how often it is right.
///
/// A year is offered as often as it is right. So whichever years stand together, each of them is as
/// likely to be the key: neither its rank nor its distance from the others says anything, and a
/// reader of the whole article knows all of them. A year of our own would be known by its absence.
pub(super) fn draw_years(others: &[(u16, usize)], rng: &mut Pcg32) -> Option<Vec<u16>> {
    let wanted = others.len().min(3);
    if wanted < 2 {
        return None;
    }
    let mut drawn: Vec<u16> = Vec::with_capacity(wanted);
    // Years drawn twice over give way to a new draw, or those that are seldom right would stand
    // beside those that often are more often than they should.
    for _ in 0..YEAR_TRIES {
        drawn.clear();
        for _ in 0..wanted {
            let year = draw_year(others, &[], rng);
            drawn.extend(Some(year).filter(|it| !drawn.contains(it)));
        }
        if drawn.len() == wanted {
            return Some(drawn);
        }
    }
    while drawn.len() < wanted {
        drawn.push(draw_year(others, &drawn, rng));
    }
    Some(drawn)
}

const YEAR_TRIES: usize = 64;

/// One year, those that are right more often before others.
fn draw_year(years: &[(u16, usize)], excluded: &[u16], rng: &mut Pcg32) -> u16 {
    let open = || years.iter().filter(|it| !excluded.contains(&it.0));
    let mut left = rng.random_range(0..open().map(|it| it.1).sum::<usize>().max(1));
    let mut found = excluded.first().copied().unwrap_or(0);
    for (year, n) in open() {
        found = *year;
        if left < *n {
            break;
        }
        left -= n;
    }
    found
}
