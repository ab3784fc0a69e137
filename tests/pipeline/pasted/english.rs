//! The words of pasted articles in English.

use super::story::Person;
use crate::invented::Chance;

/// Title, name, surname and whether it is a woman. Each is drawn once an article.
pub const PEOPLE: [Person; 12] = [
    person("Dr", "Liselle Harrowgate", "Harrowgate", true),
    person("Sgt", "Corwin Estley-Moor", "Estley-Moor", false),
    person("Captain", "Yusra Kandemir", "Kandemir", true),
    person("Minister", "Hamish Tolliver", "Tolliver", false),
    person("Dame", "Maud O'Shea-Lind", "O'Shea-Lind", true),
    person("Prof.", "Ottomar Vance", "Vance", false),
    person("Chief Engineer", "Pia Norrby", "Norrby", true),
    person("Deputy Secretary-General", "Anselm Quiller", "Quiller", false),
    person("", "Teodor Brask", "Brask", false),
    person("", "Wenna Goodchild", "Goodchild", true),
    person("Commissioner", "Ines Albarrow", "Albarrow", true),
    person("", "Jory van der Lohe", "van der Lohe", false),
];

const fn person(
    title: &'static str,
    name: &'static str,
    surname: &'static str,
    is_woman: bool,
) -> Person {
    Person { title, name, surname, is_woman }
}

pub const TOWNS: [&str; 8] = [
    "Kelmouth",
    "Sankt Oswin",
    "Port Ellery",
    "Brannock",
    "Little Aske",
    "Upper Thorne",
    "Värdö",
    "Combe St Petroc",
];

pub const HALLS: [&str; 3] = ["Old Corn Exchange", "Rope Hall", "Customs House"];

pub const PAPERS: [&str; 4] =
    ["Kelmouth Mercury", "Radio Brannock", "Daily Lantern", "Rope and Anchor"];

pub const OFFICES: [&str; 5] = [
    "Chair of the Orchard Board",
    "Head of the Town Workshop",
    "Deputy Chair for Bridges and Quays",
    "Keeper of the Weights",
    "President of the Kite League",
];

const TOPICS: [&str; 9] = [
    "Ferry Masters'",
    "Bell Ringers'",
    "Lamp Keepers'",
    "Cable Safety",
    "Small Harbours",
    "Night Bakers'",
    "World Kite",
    "Town Clock",
    "Quiet Rivers",
];

const SORTS: [&str; 6] = ["Forum", "Week", "Congress", "Convention", "Symposium", "Assembly"];

const SINGLE: [&str; 9] = [
    "annual meeting of the Gondola Guild",
    "annual meeting of the Thatchers' Guild",
    "opening of the Valley Line",
    "opening of the Brack Line",
    "mountain rescue briefing",
    "harbour safety evening",
    "winter school for ticket collectors",
    "ringers' supper",
    "Night of the Toolboxes",
];

const ORDINALS: [(&str, &str); 6] = [
    ("2nd", "second"),
    ("3rd", "third"),
    ("5th", "fifth"),
    ("11th", "eleventh"),
    ("12th", "twelfth"),
    ("20th", "twentieth"),
];

/// The name of a meeting in a year, what it is as well, and the noun for it if it has one.
pub fn meeting(chance: &mut Chance, year: u16) -> (String, Vec<String>, Option<&'static str>) {
    if chance.one_in(3) {
        return (chance.pick(&SINGLE).to_owned(), Vec::new(), None);
    }
    let sort = chance.pick(&SORTS);
    let name = format!("{} {sort}", chance.pick(&TOPICS));
    let (digits, word) = chance.pick(&ORDINALS);
    let name = match chance.below(6) {
        0 => format!("{digits} {name}"),
        1 => format!("{word} {name}"),
        2 => format!("{word} annual {name}"),
        3 => return (format!("{year} {name}"), vec![name], Some(sort)),
        _ => name,
    };
    (name, Vec::new(), Some(sort))
}

const NOUNS: [&str; 14] = [
    "lantern", "ladder", "kettle", "signal", "barge", "loom", "bucket", "rope", "stove", "gate",
    "ledger", "whistle", "bridge", "cabin",
];

/// In the present tense, without their object.
const VERBS: [(&str, &str); 8] = [
    ("mend", "mends"),
    ("count", "counts"),
    ("paint", "paints"),
    ("carry", "carries"),
    ("borrow", "borrows"),
    ("open", "opens"),
    ("forget", "forgets"),
    ("sweep", "sweeps"),
];

const TIMES: [&str; 6] = [
    "before breakfast",
    "after the first frost",
    "on a wet Monday",
    "at three in the morning",
    "at low tide",
    "once a year",
];

/// One sentence of five to thirty words.
pub fn sentence(chance: &mut Chance) -> String {
    let (a, b, c) = three(chance);
    let (verb, verbs) = chance.pick(&VERBS);
    let (other, others) = chance.pick(&VERBS);
    let time = chance.pick(&TIMES);
    match chance.below(16) {
        0 => format!("A {a} that nobody {verbs} is only a {b} with a better name."),
        1 => format!("Whoever {verbs} the {a} {time} owns half of the {b}."),
        2 => format!("I have never regretted a {a}, but I have regretted two that came late."),
        3 => format!("Do not trust a {a} that is too clean; trust the {b} beside it."),
        4 => {
            let year = chance.between(1871, 1998);
            format!("In {year} we lost a {a} {time}, and the {b} has not forgotten it.")
        }
        5 => format!("The {a} has one rule: {verb} it {time}, then leave the {b} alone."),
        6 => format!("The {a} waits for nobody – and nobody {verbs} the {b} that waits."),
        7 => {
            let name =
                chance.pick(&["Aunt Tilda", "old Fennimore", "Marit Sund", "the late Mr Pym"]);
            format!("Ask {name} about the {a}, and {name} will {verb} a {b} instead.")
        }
        8 => format!("Nobody {verbs} a {a} for the sake of the {b}."),
        9 => {
            format!("We {verb} the {a}, we {other} the {b}, and we leave the {c} to the children.")
        }
        10 => format!("If you {verb} the {a} {time}, then {other} it again the day after."),
        11 => format!("Pupils count the {a}s, merchants count the {b}s, and both are right."),
        12 => format!("A {a}, even a bad one, is warmer than a {b}."),
        13 => format!("Everybody {verbs} the {a}, hardly anybody {others} the {b}."),
        14 => format!("Wind keeps no appointments, so the {a} must wait {time}."),
        _ => format!("Tell people what the {a} costs, and they will {verb} the {b} themselves."),
    }
}

/// A sentence of the article's own, which quotes nobody.
pub fn prose(chance: &mut Chance) -> String {
    let (a, b, _) = three(chance);
    match chance.below(4) {
        0 => format!("The number of {a}s in the valley has doubled within ten years."),
        1 => format!("The {a} was lowered into the pit, and the street was closed for the day."),
        2 => format!("The new {a} stands beside the {b}, and both will be painted in the autumn."),
        _ => format!("The work on the {a} took nine hours and two pots of tea."),
    }
}

pub fn heading(chance: &mut Chance) -> String {
    let (a, b, _) = three(chance);
    match chance.below(4) {
        0 => format!("{}s and {b}s", capitalised(a)),
        1 => format!("What the {a} wants"),
        2 => format!("Before the {a} opens"),
        _ => format!("On {a}s"),
    }
}

pub fn title(chance: &mut Chance) -> String {
    let (a, b, _) = three(chance);
    match chance.below(4) {
        0 => format!("Sayings from the {a} yard"),
        1 => format!("The {a} keepers' reading room"),
        2 => format!("Twenty winters on the {a}"),
        _ => format!("{}s and {b}s: what the wardens have learnt", capitalised(a)),
    }
}

/// What stands below the title, if anything does.
pub fn lead(chance: &mut Chance) -> Option<String> {
    let lead = match chance.below(5) {
        0 => "For the staff of the river towns. Revised on 3 May 2023",
        1 => "Put together for the noticeboards of the branch offices.",
        2 => "Chosen by the pupils of the evening class, who had to agree on the order.",
        3 => "Kessbridge Ropeway Museum | 4 March 2022",
        _ => return None,
    };
    Some(lead.to_owned())
}

/// Title and lead of a page that names its one speaker there.
pub fn one_speaker(chance: &mut Chance, person: &Person) -> (String, Option<String>) {
    let Person { name, .. } = person;
    let (noun, town) = (chance.pick(&NOUNS), chance.pick(&TOWNS));
    match chance.below(4) {
        0 => (format!("What {name} asks of walkers"), None),
        1 => {
            let lead = format!(
                "{name} kept the {noun} of {town} for half a century and disliked speaking in \
                 public. People wrote it down all the same."
            );
            (title(chance), Some(lead))
        }
        2 => (
            format!("By {noun} and by night: what {name} asks of apprentices"),
            Some(format!("The head of the {} Federation has often said it.", capitalised(noun))),
        ),
        _ => {
            let lead = format!(
                "The head of the {} Federation, {name}, has often said what is expected of a \
                 {noun}. This page gathers it.",
                capitalised(noun)
            );
            (title(chance), Some(lead))
        }
    }
}

fn three(chance: &mut Chance) -> (&'static str, &'static str, &'static str) {
    let at = chance.below(NOUNS.len());
    let noun = |step: usize| NOUNS[(at + step) % NOUNS.len()];
    let step = chance.below(5) + 1;
    (noun(0), noun(step), noun(step + 3))
}

pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |it| it.to_uppercase().chain(chars).collect())
}
