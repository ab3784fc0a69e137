//! Goes through an article from top to bottom and says what each paragraph is of it.

use super::{
    Article, Attribution, Caption, Excerpt, Lang, Note, Paragraph, Problem, Section, Skip, When,
    WrittenQuestion,
    attribution::Known,
    context::Context,
    find_date::{find_date, has_short_year},
    front_matter,
    furniture::{Byline, read_byline},
    label::{Label, label},
    line::{Block, BlockKind, blocks, language_of, looks_like_title, without_markup},
    looks::in_brackets,
    markup::lines_of,
    occasion,
    plain::is_not_plain,
    quoted::{ends_sentence, is_quoted, spans, unquoted},
    split::{LONGEST_ATTRIBUTION, is_unknown, split},
    table,
    trim::{cut_end, drop_headings, drop_kickers, take_list},
    written,
};
use crate::text::{has_char, without_start};

/// See [`super::read`].
pub(super) fn read(text: &str) -> Article {
    let mut lines = lines_of(text);
    let front = front_matter::read(&lines);
    let mut reader = Reader {
        title: front.title,
        author: front.author,
        published: front.published,
        language: front.language,
        skips: front.skips,
        notes: front.notes,
        ..Reader::default()
    };
    if is_not_plain(text) {
        reader.note(1, Problem::NotPlainText);
    }
    let is_markdown = front.n_lines > 0
        || lines.iter().any(|(_, line)| {
            line.starts_with("# ") || line.starts_with("## ") || line.starts_with('>')
        });
    let plain = |text: &str| if is_markdown { without_markup(text) } else { text.to_owned() };
    let below = &mut lines[front.n_lines..];
    reader.questions = written::take(below, is_markdown, &plain, &mut reader.notes);
    let mut blocks = blocks(lines.into_iter().skip(front.n_lines), is_markdown);
    let language = language_of(&blocks);
    cut_end(&mut blocks);
    reader.head(&mut blocks, is_markdown);
    let mut context = Context::default();
    context.know_names(&blocks);
    let mut labels = label(&blocks, is_markdown, &context.known);
    if context.learn(reader.title.as_deref(), &blocks, &labels) {
        labels = label(&blocks, is_markdown, &context.known);
        take_list(&blocks, &mut labels, &context);
    }
    drop_kickers(&blocks, &mut labels);
    drop_headings(&blocks, &mut labels);
    reader.body(&blocks, &labels, &mut context);
    reader.finish(language)
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
    questions: Vec<WrittenQuestion>,
    skips: Vec<Skip>,
    notes: Vec<Note>,
}

impl Reader {
    /// Finds the headline, and where the article's own first words are.
    fn head(&mut self, blocks: &mut Vec<Block>, is_markdown: bool) {
        let is_first = |it: &Block| matches!(it.kind, BlockKind::Heading { level: 1 });
        if self.title.is_none()
            && let Some(at) = blocks.iter().position(is_first)
        {
            self.title = Some(blocks.remove(at).text);
        }
        if self.title.is_some() || is_markdown {
            return;
        }
        let at = blocks
            .iter()
            .position(|it| it.kind == BlockKind::Prose && read_byline(&it.text).is_none());
        let Some(at) = at.filter(|at| looks_like_title(&blocks[*at].text)) else { return };
        let text = &blocks[at].text;
        // Below words, the line above is no headline.
        let is_attributed = blocks.get(at + 1).is_some_and(|next| match next.kind {
            BlockKind::Dashed => {
                spans(&next.text).is_empty()
                    && Attribution::read(&next.text, next.line).is_telling()
            }
            _ => in_brackets(&next.text).is_some_and(|it| Attribution::read(it, 0).is_telling()),
        });
        if !is_attributed
            && split(text, false, &Known::default()).is_none()
            && !is_quoted_with_name(blocks, at)
        {
            let text = without_start(text, &["Title: ", "Title:", "标题：", "标题:"]).to_owned();
            self.title = Some(text);
            blocks.remove(at);
        }
    }

    /// Goes through the paragraphs and gathers what their labels say.
    fn body(&mut self, blocks: &[Block], labels: &[Label], context: &mut Context) {
        let mut at = 0;
        while at < blocks.len() {
            let (block, label) = (&blocks[at], labels[at]);
            let mut n_taken = 1;
            match label {
                Label::Heading => {
                    context.enter_section();
                    let heading = unquoted(&block.text).to_owned();
                    self.sections.push(Section { heading, line: block.line });
                }
                Label::Date => {
                    context.date = find_date(&block.text).map(|it| (it.when, block.line));
                    if self.excerpts.is_empty() && self.sections.is_empty() {
                        self.published = self.published.or(context.date.map(|it| it.0));
                    }
                }
                Label::Words | Label::Plain => {
                    n_taken = self.words(&blocks[at..], &labels[at..], context);
                }
                Label::Both => self.both(block, context),
                Label::Lead => context.lead = Some((block.line, block.text.clone())),
                Label::Led => self.led(block, context),
                Label::Caption => self.captions.push(Caption::read(&block.text, block.line)),
                Label::Frame if block.kind == BlockKind::Row => {
                    n_taken =
                        blocks[at..].iter().take_while(|it| it.kind == BlockKind::Row).count();
                    self.rows(&blocks[at..at + n_taken], context);
                }
                Label::Frame => {
                    self.byline(block);
                }
                Label::Prose if block.kind != BlockKind::Bullet && self.byline(block) => {}
                // The page's credit.
                Label::Prose if block.kind == BlockKind::Source => {}
                Label::Prose => self.prose(block, context),
                // Told by the words above.
                Label::More | Label::Attribution | Label::Rest => {}
            }
            at += n_taken;
        }
    }

    /// Words, perhaps in several paragraphs, and the attribution below them.
    fn words(&mut self, blocks: &[Block], labels: &[Label], context: &mut Context) -> usize {
        let block = &blocks[0];
        let n_more = labels[1..].iter().take_while(|it| **it == Label::More).count();
        let mut text = unquoted(&block.text).to_owned();
        for more in &blocks[1..=n_more] {
            if !text.ends_with(is_cjk_mark) {
                text.push(' ');
            }
            text.push_str(unquoted(&more.text).trim_end_matches(&['”', '"', '」'][..]));
        }
        let end = n_more + 1;
        if labels.get(end) != Some(&Label::Attribution) {
            // Two quotations may share the attribution below the second.
            if block.kind == BlockKind::Prose
                && labels.get(end) == Some(&Label::Words)
                && labels.get(end + 1) == Some(&Label::Attribution)
                && context.lead.is_none()
            {
                let told = &blocks[end + 1];
                let line = in_brackets(&told.text).unwrap_or(&told.text);
                let told = context.settle(Attribution::read_as(line, told.line, &context.known));
                self.excerpt(&text, block.line, Some(told), context);
                return end;
            }
            self.alone(&Block { text, ..block.clone() }, context);
            return end;
        }
        context.lead = None;
        let told = &blocks[end];
        let mut line = in_brackets(&told.text).unwrap_or(&told.text).to_owned();
        let n_rest = labels[end + 1..].iter().take_while(|it| **it == Label::Rest).count();
        for rest in &blocks[end + 1..end + 1 + n_rest] {
            line = format!("{}, {}", line.trim_end_matches(','), rest.text);
        }
        let read = Attribution::read_as(&line, told.line, &context.known);
        if !read.is_telling()
            && block.kind == BlockKind::Quotation
            && read.n_facts() < 2
            && read.speaker.is_none()
        {
            self.note(told.line, Problem::UnclearAttribution);
        }
        let told = context.settle(read);
        self.excerpt(&text, block.line, Some(told), context);
        end + 1 + n_rest
    }

    /// A paragraph that holds words and attribution.
    fn both(&mut self, block: &Block, context: &mut Context) {
        let is_marked = block.kind == BlockKind::Quotation;
        let Some(parts) = split(&block.text, is_marked, &context.known) else { return };
        if is_unknown(parts.attribution) {
            self.note(block.line, Problem::UnknownSpeaker);
            self.excerpt(&parts.words, block.line, None, context);
            return;
        }
        let lead = context.lead.clone();
        let told = match lead {
            Some((line, lead)) if parts.attribution.is_empty() => {
                Attribution::read_as(&lead, line, &context.known)
            }
            Some((line, lead)) => {
                let mut told = Attribution::read_as(parts.attribution, block.line, &context.known);
                // `she`, below a line that names her.
                if told.speaker.is_none() && told.refers.to_speaker {
                    told.speaker = Attribution::read_as(&lead, line, &context.known).speaker;
                    told.inherited.speaker = Some(line);
                }
                told
            }
            None => Attribution::read_as(parts.attribution, block.line, &context.known),
        };
        // A sentence before may say when: `In May 2018 … . She said: “…”`
        let before = (!parts.before.is_empty()).then(|| find_date(parts.before)).flatten();
        let mut told = told;
        if told.date.is_none()
            && let Some(found) = before
        {
            told.date = Some(found.when);
            told.doubtful_date = found.doubtful;
            told.inherited.date = Some(block.line);
        }
        if parts.attribution.is_empty()
            && told.text.is_empty()
            && !context.known.has_speaker
            && context.speaker.is_none()
        {
            self.note(block.line, Problem::QuotationAlone);
            self.excerpt(&parts.words, block.line, None, context);
            return;
        }
        let told = context.settle(told);
        self.excerpt(&parts.words, block.line, Some(told), context);
    }

    /// Words below the line that says whose they are.
    fn led(&mut self, block: &Block, context: &mut Context) {
        let Some((line, lead)) = context.lead.clone() else {
            self.alone(block, context);
            return;
        };
        // A block of marked words is whole; the next one is another.
        if block.kind == BlockKind::Quotation {
            context.lead = None;
        }
        let told = context.settle(Attribution::read_as(&lead, line, &context.known));
        self.excerpt(&block.text, block.line, Some(told), context);
    }

    /// Words that nobody is named for.
    fn alone(&mut self, block: &Block, context: &mut Context) {
        let text = unquoted(&block.text);
        if context.known.has_speaker {
            let told = context.settle(Attribution::read("", block.line));
            self.excerpt(text, block.line, Some(told), context);
        } else if block.kind == BlockKind::Quotation || ends_sentence(text) {
            self.note(block.line, Problem::QuotationAlone);
            self.excerpt(text, block.line, None, context);
        } else {
            // A motto, a title, a sign on a wall: marks alone make no excerpt.
            self.note(block.line, Problem::LostQuotation);
            self.prose.push(Paragraph { text: text.to_owned(), line: block.line });
        }
    }

    /// The rows of a table.
    fn rows(&mut self, blocks: &[Block], context: &mut Context) {
        let rows: Vec<&Block> = blocks.iter().collect();
        for row in table::read(&rows) {
            let told = Attribution::read_as(&row.attribution, row.line, &context.known);
            let told = (!row.attribution.is_empty()).then(|| context.settle(told));
            self.excerpt(&row.words, row.line, told, context);
        }
    }

    /// A paragraph of the article's own words.
    fn prose(&mut self, block: &Block, context: &mut Context) {
        context.lead = None;
        context.tell(block);
        if block.kind == BlockKind::Dashed
            && block.text.len() < LONGEST_ATTRIBUTION
            && Attribution::read(&block.text, block.line).is_telling()
        {
            self.note(block.line, Problem::AttributionAlone);
            return;
        }
        self.prose.push(Paragraph { text: block.text.clone(), line: block.line });
    }

    /// Reads author and date under the headline. Says whether that is what the line was.
    fn byline(&mut self, block: &Block) -> bool {
        if !self.excerpts.is_empty() || !self.sections.is_empty() {
            return false;
        }
        let text = if block.kind == BlockKind::Source {
            format!("Source: {}", block.text)
        } else {
            block.text.clone()
        };
        let Some(Byline { author, published, lacks_date }) = read_byline(&text) else {
            return false;
        };
        if lacks_date {
            self.note(block.line, Problem::NoDate);
        }
        self.author = self.author.take().or(author);
        self.published = self.published.or(published);
        true
    }

    fn excerpt(
        &mut self,
        text: &str,
        line: usize,
        attribution: Option<Attribution>,
        context: &mut Context,
    ) {
        let text = unquoted(text);
        // Marks around nothing.
        if text.is_empty() {
            return;
        }
        if let Some(attribution) = attribution.as_ref() {
            if attribution.date.is_none() && has_short_year(&attribution.text) {
                self.note(attribution.line, Problem::ShortYear);
            }
            if attribution.doubtful_date {
                self.note(attribution.line, Problem::DoubtfulDate);
            }
            context.remember(attribution);
        }
        let section = self.sections.len().checked_sub(1);
        self.excerpts.push(Excerpt { text: text.to_owned(), line, section, attribution });
    }

    fn note(&mut self, line: usize, problem: Problem) {
        self.notes.push(Note { line, problem });
    }

    fn finish(mut self, found: Lang) -> Article {
        if self.excerpts.is_empty() && self.questions.is_empty() {
            self.note(1, Problem::NoQuotations);
        }
        written::place(&mut self.questions, &self.sections);
        let language = self.language.unwrap_or(found);
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
            questions: self.questions,
            skips: self.skips,
            notes: self.notes,
        }
    }
}

/// Whether a line is quoted and the next names somebody: then it is no headline.
fn is_quoted_with_name(blocks: &[Block], at: usize) -> bool {
    is_quoted(&blocks[at].text)
        && blocks.get(at + 1).is_some_and(|it| Attribution::read(&it.text, 0).speaker.is_some())
}

fn is_cjk_mark(c: char) -> bool {
    has_char("。！？，”」", c)
}
