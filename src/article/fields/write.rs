//! Writes an article with explicit fields.

use super::{KINDS, VERBS, line::is_separator, printed};
use crate::{
    article::{Article, Attribution, Caption, Excerpt, Lang, Venue, WrittenQuestion, written},
    text::{clean, is_one_of},
};

/// Writes an article such that [`read_fields`](super::read_fields) reads the same from it, but for
/// line numbers, notes and where facts were inherited from.
///
/// ```
/// # use awareness_quiz::article::{read, read_fields, write_fields};
/// let article = read("> Still waters run deep.\n\n— Ann Lee, speech at the Lake Forum, 9 June 2016\n");
/// let again = read_fields(&write_fields(&article)).unwrap();
/// assert_eq!(again.occasions, article.occasions);
/// assert_eq!(again.fingerprint(), article.fingerprint());
/// ```
pub fn write_fields(article: &Article) -> String {
    let mut writer = Writer { out: String::new(), language: article.language };
    writer.front_matter(article);
    for part in parts(article) {
        writer.out.push('\n');
        match part {
            Part::Heading(text) => writer.line("## ", text, ""),
            Part::Prose(text) => writer.line("", text, ""),
            Part::Caption(caption) => writer.caption(caption),
            Part::Excerpt(excerpt) => writer.excerpt(excerpt),
            Part::Question(question) => writer.question(question),
        }
    }
    writer.out
}

struct Writer {
    out: String,
    language: Lang,
}

impl Writer {
    fn front_matter(&mut self, article: &Article) {
        let published = article.published.map(|it| it.to_string());
        let skips: Vec<&str> = article.skips.iter().map(|it| it.id.as_str()).collect();
        let values = [
            ("title", article.title.as_deref().map(quoted)),
            ("author", article.author.as_deref().map(quoted)),
            ("published", published),
            ("language", Some(article.language.tag().to_owned())),
            ("skip", Some(skips.join(", ")).filter(|it| !it.is_empty())),
            ("format", Some("fields".to_owned())),
        ];
        self.out.push_str("---\n");
        for (name, value) in values {
            if let Some(value) = value {
                self.out.extend([name, ": ", &value, "\n"]);
            }
        }
        self.out.push_str("---\n");
    }

    fn excerpt(&mut self, excerpt: &Excerpt) {
        self.line("> ", &excerpt.text, "");
        if let Some(said) = &excerpt.attribution {
            self.attribution(said);
        }
    }

    fn question(&mut self, question: &WrittenQuestion) {
        self.line("? ", &question.stem, "");
        for (at, option) in question.options.iter().enumerate() {
            self.line(if at == question.key { "+ " } else { "- " }, option, "");
        }
        if !question.explanation.is_empty() {
            self.line(": ", &question.explanation, "");
        }
    }

    fn caption(&mut self, caption: &Caption) {
        self.line("*", &caption.text, "*");
        if let Some(Venue { name, verb, place, date }) = &caption.venue {
            let verb = VERBS.into_iter().find(|it| it.1 == *verb).map_or("", |it| it.0);
            let date = date.map(|it| it.to_string());
            self.fields(&[(verb, Some(name)), ("place", Some(place)), ("date", date.as_deref())]);
        }
    }

    fn attribution(&mut self, said: &Attribution) {
        let kind = said
            .utterance
            .as_ref()
            .and_then(|said| KINDS.into_iter().find(|it| it.1 == said.kind).map(|it| it.0));
        let phrase = said.utterance.as_ref().map(|it| it.phrase.as_str());
        let date = said.date.map(|it| it.to_string());
        // Only which of several equal dates was meant is not plain to see.
        let is_range = |nth: &Option<usize>| printed::find_range(said, *nth) == said.date_range;
        let dated = [None, Some(0), Some(1), Some(2), Some(3)].into_iter().find(is_range).flatten();
        let dated = dated.map(|nth| nth.to_string());
        let is_printed = said.text != printed::line_of(said, self.language);
        self.fields(&[
            ("speaker", said.speaker.as_deref()),
            ("kind", kind),
            ("phrase", phrase.filter(|it| !it.is_empty())),
            ("occasion", said.occasion.as_deref()),
            ("place", said.place.as_deref()),
            ("date", date.as_deref()),
            ("doubtful", said.doubtful_date.then_some("yes")),
            ("printed", is_printed.then_some(&said.text)),
            ("dated", dated.as_deref()),
        ]);
    }

    fn fields(&mut self, fields: &[(&str, Option<&str>)]) {
        let mut separator = "— ";
        for (name, value) in fields {
            let Some(value) = value else { continue };
            self.out.extend([separator, name, ": "]);
            for c in clean(value).chars() {
                if c == '\\' || is_separator(c) {
                    self.out.push('\\');
                }
                self.out.push(c);
            }
            separator = "; ";
        }
        // An attribution may say nothing at all.
        self.out.push_str(if separator == "— " { "—\n" } else { "\n" });
    }

    /// Writes a text between its marks. A backslash keeps its first character from being markup,
    /// and an empty text from being no text.
    fn line(&mut self, start: &str, text: &str, end: &str) {
        let text = clean(text);
        let is_markup = text.is_empty()
            || text.starts_with(['\\', '>', '#', '*', '—', '-'])
            || written::is_part(&text);
        self.out.extend([start, if is_markup { "\\" } else { "" }, &text, end, "\n"]);
    }
}

/// A value of the front matter, in quotation marks unless it is plain.
fn quoted(value: &str) -> String {
    let value = clean(value);
    if value.starts_with(char::is_alphanumeric) && !is_one_of("true false null", &value) {
        return value;
    }
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

enum Part<'a> {
    Heading(&'a str),
    Prose(&'a str),
    Caption(&'a Caption),
    Excerpt(&'a Excerpt),
    Question(&'a WrittenQuestion),
}

/// All parts of an article by their lines. Each list keeps its order, and each excerpt and question
/// its section, whatever the lines say.
fn parts(article: &Article) -> Vec<Part<'_>> {
    let mut headings = article.sections.iter().peekable();
    let mut prose = article.prose.iter().peekable();
    let mut captions = article.captions.iter().peekable();
    let mut excerpts = article.excerpts.iter().peekable();
    let mut questions = article.questions.iter().peekable();
    let mut n_headings = 0;
    let mut parts = Vec::new();
    loop {
        // What stands under the headings so far comes before the next one.
        let is_later = |section: Option<usize>| section.is_some_and(|it| it >= n_headings);
        let may_go_on = excerpts.peek().is_none_or(|it| is_later(it.section))
            && questions.peek().is_none_or(|it| is_later(it.section));
        let next_heading = headings.peek().map(|it| it.line);
        let is_due = |section| !is_later(section) || next_heading.is_none();
        let lines = [
            next_heading.filter(|_| may_go_on),
            prose.peek().map(|it| it.line),
            captions.peek().map(|it| it.line),
            questions.peek().filter(|it| is_due(it.section)).map(|it| it.line),
            excerpts.peek().filter(|it| is_due(it.section)).map(|it| it.line),
        ];
        // Of equals, the first.
        let next = (0..lines.len()).filter(|it| lines[*it].is_some()).min_by_key(|it| lines[*it]);
        parts.extend(match next {
            Some(0) => headings.next().map(|it| Part::Heading(&it.heading)),
            Some(1) => prose.next().map(|it| Part::Prose(&it.text)),
            Some(2) => captions.next().map(Part::Caption),
            Some(3) => questions.next().map(Part::Question),
            Some(_) => excerpts.next().map(Part::Excerpt),
            None => return parts,
        });
        n_headings += usize::from(next == Some(0));
    }
}
