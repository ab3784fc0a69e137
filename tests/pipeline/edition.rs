//! One article in two languages: both editions are read whole, and what an attendee does with one of
//! them is never taken for the other's.

use std::sync::LazyLock;

use awareness_quiz::{
    article::{Article, Edition, Lang, VenueVerb, has_fields, infer, read, write_fields},
    item::{Item, ItemBank, Kind, Source, write_items},
    keep::{SlotCopy, TakenUp, accept, keep_finished, load, read_copy, take_up, tidy, write_copy},
    learn::{Day, Progress, Review, Sitting, Streak},
    quiz::{Blueprint, Form, Plan, Score, Session},
};

use crate::{
    bundled::{self, FACTS, OCCASIONS},
    flaw::form_flaws,
    judge::describe,
};

const CHINESE: Edition = Edition::In(Lang::Zh);
const EDITIONS: [Edition; 2] = [Edition::First, CHINESE];
const WITH_FIELDS: &str = include_str!("../articles/publicity-week-2022.fields.zh.md");

static ENGLISH_ARTICLE: LazyLock<Article> = LazyLock::new(bundled::edited);
static CHINESE_ARTICLE: LazyLock<Article> = LazyLock::new(|| read(WITH_FIELDS));
static BANKS: LazyLock<[ItemBank; 2]> =
    LazyLock::new(|| [write_items(&ENGLISH_ARTICLE, 0), write_items(&CHINESE_ARTICLE, 0)]);

fn form(edition: Edition, seed: u32) -> Form {
    let article = if edition == Edition::First { &*ENGLISH_ARTICLE } else { &*CHINESE_ARTICLE };
    let blueprint = Blueprint { edition, ..Blueprint::default() };
    Form::draw(&write_items(article, seed), blueprint, seed)
}

#[test]
fn the_chinese_edition_says_the_same_as_the_english_one() {
    let (zh, en) = (&*CHINESE_ARTICLE, &*ENGLISH_ARTICLE);
    assert_eq!(zh.notes, []);
    assert_eq!((zh.language, en.language), (Lang::Zh, Lang::En));
    assert_eq!(zh.title.as_deref(), Some("没有网络安全就没有国家安全"));
    assert_eq!(zh.published, en.published);
    let facts: Vec<(usize, String, String)> = zh
        .excerpts
        .iter()
        .map(|excerpt| {
            let said = excerpt.attribution.as_ref().unwrap();
            assert_eq!(said.speaker.as_deref(), Some("习近平"));
            let kind = said.utterance.as_ref().unwrap().kind;
            (excerpt.section.unwrap(), said.date.unwrap().to_string(), format!("{kind:?}"))
        })
        .collect();
    assert_eq!(facts, FACTS.map(|(section, date, kind)| (section, date.into(), kind.into())));
    let occasions: Vec<&[usize]> = zh.occasions.iter().map(|it| &*it.excerpts).collect();
    assert_eq!(occasions, OCCASIONS);
    let venues = |article: &Article| -> Vec<_> {
        let venue = |at: usize| article.captions[at].venue.clone().unwrap();
        let held_at = |at| article.occasions.iter().position(|it| it.caption == Some(at));
        let all = 0..article.captions.len();
        all.map(|at| (venue(at).verb, venue(at).date, held_at(at))).collect()
    };
    assert_eq!(venues(zh), venues(en));
    let places: Vec<(VenueVerb, &str)> = zh
        .captions
        .iter()
        .map(|it| it.venue.as_ref().unwrap())
        .map(|it| (it.verb, &*it.place))
        .collect();
    let expected =
        [(VenueVerb::Opened, "合肥"), (VenueVerb::Held, "北京"), (VenueVerb::Opened, "浙江省乌镇")];
    assert_eq!(places, expected);
}

#[test]
fn explicit_fields_say_what_is_read_of_the_chinese_edition_as_it_was_published() {
    let published = infer(include_str!("../articles/publicity-week-2022.zh.md"));
    assert_eq!(published.notes, []);
    assert_eq!(write_fields(&published), WITH_FIELDS);
    assert!(has_fields(WITH_FIELDS));
}

#[test]
fn every_seed_gives_ten_chinese_items_without_a_flaw() {
    for seed in 0..40 {
        let form = form(CHINESE, seed);
        assert_eq!((form.items.len(), form.shortfall), (10, None), "seed {seed}");
        for item in &form.items {
            let flaws = form_flaws(item);
            assert!(flaws.is_empty(), "seed {seed}: {flaws:?}\n{}", describe(item));
            check_key(item);
        }
    }
}

/// Looks a key up in the list that a careful reader made of the English article.
#[track_caller]
fn check_key(item: &Item) {
    let key = &*item.options()[item.key()].text;
    let Source::Excerpt(at) = item.source() else { return };
    let (section, date, _) = FACTS[at];
    let excerpt = &CHINESE_ARTICLE.excerpts[at];
    let expected = match item.kind() {
        Kind::Year | Kind::OccasionYear => &date[..4],
        Kind::Principle => &CHINESE_ARTICLE.sections[section].heading,
        Kind::Occasion => excerpt.attribution.as_ref().unwrap().occasion.as_deref().unwrap(),
        _ => return,
    };
    assert_eq!(key, expected, "{}", describe(item));
}

#[test]
fn no_id_of_one_edition_is_an_id_of_the_other() {
    let [english, chinese] = &*BANKS;
    for item in &chinese.items {
        assert!(english.items.iter().all(|it| it.id() != item.id() && it.fact() != item.fact()));
    }
}

/// An attendee who begins a quiz and answers some of it, wrong unless `is_right`.
fn answer(slots: &mut SlotCopy, plan: &str, n_answers: usize, is_right: bool, at: u64) {
    let plan = Plan::read(plan).unwrap();
    let form = form(plan.blueprint.edition, plan.seed);
    assert_eq!(form.plan(), plan);
    let mut session = match take_up(slots, &form, at, || 7) {
        TakenUp::Session(session) => session,
        TakenUp::Nothing => Session::new(form),
        TakenUp::Closed(_) => panic!("its questions are the same"),
    };
    for _ in 0..n_answers {
        let item = session.form().items[session.n_answered()].clone();
        let option = if is_right { item.key() } else { (item.key() + 1) % item.options().len() };
        let today = Day(u32::try_from(at / 100).unwrap());
        assert!(accept(slots, &mut session, (item.id(), option), (at, today), || 7));
    }
}

#[test]
fn a_quiz_under_way_in_one_edition_is_there_after_one_in_the_other() {
    let mut slots = SlotCopy::default();
    answer(&mut slots, "7", 3, true, 100);
    answer(&mut slots, "7-zh", 4, true, 101);
    // Whichever language the page is in, each goes on where it was left.
    let begun = |slots: &SlotCopy, editions: &[Edition]| {
        let record = load(&mut slots.clone(), 0).record;
        record.find_unfinished(editions).map(|it| (it.plan().to_string(), it.answers.len()))
    };
    let (english, chinese) = (Some(("7".to_owned(), 3)), Some(("7-zh".to_owned(), 4)));
    assert_eq!(begun(&slots, &EDITIONS), english);
    assert_eq!(begun(&slots, &[CHINESE, Edition::First]), chinese);
    // A build without the edition offers what it has, and keeps the rest.
    assert_eq!(begun(&slots, &[Edition::First]), english);
    answer(&mut slots, "7-zh", 6, true, 102);
    assert_eq!(begun(&slots, &[CHINESE, Edition::First]), english, "the other one is finished");
    answer(&mut slots, "7", 7, true, 103);
    assert_eq!(begun(&slots, &EDITIONS), None);
}

#[test]
fn scores_and_days_are_shared_and_what_is_due_is_of_the_edition_shown() {
    let mut slots = SlotCopy::default();
    answer(&mut slots, "7", 10, false, 100);
    answer(&mut slots, "7-zh", 10, true, 200);
    answer(&mut slots, "8-zh", 10, false, 300);
    // A copy brings it to another device unchanged.
    let mut slots = read_copy(&write_copy(&slots), 0).unwrap();
    let record = load(&mut slots, 0).record;
    assert_eq!(record.n_finished(), 3);
    assert_eq!(record.find_best().map(|it| it.score), Some(Score { raw: 10, max: 10 }));
    assert_eq!(Streak::of(&record, 0, Day(3)).in_a_row, 3);
    for (bank, n_due) in BANKS.iter().zip([10, 10]) {
        let due = Review::of(&record, bank, 0, Day(4)).due();
        assert_eq!(due.len(), n_due);
        assert!(due.iter().all(|fact| bank.items.iter().any(|it| it.fact() == *fact)));
    }
    // Headings stand for the same principles in both, so answers to both count for them.
    let of = |banks: &[&ItemBank]| Progress::of(&record, banks, 3, 0);
    let elsewhere = |it: &Progress| it.by_section.get(3).map_or(0, |it| it.1.max);
    let (of_both, of_one) = (of(&[&BANKS[1], &BANKS[0]]), of(&[&BANKS[1]]));
    assert_eq!((of_both.total.max, of_one.total), (30, of_both.total));
    // Only captions stand under no heading; to one edition alone, the other's items are unknown.
    let n_of_captions = |edition, seed| {
        let is_caption = |it: &&Item| it.section().is_none();
        form(edition, seed).items.iter().filter(is_caption).count()
    };
    let n_chinese = n_of_captions(CHINESE, 7) + n_of_captions(CHINESE, 8);
    assert_eq!(elsewhere(&of_both), n_of_captions(Edition::First, 7) + n_chinese);
    assert_eq!(elsewhere(&of_one), 10 + n_chinese);
}

#[test]
fn quizzes_of_both_editions_are_folded_together() {
    let mut slots = SlotCopy::default();
    for seed in 0..50 {
        let edition = EDITIONS[seed as usize % 2];
        let mut session = Session::new(form(edition, seed));
        for item in session.form().items.clone() {
            assert!(session.respond(item.id(), item.key(), 1));
        }
        let sitting = Sitting::of(&session, u64::from(seed) * 1000, Day(seed));
        assert!(keep_finished(&mut slots, &sitting, || 7));
    }
    let before = load(&mut slots, 0).record;
    tidy(&mut slots, 0);
    let after = load(&mut slots, 0).record;
    assert_eq!((after.totals.n_quizzes, after.sittings.len()), (30, 20));
    let banks = [&BANKS[0], &BANKS[1]];
    assert_eq!(Progress::of(&after, &banks, 3, 0), Progress::of(&before, &banks, 3, 0));
}

#[test]
fn what_was_stored_before_there_were_editions_is_of_the_first() {
    let mut kept = read_copy(include_str!("../kept/2.copy.json"), 0).unwrap();
    let record = load(&mut kept, 0).record;
    let sittings = record.sittings.iter().chain(&record.begun);
    assert!(sittings.clone().count() > 0);
    for sitting in sittings {
        assert_eq!(sitting.plan().blueprint.edition, Edition::First);
    }
    assert_eq!(record.find_unfinished(&[CHINESE]), None);
    assert!(record.find_unfinished(&EDITIONS).is_some());
}

#[test]
fn the_build_looks_for_an_edition_in_every_language() {
    let build = include_str!("../../build.rs");
    for lang in Lang::ALL {
        assert!(build.contains(&format!("{:?}", lang.code())), "{lang:?}");
    }
}
