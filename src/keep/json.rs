//! The little of JSON that copies are made of.

use std::fmt::Write;

use serde::Deserialize;

use super::{Unreadable, envelope};

#[derive(Deserialize)]
struct Head {
    version: u32,
}

/// The version that a text of JSON has.
///
/// # Errors
/// [`Unreadable`] where it has none, or one that is newer than this build.
pub fn version_of(json: &str) -> Result<u32, Unreadable> {
    // The version first: what is newer may hold anything else in any shape.
    match parse(json)? {
        Head { version } if version > envelope::VERSION => Err(Unreadable::Newer { version }),
        Head { version } => Ok(version),
    }
}

/// Reads a text of JSON. Escapes stay as they are.
///
/// # Errors
/// [`Unreadable::Damaged`] where it is none, or of another shape.
pub fn parse<'t, T: Deserialize<'t>>(json: &'t str) -> Result<T, Unreadable> {
    match serde_json_core::from_str(json) {
        Ok((value, n_read)) if json[n_read..].trim().is_empty() => Ok(value),
        _ => Err(Unreadable::Damaged),
    }
}

/// Writes a string of JSON behind what is there.
pub fn write_string(json: &mut String, text: &str) {
    json.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => json.extend(['\\', letter]),
            ' '.. => json.push(letter),
            // Writing to a string never fails.
            _ => drop(write!(json, "\\u{:04x}", u32::from(letter))),
        }
    }
    json.push('"');
}

/// What a string of JSON says, of which the reader left the escapes as they are. Only quotes and
/// backslashes are made out: no text of ours has any other.
pub fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        plain.push(if letter == '\\' { letters.next().unwrap_or(letter) } else { letter });
    }
    plain
}
