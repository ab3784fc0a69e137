//! Sentences of an excerpt in two halves, parted where a reader could be asked how they go on.

use std::ops::Range;

use super::{
    facts::Facts,
    passage::{is_rubble, tells_time},
};
use crate::{
    article::Lang,
    text::{find_first, lower_case, sentences, without_start, words},
};

/// A sentence or a run of its clauses, in two halves.
pub(super) struct Halves {
    /// Position in `Article::excerpts`.
    pub excerpt: usize,
    /// In bytes of the excerpt.
    pub first: Range<usize>,
    pub second: Range<usize>,
    /// Whether the first half begins in the middle of its sentence.
    pub is_cut_before: bool,
    /// Whether the second half says to what end the first is.
    pub is_purpose: bool,
    /// What joins them: only halves joined alike fit in one another's place.
    pub joint: u8,
}

/// What begins a condition, and how its halves are told from others: `{0}, then …`.
const CONDITIONS_EN: [(&str, u8); 6] =
    [("if ", 0), ("when ", 1), ("whenever ", 1), ("unless ", 2), ("without ", 3), ("before ", 4)];
const CONDITIONS_ZH: [(&str, u8); 7] =
    [("如果", 0), ("只要", 0), ("一旦", 0), ("只有", 1), ("没有", 2), ("不要", 3), ("当", 4)];

/// What begins a purpose.
const PURPOSES_EN: [(&str, u8); 3] = [("so that ", 10), ("in order to ", 11), ("so as to ", 11)];
const PURPOSES_ZH: [(&str, u8); 8] = [
    ("从而", 10),
    ("以便", 10),
    ("做到", 10),
    ("让", 10),
    ("使", 10),
    ("以确保", 10),
    ("确保", 10),
    ("实现", 10),
];

/// How long a half is, in words and in Chinese characters.
const N_WORDS: Range<usize> = 4..24;
const N_CHARS: Range<usize> = 5..40;

/// The sentences of an excerpt that fall in two.
pub(super) fn halves_of(facts: &Facts<'_>, excerpt: usize) -> Vec<Halves> {
    let text = &facts.article.excerpts[excerpt].text;
    let mut all = Vec::new();
    for sentence in sentences(text) {
        let marks = &['.', '!', '?', '。', '！', '？'][..];
        let end = sentence.start + text[sentence.clone()].trim_end_matches(marks).len();
        all.extend(find_condition(facts, text, sentence.start..end));
        all.extend(find_purpose(facts, text, sentence.start..end));
    }
    let n_fit = match facts.language() {
        Lang::En => N_WORDS,
        Lang::Zh => N_CHARS,
    };
    all.retain(|it: &Halves| {
        let whole = &text[it.first.start..it.second.end];
        let words = facts.words_in(excerpt, &(it.first.start..it.second.end));
        n_fit.contains(&n_units(facts, &text[it.first.clone()]))
            && n_fit.contains(&n_units(facts, &text[it.second.clone()]))
            && !is_rubble(whole, &facts.stems(whole))
            && !tells_time(whole, words)
    });
    for it in &mut all {
        it.excerpt = excerpt;
    }
    all
}

fn halves(first: Range<usize>, second: Range<usize>, is_purpose: bool, joint: u8) -> Halves {
    Halves { excerpt: 0, first, second, is_cut_before: false, is_purpose, joint }
}

/// `If a stranger asks for it, | hang up.` The second half has no comma of its own, so that it is
/// whole.
fn find_condition(facts: &Facts<'_>, text: &str, sentence: Range<usize>) -> Option<Halves> {
    let whole = &text[sentence.clone()];
    let (starts, comma): (&[_], _) = match facts.language() {
        Lang::En => (&CONDITIONS_EN, ','),
        Lang::Zh => (&CONDITIONS_ZH, '，'),
    };
    let lower = lower_case(whole);
    let (_, joint) = starts.iter().find(|(start, _)| lower.starts_with(start))?;
    let at = whole.find(comma)?;
    let rest = &whole[at + comma.len_utf8()..];
    if rest.contains(&[comma, ';', '；', ':', '：'][..]) {
        return None;
    }
    let start = sentence.end - rest.trim_start().len();
    Some(halves(sentence.start..sentence.start + at, start..sentence.end, false, *joint))
}

/// How many bytes to leave out at the start of a first half that is too long: whole clauses.
fn n_left_out(facts: &Facts<'_>, half: &str) -> usize {
    let most = match facts.language() {
        Lang::En => N_WORDS.end,
        Lang::Zh => N_CHARS.end,
    };
    let mut start = 0;
    let mut is_in_list = false;
    while is_in_list || n_units(facts, &half[start..]) >= most {
        let Some(mark) = half[start..].find(&[',', ';', '，', '；'][..]) else { return start };
        let mark_len = half[start + mark..].chars().next().map_or(1, char::len_utf8);
        let clause = &half[start..start + mark];
        let rest = half[start + mark + mark_len..].trim_start();
        start = half.len() - without_start(rest, &["and ", "but ", "并", "也"]).len();
        // What follows a short clause may be the next member of its list.
        is_in_list = n_units(facts, clause) < 5;
    }
    start
}

/// How long a text is, in words or in Chinese characters.
fn n_units(facts: &Facts<'_>, text: &str) -> usize {
    match facts.language() {
        Lang::En => words(text).len(),
        Lang::Zh => text.chars().count(),
    }
}

/// `Fences are kept whole | so that no sheep gets out.`
fn find_purpose(facts: &Facts<'_>, text: &str, sentence: Range<usize>) -> Option<Halves> {
    let whole = &text[sentence.clone()];
    let marks = &[';', ':', '；', '：', '—'][..];
    let (starts, is_joined): (&[_], &dyn Fn(&str) -> bool) = match facts.language() {
        Lang::En => (&PURPOSES_EN, &|before: &str| before.ends_with(' ')),
        Lang::Zh => (&PURPOSES_ZH, &|before: &str| before.ends_with('，')),
    };
    let (at, joint) = starts.iter().find_map(|(start, joint)| {
        let at = find_first(whole, start).filter(|at| is_joined(&whole[..*at]))?;
        Some((at, *joint))
    })?;
    let second = &whole[at..];
    let second = &second[..second.find(marks).unwrap_or(second.len())];
    let before = whole[..at].trim_end_matches(&[' ', ',', '，'][..]);
    // A list before it may be what it is for; its last member alone would not say so.
    let start = match facts.language() {
        Lang::En => 0,
        Lang::Zh => before.rfind('；').map_or(0, |it| it + '；'.len_utf8()),
    };
    let start = start + n_left_out(facts, &before[start..]);
    let first = sentence.start + start..sentence.start + before.len();
    let mut found =
        halves(first, sentence.start + at..sentence.start + at + second.len(), true, joint);
    found.is_cut_before = start > 0;
    Some(found)
}
