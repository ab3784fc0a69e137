//! ASK: an [`Article`] goes in, an [`ItemBank`] comes out; one defensible key or no item.
//!
//! [`Facts`] are gathered first. A key is right and unique because they say so, never because a
//! text looks so; where they leave a doubt, the item is not written.

mod absence;
mod alias;
mod clause;
mod distractor;
mod facts;
mod flaw;
mod halves;
mod passage;
mod phrases;
mod rank;
mod sample;
mod skip;
mod statement;
mod template;
mod term;
mod told;
mod topic;

pub use absence::{Absence, Material, Reason};
pub use facts::Facts;
pub use flaw::{Flaw, find_flaws};
pub use passage::Passage;
pub use told::{Quotation, Told};
pub use topic::{Group, Topic};

use std::{fmt, ops::Range};

use passage::Fragments;
use phrases::Phrases;
use rand::{SeedableRng, seq::SliceRandom};
use rand_pcg::Pcg32;
use told::words_asked;

use crate::{
    article::{Article, Note},
    text::{self, Index},
};

/// One question with its options, exactly one of which is the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    id: ItemId,
    kind: Kind,
    source: Source,
    section: Option<usize>,
    asks: Fact,
    fact: FactId,
    /// The bytes of its excerpt whose words it asks about, see [`Told::words`].
    asked_of: Range<usize>,
    tells: Vec<Told>,
    /// The bytes of its excerpt that feedback shows.
    shows: Option<Range<usize>>,
    stem: String,
    passage: Option<Passage>,
    proof: Option<Range<usize>>,
    options: Vec<Choice>,
    key: usize,
    explanation: String,
}

/// An option as the candidate sees it, and what can be said of it afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The words on the page.
    pub text: String,
    /// A sentence that says why a distractor is wrong; empty for the key, and in a question of the
    /// organiser.
    pub why_wrong: String,
    /// The facts that `why_wrong` gives away, beside the option's words or to who has a hunch; empty
    /// for the key. While an item that asks one of them is open, it must not be shown.
    pub tells: Vec<Told>,
}

/// Names an item for good: the same fact asked in the same way has the same id in every build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(u64);

impl ItemId {
    /// `fact` is text of the article, so that ids outlive a change of order.
    fn new(kind: Kind, fact: &str) -> Self {
        Self::folded(kind, &text::fold(fact))
    }

    /// The same for text that is folded already.
    fn folded(kind: Kind, fact: &str) -> Self {
        Self(text::hash_onto(text::hash_onto(text::hash(kind.name()), "\n"), fact))
    }
}

impl ItemId {
    /// Half of it: enough to tell the items of one article apart, and short enough for an address.
    pub fn short(self) -> u32 {
        let [a, b, c, d, ..] = self.0.to_be_bytes();
        u32::from_be_bytes([a, b, c, d])
    }

    /// The number that it displays in 16 hexadecimal digits.
    pub fn get(self) -> u64 {
        self.0
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// Names a fact for good: whatever asks it, in every build, has the same. What is to come back is
/// the fact, in the words of another item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactId(u64);

impl FactId {
    /// The number that it displays in 16 hexadecimal digits.
    pub fn get(self) -> u64 {
        self.0
    }
}

impl fmt::Display for FactId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// What an item asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The occasion that an excerpt belongs to.
    Occasion,
    /// The excerpt that belongs to an occasion.
    Excerpt,
    /// The year of an excerpt.
    Year,
    /// The section that an excerpt stands in.
    Principle,
    /// The year of an occasion.
    OccasionYear,
    /// The occasion that came before or after others.
    Order,
    /// Where something took place.
    Place,
    /// What took place somewhere.
    OccasionOfPlace,
    /// Whose words an excerpt holds.
    Speaker,
    /// The words missing from an excerpt.
    Gap,
    /// The excerpt that stands in a section.
    WordsOfPrinciple,
    /// The excerpt that holds words of a speaker.
    WordsOfSpeaker,
    /// The excerpt that was said before or after others.
    SaidFirst,
    /// What was said on both of two occasions.
    Shared,
    /// Who is to do something.
    Duty,
    /// Of whom or of what something is said.
    Statement,
    /// To what end something is to be done.
    Purpose,
    /// How a sentence goes on.
    Continuation,
    /// What the organiser wants to be asked.
    Written,
}

impl Kind {
    /// All kinds, in the order in which they are listed.
    pub const ALL: [Self; 19] = [
        Self::Occasion,
        Self::Excerpt,
        Self::Year,
        Self::Principle,
        Self::OccasionYear,
        Self::Order,
        Self::Place,
        Self::OccasionOfPlace,
        Self::Speaker,
        Self::Gap,
        Self::WordsOfPrinciple,
        Self::WordsOfSpeaker,
        Self::SaidFirst,
        Self::Shared,
        Self::Duty,
        Self::Statement,
        Self::Purpose,
        Self::Continuation,
        Self::Written,
    ];

    /// A name for files and ids; never shown and never changed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Occasion => "occasion",
            Self::Excerpt => "excerpt",
            Self::Year => "year",
            Self::Principle => "principle",
            Self::OccasionYear => "occasion-year",
            Self::Order => "order",
            Self::Place => "place",
            Self::OccasionOfPlace => "occasion-of-place",
            Self::Speaker => "speaker",
            Self::Gap => "gap",
            Self::WordsOfPrinciple => "words-of-principle",
            Self::WordsOfSpeaker => "words-of-speaker",
            Self::SaidFirst => "said-first",
            Self::Shared => "shared",
            Self::Duty => "duty",
            Self::Statement => "statement",
            Self::Purpose => "purpose",
            Self::Continuation => "continuation",
            Self::Written => "written",
        }
    }

    /// The kind of a name; `None` for a name from elsewhere.
    pub fn find_by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Where in the article an item's key can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// Position in `Article::excerpts`.
    Excerpt(usize),
    /// Position in `Article::captions`.
    Caption(usize),
    /// Position in `Article::questions`: the key is read nowhere else.
    Written(usize),
}

/// One thing that the article says and that an item can ask or give away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fact {
    /// The words of an excerpt.
    Text(usize),
    /// The occasion of an excerpt.
    Occasion(usize),
    /// The year of an excerpt.
    Year(usize),
    /// The section of an excerpt.
    Section(usize),
    /// The year of an occasion.
    OccasionYear(usize),
    /// The place of an occasion, by its position among those that the article states.
    Place(usize),
    /// The speaker of an excerpt.
    Speaker(usize),
    /// What a question of the organiser asks.
    Written(usize),
}

impl Item {
    /// The item's lasting name.
    pub fn id(&self) -> ItemId {
        self.id
    }

    /// What it asks for.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Where the key can be read.
    pub fn source(&self) -> Source {
        self.source
    }

    /// Whether the key can be read in the article: not that of a question by the organiser.
    pub fn is_from_article(&self) -> bool {
        !matches!(self.source, Source::Written(_))
    }

    /// The section that it belongs to, as a position in `Article::sections`.
    pub fn section(&self) -> Option<usize> {
        self.section
    }

    /// The lasting name of the fact it asks.
    pub fn fact(&self) -> FactId {
        self.fact
    }

    /// The fact it asks.
    pub fn asks(&self) -> Fact {
        self.asks
    }

    /// The facts that item and feedback give away, the one it asks among them.
    pub fn tells(&self) -> &[Told] {
        &self.tells
    }

    /// The question, in the article's language.
    pub fn stem(&self) -> &str {
        &self.stem
    }

    /// The quotation that the stem speaks of.
    pub fn passage(&self) -> Option<&Passage> {
        self.passage.as_ref()
    }

    /// The bytes of its excerpt that prove its key: the passage, or the words that are the key.
    pub fn proof(&self) -> Option<Range<usize>> {
        self.proof.clone().or_else(|| self.passage.as_ref().map(|it| it.range.clone()))
    }

    /// The bytes of its excerpt that feedback shows: whole sentences, those with the proof.
    pub fn shows(&self) -> Option<Range<usize>> {
        self.shows.clone()
    }

    /// In how many places its quotation cuts a sentence: none, or one at either end.
    pub fn n_cuts(&self) -> usize {
        let Some((proof, shown)) = self.proof().zip(self.shows()) else { return 0 };
        usize::from(proof.start > shown.start) + usize::from(proof.end < shown.end)
    }

    /// The options in the order in which they are shown: three or four, from two to five in a
    /// question of the organiser.
    pub fn options(&self) -> &[Choice] {
        &self.options
    }

    /// The key's position among the options, from zero.
    pub fn key(&self) -> usize {
        self.key
    }

    /// A sentence that says what is right, in the article's language; empty where the organiser wrote
    /// none.
    pub fn explanation(&self) -> &str {
        &self.explanation
    }

    /// Whether it is the same item and quotes the same words; where nothing is quoted, whether it
    /// offers the same options.
    pub fn is_worded_as(&self, other: &Self) -> bool {
        let is_offered = |it: &Choice| other.options.iter().any(|option| option.text == it.text);
        self.id == other.id
            && self.passage == other.passage
            && (self.passage.is_some() || self.options.iter().all(is_offered))
    }

    /// Whether the two must not meet in one form, since one gives the other away or both ask the
    /// same.
    pub fn is_enemy_of(&self, other: &Self) -> bool {
        self.fact == other.fact
            || self.tells.iter().any(|it| it.answers(other))
            || other.tells.iter().any(|it| it.answers(self))
            || self.offers_key_of(other)
            || other.offers_key_of(self)
    }

    /// Whether words that are another item's key stand among the options: a candidate who has read where
    /// these are from knows that they are not the key here.
    fn offers_key_of(&self, other: &Self) -> bool {
        let key = &other.options[other.key].text;
        other.kind.offers_words() && self.options.iter().any(|it| it.text == *key)
    }
}

/// All sound items of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemBank {
    /// The items, by kind and then in the order of the article.
    pub items: Vec<Item>,
    /// The kinds without items, and the reasons.
    pub absent: Vec<Absence>,
    /// How many items were kept out for a flaw, by flaw.
    pub dropped: Vec<(Flaw, usize)>,
    /// What the article asks to skip that is not there.
    pub notes: Vec<Note>,
}

/// Writes all items that an article supports. The same article and seed give the same bank in
/// every build and on every platform; another seed quotes other fragments and draws other
/// distractors about the same facts.
pub fn write_items(article: &Article, seed: u32) -> ItemBank {
    let facts = Facts::gather(article);
    let fragments: Vec<Fragments<'_>> =
        (0..article.excerpts.len()).map(|excerpt| Fragments::of(&facts, excerpt)).collect();
    let mut desk = Desk {
        facts: &facts,
        phrases: Phrases::of(article.language),
        fragments: &fragments,
        seed,
        items: Vec::new(),
        dropped: Vec::new(),
        offered_words: Index::default(),
    };
    let mut absent = Vec::new();
    for kind in Kind::ALL {
        let n_before = desk.items.len();
        let too_little = template::write(kind, &mut desk).err();
        if desk.items.len() == n_before {
            absent.push(Absence { kind, reason: too_little.unwrap_or(Reason::NoSoundItem) });
        }
    }
    let mut bank = ItemBank { items: desk.items, absent, dropped: desk.dropped, notes: Vec::new() };
    skip::skip(&mut bank, &article.skips);
    bank
}

/// Where the templates write: the facts at hand, chance, and the items so far.
struct Desk<'f> {
    facts: &'f Facts<'f>,
    phrases: &'static Phrases,
    /// What may be quoted of each excerpt, the best first.
    fragments: &'f [Fragments<'f>],
    seed: u32,
    items: Vec<Item>,
    dropped: Vec<(Flaw, usize)>,
    /// The words offered beside a key, by their hashes, once for each time.
    offered_words: Index,
}

/// Who has seen an option offered so often, and never right, will not believe in it any more.
const MOST_NEVER_RIGHT: usize = 4;

/// An item before its options have places.
struct Draft {
    id: ItemId,
    kind: Kind,
    source: Source,
    asks: Fact,
    stem: String,
    passage: Option<Passage>,
    key: String,
    distractors: Vec<Choice>,
    explanation: String,
    /// What stem and options give away beside what the source says.
    also_tells: Vec<Told>,
    /// The bytes of its excerpt that are the key, where no passage shows them.
    proof: Option<Range<usize>>,
}

impl Desk<'_> {
    /// Chance for one item: depends on its id and the seed alone, so that a change to one template
    /// leaves the others' items as they are.
    fn chance(&self, id: ItemId) -> Pcg32 {
        Pcg32::seed_from_u64(
            id.0 ^ (u64::from(self.seed) << 16).wrapping_mul(0x9E37_79B9_7F4A_7C15),
        )
    }

    /// Gives the options their places and keeps the item, unless it has a flaw. Says whether it
    /// was kept.
    fn keep(&mut self, draft: Draft, rng: &mut Pcg32) -> bool {
        let mut options = draft.distractors;
        options.push(Choice { text: draft.key, why_wrong: String::new(), tells: Vec::new() });
        if matches!(draft.kind, Kind::Year | Kind::OccasionYear) {
            // Years stand in order; their template has drawn the key's rank.
            options = rank::sorted_by(options, |it| it.text.parse().unwrap_or(0));
        } else {
            options.shuffle(rng);
        }
        let key = options.iter().position(|option| option.why_wrong.is_empty());
        let proof = draft.proof.clone().or_else(|| Some(draft.passage.as_ref()?.range.clone()));
        let (shows, asked_of) = match draft.source {
            Source::Excerpt(at) => {
                let text = &self.facts.article.excerpts[at].text;
                (Some(self.fragments[at].sentences_with(proof.as_ref())), words_asked(text, proof))
            }
            Source::Caption(_) | Source::Written(_) => (None, words_asked("", None)),
        };
        let mut tells = self.facts.told_by(draft.kind, draft.source, shows.as_ref());
        tells.extend(draft.also_tells);
        let item = Item {
            id: draft.id,
            kind: draft.kind,
            source: draft.source,
            section: match draft.source {
                Source::Excerpt(at) => self.facts.article.excerpts[at].section,
                Source::Caption(_) | Source::Written(_) => None,
            },
            asks: draft.asks,
            fact: FactId(self.facts.name_of(draft.asks)),
            asked_of,
            tells,
            shows,
            stem: draft.stem,
            passage: draft.passage,
            proof: draft.proof,
            key: key.expect("the key was pushed and no distractor lacks its reason"),
            options,
            explanation: draft.explanation,
        };
        let flaws = find_flaws(&item, self.facts);
        for flaw in &flaws {
            match self.dropped.iter_mut().find(|(it, _)| it == flaw) {
                Some((_, n)) => *n += 1,
                None => self.dropped.push((*flaw, 1)),
            }
        }
        if flaws.is_empty() {
            self.items.push(item);
        }
        flaws.is_empty()
    }
}
