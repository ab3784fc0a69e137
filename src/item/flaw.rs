//! Item-writing flaws that keep an item out of the bank, checked on the finished item.

use super::{
    Facts, Item, Kind,
    distractor::key_stands_out,
    facts::longest_run,
    passage::{has_lone_mark, is_rubble},
};
use crate::article::{
    stem::{Stem, stems},
    text::{fold, n_words},
};

/// A reason not to ask an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flaw {
    /// Fewer than three options, or more than five.
    OptionCount,
    /// Two options say the same.
    SameOptions,
    /// The key can be read in the stem or the passage.
    KeyShown,
    /// The passage of a year item names its occasion.
    OccasionShown,
    /// The passage shares three content words in a row with the key.
    KeyEchoed,
    /// A reader who matches words finds the key.
    KeyStandsOut,
    /// The passage is not word for word in its excerpt.
    NotVerbatim,
    /// The passage stutters, or it or an option holds marks without partners.
    Rubble,
    /// Stem, passage or an option is too long to take in.
    TooLong,
    /// Years do not stand in order.
    NotInOrder,
    /// The key of a gap is much longer or shorter than its distractors.
    LengthTells,
    /// An option has nothing to say: it holds no word.
    EmptyOption,
}

/// Longest stem, passage and option, in words.
const MOST_WORDS: [usize; 3] = [40, 70, 30];

/// Finds every flaw of an item.
pub fn find_flaws(item: &Item, facts: &Facts<'_>) -> Vec<Flaw> {
    let options: Vec<&str> = item.options.iter().map(|it| it.text.as_str()).collect();
    let folded: Vec<String> = options.iter().map(|it| fold(it)).collect();
    let stands_before = |at: usize| folded[..at].contains(&folded[at]);
    let key = options[item.key];
    let passage = item.passage.as_ref();
    let shown = passage.map_or_else(String::new, |it| {
        format!("{}{}", it.before_gap(), it.after_gap().unwrap_or_default())
    });
    let all_shown = format!("{} {shown}", item.stem);
    let option_stems: Vec<Vec<Stem>> = options.iter().map(|it| stems(it)).collect();
    let distractors = || {
        let others = option_stems.iter().enumerate().filter(|(at, _)| *at != item.key);
        others.map(|(_, stems)| stems.as_slice())
    };

    let is_number = matches!(item.kind, Kind::Year | Kind::OccasionYear);
    let lengths = || options.iter().map(|it| it.chars().count());
    let (shortest, longest) = (lengths().min().unwrap_or(0), lengths().max().unwrap_or(0));

    // Who reads the occasion's name knows more of the year than the words say.
    let names_occasion = item.kind == Kind::Year
        && passage.and_then(|it| facts.find_occasion(it.excerpt)).is_some_and(|occasion| {
            let name = facts.series(occasion).stems();
            let shown = stems(&shown);
            !name.is_empty() && name.iter().all(|stem| shown.contains(stem))
        });

    // The words of a gap are wherever the passage has none of theirs; only the stem can point at one.
    let matched = stems(if item.kind == Kind::Gap { &item.stem } else { &all_shown });

    let found = [
        (Flaw::OptionCount, !(3..=5).contains(&options.len())),
        (Flaw::SameOptions, (0..folded.len()).any(stands_before)),
        (Flaw::EmptyOption, folded.iter().any(String::is_empty)),
        (Flaw::KeyShown, holds_words(&all_shown, key)),
        (Flaw::OccasionShown, names_occasion),
        (Flaw::KeyEchoed, longest_run(&stems(&shown), &stems(key)) >= 3),
        (
            Flaw::KeyStandsOut,
            !is_number && key_stands_out(&option_stems[item.key], distractors, &matched),
        ),
        (
            Flaw::NotVerbatim,
            passage.is_some_and(|it| {
                facts.article.excerpts[it.excerpt].text.get(it.range.clone())
                    != Some(it.text.as_str())
            }),
        ),
        (
            Flaw::Rubble,
            passage.is_some_and(|it| is_rubble(&it.text))
                || options.iter().any(|it| has_lone_mark(it)),
        ),
        (
            Flaw::TooLong,
            n_words(&item.stem) > MOST_WORDS[0]
                || n_words(&shown) > MOST_WORDS[1]
                || options.iter().any(|it| n_words(it) > MOST_WORDS[2]),
        ),
        (Flaw::NotInOrder, is_number && options.windows(2).any(|pair| pair[0] > pair[1])),
        (Flaw::LengthTells, item.kind == Kind::Gap && longest > 2 * shortest),
    ];
    found.into_iter().filter(|(_, is_found)| *is_found).map(|(flaw, _)| flaw).collect()
}

/// Whether the words of `part` stand in `whole` in a row.
fn holds_words(whole: &str, part: &str) -> bool {
    format!(" {} ", fold(whole)).contains(&format!(" {} ", fold(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_by_whole_words() {
        assert!(holds_words("Held in Onsala, by the lake", "onsala"));
        assert!(!holds_words("Held in Onsalaholm", "Onsala"));
    }
}
