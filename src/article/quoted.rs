//! Where quoted words begin and end in a paragraph.

use std::ops::Range;

use crate::text::{has_char, is_cjk, n_words};

/// Opening marks, each with the marks that may close it. Typists mix the straight and the curved ones.
const MARKS: [(char, &str); 7] =
    [('“', "”\""), ('"', "\"”"), ('„', "“”\""), ('「', "」"), ('『', "』"), ('«', "»"), ('‘', "’")];

/// With fewer words, quoted words inside a sentence are an expression and no excerpt.
pub(super) const FEWEST_WORDS: usize = 5;

/// Quoted words in a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span {
    /// With the marks.
    pub outer: Range<usize>,
    /// Without them.
    pub inner: Range<usize>,
}

/// All quoted words of a paragraph, in order. Quotations inside others belong to those. A mark that
/// nothing closes quotes all that follows if it opens the paragraph, and nothing elsewhere.
pub(super) fn spans(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    // Opening mark, its position, and how many of its sort are open inside it.
    let mut open: Option<(usize, char, &str, usize)> = None;
    let mut before = ' ';
    let mut has_inner = false;
    for (at, c) in text.char_indices() {
        match open {
            None => {
                // An apostrophe inside a word or behind it opens nothing.
                let may_open = c != '‘' && c != '"' || !before.is_alphanumeric();
                let found = MARKS.iter().find(|(open, _)| *open == c && may_open);
                open = found.map(|(open, close)| (at, *open, *close, 0));
                has_inner = false;
            }
            Some((start, mark, close, depth)) => {
                let follows = text[at + c.len_utf8()..].chars().next();
                // `don’t`: closes nothing.
                let is_apostrophe = c == '’' && follows.is_some_and(char::is_alphanumeric);
                // Behind a space, a straight mark opens something, and the next one closes that.
                let is_inner = c == '"' && (before.is_whitespace() || has_inner);
                if is_inner {
                    has_inner = before.is_whitespace();
                }
                let is_apostrophe = is_apostrophe || is_inner;
                if c == mark && mark != '"' {
                    open = Some((start, mark, close, depth + 1));
                } else if has_char(close, c) && !is_apostrophe {
                    if depth > 0 {
                        open = Some((start, mark, close, depth - 1));
                    } else {
                        let inner = start + mark.len_utf8()..at;
                        spans.push(Span { outer: start..at + c.len_utf8(), inner });
                        open = None;
                    }
                }
            }
        }
        before = c;
    }
    if let Some((0, mark, ..)) = open {
        return vec![Span { outer: 0..text.len(), inner: mark.len_utf8()..text.len() }];
    }
    spans
}

/// What stands between the marks, without the comma that the sentence around them needs.
pub(super) fn words_of<'t>(text: &'t str, span: &Span) -> &'t str {
    text[span.inner.clone()].trim().trim_end_matches(&[',', '，'][..])
}

/// The words without the marks that enclose all of them; the text itself where none do.
pub(super) fn unquoted(text: &str) -> &str {
    let bare = text.trim_end_matches(&['.', '。', ' ', ',', '，'][..]);
    match spans(bare)[..] {
        [ref span] if span.outer == (0..bare.len()) && span.inner.end < bare.len() => {
            words_of(bare, span)
        }
        // Only the first paragraph's mark is there, or the closing one is lost.
        [ref span] if span.outer == (0..bare.len()) && bare.len() == text.len() => {
            words_of(text, span)
        }
        _ => text,
    }
}

/// Whether quotation marks enclose the whole text.
pub(super) fn is_quoted(text: &str) -> bool {
    let bare = text.trim_end_matches(&['.', '。', ' ', ',', '，'][..]);
    matches!(spans(bare)[..], [ref span] if span.outer == (0..bare.len()))
}

/// The quoted words that can be an excerpt.
pub(super) fn long_spans(text: &str) -> Vec<Span> {
    let mut spans = spans(text);
    spans.retain(|span| {
        let words = &text[span.inner.clone()];
        // A Chinese word has about two characters.
        let n_words = n_words(words) - words.chars().filter(|it| is_cjk(*it)).count() / 2;
        n_words >= FEWEST_WORDS
    });
    spans
}

/// Whether a text ends with the mark of a sentence or of a quotation.
pub(super) fn ends_sentence(text: &str) -> bool {
    text.ends_with(&['.', '!', '?', '…', '。', '！', '？', '”', '"', '」', '』', '’', '»'][..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_off_the_marks_around_all_of_it() {
        assert_eq!(unquoted("“Still waters run deep.”"), "Still waters run deep.");
        assert_eq!(unquoted("\"Still waters,\""), "Still waters");
        assert_eq!(unquoted("“Still waters\"."), "Still waters");
        assert_eq!(unquoted("“凡是“好事”，多半不是好事。”"), "凡是“好事”，多半不是好事。");
        let inner = "“Deep,” she said, “is still.”";
        assert_eq!(unquoted(inner), inner);
    }

    #[test]
    fn finds_quoted_words() {
        let text = "She said: “Deep is still,” and «nobody» said ‘don’t’.";
        let found: Vec<_> = spans(text).iter().map(|it| words_of(text, it)).collect();
        assert_eq!(found, ["Deep is still", "nobody", "don’t"]);
        assert_eq!(spans("It is 5\" long"), []);
        assert_eq!(spans("the lakes' and the boats’ water"), []);
        assert!(is_quoted("“A first paragraph, whose mark is closed in the next"));
    }
}
