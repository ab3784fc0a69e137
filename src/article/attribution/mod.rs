//! Who said it, on which occasion and when: takes an attribution line apart.

mod chinese;
mod english;
mod known;
mod noun;
mod sentence;

pub(super) use chinese::{find_name as find_chinese_name, opens_name, simplified};
pub(super) use known::Known;
pub(super) use noun::{TITLES, find_name, is_office_line, split_last_in};

use std::ops::Range;

use super::{
    date::When,
    find_date::{FoundDate, find_date, find_dates},
};
use crate::text::{clean, find_first, fold_word, is_cjk, is_one_of, tokens};

/// The line that says who said an excerpt, on which occasion, and when.
///
/// What the line does not say, or says unclearly, is `None`: wrong is worse than missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// The line as printed, without its dash.
    pub text: String,
    /// One-based number of the line in the article file.
    pub line: usize,
    /// Who said or wrote it, without office.
    pub speaker: Option<String>,
    /// What was said or written there: a speech, a message …
    pub utterance: Option<Utterance>,
    /// Name of the meeting or publication, without a leading article.
    pub occasion: Option<String>,
    /// Where the occasion took place: town or hall, without what may follow its comma.
    pub place: Option<String>,
    /// When, at the printed precision.
    pub date: Option<When>,
    /// The bytes of `text` that print the date.
    pub date_range: Option<Range<usize>>,
    /// Whether a day or month was printed that cannot be one, or could be either.
    pub doubtful_date: bool,
    /// Facts that this line does not state: where they were taken from.
    pub inherited: Inherited,
    /// How the line refers to what stands before it.
    pub(super) refers: Refers,
    /// Whether the speaker could as well be a town: the name stands behind an occasion.
    pub(super) is_weak: bool,
    /// Words of the line, and those of them that no part took.
    pub(super) n_words: usize,
    pub(super) n_unread: usize,
}

/// One-based numbers of the lines that facts were taken from, where that is not the attribution's own:
/// a date above the words, the speaker in the headline, the forum that `the same forum` means.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inherited {
    /// Of the speaker.
    pub speaker: Option<usize>,
    /// Of the occasion, its place and the sort of utterance.
    pub occasion: Option<usize>,
    /// Of the date.
    pub date: Option<usize>,
}

/// How a line refers to what stands before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)]
pub(super) struct Refers {
    /// `the same forum`, `ibid.`
    pub to_occasion: bool,
    /// `she said`
    pub to_speaker: bool,
    /// `Ann Lee added`: said on the same occasion as the words before.
    pub goes_on: bool,
    /// Whether a verb says that somebody said something.
    pub has_verb: bool,
}

/// What was said or written on an occasion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// Its sort.
    pub kind: UtteranceKind,
    /// The words of the line from the sort to the occasion's name, without an article:
    /// `speech at the opening ceremony of the 2nd Lake Forum`. Empty where the line has only a verb
    /// (`said at`), or is in Chinese and names no sort.
    pub phrase: String,
}

/// Sorts of utterance, told apart by the verb they take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UtteranceKind {
    /// Spoken to an audience: speech, address, remarks, lecture, statement.
    Speech,
    /// Sent: message, letter, greetings.
    Message,
    /// Issued to subordinates: instructions, directive.
    Instruction,
    /// Given in talk: interview, answers, talk.
    Interview,
    /// Written for publication: article, report, essay, book.
    Writing,
}

/// What a line tells besides its date.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools)]
struct Parts {
    speaker: Option<String>,
    utterance: Option<Utterance>,
    occasion: Option<String>,
    place: Option<String>,
    is_same: bool,
    is_pronoun: bool,
    goes_on: bool,
    has_verb: bool,
    is_weak: bool,
    n_words: usize,
    n_unread: usize,
}

impl Attribution {
    /// Reads a line without its leading dash. Every part may be missing.
    ///
    /// ```
    /// # use awareness_quiz::article::Attribution;
    /// let it = Attribution::read("Ann Lee, speech at the 2nd Lake Forum in Onsala, 9 June 2016", 1);
    /// assert_eq!(it.speaker.as_deref(), Some("Ann Lee"));
    /// assert_eq!(it.occasion.as_deref(), Some("2nd Lake Forum"));
    /// assert_eq!(it.place.as_deref(), Some("Onsala"));
    /// assert_eq!(it.date.unwrap().to_string(), "2016-06-09");
    /// ```
    pub fn read(text: &str, line: usize) -> Self {
        Self::read_as(text, line, &Known::default())
    }

    /// The same for a line of an article of which this is known.
    pub(super) fn read_as(text: &str, line: usize, known: &Known) -> Self {
        let text = clean(text);
        let text = text.trim_end_matches(&[':', '：', ',', '，', ' '][..]).to_owned();
        // What is cited at second hand, is dated by the first.
        let first_hand = CITED.iter().filter_map(|it| find_first(&text, it)).min();
        let text = first_hand.map_or(text.as_str(), |it| text[..it].trim_end()).to_owned();
        // `(1912–2003)` behind a name is a life.
        let found = find_date_said(&text)
            .filter(|it| it.when.end().is_none_or(|end| end.year() < it.when.start().year() + 15));
        let rest = match &found {
            Some(found) => without_date(&text, &found.range),
            None => text.clone(),
        };
        let parts = if is_chinese(&rest) {
            chinese::read(&rest, known)
        } else {
            english::read(&parted(&rest), known)
        };
        let Parts { speaker, utterance, occasion, place, .. } = parts;
        Self {
            text,
            line,
            speaker,
            utterance,
            occasion,
            place,
            date: found.as_ref().map(|found| found.when),
            date_range: found.as_ref().map(|found| found.range.clone()),
            doubtful_date: found.is_some_and(|found| found.doubtful),
            inherited: Inherited::default(),
            refers: Refers {
                to_occasion: parts.is_same,
                to_speaker: parts.is_pronoun,
                goes_on: parts.goes_on,
                has_verb: parts.has_verb,
            },
            is_weak: parts.is_weak,
            n_words: parts.n_words,
            n_unread: parts.n_unread,
        }
    }

    /// How many of speaker, occasion, date and sort of utterance the line names.
    pub(super) fn n_facts(&self) -> usize {
        let known = [
            self.date.is_some(),
            self.speaker.is_some(),
            self.occasion.is_some(),
            self.utterance.is_some(),
        ];
        known.into_iter().filter(|it| *it).count()
    }

    /// Whether the line says enough to be an attribution and not just a line after a dash.
    pub fn is_telling(&self) -> bool {
        // A date with a sort of text is still any line: `The report of 2016`.
        self.n_facts() >= 2 && (self.speaker.is_some() || self.occasion.is_some())
            || self.refers.to_occasion
    }
}

const CITED: [&str; 7] =
    [" cited in", " quoted in", " as quoted", "; republished", "; reprinted", "转引自", "转载自"];

/// A line whose brackets, bars and dashes part it like commas.
fn parted(text: &str) -> String {
    let mut parted = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let mark = [" – ", " — ", " - ", " | ", " · ", " (", " ["]
            .into_iter()
            .find(|it| rest.starts_with(it));
        match (mark, c) {
            (Some(mark), _) => {
                parted.push_str(", ");
                rest = &rest[mark.len()..];
            }
            // `Ann Lee “The Lake”`
            (None, ' ') if rest[1..].starts_with(&['“', '"'][..]) && !parted.ends_with(',') => {
                parted.push_str(", ");
                rest = &rest[1..];
            }
            (None, ')' | ']' | '(' | '[') => rest = &rest[1..],
            (None, c) => {
                parted.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    parted
}

/// Whether most letters are Chinese: a name in Latin letters may stand in a Chinese line.
fn is_chinese(text: &str) -> bool {
    let n_cjk = text.chars().filter(|c| is_cjk(*c)).count();
    n_cjk > 0 && 3 * n_cjk >= text.chars().filter(|c| c.is_alphabetic()).count()
}

/// Finds the date of a line. A year in a name is that of the occasion as planned: one that stands
/// alone goes before it.
fn find_date_said(text: &str) -> Option<FoundDate> {
    let found = find_date(text)?;
    if !is_part_of_name(text, &found.range) {
        return Some(found);
    }
    let is_alone = |it: &FoundDate| {
        it.when.precision() == found.when.precision() && !is_part_of_name(text, &it.range)
    };
    find_dates(text).into_iter().rfind(is_alone).or(Some(found))
}

fn is_part_of_name(text: &str, date: &Range<usize>) -> bool {
    english::is_part_of_name(text, date) || chinese::is_part_of_name(text, date)
}

/// Takes the date out, and with it what stood only for it: `On …,`, `(…)`, and the rubble of a
/// translation before it (`Auting on …,`). A year that is part of a name stays.
fn without_date(text: &str, date: &Range<usize>) -> String {
    if is_part_of_name(text, date) {
        return text.to_owned();
    }
    let before = text[..date.start].trim_end();
    let after = text[date.end..].trim_start_matches(&[' ', ',', '，', ')', '）'][..]);
    let segment_start = before
        .rfind(&[',', '，'][..])
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let segment = tokens(&before[segment_start..]);
    let leads_in = segment
        .last()
        .is_some_and(|token| is_one_of("on in at from of dated 于", &fold_word(token.text)));
    let before = match (leads_in, segment.len() <= 2) {
        (true, true) => &before[..segment_start],
        (true, false) => &before[..segment_start + segment[segment.len() - 1].range.start],
        (false, _) => before,
    };
    let before = before.trim_end_matches(&[' ', ',', '，', '(', '（'][..]);
    match (before.is_empty(), after.is_empty()) {
        (false, false) => format!("{before}, {after}"),
        _ => format!("{before}{after}"),
    }
}

fn trim_marks(text: &str) -> &str {
    text.trim_matches(
        &[' ', ',', '.', ';', ':', '，', '。', '；', '：', '、', '(', ')', '（', '）'][..],
    )
}

#[cfg(test)]
mod tests;
