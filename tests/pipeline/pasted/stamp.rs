//! Dates in the ways that pages print them, each with what may be read from it.

use awareness_quiz::article::Lang;

use crate::invented::Chance;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const SHORT_MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

/// Each with its number in EDTF.
const SEASONS: [(&str, &str, u8); 3] =
    [("spring", "春", 21), ("summer", "夏", 22), ("autumn", "秋", 23)];

const DIGITS: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// A date as a page prints it.
#[derive(Debug, Clone)]
pub struct Stamp {
    pub printed: String,
    /// In EDTF: what a careful reader takes from it, then what is right as well.
    pub right: Vec<String>,
    pub year: u16,
}

/// How a page prints its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `9 June 2016`, `2016年6月9日`
    Plain,
    /// `June 9, 2016`, `2016.6.9`
    Turned,
    /// `9th June 2016`, `二〇一六年六月九日`
    Spoken,
    /// `Sept. 9, 2016`, `2016 年 6 月 9 日`
    Short,
    /// `2016-06-09`
    Iso,
    /// `21.06.2016`, if that can be read in one way only
    Dots,
    /// `03/04/2016`
    Slashes,
}

const STYLES: [Style; 7] = [
    Style::Plain,
    Style::Turned,
    Style::Spoken,
    Style::Short,
    Style::Iso,
    Style::Dots,
    Style::Slashes,
];

impl Style {
    pub fn any(chance: &mut Chance) -> Self {
        chance.pick(&STYLES)
    }

    /// One that leaves no doubt about the day.
    pub fn clear(chance: &mut Chance) -> Self {
        chance.pick(&STYLES[..5])
    }
}

impl Stamp {
    /// A date in a year, as fine as chance will have it.
    pub fn invent(chance: &mut Chance, language: Lang, year: u16, style: Style) -> Self {
        match chance.below(12) {
            0 | 1 => Self::month(chance, language, year),
            2 => Self::year(language, year),
            3 => Self::days(chance, language, year),
            4 => Self::season(chance, language, year),
            _ => Self::day(chance, language, year, style),
        }
    }

    pub fn day(chance: &mut Chance, language: Lang, year: u16, style: Style) -> Self {
        let (month, day) = (chance.below(12) + 1, chance.below(28) + 1);
        let whole = format!("{year}-{month:02}-{day:02}");
        let slashed = style == Style::Slashes && language == Lang::En;
        let right = match slashed && day <= 12 {
            true if day != month => vec![year.to_string()],
            true => vec![whole, year.to_string()],
            false => vec![whole],
        };
        let printed = match language {
            Lang::En => english_day(year, month, day, style),
            Lang::Zh => chinese_day(year, month, day, style),
        };
        Self { printed, right, year }
    }

    fn month(chance: &mut Chance, language: Lang, year: u16) -> Self {
        let month = chance.below(12) + 1;
        let early = if chance.one_in(4) { "early " } else { "" };
        let printed = match language {
            Lang::En => format!("{early}{} {year}", MONTHS[month - 1]),
            Lang::Zh => format!("{year}年{month}月"),
        };
        Self { printed, right: vec![format!("{year}-{month:02}")], year }
    }

    fn year(language: Lang, year: u16) -> Self {
        let printed = match language {
            Lang::En => year.to_string(),
            Lang::Zh => format!("{year}年"),
        };
        Self { printed, right: vec![year.to_string()], year }
    }

    fn days(chance: &mut Chance, language: Lang, year: u16) -> Self {
        let (month, first) = (chance.below(12) + 1, chance.below(25) + 1);
        let last = first + chance.below(3) + 1;
        let printed = match language {
            Lang::En => {
                let to = chance.pick(&["–", "-", " to "]);
                format!("{first}{to}{last} {} {year}", MONTHS[month - 1])
            }
            Lang::Zh => {
                let to = chance.pick(&["至", "—"]);
                format!("{year}年{month}月{first}日{to}{last}日")
            }
        };
        let right = vec![format!("{year}-{month:02}-{first:02}/{year}-{month:02}-{last:02}")];
        Self { printed, right, year }
    }

    fn season(chance: &mut Chance, language: Lang, year: u16) -> Self {
        if language == Lang::En && chance.one_in(4) {
            let (next, short) = (year + 1, (year + 1) % 100);
            let right = vec![format!("{year}/{next}"), year.to_string(), next.to_string()];
            return Self { printed: format!("winter {year}/{short:02}"), right, year };
        }
        let (english, chinese, number) = chance.pick(&SEASONS);
        let printed = match language {
            Lang::En => format!("{english} {year}"),
            Lang::Zh => format!("{year}年{chinese}"),
        };
        Self { printed, right: vec![year.to_string(), format!("{year}-{number}")], year }
    }
}

fn english_day(year: u16, month: usize, day: usize, style: Style) -> String {
    let name = MONTHS[month - 1];
    let short = SHORT_MONTHS[month - 1];
    let suffix = match day {
        1 | 21 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    };
    match style {
        Style::Turned => format!("{name} {day}, {year}"),
        Style::Spoken => format!("{day}{suffix} {name} {year}"),
        Style::Short if short == name => format!("{name} {day}, {year}"),
        Style::Short => format!("{short}. {day}, {year}"),
        Style::Iso => format!("{year}-{month:02}-{day:02}"),
        Style::Dots if day > 12 => format!("{day:02}.{month:02}.{year}"),
        Style::Slashes => format!("{day:02}/{month:02}/{year}"),
        Style::Plain | Style::Dots => format!("{day} {name} {year}"),
    }
}

fn chinese_day(year: u16, month: usize, day: usize, style: Style) -> String {
    match style {
        Style::Turned => format!("{year}.{month}.{day}"),
        Style::Spoken => spoken(year, month, day),
        Style::Short => format!("{year} 年 {month} 月 {day} 日"),
        Style::Iso => format!("{year}-{month:02}-{day:02}"),
        Style::Plain | Style::Dots | Style::Slashes => format!("{year}年{month}月{day}日"),
    }
}

/// `二〇一六年六月九日`
fn spoken(year: u16, month: usize, day: usize) -> String {
    let digit = |it: char| DIGITS[it as usize - '0' as usize];
    let year: String = year.to_string().chars().map(digit).collect();
    format!("{year}年{}月{}日", numeral(month), numeral(day))
}

/// From one to ninety-nine.
pub fn numeral(n: usize) -> String {
    let ones = if n.is_multiple_of(10) { "" } else { DIGITS[n % 10] };
    match n / 10 {
        0 => ones.to_owned(),
        1 => format!("十{ones}"),
        tens => format!("{}十{ones}", DIGITS[tens]),
    }
}
