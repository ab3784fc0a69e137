//! The same seed gives the same quiz: here and, by the same lines, in the browser.

use awareness_quiz::{
    article,
    item::write_items,
    quiz::{Blueprint, Form},
};

/// The form of seed 7, as it was drawn when the seed was first given out.
pub const PINNED: &str = include_str!("../articles/publicity-week-2022.seed-7.txt");

/// The form of seed 7 in words, the key starred.
pub fn form_of_seed_7() -> String {
    let article = article::read(include_str!("../../public/articles/publicity-week-2022.md"));
    let form = Form::draw(&write_items(&article, 7), Blueprint::default(), 7);
    let mut text = String::new();
    for item in &form.items {
        text.push_str(&format!("{} {}\n", item.id(), item.stem()));
        if let Some(passage) = item.passage() {
            let after = passage.after_gap().map_or_else(String::new, |it| format!("____{it}"));
            text.push_str(&format!("  “{}{after}”\n", passage.before_gap()));
        }
        for (at, option) in item.options().iter().enumerate() {
            text.push_str(&format!(
                "  {} {}\n",
                if at == item.key() { '*' } else { '-' },
                option.text
            ));
        }
    }
    text
}
