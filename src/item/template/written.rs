//! What the organiser wants to be asked.

use rand::seq::SliceRandom;

use super::{Desk, Fact, ItemId, Kind, Reason, Source};
use crate::item::{Choice, FactId, Item, told::words_asked};

/// Writes each question as it stands. It is the organiser's, so no rule for generated items keeps it
/// out: the reader has left out what nobody could answer.
pub(super) fn write(desk: &mut Desk<'_>) -> Result<(), Reason> {
    let facts = desk.facts;
    let questions = &facts.article.questions;
    if questions.is_empty() {
        return Err(Reason::NoneWritten);
    }
    for (at, question) in questions.iter().enumerate() {
        let id = ItemId::folded(Kind::Written, facts.written_name(at));
        let mut places: Vec<usize> = (0..question.options.len()).collect();
        if !question.is_ordered() {
            places.shuffle(&mut desk.chance(id));
        }
        // Right or wrong, the explanation says why; so there is nothing else to say of an option.
        let option = |it: &usize| Choice {
            text: question.options[*it].clone(),
            why_wrong: String::new(),
            tells: Vec::new(),
        };
        let key = places.iter().position(|it| *it == question.key);
        desk.items.push(Item {
            id,
            kind: Kind::Written,
            source: Source::Written(at),
            section: question.section,
            asks: Fact::Written(at),
            fact: FactId(facts.name_of(Fact::Written(at))),
            asked_of: words_asked("", None),
            tells: vec![Fact::Written(at).into()],
            stem: question.stem.clone(),
            passage: None,
            proof: None,
            shows: None,
            options: places.iter().map(option).collect(),
            key: key.expect("the key is one of the options"),
            explanation: question.explanation.clone(),
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{article::read, item::write_items};

    fn items(text: &str) -> Vec<Item> {
        write_items(&read(text), 7).items
    }

    #[test]
    fn a_correction_to_an_option_leaves_a_question_its_id() {
        let id = |text| {
            let item = &items(text)[0];
            (item.id(), item.fact())
        };
        let one = id("? How deep?\n- Far\n+ Vrey\n- Wide\n");
        assert_eq!(id("? How  deep\n- Far\n+ Very\n- Wide\n: It is.\n"), one);
        assert_ne!(id("? How wide?\n- Far\n+ Very\n- Wide\n"), one);
        assert_eq!(one.0.to_string(), "0ad89f5feab827ae");
    }

    #[test]
    fn questions_with_one_stem_are_told_apart_by_their_keys() {
        let [a, b] = ["? How deep?\n- Far\n+ Very\n", "? How deep?\n- Far\n+ Not at all\n"];
        let ids = |text: &str| items(text).iter().map(Item::id).collect::<Vec<_>>();
        let (there, back) = (ids(&format!("{a}\n{b}")), ids(&format!("{b}\n{a}")));
        assert_ne!(there[0], there[1]);
        assert_eq!(there, [back[1], back[0]]);
    }

    #[test]
    fn options_that_refer_to_others_keep_their_order() {
        let shown = |text: &str| -> Vec<Vec<String>> {
            let article = read(text);
            let items = (0..20).map(|seed| write_items(&article, seed).items.remove(0));
            items.map(|it| it.options().iter().map(|it| it.text.clone()).collect()).collect()
        };
        let fixed = shown("? How deep?\n- Far\n- Wide\n+ All of the above\n");
        assert!(fixed.iter().all(|it| *it == ["Far", "Wide", "All of the above"]));
        let shuffled = shown("? How deep?\n- Far\n- Wide\n+ Very\n");
        assert!(shuffled.iter().any(|it| *it != shuffled[0]));
    }
}
