//! Sentences with parts that must stay together: what depends on other words, and lists.

use super::{
    Chance, chinese,
    english::{self, ADJECTIVES, VERBS_BASE},
};

/// A sentence and the parts of it that a quotation must hold whole or not at all.
pub struct Joined {
    pub sentence: String,
    pub wholes: Vec<String>,
}

/// Words that begin no quotation unless they begin its excerpt.
pub const BACKWARD: [&str; 6] = ["they", "it", "these", "such", "yet", "which"];
pub const CHINESE_BACKWARD: [&str; 4] = ["它", "这", "其", "但"];

pub fn in_english(chance: &mut Chance) -> Joined {
    let thing = |chance: &mut Chance| {
        format!("the {} {} of the {}", chance.pick(ADJECTIVES), chance.noun(), chance.noun())
    };
    let act = |chance: &mut Chance| {
        format!("{} the {} of every {}", chance.pick(VERBS_BASE), chance.noun(), chance.noun())
    };
    let (main, other) = (english::plain_clause(chance), english::plain_clause(chance));
    let plural = chance.plural();
    match chance.below(8) {
        0 => {
            let lead = chance.pick(&["when", "if", "although", "before", "unless"]);
            let whole = format!("{lead} {} wait for the {}, {main}", plural, chance.noun());
            Joined { sentence: format!("{whole}; {other}."), wholes: vec![whole] }
        }
        1 => {
            let lead = chance.pick(&["at", "during", "before", "after"]);
            let whole = format!("{lead} {}, {main}", thing(chance));
            Joined { sentence: format!("{other}; {whole}."), wholes: vec![whole] }
        }
        2 => {
            let list = format!("{}, {} and {}", thing(chance), thing(chance), thing(chance));
            let whole = format!("{list} must {}", act(chance));
            Joined { sentence: format!("{other}: {whole}."), wholes: vec![whole] }
        }
        3 => {
            let whole = format!("{}, {} and {}", thing(chance), thing(chance), thing(chance));
            Joined { sentence: format!("we must {} {whole}.", act(chance)), wholes: vec![whole] }
        }
        4 => Joined {
            sentence: format!("{main}, which will {}, yet they {}.", act(chance), act(chance)),
            wholes: Vec::new(),
        },
        5 => {
            let pronoun = chance.pick(&["they", "it", "these", "such"]);
            let sentence = format!("{main}. {pronoun} must {} for the {plural}.", act(chance));
            Joined { sentence, wholes: Vec::new() }
        }
        6 => {
            let whole = format!("{} {}, {main}", chance.pick(&["without", "for"]), thing(chance));
            Joined { sentence: format!("{whole}; {other}."), wholes: vec![whole] }
        }
        _ => {
            let whole = format!(
                "{plural} of the {}, {} and {}",
                chance.noun(),
                chance.plural(),
                chance.plural()
            );
            Joined {
                sentence: format!("{other}, and we {} {whole}.", act(chance)),
                wholes: vec![whole],
            }
        }
    }
}

pub fn in_chinese(chance: &mut Chance) -> Joined {
    let noun = |chance: &mut Chance| chance.pick(chinese::NOUNS);
    let act = |chance: &mut Chance| {
        format!(
            "{}{}的{}",
            chance.pick(chinese::ACTIONS),
            chance.pick(chinese::QUALITIES),
            chance.pick(chinese::NOUNS)
        )
    };
    let (main, other) = (format!("我们要{}", act(chance)), format!("我们应{}", act(chance)));
    match chance.below(6) {
        0 => {
            let lead = chance.pick(&["当", "如果", "虽然"]);
            let end = if lead == "当" { "时" } else { "" };
            let whole = format!("{lead}{}{}{end}，{main}", noun(chance), act(chance));
            Joined { sentence: format!("{other}；{whole}。"), wholes: vec![whole] }
        }
        1 => {
            let whole = format!("在{}的{}{}上，{main}", noun(chance), noun(chance), noun(chance));
            Joined { sentence: format!("{other}；{whole}。"), wholes: vec![whole] }
        }
        2 => {
            let whole =
                format!("{}{}，{}和{}", act(chance), noun(chance), noun(chance), noun(chance));
            Joined { sentence: format!("我们要{whole}。"), wholes: vec![whole] }
        }
        3 => {
            let back = chance.pick(&["它", "这", "其", "但"]);
            Joined {
                sentence: format!(
                    "{main}，{other}。{back}{}属于{}{}。",
                    noun(chance),
                    noun(chance),
                    act(chance)
                ),
                wholes: Vec::new(),
            }
        }
        4 => {
            let back = chance.pick(&["它", "这", "其", "但"]);
            let sentence =
                format!("{main}，{back}{}要{}{}。", noun(chance), act(chance), noun(chance));
            Joined { sentence, wholes: Vec::new() }
        }
        _ => {
            let whole = format!(
                "没有{}的{}{}，就没有{}的{}{}",
                noun(chance),
                noun(chance),
                noun(chance),
                noun(chance),
                noun(chance),
                noun(chance)
            );
            Joined { sentence: format!("{main}；{whole}。"), wholes: vec![whole] }
        }
    }
}
