//! Any article and seed: the items are sound, their form holds no enemies, and both come again.
#![no_main]

use std::collections::HashSet;

use awareness_quiz::{
    article::read,
    item::{Facts, Item, find_flaws, write_items},
    quiz::{Blueprint, Form},
    text::fold,
};
use libfuzzer_sys::fuzz_target;

// The seed is the last four bytes, so that the file of an article is an input as it stands.
fuzz_target!(|bytes: &[u8]| {
    let Some((article, seed)) = bytes.split_last_chunk() else { return };
    let article = read(&String::from_utf8_lossy(article));
    let seed = u32::from_le_bytes(*seed);
    let bank = write_items(&article, seed);
    let facts = Facts::gather(&article);
    for item in &bank.items {
        assert_eq!(find_flaws(item, &facts), [], "{item:?}");
        check_options(item);
    }
    let ids: HashSet<_> = bank.items.iter().map(Item::id).collect();
    assert_eq!(ids.len(), bank.items.len(), "two items have one id");

    let form = Form::draw(&bank, Blueprint::default(), seed);
    for (at, item) in form.items.iter().enumerate() {
        for later in &form.items[at + 1..] {
            assert!(!item.is_enemy_of(later), "{item:?}\n{later:?}");
        }
    }
    assert_eq!(write_items(&article, seed), bank);
    assert_eq!(Form::draw(&bank, Blueprint::default(), seed), form);
});

/// Each option says something else, and one of them is the key.
fn check_options(item: &Item) {
    assert!(item.key() < item.options().len(), "{item:?}");
    let said: HashSet<String> = item.options().iter().map(|it| fold(&it.text)).collect();
    assert_eq!(said.len(), item.options().len(), "{item:?}");
}
