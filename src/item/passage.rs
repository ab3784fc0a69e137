//! Which part of an excerpt an item quotes: short, readable, and from one excerpt only.

use std::{cell::OnceCell, ops::Range};

use rand::RngExt;
use rand_pcg::Pcg32;

use super::{
    clause::clauses,
    facts::{Facts, prints_year},
    rank,
};
use crate::{
    article::Lang,
    text::{Stem, Word, find_first, hash, is_cjk, sentences},
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
        let (before, after) = self.dots();
        let after = if self.gap.is_none() { after } else { "" };
        [before, &self.text[..end], after].concat()
    }

    /// What is shown after the gap; `None` without one.
    pub fn after_gap(&self) -> Option<String> {
        let gap = self.gap.as_ref()?;
        Some([&self.text[gap.end..], self.dots().1].concat())
    }

    /// What stands for the words that were cut before and after.
    fn dots(&self) -> (&'static str, &'static str) {
        let dots = if self.text.contains(is_cjk) { ("……", "……") } else { ("… ", " …") };
        (if self.is_cut_before { dots.0 } else { "" }, if self.is_cut_after { dots.1 } else { "" })
    }
}

/// A passage that may be quoted, with its content words. It reads well, does not say when it was
/// said, and could be from no other excerpt.
pub(super) struct Fragment {
    pub passage: Passage,
    pub stems: Vec<Stem>,
    pub n_words: usize,
    /// Whether it repeats the title, which readers know from the headline.
    pub is_titled: bool,
}

/// What may be quoted of one excerpt, the best first. Most of it is never asked for, so each
/// fragment is looked at when it is.
pub(super) struct Fragments<'f> {
    facts: &'f Facts<'f>,
    excerpt: usize,
    sentences: Vec<Range<usize>>,
    cuts: Vec<Cut>,
    looked_at: Vec<OnceCell<Option<Fragment>>>,
}

/// A run of clauses of one sentence.
struct Cut {
    range: Range<usize>,
    n_words: usize,
    is_cut_before: bool,
    is_cut_after: bool,
    /// How much worse it reads than a whole sentence of middle length.
    cost: usize,
}

/// Tries to write an item about one fragment after the other until one is kept. Of those that are
/// left, one of the best three is next: another seed quotes other words.
pub(super) fn try_best(
    best_first: &mut dyn Iterator<Item = &Fragment>,
    rng: &mut Pcg32,
    write: &mut dyn FnMut(&Fragment, &mut Pcg32) -> bool,
) -> bool {
    let mut next: Vec<&Fragment> = Vec::with_capacity(3);
    for _ in 0..MOST_TRIED {
        while next.len() < 3
            && let Some(fragment) = best_first.next()
        {
            next.push(fragment);
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

/// The shortest and the longest passage, in words and in Chinese characters.
const N_WORDS: Range<usize> = 7..39;
const N_CHARS: Range<usize> = 12..61;

/// As many fragments of one excerpt are weighed, so that a huge excerpt costs no more than a long
/// one.
const MOST: usize = 400;

impl<'f> Fragments<'f> {
    /// The runs of clauses of an excerpt that have the right length: whole sentences of middle
    /// length first.
    pub fn of(facts: &'f Facts<'f>, excerpt: usize) -> Self {
        let text = &facts.article.excerpts[excerpt].text;
        let (n_fit, best) = match facts.language() {
            Lang::En => (N_WORDS, 18),
            Lang::Zh => (N_CHARS, 30),
        };
        let mut cuts: Vec<Cut> = Vec::new();
        let sentences = sentences(text);
        for (nth, sentence) in sentences.iter().enumerate() {
            let words = facts.words_in(excerpt, sentence);
            let clauses = clauses(text, sentence, nth == 0, words);
            let can_part = |at: usize| at == 0 || clauses.get(at).is_none_or(|it| it.can_part);
            for (first, start) in clauses.iter().enumerate() {
                if !start.can_begin || !can_part(first) {
                    continue;
                }
                let mut n_words = 0;
                for (at, last) in clauses.iter().enumerate().skip(first) {
                    n_words += last.n_words;
                    if n_words >= n_fit.end {
                        break;
                    }
                    if n_words < n_fit.start || !can_part(at + 1) {
                        continue;
                    }
                    let range = start.range.start..last.range.end;
                    let cut = text[range.clone()]
                        .trim_end_matches(&[',', ';', ':', ' ', '，', '；', '：'][..]);
                    cuts.push(Cut {
                        range: range.start..range.start + cut.len(),
                        n_words,
                        is_cut_before: range.start > sentence.start,
                        is_cut_after: range.end < sentence.end,
                        cost: start.cost_before + last.cost_after + n_words.abs_diff(best) / 4,
                    });
                }
            }
            if cuts.len() > MOST {
                break;
            }
        }
        let cuts = rank::sorted_by(cuts, |it| it.cost as u64);
        let looked_at = cuts.iter().map(|_| OnceCell::new()).collect();
        Self { facts, excerpt, sentences, cuts, looked_at }
    }

    /// The fragments that hold these bytes of the excerpt, the best first.
    pub fn holding(&self, bytes: Range<usize>) -> impl Iterator<Item = &Fragment> {
        (0..self.cuts.len()).filter_map(move |at| {
            let range = &self.cuts[at].range;
            if bytes.start < range.start && bytes.end > bytes.start || bytes.end > range.end {
                return None;
            }
            self.look_at(at)
        })
    }

    /// All fragments, the best first.
    pub fn iter(&self) -> impl Iterator<Item = &Fragment> {
        self.holding(0..0)
    }

    /// Those that do not repeat the title, for questions about who said it, where and when.
    pub fn untitled(&self) -> impl Iterator<Item = &Fragment> {
        self.iter().filter(|it| !it.is_titled)
    }

    /// Those whose words stand in one other excerpt as well, with that excerpt; the best first.
    pub fn shared(&self) -> impl Iterator<Item = (Fragment, usize)> {
        (0..self.cuts.len()).filter_map(|at| {
            let quoted = self.facts.stems_in(self.excerpt, &self.cuts[at].range);
            let other = self.facts.find_only_sharer(self.excerpt, quoted.clone())?;
            Some((self.cut_out(at, quoted)?, other))
        })
    }

    /// The sentences that these bytes lie in; without any, those of what is best to quote.
    pub fn sentences_with(&self, bytes: Option<&Range<usize>>) -> Range<usize> {
        let best = || self.iter().next().map(|it| it.passage.range.clone());
        let Range { start, end } = bytes.cloned().or_else(best).unwrap_or(0..1);
        let first = self.sentences.partition_point(|it| it.end <= start);
        let last = first + self.sentences[first..].partition_point(|it| it.start < end);
        match &self.sentences[first..last] {
            [first, .., last] => first.start..last.end,
            [only] => only.clone(),
            [] => 0..self.facts.article.excerpts[self.excerpt].text.len(),
        }
    }

    fn look_at(&self, at: usize) -> Option<&Fragment> {
        let found = self.looked_at[at].get_or_init(|| {
            let quoted = self.facts.stems_in(self.excerpt, &self.cuts[at].range);
            if self.facts.could_be_from_another(self.excerpt, quoted.clone()) {
                return None;
            }
            self.cut_out(at, quoted)
        });
        found.as_ref()
    }

    /// A fragment that reads well and does not say when it was said. `quoted` are its content words.
    fn cut_out(&self, at: usize, quoted: Range<usize>) -> Option<Fragment> {
        let Cut { range, n_words, is_cut_before, is_cut_after, .. } = &self.cuts[at];
        let text = &self.facts.article.excerpts[self.excerpt].text[range.clone()];
        let stems = self.facts.stems_of(self.excerpt)[quoted].to_vec();
        let words = self.facts.words_in(self.excerpt, range);
        let is_sound = !is_rubble(text, &stems) && !tells_time(text, words);
        is_sound.then(|| Fragment {
            is_titled: self.facts.repeats_title(&stems),
            passage: Passage {
                excerpt: self.excerpt,
                range: range.clone(),
                text: text.to_owned(),
                gap: None,
                is_cut_before: *is_cut_before,
                is_cut_after: *is_cut_after,
            },
            stems,
            n_words: *n_words,
        })
    }
}

/// The stems of words none of whose characters stand before `start`.
pub(super) fn stems_from(start: usize, words: &[Word]) -> Vec<Stem> {
    words.iter().filter(|it| it.stem_start() >= start).filter_map(Word::stem).collect()
}

/// Whether a text is not fit to quote: a word said twice over (`prevent prevention`), hyphens and
/// apostrophes astray (`two -wheel`), quotation marks or brackets without their partners.
pub(super) fn is_rubble(text: &str, stems: &[Stem]) -> bool {
    stems.windows(2).any(|pair| pair[0] == pair[1])
        || repeats_words(text)
        || has_lone_mark(text)
        || has_stray_mark(text)
}

/// ` -wheel`, `two- `, ` ’s`, `lake ,`, `--`
fn has_stray_mark(text: &str) -> bool {
    // A quotation's mark, of lines that were joined.
    if text.starts_with('>') {
        return true;
    }
    let mut before = 'a';
    for c in text.chars() {
        match (before, c) {
            (' ', '-' | '’' | '\'' | ',' | '.') | ('-', ' ' | '-') | ('—', '—') => {
                return true;
            }
            _ => before = c,
        }
    }
    false
}

/// Whether quotation marks or brackets lack their partners.
pub(super) fn has_lone_mark(text: &str) -> bool {
    const PAIRS: [(char, char); 7] = [
        ('"', '"'),
        ('“', '”'),
        ('(', ')'),
        ('（', '）'),
        ('「', '」'),
        ('『', '』'),
        ('《', '》'),
    ];
    // Marks that pair with themselves come in even numbers.
    let mut n_open = [0_i32; 7];
    for c in text.chars().filter(|c| !c.is_ascii_alphanumeric() && *c != ' ') {
        for (at, (open, close)) in PAIRS.iter().enumerate() {
            if c == *open {
                n_open[at] += if open == close && n_open[at] > 0 { -1 } else { 1 };
            } else if c == *close {
                n_open[at] -= 1;
            }
        }
    }
    n_open.iter().any(|n| *n != 0)
}

/// Whether two neighbours begin alike, as in `prevent prevention` and `order orderly`, or a word
/// has no end.
fn repeats_words(text: &str) -> bool {
    let mut before: &[u8] = b"";
    for word in text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’'))) {
        let word = word.as_bytes();
        let same = before.iter().zip(word).take_while(|(a, b)| a.eq_ignore_ascii_case(b)).count();
        if same >= 5 && same >= before.len().min(word.len())
            || word.iter().filter(|it| it.is_ascii_alphabetic()).count() > 60
        {
            return true;
        }
        if !word.is_empty() {
            before = word;
        }
    }
    false
}

/// Whether a text says when it was said, outright or by pointing to a year before.
pub(super) fn tells_time(text: &str, words: &[Word]) -> bool {
    const NEAR: [u64; 3] = [hash("last"), hash("this"), hash("next")];
    const SPANS: [u64; 3] = [hash("year"), hash("month"), hash("week")];
    const DAYS: [u64; 2] = [hash("today"), hash("yesterday")];
    // `last year's` is one word more than `last year`.
    const OF_SPANS: [u64; 3] = [hash("year's"), hash("month's"), hash("week's")];
    let points = |pair: &[Word]| {
        let (first, second) = (pair[0].folded, pair[1].folded);
        NEAR.contains(&first) && (SPANS.contains(&second) || OF_SPANS.contains(&second))
            || first == const { hash("years") } && second == const { hash("ago") }
    };
    prints_year(text)
        || words.windows(2).any(points)
        || words.iter().any(|it| DAYS.contains(&it.folded))
        || text.contains(is_cjk)
            && [
                "今年",
                "去年",
                "前年",
                "明年",
                "本届",
                "上届",
                "上一届",
                "这次会",
                "本次",
                "今天",
                "昨天",
                "年前",
            ]
            .iter()
            .any(|it| find_first(text, it).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{stems, words};

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
            assert!(is_rubble(text, &stems(text)), "{text}");
        }
        let sound = "The lake is \"deep\", and well-kept boats (two) cross it.";
        assert!(!is_rubble(sound, &stems(sound)));
    }

    #[test]
    fn passages_that_date_themselves_are_known() {
        let tells_time = |text| tells_time(text, &words(text));
        assert!(tells_time("at last year's conference"));
        assert!(tells_time("since 2016 it has grown"));
        assert!(tells_time("去年的会议上"));
        assert!(!tells_time("it reached 1.3 billion people"));
    }
}
