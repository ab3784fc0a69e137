//! Under which heading do these words stand, and which words stand there?

use super::{
    Desk, Fact, ItemId, Kind, Material, Reason,
    attribute::{self, Attribute},
    fill,
    words::{self, WordsOf},
};
use crate::{
    article::Article,
    item::{
        Passage, Told,
        facts::{Facts, n_shared},
        sample,
    },
    text::{Stem, fold, has_char},
};

/// The headings with excerpts under them.
struct Headings<'a> {
    /// Without their numbers.
    names: Vec<&'a str>,
    /// The same, folded.
    folded: Vec<String>,
    /// The heading of each section.
    place_of: Vec<Option<usize>>,
    /// The excerpts under each.
    excerpts: Vec<Vec<usize>>,
}

impl<'a> Headings<'a> {
    fn of(facts: &Facts<'a>) -> Self {
        let article = facts.article;
        let mut in_section: Vec<Vec<usize>> = vec![Vec::new(); article.sections.len()];
        for (at, excerpt) in article.excerpts.iter().enumerate() {
            if let Some(section) = excerpt.section {
                in_section[section].push(at);
            }
        }
        let mut headings = Self {
            names: Vec::new(),
            folded: Vec::new(),
            place_of: vec![None; article.sections.len()],
            excerpts: Vec::new(),
        };
        // A heading without excerpts would never be right, and one without matter says nothing.
        for (section, excerpts) in in_section.into_iter().enumerate() {
            let name = without_number(&article.sections[section].heading);
            if excerpts.is_empty() || !facts.is_sound_heading(name) {
                continue;
            }
            headings.place_of[section] = Some(headings.names.len());
            headings.names.push(name);
            headings.folded.push(fold(name));
            headings.excerpts.push(excerpts);
        }
        headings
    }

    /// The heading that an excerpt stands under.
    fn find(&self, article: &Article, excerpt: usize) -> Option<usize> {
        self.place_of[article.excerpts[excerpt].section?]
    }
}

/// Asks for the words that stand under a heading.
pub(super) fn write_words(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, phrases) = (desk.facts, desk.phrases);
    let article = facts.article;
    let headings = Headings::of(facts);
    Material::Headings.suffices(headings.names.len())?;
    for own in 0..article.excerpts.len() {
        let Some(heading) = headings.find(article, own) else { continue };
        let name = headings.names[heading];
        let name_stems: Vec<Stem> = facts.stems(name);
        let words = WordsOf {
            kind: Kind::WordsOfPrinciple,
            id: ItemId::folded(Kind::WordsOfPrinciple, facts.folded(own)),
            stem: fill(phrases.words_of_principle_stem, &[name]),
            excerpts: vec![own],
            is_elsewhere: &|it| {
                let other = headings.find(article, it);
                other.is_some_and(|it| headings.folded[it] != headings.folded[heading])
            },
            // Words that speak of the heading's matter stand for it wherever they are.
            suits: &|stems| n_shared(&name_stems, stems) > 1,
            asks: Fact::Section,
            why_wrong: &|it| {
                let other = headings.find(article, it).map_or("", |it| headings.names[it]);
                fill(phrases.words_of_principle_wrong, &[other])
            },
            tells: &|it, words| {
                [Fact::Text(it), Fact::Section(it)].map(|it| Told::of(it, words)).into()
            },
            explain: &|_| fill(phrases.principle_right, &[name]),
        };
        words::write_one(desk, &words);
    }
    Ok(())
}

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, fragments, phrases) = (desk.facts, desk.fragments, desk.phrases);
    let article = facts.article;
    let headings = Headings::of(facts);
    let Headings { names, folded, .. } = &headings;
    Material::Headings.suffices(names.len())?;
    attribute::write(
        desk,
        &Attribute {
            kind: Kind::Principle,
            stem: phrases.principle_stem,
            names: names.clone(),
            find: &|excerpt| headings.find(article, excerpt),
            differ: &|a, b| folded[a] != folded[b],
            asks: Fact::Section,
            reason: &|at, rng| {
                let excerpts = &headings.excerpts[at];
                match (sample::draw(facts, fragments, excerpts, rng), excerpts.len()) {
                    (Some(words), _) => {
                        let Passage { excerpt, range, .. } = &words.passage;
                        let quoted = words.passage.before_gap();
                        let told = [Fact::Section(*excerpt), Fact::Text(*excerpt)];
                        let why_wrong = fill(phrases.principle_wrong[2], &[&quoted]);
                        (why_wrong, told.map(|it| Told::of(it, range)).into())
                    }
                    // How many excerpts stand there, but of none that it does.
                    (None, 1) => (phrases.principle_wrong[0].to_owned(), Vec::new()),
                    (None, n) => (fill(phrases.principle_wrong[1], &[&n.to_string()]), Vec::new()),
                }
            },
            explain: &|_, own| fill(phrases.principle_right, &[names[own]]),
        },
    );
    Ok(())
}

/// A heading without its number: `一、`, `（二）`, `3.`, `IV.`; as an option it would only tell in
/// which order the headings stand.
fn without_number(heading: &str) -> &str {
    let bare = heading.trim_start_matches(&['（', '('][..]);
    let rest = bare
        .trim_start_matches(|c: char| c.is_ascii_digit() || has_char("一二三四五六七八九十", c));
    let rest =
        if rest.len() < bare.len() { rest } else { bare.trim_start_matches(&['I', 'V', 'X'][..]) };
    let marks = &['、', '.', '．', ')', '）', '：', ':'][..];
    let text = rest.trim_start_matches(marks);
    let is_number = rest.len() < bare.len()
        && text.len() < rest.len()
        // `3.5 metres` is no heading's number.
        && !text.is_empty()
        && !text.starts_with(|c: char| c.is_ascii_digit());
    if is_number { text.trim_start() } else { heading }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_before_headings_are_left_out() {
        for heading in ["一、护湖", "（二）护湖", "3. 护湖", "IV. 护湖", "12、护湖"]
        {
            assert_eq!(without_number(heading), "护湖", "{heading}");
        }
        for heading in ["3.5 metres", "一湖清水", "I swim", "Vigilance", "2016", "三、"] {
            assert_eq!(without_number(heading), heading);
        }
    }
}
