//! READ: the text of an article goes in, an [`Article`] comes out.
//!
//! Reading never fails and never panics. What fits no rule leaves a [`Note`] with its line, what
//! was expected and what to do; what is unclear stays empty, since wrong is worse than missing.

mod attribution;
mod caption;
mod date;
mod find_date;
mod line;
mod occasion;
pub mod text;

pub use attribution::{Attribution, Utterance, UtteranceKind};
pub use caption::{Caption, Venue, VenueVerb};
pub use date::{Date, When};
pub use find_date::{FoundDate, find_date, find_dates};
pub use occasion::{Occasion, SeriesName};

use line::{Block, BlockKind, blocks, labelled, looks_like_heading, split_attribution};
use text::{clean, is_cjk, lower_case};

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
    pub prose: Vec<String>,
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

/// Something in the article that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// One-based number of the line.
    pub line: usize,
    /// What was expected there and what to do.
    pub message: String,
}

impl Article {
    /// The occasion of an excerpt, as a position in `occasions`.
    pub fn find_occasion(&self, excerpt: usize) -> Option<usize> {
        self.occasions.iter().position(|occasion| occasion.excerpts.contains(&excerpt))
    }
}

/// Reads an article, plain as copied from a web page or in light Markdown.
///
/// ```
/// # use awareness_quiz::article::read;
/// let article = read("# Lakes\n\n## Deep\n\n> Still waters run deep.\n\n— Ann Lee, speech at the Lake Forum, 9 June 2016\n");
/// assert_eq!(article.excerpts[0].text, "Still waters run deep.");
/// assert_eq!(article.occasions[0].name, "Lake Forum");
/// assert!(article.notes.is_empty());
/// ```
pub fn read(text: &str) -> Article {
    let mut reader = Reader::default();
    let lines: Vec<(usize, String)> =
        text.lines().enumerate().map(|(at, line)| (at + 1, clean(line))).collect();
    let n_front = reader.front_matter(&lines);
    let is_markdown = n_front > 0
        || lines.iter().any(|(_, line)| {
            line.starts_with("# ") || line.starts_with("## ") || line.starts_with('>')
        });
    let blocks = blocks(lines.into_iter().skip(n_front), is_markdown);
    reader.body(&blocks, is_markdown);
    reader.finish(&blocks)
}

/// Gathers what the blocks say, from top to bottom.
#[derive(Default)]
struct Reader {
    title: Option<String>,
    author: Option<String>,
    published: Option<When>,
    language: Option<Lang>,
    sections: Vec<Section>,
    excerpts: Vec<Excerpt>,
    captions: Vec<Caption>,
    prose: Vec<String>,
    notes: Vec<Note>,
    /// The paragraph that the next attribution would make an excerpt.
    pending: Option<Block>,
}

impl Reader {
    /// Reads `key: value` lines between two `---`; returns how many lines that took.
    fn front_matter(&mut self, lines: &[(usize, String)]) -> usize {
        if lines.first().is_none_or(|(_, line)| line != "---") {
            return 0;
        }
        let Some(n_inner) = lines[1..].iter().position(|(_, line)| line == "---") else {
            self.note(1, "the front matter that starts here has no end: expected a second line of ---; add it");
            return 1;
        };
        for (line, text) in lines[1..=n_inner].iter().filter(|(_, text)| !text.is_empty()) {
            let Some((label, value)) = text.split_once(':') else {
                self.note(*line, "expected “name: value” in the front matter; add the name or move the line below the second ---");
                continue;
            };
            let value = value.trim().trim_matches('"');
            match label.trim() {
                "title" => self.title = Some(value.to_owned()),
                "author" => self.author = Some(value.to_owned()),
                "published" | "date" => {
                    self.published = self.date(*line, value);
                }
                "language" | "lang" if value.starts_with("zh") => self.language = Some(Lang::Zh),
                "language" | "lang" if value.starts_with("en") => self.language = Some(Lang::En),
                "language" | "lang" => {
                    self.note(*line, "expected the language en or zh; the language was taken from the text instead");
                }
                _ => {}
            }
        }
        n_inner + 2
    }

    fn date(&mut self, line: usize, text: &str) -> Option<When> {
        let found = find_date(text);
        if found.is_none() {
            self.note(line, "expected a date such as 2022-09-06; write year, month and day");
        }
        found.map(|found| found.when)
    }

    fn body(&mut self, blocks: &[Block], is_markdown: bool) {
        for (at, block) in blocks.iter().enumerate() {
            match &block.kind {
                BlockKind::End => break,
                BlockKind::Heading { level } => {
                    self.flush();
                    if *level == 1 && self.title.is_none() {
                        self.title = Some(block.text.clone());
                    } else {
                        self.section(block);
                    }
                }
                BlockKind::Quotation => {
                    self.flush();
                    self.pending = Some(block.clone());
                }
                BlockKind::Attribution => self.attribution(block),
                BlockKind::Dashed => {
                    if self.pending.as_ref().is_some_and(|it| it.kind == BlockKind::Quotation) {
                        self.note(block.line, "expected speaker, occasion and date after the dash; write for example “— Name, speech at the Forum, 9 June 2016”");
                        self.attribution(block);
                    } else {
                        self.flush();
                        self.prose.push(block.text.clone());
                    }
                }
                BlockKind::Caption => {
                    self.flush();
                    self.captions.push(Caption::read(&block.text, block.line));
                }
                BlockKind::Credit if labelled(&block.text).len() < 2 => self.flush(),
                BlockKind::Credit | BlockKind::Prose => {
                    let next = blocks.get(at + 1).map(|next| &next.kind);
                    self.prose(block, next, is_markdown);
                }
            }
        }
        self.flush();
    }

    /// A paragraph without markup: byline, title, heading, excerpt with its attribution, or prose.
    fn prose(&mut self, block: &Block, next: Option<&BlockKind>, is_markdown: bool) {
        let labels = labelled(&block.text);
        if !labels.is_empty() && self.excerpts.is_empty() {
            for (label, value) in labels {
                match lower_case(label).as_str() {
                    "author" | "by" | "writer" | "作者" => self.author = Some(value.to_owned()),
                    "time" | "date" | "published" | "时间" | "日期" | "发布时间" => {
                        self.published = self.date(block.line, value);
                    }
                    _ => {}
                }
            }
            return;
        }
        if let Some((quoted, attribution)) = split_attribution(&block.text) {
            self.flush();
            self.excerpt(quoted, block.line, Some(Attribution::read(attribution, block.line)));
            return;
        }
        self.flush();
        // The first line of a page is its title, however long the headline.
        let most_words = if self.title.is_none() { 60 } else { 30 };
        let stands_as_heading = !is_markdown
            && looks_like_heading(&block.text, most_words)
            && !matches!(next, Some(BlockKind::Attribution | BlockKind::Dashed));
        if stands_as_heading && self.title.is_none() {
            self.title = Some(block.text.clone());
        } else if stands_as_heading {
            self.section(block);
        } else {
            self.pending = Some(block.clone());
        }
    }

    fn section(&mut self, block: &Block) {
        self.sections.push(Section { heading: block.text.clone(), line: block.line });
    }

    fn attribution(&mut self, block: &Block) {
        let attribution = Attribution::read(&block.text, block.line);
        match self.pending.take() {
            Some(quoted) => self.excerpt(&quoted.text, quoted.line, Some(attribution)),
            None => self.note(block.line, "expected a quotation before this attribution; put the quoted words on the line above it"),
        }
    }

    fn excerpt(&mut self, text: &str, line: usize, attribution: Option<Attribution>) {
        if let Some(attribution) = attribution.as_ref().filter(|it| it.doubtful_date) {
            self.note(attribution.line, "the day or month of this date cannot be told, so only its year counts; write the month as a word");
        }
        let section = self.sections.len().checked_sub(1);
        self.excerpts.push(Excerpt { text: text.to_owned(), line, section, attribution });
    }

    /// The pending paragraph has got no attribution.
    fn flush(&mut self) {
        match self.pending.take() {
            Some(block) if block.kind == BlockKind::Quotation => {
                self.note(block.line, "expected an attribution after this quotation; add a line such as “— Name, speech at the Forum, 9 June 2016” below it");
                self.excerpt(&block.text, block.line, None);
            }
            Some(block) => self.prose.push(block.text),
            None => {}
        }
    }

    fn note(&mut self, line: usize, message: &str) {
        self.notes.push(Note { line, message: message.to_owned() });
    }

    fn finish(mut self, blocks: &[Block]) -> Article {
        if self.excerpts.is_empty() {
            self.note(1, "expected quoted passages and found none; put each on a line that starts with “>”, and below it a line such as “— Name, speech at the Forum, 9 June 2016”");
        }
        let language = self.language.unwrap_or_else(|| language_of(blocks));
        let occasions = occasion::gather(&self.excerpts, &self.captions);
        Article {
            title: self.title,
            author: self.author,
            published: self.published,
            language,
            sections: self.sections,
            excerpts: self.excerpts,
            occasions,
            captions: self.captions,
            prose: self.prose,
            notes: self.notes,
        }
    }
}

/// Chinese where a tenth of the letters are: a Chinese text may name many things in Latin script.
fn language_of(blocks: &[Block]) -> Lang {
    let letters =
        || blocks.iter().flat_map(|block| block.text.chars()).filter(|c| c.is_alphabetic());
    if letters().filter(|c| is_cjk(*c)).count() * 10 > letters().count() {
        Lang::Zh
    } else {
        Lang::En
    }
}
