//! Statements in English: a noun phrase, then a verb of a closed list in one of its finite forms.

use std::ops::Range;

use super::Clause;
use crate::text::{Token, find_first, is_one_of, lower_case, sentences, tokens};

/// Before a verb, these say that the words are no subject, or not the whole of it.
const NO_SUBJECT: &str = "i we you he she it they them us me him her his its their our your my this \
    these those that which who whom whose what where when why how if whether as than because \
    although though while unless until once there here not no nobody none neither nor some few \
    others another such same to be been being do does did and/or";

/// A subject begins with none of these.
const NO_START: &str = "in at on by with without for from of through under over between among \
    against after before during since about into upon across along behind beyond within despite \
    like and but or yet so even only just then now today also still never always let please";

/// A sentence whose first clause begins so says what follows under a condition, or denies it.
const CONDITIONS: &str = "if when whenever unless until once although though while because since as \
    without except instead rather unlike despite whether where wherever were had should";

/// In a predicate these point at something that is not shown, or deny what is asked.
const POINTERS: &str = "it them they this these those he she him her his such here there not cannot \
    never nothing nobody none neither former latter themselves itself himself herself themself";

/// What may stand between a subject and its verb.
const ADVERBS: &str = "still also never always often now already even both all today only just";

/// Verbs that say what is to be done.
const DUTIES: &str = "must should shall ought";
const MODALS: &str = "will can may would could might";

/// Verbs in the form that follows a plural, where that form is seldom a noun.
const VERBS: &str = "bear fulfil fulfill endanger depend rely reflect protect occur widen lag keep \
    become threaten ensure require enable allow provide include belong exist teach learn know carry \
    hold bring give take make save steal pull touch lead remain affect concern create spread grow \
    happen prevent defend destroy weaken strengthen follow connect contain consist differ enter \
    expect involve lie lose offer own produce receive send serve stand tell turn understand undermine \
    harm infringe violate pose face shape underpin deserve demand mean begin open";

/// Nouns for those who can act.
const ACTORS: &str = "community communities authority authorities enterprise enterprises industry \
    industries government governments country countries company companies people citizen citizens \
    parent parents school schools teacher teachers user users staff police bank banks agency \
    agencies operator operators everyone everybody anyone organisation organisations organization \
    organizations department departments state states nation nations platform platforms ministry \
    ministries committee committees expert experts child children pupil pupils student students \
    employee employees employer employers owner owners manager managers minister ministers leader \
    leaders officer officers council councils party parties society family families customer \
    customers provider providers manufacturer manufacturers developer developers supplier suppliers \
    administrator administrators public regulator regulators court courts researcher researchers \
    scientist scientists worker workers resident residents volunteer volunteers attacker attackers \
    criminal criminals hacker hackers member members neighbour neighbours business businesses firm \
    firms university universities hospital hospitals library libraries club clubs team teams village villages town towns city cities district districts \
    individual individuals person persons institution institutions";

/// What only somebody does.
const WILLS: &str = "willing ready determined prepared committed obliged";

/// The longest subject, in words.
const MOST_SUBJECT: usize = 7;

/// A predicate has so many words.
const N_PREDICATE: Range<usize> = 4..25;

/// A run of words between two marks.
struct Run<'t> {
    tokens: Vec<Token<'t>>,
    /// Whether it begins with `and`, `but` …
    has_conjunction: bool,
    /// Whether a stronger mark than a comma stands before it.
    is_apart: bool,
}

pub(super) fn clauses_of(text: &str) -> Vec<Clause> {
    let mut clauses = Vec::new();
    for sentence in sentences(text) {
        // What somebody else said, or asked, is not stated.
        if text[sentence.clone()].contains(&['"', '“', '”', '?', '(', ')', '[', '—', '–'][..])
        {
            continue;
        }
        let runs = runs_of(text, &sentence);
        let Some(first) = runs.first() else { continue };
        let first_word = first.tokens.first().map_or(String::new(), |it| lower_case(it.text));
        if is_one_of(CONDITIONS, &first_word) {
            continue;
        }
        let is_introduced = is_one_of(NO_START, &first_word)
            || first_word == "to"
            || first_word.len() > 5 && first_word.ends_with("ing");
        for at in 0..runs.len() {
            // `lakes, rivers and seas must …`: what stands before may be a part of the subject.
            let follows = at == 0
                || runs[at].is_apart
                || find_verb(&runs[at - 1]).is_some()
                || at == 1 && is_introduced;
            if follows && let Some(clause) = clause_of(text, &runs, at) {
                clauses.push(clause);
            }
        }
    }
    clauses
}

fn runs_of<'t>(text: &'t str, sentence: &Range<usize>) -> Vec<Run<'t>> {
    let mut runs: Vec<Run<'t>> = Vec::new();
    let mut is_open = false;
    let mut is_apart = true;
    for mut token in tokens(&text[sentence.clone()]) {
        token.range = sentence.start + token.range.start..sentence.start + token.range.end;
        if !token.is_word() {
            is_open = false;
            is_apart = token.text != ",";
            continue;
        }
        if !is_open {
            is_open = true;
            runs.push(Run { tokens: Vec::new(), has_conjunction: false, is_apart });
        }
        let Some(run) = runs.last_mut() else { continue };
        if run.tokens.is_empty() && is_one_of("and but yet so", token.text) {
            run.has_conjunction = true;
        } else {
            run.tokens.push(token);
        }
    }
    runs
}

/// A finite verb: its position, how many words it has, the form that follows `who`, and whether it
/// says what is to be done.
struct Verb {
    at: usize,
    n_words: usize,
    form: String,
    is_duty: bool,
    is_willed: bool,
}

fn find_verb(run: &Run<'_>) -> Option<Verb> {
    let words: Vec<String> =
        run.tokens.iter().take(MOST_SUBJECT + 4).map(|it| lower_case(it.text)).collect();
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    for at in 1..words.len() {
        let next = word(at + 1);
        let is_to = next == "to";
        let (n_words, form, is_duty) = match word(at) {
            it if is_one_of(DUTIES, it) => (1, it.to_owned(), true),
            it if is_one_of(MODALS, it) => (1, it.to_owned(), false),
            // `are two wings` would say that the subject is several.
            "are" if !is_one_of(WILLS, next) && !next.ends_with("ed") => return None,
            "is" | "are" => (1, "is".to_owned(), is_one_of(WILLS, next)),
            "was" | "were" => (1, "was".to_owned(), false),
            "has" | "have" => (1, "has".to_owned(), is_to),
            "need" | "needs" if is_to => (1, "needs".to_owned(), true),
            it if is_one_of(VERBS, it) => {
                (1, third_person(it), is_one_of("bear fulfil fulfill", it))
            }
            it => match base_of(it) {
                Some(base) => (1, it.to_owned(), is_one_of("bear fulfil fulfill", &base)),
                None => continue,
            },
        };
        let is_willed =
            is_one_of(WILLS, next) || is_one_of("fulfil fulfils fulfill fulfills", word(at));
        return Some(Verb { at, n_words, form, is_duty, is_willed });
    }
    None
}

/// `carry` → `carries`
fn third_person(base: &str) -> String {
    match base.strip_suffix('y') {
        Some(root) if !root.ends_with(&['a', 'e', 'o', 'u'][..]) => format!("{root}ies"),
        _ if base.ends_with("ch") || base.ends_with("sh") || base.ends_with('s') => {
            format!("{base}es")
        }
        _ => format!("{base}s"),
    }
}

/// `carries` → `carry`, for a verb of the list.
fn base_of(word: &str) -> Option<String> {
    let bases = [
        word.strip_suffix("ies").map(|it| format!("{it}y")),
        word.strip_suffix("es").map(str::to_owned),
        word.strip_suffix('s').map(str::to_owned),
    ];
    bases.into_iter().flatten().find(|it| is_one_of(VERBS, it))
}

fn clause_of(text: &str, runs: &[Run<'_>], at: usize) -> Option<Clause> {
    let run = &runs[at];
    let verb = find_verb(run)?;
    let words: Vec<String> = run.tokens[..verb.at].iter().map(|it| lower_case(it.text)).collect();
    let is_adverb = |it: &String| is_one_of(ADVERBS, it) || it.len() > 4 && it.ends_with("ly");
    let n_subject = verb.at - words.iter().rev().take_while(|it| is_adverb(it)).count();
    let subject_words = &words[..n_subject];
    let first = subject_words.first()?;
    let last = subject_words.last()?;
    if n_subject > MOST_SUBJECT
        || is_one_of(NO_START, first)
        || first.len() > 4 && first.ends_with("ing")
        || subject_words.iter().any(|it| is_one_of(NO_SUBJECT, it) || is_adverb(it))
        || is_one_of("of the a an and or for in on with every each", last)
    {
        return None;
    }
    let end = predicate_end(runs, at);
    let start = run.tokens[0].range.start;
    let range = start..end;
    let after_subject = run.tokens[n_subject].range.start..run.tokens[verb.at].range.start;
    let after_verb = run.tokens.get(verb.at + verb.n_words - 1)?.range.end;
    let rest = text.get(after_verb..end)?;
    let adverb = &text[after_subject];
    let predicate = [adverb, &verb.form, rest].concat();
    let predicate_words: Vec<String> =
        tokens(&predicate).iter().filter(|it| it.is_word()).map(|it| lower_case(it.text)).collect();
    let points = predicate_words.iter().any(|it| is_one_of(POINTERS, it) || it.ends_with("n't"))
        // These say that the subject is several.
        || find_first(&predicate, "each other").is_some()
        || find_first(&predicate, "one another").is_some();
    if points || predicate_words.len() >= N_PREDICATE.end {
        return None;
    }
    let subject = as_option(&text[start..run.tokens[n_subject - 1].range.end]);
    let head = head_of(subject_words);
    let is_actor = is_one_of(ACTORS, head) || verb.is_willed;
    let is_short = predicate_words.len() < N_PREDICATE.start;
    // Too short a predicate leaves its subject for an option.
    let predicate = if is_short { String::new() } else { predicate };
    Some(Clause { range, subject, predicate, is_actor, is_duty: verb.is_duty })
}

/// Where the predicate ends: with its run, or with the last member of a list that the run begins
/// (`a peaceful, secure and open lake`).
fn predicate_end(runs: &[Run<'_>], at: usize) -> usize {
    let mut last = at;
    while let Some(next) = runs.get(last + 1)
        && !next.is_apart
        && next.tokens.len() < 4 + if next.has_conjunction { 2 } else { 0 }
        && find_verb(next).is_none()
    {
        last += 1;
    }
    // The member that closes the list: `open and cooperative cyberspace`.
    if last > at
        && let Some(next) = runs.get(last + 1)
        && !next.is_apart
        && next.tokens.iter().take(3).any(|it| it.text == "and")
    {
        last += 1;
    }
    runs[last].tokens.last().map_or(0, |it| it.range.end)
}

/// The noun that a phrase is about: the last one before `of`, `in` …
fn head_of(words: &[String]) -> &str {
    let is_joint = |it: &&String| is_one_of(NO_START, it) || *it == "that";
    let n = words.iter().position(|it| is_joint(&it)).unwrap_or(words.len());
    // `industries and enterprises`: `and` joins two heads, either will do.
    words[..n].last().map_or("", String::as_str)
}

/// A phrase with a capital: some stand at the start of a sentence, and of these nobody knows which
/// would keep theirs elsewhere.
fn as_option(phrase: &str) -> String {
    let mut option = phrase.to_owned();
    if let Some(first) = option.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    option
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let clauses = clauses_of(text);
        let found: Vec<(&str, &str)> =
            clauses.iter().map(|it| (it.subject.as_str(), it.predicate.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_subject_is_told_from_what_is_said_of_it() {
        check(
            "Facing these problems, the harbour authorities should strengthen the old sea wall.",
            &[("The harbour authorities", "should strengthen the old sea wall")],
        );
        check(
            "The rules of the lake hardly reflect the wishes of the swimmers.",
            &[("The rules of the lake", "hardly reflects the wishes of the swimmers")],
        );
        check(
            "Boats carry the goods of the island, and thin ice has become a danger for skaters.",
            &[
                ("Boats", "carries the goods of the island"),
                ("Thin ice", "has become a danger for skaters"),
            ],
        );
    }

    #[test]
    fn a_list_in_the_predicate_is_not_torn() {
        check(
            "Sweden is willing to build a peaceful, secure, open and cooperative lake, and to keep it.",
            &[("Sweden", "is willing to build a peaceful, secure, open and cooperative lake")],
        );
    }

    #[test]
    fn what_may_be_half_a_subject_is_left_out() {
        for text in [
            "Lakes, rivers and open seas must be kept clean by all.",
            "We must keep the lake clean and quiet.",
            "If the ice is thin, the children must stay ashore today.",
            "The men that row them must keep the boats clean.",
            "In schools, offices and homes, the rules must be known to everyone.",
            "Without a fence, the lake must be watched by night.",
            "There is no stable running of the harbour.",
        ] {
            check(text, &[]);
        }
    }
}
