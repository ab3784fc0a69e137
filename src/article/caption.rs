//! What a picture's caption tells: that something took place somewhere, and when.

use super::{attribution::opens_name, date::When, find_date::find_date};
use crate::text::{
    Token, clean, find_first, fold_word, is_cjk, is_one_of, lower_case, sentences, tokens,
    without_end, without_start,
};

/// The text under a picture, without the credit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// The words as printed.
    pub text: String,
    /// One-based number of the line in the article file.
    pub line: usize,
    /// The meeting it speaks of, where it says that one was held somewhere.
    pub venue: Option<Venue>,
}

/// A statement that something took place at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Venue {
    /// What took place, without a leading article.
    pub name: String,
    /// What the caption says of it; a caption that says "opened" is not taken to say "was held".
    pub verb: VenueVerb,
    /// Town or hall; without the province that may follow it.
    pub place: String,
    /// When, at the printed precision.
    pub date: Option<When>,
}

/// What a caption says took place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VenueVerb {
    /// `was held`, `took place`
    Held,
    /// `opened`
    Opened,
    /// `closed`
    Closed,
}

impl Caption {
    /// Reads a caption; its credit is left out.
    pub fn read(text: &str, line: usize) -> Self {
        let text = clean(text);
        let kept: Vec<&str> = sentences(&text)
            .into_iter()
            .map(|range| &text[range])
            .filter(|sentence| !is_credit(sentence))
            .collect();
        let venue = kept
            .iter()
            .find_map(|sentence| Venue::read(sentence).or_else(|| Venue::read_chinese(sentence)));
        let space = if text.contains(is_cjk) { "" } else { " " };
        Self { text: kept.join(space), line, venue }
    }
}

impl Venue {
    /// Reads `[On DATE,] NAME opened|was held|took place in PLACE [on DATE].`
    pub fn read(sentence: &str) -> Option<Self> {
        let date = find_date(sentence);
        let tokens = tokens(sentence);
        let folded: Vec<String> = tokens.iter().map(|token| fold_word(token.text)).collect();
        let (at, n_tokens, verb) = (0..tokens.len()).find_map(|at| {
            VERBS.iter().find_map(|(words, verb)| {
                let follows = folded.get(at..at + words.len() + 1)?;
                let matches = follows.iter().zip(*words).all(|(a, b)| a == b)
                    && is_one_of("in at", &follows[words.len()]);
                matches.then_some((at, words.len() + 1, *verb))
            })
        })?;
        let name_start = match &date {
            Some(date) if date.range.end <= tokens[at].range.start => {
                // `On 9 June 2016, the Lake Forum opened`: the name follows the comma. A year at
                // the end of the name belongs to it.
                let after = sentence[date.range.end..tokens[at].range.start].trim_start();
                if after.starts_with(&[',', '，'][..]) { date.range.end } else { 0 }
            }
            _ => 0,
        };
        let name = sentence[name_start..tokens[at].range.start].trim_matches(&[' ', ',', '，'][..]);
        let name = without_start(name, &["The ", "the ", "A ", "a "]);
        let place = place_at(sentence, &tokens[at + n_tokens..])?;
        let date = date.map(|found| found.when);
        (!name.is_empty()).then(|| Self { name: name.to_owned(), verb, place, date })
    }

    /// Reads `[DATE，]NAME在PLACE举行|开幕|闭幕`; a year right before the name belongs to it.
    fn read_chinese(sentence: &str) -> Option<Self> {
        let date = find_date(sentence);
        let start = date.as_ref().map_or(0, |it| {
            if opens_name(sentence, &it.range) { it.range.start } else { it.range.end }
        });
        let mut text = &sentence[start..];
        // `2019年底，护湖宣传周在…`; without the comma, `初` may begin a name.
        if let Some(after) = text.strip_prefix(&['初', '底', '末'][..]) {
            text = after.starts_with(&['，', ','][..]).then_some(after)?;
        }
        let text = text.trim_matches(&['，', ',', ' ', '。', '、', '的'][..]);
        let text = text.strip_prefix("图为").unwrap_or(text);
        let (end, verb) = CHINESE_VERBS.iter().find_map(|(word, verb)| {
            let end = find_first(text, word)?;
            let rest = &text[end + word.len()..];
            (rest.is_empty() || rest.starts_with(&['。', '，', '；', ' '][..]))
                .then_some((end, *verb))
        })?;
        let (name, place) = text[..end].split_once('在')?;
        let (name, verb) = match (name.strip_suffix("开幕式"), name.strip_suffix("闭幕式")) {
            (Some(name), _) => (name, VenueVerb::Opened),
            (_, Some(name)) => (name, VenueVerb::Closed),
            _ => (name, verb),
        };
        let place = without_end(place, &["盛大", "隆重", "正式", "成功", "顺利"]);
        let is_plain = |text: &str, most: usize| {
            (2..=most).contains(&text.chars().count())
                && text.chars().all(|c| c.is_alphanumeric() || c == '·')
        };
        let date = date.map(|it| it.when);
        (is_plain(name, 40) && is_plain(place, 15)).then(|| Self {
            name: name.to_owned(),
            verb,
            place: place.to_owned(),
            date,
        })
    }
}

const CHINESE_VERBS: &[(&str, VenueVerb)] = &[
    ("举行", VenueVerb::Held),
    ("召开", VenueVerb::Held),
    ("举办", VenueVerb::Held),
    ("开幕", VenueVerb::Opened),
    ("闭幕", VenueVerb::Closed),
];

const VERBS: &[(&[&str], VenueVerb)] = &[
    (&["was", "held"], VenueVerb::Held),
    (&["were", "held"], VenueVerb::Held),
    (&["is", "held"], VenueVerb::Held),
    (&["took", "place"], VenueVerb::Held),
    (&["was", "convened"], VenueVerb::Held),
    (&["opened"], VenueVerb::Opened),
    (&["was", "opened"], VenueVerb::Opened),
    (&["closed"], VenueVerb::Closed),
];

/// A name in capitals, up to the comma, preposition or point that ends it.
fn place_at(sentence: &str, tokens: &[Token<'_>]) -> Option<String> {
    let named = tokens
        .iter()
        .take_while(|token| token.is_word() && token.text.starts_with(char::is_uppercase))
        .take(4);
    let range = named.map(|token| token.range.clone()).reduce(|a, b| a.start..b.end)?;
    Some(sentence[range].to_owned())
}

/// What a picture's credit begins with, folded.
const CREDITS: &str = "\
photo by
photo:
photograph by
picture source
picture:
image:
image source
image credit
图片来源
图片：
摄影";

/// What opens a caption, before a number or a colon.
const CAPTIONS: [&str; 10] = [
    "Picture",
    "Image",
    "Photo",
    "Figure",
    "Fig.",
    "Pictured",
    "Caption",
    "图",
    "图片说明",
    "图注",
];

/// Whether a sentence only says who took the picture.
pub fn is_credit(sentence: &str) -> bool {
    let folded = lower_case(
        sentence.trim_matches(&['(', ')', '（', '）', '[', ']', '【', '】', ' ', '。'][..]),
    );
    CREDITS.lines().any(|it| folded.starts_with(it))
        || find_first(&folded, "news agency reporter").is_some()
        || folded.starts_with("(photo")
        || folded.ends_with('摄')
}

/// Whether a line without markup is a caption: part of it, but not all, is a picture's credit.
pub fn looks_like_caption(line: &str) -> bool {
    let is_labelled = CAPTIONS.iter().any(|it| {
        let rest = line.trim_start_matches(&['[', '(', '【', '（'][..]).strip_prefix(it);
        rest.is_some_and(|it| {
            it.trim_start().starts_with(|c: char| c.is_ascii_digit() || ":：.".contains(c))
        })
    });
    if is_labelled && line.len() < 500 {
        return true;
    }
    let ranges = sentences(line);
    let n_credits = ranges.iter().filter(|range| is_credit(&line[(*range).clone()])).count();
    n_credits > 0 && n_credits < ranges.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, name: &str, verb: VenueVerb, place: &str, date: Option<&str>) {
        let venue = Caption::read(text, 1).venue.expect("the caption tells of a venue");
        assert_eq!(venue.name, name, "in {text:?}");
        assert_eq!(venue.verb, verb, "in {text:?}");
        assert_eq!(venue.place, place, "in {text:?}");
        assert_eq!(venue.date.map(|it| it.to_string()).as_deref(), date, "in {text:?}");
    }

    #[test]
    fn reads_the_date_before_and_after() {
        check(
            "On June 9, 2016, the 2nd Lake Forum opened in Onsala, Halland Province. Ann Lee spoke.",
            "2nd Lake Forum",
            VenueVerb::Opened,
            "Onsala",
            Some("2016-06-09"),
        );
        check(
            "The Lake Forum was held in Onsala from 9 to 10 June 2016.",
            "Lake Forum",
            VenueVerb::Held,
            "Onsala",
            Some("2016-06-09/2016-06-10"),
        );
        check(
            "The Lake Week opened in Onsala in 2016.",
            "Lake Week",
            VenueVerb::Opened,
            "Onsala",
            Some("2016"),
        );
    }

    #[test]
    fn reads_chinese_captions() {
        check(
            "2016年6月9日，第二届湖泊论坛在浙江湖州开幕。（湖报记者 林晓 摄）",
            "第二届湖泊论坛",
            VenueVerb::Opened,
            "浙江湖州",
            Some("2016-06-09"),
        );
        check(
            "图为湖泊论坛开幕式在望舟镇举行。图片来源：湖报",
            "湖泊论坛",
            VenueVerb::Opened,
            "望舟镇",
            None,
        );
        assert_eq!(Caption::read("图为湖边的灯。林晓 摄", 1).venue, None);
    }

    #[test]
    fn a_year_in_the_name_stays_there() {
        for (text, name) in [
            ("2019年护湖宣传周在湖州开幕。", "2019年护湖宣传周"),
            ("图为2019年护湖宣传周在湖州开幕。", "2019年护湖宣传周"),
            ("2019年，护湖宣传周在湖州开幕。", "护湖宣传周"),
            ("2019年底，护湖宣传周在湖州开幕。", "护湖宣传周"),
            ("2019年的护湖宣传周在湖州开幕。", "护湖宣传周"),
        ] {
            check(text, name, VenueVerb::Opened, "湖州", Some("2019"));
        }
        assert_eq!(Caption::read("2019年底护湖宣传周在湖州开幕。", 1).venue, None);
        check(
            "The Lake Week 2016 opened in Onsala.",
            "Lake Week 2016",
            VenueVerb::Opened,
            "Onsala",
            Some("2016"),
        );
    }

    #[test]
    fn leaves_the_credit_out() {
        let caption =
            Caption::read("The lake at dawn. Photo by Ann Lee, a reporter from Lake News", 1);
        assert_eq!(caption.text, "The lake at dawn.");
        assert_eq!(caption.venue, None);
    }

    #[test]
    fn tells_a_caption_from_prose() {
        assert!(looks_like_caption("The lake at dawn. Picture source: Lake News"));
        assert!(!looks_like_caption("The lake is deep. Nobody swims in it."));
    }
}
