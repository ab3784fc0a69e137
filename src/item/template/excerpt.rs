//! Which of these words does the article quote from this occasion?

use super::{
    Desk, Fact, ItemId, Kind, Material, Reason, fill,
    words::{WordsOf, write_one},
};

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, phrases) = (desk.facts, desk.phrases);
    let article = facts.article;
    Material::Occasions.suffices(article.occasions.len())?;
    // Other words of a twin would be right as well.
    for own in (0..article.occasions.len()).filter(|it| !facts.has_twin(*it)) {
        let occasion = &article.occasions[own];
        let words = WordsOf {
            kind: Kind::Excerpt,
            id: ItemId::new(Kind::Excerpt, &occasion.name),
            stem: fill(phrases.excerpt_stem, &[&occasion.name]),
            excerpts: occasion.excerpts.clone(),
            // An excerpt that names no occasion may be from this one.
            is_elsewhere: &|it| {
                facts.find_occasion(it).is_some_and(|at| at != own && !facts.could_be(at, own))
            },
            suits: &|_| false,
            asks: Fact::Occasion,
            why_wrong: &|it| fill(phrases.excerpt_wrong, &[&phrases.cited(facts, it)]),
            tells: &|it| facts.told_by_cited_words(it),
            explain: &|it| fill(phrases.excerpt_right, &[&phrases.cited(facts, it)]),
        };
        write_one(desk, &words);
    }
    Ok(())
}
