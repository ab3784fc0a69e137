//! The words of invented articles in Chinese, and how they print what they say.

use super::{Chance, Form, Name, Picture, Printed, Said, Trap, TrapWords};

pub const SERIES: [&str; 10] = [
    "湖泊论坛",
    "护湖宣传周",
    "港口工作会议",
    "世界风筝大会",
    "桥梁安全座谈会",
    "海岛图书馆年会",
    "全国苔藓日",
    "静河对话",
    "北方灯笼节",
    "玻璃峰会",
];

pub const SPEAKERS: [&str; 4] = ["林晓", "贺知棠", "于晓汀", "白露"];

pub const PLACES: [&str; 6] = ["湖州", "望舟镇", "澜江", "青屿", "安吉", "松江"];

/// What was said: its noun, and the verb of whoever says it.
pub const SORTS: [(&str, &str); 6] = [
    ("讲话", "指出"),
    ("致辞", "表示"),
    ("发言", "强调"),
    ("贺信", "指出"),
    ("贺词", "表示"),
    ("指示", "强调"),
];

const VERBS: [&str; 4] = ["举行", "召开", "开幕", "闭幕"];

const NUMERALS: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/// From one to ten.
pub fn numeral(n: usize) -> &'static str {
    NUMERALS[n - 1]
}

pub fn name(it: Name) -> String {
    let series = SERIES[it.series];
    match (it.edition, it.year) {
        (Some(1), _) if !it.is_other_way => format!("首届{series}"),
        (Some(edition), _) if it.is_other_way => format!("第{edition}届{series}"),
        (Some(edition), _) => format!("第{}届{series}", numeral(edition.into())),
        (None, Some(year)) => format!("{year}年{series}"),
        (None, None) => series.to_owned(),
    }
}

/// A line about who said something, without dash, label or brackets.
pub fn attribution(said: &Said) -> String {
    let Said { form, speaker, sort, .. } = *said;
    let (noun, verb) = SORTS[sort];
    let date = date(said.date);
    let before = if date.is_empty() { String::new() } else { format!("{date}，") };
    let after = if date.is_empty() { String::new() } else { format!("，{date}") };
    let Some((_, it)) = said.meeting else {
        return match form {
            Form::Before => format!("{speaker}{date}{verb}"),
            Form::BeforeDated => format!("{before}{speaker}{verb}"),
            Form::Date => format!("{before}{speaker}"),
            _ => format!("{speaker}{after}"),
        };
    };
    let place = said.place.map_or_else(String::new, |place| format!("{place}举行的"));
    let ceremony = if sort == 1 { "开幕式" } else { "" };
    let occasion = format!("{place}{}", name(it));
    let there = match sort {
        0..3 => format!("在{occasion}{ceremony}上的{noun}"),
        3 | 4 => format!("致{occasion}的{noun}"),
        _ => format!("对{occasion}作出重要指示"),
    };
    let told = match sort {
        0..3 => format!("在{occasion}{ceremony}上{verb}"),
        3 | 4 => format!("在致{occasion}的{noun}中{verb}"),
        _ => format!("对{occasion}作出重要指示{verb}"),
    };
    match form {
        Form::Date => format!("{before}{speaker}{there}"),
        Form::Occasion => format!("{}，{speaker}{after}", name(it)),
        Form::Author => {
            let date = if date.is_empty() { date } else { format!("（{date}）") };
            format!("{speaker}：《{there}》{date}")
        }
        Form::Before => format!("{speaker}{date}{told}"),
        Form::BeforeDated => format!("{before}{speaker}{told}"),
        Form::Speaker | Form::Source | Form::Bracket => format!("{speaker}{there}{after}"),
    }
}

/// A picture's caption without its credit.
pub fn caption(picture: &Picture) -> String {
    let Picture { name: it, verb, place, .. } = picture;
    let date = date(picture.date);
    let before = if date.is_empty() { String::new() } else { format!("{date}，") };
    format!("{before}{}在{place}{}。", name(*it), VERBS[*verb])
}

fn date(date: Printed) -> String {
    match date {
        Printed::Day(year, month, day) => format!("{year}年{month}月{day}日"),
        Printed::Month(year, month) => format!("{year}年{month}月"),
        Printed::Year(year) => format!("{year}年"),
        Printed::Days(year, month, first, last) => format!("{year}年{month}月{first}日至{last}日"),
        Printed::NewYear(year) => format!("{year}年12月30日至{}年1月2日", year + 1),
        Printed::Doubtful(year) => format!("03/04/{year}"),
        Printed::None => String::new(),
    }
}

/// What a trap adds to an excerpt.
pub fn trap_sentence(trap: Trap, chance: &mut Chance, known: &TrapWords) -> Option<String> {
    let (noun, verb, adjective, other) =
        (chance.pick(NOUNS), chance.pick(ACTIONS), chance.pick(QUALITIES), chance.pick(NOUNS));
    let TrapWords { clause, name, year, heading, speaker } = known;
    Some(match trap {
        Trap::SharedClause => format!("为了{adjective}的{noun}，{clause}，我们{verb}{other}。"),
        Trap::LastYear => format!("去年我提出了{adjective}的{noun}，今天我们{verb}{other}。"),
        Trap::OwnName => format!("{}要{verb}{adjective}的{noun}，{other}。", name.as_ref()?),
        Trap::OwnYear => format!("从{}年起，我们{verb}{adjective}的{noun}、{other}。", (*year)?),
        Trap::OwnSpeaker => {
            format!("我是{}，我{verb}{adjective}的{noun}，也记得{other}。", (*speaker)?)
        }
        Trap::HeadingWords => {
            format!("我们认为，{}，这样才能{verb}{adjective}的{noun}。", heading.as_ref()?)
        }
        Trap::LoneMark => format!("我们要{verb}“{adjective}的{noun}和{other}。"),
        Trap::Quotation => format!("我们要{verb}“{adjective}的{noun}”和{other}。"),
        Trap::Dash => format!("我们{verb}{noun}——还有{other}——以{adjective}的心。"),
        _ => return None,
    })
}

pub fn heading(chance: &mut Chance) -> String {
    match chance.below(3) {
        0 => format!(
            "{}{}，{}{}",
            chance.pick(ACTIONS),
            chance.pick(NOUNS),
            chance.pick(ACTIONS),
            chance.pick(NOUNS)
        ),
        1 => {
            format!("{}的{}属于{}", chance.pick(QUALITIES), chance.pick(NOUNS), chance.pick(NOUNS))
        }
        _ => format!("{}与{}", chance.pick(NOUNS), chance.pick(NOUNS)),
    }
}

pub fn sentence(chance: &mut Chance) -> String {
    if chance.one_in(4) {
        return claim(chance) + "。";
    }
    let n_clauses = chance.pick(&[1, 2, 2, 2, 3, 4]);
    let mut sentence = clause(chance);
    for _ in 1..n_clauses {
        sentence.push_str(chance.pick(&["，", "，", "；", "，使"]));
        sentence.push_str(&clause(chance));
    }
    sentence + "。"
}

/// Who is to do what, what has become of what, what to do if, and what for.
fn claim(chance: &mut Chance) -> String {
    let mut noun = || chance.pick(NOUNS);
    let (a, b, c, d) = (noun(), noun(), noun(), noun());
    let (verb, other) = (chance.pick(ACTIONS), chance.pick(ACTIONS));
    let (quality, finer) = (chance.pick(QUALITIES), chance.pick(QUALITIES));
    match chance.below(8) {
        0..3 => {
            let (agent, must) = (chance.pick(AGENTS), chance.pick(&["应当", "应该", "必须"]));
            format!("{agent}{must}{verb}{quality}的{a}和{finer}的{b}")
        }
        3..5 => format!("{a}的{b}已成为{quality}的{c}和{d}"),
        5 | 6 => format!("如果{quality}的{a}{verb}{b}，就请{other}{finer}的{c}和{d}"),
        _ => format!("我们每天{verb}{quality}的{a}，从而让{b}{other}{finer}的{c}"),
    }
}

/// Those who can act.
const AGENTS: &[&str] = &[
    "学校",
    "家长",
    "政府部门",
    "渔业公司",
    "村民委员会",
    "港口单位",
    "法院",
    "银行",
    "新闻媒体",
    "教师",
    "青年",
    "志愿者",
    "各国",
    "专家",
];

pub fn clause(chance: &mut Chance) -> String {
    let mut noun = || chance.pick(NOUNS);
    let (a, b, c, d) = (noun(), noun(), noun(), noun());
    let (verb, other) = (chance.pick(ACTIONS), chance.pick(ACTIONS));
    let quality = chance.pick(QUALITIES);
    match chance.below(9) {
        0 => format!("{quality}的{a}要{verb}每一种{b}"),
        1 => format!("我们要{verb}{a}的{b}、{c}和{d}"),
        2 => format!("没有{a}的{b}，就没有{c}的{d}"),
        3 => format!("{verb}{quality}的{a}，{other}{b}的{c}"),
        4 => format!("让{quality}的{a}{verb}{b}的{c}"),
        5 => format!("{a}是{b}的{c}和{d}"),
        6 => format!("把{a}的{b}{verb}好"),
        7 => format!("凡是{verb}{a}的地方，都要{other}{b}的{c}{d}"),
        _ => format!("{a}、{b}、{c}都是{quality}的{d}"),
    }
}

/// Whether a text is one or two of the words, whole: then it may be left out.
pub fn is_whole(text: &str) -> bool {
    // The word of `凡是……的地方` is in none of the lists.
    let is_word = |text: &str| {
        text == "地方" || [NOUNS, ACTIONS, QUALITIES].iter().any(|it| it.contains(&text))
    };
    let parts =
        |at: usize| text.is_char_boundary(at) && is_word(&text[..at]) && is_word(&text[at..]);
    is_word(text) || (1..text.len()).any(parts)
}

/// Some of them hold characters that part words elsewhere.
#[rustfmt::skip]
pub const NOUNS: &[&str] = &[
    "灯笼", "桥梁", "港湾", "渡船", "集市", "果园", "提琴", "梯子", "水壶", "采石场", "信号", "隧道", "花园", "篮子",
    "镜子", "柱子", "溪流", "公鸡", "马鞍", "帐篷", "教师", "丝线", "村庄", "窗户", "毛毯", "蜡烛", "罗盘", "走廊",
    "鼓手", "发动机", "农夫", "羽毛", "喷泉", "冰川", "铁锤", "岛屿", "外套", "厨房", "信箱", "草甸", "针脚", "屋主",
    "画家", "卵石", "飞行员", "行星", "口袋", "缎带", "水手", "学堂", "歌者", "汤匙", "车站", "石块", "桌子", "裁缝",
    "寺庙", "塔楼", "山谷", "船只", "马车", "核桃", "看守", "织工", "柳树", "档案", "木桶", "灯塔", "地窖", "宪章",
    "烟囱", "书记员", "习俗", "方言", "徽章", "使者", "寓言", "节庆", "习惯", "信使", "念头", "日记",
    "王国", "账本", "传说", "磁石", "方法", "苗圃", "誓言", "视野", "包裹", "图样", "请愿书", "诺言", "提议", "问题",
    "菜谱", "良方", "储备", "谣言", "学者", "布道", "法令", "象征", "关税", "理论", "条约", "雨伞", "冒险", "裁决",
    "词语", "作坊", "标尺", "苔藓", "耐心", "专注", "友谊", "善意", "商贸", "航海", "天气", "勇气", "正义", "木材",
    "音乐", "寂静", "记忆", "智慧", "修缮", "食盐", "信任", "诚实", "审慎", "算术", "灌溉", "天文", "耕种", "感激",
    "好客", "独立", "学识", "文学", "机械", "邻里", "顺从", "保护", "预防", "诗歌", "宁静", "反思", "主权", "宽容",
    "透明度", "警觉", "荒野", "建筑", "清晰", "勤勉", "平等", "公正", "和平", "总和", "目的", "过程", "场所", "将军",
    "对联", "温和", "共和", "从容", "研究所", "责任感", "创造力", "根基", "屏障", "纽带", "土壤", "源泉", "旗帜", "航标",
    "堤坝", "水闸", "芦苇", "渔网", "鱼塘", "鸬鹚", "白鹭", "莲蓬", "菱角", "码头", "栈桥", "月台", "磨坊", "谷仓",
    "稻田", "麦穗", "竹林", "茶园", "陶罐", "铜钟", "砚台", "毛笔", "棋盘", "风铃", "纸鸢", "剪刀", "秤杆", "算盘",
    "油灯", "火炉", "砖瓦", "屋檐", "门槛", "井口", "田埂", "山脊", "渡口", "驿站", "钟楼", "鼓点", "船桨", "缆绳",
    "锚链", "帆布", "甲板", "舵手", "海图", "潮汐", "暗礁", "沙洲",
];

#[rustfmt::skip]
pub const ACTIONS: &[&str] = &[
    "守护", "修补", "搬运", "追随", "采集", "尊重", "保存", "学习", "测量", "献出", "描绘", "追问", "铭记", "庇护",
    "加强", "支持", "交换", "迎接", "建造", "回答", "借用", "搜集", "捍卫", "扩大", "原谅", "治理", "阻碍", "改进",
    "参加", "点燃", "减轻", "维护", "需要", "打开", "防止", "安抚", "修理", "分享", "照料", "揭示", "珍视", "衡量",
    "产出", "欣赏", "平衡", "考虑", "交付", "解释", "培养", "种植", "收获", "激励", "带领", "整理",
];

#[rustfmt::skip]
pub const QUALITIES: &[&str] = &[
    "安静", "开放", "狭窄", "金色", "耐用", "坦诚", "早来", "有用", "突然", "普通", "遥远", "温柔", "沉重", "闲散",
    "欢快", "敏锐", "合法", "谦逊", "高贵", "有序", "祥和", "稀有", "牢固", "柔嫩", "寻常", "鲜活", "木制", "年轻",
    "古老", "苦涩", "细致", "潮湿", "热切", "忠诚", "优雅", "隐蔽", "内在", "恰当", "活泼", "互助", "北方", "外围",
    "朴素", "成熟", "沉默", "彻底", "上层", "可见", "疲倦", "充足", "轻快", "明朗", "直接", "恳切", "肥沃",
];
