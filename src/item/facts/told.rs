//! Which facts a candidate learns from what is shown.

use super::{Facts, occasion_hash, source_hash};
use crate::item::{Fact, Kind, Source};

impl Facts<'_> {
    /// What a candidate learns from an item and its feedback, which shows the whole source.
    pub(in crate::item) fn told_by(&self, kind: Kind, source: Source) -> Vec<Fact> {
        let mut told = Vec::new();
        let occasion = match source {
            Source::Excerpt(excerpt) => {
                told.extend([
                    Fact::Text(excerpt),
                    Fact::Occasion(excerpt),
                    Fact::Year(excerpt),
                    Fact::Speaker(excerpt),
                ]);
                if kind == Kind::Principle {
                    told.push(Fact::Section(excerpt));
                }
                self.occasion_of[excerpt]
            }
            Source::Caption(_) => {
                let held = self.held_by.holders(source_hash(source)).next();
                held.and_then(|it| self.held[it].occasion)
            }
        };
        told.extend(self.held_by.holders(source_hash(source)).map(Fact::Place));
        // Who knows the year of the 1st edition can work out the 2nd.
        if let Some(occasion) = occasion {
            told.push(Fact::OccasionYear(occasion));
            told.extend(self.held_by.holders(occasion_hash(occasion)).map(Fact::Place));
            let kin = self.names.kin(occasion).unwrap_or_default();
            told.extend(kin.iter().copied().map(Fact::OccasionYear));
        }
        told
    }
}
