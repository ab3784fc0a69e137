//! What each paragraph of a page is. All are decided together: what a line is shows in its neighbours as
//! much as in itself.

use super::{alike::weigh_together, attribution::Known, line::Block, looks::Looks};

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// The article's own words.
    Prose,
    Heading,
    /// A date above the words that were said then.
    Date,
    /// Words that are marked as a quotation.
    Words,
    /// Words without a mark; the attribution below shows what they are.
    Plain,
    /// A further paragraph of the same words.
    More,
    /// Who said the words above.
    Attribution,
    /// The rest of an attribution, on a line of its own.
    Rest,
    /// Words and attribution in one paragraph.
    Both,
    /// Who said the words below.
    Lead,
    /// Words below such a line.
    Led,
    Caption,
    /// The page's frame.
    Frame,
}

use Label::{
    Attribution as Attr, Both, Caption, Date, Frame, Heading, Lead, Led, More, Plain, Prose, Rest,
    Words,
};

const LABELS: [Label; 13] =
    [Prose, Heading, Date, Words, Plain, More, Attr, Rest, Both, Lead, Led, Caption, Frame];

/// Never.
pub(super) const NO: i32 = -10_000;

/// Labels all paragraphs: of all sequences of labels, the one whose labels and neighbours have the
/// highest sum of weights (Viterbi's algorithm).
pub(super) fn label(blocks: &[Block], is_markdown: bool, known: &Known) -> Vec<Label> {
    let mut looks: Vec<Looks> = blocks.iter().map(|it| Looks::of(it, known)).collect();
    weigh_together(blocks, &mut looks);
    let mut best = [[0_i32; LABELS.len()]; 2];
    let mut came_from: Vec<[u8; LABELS.len()]> = Vec::with_capacity(blocks.len());
    let mut n_seen = 0;
    for (block, look) in blocks.iter().zip(&looks) {
        let (before, now) = (best[n_seen % 2], &mut best[(n_seen + 1) % 2]);
        let mut from = [0; LABELS.len()];
        for (at, to) in LABELS.into_iter().enumerate() {
            let weight = look.weight(block, to, is_markdown);
            let mut top = NO * 4;
            for (other, label) in LABELS.into_iter().enumerate() {
                let start = if n_seen == 0 { Frame } else { label };
                let sum = before[other] + between(start, to);
                if sum > top {
                    top = sum;
                    from[at] = u8::try_from(other).unwrap_or(0);
                }
            }
            now[at] = (top + weight).max(NO * 8);
        }
        came_from.push(from);
        n_seen += 1;
    }
    let last = &best[n_seen % 2];
    let ends = |at: usize| last[at] + between(LABELS[at], Frame);
    let mut at = (0..LABELS.len()).max_by_key(|at| ends(*at)).unwrap_or(0);
    let mut labels = Vec::with_capacity(blocks.len());
    for from in came_from.iter().rev() {
        labels.push(LABELS[at]);
        at = usize::from(from[at]);
    }
    labels.reverse();
    labels
}

/// How well one label follows another. A table of weights, set by hand.
#[allow(clippy::match_same_arms)]
fn between(from: Label, to: Label) -> i32 {
    match (from, to) {
        (Words, Attr) => 8,
        (Plain | More, Attr) => 2,
        (Words, More) => -6,
        (More, More) => -6,
        (_, Attr | More) => NO,
        (Attr, Rest) => 4,
        (_, Rest) => NO,
        // Without a mark or an attribution, words are prose.
        (Plain | More, _) => NO,
        (Lead, Led | Both) => 8,
        (Led, Led) => -4,
        (Led, Both) => 0,
        (Lead, _) => -30,
        (_, Led) => NO,
        (Words, _) => -8,
        (Heading, Heading) => -3,
        (Attr | Rest, Prose) => -4,
        (Heading, Prose) => -2,
        (Prose, Plain) => -2,
        _ => 0,
    }
}
