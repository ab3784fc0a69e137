//! Which words are missing?

use std::ops::Range;

use super::{Desk, Draft, Fact, ItemId, Kind, Source, counted};
use crate::{
    article::text::{Token, fold, fold_word, is_stop_word, n_words, stem, tokens},
    item::{
        distractor::{Candidate, draw},
        facts::{Facts, find_stem},
        passage::{Passage, fragments},
        pick_among_best,
    },
};

/// So many gaps in one excerpt at the most, so that a long one does not fill the bank.
const MOST_PER_EXCERPT: usize = 2;

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), String> {
    let facts = desk.facts;
    let excerpts = &facts.article.excerpts;
    let terms: Vec<Term> = (0..excerpts.len()).flat_map(|it| terms_of(facts, it)).collect();
    if terms.len() < 3 {
        return Err(format!(
            "this article has {} that could be left out of a sentence; a question needs three",
            counted(terms.len(), "rare term", "rare terms")
        ));
    }
    let mut start = 0;
    while start < terms.len() {
        let excerpt = terms[start].excerpt;
        let end = start + terms[start..].iter().take_while(|it| it.excerpt == excerpt).count();
        let passages = fragments(facts, excerpt);
        let mut n_kept = 0;
        for term in &terms[start..end] {
            if n_kept < MOST_PER_EXCERPT && write_one(desk, &terms, term, &passages) {
                n_kept += 1;
            }
        }
        start = end;
    }
    Ok(())
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
#[derive(Debug, Clone, PartialEq, Eq)]
struct Shape {
    n_words: usize,
    is_plural: bool,
    is_capital: bool,
    /// Whether a determiner stands before it: `the chain`, but `of interest`.
    is_determined: bool,
}

fn write_one(desk: &mut Desk<'_>, terms: &[Term], term: &Term, passages: &[Passage]) -> bool {
    let facts = desk.facts;
    let id = ItemId::new(Kind::Gap, &format!("{} {}", facts.article.excerpts[term.excerpt].text, term.text));
    let mut rng = desk.chance(id);
    let mut holders: Vec<&Passage> = passages
        .iter()
        .filter(|it| it.range.start <= term.range.start && term.range.end <= it.range.end)
        .filter(|it| n_words(&it.text) >= 9 && !facts.could_be_from(&it.text, term.excerpt, |_| true))
        .collect();
    // A few are enough: where the best fragments give no item, the others do no better.
    holders.truncate(4);
    while !holders.is_empty() {
        let holder = holders.remove(pick_among_best(&holders, &mut rng));
        let gap = term.range.start - holder.range.start..term.range.end - holder.range.start;
        let passage = Passage { gap: Some(gap.clone()), ..holder.clone() };
        let candidate = |at: usize| {
            let other = &terms[at];
            let fits = other.shape == term.shape && fits_into(facts, &passage, &gap, other, term);
            fits.then(|| Candidate {
                text: other.text.clone(),
                why_wrong: format!("The article uses it elsewhere: “{}”.", around(facts, other)),
            })
        };
        let alike = |a: &str, b: &str| !shares_stem(a, b) && is_near_length(a, b);
        let Some(distractors) = draw(terms.len(), candidate, alike, &term.text, "", &mut rng) else {
            continue;
        };
        let (stem, is) = match term.shape.n_words {
            1 => ("Which word stands here in the article?", "word is"),
            _ => ("Which words stand here in the article?", "words are"),
        };
        let draft = Draft {
            id,
            kind: Kind::Gap,
            source: Source::Excerpt(term.excerpt),
            asks: Fact::Text(term.excerpt),
            stem: stem.to_owned(),
            key: term.text.clone(),
            distractors,
            explanation: format!("The missing {is} “{}”.", term.text),
            passage: Some(passage.clone()),
        };
        if desk.keep(draft, &mut rng) {
            return true;
        }
    }
    false
}

/// Whether `other` could be tried in the gap: it is not in the passage, does not make words of
/// the article there, and takes the same article.
fn fits_into(facts: &Facts<'_>, passage: &Passage, gap: &Range<usize>, other: &Term, key: &Term) -> bool {
    let (before, after) = (&passage.text[..gap.start], &passage.text[gap.end..]);
    let words = |text| tokens(text).into_iter().filter(Token::is_word).map(|it| fold_word(it.text)).collect::<Vec<_>>();
    let (before, after) = (words(before), words(after));
    let shown = |word: &str| {
        let wanted = stem(&fold_word(word));
        before.iter().chain(&after).any(|it| stem(it) == wanted)
    };
    if tokens(&other.text).iter().filter(|it| it.is_word()).any(|it| shown(it.text)) {
        return false;
    }
    let is_vowel = |text: &str| text.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']);
    if before.last().is_some_and(|it| it == "a" || it == "an") && is_vowel(&other.text) != is_vowel(&key.text) {
        return false;
    }
    let middle = words(&other.text);
    let left: Vec<&str> = before.iter().rev().take(2).rev().chain(&middle).map(String::as_str).collect();
    let right: Vec<&str> = middle.iter().chain(after.iter().take(2)).map(String::as_str).collect();
    !facts.has_triple(&left) && !facts.has_triple(&right)
}

fn shares_stem(a: &str, b: &str) -> bool {
    let stems = |text| tokens(text).into_iter().filter(Token::is_word).map(|it| stem(&fold_word(it.text))).collect::<Vec<_>>();
    let (a, b) = (stems(a), stems(b));
    a.iter().any(|it| {
        b.iter().any(|other| {
            let n_same = it.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
            // `cooperate` and `cooperative` are one word to a reader.
            n_same >= 5 || it == other
        })
    })
}

/// Symmetric on purpose: were only a long key refused, the shortest option would be right more
/// often than not.
fn is_near_length(a: &str, b: &str) -> bool {
    let (a, b) = (a.chars().count(), b.chars().count());
    a.max(b) <= 2 * a.min(b)
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
    "a", "against", "an", "at", "behind", "between", "by", "every", "for", "from", "in", "into", "its", "of", "on", "our",
    "the", "their", "through", "under", "with", "your",
];

const DETERMINERS: &[&str] = &["a", "an", "every", "its", "our", "the", "their", "your"];

/// Endings of words that are nouns whatever stands around them.
const NOUN_ENDINGS: &[&str] = &[
    "acy", "age", "ance", "cy", "dom", "ence", "ency", "ery", "hood", "ics", "ion", "ism", "ist", "ity", "logy", "ment",
    "ness", "ship", "sm", "ture", "ty",
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
        let ends = tokens.get(at + n_words).is_none_or(|it| !it.is_word() || is_stop_word(&fold_word(it.text)));
        // A conjunction may tie a further noun or another adjective to it: `fair and open trade`.
        let is_tied = tokens.get(at + n_words).is_some_and(|it| ["and", "or", ",", "-"].contains(&it.text));
        // `in accordance with`, `by means of`: such a noun fits nowhere else.
        let is_set_phrase = !DETERMINERS.contains(&opener.as_str())
            && tokens.get(at + n_words).is_some_and(|it| ["with", "of", "to"].contains(&it.text));
        if !(1..=2).contains(&n_words) || !ends || is_set_phrase || is_tied && n_words > 1 {
            continue;
        }
        let words: Vec<&str> = tokens[at..at + n_words].iter().map(|it| it.text).collect();
        let is_rare = words.iter().all(|word| {
            find_stem(word).is_some_and(|stem| facts.count(stem) == 1 && !facts.is_shown_above(stem))
        });
        let last = fold_word(words[n_words - 1]);
        let is_plural = last.ends_with('s')
            && !["ss", "is", "us", "ics"].iter().any(|ending| last.ends_with(ending))
            && !["a", "an", "every"].contains(&opener.as_str());
        let is_noun = NOUN_ENDINGS.iter().any(|ending| last.trim_end_matches('s').ends_with(ending.trim_end_matches('s')))
            || (!is_tied && !["ing", "ed", "ly", "al", "ive", "ous", "ful", "ic", "able", "ible", "er", "est"].iter().any(|ending| last.ends_with(ending)));
        let is_word = words.iter().all(|it| it.chars().all(|c| c.is_alphabetic() || c == '-') && !it.ends_with("ing"));
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
