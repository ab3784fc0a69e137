//! Tables: a row for each excerpt, and a first row that says what the columns are.

use super::line::Block;
use crate::text::{is_one_of, lower_case};

/// What a column of a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Words,
    Speaker,
    Occasion,
    Date,
    Place,
    Other,
}

const COLUMNS: [(Column, &str); 5] = [
    (
        Column::Words,
        "words quote quotation quotations quoted saying said statement remark text excerpt 原话 话 摘录 语录 内容 原文 金句 讲话内容",
    ),
    (Column::Speaker, "speaker who name author person 讲话人 发言人 说话人 姓名 作者 人物 谁"),
    (Column::Occasion, "occasion event where source meeting at 场合 会议 活动 出处 来源"),
    (Column::Date, "date when year day time 日期 时间 年份 何时"),
    (Column::Place, "place town city location 地点 城市"),
];

/// The words of a row and the line that attributes them, put together from its other cells.
pub(super) struct Row {
    pub line: usize,
    pub words: String,
    pub attribution: String,
}

/// Reads the rows of one table; nothing, unless its first row names a column of words.
pub(super) fn read(rows: &[&Block]) -> Vec<Row> {
    let Some((head, body)) = rows.split_first() else { return Vec::new() };
    let columns: Vec<Column> = cells(&head.text).map(column).collect();
    if !columns.contains(&Column::Words)
        || columns.iter().all(|it| matches!(it, Column::Words | Column::Other))
    {
        return Vec::new();
    }
    let row = |block: &&Block| {
        let cells: Vec<&str> = cells(&block.text).collect();
        let cell = |wanted| {
            let at = columns.iter().position(|it| *it == wanted)?;
            cells.get(at).copied().filter(|it| !it.is_empty())
        };
        let words = cell(Column::Words)?;
        let is_rule = words.chars().all(|c| matches!(c, '-' | ':' | ' '));
        let told = [Column::Speaker, Column::Occasion, Column::Place, Column::Date];
        let told: Vec<&str> = told.into_iter().filter_map(cell).collect();
        let mark = if words.contains(crate::text::is_cjk) { "，" } else { ", " };
        (!is_rule).then(|| Row {
            line: block.line,
            words: words.to_owned(),
            attribution: told.join(mark),
        })
    };
    body.iter().filter_map(row).collect()
}

fn cells(text: &str) -> impl Iterator<Item = &str> {
    let inner = text.trim().trim_start_matches('|');
    inner.strip_suffix('|').unwrap_or(inner).split('|').map(str::trim)
}

fn column(name: &str) -> Column {
    let name = lower_case(name.trim_matches(|c: char| !c.is_alphanumeric()));
    let first = name.split(' ').next().unwrap_or_default();
    let found =
        COLUMNS.iter().find(|(_, names)| is_one_of(names, &name) || is_one_of(names, first));
    found.map_or(Column::Other, |(column, _)| *column)
}
