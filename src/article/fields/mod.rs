//! Reads articles whose fields are explicit, so that nothing has to be inferred.
//!
//! This is all that a first visit loads of the reader, so it stays small.

mod line;
mod printed;
mod write;

use std::mem;

use super::{
    Article, Attribution, Caption, Excerpt, Inherited, Lang, Note, Paragraph, Problem, Section,
    Utterance, UtteranceKind, Venue, VenueVerb, When, attribution::Refers, occasion, skip, written,
};
use crate::text::{clean, is_cjk};

use line::{Fields, caption_of, fields_of, given, unescaped, unquoted};

pub use write::write_fields;

/// Whether the front matter says `format: fields`, so that [`read_fields`] reads the article.
pub fn has_fields(text: &str) -> bool {
    let mut lines = text.lines().map(clean);
    if lines.next().as_deref() != Some("---") {
        return false;
    }
    let mut has_fields = false;
    for text in lines {
        if text == "---" {
            return has_fields;
        }
        if let Some((name, value)) = value_of(&text)
            && name == "format"
        {
            has_fields = value == "fields";
        }
    }
    false
}

/// The name and the value of a line of the front matter.
fn value_of(text: &str) -> Option<(String, String)> {
    let (name, value) = text.split_once([':', '：'])?;
    Some((name.trim().to_ascii_lowercase(), unquoted(value.trim())))
}

/// Reads an article with explicit fields; `None` unless its front matter says `format: fields`.
///
/// A field that cannot be read stays empty and leaves a note.
///
/// ```
/// # use awareness_quiz::article::read_fields;
/// let text = "---\nformat: fields\n---\n> Still waters run deep.\n— speaker: Ann Lee; date: 2016-06\n";
/// let article = read_fields(text).unwrap();
/// let said = article.excerpts[0].attribution.as_ref().unwrap();
/// assert_eq!(said.speaker.as_deref(), Some("Ann Lee"));
/// assert_eq!(said.text, "Ann Lee, June 2016");
/// assert_eq!(read_fields("> Still waters run deep.\n"), None);
/// ```
pub fn read_fields(text: &str) -> Option<Article> {
    if !has_fields(text) {
        return None;
    }
    let article = Article {
        title: None,
        author: None,
        published: None,
        language: language_of(text),
        sections: Vec::new(),
        excerpts: Vec::new(),
        occasions: Vec::new(),
        captions: Vec::new(),
        prose: Vec::new(),
        questions: Vec::new(),
        skips: Vec::new(),
        notes: Vec::new(),
    };
    let mut reader = Reader { article, is_skip: false, last: Last::Other };
    // The front matter first, between its two marks.
    let mut n_marks = 0;
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (line, text) in (1..).zip(text.lines().map(clean)) {
        match n_marks {
            0 | 1 if text == "---" => n_marks += 1,
            2 => lines.push((line, text)),
            _ => reader.take_value(line, &text),
        }
    }
    let plain = |text: &str| unescaped(text).to_owned();
    let notes = &mut reader.article.notes;
    reader.article.questions = written::take(&mut lines, false, &plain, notes);
    for (line, text) in lines {
        reader.take(line, &text);
    }
    let mut article = reader.article;
    written::place(&mut article.questions, &article.sections);
    if article.excerpts.is_empty() && article.questions.is_empty() {
        article.notes.push(Note { line: 1, problem: Problem::NoQuotations });
    }
    article.occasions = occasion::gather(&article.excerpts, &article.captions);
    Some(article)
}

/// Sorts of utterance and what took place, by the words that the fields have for them.
const KINDS: [(&str, UtteranceKind); 5] = [
    ("speech", UtteranceKind::Speech),
    ("message", UtteranceKind::Message),
    ("instruction", UtteranceKind::Instruction),
    ("interview", UtteranceKind::Interview),
    ("writing", UtteranceKind::Writing),
];
const VERBS: [(&str, VenueVerb); 3] =
    [("held", VenueVerb::Held), ("opened", VenueVerb::Opened), ("closed", VenueVerb::Closed)];

struct Reader {
    article: Article,
    /// Whether the last value was a list of questions to skip, which may go on.
    is_skip: bool,
    last: Last,
}

/// What the line before was, which a line of fields is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    /// The next line may go on with it.
    OpenExcerpt,
    Excerpt,
    Caption,
    Other,
}

impl Reader {
    /// Takes a line of the front matter.
    fn take_value(&mut self, line: usize, text: &str) {
        let Some((name, value)) = value_of(text) else {
            if self.is_skip && !text.starts_with('#') {
                self.skip(line, text.trim_start_matches('-'));
            }
            return;
        };
        self.is_skip = name == "skip";
        match name.as_str() {
            "skip" => self.skip(line, &value),
            "title" => self.article.title = given(value),
            "author" => self.article.author = given(value),
            "published" | "date" => self.article.published = self.date(line, &value),
            "language" | "lang" => {
                let is_chinese = value.starts_with("zh");
                if !is_chinese && !value.starts_with("en") {
                    self.note(line, Problem::UnknownLanguage);
                } else {
                    self.article.language = if is_chinese { Lang::Zh } else { Lang::En };
                }
            }
            _ => {}
        }
    }

    fn take(&mut self, line: usize, text: &str) {
        let last = mem::replace(&mut self.last, Last::Other);
        if text.is_empty() {
            self.last = if last == Last::OpenExcerpt { Last::Excerpt } else { last };
        } else if let Some(fields) = fields_of(text) {
            self.take_fields(line, fields, last);
        } else if let Some(words) = text.strip_prefix('>') {
            self.take_excerpt(line, unescaped(words.trim_start()), last);
        } else if let Some(heading) = text.strip_prefix("##") {
            let heading = unescaped(heading.trim_start_matches('#').trim_start()).to_owned();
            self.article.sections.push(Section { heading, line });
        } else if let Some(words) = caption_of(text) {
            self.last = Last::Caption;
            let text = unescaped(words).to_owned();
            self.article.captions.push(Caption { text, line, venue: None });
        } else {
            let text = unescaped(text).to_owned();
            self.article.prose.push(Paragraph { text, line });
        }
    }

    fn take_excerpt(&mut self, line: usize, words: &str, last: Last) {
        self.last = Last::OpenExcerpt;
        let Article { excerpts, sections, .. } = &mut self.article;
        match excerpts.last_mut().filter(|_| last == Last::OpenExcerpt) {
            Some(Excerpt { text, .. }) => {
                if !(text.is_empty() || words.is_empty()) {
                    text.push(' ');
                }
                text.push_str(words);
            }
            None => {
                let section = sections.len().checked_sub(1);
                let text = words.to_owned();
                excerpts.push(Excerpt { text, line, section, attribution: None });
            }
        }
    }

    fn take_fields(&mut self, line: usize, mut fields: Fields, last: Last) {
        match last {
            Last::Excerpt | Last::OpenExcerpt => {
                let attribution = self.attribution(line, &mut fields);
                if let Some(excerpt) = self.article.excerpts.last_mut() {
                    excerpt.attribution = Some(attribution);
                }
            }
            Last::Caption => {
                let venue = self.venue(line, &mut fields);
                self.expect(line, venue.is_some(), Problem::UnknownField);
                if let Some(caption) = self.article.captions.last_mut() {
                    caption.venue = venue;
                }
            }
            Last::Other => return self.note(line, Problem::AttributionAlone),
        }
        self.expect(line, fields.is_empty(), Problem::UnknownField);
    }

    fn attribution(&mut self, line: usize, fields: &mut Fields) -> Attribution {
        let kind = fields.take("kind").and_then(|kind| {
            let known = KINDS.into_iter().find(|it| it.0 == kind).map(|it| it.1);
            self.expect(line, known.is_some(), Problem::BadField);
            known
        });
        let phrase = fields.take("phrase");
        // Nothing can be asked about a phrase of no kind.
        self.expect(line, phrase.is_none() || kind.is_some(), Problem::BadField);
        let mut said = Attribution {
            text: String::new(),
            line,
            speaker: fields.take("speaker"),
            utterance: kind.map(|kind| Utterance { kind, phrase: phrase.unwrap_or_default() }),
            occasion: fields.take("occasion"),
            place: fields.take("place"),
            date: fields.take("date").and_then(|it| self.date(line, &it)),
            date_range: None,
            doubtful_date: fields.take("doubtful").is_some_and(|it| it == "yes"),
            inherited: Inherited::default(),
            refers: Refers::default(),
            is_weak: false,
            n_words: 0,
            n_unread: 0,
        };
        let dated = fields.take("dated").and_then(|it| it.parse().ok());
        let printed = fields.take_any("printed");
        said.text = printed.unwrap_or_else(|| printed::line_of(&said, self.article.language));
        said.date_range = printed::find_range(&said, dated);
        said
    }

    fn venue(&mut self, line: usize, fields: &mut Fields) -> Option<Venue> {
        let place = fields.take("place");
        let date = fields.take("date").and_then(|it| self.date(line, &it));
        let (name, verb) =
            VERBS.into_iter().find_map(|(word, verb)| Some((fields.take(word)?, verb)))?;
        Some(Venue { name, verb, place: place?, date })
    }

    fn date(&mut self, line: usize, value: &str) -> Option<When> {
        let date = When::from_edtf(value);
        self.expect(line, date.is_some(), Problem::BadField);
        date
    }

    fn skip(&mut self, line: usize, value: &str) {
        let is_read = skip::read(value, line, &mut self.article.skips);
        self.expect(line, is_read, Problem::BadSkip);
    }

    fn expect(&mut self, line: usize, is_met: bool, problem: Problem) {
        if !is_met {
            self.note(line, problem);
        }
    }

    fn note(&mut self, line: usize, problem: Problem) {
        self.article.notes.push(Note { line, problem });
    }
}

/// Chinese if a tenth of the characters are: field names and dates are in Latin script.
fn language_of(text: &str) -> Lang {
    let n_cjk = text.chars().filter(|c| is_cjk(*c)).count();
    if n_cjk * 10 > text.chars().count() { Lang::Zh } else { Lang::En }
}

#[cfg(test)]
mod tests;
