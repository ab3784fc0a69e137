//! What is read of explicit fields, and what is noted.

use super::*;

fn article(body: &str) -> Article {
    read_fields(&format!("---\nlanguage: en\nformat: fields\n---\n{body}")).expect("it has fields")
}

#[track_caller]
fn check(body: &str, notes: &[(usize, Problem)]) -> Article {
    let article = article(body);
    let found: Vec<_> = article.notes.iter().map(|it| (it.line - 4, it.problem)).collect();
    assert_eq!(found, notes, "in:\n{body}");
    article
}

fn said(fields: &str, notes: &[(usize, Problem)]) -> Attribution {
    let article = check(&format!("> Lakes.\n{fields}\n"), notes);
    article.excerpts[0].attribution.clone().expect("there are fields")
}

#[test]
fn every_field_is_read() {
    let it = said(
        "— speaker: Ann Lee; kind: speech; phrase: speech at the Lake Forum; \
         occasion: Lake Forum; place: Onsala; date: 2016-06-09; doubtful: yes",
        &[],
    );
    assert_eq!(it.text, "Ann Lee, speech at the Lake Forum, Onsala, 9 June 2016");
    assert_eq!(it.speaker.as_deref(), Some("Ann Lee"));
    assert_eq!(it.utterance.map(|it| it.kind), Some(UtteranceKind::Speech));
    assert_eq!(it.occasion.as_deref(), Some("Lake Forum"));
    assert_eq!(it.place.as_deref(), Some("Onsala"));
    assert_eq!(it.date.map(|it| it.to_string()).as_deref(), Some("2016-06-09"));
    assert_eq!(it.date_range.map(|it| it.len()), Some("9 June 2016".len()));
    assert!(it.doubtful_date);
}

#[test]
fn marks_inside_a_value_are_kept() {
    let it = said(r"-- Speaker： A\; B\\C；printed: a: b ", &[]);
    assert_eq!((it.speaker.as_deref(), it.text.as_str()), (Some(r"A; B\C"), "a: b"));
}

#[test]
fn one_of_two_equal_dates_can_be_chosen() {
    let range = |dated| {
        let line = format!("— date: 2016; printed: Ann Lee (2016), Lake Forum 2016{dated}");
        said(&line, &[]).date_range
    };
    assert_eq!(range(""), Some(27..31));
    assert_eq!(range("; dated: 1"), Some(9..13));
    assert_eq!(range("; dated: 0"), None);
}

#[test]
fn a_chinese_line_is_composed() {
    let text = "---\nformat: fields\n---\n> 静水流深。\n——speaker：林晓；kind：speech；phrase：讲话；\
                occasion：湖泊论坛；place：湖州；date：2016-06-09\n";
    let article = read_fields(text).expect("it has fields");
    let said = article.excerpts[0].attribution.as_ref().expect("there are fields");
    assert_eq!(said.text, "林晓，湖泊论坛讲话，湖州，2016年6月9日");
    assert_eq!((article.language, article.notes), (Lang::Zh, vec![]));
}

#[test]
fn a_mistake_leaves_a_note_and_an_empty_field() {
    for fields in ["— spaeker: Ann Lee", "— Ann Lee, Lake Forum", "— held: Lake Forum"] {
        assert_eq!(said(fields, &[(2, Problem::UnknownField)]).text, "", "{fields}");
    }
    for fields in ["— date: 9 June", "— kind: song", "— phrase: song", "— date: 2016-02-30"]
    {
        assert_eq!(said(fields, &[(2, Problem::BadField)]).text, "", "{fields}");
    }
    let alone =
        check("> Lakes.\n\nProse.\n— speaker: Ann Lee\n", &[(4, Problem::AttributionAlone)]);
    assert_eq!(alone.excerpts[0].attribution, None);
    let unplaced = check("> Lakes.\n*Lake.*\n— held: Lake Forum\n", &[(3, Problem::UnknownField)]);
    assert_eq!(unplaced.captions[0].venue, None);
}

#[test]
fn lines_are_told_apart() {
    let article = check(
        "## Deep\n> Still waters\n> run deep.\n\n> \\> Far.\n\\# Prose.\n**Bold** and *on*\n\
         *The lake.* (Photo: Bo Ek)\n\n-- opened: Lake Forum; place: Onsala",
        &[],
    );
    let texts: Vec<&str> = article.excerpts.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["Still waters run deep.", "> Far."]);
    let texts: Vec<&str> = article.prose.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["# Prose.", "**Bold** and *on*"]);
    let lines: Vec<usize> = article.excerpts.iter().map(|it| it.line - 4).collect();
    assert_eq!((article.sections[0].heading.as_str(), lines), ("Deep", vec![2, 5]));
    let Caption { text, venue, .. } = &article.captions[0];
    assert_eq!(text, "The lake.");
    assert_eq!(venue.as_ref().map(|it| it.verb), Some(VenueVerb::Opened));
}

#[test]
fn front_matter_says_whether_there_are_fields() {
    for text in ["", "format: fields", "---\nformat: fields\n", "---\nformat: prose\n---\n"] {
        assert_eq!(read_fields(text), None, "{text}");
    }
    let text = "\u{feff}---\r\nTitle： \"\\\"Deep\\\"\"\r\npublished: soon\r\nlang: de\r\nformat: fields\r\n---";
    let article = read_fields(text).expect("it has fields");
    assert_eq!(article.title.as_deref(), Some("\"Deep\""));
    let notes = [
        Note { line: 3, problem: Problem::BadField },
        Note { line: 4, problem: Problem::UnknownLanguage },
        Note { line: 1, problem: Problem::NoQuotations },
    ];
    assert_eq!(article.notes, notes);
}
