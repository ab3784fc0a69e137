//! Attributions in Chinese: `林晓在湖州举行的护湖座谈会上的讲话`.

use std::ops::Range;

use super::{Known, Parts, Utterance, UtteranceKind, trim_marks};
use crate::text::{
    ends_with_one_of, find_first, find_last, has_char, is_cjk, split_at_first, starts_with_one_of,
    without_end,
};

/// Words that tell the sort of an utterance, the telling ones first: a 讲话 can hold a 信.
const UTTERANCES: [(&str, UtteranceKind); 5] = [
    ("采访 专访 访谈", UtteranceKind::Interview),
    ("贺信 贺词 贺电 致信 回信 来信 的信 公开信", UtteranceKind::Message),
    ("指示 批示", UtteranceKind::Instruction),
    ("文章 撰文 一文 写道 著作 一书", UtteranceKind::Writing),
    (
        "讲话 演讲 致辞 致词 发言 报告 讲课 讲座 指出 强调 表示 谈到 讲到 讲道 提到 提出 介绍 提醒 呼吁 认为 要求 告诉 说 称",
        UtteranceKind::Speech,
    ),
];

/// Nouns that end like a verb of saying: `林间传说` is no person.
const NOT_SAID: &str = "传说 小说 学说 名称 简称 俗称 职称 对称";

/// Those of them that are verbs.
const VERBS: &str =
    "写道 指出 强调 表示 谈到 讲到 讲道 提到 提出 介绍 提醒 呼吁 认为 要求 告诉 说 称";

/// What a phrase ends with that can be asked about as a thing.
const NOUNS: &str = "讲话 演讲 致辞 致词 发言 贺信 贺词 贺电 回信 批示 指示";

/// Endings of the names of meetings and campaigns.
const MEETINGS: &str =
    "会 会议 论坛 峰会 周 月 日 节 展 大赛 式 典礼 行动 讲堂 讲座 对话 沙龙 活动 课 班 营";

/// Endings of bodies that can speak.
const BODIES: &str =
    "局 部 委 委员会 中心 协会 学会 办公室 公司 政府 组织 研究院 研究所 大学 银行 医院 总队 支队";

/// Family names of one character, the usual ones, and of two. A Chinese name begins with one of them.
const FAMILIES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田\
    任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕\
    聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋甘景薄单包柏宁柯阮桂闵解强柴华车冉房边\
    某习冀卞付娄商计姬郁宗褚应池仇谌乐沙米骆蓝连明沐";
const DOUBLE_FAMILIES: &str = "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯";

/// Traditional characters of the words above, each followed by the simplified one.
const TRADITIONAL: &str = "會会論论壇坛週周節节講讲課课對对賽赛動动禮礼學学議议說说話话賀贺詞词電电復复覆复來来釋释採采訪访談谈\
    記记憶忆問问寫写著着調调強强稱称發发報报紙纸雜杂誌志東东長长書书導导員员師师縣县區区鎮镇辦办開开舉举\
    閉闭屆届個个國国與与為为從从當当這这時时間间館馆團团隊队張张陳陈楊杨趙赵黃黄吳吴孫孙馬马羅罗鄭郑謝谢\
    韓韩馮冯許许鄧邓蕭萧呂吕蘇苏盧卢蔣蒋賈贾葉叶陸陆錢钱湯汤龍龙萬万賴赖蘭兰龐庞莊庄顏颜嚴严溫温畢毕聶聂\
    齊齐費费項项歐欧閻阎鍾钟鄒邹喬乔際际標标題题關关於于傳传選选專专業业應应聲声";

/// Offices that stand before or after a name.
const OFFICES: &str = "总书记 主席 总理 部长 省长 市长 县长 区长 镇长 局长 司长 处长 院长 所长 校长 会长 \
    理事长 秘书长 主任 书记 教授 研究员 院士 博士 医生 律师 警官 队长 记者 老师 同志 先生 女士 工程师 专家 \
    厅长 馆长 站长 船长 社长 台长 团长 班长 董事长 总经理 经理 主编 导师 师傅 代表 委员 大使 创始人 负责人 发言人";

/// What stands between a place and what was held there.
const HELD: [&str; 5] = ["举行的", "召开的", "举办的", "开幕的", "主办的"];

fn words(list: &str) -> impl Iterator<Item = &str> {
    list.split_ascii_whitespace()
}

/// Whether a year opens a name, as in `在2017年湖泊论坛上` and `湖州举行的2017年湖泊论坛`.
pub(super) fn is_part_of_name(text: &str, date: &Range<usize>) -> bool {
    let before = &text[..date.start];
    let leads_in = before.ends_with(&['在', '致', '对', '向', '给'][..])
        || HELD.iter().any(|it| before.ends_with(it));
    leads_in && opens_name(text, date)
}

/// Whether a year could open a name: `2017年湖泊论坛`, but not `2017年的论坛` or `2017年底`.
pub(in crate::article) fn opens_name(text: &str, date: &Range<usize>) -> bool {
    let is_year = text[date.clone()].strip_suffix('年').is_some_and(|it| it.len() == 4);
    let next = text[date.end..].chars().next();
    is_year && next.is_some_and(|c| is_cjk(c) && !has_char("在致对向给接的初底末", c))
}

/// Reads a line whose date was taken out.
pub(super) fn read(rest: &str, known: &Known) -> Parts {
    let plain = unwrapped(rest);
    let simple = simplified(&plain);
    let mut parts = Parts::default();
    // `林晓《湖记》` is parted between author and work.
    let work = simple.find('《').filter(|at| find_name(&simple[..*at]).is_some());
    let parted = |text: &str| match work {
        Some(at) => format!("{}，{}", &text[..at], &text[at..]),
        None => text.to_owned(),
    };
    let (simple, plain) = (parted(&simple), parted(&plain));
    for piece in simple.split(&['，', ',', '；', ';', '：', ':', '｜', '|'][..]) {
        let text = trim_marks(piece);
        let n_words = text.chars().count();
        parts.n_words += n_words;
        if text.is_empty() || parts.read_phrase(text) || parts.read_known(text, known) {
            continue;
        }
        if starts_with_one_of("同上 同一 同前", text) {
            parts.is_same = true;
        } else if parts.speaker.is_none()
            && let Some(name) = find_name(text)
            && (parts.occasion.is_none()
                || name.len() < text.len()
                || known.is_person(name)
                || !known.is_alone && !known.is_place(name))
        {
            parts.is_weak =
                parts.occasion.is_some() && name.len() == text.len() && !known.is_person(name);
            parts.speaker = Some(name.to_owned());
        } else if parts.occasion.is_none() && (names_occasion(text) || is_title(text)) {
            parts.take_occasion(text);
        } else if parts.occasion.is_some() && parts.place.is_none() && is_short(text, 2..=5) {
            parts.place = Some(text.to_owned());
        } else {
            parts.n_unread += n_words;
        }
    }
    // Both are of one length, so a name stands in the one where it stands in the other.
    let restored = |name: String| match find_first(&simple, &name) {
        Some(at) => plain[at..at + name.len()].to_owned(),
        None => name,
    };
    parts.speaker = parts.speaker.map(restored);
    parts.occasion = parts.occasion.map(restored);
    parts.place = parts.place.map(restored);
    parts
}

/// A text with the traditional characters of our lists simplified, byte for byte as long.
pub(in crate::article) fn simplified(text: &str) -> String {
    let mut pairs = TRADITIONAL.chars();
    let mut known = Vec::new();
    while let (Some(from), Some(to)) = (pairs.next(), pairs.next()) {
        known.push((from, to));
    }
    let simple = |c| known.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to);
    text.chars().map(simple).collect()
}

/// With brackets as commas, and without the marks of `《在护湖座谈会上的讲话》`, which
/// is not a title but a description.
fn unwrapped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut is_description = false;
    for (at, c) in text.char_indices() {
        match c {
            '（' | '(' | '）' | ')' | '〔' | '〕' => plain.push('，'),
            '《' if text[at + c.len_utf8()..].starts_with(&['在', '致', '对'][..]) => {
                is_description = true;
            }
            '》' if is_description => is_description = false,
            ' ' => {}
            _ => plain.push(c),
        }
    }
    plain
}

impl Parts {
    /// `林晓接见船工时讲道`: somebody whom the article names elsewhere, and a verb.
    fn read_known(&mut self, text: &str, known: &Known) -> bool {
        let Some((kind, _)) = ending(text).filter(|_| self.speaker.is_none()) else { return false };
        let ends = text.char_indices().map(|(at, _)| at).skip(2).take(3);
        let Some(name) = ends.map(|it| &text[..it]).find(|it| known.is_person(it)) else {
            return false;
        };
        self.speaker = Some(name.to_owned());
        self.has_verb = true;
        self.utterance.get_or_insert(Utterance { kind, phrase: String::new() });
        true
    }

    /// `林晓在护湖座谈会上的讲话` · `致首届湖泊论坛的贺信` · `对全国护湖周作出重要指示` · `林晓说`
    fn read_phrase(&mut self, text: &str) -> bool {
        let lead = text.char_indices().find(|(at, c)| {
            (has_char("在致向对给", *c) || text[*at..].starts_with("接受"))
                && (*at == 0 || is_pronoun(&text[..*at]) || find_name(&text[..*at]).is_some())
        });
        // `答《湖报》记者问`: what a talk with a paper is called in a book.
        if let Some(paper) = text.strip_prefix('答').and_then(|it| it.strip_suffix("记者问")) {
            self.occasion
                .get_or_insert(paper.trim_matches(&['〈', '〉', '《', '》'][..]).to_owned());
            let kind = UtteranceKind::Interview;
            self.utterance.get_or_insert(Utterance { kind, phrase: String::new() });
            return true;
        }
        let found = lead.and_then(|(at, _)| Some((at, occasion_in(&text[at..])?)));
        let Some((at, Found { name, tail, is_certain })) = found else {
            // `林晓强调` · `湖泊论坛上的演讲`
            if let Some((name, _)) = split_at_first(text, "告诉")
                && let Some(name) = find_name(name)
            {
                self.speaker = Some(name.to_owned());
                self.has_verb = true;
                let kind = UtteranceKind::Speech;
                self.utterance.get_or_insert(Utterance { kind, phrase: String::new() });
                return true;
            }
            let Some((kind, noun)) = ending(text) else { return false };
            let bare = &text[..text.len() - noun.len()];
            let is_read = if bare.is_empty() {
                // `白露，强调`: the date that parted them was taken out.
                self.speaker.is_some()
            } else if let Some(subject) = subject_of(bare) {
                self.is_pronoun = true;
                self.goes_on = subject.len() < bare.len();
                true
            } else if let Some(end) = find_last(bare, "上的") {
                let name = &bare[..end];
                let is_named = names_occasion(name);
                if is_named && self.occasion.is_none() {
                    self.take_occasion(name);
                }
                is_named
            } else if let Some(name) = find_addressing(bare) {
                self.speaker = Some(name.to_owned());
                true
            } else if let Some(name) = find_name(bare.trim_end_matches(&['曾', '的'][..])) {
                self.speaker = Some(name.to_owned());
                true
            } else {
                false
            };
            self.has_verb |= is_read && ends_with_one_of(VERBS, text);
            if is_read && self.utterance.is_none() {
                self.utterance = Some(Utterance { kind, phrase: String::new() });
            }
            return is_read;
        };
        if let Some(speaker) = find_name(&text[..at]) {
            self.speaker = Some(speaker.to_owned());
        }
        self.is_pronoun |= is_pronoun(&text[..at]);
        self.has_verb |= ends_with_one_of(VERBS, tail);
        if self.occasion.is_none() && (is_certain || names_occasion(name) || is_title(name)) {
            self.take_occasion(name);
        }
        let kind = kind_in(tail);
        if let Some(kind) = kind.filter(|_| self.utterance.is_none()) {
            let is_thing = has_char(tail, '的') && ends_with_one_of(NOUNS, tail);
            let phrase = if is_thing { text[at..].to_owned() } else { String::new() };
            self.utterance = Some(Utterance { kind, phrase });
        }
        true
    }

    /// Takes the name of an occasion, and the place before it.
    fn take_occasion(&mut self, text: &str) {
        let held = HELD.iter().find_map(|it| split_at_first(text, it));
        let (place, name) = held.map_or((None, text), |(place, name)| (Some(place), name));
        let name = without_end(name, &["开幕式", "闭幕式", "开幕会", "闭幕会", "开幕大会"]);
        if name.is_empty() {
            return;
        }
        self.occasion = Some(name.to_owned());
        if let Some(place) = place.filter(|it| is_short(it, 2..=10)) {
            self.place = Some(place.to_owned());
        }
    }
}

/// Who speaks in `林晓对来访者`.
fn find_addressing(text: &str) -> Option<&str> {
    let (name, _) = split_at_first(text, "对").or_else(|| split_at_first(text, "向"))?;
    find_name(name)
}

/// The pronoun in `她还`, `他接着`.
fn subject_of(text: &str) -> Option<&str> {
    let subject = without_end(text, &["还", "也", "又", "接着", "补充", "继续", "曾"]);
    is_pronoun(subject).then_some(subject)
}

/// Whether a text is a pronoun, which stands for a speaker named before.
fn is_pronoun(text: &str) -> bool {
    matches!(text, "他" | "她" | "他们" | "她们")
}

/// The sort of utterance that a text ends with, and the word that says so.
fn ending(text: &str) -> Option<(UtteranceKind, &'static str)> {
    if ends_with_one_of(NOT_SAID, text) {
        return None;
    }
    UTTERANCES
        .iter()
        .find_map(|(nouns, kind)| Some((*kind, words(nouns).find(|it| text.ends_with(it))?)))
}

/// The sort of utterance that a text speaks of: what it names goes before how it was said.
fn kind_in(text: &str) -> Option<UtteranceKind> {
    let named = UTTERANCES[..4]
        .iter()
        .find(|(nouns, _)| words(nouns).any(|it| find_first(text, it).is_some()));
    named.map(|(_, kind)| *kind).or_else(|| ending(text).map(|(kind, _)| kind))
}

/// An occasion's name in its phrase.
struct Found<'t> {
    name: &'t str,
    /// What follows the name: `上的讲话`.
    tail: &'t str,
    /// Whether the phrase leaves no doubt that this is an occasion, whatever its name.
    is_certain: bool,
}

/// The name of the occasion in a phrase that begins with a preposition or with 接受.
fn occasion_in(text: &str) -> Option<Found<'_>> {
    if let Some(rest) = text.strip_prefix("接受") {
        let end = ["独家采访", "采访", "独家专访", "专访", "记者"]
            .iter()
            .filter_map(|it| find_first(rest, it))
            .min()?;
        return Some(Found { name: &rest[..end], tail: &rest[end..], is_certain: true });
    }
    let lead = text.chars().next()?;
    let rest = &text[lead.len_utf8()..];
    if lead != '在' {
        // What follows the name: 致…的贺信, 致…贺信, 向…致贺信, 对…作出重要指示.
        let ends = "的 作 做出 致 发来 发去 贺 重要";
        let end = rest
            .char_indices()
            .map(|(at, _)| at)
            .find(|at| starts_with_one_of(ends, &rest[*at..]) && names_occasion(&rest[..*at]))?;
        return Some(Found { name: &rest[..end], tail: &rest[end..], is_certain: false });
    }
    if rest.starts_with(&['致', '给', '向', '对'][..]) || rest.starts_with("接受") {
        return occasion_in(rest);
    }
    if rest.starts_with('《') {
        let end = rest.find('》')? + '》'.len_utf8();
        return Some(Found { name: &rest[..end], tail: &rest[end..], is_certain: true });
    }
    // The last 上, so that 上海论坛上 is read whole.
    let end = ["上", "期间", "时", "中"].iter().find_map(|it| {
        let end = find_last(rest, it)?;
        let tail = &rest[end + it.len()..];
        (tail.is_empty() || ending(tail).is_some()).then_some(end)
    })?;
    let mut name = &rest[..end];
    for lead in ["出席", "参加", "主持召开", "主持"] {
        name = name.strip_prefix(lead).unwrap_or(name);
    }
    Some(Found { name: name.trim_end_matches('的'), tail: &rest[end..], is_certain: false })
}

/// The name of a person or body, without its office: 市长林晓, 林晓教授.
pub(in crate::article) fn find_name(text: &str) -> Option<&str> {
    let text = trim_marks(text);
    if ends_with_one_of(BODIES, text) && is_short(text, 3..=16) {
        return Some(text);
    }
    let name = words(OFFICES)
        .filter_map(|it| find_last(text, it).map(|at| (at, at + it.len())))
        .max_by_key(|(_, end)| *end)
        .map_or(text, |(start, end)| if end == text.len() { &text[..start] } else { &text[end..] });
    let is_latin = name.chars().all(|c| c.is_alphabetic() && !is_cjk(c) || c == '·' || c == '.');
    let has_office = name.len() < text.len();
    let is_family = has_office
        || name.chars().next().is_some_and(|it| has_char(FAMILIES, it))
        || starts_with_one_of(DOUBLE_FAMILIES, name);
    let is_name = !names_occasion(name)
        && !name.contains(
            &['的', '在', '是', '了', '和', '与', '年', '第', '本', '各', '我', '他', '她'][..],
        )
        && (is_family && is_short(name, 2..=4)
            || has_char(name, '·') && is_short(name, 3..=16)
            || is_latin && !name.is_empty());
    is_name.then_some(name)
}

/// Whether a text is only Chinese characters (or a foreign name's point), so many of them.
fn is_short(text: &str, n_chars: std::ops::RangeInclusive<usize>) -> bool {
    n_chars.contains(&text.chars().count()) && text.chars().all(|c| is_cjk(c) || c == '·')
}

/// Whether a text ends like the name of a meeting or campaign.
fn names_occasion(text: &str) -> bool {
    let n_chars = text.chars().count();
    let bare = without_end(text, &["开幕式", "闭幕式"]);
    let bare = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    (3..=40).contains(&n_chars) && ends_with_one_of(MEETINGS, bare)
}

/// `《湖报》`
fn is_title(text: &str) -> bool {
    text.starts_with('《') && text.find('》') == Some(text.len() - '》'.len_utf8())
}
