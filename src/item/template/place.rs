//! Where was the Lake Forum held, and what was held in Onsala?

use super::{Desk, Draft, Fact, ItemId, Kind, Source, counted};
use crate::{
    article::{Venue, VenueVerb, could_be_same, text::fold},
    item::{
        distractor::{Candidate, draw},
        facts::Facts,
        facts::prints_year,
    },
};

/// The captions that say where something took place, with their positions. Only among these can
/// it be asked: where the article is silent, a distractor may be true in the world.
fn venues<'f>(facts: &Facts<'f>) -> Result<Vec<(usize, &'f Venue)>, String> {
    let captions = facts.article.captions.iter().enumerate();
    let venues: Vec<(usize, &Venue)> =
        captions.filter_map(|(at, caption)| Some((at, caption.venue.as_ref()?))).collect();
    if venues.len() < 3 {
        return Err(format!(
            "this article says of {} where it took place; a question needs three",
            counted(venues.len(), "occasion", "occasions")
        ));
    }
    Ok(venues)
}

pub(super) fn write_places(desk: &mut Desk<'_>) -> Result<(), String> {
    let venues = venues(desk.facts)?;
    for (at, venue) in &venues {
        // Where a name may stand for several editions, each of their places is true of it.
        let is_twin = |other: &Venue| could_be_same(&other.name, &venue.name);
        if venues.iter().any(|(other, twin)| other != at && is_twin(twin) && twin.place != venue.place) {
            continue;
        }
        let candidate = |index: usize| {
            let (other, venue) = venues[index];
            (other != *at).then(|| Candidate {
                text: venue.place.clone(),
                why_wrong: format!("That is where the {} {}.", venue.name, past(venue.verb)),
            })
        };
        let name = &venue.name;
        let stem = match (venue.verb, year_to_tell(desk.facts, venue)) {
            (VenueVerb::Held, year) => format!("Where was the {name} held{year}?"),
            (VenueVerb::Opened, year) => format!("Where did the {name} open{year}?"),
            (VenueVerb::Closed, year) => format!("Where did the {name} close{year}?"),
        };
        let id = ItemId::new(Kind::Place, name);
        let mut rng = desk.chance(id);
        let differ = |a: &str, b: &str| fold(a) != fold(b);
        let Some(distractors) = draw(venues.len(), candidate, differ, &venue.place, &stem, &mut rng) else {
            continue;
        };
        let draft = Draft {
            id,
            kind: Kind::Place,
            source: Source::Caption(*at),
            asks: Fact::Place(*at),
            explanation: explanation(venue),
            stem,
            passage: None,
            key: venue.place.clone(),
            distractors,
        };
        desk.keep(draft, &mut rng);
    }
    Ok(())
}

pub(super) fn write_occasions(desk: &mut Desk<'_>) -> Result<(), String> {
    let venues = venues(desk.facts)?;
    for (at, venue) in &venues {
        let candidate = |index: usize| {
            let (other, venue) = venues[index];
            (other != *at).then(|| Candidate {
                text: venue.name.clone(),
                why_wrong: format!("It {} in {}.", past(venue.verb), venue.place),
            })
        };
        // What took place at the same place would be right too.
        let place_of = |name: &str| venues.iter().find(|(_, it)| it.name == name).map(|(_, it)| fold(&it.place));
        let fits = |a: &str, b: &str| !could_be_same(a, b) && (a != venue.name || place_of(b) != place_of(a));
        let stem = format!("Which of these {} in {}?", past(venue.verb), venue.place);
        let id = ItemId::new(Kind::OccasionOfPlace, &venue.name);
        let mut rng = desk.chance(id);
        let Some(distractors) = draw(venues.len(), candidate, fits, &venue.name, &stem, &mut rng) else {
            continue;
        };
        let draft = Draft {
            id,
            kind: Kind::OccasionOfPlace,
            source: Source::Caption(*at),
            asks: Fact::Place(*at),
            stem,
            passage: None,
            key: venue.name.clone(),
            distractors,
            explanation: explanation(venue),
        };
        desk.keep(draft, &mut rng);
    }
    Ok(())
}

/// ` in 2016` where the article knows another edition under the same name, else nothing.
fn year_to_tell(facts: &Facts<'_>, venue: &Venue) -> String {
    let year = venue.date.and_then(|it| it.year());
    let has_namesake = facts
        .article
        .occasions
        .iter()
        .any(|it| could_be_same(&it.name, &venue.name) && it.date.and_then(|it| it.year()) != year);
    match year {
        Some(year) if has_namesake && !prints_year(&venue.name) => format!(" in {year}"),
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
