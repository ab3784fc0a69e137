//! The words of pasted articles in Chinese.

use super::{stamp::numeral, story::Person};
use crate::invented::Chance;

pub const PEOPLE: [Person; 8] = [
    person("馆长", "林望舟", true),
    person("院士", "沈墨溪", false),
    person("书记", "韩若川", false),
    person("主任", "欧阳听澜", true),
    person("", "罗秉铎", false),
    person("", "孟繁露", true),
    person("总工程师", "祁远舟", false),
    person("会长", "白霜", true),
];

const fn person(title: &'static str, name: &'static str, is_woman: bool) -> Person {
    Person { title, name, surname: name, is_woman }
}

pub const TOWNS: [&str; 6] = ["云屏镇", "柳汀", "临渚", "青石湾", "北坡", "灯桥"];

pub const PAPERS: [&str; 4] = ["云屏晚报", "柳汀日报", "灯桥周报", "渡口月刊"];

pub const OFFICES: [&str; 4] =
    ["果园理事会主席", "县桥工队队长", "茶船协会会长", "市钟楼管理处处长"];

const TOPICS: [&str; 8] =
    ["护灯", "修桥", "河灯", "茶船", "古井保护", "石磨", "乡村合唱", "渡口安全"];

const SORTS: [&str; 6] = ["大会", "论坛", "座谈会", "年会", "交流会", "工作会议"];

/// The name of a meeting in a year, what it is as well, and the noun for it.
pub fn meeting(chance: &mut Chance, year: u16) -> (String, Vec<String>, Option<&'static str>) {
    let sort = chance.pick(&SORTS);
    let name = format!("{}{sort}", chance.pick(&TOPICS));
    let name = match chance.below(6) {
        0 => format!("首届{name}"),
        1 | 2 => format!("第{}届{name}", numeral(chance.below(14) + 2)),
        3 => format!("全国{name}"),
        4 => return (format!("{year}年{name}"), vec![name], Some(sort)),
        _ => name,
    };
    (name, Vec::new(), Some(sort))
}

const NOUNS: [&str; 12] =
    ["灯", "秤", "桥", "船桨", "铜锣", "炉子", "梯子", "门闩", "账本", "水车", "竹篮", "老钟"];

const VERBS: [&str; 6] = ["擦", "数", "修", "背", "借", "看"];

const TIMES: [&str; 5] = ["天亮以前", "下过雨以后", "收摊的时候", "年底", "没有人的时候"];

/// One sentence of some twenty characters.
pub fn sentence(chance: &mut Chance) -> String {
    let (a, b, c) = three(chance);
    let (verb, other, time) = (chance.pick(&VERBS), chance.pick(&VERBS), chance.pick(&TIMES));
    match chance.below(14) {
        0 => format!("{a}要在{time}{verb}，不{verb}，{b}也替不了它。"),
        1 => format!("不怕{a}旧，怕的是有人替它刷一层新漆，然后说它年轻了。"),
        2 => format!("{a}会说话，敲一敲，声音发闷的就是病了。"),
        3 => {
            let year = chance.between(1871, 1998);
            format!("{year}年我丢过一个{a}，到今天{b}还记得这件事。")
        }
        4 => format!("我的规矩只有一条：{time}{verb}一遍{a}，剩下的交给{b}。"),
        5 => format!("{a}等人——人不等{a}，所以总要有人{time}去{verb}{b}。"),
        6 => format!("徒弟问我{a}怎么{verb}，我说先{other}三年{b}。"),
        7 => format!("谁肯{time}{verb}{a}，谁就配得上这个{b}。"),
        8 => format!("{verb}{a}的时候慢一点，{other}{b}的时候再慢一点。"),
        9 => format!("没有人{verb}的{a}，比天天{verb}的{a}坏得快。"),
        10 => format!("{a}、{b}、{c}，一样都不能少，少了一样就开不了张。"),
        11 => format!("赵婆婆常来{verb}{a}，她不看{b}，只看人的脸色。"),
        12 => format!("一百年前这里有过一个{a}，一百年后也该有一个{b}。"),
        _ => format!("{a}是最老实的学生，{b}怎么教，它就怎么学！"),
    }
}

/// A sentence of the article's own, which quotes nobody.
pub fn prose(chance: &mut Chance) -> String {
    let (a, b, _) = three(chance);
    match chance.below(3) {
        0 => format!("十年来，河谷里的{a}多了一倍，{b}也换了新的。"),
        1 => format!("当天，新{a}装进了东门，工程用了九个小时。"),
        _ => format!("据介绍，{a}和{b}都将在秋天重新上漆。"),
    }
}

pub fn heading(chance: &mut Chance) -> String {
    let (a, b, _) = three(chance);
    match chance.below(3) {
        0 => format!("{a}与{b}"),
        1 => format!("先学会{}{a}", chance.pick(&VERBS)),
        _ => format!("{a}边的道理"),
    }
}

pub fn title(chance: &mut Chance) -> String {
    let (a, b, _) = three(chance);
    match chance.below(3) {
        0 => format!("{a}下四十年"),
        1 => format!("{a}和{b}：老师傅的话"),
        _ => format!("守{a}人说过的话"),
    }
}

pub fn lead(chance: &mut Chance) -> Option<String> {
    let lead = match chance.below(3) {
        0 => "以下文字由夜市管理处整理，供新人培训时使用。",
        1 => "近年来，几位老师傅在各地讲过不少话，本报摘录如下。",
        _ => return None,
    };
    Some(lead.to_owned())
}

/// Title and lead of a page that names its one speaker there.
pub fn one_speaker(chance: &mut Chance, person: &Person) -> (String, Option<String>) {
    let Person { name, .. } = person;
    let (a, b, _) = three(chance);
    match chance.below(3) {
        0 => (format!("{a}下四十年：{name}谈手艺"), None),
        1 => {
            let lead = format!("{name}守了五十年{a}，在各地讲过不少话。我们选了几段，按日期排列。");
            (title(chance), Some(lead))
        }
        _ => {
            let lead = format!("{b}社社长{name}历年谈这门手艺的话，下面摘录几段。");
            (title(chance), Some(lead))
        }
    }
}

fn three(chance: &mut Chance) -> (&'static str, &'static str, &'static str) {
    let at = chance.below(NOUNS.len());
    let noun = |step: usize| NOUNS[(at + step) % NOUNS.len()];
    let step = chance.below(5) + 1;
    (noun(0), noun(step), noun(step + 3))
}
