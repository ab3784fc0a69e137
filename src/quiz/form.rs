//! Which items one candidate sees, and in which order.

use std::{cmp::Reverse, fmt};

use rand::{
    Rng, SeedableRng,
    seq::{IndexedRandom, SliceRandom},
};
use rand_pcg::Pcg32;

use super::{
    Blueprint, Plan,
    limits::{Limits, n_of},
};
use crate::item::{Fact, Item, ItemBank, Kind, Told, Topic};

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

/// A form that came out short or over its limits is drawn again so often: greedy draws miss what a
/// luckier order of the same steps finds.
const TRIES: usize = 200;

/// After so many, items with few enemies go first; after twice as many, of whatever kind and source, and
/// where the form is still short, in every other try whatever the limits.
const PLAIN_TRIES: usize = 15;

/// In a larger bank luck changes little, and each draw takes longer.
const LARGE: usize = 400;
const TRIES_IF_LARGE: usize = 4;

impl Form {
    /// Draws a form; shorter than the blueprint asks, or empty, where the bank is too small.
    pub fn draw(bank: &ItemBank, blueprint: Blueprint, seed: u32) -> Self {
        let mut rng = Pcg32::seed_from_u64(u64::from(seed).wrapping_mul(0xD1B5_4A32_D192_ED03));
        let wanted = blueprint.n_items;
        let limits = blueprint.limits();
        let mut admitted: Vec<Admitted<'_>> = Vec::new();
        for item in bank.items.iter().filter(|it| blueprint.admits(it)) {
            admitted.push(Admitted { item, n_enemies: 0 });
        }
        let n_tries = if admitted.len() > LARGE { TRIES_IF_LARGE } else { TRIES };
        let (mut best, mut least) = (Vec::new(), usize::MAX);
        for at in 0..n_tries {
            if at == PLAIN_TRIES {
                count_enemies(&mut admitted);
            } else if at == TRIES / 2 {
                // From here on by chance alone.
                for it in &mut admitted {
                    it.n_enemies = 0;
                }
            }
            let is_any_kind = at >= 2 * PLAIN_TRIES;
            let is_unlimited = is_any_kind && at % 2 == 1 && best.len() < wanted;
            let wanted_limits = limits.as_ref().filter(|_| !is_unlimited);
            let drawn = draw_once(&admitted, wanted, wanted_limits, is_any_kind, &mut rng);
            let excess = limits.as_ref().map_or(0, |it| it.excess(&drawn));
            if drawn.len() > best.len() || drawn.len() == best.len() && excess < least {
                (best, least) = (drawn, excess);
            }
            if best.len() == wanted && least == 0 {
                break;
            }
        }
        cover_sections(&mut best, &admitted, limits.as_ref());
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

/// An item that may be drawn.
#[derive(Clone, Copy)]
struct Admitted<'b> {
    item: &'b Item,
    /// How many others it keeps out, in thirds so that chance has its say; zero until it is counted.
    n_enemies: usize,
}

fn count_enemies(items: &mut [Admitted<'_>]) {
    for at in 0..items.len() {
        let item = items[at].item;
        items[at].n_enemies = items.iter().filter(|it| it.item.is_enemy_of(item)).count() / 3;
    }
}

/// The items of one kind that can still be drawn.
struct Tray<'b> {
    kind: Kind,
    items: Vec<Admitted<'b>>,
    /// How many have been drawn from it.
    n_drawn: usize,
    /// With how many of the drawn items its items have been compared.
    n_compared: usize,
}

/// Takes item after item, from the kinds with the fewest so far and the least used sources, until
/// there are enough or nothing is left. What is over the limits comes last. With
/// `is_any_kind`, all kinds lie in one tray.
fn draw_once<'b>(
    items: &[Admitted<'b>],
    wanted: usize,
    limits: Option<&Limits>,
    is_any_kind: bool,
    rng: &mut impl Rng,
) -> Vec<&'b Item> {
    let mut trays: Vec<Tray<'_>> = Vec::new();
    for kind in Kind::ALL {
        let is_of_kind = |it: &&Admitted<'_>| is_any_kind || it.item.kind() == kind;
        let mut items: Vec<Admitted<'_>> = items.iter().filter(is_of_kind).copied().collect();
        items.shuffle(rng);
        trays.push(Tray { kind, items, n_drawn: 0, n_compared: 0 });
        if is_any_kind {
            break;
        }
    }
    let mut drawn: Vec<&Item> = Vec::with_capacity(wanted);
    while drawn.len() < wanted {
        for tray in &mut trays {
            let new = &drawn[tray.n_compared..];
            // What has become an enemy stays one.
            tray.items.retain(|item| new.iter().all(|it| !item.item.is_enemy_of(it)));
            tray.n_compared = drawn.len();
        }
        let open = || trays.iter().enumerate().filter(|(_, it)| !it.items.is_empty());
        let rank = |tray: &Tray<'_>| {
            let topic = tray.kind.topic();
            let n_of_topic = n_of(topic, &drawn);
            // Places are few: after one, the next can be guessed from what is left.
            let is_second_place = topic == Topic::Place && n_of_topic > 0;
            let rank = limits.map_or([0; 3], |it| it.rank(topic, &drawn));
            (is_second_place, rank, tray.n_drawn)
        };
        let Some(best) = open().map(|it| rank(it.1)).min() else { break };
        let best: Vec<usize> = open().filter(|it| rank(it.1) == best).map(|it| it.0).collect();
        let tray = *best.choose(rng).expect("the minimum is the rank of one of them");
        let costs = |Admitted { item, n_enemies }: Admitted<'_>| {
            let n_uses = drawn.iter().filter(|it| it.source() == item.source()).count();
            // Which heading was right before must not tell which is right now.
            let asks_section = matches!(item.asks(), Fact::Section(_));
            let is_covered = !asks_section && drawn.iter().any(|it| it.section() == item.section());
            if is_any_kind {
                let is_over = limits.is_some_and(|it| it.is_over(item, &drawn));
                return (is_over, n_enemies, 0, false, 0);
            }
            (false, n_enemies, n_uses, is_covered, item.n_cuts())
        };
        let tray = &mut trays[tray];
        let at = (0..tray.items.len()).min_by_key(|at| costs(tray.items[*at]));
        drawn.push(tray.items.swap_remove(at.expect("an open tray holds an item")).item);
        tray.n_drawn += 1;
    }
    drawn
}

/// Exchanges items so that each section has one, where that is possible one by one and keeps within
/// the limits.
fn cover_sections<'b>(drawn: &mut [&'b Item], items: &[Admitted<'b>], limits: Option<&Limits>) {
    let mut uncovered: Vec<usize> = Vec::new();
    for section in items.iter().filter_map(|it| it.item.section()) {
        let is_covered = drawn.iter().any(|it| it.section() == Some(section));
        if !is_covered && !uncovered.contains(&section) && uncovered.len() < drawn.len() {
            uncovered.push(section);
        }
    }
    for section in uncovered {
        let theirs = items.iter().map(|it| it.item).filter(|it| it.section() == Some(section));
        for item in theirs {
            let at = (0..drawn.len()).find(|at| {
                let given_up = drawn[*at];
                let others = || (0..drawn.len()).filter(|it| it != at).map(|it| drawn[it]);
                let is_spare = given_up.section().is_none()
                    || others().any(|it| it.section() == given_up.section());
                is_spare && others().all(|it| !it.is_enemy_of(item)) && {
                    let exchanged: Vec<&Item> = others().chain([item]).collect();
                    limits.is_none_or(|it| it.excess(&exchanged) <= it.excess(drawn))
                }
            });
            if let Some(at) = at {
                drawn[at] = item;
                break;
            }
        }
    }
}

/// Shuffles, parts neighbours of one kind where others are left to stand between, and lets an item
/// wait for those that its reasons answer, so that these can be given at once.
fn in_good_order<'b>(mut items: Vec<&'b Item>, rng: &mut impl Rng) -> Vec<&'b Item> {
    items.shuffle(rng);
    let mut ordered: Vec<&Item> = Vec::with_capacity(items.len());
    while !items.is_empty() {
        let last = ordered.last().map(|item| item.kind());
        let last_source = ordered.last().map(|item| item.source());
        let n_left = |kind: Kind| items.iter().filter(|it| it.kind() == kind).count();
        // The most numerous kind first, so that its items do not pile up at the end.
        let next = (0..items.len())
            .filter(|at| Some(items[*at].kind()) != last)
            .max_by_key(|at| {
                let n = n_left(items[*at].kind());
                let n_pressing = if 2 * n > items.len() { n } else { 0 };
                let is_elsewhere = Some(items[*at].source()) != last_source;
                let n_held_back = Reverse(n_held_back(items[*at], &items));
                (n_pressing, is_elsewhere, n_held_back, Reverse(*at))
            })
            .unwrap_or(0);
        ordered.push(items.remove(next));
    }
    ordered
}

/// How many reasons of an item answer another of those that are left.
fn n_held_back(item: &Item, left: &[&Item]) -> usize {
    let is_answered = |told: &Told| left.iter().any(|it| it.id() != item.id() && told.answers(it));
    item.options().iter().filter(|it| it.tells.iter().any(is_answered)).count()
}
