//! What a pasted article says, before anybody prints it.

use awareness_quiz::article::Lang;

use super::{
    Recipe, chinese, english,
    stamp::{Stamp, Style},
};
use crate::invented::Chance;

/// Somebody who is quoted.
#[derive(Debug, Clone, Copy)]
pub struct Person {
    /// May be empty.
    pub title: &'static str,
    pub name: &'static str,
    pub surname: &'static str,
    pub is_woman: bool,
}

/// A meeting where some of the excerpts were said, or a paper that asked.
#[derive(Debug, Clone)]
pub struct Meeting {
    pub name: String,
    /// What is right for the name as well.
    pub also: Vec<String>,
    /// `Forum` for the Lake Forum.
    pub noun: Option<&'static str>,
    pub is_paper: bool,
    pub town: &'static str,
    /// In the town.
    pub hall: Option<&'static str>,
    pub date: Stamp,
}

/// How somebody said something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// The page does not say.
    Plain,
    Talk,
    Letter,
    /// By a paper.
    Interview,
}

/// One excerpt; positions in the tables of the story.
#[derive(Debug, Clone)]
pub struct Saying {
    pub text: String,
    pub by: usize,
    pub at: usize,
    pub sort: Sort,
    /// Position in `Story::headings`.
    pub section: Option<usize>,
}

/// An article as its author knows it.
#[derive(Debug, Clone)]
pub struct Story {
    pub language: Lang,
    pub title: String,
    pub lead: Option<String>,
    pub people: Vec<Person>,
    pub meetings: Vec<Meeting>,
    pub headings: Vec<String>,
    pub sayings: Vec<Saying>,
}

impl Story {
    pub fn invent(chance: &mut Chance, recipe: &Recipe) -> Self {
        let language = recipe.language;
        let people = people(chance, language, recipe.n_people);
        let style = if recipe.is_clear { Style::clear(chance) } else { Style::any(chance) };
        let meetings = meetings(chance, language, style, recipe.is_clear);
        let (title, lead) = match (recipe.n_people, language) {
            (1, Lang::En) => english::one_speaker(chance, &people[0]),
            (1, Lang::Zh) => chinese::one_speaker(chance, &people[0]),
            (_, Lang::En) => (english::title(chance), english::lead(chance)),
            (_, Lang::Zh) => (chinese::title(chance), chinese::lead(chance)),
        };
        let mut headings: Vec<String> = Vec::new();
        while headings.len() < recipe.n_headings {
            let heading = match language {
                Lang::En => english::heading(chance),
                Lang::Zh => chinese::heading(chance),
            };
            if !headings.contains(&heading) {
                headings.push(heading);
            }
        }
        let mut story = Self { language, title, lead, people, meetings, headings, sayings: vec![] };
        story.sayings = story.sayings(chance, recipe.n_excerpts);
        story
    }

    fn sayings(&self, chance: &mut Chance, n_excerpts: usize) -> Vec<Saying> {
        let mut sentences: Vec<String> = Vec::new();
        let mut sayings: Vec<Saying> = Vec::new();
        while sayings.len() < n_excerpts {
            let n_sentences = chance.below(2) + 1;
            let mut text: Vec<String> = Vec::new();
            while text.len() < n_sentences {
                let sentence = match self.language {
                    Lang::En => english::sentence(chance),
                    Lang::Zh => chinese::sentence(chance),
                };
                if !sentences.contains(&sentence) {
                    sentences.push(sentence.clone());
                    text.push(sentence);
                }
            }
            let at = chance.below(self.meetings.len());
            let sort = match chance.below(4) {
                _ if self.meetings[at].is_paper => Sort::Interview,
                0 => Sort::Talk,
                1 => Sort::Letter,
                _ => Sort::Plain,
            };
            // Each heading has something below it, and none stands above nothing.
            let n_headings = self.headings.len();
            let section = (n_headings > 0).then(|| sayings.len() * n_headings / n_excerpts);
            let gap = if self.language == Lang::En { " " } else { "" };
            let by = chance.below(self.people.len());
            sayings.push(Saying { text: text.join(gap), by, at, sort, section });
        }
        sayings
    }

    /// The heading to print before an excerpt.
    pub fn heading_before(&self, at: usize) -> Option<&str> {
        let section = self.sayings[at].section?;
        let is_first = at == 0 || self.sayings[at - 1].section != Some(section);
        is_first.then(|| self.headings[section].as_str())
    }

    /// `Dr Ann Lee`
    pub fn titled(&self, person: &Person) -> String {
        let gap = if self.language == Lang::En && !person.title.is_empty() { " " } else { "" };
        format!("{}{gap}{}", person.title, person.name)
    }
}

impl Meeting {
    /// Hall and town, as below an excerpt.
    pub fn place(&self) -> String {
        self.hall.map_or_else(|| self.town.to_owned(), |hall| format!("{hall}, {}", self.town))
    }

    /// What may be read as its place.
    pub fn places(&self) -> Vec<String> {
        let mut places = vec![self.town.to_owned()];
        places.extend(self.hall.map(str::to_owned));
        places.extend(self.hall.map(|_| self.place()));
        places
    }

    /// Whether nothing in the name tells one year from another.
    fn is_series(&self) -> bool {
        let starts = |it: &&str| self.name.starts_with(*it);
        self.noun.is_some()
            && !self.name.starts_with(|it: char| it.is_ascii_digit() || it.is_ascii_lowercase())
            && !["首", "第"].iter().any(starts)
    }
}

impl Person {
    pub fn pronoun(&self, language: Lang) -> &'static str {
        match (language, self.is_woman) {
            (Lang::En, true) => "she",
            (Lang::En, false) => "he",
            (Lang::Zh, true) => "她",
            (Lang::Zh, false) => "他",
        }
    }
}

fn people(chance: &mut Chance, language: Lang, n_people: usize) -> Vec<Person> {
    let all: &[Person] = match language {
        Lang::En => &english::PEOPLE,
        Lang::Zh => &chinese::PEOPLE,
    };
    let first = chance.below(all.len());
    let step = chance.pick(&[1, 3, 5]);
    (0..n_people).map(|it| all[(first + it * step) % all.len()]).collect()
}

/// Three to five, in order of time, never two in one year.
fn meetings(chance: &mut Chance, language: Lang, style: Style, is_clear: bool) -> Vec<Meeting> {
    let n_meetings = chance.below(3) + 3;
    let mut year = chance.between(2003, 2008);
    let mut meetings: Vec<Meeting> = Vec::new();
    while meetings.len() < n_meetings {
        let is_paper = chance.one_in(4) && !meetings.iter().any(|it| it.is_paper);
        let (towns, papers): (&[&str], &[&str]) = match language {
            Lang::En => (&english::TOWNS, &english::PAPERS),
            Lang::Zh => (&chinese::TOWNS, &chinese::PAPERS),
        };
        let (name, also, noun) = match language {
            _ if is_paper => (chance.pick(papers).to_owned(), Vec::new(), None),
            Lang::En => english::meeting(chance, year),
            Lang::Zh => chinese::meeting(chance, year),
        };
        // A series without numbers may come again, in another town. Otherwise what a line says about
        // a meeting of this name must not be about another one.
        let again = meetings.last().filter(|it| it.is_series() && chance.one_in(3)).cloned();
        let (name, also, noun, is_paper) = match again {
            Some(it) => (it.name, it.also, it.noun, false),
            None => (name, also, noun, is_paper),
        };
        let is_like = |it: &Meeting| it.name.contains(&name) || name.contains(&it.name);
        if meetings.iter().any(|it| is_like(it) && !(it.name == name && it.is_series())) {
            continue;
        }
        let date = if is_clear {
            Stamp::day(chance, language, year, style)
        } else {
            Stamp::invent(chance, language, year, style)
        };
        let town = chance.pick(towns);
        let has_hall = language == Lang::En && chance.one_in(6);
        let hall = has_hall.then(|| chance.pick(&english::HALLS));
        meetings.push(Meeting { name, also, noun, is_paper, town, hall, date });
        year += chance.between(1, 3);
    }
    meetings
}
