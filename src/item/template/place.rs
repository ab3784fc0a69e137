//! Where was the Lake Forum held, and what was held in Onsala?

use super::{Desk, Draft, Fact, ItemId, Kind, Material, Reason, Source, fill};
use crate::{
    article::VenueVerb,
    item::{
        Choice, Told,
        distractor::Pool,
        facts::{Facts, Held, prints_year},
        phrases::{Phrases, at_verb, within},
    },
};

/// Whether an earlier line speaks of what may be the same at the same place: it is asked once.
fn is_repeat(facts: &Facts<'_>, own: usize) -> bool {
    let mut there = facts.held_at(facts.held()[own].place_hash);
    there.any(|it| it < own && facts.could_be_held(it, own))
}

pub(super) fn write_places(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, phrases) = (desk.facts, desk.phrases);
    Material::PlacedOccasions.suffices(facts.held().len())?;
    let all = facts.held();
    let pool = Pool::new(facts, all.iter().map(|it| it.place));
    let differ = |a: usize, b: usize| all[a].place_hash != all[b].place_hash;
    let also_tells = small_set(facts);
    for (own, held) in all.iter().enumerate() {
        // Where a name may stand for several editions, each of their places is true of it. What is
        // held everywhere has no place, though it may open somewhere.
        let is_nowhere = held.is_everywhere && held.verb == VenueVerb::Held;
        if is_nowhere
            || !held.is_noun_phrase
            || is_repeat(facts, own)
            || facts.is_held_elsewhere(own)
        {
            continue;
        }
        let year = year_to_tell(facts, phrases, own);
        let name = within(facts, held.name, printed(facts, held));
        let stem = fill(phrases.place_stem[at_verb(held.verb)], &[&name, &year]);
        let id = ItemId::new(Kind::Place, held.name);
        let mut rng = desk.chance(id);
        let shown = facts.stems(&stem);
        let Some(drawn) = pool.draw(own, &|it| differ(own, it), &differ, &shown, &mut rng) else {
            continue;
        };
        let distractor = |at: usize| {
            let Held { name, verb, place, .. } = all[at];
            let name = within(facts, name, printed(facts, &all[at]));
            let why_wrong = fill(phrases.place_wrong[at_verb(verb)], &[&name]);
            Choice { text: place.to_owned(), why_wrong, tells: facts.told_by_place(at) }
        };
        let draft = Draft {
            id,
            kind: Kind::Place,
            source: held.source,
            asks: Fact::Place(own),
            stem,
            passage: None,
            key: held.place.to_owned(),
            distractors: drawn.into_iter().map(distractor).collect(),
            explanation: explanation(facts, phrases, held),
            also_tells: also_tells.clone(),
            proof: None,
        };
        desk.keep(draft, &mut rng);
    }
    Ok(())
}

pub(super) fn write_occasions(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let (facts, phrases) = (desk.facts, desk.phrases);
    Material::PlacedOccasions.suffices(facts.held().len())?;
    let all = facts.held();
    let pool = Pool::new(facts, all.iter().map(|it| it.name));
    // What opened in one place may have been held in another as well.
    let differ = |a: usize, b: usize| {
        all[a].verb == all[b].verb && all[b].is_option() && !facts.could_be_held(a, b)
    };
    let also_tells = small_set(facts);
    for (own, held) in all.iter().enumerate() {
        if is_repeat(facts, own) || !held.is_option() {
            continue;
        }
        let stem = fill(phrases.held_stem[at_verb(held.verb)], &[held.place]);
        let id = ItemId::new(Kind::OccasionOfPlace, &format!("{} {}", held.name, held.place));
        let mut rng = desk.chance(id);
        // What took place at the same place would be right too, under whichever of its names.
        let there: Vec<usize> = facts.held_at(held.place_hash).collect();
        if there.len() >= MOST_AT_A_PLACE {
            continue;
        }
        let is_wrong = |it: usize| {
            differ(own, it) && there.iter().all(|other| !facts.could_be_held(*other, it))
        };
        let shown = facts.stems(&stem);
        let Some(drawn) = pool.draw(own, &is_wrong, &differ, &shown, &mut rng) else { continue };
        let distractor = |at: usize| {
            let Held { name, verb, place, .. } = all[at];
            let why_wrong = fill(phrases.held_wrong[at_verb(verb)], &[place]);
            Choice { text: name.to_owned(), why_wrong, tells: facts.told_by_place(at) }
        };
        let draft = Draft {
            id,
            kind: Kind::OccasionOfPlace,
            source: held.source,
            asks: Fact::Place(own),
            stem,
            passage: None,
            key: held.name.to_owned(),
            distractors: drawn.into_iter().map(distractor).collect(),
            explanation: explanation(facts, phrases, held),
            also_tells: also_tells.clone(),
            proof: None,
        };
        desk.keep(draft, &mut rng);
    }
    Ok(())
}

/// Where so much took place, more may have, and not all of it is compared.
const MOST_AT_A_PLACE: usize = 16;

/// Of so few places, one that was right before is known not to be right again.
const FEW: usize = 8;

/// Where few things took place somewhere, all of them: who knows the place of one can rule it out
/// for the others, so only one of them is asked about in a form.
fn small_set(facts: &Facts<'_>) -> Vec<Told> {
    let n = facts.held().len();
    if n > FEW { Vec::new() } else { (0..n).map(|it| Fact::Place(it).into()).collect() }
}

/// ` in 2016` where the article knows another edition under the same name, else nothing.
fn year_to_tell(facts: &Facts<'_>, phrases: &Phrases, own: usize) -> String {
    let held = &facts.held()[own];
    match held.year {
        Some(year) if !prints_year(held.name) && facts.has_namesake(own) => {
            fill(phrases.in_year, &[&year.to_string()])
        }
        _ => String::new(),
    }
}

fn explanation(facts: &Facts<'_>, phrases: &Phrases, held: &Held<'_>) -> String {
    let name = within(facts, held.name, printed(facts, held));
    let said = fill(phrases.held_right[at_verb(held.verb)], &[&name, held.place]);
    // A sentence may begin with the name.
    match said.strip_prefix("the ") {
        Some(rest) => ["The ", rest].concat(),
        None => said,
    }
}

/// The line that says it.
fn printed<'a>(facts: &Facts<'a>, held: &Held<'_>) -> &'a str {
    match held.source {
        Source::Caption(at) => &facts.article.captions[at].text,
        Source::Excerpt(at) => {
            facts.article.excerpts[at].attribution.as_ref().map_or("", |it| &it.text)
        }
        // Nothing that took place is from there.
        Source::Written(_) => "",
    }
}
