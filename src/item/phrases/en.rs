//! English.

use super::Phrases;

pub(in crate::item) const EN: Phrases = Phrases {
    joint: "; ",
    occasion_stem: "Which occasion does the article name for these words?",
    occasion_wrong: "The article quotes other words from it: {0}.",
    occasion_right: "These words are from the {0}.",
    excerpt_stem: "Which of these words does the article quote from this occasion: {0}?",
    excerpt_wrong: "These words are from the {0}.",
    excerpt_right: "They are from the {0}.",
    year_stem: "Which year are these words from?",
    year_wrong: "In the article, {0} is the year of: {1}.",
    year_empty: "The article names nothing from {0}.",
    year_right: "They are from {0}: {1}.",
    principle_stem: "Under which heading does the article place these words?",
    principle_wrong: [
        "Under that heading the article places one other excerpt.",
        "Under that heading the article places {0} other excerpts.",
    ],
    principle_right: "The article places them under “{0}”.",
    utterance_year_stem: [
        "In which year did {0} give the {1}?",
        "In which year did {0} send the {1}?",
        "In which year did {0} issue the {1}?",
        "In which year did {0} give the {1}?",
        "In which year did {0} publish the {1}?",
    ],
    occasion_year_stem: "Which year does the article give for this occasion: {0}?",
    occasion_year_right: "It was in {0}: {1}.",
    order_stem: ["Which of these was the earliest?", "Which of these was the latest?"],
    order_wrong: "Its date in the article: {0}.",
    order_right: [
        "Of these, the {0} was the earliest: {1}.",
        "Of these, the {0} was the latest: {1}.",
    ],
    place_stem: [
        "Where was the {0} held{1}?",
        "Where did the {0} open{1}?",
        "Where did the {0} close{1}?",
    ],
    in_year: " in {0}",
    place_wrong: [
        "That is where the {0} was held.",
        "That is where the {0} opened.",
        "That is where the {0} closed.",
    ],
    held_stem: [
        "Which of these was held in {0}?",
        "Which of these opened in {0}?",
        "Which of these closed in {0}?",
    ],
    held_wrong: ["It was held in {0}.", "It opened in {0}.", "It closed in {0}."],
    held_right: ["The {0} was held in {1}.", "The {0} opened in {1}.", "The {0} closed in {1}."],
    speaker_stem: "Whose words are these?",
    speaker_wrong: "The article quotes other words by {0}: {1}.",
    speaker_right: "These are words of {0}: {1}.",
    gap_stem: ["Which word stands here in the article?", "Which words stand here in the article?"],
    gap_wrong: "The article uses it elsewhere: “{0}”.",
    gap_right: ["The missing word is “{0}”.", "The missing words are “{0}”."],
    cited: "{0}, {1}",
};
