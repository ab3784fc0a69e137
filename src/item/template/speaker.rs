//! Whose words are these, and which words are theirs?

use super::{
    Desk, Fact, ItemId, Kind, Material, Reason,
    attribute::{self, Attribute},
    fill,
    words::{self, WordsOf},
};
use crate::{
    article::SeriesName,
    item::{Passage, facts::Facts, sample},
    text::{Index, fold, hash},
};

/// Whose words the excerpts are.
struct Speakers<'a> {
    /// Each name once, with the excerpts under it.
    names: Vec<&'a str>,
    excerpts: Vec<Vec<usize>>,
    /// The names taken apart: `Lee` may be Ann Lee.
    series: Vec<SeriesName>,
    entry_of: Vec<Option<usize>>,
}

impl<'a> Speakers<'a> {
    fn of(facts: &Facts<'a>) -> Self {
        let article = facts.article;
        let mut seen = Index::default();
        let mut speakers = Self {
            names: Vec::new(),
            excerpts: Vec::new(),
            series: Vec::new(),
            entry_of: vec![None; article.excerpts.len()],
        };
        for (at, excerpt) in article.excerpts.iter().enumerate() {
            let speaker = excerpt.attribution.as_ref().and_then(|it| it.speaker.as_deref());
            let Some(name) = speaker.filter(|it| facts.is_sound_speaker(it)) else { continue };
            let folded = hash(&fold(name));
            let entry = seen.holders(folded).next().unwrap_or(speakers.names.len());
            if entry == speakers.names.len() {
                seen.add(folded, entry);
                speakers.names.push(name);
                speakers.excerpts.push(Vec::new());
                speakers.series.push(SeriesName::of(name));
            }
            speakers.excerpts[entry].push(at);
            speakers.entry_of[at] = Some(entry);
        }
        speakers
    }

    /// Whether one of two is wrong if the other is right.
    fn differ(&self, a: usize, b: usize) -> bool {
        !self.series[a].could_be(&self.series[b])
    }
}

/// Asks for words of a speaker.
pub(super) fn write_words(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, phrases) = (desk.facts, desk.phrases);
    let speakers = Speakers::of(facts);
    Material::Speakers.suffices(speakers.names.len())?;
    for (own, name) in speakers.names.iter().enumerate() {
        let words = WordsOf {
            kind: Kind::WordsOfSpeaker,
            id: ItemId::new(Kind::WordsOfSpeaker, name),
            stem: fill(phrases.words_of_speaker_stem, &[name]),
            excerpts: speakers.excerpts[own].clone(),
            is_elsewhere: &|it| speakers.entry_of[it].is_some_and(|it| speakers.differ(own, it)),
            suits: &|_| false,
            asks: Fact::Speaker,
            why_wrong: &|it| {
                let other = speakers.entry_of[it].map_or("", |it| speakers.names[it]);
                fill(phrases.speaker_right, &[other, &phrases.cited(facts, it)])
            },
            tells: &|it, words| facts.told_by_cited_words(it, words),
            explain: &|it| fill(phrases.speaker_right, &[name, &phrases.cited(facts, it)]),
        };
        words::write_one(desk, &words);
    }
    Ok(())
}

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, fragments, phrases) = (desk.facts, desk.fragments, desk.phrases);
    let speakers = Speakers::of(facts);
    let Speakers { names, excerpts, entry_of, .. } = &speakers;
    Material::Speakers.suffices(names.len())?;
    // The excerpt where a speaker is named first.
    let firsts: Vec<usize> = excerpts.iter().map(|it| it[0]).collect();
    attribute::write(
        desk,
        &Attribute {
            kind: Kind::Speaker,
            stem: phrases.speaker_stem,
            names: names.clone(),
            find: &|excerpt| entry_of[excerpt],
            differ: &|a, b| speakers.differ(a, b),
            asks: Fact::Speaker,
            reason: &|at, rng| {
                let Some(words) = sample::draw(facts, fragments, &excerpts[at], rng) else {
                    let cited = phrases.cited(facts, firsts[at]);
                    let why_wrong = fill(phrases.speaker_wrong[0], &[names[at], &cited]);
                    return (why_wrong, facts.told_by_citation(firsts[at]));
                };
                let Passage { excerpt, range, .. } = &words.passage;
                let cited = phrases.cited(facts, *excerpt);
                let values = [names[at], &cited, &words.passage.before_gap()];
                let why_wrong = fill(phrases.speaker_wrong[1], &values);
                (why_wrong, facts.told_by_cited_words(*excerpt, range))
            },
            explain: &|excerpt, own| {
                fill(phrases.speaker_right, &[names[own], &phrases.cited(facts, excerpt)])
            },
        },
    );
    Ok(())
}
