//! Articles of any length, invented from a large vocabulary so that excerpts differ as real ones do.

use std::fmt::Write;

use rand::{RngExt, SeedableRng, seq::IndexedRandom};
use rand_pcg::Pcg32;

/// The text of an article in light Markdown with so many excerpts; the same for the same number.
///
/// A heading stands over each ten excerpts, two excerpts share an occasion, three occasions make
/// a series, and one picture in five excerpts says where an occasion took place.
pub fn invent(n_excerpts: usize) -> String {
    let mut rng = Pcg32::seed_from_u64(n_excerpts as u64);
    let meetings: Vec<Meeting> =
        (0..n_excerpts.div_ceil(2)).map(|at| Meeting::invent(at, &mut rng)).collect();
    let mut text = String::from(
        "---\ntitle: The lake belongs to everyone\nauthor: Lake Office\npublished: 2022-09-06\nlanguage: en\n---\n",
    );
    for excerpt in 0..n_excerpts {
        if excerpt % 10 == 0 {
            let heading = capitalised(&phrase("the N and the A N of every N", &mut rng));
            write!(text, "\n## {heading}\n").expect("a string takes it");
        }
        let meeting = meetings.choose(&mut rng).expect("there is one for two excerpts");
        let sort = SORTS.choose(&mut rng).expect("there are some");
        let quoted = quotation(&mut rng);
        let speaker = format!("{} {}", name(&mut rng, 64), name(&mut rng, 512));
        write!(
            text,
            "\n> {quoted}\n\n— {speaker}, {sort} the {}, {}\n",
            meeting.name, meeting.date
        )
        .expect("a string takes it");
        if excerpt % 5 == 0 {
            let place = name(&mut rng, 4096);
            let Meeting { name, date } = meeting;
            write!(text, "\n*The {name} opened in {place} on {date}.* (Photo: Bo Ek)\n")
                .expect("a string takes it");
        }
    }
    text
}

struct Meeting {
    name: String,
    date: String,
}

const SORTS: [&str; 6] =
    ["speech at", "lecture at", "letter to", "message to", "remarks at", "report to"];

const MEETINGS: [&str; 6] = ["Forum", "Congress", "Assembly", "Symposium", "Week", "Conference"];

const ORDINALS: [&str; 3] = ["1st", "2nd", "3rd"];

const MONTHS: [&str; 6] = ["January", "March", "May", "June", "September", "November"];

impl Meeting {
    /// Three in a row are editions of one series, a year apart.
    fn invent(at: usize, rng: &mut Pcg32) -> Self {
        let (series, edition) = (at / 3, at % 3);
        let place = capitalised(&word(NAMES + 8192 + series));
        let meeting = MEETINGS[series % MEETINGS.len()];
        let year = 1995 + series % 24 + edition;
        let day = rng.random_range(1..=28);
        let month = MONTHS.choose(rng).expect("there are some");
        let date = match rng.random_range(0..8) {
            0 => format!("{year}"),
            1 => format!("{month} {year}"),
            _ => format!("{day} {month} {year}"),
        };
        Self { name: format!("{} {place} {meeting}", ORDINALS[edition]), date }
    }
}

/// Two to five sentences.
fn quotation(rng: &mut Pcg32) -> String {
    let n_sentences = rng.random_range(2..=5);
    let sentences: Vec<String> = (0..n_sentences)
        .map(|_| {
            let clause = CLAUSES.choose(rng).expect("there are some");
            let next = CLAUSES.choose(rng).expect("there are some");
            let joint = [", and", ", but", "; therefore", ", so that"].choose(rng);
            let joint = joint.expect("there are some");
            capitalised(&phrase(&format!("{clause}{joint} {next}"), rng)) + "."
        })
        .collect();
    sentences.join(" ")
}

const CLAUSES: [&str; 12] = [
    "the N of the A N must V every N",
    "we V the N of our A N with great N",
    "a A N will V the N before the N",
    "whoever V the N has no A N left",
    "their N and the A N V us under the N",
    "nobody can V a N without its A N",
    "in the N of every N there is a A N",
    "the A N did not V the N through its N",
    "no N is so A that a N cannot V it",
    "it is the N that keeps the A N from the N",
    "between the N and the N lies a A N",
    "our N should V the A N against every N",
];

/// Fills in nouns, verbs and adjectives.
fn phrase(pattern: &str, rng: &mut Pcg32) -> String {
    let words: Vec<String> = pattern
        .split(' ')
        .map(|it| match it.trim_end_matches([',', ';']) {
            "N" => it.replace('N', &word(NOUNS + rank(rng, 14)).add_ending(rng)),
            "V" => it.replace('V', &word(VERBS + rank(rng, 12))),
            "A" => it.replace('A', &word(ADJECTIVES + rank(rng, 13))),
            _ => it.to_owned(),
        })
        .collect();
    words.join(" ")
}

trait AddEnding {
    fn add_ending(self, rng: &mut Pcg32) -> String;
}

impl AddEnding for String {
    fn add_ending(self, rng: &mut Pcg32) -> String {
        let endings = ["", "", "", "s", "ment", "ness", "ture", "tion"];
        self + endings.choose(rng).expect("there are some")
    }
}

// Where each sort of word starts among all words.
const NOUNS: usize = 0;
const VERBS: usize = 16_384;
const ADJECTIVES: usize = 20_480;
const NAMES: usize = 28_672;

/// A word's rank below 2^`most`: half as often when twice as high, as in real texts, but for the
/// first sixteen, which are alike.
fn rank(rng: &mut Pcg32, most: u32) -> usize {
    let below = 1_usize << rng.random_range(4..=most);
    if below == 16 { rng.random_range(0..16) } else { rng.random_range(below / 2..below) }
}

fn name(rng: &mut Pcg32, n: usize) -> String {
    capitalised(&word(NAMES + rng.random_range(0..n)))
}

/// One of 64,000 words of three syllables. Neighbours share no beginning.
fn word(at: usize) -> String {
    const ONSETS: &[u8; 10] = b"bdfgklmprt";
    const VOWELS: &[u8; 4] = b"aiou";
    let mut left = at * 26_407 % 64_000;
    let mut word = String::with_capacity(6);
    for _ in 0..3 {
        word.push(char::from(ONSETS[left % 10]));
        word.push(char::from(VOWELS[left / 10 % 4]));
        left /= 40;
    }
    word
}

fn capitalised(text: &str) -> String {
    text[..1].to_uppercase() + &text[1..]
}
