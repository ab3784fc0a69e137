//! A question written by hand is read whole wherever it stands, and nothing else is read otherwise.

use awareness_quiz::{
    article::{Article, Lang, Note, Problem, read, read_fields, write_fields},
    item::{Item, Kind, write_items},
};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::{
    fields::said,
    generated::config,
    invented::{Facts, Layout, facts},
};

/// A question as an organiser writes it.
#[derive(Debug, Clone)]
struct Written {
    stem: &'static str,
    options: Vec<&'static str>,
    key: usize,
    explanation: Vec<&'static str>,
    is_wide: bool,
    is_spaced: bool,
}

const STEMS: [&str; 4] = [
    "You get a mail from your bank with a link. What do you do first?",
    "Ann Lee said at the Lake Forum on 9 June 2016: “Swim!” Who has to swim?",
    "你收到银行发来的一封带链接的邮件，首先应该怎么做？",
    "林晓在湖泊论坛上说过什么？",
];

const OPTIONS: [&str; 9] = [
    "Click the link and check the account",
    "Open the page yourself, as always",
    "“Still waters run deep.” — Ann Lee, speech at the Lake Forum, 9 June 2016",
    "Source: the harbour office",
    "2016",
    "点击链接查看账户",
    "自己打开银行网站",
    "林晓在湖泊论坛上的讲话，2016年",
    "— END —",
];

const EXPLANATIONS: [&str; 3] = [
    "The link can lead anywhere.",
    "— Bo Ek, letter to the Lake Forum, May 2017",
    "链接可能指向任何地方。",
];

fn written() -> impl Strategy<Value = Written> {
    let options = Just(OPTIONS.to_vec()).prop_shuffle();
    let texts = (select(&STEMS[..]), options, vec(select(&EXPLANATIONS[..]), 0..3));
    (texts, 3..=5_usize, any::<usize>(), any::<[bool; 2]>()).prop_map(
        |((stem, mut options, explanation), n_options, key, [is_wide, is_spaced])| {
            options.truncate(n_options);
            Written { stem, key: key % n_options, options, explanation, is_wide, is_spaced }
        },
    )
}

impl Written {
    /// Its lines; `is_right` says of each option whether it is marked as right.
    fn lines(&self, is_right: impl Fn(usize) -> bool) -> Vec<String> {
        let [question, colon] = if self.is_wide { ["？", "："] } else { ["? ", ": "] };
        let option =
            |(at, it): (usize, &&str)| format!("{} {it}", if is_right(at) { '+' } else { '-' });
        let mut lines = vec![format!("{question}{}", self.stem)];
        lines.extend(self.options.iter().enumerate().map(option));
        lines.extend(self.explanation.iter().map(|it| format!("{colon}{it}")));
        if !self.is_spaced {
            return lines;
        }
        lines.into_iter().flat_map(|it| [it, String::new()]).collect()
    }

    fn right(&self) -> &'static str {
        self.options[self.key]
    }
}

/// An article without the lines, and with them somewhere; also the number of the first of them. Where
/// paragraphs have blank lines between, they are one of their own.
fn texts(facts: &Facts, layout: Layout, place: usize, lines: &[String]) -> (String, String, usize) {
    let text = facts.printed(layout);
    let (end, is_spaced) = match layout {
        Layout::Tight => ("\r\n", false),
        _ => ("\n", true),
    };
    let all: Vec<&str> = text.split(end).collect();
    let first = if layout == Layout::FrontMatter {
        all.iter().skip(1).position(|it| *it == "---").map_or(0, |it| it + 2)
    } else {
        0
    };
    let can_stand = |at: &usize| {
        let is_free = |it: Option<&&str>| it.is_none_or(|it| it.is_empty());
        !is_spaced || *at == first || is_free(all.get(*at - 1)) || is_free(all.get(*at))
    };
    let places: Vec<usize> = (first..=all.len()).filter(can_stand).collect();
    let at = places[place % places.len()];
    let mut with: Vec<&str> = all[..at].to_vec();
    if is_spaced {
        with.push("");
    }
    let line = with.len() + 1;
    with.extend(lines.iter().map(String::as_str));
    if is_spaced {
        with.push("");
    }
    with.extend(&all[at..]);
    (text.clone(), with.join(end), line)
}

/// What is read beside questions and notes.
fn rest(article: &Article) -> Article {
    Article { questions: Vec::new(), ..said(article) }
}

fn generated(article: &Article, seed: u32) -> Vec<Item> {
    let mut items = write_items(article, seed).items;
    items.retain(|it| it.kind() != Kind::Written);
    items
}

fn problems(article: &Article) -> Vec<Problem> {
    article.notes.iter().map(|it| it.problem).filter(|it| *it != Problem::NoQuotations).collect()
}

/// Notes on a question that stays.
fn is_remark(problem: Problem) -> bool {
    matches!(problem, Problem::LongKey | Problem::TwoOptions)
}

/// Checks that an article with a question is the same in all else, with explicit fields as well.
fn check(
    texts: &(String, String, usize),
    seed: u32,
    complain: &dyn Fn(&Article, usize) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    let (without, with, line) = texts;
    let (before, article) = (read(without), read(with));
    prop_assert_eq!(rest(&article), rest(&before), "in:\n{}", with);
    prop_assert_eq!(generated(&article, seed), generated(&before, seed));
    complain(&article, *line)?;
    let again = read_fields(&write_fields(&article)).expect("it has fields");
    prop_assert_eq!(said(&again), said(&article), "in:\n{}", with);
    Ok(())
}

proptest! {
    #![proptest_config(config(160))]

    #[test]
    fn a_question_is_read_whole_wherever_it_stands(
        (facts, written) in (facts(), written()),
        layout in select(&Layout::ALL[..]),
        place: usize,
        seed: u32,
    ) {
        let texts = texts(&facts, layout, place, &written.lines(|at| at == written.key));
        let before = read(&texts.0);
        check(&texts, seed, &|article, line| {
            let [question] = &article.questions[..] else {
                return Err(TestCaseError::fail(format!("{:?}", article.questions)));
            };
            prop_assert_eq!((&*question.stem, question.line), (written.stem, line));
            prop_assert_eq!(&question.options, &written.options);
            prop_assert_eq!(question.key, written.key);
            let explanation = question.explanation.replace(' ', "");
            prop_assert_eq!(explanation, written.explanation.concat().replace(' ', ""));
            let n_above = article.sections.iter().filter(|it| it.line < line).count();
            prop_assert_eq!(question.section, n_above.checked_sub(1));
            let mut notes = problems(article);
            notes.retain(|it| !is_remark(*it));
            prop_assert_eq!(notes, problems(&before));

            let items = write_items(article, seed).items;
            let own: Vec<&Item> = items.iter().filter(|it| it.kind() == Kind::Written).collect();
            prop_assert_eq!(own.len(), 1);
            let item = own[0];
            prop_assert_eq!(item.options()[item.key()].text.as_str(), written.right());
            let mut shown: Vec<&str> = item.options().iter().map(|it| it.text.as_str()).collect();
            let mut options = written.options.clone();
            shown.sort_unstable();
            options.sort_unstable();
            prop_assert_eq!(shown, options);
            prop_assert_eq!((item.stem(), item.section()), (written.stem, question.section));
            Ok(())
        })?;
    }

    #[test]
    fn a_question_that_cannot_be_answered_leaves_a_note_and_loses_nothing(
        (facts, written) in (facts(), written()),
        layout in select(&Layout::ALL[..]),
        place: usize,
        way in 0..5_usize,
    ) {
        let mut written = written;
        let (key, n_options) = (written.key, written.options.len());
        let is_marked = |at: usize| at == key || way == 1 && at == (key + 1) % n_options;
        let problem = match way {
            0 => Problem::NoRightOption,
            1 => Problem::SeveralRightOptions,
            2 => Problem::FewOptions,
            3 => Problem::SameOptions,
            _ => Problem::NoStem,
        };
        match way {
            2 => written.options.truncate(1),
            3 => written.options[(key + 1) % n_options] = written.options[key],
            4 => written.stem = "",
            _ => {}
        }
        let lines = written.lines(|at| way != 0 && is_marked(at));
        let texts = texts(&facts, layout, place, &lines);
        let before = read(&texts.0);
        check(&texts, 1, &|article, line| {
            prop_assert_eq!(&article.questions, &[]);
            prop_assert!(article.notes.contains(&Note { line, problem }), "{:?}", article.notes);
            let mut notes = problems(article);
            notes.retain(|it| *it != problem);
            prop_assert_eq!(notes, problems(&before));
            Ok(())
        })?;
    }
}

#[test]
fn a_chinese_question_is_mixed_into_a_chinese_quiz() {
    let facts = crate::invented::rich(Lang::Zh, 7);
    let text = format!(
        "{}\n\n？收到可疑邮件怎么办？\n- 点开链接\n+ 先核实\n- 转发他人\n：链接可能指向任何地方。\n",
        facts.in_markdown()
    );
    let bank = write_items(&read(&text), 7);
    let draw = |seed| {
        use awareness_quiz::quiz::{Blueprint, Form};
        Form::draw(&bank, Blueprint::default(), seed)
    };
    let n_forms = (0..20)
        .filter(|seed| draw(*seed).items.iter().any(|it| it.kind() == Kind::Written))
        .count();
    assert!(n_forms > 10, "{n_forms} of 20 forms");
}
