//! Which words are missing?

use std::{cell::Cell, ops::Range};

use super::{Desk, Draft, Fact, ItemId, Kind, MOST_NEVER_RIGHT, Material, Reason, Source, fill};
use crate::{
    article::Lang,
    item::{
        Choice, Told,
        distractor::Pool,
        facts::Facts,
        passage::{Passage, stems_from, try_best},
        sample::find_short,
        term::{Term, terms_of},
    },
    text::{Index, Stem, Word, fold, fold_word, hash, tokens},
};

/// So many gaps in one excerpt at the most, so that a long one does not fill the bank.
const MOST_PER_EXCERPT: usize = 2;

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let facts = desk.facts;
    let n_excerpts = facts.article.excerpts.len();
    let terms: Vec<Term> = (0..n_excerpts).flat_map(|it| terms_of(facts, it)).collect();
    Material::Terms.suffices(terms.len())?;
    // Distractors share the key's shape and what governs it, so each pair of them has a pool.
    let mut shelf_of = Index::default();
    let mut on_shelf: Vec<Vec<&Term>> = Vec::new();
    let mut places: Vec<(usize, usize)> = Vec::with_capacity(terms.len());
    for term in &terms {
        let name = term.frame.rotate_left(7) ^ term.shape as u64;
        let known = shelf_of.holders(name).next();
        let at = known.unwrap_or_else(|| {
            shelf_of.add(name, on_shelf.len());
            on_shelf.push(Vec::new());
            on_shelf.len() - 1
        });
        places.push((at, on_shelf[at].len()));
        on_shelf[at].push(term);
    }
    let shelves: Vec<Shelf<'_>> = on_shelf.into_iter().map(|it| Shelf::new(facts, it)).collect();
    let mut n_kept = vec![0; n_excerpts];
    // A member of two lists is asked for in one of them.
    let mut kept = Index::default();
    for (term, (shelf, place)) in terms.iter().zip(places) {
        let name = hash(&fold(&term.text));
        let is_kept = kept.holders(name).any(|it| it == term.excerpt);
        if n_kept[term.excerpt] < MOST_PER_EXCERPT
            && !is_kept
            && write_one(desk, &shelves[shelf], place)
        {
            n_kept[term.excerpt] += 1;
            kept.add(name, term.excerpt);
        }
    }
    Ok(())
}

/// Terms of one shape, with what is compared again and again.
struct Shelf<'t> {
    terms: Vec<&'t Term>,
    digests: Vec<Digest>,
    pool: Pool<'t>,
    /// How often each was offered, until it was right.
    n_offered: Vec<Cell<Option<usize>>>,
}

/// So many words has a term at most; in Chinese, characters.
const MOST_WORDS: usize = 4;

/// What of a term is compared, side by side in memory since there are thousands of them. Where there
/// are fewer words, the rest is zero.
#[derive(Default)]
struct Digest {
    n_words: usize,
    n_chars: usize,
    /// The hashes of the folded words, and of their stems.
    words: [u64; MOST_WORDS],
    stems: [Stem; MOST_WORDS],
    /// The first five bytes of each word: `cooperate` and `cooperative` are one word to a reader.
    starts: [[u8; 5]; MOST_WORDS],
    /// The last three bytes but for a plural's.
    end: [u8; 3],
    starts_with_vowel: bool,
}

impl Digest {
    fn of(facts: &Facts<'_>, text: &str) -> Self {
        let mut digest = Self { n_chars: text.chars().count(), ..Self::default() };
        let folded = folded_words(text);
        for (at, word) in folded.iter().take(MOST_WORDS).enumerate() {
            digest.n_words = at + 1;
            digest.words[at] = hash(word);
            digest.starts[at] = word.as_bytes().first_chunk().copied().unwrap_or_default();
        }
        for (at, stem) in facts.stems(text).into_iter().take(MOST_WORDS).enumerate() {
            digest.stems[at] = stem;
        }
        let last = folded.last().map_or("", |it| it.trim_end_matches('s'));
        digest.end = last.as_bytes().last_chunk().copied().unwrap_or_default();
        let first = folded.first().map_or("", String::as_str);
        digest.starts_with_vowel = first.starts_with(&['a', 'e', 'i', 'o', 'u'][..]);
        digest
    }

    fn words(&self) -> &[u64] {
        &self.words[..self.n_words]
    }

    /// Whether two terms are different words of about the same length.
    ///
    /// Symmetric on purpose: were only a long key refused, the shortest option would be right more
    /// often than not.
    fn can_meet(&self, other: &Self) -> bool {
        let (short, long) = (self.n_chars.min(other.n_chars), self.n_chars.max(other.n_chars));
        let shares = |a: &[u64], b: &[u64]| a.iter().any(|it| *it != 0 && b.contains(it));
        let starts_alike = || self.starts.iter().any(|it| it[0] != 0 && other.starts.contains(it));
        2 * long <= 3 * short
            && !shares(&self.words, &other.words)
            && !shares(&self.stems, &other.stems)
            && !starts_alike()
            // `capacity` and `ability`: what ends alike often says the same, and would fit as well.
            && (self.end[0] == 0 || self.end != other.end)
    }
}

impl<'t> Shelf<'t> {
    fn new(facts: &Facts<'_>, terms: Vec<&'t Term>) -> Self {
        let digests = terms.iter().map(|it| Digest::of(facts, &it.text)).collect();
        let pool = Pool::new(facts, terms.iter().map(|it| it.text.as_str()));
        let n_offered = terms.iter().map(|_| Cell::new(Some(0))).collect();
        Self { terms, digests, pool, n_offered }
    }
}

fn folded_words(text: &str) -> Vec<String> {
    tokens(text).iter().filter(|it| it.is_word()).map(|it| fold_word(it.text)).collect()
}

fn write_one(desk: &mut Desk<'_>, shelf: &Shelf<'_>, own: usize) -> bool {
    let (facts, fragments, phrases) = (desk.facts, desk.fragments, desk.phrases);
    let term = shelf.terms[own];
    let told = [facts.folded(term.excerpt), &fold(&term.text)].join(" ");
    let id = ItemId::folded(Kind::Gap, &told);
    let mut rng = desk.chance(id);
    let n_words = usize::from(facts.language() == Lang::En && shelf.digests[own].n_words > 1);
    let stem = phrases.gap_stem[n_words];
    let stem_stems = facts.stems(stem);
    let mut holding = fragments[term.excerpt].holding(term.range.clone());
    try_best(&mut holding, &mut rng, &mut |fragment, rng| {
        let start = fragment.passage.range.start;
        let gap = term.range.start - start..term.range.end - start;
        let sentence = Sentence::new(facts, &fragment.passage, &term.range);
        let can_stand = |at: usize| {
            let (own, it) = (&shelf.digests[own], &shelf.digests[at]);
            let is_worn = shelf.n_offered[at].get().is_some_and(|it| it >= MOST_NEVER_RIGHT);
            !is_worn && own.can_meet(it) && sentence.takes(facts, it, own)
        };
        let can_meet = |a: usize, b: usize| shelf.digests[a].can_meet(&shelf.digests[b]);
        let drawn = shelf.pool.draw(own, &can_stand, &can_meet, &stem_stems, rng);
        let Some(drawn) = drawn else { return false };
        for it in &drawn {
            let n_offered = &shelf.n_offered[*it];
            n_offered.set(n_offered.get().map(|n| n + 1));
        }
        let distractor = |at: usize| {
            let Term { text, excerpt, range, .. } = shelf.terms[at];
            let holding = || fragments[*excerpt].holding(range.clone());
            let around = find_short(facts, holding()).or_else(|| holding().next());
            let (why_wrong, tells) = match around.map(|it| &it.passage) {
                Some(it) => (
                    fill(phrases.gap_wrong[1], &[&it.before_gap()]),
                    vec![Told::of(Fact::Text(*excerpt), &it.range)],
                ),
                None => (phrases.gap_wrong[0].to_owned(), Vec::new()),
            };
            Choice { text: text.clone(), why_wrong, tells }
        };
        let draft = Draft {
            id,
            kind: Kind::Gap,
            source: Source::Excerpt(term.excerpt),
            asks: Fact::Text(term.excerpt),
            stem: stem.to_owned(),
            passage: Some(Passage { gap: Some(gap), ..fragment.passage.clone() }),
            key: term.text.clone(),
            distractors: drawn.into_iter().map(distractor).collect(),
            explanation: fill(phrases.gap_right[n_words], &[&term.text]),
            also_tells: Vec::new(),
            proof: None,
        };
        let is_kept = desk.keep(draft, rng);
        if is_kept {
            shelf.n_offered[own].set(None);
        }
        is_kept
    })
}

/// What stands around a gap.
struct Sentence {
    before: Vec<u64>,
    after: Vec<u64>,
    stems: Vec<Stem>,
}

const ARTICLES: [u64; 2] = [hash("a"), hash("an")];

impl Sentence {
    /// `gap` are bytes of the excerpt.
    fn new(facts: &Facts<'_>, passage: &Passage, gap: &Range<usize>) -> Self {
        let Passage { excerpt, range, .. } = passage;
        let before = facts.words_in(*excerpt, &(range.start..gap.start));
        let after = facts.words_in(*excerpt, &(gap.end..range.end));
        let hashes = |words: &[Word]| words.iter().map(|it| it.folded).collect();
        let stems = [stems_from(range.start, before), stems_from(gap.end, after)].concat();
        Self { before: hashes(before), after: hashes(after), stems }
    }

    /// Whether a term can be tried in the gap: none of its words is shown already, it makes no words
    /// of the article there, and it takes the same article as the key.
    fn takes(&self, facts: &Facts<'_>, term: &Digest, key: &Digest) -> bool {
        let has_article = self.before.last().is_some_and(|it| ARTICLES.contains(it));
        !term.stems.iter().any(|it| *it != 0 && self.stems.contains(it))
            && (!has_article || term.starts_with_vowel == key.starts_with_vowel)
            && !facts.has_row(&self.before, term.words())
            && !facts.has_row(term.words(), &self.after)
    }
}
