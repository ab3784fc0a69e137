//! Under which heading does the article place these words?

use super::{
    Desk, Fact, Kind, Material, Reason,
    attribute::{self, Attribute},
    fill,
};
use crate::text::{fold, has_char};

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, phrases) = (desk.facts, desk.phrases);
    let article = facts.article;
    let mut n_excerpts = vec![0; article.sections.len()];
    for section in article.excerpts.iter().filter_map(|it| it.section) {
        n_excerpts[section] += 1;
    }
    // A heading without excerpts would never be right.
    let mut place_of = vec![None; article.sections.len()];
    let mut sections: Vec<usize> = Vec::new();
    let is_sound =
        |section: usize| facts.is_sound_heading(without_number(&article.sections[section].heading));
    for (section, _) in n_excerpts.iter().enumerate().filter(|(at, n)| **n > 0 && is_sound(*at)) {
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
            why_wrong: &|at| match n_excerpts[sections[at]] {
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
