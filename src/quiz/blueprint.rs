//! What a form is to hold, and what of it an address says.

use std::fmt;

use crate::{
    article::Edition,
    item::{Item, Kind, Source},
};

/// What a form is to hold: how many items, and which. They are spread over the kinds and over the
/// article. Where a list is empty, all will do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blueprint {
    /// The edition of the article to draw from. Positions and ids below are of that edition.
    pub edition: Edition,
    /// Items wanted; a form may hold fewer.
    pub n_items: usize,
    /// Kinds to draw from, in the order in which they are listed.
    pub kinds: Vec<Kind>,
    /// Sections to draw from, as positions in `Article::sections`, in order.
    pub sections: Vec<usize>,
    /// The one excerpt that all items are about, as a position in `Article::excerpts`.
    pub excerpt: Option<usize>,
    /// The very items to draw from, by the first half of their ids.
    pub items: Vec<u32>,
}

/// So many items a form holds unless somebody wants it otherwise.
const N_ITEMS: usize = 10;

/// So many can be asked for.
pub const MOST_ITEMS: usize = 50;

impl Default for Blueprint {
    fn default() -> Self {
        Self {
            edition: Edition::First,
            n_items: N_ITEMS,
            kinds: Vec::new(),
            sections: Vec::new(),
            excerpt: None,
            items: Vec::new(),
        }
    }
}

impl Blueprint {
    /// Whether an item may be drawn.
    pub(super) fn admits(&self, item: &Item) -> bool {
        let is_about = |at: usize| item.source() == Source::Excerpt(at);
        (self.kinds.is_empty() || self.kinds.contains(&item.kind()))
            && (self.sections.is_empty()
                || item.section().is_some_and(|it| self.sections.contains(&it)))
            && self.excerpt.is_none_or(is_about)
            && (self.items.is_empty() || self.items.contains(&item.id().short()))
    }
}

/// All that it takes to draw a form from an article once more. Displays as a part of an address.
///
/// ```
/// # use awareness_quiz::{item::Kind, quiz::{Blueprint, Plan}};
/// let blueprint = Blueprint { n_items: 5, kinds: vec![Kind::Year], ..Blueprint::default() };
/// let plan = Plan { seed: 7, blueprint };
/// assert_eq!(plan.to_string(), "7-n5-ky");
/// assert_eq!(Plan::read("7-n5-ky"), Some(plan));
/// assert_eq!(Plan::read("7-zh").map(|it| it.blueprint.edition.to_string()), Some("zh".to_owned()));
/// assert_eq!(Plan::read("7").map(|it| it.blueprint), Some(Blueprint::default()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// What chance is drawn from.
    pub seed: u32,
    /// What the form is to hold.
    pub blueprint: Blueprint,
}

impl Plan {
    /// The usual form of a seed.
    pub fn of(seed: u32) -> Self {
        Self { seed, ..Self::default() }
    }

    /// Reads what a plan displays as. Nothing else is one, so that a plan has one address only.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut plan = Self::of(parts.next()?.parse().ok()?);
        let blueprint = &mut plan.blueprint;
        for part in parts {
            if let Some(edition) = Edition::read(part) {
                blueprint.edition = edition;
                continue;
            }
            let rest = part.get(1..)?;
            match part.as_bytes()[0] {
                b'n' => blueprint.n_items = rest.parse().ok()?,
                b'k' => {
                    for letter in rest.chars() {
                        let kind = Kind::ALL.into_iter().find(|it| letter_of(*it) == letter)?;
                        blueprint.kinds.push(kind);
                    }
                }
                b's' => {
                    for number in rest.split('.') {
                        blueprint.sections.push(number.parse::<usize>().ok()?.checked_sub(1)?);
                    }
                }
                b'e' => blueprint.excerpt = Some(rest.parse::<usize>().ok()?.checked_sub(1)?),
                b'i' => {
                    for id in rest.split('.') {
                        blueprint.items.push(u32::from_str_radix(id, 16).ok()?);
                    }
                }
                _ => return None,
            }
        }
        let is_possible = (1..=MOST_ITEMS).contains(&blueprint.n_items);
        Some(plan).filter(|it| is_possible && it.to_string() == text)
    }
}

/// Names a kind in an address. Never changed, since addresses are shared and printed.
fn letter_of(kind: Kind) -> char {
    match kind {
        Kind::Occasion => 'o',
        Kind::Excerpt => 'w',
        Kind::Year => 'y',
        Kind::Principle => 'p',
        Kind::OccasionYear => 'd',
        Kind::Order => 'f',
        Kind::Place => 'l',
        Kind::OccasionOfPlace => 'h',
        Kind::Speaker => 's',
        Kind::Gap => 'g',
        Kind::WordsOfPrinciple => 'q',
        Kind::WordsOfSpeaker => 'v',
        Kind::SaidFirst => 'r',
        Kind::Shared => 'b',
        Kind::Duty => 'u',
        Kind::Statement => 't',
        Kind::Purpose => 'e',
        Kind::Continuation => 'c',
        Kind::Written => 'x',
    }
}

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { seed, blueprint } = self;
        let Blueprint { edition, n_items, kinds, sections, excerpt, items } = blueprint;
        write!(f, "{seed}")?;
        if *edition != Edition::First {
            write!(f, "-{edition}")?;
        }
        if *n_items != N_ITEMS {
            write!(f, "-n{n_items}")?;
        }
        for (at, kind) in kinds.iter().enumerate() {
            write!(f, "{}{}", if at == 0 { "-k" } else { "" }, letter_of(*kind))?;
        }
        for (at, section) in sections.iter().enumerate() {
            write!(f, "{}{}", if at == 0 { "-s" } else { "." }, section + 1)?;
        }
        if let Some(excerpt) = excerpt {
            write!(f, "-e{}", excerpt + 1)?;
        }
        for (at, id) in items.iter().enumerate() {
            write!(f, "{}{id:08x}", if at == 0 { "-i" } else { "." })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::{
        collection::vec,
        option,
        prelude::*,
        sample::{select, subsequence},
    };

    use super::*;
    use crate::article::Lang;

    #[test]
    fn what_is_no_plan_is_not_read_as_one() {
        for text in [
            "",
            "-",
            "x",
            "-1",
            "07",
            "+7",
            "7-",
            "7-n",
            "7-n0",
            "7-n51",
            "7-n10",
            "7-n05",
            "7-k",
            "7-kz",
            "7-s",
            "7-s0",
            "7-s1.",
            "7-e0",
            "7-i",
            "7-i12",
            "7-ig",
            "7-ky-n5",
            "7-fr",
            "7-ZH",
            "7-zh-Hans",
            "7-zh-zh",
            "7-n5-zh",
            "7-n5-n5",
            "7-é",
            "4294967296",
        ] {
            assert_eq!(Plan::read(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_edition_comes_next_to_the_number_and_the_first_is_never_named() {
        let of = |text| Plan::read(text).map(|it: Plan| it.blueprint.edition);
        assert_eq!(of("7"), Some(Edition::First));
        assert_eq!(of("7-n5-e4"), Some(Edition::First));
        assert_eq!(of("7-zh"), Some(Edition::In(Lang::Zh)));
        assert_eq!(of("7-en-e4"), Some(Edition::In(Lang::En)));
        assert_eq!(of("7-zh-n5-ky-s1.3"), Some(Edition::In(Lang::Zh)));
    }

    pub fn editions() -> impl Strategy<Value = Edition> {
        select(vec![Edition::First, Edition::In(Lang::En), Edition::In(Lang::Zh)])
    }

    pub fn plans() -> impl Strategy<Value = Plan> {
        let kinds = subsequence(Kind::ALL.to_vec(), 0..=Kind::ALL.len());
        let lists =
            (kinds, vec(0..40_usize, 0..4), option::of(0..500_usize), vec(any::<u32>(), 0..9));
        (any::<u32>(), editions(), 1..=MOST_ITEMS, lists).prop_map(
            |(seed, edition, n_items, (kinds, sections, excerpt, items))| Plan {
                seed,
                blueprint: Blueprint { edition, n_items, kinds, sections, excerpt, items },
            },
        )
    }

    proptest! {
        #[test]
        fn a_plan_is_read_back(plan in plans()) {
            prop_assert_eq!(Plan::read(&plan.to_string()), Some(plan));
        }

        #[test]
        fn reading_never_panics_and_each_plan_has_one_text(text in "[0-9a-z.é-]{0,12}") {
            if let Some(plan) = Plan::read(&text) {
                prop_assert_eq!(plan.to_string(), text);
            }
        }
    }
}
