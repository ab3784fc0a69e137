//! Questions that the organiser wrote into the article.

mod check;

use super::{Note, Section};
use crate::text::{has_char, is_cjk};

/// A question written by hand. It can be answered: of two to five options, all different, one is
/// right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenQuestion {
    /// What it asks.
    pub stem: String,
    /// What can be chosen, in the order in which it is written.
    pub options: Vec<String>,
    /// Position of the right option.
    pub key: usize,
    /// Why that one is right; empty if the article does not say so.
    pub explanation: String,
    /// One-based number of its first line in the article file.
    pub line: usize,
    /// Position in `Article::sections`; `None` before the first heading.
    pub section: Option<usize>,
}

impl WrittenQuestion {
    /// Whether its options have to keep their order, since one refers to the others: `All of the
    /// above`.
    pub fn is_ordered(&self) -> bool {
        self.options.iter().any(|it| check::refers_to_options(it))
    }
}

/// What a line is of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Stem,
    Wrong,
    Right,
    Explanation,
}

/// A question as it stands in the article, which may lack something.
#[derive(Debug, Default)]
struct Draft {
    line: usize,
    stem: String,
    options: Vec<DraftOption>,
    explanation: String,
}

#[derive(Debug)]
struct DraftOption {
    line: usize,
    text: String,
    is_right: bool,
}

/// Takes the questions out of the lines of an article, and leaves blank lines in their place.
/// Whatever is wrong with one leaves a note.
///
/// `wraps` says whether a paragraph may run over several lines, and `plain` makes a text free of
/// markup.
pub(super) fn take(
    lines: &mut [(usize, String)],
    wraps: bool,
    plain: &dyn Fn(&str) -> String,
    notes: &mut Vec<Note>,
) -> Vec<WrittenQuestion> {
    let mut drafts = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        match Draft::read(&lines[at..], wraps) {
            Some((draft, n_lines)) => {
                for (_, text) in &mut lines[at..at + n_lines] {
                    text.clear();
                }
                drafts.push(draft.with_texts(plain));
                at += n_lines;
            }
            None => at += 1,
        }
    }
    check::settle(drafts, notes)
}

/// Gives each question the section whose heading it stands under.
pub(super) fn place(questions: &mut [WrittenQuestion], sections: &[Section]) {
    for question in questions {
        let n_above = sections.partition_point(|it| it.line < question.line);
        question.section = n_above.checked_sub(1);
    }
}

/// Whether a line would be read as part of a question.
pub(super) fn is_part(line: &str) -> bool {
    part_of(line).is_some()
}

impl Draft {
    /// Reads the question that the first line begins, and says how many lines it takes. None if no
    /// option follows: then the line is one like any other.
    fn read(lines: &[(usize, String)], wraps: bool) -> Option<(Self, usize)> {
        let (line, text) = lines.first()?;
        let (Part::Stem, stem) = part_of(text)? else { return None };
        let mut draft = Self { line: *line, stem: stem.to_owned(), ..Self::default() };
        let mut last = Part::Stem;
        let mut n_lines = 1;
        // Whether no blank line has come since.
        let mut is_open = true;
        for (at, (line, text)) in lines.iter().enumerate().skip(1) {
            if text.is_empty() {
                is_open = false;
                continue;
            }
            // Below a blank line, a list after the explanation is the article's own.
            let is_over = !is_open && last == Part::Explanation && !draft.options.is_empty();
            match part_of(text) {
                Some((part @ (Part::Wrong | Part::Right), words)) if !is_over => {
                    let is_right = part == Part::Right;
                    draft.options.push(DraftOption {
                        line: *line,
                        text: words.to_owned(),
                        is_right,
                    });
                    last = part;
                }
                Some((Part::Explanation, words)) => {
                    last = Part::Explanation;
                    append(&mut draft.explanation, words);
                }
                None if is_open && wraps && can_go_on(text) => append(draft.part(last), text),
                _ => break,
            }
            is_open = true;
            n_lines = at + 1;
        }
        (!draft.options.is_empty()).then_some((draft, n_lines))
    }

    fn part(&mut self, part: Part) -> &mut String {
        match (part, self.options.last_mut()) {
            (Part::Wrong | Part::Right, Some(option)) => &mut option.text,
            (Part::Explanation, _) => &mut self.explanation,
            _ => &mut self.stem,
        }
    }

    fn with_texts(mut self, plain: &dyn Fn(&str) -> String) -> Self {
        self.stem = plain(&self.stem);
        self.explanation = plain(&self.explanation);
        for option in &mut self.options {
            option.text = plain(&option.text);
        }
        // A line that was begun and not written.
        self.options.retain(|it| !it.text.is_empty());
        self
    }
}

/// What a line is of a question, and its words. A Chinese keyboard gives the wide marks, and other
/// programs put bullets before the items of a list.
fn part_of(line: &str) -> Option<(Part, &str)> {
    let bare = line.trim_start_matches(|c| has_char("•·▪◦●■◆", c));
    let bare = bare.strip_prefix("* ").unwrap_or(bare).trim_start();
    let is_item = bare.len() < line.len();
    let mark = bare.chars().next().filter(|it| has_char("?？+＋-－−:：", *it));
    let rest = &bare[mark.map_or(0, char::len_utf8)..];
    let words = rest.trim_start();
    let is_apart = rest.is_empty() || words.len() < rest.len();
    let opens_words = words.starts_with(|c: char| c.is_alphabetic() || has_char("“\"‘'「《（(", c));
    let part = match mark {
        Some('+' | '＋') if is_apart || opens_words => Part::Right,
        Some('-' | '－' | '−') if is_apart || opens_words => Part::Wrong,
        Some('?') if is_apart || words.starts_with(is_cjk) => Part::Stem,
        Some('？') => Part::Stem,
        Some(':' | '：') => Part::Explanation,
        _ if is_item => return Some((Part::Wrong, bare)),
        _ => return None,
    };
    Some((part, words))
}

/// Whether a line without a mark can go on with the line above, as prose does.
fn can_go_on(line: &str) -> bool {
    !line.starts_with(|c| has_char("><#|*—–―─-[!", c))
}

/// Joins two lines; Chinese has no space between.
fn append(text: &mut String, more: &str) {
    let is_tight = text.ends_with(|c| is_cjk(c) || has_char("，。；：、！？”）》」", c));
    if !(text.is_empty() || more.is_empty() || is_tight) {
        text.push(' ');
    }
    text.push_str(more);
}

#[cfg(test)]
mod tests;
