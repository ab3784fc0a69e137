//! The words of a text as numbers that compare fast: what a word is, and its stem, so that forms of
//! one word compare as equal.

use std::{ops::Range, sync::LazyLock};

use crate::text::{fold_onto, has_char, hash, hash_onto, is_cjk, tokens};

/// A word's stem, hashed: comparing texts takes many comparisons of words.
pub type Stem = u64;

/// One word of a text, as far as texts are compared by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// The hash of the folded word.
    pub folded: u64,
    /// Its stem, or zero for a function word. Kept small: an article has thousands of words.
    stem: Stem,
    start: u32,
    end: u32,
    stem_start: u32,
}

impl Word {
    fn new(bytes: Range<usize>, folded: u64, stem: Option<Stem>, stem_start: usize) -> Self {
        // A text of 4 GB is cut off, which nobody will notice.
        let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            folded,
            stem: stem.unwrap_or(0),
            start: narrow(bytes.start),
            end: narrow(bytes.end),
            stem_start: narrow(stem_start),
        }
    }

    /// Where it begins in the text, in bytes.
    pub fn start(&self) -> usize {
        self.start as usize
    }

    /// Where it ends.
    pub fn end(&self) -> usize {
        self.end as usize
    }

    /// Its stem, unless it is a function word.
    pub fn stem(&self) -> Option<Stem> {
        (self.stem != 0).then_some(self.stem)
    }

    /// Where the characters of the stem begin: in Chinese, at the character before.
    pub fn stem_start(&self) -> usize {
        self.stem_start as usize
    }

    /// The same word with the stem of another that stands for it.
    #[must_use]
    pub fn with_stem(self, counts_as: impl Fn(Stem) -> Stem) -> Self {
        Self { stem: self.stem().map_or(0, counts_as), ..self }
    }
}

/// The words of a text, in order.
///
/// Chinese is written without spaces, so there each character is a word, and the stem is of the
/// character and the one before it: every real word of two is among those pairs, and the pairs
/// across words do no harm where texts are compared with one another.
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::with_capacity(text.len() / 5);
    let mut buffer = String::new();
    let mut pair_start: Option<usize> = None;
    for token in tokens(text) {
        let (start, end) = (token.range.start, token.range.end);
        let is_cjk = token.text.starts_with(is_cjk);
        if is_cjk {
            // Nothing may stand between the two.
            let pair = pair_start.map(|start| &text[start..end]).filter(|pair| {
                pair.chars().all(|c| self::is_cjk(c) && !has_char(FUNCTION_CHARS, c))
            });
            let folded = hash(token.text);
            let stem_start = pair_start.unwrap_or(start);
            words.push(Word::new(start..end, folded, pair.map(hash), stem_start));
        } else if token.is_word() {
            buffer.clear();
            fold_onto(&mut buffer, token.text);
            let folded = hash(&buffer);
            let stem = (!is_stop_hash(folded)).then(|| hash_of_stem(&buffer));
            words.push(Word::new(start..end, folded, stem, start));
        }
        pair_start = is_cjk.then_some(start);
    }
    words
}

/// The content words of a text as stems, in order: what is left without function words.
pub fn stems(text: &str) -> Vec<Stem> {
    words(text).into_iter().filter_map(|word| word.stem()).collect()
}

/// Chinese characters that hold sentences together and say nothing of the matter.
pub const FUNCTION_CHARS: &str =
    "的了着过是在和与及或就都也而且但并对以为于从被把将让向到由其之所这那些不没";

/// The stem of a folded word without the endings that make forms of one word: plural, possessive,
/// -ing, -ed; an ordinal becomes its number (`first`, `1st` → `1th`). In two parts, so that none has
/// to be put together.
///
/// Deliberately light: two words that it wrongly keeps apart cost nothing, two that it wrongly
/// joins cost an item.
fn stem(word: &str) -> (&str, &'static str) {
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix('\'')).unwrap_or(word);
    if !word.is_ascii() {
        return (word, "");
    }
    if let Some(root) = word.strip_suffix("ies").filter(|root| root.len() > 2) {
        return (root, "y");
    }
    let word = match word.strip_suffix('s') {
        Some(root) if root.len() > 2 && !root.ends_with(&['s', 'u', 'i'][..]) => root,
        _ => word,
    };
    for ending in &["ing", "ed"] {
        if let Some(root) = word.strip_suffix(*ending).filter(|root| root.len() > 3) {
            return (root.trim_end_matches('e'), "");
        }
    }
    (word.strip_suffix('e').filter(|root| root.len() > 3).unwrap_or(word), "")
}

fn hash_of_stem(word: &str) -> Stem {
    if let Some(number) = ordinal(word) {
        return hash(&format!("{number}th"));
    }
    let (root, ending) = stem(word);
    hash_onto(hash(root), ending)
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
const STOP_WORDS: &str = "\
    a about above across after again against all also although am among an and another any \
    are as at away back be because been before behind being below between both but by can \
    cannot could did do does doing done down during each either else ever every few for from \
    further had has have having he her here hers him his how however i if in into is it its \
    itself just less let like made make many may me might more most much must my neither no \
    nor not now of off often on once one only onto or other others our ours out over own per \
    rather same shall she should since so some such than that the their theirs them \
    themselves then there therefore these they this those though through thus to together \
    too toward towards under until up upon us very was we were what when where whether which \
    while who whom whose why will with within without would yet you your yours";

/// Their hashes, each at the first free place from where its last bits say.
static STOP_HASHES: LazyLock<[u64; N_PLACES]> = LazyLock::new(|| {
    let mut places = [0; N_PLACES];
    for word in STOP_WORDS.split_ascii_whitespace() {
        let hash = hash(word);
        let mut at = place_of(hash);
        while places[at] != 0 {
            at = (at + 1) % N_PLACES;
        }
        places[at] = hash;
    }
    places
});

const N_PLACES: usize = 512;

fn place_of(hash: u64) -> usize {
    usize::try_from(hash % N_PLACES as u64).unwrap_or(0)
}

fn is_stop_hash(hash: u64) -> bool {
    let mut at = place_of(hash);
    while STOP_HASHES[at] != 0 {
        if STOP_HASHES[at] == hash {
            return true;
        }
        at = (at + 1) % N_PLACES;
    }
    false
}

/// Whether `word`, folded, is an English function word.
pub fn is_stop_word(word: &str) -> bool {
    is_stop_hash(hash(word))
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
            assert_eq!(stems(a), stems(b), "{a} and {b}");
        }
        assert_ne!(stems("business"), stems("busy"));
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
    fn function_words_have_no_stem() {
        let stems_of =
            |text| words(text).into_iter().map(|it| it.stem().is_some()).collect::<Vec<_>>();
        assert_eq!(stems_of("The lake and your boats"), [false, true, false, false, true]);
        assert!(STOP_WORDS.split_ascii_whitespace().all(is_stop_word));
        assert!(!is_stop_word("lake"));
    }

    #[test]
    fn a_word_says_where_it_stands() {
        let text = "Deep, still lakes 深湖水";
        let found = words(text);
        let at = |word: &Word| &text[word.start()..word.end()];
        assert_eq!(
            found.iter().map(at).collect::<Vec<_>>(),
            ["Deep", "still", "lakes", "深", "湖", "水"]
        );
        let stem = |word: &Word| &text[word.stem_start()..word.end()];
        assert_eq!(stem(&found[2]), "lakes");
        assert_eq!(stem(&found[4]), "深湖");
        assert_eq!(found[0].folded, hash("deep"));
    }
}
