//! Statements in Chinese: what stands between a mark and a verb of a closed list.
//!
//! Chinese is written without spaces, so the verbs are only such as are part of no other word; `要`
//! alone would be found in 重要 and 需要.

use super::Clause;
use crate::text::{
    ends_with_one_of, find_first, has_char, sentences, starts_with_one_of, without_start,
};

/// Verbs and what each says: `+` what is to be done.
const VERBS: [(&str, bool); 26] = [
    ("应该", true),
    ("应当", true),
    ("必须", true),
    ("愿意", true),
    ("愿同", true),
    ("愿与", true),
    ("承担", true),
    ("履行", true),
    ("肩负", true),
    ("负责", true),
    ("有责任", true),
    ("有义务", true),
    ("已成为", false),
    ("已经成为", false),
    ("正在成为", false),
    ("成为", false),
    ("存在", false),
    ("难以", false),
    ("危害", false),
    ("威胁", false),
    ("关系到", false),
    ("离不开", false),
    ("取决于", false),
    ("面临", false),
    ("正在", false),
    ("不断", false),
];

/// Before a verb, these say that the words are no subject, or not the whole of it.
const NO_SUBJECT: &str = "我 你 您 他 她 它 其 这 那 此 该 谁 什么 怎么 如何 如果 只要 只有 要是 因为 \
    所以 因此 虽然 尽管 但 而 且 并 也 就 才 却 则 不 没 无 未 非 使 让 把 被 将 要 须";

/// A subject begins with none of these.
const NO_START: &str = "在 对 对于 从 以 由 为 为了 向 到 于 和 与 同 及 或 随着 按照 根据 通过 经过 关于 \
    当 自 既 又 更 还 都 已 再 更加 坚持 加强 推动 推进 维护 保障 提高 提升 促进 落实 切实 不断 全面 深入";

/// A sentence with one of these states nothing, or under a condition.
const CONDITIONS: &str = "如果 假如 倘若 只要 只有 要是 除非 即使 虽然 尽管 无论 不管";

/// What may stand between subject and verb.
const ADVERBS: &str =
    "还 已 都 也 正 仍 仍然 一直 始终 共同 日益 已经 同时 首先 均 更 更加 切实 自觉";

/// In a predicate these point at something that is not shown, or deny what is asked.
const POINTERS: &str = "它 他 她 这 那 此 其 该 不得 不能 不可 不要 没有 并非 上述 前者 后者";

/// How the names of those who can act end.
const ACTORS: &str = "部门 企业 国家 国际社会 社会 政府 公民 群众 人民 学校 家长 机构 组织 公司 单位 者 各国 \
    中国 国 平台 行业 网民 用户 公众 人士 人员 干部 党员 教师 老师 学生 青年 儿童 委员会 协会 媒体 法院 \
    检察院 公安 警察 银行 运营商 开发商 厂商 专家 民众 市民 居民 家庭 部队 党委 各级 每个人 人人";

/// The longest subject, in characters.
const MOST_SUBJECT: usize = 20;

/// A predicate has so many characters.
const N_PREDICATE: std::ops::Range<usize> = 6..46;

pub(super) fn clauses_of(text: &str) -> Vec<Clause> {
    let mut clauses = Vec::new();
    for sentence in sentences(text) {
        let whole = &text[sentence.clone()];
        // What somebody else said, or asked, is not stated.
        let is_quoting = whole.contains(&['“', '”', '「', '《', '？', '（', '—'][..]);
        if is_quoting || starts_with_one_of(CONDITIONS, whole) {
            continue;
        }
        let marks = &['，', '；', '：', '。', '！'][..];
        let mut start = sentence.start;
        for piece in whole.split_inclusive(marks) {
            let end = start + piece.len();
            if let Some(clause) = clause_of(text, start, end, sentence.end) {
                clauses.push(clause);
            }
            start = end;
        }
    }
    clauses
}

/// The clause of a run between two marks; its predicate may take in the next run.
fn clause_of(text: &str, start: usize, end: usize, sentence_end: usize) -> Option<Clause> {
    let marks = &['，', '；', '：', '。', '！', ' '][..];
    let run = text[start..end].trim_end_matches(marks);
    // What joins it to the clause before is no part of its subject.
    let bare = without_start(
        run,
        &["但是", "但", "而且", "而", "同时", "并且", "因此", "所以", "当前", "如今"],
    );
    let (start, run) = (start + run.len() - bare.len(), bare);
    let verbs =
        VERBS.iter().filter_map(|(verb, is_duty)| Some((find_first(run, verb)?, verb, is_duty)));
    // Of those that begin at one place, the longest.
    let (at, verb, is_duty) = verbs.min_by_key(|(at, verb, _)| (*at, usize::MAX - verb.len()))?;
    let mut subject = &run[..at];
    subject = subject.strip_suffix('等').unwrap_or(subject);
    // `行业、企业作为运营者承担 …`
    if let Some(role) = find_first(subject, "作为") {
        subject = &subject[..role];
    }
    while let Some(adverb) = ADVERBS
        .split_ascii_whitespace()
        .find(|it| subject.ends_with(it) && subject.len() > it.len())
    {
        subject = &subject[..subject.len() - adverb.len()];
    }
    let n_chars = subject.chars().count();
    if !(2..=MOST_SUBJECT).contains(&n_chars)
        || NO_SUBJECT.split_ascii_whitespace().any(|it| find_first(subject, it).is_some())
        || starts_with_one_of(NO_START, subject)
        || subject.ends_with(|c: char| has_char("的和与及或、", c))
    {
        return None;
    }
    // From the verb on, with the adverb that was taken off the subject but not its role.
    let predicate_start = start + at;
    let mut predicate_end = start + run.len();
    // `在相互信任的基础上，加强合作`: what is done comes after the mark.
    while is_adverbial(&text[predicate_start..predicate_end]) {
        let rest = &text[predicate_end..sentence_end];
        let rest = rest.trim_start_matches(marks);
        if rest.is_empty() {
            return None;
        }
        let next = sentence_end - rest.len();
        predicate_end = rest.find(marks).map_or(sentence_end, |it| next + it);
    }
    let predicate = text[predicate_start..predicate_end].trim_end_matches(marks);
    let object = &predicate[verb.len()..];
    if POINTERS.split_ascii_whitespace().any(|it| find_first(object, it).is_some()) {
        return None;
    }
    let n_chars = predicate.chars().count();
    if n_chars >= N_PREDICATE.end || object.is_empty() {
        return None;
    }
    let is_short = n_chars < N_PREDICATE.start;
    Some(Clause {
        range: start..predicate_start + predicate.len(),
        subject: subject.to_owned(),
        predicate: if is_short { String::new() } else { predicate.to_owned() },
        is_actor: ends_with_one_of(ACTORS, subject) || verb.starts_with('愿'),
        is_duty: *is_duty,
    })
}

/// Whether a predicate has come no further than where, when or on what ground.
fn is_adverbial(predicate: &str) -> bool {
    predicate.ends_with(|c: char| has_char("上下中时后前里", c))
        || ends_with_one_of("原则 精神 情况下 方式 一道 一起", predicate)
        || predicate.chars().count() < 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let clauses = clauses_of(text);
        let found: Vec<(&str, &str)> =
            clauses.iter().map(|it| (it.subject.as_str(), it.predicate.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_subject_is_told_from_what_is_said_of_it() {
        check(
            "面对这些风浪，港口部门应该在相互信任的基础上，加强对旧堤的看护。",
            &[("港口部门", "应该在相互信任的基础上，加强对旧堤的看护")],
        );
        check(
            "渔民作为船只的主人承担看护渔船的责任，薄冰已成为滑冰者最大的危险。",
            &[("渔民", "承担看护渔船的责任"), ("薄冰", "已成为滑冰者最大的危险")],
        );
        check("湖边的规定还存在没有写明的地方。", &[]);
    }

    #[test]
    fn what_may_be_half_a_subject_is_left_out() {
        for text in [
            "我们必须让湖水清澈如初。",
            "如果冰太薄，孩子们必须留在岸上。",
            "加强看护必须成为每天的功课。",
            "对湖水的爱护应当成为习惯。",
        ] {
            check(text, &[]);
        }
    }
}
