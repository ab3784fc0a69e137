//! Folds dashes, quotes, widths and spaces and takes words apart, so that texts can be compared.

use std::ops::Range;

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

/// Whether this is a Chinese character, which is written without spaces.
pub fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3134F}')
}

/// Makes a line fit to show: no control, zero-width or direction characters, full-width letters
/// and digits narrowed, every run of spaces one space, none at the ends.
pub fn clean(line: &str) -> String {
    let mut cleaned = String::with_capacity(line.len());
    for c in line.chars() {
        let c = match c {
            // Direction marks, zero-width characters and the byte-order mark carry no text.
            '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}'
            | '\u{FEFF}'
            | '\u{00AD}'
            | '\u{061C}'
            | '\u{180E}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E007F}' => continue,
            '\u{FF10}'..='\u{FF19}' | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' => {
                char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c)
            }
            c if c.is_whitespace() || c.is_control() => ' ',
            c => c,
        };
        if c != ' ' || !(cleaned.is_empty() || cleaned.ends_with(' ')) {
            cleaned.push(c);
        }
    }
    cleaned.truncate(cleaned.trim_end().len());
    cleaned
}

/// The words of a text folded for comparison: lower case, one kind of apostrophe, no punctuation,
/// one space between.
pub fn fold(text: &str) -> String {
    let words: Vec<String> = tokens(text)
        .iter()
        .filter(|token| token.is_word())
        .map(|token| fold_word(token.text))
        .collect();
    words.join(" ")
}

/// One word folded for comparison.
pub fn fold_word(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_onto(&mut folded, word);
    folded
}

/// Adds one word, folded for comparison.
pub fn fold_onto(folded: &mut String, word: &str) {
    if word.is_ascii() {
        let start = folded.len();
        folded.push_str(word);
        folded[start..].make_ascii_lowercase();
        return;
    }
    folded.extend(word.chars().map(|c| if c == '’' { '\'' } else { lower(c) }));
}

/// Lower case for Latin, Greek and Cyrillic letters. The whole of Unicode would cost the page more
/// than all of this module, and a word wrongly kept apart costs an article nothing.
fn lower(c: char) -> char {
    let step = match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ω' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        _ => 0,
    };
    char::from_u32(u32::from(c) + step).unwrap_or(c)
}

/// A text in lower case, see [`fold_word`].
pub fn lower_case(text: &str) -> String {
    text.chars().map(lower).collect()
}

/// Whether a character is one of those in a text. The library asks it of a character outside ASCII
/// by searching for a text, see [`find_first`].
pub fn has_char(text: &str, c: char) -> bool {
    text.chars().any(|it| it == c)
}

/// Where a part of a text, not empty, begins. The library's own search, made for long texts, would
/// cost the page more than all that is searched for.
pub fn find_first(text: &str, part: &str) -> Option<usize> {
    text.as_bytes().windows(part.len()).position(|it| it == part.as_bytes())
}

/// Where it begins for the last time.
pub fn find_last(text: &str, part: &str) -> Option<usize> {
    text.as_bytes().windows(part.len()).rposition(|it| it == part.as_bytes())
}

/// What stands before and after a part of a text.
pub fn split_at_first<'t>(text: &'t str, part: &str) -> Option<(&'t str, &'t str)> {
    find_first(text, part).map(|at| (&text[..at], &text[at + part.len()..]))
}

/// Whether a word is one of some words in a row. As a slice they would cost the page eight bytes more
/// for each, and each search its own code.
pub fn is_one_of(words: &str, word: &str) -> bool {
    words.split_ascii_whitespace().any(|it| it == word)
}

/// The same for whole lines, whose words may have spaces between.
pub fn is_line_of(lines: &str, line: &str) -> bool {
    lines.lines().any(|it| it == line)
}

/// Whether a text begins with one of some words.
pub fn starts_with_one_of(words: &str, text: &str) -> bool {
    words.split_ascii_whitespace().any(|it| text.starts_with(it))
}

/// Whether a text ends with one of some words.
pub fn ends_with_one_of(words: &str, text: &str) -> bool {
    words.split_ascii_whitespace().any(|it| text.ends_with(it))
}

/// A text without what it begins with, where that is one of these.
pub fn without_start<'t>(text: &'t str, starts: &[&str]) -> &'t str {
    starts.iter().find_map(|it| text.strip_prefix(it)).unwrap_or(text)
}

/// A text without what it ends with, where that is one of these.
pub fn without_end<'t>(text: &'t str, ends: &[&str]) -> &'t str {
    ends.iter().find_map(|it| text.strip_suffix(it)).unwrap_or(text)
}

/// Counts the words, a Chinese character counting as one.
pub fn n_words(text: &str) -> usize {
    tokens(text).iter().filter(|token| token.is_word()).count()
}

/// FNV-1a, 64 bits: the same on every platform, for ids that last.
pub const fn hash(text: &str) -> u64 {
    hash_onto(0xcbf2_9ce4_8422_2325, text)
}

/// The hash of a text whose first part has the hash `so_far`.
pub const fn hash_onto(so_far: u64, text: &str) -> u64 {
    let mut hash = so_far;
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        hash = (hash ^ *byte as u64).wrapping_mul(0x0000_0100_0000_01b3);
        rest = after;
    }
    hash
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
    single || is_one_of("Mr Mrs Ms Dr Prof St No Gen Sen", word)
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
    fn cleaning_leaves_no_invisible_characters() {
        assert_eq!(clean("\u{feff} a\u{200b}b\u{202e}\tc\u{a0}\u{a0}d\u{7} "), "ab c d");
        assert_eq!(clean("２０１８年"), "2018年");
    }

    #[test]
    fn finds_sentences() {
        let text = "It costs 1.3 million. \"Why?\" asked J. Smith. 他说。好！";
        let found: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["It costs 1.3 million.", "\"Why?\" asked J. Smith.", "他说。", "好！"]);
    }
}
