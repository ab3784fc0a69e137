//! What stands around an article on the page it is copied from, and pages without any article.

use awareness_quiz::article::Lang;

use super::{chinese, english, page::Sheet};
use crate::invented::Chance;

/// Adds lines above, between and below that are nobody's words.
pub fn surround(chance: &mut Chance, language: Lang, sheet: &mut Sheet) {
    // From the end, so that the positions of what stands before stay as they are.
    sheet.blocks.extend(below(chance, language));
    if let Some(gap) = sheet.gaps.pop() {
        sheet.blocks.insert(gap, picture(chance, language));
    }
    // A title comes first, and what stands below it goes on standing there.
    let above = above(chance, language);
    sheet.blocks.splice(1..1, above);
    if chance.one_in(2) {
        sheet.blocks.insert(0, navigation(chance, language).to_owned());
    }
}

fn navigation(chance: &mut Chance, language: Lang) -> &'static str {
    match language {
        Lang::En => chance.pick(&[
            "Home | News | Paths | People | Archive",
            "Front page > Land and Water > Sayings",
            "Skip to content  Menu  Search",
        ]),
        Lang::Zh => {
            chance.pick(&["首页 | 新闻 | 专题 | 视频", "首页 > 文化 > 正文", "导航 搜索 登录"])
        }
    }
}

/// Below the title.
fn above(chance: &mut Chance, language: Lang) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let (share, source, dateline) = match language {
        Lang::En => {
            let town = chance.pick(&english::TOWNS).to_uppercase();
            let prose = english::prose(chance);
            (
                "  Print  Mail  Large  Medium  Small  Tell a friend 0",
                "Source:Ridge Press Editor:Night desk 2022-09-03 17:02:10",
                format!("{town}, Sept. 3 (Ridge Press) -- {prose}"),
            )
        }
        Lang::Zh => (
            "字号：大 中 小 打印 分享到",
            "2022-09-03 17:02:10 来源：灯桥网 责任编辑：夜班",
            format!("灯桥网9月3日电 {}", chinese::prose(chance)),
        ),
    };
    if chance.one_in(2) {
        lines.push(source.to_owned());
    }
    if chance.one_in(2) {
        lines.push(share.to_owned());
    }
    if chance.one_in(2) {
        lines.push(dateline);
    }
    lines
}

fn picture(chance: &mut Chance, language: Lang) -> String {
    match language {
        Lang::En => chance.pick(&[
            "A warden mends a stile near the river, Sept 28, 2014. [Photo by Ilda Corte/Luma Daily]",
            "[Picture: The gate in winter. Credit: K. Almsted/Museum]",
            "Image: the old scales. Photo: K. Almsted",
        ]),
        Lang::Zh => chance.pick(&["图为新闸门启用首日。（灯桥网记者 白露 摄）", "[图：冬天的闸门。摄影：白露]"]),
    }
    .to_owned()
}

fn below(chance: &mut Chance, language: Lang) -> Vec<String> {
    let mut below: Vec<&str> = Vec::new();
    let (pages, related, links, rights): (_, _, &[&str], _) = match language {
        Lang::En => (
            "Previous 1 2 3 4 Next",
            "Related",
            &[
                "Eleven stiles that you have to climb once\nThe lost boot of the valley: a reader replies",
                "In pictures: the long winter\nOpinion: who pays for the gate?",
            ],
            "© 2022 Ridge Press. All rights reserved.",
        ),
        Lang::Zh => (
            "上一页 1 2 3 4 下一页",
            "相关新闻",
            &["十一道篱笆墙\n读者来信：丢失的船桨", "组图：漫长的冬天\n评论：谁来付修门的钱？"],
            "版权所有 灯桥网 未经授权不得转载",
        ),
    };
    if chance.one_in(3) {
        below.push(pages);
    }
    if !chance.one_in(3) {
        below.extend([related, chance.pick(links)]);
    }
    if !chance.one_in(3) {
        below.push(rights);
    }
    below.into_iter().map(str::to_owned).collect()
}

/// A page of dashes, colons, dates and names on which nobody is quoted.
pub fn nothing(chance: &mut Chance, language: Lang, sheet: &mut Sheet) {
    let (titles, parts): (&[&str], &[&str]) = match language {
        Lang::En => (&TITLES, &PARTS),
        Lang::Zh => (&CHINESE_TITLES, &CHINESE_PARTS),
    };
    sheet.add(chance.pick(titles));
    let first = chance.below(parts.len());
    let step = chance.pick(&[1, 5, 7]);
    for it in 0..chance.below(3) + 4 {
        let part = parts[(first + it * step) % parts.len()];
        sheet.add(part);
    }
}

const TITLES: [&str; 3] = [
    "Fish market hall: hours, ways in, ways out",
    "Tide gate works – what changes from May",
    "Evening school: rooms, dates, people",
];

const PARTS: [&str; 11] = [
    "KELMOUTH, May 6 (Hall Office) — The hall opens again on Saturday — a week later than planned — with new doors and the old clock.",
    "Opening hours: Monday to Friday, 6 a.m. – 2 p.m.; Saturday, 5 a.m. – noon; closed on Sundays.",
    "-- North door: carts and trailers\n-- South door: visitors\n-- East door: closed – use the south door",
    "Hall master: Bertrand Oakley\nScales and weights: Ursula Finch, since 3 March 2014\nVeterinary office: Dr Pascal Lode, room 4 (first floor)",
    "The hall was built in 1889, burnt down on 2 November 1931 and was built again – larger, lower, drier – by 1934.",
    "— Ring road side: bus 4, stop “Fish market”\n— River side: on foot only, over the weir",
    "Dates to note: 9 May 2016, first auction; 14 June 2016, inspection of the scales; 1 October 2016, autumn fair.",
    "Complaints: in writing, to the hall master — please give date, stall and number of the receipt.",
    "1. Take a number (machine, left of the door).\n2. Wait: the board shows your number – and your desk.\n3. Keep the receipt, at least until 31 December 2017.",
    "Room 2: Navigation, Captain Ines Albarrow, Tuesdays, 7 p.m.\nRoom 5: Book-keeping, Teodor Brask, from 12 January 2018",
    "The works — stage two of three — will last until spring 2019. The road stays open: carts on the left, lorries on the right.",
];

const CHINESE_TITLES: [&str; 2] = ["灯桥鱼市：开放时间与路线", "渡口夜校——教室、日期、人员"];

const CHINESE_PARTS: [&str; 9] = [
    "灯桥网5月6日电 鱼市将于周六重新开放——比原计划晚一周，换了新门，留着旧钟。",
    "开放时间：周一至周五，6时至14时；周六，5时至12时；周日休息。",
    "北门：货车\n南门：行人\n东门：关闭——请走南门",
    "市场主任：林望舟\n过秤：沈墨溪，2014年3月3日起\n检疫室：韩若川博士，4号房（一楼）",
    "市场建于1889年，1931年11月2日毁于大火，1934年重建——更大，更低，也更干燥。",
    "——环路一侧：4路车“鱼市”站\n——河边一侧：只能步行",
    "日程：2016年5月9日，首次拍卖；2016年6月14日，校秤；2016年10月1日，秋季集市。",
    "2号教室：航行，欧阳听澜，每周二19时\n5号教室：记账，罗秉铎，2018年1月12日起",
    "工程分三期——目前是第二期——预计2019年春完工。道路照常通行：左侧货车，右侧客车。",
];
