//! What `quizgen check` tells a person about an article.

use std::fmt::{self, Write};

use awareness_quiz::{
    article::{Article, Attribution, Excerpt},
    item::{ItemBank, Kind, write_items},
    quiz::{Blueprint, Form},
};

use crate::input::ArticleFile;

/// An article, its items, and the longest of the forms tried.
pub struct Report<'a> {
    article: &'a Article,
    bank: ItemBank,
    n_longest: usize,
}

/// The seed of the items, as the other commands have it.
const SEED: u32 = 1;

/// So many forms are tried: where none of them is long enough, chance is not to blame.
const FORMS: u32 = 20;

/// Words of an excerpt that are shown, enough to recognise it by.
const N_WORDS: usize = 8;

impl<'a> Report<'a> {
    /// Writes the items of an article and draws forms from them.
    pub fn of(article: &'a Article) -> Self {
        let bank = write_items(article, SEED);
        let mut n_longest = 0;
        for seed in 1..=FORMS {
            n_longest = n_longest.max(Form::draw(&bank, Blueprint::default(), seed).items.len());
            if n_longest == Blueprint::default().n_items {
                break;
            }
        }
        Self { article, bank, n_longest }
    }

    /// Whether a form of the usual length can be made.
    pub fn is_enough(&self) -> bool {
        self.n_longest == Blueprint::default().n_items
    }

    /// The whole report, several lines.
    pub fn in_words(&self, file: &ArticleFile) -> String {
        let mut text = String::new();
        self.write(&mut text, file).expect("a string takes all that is written to it");
        text
    }

    fn write(&self, out: &mut String, file: &ArticleFile) -> fmt::Result {
        self.write_reading(out)?;
        self.write_notes(out, file)?;
        self.write_items(out)?;
        self.write_flaws(out)?;
        self.write_verdict(out)
    }

    fn write_reading(&self, out: &mut String) -> fmt::Result {
        let Article { title, author, published, language, .. } = self.article;
        let published = published.map(|it| it.to_string());
        writeln!(out, "title:     {}", known(title.as_deref()))?;
        writeln!(out, "author:    {}", known(author.as_deref()))?;
        writeln!(out, "published: {}", known(published.as_deref()))?;
        writeln!(out, "language:  {}", language.tag())?;
        let Article { sections, excerpts, occasions, captions, questions, .. } = self.article;
        write!(
            out,
            "read:      {}, {}, {}, {}",
            counted(sections.len(), "heading"),
            counted(excerpts.len(), "excerpt"),
            counted(occasions.len(), "occasion"),
            counted(captions.len(), "caption")
        )?;
        let is_written = !questions.is_empty();
        let written = counted(questions.len(), "question");
        writeln!(
            out,
            "{}",
            if is_written { format!(", {written} written by hand") } else { String::new() }
        )?;
        if !excerpts.is_empty() {
            writeln!(out, "\nexcerpts, with speaker | occasion | date:")?;
        }
        for (at, excerpt) in excerpts.iter().enumerate() {
            writeln!(out, "  e{}, line {}: {}", at + 1, excerpt.line, summary(excerpt))?;
        }
        Ok(())
    }

    fn write_notes(&self, out: &mut String, file: &ArticleFile) -> fmt::Result {
        let notes = || self.article.notes.iter().chain(&self.bank.notes);
        if notes().next().is_none() {
            return writeln!(out, "\nEvery line was understood.");
        }
        writeln!(out, "\nproblems found:")?;
        for note in notes() {
            writeln!(out, "{}", file.note(note))?;
        }
        Ok(())
    }

    fn write_items(&self, out: &mut String) -> fmt::Result {
        writeln!(out, "\nquestions by kind, {} in all:", self.bank.items.len())?;
        for kind in Kind::ALL {
            let n = self.bank.items.iter().filter(|it| it.kind() == kind).count();
            let absence = self.bank.absent.iter().find(|it| it.kind == kind);
            let why = absence.map_or_else(String::new, |it| format!(": {}", it.reason));
            writeln!(out, "{n:6} {}{why}", kind.name())?;
        }
        Ok(())
    }

    fn write_flaws(&self, out: &mut String) -> fmt::Result {
        if self.bank.dropped.is_empty() {
            return Ok(());
        }
        let mut dropped = self.bank.dropped.clone();
        dropped.sort_by_key(|(flaw, n)| (std::cmp::Reverse(*n), *flaw));
        // One question may be tried with several quotations, and one try may have several flaws.
        writeln!(out, "\ndraft questions rejected, by reason:")?;
        for (flaw, n) in dropped {
            writeln!(out, "{n:6} {flaw}")?;
        }
        Ok(())
    }

    fn write_verdict(&self, out: &mut String) -> fmt::Result {
        let n_wanted = Blueprint::default().n_items;
        if self.is_enough() {
            writeln!(out, "\nThis article yields a quiz of {n_wanted} questions.")
        } else {
            writeln!(
                out,
                "\nThis article does not yield a quiz of {n_wanted} questions: the longest one found has {}.",
                self.n_longest
            )
        }
    }
}

/// One line about an excerpt: who, where and when it was said, and how it begins.
fn summary(excerpt: &Excerpt) -> String {
    let said = excerpt.attribution.as_ref();
    let part = |find: fn(&Attribution) -> Option<String>, what: &str| {
        said.and_then(find).unwrap_or_else(|| format!("no {what}"))
    };
    format!(
        "{} | {} | {} | {}",
        part(|it| it.speaker.clone(), "speaker"),
        part(|it| it.occasion.clone(), "occasion"),
        part(|it| it.date.map(|it| it.to_string()), "date"),
        beginning(&excerpt.text)
    )
}

/// The first words of a text; of one without spaces, as many characters as such words have.
fn beginning(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').take(N_WORDS).collect();
    let words: String = words.join(" ").chars().take(8 * N_WORDS).collect();
    if words.len() < text.len() { format!("{} …", words.trim_end()) } else { words }
}

fn known(text: Option<&str>) -> &str {
    text.unwrap_or("not found")
}

/// `1 excerpt`, `3 excerpts`.
fn counted(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}
