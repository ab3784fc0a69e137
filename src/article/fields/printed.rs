//! The line of an attribution as a page prints it, composed from its fields.

use std::ops::Range;

use crate::{
    article::{Attribution, Lang, find_dates},
    text::find_first,
};

/// Composes the line of an attribution: speaker, utterance, occasion, place, date.
pub(super) fn line_of(said: &Attribution, language: Lang) -> String {
    let is_english = language == Lang::En;
    let comma = if is_english { ", " } else { "，" };
    let phrase = said.utterance.as_ref().map_or("", |it| it.phrase.as_str());
    let occasion = said.occasion.as_deref().unwrap_or_default();
    let is_in_phrase = occasion.is_empty() || find_first(phrase, occasion).is_some();
    let (before, after) = match is_in_phrase {
        true => ("", ""),
        // `湖泊论坛讲话`
        false if !is_english => (occasion, ""),
        false => ("", occasion),
    };
    let mut utterance = before.to_owned();
    utterance.push_str(phrase);
    let date = said.date.map(|it| if is_english { it.in_english() } else { it.in_chinese() });
    let parts = [
        said.speaker.as_deref().unwrap_or_default(),
        &utterance,
        after,
        said.place.as_deref().unwrap_or_default(),
        date.as_deref().unwrap_or_default(),
    ];
    let mut line = String::new();
    for part in parts {
        if !(line.is_empty() || part.is_empty()) {
            line.push_str(comma);
        }
        line.push_str(part);
    }
    line
}

/// Where the line prints its date: for the last time, or for the time that is given, from one.
/// Zero stands for nowhere.
pub(super) fn find_range(said: &Attribution, nth: Option<usize>) -> Option<Range<usize>> {
    let mut found = None;
    let mut n_found = 0;
    for date in find_dates(&said.text) {
        if Some(date.when) == said.date && nth.is_none_or(|nth| n_found < nth) {
            found = Some(date.range);
            n_found += 1;
        }
    }
    found
}
