//! What the words of an English attribution name: a person, an office, a meeting, a place.

use crate::text::{
    Token, fold_word, is_one_of, is_stop_word, ordinal, tokens, without_end, without_start,
};

use super::trim_marks;

/// Nouns that name a meeting, a campaign or another event.
const MEETINGS: &str = "anniversary assembly award awards ball briefing camp ceremony class closing \
    colloquium committee conference congress congresses convention council course day days debate dialogue \
    dinner drill evening exhibition expo fair feast festival forum gala gathering hackathon handover hearing \
    inauguration induction launch lectures lesson lunch meet meeting month night opening panel parliament \
    plenary rally reception retreat roundtable round seminar seminars series session sessions summit supper \
    symposium talks tour training unveiling visit webinar week weekend workshop year";

/// Those of them that are also bodies: a letter goes to them, and no meeting is named.
const BODIES: &str = "committee council panel parliament";

/// Nouns that name a publication or a broadcaster.
const MEDIA: &str = "agency almanac bulletin chronicle courier daily digest gazette herald journal \
    magazine mercury monthly news newspaper newsletter observer post press quarterly radio reporter review \
    television times tribune tv weekly";

/// Nouns that name a hall and no meeting.
const HALLS: &str = "academy auditorium centre center church city college depot hall hotel house library museum \
    palace park school square stadium station theatre theater town university";

/// Words that make a line an office and not a name.
const OFFICES: &str = "admiral ambassador archbishop attorney baker bishop bosun captain chair chairman \
    chairperson chairwoman chancellor chief colonel commander commissioner constable coordinator councillor \
    deputy director editor engineer founder general governor head inspector judge justice lieutenant major \
    manager marshal master mate mayor member minister nurse officer owner premier president principal professor \
    researcher secretary senator sergeant sheriff spokesman spokesperson spokeswoman superintendent teacher \
    vice-president warden writer";

/// Forms of address, which stand before a name and are printed with it.
pub(in crate::article) const TITLES: &str = "capt dame dr doctor hon honourable honorable lady lord miss mr mrs ms mx prof rev sgt sir \
    col gen lt maj st";

/// Words inside a name that are written small.
const PARTICLES: &str = "al bin da de del della der di dos du el ibn la le of the van von y zu";

/// Pronouns that stand for a speaker named before.
pub(super) const PRONOUNS: &str = "he she they";

/// A part of a line between commas.
pub(super) struct Segment<'t> {
    pub text: &'t str,
    pub tokens: Vec<Token<'t>>,
    pub folded: Vec<String>,
}

impl<'t> Segment<'t> {
    pub fn new(text: &'t str) -> Self {
        let text = trim_marks(text);
        let tokens = tokens(text);
        let folded = tokens.iter().map(|token| fold_word(token.text)).collect();
        Self { text, tokens, folded }
    }

    pub fn find(&self, words: &str) -> Option<usize> {
        self.folded.iter().position(|it| is_one_of(words, it))
    }

    /// The text from a token on; empty past the last.
    pub fn from(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| &self.text[token.range.start..])
    }

    /// The text before a token.
    pub fn before(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or(self.text, |token| &self.text[..token.range.start])
    }

    pub fn n_words(&self) -> usize {
        self.tokens.iter().filter(|it| it.text.contains(char::is_alphabetic)).count()
    }
}

pub(super) fn is_capital(token: &Token<'_>) -> bool {
    token.text.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
}

/// Whether a word is an office, also as part of one: `Secretary-General`.
fn is_office_word(folded: &str) -> bool {
    is_one_of(OFFICES, folded)
        || folded
            .split_once('-')
            .is_some_and(|(a, b)| is_one_of(OFFICES, a) || is_one_of(OFFICES, b))
}

/// The name of a person or body, without the office before it: `Ann Lee`, `Chief Engineer Ann Lee`, `Dr Ann
/// Lee`, `by Ann Lee`, `Ann Lee's`. A title stays, as printed.
pub(in crate::article) fn find_name(text: &str) -> Option<&str> {
    let text = without_end(trim_marks(text), &["'s", "’s"]);
    let text = without_start(text, &["by ", "By ", "From ", "from "]);
    let bare = without_start(text, &["the ", "The "]);
    let segment = Segment::new(bare);
    let Segment { tokens, folded, .. } = &segment;
    // The office goes as far as its last noun, and no preposition may follow that.
    let office = (0..tokens.len()).rposition(|it| is_office_word(&folded[it]));
    let start = office.map_or(0, |it| it + 1);
    let name = segment.from(start);
    // `the Honourable Ann Lee`, but not `The Still Lake`.
    let is_titled = office.is_some() || folded.first().is_some_and(|it| is_one_of(TITLES, it));
    (is_plain_name(name) && (is_titled || bare.len() == text.len()) && tokens.len() <= 12)
        .then_some(name)
}

/// Whether these are the words of a name, in capitals but for the particles.
fn is_plain_name(text: &str) -> bool {
    let segment = Segment::new(text);
    let Segment { tokens, folded, .. } = &segment;
    let n_words = segment.n_words();
    (1..=6).contains(&n_words)
        && is_capital(&tokens[0])
        // `Short Quotes About Bread` is a heading.
        && folded.iter().all(|it| {
            !is_stop_word(it) || is_one_of(PARTICLES, it) || is_one_of(TITLES, it) || it.len() < 3
        })
        && (!is_stop_word(&folded[0]) || is_one_of(TITLES, &folded[0]))
        && !(n_words == 1 && is_day(tokens[0].text))
        && tokens.iter().zip(folded).all(|(token, word)| {
            is_capital(token) || is_one_of(PARTICLES, word) || token.text == "."
        })
        && tokens.last().is_some_and(is_capital)
        // `Keeper of the Weights` is an office, whatever it keeps.
        && !folded.windows(2).any(|it| it[0] == "of" && it[1] == "the")
        && !(n_words == 1 && is_dateline(tokens[0].text))
        && !is_hall(text)
        && segment.find(MEETINGS).is_none()
        && segment.find(MEDIA).is_none()
        && segment.find(TITLES).is_none_or(|it| it + 1 < tokens.len())
}

fn is_day(word: &str) -> bool {
    is_one_of("Mon Tue Wed Thu Fri Sat Sun Today Tomorrow Yesterday", word) || word.ends_with("day")
}

/// The name behind a trade written small: `retired bus driver Ann Lee`.
pub(super) fn find_name_behind_trade(text: &str) -> Option<&str> {
    let segment = Segment::new(text);
    let start = segment.tokens.iter().rposition(|it| !is_capital(it) && it.text.len() > 1)? + 1;
    let is_trade =
        segment.folded[..start].iter().all(|it| !is_stop_word(it) || is_one_of("a an the of", it));
    let name = segment.from(start);
    // `keeper of the Kite League`: of what.
    let is_trade = is_trade && !is_stop_word(&segment.folded[start - 1]);
    (start <= 6 && is_trade && name.contains(' ')).then(|| find_name(name)).flatten()
}

/// `MARENBURG, March 12`: a town in capitals opens a report.
fn is_dateline(word: &str) -> bool {
    word.chars().count() > 3 && !word.contains(char::is_lowercase)
}

/// Whether a text is a full name or one with a title, so that it cannot be a town.
pub(super) fn is_certain_name(text: &str) -> bool {
    let segment = Segment::new(text);
    find_name(text).is_some()
        && (segment.find(TITLES) == Some(0) || segment.folded.iter().any(|it| is_office_word(it)))
}

/// `mayor of Onsala`, `the Minister of Lakes`, `deputy director`; but not `Teacher Day` or `Mayor Ann Lee`.
pub(super) fn is_office(segment: &Segment<'_>) -> bool {
    let Some(at) = segment.folded.iter().position(|it| is_office_word(it)) else { return false };
    let rest = &segment.folded[at + 1..];
    let next = rest.iter().find(|it| !is_office_word(it));
    find_name(segment.text).is_none()
        && next.is_none_or(|next| {
            is_one_of("of for at in to on and", next) || segment.find(MEETINGS).is_none()
        })
}

/// Whether a line says what somebody is, and no more.
pub(in crate::article) fn is_office_line(text: &str) -> bool {
    let segment = Segment::new(text);
    let office = segment.folded.iter().position(|it| is_office_word(it)).unwrap_or(0);
    // `Harbour Master`, but not `Weigh the warden`.
    let is_named = segment.tokens.iter().take(office + 1).all(is_capital);
    // `Justice and the lake` is no office, `Chair and Chief Officer` is.
    let goes_on = segment.folded.get(office + 1).is_none_or(|it| it != "and")
        || segment.folded[office + 1..].iter().any(|it| is_office_word(it));
    let is_named = is_named && goes_on;
    is_named
        && segment.n_words() <= 12
        && is_office(&segment)
        && !text.ends_with(&['.', ':', '!', '?'][..])
}

/// Whether a text holds a noun that names a meeting or a publication, or an ordinal.
pub(super) fn names_occasion(text: &str) -> bool {
    let segment = Segment::new(text);
    segment.find(MEETINGS).is_some()
        || is_media(text)
        || segment.folded.iter().any(|it| ordinal(it).is_some())
        || segment
            .folded
            .windows(2)
            .any(|it| it[1] == "school" && is_one_of("summer winter evening", &it[0]))
}

/// Whether a text names nothing but a body: `Ramp Committee`.
pub(super) fn is_body(text: &str) -> bool {
    tokens(text).last().is_some_and(|it| is_one_of(BODIES, &fold_word(it.text)))
}

/// Where the last noun of a meeting stands.
pub(super) fn meeting_noun(segment: &Segment<'_>) -> Option<usize> {
    segment.folded.iter().rposition(|it| is_one_of(MEETINGS, it))
}

pub(super) fn is_media(text: &str) -> bool {
    let segment = Segment::new(text);
    // `news` written small is no newspaper.
    segment.find(MEDIA).is_some_and(|at| segment.tokens[at].text.starts_with(char::is_uppercase))
}

pub(super) fn is_hall(text: &str) -> bool {
    tokens(text).last().is_some_and(|it| is_one_of(HALLS, &fold_word(it.text)))
}

/// Whether a text is the name of a town or hall: up to four words in capitals.
pub(super) fn is_place(text: &str) -> bool {
    let segment = Segment::new(text);
    let n_words = segment.tokens.len();
    (1..=5).contains(&n_words)
        && segment.tokens.iter().zip(&segment.folded).enumerate().all(|(at, (token, word))| {
            token.text.starts_with(char::is_uppercase) || at > 0 && is_one_of(PARTICLES, word)
        })
        && is_capital(&segment.tokens[n_words - 1])
        && !text.contains(|c: char| c.is_ascii_digit())
        && !is_one_of("Monday Tuesday Wednesday Thursday Friday Saturday Sunday", text)
        && !names_occasion(text)
        && !is_office(&segment)
        && !is_certain_name(text)
}

/// The words of an event that has no name of its own, as they stand between a speaker and a date:
/// `mountain rescue briefing`, `ward round`.
pub(super) fn is_event_phrase(text: &str) -> bool {
    let segment = Segment::new(text);
    let Segment { tokens, folded, .. } = &segment;
    (2..=10).contains(&tokens.len())
        && tokens[0].text.starts_with(char::is_alphabetic)
        && !is_stop_word(&folded[0])
        && !is_office(&segment)
        && !is_hall(text)
        && tokens.iter().all(Token::is_word)
        // In capitals but for `of`, it is an office: `Keeper of the Weights`.
        && tokens.iter().zip(folded).any(|(it, word)| {
            it.text.starts_with(char::is_lowercase) && (!is_stop_word(word) || segment.find("of").is_none())
        })
        && is_noun_phrase(&segment)
}

/// Whether a text can be the name of something: it is short, and no verb makes it a sentence.
pub(super) fn is_noun_phrase(segment: &Segment<'_>) -> bool {
    const VERBS: &str = "is was are were has had have who that which when said says opened opens met meets \
        will would can must should does did";
    segment.n_words() <= 16
        && !segment.folded.iter().any(|it| is_one_of(VERBS, it))
        && !segment.tokens.iter().any(|it| matches!(it.text, "“" | "”" | "\"" | ":" | "?" | "!"))
}

/// The title of a work as it stands behind an author: `The Borrowed Dark`.
pub(super) fn is_work(segment: &Segment<'_>) -> bool {
    let Segment { tokens, folded, .. } = segment;
    (2..=8).contains(&tokens.len())
        && folded.first().is_some_and(|it| is_one_of("the a an", it))
        && tokens[1..]
            .iter()
            .zip(&folded[1..])
            .all(|(token, word)| is_capital(token) || is_stop_word(word))
        && is_capital(&tokens[0])
}

/// `p. 14`, `vol. 2`: where in a paper or book.
pub(super) fn is_reference(text: &str) -> bool {
    let text = text.trim();
    ["p. ", "pp. ", "page ", "pages ", "vol. ", "volume "].iter().any(|it| {
        text.strip_prefix(it).is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()))
    })
}

const HELD: &str = "held convened hosted";

/// Parts `Lake Forum in Onsala`, but not `Conference on Security in Europe`: there the last words
/// may belong to what the conference was about.
pub(super) fn split_place(text: &str) -> (&str, Option<&str>) {
    let Some(split) = split_last_in(text) else { return (text, None) };
    let segment = Segment::new(split.0);
    let Segment { tokens, folded, .. } = &segment;
    let noun = meeting_noun(&segment).map_or(0, |it| it + 1);
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

/// Parts a name at its last `in` or `at`, where what follows may be a place.
pub(in crate::article) fn split_last_in(text: &str) -> Option<(&str, &str)> {
    let segment = Segment::new(text);
    let at = segment.folded.iter().rposition(|it| it == "in" || it == "at").filter(|at| *at > 0)?;
    let place = trim_marks(segment.from(at + 1));
    let place = place.strip_prefix("the ").unwrap_or(place);
    is_place(place).then(|| (segment.before(at).trim(), place))
}
