//! Under which heading do these words stand?

use super::{
    Desk, Fact, Kind, Material, Reason,
    attribute::{self, Attribute},
    fill,
};
use crate::{
    item::{Passage, Told, sample},
    text::{fold, has_char},
};

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, fragments, phrases) = (desk.facts, desk.fragments, desk.phrases);
    let article = facts.article;
    let mut excerpts_in: Vec<Vec<usize>> = vec![Vec::new(); article.sections.len()];
    for (at, excerpt) in article.excerpts.iter().enumerate() {
        if let Some(section) = excerpt.section {
            excerpts_in[section].push(at);
        }
    }
    // A heading without excerpts would never be right.
    let mut place_of = vec![None; article.sections.len()];
    let mut sections: Vec<usize> = Vec::new();
    for (section, _) in excerpts_in.iter().enumerate().filter(|(_, it)| !it.is_empty()) {
        place_of[section] = Some(sections.len());
        sections.push(section);
    }
    Material::Headings.suffices(sections.len())?;
    let names: Vec<&str> =
        sections.iter().map(|it| without_number(&article.sections[*it].heading)).collect();
    let folded: Vec<String> = names.iter().map(|it| fold(it)).collect();
    attribute::write(
        desk,
        &Attribute {
            kind: Kind::Principle,
            stem: phrases.principle_stem,
            names: names.clone(),
            find: &|excerpt| place_of[article.excerpts[excerpt].section?],
            differ: &|a, b| folded[a] != folded[b],
            asks: Fact::Section,
            reason: &|at, rng| {
                let excerpts = &excerpts_in[sections[at]];
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
