//! Where a sentence can be cut: between clauses that can stand alone.

use std::ops::Range;

use crate::text::{
    Word, ends_with_one_of, fold_word, has_char, is_cjk, is_one_of, starts_with_one_of,
};

/// What stands between two marks of a sentence.
pub(super) struct Clause {
    pub range: Range<usize>,
    pub n_words: usize,
    /// How much worse it reads to begin here than at the start of a sentence.
    pub cost_before: usize,
    pub cost_after: usize,
    /// Whether a quotation can begin here: nothing points to words that would be cut away.
    pub can_begin: bool,
    /// Whether it can be parted from the clause before.
    pub can_part: bool,
    /// Whether a comma stands before it, so that it may go on with a list.
    follows_comma: bool,
}

/// A fragment that begins with one of these hangs in the air; so does a whole sentence, where the
/// one before it is not quoted.
const BACKWARD: &str = "also and both but consequently furthermore he hence her hers him his however it \
    its likewise meanwhile moreover nevertheless nonetheless nor or otherwise she so such that their \
    theirs them then therefore these they this those thus yet";

/// The same for what is only cut off a sentence: it depends on the clause before.
const DEPENDENT: &str = "although as because if including lest not once rather since than though till \
    to unless until when whenever where whereas whereby wherever whether which while who whom whose";

/// A clause that begins so belongs to the next one.
const FORWARD: &str = "after although as because before if lest once provided since though till \
    unless until when whenever where whereas wherever while";

/// The same where it has no verb: `At the first meeting, we …`.
const PREPOSITIONS: &str = "across after against along amid among around as at before behind beneath \
    between beyond by despite during facing following for from given in inside into like near of on \
    over since through throughout till to toward towards under until upon via with within without";

/// Words that a clause has and a noun phrase has not.
const VERBAL: &str = "am are be been being can cannot could did do does had has have he i is it let may \
    might must shall she should they there was we were will would you";

const DETERMINERS: &str = "a all an any both each every his its my no our some that the their these \
    this those your";

/// The most words before the last member of a list, and the most words of a member.
const MOST_IN_LIST: usize = 7;

/// A shorter clause cannot stand alone: `a peaceful | , secure and open …`.
const FEWEST_ALONE: usize = 5;

/// The clauses of a sentence; `words` are those of the sentence.
pub(super) fn clauses(
    text: &str,
    sentence: &Range<usize>,
    is_first: bool,
    words: &[Word],
) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    let mut heads: Vec<Head> = Vec::new();
    let mut start = sentence.start;
    let mut mark_before = "";
    let mut first = 0;
    let marks = text[sentence.clone()].match_indices(&[',', ';', ':', '，', '；', '：'][..]);
    for (at, mark) in marks.chain([(sentence.len(), "")]) {
        let at = sentence.start + at;
        let next = first + words[first..].partition_point(|it| it.start() < at);
        // `3,000` and `10:22` hold their marks.
        if next > 0 && words[next - 1].end() > at {
            continue;
        }
        let range = start..at + mark.len();
        let piece = text[range.clone()].trim_start();
        let cost = |mark: &str, comma, strong| match mark {
            "" => 0,
            "," | "，" => comma,
            _ => strong,
        };
        if !piece.is_empty() {
            let follows_comma = matches!(mark_before, "," | "，");
            let head = Head::of(text, &words[first..next], piece, follows_comma);
            clauses.push(Clause {
                range: range.end - piece.len()..range.end,
                n_words: next - first,
                cost_before: cost(mark_before, 6, 3) + 6 * usize::from(head.opens_late),
                cost_after: cost(mark, 4, 2),
                can_begin: !if start == sentence.start {
                    head.points_back && !is_first
                } else {
                    head.points_back || head.depends
                },
                can_part: true,
                follows_comma,
            });
            heads.push(head);
        }
        start = range.end;
        mark_before = mark;
        first = next;
    }
    for at in 1..clauses.len() {
        let are_long = clauses[at - 1].n_words.min(clauses[at].n_words) >= FEWEST_ALONE;
        clauses[at].can_part &= are_long && !heads[at - 1].leads && !heads[at].answers;
        if heads[at].ends_list || heads[at].is_tied && follows_list(&clauses, &heads, at) {
            join_list(&mut clauses, &heads, at);
        }
    }
    clauses
}

/// Whether a list goes on in a clause that begins with `and`: it has two members before, and they
/// or this one are noun phrases.
fn follows_list(clauses: &[Clause], heads: &[Head], at: usize) -> bool {
    let is_third = clauses[at].follows_comma && clauses[at - 1].follows_comma;
    is_third && (heads[at].is_noun_phrase || heads[at - 1].is_noun_phrase)
}

/// Keeps together the list that ends in this clause.
fn join_list(clauses: &mut [Clause], heads: &[Head], last: usize) {
    let mut at = last;
    while at > 0 && clauses[at].follows_comma {
        clauses[at].can_part = false;
        at -= 1;
        if heads[at].has_verb || clauses[at].n_words > MOST_IN_LIST {
            break;
        }
    }
}

/// What the words of a clause say of the clauses around it.
#[allow(clippy::struct_excessive_bools)] // each is a rule of its own, and any may hold with any
struct Head {
    /// Begins with a pronoun or a conjunction.
    points_back: bool,
    /// Begins with a relative or a subordinating conjunction.
    depends: bool,
    /// Cannot do without the clause before: 就没有……
    answers: bool,
    /// Cannot do without the next clause: `When the lake is low,`.
    leads: bool,
    has_verb: bool,
    /// Begins with `and` or `or`.
    is_tied: bool,
    is_noun_phrase: bool,
    /// Its first words are the last two members of a list: `boats and ferries`.
    ends_list: bool,
    /// Begins with a preposition or with a clause of purpose, and reads worse than others.
    opens_late: bool,
}

impl Head {
    fn of(text: &str, words: &[Word], piece: &str, follows_comma: bool) -> Self {
        if piece.starts_with(|c: char| is_cjk(c) || has_char("“《「（", c)) && text.contains(is_cjk)
        {
            return Self::of_chinese(
                piece.trim_end_matches(&['，', '；', '：', ',', ';', ':'][..]),
            );
        }
        let folded: Vec<String> =
            words.iter().map(|it| fold_word(&text[it.start()..it.end()])).collect();
        let word = |at: usize| folded.get(at).map_or("", String::as_str);
        let is_verbal = |it: &String| is_one_of(VERBAL, it) || it.contains('\'');
        let is_joint = |it: &String| matches!(it.as_str(), "and" | "or");
        let has_verb = folded.iter().any(is_verbal);
        let is_tied = folded.first().is_some_and(is_joint);
        let is_preposition = is_one_of(PREPOSITIONS, word(0)) || word(0).ends_with("ing");
        // `, to make it fairer`, `, making it fairer`: that belongs to what stands before.
        let trails = follows_comma && (word(0) == "to" || word(0).ends_with("ing"));
        let joint = folded.iter().position(is_joint);
        let member = &folded[usize::from(is_tied)..];
        let is_short = member.len() <= MOST_IN_LIST && !member.iter().any(is_verbal);
        Self {
            points_back: is_one_of(BACKWARD, word(0)),
            // `in which`
            depends: is_one_of(DEPENDENT, word(0)) || is_one_of("which whom whose", word(1)),
            answers: false,
            leads: is_one_of(FORWARD, word(0)) || is_preposition && !has_verb && !trails,
            has_verb,
            is_tied,
            is_noun_phrase: is_short && member.len() < FEWEST_ALONE
                || !member.iter().any(is_verbal)
                    && member.first().is_some_and(|it| is_one_of(DETERMINERS, it)),
            ends_list: !is_one_of(DEPENDENT, word(0))
                && joint.is_some_and(|at| {
                    (1..=MOST_IN_LIST).contains(&at) && !folded[..at].iter().any(is_verbal)
                }),
            opens_late: is_preposition,
        }
    }

    fn of_chinese(piece: &str) -> Self {
        let has_verb = piece.contains(|c| has_char(CHINESE_VERBAL, c));
        let joint = piece.char_indices().position(|(at, c)| {
            has_char("和及与或", c) && !starts_with_one_of("和平 和谐 和睦 及时", &piece[at..])
        });
        let before: String = piece.chars().take(joint.unwrap_or(0)).collect();
        let is_short = piece.chars().count() <= 2 * MOST_IN_LIST;
        let is_where = piece.starts_with('在')
            && ends_with_one_of("上 中 下 里 内 前 后 间 时 期间 以来", piece);
        Self {
            points_back: starts_with_one_of(CHINESE_BACKWARD, piece)
                && !starts_with_one_of("和平 和谐 和睦 及时 就业 使命 更新 还原", piece),
            depends: starts_with_one_of("使 让 不断 有的", piece) && !piece.starts_with("使命"),
            answers: starts_with_one_of("就 才 则 便 那么 都", piece) && !piece.starts_with("就业"),
            leads: is_where
                || starts_with_one_of(CHINESE_FORWARD, piece)
                || ends_with_one_of(CHINESE_LEADS, piece),
            has_verb,
            is_tied: false,
            is_noun_phrase: false,
            ends_list: joint == Some(0)
                || is_short
                    && joint.is_some_and(|it| it <= MOST_IN_LIST)
                    && !before.contains(|c| has_char(CHINESE_VERBAL, c)),
            opens_late: false,
        }
    }
}

const CHINESE_VERBAL: &str = "要能会应须可让使有没是将在把被";

const CHINESE_BACKWARD: &str = "而 但 并 也 就 才 却 则 更 又 且 或 及 和 与 还 其 它 他 她 这 该 此 那 因此 所以 从而 \
    以及 于是 不过 同时 进而 否则 然而 另外";

const CHINESE_FORWARD: &str = "当 如果 假如 倘若 若 只要 只有 虽然 尽管 因为 由于 即使 无论 不管 除非 既然 一旦 为了 \
    面对 随着 自从 对于 关于 根据 按照 通过 本着 不仅 不但 凡是 要是";

/// A clause that ends so says when or on which terms the next one holds.
const CHINESE_LEADS: &str = "时 时候 之际 之时 以来 期间 之前 之后 以前 以后 基础上 前提下 过程中 背景下 条件下 形势下 同时";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{sentences, words};

    /// Marks where a sentence can be cut with `|`, and with `!` where what follows cannot begin a
    /// quotation all the same.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut marked = String::new();
        for (at, sentence) in sentences(text).into_iter().enumerate() {
            let all = words(text);
            let inside: Vec<Word> =
                all.into_iter().filter(|it| sentence.contains(&it.start())).collect();
            for (nth, clause) in clauses(text, &sentence, at == 0, &inside).iter().enumerate() {
                let mark = match (nth == 0 || clause.can_part, clause.can_begin) {
                    (true, true) => "|",
                    (true, false) => "!",
                    _ => "",
                };
                marked += mark;
                marked += &text[clause.range.clone()];
                marked += if text.contains(is_cjk) { "" } else { " " };
            }
        }
        assert_eq!(marked.trim_end(), expected);
    }

    #[test]
    fn what_points_back_begins_no_fragment() {
        check(
            "Many boats cross the lake, which lies under deep ice, yet nobody swims across it, and we row.",
            "|Many boats cross the lake, !which lies under deep ice, !yet nobody swims across it, and we row.",
        );
        check(
            "This lake is deep. They swim in it. Boats sink.",
            "|This lake is deep. !They swim in it. |Boats sink.",
        );
        check("湖水又深又凉很清澈。它属于所有的人。", "|湖水又深又凉很清澈。!它属于所有的人。");
    }

    #[test]
    fn a_clause_keeps_what_it_depends_on() {
        check(
            "When the old lake is low, the boats of the village wait, the harbour of the town sleeps.",
            "|When the old lake is low, the boats of the village wait, |the harbour of the town sleeps.",
        );
        check(
            "At the meeting of the spring, we spoke about the old boats.",
            "|At the meeting of the spring, we spoke about the old boats.",
        );
        check("在去年的大会上，我提出了三项新的主张。", "|在去年的大会上，我提出了三项新的主张。");
        check("没有湖水的清澈，就没有渡船的安稳。", "|没有湖水的清澈，就没有渡船的安稳。");
    }

    #[test]
    fn a_list_is_kept_whole() {
        check(
            "They give the people of the lake more joy, rest and quiet in winter.",
            "|They give the people of the lake more joy, rest and quiet in winter.",
        );
        check(
            "The old harbour of the town, the narrow bridge over the river and the mill must stay.",
            "|The old harbour of the town, the narrow bridge over the river and the mill must stay.",
        );
        check(
            "We mend boats of many kinds, strengthen the ropes that hold them, and open the harbour to everyone.",
            "|We mend boats of many kinds, |strengthen the ropes that hold them, !and open the harbour to everyone.",
        );
        check("我们要修补旧船，加固旧木桥和灯塔。", "|我们要修补旧船，加固旧木桥和灯塔。");
    }
}
