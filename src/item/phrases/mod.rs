//! The sentences that items are made of, one table per language: an item speaks its article's.

mod en;
mod zh;

pub(super) use en::EN;
pub(super) use zh::ZH;

use super::facts::Facts;
use crate::{
    article::{Lang, UtteranceKind, VenueVerb, When},
    text::{find_first, lower_case},
};

/// Sentences with places for what differs: `{0}`, `{1}` …
pub(super) struct Phrases {
    /// Joins names in a row.
    pub joint: &'static str,

    pub occasion_stem: &'static str,
    /// {0} what the other words are from, {1} the words; without them and with them
    pub occasion_wrong: [&'static str; 2],
    /// {0} what they are from
    pub occasion_right: &'static str,

    /// What was said there, {0} occasion; what was sent or printed, {0} where
    pub excerpt_stem: [&'static str; 2],
    /// {0} what they are from
    pub excerpt_wrong: &'static str,
    pub excerpt_right: &'static str,

    pub year_stem: &'static str,
    /// {0} year, {1} names of what took place then
    pub year_wrong: &'static str,
    /// {0} what they are from, with the year; where that is no noun, {0} year, {1} its line
    pub year_right: [&'static str; 2],

    pub principle_stem: &'static str,
    /// One other excerpt stands there; {0} of them do; {0} stands there.
    pub principle_wrong: [&'static str; 3],
    /// {0} heading
    pub principle_right: &'static str,

    /// By sort of utterance, see [`at_kind`]: {0} speaker, {1} the utterance's phrase
    pub utterance_year_stem: [&'static str; 5],
    /// {0} occasion
    pub occasion_year_stem: &'static str,
    /// {0} date
    pub occasion_year_right: &'static str,

    /// Earliest, latest.
    pub order_stem: [&'static str; 2],
    /// {0} date
    pub order_wrong: &'static str,
    /// Earliest, latest: {0} occasion, {1} date
    pub order_right: [&'static str; 2],

    /// By verb, see [`at_verb`]: {0} name, {1} ` in 2016` or nothing
    pub place_stem: [&'static str; 3],
    /// {0} year
    pub in_year: &'static str,
    /// By verb: {0} name
    pub place_wrong: [&'static str; 3],
    /// By verb: {0} place
    pub held_stem: [&'static str; 3],
    /// By verb: {0} place
    pub held_wrong: [&'static str; 3],
    /// By verb: {0} name, {1} place
    pub held_right: [&'static str; 3],

    /// {0} heading
    pub words_of_principle_stem: &'static str,
    /// {0} heading
    pub words_of_principle_wrong: &'static str,

    /// First, last.
    pub said_first_stem: [&'static str; 2],
    /// First, last: {0} what they are from
    pub said_first_right: [&'static str; 2],

    /// {0}, {1} the occasions
    pub shared_stem: &'static str,
    /// {0} what it is from
    pub shared_wrong: &'static str,
    /// {0}, {1} what it is from
    pub shared_right: &'static str,

    /// Who, what: {0} what is said
    pub statement_stem: [&'static str; 2],
    /// {0} what is said of the option
    pub statement_wrong: &'static str,
    /// {0} the words
    pub statement_right: &'static str,

    /// How it goes on, to what end.
    pub continuation_stem: [&'static str; 2],
    /// {0} the sentence that goes on so
    pub continuation_wrong: &'static str,
    /// {0} the words
    pub continuation_right: &'static str,

    /// {0} speaker
    pub words_of_speaker_stem: &'static str,
    pub speaker_stem: &'static str,
    /// {0} speaker, {1} what other words of theirs are from, {2} the words; without them and with them
    pub speaker_wrong: [&'static str; 2],
    /// {0} speaker, {1} what they are from
    pub speaker_right: &'static str,

    /// One word, more words.
    pub gap_stem: [&'static str; 2],
    /// It stands elsewhere; {0} where it does
    pub gap_wrong: [&'static str; 2],
    /// One word, more words: {0} the words
    pub gap_right: [&'static str; 2],

    /// {0} what was said where, {1} when
    pub cited: &'static str,
}

impl Phrases {
    pub fn of(language: Lang) -> &'static Self {
        match language {
            Lang::En => &EN,
            Lang::Zh => &ZH,
        }
    }

    /// What the article says of an excerpt: `speech at the 2nd Lake Forum, 9 June 2016`.
    pub fn cited(&self, facts: &Facts<'_>, excerpt: usize) -> String {
        let Some(attribution) = &facts.article.excerpts[excerpt].attribution else {
            return String::new();
        };
        let utterance = attribution.utterance.as_ref().map(|it| it.phrase.as_str());
        let what = match (utterance.filter(|it| !it.is_empty()), &attribution.occasion) {
            (Some(phrase), _) if facts.language() == Lang::En => phrase,
            (_, Some(occasion)) => occasion,
            _ => return attribution.text.clone(),
        };
        match attribution.date {
            Some(date) => fill(self.cited, &[what, &in_words(date, facts.language())]),
            None => what.to_owned(),
        }
    }
}

impl Phrases {
    /// What the article says of an excerpt, in the middle of a sentence.
    pub fn cited_within(&self, facts: &Facts<'_>, excerpt: usize) -> String {
        let attribution = facts.article.excerpts[excerpt].attribution.as_ref();
        within(facts, &self.cited(facts, excerpt), attribution.map_or("", |it| &it.text))
    }

    /// Which year words are from, and what.
    pub fn explain_year(&self, facts: &Facts<'_>, excerpt: usize, year: u16) -> String {
        let attribution = facts.article.excerpts[excerpt].attribution.as_ref();
        let is_named = attribution.is_some_and(|it| {
            it.occasion.is_some() || it.utterance.as_ref().is_some_and(|it| !it.phrase.is_empty())
        });
        let cited = self.cited_within(facts, excerpt);
        if is_named && cited.contains(&year.to_string()) {
            return fill(self.year_right[0], &[&cited]);
        }
        fill(self.year_right[1], &[&year.to_string(), &self.cited(facts, excerpt)])
    }
}

/// A name or phrase as the middle of a sentence has it: in English with its article, and without
/// the capital that only an option needs. `printed` is the line that it is from.
pub(super) fn within(facts: &Facts<'_>, name: &str, printed: &str) -> String {
    if facts.language() != Lang::En {
        return name.to_owned();
    }
    let first = name.chars().next().map_or(0, char::len_utf8);
    let small = lower_case(&name[..first]) + &name[first..];
    let is_small = small != name && find_first(printed, &small).is_some();
    let name = if is_small { small.as_str() } else { name };
    let (word, rest) = name.split_once(' ').unwrap_or((name, ""));
    match &*lower_case(word) {
        word @ ("the" | "a" | "an") if !rest.is_empty() => [word, " ", rest].concat(),
        _ => ["the ", name].concat(),
    }
}

/// The name of an occasion in the middle of a sentence.
pub(super) fn occasion_within(facts: &Facts<'_>, occasion: usize) -> String {
    let occasion = &facts.article.occasions[occasion];
    let attribution = facts.article.excerpts[occasion.excerpts[0]].attribution.as_ref();
    within(facts, &occasion.name, attribution.map_or("", |it| &it.text))
}

/// Puts the values in their places.
pub(super) fn fill(phrase: &str, values: &[&str]) -> String {
    let mut filled =
        String::with_capacity(phrase.len() + values.iter().map(|it| it.len()).sum::<usize>());
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once('{') {
        let at = after.bytes().next().map_or(0, |digit| usize::from(digit.wrapping_sub(b'0')));
        filled.push_str(before);
        filled.push_str(values.get(at).copied().unwrap_or_default());
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    filled.push_str(rest);
    filled
}

/// A date in the words of a language.
pub(super) fn in_words(when: When, language: Lang) -> String {
    match language {
        Lang::En => when.in_english(),
        Lang::Zh => when.in_chinese(),
    }
}

/// Where the sentence for a sort of utterance stands.
pub(super) fn at_kind(kind: UtteranceKind) -> usize {
    match kind {
        UtteranceKind::Speech => 0,
        UtteranceKind::Message => 1,
        UtteranceKind::Instruction => 2,
        UtteranceKind::Interview => 3,
        UtteranceKind::Writing => 4,
    }
}

/// Where the sentence for a verb stands.
pub(super) fn at_verb(verb: VenueVerb) -> usize {
    match verb {
        VenueVerb::Held => 0,
        VenueVerb::Opened => 1,
        VenueVerb::Closed => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_find_their_places() {
        assert_eq!(fill("{1} in {0}.", &["Onsala", "It was"]), "It was in Onsala.");
        assert_eq!(fill("None", &["a"]), "None");
        assert_eq!(fill("{0}", &["{1}", "b"]), "{1}");
        assert_eq!(fill("在{0}举行", &["湖州"]), "在湖州举行");
    }
}
