//! In which year was this said?

use rand_pcg::Pcg32;

use super::{Desk, Draft, Fact, ItemId, Kind, Material, Reason, Source, fill};
use crate::{
    article::When,
    item::{Choice, distractor::draw_years, facts::Facts, passage::try_best, phrases::Phrases},
};

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, fragments, phrases) = (desk.facts, desk.fragments, desk.phrases);
    let is_asked = |excerpt: usize| fragments[excerpt].untitled().next().is_some();
    let asked = |excerpt: usize| facts.find_year(excerpt).filter(|_| is_asked(excerpt));
    let years = Years::of(facts, (0..fragments.len()).filter_map(asked));
    years.suffice()?;
    for (excerpt, fragments) in fragments.iter().enumerate() {
        let Some(key) = facts.find_year(excerpt) else { continue };
        let id = ItemId::folded(Kind::Year, facts.folded(excerpt));
        let mut rng = desk.chance(id);
        let Some(years) = years.draw(key, &[], &mut rng) else { continue };
        try_best(&mut fragments.untitled(), &mut rng, &mut |fragment, rng| {
            let draft = Draft {
                id,
                kind: Kind::Year,
                source: Source::Excerpt(excerpt),
                asks: Fact::Year(excerpt),
                stem: phrases.year_stem.to_owned(),
                passage: Some(fragment.passage.clone()),
                key: key.to_string(),
                distractors: as_choices(facts, phrases, &years),
                explanation: phrases.explain_year(facts, excerpt, key),
                also_tells: Vec::new(),
                proof: None,
            };
            desk.keep(draft, rng)
        });
    }
    Ok(())
}

/// The years that can stand beside one another, and how often each of them is right.
pub(super) struct Years {
    /// How many years the article's excerpts are from.
    n_named: usize,
    /// Each year with how often it is drawn, see [`evened`].
    offered: Vec<(u16, usize)>,
}

impl Years {
    /// `keys` are the years that are right, once for each question.
    pub fn of(facts: &Facts<'_>, keys: impl Iterator<Item = u16>) -> Self {
        let named = || facts.years().iter().filter(|it| it.n_excerpts > 0);
        let published = facts.article.published.and_then(When::year);
        let is_past = |year: u16| published.is_none_or(|it| year <= it);
        let mut right: Vec<(u16, usize)> = named().map(|it| (it.year, 0)).collect();
        for key in keys.filter(|it| is_past(*it)) {
            if let Ok(at) = right.binary_search_by_key(&key, |it| it.0) {
                right[at].1 += 1;
            }
        }
        right.retain(|it| it.1 > 0);
        Self { n_named: named().count(), offered: evened(&right) }
    }

    /// What the article lacks for a question about years.
    pub fn suffice(&self) -> Result<(), Reason> {
        Material::Years.suffices(self.n_named)
    }

    /// Draws the years beside `key`; `excluded` are years that could also be right.
    pub fn draw(&self, key: u16, excluded: &[u16], rng: &mut Pcg32) -> Option<Vec<u16>> {
        self.offered.binary_search_by_key(&key, |it| it.0).ok()?;
        let is_wrong = |year: u16| year != key && !excluded.contains(&year);
        let others: Vec<(u16, usize)> =
            self.offered.iter().copied().filter(|it| is_wrong(it.0)).collect();
        draw_years(&others, rng)
    }
}

/// How often each year must be drawn so that in every set of options each is as likely the key as
/// any other, when years are right as often as `right` says.
///
/// A set with the key k is drawn in proportion to the product of the other years' weights. So the
/// set has k for its key in proportion to n(k) / e(k), where n(k) says how often k is right, and e(k)
/// adds up the products for all sets with k; this must be the weight of k. A few rounds come close.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)] // small and positive
fn evened(right: &[(u16, usize)]) -> Vec<(u16, usize)> {
    let is_four = right.len() > 3;
    let counts: Vec<f64> = right.iter().map(|it| it.1 as f64).collect();
    let mut weights = counts.clone();
    for _ in 0..ROUNDS {
        let sum = |power: i32| weights.iter().map(|it| it.powi(power)).sum::<f64>();
        let sums = [sum(1), sum(2), sum(3)];
        let next: Vec<f64> = weights
            .iter()
            .zip(&counts)
            .map(|(weight, n)| {
                let [a, b, c] = [1, 2, 3].map(|it| sums[it as usize - 1] - weight.powi(it));
                let sets = if is_four {
                    (a * a * a - 3.0 * a * b + 2.0 * c) / 6.0
                } else {
                    (a * a - b) / 2.0
                };
                // The mean of both keeps the rounds from swinging to and fro.
                (weight * n / sets.max(f64::MIN_POSITIVE)).sqrt()
            })
            .collect();
        let most = next.iter().copied().fold(0.0, f64::max);
        weights = next.into_iter().map(|it| it / most).collect();
    }
    let scaled = |weight: f64| (weight * SCALE).max(1.0) as usize;
    right.iter().zip(weights).map(|(it, weight)| (it.0, scaled(weight))).collect()
}

const ROUNDS: usize = 40;

/// The weight of what is drawn most often.
const SCALE: f64 = 1_000_000.0;

/// Each year with what the article dates to it.
pub(super) fn as_choices(facts: &Facts<'_>, phrases: &Phrases, years: &[u16]) -> Vec<Choice> {
    let choice = |year: &u16| {
        let text = year.to_string();
        let names =
            facts.find_in_year(*year).map_or_else(String::new, |it| it.names.join(phrases.joint));
        let why_wrong = fill(phrases.year_wrong, &[&text, &names]);
        Choice { text, why_wrong, tells: facts.told_by_year(*year) }
    };
    years.iter().map(choice).collect()
}
