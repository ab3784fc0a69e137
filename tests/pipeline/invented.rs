//! Articles invented from facts, so that what an item asks can be looked up where it came from.

use proptest::{collection::vec, prelude::*, sample::select};
use rand::{
    RngExt, SeedableRng,
    seq::{IndexedRandom, SliceRandom},
};
use rand_pcg::Pcg32;

/// What an article is made from. Shrinks to few excerpts and few traps.
#[derive(Debug, Clone)]
pub struct Recipe {
    pub seed: u64,
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
    /// Most meetings are editions of one series.
    OneSeries,
    /// Two meetings fall on one day and month of two years.
    SameDay,
    /// Two meetings were held at one place.
    SharedPlace,
    /// Two pictures of one meeting.
    TwinPicture,
}

use Trap::{
    Dash, HeadingWords, LastYear, LoneMark, OneSeries, OwnName, OwnYear, Quotation, SameDay,
    SharedClause, SharedPlace, SharedSentence, Stutter, TitleInExcerpt, TwinExcerpt, TwinHeading,
    TwinPicture,
};

const TRAPS: [Trap; 17] = [
    TwinExcerpt,
    SharedSentence,
    SharedClause,
    TitleInExcerpt,
    LastYear,
    OwnName,
    OwnYear,
    HeadingWords,
    Stutter,
    LoneMark,
    Quotation,
    Dash,
    TwinHeading,
    OneSeries,
    SameDay,
    SharedPlace,
    TwinPicture,
];

/// Articles of up to fourteen excerpts with up to six traps.
pub fn facts() -> impl Strategy<Value = Facts> {
    let sizes = (any::<u64>(), 0..6_usize, 0..9_usize, 0..15_usize, 0..6_usize);
    (sizes, vec(select(&TRAPS[..]), 0..7)).prop_map(
        |((seed, n_sections, n_meetings, n_excerpts, n_pictures), traps)| {
            Facts::invent(&Recipe { seed, n_sections, n_meetings, n_excerpts, n_pictures, traps })
        },
    )
}

/// A rich article for a fixed seed: of each table enough that all kinds of item can be written.
pub fn rich(seed: u64) -> Facts {
    let mut rng = Pcg32::seed_from_u64(seed ^ 0x5EED);
    let n_traps = rng.random_range(0..4);
    Facts::invent(&Recipe {
        seed,
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
    pub title: String,
    /// Day of publication; the page may not print it.
    pub published: Option<(u16, u8, u8)>,
    pub headings: Vec<String>,
    pub meetings: Vec<Meeting>,
    pub excerpts: Vec<Quoted>,
    pub pictures: Vec<Picture>,
}

/// A meeting where some of the excerpts were said.
#[derive(Debug, Clone)]
pub struct Meeting {
    pub name: Name,
    pub date: Printed,
}

/// The name of one edition of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    pub series: usize,
    pub edition: Option<u16>,
    pub year: Option<u16>,
    /// Whether it is printed in its other way: `second` for `2nd`, `Working` for `Work`.
    pub is_other_way: bool,
}

/// An excerpt and what is printed below it.
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
    pub speaker: &'static str,
    pub sort: usize,
    /// Position in `Facts::meetings`, and the name as this line prints it.
    pub meeting: Option<(usize, Name)>,
    pub date: Printed,
}

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

const SERIES: [&str; 10] = [
    "Lake Forum",
    "Lake Week",
    "Harbour Work Conference",
    "World Kite Congress",
    "Symposium on Safe Bridges",
    "Island Library Assembly",
    "National Moss Day",
    "Council of Quiet Rivers",
    "Northern Lantern Fair",
    "Glass and Paper Summit",
];

const ORDINALS: [(&str, &str); 6] = [
    ("1st", "first"),
    ("2nd", "second"),
    ("3rd", "third"),
    ("4th", "fourth"),
    ("5th", "fifth"),
    ("6th", "sixth"),
];

const SPEAKERS: [&str; 4] = ["Ann Lee", "Bo Ek", "Mia Holm-Berg", "Ida O'Dell"];

/// What was said: its sort, the words before the name, and the words that follow a date and a
/// speaker.
pub const SORTS: [(&str, &str, &str); 6] = [
    ("Speech", "speech at the", "'s speech at the"),
    ("Speech", "speech at the opening ceremony of the", "'s speech at the opening ceremony of the"),
    ("Speech", "remarks at the", "'s remarks at the"),
    ("Message", "congratulatory message to the", " sent a congratulatory message to the"),
    ("Message", "letter to the", "'s letter to the"),
    ("Instruction", "instructions on the", " made important instructions on the"),
];

/// What a caption says took place, and what the reader makes of it.
pub const VERBS: [(&str, &str); 4] =
    [("was held", "Held"), ("took place", "Held"), ("opened", "Opened"), ("closed", "Closed")];

const PLACES: [&str; 6] = ["Onsala", "Visby", "Porto Alto", "Marstrand", "New Haven", "Tórshavn"];

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

impl Name {
    /// As the middle of a sentence prints it.
    pub fn printed(self) -> String {
        let mut name = SERIES[self.series].to_owned();
        if self.is_other_way {
            name = name.replace(" Work ", " Working ");
        }
        if let Some(edition) = self.edition {
            let (digits, word) = ORDINALS[usize::from(edition) - 1];
            name = format!("{} {name}", if self.is_other_way { word } else { digits });
        }
        if let Some(year) = self.year {
            name = format!("{name} {year}");
        }
        name
    }

    /// As an option prints it.
    pub fn alone(self) -> String {
        let name = self.printed();
        format!("{}{}", name[..1].to_uppercase(), &name[1..])
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

    /// As it stands at the end of a line: `9 June 2016`.
    fn last(self) -> String {
        let month = |month: u8| MONTHS[usize::from(month) - 1];
        match self {
            Self::Day(year, m, day) => format!("{day} {} {year}", month(m)),
            Self::Month(year, m) => format!("{} {year}", month(m)),
            Self::Year(year) => year.to_string(),
            Self::Days(year, m, first, last) => format!("{first} to {last} {} {year}", month(m)),
            Self::NewYear(year) => format!("30 December {year} to 2 January {}", year + 1),
            Self::Doubtful(year) => format!("03/04/{year}"),
            Self::None => String::new(),
        }
    }

    /// As it stands at the start of a line: `On June 9, 2016, `.
    fn first(self) -> String {
        let month = |month: u8| MONTHS[usize::from(month) - 1];
        match self {
            Self::Day(year, m, day) => format!("On {} {day}, {year}, ", month(m)),
            Self::Month(..) | Self::Year(_) => format!("In {}, ", self.last()),
            Self::Days(year, m, first, last) => {
                format!("From {} {first}th to {last}th, {year}, ", month(m))
            }
            Self::NewYear(_) => format!("From {}, ", self.last()),
            Self::Doubtful(_) => format!("On {}, ", self.last()),
            Self::None => String::new(),
        }
    }
}

impl Facts {
    /// The year of an excerpt.
    pub fn year_of(&self, excerpt: usize) -> Option<u16> {
        self.excerpts[excerpt].said.as_ref()?.date.year()
    }

    /// The meeting of an excerpt.
    pub fn meeting_of(&self, excerpt: usize) -> Option<usize> {
        Some(self.excerpts[excerpt].said.as_ref()?.meeting?.0)
    }

    /// The name of a meeting as the first line that names it prints it.
    pub fn name_of(&self, meeting: usize) -> Option<Name> {
        let mut names = self.excerpts.iter().filter_map(|it| it.said.as_ref()?.meeting);
        names.find(|(it, _)| *it == meeting).map(|(_, name)| name)
    }

    /// All years that the article dates something to.
    pub fn years(&self) -> Vec<u16> {
        let of_excerpts = (0..self.excerpts.len()).filter_map(|it| self.year_of(it));
        of_excerpts.chain(self.pictures.iter().filter_map(Picture::year)).collect()
    }

    pub fn invent(recipe: &Recipe) -> Self {
        Inventor { rng: Pcg32::seed_from_u64(recipe.seed), recipe: recipe.clone() }.invent()
    }

    /// As an organiser would write it.
    pub fn in_markdown(&self) -> String {
        let mut lines = vec!["---".to_owned(), format!("title: {}", self.title)];
        if let Some((year, month, day)) = self.published {
            lines.push(format!("published: {year}-{month:02}-{day:02}"));
        }
        lines.extend(["language: en", "---", ""].map(str::to_owned));
        self.body(
            &mut lines,
            |heading| format!("## {heading}"),
            |text| format!("> {text}"),
            |said| {
                let what = said.meeting.map_or_else(String::new, |(_, name)| {
                    format!(", {} {}", SORTS[said.sort].1, name.printed())
                });
                let date = said.date.last();
                let comma = if date.is_empty() { "" } else { ", " };
                format!("— {}{what}{comma}{date}", said.speaker)
            },
            |picture| {
                let date = match picture.date {
                    Printed::None => String::new(),
                    Printed::Day(..) => format!(" on {}", picture.date.last()),
                    Printed::Days(..) | Printed::NewYear(_) => {
                        format!(" from {}", picture.date.last())
                    }
                    _ => format!(" in {}", picture.date.last()),
                };
                let Picture { name, verb, place, .. } = picture;
                let (name, verb) = (name.printed(), VERBS[*verb].0);
                format!("*The {name} {verb} in {place}{date}.* (Photo: Bo Ek)")
            },
        );
        lines.join("\n")
    }

    /// As copied from a web page.
    pub fn in_plain_text(&self) -> String {
        let mut lines = vec![self.title.clone(), String::new()];
        lines.push(match self.published {
            Some((year, month, day)) => {
                format!("Author:Harbour Office Time:{year}.{month:02}.{day:02}")
            }
            None => "Author:Harbour Office".to_owned(),
        });
        lines.push(String::new());
        lines.push("This page gathers what was said over the years, to read again.".to_owned());
        self.body(
            &mut lines,
            str::to_owned,
            str::to_owned,
            |said| {
                let what = said.meeting.map_or_else(String::new, |(_, name)| {
                    format!("{} {}", SORTS[said.sort].2, name.printed())
                });
                format!("——{}{}{what}", said.date.first(), said.speaker)
            },
            |picture| {
                let Picture { name, verb, place, date, .. } = picture;
                let (name, verb) = (name.printed(), VERBS[*verb].0);
                let the = if *date == Printed::None { "The" } else { "the" };
                let date = date.first();
                format!("{date}{the} {name} {verb} in {place}, Halland Province. Photo by Bo Ek, a reporter")
            },
        );
        lines.join("\n")
    }

    fn body(
        &self,
        lines: &mut Vec<String>,
        heading: impl Fn(&str) -> String,
        quotation: impl Fn(&str) -> String,
        attribution: impl Fn(&Said) -> String,
        caption: impl Fn(&Picture) -> String,
    ) {
        let mut n_headings = 0;
        for (at, excerpt) in self.excerpts.iter().enumerate() {
            let n_due = excerpt.section.map_or(0, |section| section + 1);
            for due in &self.headings[n_headings.min(n_due)..n_due] {
                lines.extend([String::new(), heading(due)]);
            }
            n_headings = n_headings.max(n_due);
            lines.extend([String::new(), quotation(&excerpt.text)]);
            if let Some(said) = &excerpt.said {
                lines.extend([String::new(), attribution(said)]);
            }
            for picture in self.pictures.iter().filter(|it| it.below == at) {
                lines.extend([String::new(), caption(picture)]);
            }
        }
        for left in &self.headings[n_headings..] {
            lines.extend([String::new(), heading(left)]);
        }
        lines.push(String::new());
    }
}

impl Picture {
    /// The year of its date or else of its name.
    pub fn year(&self) -> Option<u16> {
        if self.date == Printed::None { self.name.year } else { self.date.year() }
    }
}

const COUNTED: &[&str] = &[
    "anchor",
    "lantern",
    "bridge",
    "harbour",
    "ferry-boat",
    "market",
    "orchard",
    "violin",
    "ladder",
    "kettle",
    "quarry",
    "signal",
    "tunnel",
    "garden",
    "basket",
    "mirror",
    "pillar",
    "river",
    "rooster",
    "saddle",
    "shelter",
    "teacher",
    "thread",
    "village",
    "window",
    "blanket",
    "candle",
    "compass-rose",
    "corridor",
    "drummer",
    "engine",
    "farmer",
    "feather",
    "fountain",
    "glacier",
    "hammer",
    "island",
    "jacket",
    "kitchen",
    "letterbox",
    "meadow",
    "needle",
    "owner",
    "painter",
    "pebble",
    "pilot",
    "planet",
    "pocket",
    "ribbon",
    "sailor",
    "school",
    "singer",
    "spoon",
    "station",
    "stone",
    "table",
    "tailor",
    "temple",
    "tower",
    "valley",
    "vessel",
    "wagon",
    "walnut",
    "warden",
    "weaver",
    "willow",
    "archive",
    "article",
    "barrel",
    "beacon",
    "cellar",
    "charter",
    "chimney-pot",
    "clerk",
    "council",
    "custom",
    "debtor",
    "dialect",
    "emblem",
    "envoy",
    "fable",
    "festival",
    "guild",
    "habit",
    "herald",
    "idea",
    "journal",
    "kingdom",
    "ledger",
    "legend",
    "magnet",
    "method",
    "nursery",
    "oath",
    "outlook",
    "parcel",
    "pattern",
    "petition",
    "pledge",
    "proposal",
    "question",
    "recipe",
    "remedy",
    "reserve",
    "rumour",
    "scholar",
    "sermon",
    "statute",
    "symbol",
    "tariff",
    "theory",
    "treaty",
    "umbrella",
    "venture",
    "verdict",
    "word",
    "workshop",
    "yardstick",
];

const MASS: &[&str] = &[
    "moss",
    "patience",
    "attention",
    "friendship",
    "kindness",
    "commerce",
    "navigation",
    "weather",
    "courage",
    "shelter",
    "justice",
    "timber",
    "music",
    "silence",
    "memory",
    "wisdom",
    "repair",
    "salt",
    "trust",
    "honesty",
    "security",
    "prudence",
    "arithmetic",
    "irrigation",
    "astronomy",
    "cultivation",
    "gratitude",
    "hospitality",
    "independence",
    "knowledge",
    "literature",
    "machinery",
    "neighbourhood",
    "obedience",
    "protection",
    "prevention",
    "poetry",
    "quietness",
    "reflection",
    "sovereignty",
    "tolerance",
    "transparency",
    "vigilance",
    "wilderness",
    "architecture",
    "bravery",
    "clarity",
    "diligence",
    "equality",
    "fairness",
];

const VERBS_BASE: &[&str] = &[
    "guard",
    "mend",
    "carry",
    "follow",
    "gather",
    "honour",
    "keep",
    "learn",
    "measure",
    "offer",
    "paint",
    "question",
    "remember",
    "shelter",
    "strengthen",
    "support",
    "trade",
    "welcome",
    "build",
    "answer",
    "borrow",
    "collect",
    "defend",
    "enlarge",
    "forgive",
    "govern",
    "hinder",
    "improve",
    "join",
    "kindle",
    "lighten",
    "maintain",
    "need",
    "open",
    "prevent",
    "quieten",
    "repair",
    "share",
    "tend",
    "uncover",
    "value",
    "weigh",
    "yield",
    "admire",
    "balance",
    "consider",
    "deliver",
    "explain",
    "foster",
    "grow",
    "harvest",
    "inspire",
    "lead",
    "order",
];

const ADJECTIVES: &[&str] = &[
    "quiet", "open", "narrow", "golden", "patient", "honest", "early", "useful", "sudden",
    "common", "distant", "gentle", "heavy", "idle", "joyful", "keen", "lawful", "modest", "noble",
    "orderly", "peaceful", "rare", "secure", "tender", "usual", "vivid", "wooden", "young",
    "ancient", "bitter", "careful", "damp", "eager", "faithful", "graceful", "hidden", "inner",
    "just", "lively", "mutual", "northern", "outer", "plain", "ripe", "silent", "thorough",
    "upper", "visible", "weary", "ample", "brisk", "clear", "direct", "earnest", "fertile",
];

struct Inventor {
    rng: Pcg32,
    recipe: Recipe,
}

impl Inventor {
    fn has(&self, trap: Trap) -> bool {
        self.recipe.traps.contains(&trap)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        *from.choose(&mut self.rng).unwrap()
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.rng.random_range(0..n) == 0
    }

    fn invent(mut self) -> Facts {
        let Recipe { n_sections, n_meetings, n_excerpts, n_pictures, .. } = self.recipe;
        let mut headings: Vec<String> = (0..n_sections).map(|_| self.heading()).collect();
        if self.has(TwinHeading) && n_sections > 1 {
            let twin = headings[0].clone();
            headings[n_sections - 1] = twin;
        }
        let meetings = self.meetings(n_meetings);
        let mut excerpts = self.excerpts(n_excerpts, n_sections, &meetings);
        self.set_traps(&mut excerpts, &headings);
        let pictures =
            self.pictures(if n_excerpts > 0 { n_pictures } else { 0 }, &meetings, n_excerpts);
        let title = match excerpts.first() {
            Some(first) if self.has(TitleInExcerpt) => {
                let half = first.text.split([',', ';', '.']).next().unwrap();
                half.trim_matches('"').to_owned()
            }
            _ => format!("Ann Lee: {}", self.clause()),
        };
        let published = (!self.one_in(5)).then_some((2022, 9, 6));
        Facts { title, published, headings, meetings, excerpts, pictures }
    }

    fn heading(&mut self) -> String {
        let heading = match self.rng.random_range(0..3) {
            0 => format!("{} and {} for every {}", self.mass(), self.mass(), self.noun()),
            1 => format!("{} the {} and the {}", self.verb(), self.noun(), self.noun()),
            _ => format!("the {} {} belongs to the {}", self.adjective(), self.noun(), self.noun()),
        };
        capitalised(&heading)
    }

    /// No two of one name whose dates could be one: the reader must take those for one meeting.
    fn meetings(&mut self, n: usize) -> Vec<Meeting> {
        let series = self.pick(&[0, 2, 3]);
        let first_year = self.rng.random_range(2009..2016);
        let mut meetings: Vec<Meeting> = Vec::new();
        for _ in 0..4 * n {
            if meetings.len() == n {
                break;
            }
            let is_edition = if self.has(OneSeries) { !self.one_in(4) } else { self.one_in(3) };
            let series = if is_edition { series } else { self.rng.random_range(0..SERIES.len()) };
            let year = self.rng.random_range(first_year..=2022);
            let mut date = self.date(year);
            if self.has(SameDay) && meetings.len() < 2 {
                date = Printed::Day(year, 6, 9);
            }
            let mut name = Name { series, edition: None, year: None, is_other_way: false };
            match self.rng.random_range(0..6) {
                0..3 if series < 6 => name.edition = Some(self.rng.random_range(1..7)),
                // Some are held a year late and keep their name.
                3 if date != Printed::None => name.year = Some(year - self.pick(&[0, 0, 1])),
                _ => {}
            }
            let is_told_apart = |other: &Meeting| {
                let years = date.year().zip(other.date.year());
                !name.is(other.name) || years.is_some_and(|(a, b)| a != b)
            };
            if meetings.iter().all(is_told_apart) {
                meetings.push(Meeting { name, date });
            }
        }
        meetings
    }

    fn date(&mut self, year: u16) -> Printed {
        let month = self.rng.random_range(1..9);
        let day = self.rng.random_range(1..29);
        match self.rng.random_range(0..16) {
            0..8 => Printed::Day(year, month, day),
            8..11 => Printed::Month(year, month),
            11..13 => Printed::Year(year),
            13 => Printed::Days(year, month, day.clamp(4, 10), day.clamp(4, 10) + 5),
            14 if year < 2022 && self.one_in(2) => Printed::NewYear(year),
            14 => Printed::Doubtful(year),
            _ => Printed::None,
        }
    }

    fn excerpts(&mut self, n: usize, n_sections: usize, meetings: &[Meeting]) -> Vec<Quoted> {
        let n_first = usize::from(!self.one_in(6) && n_sections > 0);
        let mut sections: Vec<usize> =
            (0..n).map(|_| self.rng.random_range(n_first..=n_sections)).collect();
        sections.sort_unstable();
        let excerpt = |section: usize| {
            let n_sentences = self.rng.random_range(1..5);
            let sentences: Vec<String> = (0..n_sentences).map(|_| self.sentence()).collect();
            Quoted {
                text: sentences.join(" "),
                section: section.checked_sub(1),
                said: self.said(meetings),
            }
        };
        sections.into_iter().map(excerpt).collect()
    }

    fn said(&mut self, meetings: &[Meeting]) -> Option<Said> {
        if self.one_in(20) {
            return None;
        }
        let speaker = if self.one_in(4) { self.pick(&SPEAKERS) } else { SPEAKERS[0] };
        let sort = self.rng.random_range(0..SORTS.len());
        if meetings.is_empty() || self.one_in(12) {
            let date = Printed::Year(self.rng.random_range(2009..2022));
            return Some(Said { speaker, sort, meeting: None, date });
        }
        let at = self.rng.random_range(0..meetings.len());
        let name = Name { is_other_way: self.one_in(4), ..meetings[at].name };
        Some(Said { speaker, sort, meeting: Some((at, name)), date: meetings[at].date })
    }

    fn set_traps(&mut self, excerpts: &mut [Quoted], headings: &[String]) {
        if excerpts.is_empty() {
            return;
        }
        for trap in self.recipe.traps.clone() {
            let from = self.rng.random_range(0..excerpts.len());
            let to = self.rng.random_range(0..excerpts.len());
            let sentence =
                excerpts[from].text.split_inclusive(". ").next().unwrap().trim().to_owned();
            let clause = sentence.split([',', ';', '.']).next().unwrap().to_lowercase();
            let own_name = excerpts[to].said.as_ref().and_then(|it| it.meeting).map(|it| it.1);
            let own_year = excerpts[to].said.as_ref().and_then(|it| it.date.year());
            let heading = excerpts[to].section.map(|section| headings[section].to_lowercase());
            let (noun, verb, adjective, other) =
                (self.noun(), self.verb(), self.adjective(), self.noun());
            let added = match trap {
                TwinExcerpt if from != to => {
                    let twin = excerpts[from].text.clone();
                    excerpts[to].text = twin;
                    continue;
                }
                SharedSentence if from != to => sentence,
                SharedClause if from != to => {
                    format!("For every {adjective} {noun}, {clause}, and we {verb} the {other}.")
                }
                LastYear => format!(
                    "At last year's conference I put forward a {adjective} {noun} for the {other}."
                ),
                OwnName => own_name.map_or_else(String::new, |name| {
                    format!(
                        "The {} will {verb} the {noun} of every {adjective} {other}.",
                        name.printed()
                    )
                }),
                OwnYear => own_year.map_or_else(String::new, |year| {
                    format!("Since {year} we {verb} the {noun} of every {adjective} {other}.")
                }),
                HeadingWords => heading.map_or_else(String::new, |heading| {
                    format!("We hold that {heading}, and we {verb} the {adjective} {other}.")
                }),
                Stutter => format!(
                    "We must prevent prevention, {verb} the {adjective} {noun} and guard the {other}."
                ),
                LoneMark => {
                    format!("We {verb} the \"{noun} of the {adjective} {other} in the garden.")
                }
                Quotation => {
                    format!("We {verb} the \"four {noun}s\" of the {adjective} {other} at home.")
                }
                Dash => {
                    format!("We {verb} the {noun} — and the {other} with it — in {adjective} hope.")
                }
                _ => continue,
            };
            let text = &mut excerpts[to].text;
            *text =
                if self.one_in(2) { format!("{added} {text}") } else { format!("{text} {added}") };
            *text = text.trim().to_owned();
        }
    }

    fn pictures(&mut self, n: usize, meetings: &[Meeting], n_excerpts: usize) -> Vec<Picture> {
        let mut pictures: Vec<Picture> = Vec::new();
        for _ in 0..n {
            let of_meeting = (!meetings.is_empty() && !self.one_in(4))
                .then(|| meetings.choose(&mut self.rng).unwrap().clone());
            let Meeting { name, date } = of_meeting.unwrap_or_else(|| {
                let series = self.rng.random_range(0..SERIES.len());
                let edition = self.one_in(2).then(|| self.rng.random_range(1..7));
                let name = Name { series, edition, year: None, is_other_way: false };
                let year = self.rng.random_range(2010..2022);
                Meeting { name, date: self.date(year) }
            });
            let date = match (date, self.rng.random_range(0..4)) {
                (Printed::Doubtful(_), _) | (_, 0) => Printed::None,
                (Printed::Day(year, ..), 1) if name.year.is_none() => Printed::Year(year),
                (date, _) => date,
            };
            let mut picture = Picture {
                name,
                verb: self.rng.random_range(0..VERBS.len()),
                place: self.pick(&PLACES),
                date,
                below: self.rng.random_range(0..n_excerpts),
            };
            match pictures.last() {
                Some(last) if self.has(TwinPicture) && pictures.len() == 1 => {
                    picture = Picture { below: picture.below, ..last.clone() };
                }
                Some(last) if self.has(SharedPlace) => picture.place = last.place,
                _ => {}
            }
            pictures.push(picture);
        }
        pictures.sort_by_key(|it| it.below);
        pictures
    }

    fn noun(&mut self) -> &'static str {
        if self.one_in(3) { self.mass() } else { self.pick(COUNTED) }
    }

    fn mass(&mut self) -> &'static str {
        self.pick(MASS)
    }

    fn verb(&mut self) -> &'static str {
        self.pick(VERBS_BASE)
    }

    fn adjective(&mut self) -> &'static str {
        self.pick(ADJECTIVES)
    }

    fn plural(&mut self) -> String {
        format!("{}s", self.pick(COUNTED))
    }

    /// With the article that it takes.
    fn a_noun(&mut self) -> String {
        let noun = self.pick(COUNTED);
        let is_vowel = noun.starts_with(['a', 'e', 'i', 'o', 'u']);
        format!("{} {noun}", if is_vowel { "an" } else { "a" })
    }

    fn clause(&mut self) -> String {
        match self.rng.random_range(0..9) {
            0 => format!(
                "the {} {} of the {} will {} every {}",
                self.adjective(),
                self.noun(),
                self.noun(),
                self.verb(),
                self.noun()
            ),
            1 => format!(
                "we must {} the {} and {} {} {} in the {}",
                self.verb(),
                self.noun(),
                self.verb(),
                self.adjective(),
                self.plural(),
                self.noun()
            ),
            2 => format!(
                "{} without {} can hardly {} its {}",
                self.a_noun(),
                self.plural(),
                self.verb(),
                self.noun()
            ),
            3 => format!(
                "no {} will {} the {} {} alone",
                self.noun(),
                self.verb(),
                self.adjective(),
                self.noun()
            ),
            4 => format!(
                "whoever can {} the {} must also {} the {} behind it",
                self.verb(),
                self.noun(),
                self.verb(),
                self.noun()
            ),
            5 => format!(
                "{}, {} and {} {} our {}",
                self.plural(),
                self.plural(),
                self.plural(),
                self.verb(),
                self.noun()
            ),
            6 => format!(
                "it is the {} for {} that we {} from the {}",
                self.noun(),
                self.mass(),
                self.verb(),
                self.noun()
            ),
            7 => format!(
                "let us {} with {} {} through every {}",
                self.verb(),
                self.adjective(),
                self.plural(),
                self.noun()
            ),
            _ => format!(
                "{} of {} must {} by {}",
                self.a_noun(),
                self.mass(),
                self.verb(),
                self.mass()
            ),
        }
    }

    fn sentence(&mut self) -> String {
        let n_clauses = self.pick(&[1, 1, 2, 2, 2, 3, 4]);
        let mut clauses: Vec<String> = (0..n_clauses).map(|_| self.clause()).collect();
        clauses.shuffle(&mut self.rng);
        let mut sentence = capitalised(&clauses[0]);
        for clause in &clauses[1..] {
            let joint = self.pick(&[", and ", ", ", "; ", ", so that ", ": "]);
            sentence.push_str(joint);
            sentence.push_str(clause);
        }
        sentence + "."
    }
}

fn capitalised(text: &str) -> String {
    format!("{}{}", text[..1].to_uppercase(), &text[1..])
}
