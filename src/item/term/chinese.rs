//! Terms in Chinese: what stands between 的 and the mark that ends the phrase.
//!
//! A gap must fall on whole words, and Chinese is written without spaces. The browser could part
//! words (`Intl.Segmenter`), but each browser does it by its own dictionary and version, and the
//! tests have none: one article would yield different items here and there. A dictionary of our
//! own weighs more than the whole page. So no word is parted at all: what is left out is the whole
//! run between 的 and a mark or 和, which begins and ends with a word whatever the words in it are.

use super::{Term, is_rare};
use crate::{
    item::facts::Facts,
    text::{FUNCTION_CHARS, has_char, is_cjk},
};

/// Words that hold 的 or 和: there the character parts nothing.
const WITH_DE: [&str; 4] = ["目的", "的确", "的士", "标的"];
const BEFORE_HE: &str = "共温柔缓调饱中总平随谦祥亲协";
const AFTER_HE: &str = "平谐睦善气解约";

/// Longer runs are phrases of several words, shorter ones are no words.
const N_CHARS: std::ops::RangeInclusive<usize> = 2..=4;

/// Characters that make a run a clause and no noun phrase.
const VERBAL: &str = "要能会应须可让使有没更最很";

/// The terms of an excerpt, in order.
pub(super) fn terms_of(facts: &Facts<'_>, excerpt: usize) -> Vec<Term> {
    let text = &facts.article.excerpts[excerpt].text;
    let mut terms = Vec::new();
    for (at, de) in text.match_indices('的') {
        let start = at + de.len();
        let rest = &text[start..];
        let before = &text[..start];
        let in_word = WITH_DE.iter().any(|it| before.ends_with(it) || text[at..].starts_with(it));
        let run_end = rest
            .find(|c: char| !is_cjk(c) || has_char(FUNCTION_CHARS, c) || has_char(VERBAL, c))
            .unwrap_or(rest.len());
        let run = &rest[..run_end];
        let mut after = rest[run_end..].chars();
        let ends = match after.next() {
            None => true,
            Some('和') => {
                !run.ends_with(|c| has_char(BEFORE_HE, c))
                    && !after.next().is_some_and(|c| has_char(AFTER_HE, c))
            }
            Some(c) => has_char("，。、；：！？”’」』）,.;!?", c),
        };
        let n_chars = run.chars().count();
        if in_word || !ends || !N_CHARS.contains(&n_chars) {
            continue;
        }
        let stems = facts.stems(run);
        if !stems.is_empty() && stems.iter().all(|it| is_rare(facts, *it)) {
            terms.push(Term {
                excerpt,
                range: start..start + run.len(),
                text: run.to_owned(),
                shape: n_chars,
            });
        }
    }
    terms
}
