//! How does the sentence go on? And to what end is it to be done?
//!
//! Options are real second halves of the article's sentences: nobody is made to say what was not said.

use super::{Desk, Draft, Fact, ItemId, Kind, Material, Reason, Source, fill};
use crate::{
    item::{
        Choice, Told,
        distractor::Pool,
        facts::n_shared,
        halves::{Halves, halves_of},
        passage::Passage,
    },
    text::{Index, fold, hash},
};

/// So many items of a kind are about one excerpt.
const MOST_PER_EXCERPT: usize = 2;

/// Asks how a sentence goes on that names a condition.
pub(super) fn write_continuations(desk: &mut Desk<'_>) -> Result<(), Reason> {
    write(desk, Kind::Continuation)
}

/// Asks to what end something is to be done.
pub(super) fn write_purposes(desk: &mut Desk<'_>) -> Result<(), Reason> {
    write(desk, Kind::Purpose)
}

fn write(desk: &mut Desk<'_>, kind: Kind) -> Result<(), Reason> {
    let facts = desk.facts;
    let n_excerpts = facts.article.excerpts.len();
    let halves: Vec<Halves> = (0..n_excerpts)
        .flat_map(|it| halves_of(facts, it))
        .filter(|it| it.is_purpose == (kind == Kind::Purpose))
        .collect();
    Material::Halves.suffices(halves.len())?;
    let text = |it: &Halves| facts.article.excerpts[it.excerpt].text[it.second.clone()].to_owned();
    let texts: Vec<String> = halves.iter().map(text).collect();
    let pool = Pool::new(facts, texts.iter().map(String::as_str));
    let mut firsts = Index::default();
    for it in &halves {
        firsts.add(first_hash(desk, it), 0);
    }
    let mut n_kept = vec![0; n_excerpts];
    for own in 0..halves.len() {
        let it = &halves[own];
        // The same half may go on in two ways.
        let is_alone = firsts.count(first_hash(desk, it)) == 1
            && !facts.stands_elsewhere(it.excerpt, &(it.first.start..it.second.end));
        if is_alone
            && n_kept[it.excerpt] < MOST_PER_EXCERPT
            && write_one(desk, kind, &halves, &pool, own)
        {
            n_kept[it.excerpt] += 1;
        }
    }
    Ok(())
}

fn first_hash(desk: &Desk<'_>, halves: &Halves) -> u64 {
    hash(&fold(&desk.facts.article.excerpts[halves.excerpt].text[halves.first.clone()]))
}

fn write_one(
    desk: &mut Desk<'_>,
    kind: Kind,
    halves: &[Halves],
    pool: &Pool<'_>,
    own: usize,
) -> bool {
    let (facts, phrases) = (desk.facts, desk.phrases);
    let Halves { excerpt, first, second, is_cut_before, .. } = &halves[own];
    let text = &facts.article.excerpts[*excerpt].text;
    let whole = &text[first.start..second.end];
    let id = ItemId::new(kind, whole);
    let mut rng = desk.chance(id);
    let stem = phrases.continuation_stem[usize::from(kind == Kind::Purpose)];
    let first_stems = facts.stems(&text[first.clone()]);
    let n_bytes = second.len();
    // What says much the same could go on there as well.
    let differ = |a: usize, b: usize| {
        let (a, b) = (pool.stems(a), pool.stems(b));
        3 * n_shared(a, b) <= a.len().min(b.len())
    };
    let is_wrong = |it: usize| {
        let n_other = halves[it].second.len();
        halves[it].excerpt != *excerpt
            && halves[it].joint == halves[own].joint
            && 5 * n_bytes.max(n_other) <= 8 * n_bytes.min(n_other)
            && differ(own, it)
    };
    let drawn = pool.draw(own, &is_wrong, &differ, &first_stems, &mut rng);
    let Some(drawn) = drawn else { return false };
    let distractor = |at: usize| {
        let other = &halves[at];
        let words =
            &facts.article.excerpts[other.excerpt].text[other.first.start..other.second.end];
        Choice {
            text: pool.text(at).to_owned(),
            why_wrong: fill(phrases.continuation_wrong, &[words]),
            tells: vec![Told::of(
                Fact::Text(other.excerpt),
                &(other.first.start..other.second.end),
            )],
        }
    };
    let draft = Draft {
        id,
        kind,
        source: Source::Excerpt(*excerpt),
        asks: Fact::Text(*excerpt),
        stem: stem.to_owned(),
        passage: Some(Passage {
            excerpt: *excerpt,
            range: first.clone(),
            text: text[first.clone()].to_owned(),
            gap: None,
            is_cut_before: *is_cut_before,
            is_cut_after: true,
        }),
        key: pool.text(own).to_owned(),
        also_tells: drawn
            .iter()
            .map(|it| Told::of(Fact::Text(halves[*it].excerpt), &halves[*it].second))
            .collect(),
        distractors: drawn.into_iter().map(distractor).collect(),
        explanation: fill(phrases.continuation_right, &[whole]),
        proof: Some(first.start..second.end),
    };
    desk.keep(draft, &mut rng)
}
