//! A page as somebody pastes it, and beside it what a careful reader takes from it.

use awareness_quiz::article::Lang;

use super::story::{Meeting, Person, Saying, Story};

/// What may be read as one fact.
#[derive(Debug, Clone, Default)]
pub struct Fact {
    /// The first is what a careful reader takes. Without any, the page does not say it.
    pub right: Vec<String>,
    /// Whether reading nothing is right as well.
    pub may_be_empty: bool,
}

impl Fact {
    fn is(right: impl Into<String>) -> Self {
        Self { right: vec![right.into()], may_be_empty: false }
    }
}

/// One excerpt that stands on the page.
#[derive(Debug, Clone, Default)]
pub struct Expected {
    pub text: String,
    /// The parts of a quotation that is broken by its attribution.
    pub halves: Vec<String>,
    pub speaker: Fact,
    pub occasion: Fact,
    pub date: Fact,
    pub kind: Fact,
    pub place: Fact,
    pub section: Fact,
    /// Position in `Story::meetings`, if the page says so.
    pub meeting: Option<usize>,
}

impl Expected {
    pub fn new(story: &Story, saying: &Saying) -> Self {
        let section = saying.section.map(|it| Fact::is(&story.headings[it]));
        let section = section.unwrap_or_default();
        Self { text: saying.text.clone(), section, ..Self::default() }
    }

    /// Named in full, with or without the title.
    pub fn by(mut self, person: &Person) -> Self {
        let mut right = vec![person.name.to_owned()];
        // Any end of the title may pass for the whole of it.
        let words: Vec<&str> = person.title.split_whitespace().collect();
        for at in 0..words.len() {
            let gap = if person.name.is_ascii() { " " } else { "" };
            right.push(format!("{}{gap}{}", words[at..].join(" "), person.name));
        }
        self.speaker = Fact { right, may_be_empty: false };
        self
    }

    /// As this line prints the name: an office before it, a surname alone.
    pub fn or_by(mut self, printed: impl Into<String>) -> Self {
        self.speaker.right.push(printed.into());
        self
    }

    /// At a meeting, which the page names.
    pub fn at(mut self, story: &Story, meeting: usize) -> Self {
        let Meeting { name, also, .. } = &story.meetings[meeting];
        self.occasion = Fact::is(name);
        self.occasion.right.extend(also.iter().cloned());
        self.meeting = Some(meeting);
        self
    }

    pub fn or_at(mut self, name: impl Into<String>) -> Self {
        self.occasion.right.push(name.into());
        self
    }

    pub fn on(mut self, date: &[String]) -> Self {
        self.date = Fact { right: date.to_vec(), may_be_empty: false };
        self
    }

    pub fn within(mut self, places: &[String]) -> Self {
        self.place = Fact { right: places.to_vec(), may_be_empty: false };
        self
    }

    pub fn kind(mut self, kind: &str) -> Self {
        self.kind = Fact::is(kind);
        self
    }

    pub fn or_kind(mut self, kind: &str) -> Self {
        self.kind.right.push(kind.to_owned());
        self
    }

    /// A word says so, but not for certain.
    pub fn perhaps_kind(self, kind: &str) -> Self {
        let mut it = self.kind(kind);
        it.kind.may_be_empty = true;
        it
    }

    /// Where the page is dated from and when, in case it counts for what is told there.
    pub fn perhaps_from(mut self, town: &str, date: &str) -> Self {
        let maybe = |it: &str| Fact { right: vec![it.to_owned()], may_be_empty: true };
        if self.place.right.is_empty() {
            self.place = maybe(town);
        }
        if self.date.right.is_empty() {
            self.date = maybe(date);
        }
        self
    }
}

/// A page and what stands on it.
#[derive(Debug, Clone)]
pub struct Page {
    pub text: String,
    pub expected: Vec<Expected>,
}

/// A page in the making: paragraphs in their order.
#[derive(Debug, Default)]
pub struct Sheet {
    pub blocks: Vec<String>,
    pub expected: Vec<Expected>,
    /// Positions in `blocks` before which something else may stand.
    pub gaps: Vec<usize>,
    /// Whether no empty line stands between paragraphs.
    pub is_dense: bool,
}

impl Sheet {
    pub fn add(&mut self, block: impl Into<String>) {
        self.blocks.push(block.into());
    }

    /// Adds a paragraph and what stands in it.
    pub fn quote(&mut self, block: impl Into<String>, expected: Expected) {
        self.add(block);
        self.expected.push(expected);
    }

    /// From here on something else begins.
    pub fn gap(&mut self) {
        self.gaps.push(self.blocks.len());
    }

    pub fn head(&mut self, story: &Story) {
        self.add(&story.title);
        if let Some(lead) = &story.lead {
            self.add(lead);
        }
    }

    /// Prints the heading before an excerpt, if one stands there, after a mark.
    pub fn heading(&mut self, story: &Story, at: usize, mark: &str) {
        if let Some(heading) = story.heading_before(at) {
            self.gap();
            self.add(format!("{mark}{heading}"));
        }
    }

    pub fn finish(mut self, story: &Story) -> Page {
        for at in 0..self.expected.len() {
            self.allow_what_others_tell(story, at);
        }
        let gap = if self.is_dense { "\n" } else { "\n\n" };
        Page { text: format!("{}\n", self.blocks.join(gap)), expected: self.expected }
    }

    /// Town and date of a meeting may stand beside another excerpt of it, and a year in its name.
    fn allow_what_others_tell(&mut self, story: &Story, at: usize) {
        let Some(own) = self.expected[at].meeting else { return };
        // What the page is dated from is not said of the meeting.
        let day = &self.expected[at].date;
        let is_dated = !day.right.is_empty() && !day.may_be_empty;
        // Of meetings with one name, only a date tells which is meant.
        let is_meant = |it: &usize| {
            let is_alike = story.meetings[*it].name == story.meetings[own].name;
            *it == own || !is_dated && is_alike
        };
        let others = || self.expected.iter().filter(|it| it.meeting.as_ref().is_some_and(is_meant));
        let maybe = |right: Vec<String>| Fact { right, may_be_empty: true };
        let places = maybe(others().flat_map(|it| it.place.right.clone()).collect());
        let mut dates = maybe(others().flat_map(|it| it.date.right.clone()).collect());
        let year = story.meetings[own].date.year.to_string();
        if story.meetings[own].name.contains(&year) {
            dates.right.push(year);
        }
        let Expected { place, date, .. } = &mut self.expected[at];
        if place.right.is_empty() {
            *place = places;
        }
        if !is_dated {
            date.right.extend(dates.right);
            date.may_be_empty = true;
        }
    }
}

/// Between quotation marks of the language.
pub fn quoted(language: Lang, text: &str, style: usize) -> String {
    match (language, style) {
        (Lang::En, 1) => format!("\"{text}\""),
        (Lang::En, 2) => format!("''{text}''"),
        (Lang::Zh, 1) => format!("「{text}」"),
        _ => format!("“{text}”"),
    }
}

/// With a comma in the place of the last point.
pub fn with_comma(language: Lang, text: &str) -> String {
    let comma = if language == Lang::En { "," } else { "，" };
    format!("{}{comma}", text.trim_end_matches(['.', '。', '！']))
}
