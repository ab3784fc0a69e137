//! Where quoted words begin and end, and the words around them that say whose they are.

use super::attribution::Attribution;
use crate::text::{has_char, is_one_of, n_words, tokens};

/// Opening and closing marks of a quotation.
const MARKS: [(char, char); 5] = [('“', '”'), ('"', '"'), ('「', '」'), ('『', '』'), ('«', '»')];

/// Quoted words with so few words are an expression and no excerpt.
pub(super) const FEWEST_WORDS: usize = 5;

/// An attribution is a line, not a paragraph: longer ones, in bytes, are not looked at.
pub(super) const LONGEST_ATTRIBUTION: usize = 400;

/// So many places in a paragraph are tried at which its attribution might begin.
const MOST_TRIED: usize = 8;

/// The end of the quotation that opens at the start of `text`: the position of its closing mark
/// and the mark's length. Marks inside it may be of the same sort.
fn closing_mark(text: &str) -> Option<(usize, usize)> {
    let first = text.chars().next()?;
    let (open, close) = MARKS.into_iter().find(|(open, _)| *open == first)?;
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        if c == close && at > 0 {
            depth -= usize::from(depth > 0);
            if depth == 0 {
                return Some((at, c.len_utf8()));
            }
        } else if c == open {
            depth += 1;
        }
    }
    None
}

/// The words without the marks that enclose all of them; the text itself where none do.
pub(super) fn unquoted(text: &str) -> &str {
    let bare = text.trim_end_matches(&['.', '。', ' '][..]);
    match closing_mark(bare) {
        Some((end, n_bytes)) if end + n_bytes == bare.len() => {
            let open = bare.chars().next().map_or(0, char::len_utf8);
            bare[open..end].trim().trim_end_matches(&[',', '，'][..])
        }
        _ => text,
    }
}

/// Whether quotation marks enclose the whole text.
pub(super) fn is_quoted(text: &str) -> bool {
    unquoted(text).len() < text.len()
}

/// Quoted words and the words that attribute them.
pub(super) type Split<'t> = (&'t str, &'t str);

/// Parts a paragraph from the attribution at its end: `… of the lake. —— Ann Lee, June 2016`,
/// `… of the lake. (Ann Lee, 2016)`, `“…,” Ann Lee said at the Lake Forum.`
pub(super) fn split_end(text: &str) -> Option<Split<'_>> {
    split_dash(text)
        .or_else(|| split_bracket(text))
        .or_else(|| split_label(text))
        .or_else(|| split_tail(text))
}

/// Whether a text ends with the mark of a sentence or of a quotation.
pub(super) fn ends_sentence(text: &str) -> bool {
    text.ends_with(&['.', '!', '?', '…', '。', '！', '？', '”', '"', '」', '』', '’', '»'][..])
}

fn is_excerpt(text: &str) -> bool {
    ends_sentence(text) && n_words(text) >= FEWEST_WORDS
}

pub(super) const DASHES: &[char] = &['—', '–', '―', '─', '-'];

fn split_dash(text: &str) -> Option<Split<'_>> {
    let mut end = text.len();
    for _ in 0..MOST_TRIED {
        let dash_end = text[..end]
            .rfind(DASHES)
            .map(|at| at + text[at..].chars().next().map_or(1, char::len_utf8))?;
        let before = text[..dash_end].trim_end_matches(DASHES);
        if text.len() - dash_end > LONGEST_ATTRIBUTION {
            return None;
        }
        let dash = &text[before.len()..dash_end];
        let (quoted, attribution) = (before.trim_end(), text[dash_end..].trim());
        if dash != "-" && is_excerpt(quoted) && !ends_dateline(quoted) {
            let read = Attribution::read(attribution, 0);
            if read.is_telling() || is_quoted(quoted) && read.speaker.is_some() {
                return Some((quoted, attribution));
            }
        }
        end = before.len();
    }
    None
}

/// `LAKE CITY, June 9 (Lake News) —` opens a report and ends no excerpt.
fn ends_dateline(text: &str) -> bool {
    text.len() < 80 && (text.ends_with(')') || text.ends_with('电'))
}

fn split_bracket(text: &str) -> Option<Split<'_>> {
    let bare = text.trim_end_matches(&['.', '。', ' '][..]);
    let inner = bare.strip_suffix(&[')', '）'][..])?;
    let open = inner.rfind(&['(', '（'][..])?;
    let attribution = inner[open..].trim_start_matches(&['(', '（'][..]).trim();
    let quoted = inner[..open].trim_end();
    let is_short = attribution.len() <= LONGEST_ATTRIBUTION;
    (is_short && is_excerpt(quoted) && is_attributed_in_brackets(attribution, is_quoted(quoted)))
        .then_some((quoted, attribution))
}

/// Whether the words in brackets say whose the words before them are. An occasion and a year alone
/// are any writer's remark.
pub(super) fn is_attributed_in_brackets(text: &str, is_quoted: bool) -> bool {
    let read = Attribution::read(text, 0);
    read.speaker.is_some() && (read.is_telling() || is_quoted)
}

/// Labels before an attribution.
pub(super) const SOURCE_LABELS: &str = "source from 来源 出处 摘自 引自";

fn split_label(text: &str) -> Option<Split<'_>> {
    let mark = text.rfind(&[':', '：'][..])?;
    let attribution = text[mark..].trim_start_matches(&[':', '：'][..]).trim();
    let before = &text[..mark];
    let label = SOURCE_LABELS.split_ascii_whitespace().find(|it| {
        before.len() >= it.len()
            && before.is_char_boundary(before.len() - it.len())
            && before[before.len() - it.len()..].eq_ignore_ascii_case(it)
    })?;
    let quoted = before[..before.len() - label.len()].trim_end_matches(&[' ', '(', '（'][..]);
    (attribution.len() <= LONGEST_ATTRIBUTION
        && is_excerpt(quoted)
        && Attribution::read(attribution, 0).is_telling())
    .then_some((quoted, attribution))
}

/// `“…,” Ann Lee said at the Lake Forum.`
fn split_tail(text: &str) -> Option<Split<'_>> {
    let (end, n_bytes) = closing_mark(text)?;
    let quoted = &text[..end + n_bytes];
    let tail = text[end + n_bytes..].trim().trim_end_matches(&['.', '。'][..]);
    let is_fit = !tail.is_empty() && tail.len() <= LONGEST_ATTRIBUTION;
    (is_fit && n_words(quoted) >= FEWEST_WORDS && !has_marks(tail) && reports(tail))
        .then_some((quoted, tail))
}

fn has_marks(text: &str) -> bool {
    text.contains(|c| MARKS.iter().any(|(open, close)| c == *open || c == *close))
}

/// Parts a paragraph from the attribution before it: `Ann Lee said at the Lake Forum: “…”`.
pub(super) fn split_lead(text: &str) -> Option<Split<'_>> {
    let open = text.find(|c| MARKS.iter().any(|(open, _)| c == *open)).filter(|at| *at > 0)?;
    if open > LONGEST_ATTRIBUTION {
        return None;
    }
    let lead = text[..open].trim_end();
    let quoted = text[open..].trim_end();
    let (end, n_bytes) = closing_mark(quoted)?;
    let rest = quoted[end + n_bytes..].trim_matches(&[' ', '.', '。'][..]);
    let attribution = lead.strip_suffix(&[':', '：', ',', '，'][..])?;
    let is_fit = rest.is_empty() && n_words(quoted) >= FEWEST_WORDS;
    let names = !lead.ends_with(&[',', '，'][..]) && is_full_name(attribution);
    (is_fit && (reports(attribution) || names)).then_some((quoted, attribution))
}

/// The attribution before a quotation that begins on the next line: `Ann Lee said in Onsala:`.
pub(super) fn find_lead(text: &str) -> Option<&str> {
    let lead = text.strip_suffix(&[':', '：'][..])?;
    (lead.len() <= LONGEST_ATTRIBUTION && reports(lead)).then_some(lead)
}

/// Whether the words say that somebody said something, and stop there.
fn reports(text: &str) -> bool {
    let read = Attribution::read(text, 0);
    let says_what =
        tokens(text).iter().any(|it| is_one_of("that three following how why", it.text));
    read.speaker.is_some() && read.utterance.is_some() && !says_what
}

/// `Ann Lee, mayor of Onsala`: one word alone may be any label.
fn is_full_name(text: &str) -> bool {
    let read = Attribution::read(text, 0);
    read.speaker.is_some_and(|it| it.is_ascii() && has_char(&it, ' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_off_the_marks_around_all_of_it() {
        assert_eq!(unquoted("“Still waters run deep.”"), "Still waters run deep.");
        assert_eq!(unquoted("\"Still waters,\""), "Still waters");
        assert_eq!(unquoted("“凡是“好事”，多半不是好事。”"), "凡是“好事”，多半不是好事。");
        let inner = "“Deep,” she said, “is still.”";
        assert_eq!(unquoted(inner), inner);
    }

    #[track_caller]
    fn check_end(text: &str, expected: Option<Split<'_>>) {
        assert_eq!(split_end(text), expected, "in {text:?}");
    }

    #[test]
    fn parts_what_stands_at_the_end() {
        let quoted = "Still waters run ever so deep.";
        let name = "Ann Lee, Lake Forum, 9 June 2016";
        for text in [
            format!("{quoted} —— {name}"),
            format!("{quoted} – {name}"),
            format!("{quoted} -- {name}"),
            format!("{quoted} ({name})"),
            format!("{quoted} Source: {name}"),
        ] {
            check_end(&text, Some((quoted, name)));
        }
        let ranged = "Ann Lee, Lake Forum, 20–21 April 2018";
        check_end(&format!("{quoted} — {ranged}"), Some((quoted, ranged)));
        check_end(
            "“Still waters run very deep,” Ann Lee said at the Lake Forum in 2016.",
            Some(("“Still waters run very deep,”", "Ann Lee said at the Lake Forum in 2016")),
        );
    }

    #[test]
    fn a_dash_in_prose_parts_nothing() {
        check_end("The lake has been rising since Sunday. — slowly, they say", None);
        check_end("LAKE CITY, June 9 (Lake News) — The forum of Ann Lee opened in 2016.", None);
        check_end("It opened again (in the summer of 2016).", None);
    }

    #[test]
    fn parts_what_stands_before() {
        assert_eq!(
            split_lead("Ann Lee said at the Lake Forum: “Still waters run very deep.”"),
            Some(("“Still waters run very deep.”", "Ann Lee said at the Lake Forum")),
        );
        assert_eq!(
            split_lead("林晓在湖泊论坛上指出：“深水总是很静的。”"),
            Some(("“深水总是很静的。”", "林晓在湖泊论坛上指出")),
        );
        assert_eq!(split_lead("The sign reads: “Still waters run very deep.”"), None);
        assert_eq!(
            find_lead("Ann Lee said at the Lake Forum:"),
            Some("Ann Lee said at the Lake Forum")
        );
        assert_eq!(find_lead("Ann Lee said three things at the Lake Forum:"), None);
        assert_eq!(find_lead("Bring with you:"), None);
    }
}
