//! Which names are fit to be a key or an option: those that name what they are taken for.

use super::Facts;
use crate::{
    article::{Article, Lang, SeriesName},
    text::{
        FUNCTION_CHARS, Index, Stem, find_first, fold, fold_word, has_char, hash, is_cjk,
        is_one_of, lower_case, sentences, starts_with_one_of, stems, tokens, without_start,
    },
};

/// Names with these as their first word are no noun phrases.
const OPENERS: &str = "about after against ahead along amid among around as at because before behind \
    beside between beyond by despite during following for from if in inside into near of off on onto \
    over prior same since through throughout till to toward towards under until upon via when while \
    with within without";

/// Verbs with a subject before them. In a name they are never meant as nouns.
const VERBS: &str = "am are did does had has have is said says was were";

/// The same for words that a name may print with a capital: `May Day`, `Will Adams Festival`.
const SMALL_VERBS: &str = "addressed announced attended became began called came can chaired could \
    gave made marked may meets met might must opened opens sent shall should speaks spoke takes told \
    took visited went will would writes wrote";

/// What is said or sent is the kind of utterance, and what follows `to` is the occasion.
const UTTERANCES: &str = "address addresses congratulations email greeting greetings letter letters \
    message messages note notes remarks reply speech speeches statement telegram";

/// Chinese names that begin so say where something was said, to whom, or that it was there again.
const CHINESE_OPENERS: &str = "在 对 向 致 关于 为了 随着 自从 根据 同一 该 此 这 本次 本届 上述";

/// Words that only begin like one of those.
const CHINESE_NOUNS: &str = "在线 对外 对话 对口 对联 向日";

/// Verbs that a Chinese name does not hold.
const CHINESE_VERBS: [&str; 9] =
    ["举行", "召开", "指出", "表示", "强调", "认为", "出席", "发表", "提出"];

/// What is held in no one place.
const EVERYWHERE: [&str; 11] = [
    "across the country",
    "across the nation",
    "throughout the country",
    "all over the country",
    "all over the world",
    "around the world",
    "nationwide",
    "nation-wide",
    "countrywide",
    "online",
    "virtually",
];

const CHINESE_EVERYWHERE: [&str; 6] = ["全国范围", "全国各地", "各地", "线上", "网上", "云端"];

/// Characters of numbers and dates.
const NUMBERS: &str = "一二三四五六七八九十百千万年月日第";

impl Facts<'_> {
    /// Whether an occasion's name is a noun phrase, so that it can be a key or an option.
    pub(in crate::item) fn is_sound_occasion(&self, occasion: usize) -> bool {
        self.is_sound_name[occasion]
    }

    /// Whether a heading says enough to be told from others: it has two content words, and a number
    /// is none.
    pub(in crate::item) fn is_sound_heading(&self, heading: &str) -> bool {
        // In Chinese a word has two characters as a rule, and a stem may span two words.
        if heading.contains(is_cjk) {
            let mut found: Vec<char> = Vec::new();
            let says_something =
                |c: &char| is_cjk(*c) && !has_char(FUNCTION_CHARS, *c) && !has_char(NUMBERS, *c);
            for c in heading.chars().filter(says_something) {
                if !found.contains(&c) {
                    found.push(c);
                }
            }
            return found.len() >= 4;
        }
        let mut found: Vec<Stem> = Vec::new();
        for word in self.words(heading) {
            let is_number = heading[word.start()..].starts_with(|c: char| c.is_ascii_digit());
            found.extend(word.stem().filter(|it| !is_number && !found.contains(it)));
        }
        found.len() >= 2
    }

    /// Whether a speaker's name is not also a place of the article, which the reader may have
    /// taken for a person.
    pub(in crate::item) fn is_sound_speaker(&self, speaker: &str) -> bool {
        !self.places.has(hash(&fold(speaker)))
    }
}

/// Whether a name is a noun phrase.
pub(super) fn is_noun_phrase(name: &str) -> bool {
    if name.contains(is_cjk) {
        return (!starts_with_one_of(CHINESE_OPENERS, name)
            || starts_with_one_of(CHINESE_NOUNS, name))
            && CHINESE_VERBS.iter().all(|it| find_first(name, it).is_none());
    }
    let name = without_start(name, &["The ", "the ", "A ", "a ", "An ", "an "]);
    let all = tokens(name);
    let folded: Vec<String> =
        all.iter().filter(|it| it.is_word()).map(|it| fold_word(it.text)).collect();
    let is_small_verb = |it: &str| is_one_of(SMALL_VERBS, it);
    let is_sent = |pair: &[String]| is_one_of(UTTERANCES, &pair[0]) && is_one_of("to at", &pair[1]);
    !folded.first().is_some_and(|it| is_one_of(OPENERS, it))
        && !folded.iter().any(|it| is_one_of(VERBS, it))
        && !all.iter().any(|it| is_small_verb(it.text))
        && !folded.windows(2).any(is_sent)
}

/// The places that an article names, folded and hashed.
pub(super) fn places_of(article: &Article) -> Index {
    let mut places = Index::default();
    let told = article.excerpts.iter().filter_map(|it| it.attribution.as_ref()?.place.as_ref());
    let shown = article.captions.iter().filter_map(|it| Some(&it.venue.as_ref()?.place));
    for place in told.chain(shown) {
        places.add(hash(&fold(place)), 0);
    }
    places
}

/// The words in a text that say that something is held in no one place.
fn marks_in(text: &str, language: Lang) -> Vec<&'static str> {
    let found = |marks: &[&'static str]| {
        let text = lower_case(text);
        marks.iter().copied().filter(|it| find_first(&text, it).is_some()).collect()
    };
    match language {
        Lang::En => found(&EVERYWHERE),
        Lang::Zh => found(&CHINESE_EVERYWHERE),
    }
}

/// Whether this is the name of no one place: `online`.
pub(super) fn is_everywhere(place: &str, language: Lang) -> bool {
    !marks_in(place, language).is_empty()
}

/// What the article says is held across the country or online.
#[derive(Default)]
pub(super) struct Spread {
    /// For each sentence that says so, or stands before one that does, its content words and the
    /// words that say it.
    sentences: Vec<(Vec<Stem>, Vec<&'static str>)>,
    by_stem: Index,
}

impl Spread {
    /// Looks through all texts of an article.
    pub fn of(article: &Article) -> Self {
        let mut spread = Self::default();
        let language = article.language;
        let prose = article.prose.iter().map(|it| &it.text);
        for text in prose.chain(article.captions.iter().map(|it| &it.text)) {
            spread.add(text, language);
        }
        for excerpt in &article.excerpts {
            spread.add(&excerpt.text, language);
            if let Some(attribution) = &excerpt.attribution {
                spread.add(&attribution.text, language);
            }
        }
        spread
    }

    fn add(&mut self, text: &str, language: Lang) {
        if marks_in(text, language).is_empty() {
            return;
        }
        let mut before = "";
        for range in sentences(text) {
            let sentence = &text[range];
            let marks = marks_in(sentence, language);
            if !marks.is_empty() {
                // `The Lake Week began on Monday. It was held online.`
                let stems = [stems(before), stems(sentence)].concat();
                for stem in &stems {
                    self.by_stem.add(*stem, self.sentences.len());
                }
                self.sentences.push((stems, marks));
            }
            before = sentence;
        }
    }

    /// Whether a sentence with all words of the name says so, and not with a word of the name:
    /// `Get Safe Online Week` is a name.
    pub fn has(&self, name: &str) -> bool {
        if self.sentences.is_empty() {
            return false;
        }
        let series = SeriesName::of(name);
        let own = series.stems();
        let Some(rarest) = own.iter().min_by_key(|it| self.by_stem.count(**it)) else {
            return false;
        };
        // Of so many sentences not all are known; in doubt it is held everywhere.
        if self.by_stem.count(*rarest) >= crate::text::MANY {
            return true;
        }
        let name = lower_case(name);
        self.by_stem.holders(*rarest).any(|at| {
            let (stems, marks) = &self.sentences[at];
            own.iter().all(|it| stems.contains(it))
                && marks.iter().any(|it| find_first(&name, it).is_none())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::read;

    #[test]
    fn a_name_is_a_noun_phrase() {
        for name in [
            "2nd Lake Forum",
            "Launch of the Lake Week",
            "The Night of Open Boathouses",
            "May Day Rally",
            "首届湖泊论坛",
            "对外开放论坛",
            "在线教育大会",
        ] {
            assert!(is_noun_phrase(name), "{name}");
        }
        for name in [
            "the same forum",
            "ahead of the Lake Forum",
            "at the Lake Forum",
            "Letter to the 2nd Lake Forum",
            "Lake Forum that was held in spring",
            "council that met in Onsala",
            "在湖泊论坛",
            "致湖泊论坛的信",
            "该论坛",
            "湖州举行的湖泊论坛",
        ] {
            assert!(!is_noun_phrase(name), "{name}");
        }
    }

    #[test]
    fn a_heading_has_two_content_words() {
        let (english, chinese) = (read("The lake is deep."), read("湖水很深，湖水很凉。"));
        let (english, chinese) = (Facts::gather(&english), Facts::gather(&chinese));
        for heading in ["Speed", "The 2 of us", "Part 3", "Speed, speed"] {
            assert!(!english.is_sound_heading(heading), "{heading}");
        }
        assert!(english.is_sound_heading("Doors and handles"));
        assert!(!chinese.is_sound_heading("护湖"));
        assert!(!chinese.is_sound_heading("2016年"));
        assert!(chinese.is_sound_heading("守护湖泊"));
    }

    #[test]
    fn what_is_held_online_is_known_by_its_name() {
        let spread = |text| Spread::of(&read(text));
        let lakes = spread("# Lakes\n\nThe Lake Week was held across the country. Many came.\n");
        assert!(lakes.has("Lake Week 2022"));
        assert!(!lakes.has("Lake Forum"));
        let week = spread("# Lakes\n\nThe Online Lake Week was held in Onsala.\n");
        assert!(!week.has("Online Lake Week"));
        let later = spread("# Lakes\n\nThe Lake Forum began in May. It was held online.\n");
        assert!(later.has("3rd Lake Forum"));
    }
}
