//! Which items one candidate sees, and in which order.

use std::{cmp::Reverse, fmt};

use rand::{
    Rng, SeedableRng,
    seq::{IndexedRandom, SliceRandom},
};
use rand_pcg::Pcg32;

use super::{Blueprint, Plan};
use crate::item::{Fact, Item, ItemBank, Kind, Source};

/// The items that one candidate sees, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What chance was drawn from: the same bank, blueprint and seed give the same form.
    pub seed: u32,
    /// What it was to hold.
    pub blueprint: Blueprint,
    /// No two of them are enemies.
    pub items: Vec<Item>,
    /// Set where the bank held too few.
    pub shortfall: Option<Shortfall>,
}

/// The bank holds fewer items that can stand side by side than the blueprint asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortfall {
    /// Items the blueprint asks for.
    pub wanted: usize,
    /// Items the form holds; always fewer than `wanted`.
    pub found: usize,
}

impl fmt::Display for Shortfall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { wanted, found } = self;
        write!(f, "the quiz needs {wanted} questions but the article yields {found}")
    }
}

/// A form that came out short is drawn again so often: greedy draws miss what a luckier order of
/// the same steps finds.
const TRIES: usize = 40;

impl Form {
    /// Draws a form; shorter than the blueprint asks, or empty, where the bank is too small.
    pub fn draw(bank: &ItemBank, blueprint: Blueprint, seed: u32) -> Self {
        let mut rng = Pcg32::seed_from_u64(u64::from(seed).wrapping_mul(0xD1B5_4A32_D192_ED03));
        let wanted = blueprint.n_items;
        let mut best = Vec::new();
        let admitted: Vec<&Item> = bank.items.iter().filter(|it| blueprint.admits(it)).collect();
        for _ in 0..TRIES {
            let drawn = draw_once(&admitted, wanted, &mut rng);
            if drawn.len() > best.len() {
                best = drawn;
            }
            if best.len() == wanted {
                break;
            }
        }
        let found = best.len();
        let items = in_good_order(best, &mut rng).into_iter().cloned().collect();
        let shortfall = (found < wanted).then_some(Shortfall { wanted, found });
        Self { seed, blueprint, items, shortfall }
    }

    /// A sample of the form that `blueprint` gives, to show what it holds. It uses the usual
    /// blueprint where the article has no item of the wanted kinds.
    pub fn sample(bank: &ItemBank, blueprint: Blueprint) -> Self {
        let is_usual = blueprint == Blueprint::default();
        let form = Self::draw(bank, blueprint, 0);
        if form.items.is_empty() && !is_usual {
            return Self::draw(bank, Blueprint::default(), 0);
        }
        form
    }

    /// What it takes to draw it once more.
    pub fn plan(&self) -> Plan {
        Plan { seed: self.seed, blueprint: self.blueprint.clone() }
    }
}

/// About how many minutes a candidate takes for so many items, at least one.
pub fn n_minutes(n_items: usize) -> usize {
    // Reading a quotation, choosing and reading the feedback takes about 20 seconds.
    (n_items * 20).div_ceil(60).max(1)
}

const N_FAMILIES: usize = 10;

/// The family of questions about places.
const PLACES: usize = 4;

/// Kinds that ask two sides of one thing share their places on a form.
fn family(kind: Kind) -> usize {
    match kind {
        Kind::Occasion | Kind::Excerpt => 0,
        Kind::Year => 1,
        Kind::Principle | Kind::WordsOfPrinciple => 2,
        Kind::OccasionYear | Kind::Order | Kind::SaidFirst => 3,
        Kind::Place | Kind::OccasionOfPlace => PLACES,
        Kind::Gap => 5,
        Kind::Speaker | Kind::WordsOfSpeaker => 6,
        Kind::Duty | Kind::Statement | Kind::Shared => 7,
        Kind::Purpose | Kind::Continuation => 8,
        Kind::Written => 9,
    }
}

/// Takes an item from the family with the fewest so far, from the least used source, until there
/// are enough or no family has any left.
fn draw_once<'b>(items: &[&'b Item], wanted: usize, rng: &mut impl Rng) -> Vec<&'b Item> {
    let mut families: Vec<Vec<&Item>> = vec![Vec::new(); N_FAMILIES];
    for item in items {
        families[family(item.kind())].push(item);
    }
    for family in &mut families {
        family.shuffle(rng);
    }
    let mut drawn: Vec<&Item> = Vec::with_capacity(wanted);
    let mut n_drawn = [0_usize; N_FAMILIES];
    let mut used: Vec<Source> = Vec::with_capacity(wanted);
    let (mut asked, mut told): (Vec<Fact>, Vec<Fact>) = (Vec::new(), Vec::new());
    while drawn.len() < wanted {
        let mut open: Vec<usize> =
            (0..families.len()).filter(|it| !families[*it].is_empty()).collect();
        // Places are few: after one, the next can be guessed from what is left.
        if n_drawn[PLACES] > 0 && open.len() > 1 {
            open.retain(|it| *it != PLACES);
        }
        let Some(fewest) = open.iter().map(|it| n_drawn[*it]).min() else { break };
        let open: Vec<usize> = open.into_iter().filter(|it| n_drawn[*it] == fewest).collect();
        let family = *open.choose(rng).expect("the minimum is taken by one of them");
        // What has become an enemy stays one.
        families[family].retain(|item| {
            !told.contains(&item.asks()) && item.tells().iter().all(|it| !asked.contains(it))
        });
        let n_uses = |item: &&Item| used.iter().filter(|it| **it == item.source()).count();
        let Some((at, _)) = families[family].iter().enumerate().min_by_key(|(_, it)| n_uses(it))
        else {
            continue;
        };
        let item = families[family].swap_remove(at);
        n_drawn[family] += 1;
        used.push(item.source());
        asked.push(item.asks());
        told.extend(item.tells());
        drawn.push(item);
    }
    drawn
}

/// Shuffles, parts neighbours of one kind where others are left to stand between, and lets an item
/// wait for those that its reasons answer, so that these can be given at once.
fn in_good_order<'b>(mut items: Vec<&'b Item>, rng: &mut impl Rng) -> Vec<&'b Item> {
    items.shuffle(rng);
    let mut ordered: Vec<&Item> = Vec::with_capacity(items.len());
    while !items.is_empty() {
        let last = ordered.last().map(|item| item.kind());
        let n_left = |kind: Kind| items.iter().filter(|it| it.kind() == kind).count();
        // The most numerous kind first, so that its items do not pile up at the end.
        let next = (0..items.len())
            .filter(|at| Some(items[*at].kind()) != last)
            .max_by_key(|at| {
                let n = n_left(items[*at].kind());
                let n_pressing = if 2 * n > items.len() { n } else { 0 };
                (n_pressing, Reverse(n_held_back(items[*at], &items)), Reverse(*at))
            })
            .unwrap_or(0);
        ordered.push(items.remove(next));
    }
    ordered
}

/// How many reasons of an item answer another of those that are left.
fn n_held_back(item: &Item, left: &[&Item]) -> usize {
    let is_open = |fact: &Fact| left.iter().any(|it| it.id() != item.id() && it.asks() == *fact);
    item.options().iter().filter(|it| it.tells.iter().any(is_open)).count()
}
