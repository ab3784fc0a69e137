//! Articles invented from facts, so that what an item asks can be looked up where it came from.

pub mod chinese;
mod english;
mod inventor;
pub mod joined;
mod layout;

use std::collections::BTreeSet;

use awareness_quiz::article::Lang;
use proptest::{collection::vec, prelude::*, sample::select};
use rand::{RngExt, SeedableRng, seq::IndexedRandom};
use rand_pcg::Pcg32;

pub use layout::{JUNK, Layout};

/// What an article is made from. Shrinks to few excerpts and few traps.
#[derive(Debug, Clone)]
pub struct Recipe {
    pub seed: u64,
    pub language: Lang,
    pub n_sections: usize,
    pub n_meetings: usize,
    pub n_excerpts: usize,
    pub n_pictures: usize,
    pub traps: Vec<Trap>,
}

/// What makes two answers right or gives one away, if nobody looks out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trap {
    /// A whole excerpt stands a second time.
    TwinExcerpt,
    /// A sentence stands in two excerpts.
    SharedSentence,
    /// A clause stands in sentences of two excerpts.
    SharedClause,
    /// The title is the first half of an excerpt.
    TitleInExcerpt,
    /// An excerpt speaks of `last year's conference`.
    LastYear,
    /// An excerpt names its own occasion.
    OwnName,
    /// An excerpt prints its own year.
    OwnYear,
    /// An excerpt names who said it.
    OwnSpeaker,
    /// An excerpt repeats words of its heading.
    HeadingWords,
    /// `prevent prevention`
    Stutter,
    /// A quotation mark without its partner.
    LoneMark,
    /// A pair of quotation marks.
    Quotation,
    /// A dash in the middle of a sentence.
    Dash,
    /// One heading stands twice.
    TwinHeading,
    /// Headings are numbered.
    Numbers,
    /// Most meetings are editions of one series.
    OneSeries,
    /// Two meetings fall on one day and month of two years.
    SameDay,
    /// Lines about one meeting name several of its days.
    SeveralDays,
    /// Two meetings were held at one place.
    SharedPlace,
    /// Two pictures of one meeting.
    TwinPicture,
    /// Some lines print the surname alone.
    Surname,
}

const TRAPS: [Trap; 21] = [
    Trap::TwinExcerpt,
    Trap::SharedSentence,
    Trap::SharedClause,
    Trap::TitleInExcerpt,
    Trap::LastYear,
    Trap::OwnName,
    Trap::OwnYear,
    Trap::OwnSpeaker,
    Trap::HeadingWords,
    Trap::Stutter,
    Trap::LoneMark,
    Trap::Quotation,
    Trap::Dash,
    Trap::TwinHeading,
    Trap::Numbers,
    Trap::OneSeries,
    Trap::SameDay,
    Trap::SeveralDays,
    Trap::SharedPlace,
    Trap::TwinPicture,
    Trap::Surname,
];

/// What the sentence of a trap is made from.
pub struct TrapWords {
    pub clause: String,
    pub name: Option<String>,
    pub year: Option<u16>,
    pub heading: Option<String>,
    pub speaker: Option<&'static str>,
}

/// Articles of up to fourteen excerpts with up to six traps, in either language.
pub fn facts() -> impl Strategy<Value = Facts> {
    let sizes = (any::<u64>(), 0..6_usize, 0..9_usize, 0..15_usize, 0..6_usize);
    (sizes, vec(select(&TRAPS[..]), 0..7), select(vec![Lang::En, Lang::Zh])).prop_map(
        |((seed, n_sections, n_meetings, n_excerpts, n_pictures), traps, language)| {
            Facts::invent(&Recipe {
                seed,
                language,
                n_sections,
                n_meetings,
                n_excerpts,
                n_pictures,
                traps,
            })
        },
    )
}

/// A rich article for a fixed seed: of each table enough that all kinds of item can be written.
pub fn rich(language: Lang, seed: u64) -> Facts {
    let mut rng = Pcg32::seed_from_u64(seed ^ 0x5EED);
    let n_traps = rng.random_range(0..4);
    Facts::invent(&Recipe {
        seed,
        language,
        n_sections: rng.random_range(3..6),
        n_meetings: rng.random_range(5..10),
        n_excerpts: rng.random_range(8..16),
        n_pictures: rng.random_range(3..7),
        traps: TRAPS.sample(&mut rng, n_traps).copied().collect(),
    })
}

/// What an invented article says.
#[derive(Debug, Clone)]
pub struct Facts {
    pub language: Lang,
    pub title: String,
    /// Day of publication; the page may not print it.
    pub published: Option<(u16, u8, u8)>,
    /// Without their numbers.
    pub headings: Vec<String>,
    pub is_numbered: bool,
    pub meetings: Vec<Meeting>,
    pub excerpts: Vec<Quoted>,
    pub pictures: Vec<Picture>,
    /// Parts of excerpts that a quotation must hold whole or not at all, in small letters.
    pub wholes: Vec<String>,
    /// What the lead says is held in no one place.
    pub everywhere: Vec<Name>,
}

/// A meeting where some of the excerpts were said.
#[derive(Debug, Clone)]
pub struct Meeting {
    pub name: Name,
    pub date: Printed,
    pub place: &'static str,
}

/// The name of one edition of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    pub language: Lang,
    pub series: usize,
    pub edition: Option<u16>,
    pub year: Option<u16>,
    /// Whether it is printed in its other way: `second` for `2nd`, `Working` for `Work`.
    pub is_other_way: bool,
}

/// An excerpt and what is printed beside it.
#[derive(Debug, Clone)]
pub struct Quoted {
    pub text: String,
    /// Position in `Facts::headings`.
    pub section: Option<usize>,
    pub said: Option<Said>,
}

/// Who said it, on which occasion and when.
#[derive(Debug, Clone)]
pub struct Said {
    pub form: Form,
    /// As printed: the surname may stand alone.
    pub speaker: &'static str,
    /// Position in `KINDS`.
    pub sort: usize,
    /// Position in `Facts::meetings`, and the name as this line prints it.
    pub meeting: Option<(usize, Name)>,
    /// Where it was, if this line says so.
    pub place: Option<&'static str>,
    pub date: Printed,
}

/// Where a line says it and what it begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Below, the speaker first.
    Speaker,
    /// Below, the occasion before the speaker.
    Occasion,
    /// Below, the sort of utterance first.
    Author,
    /// Below, the date first.
    Date,
    /// Below, after `Source:`.
    Source,
    /// In brackets at the paragraph's end.
    Bracket,
    /// Above, the date last.
    Before,
    /// Above, the date first.
    BeforeDated,
}

/// What the reader makes of each sort of utterance.
pub const KINDS: [&str; 6] = ["Speech", "Speech", "Speech", "Message", "Message", "Instruction"];

/// What the reader makes of each verb of a caption.
pub const VERBS: [&str; 4] = ["Held", "Held", "Opened", "Closed"];

/// A picture and what its caption says took place.
#[derive(Debug, Clone)]
pub struct Picture {
    pub name: Name,
    /// Position in `VERBS`.
    pub verb: usize,
    pub place: &'static str,
    pub date: Printed,
    /// The excerpt it stands below.
    pub below: usize,
}

/// A date at the precision it is printed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Printed {
    Day(u16, u8, u8),
    Month(u16, u8),
    Year(u16),
    /// Two days of one month.
    Days(u16, u8, u8, u8),
    /// From December to January of the next year.
    NewYear(u16),
    /// `03/04/2016`: only its year can be told.
    Doubtful(u16),
    None,
}

/// First and last day, as year, month and day.
pub type Span = ((u16, u8, u8), (u16, u8, u8));

impl Name {
    /// As the middle of a sentence prints it.
    pub fn printed(self) -> String {
        match self.language {
            Lang::En => english::name(self),
            Lang::Zh => chinese::name(self),
        }
    }

    /// As an option prints it.
    pub fn alone(self) -> String {
        match self.language {
            Lang::En => english::capitalised(&self.printed()),
            Lang::Zh => self.printed(),
        }
    }

    /// Whether both are the same name, however they are printed.
    pub fn is(self, other: Self) -> bool {
        (self.series, self.edition, self.year) == (other.series, other.edition, other.year)
    }

    /// Whether a reader could take both for names of one edition.
    pub fn could_be(self, other: Self) -> bool {
        let agree = |a: Option<u16>, b: Option<u16>| a.zip(b).is_none_or(|(a, b)| a == b);
        self.series == other.series
            && agree(self.edition, other.edition)
            && agree(self.year, other.year)
    }
}

impl Said {
    /// What the reader must make of the sort of utterance.
    pub fn kind(&self) -> Option<&'static str> {
        match (self.meeting, self.form) {
            (None, Form::Before | Form::BeforeDated) => Some("Speech"),
            (None, _) => None,
            // `湖泊论坛，林晓，2016年`
            (Some((_, name)), Form::Occasion) if name.language == Lang::Zh => None,
            _ => Some(KINDS[self.sort]),
        }
    }

    /// Whether it was sent, so that it may be older than what it was sent to.
    pub fn is_sent(&self) -> bool {
        KINDS[self.sort] != "Speech"
    }

    /// The noun for it.
    pub fn noun(&self, language: Lang) -> &'static str {
        match language {
            Lang::En => english::SORTS[self.sort].0,
            Lang::Zh => chinese::SORTS[self.sort].0,
        }
    }
}

impl Printed {
    /// The year, where there is one and only one.
    pub fn year(self) -> Option<u16> {
        match self {
            Self::Day(year, ..)
            | Self::Month(year, _)
            | Self::Year(year)
            | Self::Days(year, ..)
            | Self::Doubtful(year) => Some(year),
            Self::NewYear(_) | Self::None => None,
        }
    }

    /// First and last day that it can mean.
    pub fn span(self) -> Option<Span> {
        match self {
            Self::Day(year, month, day) => Some(((year, month, day), (year, month, day))),
            Self::Month(year, month) => Some(((year, month, 1), (year, month, 31))),
            Self::Year(year) | Self::Doubtful(year) => Some(((year, 1, 1), (year, 12, 31))),
            Self::Days(year, month, first, last) => {
                Some(((year, month, first), (year, month, last)))
            }
            Self::NewYear(year) => Some(((year, 12, 30), (year + 1, 1, 2))),
            Self::None => None,
        }
    }

    pub fn edtf(self) -> Option<String> {
        match self {
            Self::Day(year, month, day) => Some(format!("{year}-{month:02}-{day:02}")),
            Self::Month(year, month) => Some(format!("{year}-{month:02}")),
            Self::Year(year) | Self::Doubtful(year) => Some(year.to_string()),
            Self::Days(year, month, first, last) => {
                Some(format!("{year}-{month:02}-{first:02}/{year}-{month:02}-{last:02}"))
            }
            Self::NewYear(year) => Some(format!("{year}-12-30/{}-01-02", year + 1)),
            Self::None => None,
        }
    }
}

impl Facts {
    /// The year of an excerpt.
    pub fn year_of(&self, excerpt: usize) -> Option<u16> {
        self.excerpts[excerpt].said.as_ref()?.date.year()
    }

    /// The full name of somebody whom a line names by the surname, if another line prints it.
    pub fn full_name<'a>(&'a self, name: &'a str) -> &'a str {
        let is_full = |it: &&str| it.ends_with(&format!(" {name}"));
        let mut said = self.excerpts.iter().filter_map(|it| Some(it.said.as_ref()?.speaker));
        said.find(is_full).unwrap_or(name)
    }

    /// The meeting of an excerpt.
    pub fn meeting_of(&self, excerpt: usize) -> Option<usize> {
        Some(self.excerpts[excerpt].said.as_ref()?.meeting?.0)
    }

    /// The lines about a meeting.
    pub fn said_at(&self, meeting: usize) -> impl Iterator<Item = &Said> {
        let said = self.excerpts.iter().filter_map(|it| it.said.as_ref());
        said.filter(move |it| it.meeting.is_some_and(|it| it.0 == meeting))
    }

    /// The name of a meeting as the first line that names it prints it.
    pub fn name_of(&self, meeting: usize) -> Option<Name> {
        self.said_at(meeting).find_map(|it| it.meeting).map(|(_, name)| name)
    }

    /// What all lines about a meeting have in common of its date.
    pub fn date_of(&self, meeting: usize) -> Option<String> {
        let dates: Vec<Printed> = self.said_at(meeting).map(|it| it.date).collect();
        let first = *dates.first()?;
        if dates.iter().all(|it| *it == first) {
            return first.edtf();
        }
        let (start, end) = first.span()?;
        let months = dates.iter().filter_map(|it| it.span()).map(|it| (it.0.0, it.0.1));
        Some(match months.collect::<BTreeSet<_>>().len() {
            1 if start.1 == end.1 => format!("{}-{:02}", start.0, start.1),
            _ => start.0.to_string(),
        })
    }

    /// All years that the article dates something to.
    pub fn years(&self) -> Vec<u16> {
        let of_excerpts = (0..self.excerpts.len()).filter_map(|it| self.year_of(it));
        of_excerpts.chain(self.pictures.iter().filter_map(Picture::year)).collect()
    }

    /// All names that the article's attributions print.
    pub fn names(&self) -> Vec<Name> {
        self.excerpts.iter().filter_map(|it| Some(it.said.as_ref()?.meeting?.1)).collect()
    }

    /// The same with the verb that each line says it with, as in `VERBS`.
    pub fn told_venues(&self) -> Vec<(Name, &'static str, &'static str)> {
        let told = self.excerpts.iter().filter_map(|it| {
            let said = it.said.as_ref()?;
            Some((said.meeting?.1, "Held", said.place?))
        });
        told.chain(self.pictures.iter().map(|it| (it.name, VERBS[it.verb], it.place))).collect()
    }

    /// All that the article says took place somewhere.
    pub fn venues(&self) -> Vec<(Name, &'static str)> {
        let told = self.excerpts.iter().filter_map(|it| {
            let said = it.said.as_ref()?;
            Some((said.meeting?.1, said.place?))
        });
        told.chain(self.pictures.iter().map(|it| (it.name, it.place))).collect()
    }

    /// A heading as the article prints it.
    pub fn printed_heading(&self, section: usize) -> String {
        let heading = &self.headings[section];
        match self.language {
            _ if !self.is_numbered => heading.clone(),
            Lang::En => format!("{}. {heading}", section + 1),
            Lang::Zh => format!("{}、{heading}", chinese::numeral(section + 1)),
        }
    }

    /// Whether the lead says that what may be meant is held in no one place.
    pub fn is_everywhere(&self, name: Name) -> bool {
        self.everywhere.iter().any(|it| it.series == name.series)
    }

    /// The lead, which says what is held everywhere.
    pub fn lead(&self) -> Vec<String> {
        let said = |(at, name): (usize, &Name)| match self.language {
            Lang::En if at.is_multiple_of(2) => {
                format!("The {} was held across the country.", name.printed())
            }
            Lang::En => format!("The {} took place online.", name.printed()),
            Lang::Zh if at.is_multiple_of(2) => format!("{}在全国范围内开展。", name.printed()),
            Lang::Zh => format!("{}在线上开展。", name.printed()),
        };
        self.everywhere.iter().enumerate().map(said).collect()
    }

    pub fn invent(recipe: &Recipe) -> Self {
        inventor::invent(recipe)
    }
}

impl Picture {
    /// The year of its date or else of its name.
    pub fn year(&self) -> Option<u16> {
        if self.date == Printed::None { self.name.year } else { self.date.year() }
    }
}

/// Draws what an article is made of.
pub struct Chance(Pcg32);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(Pcg32::seed_from_u64(seed))
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        *from.choose(&mut self.0).expect("there is something to pick from")
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.0.random_range(0..n)
    }

    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    pub fn between(&mut self, first: u16, last: u16) -> u16 {
        self.0.random_range(first..=last)
    }
}
