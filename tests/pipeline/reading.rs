//! What is read from an invented article is what it was invented from, in each of its layouts.

use awareness_quiz::article::{self, Article};
use proptest::{prelude::*, sample::select};

use crate::{
    generated::config,
    invented::{Facts, Form, JUNK, Layout, Picture, Printed, VERBS, facts},
};

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn reading_yields_the_facts(facts in facts(), layout in select(&Layout::ALL[..])) {
        let text = facts.printed(layout);
        let article = article::read(&text);
        // Without a mark before it, words that nobody is named for are the article's own.
        let is_quoted =
            |excerpt: usize| layout.is_markdown() || facts.excerpts[excerpt].said.is_some();
        let expected = Read::expected(&facts, is_quoted);
        // A page that holds none, and no headings, looks like what stands above an article beside
        // which others are listed.
        let n_quoted = (0..facts.excerpts.len()).filter(|it| is_quoted(*it)).count();
        if !layout.is_markdown() && n_quoted == 0 && facts.headings.is_empty() {
            return Ok(());
        }
        // A heading above words that are the article's own looks like a line above its lead.
        let first = (0..facts.excerpts.len()).find(|it| is_quoted(*it)).unwrap_or(0);
        if !layout.is_markdown() && facts.excerpts[..first].iter().any(|it| it.section.is_some()) {
            return Ok(());
        }
        prop_assert_eq!(Read::of(&article), expected, "{:?} in:\n{}", layout, text);
        prop_assert_eq!(article.language, facts.language);
        prop_assert!(!format!("{article:?}").contains(JUNK), "{:?} in:\n{}", article, text);
        let n_unclear = facts
            .excerpts
            .iter()
            .enumerate()
            .filter(|(at, _)| is_quoted(*at))
            .filter(|(_, it)| is_unclear(it.said.as_ref().map(|it| it.date)))
            .count();
        let n_notes = n_unclear.max(usize::from(n_quoted == 0));
        prop_assert_eq!(article.notes.len(), n_notes, "{:?} in:\n{}", article.notes, text);
    }
}

fn is_unclear(date: Option<Printed>) -> bool {
    matches!(date, None | Some(Printed::Doubtful(_)))
}

/// What a reader must find, each line as it was printed.
#[derive(Debug, PartialEq)]
struct Read {
    title: Option<String>,
    published: Option<String>,
    headings: Vec<String>,
    excerpts: Vec<ReadExcerpt>,
    occasions: Vec<(String, Option<String>, Vec<usize>)>,
    venues: Vec<(String, String, String, Option<String>)>,
}

#[derive(Debug, PartialEq)]
struct ReadExcerpt {
    text: String,
    section: Option<usize>,
    speaker: Option<String>,
    sort: Option<String>,
    place: Option<String>,
    date: Option<String>,
}

impl Read {
    fn of(article: &Article) -> Self {
        let excerpt = |it: &article::Excerpt| {
            let said = it.attribution.as_ref();
            ReadExcerpt {
                text: it.text.clone(),
                section: it.section,
                speaker: said.and_then(|it| it.speaker.clone()),
                sort: said.and_then(|it| Some(format!("{:?}", it.utterance.as_ref()?.kind))),
                place: said.and_then(|it| it.place.clone()),
                date: said.and_then(|it| Some(it.date?.to_string())),
            }
        };
        let occasion = |it: &article::Occasion| {
            (it.name.clone(), it.date.map(|it| it.to_string()), it.excerpts.clone())
        };
        let venue = |it: &article::Caption| {
            let it = it.venue.as_ref()?;
            let date = it.date.map(|it| it.to_string());
            Some((it.name.clone(), format!("{:?}", it.verb), it.place.clone(), date))
        };
        Self {
            title: article.title.clone(),
            published: article.published.map(|it| it.to_string()),
            headings: article.sections.iter().map(|it| it.heading.clone()).collect(),
            excerpts: article.excerpts.iter().map(excerpt).collect(),
            occasions: article.occasions.iter().map(occasion).collect(),
            venues: article.captions.iter().filter_map(venue).collect(),
        }
    }

    /// From the excerpts that `counts`.
    fn expected(facts: &Facts, counts: impl Fn(usize) -> bool) -> Self {
        let counted: Vec<usize> = (0..facts.excerpts.len()).filter(|it| counts(*it)).collect();
        let excerpt = |at: &usize| {
            let excerpt = &facts.excerpts[*at];
            let said = excerpt.said.as_ref();
            ReadExcerpt {
                text: excerpt.text.clone(),
                section: excerpt.section,
                // A surname alone behind an occasion may be a town.
                speaker: said
                    .map(|it| (it.form, facts.full_name(it.speaker)))
                    .filter(|(form, name)| {
                        *form != Form::Occasion || name.contains(' ') || !name.is_ascii()
                    })
                    .map(|(_, name)| name.to_owned()),
                sort: said.and_then(|it| Some(it.kind()?.to_owned())),
                place: said.and_then(|it| Some(it.place?.to_owned())),
                date: said.and_then(|it| it.date.edtf()),
            }
        };
        let mut occasions: Vec<(usize, Vec<usize>)> = Vec::new();
        for (position, at) in counted.iter().enumerate() {
            let Some(meeting) = facts.meeting_of(*at) else { continue };
            match occasions.iter_mut().find(|(it, _)| *it == meeting) {
                Some((_, excerpts)) => excerpts.push(position),
                None => occasions.push((meeting, vec![position])),
            }
        }
        let occasion = |(meeting, excerpts): (usize, Vec<usize>)| {
            (facts.name_of(meeting).unwrap().alone(), facts.date_of(meeting), excerpts)
        };
        let venue = |it: &Picture| {
            let date = it.date.edtf().or(it.name.year.map(|it| it.to_string()));
            (it.name.printed(), VERBS[it.verb].to_owned(), it.place.to_owned(), date)
        };
        Self {
            title: Some(facts.title.clone()),
            published: facts.published.map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
            headings: (0..facts.headings.len()).map(|it| facts.printed_heading(it)).collect(),
            excerpts: counted.iter().map(excerpt).collect(),
            occasions: occasions.into_iter().map(occasion).collect(),
            venues: facts.pictures.iter().map(venue).collect(),
        }
    }
}
