//! The words, numbers and marks of a line, as a date is put together from them.

use std::ops::Range;

use super::super::date::MONTHS;
use crate::text::{Token, chinese_number, is_one_of, tokens};

/// A word, a number or a mark.
pub(super) struct Piece<'t> {
    pub(super) text: &'t str,
    /// Where it stands, in bytes.
    pub(super) range: Range<usize>,
    /// The number that it writes, up to four digits.
    pub(super) number: u16,
    /// How many digits that takes; 0 if it writes no number, or a time of day.
    pub(super) n_digits: usize,
}

impl<'t> Piece<'t> {
    fn new(text: &'t str, start: usize) -> Self {
        let n_digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (digits, ending) = text.split_at(n_digits);
        let is_ordinal = n_digits <= 2 && is_one_of("st nd rd th", &ending.to_ascii_lowercase());
        // ISO 8601 joins the time to the day: 14T07:30.
        let is_number = ending.is_empty() || is_ordinal || n_digits == 2 && ending.starts_with('T');
        Self {
            text,
            range: start..start + text.len(),
            number: digits.parse().unwrap_or(0),
            n_digits: if is_number { n_digits } else { 0 },
        }
    }
}

/// Takes a line apart.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let tokens = tokens(text);
    let mut pieces: Vec<Piece<'_>> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        let n_numerals = tokens[at..].iter().take_while(|it| is_chinese_numeral(it.text)).count();
        if n_numerals == 0 {
            push(&mut pieces, &tokens[at]);
            at += 1;
            continue;
        }
        let numerals = &tokens[at..at + n_numerals];
        at += n_numerals;
        let range = numerals[0].range.start..numerals[n_numerals - 1].range.end;
        let is_before = |marks| tokens.get(at).is_some_and(|it| is_one_of(marks, it.text));
        // 一二三四 alone is no year, but 二〇一六—二〇一八年 begins with one.
        let is_dated = |number| {
            is_before("年 月 日 号 號")
                || is_before(RANGE_MARKS) && (number < 32 || (1800..2100).contains(&number))
        };
        match read_chinese(&text[range.clone()]).filter(|it| is_dated(it.0)) {
            Some((number, n_digits)) => {
                let text = &text[range.clone()];
                pieces.push(Piece { text, range, number, n_digits });
            }
            None => numerals.iter().for_each(|it| push(&mut pieces, it)),
        }
    }
    pieces
}

/// Adds a token, or what one of these holds: `June-July`, `mid-October`, `24,2018`.
fn push<'t>(pieces: &mut Vec<Piece<'t>>, token: &Token<'t>) {
    let (text, start) = (token.text, token.range.start);
    let parts = text.find(&['-', ','][..]).map(|at| (at, Piece::new(&text[..at], start)));
    if let Some((at, first)) = parts {
        let mark = Piece::new(&text[at..=at], start + at);
        let last = Piece::new(&text[at + 1..], start + at + 1);
        let is_day = (1..=2).contains(&first.n_digits) && last.n_digits == 4;
        let is_month = find_month(last.text).is_some()
            && (find_month(first.text).is_some() || is_early_or_late(first.text));
        if is_day || is_month {
            pieces.extend([first, mark, last]);
            return;
        }
    }
    let mut piece = Piece::new(text, start);
    let starts_with_digit = |it: &str| it.starts_with(|c: char| c.is_ascii_digit());
    if let [.., hour, colon] = &mut pieces[..]
        && is_one_of(": ：", colon.text)
        && starts_with_digit(hour.text)
        && starts_with_digit(text)
        && hour.range.end == colon.range.start
        && colon.range.end == start
    {
        // A time of day would pass for a day: `16:10 March 2019`.
        piece.n_digits = 0;
        if !hour.text.contains('T') {
            hour.n_digits = 0;
        }
    }
    pieces.push(piece);
}

/// Whether it means a part of a month or a year.
pub(super) fn is_early_or_late(word: &str) -> bool {
    is_one_of("early late mid", &word.to_ascii_lowercase())
}

/// The number of a month by its English name, in full or short.
pub(super) fn find_month(text: &str) -> Option<u8> {
    let is_name = |name: &&str| {
        text.eq_ignore_ascii_case(name)
            || text.eq_ignore_ascii_case(&name[..3])
            || text.eq_ignore_ascii_case("sept") && name.starts_with("Sep")
    };
    let found = MONTHS.iter().position(is_name)?;
    u8::try_from(found + 1).ok()
}

/// The digits of a Chinese year; a circle often stands for the zero.
const CHINESE_DIGITS: &str = "〇一二三四五六七八九零 ○ ◯ 0";

fn chinese_digit(c: char) -> Option<u16> {
    let at = CHINESE_DIGITS.chars().position(|it| it == c && c != ' ')?;
    Some(u16::try_from(at).unwrap_or(0)).map(|digit| if digit > 9 { 0 } else { digit })
}

fn is_chinese_numeral(text: &str) -> bool {
    text.chars().all(|c| c == '十' || chinese_digit(c).is_some())
}

/// The number, and how many digits it would have: 二〇一六 is a year of four, 二十一 a day of two.
fn read_chinese(text: &str) -> Option<(u16, usize)> {
    if text.chars().count() == 4 {
        let add = |number: u16, c| Some(number * 10 + chinese_digit(c)?);
        return text.chars().try_fold(0, add).map(|year| (year, 4));
    }
    chinese_number(text)
        .filter(|(_, n_bytes)| *n_bytes == text.len())
        .map(|(number, _)| (number, 2))
}

/// Reads pieces from the left; each `take_…` either moves on or leaves its place alone.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a, 't> {
    pub(super) pieces: &'a [Piece<'t>],
    pub(super) at: usize,
}

impl<'a, 't> Cursor<'a, 't> {
    pub(super) fn peek(&self) -> Option<&'a Piece<'t>> {
        self.pieces.get(self.at)
    }

    /// The piece before.
    pub(super) fn before(&self) -> Option<&'a Piece<'t>> {
        self.pieces.get(self.at.checked_sub(1)?)
    }

    /// Goes on only if all of it is there.
    pub(super) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.at;
        let value = read(self);
        if value.is_none() {
            self.at = before;
        }
        value
    }

    /// One of these words or marks.
    pub(super) fn take(&mut self, words: &str) -> Option<&'t str> {
        let text = self.peek()?.text;
        words.split_ascii_whitespace().any(|it| text.eq_ignore_ascii_case(it)).then(|| {
            self.at += 1;
            text
        })
    }

    /// One of these marks, without a space before or after.
    pub(super) fn take_tight(&mut self, marks: &str) -> Option<&'t str> {
        let [before, mark, after] = self.pieces.get(self.at.checked_sub(1)?..self.at + 2)? else {
            return None;
        };
        let is_tight = before.range.end == mark.range.start && mark.range.end == after.range.start;
        if is_tight { self.take(marks) } else { None }
    }

    pub(super) fn skip(&mut self, words: &str) {
        let _ = self.take(words);
    }

    /// A number with so many digits.
    fn take_digits(&mut self, n_digits: Range<usize>) -> Option<u16> {
        let piece = self.peek().filter(|it| n_digits.contains(&it.n_digits))?;
        self.at += 1;
        Some(piece.number)
    }

    /// A number of any length; tells how many digits it has.
    pub(super) fn take_any_number(&mut self) -> Option<usize> {
        let n_digits = self.peek()?.n_digits;
        self.take_digits(1..usize::MAX).map(|_| n_digits)
    }

    pub(super) fn take_year(&mut self) -> Option<u16> {
        self.attempt(|c| c.take_digits(4..5).filter(|year| (1000..3000).contains(year)))
    }

    /// A number of one or two digits.
    pub(super) fn take_number(&mut self) -> Option<u8> {
        self.take_digits(1..3).and_then(|number| u8::try_from(number).ok())
    }

    pub(super) fn take_month(&mut self) -> Option<u8> {
        let month = find_month(self.peek()?.text)?;
        self.at += 1;
        self.skip(".");
        Some(month)
    }

    /// What stands between the two ends of a range.
    pub(super) fn take_to(&mut self) -> Option<()> {
        self.take(RANGE_MARKS)?;
        // A Chinese dash is two.
        self.skip("—");
        Some(())
    }
}

/// All that looks like a dash, with the hyphen at which no line breaks, and words.
const RANGE_MARKS: &str = "- – — ― ‐ ‑ − － ~ ～ 〜 至 到 to until till through";

/// Marks inside a date of numbers, or inside a longer number.
pub(super) const NUMBER_MARKS: &str = "- / . – — ‐ ‑";
