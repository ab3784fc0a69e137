//! Which occasion does the article name for these words?

use super::{Desk, Draft, Fact, ItemId, Kind, Source, cited, counted};
use crate::{
    article::stem::stems,
    item::{
        Choice,
        distractor::Pool,
        passage::{Fragment, try_best},
    },
};

const STEM: &str = "Which occasion does the article name for these words?";

pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), String> {
    let (facts, fragments) = (desk.facts, desk.fragments);
    let occasions = &facts.article.occasions;
    if occasions.len() < 3 {
        return Err(format!(
            "this article names {}; a question needs three to choose from",
            counted(occasions.len(), "occasion", "occasions")
        ));
    }
    let pool = Pool::new(occasions.iter().map(|it| it.name.as_str()));
    let differ = |a: usize, b: usize| !facts.series(a).could_be(facts.series(b));
    let stem = stems(STEM);
    for (excerpt, text) in facts.article.excerpts.iter().enumerate() {
        let Some(own) = facts.find_occasion(excerpt) else { continue };
        let id = ItemId::new(Kind::Occasion, &text.text);
        let mut rng = desk.chance(id);
        let is_own = |it: &Fragment| !facts.could_be_from_another(&it.stems, excerpt);
        try_best(&fragments[excerpt], &is_own, &mut rng, &mut |fragment, rng| {
            let shown = [stem.as_slice(), &fragment.stems].concat();
            let Some(drawn) = pool.draw(own, &|it| differ(own, it), &differ, &shown, rng) else {
                return false;
            };
            let distractor = |at: usize| Choice {
                text: pool.text(at).to_owned(),
                why_wrong: format!(
                    "The article quotes other words from it: {}.",
                    cited(facts, occasions[at].excerpts[0])
                ),
            };
            let draft = Draft {
                id,
                kind: Kind::Occasion,
                source: Source::Excerpt(excerpt),
                asks: Fact::Occasion(excerpt),
                stem: STEM.to_owned(),
                passage: Some(fragment.passage.clone()),
                key: pool.text(own).to_owned(),
                distractors: drawn.into_iter().map(distractor).collect(),
                explanation: format!("These words are from the {}.", cited(facts, excerpt)),
            };
            desk.keep(draft, rng)
        });
    }
    Ok(())
}
