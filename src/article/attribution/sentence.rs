//! The parts of an English attribution that are no bare names: an utterance with its prepositions, and a
//! sentence with a verb of saying.

use super::{
    Known, Parts, Utterance, UtteranceKind,
    english::{PREPOSITIONS, before_dash},
    noun::{
        PRONOUNS, Segment, find_name, is_body, is_hall, is_media, is_office, is_place,
        names_occasion,
    },
    trim_marks,
};
use crate::text::{Token, find_last, fold_word, is_one_of, is_stop_word};

/// The nouns that name an utterance, by sort.
const UTTERANCES: [(UtteranceKind, &str); 5] = [
    (
        UtteranceKind::Speech,
        "address keynote lecture presentation remarks speech statement talk testimony",
    ),
    (UtteranceKind::Message, "greeting greetings letter message telegram word"),
    (UtteranceKind::Instruction, "directive instruction instructions"),
    (UtteranceKind::Interview, "interview"),
    (UtteranceKind::Writing, "article book column essay novel report"),
];

/// Verbs between a speaker and what they said.
pub(super) const SAID: &str = "said says stated states noted notes stressed stresses declared declares told \
    tells wrote writes warned warns explained explains remarked remarks observed observes argued \
    argues urged urges emphasised emphasises emphasized emphasizes announced announces added adds \
    asked asks recalled recalls concluded concludes continued continues replied replies reminded reminds \
    insisted insists spoke speaks commented comments called calls described describes pointed went promised";

/// Verbs that go on with what was said before.
const GOES_ON: &str = "added adds continued continues concluded went";

/// Words between a speaker and an utterance that belong to neither.
const BETWEEN: &str = "a an delivered delivers from gave gives her his important in issued made \
    makes sent sends the their wrote";

impl Parts {
    /// `Ann Lee's speech at the Lake Forum` · `in her speech at …` · `speech by Ann Lee at …`
    pub(super) fn read_utterance(&mut self, segment: &Segment<'_>, known: &Known) -> bool {
        let Segment { tokens, folded, .. } = segment;
        let found = folded.iter().enumerate().find_map(|(at, word)| {
            let (kind, _) = UTTERANCES.iter().find(|(_, nouns)| is_one_of(nouns, word))?;
            // `Speech Week` is a name; and `Ann Lee remarks at` has a verb.
            let goes_on = folded.get(at + 1).is_none_or(|next| {
                is_one_of(PREPOSITIONS, next)
                    || is_one_of("by from of", next)
                    || !tokens[at + 1].is_word()
            });
            let is_verb = word == "remarks" && at > 0 && find_name(segment.before(at)).is_some();
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
        // `Bo Ek Interview`: on a page about somebody else, who asked.
        let asks = kind == UtteranceKind::Interview
            && start == noun
            && !segment.before(noun).trim_end().ends_with("'s");
        if self.speaker.is_none() && !is_told && !(asks && known.has_speaker) {
            let before = segment.before(start);
            self.is_weak = asks;
            self.speaker =
                find_name(before).or_else(|| author.and_then(find_name)).map(str::to_owned);
        }
        // `Age & Technology lecture`: one of a name.
        let named = &segment.text[..tokens[noun].range.end];
        if preposition.is_none()
            && noun > 0
            && noun + 1 == tokens.len()
            && author.is_none()
            && self.speaker_is_not_in(segment.before(noun))
        {
            self.occasion = self.occasion.take().or_else(|| Some(named.to_owned()));
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
                "with"
                    if !is_media(name) && self.speaker.is_none() && find_name(name).is_some() =>
                {
                    self.speaker = find_name(name).map(str::to_owned);
                    false
                }
                "with" => true,
                // Who a letter went to is no occasion.
                _ if kind == UtteranceKind::Message && is_body(name) => false,
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

    /// Whether a text begins like a name, but not like that of a person.
    fn speaker_is_not_in(&self, text: &str) -> bool {
        let text = text.trim();
        text.starts_with(char::is_uppercase)
            && !text.ends_with("'s")
            && !text.ends_with("’s")
            && self.speaker.as_deref().is_none_or(|it| !text.contains(it))
            && Segment::new(text).tokens.len() > 1
    }

    /// `Ann Lee said at the Lake Forum` · `said Ann Lee` · `told the Lake Times` · `she added`
    pub(super) fn read_verb(&mut self, segment: &Segment<'_>) -> bool {
        // `United States Secretary Ann Lee` has no verb.
        let is_verb = |at: &usize| {
            is_one_of(SAID, &segment.folded[*at]) && (*at == 0 || is_lower(&segment.tokens[*at]))
        };
        let Some(verb) = (0..segment.tokens.len()).find(is_verb) else { return false };
        let word = segment.folded[verb].as_str();
        let before = segment.before(verb).trim();
        let n_after =
            segment.folded[verb + 1..].iter().take_while(|it| !is_one_of(PREPOSITIONS, it)).count();
        let between = segment.before(verb + 1 + n_after)[segment.tokens[verb].range.end..].trim();
        let is_told = word.starts_with('t');
        let subject = if before.is_empty() { between } else { before };
        let is_pronoun =
            is_one_of(PRONOUNS, &fold_word(subject.split(' ').next_back().unwrap_or_default()));
        match (find_name(before), find_name(between)) {
            (Some(name), _) => self.speaker = Some(name.to_owned()),
            (None, Some(name)) if before.is_empty() && !is_told && self.speaker.is_none() => {
                self.speaker = Some(name.to_owned());
            }
            // `Ann Lee, the mayor, said at …`
            _ if self.speaker.is_some() && (before.is_empty() || verb < 3) => {}
            _ if is_pronoun => self.is_pronoun = true,
            _ => return false,
        }
        self.has_verb = true;
        self.goes_on = is_one_of(GOES_ON, word);
        let named = if is_told && names_occasion(between) {
            Some(between)
        } else {
            Some(segment.from(verb + 2 + n_after)).filter(|it| !it.is_empty())
        };
        // `spoke to pupils at the Lake Forum`
        let at = (verb + 1..segment.tokens.len())
            .find(|it| matches!(segment.folded[*it].as_str(), "at" | "during"));
        let at = at.filter(|it| names_occasion(segment.from(it + 1)));
        let named = at.map_or(named, |it| Some(segment.from(it + 1)));
        if self.occasion.is_none()
            && let Some(name) = named
        {
            let preposition =
                segment.folded.get(at.unwrap_or(verb + 1 + n_after)).map(String::as_str);
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
