//! An article written with explicit fields is the article it was written from.

use awareness_quiz::{
    article::{
        Article, Attribution, Caption, Date, Excerpt, Lang, Paragraph, Section, Skip, Utterance,
        UtteranceKind, Venue, VenueVerb, When, WrittenQuestion, infer, read, read_fields,
        write_fields,
    },
    item::write_items,
    text::clean,
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::{
    generated::config,
    invented::{Layout, facts},
};

const ARTICLES: [&str; 5] = [
    include_str!("../articles/publicity-week-2022.md"),
    include_str!("../articles/publicity-week-2022.source.txt"),
    include_str!("../articles/home-of-the-net.zh.md"),
    include_str!("../articles/short.md"),
    include_str!("../articles/reader/ten-voices.md"),
];

#[test]
fn a_real_article_is_the_same_with_explicit_fields() {
    for text in ARTICLES {
        let article = infer(text);
        check(&article).unwrap();
        let again = read(&write_fields(&article));
        assert_eq!(ids(&again), ids(&article));
    }
}

proptest! {
    #![proptest_config(config(128))]

    #[test]
    fn an_invented_article_is_the_same_with_explicit_fields(
        facts in facts(),
        layout in select(&Layout::ALL[..]),
    ) {
        check(&infer(&facts.printed(layout)))?;
    }

    #[test]
    fn any_article_is_the_same_with_explicit_fields(article in article()) {
        check(&article)?;
    }

    #[test]
    fn any_lines_can_be_written_with_explicit_fields(pieces in vec(select(PIECES), 0..60)) {
        let article = infer(&pieces.concat());
        // A field says something or is not there.
        let mut said = article.excerpts.iter().filter_map(|it| it.attribution.as_ref());
        prop_assume!(said.all(|it| it.occasion.as_deref() != Some("")));
        check(&article)?;
    }

    #[test]
    fn any_text_can_be_read_for_fields(text: String) {
        prop_assert_eq!(read_fields(&text), None);
        check_any(&format!("---\nformat: fields\n---\n{text}"))?;
    }

    #[test]
    fn any_sequence_of_marks_can_be_read_for_fields(pieces in vec(select(PIECES), 0..60)) {
        check_any(&format!("\u{feff}---\r\nformat: fields\r\n---\r\n{}", pieces.concat()))?;
    }
}

const PIECES: &[&str] = &[
    "\n",
    "\n",
    "\n",
    "\r\n",
    " ",
    "> ",
    ">",
    "— ",
    "——",
    "-- ",
    "---",
    "# ",
    "## ",
    "*",
    "\\",
    ";",
    "；",
    ":",
    "：",
    "“",
    "”",
    "(",
    ")",
    "speaker: Ann Lee",
    "speaker",
    "kind: speech",
    "kind: x",
    "date: 2016-06-09",
    "date: 2016-13",
    "place: Onsala",
    "held: Lake Forum",
    "? ",
    "？",
    "- ",
    "+ ",
    "• ",
    "skip: 88281d58",
    "printed: ",
    "Ann Lee, speech at the Lake Forum in Onsala, 9 June 2016",
    "林晓在湖泊论坛上的讲话，2016年",
    "Still waters run deep.",
    "静水流深。",
    "The Lake Forum opened in Onsala.",
    "she said",
    "2016",
    "<p>",
    "</p>",
    "&nbsp;",
    "|",
    "format: fields",
    "title: ",
    "Ann Lee",
    "湖泊论坛",
    "\u{a0}",
];

/// What must not get lost: all that is said, and in which order.
fn check(article: &Article) -> Result<(), TestCaseError> {
    let text = write_fields(article);
    let again = read_fields(&text).expect("the front matter says that there are fields");
    prop_assert_eq!(said(&again), said(article), "of:\n{}", &text);
    prop_assert_eq!(again.fingerprint(), article.fingerprint());
    prop_assert_eq!(write_fields(&again), text);
    Ok(())
}

fn check_any(text: &str) -> Result<(), TestCaseError> {
    let article = read_fields(text).expect("the front matter says that there are fields");
    let n_lines = text.lines().count();
    prop_assert!(article.notes.iter().all(|it| (1..=n_lines).contains(&it.line)));
    prop_assert!(article.excerpts.iter().all(|it| (1..=n_lines).contains(&it.line)));
    write_items(&article, 1);
    check(&article)
}

/// An article without its lines and notes, which may differ, and without the spaces that markup left
/// beside others when it was taken out.
pub fn said(article: &Article) -> Article {
    let mut article = article.clone();
    article.notes.clear();
    article.title = article.title.as_deref().map(clean);
    for caption in &mut article.captions {
        (caption.text, caption.line) = (clean(&caption.text), 0);
    }
    for section in &mut article.sections {
        (section.heading, section.line) = (clean(&section.heading), 0);
    }
    for paragraph in &mut article.prose {
        (paragraph.text, paragraph.line) = (clean(&paragraph.text), 0);
    }
    for excerpt in &mut article.excerpts {
        (excerpt.text, excerpt.line) = (clean(&excerpt.text), 0);
        excerpt.attribution = excerpt.attribution.as_ref().map(bare);
    }
    for question in &mut article.questions {
        (question.stem, question.line) = (clean(&question.stem), 0);
        question.explanation = clean(&question.explanation);
        for option in &mut question.options {
            *option = clean(option);
        }
    }
    for skip in &mut article.skips {
        skip.line = 0;
    }
    article
}

/// An attribution that has only the public fields.
fn bare(said: &Attribution) -> Attribution {
    let mut bare = Attribution::read("", 0);
    bare.text.clone_from(&said.text);
    bare.speaker.clone_from(&said.speaker);
    bare.utterance.clone_from(&said.utterance);
    bare.occasion.clone_from(&said.occasion);
    bare.place.clone_from(&said.place);
    bare.date = said.date;
    bare.date_range.clone_from(&said.date_range);
    bare.doubtful_date = said.doubtful_date;
    bare
}

fn ids(article: &Article) -> Vec<String> {
    write_items(article, 1).items.iter().map(|it| it.id().to_string()).collect()
}

/// One line of any characters, as an article has them.
fn text() -> impl Strategy<Value = String> {
    let marked = vec(select(PIECES), 0..6).prop_map(|it| it.concat());
    let any = prop_oneof![any::<String>(), marked, "[;；:：\\\\>#*—-]{0,4}[a-z; 湖]{0,9}"];
    any.prop_map(|it| clean(&it.replace(['\n', '\r'], " ")))
}

/// A text that is there.
fn word() -> impl Strategy<Value = String> {
    text().prop_map(|it| if it.is_empty() { "\\".to_owned() } else { it })
}

fn date() -> impl Strategy<Value = Date> {
    (1000..3000_u16, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| {
        match day % 3 {
            0 => Date::from_day(year, month, day),
            1 => Date::from_month(year, month),
            _ => Date::from_year(year),
        }
        .unwrap()
    })
}

fn when() -> impl Strategy<Value = When> {
    (date(), date()).prop_map(|(a, b)| When::range(a, b).unwrap_or(When::at(a)))
}

fn attribution() -> impl Strategy<Value = Attribution> {
    let kinds = vec![
        UtteranceKind::Speech,
        UtteranceKind::Message,
        UtteranceKind::Instruction,
        UtteranceKind::Interview,
        UtteranceKind::Writing,
    ];
    let utterance = (select(kinds), text()).prop_map(|(kind, phrase)| Utterance { kind, phrase });
    let names = (option::of(word()), option::of(word()), option::of(word()));
    (text(), names, option::of(utterance), option::of(when()), any::<bool>()).prop_map(
        |(text, (speaker, occasion, place), utterance, date, doubtful_date)| {
            let mut said = Attribution::read(&text, 0);
            // A line that prints a date has that one, and prints it somewhere.
            if said.date.is_none() {
                said.text = text;
                said.date = date;
            }
            (said.speaker, said.occasion, said.place) = (speaker, occasion, place);
            (said.utterance, said.doubtful_date) = (utterance, doubtful_date);
            said
        },
    )
}

fn venue() -> impl Strategy<Value = Venue> {
    let verbs = vec![VenueVerb::Held, VenueVerb::Opened, VenueVerb::Closed];
    (word(), select(verbs), word(), option::of(when()))
        .prop_map(|(name, verb, place, date)| Venue { name, verb, place, date })
}

/// A question of any texts that can be answered, for a section.
fn question() -> impl Strategy<Value = (WrittenQuestion, usize)> {
    let options = vec(text(), 2..=5);
    (text(), options, any::<usize>(), text(), 0..5_usize).prop_map(
        |(stem, options, key, explanation, section)| {
            let key = key % options.len();
            let option = |(at, it)| clean(&format!("{it} option{at}"));
            let options = options.into_iter().enumerate().map(option).collect();
            let question =
                WrittenQuestion { stem, options, key, explanation, line: 0, section: None };
            (question, section)
        },
    )
}

/// An article of any texts. Its lines are as they come, but its lists are in order.
fn article() -> impl Strategy<Value = Article> {
    let front = (
        option::of(word()),
        option::of(word()),
        option::of(when()),
        select(vec![Lang::En, Lang::Zh]),
    );
    let excerpts = vec((text(), option::of(attribution()), 0..5_usize), 0..8);
    let captions = vec((text(), option::of(venue())), 0..4);
    let skips = vec(prop_oneof!["[0-9a-f]{8}", "[0-9a-f]{16}"], 0..3);
    let written = (vec(question(), 0..3), skips);
    let body = (vec(text(), 0..4), excerpts, captions, vec(text(), 0..6), written);
    (front, body, vec(0..20_usize, 27)).prop_map(|(front, body, lines)| {
        let (title, author, published, language) = front;
        let (headings, mut excerpts, captions, prose, (mut questions, skips)) = body;
        excerpts.sort_by_key(|it| it.2);
        questions.sort_by_key(|it| it.1);
        let mut lines = lines.into_iter();
        let mut line = || lines.next().unwrap_or(0);
        let n_headings = headings.len();
        let excerpt = |(text, attribution, section): (String, Option<Attribution>, usize)| {
            let section = section.min(n_headings).checked_sub(1);
            (text, section, attribution)
        };
        let mut article = Article {
            title,
            author,
            published,
            language,
            sections: headings
                .into_iter()
                .map(|heading| Section { heading, line: line() })
                .collect(),
            excerpts: Vec::new(),
            occasions: Vec::new(),
            captions: Vec::new(),
            prose: prose.into_iter().map(|text| Paragraph { text, line: line() }).collect(),
            questions: Vec::new(),
            skips: skips.into_iter().map(|id| Skip { id, line: 0 }).collect(),
            notes: Vec::new(),
        };
        article.captions = captions
            .into_iter()
            .map(|(text, venue)| Caption { text, line: line(), venue })
            .collect();
        for (text, section, attribution) in excerpts.into_iter().map(excerpt) {
            article.excerpts.push(Excerpt { text, line: line(), section, attribution });
        }
        for (at, (question, section)) in questions.into_iter().enumerate() {
            article.questions.push(WrittenQuestion {
                stem: clean(&format!("{} question{at}", question.stem)),
                line: line(),
                section: section.min(n_headings).checked_sub(1),
                ..question
            });
        }
        // Occasions are gathered from the rest.
        let again = read_fields(&write_fields(&article));
        article.occasions = again.map(|it| it.occasions).unwrap_or_default();
        article
    })
}
