//! Layouts in which sentences tell who said what, in Chinese.

use awareness_quiz::article::Lang;

use super::{
    chinese,
    page::{Expected, Sheet, quoted, with_comma},
    stamp::{Stamp, Style},
    story::{Meeting, Saying, Sort, Story},
    told::in_order,
};
use crate::invented::Chance;

const ZH: Lang = Lang::Zh;

fn expected(story: &Story, saying: &Saying) -> Expected {
    Expected::new(story, saying).by(&story.people[saying.by])
}

/// The sentence before an excerpt, without a date, and what it says.
fn lead(chance: &mut Chance, story: &Story, saying: &Saying, who: &str) -> (String, Expected) {
    let Meeting { name, town, .. } = &story.meetings[saying.at];
    let there = expected(story, saying).at(story, saying.at);
    let verb = chance.pick(&["说", "指出", "表示", "强调"]);
    let place = [(*town).to_owned()];
    match (saying.sort, chance.below(3)) {
        (Sort::Interview, _) => {
            (format!("{who}在接受《{name}》采访时{verb}"), there.kind("interview"))
        }
        (Sort::Letter, 0) => (format!("{who}在致{name}的贺信中写道"), there.kind("message")),
        (Sort::Letter, _) => (format!("{who}致{name}的贺信写道"), there.kind("message")),
        (Sort::Talk, 0) => (format!("{who}在{name}上发表讲话，{verb}"), there.kind("speech")),
        (Sort::Talk, _) => (format!("在{name}上，{who}{verb}"), there.kind("speech")),
        (Sort::Plain, 0) => {
            let lead = format!("{who}在{town}举行的{name}上{verb}");
            (lead, there.within(&place).kind("speech"))
        }
        (Sort::Plain, _) => (format!("{who}在{name}上{verb}"), there.kind("speech")),
    }
}

/// `2016年4月9日，在首届护灯大会上，林望舟强调：“…”`
pub fn report(chance: &mut Chance, story: &Story, sheet: &mut Sheet) {
    sheet.head(story);
    sheet.is_dense = chance.one_in(4);
    let mut before: Option<usize> = None;
    for (at, saying) in story.sayings.iter().enumerate() {
        sheet.heading(story, at, "");
        let person = &story.people[saying.by];
        let words = quoted(ZH, &saying.text, 0);
        let date = &story.meetings[saying.at].date;
        // A pronoun stands for the person named last.
        let is_known = before == Some(saying.by) && story.heading_before(at).is_none();
        before = Some(saying.by);
        if is_known && saying.sort == Sort::Interview {
            let (lead, expected) = lead(chance, story, saying, person.pronoun(ZH));
            sheet.quote(format!("{lead}：{words}"), expected);
        } else if chance.one_in(6) {
            let expected = expected(story, saying).perhaps_kind("speech");
            sheet.quote(format!("{}指出：{words}", person.name), expected);
        } else {
            let (lead, expected) = lead(chance, story, saying, person.name);
            let (line, expected) = match chance.below(5) {
                0 => (format!("{lead}：{words}"), expected),
                _ => (format!("{}，{lead}：{words}", date.printed), expected.on(&date.right)),
            };
            sheet.quote(line, expected);
        }
        if chance.one_in(5) {
            sheet.add(chinese::prose(chance));
        }
    }
}

/// Lines that are only a date; below each, what was said on that day.
pub fn date_headings(chance: &mut Chance, story: &Story, sheet: &mut Sheet) {
    sheet.head(story);
    sheet.is_dense = chance.one_in(5);
    let mut last: Option<usize> = None;
    let mut before: Option<(Expected, usize)> = None;
    for saying in in_order(story) {
        let person = &story.people[saying.by];
        let words = quoted(ZH, &saying.text, 0);
        if let Some((known, by)) = before.take().filter(|(_, by)| *by == saying.by)
            && chance.one_in(2)
        {
            let mut expected = Expected { text: saying.text.clone(), ..known };
            expected.kind.may_be_empty = true;
            before = Some((expected.clone(), by));
            sheet.quote(format!("{}还说：{words}", person.pronoun(ZH)), expected);
            continue;
        }
        let date = &story.meetings[saying.at].date;
        if last != Some(saying.at) {
            sheet.gap();
            sheet.add(&date.printed);
        }
        last = Some(saying.at);
        let (lead, expected) = lead(chance, story, saying, person.name);
        let expected = expected.on(&date.right);
        before = Some((expected.clone(), saying.by));
        sheet.quote(format!("{lead}：{words}"), expected);
        if chance.one_in(4) {
            sheet.add(chinese::prose(chance));
        }
    }
}

/// Offices before the names, and quotations broken by `某某说`.
pub fn office_said(chance: &mut Chance, story: &Story, sheet: &mut Sheet) {
    let offices: Vec<&str> = story.people.iter().map(|_| chance.pick(&chinese::OFFICES)).collect();
    sheet.head(story);
    sheet.is_dense = chance.one_in(4);
    for (at, saying) in story.sayings.iter().enumerate() {
        sheet.heading(story, at, "");
        let who = format!("{}{}", offices[saying.by], story.people[saying.by].name);
        let words = quoted(ZH, &saying.text, 0);
        let bare = expected(story, saying).or_by(&who).perhaps_kind("speech");
        let Meeting { name, is_paper, .. } = &story.meetings[saying.at];
        let there = bare.clone().at(story, saying.at);
        let broken = saying.text.split_once('。').filter(|(_, rest)| !rest.is_empty());
        let (line, expected) = match (chance.below(4), broken) {
            (0, _) => (format!("{who}说：{words}"), bare),
            (1, _) => (format!("{words}{who}说。"), bare),
            (2, Some((first, second))) => {
                let halves = vec![first.to_owned(), second.to_owned()];
                (format!("“{first}，”{who}说，“{second}”"), Expected { halves, ..bare })
            }
            _ if *is_paper => {
                (format!("{words}{who}接受《{name}》采访时说。"), there.kind("interview"))
            }
            _ => (format!("{words}{who}在{name}上说。"), there.kind("speech")),
        };
        sheet.quote(line, expected);
    }
}

/// Lines that begin with a date, some of which quote somebody.
pub fn log(chance: &mut Chance, story: &Story, sheet: &mut Sheet) {
    sheet.head(story);
    sheet.is_dense = chance.one_in(4);
    for saying in &story.sayings {
        let name = story.people[saying.by].name;
        let words = quoted(ZH, &saying.text, 0);
        let bare = expected(story, saying).perhaps_kind("speech");
        let (style, year) = (Style::clear(chance), story.meetings[saying.at].date.year);
        let day = Stamp::day(chance, ZH, year, style);
        let (line, expected) = match chance.below(4) {
            0 => (format!("{name}对来访者说：{words}"), bare),
            1 => (format!("{}{}{name}说。", chinese::prose(chance), words), bare),
            2 => {
                let words = quoted(ZH, &with_comma(ZH, &saying.text), 0);
                (format!("{words}{name}告诉参观的人。"), bare)
            }
            _ => {
                let (lead, expected) = lead(chance, story, saying, name);
                (format!("{lead}：{words}"), Expected { meeting: None, ..expected })
            }
        };
        sheet.gap();
        sheet.quote(format!("{}：{line}", day.printed), expected.on(&day.right));
        if chance.one_in(3) {
            let day = Stamp::day(chance, ZH, year, style);
            sheet.add(format!("{}：{}", day.printed, chinese::prose(chance)));
        }
    }
}

/// Words without marks, below them `《在首届护灯大会上的讲话》（二〇一二年十月九日）`.
pub fn book_titles(chance: &mut Chance, story: &Story, sheet: &mut Sheet) {
    let name = story.people[0].name;
    let topic = chance.pick(&["修桥护桥", "守灯", "水车", "渡口"]);
    let dash = chance.pick(&["———", "——"]);
    let end = chance.pick(&["文稿摘录", "语录摘编", "（摘录）"]);
    sheet.add(story.title.split('：').next().unwrap_or(&story.title));
    sheet.add(format!("{dash}{name}{}{topic}{end}", chance.pick(&["论", "谈"])));
    for (at, saying) in story.sayings.iter().enumerate() {
        sheet.heading(story, at, "");
        let Meeting { name, date, .. } = &story.meetings[saying.at];
        let there = expected(story, saying).at(story, saying.at);
        let (title, expected) = match saying.sort {
            Sort::Interview => (format!("答〈{name}〉记者问"), there.kind("interview")),
            Sort::Letter => (format!("致{name}的信"), there.kind("message")),
            Sort::Talk | Sort::Plain => (format!("在{name}上的讲话"), there.kind("speech")),
        };
        let expected = expected.or_at(&title).on(&date.right);
        let gap = if sheet.is_dense { "\n" } else { "\n\n" };
        sheet.quote(format!("{}{gap}《{title}》（{}）", saying.text, date.printed), expected);
    }
}
