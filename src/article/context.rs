//! What a line means in its place: who `she` is, which forum is `the same`, which day the heading gave.

use super::{
    attribution::{Attribution, Known, Utterance, UtteranceKind, find_name},
    date::When,
    find_date::find_date,
    label::Label,
    line::{Block, BlockKind},
    people::{Named, find_people, find_speaker},
    split::split,
};
use crate::text::{Index, find_first, hash, is_cjk, sentences};

/// What was said above the line that is read.
#[derive(Default)]
pub(super) struct Context {
    /// What the article names somewhere beyond doubt.
    pub known: Known,
    /// The speaker of all words that name none, and the line that says so.
    pub speaker: Option<(String, usize)>,
    /// What the lead says of all words: `… said in a speech at the opening of the workshop`.
    page: Option<Attribution>,
    /// The date that stands above, and its line.
    pub date: Option<(When, usize)>,
    /// The line that says whose words come next.
    pub lead: Option<(usize, String)>,
    /// What the paragraph right above says: `On 5 May 2016 she spoke at the Lake Forum.`
    told: Option<(Attribution, String)>,
    /// The attribution before.
    last: Option<Attribution>,
}

impl Context {
    /// Notes the names that stand alone on several lines, as below each quotation of one speaker.
    pub fn know_names(&mut self, blocks: &[Block]) {
        let mut seen = Index::default();
        for block in blocks.iter().filter(|it| it.kind == BlockKind::Prose && it.text.len() < 60) {
            let name = block.text.trim_end_matches(|c: char| !c.is_alphabetic());
            let Some(name) = find_name(name).filter(|it| it.contains(' ')) else { continue };
            let hash = hash(name);
            if seen.has(hash) {
                self.known.add_person(name);
            }
            seen.add(hash, 0);
        }
    }

    /// Whether the lead says on which occasion all words were said.
    pub fn has_page(&self) -> bool {
        self.page.is_some()
    }

    /// Keeps what the article's own words say of the words that come right below.
    pub fn tell(&mut self, block: &Block) {
        let text = block.text.as_str();
        self.told = None;
        let first = sentences(text).first().map_or("", |range| &text[range.clone()]);
        if let Some(found) = find_date(first).filter(|it| it.when.precision() > 1) {
            let mut read = Attribution::read_as(
                first.trim_end_matches(&['.', '。'][..]),
                block.line,
                &self.known,
            );
            read.date = Some(found.when);
            self.told = Some((read, text.to_owned()));
        }
    }

    /// Learns the names of people and places from all lines at once. Says whether the labels should be decided
    /// again, because some lines mean more now.
    pub fn learn(&mut self, title: Option<&str>, blocks: &[Block], labels: &[Label]) -> bool {
        let mut n_named = 0;
        let mut n_told = 0;
        let mut places = Vec::new();
        // Names that could be towns, and surnames that stand alone elsewhere and speak for them.
        let mut doubtful = Vec::new();
        let mut surnames = Index::default();
        for (block, label) in blocks.iter().zip(labels) {
            let text = match label {
                Label::Attribution | Label::Lead => Some(block.text.as_str()),
                Label::Both => split(&block.text, block.kind == BlockKind::Quotation, &self.known)
                    .map(|it| it.attribution),
                _ => None,
            };
            let Some(read) = text.map(|it| Attribution::read(it, block.line)) else { continue };
            if read.n_facts() == 0 {
                continue;
            }
            n_told += 1;
            n_named += usize::from(read.speaker.is_some() && !read.is_weak);
            match read.speaker.as_deref() {
                Some(name) if read.is_weak => doubtful.push(name.to_owned()),
                Some(name) if name.contains(' ') || name.contains(is_cjk) => {
                    self.known.add_person(name);
                }
                Some(name) => surnames.add(hash(name), 0),
                None => {}
            }
            places.extend(read.place);
        }
        for name in doubtful {
            let last = name.rsplit(' ').next().unwrap_or_default();
            if last.len() < name.len() && surnames.has(hash(last)) {
                self.known.add_person(&name);
            }
        }
        // `Lee` may be Ann Lee.
        for place in &places {
            if self.known.full_name(place).is_none() {
                self.known.add_place(place);
            }
        }
        // The headline and the lead, up to the first words.
        let first = labels
            .iter()
            .position(|it| matches!(it, Label::Words | Label::Plain | Label::Both | Label::Lead));
        let lead = &blocks[..first.unwrap_or(blocks.len()).min(12)];
        let is_read = |it: &&Block| {
            matches!(it.kind, BlockKind::Prose | BlockKind::Dashed | BlockKind::Caption)
        };
        let lines = || lead.iter().filter(is_read).filter(|it| it.text.len() < 3_000);
        let named = || {
            let title = title.into_iter().flat_map(find_people);
            // Whom the headline names, the page is about.
            let title = title.map(|it| Named { weight: it.weight + 1, ..it });
            title.chain(lines().flat_map(|it| find_people(&it.text)))
        };
        let found: Vec<Named> = named().collect();
        for person in &found {
            if (person.name.contains(' ') || person.name.contains(is_cjk)) && person.weight >= 2 {
                self.known.add_person(&person.name);
            }
        }
        let is_one_page =
            n_named == 0 || title.is_some_and(|it| found.iter().any(|one| one.name == it));
        let speaker = find_speaker(found.into_iter(), &self.known).filter(|_| is_one_page);
        // Chinese names have no capitals: who is known is seen in more places.
        let is_chinese = title.is_some_and(|it| it.contains(is_cjk)) && !self.known.is_empty();
        let Some(speaker) = speaker else { return is_chinese };
        let line = lines().find(|it| it.text.contains(&speaker)).map_or(1, |it| it.line);
        self.page = lines().find_map(|it| page_of(it, &speaker));
        self.speaker = Some((speaker, line));
        self.known.has_speaker = true;
        self.known.is_alone = n_named == 0;
        n_told > 0 || self.page.is_some() || n_named == 0
    }

    /// A new heading ends what held for the lines above it.
    pub fn enter_section(&mut self) {
        self.lead = None;
        self.date = None;
        self.told = None;
    }

    /// Fills in what the line leaves to its place.
    pub fn settle(&self, mut read: Attribution) -> Attribution {
        if let Some(name) = &mut read.speaker {
            *name = in_small_letters(name);
            if let Some(full) = self.known.full_name(name) {
                full.clone_into(name);
            }
        }
        let last = self.last.as_ref();
        if read.refers.to_occasion
            && let Some(last) = last
        {
            take_occasion(&mut read, last);
            if read.speaker.is_none() {
                read.speaker.clone_from(&last.speaker);
                read.inherited.speaker = Some(last.line);
            }
        }
        if let Some(last) = last.filter(|_| read.speaker.is_none() && read.refers.to_speaker) {
            read.speaker.clone_from(&last.speaker);
            read.inherited.speaker = Some(last.line);
        }
        let is_same_speaker =
            last.is_some_and(|it| it.speaker.is_some() && it.speaker == read.speaker);
        if let Some(last) = last.filter(|_| read.refers.goes_on && is_same_speaker) {
            take_occasion(&mut read, last);
        }
        if read.speaker.is_none()
            && let Some((name, line)) = &self.speaker
        {
            read.speaker = Some(name.clone());
            read.inherited.speaker = Some(*line);
        }
        if read.date.is_none()
            && let Some((when, line)) = self.date
        {
            read.date = Some(when);
            read.inherited.date = Some(line);
        }
        // Of the paragraph above, if it speaks of nobody else.
        if let Some((told, text)) = &self.told
            && read.occasion.is_none()
            && read.date.is_none()
            && read.speaker.as_ref().is_some_and(|it| text.contains(it.as_str()))
        {
            take_occasion(&mut read, told);
        }
        if let Some(page) =
            self.page.as_ref().filter(|_| read.occasion.is_none() && read.date.is_none())
        {
            take_occasion(&mut read, page);
        }
        read
    }

    /// Keeps an attribution for the lines that refer to it.
    pub fn remember(&mut self, read: &Attribution) {
        self.last = Some(read.clone());
    }
}

/// A name that is printed in capitals as it is written elsewhere: `ANN LEE-KAY` is Ann Lee-Kay.
fn in_small_letters(name: &str) -> String {
    if name.chars().count() < 4 || name.contains(char::is_lowercase) || !name.is_ascii() {
        return name.to_owned();
    }
    let mut before = ' ';
    let small = |c: char| {
        let is_first = !before.is_alphabetic() || before == '\'';
        before = c;
        if is_first { c } else { c.to_ascii_lowercase() }
    };
    name.chars().map(small).collect()
}

/// Takes occasion, place, date and sort of utterance from another line, as far as they are not there.
fn take_occasion(read: &mut Attribution, other: &Attribution) {
    if read.occasion.is_none() && other.occasion.is_some() {
        read.occasion.clone_from(&other.occasion);
        read.place = read.place.take().or_else(|| other.place.clone());
        read.inherited.occasion = Some(other.line);
    }
    if read.date.is_none() && other.date.is_some() {
        read.date = other.date;
        read.inherited.date = Some(other.inherited.date.unwrap_or(other.line));
    }
    // `She added` says nothing of what she added it to.
    let is_bare =
        read.utterance.as_ref().is_none_or(|it| read.refers.goes_on && it.phrase.is_empty());
    if is_bare && other.utterance.is_some() {
        read.utterance.clone_from(&other.utterance);
    }
}

/// What a line of the lead says of the occasion of all words: somebody and `in a speech at the opening of …`.
fn page_of(block: &Block, speaker: &str) -> Option<Attribution> {
    let text = block.text.as_str();
    let mut read = sentences(text)
        .into_iter()
        .map(|range| &text[range])
        .filter(|it| it.contains(speaker))
        .find_map(|sentence| {
            let start = find_first(sentence, speaker)?;
            let rest = &sentence[start..];
            let read = Attribution::read(rest.trim_end_matches(&['.', '。'][..]), block.line);
            let is_spoken = read.utterance.is_some() && read.occasion.is_some();
            is_spoken.then_some(read)
        })?;
    if read.date.is_none() {
        read.date = find_date(text).map(|it| it.when);
    }
    read.utterance.get_or_insert(Utterance { kind: UtteranceKind::Speech, phrase: String::new() });
    Some(read)
}
