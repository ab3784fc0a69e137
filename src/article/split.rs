//! Parts a paragraph that holds both quoted words and what says whose they are.

use super::{
    attribution::{Attribution, Known},
    find_date::find_date,
    quoted::{FEWEST_WORDS, Span, ends_sentence, is_quoted, long_spans, spans, words_of},
};
use crate::text::{has_char, is_one_of, lower_case, n_words, sentences, tokens};

/// An attribution is a line, not a paragraph: longer ones, in bytes, are not looked at.
pub(super) const LONGEST_ATTRIBUTION: usize = 400;

/// The number of places in a paragraph at which its attribution might begin.
const MOST_TRIED: usize = 8;

/// A paragraph, parted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Split<'t> {
    /// The quoted words; halves of one quotation are joined.
    pub words: String,
    /// What says whose they are. Empty where the paragraph only quotes.
    pub attribution: &'t str,
    /// What the paragraph says before that.
    pub before: &'t str,
}

/// Parts a paragraph. `is_marked` says that it is marked as a quotation, so that a name is enough.
pub(super) fn split<'t>(text: &'t str, is_marked: bool, known: &Known) -> Option<Split<'t>> {
    let plain = |(words, attribution): (&'t str, &'t str)| Split {
        words: words.to_owned(),
        attribution,
        before: "",
    };
    split_dash(text, is_marked)
        .or_else(|| split_bracket(text))
        .or_else(|| split_label(text))
        .map(plain)
        .or_else(|| split_marks(text, known))
}

/// Whether the words say that somebody said something, and stop there.
pub(super) fn reports(read: &Attribution) -> bool {
    let says_what = tokens(&read.text)
        .iter()
        .any(|it| is_one_of("that three following how whether why if what", it.text));
    let has_subject = read.speaker.is_some() || read.refers.to_speaker;
    has_subject && (read.refers.has_verb || read.utterance.is_some()) && !says_what
}

/// Whether a text that has no verb attributes words: most of it names somebody, an occasion or a date.
pub(super) fn names(read: &Attribution) -> bool {
    read.is_telling() && 3 * read.n_unread <= read.n_words
}

const DASHES: &[char] = &['—', '–', '―', '─', '-'];

fn is_excerpt(text: &str) -> bool {
    ends_sentence(text) && n_words(text) >= FEWEST_WORDS
}

fn split_dash(text: &str, is_marked: bool) -> Option<(&str, &str)> {
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
        let is_dash = dash != "-" || is_quoted(quoted) && before.ends_with(' ');
        if is_dash && is_excerpt(quoted) && !ends_dateline(quoted) && spans(attribution).len() < 2 {
            let read = Attribution::read(attribution, 0);
            let is_latin = read.speaker.as_deref().is_some_and(|it| has_char(it, ' '));
            let is_name = dash != "-"
                && before.ends_with(' ')
                && is_latin
                && (is_marked || is_full_name(&read))
                || is_marked && (is_unknown(attribution) || read.date.is_some() && dash != "-");
            if read.is_telling() || is_quoted(quoted) && read.speaker.is_some() || is_name {
                return Some((quoted, attribution));
            }
        }
        end = before.len();
    }
    None
}

/// Whether the line says that nobody knows who said it.
pub(super) fn is_unknown(text: &str) -> bool {
    is_one_of("unknown anonymous anon 佚名 无名氏 未知", &lower_case(text.trim_end_matches('.')))
}

/// `LAKE CITY, June 9 (Lake News) —` opens a report and ends no excerpt.
fn ends_dateline(text: &str) -> bool {
    text.len() < 80 && (text.ends_with(')') || text.ends_with('电'))
}

fn split_bracket(text: &str) -> Option<(&str, &str)> {
    let bare = text.trim_end_matches(&['.', '。', ' '][..]);
    let inner = bare.strip_suffix(&[')', '）', ']'][..])?;
    let open = inner.rfind(&['(', '（', '['][..])?;
    let attribution = inner[open..].trim_start_matches(&['(', '（', '['][..]).trim();
    let quoted = inner[..open].trim_end();
    let is_short = attribution.len() <= LONGEST_ATTRIBUTION;
    (is_short && is_excerpt(quoted) && is_attributed_in_brackets(attribution, is_quoted(quoted)))
        .then_some((quoted, attribution))
}

/// Whether the words in brackets say whose the words before them are. An occasion and a year alone
/// are any writer's remark.
pub(super) fn is_attributed_in_brackets(text: &str, is_quoted: bool) -> bool {
    let read = Attribution::read(text, 0);
    read.speaker.is_some() && (read.is_telling() || is_quoted) || is_quoted && names(&read)
}

/// Labels before an attribution.
pub(super) const SOURCE_LABELS: &str = "source from 来源 出处 摘自 引自";

fn split_label(text: &str) -> Option<(&str, &str)> {
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

/// `“…,” Ann Lee said at the Lake Forum.` · `Ann Lee said: “…”` · `“…,” said Ann Lee, “…”`
fn split_marks<'t>(text: &'t str, known: &Known) -> Option<Split<'t>> {
    let all = spans(text);
    let long = long_spans(text);
    let first = long.first()?;
    let last = long.last()?;
    if is_quoted(text) {
        return None;
    }
    // Behind the words.
    let is_opening = text[..first.outer.start].trim().is_empty();
    let read = |text: &str| Attribution::read_as(text, 0, known);
    let after_first = &text[first.outer.end..];
    let next = all.iter().find(|it| it.outer.start >= first.outer.end);
    let tail = match next {
        Some(next) => &text[first.outer.end..next.outer.start],
        None => first_sentence(after_first),
    };
    // `“…”. Another sentence`: does not belong to the words.
    let is_parted = tail.starts_with(&['.', '。'][..]) && tail.len() > 3;
    let tail = if is_parted { "" } else { tail };
    let tail = tail.trim().trim_end_matches(&['.', '。', ',', '，', ':', '：'][..]).trim();
    let tail = tail.trim_start_matches(&[',', '，', ' ', '—', '–', '-', '―', '─'][..]);
    if !tail.is_empty() && tail.len() <= LONGEST_ATTRIBUTION {
        let told = read(tail);
        let bracketed = tail.strip_suffix(&[')', '）', ']'][..]).filter(|_| next.is_none());
        let inner = bracketed.and_then(|it| it.strip_prefix(&['(', '（', '['][..]));
        let is_front = is_opening || find_date(&text[..first.outer.start]).is_some();
        let is_last = next.is_none() && text[first.outer.end..].trim().len() <= tail.len() + 4;
        let is_named = is_last && is_front && (names(&told) || is_full_name(&told));
        if reports(&told) || is_named || inner.is_some_and(|it| is_attributed_in_brackets(it, true))
        {
            // The other half may be short: “…,” she said. “We have two.”
            let halves = match next {
                Some(next) if told.refers.has_verb || told.utterance.is_some() => {
                    vec![first, next]
                }
                _ => vec![first],
            };
            return Some(Split {
                words: joined(text, &halves),
                attribution: inner.unwrap_or(tail),
                before: text[..first.outer.start].trim(),
            });
        }
    }
    // Before the words.
    let (before, lead) = last_sentence(text[..last.outer.start].trim_end());
    let attribution = lead.trim_end_matches(&[':', '：', ',', '，', ' '][..]);
    let rest = text[last.outer.end..].trim_matches(&[' ', '.', '。'][..]);
    if attribution.len() > LONGEST_ATTRIBUTION || !rest.is_empty() && n_words(rest) > 12 {
        return None;
    }
    if attribution.is_empty() {
        let is_all = is_opening && n_words(rest) <= 12;
        return is_all.then(|| Split {
            words: words_of(text, first).to_owned(),
            attribution: "",
            before: "",
        });
    }
    let told = read(attribution);
    let is_label = lead.ends_with(&[':', '：'][..]);
    let is_named = is_label
        && (is_full_name(&told)
            || names(&told)
            || known.has_speaker && (told.date.is_some() || told.occasion.is_some()));
    // A date at the front of a line, as in a log.
    let is_date = is_label && told.date.is_some() && told.n_words == 0;
    (reports(&told) || is_named || is_date).then(|| Split {
        words: words_of(text, last).to_owned(),
        attribution,
        before,
    })
}

/// The words of some spans, as one quotation.
fn joined(text: &str, spans: &[&Span]) -> String {
    let words: Vec<&str> = spans.iter().map(|it| text[it.inner.clone()].trim()).collect();
    let space = if text.is_ascii() || !text.contains(crate::text::is_cjk) { " " } else { "" };
    let joined = words.join(space);
    joined.trim_end_matches(&[',', '，'][..]).to_owned()
}

fn first_sentence(text: &str) -> &str {
    let start = text.len() - text.trim_start().len();
    match sentences(&text[start..]).first() {
        Some(range) => &text[start..][..range.end],
        None => text,
    }
}

/// The last sentence of a text and what stands before it. A text that ends with the mark of a sentence
/// leads to nothing.
fn last_sentence(text: &str) -> (&str, &str) {
    if text.ends_with(&['.', '。', '!', '！', '?', '？', '”', '"', '」'][..]) {
        return (text, "");
    }
    let start = sentences(text).last().map_or(0, |range| range.start);
    (text[..start].trim(), &text[start..])
}

/// `Ann Lee, mayor of Onsala`: one word alone may be any label.
pub(super) fn is_full_name(read: &Attribution) -> bool {
    read.n_unread == 0
        && read.speaker.as_deref().is_some_and(|it| !it.is_ascii() || has_char(it, ' '))
}

/// The attribution before a quotation that begins on the next line: `Ann Lee said in Onsala:`.
pub(super) fn find_lead<'t>(text: &'t str, known: &Known) -> Option<&'t str> {
    let lead = text.strip_suffix(&[':', '：'][..])?;
    if lead.len() > LONGEST_ATTRIBUTION {
        return None;
    }
    let read = Attribution::read_as(lead, 0, known);
    (reports(&read) || is_full_name(&read) && n_words(lead) > 1 || names(&read)).then_some(lead)
}
