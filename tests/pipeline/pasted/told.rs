//! Layouts in which sentences tell who said what, in English.

use awareness_quiz::article::Lang;

use super::{
    english,
    page::{Expected, Sheet, quoted, with_comma},
    source::the_paper,
    stamp::{Stamp, Style},
    story::{Meeting, Person, Saying, Sort, Story},
};
use crate::invented::Chance;

const EN: Lang = Lang::En;

/// One excerpt and all that a sentence can say about it.
struct Told<'a> {
    words: String,
    /// To stand before `she said`.
    words_on: String,
    meeting: &'a Meeting,
    person: &'a Person,
    expected: Expected,
    at: usize,
}

impl<'a> Told<'a> {
    fn new(story: &'a Story, saying: &Saying) -> Self {
        let person = &story.people[saying.by];
        Self {
            words: quoted(EN, &saying.text, 0),
            words_on: quoted(EN, &with_comma(EN, &saying.text), 0),
            meeting: &story.meetings[saying.at],
            person,
            expected: Expected::new(story, saying).by(person),
            at: saying.at,
        }
    }

    /// At its meeting, and in the town if the sentence names that.
    fn there(&self, story: &Story, has_town: bool) -> Expected {
        let there = self.expected.clone().at(story, self.at);
        if has_town { there.within(&[self.meeting.town.to_owned()]) } else { there }
    }
}

/// Lines that are only a date; below each, sentences about what was said on that day.
pub fn date_headings(chance: &mut Chance, story: &Story, sheet: &mut Sheet) {
    sheet.head(story);
    sheet.is_dense = chance.one_in(5);
    let mut last: Option<usize> = None;
    let mut before: Option<(Expected, usize)> = None;
    for saying in in_order(story) {
        let it = Told::new(story, saying);
        let pronoun = it.person.pronoun(EN);
        if let Some((known, by)) = before.take().filter(|(_, by)| *by == saying.by)
            && chance.one_in(2)
        {
            let mut expected =
                Expected { text: saying.text.clone(), section: it.expected.section, ..known };
            expected.kind.may_be_empty = true;
            let line = match chance.below(3) {
                0 => format!("{} {pronoun} added.", it.words_on),
                1 => format!("{} {pronoun} went on.", it.words_on),
                _ => format!("{} added: {}", english::capitalised(pronoun), it.words),
            };
            before = Some((expected.clone(), by));
            sheet.quote(line, expected);
            continue;
        }
        if last != Some(saying.at) {
            sheet.gap();
            sheet.add(&it.meeting.date.printed);
        }
        last = Some(saying.at);
        // Who is named in title or lead needs no first name here.
        let is_surname = story.people.len() == 1 && !chance.one_in(3);
        let who = if is_surname { it.person.surname } else { it.person.name };
        let (line, expected) = on_that_day(chance, story, saying, &it, who);
        let expected = expected.or_by(who).on(&it.meeting.date.right);
        before = Some((expected.clone(), saying.by));
        sheet.quote(line, expected);
        if chance.one_in(4) {
            sheet.add(english::prose(chance));
        }
    }
}

/// From the first meeting to the last.
pub fn in_order(story: &Story) -> Vec<&Saying> {
    let mut sayings: Vec<&Saying> = story.sayings.iter().collect();
    sayings.sort_by_key(|it| it.at);
    sayings
}

fn on_that_day(
    chance: &mut Chance,
    story: &Story,
    saying: &Saying,
    it: &Told,
    who: &str,
) -> (String, Expected) {
    let Meeting { name, town, .. } = it.meeting;
    match (saying.sort, chance.below(4)) {
        (Sort::Interview, way) => {
            if way < 2 {
                let paper = the_paper(name);
                let line = format!("In an interview with {paper}, {who} said: {}", it.words);
                return (line, it.there(story, false).kind("interview"));
            }
            told_a_paper(story, it, who)
        }
        (Sort::Letter, _) => (
            format!("In a letter to the {name}, {who} wrote: {}", it.words),
            it.there(story, false).kind("message"),
        ),
        (Sort::Talk, 0 | 1) => (
            format!("In a speech at the {name} in {town}, {who} said: {}", it.words),
            it.there(story, true).kind("speech"),
        ),
        (Sort::Talk, _) => (
            format!("Speaking at the {name}, {who} said: {}", it.words),
            it.there(story, false).kind("speech"),
        ),
        (Sort::Plain, 0 | 1) => (
            format!("{who} said at the {name}: {}", it.words),
            it.there(story, false).perhaps_kind("speech"),
        ),
        (Sort::Plain, 2) => (
            format!("{} {who} told the {name} in {town}.", it.words_on),
            it.there(story, true).perhaps_kind("speech"),
        ),
        (Sort::Plain, _) => (
            format!("{} {who} said at the {name} in {town}.", it.words_on),
            it.there(story, true).perhaps_kind("speech"),
        ),
    }
}

/// `“words,” Ann Lee told the Kelmouth Mercury.`
fn told_a_paper(story: &Story, it: &Told, who: &str) -> (String, Expected) {
    let name = &it.meeting.name;
    let expected = it.there(story, false);
    // Only some names show by themselves that they are those of papers.
    if name.contains(" and ") {
        let line = format!("{} {who} said in an interview with {name}.", it.words_on);
        return (line, expected.kind("interview"));
    }
    let line = format!("{} {who} told {}.", it.words_on, the_paper(name));
    (line, expected.perhaps_kind("interview").or_kind("speech"))
}

/// A release: offices beside the names, and quotations broken by `said …`.
pub fn office_said(chance: &mut Chance, story: &Story, sheet: &mut Sheet) {
    let (town, day) = (chance.pick(&english::TOWNS), Stamp::day(chance, EN, 2021, Style::Plain));
    let offices: Vec<&str> = story.people.iter().map(|_| chance.pick(&english::OFFICES)).collect();
    sheet.add(&story.title);
    sheet.add(format!(
        "{}, {} — The Board of Small Trades has gathered what its members said this year. {}",
        town.to_uppercase(),
        day.printed,
        english::prose(chance)
    ));
    sheet.is_dense = chance.one_in(4);
    for (at, saying) in story.sayings.iter().enumerate() {
        sheet.heading(story, at, "");
        let it = Told::new(story, saying);
        let (name, office) = (it.person.name, offices[saying.by]);
        let (line, expected) = released(chance, story, &it, office);
        let expected = expected
            .or_by(format!("{office} {name}"))
            .or_by(format!("{office}, {name}"))
            .or_by(format!("{name}, {office}"))
            .perhaps_from(town, &day.right[0]);
        sheet.quote(line, expected);
        if chance.one_in(4) {
            sheet.add(english::prose(chance));
        }
    }
}

fn released(chance: &mut Chance, story: &Story, it: &Told, office: &str) -> (String, Expected) {
    let Meeting { name: meeting, date, is_paper, .. } = it.meeting;
    let name = it.person.name;
    let bare = it.expected.clone().perhaps_kind("speech");
    // Where the quotation may be broken: after a sentence or else after a comma.
    let text = &it.expected.text;
    let broken = text
        .split_once(". ")
        .map(|it| (it, true))
        .or_else(|| text.split_once(", ").map(|it| (it, false)));
    match (chance.below(6), broken) {
        (0, _) => (format!("{office}, {name}, said: {}", it.words), bare),
        (1, _) => (format!("{name}, {office}, said: {}", it.words), bare),
        (2, _) => (format!("{} said {name}, {office}.", it.words_on), bare),
        (3, Some(((first, second), is_sentence))) => {
            let point = if is_sentence { "." } else { "," };
            let (said, halves) = (format!("said {name}, {office}"), [first, second]);
            let line = format!("“{first},” {said}{point} “{second}”");
            (line, Expected { halves: halves.map(str::to_owned).to_vec(), ..bare })
        }
        _ if *is_paper => told_a_paper(story, it, &format!("{name}, {office},")),
        (4, _) => {
            let there = format!("at the {meeting}, {}", date.printed);
            let line = format!("{} said {name}, {office}, {there}.", it.words_on);
            (line, it.there(story, false).on(&date.right).perhaps_kind("speech"))
        }
        _ => (
            format!("{} said {name}, {office}, at the {meeting}.", it.words_on),
            it.there(story, false).perhaps_kind("speech"),
        ),
    }
}

/// Lines that begin with a date, some of which quote somebody.
pub fn log(chance: &mut Chance, story: &Story, sheet: &mut Sheet) {
    sheet.head(story);
    sheet.is_dense = chance.one_in(4);
    for saying in &story.sayings {
        let it = Told::new(story, saying);
        let style = Style::clear(chance);
        let day = Stamp::day(chance, EN, it.meeting.date.year, style);
        let (line, expected) = logged(chance, story, saying, &it);
        sheet.gap();
        sheet.quote(format!("{}: {line}", day.printed), expected.on(&day.right));
        if chance.one_in(3) {
            let year = it.meeting.date.year;
            let day = Stamp::day(chance, EN, year, style);
            sheet.add(format!("{}: {}", day.printed, english::prose(chance)));
        }
    }
}

fn logged(chance: &mut Chance, story: &Story, saying: &Saying, it: &Told) -> (String, Expected) {
    let Meeting { name: meeting, town, .. } = it.meeting;
    let name = it.person.name;
    let bare = it.expected.clone();
    // The entries have days of their own, so that no two are about one meeting.
    let there = |has_town| Expected { meeting: None, ..it.there(story, has_town) };
    match (saying.sort, chance.below(3)) {
        (Sort::Interview, _) => {
            let (line, expected) = told_a_paper(story, it, name);
            (line, Expected { meeting: None, ..expected })
        }
        (Sort::Letter, 0) => (format!("{} {}.", it.words, story.titled(it.person)), bare),
        (Sort::Letter, _) => (
            format!("{} {} {name} says.", english::prose(chance), it.words_on),
            bare.perhaps_kind("speech"),
        ),
        (Sort::Talk, 0) => {
            let line = format!("{} {name} told visitors in {town}.", it.words_on);
            (line, bare.within(&[(*town).to_owned()]).perhaps_kind("speech"))
        }
        (Sort::Talk, _) => (
            format!("At the {meeting}, {name} said: {}", it.words),
            there(false).perhaps_kind("speech"),
        ),
        (Sort::Plain, _) => (
            format!("{} said {name} at the {meeting} in {town}.", it.words_on),
            there(true).perhaps_kind("speech"),
        ),
    }
}
