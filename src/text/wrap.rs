//! Breaks a text into lines, for drawings, which have no lines of their own.

/// The lines of a text, none of them wider than `width`. A Chinese character is twice as wide as a
/// letter. Lines end at spaces and between Chinese characters, but never before the mark that ends a
/// phrase nor after the one that opens it; only a word wider than a line is taken apart.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        if !line.is_empty() && width_of(&line) + width_of(piece.trim_end()) > width {
            lines.push(std::mem::take(&mut line));
        }
        for c in piece.chars() {
            let is_full = width_of(line.trim_end()) + width_of_char(c) > width;
            if is_full && !c.is_whitespace() && !line.is_empty() && !ends(c) {
                lines.push(std::mem::take(&mut line));
            }
            line.push(c);
        }
    }
    lines.push(line);
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines.retain(|it| !it.is_empty());
    lines
}

/// Of a text in lines, so many at the most; an ellipsis says that there is more.
pub fn cut(mut lines: Vec<String>, most: usize) -> Vec<String> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.pop();
            last.truncate(last.trim_end().len());
            last.push('…');
        }
    }
    lines
}

/// What stays together, with the spaces after it.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text.trim_start();
    std::iter::from_fn(move || {
        let mut chars = rest.char_indices().peekable();
        while let Some((_, before)) = chars.next() {
            let Some(&(at, after)) = chars.peek() else { break };
            if may_part(before, after) {
                let (piece, left) = rest.split_at(at);
                rest = left;
                return Some(piece);
            }
        }
        (!rest.is_empty()).then(|| std::mem::take(&mut rest))
    })
}

fn may_part(before: char, after: char) -> bool {
    if after.is_whitespace() || ends(after) || opens(before) {
        return false;
    }
    before.is_whitespace() || is_wide(before) || is_wide(after)
}

fn ends(c: char) -> bool {
    "，。、；：！？）》〉」』】”’％…".contains(c) || ",.;:!?)%".contains(c)
}

fn opens(c: char) -> bool {
    "（《〈「『【“‘".contains(c) || c == '('
}

/// How wide a text is, in letters.
fn width_of(text: &str) -> usize {
    text.chars().map(width_of_char).sum()
}

fn width_of_char(c: char) -> usize {
    1 + usize::from(is_wide(c))
}

/// Whether a character takes the square of a Chinese one.
fn is_wide(c: char) -> bool {
    matches!(c,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{20000}'..='\u{3fffd}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, width: usize, expected: &[&str]) {
        assert_eq!(wrap(text, width), expected, "{text:?} in {width}");
    }

    #[test]
    fn lines_end_at_spaces() {
        check("Still waters run deep", 12, &["Still waters", "run deep"]);
        check("Still waters run deep", 11, &["Still", "waters run", "deep"]);
        check("  Still   waters  ", 40, &["Still   waters"]);
        check("", 10, &[]);
    }

    #[test]
    fn a_chinese_character_counts_double() {
        check("没有网络安全", 6, &["没有网", "络安全"]);
        check("没有网络安全", 7, &["没有网", "络安全"]);
        check("湖Lake水", 6, &["湖Lake", "水"]);
    }

    #[test]
    fn no_line_begins_with_what_ends_a_phrase_or_ends_with_what_opens_one() {
        check("没有网络，就没有", 8, &["没有网", "络，就没", "有"]);
        check("这是《湖泊》", 7, &["这是", "《湖", "泊》"]);
        check("Still (deep)", 7, &["Still", "(deep)"]);
    }

    #[test]
    fn a_word_wider_than_a_line_is_taken_apart() {
        check("a waterfall", 5, &["a", "water", "fall"]);
    }

    #[test]
    fn what_is_cut_says_so() {
        assert_eq!(cut(wrap("one two three", 5), 2), ["one", "tw…"]);
        assert_eq!(cut(wrap("one two", 5), 2), ["one", "two"]);
        assert_eq!(cut(wrap("湖水很深", 4), 1), ["湖…"]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost(text in "[a-z湖水，。《》 ]{0,60}", width in 2..20_usize) {
            let bare = |it: &str| it.split_whitespace().collect::<String>();
            let lines = wrap(&text, width);
            prop_assert_eq!(bare(&lines.concat()), bare(&text));
            // A mark that ends a phrase may stand out beyond the others, where it follows a full line.
            let inner = |it: &str| width_of(it.trim_end_matches(|c: char| ends(c) || c == ' '));
            prop_assert!(lines.iter().all(|it| inner(it) <= width.max(4)), "{:?}", lines);
        }
    }
}
