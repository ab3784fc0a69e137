//! Which part of an excerpt an item quotes: short, readable, and from one excerpt only.

use std::ops::Range;

use rand::RngExt;
use rand_pcg::Pcg32;

use super::{
    facts::{Facts, prints_year},
    rank,
};
use crate::article::{
    stem::{Stem, stems},
    text::{fold, n_words, sentences, tokens},
};

/// A fragment of an excerpt, word for word, with or without a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Position in `Article::excerpts`.
    pub excerpt: usize,
    /// Where in the excerpt it stands, in bytes.
    pub range: Range<usize>,
    /// The words, those of the gap included.
    pub text: String,
    /// The bytes of `text` that are left out.
    pub gap: Option<Range<usize>>,
    /// Whether it begins in the middle of a sentence.
    pub is_cut_before: bool,
    /// Whether its sentence goes on.
    pub is_cut_after: bool,
}

impl Passage {
    /// What is shown before the gap, or all of it, with an ellipsis where the sentence was cut.
    pub fn before_gap(&self) -> String {
        let end = self.gap.as_ref().map_or(self.text.len(), |gap| gap.start);
        let after = if self.gap.is_none() && self.is_cut_after { " …" } else { "" };
        format!("{}{}{after}", if self.is_cut_before { "… " } else { "" }, &self.text[..end])
    }

    /// What is shown after the gap; `None` without one.
    pub fn after_gap(&self) -> Option<String> {
        let gap = self.gap.as_ref()?;
        Some(format!("{}{}", &self.text[gap.end..], if self.is_cut_after { " …" } else { "" }))
    }
}

/// A passage that may be quoted, with its content words.
pub(super) struct Fragment {
    pub passage: Passage,
    pub stems: Vec<Stem>,
}

/// Tries to write an item about one fragment after the other until one is kept. Of the acceptable
/// ones that are left, one of the best three is next: another seed quotes other words.
pub(super) fn try_best(
    best_first: &[Fragment],
    is_acceptable: &dyn Fn(&Fragment) -> bool,
    rng: &mut Pcg32,
    write: &mut dyn FnMut(&Fragment, &mut Pcg32) -> bool,
) -> bool {
    let mut left = best_first.iter();
    let mut next: Vec<&Fragment> = Vec::with_capacity(3);
    for _ in 0..MOST_TRIED {
        while next.len() < 3
            && let Some(fragment) = left.next()
        {
            if is_acceptable(fragment) {
                next.push(fragment);
            }
        }
        if next.is_empty() {
            return false;
        }
        let fragment = next.remove(rng.random_range(0..next.len()));
        if write(fragment, rng) {
            return true;
        }
    }
    false
}

/// Where so many of the best fragments give no item, the others do no better.
const MOST_TRIED: usize = 24;

/// The shortest and the longest passage, in words.
const N_WORDS: Range<usize> = 7..39;

/// As many fragments of one excerpt are weighed, so that a huge excerpt costs no more than a long
/// one.
const MOST: usize = 400;

/// The fragments of an excerpt that read well, the best first: whole sentences of middle length,
/// then runs of clauses. Fragments with a flaw of their own are left out.
pub(super) fn fragments(facts: &Facts<'_>, excerpt: usize) -> Vec<Fragment> {
    let text = &facts.article.excerpts[excerpt].text;
    let mut weighed: Vec<(usize, Passage)> = Vec::new();
    for sentence in sentences(text) {
        let clauses = clauses(text, &sentence);
        for (first, start) in clauses.iter().enumerate() {
            let mut n = 0;
            for (at, last) in clauses.iter().enumerate().skip(first) {
                n += last.n_words;
                if n >= N_WORDS.end {
                    break;
                }
                if n < N_WORDS.start
                    || splits_list(&clauses, first)
                    || splits_list(&clauses, at + 1)
                {
                    continue;
                }
                let range = start.range.start..last.range.end;
                let cut = text[range.clone()]
                    .trim_end_matches(&[',', ';', ':', ' ', '，', '；', '：'][..]);
                let passage = Passage {
                    excerpt,
                    range: range.start..range.start + cut.len(),
                    text: cut.to_owned(),
                    gap: None,
                    is_cut_before: range.start > sentence.start,
                    is_cut_after: range.end < sentence.end,
                };
                let cost = start.cost_before + last.cost_after + n.abs_diff(18) / 4;
                weighed.push((cost, passage));
            }
        }
        if weighed.len() > MOST {
            break;
        }
    }
    weighed.retain(|(_, passage)| !is_rubble(&passage.text) && !tells_time(&passage.text));
    let fragment =
        |(_, passage): (usize, Passage)| Fragment { stems: stems(&passage.text), passage };
    rank::sorted_by(weighed, |(cost, _)| *cost as u64).into_iter().map(fragment).collect()
}

/// Whether a cut before this clause would tear a list apart (`a peaceful | , secure and open …`):
/// the clause on either side is too short to stand alone.
fn splits_list(clauses: &[Clause], at: usize) -> bool {
    at > 0 && at < clauses.len() && (clauses[at - 1].n_words < 5 || clauses[at].n_words < 5)
}

struct Clause {
    range: Range<usize>,
    n_words: usize,
    /// How much worse it reads to begin here than at the start of a sentence.
    cost_before: usize,
    cost_after: usize,
}

fn clauses(text: &str, sentence: &Range<usize>) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut start = sentence.start;
    let mut cost_before = 0;
    let marks = tokens(&text[sentence.clone()]);
    for token in
        marks.iter().filter(|token| [",", ";", ":", "，", "；", "："].contains(&token.text))
    {
        let is_strong = ![",", "，"].contains(&token.text);
        let end = sentence.start + token.range.end;
        let cost_after = if is_strong { 2 } else { 4 };
        push_clause(&mut clauses, text, start..end, cost_before, cost_after);
        start = end;
        cost_before = if is_strong { 3 } else { 6 };
    }
    push_clause(&mut clauses, text, start..sentence.end, cost_before, 0);
    clauses
}

fn push_clause(
    clauses: &mut Vec<Clause>,
    text: &str,
    range: Range<usize>,
    cost_before: usize,
    cost_after: usize,
) {
    let piece = &text[range.clone()];
    let start = range.start + piece.len() - piece.trim_start().len();
    if piece.trim().is_empty() {
        return;
    }
    // A fragment that begins with a conjunction hangs in the air.
    let first = piece.split_whitespace().next().unwrap_or_default();
    let hangs = ["and", "but", "or", "so", "which", "that", "nor", "yet"].contains(&first);
    clauses.push(Clause {
        range: start..range.end,
        n_words: n_words(piece),
        cost_before: cost_before + if hangs { 4 } else { 0 },
        cost_after,
    });
}

/// Whether a text is not fit to quote: a word said twice over (`prevent prevention`), hyphens and
/// apostrophes astray (`two -wheel`), quotation marks or brackets without their partners.
pub(super) fn is_rubble(text: &str) -> bool {
    let stems = stems(text);
    let stutters = stems.windows(2).any(|pair| pair[0] == pair[1]) || repeats_words(text);
    let astray = [" -", "- ", " ’", " '", "——", " ,", " ."].iter().any(|it| text.contains(it))
        || text.contains("--");
    let endless = text
        .split_whitespace()
        .any(|word| word.chars().filter(char::is_ascii_alphabetic).count() > 60);
    stutters || has_lone_mark(text) || astray || endless
}

/// Whether quotation marks or brackets lack their partners.
pub(super) fn has_lone_mark(text: &str) -> bool {
    let count = |mark: char| text.matches(mark).count();
    count('"') % 2 == 1
        || count('“') != count('”')
        || count('(') != count(')')
        || count('（') != count('）')
        || count('「') != count('」')
        || count('『') != count('』')
}

/// Whether two neighbours begin alike, as in `prevent prevention` and `order orderly`.
fn repeats_words(text: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    words.windows(2).any(|pair| {
        let n_same = pair[0].bytes().zip(pair[1].bytes()).take_while(|(a, b)| a == b).count();
        n_same >= 5 && n_same >= pair[0].len().min(pair[1].len())
    })
}

/// Whether a text says when it was said, outright or by pointing to a year before.
fn tells_time(text: &str) -> bool {
    let folded = fold(text);
    prints_year(text)
        || [
            "last year",
            "this year",
            "next year",
            "last month",
            "this month",
            "years ago",
            "yesterday",
            "today",
            "last week",
            "this week",
        ]
        .iter()
        .any(|it| folded.contains(it))
        || ["今年", "去年", "明年", "本届", "上届", "今天", "昨天"]
            .iter()
            .any(|it| text.contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rubble_is_not_quoted() {
        for text in [
            "prevent prevention before it spreads",
            "orderly orderly order of the lake",
            "two -wheel carts",
            "the world ’s lakes",
            "he said \"no",
            "a lake (deep",
        ] {
            assert!(is_rubble(text), "{text}");
        }
        assert!(!is_rubble("The lake is \"deep\", and well-kept boats (two) cross it."));
    }

    #[test]
    fn passages_that_date_themselves_are_known() {
        assert!(tells_time("at last year's conference"));
        assert!(tells_time("since 2016 it has grown"));
        assert!(!tells_time("it reached 1.3 billion people"));
    }
}
