//! Flaws of an item that a program can see, by the rules of item writing.

use std::collections::HashSet;

use awareness_quiz::{
    article::{Article, Lang},
    item::{Choice, Fact, Item, Kind, Quotation, Source},
    text::{FUNCTION_CHARS, is_cjk, is_stop_word, stems, tokens},
};

use crate::{
    invented::{Facts, JUNK, Name, chinese},
    judge::{
        could_be_speaker, describe, distractors, is_chinese, is_printed, key, names_in, shown,
        undotted,
    },
    sound,
};

/// Flaws that can be told with the facts at hand.
pub fn flaws(facts: &Facts, item: &Item) -> Vec<String> {
    let mut found = form_flaws(item);
    let options: Vec<&str> = item.options().iter().map(|it| it.text.as_str()).collect();
    let shown_words = words(&shown(item));
    if !options.iter().all(|it| is_of_type(facts, item.kind(), it)) {
        found.push("C17: an option of another type");
    }
    if matches!(item.kind(), Kind::Year | Kind::OccasionYear) {
        let years: Vec<u16> = options.iter().filter_map(|it| it.parse().ok()).collect();
        let (all, published) = (facts.years(), facts.published.map(|it| it.0));
        let last = published.or(all.iter().max().copied()).unwrap();
        let first = *all.iter().min().unwrap();
        if years.iter().any(|it| *it > last || *it + 12 < first) {
            found.push("C18: a year out of reach");
        }
        if !years.is_sorted() {
            found.push("C18: years not in order");
        }
    }
    if let Source::Excerpt(source) = item.source() {
        found.extend(flaws_of_passage(facts, item, source));
    }
    let shared = |heading: &str| longest_run(&shown_words, &words(heading), facts.language);
    if item.kind() == Kind::Principle
        && shared(key(item)) >= 3
        && distractors(item).all(|it| shared(it) < shared(key(item)))
    {
        found.push("C13: the quotation repeats its heading");
    }
    if item.kind() == Kind::Gap && holds(&words(&facts.title), &words(key(item))) {
        found.push("C14: the title shows the key");
    }
    if item.kind() == Kind::OccasionYear
        && let Source::Excerpt(source) = item.source()
        && let Some(said) = &facts.excerpts[source].said
        && let noun = capitalised(said.noun(facts.language))
        && noun != said.noun(facts.language)
        && item.stem().contains(&format!(" the {noun} "))
    {
        found.push("C23: a capital in the middle of the stem");
    }
    if item.kind() == Kind::OccasionYear
        && names_in(facts, item.stem()).iter().any(|it| it.year.is_some())
    {
        found.push("C11: the name holds a year");
    }
    if item.kind() == Kind::Order {
        let names: Vec<Name> =
            facts.names().into_iter().filter(|it| options.contains(&it.alone().as_str())).collect();
        let is_edition =
            |a: &Name| names.iter().any(|b| a.series == b.series && a.alone() != b.alone());
        if names.iter().any(is_edition) {
            found.push("C11: two editions of one series");
        }
        if names.iter().any(|it| it.year.is_some()) {
            found.push("C11: a name holds a year");
        }
    }
    if item.kind() == Kind::Speaker
        && options.iter().any(|a| options.iter().any(|b| a != b && could_be_speaker(a, b)))
    {
        found.push("C16: two options may be one speaker");
    }
    found.extend(sound::flaws(facts, item));
    found.into_iter().map(|it| format!("{it} in {}", describe(item))).collect()
}

fn is_of_type(facts: &Facts, kind: Kind, option: &str) -> bool {
    match kind {
        Kind::Occasion | Kind::Order => facts.names().iter().any(|it| it.alone() == option),
        Kind::Excerpt
        | Kind::WordsOfPrinciple
        | Kind::WordsOfSpeaker
        | Kind::SaidFirst
        | Kind::Shared
        | Kind::Purpose
        | Kind::Continuation => facts.excerpts.iter().any(|it| it.text.contains(undotted(option))),
        Kind::Duty | Kind::Statement => {
            let option = option.to_lowercase();
            facts.excerpts.iter().any(|it| it.text.to_lowercase().contains(&option))
        }
        Kind::Year | Kind::OccasionYear => option.parse::<u16>().is_ok(),
        Kind::Principle => facts.headings.iter().any(|it| it == option),
        Kind::Place => facts.venues().iter().any(|it| it.1 == option),
        Kind::OccasionOfPlace => facts.venues().iter().any(|it| is_printed(it.0, option)),
        Kind::Speaker => {
            let mut said = facts.excerpts.iter().filter_map(|it| it.said.as_ref());
            said.any(|it| facts.full_name(it.speaker) == option)
        }
        Kind::Written => true,
        Kind::Gap => {
            facts.excerpts.iter().any(|it| it.text.contains(option))
                && (facts.language == Lang::En || chinese::is_whole(option))
        }
    }
}

/// What the quoted words, or else the feedback, must not show.
fn flaws_of_passage(facts: &Facts, item: &Item, source: usize) -> Vec<&'static str> {
    let mut found = Vec::new();
    let own = &facts.excerpts[source];
    let own_name = own.said.as_ref().and_then(|it| it.meeting).map(|it| it.1);
    if let (Kind::Occasion | Kind::Excerpt, Some(name)) = (item.kind(), own_name)
        && !item.explanation().to_lowercase().contains(&name.printed().to_lowercase())
    {
        found.push("C9: the feedback does not name the occasion");
    }
    let Some(passage) = item.passage() else { return found };
    if passage.excerpt != source || own.text.get(passage.range.clone()) != Some(&passage.text) {
        found.push("C20: not word for word in its source");
    }
    let text = shown(item);
    let shown = words(&text);
    if facts.year_of(source).is_some_and(|year| shown.contains(&year.to_string())) {
        found.push("C12: the quotation prints its own year");
    }
    if shown.windows(2).any(|pair| pair == ["last", "year's"]) || text.contains("去年") {
        found.push("C12: the quotation points to a year");
    }
    if let (Kind::Occasion | Kind::Year, Some(name)) = (item.kind(), own_name)
        && holds(&shown, &words(&name.printed()))
    {
        found.push("C12: the quotation names its own occasion");
    }
    if item.kind() == Kind::Speaker
        && let Some(said) = &own.said
        && holds(&shown, &words(said.speaker))
    {
        found.push("C12: the quotation names its speaker");
    }
    if let (Lang::Zh, Some(gap)) = (facts.language, &passage.gap) {
        let (before, after) = (&passage.text[..gap.start], &passage.text[gap.end..]);
        let ends = after.is_empty() || after.starts_with(|c: char| !is_cjk(c) || c == '和');
        // `温和` and `和平` are words of their own.
        let in_word = chinese::NOUNS.iter().any(|it| {
            it.split_once('和').is_some_and(|(left, right)| {
                after.starts_with('和')
                    && (right.is_empty() && key(item).ends_with(left)
                        || left.is_empty() && after['和'.len_utf8()..].starts_with(right))
            })
        });
        let opens = before.ends_with(['的', '、']) || before.ends_with("一种");
        if !opens || !ends || in_word {
            found.push("C24: the gap parts a word");
        }
    }
    if let (Lang::En, Some(gap)) = (facts.language, &passage.gap) {
        let counts = |before: &str| {
            words(before).last().is_some_and(|it| ["a", "an", "every"].contains(&it.as_str()))
        };
        let (before, after) = (&passage.text[..gap.start], &passage.text[gap.end..]);
        // `A series of`.
        if counts(before) && after.starts_with(" of ") && !key(item).contains(' ') {
            found.push("C24: the gap counts what follows");
        }
        let is_counted = |option: &Choice| {
            let mut places = facts
                .excerpts
                .iter()
                .flat_map(|it| it.text.match_indices(&option.text).map(|(at, _)| &it.text[..at]));
            places.any(counts)
        };
        if item.options().iter().any(|it| is_counted(it) != counts(before)) {
            found.push("C23: an option can be counted and another cannot");
        }
    }
    found
}

/// Whether a kind has words of the article for its options.
pub fn offers_words(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Excerpt
            | Kind::WordsOfPrinciple
            | Kind::WordsOfSpeaker
            | Kind::SaidFirst
            | Kind::Shared
            | Kind::Purpose
            | Kind::Continuation
    )
}

/// Flaws that can be told from the item alone.
pub fn form_flaws(item: &Item) -> Vec<&'static str> {
    let options: Vec<Vec<String>> = item.options().iter().map(|it| words(&it.text)).collect();
    let shown = shown(item);
    let (quoted, stem) = (words(&shown), words(item.stem()));
    let key_words = words(key(item));
    let distinct: HashSet<&Vec<String>> = options.iter().collect();
    let passage = item.passage();
    let gap = passage.and_then(|it| Some((it, it.gap.clone()?)));
    let vowel = |text: &str| text.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']);
    let article_before = gap.as_ref().and_then(|(it, gap)| {
        let before = words(&it.text[..gap.start]);
        before.last().filter(|it| ["a", "an"].contains(&it.as_str())).cloned()
    });
    let lengths: Vec<usize> = item.options().iter().map(|it| it.text.chars().count()).collect();
    let is_open = offers_words(item.kind()) || item.kind() == Kind::Gap;
    let mean_of_others = || {
        let all: usize = lengths.iter().sum();
        (all - lengths[item.key()]) as f64 / (lengths.len() - 1) as f64
    };
    let found = [
        ("C1: the key has a reason why it is wrong", {
            let is_reasoned = |it: &Choice| !it.why_wrong.is_empty();
            let reasoned = item.options().iter().enumerate();
            reasoned.into_iter().any(|(at, it)| is_reasoned(it) == (at == item.key()))
        }),
        (
            "C9: the feedback does not name the key",
            ![
                Kind::Occasion,
                Kind::Excerpt,
                Kind::WordsOfPrinciple,
                Kind::WordsOfSpeaker,
                Kind::SaidFirst,
                Kind::Shared,
            ]
            .contains(&item.kind())
                && !item.explanation().to_lowercase().contains(&key(item).to_lowercase()),
        ),
        (
            "C10: stem or quotation show the key",
            holds(&quoted, &key_words) || holds(&stem, &key_words),
        ),
        ("C16: not three to five options", !(3..=5).contains(&options.len())),
        ("C16: two options say the same", distinct.len() < options.len()),
        ("C16: an option says nothing", options.iter().any(Vec::is_empty)),
        (
            "C17: options of several shapes",
            item.kind() == Kind::Gap && {
                let shape = |it: &Choice| {
                    if is_chinese(&it.text) {
                        (it.text.chars().count(), false)
                    } else {
                        (it.text.split(' ').count(), it.text.starts_with(char::is_uppercase))
                    }
                };
                item.options().iter().map(shape).collect::<HashSet<_>>().len() > 1
            },
        ),
        (
            "C19: the key is longer than the others",
            is_open && lengths[item.key()] as f64 > 1.5 * mean_of_others(),
        ),
        (
            "C19: options of very different lengths",
            is_open && lengths.iter().max() > lengths.iter().min().map(|it| it * 3).as_ref(),
        ),
        (
            "C20: a gap without its key",
            gap.as_ref().is_some_and(|(it, gap)| &it.text[gap.clone()] != key(item)),
        ),
        ("C20: a gap in an item of another kind", gap.is_some() != (item.kind() == Kind::Gap)),
        (
            "C21: a word of the key is shown beside the gap",
            gap.as_ref().is_some_and(|(it, gap)| {
                let around =
                    units(&it.text[..gap.start]).into_iter().chain(units(&it.text[gap.end..]));
                let key = units(key(item));
                around.into_iter().any(|it| key.contains(&it))
            }),
        ),
        (
            "C23: the article before the gap fits one option only",
            article_before.is_some_and(|it| {
                item.options().iter().any(|option| vowel(&option.text) != (it == "an"))
            }),
        ),
        ("C24: the key is more than three words", {
            let n_words =
                if is_chinese(key(item)) { key_words.len().div_ceil(2) } else { key_words.len() };
            item.kind() == Kind::Gap && n_words > 3
        }),
    ];
    let found = found.into_iter().filter(|(_, is_found)| *is_found).map(|(name, _)| name);
    found.chain(wording_flaws(item)).collect()
}

/// Flaws of the words that are shown.
fn wording_flaws(item: &Item) -> Vec<&'static str> {
    let shown = shown(item);
    let (quoted, stem) = (words(&shown), words(item.stem()));
    let options: Vec<Vec<String>> = item.options().iter().map(|it| words(&it.text)).collect();
    let all_text = || {
        let texts = item.options().iter().flat_map(|it| [&it.text, &it.why_wrong]);
        let texts = texts.map(String::as_str).chain([item.stem(), item.explanation(), &shown]);
        texts.collect::<Vec<_>>().join("\n")
    };
    let found = [
        ("C25: the quotation stutters", stutters(&shown)),
        (
            "C26: too long",
            stem.len() > 40 || quoted.len() > 70 || options.iter().any(|it| it.len() > 30),
        ),
        ("C30: stem and key alone share a word", {
            let (key, asked) = (units(key(item)), units(item.stem()));
            let others: Vec<String> = distractors(item).flat_map(units).collect();
            key.iter().any(|it| asked.contains(it) && !others.contains(it))
        }),
        (
            "C31: a mark without its partner",
            !is_balanced(&shown) || !item.options().iter().all(|it| is_balanced(&it.text)),
        ),
        (
            "C31: marks that are no text",
            all_text().contains(|c: char| {
                c.is_control() && c != '\n'
                    || ('\u{200B}'..='\u{200F}').contains(&c)
                    || ('\u{202A}'..='\u{202E}').contains(&c)
            }) || std::iter::once(shown.as_str())
                .chain(item.options().iter().map(|it| it.text.as_str()))
                .any(|it| {
                    let text = undotted(it);
                    // `#quiet` is a tag and no markup.
                    let is_heading =
                        text.starts_with('#') && text.trim_start_matches('#').starts_with(' ');
                    it.contains("——") || text.starts_with(['—', '>', '*']) || is_heading
                }),
        ),
        (
            "C32: a word of over sixty letters",
            all_text().split_whitespace().any(|it| !is_chinese(it) && it.chars().count() > 60),
        ),
        ("C32: something from beside the article", all_text().contains(JUNK)),
    ];
    found.into_iter().filter(|(_, is_found)| *is_found).map(|(name, _)| name).collect()
}

/// The words in small letters, without marks; a Chinese character stands for itself.
pub fn words(text: &str) -> Vec<String> {
    tokens(text).iter().filter(|it| it.is_word()).map(|it| it.text.to_lowercase()).collect()
}

/// What can be recognised: content words, and pairs of Chinese characters that say something.
pub fn units(text: &str) -> Vec<String> {
    let words = words(text);
    let is_content = |it: &&String| !is_stop_word(it) && it.len() > 2 && !is_chinese(it);
    let content = words.iter().filter(is_content).flat_map(|it| stems(it)).map(|it| it.to_string());
    let pieces = text.split(|c: char| !is_cjk(c) || FUNCTION_CHARS.contains(c));
    let pairs = pieces.flat_map(|it| {
        let chars: Vec<char> = it.chars().collect();
        chars.windows(2).map(|it| it.iter().collect()).collect::<Vec<String>>()
    });
    content.chain(pairs).collect()
}

/// Whether the words of `part` stand in a row.
pub fn holds(whole: &[String], part: &[String]) -> bool {
    !part.is_empty() && whole.windows(part.len()).any(|it| it == part)
}

/// The longest row of content words that two texts share; a Chinese word has two characters.
pub fn longest_run(a: &[String], b: &[String], language: Lang) -> usize {
    let content = |it: &[String]| -> Vec<String> {
        it.iter().filter(|it| !is_stop_word(it)).cloned().collect()
    };
    let (a, b) = (content(a), content(b));
    let longest = (1..=b.len()).rfind(|n| b.windows(*n).any(|it| holds(&a, it))).unwrap_or(0);
    if language == Lang::Zh { longest / 2 } else { longest }
}

fn capitalised(text: &str) -> String {
    let first = text.chars().next().map_or(0, char::len_utf8);
    text[..first].to_uppercase() + &text[first..]
}

fn is_balanced(text: &str) -> bool {
    let count = |mark: char| text.matches(mark).count();
    let pairs = [('“', '”'), ('（', '）'), ('(', ')'), ('《', '》'), ('「', '」')];
    count('"').is_multiple_of(2) && pairs.iter().all(|(open, close)| count(*open) == count(*close))
}

/// `prevent prevention`, `orderly orderly`; a mark between two words parts them.
fn stutters(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    words.windows(2).any(|pair| {
        let is_double = pair[0].len() > 1 && pair[0].eq_ignore_ascii_case(pair[1]);
        is_double || pair[0] == "prevent" && pair[1].starts_with("prevention")
    })
}

/// Whether half of a quotation, or more, stands in what was seen.
pub fn is_known_again(quoted: &str, seen: &str) -> bool {
    let (quoted, seen) = (words(quoted), words(seen));
    let n_half = quoted.len().div_ceil(2).max(1);
    quoted.windows(n_half).any(|it| holds(&seen, it))
}

/// Whether what is shown of `item`, its source included, answers `later`, or asks it already.
pub fn gives_away(article: &Article, item: &Item, later: &Item) -> bool {
    if (item.stem(), shown(item), key(item)) == (later.stem(), shown(later), key(later)) {
        return true;
    }
    // Words to choose from, or quoted, may hold those of a gap.
    let is_filled = |quoted: &str| {
        later.passage().is_some_and(|it| {
            it.gap.is_some()
                && article.excerpts[it.excerpt].text.contains(quoted)
                && quoted.contains(key(later))
        })
    };
    if item.kind() == Kind::Excerpt && item.options().iter().any(|it| is_filled(undotted(&it.text)))
    {
        return true;
    }
    // What is asked of a sentence can be read in words that hold it.
    let asks_words =
        matches!(later.kind(), Kind::Duty | Kind::Statement | Kind::Purpose | Kind::Continuation);
    let holds_proof = |quoted: &str| {
        let Source::Excerpt(source) = later.source() else { return false };
        let proof = later.proof().map(|it| &article.excerpts[source].text[it]);
        asks_words && proof.is_some_and(|it| quoted.contains(it))
    };
    if item.options().iter().any(|it| holds_proof(undotted(&it.text))) || holds_proof(&shown(item))
    {
        return true;
    }
    let Source::Excerpt(source) = item.source() else { return false };
    // The feedback shows the attribution and some words of the source.
    let Quotation { before, proof, after } = item.quotation(article);
    let seen = [&before, proof, &after].concat();
    let is_told = match later.passage() {
        // Of a section the feedback says nothing, but for an item that asks it.
        _ if matches!(later.asks(), Fact::Section(_)) => {
            matches!(item.kind(), Kind::Principle | Kind::WordsOfPrinciple)
        }
        Some(_) => true,
        None => offers_words(later.kind()) || asks_words,
    };
    let quoted = match (later.passage(), later.proof(), later.source()) {
        (Some(it), _, _) => it.text.as_str(),
        (None, Some(proof), Source::Excerpt(at)) => &article.excerpts[at].text[proof],
        _ => undotted(key(later)),
    };
    let is_seen = if later.source() == item.source() {
        is_known_again(quoted, &seen)
    } else {
        seen.contains(quoted)
    };
    if is_told && is_seen {
        return true;
    }
    // What the attribution says, whatever words were quoted.
    let says_date = |at: usize| article.find_occasion(at) == article.find_occasion(source);
    match (later.kind(), later.source()) {
        (Kind::OccasionYear | Kind::Order, Source::Excerpt(at)) => says_date(at),
        (Kind::Place | Kind::OccasionOfPlace, Source::Excerpt(at)) => at == source,
        _ => false,
    }
}
