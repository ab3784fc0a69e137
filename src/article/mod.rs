//! READ: the text of an article goes in, an [`Article`] comes out.
//!
//! Reading never fails and never panics. What fits no rule leaves a [`Note`] with its line, what
//! was expected and what to do; what is unclear stays empty, since wrong is worse than missing.

mod alike;
mod attribution;
mod caption;
mod context;
mod date;
mod decode;
mod edition;
mod fields;
mod find_date;
mod front_matter;
mod furniture;
mod label;
mod line;
mod looks;
mod markup;
mod note;
mod occasion;
mod people;
mod plain;
mod quoted;
mod reader;
mod skip;
mod split;
mod table;
mod trim;
mod written;

pub use attribution::{Attribution, Inherited, Utterance, UtteranceKind};
pub use caption::{Caption, Venue, VenueVerb};
pub use date::{Date, When};
pub use decode::{NotUtf8, decode};
pub use edition::Edition;
pub use fields::{has_fields, read_fields, write_fields};
pub use find_date::{FoundDate, find_date, find_dates};
pub use note::{Note, Problem};
pub use occasion::{Occasion, SeriesName};
pub use skip::Skip;
pub use written::WrittenQuestion;

use crate::text;

/// An article of quoted excerpts, as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// The headline.
    pub title: Option<String>,
    /// Who published it.
    pub author: Option<String>,
    /// When it was published.
    pub published: Option<When>,
    /// The language it is written in.
    pub language: Lang,
    /// Parts under one heading, in order.
    pub sections: Vec<Section>,
    /// Quoted passages, in order.
    pub excerpts: Vec<Excerpt>,
    /// Where the excerpts appeared, in the order of their first excerpts.
    pub occasions: Vec<Occasion>,
    /// Texts under pictures, in order.
    pub captions: Vec<Caption>,
    /// Paragraphs that are nothing else: the lead, the article's own words.
    pub prose: Vec<Paragraph>,
    /// Questions that the organiser wrote, in order.
    pub questions: Vec<WrittenQuestion>,
    /// Questions that are never to be asked.
    pub skips: Vec<Skip>,
    /// What could not be read, for whoever wrote the article.
    pub notes: Vec<Note>,
}

/// The language of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    En,
    /// Simplified Chinese.
    Zh,
}

impl Lang {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::En, Self::Zh];

    /// The ISO 639 code, of two letters.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
        }
    }

    /// The BCP 47 tag, as `lang` attributes want it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh-Hans",
        }
    }
}

/// A part of the article under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The heading: the principle that its excerpts stand for.
    pub heading: String,
    /// One-based number of the heading's line in the article file.
    pub line: usize,
}

/// A paragraph of the article's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// The words.
    pub text: String,
    /// One-based number of its first line in the article file.
    pub line: usize,
}

/// One quoted passage, verbatim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The words, cleaned of invisible characters.
    pub text: String,
    /// One-based number of its first line in the article file.
    pub line: usize,
    /// Position in `Article::sections`; `None` before the first heading.
    pub section: Option<usize>,
    /// Who said it, where and when.
    pub attribution: Option<Attribution>,
}

impl Article {
    /// The occasion of an excerpt, as a position in `occasions`.
    pub fn find_occasion(&self, excerpt: usize) -> Option<usize> {
        self.occasions.iter().position(|occasion| occasion.excerpts.contains(&excerpt))
    }

    /// Whether a section holds questions written by hand and nothing to read.
    pub fn is_only_asked(&self, section: usize) -> bool {
        let first = self.sections[section].line;
        let end = self.sections.get(section + 1).map_or(usize::MAX, |it| it.line);
        let is_within = |line: usize| (first..end).contains(&line);
        self.questions.iter().any(|it| it.section == Some(section))
            && !self.excerpts.iter().any(|it| it.section == Some(section))
            && !self.captions.iter().any(|it| is_within(it.line))
            && !self.prose.iter().any(|it| is_within(it.line))
    }

    /// Tells articles apart by what they say: title, headings, excerpts with their attributions,
    /// captions, and what the organiser wants to be asked. White space and ends of lines make no difference. The same on every platform.
    ///
    /// ```
    /// # use awareness_quiz::article::read;
    /// let text = "# Lakes\n\n## Deep\n\n> Still waters run deep.\n\n— Ann Lee, 9 June 2016\n";
    /// let fingerprint = read(text).fingerprint();
    /// assert_eq!(fingerprint, 0xafd3_edf7);
    /// assert_eq!(read(&text.replace("waters run", "waters  run ")).fingerprint(), fingerprint);
    /// assert_ne!(read(&text.replace("deep", "far")).fingerprint(), fingerprint);
    /// ```
    pub fn fingerprint(&self) -> u32 {
        let mut hash = text::hash("");
        // No text holds a line feed once its white space is left out, so none passes for another.
        let mut add = |mark: &str, text: &str| {
            hash = text::hash_onto(hash, mark);
            for word in text.split_whitespace() {
                hash = text::hash_onto(hash, word);
            }
        };
        add("\n", self.title.as_deref().unwrap_or_default());
        for section in &self.sections {
            add("\n#", &section.heading);
        }
        for excerpt in &self.excerpts {
            // Where an excerpt stands is what a question may be about.
            let section = excerpt.section.and_then(|it| self.sections.get(it));
            add("\n##", section.map_or("", |it| &it.heading));
            add("\n>", &excerpt.text);
            add("\n-", excerpt.attribution.as_ref().map_or("", |it| &it.text));
        }
        for caption in &self.captions {
            add("\n!", &caption.text);
        }
        for question in &self.questions {
            add("\n?", &question.stem);
            for (at, option) in question.options.iter().enumerate() {
                add(if at == question.key { "\n+" } else { "\n=" }, option);
            }
        }
        for skip in &self.skips {
            add("\n~", &skip.id);
        }
        (hash >> 32) as u32
    }
}

/// Reads an article: with explicit fields, in light Markdown, or plain as copied from a web page.
///
/// ```
/// # use awareness_quiz::article::read;
/// let article = read("# Lakes\n\n## Deep\n\n> Still waters run deep.\n\n— Ann Lee, speech at the Lake Forum, 9 June 2016\n");
/// assert_eq!(article.excerpts[0].text, "Still waters run deep.");
/// assert_eq!(article.occasions[0].name, "Lake Forum");
/// assert!(article.notes.is_empty());
/// ```
pub fn read(text: &str) -> Article {
    read_fields(text).unwrap_or_else(|| infer(text))
}

/// Infers from the wording what an article says: what [`read`] does if the fields are not explicit.
pub fn infer(text: &str) -> Article {
    reader::read(text)
}
