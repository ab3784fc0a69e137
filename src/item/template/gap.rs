//! Which words are missing?

use std::ops::Range;

use super::{Desk, Draft, Fact, ItemId, Kind, Source, counted};
use crate::{
    article::{
        stem::{find_stem, is_stop_word, stem, stems},
        text::{fold, fold_word, tokens},
    },
    item::{
        Choice,
        distractor::Pool,
        facts::Facts,
        passage::{Fragment, Passage, try_best},
    },
};

/// So many gaps in one excerpt at the most, so that a long one does not fill the bank.
const MOST_PER_EXCERPT: usize = 2;

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), String> {
    let facts = desk.facts;
    let n_excerpts = facts.article.excerpts.len();
    let terms: Vec<Term> = (0..n_excerpts).flat_map(|it| terms_of(facts, it)).collect();
    if terms.len() < 3 {
        return Err(format!(
            "this article has {} that could be left out of a sentence; a question needs three",
            counted(terms.len(), "rare term", "rare terms")
        ));
    }
    // Distractors share the key's shape, so each shape has a pool of its own.
    let mut by_shape: Vec<Vec<&Term>> = Vec::new();
    let mut places: Vec<(usize, usize)> = Vec::with_capacity(terms.len());
    for term in &terms {
        let at = by_shape.iter().position(|it| it[0].shape == term.shape);
        let at = at.unwrap_or_else(|| {
            by_shape.push(Vec::new());
            by_shape.len() - 1
        });
        places.push((at, by_shape[at].len()));
        by_shape[at].push(term);
    }
    let shelves: Vec<Shelf<'_>> = by_shape.into_iter().map(Shelf::new).collect();
    let mut n_kept = vec![0; n_excerpts];
    for (term, (shelf, place)) in terms.iter().zip(places) {
        if n_kept[term.excerpt] < MOST_PER_EXCERPT && write_one(desk, &shelves[shelf], place) {
            n_kept[term.excerpt] += 1;
        }
    }
    Ok(())
}

/// Terms of one shape, with what is compared again and again.
struct Shelf<'t> {
    terms: Vec<&'t Term>,
    /// The folded words of each term, and their stems.
    words: Vec<Vec<(String, String)>>,
    pool: Pool<'t>,
}

impl<'t> Shelf<'t> {
    fn new(terms: Vec<&'t Term>) -> Self {
        let words = terms.iter().map(|it| folded_words(&it.text)).collect();
        let pool = Pool::new(terms.iter().map(|it| it.text.as_str()));
        Self { terms, words, pool }
    }

    /// Whether two terms are different words of about the same length.
    ///
    /// Symmetric on purpose: were only a long key refused, the shortest option would be right more
    /// often than not.
    fn can_meet(&self, a: usize, b: usize) -> bool {
        let n_chars = |at: usize| self.terms[at].text.chars().count();
        let (short, long) = (n_chars(a).min(n_chars(b)), n_chars(a).max(n_chars(b)));
        let is_one_word = |a: &str, b: &str| {
            // `cooperate` and `cooperative` are one word to a reader.
            a == b || a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count() >= 5
        };
        let shares_word = || {
            self.words[a].iter().any(|(_, a)| self.words[b].iter().any(|(_, b)| is_one_word(a, b)))
        };
        long <= 2 * short && !shares_word()
    }
}

fn folded_words(text: &str) -> Vec<(String, String)> {
    let tokens = tokens(text);
    let words = tokens.iter().filter(|it| it.is_word()).map(|it| fold_word(it.text));
    words
        .map(|word| {
            let stem = stem(&word);
            (word, stem)
        })
        .collect()
}

/// Words that can be left out: a noun phrase that occurs only once.
#[derive(Debug, Clone)]
struct Term {
    excerpt: usize,
    /// Bytes of the excerpt.
    range: Range<usize>,
    text: String,
    shape: Shape,
}

/// What distractors must share with the key to fit into its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Shape {
    n_words: usize,
    is_plural: bool,
    is_capital: bool,
    /// Whether a determiner stands before it: `the chain`, but `of interest`.
    is_determined: bool,
}

fn write_one(desk: &mut Desk<'_>, shelf: &Shelf<'_>, own: usize) -> bool {
    let (facts, fragments) = (desk.facts, desk.fragments);
    let term = shelf.terms[own];
    let id = ItemId::new(
        Kind::Gap,
        &format!("{} {}", facts.article.excerpts[term.excerpt].text, term.text),
    );
    let mut rng = desk.chance(id);
    let is_own = |it: &Fragment| {
        let range = &it.passage.range;
        range.start <= term.range.start
            && term.range.end <= range.end
            && !facts.could_be_from_another(&it.stems, term.excerpt)
    };
    try_best(&fragments[term.excerpt], &is_own, &mut rng, &mut |fragment, rng| {
        let start = fragment.passage.range.start;
        let gap = term.range.start - start..term.range.end - start;
        let sentence = Sentence::new(&fragment.passage.text, &gap);
        let can_stand = |it: usize| {
            shelf.can_meet(own, it)
                && sentence.takes(facts, &shelf.terms[it].text, &shelf.words[it], &term.text)
        };
        let (stem, is) = match term.shape.n_words {
            1 => ("Which word stands here in the article?", "word is"),
            _ => ("Which words stand here in the article?", "words are"),
        };
        let can_meet = |a, b| shelf.can_meet(a, b);
        let drawn = shelf.pool.draw(own, &can_stand, &can_meet, &stems(stem), rng);
        let Some(drawn) = drawn else { return false };
        let distractor = |at: usize| Choice {
            text: shelf.terms[at].text.clone(),
            why_wrong: format!(
                "The article uses it elsewhere: “{}”.",
                around(facts, shelf.terms[at])
            ),
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
            explanation: format!("The missing {is} “{}”.", term.text),
        };
        desk.keep(draft, rng)
    })
}

/// What stands around a gap.
struct Sentence {
    before: Vec<(String, String)>,
    after: Vec<(String, String)>,
}

impl Sentence {
    fn new(text: &str, gap: &Range<usize>) -> Self {
        Self { before: folded_words(&text[..gap.start]), after: folded_words(&text[gap.end..]) }
    }

    /// Whether a term can be tried in the gap: none of its words is shown already, it makes no words
    /// of the article there, and it takes the same article as the key.
    fn takes(&self, facts: &Facts<'_>, text: &str, words: &[(String, String)], key: &str) -> bool {
        let is_shown =
            |stem: &String| self.before.iter().chain(&self.after).any(|(_, it)| it == stem);
        if words.iter().any(|(_, stem)| is_shown(stem)) {
            return false;
        }
        let is_vowel =
            |text: &str| text.starts_with(&['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U'][..]);
        let has_article = self.before.last().is_some_and(|(it, _)| it == "a" || it == "an");
        if has_article && is_vowel(text) != is_vowel(key) {
            return false;
        }
        let n_before = self.before.len().saturating_sub(2);
        let word = |it: &'_ (String, String)| it.0.clone();
        let left: Vec<String> = self.before[n_before..].iter().chain(words).map(word).collect();
        let right: Vec<String> = words.iter().chain(self.after.iter().take(2)).map(word).collect();
        !facts.has_triple(&left) && !facts.has_triple(&right)
    }
}

/// A few words around a term, to show where the article uses it.
fn around(facts: &Facts<'_>, term: &Term) -> String {
    let text = &facts.article.excerpts[term.excerpt].text;
    let tokens = tokens(text);
    let at = tokens.iter().position(|it| it.range.start >= term.range.start).unwrap_or(0);
    let start = tokens[at.saturating_sub(4)].range.start;
    format!("… {} …", &text[start..term.range.end])
}

/// Before a noun phrase and never before a verb.
const OPENERS: &[&str] = &[
    "a", "against", "an", "at", "behind", "between", "by", "every", "for", "from", "in", "into",
    "its", "of", "on", "our", "the", "their", "through", "under", "with", "your",
];

const DETERMINERS: &[&str] = &["a", "an", "every", "its", "our", "the", "their", "your"];

/// Endings of words that are nouns whatever stands around them.
const NOUN_ENDINGS: &[&str] = &[
    "acy", "age", "ance", "cy", "dom", "ence", "ency", "ery", "hood", "ics", "ion", "ism", "ist",
    "ity", "logy", "ment", "ness", "ship", "sm", "ture", "ty",
];

/// The terms of an excerpt that can be left out, those with the rarest words first.
///
/// A term stands between a word that only a noun can follow and a word or mark that ends the
/// phrase; each of its words occurs once in all excerpts and nowhere in what stands above them.
fn terms_of(facts: &Facts<'_>, excerpt: usize) -> Vec<Term> {
    let text = &facts.article.excerpts[excerpt].text;
    let tokens = tokens(text);
    let mut terms = Vec::new();
    for at in 1..tokens.len() {
        let opener = fold_word(tokens[at - 1].text);
        if !OPENERS.contains(&opener.as_str()) {
            continue;
        }
        let n_words = tokens[at..]
            .iter()
            .take(3)
            .take_while(|it| it.is_word() && !is_stop_word(&fold_word(it.text)))
            .count();
        let ends = tokens
            .get(at + n_words)
            .is_none_or(|it| !it.is_word() || is_stop_word(&fold_word(it.text)));
        // A conjunction may tie a further noun or another adjective to it: `fair and open trade`.
        let is_tied =
            tokens.get(at + n_words).is_some_and(|it| ["and", "or", ",", "-"].contains(&it.text));
        // `in accordance with`, `by means of`: such a noun fits nowhere else.
        let is_set_phrase = !DETERMINERS.contains(&opener.as_str())
            && tokens.get(at + n_words).is_some_and(|it| ["with", "of", "to"].contains(&it.text));
        if !(1..=2).contains(&n_words) || !ends || is_set_phrase || is_tied && n_words > 1 {
            continue;
        }
        let words: Vec<&str> = tokens[at..at + n_words].iter().map(|it| it.text).collect();
        let is_rare = words.iter().all(|word| {
            find_stem(word)
                .is_some_and(|stem| facts.count(stem) == 1 && !facts.is_shown_above(stem))
        });
        let last = fold_word(words[n_words - 1]);
        let is_plural = last.ends_with('s')
            && !["ss", "is", "us", "ics"].iter().any(|ending| last.ends_with(ending))
            && !["a", "an", "every"].contains(&opener.as_str());
        let is_noun = NOUN_ENDINGS
            .iter()
            .any(|ending| last.trim_end_matches('s').ends_with(ending.trim_end_matches('s')))
            || (!is_tied
                && ![
                    "ing", "ed", "ly", "al", "ive", "ous", "ful", "ic", "able", "ible", "er", "est",
                ]
                .iter()
                .any(|ending| last.ends_with(ending)));
        let is_word = words
            .iter()
            .all(|it| it.chars().all(|c| c.is_alphabetic() || c == '-') && !it.ends_with("ing"));
        if !is_rare || !is_noun || !is_word || fold(&words.join("")).len() < 4 {
            continue;
        }
        let range = tokens[at].range.start..tokens[at + n_words - 1].range.end;
        terms.push(Term {
            excerpt,
            text: text[range.clone()].to_owned(),
            range,
            shape: Shape {
                n_words,
                is_plural,
                is_capital: words[0].starts_with(char::is_uppercase),
                is_determined: DETERMINERS.contains(&opener.as_str()),
            },
        });
    }
    terms
}
