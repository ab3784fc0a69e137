//! Goes through an article from top to bottom and says what each paragraph is of it.

use super::{
    Article, Attribution, Caption, Excerpt, Lang, Note, Paragraph, Problem, Section, When,
    find_date::find_date,
    furniture::{Byline, read_byline},
    line::{Block, BlockKind, blocks, looks_like_heading, looks_like_title},
    occasion,
    quotation::{
        FEWEST_WORDS, LONGEST_ATTRIBUTION, Split, ends_sentence, find_lead,
        is_attributed_in_brackets, is_quoted, split_end, split_lead, unquoted,
    },
};
use crate::text::{clean, has_char, is_cjk, n_words, split_at_first};

/// See [`super::read`].
pub(super) fn read(text: &str) -> Article {
    let mut reader = Reader::default();
    // Old systems end lines with a carriage return alone.
    let is_old = has_char(text, '\r') && !has_char(text, '\n');
    let lines = if is_old {
        text.split('\r').map(clean).collect()
    } else {
        text.lines().map(clean).collect::<Vec<_>>()
    };
    let lines: Vec<(usize, String)> = (1..).zip(lines).collect();
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
    prose: Vec<Paragraph>,
    notes: Vec<Note>,
    /// The paragraph that the next attribution would make an excerpt.
    pending: Option<Pending>,
    /// The line that said whose words come next: `Ann Lee said at the Lake Forum:`.
    lead: Option<(usize, String)>,
    /// Whether a list of other articles stood above, whose entries look like headings.
    is_below_list: bool,
}

/// A paragraph that may turn out to be an excerpt.
struct Pending {
    block: Block,
    /// Whose words it holds, by the line before it.
    lead: Option<(usize, String)>,
}

impl Pending {
    /// Whether it is quoted words by its own looks, so that a bare name can attribute it.
    fn is_quotation(&self) -> bool {
        self.block.kind == BlockKind::Quotation || is_quoted(&self.block.text)
    }
}

impl Reader {
    /// Reads `key: value` lines between two `---`; returns how many lines that took.
    fn front_matter(&mut self, lines: &[(usize, String)]) -> usize {
        if lines.first().is_none_or(|(_, line)| line != "---") {
            return 0;
        }
        let Some(n_inner) = lines[1..].iter().position(|(_, line)| line == "---") else {
            self.note(1, Problem::EndlessFrontMatter);
            return 1;
        };
        for (line, text) in lines[1..=n_inner].iter().filter(|(_, text)| !text.is_empty()) {
            // A Chinese keyboard gives the wide one.
            let wide = text.split_once('：').filter(|it| !it.0.contains(':'));
            let Some((label, value)) = wide.or_else(|| text.split_once(':')) else {
                self.note(*line, Problem::NamelessValue);
                continue;
            };
            let value = value.trim().trim_matches('"').trim_matches('“').trim_matches('”');
            match label.trim() {
                _ if value.is_empty() => {}
                "title" => self.title = Some(value.to_owned()),
                "author" => self.author = Some(value.to_owned()),
                "published" | "date" => {
                    self.published = self.date(*line, value);
                }
                "language" | "lang" if value.starts_with("zh") => self.language = Some(Lang::Zh),
                "language" | "lang" if value.starts_with("en") => self.language = Some(Lang::En),
                "language" | "lang" => {
                    self.note(*line, Problem::UnknownLanguage);
                }
                _ => {}
            }
        }
        n_inner + 2
    }

    fn date(&mut self, line: usize, text: &str) -> Option<When> {
        let found = find_date(text);
        if found.is_none() {
            self.note(line, Problem::NoDate);
        }
        found.map(|found| found.when)
    }

    fn body(&mut self, blocks: &[Block], is_markdown: bool) {
        for (at, block) in blocks.iter().enumerate() {
            match block.kind {
                BlockKind::Heading { level } => {
                    self.flush();
                    if level == 1 && self.title.is_none() {
                        self.title = Some(block.text.clone());
                    } else {
                        self.section(block);
                    }
                }
                BlockKind::Quotation => {
                    self.hand_over_lead();
                    match split_end(&block.text) {
                        Some(split) => self.split(block, split),
                        None => self.wait(block),
                    }
                }
                BlockKind::Dashed => self.dashed(block),
                BlockKind::Source => self.source(block),
                BlockKind::Bullet => self.bullet(block),
                BlockKind::Caption => {
                    self.flush();
                    self.captions.push(Caption::read(&block.text, block.line));
                }
                BlockKind::Furniture if self.byline(block) => {}
                BlockKind::End => {
                    self.flush();
                    if self.has_begun() {
                        break;
                    }
                    self.is_below_list = true;
                }
                BlockKind::Furniture => self.flush(),
                BlockKind::Prose => self.prose(block, blocks.get(at + 1), is_markdown),
            }
        }
        self.flush();
    }

    /// Whether the article proper was reached: what stands above it is a list beside it.
    fn has_begun(&self) -> bool {
        !self.excerpts.is_empty() || !self.sections.is_empty() && !self.is_below_list
    }

    /// A line after a dash: says whose the words above it are, or goes on.
    fn dashed(&mut self, block: &Block) {
        if block.text.len() > LONGEST_ATTRIBUTION {
            self.flush();
            self.tell(block.line, &block.text);
            return;
        }
        let read = Attribution::read(&block.text, block.line);
        let (is_telling, names) = (read.is_telling(), read.speaker.is_some());
        match &self.pending {
            Some(_) if is_telling => self.attribute(read),
            Some(it) if names && (it.is_quotation() || ends_sentence(&it.block.text)) => {
                self.attribute(read);
            }
            Some(it) if it.block.kind == BlockKind::Quotation => {
                self.note(block.line, Problem::UnclearAttribution);
                self.attribute(read);
            }
            None if is_telling => {
                self.flush();
                self.note(block.line, Problem::AttributionAlone);
            }
            _ => {
                self.flush();
                self.tell(block.line, &block.text);
            }
        }
    }

    /// `Source: …` below a quotation attributes it; elsewhere it is the page's credit.
    fn source(&mut self, block: &Block) {
        let read = Attribution::read(&block.text, block.line);
        let attributes = self
            .pending
            .as_ref()
            .is_some_and(|it| read.is_telling() || read.speaker.is_some() && it.is_quotation());
        let credit = Block { text: format!("Source: {}", block.text), ..block.clone() };
        if attributes {
            self.attribute(read);
        } else if !self.byline(&credit) {
            self.flush();
        }
    }

    /// An entry of a list; one that is attributed is an excerpt.
    fn bullet(&mut self, block: &Block) {
        let is_alone = block.text.len() <= LONGEST_ATTRIBUTION
            && self.pending.as_ref().is_some_and(Pending::is_quotation)
            && Attribution::read(&block.text, block.line).is_telling();
        if is_alone {
            self.attribute(Attribution::read(&block.text, block.line));
            return;
        }
        self.flush();
        match split_end(&block.text).or_else(|| split_lead(&block.text)) {
            Some(split) => self.split(block, split),
            None => self.tell(block.line, &block.text),
        }
    }

    /// Keeps a paragraph of the article's own words.
    fn tell(&mut self, line: usize, text: &str) {
        self.prose.push(Paragraph { text: text.to_owned(), line });
    }

    /// The same for a lead that leads to nothing.
    fn tell_lead(&mut self, lead: Option<(usize, String)>) {
        self.prose.extend(lead.map(|(line, text)| Paragraph { text, line }));
    }

    /// Reads author and date under the headline. Says whether that is what the line was.
    fn byline(&mut self, block: &Block) -> bool {
        if !self.excerpts.is_empty() || !self.sections.is_empty() {
            return false;
        }
        let Some(Byline { author, published, lacks_date }) = read_byline(&block.text) else {
            return false;
        };
        if lacks_date {
            self.note(block.line, Problem::NoDate);
        }
        self.author = self.author.take().or(author);
        self.published = self.published.or(published);
        true
    }

    /// A paragraph without markup: byline, title, heading, excerpt with its attribution, or prose.
    fn prose(&mut self, block: &Block, next: Option<&Block>, is_markdown: bool) {
        let text = block.text.as_str();
        if self.byline(block) {
            return;
        }
        if let Some(pending) = &self.pending
            && text.len() <= LONGEST_ATTRIBUTION
        {
            // Below the quotation, without a dash or in brackets.
            let is_quotation = pending.is_quotation();
            let inner = in_brackets(text);
            let attributes = match inner {
                Some(inner) => is_attributed_in_brackets(inner, is_quotation),
                None => {
                    let read = || Attribution::read(text, block.line);
                    is_quotation
                        && pending.lead.is_none()
                        && !ends_sentence(text)
                        && !text.ends_with(&[':', '：'][..])
                        && split_end(text).or_else(|| split_lead(text)).is_none()
                        && (read().date.is_some() || read().utterance.is_some())
                        && read().is_telling()
                }
            };
            if attributes {
                self.attribute(Attribution::read(inner.unwrap_or(text), block.line));
                return;
            }
        }
        if let Some(split) = split_end(text).or_else(|| split_lead(text)) {
            self.flush();
            self.split(block, split);
            return;
        }
        if let Some(lead) = find_lead(text) {
            self.flush();
            self.lead = Some((block.line, lead.to_owned()));
            return;
        }
        if self.lead.is_some() {
            self.hand_over_lead();
            self.wait(block);
            return;
        }
        self.flush();
        let is_attributed = next.is_some_and(|next| match next.kind {
            BlockKind::Dashed => true,
            BlockKind::Source => self.title.is_some(),
            _ => in_brackets(&next.text).is_some(),
        });
        if !is_markdown && self.title.is_none() && looks_like_title(text) && !is_attributed {
            self.title = Some(text.to_owned());
        } else if !is_markdown
            && looks_like_heading(text, 30)
            && !is_attributed
            && !holds_attribution(text)
        {
            self.section(block);
        } else {
            self.wait(block);
        }
    }

    fn section(&mut self, block: &Block) {
        self.sections.push(Section { heading: block.text.clone(), line: block.line });
    }

    /// Keeps a paragraph until the next shows what it is.
    fn wait(&mut self, block: &Block) {
        let lead = self.lead.take();
        self.pending = Some(Pending { block: block.clone(), lead });
    }

    /// Takes the attribution of the pending paragraph.
    fn attribute(&mut self, attribution: Attribution) {
        let Some(Pending { block, lead }) = self.pending.take() else { return };
        // Two attributions: the one below is the usual place.
        self.tell_lead(lead);
        self.excerpt(&block.text, block.line, Some(attribution));
    }

    /// A paragraph that holds both.
    fn split(&mut self, block: &Block, (quoted, attribution): Split<'_>) {
        self.excerpt(quoted, block.line, Some(Attribution::read(attribution, block.line)));
    }

    fn excerpt(&mut self, text: &str, line: usize, attribution: Option<Attribution>) {
        let text = unquoted(text);
        // Marks around nothing.
        if text.is_empty() {
            return;
        }
        if let Some(attribution) = attribution.as_ref().filter(|it| it.doubtful_date) {
            self.note(attribution.line, Problem::DoubtfulDate);
        }
        let section = self.sections.len().checked_sub(1);
        self.excerpts.push(Excerpt { text: text.to_owned(), line, section, attribution });
    }

    /// What was pending has got no attribution below it; what it makes of a line before it shows.
    fn flush(&mut self) {
        self.hand_over_lead();
        let lead = self.lead.take();
        self.tell_lead(lead);
    }

    /// The same, but a line that says whose words come next still waits for them.
    fn hand_over_lead(&mut self) {
        let Some(Pending { block, lead }) = self.pending.take() else { return };
        let is_long_enough =
            block.kind == BlockKind::Quotation || n_words(&block.text) >= FEWEST_WORDS;
        match lead {
            Some((line, lead)) if is_long_enough => {
                self.excerpt(&block.text, block.line, Some(Attribution::read(&lead, line)));
            }
            lead if block.kind == BlockKind::Quotation => {
                self.tell_lead(lead);
                self.note(block.line, Problem::QuotationAlone);
                self.excerpt(&block.text, block.line, None);
            }
            lead => {
                self.tell_lead(lead);
                self.tell(block.line, &block.text);
            }
        }
    }

    fn note(&mut self, line: usize, problem: Problem) {
        self.notes.push(Note { line, problem });
    }

    fn finish(mut self, blocks: &[Block]) -> Article {
        if self.excerpts.is_empty() {
            self.note(1, Problem::NoQuotations);
        }
        let language = self.language.unwrap_or_else(|| language_of(blocks));
        occasion::part_places(&mut self.excerpts, &self.captions);
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

/// What a line holds that is nothing but brackets and what they hold.
fn in_brackets(text: &str) -> Option<&str> {
    let inner = text.trim_end_matches(&['.', '。'][..]);
    let inner = inner.strip_prefix(&['(', '（'][..])?.strip_suffix(&[')', '）'][..])?;
    (!inner.contains(&['(', '（', ')', '）'][..])).then_some(inner.trim())
}

/// Whether a line goes on as an attribution after a dash, so that it is no heading.
fn holds_attribution(text: &str) -> bool {
    split_at_first(text, "——").is_some_and(|(_, after)| {
        let read = Attribution::read(after, 1);
        read.date.is_some() && read.speaker.is_some()
    })
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
