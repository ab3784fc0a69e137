//! Says what is wrong with a question that the organiser wrote.

use super::{Draft, DraftOption, WrittenQuestion};
use crate::{
    article::{Note, Problem},
    text::{Index, find_first, fold, hash, is_cjk, is_one_of, n_words},
};

/// Most words of a stem and of an option.
const MOST_WORDS: [usize; 2] = [40, 30];

/// Keeps the questions that can be answered. All else is the organiser's to decide, and noted only.
pub(super) fn settle(drafts: Vec<Draft>, notes: &mut Vec<Note>) -> Vec<WrittenQuestion> {
    let mut questions = Vec::new();
    let mut asked = Index::default();
    for draft in drafts {
        let key = draft.options.iter().position(|it| it.is_right);
        let right = key.map_or("", |it| &draft.options[it].text);
        let name = hash(&format!("{}\n{}", fold(&draft.stem), fold(right)));
        let problem = draft.problem().or(asked.has(name).then_some(Problem::SameQuestion));
        match (problem, key) {
            (None, Some(key)) => {
                asked.add(name, 0);
                draft.remark(key, notes);
                questions.push(WrittenQuestion {
                    stem: draft.stem,
                    options: draft.options.into_iter().map(|it| it.text).collect(),
                    key,
                    explanation: draft.explanation,
                    line: draft.line,
                    section: None,
                });
            }
            (problem, _) => {
                let problem = problem.unwrap_or(Problem::NoRightOption);
                notes.push(Note { line: draft.line, problem });
            }
        }
    }
    questions
}

impl Draft {
    /// Why nobody could answer it.
    fn problem(&self) -> Option<Problem> {
        let options = &self.options;
        let is_twin = |at: usize| options[..at].iter().any(|it| is_same(it, &options[at]));
        match options.iter().filter(|it| it.is_right).count() {
            _ if n_words(&self.stem) == 0 => Some(Problem::NoStem),
            _ if options.len() < 2 => Some(Problem::FewOptions),
            _ if options.len() > 5 => Some(Problem::ManyOptions),
            0 => Some(Problem::NoRightOption),
            2.. => Some(Problem::SeveralRightOptions),
            1 => (0..options.len()).any(is_twin).then_some(Problem::SameOptions),
        }
    }

    /// Notes what could be better.
    fn remark(&self, key: usize, notes: &mut Vec<Note>) {
        let Self { line, stem, options, explanation } = self;
        let mut note = |line: usize, problem: Problem, is_met: bool| {
            if is_met {
                notes.push(Note { line, problem });
            }
        };
        let is_long = |text: &str, most: usize| {
            // A Chinese word has two characters as a rule.
            n_words(text) > if text.chars().any(is_cjk) { 2 * most } else { most }
        };
        note(*line, Problem::TwoOptions, options.len() == 2);
        note(*line, Problem::LongQuestion, is_long(stem, MOST_WORDS[0]));
        note(*line, Problem::MarkupInQuestion, has_markup(stem) || has_markup(explanation));
        let all: usize = options.iter().map(|it| width(&it.text)).sum();
        let own = width(&options[key].text);
        let n_others = options.len() - 1;
        // Short ones are taken in at a glance.
        let stands_out = own > 12 && 2 * own * n_others > 3 * (all - own);
        note(options[key].line, Problem::LongKey, stands_out);
        for DraftOption { line, text, .. } in options {
            note(*line, Problem::LongQuestion, is_long(text, MOST_WORDS[1]));
            note(*line, Problem::MarkupInQuestion, has_markup(text));
            note(*line, Problem::OptionOfOptions, refers_to_options(text));
        }
    }
}

/// Whether two options say the same. Addresses and passwords may differ in their marks alone.
fn is_same(a: &DraftOption, b: &DraftOption) -> bool {
    let is_code = |it: &str| it.is_ascii() && find_first(it, " ").is_none();
    let bare = |it: &'_ str| it.trim_matches(&['.', ',', ';', '!', '?', '"', '\''][..]).to_owned();
    let (folded_a, folded_b) = (fold(&a.text), fold(&b.text));
    if is_code(&a.text) && is_code(&b.text) || folded_a.is_empty() {
        return bare(&a.text).eq_ignore_ascii_case(&bare(&b.text));
    }
    folded_a == folded_b
}

/// Whether an option speaks of the others, which stand in another order each time: `None of the
/// above`, `Both A and B`.
pub(super) fn refers_to_options(option: &str) -> bool {
    let folded = fold(option);
    let says_all = [
        "of the above",
        "all of these",
        "none of these",
        "以 上 都",
        "以 上 皆",
        "以 上 均",
        "以 上 全",
        "以 上 选 项",
        "都 不 是",
    ];
    let mut n_letters = 0;
    let is_name = |word: &str| {
        n_letters += usize::from(is_one_of("a b c d e", word));
        is_one_of(
            "a b c d e and or both neither nor only options answers 和 与 及 或 都 均 皆 对 是",
            word,
        )
    };
    says_all.iter().any(|it| find_first(&folded, it).is_some())
        || folded.split(' ').all(is_name) && n_letters > 1
}

/// Whether a text holds marks of Markdown or HTML that would be shown as they are.
fn has_markup(text: &str) -> bool {
    ["**", "__", "](", "`", "</", "<br", "<b>", "&nbsp;", "&amp;"]
        .iter()
        .any(|it| find_first(text, it).is_some())
}

/// How wide a text is: a Chinese character is as wide as two letters.
fn width(text: &str) -> usize {
    text.chars().map(|c| if is_cjk(c) { 2 } else { 1 }).sum()
}
