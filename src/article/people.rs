//! Who a page is about: the speaker that its headline or lead names once for all of its quotations.

use super::attribution::{Known, TITLES, find_name, simplified};
use crate::text::{
    Token, find_first, fold_word, is_cjk, is_one_of, is_stop_word, ordinal, sentences,
    starts_with_one_of, tokens,
};

/// Somebody whom a headline or a lead names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub name: String,
    /// How sure it is that this is a person, and the one who speaks.
    pub weight: u32,
}

/// The people whom a line of the page's own words names.
pub(super) fn find_people(text: &str) -> Vec<Named> {
    if text.contains(is_cjk) { find_chinese(text) } else { find_english(text) }
}

/// The one who speaks on the whole page; `None` unless one is named more surely than all others.
pub(super) fn find_speaker(named: impl Iterator<Item = Named>, known: &Known) -> Option<String> {
    let mut all: Vec<Named> = Vec::new();
    for mut one in named {
        if let Some(full) = known.full_name(&one.name) {
            full.clone_into(&mut one.name);
        }
        match all.iter().position(|it| it.name == one.name) {
            Some(same) => all[same].weight += one.weight,
            // More are no page about one of them.
            None if all.len() < 20 => all.push(one),
            None => {}
        }
    }
    all.sort_by_key(|it| std::cmp::Reverse(it.weight));
    let second = all.get(1).map_or(0, |it| it.weight);
    let first = all.into_iter().next()?;
    (first.weight >= 2 && first.weight > second).then_some(first.name)
}

fn is_capital(token: &Token<'_>) -> bool {
    token.text.starts_with(char::is_uppercase)
}

/// `Ann Lee kept the clock`, `the papers of Ann Lee`, `What Ann Lee asks of walkers`, `Mayor Ann Lee`.
fn find_english(text: &str) -> Vec<Named> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let sentence = &text[sentence];
        let tokens = tokens(sentence);
        let mut at = 0;
        while at < tokens.len() {
            let start = at;
            while at < tokens.len() && (is_capital(&tokens[at]) || at > start && joins(&tokens, at))
            {
                at += 1;
            }
            if at == start {
                at += 1;
                continue;
            }
            found.extend(person_in(sentence, &tokens, start, at));
        }
    }
    found
}

/// Whether a small word or a point goes on inside a name.
fn joins(tokens: &[Token<'_>], at: usize) -> bool {
    let next_is_capital = tokens.get(at + 1).is_some_and(is_capital);
    let text = tokens[at].text;
    next_is_capital
        && (is_one_of("de del der di la van von", text)
            || text == "." && tokens[at - 1].text.len() < 5)
}

/// What the names of bodies end with.
const ORGANISATIONS: &str = "agency association bank board club company corporation department federation foundation \
    group guild institute league ministry network office party project service society team trust union";

/// The person in a run of capitalised words, by the words around it.
fn person_in(text: &str, tokens: &[Token<'_>], start: usize, end: usize) -> Option<Named> {
    // `What Ann Lee asks`: a sentence begins with a capital whatever its first word.
    let first = (start..end).find(|it| !is_stop_word(&fold_word(tokens[*it].text)))?;
    let run = text.get(tokens[first].range.start..tokens[end - 1].range.end)?;
    let name = find_name(run)?;
    let n_words = name.split(' ').count();
    let has_title = name.len() < run.len()
        || name
            .split(' ')
            .next()
            .is_some_and(|it| is_one_of(TITLES, &fold_word(it.trim_end_matches('.'))));
    if n_words < 2 && !has_title || n_words > 5 || ordinal(&fold_word(tokens[first].text)).is_some()
    {
        return None;
    }
    let last = fold_word(tokens[end - 1].text);
    if is_one_of(ORGANISATIONS, &last) {
        return None;
    }
    let next = tokens.get(end).map(|it| it.text);
    let before = start.checked_sub(1).and_then(|it| tokens.get(it)).map(|it| it.text);
    if before.is_some_and(|it| is_one_of("in at near to", it)) {
        return None;
    }
    // A verb follows, or a possessive.
    let does = next.is_some_and(|it| {
        it.starts_with(char::is_lowercase) && !is_stop_word(it)
            || is_one_of("has is was had keeps said", it)
    });
    // `The head of the mill, Ann Lee, has often said`
    let is_set_off = next == Some(",")
        && tokens
            .get(end + 1)
            .is_some_and(|it| is_one_of("has had is was said says asks", it.text));
    let does = does || is_set_off;
    let is_owner = run.ends_with("'s") || run.ends_with("’s");
    let is_of = before.is_some_and(|it| is_one_of("of by from with", it));
    // `Ann Lee on lakes`
    let is_topic = start == 0 && next.is_some_and(|it| is_one_of("on in about", it));
    let is_all = is_topic || start == 0 && end == tokens.len() || next == Some("(");
    let weight = 2 * u32::from(does || is_topic)
        + u32::from(is_owner)
        + u32::from(is_of)
        + u32::from(is_all)
        + 2 * u32::from(has_title);
    (weight > 0).then(|| Named { name: name.to_owned(), weight })
}

/// What follows the name of somebody whose words a page gathers.
const CHINESE_CUES: &str =
    "这样 就 答 历年 歷年 多年 近年 常 谈 论 論 说 說 语录 語錄 文稿 讲 講 （ ( ，字 、字";

/// `程霁川论修桥`, `馆长宋闻溪在茶会上讲话`, `叶蕴山（1901年—`.
fn find_chinese(text: &str) -> Vec<Named> {
    let mut found = Vec::new();
    let simple = simplified(text);
    for piece in simple
        .split(&['，', '。', '｜', '|', '：', ':', '、', '—', ' ', '！', '？', '；', '“', '”'][..])
    {
        let ends = piece.char_indices().map(|(at, _)| at).chain([piece.len()]);
        for end in ends.take(24) {
            let rest = &piece[end..];
            // `林晓守了五十年钟`
            let does = rest.chars().nth(1) == Some('了');
            let is_cue = does
                || starts_with_one_of(CHINESE_CUES, rest)
                || rest.starts_with('在') && find_first(rest, "上").is_some();
            let is_all = end == piece.len() && piece.len() == text.trim().len();
            if (is_cue || is_all)
                && let Some(name) = find_name_zh(&piece[..end])
            {
                // Byte for byte as long as the text itself.
                let at = find_first(&simple, name).unwrap_or(0);
                found.push(Named { name: text[at..at + name.len()].to_owned(), weight: 2 });
                break;
            }
        }
    }
    found
}

fn find_name_zh(text: &str) -> Option<&str> {
    // `守灯人`: somebody's trade.
    super::attribution::find_chinese_name(text).filter(|it| {
        it.chars().count() <= 4 && !it.ends_with(&['人', '者', '家', '员', '匠', '工'][..])
    })
}
