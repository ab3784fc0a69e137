//! What the article says, in tables: every key and every reason comes from here.

mod held;
mod names;
mod rarity;
mod sound;
mod told;
mod years;

pub(super) use held::Held;

use std::{
    cell::{OnceCell, RefCell},
    ops::Range,
    rc::Rc,
};

use held::find_held;
use names::Names;
use rarity::{RUN, Rarity};
use sound::{is_noun_phrase, places_of};
use years::Dating;

use super::{Fact, Source, alias::Aliases};
use crate::{
    article::{Article, Lang, Paragraph, SeriesName, When, WrittenQuestion, find_dates},
    text::{Index, Stem, Word, fold, fold_onto, fold_word, hash, ordinal, stems, tokens, words},
};

/// Hashes a row of hashes; the order counts.
fn hash_of(parts: &[u64]) -> u64 {
    parts.iter().fold(0xcbf2_9ce4_8422_2325, |hash, part| {
        (hash ^ part).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(23)
    })
}

/// So many options and stems are kept: those of an article of usual length, and more would not be
/// found faster than read.
const MOST_KEPT: usize = 4096;

/// The tables.
pub struct Facts<'a> {
    /// The article they are from.
    pub article: &'a Article,
    aliases: Aliases,
    /// The occasion of each excerpt, as a position in `Article::occasions`.
    occasion_of: Vec<Option<usize>>,
    /// The name of each occasion.
    names: Names,
    /// What took place where.
    held: Vec<Held<'a>>,
    /// The name of each of them.
    held_names: Names,
    /// The same by source, by occasion and by place.
    held_by: Index,
    /// The years that the article names, in order.
    years: Vec<Dating<'a>>,
    /// The excerpts that hold a run of content words.
    runs: Index,
    /// The excerpts that hold a content word, once for each time they do.
    holders: Index,
    /// The words of each excerpt.
    words_of: Vec<Vec<Word>>,
    /// Each excerpt folded, once that was asked for.
    folded: Vec<OnceCell<String>>,
    /// The content words among them.
    stems_of: Vec<Vec<Stem>>,
    /// How rare they are, once that was asked for.
    rarity: Vec<OnceCell<Rarity>>,
    /// The words of options and stems, to look them up when they come again.
    again: RefCell<(Index, Vec<Rc<[Word]>>)>,
    /// Content words of what stands above every excerpt: title, headings, names of occasions.
    shown_above: Index,
    /// Some words in a row, function words among them, as they occur anywhere.
    rows: Index,
    /// What names each question of the organiser.
    written_names: Vec<String>,
    /// Whether each occasion's name is a noun phrase.
    is_sound_name: Vec<bool>,
    /// The places that the article names.
    places: Index,
    /// The title's content words.
    title: Vec<Stem>,
}

impl<'a> Facts<'a> {
    /// Fills the tables in one pass over the article.
    pub fn gather(article: &'a Article) -> Self {
        let mut shown_above: Vec<&str> = Vec::new();
        shown_above.extend(article.occasions.iter().map(|it| it.name.as_str()));
        shown_above.extend(article.sections.iter().map(|it| it.heading.as_str()));
        shown_above.extend(article.captions.iter().map(|it| it.text.as_str()));
        shown_above.extend(article.title.as_deref());
        let aliases = find_aliases(article, &shown_above);
        let of = |name: &str| SeriesName::of(name).with_stems(|it| aliases.counts_as(it));
        let series: Vec<SeriesName> = article.occasions.iter().map(|it| of(&it.name)).collect();
        let mut occasion_of = vec![None; article.excerpts.len()];
        for (at, occasion) in article.occasions.iter().enumerate() {
            for excerpt in &occasion.excerpts {
                occasion_of[*excerpt] = Some(at);
            }
        }
        let held = find_held(article, &occasion_of);
        let mut held_by = Index::default();
        for (at, held) in held.iter().enumerate() {
            held_by.add(source_hash(held.source), at);
            held_by.add(held.place_hash, at);
            if let Some(occasion) = held.occasion {
                held_by.add(occasion_hash(occasion), at);
            }
        }
        let mut facts = Self {
            article,
            names: Names::new(series),
            occasion_of,
            held_names: Names::new(held.iter().map(|it| of(it.name)).collect()),
            held,
            held_by,
            aliases,
            years: Vec::new(),
            runs: Index::default(),
            holders: Index::default(),
            folded: vec![OnceCell::new(); article.excerpts.len()],
            words_of: Vec::with_capacity(article.excerpts.len()),
            stems_of: Vec::with_capacity(article.excerpts.len()),
            rarity: article.excerpts.iter().map(|_| OnceCell::new()).collect(),
            again: RefCell::default(),
            shown_above: Index::default(),
            rows: Index::default(),
            written_names: written_names(article),
            is_sound_name: article.occasions.iter().map(|it| is_noun_phrase(&it.name)).collect(),
            places: places_of(article),
            title: Vec::new(),
        };
        facts.title = article.title.as_deref().map_or_else(Vec::new, |it| facts.stems(it));
        facts.add_years();
        for excerpt in &article.excerpts {
            let words = facts.words(&excerpt.text);
            facts.stems_of.push(words.iter().filter_map(Word::stem).collect());
            facts.words_of.push(words);
        }
        let n_words = facts.words_of.iter().map(Vec::len).sum();
        let n_stems = facts.stems_of.iter().map(Vec::len).sum();
        facts.rows = Index::with_capacity(n_words);
        facts.runs = Index::with_capacity(n_stems);
        facts.holders = Index::with_capacity(n_stems);
        let n_run = facts.n_stems(RUN);
        for (at, stems) in facts.stems_of.iter().enumerate() {
            for run in stems.windows(n_run) {
                facts.runs.add(hash_of(run), at);
            }
            for stem in stems {
                facts.holders.add(*stem, at);
            }
        }
        let n_row = facts.row();
        for words in &facts.words_of {
            add_rows(&mut facts.rows, n_row, words);
        }
        for text in shown_above {
            let words = facts.words(text);
            for stem in words.iter().filter_map(Word::stem) {
                facts.shown_above.add(stem, 0);
            }
            add_rows(&mut facts.rows, n_row, &words);
        }
        for Paragraph { text, .. } in &article.prose {
            add_rows(&mut facts.rows, n_row, &words(text));
        }
        facts
    }

    /// The language of article and items.
    pub fn language(&self) -> Lang {
        self.article.language
    }

    /// How many stems so many content words of the article have. In Chinese a word has two
    /// characters as a rule, and each pair of neighbours is a stem.
    pub fn n_stems(&self, n_words: usize) -> usize {
        match self.article.language {
            Lang::En => n_words,
            Lang::Zh => 2 * n_words - 1,
        }
    }

    /// The words of a text; the stems of aliases are the same.
    pub fn words(&self, text: &str) -> Vec<Word> {
        let mut words = words(text);
        for word in &mut words {
            *word = word.with_stem(|it| self.aliases.counts_as(it));
        }
        words
    }

    /// The words of an option or a stem, which come again and again.
    pub(super) fn words_again(&self, text: &str) -> Rc<[Word]> {
        let hash = hash(text);
        let mut again = self.again.borrow_mut();
        let (index, kept) = &mut *again;
        if let Some(at) = index.holders(hash).next() {
            return Rc::clone(&kept[at]);
        }
        let words: Rc<[Word]> = self.words(text).into();
        if kept.len() < MOST_KEPT {
            index.add(hash, kept.len());
            kept.push(Rc::clone(&words));
        }
        words
    }

    /// The content words of a text as stems.
    pub fn stems(&self, text: &str) -> Vec<Stem> {
        self.words(text).into_iter().filter_map(|it| it.stem()).collect()
    }

    /// An excerpt folded for comparison, for the ids of items about it.
    pub(super) fn folded(&self, excerpt: usize) -> &str {
        self.folded[excerpt].get_or_init(|| {
            let text = &self.article.excerpts[excerpt].text;
            let mut folded = String::with_capacity(text.len());
            for word in &self.words_of[excerpt] {
                if !folded.is_empty() {
                    folded.push(' ');
                }
                fold_onto(&mut folded, &text[word.start()..word.end()]);
            }
            folded
        })
    }

    /// What names a question of the organiser, folded.
    pub(super) fn written_name(&self, question: usize) -> &str {
        &self.written_names[question]
    }

    /// A number for a fact, from what the article says and not from where it says it.
    pub(super) fn name_of(&self, fact: Fact) -> u64 {
        let (column, text) = match fact {
            Fact::Text(at) => (1, self.folded(at)),
            Fact::Occasion(at) => (2, self.folded(at)),
            Fact::Year(at) => (3, self.folded(at)),
            Fact::Section(at) => (4, self.folded(at)),
            Fact::Speaker(at) => (5, self.folded(at)),
            Fact::OccasionYear(at) => {
                let occasion = &self.article.occasions[at];
                let year = occasion.date.and_then(When::year).unwrap_or(0);
                return hash_of(&[6, hash(&fold(&occasion.name)), year.into()]);
            }
            Fact::Place(at) => {
                return hash_of(&[7, hash(&fold(self.held[at].name)), self.held[at].place_hash]);
            }
            Fact::Written(at) => (20, self.written_name(at)),
        };
        hash_of(&[column, hash(text)])
    }

    /// The content words of an excerpt.
    pub(super) fn stems_of(&self, excerpt: usize) -> &[Stem] {
        &self.stems_of[excerpt]
    }

    /// The words of an excerpt that lie in a range of its bytes.
    pub fn words_in(&self, excerpt: usize, range: &Range<usize>) -> &[Word] {
        let words = &self.words_of[excerpt];
        let first = words.partition_point(|it| it.start() < range.start);
        let n = words[first..].partition_point(|it| it.end() <= range.end);
        &words[first..first + n]
    }

    /// Whether a quotation repeats the title, or a run of its words that a reader would know again.
    pub(super) fn repeats_title(&self, quoted: &[Stem]) -> bool {
        let n_known = self.n_stems(RUN).min(self.title.len());
        n_known >= self.n_stems(2) && longest_run(quoted, &self.title) >= n_known
    }

    /// So many words in a row are compared with those around a gap; in Chinese, characters.
    fn row(&self) -> usize {
        match self.article.language {
            Lang::En => 3,
            Lang::Zh => 4,
        }
    }

    /// The occasion of an excerpt.
    pub fn find_occasion(&self, excerpt: usize) -> Option<usize> {
        self.occasion_of[excerpt]
    }

    /// The year of an excerpt, unless its date spans several.
    pub fn find_year(&self, excerpt: usize) -> Option<u16> {
        self.article.excerpts[excerpt].attribution.as_ref()?.date?.year()
    }

    /// The name of an occasion, taken apart.
    pub fn series(&self, occasion: usize) -> &SeriesName {
        &self.names.series[occasion]
    }

    /// Whether another occasion may bear the same name, so that the name alone does not tell which
    /// is meant.
    pub fn has_twin(&self, occasion: usize) -> bool {
        self.names
            .kin(occasion)
            .is_none_or(|kin| kin.iter().any(|it| *it != occasion && self.could_be(*it, occasion)))
    }

    /// Whether two names of occasions may stand for one.
    pub(super) fn could_be(&self, a: usize, b: usize) -> bool {
        self.names.series[a].could_be(&self.names.series[b])
    }

    /// How often a content word occurs in the excerpts, counted up to `MANY`.
    pub fn count(&self, stem: Stem) -> usize {
        self.holders.count(stem)
    }

    /// Whether a content word stands in the title, a heading, a caption or an occasion's name.
    pub fn is_shown_above(&self, stem: Stem) -> bool {
        self.shown_above.has(stem)
    }

    /// Whether the article has words in a row that end `before` and begin `after`.
    pub fn has_row(&self, before: &[u64], after: &[u64]) -> bool {
        let n = self.row();
        let left = &before[before.len().saturating_sub(n - 1)..];
        let right = &after[..after.len().min(n - 1)];
        if left.is_empty() || right.is_empty() {
            return false;
        }
        let hashes = [left, right].concat();
        // In Chinese a row spans the joint by two characters on either side, since a word has two.
        let (first, n_rows) = match self.article.language {
            Lang::En => (0, hashes.len()),
            Lang::Zh => (left.len().saturating_sub(2), 1),
        };
        hashes.windows(n).skip(first).take(n_rows).any(|row| self.rows.has(hash_of(row)))
    }
}

/// Names each question of the organiser by its stem, so that a correction to an option leaves it what
/// it was; and by its key, where several ask the same.
fn written_names(article: &Article) -> Vec<String> {
    let stems: Vec<String> = article.questions.iter().map(|it| fold(&it.stem)).collect();
    let mut n_asked = Index::default();
    for stem in &stems {
        n_asked.add(hash(stem), 0);
    }
    let name = |(stem, question): (String, &WrittenQuestion)| match n_asked.count(hash(&stem)) {
        1 => stem,
        _ => format!("{stem}\n{}", fold(&question.options[question.key])),
    };
    stems.into_iter().zip(&article.questions).map(name).collect()
}

/// Notes the words that stand in a row.
fn add_rows(rows: &mut Index, n_words: usize, words: &[Word]) {
    let hashes: Vec<u64> = words.iter().map(|it| it.folded).collect();
    for row in hashes.windows(n_words) {
        rows.add(hash_of(row), 0);
    }
}

fn source_hash(source: Source) -> u64 {
    match source {
        Source::Excerpt(at) => hash_of(&[1, at as u64]),
        Source::Caption(at) => hash_of(&[2, at as u64]),
        Source::Written(at) => hash_of(&[4, at as u64]),
    }
}

fn occasion_hash(occasion: usize) -> u64 {
    hash_of(&[3, occasion as u64])
}

/// Words that the article uses for one another in what stands above and around its excerpts.
fn find_aliases(article: &Article, shown_above: &[&str]) -> Aliases {
    // In Chinese the pairs of neighbours would all be each other's surroundings.
    if article.language == Lang::Zh {
        return Aliases::default();
    }
    let mut texts = shown_above.to_vec();
    texts.extend(article.prose.iter().map(|it| it.text.as_str()));
    let mut numbers = Index::default();
    let mut phrases = Vec::new();
    for text in texts {
        for token in tokens(text) {
            let word = fold_word(token.text);
            if ordinal(&word).is_some() || word.starts_with(|c: char| c.is_ascii_digit()) {
                for stem in stems(token.text) {
                    numbers.add(stem, 0);
                }
            }
        }
        phrases.push(stems(text));
    }
    Aliases::find(&phrases, &|stem| numbers.has(stem))
}

/// Whether a text prints a year.
pub(super) fn prints_year(text: &str) -> bool {
    !find_dates(text).is_empty()
}

/// How many different content words of `a` stand in `b`.
pub(super) fn n_shared(a: &[Stem], b: &[Stem]) -> usize {
    let is_first = |at: usize| !a[..at].contains(&a[at]);
    (0..a.len()).filter(|at| is_first(*at) && b.contains(&a[*at])).count()
}

/// The longest row of content words that two texts share.
pub(super) fn longest_run(a: &[Stem], b: &[Stem]) -> usize {
    let mut longest = 0;
    // How long the row is that ends at each word of `b`, and at the word of `a` before.
    let mut rows = vec![0; b.len() + 1];
    for stem in a {
        for at in (0..b.len()).rev() {
            rows[at + 1] = if *stem == b[at] { rows[at] + 1 } else { 0 };
            longest = longest.max(rows[at + 1]);
        }
    }
    longest
}
