//! Terms in English: one or two words after a word that only a noun can follow.

use super::{Frame, Term, is_rare};
use crate::{
    item::facts::Facts,
    text::{Word, ends_with_one_of, fold_word, hash, is_one_of},
};

/// Before a noun phrase and never before a verb.
const OPENERS: &str = "a against an at behind between by every for from in into its of on our the their \
    through under with your";

const DETERMINERS: &str = "a an every its our the their your";

/// Before one of a kind.
const COUNTING: &str = "a an every";

/// Nouns that say nothing by themselves: any of them fits nearly anywhere.
const EMPTY: &str = "ability amount approach area aspect basis capacity case condition course degree \
    duty effect effort end extent fact factor field form idea issue kind level manner matter means \
    measure method nature need number order part place point position problem process purpose \
    question range rate reason regard relation respect result role scope sense side situation sort \
    spirit stage state step task term thing time trend type use value view way work";

/// Forms of verbs that a noun phrase with a determiner may follow.
const LINKS: &str = "am are be been had has have is was were";

/// Endings of words that are nouns whatever stands around them.
const NOUN_ENDINGS: &str = "acy age ance cy dom ence ency ery hood ics ion ism ist ity logy ment \
    ness ship sm ture ty";

/// Endings of words that are mostly no nouns.
const OTHER_ENDINGS: &str = "ing ed ly al ive ous ful ic able ible er est";

/// The terms of an excerpt that can be left out, those with the rarest words first.
///
/// A term stands between a word that only a noun can follow and a word or mark that ends the
/// phrase; each of its words occurs once in all excerpts and nowhere in what stands above them.
pub(super) fn terms_of(facts: &Facts<'_>, excerpt: usize) -> Vec<Term> {
    let text = &facts.article.excerpts[excerpt].text;
    let words = facts.words_in(excerpt, &(0..text.len()));
    let text_of = |word: &Word| &text[word.start()..word.end()];
    let mut terms = Vec::new();
    for at in 1..words.len() {
        // Only function words open a noun phrase.
        let is_opener =
            |it: &Word| it.stem().is_none() && is_one_of(OPENERS, &fold_word(text_of(it)));
        // Nothing but a space between.
        let touch = |a: usize, b: usize| {
            words.get(b).is_some_and(|b| text[words[a].end()..b.start()].trim().is_empty())
        };
        if words[at].stem().is_none() || !is_opener(&words[at - 1]) || !touch(at - 1, at) {
            continue;
        }
        let mut n_words = 1;
        while n_words < 3
            && touch(at + n_words - 1, at + n_words)
            && words[at + n_words].stem().is_some()
        {
            n_words += 1;
        }
        let last = at + n_words - 1;
        let next = words.get(last + 1).filter(|_| touch(last, last + 1)).map(text_of);
        let ends = next.is_none() || words[last + 1].stem().is_none();
        let mark = text[words[last].end()..].chars().find(|c| !c.is_whitespace());
        // A conjunction may tie a further noun or another adjective to it: `fair and open trade`.
        let is_tied = matches!(next, Some("and" | "or")) || matches!(mark, Some(',' | '-'));
        let opener = fold_word(text_of(&words[at - 1]));
        let is_counted = is_one_of(COUNTING, &opener);
        // `in accordance with`, `by means of`: such a noun fits nowhere else. `A series of`, `a lack of`:
        // it counts what follows, and nobody needs to remember it.
        let is_set_phrase = match next {
            Some("with" | "to") => !is_one_of(DETERMINERS, &opener),
            Some("of") => !is_one_of(DETERMINERS, &opener) || n_words == 1 && is_counted,
            _ => false,
        };
        if !(1..=2).contains(&n_words) || !ends || is_set_phrase || is_tied && n_words > 1 {
            continue;
        }
        let term = &words[at..=last];
        let is_rare = term.iter().all(|it| it.stem().is_some_and(|it| is_rare(facts, it)));
        let last = fold_word(text_of(&words[last]));
        let is_plural =
            last.ends_with('s') && !ends_with_one_of("ss is us ics", &last) && !is_counted;
        let is_noun = NOUN_ENDINGS
            .split_ascii_whitespace()
            .any(|ending| last.trim_end_matches('s').ends_with(ending.trim_end_matches('s')))
            || !is_tied && !ends_with_one_of(OTHER_ENDINGS, &last);
        let range = words[at].start()..words[at + n_words - 1].end();
        let is_word = term
            .iter()
            .map(text_of)
            .all(|it| it.chars().all(|c| c.is_alphabetic() || c == '-') && !it.ends_with("ing"));
        let is_empty = is_one_of(EMPTY, &last)
            || last.strip_suffix('s').is_some_and(|it| is_one_of(EMPTY, it))
            || last.strip_suffix("ies").is_some_and(|it| is_one_of(EMPTY, &format!("{it}y")));
        let Some(frame) = frame_of(text, words, at - 1) else { continue };
        if !is_rare || !is_noun || !is_word || is_empty || range.len() < 4 {
            continue;
        }
        let traits = [
            is_plural,
            text[range.clone()].starts_with(char::is_uppercase),
            is_one_of(DETERMINERS, &opener),
            // `A response`, but `the public`: not every noun can be counted.
            is_counted,
        ];
        let shape = traits.iter().fold(n_words, |shape, it| 2 * shape + usize::from(*it));
        terms.push(Term { excerpt, text: text[range.clone()].to_owned(), range, shape, frame });
    }
    terms
}

/// The verb or preposition that governs the noun phrase with this opener; `None` where it has none,
/// as the subject of a sentence.
fn frame_of(text: &str, words: &[Word], opener: usize) -> Option<Frame> {
    let folded = |at: usize| fold_word(&text[words[at].start()..words[at].end()]);
    if !is_one_of(DETERMINERS, &folded(opener)) {
        return Some(hash(&folded(opener)));
    }
    let before = opener.checked_sub(1)?;
    let touch = text[words[before].end()..words[opener].start()].trim().is_empty();
    if !touch {
        return None;
    }
    let word = folded(before);
    match words[before].stem() {
        Some(stem) => Some(stem),
        None if is_one_of(LINKS, &word) || is_one_of(OPENERS, &word) => {
            (!is_one_of(DETERMINERS, &word)).then(|| hash(&word))
        }
        None => None,
    }
}
