//! Terms in Chinese: what stands between characters or marks that part words.
//!
//! A gap must fall on whole words, and Chinese is written without spaces. The browser could part
//! words (`Intl.Segmenter`), but each browser does it by its own dictionary and version, and the
//! tests have none: one article would yield different items here and there. A dictionary of our
//! own weighs more than the whole page. So no word is parted at all: what is left out is the whole
//! run between 的, a measure word or 、 and a mark or 和, which begins and ends with a word whatever
//! the words in it are.

use super::{Frame, Term, is_rare};
use crate::{
    item::facts::Facts,
    text::{FUNCTION_CHARS, Stem, ends_with_one_of, has_char, hash, is_cjk, starts_with_one_of},
};

/// Words that hold 的 or 和: there the character parts nothing.
const WITH_DE: [&str; 4] = ["目的", "的确", "的士", "标的"];
const BEFORE_HE: &str = "共温柔缓调饱中总平随谦祥亲协";
const AFTER_HE: &str = "平谐睦善气解约";

/// Longer runs are phrases of several words, shorter ones are no words.
const N_CHARS: std::ops::RangeInclusive<usize> = 2..=4;

/// Characters that make a run a clause and no noun phrase.
const VERBAL: &str = "要能会应须可让使有没更最很";

/// A member of a list may occur so often.
const MOST_LISTED: usize = 3;

/// Nouns that say nothing by themselves.
const EMPTY: &str = "问题 方面 情况 东西 事情 地方 时候 方式 方法 办法 程度 过程 条件 状况 现象 作用 意义 \
    基础 能力 趋势 水平 工作 内容 结果 原因 关系 领域 部分 目标 途径 措施 因素 形式 特点 阶段";

/// What a noun is counted with, after a number or 每, 这, 那.
const MEASURES: &str = "种个项场次条份座位名家片股批套张件类群";
const COUNTS: &str = "一二两三四五六七八九十几每这那";

/// The terms of an excerpt, in order.
pub(super) fn terms_of(facts: &Facts<'_>, excerpt: usize) -> Vec<Term> {
    let text = &facts.article.excerpts[excerpt].text;
    let mut terms = Vec::new();
    let mut before = [' ', ' '];
    for (at, c) in text.char_indices() {
        let [first, second] = before;
        before = [second, c];
        let start = at + c.len_utf8();
        let opener = match c {
            '的' | '、' => c,
            _ if has_char(MEASURES, c) && has_char(COUNTS, second) && first != '第' => c,
            _ => continue,
        };
        let rest = &text[start..];
        let in_word = opener == '的'
            && WITH_DE.iter().any(|it| text[..start].ends_with(it) || text[at..].starts_with(it));
        let run_end = rest
            .find(|c: char| !is_cjk(c) || has_char(FUNCTION_CHARS, c) || has_char(VERBAL, c))
            .unwrap_or(rest.len());
        let run = &rest[..run_end];
        let n_chars = run.chars().count();
        if in_word || !N_CHARS.contains(&n_chars) || ends_with_one_of(EMPTY, run) {
            continue;
        }
        let Some(frame) = frame_of(text, at, opener, start + run_end) else { continue };
        let stems = facts.stems(run);
        let is_known = |it: &Stem| match opener {
            // What stands in a list comes again as a rule, and its frame says little of it.
            '、' => facts.count(*it) <= MOST_LISTED && !facts.is_shown_above(*it),
            _ => is_rare(facts, *it),
        };
        if !stems.is_empty() && stems.iter().all(is_known) {
            terms.push(Term {
                excerpt,
                range: start..start + run.len(),
                text: run.to_owned(),
                shape: n_chars,
                frame,
            });
        }
    }
    terms
}

/// What governs the run that ends at `end`; `None` where it does not end there, or nothing says
/// what governs it.
fn frame_of(text: &str, at: usize, opener: char, end: usize) -> Option<Frame> {
    let rest = &text[end..];
    let is_list = opener == '、' || rest.starts_with('、') || parts_words(text, end);
    if is_list {
        // The last of a list may be the first word of what follows.
        let is_member = rest.starts_with('、')
            || parts_words(text, end)
            || rest.is_empty()
            || rest.starts_with(|c| has_char(MARKS, c))
            || rest.starts_with('等')
            || rest.starts_with('的');
        let closer = list_end(rest);
        return is_member.then(|| hash(&format!("list {closer}")));
    }
    if !(rest.is_empty() || rest.starts_with(|c| has_char(MARKS, c))) {
        return None;
    }
    if opener != '的' {
        return Some(hash(&format!("measure {opener}")));
    }
    // The verb begins the clause, or what is said of its subject does.
    let before = &text[..at];
    let clause = before
        .rfind(|c: char| !is_cjk(c))
        .map_or(before, |mark| before[mark..].trim_start_matches(|c: char| !is_cjk(c)));
    let clause = clause.trim_start_matches(|c| has_char("就也都要应又更却还我们", c));
    let governor = clause.chars().rfind(|c| *c == '是');
    let governor = governor.or_else(|| clause.chars().find(|c| has_char(PREPOSITIONS, *c)));
    if let Some(governor) = governor {
        return Some(hash(&format!("after {governor}")));
    }
    let head_end = clause.char_indices().nth(2).map(|it| it.0)?;
    Some(hash(&format!("verb {}", &clause[..head_end])))
}

/// What a noun phrase may depend on instead of the verb.
const PREPOSITIONS: &str = "在对把从向以被让使为";

const MARKS: &str = "，。；：！？”’」』）,.;!?";

/// Whether 和 and the like stand here and are no part of a word.
fn parts_words(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let mut chars = after.chars();
    match chars.next() {
        Some('和') => {
            !before.ends_with(|c| has_char(BEFORE_HE, c))
                && !chars.next().is_some_and(|c| has_char(AFTER_HE, c))
        }
        Some('与' | '及') => !after.starts_with("及时"),
        _ => starts_with_one_of("以及", after),
    }
}

/// What ends a list: 的 where its members say how something is, 等 where it names only some, a mark
/// or a verb.
fn list_end(rest: &str) -> char {
    let end = rest.chars().find(|c| has_char("的等", *c) || has_char(MARKS, *c));
    end.filter(|c| has_char("的等", *c)).unwrap_or('。')
}
