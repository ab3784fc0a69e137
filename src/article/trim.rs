//! Corrects the labels of a page, and cuts off what is not its article.

use super::{
    attribution::Known,
    context::Context,
    label::Label,
    line::{Block, BlockKind},
    quoted::{ends_sentence, is_quoted},
    split::split,
};
use crate::text::n_words;

/// On a page with one speaker, the items of a list are their words too, if others are or if nothing else is.
pub(super) fn take_list(blocks: &[Block], labels: &mut [Label], context: &Context) {
    let is_item = |it: &Block| matches!(it.kind, BlockKind::Bullet | BlockKind::Dashed);
    let is_told = |it: &Label| matches!(it, Label::Words | Label::Plain | Label::Both | Label::Led);
    let n_items = blocks.iter().filter(|it| is_item(it)).count();
    let n_told = labels.iter().filter(|it| is_told(it)).count();
    let n_told_items =
        blocks.iter().zip(&*labels).filter(|(it, label)| is_item(it) && is_told(label)).count();
    if n_told_items < 2 && !(n_told == 0 && n_items > 2 && context.has_page()) {
        return;
    }
    for (block, label) in blocks.iter().zip(labels.iter_mut()) {
        if is_item(block) && *label == Label::Prose && ends_sentence(&block.text) {
            *label = Label::Words;
        }
    }
}

/// A line above the lead is no heading of the words that follow the lead.
pub(super) fn drop_kickers(blocks: &[Block], labels: &mut [Label]) {
    let is_words = |it: &Label| {
        matches!(it, Label::Words | Label::Plain | Label::Both | Label::Lead | Label::Date)
    };
    let first = labels.iter().position(is_words).unwrap_or(0);
    let mut is_below_prose = false;
    for at in (0..first).rev() {
        match labels[at] {
            Label::Prose => is_below_prose = true,
            Label::Heading if is_below_prose && blocks[at].kind == BlockKind::Prose => {
                labels[at] = Label::Prose;
            }
            _ => {}
        }
    }
}

/// Lines that stand above each single quotation say something of that one and are no headings; nor are numbers.
pub(super) fn drop_headings(blocks: &[Block], labels: &mut [Label]) {
    let is_heading = |at: &usize, labels: &[Label]| {
        labels[*at] == Label::Heading && blocks[*at].kind == BlockKind::Prose
    };
    let is_words =
        |it: &Label| matches!(it, Label::Words | Label::Plain | Label::Both | Label::Led);
    let all: Vec<usize> = (0..blocks.len()).filter(|it| is_heading(it, labels)).collect();
    // How many quotations each of them stands above.
    let n_above = |at: usize| {
        labels[at + 1..]
            .iter()
            .take_while(|it| **it != Label::Heading)
            .filter(|it| is_words(it))
            .count()
    };
    let n_single = all.iter().filter(|at| n_above(**at) == 1).count();
    let n_used = all.iter().filter(|at| n_above(**at) > 0).count();
    // A principle has some words; a name or a country has few.
    let n_short = all.iter().filter(|at| n_words(&blocks[**at].text) < 4).count();
    let are_labels = n_used > 3 && n_single == n_used && 2 * n_short > all.len();
    for at in all {
        if are_labels || !blocks[at].text.contains(char::is_alphabetic) {
            labels[at] = Label::Prose;
        }
    }
}

/// Leaves out what follows the article, and what stands above it in a list of others.
pub(super) fn cut_end(blocks: &mut Vec<Block>) {
    let is_part = |it: &Block| {
        matches!(
            it.kind,
            BlockKind::Heading { .. } | BlockKind::Quotation | BlockKind::Dashed | BlockKind::Row
        ) || is_quoted(&it.text)
            || split(&it.text, false, &Known::default()).is_some()
    };
    let mut has_begun = false;
    let mut end = 0;
    for (at, block) in blocks.iter().enumerate() {
        if block.kind != BlockKind::End {
            has_begun = has_begun || block.text.len() < 3_000 && is_part(block);
        } else if has_begun {
            blocks.truncate(at);
            return;
        } else {
            end = at + 1;
        }
    }
    // A page whose words have no marks has begun all the same.
    if end > 3 && end * 2 > blocks.len() {
        blocks.truncate(end - 1);
    }
}
