//! Why an article yields no item of a kind.

use std::fmt;

use super::Kind;

/// A kind without items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Absence {
    /// The kind.
    pub kind: Kind,
    /// Why there are none.
    pub reason: Reason,
}

/// Why there are no items. Shown, it is an English sentence for whoever wrote the article.
///
/// ```
/// # use awareness_quiz::item::{Material, Reason};
/// let reason = Reason::TooLittle { material: Material::Years, found: 1 };
/// let sentence = "this article dates its excerpts to one year; a question needs three to choose from";
/// assert_eq!(reason.to_string(), sentence);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The article holds too little of what the options would be made of.
    TooLittle {
        /// What there is too little of.
        material: Material,
        /// How much of it the article holds; always less than [`Material::wanted`].
        found: usize,
    },
    /// Every item would have had a flaw or more than one right option.
    NoSoundItem,
    /// The organiser wrote none.
    NoneWritten,
    /// The article asks to skip every one.
    Skipped,
}

/// What the options of a kind are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Material {
    /// Occasions.
    Occasions,
    /// Years that excerpts are from: one of our own would be known by its absence from the article.
    Years,
    /// Headings with excerpts under them.
    Headings,
    /// Occasions with a date by which they can be put in order.
    DatedOccasions,
    /// Occasions whose place the article states: where it is silent, a distractor may be true in
    /// the world.
    PlacedOccasions,
    /// Speakers.
    Speakers,
    /// Excerpts with a date by which they can be put in order.
    DatedExcerpts,
    /// Subjects of which something is said, where there is a statement that could be asked about.
    Subjects,
    /// Sentences that fall in two halves joined in the same way.
    Halves,
    /// Pairs of excerpts from two occasions that share words.
    SharedWords,
    /// Rare terms that can be left out of a sentence.
    Terms,
}

impl Material {
    /// All materials.
    pub const ALL: [Self; 11] = [
        Self::Occasions,
        Self::Years,
        Self::Headings,
        Self::DatedOccasions,
        Self::PlacedOccasions,
        Self::Speakers,
        Self::DatedExcerpts,
        Self::Subjects,
        Self::Halves,
        Self::SharedWords,
        Self::Terms,
    ];

    /// How much of it a question takes; of excerpts that share words, one pair.
    pub fn wanted(self) -> usize {
        if self == Self::SharedWords { 1 } else { 3 }
    }

    /// Says whether an article that holds `found` of it holds enough for a question.
    pub(super) fn suffices(self, found: usize) -> Result<(), Reason> {
        if found < self.wanted() {
            return Err(Reason::TooLittle { material: self, found });
        }
        Ok(())
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (material, found) = match *self {
            Self::TooLittle { material, found } => (material, found),
            Self::NoSoundItem => {
                return f.write_str(
                    "every question of this kind would be flawed or have more than one right answer",
                );
            }
            Self::NoneWritten => {
                return f.write_str(
                    "this article has no questions written by hand; a line that starts with “?” begins one",
                );
            }
            Self::Skipped => {
                return f.write_str("the front matter skips every question of this kind");
            }
        };
        let (before, one, after) = match material {
            Material::Occasions => ("names", "occasion", "; a question needs three to choose from"),
            Material::Years => {
                ("dates its excerpts to", "year", "; a question needs three to choose from")
            }
            Material::Headings => ("has", "heading", " with excerpts; a question needs three"),
            Material::DatedOccasions => {
                ("has", "occasion", " that can be sorted by date; a question needs three")
            }
            Material::PlacedOccasions => {
                ("gives the place of", "occasion", "; a question needs three")
            }
            Material::Speakers => ("quotes", "speaker", "; a question needs three to choose from"),
            Material::DatedExcerpts => {
                ("has", "quotation", " that can be sorted by date; a question needs three")
            }
            Material::Subjects => {
                ("says of", "subject", " in plain words what it is or does; a question needs three")
            }
            Material::Halves => (
                "has",
                "sentence",
                " with an end that a question could ask for; a question needs three",
            ),
            Material::SharedWords => {
                ("has", "pair", " of quotations from two occasions with the same words in both")
            }
            Material::Terms => (
                "has",
                "rare term",
                " that could be left out of a sentence; a question needs three",
            ),
        };
        match found {
            1 => write!(f, "this article {before} one {one}{after}"),
            _ => write!(f, "this article {before} {found} {one}s{after}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{article::read, item::write_items};

    #[track_caller]
    fn check(material: Material, found: usize, expected: &str) {
        assert_eq!(Reason::TooLittle { material, found }.to_string(), expected);
    }

    #[test]
    fn a_reason_counts_what_was_found() {
        check(
            Material::Occasions,
            0,
            "this article names 0 occasions; a question needs three to choose from",
        );
        check(
            Material::Years,
            1,
            "this article dates its excerpts to one year; a question needs three to choose from",
        );
        check(
            Material::Headings,
            2,
            "this article has 2 headings with excerpts; a question needs three",
        );
        check(
            Material::DatedOccasions,
            1,
            "this article has one occasion that can be sorted by date; a question needs three",
        );
        check(
            Material::PlacedOccasions,
            2,
            "this article gives the place of 2 occasions; a question needs three",
        );
        check(
            Material::Speakers,
            1,
            "this article quotes one speaker; a question needs three to choose from",
        );
        check(
            Material::Terms,
            2,
            "this article has 2 rare terms that could be left out of a sentence; a question needs three",
        );
    }

    #[test]
    fn an_empty_article_lacks_every_material() {
        let absent = write_items(&read(""), 1).absent;
        for material in Material::ALL {
            let reason = Reason::TooLittle { material, found: 0 };
            assert!(absent.iter().any(|it| it.reason == reason), "{material:?}");
        }
    }

    #[test]
    fn material_suffices_from_what_is_wanted() {
        for material in Material::ALL {
            let found = material.wanted() - 1;
            let reason = Reason::TooLittle { material, found };
            assert_eq!(material.suffices(found), Err(reason));
            assert_eq!(material.suffices(found + 1), Ok(()));
        }
    }
}
