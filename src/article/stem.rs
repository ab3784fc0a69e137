//! The content words of a text as stems, so that forms of one word compare as equal.

use super::text::{fold_word, hash, is_cjk, tokens};

/// A word's stem, hashed: comparing texts takes many comparisons of words.
pub type Stem = u64;

/// The content words of a text as stems, in order: what is left without function words.
///
/// Chinese is written without spaces, so there each two neighbouring characters count as a word:
/// every real word of two is among them, and the pairs across words do no harm where texts are
/// compared with one another.
pub fn stems(text: &str) -> Vec<Stem> {
    let tokens = tokens(text);
    let mut stems = Vec::with_capacity(tokens.len());
    let mut pair_start: Option<usize> = None;
    for token in &tokens {
        let is_cjk = token.text.starts_with(is_cjk);
        if let Some(start) = pair_start.filter(|_| is_cjk) {
            // Nothing but a space may stand between the two.
            let pair = &text[start..token.range.end];
            if pair.chars().all(|c| self::is_cjk(c) && !FUNCTION_CHARS.contains(c)) {
                stems.push(hash(pair));
            }
        }
        pair_start = is_cjk.then_some(token.range.start);
        if !is_cjk && token.is_word() {
            stems.extend(find_stem(token.text));
        }
    }
    stems
}

/// Chinese characters that hold sentences together and say nothing of the matter.
pub const FUNCTION_CHARS: &str =
    "的了着过是在和与及或就都也而且但并对以为于从被把将让向到由其之所这那些不没";

/// The stem of one word, unless it is a function word.
pub fn find_stem(word: &str) -> Option<Stem> {
    let folded = fold_word(word);
    (!is_stop_word(&folded)).then(|| hash(&stem(&folded)))
}

/// Cuts the endings that make forms of one word: plural, possessive, -ing, -ed; an ordinal
/// becomes its number (`first`, `1st` → `1st`). `word` is folded already.
///
/// Deliberately light: two words that it wrongly keeps apart cost nothing, two that it wrongly
/// joins cost an item.
pub fn stem(word: &str) -> String {
    if let Some(n) = ordinal(word) {
        return format!("{n}th");
    }
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix('\'')).unwrap_or(word);
    if !word.is_ascii() {
        return word.to_owned();
    }
    if let Some(root) = word.strip_suffix("ies").filter(|root| root.len() > 2) {
        return format!("{root}y");
    }
    let word = match word.strip_suffix('s') {
        Some(root) if root.len() > 2 && !root.ends_with(&['s', 'u', 'i'][..]) => root,
        _ => word,
    };
    for ending in &["ing", "ed"] {
        if let Some(root) = word.strip_suffix(*ending).filter(|root| root.len() > 3) {
            return root.trim_end_matches('e').to_owned();
        }
    }
    word.strip_suffix('e').filter(|root| root.len() > 3).unwrap_or(word).to_owned()
}

/// The number of an ordinal: `first`, `3rd` and `21st` have one.
pub fn ordinal(word: &str) -> Option<u16> {
    const NAMES: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ];
    if let Some(at) = NAMES.iter().position(|name| *name == word) {
        return u16::try_from(at + 1).ok();
    }
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(*ending))?;
    digits.parse().ok()
}

/// The number that Chinese numerals or digits at the start of `text` write, up to 99, and their
/// length in bytes: 十二 is 12.
pub fn chinese_number(text: &str) -> Option<(u16, usize)> {
    const DIGITS: &str = "零一二三四五六七八九";
    let digit =
        |c: char| DIGITS.chars().position(|it| it == c).and_then(|it| u16::try_from(it).ok());
    let arabic = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if (1..=2).contains(&arabic) {
        return text[..arabic].parse().ok().map(|number| (number, arabic));
    }
    let mut number = None;
    let mut n_bytes = 0;
    for c in text.chars().take(3) {
        number = match (number, digit(c)) {
            (before, None) if c == '十' && before.is_none_or(|it| it < 10) => {
                Some(before.unwrap_or(1) * 10)
            }
            (None, Some(digit)) => Some(digit),
            (Some(before), Some(digit)) if before >= 10 && before % 10 == 0 => Some(before + digit),
            _ => break,
        };
        n_bytes += c.len_utf8();
    }
    number.map(|number| (number, n_bytes))
}

/// English function words: they hold sentences together and say nothing of the matter.
#[rustfmt::skip]
const STOP_WORDS: &[&str] = &[
    "a", "about", "above", "across", "after", "again", "against", "all", "also", "although",
    "am", "among", "an", "and", "another", "any", "are", "as", "at", "away", "back", "be",
    "because", "been", "before", "behind", "being", "below", "between", "both", "but", "by",
    "can", "cannot", "could", "did", "do", "does", "doing", "done", "down", "during", "each",
    "either", "else", "ever", "every", "few", "for", "from", "further", "had", "has", "have",
    "having", "he", "her", "here", "hers", "him", "his", "how", "however", "i", "if", "in",
    "into", "is", "it", "its", "itself", "just", "less", "let", "like", "made", "make", "many",
    "may", "me", "might", "more", "most", "much", "must", "my", "neither", "no", "nor", "not",
    "now", "of", "off", "often", "on", "once", "one", "only", "onto", "or", "other", "others",
    "our", "ours", "out", "over", "own", "per", "rather", "same", "shall", "she", "should",
    "since", "so", "some", "such", "than", "that", "the", "their", "theirs", "them",
    "themselves", "then", "there", "therefore", "these", "they", "this", "those", "though",
    "through", "thus", "to", "together", "too", "toward", "towards", "under", "until", "up",
    "upon", "us", "very", "was", "we", "were", "what", "when", "where", "whether", "which",
    "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would", "yet",
    "you", "your", "yours",
];

/// Whether `word`, folded, is an English function word.
pub fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_share_a_stem() {
        for (a, b) in [
            ("work", "working"),
            ("conference", "conferences"),
            ("first", "1st"),
            ("second", "2nd"),
            ("policy", "policies"),
            ("citizen", "citizens'"),
        ] {
            assert_eq!(stem(a), stem(b), "{a} and {b}");
        }
        assert_ne!(stem("business"), stem("busy"));
    }

    #[test]
    fn chinese_is_compared_by_pairs_of_characters() {
        assert_eq!(stems("湖水的深"), stems("湖水，深"));
        assert_eq!(stems("深湖水"), [hash("深湖"), hash("湖水")]);
        assert_eq!(stems("湖 水").len(), 0);
        assert_eq!(stems("5G湖水"), [hash("5g"), hash("湖水")]);
    }

    #[test]
    fn reads_chinese_numerals() {
        let number = |text| chinese_number(text).map(|it| it.0);
        assert_eq!(number("三届"), Some(3));
        assert_eq!(number("十届"), Some(10));
        assert_eq!(number("十二届"), Some(12));
        assert_eq!(number("二十一届"), Some(21));
        assert_eq!(number("12届"), Some(12));
        assert_eq!(number("届"), None);
        assert_eq!(number("2016届"), None);
    }

    #[test]
    fn stop_words_are_sorted_for_the_search() {
        assert!(STOP_WORDS.is_sorted());
    }
}
