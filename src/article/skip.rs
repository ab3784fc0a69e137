//! Reads which questions the organiser takes out for good.

use std::ops::RangeInclusive;

use crate::text::has_char;

/// A question that is never to be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skip {
    /// The 16 hexadecimal digits of its id, or the first eight of them; in lower case.
    pub id: String,
    /// One-based number of the line in the article file.
    pub line: usize,
}

impl Skip {
    /// The ids that it may stand for, as numbers.
    ///
    /// ```
    /// # use awareness_quiz::article::read;
    /// let skips = read("---\nskip: 88281d58, 5B78448D88FB9E65\n---\n").skips;
    /// assert_eq!(skips[0].ids(), 0x8828_1d58_0000_0000..=0x8828_1d58_ffff_ffff);
    /// assert_eq!(skips[1].ids(), 0x5b78_448d_88fb_9e65..=0x5b78_448d_88fb_9e65);
    /// ```
    pub fn ids(&self) -> RangeInclusive<u64> {
        let first = u64::from_str_radix(&self.id, 16).unwrap_or(0);
        if self.id.len() > 8 {
            return first..=first;
        }
        first << 32..=first << 32 | 0xffff_ffff
    }
}

/// Adds the ids of one value: with commas or spaces between, perhaps in brackets, and up to a
/// comment. Says whether all could be read.
pub(super) fn read(value: &str, line: usize, skips: &mut Vec<Skip>) -> bool {
    let is_between = |c: char| c.is_whitespace() || has_char(",，、;；[]\"'“”‘’", c);
    let mut is_read = true;
    for id in value.split(is_between).filter(|it| !it.is_empty()) {
        // What comes behind is for people.
        if id.starts_with('#') {
            break;
        }
        let is_id = matches!(id.len(), 8 | 16) && id.bytes().all(|it| it.is_ascii_hexdigit());
        if is_id {
            skips.push(Skip { id: id.to_ascii_lowercase(), line });
        }
        is_read &= is_id;
    }
    is_read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &str, expected: &[&str], is_read: bool) {
        let mut skips = Vec::new();
        assert_eq!(read(value, 3, &mut skips), is_read, "{value}");
        let ids: Vec<&str> = skips.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, expected, "{value}");
        assert!(skips.iter().all(|it| it.line == 3));
    }

    #[test]
    fn ids_are_read_however_they_are_listed() {
        check("", &[], true);
        check("88281D58", &["88281d58"], true);
        check("88281d58,5b78448d", &["88281d58", "5b78448d"], true);
        check("88281d58cb763107 5b78448d", &["88281d58cb763107", "5b78448d"], true);
        check("[88281d58, \"5b78448d\"]", &["88281d58", "5b78448d"], true);
        check("88281d58、5b78448d", &["88281d58", "5b78448d"], true);
        check("88281d58 # too easy", &["88281d58"], true);
    }

    #[test]
    fn what_is_no_id_is_left_out() {
        check("gap, 88281d58", &["88281d58"], false);
        check("88281d5", &[], false);
        check("88281d58c", &[], false);
        check("8828１d58", &[], false);
    }
}
