//! Attributions in English: `Ann Lee's speech at the Lake Forum in Onsala`.

use std::ops::Range;

use super::{
    Known, Parts, Utterance, UtteranceKind,
    noun::{
        Segment, find_name, find_name_behind_trade, is_certain_name, is_event_phrase, is_hall,
        is_noun_phrase, is_office, is_place, is_reference, is_work, meeting_noun, names_occasion,
        split_last_in, split_place,
    },
    sentence::SAID,
    trim_marks,
};
use crate::{
    article::quoted::{is_quoted, unquoted},
    text::{find_first, is_one_of, split_at_first, tokens, without_start},
};

/// What leads from an utterance to its occasion.
pub(super) const PREPOSITIONS: &str = "at before during for in on to with";

/// Reads a line whose date was taken out.
pub(super) fn read(rest: &str, known: &Known) -> Parts {
    let mut parts = Parts::default();
    let pieces = segments(rest);
    // What has pages is a paper or a book, whatever its name looks like.
    let n_named =
        pieces.iter().filter(|it| it.contains(char::is_alphabetic) && !is_reference(it)).count();
    let is_printed =
        pieces.iter().any(|it| is_reference(it)) && (n_named < 2 || pieces[0].contains(" of "));
    for (at, piece) in pieces.iter().enumerate() {
        let segment = Segment::new(piece);
        if segment.tokens.is_empty() {
            continue;
        }
        parts.n_words += segment.n_words();
        if is_same(&segment) {
            parts.is_same = true;
            continue;
        }
        if is_reference(piece) || is_printed && at == 0 && parts.take_work(&segment) {
            continue;
        }
        let is_read = parts.read_title(&segment)
            || parts.utterance.is_none() && parts.read_utterance(&segment, known)
            || parts.read_verb(&segment)
            || parts.occasion.is_none() && parts.read_lead(&segment)
            || parts.read_noun(&segment, at, known);
        if !is_read {
            parts.n_unread += segment.n_words();
        }
    }
    parts
}

/// `the same forum`, `ibid.`: what the attribution before this one names.
fn is_same(segment: &Segment<'_>) -> bool {
    let first = segment.folded.iter().find(|it| *it != "at" && *it != "the").map(String::as_str);
    segment.tokens.len() <= 7 && first.is_some_and(|it| is_one_of("ibid ibidem idem same", it))
}

/// Parts a line at its commas, but not the name `Conference on Lakes, Rivers and Seas`.
fn segments(rest: &str) -> Vec<&str> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for (at, mark) in rest.match_indices(&[',', ';', '，', '；'][..]) {
        ranges.push(start..at);
        start = at + mark.len();
    }
    ranges.push(start..rest.len());
    let mut joined: Vec<Range<usize>> = Vec::new();
    // Where the last segment stands that names an occasion: a list can only go on from there.
    let mut named: Option<usize> = None;
    for range in ranges {
        let text = rest[range.clone()].trim();
        let segment = Segment::new(text);
        let is_named = meeting_noun(&segment).is_some();
        let lists = text.starts_with("and ") || find_first(text, " and ").is_some();
        let is_plain = !is_named && segment.find(SAID).is_none() && !is_office(&segment);
        match named {
            Some(at) if lists && is_plain && joined.len() - at <= 3 => {
                joined[at].end = range.end;
                joined.truncate(at + 1);
            }
            _ => {
                if is_named {
                    named = Some(joined.len());
                }
                joined.push(range);
            }
        }
    }
    joined.into_iter().map(|range| &rest[range]).collect()
}

impl Parts {
    /// `“Flour on the Stairs”`: what is written and has a title.
    fn read_title(&mut self, segment: &Segment<'_>) -> bool {
        let title = unquoted(segment.text);
        let is_title = self.occasion.is_none() && is_quoted(segment.text) && !title.is_empty();
        if is_title {
            self.occasion = Some(title.to_owned());
            let kind = UtteranceKind::Writing;
            self.utterance.get_or_insert(Utterance { kind, phrase: String::new() });
        }
        is_title
    }

    /// The name of a paper or book at the front of a line.
    fn take_work(&mut self, segment: &Segment<'_>) -> bool {
        let is_title = segment.tokens.len() <= 8 && segment.find(SAID).is_none();
        if is_title {
            self.occasion = Some(segment.text.to_owned());
            self.utterance =
                Some(Utterance { kind: UtteranceKind::Writing, phrase: String::new() });
        }
        is_title
    }

    /// What a segment names that is neither an utterance nor a sentence.
    fn read_noun(&mut self, segment: &Segment<'_>, at: usize, known: &Known) -> bool {
        let text = segment.text;
        if self.speaker.is_none()
            && let Some(name) = find_name(text)
        {
            // A town may stand behind an occasion; whom the rest of the article names does not.
            let is_town = known.is_place(text)
                || known.is_alone && self.place.is_none()
                || tokens(name).len() == 1;
            let is_speaker = if at == 0 && self.occasion.is_none() {
                !known.is_place(text)
            } else {
                known.is_person(name)
                    || known.full_name(name).is_some()
                    || is_certain_name(text)
                    || !is_town
            };
            if is_speaker {
                self.is_weak = at > 0
                    && self.occasion.is_some()
                    && self.place.is_none()
                    && !known.is_person(name);
                self.speaker = Some(name.to_owned());
                return true;
            }
        }
        if self.speaker.is_none()
            && at == 0
            && let Some(name) = find_name_behind_trade(text)
        {
            self.speaker = Some(name.to_owned());
            return true;
        }
        // `Ann Lee on the price of boats`
        if self.speaker.is_none()
            && at == 0
            && let Some((name, _)) =
                split_at_first(text, " on ").or_else(|| split_at_first(text, " about "))
            && let Some(name) = find_name(name)
                .or_else(|| find_name_behind_trade(name))
                .filter(|it| it.contains(' '))
        {
            self.speaker = Some(name.to_owned());
            return true;
        }
        // `Ann Lee in the Lake Letter`
        if self.speaker.is_none()
            && let Some((name, rest)) =
                split_at_first(text, " in the ").or_else(|| split_at_first(text, " at the "))
            && let Some(name) = find_name(name)
        {
            self.speaker = Some(name.to_owned());
            if self.occasion.is_none() && is_noun_phrase(&Segment::new(rest)) {
                self.occasion_at(rest);
            }
            return true;
        }
        if is_office(segment) {
            // `Professor of Forgetting`: says who somebody is.
            return true;
        }
        let has_speaker = self.speaker.is_some() || known.has_speaker;
        if self.occasion.is_none()
            && is_noun_phrase(segment)
            && (names_occasion(text) || has_speaker && (is_event_phrase(text) || is_work(segment)))
        {
            self.occasion_at(text);
            return true;
        }
        // Behind an occasion, a word that nothing else speaks of may be a town or a surname.
        let is_known = has_speaker || known.is_place(text);
        if self.place.is_none() && self.occasion.is_some() && is_known && is_place(text) {
            self.place = Some(text.to_owned());
            return true;
        }
        false
    }

    /// `At the Lake Forum` · `speaking at the Lake Forum` · `Addressing the Lake Forum`
    fn read_lead(&mut self, segment: &Segment<'_>) -> bool {
        let first = segment.folded[0].as_str();
        let speaks = is_one_of("speaking writing talking", first);
        let n_lead = match first {
            "addressing" | "opening" | "closing" | "from" => 1,
            _ if speaks => 2,
            _ if is_one_of(PREPOSITIONS, first) => 1,
            _ => return false,
        };
        let name = segment.from(n_lead);
        let is_work =
            first == "from" && name.starts_with(char::is_uppercase) && find_name(name).is_none();
        if !names_occasion(name) && !is_work {
            return false;
        }
        self.occasion_at(name);
        if speaks && self.utterance.is_none() {
            let kind =
                if first == "writing" { UtteranceKind::Writing } else { UtteranceKind::Speech };
            self.utterance = Some(Utterance { kind, phrase: String::new() });
        }
        true
    }

    /// Takes the name of an occasion, and the place behind it.
    pub(super) fn occasion_at(&mut self, text: &str) {
        let text = without_weekday(trim_marks(before_dash(text)));
        let mut name = without_lead(text);
        // `opening of the Valley Line` is an occasion itself; that of the Lake Forum is part of it.
        if !names_occasion(name) {
            name = without_start(
                text,
                &["the ", "The ", "at the ", "At the ", "at ", "At ", "a ", "an "],
            );
        }
        // `lecture at the Lake Forum by Ann Lee`
        if let Some((rest, author)) = split_at_first(name, " by ")
            && let Some(author) = find_name(author)
        {
            name = rest;
            self.speaker.get_or_insert(author.to_owned());
        }
        let (name, place) = split_place(name);
        // `Boot Festival at the Old Ropewalk`, in a town that was named behind it.
        let name = match split_last_in(name) {
            Some((rest, hall)) if place.is_some() && !hall.is_empty() && names_occasion(rest) => {
                rest
            }
            _ => name,
        };
        if name.is_empty() || !is_noun_phrase(&Segment::new(name)) {
            return;
        }
        if is_hall(name) && !names_occasion(name) {
            self.place = self.place.take().or_else(|| Some(name.to_owned()));
            return;
        }
        self.occasion = Some(capitalised(name));
        if self.place.is_none() {
            self.place = place.map(str::to_owned);
        }
    }
}

/// `speech at the opening on Tuesday`: the day says nothing to a reader of later years.
fn without_weekday(text: &str) -> &str {
    match text.rsplit_once(" on ") {
        Some((before, day)) if day.ends_with("day") && !day.contains(' ') => before,
        _ => text,
    }
}

/// What stands before the dash of a second attribution that slipped onto the line.
pub(super) fn before_dash(text: &str) -> &str {
    split_at_first(text, "——").map_or(text, |(before, _)| before)
}

/// Whether a year stands inside a name, as in `Lake Forum 2016` and `the 2016 Lake Forum`, and not
/// beside it.
pub(super) fn is_part_of_name(text: &str, date: &Range<usize>) -> bool {
    let is_year = date.len() == 4;
    let before = Segment::new(&text[..date.start]);
    let touches = |text: &str| text.ends_with(' ') && !text.trim_end().ends_with(&[',', '('][..]);
    let ends_name = touches(&text[..date.start])
        && meeting_noun(&before).is_some_and(|it| it + 1 == before.tokens.len());
    let after = text[date.end..].strip_prefix(' ').unwrap_or_default();
    let next = tokens(after);
    let leads_in = before.folded.last().is_none_or(|it| is_one_of("in from since", it));
    let starts_name = !leads_in
        && next.first().is_some_and(|it| it.text.starts_with(char::is_uppercase))
        && meeting_noun(&Segment::new(&after[..next[next.len().min(5) - 1].range.end])).is_some();
    is_year && (ends_name || starts_name)
}

/// Leaves out what leads up to a name: `the opening ceremony of the`.
fn without_lead(text: &str) -> &str {
    let mut name = text;
    loop {
        let before = name;
        for lead in &["the ", "a ", "an ", "at ", "this year's ", "The ", "opening ", "closing "] {
            let rest = name.strip_prefix(*lead).unwrap_or(name);
            // `opening ceremony of`, but not the `Opening Forum`.
            let is_ceremony = ["ceremony of ", "session of ", "of ", "plenary of ", "day of "]
                .iter()
                .find_map(|it| rest.strip_prefix(*it));
            name = match (lead.ends_with("ing "), is_ceremony) {
                (true, Some(rest)) if rest.len() < name.len() => rest,
                (true, _) => name,
                (false, _) => rest,
            };
        }
        if name == before {
            return name;
        }
    }
}

/// Options stand alone, so a name that the sentence wrote small gets its capital.
fn capitalised(name: &str) -> String {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name
}
