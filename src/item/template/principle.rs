//! Under which heading does the article place these words, and which words does it place there?

use super::{
    Desk, Fact, ItemId, Kind, Material, Reason,
    attribute::{self, Attribute},
    fill,
    words::{self, WordsOf},
};
use crate::{
    article::Article,
    item::facts::n_shared,
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
    /// How many excerpts stand under each.
    n_excerpts: Vec<usize>,
}

impl<'a> Headings<'a> {
    fn of(article: &'a Article) -> Self {
        let mut n_in_section = vec![0; article.sections.len()];
        for section in article.excerpts.iter().filter_map(|it| it.section) {
            n_in_section[section] += 1;
        }
        let mut headings = Self {
            names: Vec::new(),
            folded: Vec::new(),
            place_of: vec![None; article.sections.len()],
            n_excerpts: Vec::new(),
        };
        // A heading without excerpts would never be right.
        for (section, n) in n_in_section.into_iter().enumerate().filter(|(_, n)| *n > 0) {
            let name = without_number(&article.sections[section].heading);
            headings.place_of[section] = Some(headings.names.len());
            headings.names.push(name);
            headings.folded.push(fold(name));
            headings.n_excerpts.push(n);
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
    let headings = Headings::of(article);
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
            tells: &|it| vec![Fact::Text(it), Fact::Section(it)],
            explain: &|_| fill(phrases.principle_right, &[name]),
        };
        words::write_one(desk, &words);
    }
    Ok(())
}

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, phrases) = (desk.facts, desk.phrases);
    let article = facts.article;
    let headings = Headings::of(article);
    let Headings { names, folded, n_excerpts, .. } = &headings;
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
            why_wrong: &|at| match n_excerpts[at] {
                1 => phrases.principle_wrong[0].to_owned(),
                n => fill(phrases.principle_wrong[1], &[&n.to_string()]),
            },
            // How many excerpts stand there, but of none that it does.
            tells: &|_| Vec::new(),
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
