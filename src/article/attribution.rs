//! Who said it, on which occasion and when: takes an attribution line apart.

use std::ops::Range;

use super::{
    date::When,
    find_date::find_date,
    text::{Token, clean, fold_word, is_stop_word, tokens},
};

/// The line that says who said an excerpt, on which occasion, and when.
///
/// What the line does not say, or says unclearly, is `None`: wrong is worse than missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// The line as printed, without its dash.
    pub text: String,
    /// One-based number of the line in the article file.
    pub line: usize,
    /// Who said or wrote it.
    pub speaker: Option<String>,
    /// What was said or written there: a speech, a message …
    pub utterance: Option<Utterance>,
    /// Name of the meeting or publication, without a leading article.
    pub occasion: Option<String>,
    /// When, at the printed precision.
    pub date: Option<When>,
    /// The bytes of `text` that print the date.
    pub date_range: Option<Range<usize>>,
    /// Whether a day or month was printed that cannot be one, or could be either.
    pub doubtful_date: bool,
}

/// What was said or written on an occasion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// Its sort.
    pub kind: UtteranceKind,
    /// The words of the line from the sort to the occasion's name, without an article:
    /// `speech at the opening ceremony of the 2nd Lake Forum`.
    pub phrase: String,
}

/// Sorts of utterance, told apart by the verb they take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UtteranceKind {
    /// Spoken to an audience: speech, address, remarks, lecture, statement.
    Speech,
    /// Sent: message, letter, greetings.
    Message,
    /// Issued to subordinates: instructions, directive.
    Instruction,
    /// Given in talk: interview, answers, talk.
    Interview,
    /// Written for publication: article, report, essay, book.
    Writing,
}

/// The nouns that name an utterance, each folded.
const UTTERANCES: &[(&str, UtteranceKind)] = &[
    ("address", UtteranceKind::Speech),
    ("keynote", UtteranceKind::Speech),
    ("lecture", UtteranceKind::Speech),
    ("presentation", UtteranceKind::Speech),
    ("remarks", UtteranceKind::Speech),
    ("speech", UtteranceKind::Speech),
    ("statement", UtteranceKind::Speech),
    ("talk", UtteranceKind::Speech),
    ("testimony", UtteranceKind::Speech),
    ("greetings", UtteranceKind::Message),
    ("letter", UtteranceKind::Message),
    ("message", UtteranceKind::Message),
    ("telegram", UtteranceKind::Message),
    ("word", UtteranceKind::Message),
    ("directive", UtteranceKind::Instruction),
    ("instruction", UtteranceKind::Instruction),
    ("instructions", UtteranceKind::Instruction),
    ("interview", UtteranceKind::Interview),
    ("article", UtteranceKind::Writing),
    ("essay", UtteranceKind::Writing),
    ("report", UtteranceKind::Writing),
];

/// What leads from an utterance to its occasion.
const PREPOSITIONS: &[&str] = &["at", "before", "during", "for", "in", "on", "to", "with"];

/// Words between a speaker and an utterance that belong to neither.
const BETWEEN: &[&str] = &[
    "a",
    "an",
    "delivered",
    "delivers",
    "gave",
    "gives",
    "her",
    "his",
    "important",
    "in",
    "issued",
    "made",
    "makes",
    "sent",
    "sends",
    "the",
    "their",
    "wrote",
];

impl Attribution {
    /// Reads a line without its leading dash. Every part may be missing.
    ///
    /// ```
    /// # use awareness_quiz::article::Attribution;
    /// let it = Attribution::read("Ann Lee, speech at the 2nd Lake Forum, 9 June 2016", 1);
    /// assert_eq!(it.speaker.as_deref(), Some("Ann Lee"));
    /// assert_eq!(it.occasion.as_deref(), Some("2nd Lake Forum"));
    /// assert_eq!(it.date.unwrap().to_string(), "2016-06-09");
    /// ```
    pub fn read(text: &str, line: usize) -> Self {
        let text = clean(text);
        let found = find_date(&text);
        let rest = match &found {
            Some(found) => without_date(&text, &found.range),
            None => text.clone(),
        };
        let mut attribution = Self {
            text,
            line,
            speaker: None,
            utterance: None,
            occasion: None,
            date: found.as_ref().map(|found| found.when),
            date_range: found.as_ref().map(|found| found.range.clone()),
            doubtful_date: found.is_some_and(|found| found.doubtful),
        };
        match find_utterance(&rest) {
            Some(found) => {
                attribution.speaker = find_speaker(&rest[..found.start])
                    .or_else(|| find_author(&rest[found.start..]));
                let phrase = trim_marks(&rest[found.phrase_start..]);
                attribution.occasion =
                    found.occasion_start.and_then(|start| occasion_name(&rest[start..]));
                attribution.utterance =
                    Some(Utterance { kind: found.kind, phrase: phrase.to_owned() });
            }
            None => {
                let mut parts =
                    rest.split(&[',', '，'][..]).map(trim_marks).filter(|it| !it.is_empty());
                attribution.speaker = parts.next().and_then(find_speaker);
                if attribution.speaker.is_some() {
                    attribution.occasion = parts.next().and_then(occasion_name);
                }
            }
        }
        attribution
    }

    /// Whether the line says enough to be an attribution and not just a line after a dash.
    pub fn is_telling(&self) -> bool {
        self.date.is_some() && (self.speaker.is_some() || self.occasion.is_some())
            || self.utterance.is_some() && self.speaker.is_some()
    }
}

/// Takes the date out, and with it what stood only for it: `On …,`, `(…)`, and the rubble of a
/// translation before it (`Auting on …,`).
fn without_date(text: &str, date: &Range<usize>) -> String {
    let before = text[..date.start].trim_end();
    let after = text[date.end..].trim_start_matches(&[' ', ',', '，', ')', '）'][..]);
    let segment_start = before.rfind(&[',', '，'][..]).map_or(0, |at| at + 1);
    let segment = tokens(&before[segment_start..]);
    let leads_in = segment.last().is_some_and(|token| {
        ["on", "in", "at", "from", "of", "dated"].contains(&fold_word(token.text).as_str())
    });
    let before = match (leads_in, segment.len() <= 2) {
        (true, true) => &before[..segment_start],
        (true, false) => &before[..segment_start + segment[segment.len() - 1].range.start],
        (false, _) => before,
    };
    let before = before.trim_end_matches(&[' ', ',', '，', '(', '（'][..]);
    match (before.is_empty(), after.is_empty()) {
        (false, false) => format!("{before}, {after}"),
        _ => format!("{before}{after}"),
    }
}

struct FoundUtterance {
    kind: UtteranceKind,
    /// Where its words and their adjectives start, articles included.
    start: usize,
    /// Where its phrase starts, without article and empty praise.
    phrase_start: usize,
    occasion_start: Option<usize>,
}

fn find_utterance(text: &str) -> Option<FoundUtterance> {
    let tokens = tokens(text);
    let folded: Vec<String> = tokens.iter().map(|token| fold_word(token.text)).collect();
    let (at, kind) = folded.iter().enumerate().find_map(|(at, word)| {
        let (_, kind) = UTTERANCES.iter().find(|(noun, _)| noun == word)?;
        let next = folded.get(at + 1);
        let goes_on = next.is_none_or(|next| {
            PREPOSITIONS.contains(&next.as_str()) || next == "by" || !tokens[at + 1].is_word()
        });
        goes_on.then_some((at, *kind))
    })?;
    // The noun takes its adjectives along (`congratulatory message`), but not the empty ones.
    let mut first = at;
    while first > 0 && is_adjective(&tokens[first - 1]) {
        first -= 1;
    }
    let mut start = first;
    while start > 0 && BETWEEN.contains(&folded[start - 1].as_str()) {
        start -= 1;
    }
    let leads_on = (at + 1..tokens.len())
        .find(|it| PREPOSITIONS.contains(&folded[*it].as_str()))
        // `speech by Ann Lee at …`: the author stands between, but no comma does.
        .filter(|it| tokens[at + 1..*it].iter().all(Token::is_word));
    Some(FoundUtterance {
        kind,
        start: tokens[start].range.start,
        phrase_start: tokens[first].range.start,
        occasion_start: leads_on.and_then(|it| tokens.get(it + 1)).map(|token| token.range.start),
    })
}

/// Whether a word before the noun qualifies it: lower case, no function word, no verb of giving.
fn is_adjective(token: &Token<'_>) -> bool {
    let word = fold_word(token.text);
    token.is_word()
        && word == token.text
        && !word.ends_with("'s")
        && !is_stop_word(&word)
        && !BETWEEN.contains(&word.as_str())
}

/// A speaker's name from the words before the utterance: `Ann Lee's`, `Ann Lee,`.
fn find_speaker(text: &str) -> Option<String> {
    let name = trim_marks(text);
    let name = ["'s", "’s"].iter().find_map(|it| name.strip_suffix(it)).unwrap_or(name);
    let name = name.strip_prefix("by ").or_else(|| name.strip_prefix("By ")).unwrap_or(name);
    // The name is what stands after the last comma, unless a comma parts name and office.
    let name = trim_marks(name.split(&[',', '，', ';', '；'][..]).next().unwrap_or_default());
    let tokens = tokens(name);
    let named = tokens.first().is_some_and(|it| it.text.starts_with(|c: char| !c.is_lowercase()))
        && tokens.len() <= 6
        && tokens.iter().all(|token| token.is_word() || token.text == ".")
        // `Ann Lee at the Lake Forum` is more than a name.
        && !tokens.iter().any(|token| PREPOSITIONS.contains(&token.text))
        && !name.chars().any(|c| c.is_ascii_digit());
    named.then(|| name.to_owned())
}

/// `speech by Ann Lee at the Lake Forum`
fn find_author(text: &str) -> Option<String> {
    let (_, author) = text.split_once(" by ")?;
    let tokens = tokens(author);
    let end = tokens
        .iter()
        .find(|token| !token.is_word() || PREPOSITIONS.contains(&fold_word(token.text).as_str()))
        .map_or(author.len(), |token| token.range.start);
    find_speaker(&author[..end])
}

/// The name of an occasion, without what leads up to it: `the opening ceremony of the`.
fn occasion_name(text: &str) -> Option<String> {
    let mut name = trim_marks(text);
    loop {
        let before = name;
        for lead in &["the ", "a ", "an ", "at ", "The "] {
            name = name.strip_prefix(*lead).unwrap_or(name);
        }
        for ceremony in &[
            "opening ceremony",
            "closing ceremony",
            "opening",
            "closing",
            "opening session",
            "closing session",
        ] {
            if let Some(rest) = name.strip_prefix(*ceremony).and_then(|it| it.strip_prefix(" of "))
            {
                name = rest;
            }
        }
        if name == before {
            break;
        }
    }
    (!name.is_empty()).then(|| capitalised(name))
}

/// Options stand alone, so a name that the sentence wrote small gets its capital.
fn capitalised(name: &str) -> String {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name
}

fn trim_marks(text: &str) -> &str {
    text.trim_matches(&[' ', ',', '.', ';', ':', '，', '。', '；', '：', '(', ')', '（', '）'][..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(
        text: &str,
        speaker: Option<&str>,
        kind: Option<UtteranceKind>,
        occasion: Option<&str>,
        date: Option<&str>,
    ) {
        let it = Attribution::read(text, 1);
        assert_eq!(it.speaker.as_deref(), speaker, "speaker of {text:?}");
        assert_eq!(it.utterance.map(|it| it.kind), kind, "utterance of {text:?}");
        assert_eq!(it.occasion.as_deref(), occasion, "occasion of {text:?}");
        assert_eq!(it.date.map(|it| it.to_string()).as_deref(), date, "date of {text:?}");
    }

    #[test]
    fn reads_speaker_first() {
        check(
            "Ann Lee, speech at the opening ceremony of the 2nd Lake Forum, 9 June 2016",
            Some("Ann Lee"),
            Some(UtteranceKind::Speech),
            Some("2nd Lake Forum"),
            Some("2016-06-09"),
        );
        check(
            "Ann Lee, congratulatory message to the 1st Lake Forum, June 2015",
            Some("Ann Lee"),
            Some(UtteranceKind::Message),
            Some("1st Lake Forum"),
            Some("2015-06"),
        );
    }

    #[test]
    fn reads_date_first() {
        check(
            "On June 9, 2016, Ann Lee's speech at a symposium on safe harbours",
            Some("Ann Lee"),
            Some(UtteranceKind::Speech),
            Some("Symposium on safe harbours"),
            Some("2016-06-09"),
        );
        check(
            "In June 2016, Ann Lee made important instructions on the Lake Week",
            Some("Ann Lee"),
            Some(UtteranceKind::Instruction),
            Some("Lake Week"),
            Some("2016-06"),
        );
        check(
            "On June 9, 2016, Ann Lee gave a congratulatory word to the first Lake Forum",
            Some("Ann Lee"),
            Some(UtteranceKind::Message),
            Some("First Lake Forum"),
            Some("2016-06-09"),
        );
    }

    #[test]
    fn drops_the_rubble_before_a_date() {
        check(
            "Auting on June 9, 2016, Ann Lee's speech at the Lake Forum",
            Some("Ann Lee"),
            Some(UtteranceKind::Speech),
            Some("Lake Forum"),
            Some("2016-06-09"),
        );
    }

    #[test]
    fn reads_lines_without_an_utterance() {
        check("Ann Lee, Lake Forum, 2016", Some("Ann Lee"), None, Some("Lake Forum"), Some("2016"));
        check("Ann Lee (2016)", Some("Ann Lee"), None, None, Some("2016"));
        check("Ann Lee", Some("Ann Lee"), None, None, None);
    }

    #[test]
    fn reads_an_author_after_the_utterance() {
        check(
            "Speech by Ann Lee at the Lake Forum, 9 June 2016",
            Some("Ann Lee"),
            Some(UtteranceKind::Speech),
            Some("Lake Forum"),
            Some("2016-06-09"),
        );
    }

    #[test]
    fn leaves_empty_what_is_not_said() {
        check("", None, None, None, None);
        check("a dash that is only a dash", None, None, None, None);
        check("speech, 2016", None, Some(UtteranceKind::Speech), None, Some("2016"));
    }

    #[test]
    fn an_utterance_keeps_its_adjective_and_its_ceremony() {
        let phrase = |text| Attribution::read(text, 1).utterance.map(|it| it.phrase);
        assert_eq!(
            phrase("Ann Lee gave an important congratulatory word to the first Lake Forum, 2016")
                .as_deref(),
            Some("congratulatory word to the first Lake Forum"),
        );
        assert_eq!(
            phrase("Ann Lee, speech at the opening ceremony of the Lake Forum, 2016").as_deref(),
            Some("speech at the opening ceremony of the Lake Forum"),
        );
    }
}
