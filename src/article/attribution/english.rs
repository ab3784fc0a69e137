//! Attributions in English: `Ann Lee's speech at the Lake Forum in Onsala`.

use std::ops::Range;

use super::{Parts, Utterance, UtteranceKind, trim_marks};
use crate::text::{
    Token, find_first, find_last, fold_word, is_one_of, is_stop_word, ordinal, split_at_first,
    tokens, without_end, without_start,
};

/// The nouns that name an utterance, by sort.
const UTTERANCES: [(UtteranceKind, &str); 5] = [
    (
        UtteranceKind::Speech,
        "address keynote lecture presentation remarks speech statement talk testimony",
    ),
    (UtteranceKind::Message, "greetings letter message telegram word"),
    (UtteranceKind::Instruction, "directive instruction instructions"),
    (UtteranceKind::Interview, "interview"),
    (UtteranceKind::Writing, "article book essay report"),
];

/// Verbs between a speaker and what they said.
const SAID: &str = "said says stated states noted notes stressed stresses declared declares told \
    tells wrote writes warned warns explained explains remarked remarks observed observes argued \
    argues urged urges emphasised emphasises emphasized emphasizes announced announces added adds";

/// What leads from an utterance to its occasion.
const PREPOSITIONS: &str = "at before during for in on to with";

/// Words between a speaker and an utterance that belong to neither.
const BETWEEN: &str = "a an delivered delivers from gave gives her his important in issued made \
    makes sent sends the their wrote";

/// Nouns that name a meeting or a campaign.
const MEETINGS: &str = "anniversary assembly ceremony colloquium committee conference congress \
    congresses convention council day days debate dialogue evening exhibition expo fair festival forum \
    gala gathering hearing hackathon inauguration launch lectures meeting month night panel parliament \
    plenary rally reception retreat roundtable seminar seminars series session summit symposium \
    talks webinar week workshop year";

/// Nouns that name a publication or a broadcaster.
const MEDIA: &str = "agency almanac bulletin chronicle courier daily digest gazette herald journal \
    magazine monthly news newspaper observer post press quarterly radio review television times \
    tribune tv weekly";

/// Nouns that name a hall and no meeting.
const HALLS: &str = "academy centre center church city college hall hotel library museum palace \
    park school square stadium theatre theater town university";

/// Words that make a line an office and not a name.
const OFFICES: &str = "ambassador captain chair chairman chairwoman chief commissioner \
    coordinator deputy director editor engineer founder general governor head inspector manager \
    mayor member minister officer president professor secretary senator spokesman spokesperson \
    spokeswoman superintendent teacher warden";

/// Words inside a name that are written small.
const PARTICLES: &str = "al bin da de del der di du ibn la le of the van von";

/// A part of a line between commas.
struct Segment<'t> {
    text: &'t str,
    tokens: Vec<Token<'t>>,
    folded: Vec<String>,
}

impl<'t> Segment<'t> {
    fn new(text: &'t str) -> Self {
        let text = trim_marks(text);
        let tokens = tokens(text);
        let folded = tokens.iter().map(|token| fold_word(token.text)).collect();
        Self { text, tokens, folded }
    }

    fn find(&self, words: &str) -> Option<usize> {
        self.folded.iter().position(|it| is_one_of(words, it))
    }

    /// The text from a token on; empty past the last.
    fn from(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| &self.text[token.range.start..])
    }

    /// The text before a token.
    fn before(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or(self.text, |token| &self.text[..token.range.start])
    }
}

/// Reads a line whose date was taken out.
pub(super) fn read(rest: &str) -> Parts {
    let mut parts = Parts::default();
    for piece in segments(rest) {
        let segment = Segment::new(piece);
        if segment.tokens.is_empty() {
            continue;
        }
        let is_read = parts.utterance.is_none() && parts.read_utterance(&segment)
            || parts.read_verb(&segment)
            || parts.occasion.is_none() && parts.read_lead(&segment);
        if is_read {
            continue;
        }
        if parts.speaker.is_none() && is_name(segment.text) {
            parts.speaker = Some(segment.text.to_owned());
        } else if parts.occasion.is_none() && names_occasion(segment.text) {
            parts.occasion_at(segment.text);
        } else if parts.occasion.is_some() && parts.place.is_none() && is_place(segment.text) {
            parts.place = Some(segment.text.to_owned());
        }
    }
    parts
}

/// Parts a line at its commas, but not the name `Conference on Lakes, Rivers and Seas`.
fn segments(rest: &str) -> Vec<&str> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for (at, mark) in rest.match_indices(&[',', ';', '，', '；'][..]) {
        ranges.push(start..at);
        start = at + mark.len();
    }
    ranges.push(start..rest.len());
    let mut joined: Vec<Range<usize>> = Vec::new();
    // Where the last segment stands that names an occasion: a list can only go on from there.
    let mut named: Option<usize> = None;
    for range in ranges {
        let text = rest[range.clone()].trim();
        let segment = Segment::new(text);
        let is_named = segment.find(MEETINGS).is_some();
        let lists = text.starts_with("and ") || find_first(text, " and ").is_some();
        let is_plain = !is_named && segment.find(SAID).is_none() && !is_office(&segment);
        match named {
            Some(at) if lists && is_plain && joined.len() - at <= 3 => {
                joined[at].end = range.end;
                joined.truncate(at + 1);
            }
            _ => {
                if is_named {
                    named = Some(joined.len());
                }
                joined.push(range);
            }
        }
    }
    joined.into_iter().map(|range| &rest[range]).collect()
}

impl Parts {
    /// `Ann Lee's speech at the Lake Forum` · `in her speech at …` · `speech by Ann Lee at …`
    fn read_utterance(&mut self, segment: &Segment<'_>) -> bool {
        let Segment { tokens, folded, .. } = segment;
        let found = folded.iter().enumerate().find_map(|(at, word)| {
            let (kind, _) = UTTERANCES.iter().find(|(_, nouns)| is_one_of(nouns, word))?;
            // `Speech Week` is a name; and `Ann Lee remarks at` has a verb.
            let goes_on = folded.get(at + 1).is_none_or(|next| {
                is_one_of(PREPOSITIONS, next)
                    || next == "by"
                    || next == "from"
                    || !tokens[at + 1].is_word()
            });
            let is_verb = word == "remarks" && at > 0 && is_name(segment.before(at));
            (goes_on && !is_verb).then_some((at, *kind))
        });
        let Some((noun, kind)) = found else { return false };
        // The noun takes its adjectives along (`congratulatory message`), but not the empty ones.
        let mut first = noun;
        while first > 0 && is_adjective(&tokens[first - 1]) {
            first -= 1;
        }
        // `Congratulatory message to …`: the line begins with it.
        if first == 1 && is_lower(&tokens[noun]) && !tokens[0].text.ends_with(&['s', '’', '\''][..])
        {
            first = 0;
        }
        let mut start = first;
        while start > 0 && is_one_of(BETWEEN, &folded[start - 1]) {
            start -= 1;
        }
        // `speech by Ann Lee at …`: the author stands between, but no mark does.
        let preposition = (noun + 1..tokens.len())
            .take_while(|it| tokens[*it].is_word())
            .find(|it| is_one_of(PREPOSITIONS, &folded[*it]));
        let author_end = preposition.unwrap_or(tokens.len());
        let author = (folded.get(noun + 1).is_some_and(|it| it == "by" || it == "from"))
            .then(|| segment.before(author_end)[tokens[noun + 1].range.end..].trim());
        self.utterance = Some(Utterance { kind, phrase: String::new() });
        // `Ann Lee said in a lecture at …`
        let told = Segment::new(segment.before(start));
        let is_told = !told.tokens.is_empty() && self.read_verb(&told);
        if self.speaker.is_none() && !is_told {
            let before = segment.before(start);
            self.speaker = find_name(before).or_else(|| author.and_then(find_name));
        }
        let mut phrase = segment.text[tokens[first].range.start..tokens[noun].range.end].to_owned();
        // Of the sentence, not of a line.
        if let Some(first) = phrase.get_mut(..1) {
            first.make_ascii_lowercase();
        }
        if let Some(at) = preposition {
            let name = before_dash(segment.from(at + 1));
            let is_told = match folded[at].as_str() {
                "at" | "during" => kind != UtteranceKind::Writing,
                // With a paper, or with whom it asked.
                "with" if !is_media(name) && self.speaker.is_none() && is_name(name) => {
                    self.speaker = Some(name.to_owned());
                    false
                }
                "with" => true,
                _ => {
                    let is_named = name
                        .strip_prefix("the ")
                        .is_some_and(|it| it.starts_with(char::is_uppercase) && !is_hall(it));
                    is_named && !is_office(&Segment::new(name)) || names_occasion(name)
                }
            };
            if is_told {
                self.occasion_at(name);
            } else if folded[at] == "in" && self.place.is_none() && is_place(name) {
                self.place = Some(name.to_owned());
            }
            let end = self.place.as_ref().and_then(|place| find_last(name, place));
            let end = end.map_or(name, |end| {
                let named = name[..end].trim_end();
                named.strip_suffix(" in").or_else(|| named.strip_suffix(" at")).unwrap_or(name)
            });
            phrase = format!("{phrase} {} {}", folded[at], trim_marks(end));
        }
        self.utterance = Some(Utterance { kind, phrase });
        true
    }

    /// `Ann Lee said at the Lake Forum` · `said Ann Lee` · `told the Lake Times`
    fn read_verb(&mut self, segment: &Segment<'_>) -> bool {
        let Some(verb) = segment.find(SAID) else { return false };
        let word = segment.folded[verb].as_str();
        let before = segment.before(verb).trim();
        let n_after =
            segment.folded[verb + 1..].iter().take_while(|it| !is_one_of(PREPOSITIONS, it)).count();
        let between = segment.before(verb + 1 + n_after)[segment.tokens[verb].range.end..].trim();
        let is_told = word.starts_with('t');
        match (find_name(before), find_name(between)) {
            (Some(name), _) => self.speaker = Some(name),
            (None, Some(name)) if before.is_empty() && !is_told && self.speaker.is_none() => {
                self.speaker = Some(name);
            }
            // `Ann Lee, the mayor, said at …`
            _ if self.speaker.is_some() && (before.is_empty() || verb < 3) => {}
            _ => return false,
        }
        let named = if is_told && names_occasion(between) {
            Some(between)
        } else {
            Some(segment.from(verb + 2 + n_after)).filter(|it| !it.is_empty())
        };
        if self.occasion.is_none()
            && let Some(name) = named
        {
            let preposition = segment.folded.get(verb + 1 + n_after).map(String::as_str);
            if names_occasion(name) || matches!(preposition, Some("at" | "during")) {
                self.occasion_at(name);
            } else if preposition == Some("in") && is_place(name) {
                self.place = Some(name.to_owned());
            }
        }
        if self.utterance.is_none() {
            let kind = match &self.occasion {
                _ if word.starts_with("wr") => UtteranceKind::Writing,
                Some(name) if is_told && is_media(name) => UtteranceKind::Interview,
                _ => UtteranceKind::Speech,
            };
            self.utterance = Some(Utterance { kind, phrase: String::new() });
        }
        true
    }

    /// `At the Lake Forum` · `speaking at the Lake Forum` · `Addressing the Lake Forum`
    fn read_lead(&mut self, segment: &Segment<'_>) -> bool {
        let first = segment.folded[0].as_str();
        let speaks = is_one_of("speaking writing talking", first);
        let n_lead = match first {
            "addressing" | "opening" | "closing" | "from" => 1,
            _ if speaks => 2,
            _ if is_one_of(PREPOSITIONS, first) => 1,
            _ => return false,
        };
        let name = segment.from(n_lead);
        if !names_occasion(name) {
            return false;
        }
        self.occasion_at(name);
        if speaks && self.utterance.is_none() {
            let kind =
                if first == "writing" { UtteranceKind::Writing } else { UtteranceKind::Speech };
            self.utterance = Some(Utterance { kind, phrase: String::new() });
        }
        true
    }

    /// Takes the name of an occasion, and the place behind it.
    fn occasion_at(&mut self, text: &str) {
        let mut name = without_lead(trim_marks(before_dash(text)));
        // `lecture at the Lake Forum by Ann Lee`
        if let Some((rest, author)) = split_at_first(name, " by ")
            && is_name(author)
        {
            name = rest;
            self.speaker.get_or_insert(author.to_owned());
        }
        let (name, place) = split_place(name);
        if name.is_empty() {
            return;
        }
        if is_hall(name) && !names_occasion(name) {
            self.place = self.place.take().or_else(|| Some(name.to_owned()));
            return;
        }
        self.occasion = Some(capitalised(name));
        if self.place.is_none() {
            self.place = place.map(str::to_owned);
        }
    }
}

/// What stands before the dash of a second attribution that slipped onto the line.
fn before_dash(text: &str) -> &str {
    split_at_first(text, "——").map_or(text, |(before, _)| before)
}

/// Whether a year stands inside a name, as in `Lake Forum 2016` and `the 2016 Lake Forum`, and not
/// beside it.
pub(super) fn is_part_of_name(text: &str, date: &Range<usize>) -> bool {
    let is_year = date.len() == 4;
    let before = Segment::new(&text[..date.start]);
    let touches = |text: &str| text.ends_with(' ') && !text.trim_end().ends_with(&[',', '('][..]);
    let ends_name = touches(&text[..date.start])
        && before.folded.last().is_some_and(|it| is_one_of(MEETINGS, it));
    let after = text[date.end..].strip_prefix(' ').unwrap_or_default();
    let next = tokens(after);
    let leads_in = before.folded.last().is_none_or(|it| is_one_of("in from since", it));
    let starts_name = !leads_in
        && next.first().is_some_and(|it| it.text.starts_with(char::is_uppercase))
        && next.iter().take(5).any(|it| is_one_of(MEETINGS, &fold_word(it.text)));
    is_year && (ends_name || starts_name)
}

fn is_lower(token: &Token<'_>) -> bool {
    token.text.starts_with(char::is_lowercase)
}

/// Whether a word before the noun qualifies it: lower case, no function word, no verb of giving.
fn is_adjective(token: &Token<'_>) -> bool {
    let word = fold_word(token.text);
    token.is_word()
        && word == token.text
        && !word.ends_with("'s")
        && !is_stop_word(&word)
        && !is_one_of(BETWEEN, &word)
}

/// The name of a person or body at the end of a text: `… by Ann Lee`, `Ann Lee's`.
fn find_name(text: &str) -> Option<String> {
    let name = trim_marks(text);
    let name = without_end(name, &["'s", "’s"]);
    let name = without_start(name, &["by ", "By ", "From ", "from "]);
    is_name(name).then(|| name.to_owned())
}

/// Whether these may be the words of a name, in capitals but for the particles.
fn is_name(text: &str) -> bool {
    let segment = Segment::new(text);
    let Segment { tokens, folded, .. } = &segment;
    let is_capital =
        |it: &Token<'_>| it.text.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
    (1..=6).contains(&tokens.len())
        && is_capital(&tokens[0])
        && !is_stop_word(&folded[0])
        && tokens.iter().zip(folded).all(|(token, word)| {
            is_capital(token) || is_one_of(PARTICLES, word) || token.text == "."
        })
        && segment.find(MEETINGS).is_none()
        && segment.find(MEDIA).is_none()
        && !is_office(&segment)
}

/// `mayor of Onsala`, `the Minister of Lakes`, `deputy director`; but not `Teacher Day`.
fn is_office(segment: &Segment<'_>) -> bool {
    segment.find(OFFICES).is_some_and(|at| {
        let rest = &segment.folded[at + 1..];
        rest.iter().find(|it| !is_one_of(OFFICES, it)).is_none_or(|next| {
            is_one_of(PREPOSITIONS, next) || next == "of" || segment.find(MEETINGS).is_none()
        })
    })
}

/// Whether a text holds a noun that names a meeting or a publication, or an ordinal.
fn names_occasion(text: &str) -> bool {
    let segment = Segment::new(text);
    segment.find(MEETINGS).is_some()
        || is_media(text)
        || segment.folded.iter().any(|it| ordinal(it).is_some())
}

fn is_media(text: &str) -> bool {
    let segment = Segment::new(text);
    // `news` written small is no newspaper.
    segment.find(MEDIA).is_some_and(|at| segment.tokens[at].text.starts_with(char::is_uppercase))
}

fn is_hall(text: &str) -> bool {
    tokens(text).last().is_some_and(|it| is_one_of(HALLS, &fold_word(it.text)))
}

/// Whether a text is the name of a town or hall: up to four words in capitals.
fn is_place(text: &str) -> bool {
    let segment = Segment::new(text);
    (1..=4).contains(&segment.tokens.len())
        && segment.tokens.iter().all(|it| it.text.starts_with(char::is_uppercase))
        && !names_occasion(text)
        && !is_office(&segment)
}

/// Parts `Lake Forum in Onsala`, but not `Conference on Security in Europe`: there the last words
/// may belong to what the conference was about.
fn split_place(text: &str) -> (&str, Option<&str>) {
    let Some(split) = split_last_in(text) else { return (text, None) };
    let segment = Segment::new(split.0);
    let Segment { tokens, folded, .. } = &segment;
    let noun = folded.iter().rposition(|it| is_one_of(MEETINGS, it)).map_or(0, |it| it + 1);
    let is_held = tokens.last().is_some_and(|it| is_one_of(HELD, it.text));
    // A meeting *of* people is held somewhere; one *on* something may be on it somewhere.
    let is_on = folded[noun..].iter().any(|it| is_one_of("about against for in on", it));
    let is_small = tokens[noun..].iter().all(|it| !it.text.starts_with(char::is_uppercase));
    if is_held {
        (segment.before(tokens.len() - 1).trim(), Some(split.1))
    } else if is_small || !is_on {
        (split.0, Some(split.1))
    } else {
        (text, None)
    }
}

const HELD: &str = "held convened hosted";

/// Parts a name at its last `in` or `at`, where what follows may be a place.
pub(in crate::article) fn split_last_in(text: &str) -> Option<(&str, &str)> {
    let segment = Segment::new(text);
    let at = segment.folded.iter().rposition(|it| it == "in" || it == "at").filter(|at| *at > 0)?;
    let place = trim_marks(segment.from(at + 1));
    let place = place.strip_prefix("the ").unwrap_or(place);
    is_place(place).then(|| (segment.before(at).trim(), place))
}

/// Leaves out what leads up to a name: `the opening ceremony of the`.
fn without_lead(text: &str) -> &str {
    let mut name = text;
    loop {
        let before = name;
        for lead in &["the ", "a ", "an ", "at ", "this year's ", "The ", "opening ", "closing "] {
            let rest = name.strip_prefix(*lead).unwrap_or(name);
            // `opening ceremony of`, but not the `Opening Forum`.
            let is_ceremony = ["ceremony of ", "session of ", "of ", "plenary of ", "day of "]
                .iter()
                .find_map(|it| rest.strip_prefix(*it));
            name = match (lead.ends_with("ing "), is_ceremony) {
                (true, Some(rest)) if rest.len() < name.len() => rest,
                (true, _) => name,
                (false, _) => rest,
            };
        }
        if name == before {
            return name;
        }
    }
}

/// Options stand alone, so a name that the sentence wrote small gets its capital.
fn capitalised(name: &str) -> String {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name
}
