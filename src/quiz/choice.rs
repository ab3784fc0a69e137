//! A blueprint as a candidate chooses it, box by box.

use super::Blueprint;
use crate::item::{ItemBank, Kind};

/// What is ticked. In a blueprint, an empty list means everything; here it means nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Items wanted.
    pub n_items: usize,
    /// Of each section of the article, whether it is ticked.
    pub sections: Vec<bool>,
    /// The kinds that the article has items of, and whether they are ticked.
    pub kinds: Vec<(Kind, bool)>,
}

impl Choice {
    /// The choice that a blueprint is. `n_sections` is how many sections the article has.
    pub fn new(bank: &ItemBank, n_sections: usize, blueprint: Blueprint) -> Self {
        let Blueprint { n_items, kinds, sections, .. } = blueprint;
        let has_items = |kind: &Kind| bank.items.iter().any(|item| item.kind() == *kind);
        let is_ticked = |kind: Kind| (kind, kinds.is_empty() || kinds.contains(&kind));
        Self {
            n_items,
            sections: (0..n_sections)
                .map(|at| sections.is_empty() || sections.contains(&at))
                .collect(),
            kinds: Kind::ALL.into_iter().filter(has_items).map(is_ticked).collect(),
        }
    }

    /// The blueprint that it is; none where nothing is ticked of the kinds or of the sections.
    pub fn blueprint(&self) -> Option<Blueprint> {
        let mut kinds: Vec<Kind> =
            self.kinds.iter().filter(|(_, is_on)| *is_on).map(|(kind, _)| *kind).collect();
        let mut sections: Vec<usize> =
            (0..self.sections.len()).filter(|at| self.sections[*at]).collect();
        if kinds.is_empty() || sections.is_empty() && !self.sections.is_empty() {
            return None;
        }
        if kinds.len() == self.kinds.len() {
            kinds.clear();
        }
        if sections.len() == self.sections.len() {
            sections.clear();
        }
        Some(Blueprint { n_items: self.n_items, kinds, sections, ..Blueprint::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{article::read, item::write_items};

    fn choice(blueprint: Blueprint) -> Choice {
        let article = read(include_str!("../../tests/articles/publicity-week-2022.md"));
        Choice::new(&write_items(&article, 0), article.sections.len(), blueprint)
    }

    #[test]
    fn a_blueprint_is_chosen_as_it_was() {
        let some = Blueprint { n_items: 5, kinds: vec![Kind::Year], sections: vec![1], ..usual() };
        for blueprint in [usual(), some] {
            assert_eq!(choice(blueprint.clone()).blueprint(), Some(blueprint));
        }
    }

    #[test]
    fn nothing_ticked_is_nothing() {
        let mut none = choice(usual());
        none.kinds.iter_mut().for_each(|kind| kind.1 = false);
        assert_eq!(none.blueprint(), None);
        let mut none = choice(usual());
        none.sections.fill(false);
        assert_eq!(none.blueprint(), None);
        // An article without headings has none to tick.
        none.sections.clear();
        assert_eq!(none.blueprint(), Some(usual()));
    }

    fn usual() -> Blueprint {
        Blueprint::default()
    }
}
