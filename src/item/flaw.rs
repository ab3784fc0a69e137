//! Item-writing flaws that keep an item out of the bank, checked on the finished item.

use std::{fmt, ops::Range, rc::Rc};

use super::{
    Facts, Item, Kind,
    distractor::key_stands_out,
    facts::longest_run,
    passage::{has_lone_mark, is_rubble, stems_from},
};
use crate::text::{Stem, Word, stems};

/// A reason not to ask an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flaw {
    /// Fewer than three options, or more than five.
    OptionCount,
    /// Two options say the same.
    SameOptions,
    /// The key can be read in the stem or the passage.
    KeyShown,
    /// The passage of an item about year or occasion names that occasion.
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
    /// Of words to choose from, some are much longer than others.
    LengthTells,
    /// An option has nothing to say: it holds no word.
    EmptyOption,
}

/// In plain words, for whoever wrote the article.
impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OptionCount => "there were fewer than three options, or more than five",
            Self::SameOptions => "two options said the same thing",
            Self::KeyShown => "the right answer could be read in the question or the quotation",
            Self::OccasionShown => "the quotation named its occasion, which gave the answer away",
            Self::KeyEchoed => "the quotation shared three words in a row with the right answer",
            Self::KeyStandsOut => {
                "the right answer shared more words with the question than the wrong ones did"
            }
            Self::NotVerbatim => "the quotation did not match its excerpt word for word",
            Self::Rubble => {
                "the quotation repeated itself, or a quotation mark or bracket was unmatched"
            }
            Self::TooLong => "the question, the quotation or an option was too long to take in",
            Self::NotInOrder => "the years were not in order",
            Self::LengthTells => "the right answer was much longer or shorter than the wrong ones",
            Self::EmptyOption => "an option contained no words",
        })
    }
}

/// Longest stem, passage and option, in words.
const MOST_WORDS: [usize; 3] = [40, 70, 30];

/// Finds every flaw of an item.
pub fn find_flaws(item: &Item, facts: &Facts<'_>) -> Vec<Flaw> {
    let options: Vec<&str> = item.options.iter().map(|it| it.text.as_str()).collect();
    let words: Vec<Rc<[Word]>> = options.iter().map(|it| facts.words_again(it)).collect();
    let stands_before = |at: usize| words[..at].iter().any(|it| is_same(it, &words[at]));
    let key = &*words[item.key];
    let option_stems: Vec<Vec<Stem>> = words.iter().map(|it| stems_from(0, it)).collect();
    let distractors = || {
        let others = option_stems.iter().enumerate().filter(|(at, _)| *at != item.key);
        others.map(|(_, stems)| stems.as_slice())
    };

    // What is shown: the stem, and the passage before and after its gap.
    let stem = facts.words_again(&item.stem);
    let passage = item.passage.as_ref();
    let (before, after) = passage.map_or((&[][..], &[][..]), |it| {
        let Range { start, end } = it.range;
        let gap = it.gap.as_ref().map_or(end..end, |gap| start + gap.start..start + gap.end);
        let words = |range| facts.words_in(it.excerpt, &range);
        (words(start..gap.start), words(gap.end..end))
    });
    let shown: Vec<Stem> = passage.map_or_else(Vec::new, |it| {
        let gap_end = it.gap.as_ref().map_or(it.range.end, |gap| it.range.start + gap.end);
        [stems_from(it.range.start, before), stems_from(gap_end, after)].concat()
    });
    let is_shown = [&*stem, before, after].iter().any(|it| holds(it, key));

    let is_number = matches!(item.kind, Kind::Year | Kind::OccasionYear);
    let lengths = || options.iter().map(|it| it.chars().count());
    let (shortest, longest) = (lengths().min().unwrap_or(0), lengths().max().unwrap_or(0));

    let all_lengths: usize = lengths().sum();
    let key_length = options[item.key].chars().count();
    let n_others = options.len().saturating_sub(1);
    let is_key_long = 2 * key_length * n_others > 3 * (all_lengths - key_length);

    // Who reads the occasion's name knows more of it and of its year than the words say.
    let names_occasion = matches!(item.kind, Kind::Year | Kind::Occasion)
        && passage.and_then(|it| facts.find_occasion(it.excerpt)).is_some_and(|occasion| {
            let name = facts.series(occasion).stems();
            !name.is_empty() && name.iter().all(|stem| shown.contains(stem))
        });

    // The words of a gap are wherever the passage has none of theirs; only the stem can point at one.
    let mut matched = stems_from(0, &stem);
    if item.kind != Kind::Gap {
        matched.extend(&shown);
    }

    // What counts as one word to who knows the article looks like two to who only compares letters.
    let is_words = item.kind.offers_words();
    let stands_out_by_letters = is_words && {
        let raw: Vec<Vec<Stem>> = options.iter().map(|it| stems(it)).collect();
        let others = || (0..raw.len()).filter(|it| *it != item.key).map(|it| raw[it].as_slice());
        key_stands_out(&raw[item.key], others, &stems(&item.stem))
    };

    let found = [
        (Flaw::OptionCount, !(3..=5).contains(&options.len())),
        (Flaw::SameOptions, (0..words.len()).any(stands_before)),
        (Flaw::EmptyOption, words.iter().any(|it| it.is_empty())),
        (Flaw::KeyShown, is_shown),
        (Flaw::OccasionShown, names_occasion),
        (Flaw::KeyEchoed, longest_run(&shown, &option_stems[item.key]) >= facts.n_stems(3)),
        (
            Flaw::KeyStandsOut,
            !is_number
                && (stands_out_by_letters
                    || key_stands_out(&option_stems[item.key], distractors, &matched)),
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
            passage.is_some_and(|it| is_rubble(&it.text, &[]))
                || options.iter().any(|it| has_lone_mark(it)),
        ),
        (
            Flaw::TooLong,
            stem.len() > MOST_WORDS[0]
                || before.len() + after.len() > MOST_WORDS[1]
                || words.iter().any(|it| it.len() > MOST_WORDS[2]),
        ),
        (Flaw::NotInOrder, is_number && options.windows(2).any(|pair| pair[0] > pair[1])),
        (
            Flaw::LengthTells,
            (is_words || item.kind == Kind::Gap) && 2 * longest > 3 * shortest
                || matches!(item.kind, Kind::Purpose | Kind::Continuation) && is_key_long,
        ),
    ];
    found.into_iter().filter(|(_, is_found)| *is_found).map(|(flaw, _)| flaw).collect()
}

/// Whether two texts are the same word for word.
fn is_same(a: &[Word], b: &[Word]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.folded == b.folded)
}

/// Whether the words of `part` stand in `whole` in a row.
fn holds(whole: &[Word], part: &[Word]) -> bool {
    !part.is_empty() && whole.windows(part.len()).any(|it| is_same(it, part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    #[test]
    fn a_key_is_found_by_whole_words() {
        let holds = |whole, part| holds(&words(whole), &words(part));
        assert!(holds("Held in Onsala, by the lake", "onsala"));
        assert!(!holds("Held in Onsalaholm", "Onsala"));
    }
}
