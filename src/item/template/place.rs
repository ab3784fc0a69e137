//! Where was the Lake Forum held, and what was held in Onsala?

use super::{Desk, Draft, Fact, ItemId, Kind, Source, counted};
use crate::{
    article::{SeriesName, Venue, VenueVerb, When, stem::stems, text::fold},
    item::{
        Choice,
        distractor::Pool,
        facts::{Facts, prints_year},
    },
};

/// A caption that says where something took place.
struct Held<'f> {
    caption: usize,
    venue: &'f Venue,
    name: SeriesName,
    place: String,
}

/// Only among occasions whose places the article states can it be asked: where it is silent, a
/// distractor may be true in the world.
fn all_held<'f>(facts: &Facts<'f>) -> Result<Vec<Held<'f>>, String> {
    let captions = facts.article.captions.iter().enumerate();
    let all: Vec<Held<'f>> = captions
        .filter_map(|(caption, it)| {
            let venue = it.venue.as_ref()?;
            Some(Held {
                caption,
                venue,
                name: SeriesName::of(&venue.name),
                place: fold(&venue.place),
            })
        })
        .collect();
    if all.len() < 3 {
        return Err(format!(
            "this article says of {} where it took place; a question needs three",
            counted(all.len(), "occasion", "occasions")
        ));
    }
    Ok(all)
}

/// Whether an earlier picture shows what may be the same at the same place: it is asked once.
fn is_repeat(all: &[Held<'_>], own: usize) -> bool {
    let Held { name, place, .. } = &all[own];
    all[..own].iter().any(|it| it.place == *place && it.name.could_be(name))
}

pub(super) fn write_places(desk: &mut Desk<'_>) -> Result<(), String> {
    let all = all_held(desk.facts)?;
    let pool = Pool::new(all.iter().map(|it| it.venue.place.as_str()));
    let differ = |a: usize, b: usize| all[a].place != all[b].place;
    for (own, held) in all.iter().enumerate() {
        // Where a name may stand for several editions, each of their places is true of it.
        let is_elsewhere =
            |it: usize| it != own && differ(own, it) && held.name.could_be(&all[it].name);
        if is_repeat(&all, own) || (0..all.len()).any(is_elsewhere) {
            continue;
        }
        let name = &held.venue.name;
        let year = year_to_tell(desk.facts, held);
        let stem = match held.venue.verb {
            VenueVerb::Held => format!("Where was the {name} held{year}?"),
            VenueVerb::Opened => format!("Where did the {name} open{year}?"),
            VenueVerb::Closed => format!("Where did the {name} close{year}?"),
        };
        let id = ItemId::new(Kind::Place, name);
        let mut rng = desk.chance(id);
        let Some(drawn) = pool.draw(own, &|it| differ(own, it), &differ, &stems(&stem), &mut rng)
        else {
            continue;
        };
        let distractor = |at: usize| {
            let Venue { name, verb, place, .. } = all[at].venue;
            let why_wrong = format!("That is where the {name} {}.", past(*verb));
            Choice { text: place.clone(), why_wrong }
        };
        let draft = Draft {
            id,
            kind: Kind::Place,
            source: Source::Caption(held.caption),
            asks: Fact::Place(held.caption),
            stem,
            passage: None,
            key: held.venue.place.clone(),
            distractors: drawn.into_iter().map(distractor).collect(),
            explanation: explanation(held.venue),
        };
        desk.keep(draft, &mut rng);
    }
    Ok(())
}

pub(super) fn write_occasions(desk: &mut Desk<'_>) -> Result<(), String> {
    let all = all_held(desk.facts)?;
    let pool = Pool::new(all.iter().map(|it| it.venue.name.as_str()));
    let differ = |a: usize, b: usize| !all[a].name.could_be(&all[b].name);
    for (own, held) in all.iter().enumerate() {
        if is_repeat(&all, own) {
            continue;
        }
        let stem = format!("Which of these {} in {}?", past(held.venue.verb), held.venue.place);
        let id = ItemId::new(
            Kind::OccasionOfPlace,
            &format!("{} {}", held.venue.name, held.venue.place),
        );
        let mut rng = desk.chance(id);
        // What took place at the same place would be right too, under whichever of its names.
        let there: Vec<usize> = (0..all.len()).filter(|it| all[*it].place == held.place).collect();
        let is_wrong = |it: usize| there.iter().all(|other| differ(*other, it));
        let Some(drawn) = pool.draw(own, &is_wrong, &differ, &stems(&stem), &mut rng) else {
            continue;
        };
        let distractor = |at: usize| {
            let Venue { name, verb, place, .. } = all[at].venue;
            Choice { text: name.clone(), why_wrong: format!("It {} in {place}.", past(*verb)) }
        };
        let draft = Draft {
            id,
            kind: Kind::OccasionOfPlace,
            source: Source::Caption(held.caption),
            asks: Fact::Place(held.caption),
            stem,
            passage: None,
            key: held.venue.name.clone(),
            distractors: drawn.into_iter().map(distractor).collect(),
            explanation: explanation(held.venue),
        };
        desk.keep(draft, &mut rng);
    }
    Ok(())
}

/// ` in 2016` where the article knows another edition under the same name, else nothing.
fn year_to_tell(facts: &Facts<'_>, held: &Held<'_>) -> String {
    let year = held.venue.date.and_then(When::year);
    let is_namesake = |at: usize| {
        let other = facts.article.occasions[at].date.and_then(When::year);
        other != year && facts.series(at).could_be(&held.name)
    };
    match year {
        Some(year)
            if !prints_year(&held.venue.name)
                && (0..facts.article.occasions.len()).any(is_namesake) =>
        {
            format!(" in {year}")
        }
        _ => String::new(),
    }
}

fn past(verb: VenueVerb) -> &'static str {
    match verb {
        VenueVerb::Held => "was held",
        VenueVerb::Opened => "opened",
        VenueVerb::Closed => "closed",
    }
}

fn explanation(venue: &Venue) -> String {
    format!("The {} {} in {}.", venue.name, past(venue.verb), venue.place)
}
