//! Folds case, width, quotes and spaces, so that texts can be compared and shown.

use super::tokens;

/// Whether this is a Chinese character, which is written without spaces.
pub fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3134F}')
}

/// Makes a line fit to show: no control, zero-width or direction characters, full-width letters
/// and digits narrowed, every run of spaces one space, none at the ends.
pub fn clean(line: &str) -> String {
    let mut cleaned = String::with_capacity(line.len());
    for c in line.chars() {
        let c = match c {
            // Direction marks, zero-width characters and the byte-order mark carry no text.
            '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}'
            | '\u{FEFF}'
            | '\u{00AD}'
            | '\u{061C}'
            | '\u{180E}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E007F}' => continue,
            '\u{FF10}'..='\u{FF19}' | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' => {
                char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c)
            }
            // Word's hyphens that break no line, or only there.
            '\u{2010}' | '\u{2011}' => '-',
            c if c.is_whitespace() || c.is_control() => ' ',
            c => c,
        };
        if c != ' ' || !(cleaned.is_empty() || cleaned.ends_with(' ')) {
            cleaned.push(c);
        }
    }
    cleaned.truncate(cleaned.trim_end().len());
    cleaned
}

/// The words of a text folded for comparison: lower case, one kind of apostrophe, no punctuation,
/// one space between.
pub fn fold(text: &str) -> String {
    let words: Vec<String> = tokens(text)
        .iter()
        .filter(|token| token.is_word())
        .map(|token| fold_word(token.text))
        .collect();
    words.join(" ")
}

/// One word folded for comparison.
pub fn fold_word(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_onto(&mut folded, word);
    folded
}

/// Adds one word, folded for comparison.
pub fn fold_onto(folded: &mut String, word: &str) {
    if word.is_ascii() {
        let start = folded.len();
        folded.push_str(word);
        folded[start..].make_ascii_lowercase();
        return;
    }
    folded.extend(word.chars().map(|c| if c == '’' { '\'' } else { lower(c) }));
}

/// Lower case for Latin, Greek and Cyrillic letters. The whole of Unicode would cost the page more
/// than all of this module, and a word wrongly kept apart costs an article nothing.
fn lower(c: char) -> char {
    let step = match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ω' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        _ => 0,
    };
    char::from_u32(u32::from(c) + step).unwrap_or(c)
}

/// A text in lower case, see [`fold_word`].
pub fn lower_case(text: &str) -> String {
    text.chars().map(lower).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cleaning_leaves_no_invisible_characters() {
        assert_eq!(clean("\u{feff} a\u{200b}b\u{202e}\tc\u{a0}\u{a0}d\u{7} "), "ab c d");
        assert_eq!(clean("２０１８年"), "2018年");
    }
}
