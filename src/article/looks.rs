//! What a paragraph looks like by itself, and how well each label fits it.

use super::{
    attribution::{Attribution, Known, is_office_line},
    find_date::find_date,
    furniture::{label_of, read_byline},
    label::{
        Label::{
            self, Attribution as Attr, Both, Caption, Date, Frame, Heading, Lead, Led, More, Plain,
            Prose, Rest, Words,
        },
        NO,
    },
    line::{Block, BlockKind, looks_like_heading},
    quoted::{ends_sentence, is_quoted, long_spans, spans, unquoted},
    split::{find_lead, is_attributed_in_brackets, names, reports, split},
};
use crate::text::{has_char, is_cjk, n_words as count_words, sentences};

/// What a paragraph looks like by itself. Each feature is there or not.
#[allow(clippy::struct_excessive_bools)]
pub(super) struct Looks {
    pub n_words: usize,
    pub ends_sentence: bool,
    pub ends_colon: bool,
    pub is_quoted: bool,
    pub is_heading: bool,
    /// Whether it closes a mark that an earlier paragraph opened.
    pub ends_quotation: bool,
    pub is_date: bool,
    /// Whether it prints a day or a month among other words.
    pub is_dated: bool,
    /// Whether one word and a colon open it.
    pub is_labelled: bool,
    /// Whether other short lines with marks have the same form.
    pub is_alike: bool,
    pub is_byline: bool,
    pub is_split: bool,
    pub is_lead: bool,
    /// Whether it is the name of somebody, perhaps with an office, and nothing else.
    pub is_name_line: bool,
    /// Whether names stand above the words on this page.
    pub leads: bool,
    /// How much it looks like an attribution: 0 and less, not at all.
    pub attribution: i32,
    /// How much it looks like the second line of one.
    pub rest: i32,
}

impl Looks {
    /// Of a paragraph.
    pub fn of(block: &Block, known: &Known) -> Self {
        let text = &block.text;
        let n_words = count_words(text);
        let is_split = matches!(
            block.kind,
            BlockKind::Quotation | BlockKind::Prose | BlockKind::Bullet | BlockKind::Dashed
        ) && text.len() < 5_000
            && split(text, block.kind == BlockKind::Quotation, known).is_some();
        let has_words = !long_spans(text).is_empty();
        let read = (text.len() < 400 && n_words < 60 && !(has_words && text.starts_with(is_mark)))
            .then(|| Attribution::read_as(in_brackets(text).unwrap_or(text), block.line, known));
        let found = find_date(text).filter(|_| n_words < 12);
        let is_dated = found.as_ref().is_some_and(|it| it.when.precision() > 1);
        let is_date = found.is_some_and(|it| {
            let mut others = text.char_indices().filter(|(at, _)| !it.range.contains(at));
            others.all(|(_, c)| !c.is_alphabetic() || has_char("星期一二三四五六日", c))
        });
        Self {
            n_words,
            ends_sentence: ends_sentence(text),
            ends_colon: text.ends_with(&[':', '：'][..]),
            is_quoted: is_quoted(text),
            is_heading: is_heading(text),
            ends_quotation: ends_quotation(text),
            is_date,
            is_dated,
            is_labelled: label_of(text)
                .is_some_and(|it| count_words(&it) == 1 || it.contains(is_cjk)),
            is_alike: false,
            is_byline: block.kind == BlockKind::Prose && !is_date && read_byline(text).is_some(),
            is_split,
            is_lead: find_lead(text, known).is_some(),
            leads: false,
            is_name_line: read.as_ref().is_some_and(|it| {
                let is_full = it.speaker.as_deref().is_some_and(|it| it.contains(' '));
                is_full && it.n_unread == 0 && it.n_facts() == 1 && (2..=14).contains(&it.n_words)
            }),
            attribution: read.as_ref().map_or(NO, |it| strength(it, block, known)),
            rest: if text.len() < 300 { strength_of_rest(text, known) } else { NO },
        }
    }

    /// How well a label fits. A table of weights, set by hand.
    #[allow(clippy::match_same_arms)]
    pub fn weight(&self, block: &Block, label: Label, is_markdown: bool) -> i32 {
        let kind = block.kind;
        // Marks leave no choice.
        match (kind, label) {
            (BlockKind::Heading { .. }, Heading)
            | (BlockKind::Caption, Caption)
            | (BlockKind::Furniture | BlockKind::End | BlockKind::Row, Frame) => return 0,
            (
                BlockKind::Heading { .. }
                | BlockKind::Caption
                | BlockKind::Furniture
                | BlockKind::End
                | BlockKind::Row,
                _,
            )
            | (_, Caption) => return NO,
            _ => {}
        }
        let is_marked = kind == BlockKind::Quotation;
        let is_plain = kind == BlockKind::Prose;
        let is_item = matches!(kind, BlockKind::Bullet | BlockKind::Dashed);
        match label {
            Prose if is_marked => NO,
            Prose => 0,
            Frame if is_plain && self.is_byline => 14,
            // A principle may be quoted.
            Heading if is_plain && self.is_quoted && !is_markdown => {
                let inner = unquoted(&block.text);
                if ends_sentence(inner) || self.n_words > 12 { NO } else { 14 }
            }
            Heading if is_plain && self.is_heading && !is_markdown => {
                let long = i32::try_from(self.n_words).unwrap_or(99).saturating_sub(12).max(0);
                let labelled = if self.is_labelled { -14 } else { 0 };
                let dated = if self.is_dated || self.is_alike { -12 } else { 0 };
                8 - long / 4 - self.attribution.max(0) / 2 + labelled + dated
            }
            Date if is_plain && self.is_date => 12,
            Words if is_marked => 40,
            Words if self.is_quoted && self.n_words > 2 => 20,
            Plain if (is_plain || is_item) && !self.is_quoted && !self.ends_colon => {
                let length = if self.n_words < 4 { -12 } else { 0 };
                let end = if self.ends_sentence { 0 } else { -6 };
                let is_like_attribution = self.attribution.max(0);
                length + end - is_like_attribution
            }
            More if is_plain && self.ends_quotation => 20,
            More if is_plain && self.n_words > 3 && self.ends_sentence && !self.is_split => -2,
            Attr => match kind {
                // Below marked words, a dash is enough.
                BlockKind::Dashed => self.attribution.max(-18) + 14,
                BlockKind::Source => self.attribution + 8,
                // In a mark's own block it has a mark of its own.
                BlockKind::Quotation => NO,
                _ => self.attribution,
            },
            Rest if is_plain => self.rest,
            Both if self.is_split && is_marked => 60,
            Both if self.is_split && kind != BlockKind::Source => 22,
            Lead if self.is_lead && (is_plain || is_item) => 12,
            Lead if self.leads && is_plain => 12,
            Lead if self.is_name_line && is_plain => 2,
            Led if is_marked => 40,
            Led if is_plain && self.is_quoted => 22,
            Led if is_plain && self.ends_sentence && !self.is_split => 2,
            _ => NO,
        }
    }
}

/// Whether a short line stands as a heading. One sentence may not end inside it, but a number may: `II. The lake`.
fn is_heading(text: &str) -> bool {
    let bare = text.split_once(". ").filter(|it| it.0.len() < 6).map_or(text, |it| it.1);
    looks_like_heading(text, 30) && sentences(bare).len() == 1
}

/// Whether a paragraph closes a quotation that it has not opened.
fn ends_quotation(text: &str) -> bool {
    let count = |marks: &str| text.chars().filter(|it| has_char(marks, *it)).count();
    text.ends_with(&['”', '"', '」'][..])
        && (count("”") > count("“")
            || count("」") > count("「")
            || count("\"") % 2 == 1 && !text.starts_with('"'))
}

fn is_mark(c: char) -> bool {
    has_char("“\"「『«‘", c)
}

/// How much a line looks like an attribution.
fn strength(read: &Attribution, block: &Block, known: &Known) -> i32 {
    if read.refers.to_occasion {
        return 20;
    }
    if read.refers.has_verb && !reports(read) {
        return NO;
    }
    let count = |n: usize| i32::try_from(n).unwrap_or(99);
    let text = &block.text;
    let bracketed = in_brackets(text);
    if let Some(inner) = bracketed
        && !is_attributed_in_brackets(inner, true)
    {
        return NO;
    }
    if block.kind == BlockKind::Prose && bracketed.is_none() && text.ends_with('。') {
        return NO;
    }
    let unread = 24 * count(read.n_unread) / count(read.n_words.max(1));
    let n_facts = read.n_facts() + usize::from(read.place.is_some());
    let names_source = read.occasion.is_some() || known.has_speaker && read.utterance.is_some();
    let is_nothing = read.speaker.is_none() && !names_source;
    let dated = if read.date.is_some() { 4 } else { 0 };
    // A line that ends as a sentence does reports something, unless nothing of it is left unread.
    let ending = if bracketed.is_some() {
        12
    } else if ends_sentence(text) && block.kind == BlockKind::Prose {
        -10
    } else {
        0
    };
    let colon = if text.ends_with(&[':', '：'][..]) { -20 } else { 0 };
    let nothing = if is_nothing { -20 } else { 0 };
    // A name alone could as well be a heading, unless the article names that person elsewhere.
    let is_name_alone = n_facts == 1 && bracketed.is_none();
    let is_known = read.speaker.as_ref().is_some_and(|it| known.is_person(it));
    let alone = match &read.speaker {
        // `Ann Lee, Director of Boats`: nothing else is written like that.
        Some(name)
            if is_name_alone && read.n_unread == 0 && read.n_words > count_words(name) + 1 =>
        {
            10
        }
        _ if is_name_alone && !is_known && block.kind == BlockKind::Prose => -12,
        _ => 0,
    };
    6 * count(n_facts) - 8 + dated - unread + ending + colon + nothing + alone
}

/// How much a line looks like the second one of an attribution whose first line is a name: `“Title”, Paper
/// (2013)`.
fn strength_of_rest(text: &str, known: &Known) -> i32 {
    // A title is no sentence.
    let is_sentence = spans(text)
        .first()
        .is_some_and(|it| text[it.inner.clone()].ends_with(&['.', '。', '!', '！', ',', '，'][..]));
    if is_sentence || is_quoted(text) || text.ends_with(&[':', '：'][..]) {
        return NO;
    }
    let read = Attribution::read_as(text, 0, known);
    let is_work = read.speaker.is_none() && read.occasion.is_some() && !read.refers.has_verb;
    match (is_work, text.starts_with(is_mark), read.date.is_some()) {
        (true, true, true) => 34,
        (true, true, false) => 24,
        (true, false, true) if names(&read) && text.len() < 100 && !ends_sentence(text) => 12,
        // `Harbour Master, Port of Belisario`
        (false, false, _) if is_office_line(text) => 10,
        _ => NO,
    }
}

/// What a line holds that is nothing but brackets and what they hold.
pub(super) fn in_brackets(text: &str) -> Option<&str> {
    let inner = text.trim_end_matches(&['.', '。'][..]);
    let inner = inner.strip_prefix(&['(', '（', '['][..])?.strip_suffix(&[')', '）', ']'][..])?;
    (!inner.contains(&['(', '（', ')', '）', '[', ']'][..])).then_some(inner.trim())
}
