//! Who is to do this? And what is said of whom or of what?

use std::cell::Cell;

use super::{Desk, Draft, Fact, ItemId, Kind, MOST_NEVER_RIGHT, Material, Reason, Source, fill};
use crate::{
    item::{
        Choice, Told,
        distractor::Pool,
        statement::{Statement, statements_of},
    },
    text::{Index, MANY, fold, hash},
};

/// So many items of a kind are about one excerpt, so that a long one does not fill the bank.
const MOST_PER_EXCERPT: usize = 2;

/// Asks who is to do what.
pub(super) fn write_duties(desk: &mut Desk<'_>) -> Result<(), Reason> {
    write(desk, Kind::Duty)
}

/// Asks of whom or of what something is said.
pub(super) fn write_statements(desk: &mut Desk<'_>) -> Result<(), Reason> {
    write(desk, Kind::Statement)
}

fn write(desk: &mut Desk<'_>, kind: Kind) -> Result<(), Reason> {
    let facts = desk.facts;
    let n_excerpts = facts.article.excerpts.len();
    let mut statements: Vec<Statement> =
        (0..n_excerpts).flat_map(|it| statements_of(facts, it)).collect();
    // Who acts once can act, whatever else is said of them.
    let mut actors = Index::default();
    for statement in statements.iter().filter(|it| it.is_actor) {
        actors.add(subject_hash(statement), 0);
    }
    for statement in &mut statements {
        statement.is_actor = actors.has(subject_hash(statement));
    }
    let is_asked = |it: &Statement| {
        kind == if it.is_duty && it.is_actor { Kind::Duty } else { Kind::Statement }
    };
    // People stand beside people only, things beside things.
    let shelves = [true, false].map(|is_actor| Shelf::new(&statements, is_actor));
    let n_asked = statements.iter().filter(|it| is_asked(it)).count();
    let n_subjects = match kind {
        Kind::Duty => shelves[0].firsts.len(),
        _ => shelves[0].firsts.len().max(shelves[1].firsts.len()),
    };
    Material::Subjects.suffices(if n_asked == 0 { 0 } else { n_subjects })?;
    let mut n_kept = vec![0; n_excerpts];
    // What two excerpts say, the feedback about either would answer.
    let clause_hash =
        |it: &Statement| hash(&fold(&facts.article.excerpts[it.excerpt].text[it.range.clone()]));
    let mut clauses = Index::default();
    for statement in &statements {
        clauses.add(clause_hash(statement), 0);
    }
    let can_be_asked = |it: &Statement| {
        it.can_be_asked()
            && clauses.count(clause_hash(it)) == 1
            && !facts.stands_elsewhere(it.excerpt, &it.range)
    };
    for statement in statements.iter().filter(|it| is_asked(it) && can_be_asked(it)) {
        let shelf = &shelves[usize::from(!statement.is_actor)];
        if n_kept[statement.excerpt] < MOST_PER_EXCERPT && write_one(desk, kind, shelf, statement) {
            n_kept[statement.excerpt] += 1;
        }
    }
    Ok(())
}

/// Subjects of one sort, each once.
struct Shelf<'s> {
    firsts: Vec<&'s Statement>,
    pool: Pool<'s>,
    /// The statements and the one entry of each subject, by its hash.
    by_subject: Index,
    entry_of: Index,
    all: &'s [Statement],
    /// Whether an entry can be right, and how often each was offered.
    can_be_key: Vec<bool>,
    n_offered: Vec<Cell<usize>>,
}

fn subject_hash(statement: &Statement) -> u64 {
    hash(&fold(&statement.subject))
}

impl<'s> Shelf<'s> {
    fn new(statements: &'s [Statement], is_actor: bool) -> Self {
        let mut by_subject = Index::default();
        let mut entry_of = Index::default();
        let mut firsts: Vec<&Statement> = Vec::new();
        let mut can_be_key: Vec<bool> = Vec::new();
        for (at, statement) in
            statements.iter().enumerate().filter(|(_, it)| it.is_actor == is_actor)
        {
            let subject = subject_hash(statement);
            if !entry_of.has(subject) {
                entry_of.add(subject, firsts.len());
                firsts.push(statement);
                can_be_key.push(false);
            }
            if let Some(entry) = entry_of.holders(subject).next() {
                can_be_key[entry] |= statement.can_be_asked();
            }
            by_subject.add(subject, at);
        }
        let n_offered = firsts.iter().map(|_| Cell::new(0)).collect();
        let pool = firsts.iter().map(|it| (it.subject.as_str(), it.subject_stems.clone()));
        Self {
            pool: Pool::of(pool.collect()),
            firsts,
            by_subject,
            entry_of,
            all: statements,
            can_be_key,
            n_offered,
        }
    }

    /// The statements about an entry's subject.
    fn about(&self, entry: usize) -> impl Iterator<Item = &'s Statement> + '_ {
        self.by_subject.holders(subject_hash(self.firsts[entry])).map(|it| &self.all[it])
    }
}

fn write_one(desk: &mut Desk<'_>, kind: Kind, shelf: &Shelf<'_>, own: &Statement) -> bool {
    let (facts, phrases) = (desk.facts, desk.phrases);
    let Some(key) = shelf.entry_of.holders(subject_hash(own)).next() else { return false };
    let clause = &facts.article.excerpts[own.excerpt].text[own.range.clone()];
    // Another excerpt may say it of somebody else in other words.
    let stem = fill(phrases.statement_stem[usize::from(!own.is_actor)], &[&own.predicate]);
    let id = ItemId::new(kind, clause);
    let mut rng = desk.chance(id);
    let is_wrong = |entry: usize| {
        let other = shelf.firsts[entry];
        // Who has seen a subject offered so often, and never right, will not believe in it any more.
        let is_worn = !shelf.can_be_key[entry] && shelf.n_offered[entry].get() >= MOST_NEVER_RIGHT;
        let (n_own, n_other) = (own.subject.len(), other.subject.len());
        // Beside subjects that are never right, a key could be told by its length.
        let is_like = shelf.can_be_key[entry] || 2 * n_own.max(n_other) <= 3 * n_own.min(n_other);
        entry != key
            && is_like
            && !is_worn
            && !own.could_be_said_of(other)
            && !own.names(other)
            && shelf.about(entry).take(MANY).all(|it| !own.could_be_said_of(it))
    };
    let differ = |a: usize, b: usize| !shelf.firsts[a].overlaps(shelf.firsts[b]);
    // Subjects that are right elsewhere first.
    let is_right_elsewhere = |entry: usize| shelf.can_be_key[entry] && is_wrong(entry);
    let mut draw = |can_stand: &dyn Fn(usize) -> bool| {
        shelf.pool.draw(key, can_stand, &differ, &own.predicate_stems, &mut rng)
    };
    let drawn = draw(&is_right_elsewhere).filter(|it| it.len() > 2).or_else(|| draw(&is_wrong));
    let Some(drawn) = drawn else { return false };
    for entry in &drawn {
        shelf.n_offered[*entry].update(|n| n + 1);
    }
    let distractor = |at: usize| {
        let other = shelf.firsts[at];
        let words = &facts.article.excerpts[other.excerpt].text[other.range.clone()];
        Choice {
            text: other.subject.clone(),
            why_wrong: fill(phrases.statement_wrong, &[words]),
            tells: vec![Told::of(Fact::Text(other.excerpt), &other.range)],
        }
    };
    let draft = Draft {
        id,
        kind,
        source: Source::Excerpt(own.excerpt),
        asks: Fact::Text(own.excerpt),
        stem,
        passage: None,
        key: own.subject.clone(),
        distractors: drawn.into_iter().map(distractor).collect(),
        explanation: fill(phrases.statement_right, &[clause]),
        also_tells: Vec::new(),
        proof: Some(own.range.clone()),
    };
    desk.keep(draft, &mut rng)
}
