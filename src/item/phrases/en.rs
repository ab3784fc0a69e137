//! English.

use super::Phrases;

pub(in crate::item) const EN: Phrases = Phrases {
    joint: "; ",
    occasion_stem: "On which occasion was this said?",
    occasion_wrong: [
        "The article quotes other words from it: {0}.",
        "Other words are from there: “{1}” ({0}).",
    ],
    occasion_right: "These words are from {0}.",
    excerpt_stem: ["Which of these was said at {0}?", "Which of these is from {0}?"],
    excerpt_wrong: "These words are from {0}.",
    excerpt_right: "They are from {0}.",
    year_stem: "In which year was this said?",
    year_wrong: "In the article, {0} is the year of: {1}.",
    year_empty: [
        "The article names nothing from {0}.",
        "The article names nothing from {0}; the nearest other year is {1}: {2}.",
    ],
    year_right: ["These words are from {0}.", "They are from {0}: {1}."],
    principle_stem: "Under which heading do these words stand?",
    principle_wrong: [
        "Under that heading the article places one other excerpt.",
        "Under that heading the article places {0} other excerpts.",
        "Under that heading stand other words: “{0}”",
    ],
    principle_right: "The article places them under “{0}”.",
    utterance_year_stem: [
        "In which year did {0} give the {1}?",
        "In which year did {0} send the {1}?",
        "In which year did {0} issue the {1}?",
        "In which year did {0} give the {1}?",
        "In which year did {0} publish the {1}?",
    ],
    occasion_year_stem: "In which year was {0}?",
    occasion_year_right: "The article dates it to {0}.",
    order_stem: ["Which of these was the earliest?", "Which of these was the latest?"],
    order_wrong: "The article dates it to {0}.",
    order_right: ["Of these, {0} was the earliest: {1}.", "Of these, {0} was the latest: {1}."],
    place_stem: ["Where was {0} held{1}?", "Where did {0} open{1}?", "Where did {0} close{1}?"],
    in_year: " in {0}",
    place_wrong: [
        "That is where {0} was held.",
        "That is where {0} opened.",
        "That is where {0} closed.",
    ],
    held_stem: [
        "Which of these was held in {0}?",
        "Which of these opened in {0}?",
        "Which of these closed in {0}?",
    ],
    held_wrong: ["It was held in {0}.", "It opened in {0}.", "It closed in {0}."],
    held_right: ["{0} was held in {1}.", "{0} opened in {1}.", "{0} closed in {1}."],
    speaker_stem: "Whose words are these?",
    speaker_wrong: [
        "The article quotes other words by {0}: {1}.",
        "{0} said something else: “{2}” ({1}).",
    ],
    speaker_right: "These are words of {0}: {1}.",
    gap_stem: ["Which word is missing?", "Which words are missing?"],
    gap_wrong: [
        "The article uses it in another place.",
        "The article uses it in another place: “{0}”",
    ],
    gap_right: ["The missing word is “{0}”.", "The missing words are “{0}”."],
    cited: "{0}, {1}",
};
