//! Finds parts of a text, and words in lists of words.

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
