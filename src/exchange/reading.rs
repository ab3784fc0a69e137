//! What was read from an article, as `quizgen read` prints it.

use serde::Serialize;

use super::{excerpt_id, section_id};
use crate::article::{Article, Caption, Excerpt, Note, UtteranceKind, When, WrittenQuestion};

/// An article as read. Every member is always there; what the article does not say is `null`.
///
/// Dates are EDTF level 0, never finer than printed: `2014-02-27`, `2018-04`, `2018`,
/// `2018-04-20/2018-04-21`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reading<'a> {
    /// The headline.
    pub title: Option<&'a str>,
    /// Who published it.
    pub author: Option<&'a str>,
    /// When it was published.
    pub published: Option<String>,
    /// Its language as a BCP 47 tag.
    pub language: &'static str,
    /// Its parts, in order.
    pub sections: Vec<ReadingSection<'a>>,
    /// Its quoted passages, in order.
    pub excerpts: Vec<ReadingExcerpt<'a>>,
    /// The texts under its pictures, in order.
    pub captions: Vec<ReadingCaption<'a>>,
    /// The questions that the organiser wrote, in order.
    pub questions: Vec<ReadingQuestion<'a>>,
    /// What could not be read.
    pub notes: Vec<ReadingNote>,
}

/// A part of the article under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadingSection<'a> {
    /// `s1`, `s2` … in order.
    pub id: String,
    /// The heading.
    pub heading: &'a str,
}

/// One quoted passage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadingExcerpt<'a> {
    /// `e1`, `e2` … in order.
    pub id: String,
    /// The id of its section; `null` before the first heading.
    pub section: Option<String>,
    /// The words.
    pub text: &'a str,
    /// The line that says who, on which occasion, when; as printed.
    pub attribution: Option<&'a str>,
    /// When.
    pub date: Option<String>,
    /// Who.
    pub speaker: Option<&'a str>,
    /// `speech`, `message`, `instruction`, `interview` or `writing`.
    pub kind: Option<&'static str>,
    /// The occasion's name as this attribution prints it.
    pub occasion: Option<&'a str>,
    /// Where the occasion took place, by an attribution or a caption of the article.
    pub place: Option<&'a str>,
    /// Where in the article each of these stands.
    pub sources: ReadingSources,
}

/// Where the facts of an excerpt stand; `null` for what is unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ReadingSources {
    /// One-based number of the first line of the words.
    pub text: usize,
    /// Of the speaker.
    pub speaker: Option<ReadingSource>,
    /// Of the occasion.
    pub occasion: Option<ReadingSource>,
    /// Of the date.
    pub date: Option<ReadingSource>,
    /// Of the place, where the attribution names it.
    pub place: Option<ReadingSource>,
}

/// Where one fact stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadingSource {
    /// One-based number of its line in the article file. Another line than the attribution's own if the
    /// fact was taken from there: a date above, the headline, the attribution before.
    pub line: usize,
    /// Its bytes in `attribution`, from the first to the one after the last; `null` if it stands in another
    /// line or is printed in other words there.
    pub bytes: Option<(usize, usize)>,
}

/// The text under one picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadingCaption<'a> {
    /// The words, without the credit.
    pub text: &'a str,
    /// When something took place, where it says so.
    pub date: Option<String>,
    /// Where something took place, where it says so.
    pub place: Option<&'a str>,
}

/// A question that the organiser wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadingQuestion<'a> {
    /// The id of its section; `null` before the first heading.
    pub section: Option<String>,
    /// What it asks.
    pub stem: &'a str,
    /// The options in the order in which they are written.
    pub options: Vec<&'a str>,
    /// The position of the right one, from zero.
    pub key: usize,
    /// Why that one is right.
    pub explanation: Option<&'a str>,
    /// One-based number of its first line in the article file.
    pub line: usize,
}

/// Something that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadingNote {
    /// One-based number of the line in the article file.
    pub line: usize,
    /// What was expected there and what to do.
    pub message: String,
}

impl<'a> Reading<'a> {
    /// Shows an article in this format.
    pub fn of(article: &'a Article) -> Self {
        let places = places(article);
        let section = |(at, it): (usize, &'a crate::article::Section)| ReadingSection {
            id: section_id(at),
            heading: &it.heading,
        };
        let excerpt =
            |(at, it): (usize, &'a Excerpt)| ReadingExcerpt::of(excerpt_id(at), it, places[at]);
        Self {
            title: article.title.as_deref(),
            author: article.author.as_deref(),
            published: article.published.map(edtf),
            language: article.language.tag(),
            sections: article.sections.iter().enumerate().map(section).collect(),
            excerpts: article.excerpts.iter().enumerate().map(excerpt).collect(),
            captions: article.captions.iter().map(ReadingCaption::of).collect(),
            questions: article.questions.iter().map(ReadingQuestion::of).collect(),
            notes: article.notes.iter().map(ReadingNote::of).collect(),
        }
    }
}

impl<'a> ReadingExcerpt<'a> {
    fn of(id: String, excerpt: &'a Excerpt, place: Option<&'a str>) -> Self {
        let said = excerpt.attribution.as_ref();
        Self {
            id,
            section: excerpt.section.map(section_id),
            text: &excerpt.text,
            attribution: said.map(|it| it.text.as_str()),
            date: said.and_then(|it| it.date).map(edtf),
            speaker: said.and_then(|it| it.speaker.as_deref()),
            kind: said.and_then(|it| it.utterance.as_ref()).map(|it| word(it.kind)),
            occasion: said.and_then(|it| it.occasion.as_deref()),
            place,
            sources: ReadingSources::of(excerpt),
        }
    }
}

impl ReadingSources {
    fn of(excerpt: &Excerpt) -> Self {
        let text = excerpt.line;
        let Some(said) = &excerpt.attribution else { return Self { text, ..Self::default() } };
        let source = |fact: Option<&str>, inherited: Option<usize>| {
            let fact = fact?;
            let bytes = match inherited {
                None => find_folded(&said.text, fact),
                Some(_) => None,
            };
            Some(ReadingSource { line: inherited.unwrap_or(said.line), bytes })
        };
        let inherited = &said.inherited;
        let date = said.date.map(|_| ReadingSource {
            line: inherited.date.unwrap_or(said.line),
            bytes: said.date_range.as_ref().map(|it| (it.start, it.end)),
        });
        Self {
            text,
            speaker: source(said.speaker.as_deref(), inherited.speaker),
            occasion: source(said.occasion.as_deref(), inherited.occasion),
            date,
            place: source(said.place.as_deref(), inherited.occasion),
        }
    }
}

/// Where a text stands in a line, the first letter in either case.
fn find_folded(line: &str, text: &str) -> Option<(usize, usize)> {
    let rest = text.chars().next().map(|it| &text[it.len_utf8()..])?;
    let first = text.len() - rest.len();
    let start = line.find(text).or_else(|| line.find(rest)?.checked_sub(first))?;
    line.is_char_boundary(start).then_some((start, start + text.len()))
}

impl<'a> ReadingCaption<'a> {
    fn of(caption: &'a Caption) -> Self {
        let venue = caption.venue.as_ref();
        Self {
            text: &caption.text,
            date: venue.and_then(|it| it.date).map(edtf),
            place: venue.map(|it| it.place.as_str()),
        }
    }
}

impl<'a> ReadingQuestion<'a> {
    fn of(question: &'a WrittenQuestion) -> Self {
        Self {
            section: question.section.map(section_id),
            stem: &question.stem,
            options: question.options.iter().map(String::as_str).collect(),
            key: question.key,
            explanation: Some(&*question.explanation).filter(|it| !it.is_empty()),
            line: question.line,
        }
    }
}

impl ReadingNote {
    fn of(note: &Note) -> Self {
        Self { line: note.line, message: note.problem.to_string() }
    }
}

/// Where each excerpt's occasion took place.
///
/// All at once: looking up the occasion of one excerpt after the other would take the square of
/// their number.
fn places(article: &Article) -> Vec<Option<&str>> {
    let told = |excerpt: usize| article.excerpts[excerpt].attribution.as_ref()?.place.as_deref();
    let mut places: Vec<Option<&str>> = (0..article.excerpts.len()).map(told).collect();
    for occasion in &article.occasions {
        let venue = occasion.caption.and_then(|it| article.captions[it].venue.as_ref());
        let place = venue.map(|it| it.place.as_str());
        let place = place.or_else(|| occasion.excerpts.iter().find_map(|it| told(*it)));
        for excerpt in &occasion.excerpts {
            places[*excerpt] = places[*excerpt].or(place);
        }
    }
    places
}

fn edtf(when: When) -> String {
    when.to_string()
}

fn word(kind: UtteranceKind) -> &'static str {
    match kind {
        UtteranceKind::Speech => "speech",
        UtteranceKind::Message => "message",
        UtteranceKind::Instruction => "instruction",
        UtteranceKind::Interview => "interview",
        UtteranceKind::Writing => "writing",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::article::read;

    #[track_caller]
    fn check(text: &str, expected: Value) {
        let article = read(text);
        let value = serde_json::to_value(Reading::of(&article)).expect("a reading is plain data");
        assert_eq!(value, expected, "in:\n{text}");
    }

    #[test]
    fn what_is_unknown_is_null() {
        check(
            "> Still waters run deep.\n",
            json!({
                "title": null,
                "author": null,
                "published": null,
                "language": "en",
                "sections": [],
                "excerpts": [{
                    "id": "e1",
                    "section": null,
                    "text": "Still waters run deep.",
                    "attribution": null,
                    "date": null,
                    "speaker": null,
                    "kind": null,
                    "occasion": null,
                    "place": null,
                    "sources": {
                        "text": 1,
                        "speaker": null,
                        "occasion": null,
                        "date": null,
                        "place": null,
                    },
                }],
                "captions": [],
                "questions": [],
                "notes": [{
                    "line": 1,
                    "message": "expected an attribution after this quotation; add a line such as “— Name, speech at the Forum, 9 June 2016” below it",
                }],
            }),
        );
    }

    #[test]
    fn what_is_known_is_shown() {
        check(
            "---\ntitle: Lakes\nauthor: Lake Office\npublished: 2021-03\n---\n\n\
             > Still waters run deep.\n\n— Ann Lee, speech at the 2nd Lake Forum, 9 June 2016\n\n\
             ## Deep\n\n\
             > A lake has no owner.\n\n— Bo Ek, letter to the Harbour Assembly, May 2017\n\n\
             *The 2nd Lake Forum opened in Onsala in 2016.* (Photo: Bo Ek)\n",
            json!({
                "title": "Lakes",
                "author": "Lake Office",
                "published": "2021-03",
                "language": "en",
                "sections": [{ "id": "s1", "heading": "Deep" }],
                "excerpts": [
                    {
                        "id": "e1",
                        "section": null,
                        "text": "Still waters run deep.",
                        "attribution": "Ann Lee, speech at the 2nd Lake Forum, 9 June 2016",
                        "date": "2016-06-09",
                        "speaker": "Ann Lee",
                        "kind": "speech",
                        "occasion": "2nd Lake Forum",
                        "place": "Onsala",
                        "sources": {
                            "text": 7,
                            "speaker": { "line": 9, "bytes": [0, 7] },
                            "occasion": { "line": 9, "bytes": [23, 37] },
                            "date": { "line": 9, "bytes": [39, 50] },
                            "place": null,
                        },
                    },
                    {
                        "id": "e2",
                        "section": "s1",
                        "text": "A lake has no owner.",
                        "attribution": "Bo Ek, letter to the Harbour Assembly, May 2017",
                        "date": "2017-05",
                        "speaker": "Bo Ek",
                        "kind": "message",
                        "occasion": "Harbour Assembly",
                        "place": null,
                        "sources": {
                            "text": 13,
                            "speaker": { "line": 15, "bytes": [0, 5] },
                            "occasion": { "line": 15, "bytes": [21, 37] },
                            "date": { "line": 15, "bytes": [39, 47] },
                            "place": null,
                        },
                    },
                ],
                "captions": [{
                    "text": "The 2nd Lake Forum opened in Onsala in 2016.",
                    "date": "2016",
                    "place": "Onsala",
                }],
                "questions": [],
                "notes": [],
            }),
        );
    }
}
