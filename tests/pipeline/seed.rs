//! The same seed gives the same quiz: here and, by the same lines, in the browser.

use awareness_quiz::{
    article,
    item::{Choice, Item, write_items},
    quiz::{Blueprint, Form},
};

/// The form of seed 7, as it was drawn when the seed was first given out.
pub const PINNED: &str = include_str!("../articles/publicity-week-2022.seed-7.txt");

/// The form of seed 7 in words, the key starred.
pub fn form_of_seed_7() -> String {
    let article = article::read(include_str!("../articles/publicity-week-2022.md"));
    let form = Form::draw(&write_items(&article, 7), Blueprint::default(), 7);
    form.items.iter().map(in_words).collect()
}

/// The items that a Chinese article yields, as they were when its kinds of gap were settled.
pub const PINNED_IN_CHINESE: &str = include_str!("../articles/home-of-the-net.zh.items.txt");

/// All items of a Chinese article for seed 7 in words: its gaps fall on the same words in a browser,
/// which could part words itself, and here, where nothing can.
pub fn items_in_chinese() -> String {
    let article = article::read(include_str!("../articles/home-of-the-net.zh.md"));
    write_items(&article, 7).items.iter().map(in_words).collect()
}

fn in_words(item: &Item) -> String {
    let passage = item.passage().map_or_else(String::new, |it| {
        let after = it.after_gap().map_or_else(String::new, |after| format!("____{after}"));
        format!("  “{}{after}”\n", it.before_gap())
    });
    let option = |(at, option): (usize, &Choice)| {
        format!("  {} {}\n", if at == item.key() { '*' } else { '-' }, option.text)
    };
    let options: String = item.options().iter().enumerate().map(option).collect();
    format!("{} {}\n{passage}{options}", item.id(), item.stem())
}
