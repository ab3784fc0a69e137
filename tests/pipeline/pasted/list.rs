//! Layouts in Markdown: lists and tables.

use awareness_quiz::article::Lang;

use super::{
    page::{Expected, Sheet, quoted},
    source::{Source, source},
    story::Story,
};
use crate::invented::Chance;

fn head(story: &Story, sheet: &mut Sheet) {
    sheet.head(story);
    sheet.blocks[0] = format!("# {}", story.title);
}

/// `1. “words” **Ann Lee, Lake Forum, Onsala, 9 June 2016**`
pub fn bold_behind(chance: &mut Chance, story: &Story, sheet: &mut Sheet) {
    let language = story.language;
    head(story, sheet);
    let is_tight = chance.one_in(2);
    let mut number = 0;
    let mut list: Vec<String> = Vec::new();
    for (at, saying) in story.sayings.iter().enumerate() {
        if story.heading_before(at).is_some() && !list.is_empty() {
            sheet.add(list.join("\n"));
            list.clear();
        }
        sheet.heading(story, at, "## ");
        let (source, expected) = source(chance, story, saying, true);
        let source = source.line(language);
        let words =
            if chance.one_in(3) { saying.text.clone() } else { quoted(language, &saying.text, 0) };
        number += 1;
        list.push(if chance.one_in(4) {
            format!("{number}. {words}\n\n   **{source}**")
        } else {
            format!("{number}. {words} **{source}**")
        });
        if !is_tight {
            sheet.add(list.join("\n"));
            list.clear();
        }
        sheet.expected.push(expected);
    }
    if !list.is_empty() {
        sheet.add(list.join("\n"));
    }
}

/// Words on the first level, their source on the second.
pub fn nested_bullets(chance: &mut Chance, story: &Story, sheet: &mut Sheet) {
    let language = story.language;
    let bullet = chance.pick(&["-", "*"]);
    // A page about one speaker need not name them each time.
    let has_speaker = story.people.len() > 1;
    let has_marks = chance.one_in(3);
    head(story, sheet);
    if !has_speaker && !story.title.contains(story.people[0].name) {
        sheet.blocks[0] = format!("# {}", story.people[0].name);
    }
    for at in 0..story.sayings.len() {
        let saying = &story.sayings[at];
        sheet.heading(story, at, "## ");
        let is_dated = has_speaker || !chance.one_in(6);
        let (source, expected) = source(chance, story, saying, is_dated);
        let source = if has_speaker { source.line(language) } else { source.rest(language) };
        let words = if has_marks { quoted(language, &saying.text, 0) } else { saying.text.clone() };
        let source = super::english::capitalised(&source);
        sheet.quote(format!("{bullet} {words}\n  {bullet} {source}"), expected);
    }
}

/// What the columns of a table are for.
#[derive(Debug, Clone, Copy)]
enum Column {
    Speaker,
    Occasion,
    Date,
    Words,
}

const ORDERS: [[Column; 4]; 4] = [
    [Column::Speaker, Column::Occasion, Column::Date, Column::Words],
    [Column::Date, Column::Words, Column::Speaker, Column::Occasion],
    [Column::Words, Column::Speaker, Column::Date, Column::Occasion],
    [Column::Date, Column::Occasion, Column::Speaker, Column::Words],
];

/// One table for each heading, each excerpt in a row.
pub fn table(chance: &mut Chance, story: &Story, sheet: &mut Sheet) {
    let order = chance.pick(&ORDERS);
    let rule = chance.pick(&["---", ":---", ":---:"]);
    let has_marks = !chance.one_in(4);
    let names = order.map(|it| name(chance, story.language, it));
    head(story, sheet);
    let mut rows: Vec<String> = Vec::new();
    for at in 0..story.sayings.len() {
        let saying = &story.sayings[at];
        if story.heading_before(at).is_some() && !rows.is_empty() {
            sheet.add(rows.join("\n"));
            rows.clear();
        }
        sheet.heading(story, at, "## ");
        if rows.is_empty() {
            rows = vec![row(names), row([rule; 4])];
        }
        let (source, mut expected) = source(chance, story, saying, true);
        let words =
            if has_marks { quoted(story.language, &saying.text, 0) } else { saying.text.clone() };
        let is_empty = chance.one_in(10);
        let cells = order.map(|it| cell(story.language, it, &source, &words, is_empty));
        if is_empty {
            expected = Expected { date: Expected::default().date, ..expected };
        }
        rows.push(row(cells.each_ref().map(String::as_str)));
        sheet.expected.push(expected);
    }
    sheet.add(rows.join("\n"));
    sheet.add(match story.language {
        Lang::En => "The rows may be copied, if the names go with them.",
        Lang::Zh => "注：时间一栏空白的，为平时谈话。",
    });
}

fn row(cells: [&str; 4]) -> String {
    format!("| {} |", cells.join(" | "))
}

fn name(chance: &mut Chance, language: Lang, column: Column) -> &'static str {
    let names: &[&'static str] = match (language, column) {
        (Lang::En, Column::Speaker) => &["Speaker", "Name"],
        (Lang::En, Column::Occasion) => &["Occasion", "Event"],
        (Lang::En, Column::Date) => &["Date", "When"],
        (Lang::En, Column::Words) => &["Words", "Quotation"],
        (Lang::Zh, Column::Speaker) => &["讲话人", "姓名"],
        (Lang::Zh, Column::Occasion) => &["场合"],
        (Lang::Zh, Column::Date) => &["时间", "日期"],
        (Lang::Zh, Column::Words) => &["内容", "原话"],
    };
    chance.pick(names)
}

fn cell(
    language: Lang,
    column: Column,
    source: &Source,
    words: &str,
    is_date_empty: bool,
) -> String {
    match column {
        Column::Speaker => source.speaker.clone(),
        Column::Occasion => match (&source.town, language) {
            (Some(town), Lang::En) => format!("{}, {town}", source.occasion),
            (Some(town), Lang::Zh) => format!("{}（{town}）", source.occasion),
            (None, _) => source.occasion.clone(),
        },
        Column::Date if is_date_empty => String::new(),
        Column::Date => source.date.clone().unwrap_or_default(),
        Column::Words => words.to_owned(),
    }
}
