//! Which facts a candidate learns from what is shown.

use std::ops::Range;

use super::{Facts, Held, occasion_hash, prints_year, source_hash};
use crate::{
    article::SeriesName,
    item::{Fact, Kind, Source, Told},
    text::MANY,
};

impl Facts<'_> {
    /// What a candidate learns from an item and its feedback, which shows the attribution of an
    /// excerpt and the words in these bytes of it, or the whole caption.
    pub(in crate::item) fn told_by(
        &self,
        kind: Kind,
        source: Source,
        shows: Option<&Range<usize>>,
    ) -> Vec<Told> {
        let mut told: Vec<Told> = Vec::new();
        let occasion = match source {
            Source::Excerpt(excerpt) => {
                let of_words = |fact: Fact| match shows {
                    Some(words) => Told::of(fact, words),
                    None => fact.into(),
                };
                let facts = [
                    Fact::Text(excerpt),
                    Fact::Occasion(excerpt),
                    Fact::Year(excerpt),
                    Fact::Speaker(excerpt),
                ];
                told.extend(facts.map(of_words));
                if matches!(kind, Kind::Principle | Kind::WordsOfPrinciple) {
                    told.push(of_words(Fact::Section(excerpt)));
                }
                self.occasion_of[excerpt]
            }
            // It says nothing of the article.
            Source::Written(_) => None,
            Source::Caption(_) => {
                let held = self.held_by.holders(source_hash(source)).next();
                held.and_then(|it| self.held[it].occasion)
            }
        };
        told.extend(self.held_by.holders(source_hash(source)).map(|it| Fact::Place(it).into()));
        if let Some(occasion) = occasion {
            told.extend(self.told_of_place(occasion));
            told.extend(self.told_by_date(occasion));
        }
        told
    }

    /// What a candidate learns from the place of an occasion.
    fn told_of_place(&self, occasion: usize) -> impl Iterator<Item = Told> {
        self.held_by.holders(occasion_hash(occasion)).map(|it| Fact::Place(it).into())
    }

    /// What a candidate learns from the date of an occasion.
    fn told_by_date(&self, occasion: usize) -> Vec<Told> {
        // Who knows the year of the 1st edition can work out the 2nd.
        let kin = self.names.kin(occasion).unwrap_or_default();
        [&[occasion], kin].concat().into_iter().map(|it| Fact::OccasionYear(it).into()).collect()
    }

    /// The same where it is a reason that says so, and who has a hunch which words are from there
    /// would have their year.
    pub(in crate::item) fn told_by_reason(&self, occasion: usize) -> Vec<Told> {
        let mut told = self.told_by_date(occasion);
        told.extend(self.years_at(occasion));
        told
    }

    /// What a candidate learns from a reason that cites an excerpt and does not show its words.
    pub(in crate::item) fn told_by_citation(&self, excerpt: usize) -> Vec<Told> {
        let mut told: Vec<Told> = vec![Fact::Year(excerpt).into(), Fact::Speaker(excerpt).into()];
        if let Some(occasion) = self.occasion_of[excerpt] {
            told.extend(self.told_by_reason(occasion));
            let attribution = self.article.excerpts[excerpt].attribution.as_ref();
            if attribution.is_some_and(|it| it.place.is_some()) {
                told.extend(self.told_of_place(occasion));
            }
        }
        told
    }

    /// The same where these words of the excerpt are the option or stand in the reason.
    pub(in crate::item) fn told_by_cited_words(
        &self,
        excerpt: usize,
        words: &Range<usize>,
    ) -> Vec<Told> {
        let mut told = self.told_by_citation(excerpt);
        told.extend([Fact::Text(excerpt), Fact::Occasion(excerpt)].map(|it| Told::of(it, words)));
        told
    }

    /// What a candidate learns from a reason that names what a year is the year of.
    pub(in crate::item) fn told_by_year(&self, year: u16) -> Vec<Told> {
        let Some(dating) = self.find_in_year(year) else { return Vec::new() };
        let tell = || {
            let by_names = dating.names.iter().flat_map(|it| self.told_by_name(it));
            by_names
                .chain(dating.occasions.iter().flat_map(|it| self.told_by_reason(*it)))
                .chain(dating.excerpts.iter().flat_map(|it| self.told_by_citation(*it)))
                .collect()
        };
        dating.tells.get_or_init(tell).clone()
    }

    /// What a candidate learns from a reason that says where something took place.
    pub(in crate::item) fn told_by_place(&self, held: usize) -> Vec<Told> {
        let Held { name, place_hash, .. } = self.held[held];
        let there = self.held_at(place_hash).filter(|it| self.could_be_held(*it, held));
        let mut told: Vec<Told> = vec![Fact::Place(held).into()];
        told.extend(there.map(|it| Fact::Place(it).into()));
        if prints_year(name) {
            told.extend(self.told_by_name(name));
        }
        told
    }

    /// What a candidate learns from a name with its year: that of what may be meant, and of other
    /// editions.
    fn told_by_name(&self, name: &str) -> Vec<Told> {
        let series = SeriesName::of(name).with_stems(|it| self.aliases.counts_as(it));
        let mut told: Vec<Told> = Vec::new();
        for kin in self.names.kin_of(&series).unwrap_or_default() {
            told.push(Fact::OccasionYear(kin).into());
            if self.names.series[kin].could_be(&series) {
                told.extend(self.years_at(kin));
            }
        }
        told
    }

    /// The years of an occasion's excerpts, but no list of thousands with every reason: where there
    /// are so many, a hunch is worth little.
    fn years_at(&self, occasion: usize) -> impl Iterator<Item = Told> {
        let excerpts = self.article.occasions[occasion].excerpts.iter().take(MANY);
        excerpts.map(|it| Fact::Year(*it).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::read;

    const LAKES: &str = "> The lake is deep and cold, and nobody has ever swum across it.

— Ann Lee, speech in Onsala, 1st Lake Forum, 9 June 2016

> A fence along the shore keeps out the thief for one night.

— Bo Ek, letter to the 2nd Lake Forum, May 2017

> Rules for the lake must fit on one board beside the jetty.

— Ann Lee, lecture at the Night of Open Boathouses, 2017
";

    #[track_caller]
    fn check(tell: impl Fn(&Facts<'_>) -> Vec<Told>, expected: &[Fact]) {
        let article = read(LAKES);
        let mut told: Vec<Fact> =
            tell(&Facts::gather(&article)).into_iter().map(|it| it.fact).collect();
        told.sort_by_key(|it| format!("{it:?}"));
        told.dedup();
        assert_eq!(told, expected);
    }

    #[test]
    fn a_citation_tells_the_year_of_all_editions_and_the_place_it_names() {
        use Fact::{Occasion, OccasionYear, Place, Speaker, Text, Year};
        let cited = [OccasionYear(0), OccasionYear(1), Place(0), Speaker(0), Year(0)];
        check(|facts| facts.told_by_citation(0), &cited);
        let cited = [OccasionYear(2), Speaker(2), Year(2)];
        check(|facts| facts.told_by_citation(2), &cited);
        let with_words = [Occasion(2), OccasionYear(2), Speaker(2), Text(2), Year(2)];
        check(|facts| facts.told_by_cited_words(2, &(0..9)), &with_words);
    }

    #[test]
    fn a_year_tells_what_is_named_with_it() {
        use Fact::{OccasionYear, Year};
        let named = [OccasionYear(0), OccasionYear(1), OccasionYear(2), Year(1), Year(2)];
        check(|facts| facts.told_by_year(2017), &named);
        check(|facts| facts.told_by_year(2012), &[]);
    }
}
