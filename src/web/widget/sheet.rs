//! The article in miniature: each line of it a stroke, and what is known marked.

use std::fmt::Write;

use leptos::prelude::*;

use crate::{
    article::{Article, Lang},
    web::context::{Material, words},
};

/// The article drawn as a printed page of three columns.
#[component]
pub fn Sheet(
    /// Of each excerpt, whether it is known and marked.
    known: Vec<bool>,
) -> impl IntoView {
    let Strokes { headings, lines, marked, height } =
        Strokes::of(expect_context::<Material>().article, &known);
    let n_known = known.iter().filter(|is_known| **is_known).count();
    view! {
        <svg
            class="sheet"
            role="img"
            aria-label=(words().known)(n_known, known.len())
            viewBox=format!("0 0 {PAGE} {height}")
        >
            <path class="marked" d=marked></path>
            <path class="headings" d=headings></path>
            <path class="lines" d=lines></path>
        </svg>
    }
}

const COLUMNS: usize = 3;
const COLUMN: usize = 100;
const GUTTER: usize = 16;
/// How wide a drawing is, in its own units.
pub const PAGE: usize = COLUMNS * COLUMN + (COLUMNS - 1) * GUTTER;
/// From one line to the next.
const PITCH: usize = 7;

/// Paths of one drawing, in its own units.
#[derive(Debug, PartialEq, Eq)]
pub struct Strokes {
    /// Of the sections' headings.
    pub headings: String,
    /// Of the text.
    pub lines: String,
    /// What lies under the lines of known excerpts.
    pub marked: String,
    /// How high the drawing is.
    pub height: usize,
}

/// One line of the drawing: how wide it is, and what it is part of.
enum Line {
    Blank,
    Heading(usize),
    Text { width: usize, is_known: bool },
}

impl Strokes {
    /// Draws the article. `known` says of each excerpt whether it is marked.
    pub fn of(article: &Article, known: &[bool]) -> Self {
        let lines = lines_of(article, known);
        let n_rows = lines.len().div_ceil(COLUMNS).max(1);
        let mut strokes = Self {
            headings: String::new(),
            lines: String::new(),
            marked: String::new(),
            height: n_rows * PITCH,
        };
        for (at, line) in lines.iter().enumerate() {
            let (x, y) = (at / n_rows * (COLUMN + GUTTER), at % n_rows * PITCH + PITCH / 2);
            let stroke = |path: &mut String, width: usize| {
                let _ = write!(path, "M{x} {y}h{width}");
            };
            match *line {
                Line::Blank => {}
                Line::Heading(width) => stroke(&mut strokes.headings, width),
                Line::Text { width, is_known } => {
                    stroke(&mut strokes.lines, width);
                    if is_known {
                        stroke(&mut strokes.marked, width);
                    }
                }
            }
        }
        strokes
    }
}

/// The lines that the article takes: of each section its heading, and of each excerpt as many full
/// ones as its length asks for and a last one that is shorter.
fn lines_of(article: &Article, known: &[bool]) -> Vec<Line> {
    let per_line = if article.language == Lang::Zh { 22 } else { 44 };
    let mut lines = Vec::new();
    let mut section = None;
    for (excerpt, is_known) in article.excerpts.iter().zip(known) {
        if !lines.is_empty() {
            lines.push(Line::Blank);
        }
        if let Some(at) = excerpt.section.filter(|_| excerpt.section != section) {
            let n_chars = article.sections[at].heading.chars().count();
            lines.push(Line::Heading(
                (n_chars * COLUMN / per_line).clamp(COLUMN / 4, COLUMN * 4 / 5),
            ));
            section = excerpt.section;
        }
        let n_chars = excerpt.text.chars().count();
        for full in 0..=n_chars / per_line {
            let is_last = full == n_chars / per_line;
            let width = if is_last { n_chars % per_line * COLUMN / per_line } else { COLUMN };
            if width > 0 {
                lines.push(Line::Text { width, is_known: *is_known });
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::read;

    #[test]
    fn what_is_known_is_marked_and_nothing_else() {
        let article = read(include_str!("../../../tests/articles/short.md"));
        let n = article.excerpts.len();
        let none = Strokes::of(&article, &vec![false; n]);
        assert_eq!(none.marked, "");
        let all = Strokes::of(&article, &vec![true; n]);
        assert_eq!(all.marked, all.lines);
        assert_eq!((&all.lines, &all.headings), (&none.lines, &none.headings));
        assert_eq!(all.headings.matches('M').count(), article.sections.len());
        let mut one = vec![false; n];
        one[0] = true;
        let one = Strokes::of(&article, &one).marked;
        assert!(!one.is_empty() && all.lines.starts_with(&one));
    }

    #[test]
    fn an_article_without_excerpts_is_an_empty_page() {
        let strokes = Strokes::of(&read(""), &[]);
        assert_eq!((&*strokes.lines, &*strokes.headings, strokes.height), ("", "", PITCH));
    }
}
