//! What every kept text starts with: the version of its format and a check on the rest.

use std::fmt;

use crate::text;

/// The format that this build writes: the one of version 0.1.0, which every later version must read.
/// Raised whenever an older build could misread the newer.
pub const VERSION: u32 = 2;

/// What is between the lines of a kept text. A line feed would have to be escaped in a copy.
pub const LINE: char = ';';

/// Why a kept text cannot be used. It must not be overwritten either.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// Not what was kept, or a damaged one.
    Damaged,
    /// Written by a newer build.
    Newer {
        /// Its format version.
        version: u32,
    },
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged => f.write_str("the stored data is damaged"),
            Self::Newer { version } => {
                write!(
                    f,
                    "the stored data has format {version}, but this version reads formats up to {VERSION}; reload the page while online"
                )
            }
        }
    }
}

/// Puts a text into an envelope: a line with the version and the check, then the text.
pub fn seal(text: &str) -> String {
    format!("{VERSION} {:016x}{LINE}{text}", text::hash(text))
}

/// Takes the text out of its envelope.
///
/// # Errors
/// [`Unreadable`] where it is damaged or of a newer format.
pub fn open(sealed: &str) -> Result<&str, Unreadable> {
    let (head, text) = sealed.split_once(LINE).unwrap_or((sealed, ""));
    let (version, check) = head.split_once(' ').unwrap_or((head, ""));
    match version.parse() {
        // What is newer may look like anything after that.
        Ok(version) if version > VERSION => Err(Unreadable::Newer { version }),
        Ok(VERSION) if *check == *format!("{:016x}", text::hash(text)) => Ok(text),
        _ => Err(Unreadable::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_newer_says_so() {
        let newer = open("3 with anything;behind it");
        assert_eq!(newer, Err(Unreadable::Newer { version: 3 }));
        let message = newer.expect_err("it is newer").to_string();
        assert_eq!(
            message,
            "the stored data has format 3, but this version reads formats up to 2; reload the page while online"
        );
    }

    proptest! {
        #[test]
        fn a_text_comes_out_as_it_was_put_in(text in "(?s).{0,40}") {
            let sealed = seal(&text);
            prop_assert_eq!(open(&sealed), Ok(&*text));
        }

        #[test]
        fn a_text_with_a_letter_changed_or_cut_short_is_damaged(
            text in "[ -~]{1,60}", at: prop::sample::Index, letter in "[ -~]",
        ) {
            let sealed = seal(&text);
            let (before, rest) = sealed.split_at(at.index(sealed.len() - 2) + 2);
            let changed = format!("{before}{letter}{}", &rest[1..]);
            prop_assume!(changed != sealed);
            prop_assert_eq!(open(&changed), Err(Unreadable::Damaged));
            prop_assert_eq!(open(before), Err(Unreadable::Damaged));
        }
    }
}
