//! What kinds of items are about, as people would say it.

use super::Kind;

/// What an item is about. A form limits how many items it takes of each topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// What was said, and what it stands for.
    Said,
    /// Who said it, and on which occasion.
    Who,
    /// In which year.
    Date,
    /// What came first or last.
    Order,
    /// Where.
    Place,
    /// Which words are missing.
    Gap,
}

/// Topics that stand under one heading where a visitor chooses the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// What was said, and what it stands for.
    Said,
    /// Who said it, when and where.
    WhoAndWhen,
    /// The article's own words.
    Words,
}

impl Kind {
    /// Whether the options are words of the article that could be quoted.
    pub fn offers_words(self) -> bool {
        matches!(
            self,
            Self::Excerpt
                | Self::WordsOfPrinciple
                | Self::WordsOfSpeaker
                | Self::SaidFirst
                | Self::Shared
        )
    }

    /// What items of this kind are about.
    pub fn topic(self) -> Topic {
        match self {
            Self::Excerpt
            | Self::Principle
            | Self::WordsOfPrinciple
            | Self::WordsOfSpeaker
            | Self::Shared
            | Self::Duty
            | Self::Statement
            | Self::Purpose
            | Self::Continuation
            | Self::Written => Topic::Said,
            Self::Occasion | Self::Speaker => Topic::Who,
            Self::Year | Self::OccasionYear | Self::SaidFirst => Topic::Date,
            Self::Order => Topic::Order,
            Self::Place | Self::OccasionOfPlace => Topic::Place,
            Self::Gap => Topic::Gap,
        }
    }
}

impl Topic {
    /// All topics.
    pub const ALL: [Self; 6] =
        [Self::Said, Self::Who, Self::Date, Self::Order, Self::Place, Self::Gap];

    /// The group that it is listed in.
    pub fn group(self) -> Group {
        match self {
            Self::Said => Group::Said,
            Self::Who | Self::Date | Self::Order | Self::Place => Group::WhoAndWhen,
            Self::Gap => Group::Words,
        }
    }
}

impl Group {
    /// All groups, in the order in which they are listed.
    pub const ALL: [Self; 3] = [Self::Said, Self::WhoAndWhen, Self::Words];
}
