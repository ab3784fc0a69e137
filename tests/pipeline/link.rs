//! Shared links: a whole room takes the same quiz, over the same article.

use awareness_quiz::{
    article::{self, Article},
    item::write_items,
    quiz::{BadLink, Blueprint, Form, Link},
};
use proptest::prelude::*;

use crate::{bundled, generated::config, invented::facts};

fn draw(article: &Article, blueprint: Blueprint, seed: u32) -> Form {
    Form::draw(&write_items(article, seed), blueprint, seed)
}

#[test]
fn whoever_opens_a_link_sees_the_quiz_that_was_shared() {
    let article = bundled::edited();
    for seed in 0..20 {
        let blueprint = Blueprint { n_items: 3 + seed as usize % 9, ..Blueprint::default() };
        let shared = draw(&article, blueprint, seed);
        let link = Link { article: article.fingerprint(), plan: shared.plan() }.to_string();
        let opened = Link::open(&link, &|_| Some(bundled::edited().fingerprint())).unwrap();
        assert_eq!(draw(&article, opened.blueprint, opened.seed), shared, "{link}");
        let elsewhere = Link::open(&link, &|_| Some(bundled::published().fingerprint()));
        assert_eq!(elsewhere, Err(BadLink::OtherArticle), "{link}");
    }
}

/// What becomes of an article when one of the things that it says is another.
fn edits(article: &Article) -> Vec<Article> {
    let mut edits = Vec::new();
    let mut edit = |change: &dyn Fn(&mut Article)| {
        let mut edited = article.clone();
        change(&mut edited);
        edits.push(edited);
    };
    edit(&|it| it.title = Some(it.title.take().unwrap_or_default() + "!"));
    for at in 0..article.sections.len() {
        edit(&|it| it.sections[at].heading.push('!'));
    }
    for at in 0..article.excerpts.len() {
        edit(&|it| it.excerpts[at].text.push('!'));
        edit(&|it| drop(it.excerpts.remove(at)));
        if article.excerpts[at].attribution.is_some() {
            edit(&|it| it.excerpts[at].attribution.as_mut().unwrap().text.push('!'));
        }
    }
    for at in 0..article.captions.len() {
        edit(&|it| it.captions[at].text.push('!'));
        edit(&|it| drop(it.captions.remove(at)));
    }
    edits
}

/// What is not said makes no difference: ends of lines, spaces after them and between the words.
fn in_other_spaces(text: &str) -> [String; 3] {
    let spaced = |line: &str| match line.split_once(' ') {
        // Spaces before a mark, and between it and its line, mean something in Markdown.
        Some((mark, rest)) => format!("{mark} {}", rest.replace(' ', "  ")),
        None => line.to_owned(),
    };
    let lines = || text.lines().map(str::to_owned);
    [
        lines().map(|it| it + "\r\n").collect(),
        lines().map(|it| it + "  \n").collect(),
        lines().map(|it| spaced(&it) + "\n").collect(),
    ]
}

proptest! {
    #![proptest_config(config(128))]

    #[test]
    fn an_article_is_known_again_by_what_it_says_and_by_nothing_else(facts in facts()) {
        let text = facts.in_markdown();
        let article = article::read(&text);
        let fingerprint = article.fingerprint();
        for other in in_other_spaces(&text) {
            prop_assert_eq!(article::read(&other).fingerprint(), fingerprint, "{}", other);
        }
        for other in edits(&article) {
            prop_assert_ne!(other.fingerprint(), fingerprint, "{:?}", other);
        }
    }
}

#[test]
fn an_excerpt_under_another_heading_makes_another_article() {
    let article = bundled::edited();
    let mut moved = article.clone();
    let at = moved.excerpts.iter().rposition(|it| it.section == Some(0)).unwrap();
    moved.excerpts[at].section = Some(1);
    assert_ne!(moved.fingerprint(), article.fingerprint());
}
