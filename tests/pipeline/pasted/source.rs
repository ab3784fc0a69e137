//! Layouts in which each excerpt has a source of its own: below it, behind it or before it.

use awareness_quiz::article::Lang;

use super::{
    english::capitalised,
    page::{Expected, Sheet, quoted},
    story::{Meeting, Saying, Sort, Story},
};
use crate::invented::Chance;

/// A source in parts, so that a table can print each in a cell of its own.
pub struct Source {
    pub speaker: String,
    /// With the word for the sort of utterance.
    pub occasion: String,
    pub town: Option<String>,
    pub date: Option<String>,
}

impl Source {
    /// Speaker first, as below an excerpt.
    pub fn line(&self, language: Lang) -> String {
        self.joined(language, Some(&self.speaker))
    }

    /// What follows the speaker.
    pub fn rest(&self, language: Lang) -> String {
        self.joined(language, None)
    }

    fn joined(&self, language: Lang, speaker: Option<&String>) -> String {
        let comma = if language == Lang::En { ", " } else { "，" };
        let parts = [speaker, Some(&self.occasion), self.town.as_ref(), self.date.as_ref()];
        parts.into_iter().flatten().cloned().collect::<Vec<String>>().join(comma)
    }
}

/// Invents what a line says of an excerpt, and what is to be read from it.
pub fn source(
    chance: &mut Chance,
    story: &Story,
    saying: &Saying,
    is_dated: bool,
) -> (Source, Expected) {
    let meeting = &story.meetings[saying.at];
    let person = &story.people[saying.by];
    let mut expected = Expected::new(story, saying).by(person).at(story, saying.at);
    let (occasion, kind) = occasion(chance, story.language, meeting, saying.sort);
    if let Some(kind) = kind {
        expected = expected.kind(kind);
    } else if meeting.name.ends_with("座谈会") {
        // Its name says that people spoke.
        expected = expected.perhaps_kind("speech");
    }
    // A letter is written somewhere else.
    let may_have_town = matches!(saying.sort, Sort::Plain | Sort::Talk);
    let town = (may_have_town && !chance.one_in(3)).then(|| meeting.place());
    if town.is_some() {
        expected = expected.within(&meeting.places());
    }
    let date = is_dated.then(|| meeting.date.printed.clone());
    if date.is_some() {
        expected = expected.on(&meeting.date.right);
    }
    (Source { speaker: story.titled(person), occasion, town, date }, expected)
}

/// The occasion with the word for the sort of utterance, and the kind that the word says.
fn occasion(
    chance: &mut Chance,
    language: Lang,
    meeting: &Meeting,
    sort: Sort,
) -> (String, Option<&'static str>) {
    let name = &meeting.name;
    match (language, sort) {
        (_, Sort::Plain) => (name.clone(), None),
        (Lang::En, Sort::Talk) => {
            let noun = chance.pick(&["lecture", "speech", "keynote speech", "opening remarks"]);
            (format!("{noun} at the {name}"), Some("speech"))
        }
        (Lang::Zh, Sort::Talk) => {
            let noun = chance.pick(&["讲话", "发言", "致辞"]);
            (format!("在{name}上的{noun}"), Some("speech"))
        }
        (Lang::En, Sort::Letter) => {
            let noun = chance.pick(&["letter", "message", "congratulatory message"]);
            (format!("{noun} to the {name}"), Some("message"))
        }
        (Lang::Zh, Sort::Letter) => {
            (format!("致{name}的{}", chance.pick(&["贺信", "信"])), Some("message"))
        }
        (Lang::En, Sort::Interview) => {
            (format!("interview with {}", the_paper(name)), Some("interview"))
        }
        (Lang::Zh, Sort::Interview) => (format!("接受《{name}》采访"), Some("interview")),
    }
}

/// `the Kelmouth Mercury`, but `Radio Brannock`
pub fn the_paper(name: &str) -> String {
    let has_article = name.ends_with("Mercury") || name.starts_with("Daily");
    format!("{}{name}", if has_article { "the " } else { "" })
}

/// Words on one line and their source on the next; what stands around either is up to the caller.
///
/// Without marks or a dash, only its date shows that a line is a source.
fn below(
    chance: &mut Chance,
    story: &Story,
    sheet: &mut Sheet,
    is_dated: bool,
    mut dress: impl FnMut(&mut Chance, &str, &str) -> String,
) {
    sheet.head(story);
    for (at, saying) in story.sayings.iter().enumerate() {
        sheet.heading(story, at, "");
        let is_dated = is_dated || !chance.one_in(12);
        let (source, expected) = source(chance, story, saying, is_dated);
        let block = dress(chance, &saying.text, &source.line(story.language));
        sheet.quote(block, expected);
    }
}

/// Neither dash nor marks: words, below them `Dr Ann Lee, Lake Forum, Onsala, 9 June 2016`.
pub fn bare(chance: &mut Chance, story: &Story, sheet: &mut Sheet) {
    below(chance, story, sheet, true, |_, words, source| format!("{words}\n{source}"));
    let picture = match story.language {
        Lang::En => {
            "[Picture: The new gate on its first morning, lower station, November 2017. Credit: K. Almsted/Museum]"
        }
        Lang::Zh => "[图：新闸门启用首日，2017年11月。摄影：白露]",
    };
    if let Some(at) = sheet.gaps.pop().filter(|_| chance.one_in(2)) {
        sheet.blocks.insert(at, picture.to_owned());
    }
    if chance.one_in(2) {
        sheet.add(match story.language {
            Lang::En => "Send this page: Post | Link | Printer\n© 2022 Kessbridge Ropeway Museum",
            Lang::Zh => "分享到：微信 微博 打印\n© 2022 灯桥博物馆",
        });
    }
}

/// The same with marks, a dash or both for some of them.
pub fn sometimes_marked(chance: &mut Chance, story: &Story, sheet: &mut Sheet) {
    let (style, language) = (chance.below(2), story.language);
    let dash = if language == Lang::En { "— " } else { "——" };
    below(chance, story, sheet, true, |chance, words, source| {
        let words =
            if chance.one_in(3) { words.to_owned() } else { quoted(language, words, style) };
        let gap = if chance.one_in(2) { "\n" } else { "\n\n" };
        if chance.one_in(2) {
            format!("{words}{gap}{source}")
        } else {
            format!("{words}{gap}{dash}{source}")
        }
    });
}

/// `— “words” Dr Ann Lee, Lake Forum, Onsala, 9 June 2016`
pub fn dash_first(chance: &mut Chance, story: &Story, sheet: &mut Sheet) {
    let language = story.language;
    let (style, gap) = match language {
        Lang::En => (chance.below(2), " "),
        Lang::Zh => (0, ""),
    };
    let dash = match language {
        Lang::En => chance.pick(&["— ", "-- ", "– ", "--- "]),
        Lang::Zh => chance.pick(&["——", "— "]),
    };
    below(chance, story, sheet, false, |_, words, source| {
        format!("{dash}{}{gap}{source}", quoted(language, words, style))
    });
}

/// `7. “words” (Ann Lee, Lake Forum, 9 June 2016)`
pub fn in_brackets(chance: &mut Chance, story: &Story, sheet: &mut Sheet) {
    let language = story.language;
    let is_square = chance.one_in(3);
    let mut number = if chance.one_in(2) { 0 } else { 6 };
    sheet.is_dense = chance.one_in(3);
    below(chance, story, sheet, false, |_, words, source| {
        number += 1;
        let words = quoted(language, words, 0);
        match (language, is_square) {
            (Lang::En, false) => format!("{number}. {words} ({source})"),
            (Lang::En, true) => format!("{number}. {words} [{source}]"),
            (Lang::Zh, false) => format!("{number}. {words}（{source}）"),
            (Lang::Zh, true) => format!("{number}、{words}〔{source}〕"),
        }
    });
}

/// `Speech at the Lake Forum, 9 June 2016: “words”`; title or lead name who said it.
pub fn label_before(chance: &mut Chance, story: &Story, sheet: &mut Sheet) {
    let language = story.language;
    let style = if language == Lang::En { chance.below(3) } else { 0 };
    sheet.head(story);
    for (at, saying) in story.sayings.iter().enumerate() {
        sheet.heading(story, at, "");
        let (source, mut expected) = source(chance, story, saying, true);
        let mut label = source.rest(language);
        if saying.sort == Sort::Plain {
            // Who says something at a meeting speaks there.
            expected = expected.perhaps_kind("speech");
            if language == Lang::En && chance.one_in(3) {
                label = format!("at the {label}");
            }
        }
        let words = quoted(language, &saying.text, style);
        let block = match language {
            Lang::En => format!("{}: {words}", capitalised(&label)),
            Lang::Zh => format!("{label}：{words}"),
        };
        sheet.quote(block, expected);
    }
}

/// `— Ann Lee, the same forum`, `— ibid.`
pub fn same_forum(chance: &mut Chance, story: &Story, sheet: &mut Sheet) {
    let language = story.language;
    let dash = if language == Lang::En { "— " } else { "——" };
    sheet.head(story);
    let mut before: Option<Before> = None;
    for (at, saying) in story.sayings.iter().enumerate() {
        sheet.heading(story, at, "");
        let line = match before.as_mut().filter(|_| chance.below(3) > 0) {
            Some(Before { expected, by, noun }) => {
                let own = Expected::new(story, saying);
                let person = &story.people[saying.by];
                *expected = Expected { text: own.text, section: own.section, ..expected.clone() };
                *expected = expected.clone().by(person);
                expected.kind.may_be_empty = true;
                let is_same = *by == saying.by;
                *by = saying.by;
                sheet.expected.push(expected.clone());
                let titled = story.titled(person);
                match (language, *noun) {
                    (Lang::En, _) if is_same => "ibid.".to_owned(),
                    (Lang::En, Some(noun)) => format!("{titled}, the same {}", noun.to_lowercase()),
                    (Lang::En, None) => format!("{titled}, ibid."),
                    (Lang::Zh, _) if is_same => "同上".to_owned(),
                    (Lang::Zh, _) => format!("{titled}，同上"),
                }
            }
            None => {
                let (source, expected) = source(chance, story, saying, true);
                sheet.expected.push(expected.clone());
                let noun = story.meetings[saying.at].noun;
                // Nobody says of a letter that it was sent to the same forum.
                let is_spoken = matches!(saying.sort, Sort::Plain | Sort::Talk);
                before = is_spoken.then_some(Before { expected, by: saying.by, noun });
                source.line(language)
            }
        };
        sheet.add(format!("{}\n{dash}{line}", quoted(language, &saying.text, 0)));
    }
}

/// What `ibid.` means.
struct Before {
    expected: Expected,
    by: usize,
    noun: Option<&'static str>,
}
