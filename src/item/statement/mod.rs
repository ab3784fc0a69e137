//! Who is to do what, and what is said of what: clauses of an excerpt that name their own subject.
//!
//! No grammar is parsed. A clause is taken only if its verb is in a closed list and all that stands
//! before it can be nothing but the subject; a clause that leaves a doubt is left out.

mod chinese;
mod english;

use std::ops::Range;

use super::facts::{Facts, longest_run, n_shared};
use crate::{article::Lang, text::Stem};

/// A clause with its subject taken off: `Who | should strengthen dialogue`.
pub(super) struct Statement {
    /// Position in `Article::excerpts`.
    pub excerpt: usize,
    /// Where the clause stands in it, in bytes.
    pub range: Range<usize>,
    /// The subject, as an option prints it.
    pub subject: String,
    /// The rest, as it follows `who` or `what`.
    pub predicate: String,
    /// Whether the subject is somebody who can act.
    pub is_actor: bool,
    /// Whether it says what the subject is to do.
    pub is_duty: bool,
    pub subject_stems: Vec<Stem>,
    pub predicate_stems: Vec<Stem>,
}

/// A clause as one of the languages finds it.
struct Clause {
    /// In bytes of the text.
    range: Range<usize>,
    subject: String,
    predicate: String,
    is_actor: bool,
    is_duty: bool,
}

/// So many statements of one excerpt are kept, so that a long one does not fill the bank.
const MOST_PER_EXCERPT: usize = 12;

/// The statements of an excerpt, in order.
pub(super) fn statements_of(facts: &Facts<'_>, excerpt: usize) -> Vec<Statement> {
    let text = &facts.article.excerpts[excerpt].text;
    let clauses = match facts.language() {
        Lang::En => english::clauses_of(text),
        Lang::Zh => chinese::clauses_of(text),
    };
    let statement = |clause: Clause| {
        let Clause { range, subject, predicate, is_actor, is_duty } = clause;
        let (subject_stems, predicate_stems) = (facts.stems(&subject), facts.stems(&predicate));
        Statement {
            excerpt,
            range,
            subject,
            predicate,
            is_actor,
            is_duty,
            subject_stems,
            predicate_stems,
        }
    };
    clauses
        .into_iter()
        .map(statement)
        .filter(|it| !it.subject_stems.is_empty())
        .take(MOST_PER_EXCERPT)
        .collect()
}

impl Statement {
    /// Whether it says enough to be asked about, and does not name its subject again: `China is …
    /// for Chinese people`, in forms of one word that a stem keeps apart.
    pub fn can_be_asked(&self) -> bool {
        let begin_alike = |a: &str, b: &str| {
            let is_long = |it: &str| it.len() > 3 && it.is_ascii();
            is_long(a) && is_long(b) && a[..4].eq_ignore_ascii_case(&b[..4])
        };
        let names_itself = self
            .subject
            .split_ascii_whitespace()
            .any(|a| self.predicate.split_ascii_whitespace().any(|b| begin_alike(a, b)));
        self.predicate_stems.len() > 2 && !names_itself
    }

    /// Whether it names the subject of another statement in what it says.
    pub fn names(&self, other: &Self) -> bool {
        is_within(&other.subject_stems, &self.predicate_stems)
    }

    /// Whether what this one says could be said of the other's subject as well: the subjects overlap,
    /// or the two say much the same.
    pub fn could_be_said_of(&self, other: &Self) -> bool {
        self.overlaps(other)
            || longest_run(&self.predicate_stems, &other.predicate_stems) > 1
            || 3 * n_shared(&self.predicate_stems, &other.predicate_stems)
                > self.predicate_stems.len()
    }

    /// Whether one subject holds the other: `the police` and `the police and the courts`.
    pub fn overlaps(&self, other: &Self) -> bool {
        is_within(&self.subject_stems, &other.subject_stems)
            || is_within(&other.subject_stems, &self.subject_stems)
    }
}

/// Whether all content words of `part` stand in `whole`.
fn is_within(part: &[Stem], whole: &[Stem]) -> bool {
    part.iter().all(|stem| whole.contains(stem))
}
