//! Any bytes: they are refused as not UTF-8, or read, and what was read can be shown.
#![no_main]

use awareness_quiz::article::{Article, Attribution, Caption, decode, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let n_lines = bytes.split(|byte| [b'\n', b'\r'].contains(byte)).count();
    match decode(bytes) {
        Ok(text) => check(&read(text), n_lines),
        Err(error) => {
            assert!((1..=n_lines).contains(&error.line), "{error:?} of {n_lines} lines");
            check(&read(&String::from_utf8_lossy(bytes)), n_lines);
        }
    }
});

fn check(article: &Article, n_lines: usize) {
    check_texts(article);
    let mut lines: Vec<usize> = Vec::new();
    lines.extend(article.sections.iter().map(|it| it.line));
    lines.extend(article.captions.iter().map(|it| it.line));
    lines.extend(article.notes.iter().map(|it| it.line));
    for excerpt in &article.excerpts {
        assert!(!excerpt.text.trim().is_empty(), "{excerpt:?}");
        assert!(excerpt.section.is_none_or(|it| it < article.sections.len()), "{excerpt:?}");
        lines.push(excerpt.line);
        if let Some(attribution) = &excerpt.attribution {
            lines.push(attribution.line);
            check_date(attribution);
        }
    }
    for line in lines {
        assert!((1..=n_lines).contains(&line), "line {line} of {n_lines}");
    }
    check_occasions(article);
}

/// A date stands in the text that prints it.
fn check_date(attribution: &Attribution) {
    let printed = attribution.date_range.clone().map(|it| attribution.text.get(it));
    assert_eq!(attribution.date.is_some(), printed.is_some(), "{attribution:?}");
    let is_there = |it: Option<&str>| it.is_some_and(|it| it.contains(char::is_alphanumeric));
    assert!(printed.is_none_or(is_there), "{attribution:?}");
}

/// Each excerpt is of one occasion at most, and each occasion of some excerpt.
fn check_occasions(article: &Article) {
    let mut n_occasions = vec![0; article.excerpts.len()];
    for occasion in &article.occasions {
        assert!(!occasion.excerpts.is_empty(), "{occasion:?}");
        assert!(occasion.caption.is_none_or(|it| it < article.captions.len()), "{occasion:?}");
        for excerpt in &occasion.excerpts {
            n_occasions[*excerpt] += 1;
        }
    }
    assert!(n_occasions.iter().all(|it| *it < 2), "{:?}", article.occasions);
}

/// No text holds a character that cannot be shown or that turns what stands around it.
fn check_texts(article: &Article) {
    let mut texts: Vec<&str> = Vec::new();
    texts.extend(article.title.as_deref());
    texts.extend(article.author.as_deref());
    texts.extend(article.sections.iter().map(|it| it.heading.as_str()));
    texts.extend(article.occasions.iter().map(|it| it.name.as_str()));
    texts.extend(article.prose.iter().map(|it| it.text.as_str()));
    for Caption { text, venue, .. } in &article.captions {
        texts.push(text);
        texts.extend(venue.iter().flat_map(|it| [it.name.as_str(), it.place.as_str()]));
    }
    for excerpt in &article.excerpts {
        texts.push(&excerpt.text);
        let Some(said) = &excerpt.attribution else { continue };
        texts.push(&said.text);
        texts.extend(said.speaker.as_deref());
        texts.extend(said.occasion.as_deref());
        texts.extend(said.utterance.as_ref().map(|it| it.phrase.as_str()));
    }
    for text in texts {
        assert!(!text.contains(cannot_be_shown), "{text:?}");
    }
}

fn cannot_be_shown(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
        )
}
