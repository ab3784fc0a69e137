//! The words of invented articles in English, and how they print what they say.

use super::{Chance, Form, Name, Picture, Printed, Said, Trap, TrapWords};

pub const SERIES: [&str; 10] = [
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

/// The series whose topic could be followed by where that is.
const TOPICAL: usize = 4;

const ORDINALS: [(&str, &str); 6] = [
    ("1st", "first"),
    ("2nd", "second"),
    ("3rd", "third"),
    ("4th", "fourth"),
    ("5th", "fifth"),
    ("6th", "sixth"),
];

pub const SPEAKERS: [&str; 4] = ["Ann Lee", "Bo Ek", "Mia Holm-Berg", "Ida O'Dell"];

pub const PLACES: [&str; 6] =
    ["Onsala", "Visby", "Porto Alto", "Marstrand", "New Haven", "Tórshavn"];

/// What was said: its noun, and the words before the occasion's name.
pub const SORTS: [(&str, &str); 6] = [
    ("speech", "at the"),
    ("speech", "at the opening ceremony of the"),
    ("remarks", "at the"),
    ("congratulatory message", "to the"),
    ("letter", "to the"),
    ("instructions", "on the"),
];

const VERBS: [&str; 4] = ["was held", "took place", "opened", "closed"];

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

/// A name as the middle of a sentence prints it.
pub fn name(it: Name) -> String {
    let mut name = SERIES[it.series].to_owned();
    if it.is_other_way {
        name = name.replace(" Work ", " Working ");
    }
    if let Some(edition) = it.edition {
        let (digits, word) = ORDINALS[usize::from(edition) - 1];
        name = format!("{} {name}", if it.is_other_way { word } else { digits });
    }
    if let Some(year) = it.year {
        name = format!("{name} {year}");
    }
    name
}

/// A line about who said something, without dash, label or brackets.
pub fn attribution(said: &Said) -> String {
    let (noun, lead) = SORTS[said.sort];
    let speaker = said.speaker;
    let date = match said.date {
        Printed::None => String::new(),
        date => format!(", {}", last(date)),
    };
    let Some((_, it)) = said.meeting else {
        return match said.form {
            Form::Date => format!("{}{speaker}", first(said.date)),
            Form::Before => format!("{speaker} said in {}", last(said.date)),
            Form::BeforeDated => format!("{}{speaker} said", first(said.date)),
            _ => format!("{speaker}{date}"),
        };
    };
    let place = said.place.map_or_else(String::new, |place| {
        if it.series == TOPICAL { format!(" held in {place}") } else { format!(" in {place}") }
    });
    let there = format!("{lead} {}{place}", name(it));
    let is_spoken = !said.is_sent();
    match said.form {
        Form::Date if noun == "instructions" => {
            format!("{}{speaker} made important instructions {there}", first(said.date))
        }
        Form::Date if noun == "congratulatory message" => {
            format!("{}{speaker} sent a congratulatory message {there}", first(said.date))
        }
        Form::Date => format!("{}{speaker}'s {noun} {there}", first(said.date)),
        Form::Occasion => format!("{} {there}, {speaker}{date}", capitalised(noun)),
        Form::Author => format!("{} by {speaker} {there}{date}", capitalised(noun)),
        Form::Before if is_spoken => format!("{speaker} said {there}{}", inside(said.date)),
        Form::Before => {
            let dated = match said.date {
                Printed::None => String::new(),
                date => format!(" dated {}", last(date)),
            };
            format!("In a {noun} {there}{dated}, {speaker} wrote")
        }
        Form::BeforeDated if is_spoken => format!("{}{speaker} said {there}", first(said.date)),
        Form::BeforeDated => format!("{}{speaker} wrote in a {noun} {there}", first(said.date)),
        Form::Speaker | Form::Source | Form::Bracket => {
            format!("{speaker}, {noun} {there}{date}")
        }
    }
}

/// A picture's caption without its credit, the date at its end or at its start.
pub fn caption(picture: &Picture, is_date_first: bool) -> String {
    let Picture { name: it, verb, place, date, .. } = picture;
    let took_place = format!("{} {} in {place}", name(*it), VERBS[*verb]);
    if !is_date_first || *date == Printed::None {
        return format!("The {took_place}{}.", inside(*date));
    }
    format!("{}the {took_place}, Halland Province.", first(*date))
}

fn month(month: u8) -> &'static str {
    MONTHS[usize::from(month) - 1]
}

/// As it stands at the end of a line: `9 June 2016`.
fn last(date: Printed) -> String {
    match date {
        Printed::Day(year, m, day) => format!("{day} {} {year}", month(m)),
        Printed::Month(year, m) => format!("{} {year}", month(m)),
        Printed::Year(year) => year.to_string(),
        Printed::Days(year, m, first, last) => format!("{first} to {last} {} {year}", month(m)),
        Printed::NewYear(year) => format!("30 December {year} to 2 January {}", year + 1),
        Printed::Doubtful(year) => format!("03/04/{year}"),
        Printed::None => String::new(),
    }
}

/// As it stands inside a sentence: ` on 9 June 2016`.
fn inside(date: Printed) -> String {
    match date {
        Printed::None => String::new(),
        Printed::Day(..) | Printed::Doubtful(_) => format!(" on {}", last(date)),
        Printed::Days(..) | Printed::NewYear(_) => format!(" from {}", last(date)),
        Printed::Month(..) | Printed::Year(_) => format!(" in {}", last(date)),
    }
}

/// As it stands at the start of a line: `On June 9, 2016, `.
fn first(date: Printed) -> String {
    match date {
        Printed::Day(year, m, day) => format!("On {} {day}, {year}, ", month(m)),
        Printed::Month(..) | Printed::Year(_) => format!("In {}, ", last(date)),
        Printed::Days(year, m, first, last) => {
            format!("From {} {first}th to {last}th, {year}, ", month(m))
        }
        Printed::NewYear(_) => format!("From {}, ", last(date)),
        Printed::Doubtful(_) => format!("On {}, ", last(date)),
        Printed::None => String::new(),
    }
}

/// What a trap adds to an excerpt.
pub fn trap_sentence(trap: Trap, chance: &mut Chance, known: &TrapWords) -> Option<String> {
    let (noun, verb, adjective, other) =
        (chance.noun(), chance.pick(VERBS_BASE), chance.pick(ADJECTIVES), chance.noun());
    let TrapWords { clause, name, year, heading, speaker } = known;
    Some(match trap {
        Trap::SharedClause => {
            let clause = clause.to_lowercase();
            format!("For every {adjective} {noun}, {clause}, and we {verb} the {other}.")
        }
        Trap::LastYear => {
            format!("At last year's conference I put forward a {adjective} {noun} for the {other}.")
        }
        Trap::OwnName => {
            let name = name.as_ref()?;
            format!("The {name} will {verb} the {noun} of every {adjective} {other}.")
        }
        Trap::OwnYear => {
            let year = (*year)?;
            format!("Since {year} we {verb} the {noun} of every {adjective} {other}.")
        }
        Trap::OwnSpeaker => {
            let speaker = (*speaker)?;
            format!(
                "You know me as {speaker}, and we {verb} the {noun} of the {adjective} {other}."
            )
        }
        Trap::HeadingWords => {
            let heading = heading.as_ref()?.to_lowercase();
            format!("We hold that {heading}, and we {verb} the {adjective} {other}.")
        }
        Trap::Stutter => format!(
            "We must prevent prevention, {verb} the {adjective} {noun} and guard the {other}."
        ),
        Trap::LoneMark => {
            format!("We {verb} the \"{noun} of the {adjective} {other} in the garden.")
        }
        Trap::Quotation => {
            format!("We {verb} the \"four {noun}s\" of the {adjective} {other} at home.")
        }
        Trap::Dash => {
            format!("We {verb} the {noun} — and the {other} with it — in {adjective} hope.")
        }
        _ => return None,
    })
}

pub fn heading(chance: &mut Chance) -> String {
    let heading = match chance.below(3) {
        0 => format!("{} and {} for every {}", chance.pick(MASS), chance.pick(MASS), chance.noun()),
        1 => format!("{} the {} and the {}", chance.pick(VERBS_BASE), chance.noun(), chance.noun()),
        _ => format!(
            "the {} {} belongs to the {}",
            chance.pick(ADJECTIVES),
            chance.noun(),
            chance.noun()
        ),
    };
    capitalised(&heading)
}

pub fn sentence(chance: &mut Chance) -> String {
    if chance.one_in(4) {
        return capitalised(&claim(chance)) + ".";
    }
    let n_clauses = chance.pick(&[1, 1, 2, 2, 2, 3, 4]);
    let mut sentence = capitalised(&clause(chance));
    for _ in 1..n_clauses {
        sentence.push_str(chance.pick(&[", and ", ", ", "; ", ", so that ", ": "]));
        sentence.push_str(&clause(chance));
    }
    sentence + "."
}

/// Who is to do what, what has become of what, what to do if, and what for.
fn claim(chance: &mut Chance) -> String {
    let (verb, other) = (chance.pick(VERBS_BASE), chance.pick(VERBS_BASE));
    let (a, b, c) = (chance.noun(), chance.noun(), chance.noun());
    let (quality, finer) = (chance.pick(ADJECTIVES), chance.pick(ADJECTIVES));
    match chance.below(8) {
        0..3 => {
            let agents = chance.pick(AGENTS);
            let must = chance.pick(&["must", "should", "shall"]);
            format!("the {agents} of the {a} {must} {verb} the {quality} {b} and the {finer} {c}")
        }
        3..5 => {
            let does = chance.pick(&[
                "protects",
                "endangers",
                "weakens",
                "carries",
                "brings",
                "threatens",
                "reflects",
                "spreads",
                "has become",
            ]);
            let of =
                if chance.one_in(2) { format!(" of the {}", chance.noun()) } else { String::new() };
            format!("the {quality} {a}{of} {does} the {finer} {b} and the {c} in summer")
        }
        5 | 6 => {
            let d = chance.noun();
            format!(
                "if the {a} seems {quality}, {verb} the {finer} {b} and {other} every {c} at the {d}"
            )
        }
        _ => format!(
            "we {verb} the {quality} {a} every morning, so that each {b} will {other} the {finer} {c}"
        ),
    }
}

impl Chance {
    pub fn noun(&mut self) -> &'static str {
        if self.one_in(3) { self.pick(MASS) } else { self.pick(COUNTED) }
    }

    pub fn plural(&mut self) -> String {
        format!("{}s", self.pick(COUNTED))
    }

    /// With the article that it takes.
    fn a_noun(&mut self) -> String {
        let noun = self.pick(COUNTED);
        let is_vowel = noun.starts_with(['a', 'e', 'i', 'o', 'u']);
        format!("{} {noun}", if is_vowel { "an" } else { "a" })
    }
}

pub fn clause(chance: &mut Chance) -> String {
    let form = chance.below(9);
    clause_of(chance, form)
}

/// A clause without marks inside, and with words that only a clause has.
pub fn plain_clause(chance: &mut Chance) -> String {
    let form = chance.below(4);
    clause_of(chance, [0, 1, 3, 7][form])
}

fn clause_of(chance: &mut Chance, form: usize) -> String {
    match form {
        0 => format!(
            "the {} {} of the {} will {} every {}",
            chance.pick(ADJECTIVES),
            chance.noun(),
            chance.noun(),
            chance.pick(VERBS_BASE),
            chance.noun()
        ),
        1 => format!(
            "we must {} the {} and {} {} {} in the {}",
            chance.pick(VERBS_BASE),
            chance.noun(),
            chance.pick(VERBS_BASE),
            chance.pick(ADJECTIVES),
            chance.plural(),
            chance.noun()
        ),
        2 => format!(
            "{} without {} can hardly {} its {}",
            chance.a_noun(),
            chance.plural(),
            chance.pick(VERBS_BASE),
            chance.noun()
        ),
        3 => format!(
            "no {} will {} the {} {} alone",
            chance.noun(),
            chance.pick(VERBS_BASE),
            chance.pick(ADJECTIVES),
            chance.noun()
        ),
        4 => format!(
            "whoever can {} the {} must also {} the {} behind it",
            chance.pick(VERBS_BASE),
            chance.noun(),
            chance.pick(VERBS_BASE),
            chance.noun()
        ),
        5 => format!(
            "{}, {} and {} {} our {}",
            chance.plural(),
            chance.plural(),
            chance.plural(),
            chance.pick(VERBS_BASE),
            chance.noun()
        ),
        6 => format!(
            "it is the {} for {} that we {} from the {}",
            chance.noun(),
            chance.pick(MASS),
            chance.pick(VERBS_BASE),
            chance.noun()
        ),
        7 => format!(
            "let us {} with {} {} through every {}",
            chance.pick(VERBS_BASE),
            chance.pick(ADJECTIVES),
            chance.plural(),
            chance.noun()
        ),
        _ => format!(
            "{} of {} must {} by {}",
            chance.a_noun(),
            chance.pick(MASS),
            chance.pick(VERBS_BASE),
            chance.pick(MASS)
        ),
    }
}

/// Those who can act.
const AGENTS: &[&str] = &[
    "teachers",
    "parents",
    "schools",
    "police",
    "companies",
    "citizens",
    "experts",
    "ministers",
    "students",
    "hospitals",
    "banks",
    "judges and courts",
    "young people",
    "town councils",
];

pub fn capitalised(text: &str) -> String {
    format!("{}{}", text[..1].to_uppercase(), &text[1..])
}

#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "anchor", "lantern", "bridge", "harbour", "ferry-boat", "market", "orchard", "violin",
    "ladder", "kettle", "quarry", "signal", "tunnel", "garden", "basket", "mirror", "pillar",
    "river", "rooster", "saddle", "shelter", "teacher", "thread", "village", "window",
    "blanket", "candle", "compass-rose", "corridor", "drummer", "engine", "farmer", "feather",
    "fountain", "glacier", "hammer", "island", "jacket", "kitchen", "letterbox", "meadow",
    "needle", "owner", "painter", "pebble", "pilot", "planet", "pocket", "ribbon", "sailor",
    "school", "singer", "spoon", "station", "stone", "table", "tailor", "temple", "tower",
    "valley", "vessel", "wagon", "walnut", "warden", "weaver", "willow", "archive", "article",
    "barrel", "beacon", "cellar", "charter", "chimney-pot", "clerk", "council", "custom",
    "debtor", "dialect", "emblem", "envoy", "fable", "festival", "guild", "habit", "herald",
    "idea", "journal", "kingdom", "ledger", "legend", "magnet", "method", "nursery", "oath",
    "outlook", "parcel", "pattern", "petition", "pledge", "proposal", "question", "recipe",
    "remedy", "reserve", "rumour", "scholar", "sermon", "statute", "symbol", "tariff", "theory",
    "treaty", "umbrella", "venture", "verdict", "word", "workshop", "yardstick",
];

#[rustfmt::skip]
const MASS: &[&str] = &[
    "moss", "patience", "attention", "friendship", "kindness", "commerce", "navigation",
    "weather", "courage", "shelter", "justice", "timber", "music", "silence", "memory",
    "wisdom", "repair", "salt", "trust", "honesty", "security", "prudence", "arithmetic",
    "irrigation", "astronomy", "cultivation", "gratitude", "hospitality", "independence",
    "knowledge", "literature", "machinery", "neighbourhood", "obedience", "protection",
    "prevention", "poetry", "quietness", "reflection", "sovereignty", "tolerance",
    "transparency", "vigilance", "wilderness", "architecture", "bravery", "clarity",
    "diligence", "equality", "fairness",
];

#[rustfmt::skip]
pub const VERBS_BASE: &[&str] = &[
    "guard", "mend", "carry", "follow", "gather", "honour", "keep", "learn", "measure", "offer",
    "paint", "question", "remember", "shelter", "strengthen", "support", "trade", "welcome",
    "build", "answer", "borrow", "collect", "defend", "enlarge", "forgive", "govern", "hinder",
    "improve", "join", "kindle", "lighten", "maintain", "need", "open", "prevent", "quieten",
    "repair", "share", "tend", "uncover", "value", "weigh", "yield", "admire", "balance",
    "consider", "deliver", "explain", "foster", "grow", "harvest", "inspire", "lead", "order",
];

#[rustfmt::skip]
pub const ADJECTIVES: &[&str] = &[
    "quiet", "open", "narrow", "golden", "patient", "honest", "early", "useful", "sudden",
    "common", "distant", "gentle", "heavy", "idle", "joyful", "keen", "lawful", "modest",
    "noble", "orderly", "peaceful", "rare", "secure", "tender", "usual", "vivid", "wooden",
    "young", "ancient", "bitter", "careful", "damp", "eager", "faithful", "graceful", "hidden",
    "inner", "just", "lively", "mutual", "northern", "outer", "plain", "ripe", "silent",
    "thorough", "upper", "visible", "weary", "ample", "brisk", "clear", "direct", "earnest",
    "fertile",
];
