//! What the lines of one page have in common: the attributions of an article have one form.

use super::{
    line::{Block, BlockKind},
    looks::Looks,
    quoted::spans,
};
use crate::text::{Index, has_char, hash};

/// Weighs each paragraph by what others on the page look like.
pub(super) fn weigh_together(blocks: &[Block], looks: &mut [Looks]) {
    let shapes: Vec<u64> = blocks.iter().map(shape_of).collect();
    let mut alike = Index::default();
    for shape in shapes.iter().filter(|it| **it != 0) {
        alike.add(*shape, 0);
    }
    // The attributions of one article have one form.
    for (at, (look, shape)) in looks.iter_mut().zip(&shapes).enumerate() {
        // Of a list, only entries below words.
        let is_below = at > 0 && blocks[at - 1].kind != blocks[at].kind;
        if alike.count(*shape) > 2 && (blocks[at].kind == BlockKind::Prose || is_below) {
            look.is_alike = true;
            if look.attribution > -20 {
                look.attribution += 12;
            }
        }
    }
    weigh_names(blocks, looks);
    weigh_dashes(blocks, looks);
}

/// On a page where names stand alone below quotations, or above them, a name is the speaker.
fn weigh_names(blocks: &[Block], looks: &mut [Looks]) {
    let is_words = |it: &Looks| it.is_quoted && it.n_words > 3;
    let pairs = || looks.windows(2);
    let n_below = pairs().filter(|it| is_words(&it[0]) && it[1].is_name_line).count();
    let n_above = pairs().filter(|it| it[0].is_name_line && is_words(&it[1])).count();
    if n_below.max(n_above) < 3 {
        return;
    }
    for (look, block) in looks.iter_mut().zip(blocks) {
        if look.is_name_line && block.kind == BlockKind::Prose {
            look.attribution += if n_below >= n_above { 20 } else { -20 };
            look.leads = n_above > n_below;
        }
    }
}

/// On a page where a line after a dash stands below each paragraph, those lines are attributions, whatever they say.
fn weigh_dashes(blocks: &[Block], looks: &mut [Looks]) {
    let is_item = |at: usize| {
        blocks.get(at).is_some_and(|it| matches!(it.kind, BlockKind::Bullet | BlockKind::Dashed))
    };
    let is_below = |at: &usize| {
        is_item(*at)
            && !is_item(at + 1)
            && blocks[at - 1].kind == BlockKind::Prose
            && looks[at - 1].ends_sentence
            && spans(&blocks[*at].text).is_empty()
            && blocks[*at].text.len() < 300
    };
    let below: Vec<usize> = (1..blocks.len()).filter(is_below).collect();
    if below.len() > 2 {
        for at in below {
            looks[at].attribution = looks[at]
                .attribution
                .max(if blocks[at].kind == BlockKind::Bullet { 8 } else { -2 });
        }
    }
}

/// The form of a short line that is no sentence: how it begins and ends, and which marks part it. 0 for lines
/// without marks, which could be headings.
fn shape_of(block: &Block) -> u64 {
    let text = block.text.as_str();
    let is_item = matches!(block.kind, BlockKind::Bullet | BlockKind::Dashed);
    if block.kind != BlockKind::Prose && !is_item || text.len() > 200 {
        return 0;
    }
    let class = |c: char| match c {
        c if c.is_ascii_digit() => '0',
        c if c.is_alphabetic() => 'a',
        c => c,
    };
    let ends = text.chars().next().zip(text.chars().next_back());
    let Some((first, last)) = ends.map(|(a, b)| (class(a), class(b))) else { return 0 };
    if has_char(".!?。！？…:：", last) {
        return 0;
    }
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    let n_commas = text.chars().filter(|it| has_char(",，", *it)).count().min(2);
    let is_marked = is_item
        || has_digit && n_commas > 0
        || first == '《'
        || has_char(")）]", last)
        || n_commas > 1;
    if is_marked { hash(&format!("{first}{last}{has_digit}{}", n_commas > 0)) } else { 0 }
}
