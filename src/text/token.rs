//! Takes a text apart into words, numbers and marks, and into sentences.

use std::ops::Range;

use super::{has_char, is_cjk, is_one_of};

/// A piece of a text: a word, a number, or one other character that is not a space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token<'t> {
    /// The characters themselves.
    pub text: &'t str,
    /// Where they stand, in bytes.
    pub range: Range<usize>,
}

impl Token<'_> {
    /// Whether this is a word or a number.
    pub fn is_word(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_alphanumeric)
    }
}

/// Takes a text apart. A word may hold apostrophes and hyphens, a number points and commas
/// (`law-based`, `1.3`); a Chinese character stands for itself.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::with_capacity(text.len() / 5);
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if first.is_whitespace() {
            continue;
        }
        let mut end = start + first.len_utf8();
        if first.is_alphanumeric() && !is_cjk(first) {
            let mut last = first;
            while let Some(&(at, c)) = chars.peek() {
                let next = || text[at + c.len_utf8()..].chars().next();
                let joins = match c {
                    '\'' | '’' | '-' => {
                        last.is_alphabetic()
                            && next().is_some_and(|c| c.is_alphabetic() && !is_cjk(c))
                    }
                    '.' | ',' => {
                        last.is_ascii_digit()
                            && next().is_some_and(|c| c.is_ascii_digit())
                            && !is_dotted_date(text, start)
                    }
                    _ => c.is_alphanumeric() && !is_cjk(c),
                };
                if !joins {
                    break;
                }
                last = c;
                end = at + c.len_utf8();
                chars.next();
            }
        }
        tokens.push(Token { text: &text[start..end], range: start..end });
    }
    tokens
}

/// Whether the number at `start` is part of a date with points, `06.09.2022` or `2022.09.06`, and
/// not a decimal: it has two points, or a year before its point, or a point before itself.
fn is_dotted_date(text: &str, start: usize) -> bool {
    let after = &text.as_bytes()[start..text.len().min(start + 12)];
    let n_digits = after.iter().take_while(|b| b.is_ascii_digit()).count();
    let n_points = after
        .iter()
        .take_while(|b| b.is_ascii_digit() || **b == b'.')
        .filter(|b| **b == b'.')
        .count();
    n_digits == 4 || n_points > 1 || text[..start].ends_with('.')
}

/// Counts the words, a Chinese character counting as one.
pub fn n_words(text: &str) -> usize {
    tokens(text).iter().filter(|token| token.is_word()).count()
}

/// The sentences of a text, as byte ranges without the spaces between them.
///
/// A point ends a sentence when a space and a capital or a quotation mark follow, so `1.3` and
/// `e.g. this` hold together.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    // Up to here all marks are known to end nothing: or a row of points would take hours.
    let mut run_end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let ends = match c {
            '。' | '！' | '？' => true,
            '.' | '!' | '?' if at >= run_end => {
                let rest = text[at + 1..]
                    .trim_start_matches(&['"', '”', '’', '\'', ')', '.', '!', '?'][..]);
                run_end = text.len() - rest.len();
                let next = rest.trim_start();
                rest.is_empty()
                    || (rest.len() > next.len() || rest.starts_with(is_cjk))
                        && next.starts_with(|c: char| !c.is_lowercase())
                        && !ends_in_initial(&text[start..at])
            }
            _ => false,
        };
        if !ends {
            continue;
        }
        let mut end = at + c.len_utf8();
        while let Some((at, c)) = chars.next_if(|(_, c)| has_char("\"”’')」』.!?。！？", *c))
        {
            end = at + c.len_utf8();
        }
        push_trimmed(&mut sentences, text, start..end);
        start = end;
    }
    push_trimmed(&mut sentences, text, start..text.len());
    sentences
}

/// Whether the text before a point ends in one capital letter or a title: `J. Smith`, `Mr. Li`.
fn ends_in_initial(text: &str) -> bool {
    let word = text.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let mut chars = word.chars();
    let single = chars.next().is_some_and(char::is_uppercase) && chars.next().is_none();
    single
        || is_one_of("Mr Mrs Ms Dr Prof St No Gen Sen Capt Col Lt Sgt Rev Hon vol p pp", word)
        || is_one_of("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec", word)
}

fn push_trimmed(ranges: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let piece = &text[range.clone()];
    let start = range.start + piece.len() - piece.trim_start().len();
    let end = start + piece.trim().len();
    if start < end {
        ranges.push(start..end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        tokens(text).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn keeps_words_and_numbers_whole() {
        assert_eq!(texts("law-based: 1.3 billion"), ["law-based", ":", "1.3", "billion"]);
        assert_eq!(texts("2016年4月"), ["2016", "年", "4", "月"]);
        assert_eq!(texts("2022.09.06"), ["2022", ".", "09", ".", "06"]);
        assert_eq!(texts("06.09.2022"), ["06", ".", "09", ".", "2022"]);
        assert_eq!(texts("don’t stop."), ["don’t", "stop", "."]);
    }

    #[test]
    fn finds_sentences() {
        let text = "It costs 1.3 million. \"Why?\" asked J. Smith. 他说。好！";
        let found: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["It costs 1.3 million.", "\"Why?\" asked J. Smith.", "他说。", "好！"]);
    }
}
