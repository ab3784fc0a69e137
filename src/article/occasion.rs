//! Which attributions and captions speak of the same occasion.

use super::{Caption, Excerpt, attribution::split_last_in, date::When};
use crate::text::{Index, Stem, chinese_number, fold_word, has_char, hash, ordinal, stems, tokens};

/// A meeting or publication where some of the excerpts appeared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// Its name as the first attribution prints it.
    pub name: String,
    /// When, at the printed precision.
    pub date: Option<When>,
    /// Positions in `Article::excerpts`, in order; never empty.
    pub excerpts: Vec<usize>,
    /// Position in `Article::captions` of the caption that says where it took place.
    pub caption: Option<usize>,
}

/// Parts `Forum on Safe Houses in Onsala` where another line of the article names that forum
/// without a place: by itself it could as well be a forum on the houses of Onsala.
pub(super) fn part_places(excerpts: &mut [Excerpt], captions: &[Caption]) {
    let mut known = Index::default();
    let names = excerpts.iter().filter_map(|it| it.attribution.as_ref()?.occasion.as_ref());
    let venues = captions.iter().filter_map(|it| Some(&it.venue.as_ref()?.name));
    for name in names.chain(venues) {
        known.add(SeriesName::of(name).series_hash(), 0);
    }
    for attribution in excerpts.iter_mut().filter_map(|it| it.attribution.as_mut()) {
        if attribution.place.is_none()
            && let Some((name, place)) = attribution.occasion.as_deref().and_then(split_last_in)
            && known.has(SeriesName::of(name).series_hash())
        {
            attribution.place = Some(place.to_owned());
            attribution.occasion = Some(name.to_owned());
        }
    }
}

/// Joins attributions that name one occasion: the same words but for their endings, and dates
/// that can be one or are days of one meeting.
pub(super) fn gather(excerpts: &[Excerpt], captions: &[Caption]) -> Vec<Occasion> {
    let mut occasions: Vec<Occasion> = Vec::new();
    let mut by_name = Index::default();
    for (index, excerpt) in excerpts.iter().enumerate() {
        let Some(attribution) = &excerpt.attribution else { continue };
        let Some(name) = &attribution.occasion else { continue };
        let series = SeriesName::of(name);
        let same_name = name_hash(&series);
        let is_numbered = series.edition.iter().any(|it| *it < 1000);
        let year = |date: Option<When>| date.and_then(When::year);
        let is_same = |it: &usize| {
            let other = occasions[*it].date;
            // A letter to the 2nd forum may be dated weeks before it.
            agree(other, attribution.date)
                || is_numbered && year(other).is_some() && year(other) == year(attribution.date)
        };
        let same = by_name.holders(same_name).find(is_same);
        let date = attribution.date;
        match same {
            Some(same) => {
                let occasion = &mut occasions[same];
                occasion.excerpts.push(index);
                if let (Some(first), Some(date)) = (occasion.date, date)
                    && !first.agrees(date)
                {
                    occasion.date = first.common(date);
                }
            }
            None => {
                by_name.add(same_name, occasions.len());
                let name = name.clone();
                occasions.push(Occasion { name, date, excerpts: vec![index], caption: None });
            }
        }
    }
    for (index, caption) in captions.iter().enumerate() {
        let Some(venue) = &caption.venue else { continue };
        let same_name = by_name.holders(name_hash(&SeriesName::of(&venue.name)));
        let same: Vec<usize> =
            same_name.filter(|it| agree(occasions[*it].date, venue.date)).collect();
        // A caption without a date could show any of several editions.
        if let [same] = same[..]
            && occasions[same].caption.is_none()
        {
            occasions[same].caption = Some(index);
        }
    }
    occasions
}

fn agree(a: Option<When>, b: Option<When>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.agrees(b) || a.is_near(b),
        _ => true,
    }
}

/// The same for names with the same words in whatever order, and the same number however it is
/// written.
fn name_hash(name: &SeriesName) -> u64 {
    let editions = name.edition.iter().map(|it| hash(&format!("{it}th")));
    name.stems.iter().copied().chain(editions).fold(0, u64::wrapping_add)
}

/// The number of an edition at the start of a text and its length in bytes: 首届, 第二届, 第三次.
fn chinese_edition(text: &str) -> Option<(u16, usize)> {
    if text.starts_with("首届") || text.starts_with("首次") {
        return Some((1, "首届".len()));
    }
    let (number, n_bytes) = chinese_number(text.strip_prefix('第')?)?;
    let end = '第'.len_utf8() + n_bytes;
    let counter = text[end..].chars().next().filter(|it| has_char("届次期回轮", *it))?;
    Some((number, end + counter.len_utf8()))
}

/// A name taken apart into its series and what tells one edition from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesName {
    /// Content words that all editions share, each once.
    stems: Vec<Stem>,
    /// Ordinals and years, each once.
    edition: Vec<u16>,
}

impl SeriesName {
    /// Takes a name apart; ordinals and years make the edition.
    ///
    /// ```
    /// # use awareness_quiz::article::SeriesName;
    /// assert!(SeriesName::of("第二届湖泊论坛").could_be(&SeriesName::of("2nd 湖泊论坛")));
    /// assert!(!SeriesName::of("首届湖泊论坛").could_be(&SeriesName::of("第二届湖泊论坛")));
    /// ```
    pub fn of(name: &str) -> Self {
        let mut edition = Vec::new();
        let mut shared = String::with_capacity(name.len());
        for token in tokens(name) {
            // A Chinese edition was told at its first character.
            if token.range.start < shared.len() {
                continue;
            }
            shared.push_str(&name[shared.len()..token.range.start]);
            let word = fold_word(token.text);
            let told = chinese_edition(&name[token.range.start..]).or_else(|| {
                let number = ordinal(&word).or_else(|| word.parse().ok())?;
                let n_bytes = token.text.len();
                let is_year = name[token.range.end..].starts_with('年');
                Some((number, if is_year { n_bytes + '年'.len_utf8() } else { n_bytes }))
            });
            match told {
                Some((number, n_bytes)) => {
                    if !edition.contains(&number) {
                        edition.push(number);
                    }
                    shared.extend(std::iter::repeat_n(' ', n_bytes));
                }
                None => shared.push_str(token.text),
            }
        }
        let mut distinct: Vec<Stem> = Vec::new();
        for stem in stems(&shared) {
            if !distinct.contains(&stem) {
                distinct.push(stem);
            }
        }
        Self { stems: distinct, edition }
    }

    /// The same name in other words, for where some words stand for one another.
    #[must_use]
    pub fn with_stems(mut self, counts_as: impl Fn(Stem) -> Stem) -> Self {
        for stem in &mut self.stems {
            *stem = counts_as(*stem);
        }
        self
    }

    /// The content words that all editions share, each once.
    pub fn stems(&self) -> &[Stem] {
        &self.stems
    }

    /// The ordinals, years and other numbers that tell editions apart, each once.
    pub fn edition(&self) -> &[u16] {
        &self.edition
    }

    /// The same for all editions of a series.
    pub fn series_hash(&self) -> u64 {
        self.stems.iter().copied().fold(0, u64::wrapping_add)
    }

    /// Whether two names may be editions of one series, or two names of one thing: they share most
    /// of their words.
    ///
    /// ```
    /// # use awareness_quiz::article::SeriesName;
    /// let same = |a, b| SeriesName::of(a).is_kin(&SeriesName::of(b));
    /// assert!(same("1st Lake Forum", "2nd Lake Forum"));
    /// assert!(same("National Lake Work Conference", "National Lake Working Conference"));
    /// assert!(!same("Lake Forum", "Lake Week"));
    /// ```
    pub fn is_kin(&self, other: &Self) -> bool {
        let shared = self.stems.iter().filter(|stem| other.stems.contains(stem)).count();
        let all = self.stems.len() + other.stems.len() - shared;
        shared > 0 && (5 * shared > 3 * all || shared == self.stems.len().min(other.stems.len()))
    }

    /// Whether a reader could take two names for the same occasion: one series, and neither an
    /// ordinal in both nor a year in both to tell them apart. The 2nd may be that of 2016.
    ///
    /// ```
    /// # use awareness_quiz::article::SeriesName;
    /// let could_be = |a, b| SeriesName::of(a).could_be(&SeriesName::of(b));
    /// assert!(could_be("Lake Forum", "2nd Lake Forum"));
    /// assert!(could_be("Lake Forum 2016", "2nd Lake Forum"));
    /// assert!(!could_be("1st Lake Forum", "2nd Lake Forum"));
    /// ```
    pub fn could_be(&self, other: &Self) -> bool {
        let told_apart = self.edition.iter().any(|own| {
            let is_like = |it: &&u16| (**it >= 1000) == (*own >= 1000);
            other.edition.iter().any(|it| is_like(&it)) && !other.edition.contains(own)
        });
        !told_apart && self.is_kin(other)
    }
}
