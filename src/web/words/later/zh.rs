//! Simplified Chinese.

use super::{LaterWords, zh_check};
use crate::{
    item::{Group, Kind},
    quiz::{BadLink, Score},
};

/// Simplified Chinese.
pub const ZH: LaterWords = LaterWords {
    result: |score| format!("{}题中答对{}题", score.max, score.raw),
    comment: |score| match score.raw * 10 / score.max.max(1) {
        10 => "答案都在原文里，你全部找到了。",
        7..10 => "你对这篇文章已经相当熟悉，尚未掌握的内容已在下方标出。",
        4..7 => "不少内容你已经记住。读一读下面的原文，再试一次。",
        _ => "这些题目并不容易。先读一遍下面的原文，下次会更好。",
    },
    by_kind: "按题型统计",
    kind_column: "考查内容",
    score_column: "答对",
    kind: |kind| match kind {
        Kind::Occasion => "讲话场合",
        Kind::Excerpt => "某场合的原话",
        Kind::Year => "讲话年份",
        Kind::Principle => "所属原则",
        Kind::OccasionYear => "活动年份",
        Kind::Order => "时间先后",
        Kind::Place => "举办地点",
        Kind::OccasionOfPlace => "当地举办的活动",
        Kind::Speaker => "讲话人",
        Kind::Gap => "缺失的词语",
        Kind::WordsOfPrinciple => "原则下的原话",
        Kind::WordsOfSpeaker => "讲话人的原话",
        Kind::SaidFirst => "原话的先后",
        Kind::Shared => "两次都说的话",
        Kind::Duty => "谁该做什么",
        Kind::Statement => "说的是什么",
        Kind::Purpose => "目的",
        Kind::Continuation => "句子的下文",
        Kind::Written => "主办方的题目",
    },
    review: "逐题回顾",
    again: "换一组题再答一次",
    comes_back: "答错的内容明天会再次出现，几天后还会出现，供你复习。",
    share: "分享本测验",
    certificate: "证书",
    data_kept: |n| format!("本浏览器中保存了{n}次答题记录，其他人无法看到。"),
    data_folded: |n| {
        format!("其中最早的{n}次只保留汇总：得分、日期和掌握情况仍在，不再保留每道题的作答。")
    },
    data_why: "浏览器不会永久保存这些数据：Safari在七天未访问后会将其清除，其他浏览器在空间不足时也会清除。自行保存的副本不受影响，还可以带到另一台设备。",
    data_save: "保存副本",
    data_add: "添加其他设备的副本",
    data_found: |n, new| format!("副本中有{n}次答题记录，其中{new}次是这里没有的。"),
    data_add_now: "添加",
    data_added: |new| format!("已添加{new}次答题记录。"),
    data_damaged: "此文件不是答题数据的副本，或已损坏。请选择由本页面保存的awareness-quiz.json文件。",
    data_newer: "此副本来自较新的版本。请联网重新载入本页后再添加。",
    data_erase: "全部清除",
    data_erase_really: "所有成绩和未答完的测验都将被永久清除。",
    data_erased: "已全部清除。",
    data_cancel: "取消",
    bad_link: "此链接无法打开测验",
    bad_link_why: |bad| match bad {
        BadLink::Damaged => "链接在传送途中被截断或改动。",
        BadLink::Newer => "链接来自较新版本的测验。请联网重新载入本页，再次打开链接。",
        BadLink::Older => "链接来自较早版本的测验，题目已有不同。",
        BadLink::OtherArticle => "链接中的题目取自另一篇文章，这里没有该文章。",
    },
    bad_link_same: "如要与他人作答同一套题，请重新索取完整链接，或扫描二维码。",
    known: |n_known, n| format!("{n}段引文中，已掌握并标记{n_known}段。"),
    is_known: "（已掌握）",
    quiz_me: "考考我这一段",
    quiz_me_on: |n| format!("考考我第{n}段引文"),
    back_to_question: |n| format!("返回第{n}题"),
    back_to_result: "返回结果",
    share_why: |n| {
        let same = if n == 1 { "同一道题" } else { "同一套题，顺序也相同" };
        format!("打开此链接的人都会得到{same}，适合多人一起作答。链接中没有你的任何信息和答案。")
    },
    share_link: "本测验的链接",
    share_copy: "复制链接",
    share_copied: "已复制。",
    share_not_copied: "此浏览器不允许本页面复制。链接现已选中：请按Ctrl+C（Mac为⌘C），或长按后选择“复制”。",
    share_sheet: "分享链接",
    share_code: "链接的二维码",
    share_code_why: "用手机相机扫码即可打开测验。可以投在屏幕上，也可以打印本页。",
    card: "成绩图片",
    card_why: "图片上只有成绩和文章标题，没有姓名。除非你自己发送，图片不会离开本设备。",
    card_save: "保存图片",
    card_share: "分享图片",
    card_refused: "此浏览器未能生成图片，可以改用截屏。",
    certificate_none: "本测验还没有证书，答完最后一题即可获得。",
    certificate_name: "证书上的姓名",
    certificate_name_why: "姓名只留在本页：不保存，不发送，离开本页即消失。不填写则打印一条横线，供手写姓名。",
    certificate_print: "打印",
    certified: "完成了下列文章的测验",
    certified_score,
    certificate_limits: "作答过程无人监考。姓名由持有人自行填写，未经核实。",
    certificate_again: |plan| format!("测验编号{plan}。可由此链接再次作答同一套题："),
    how_many: "题目数量",
    which_principles: "涉及哪些原则",
    group: |group| match group {
        Group::Said => "考查内容：说了什么",
        Group::WhoAndWhen => "考查内容：谁、何时、何地",
        Group::Words => "考查内容：原文用词",
    },
    settled: |n, n_wanted| match n {
        0 => "没有符合条件的题目：请选择更多原则或考查内容。".to_owned(),
        n if n < n_wanted => format!("共{n}题，所选范围内最多只能出这些题。"),
        n => format!("共{n}题。"),
    },
    settings_kept: "选择保存在本浏览器中，此后的新测验都按此出题。",
    practised: |n_days, in_a_row| match (n_days, in_a_row) {
        (n, 0 | 1) => format!("至今共练习{n}天。"),
        (n, row) if n == row => format!("至今已连续练习{n}天。"),
        (n, row) => format!("至今共练习{n}天，最近连续{row}天。"),
    },
    next_practice: |n_days| match n_days {
        1 => "下次复习：明天。".to_owned(),
        n => format!("下次复习：{n}天后。"),
    },
    nothing_waits: "目前没有需要复习的内容。",
    known_by_now: |n| format!("曾经答错的内容中，已有{n}项掌握。"),
    no_progress: "完成第一次测验后，这里会显示哪些内容已经掌握，哪些值得再读一读。",
    by_principle: "按原则统计",
    principle_column: "所属原则",
    elsewhere: "其他部分或先前的文章",
    other_kinds: "其他题型",
    wrong_column: "答错",
    by_day: "按日期统计",
    day_column: "日期",
    chart_of_days: |n, most| match n {
        1 => format!("柱形图：一天内答对和答错的题数，共{most}题。"),
        n => format!("柱形图：最近{n}个练习日中每天答对和答错的题数，单日最多{most}题。"),
    },
    answers: |most, _| format!("{most}题"),
    from_to: |first, last| format!("{first}至{last}"),
    days_as_table: "查看全部日期的数据",
    no_quiz: "这里还没有测验",
    no_quiz_why: "这篇文章未能生成任何题目。请文章的提供者参照以下说明修改：",
    check: "文章检查结果",
    check_why: "供文章提供者使用，答题页面中没有指向此页的链接。",
    questions: |n| format!("{n}题"),
    line: |line| format!("第{line}行"),
    problem_of_line: |problem| zh_check::problem(problem).to_owned(),
    reason: zh_check::reason,
};

fn certified_score(score: Score) -> String {
    let Score { raw, max } = score;
    // Things counted are 两, not 二.
    let count = |n| if n == 2 { "两".to_owned() } else { in_words(n) };
    format!("{}题中答对{}题（{raw}/{max}）", count(max), count(raw))
}

/// A number below a hundred in characters; figures from there on, which no form reaches.
fn in_words(n: usize) -> String {
    const ONES: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let (tens, ones) = (n / 10, n % 10);
    let ones_in_words = if ones == 0 { "" } else { ONES[ones] };
    match tens {
        0 => ONES[ones].to_owned(),
        1 => format!("十{ones_in_words}"),
        2..10 => format!("{}十{ones_in_words}", ONES[tens]),
        _ => n.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_is_said_in_words_and_figures() {
        let said = |raw, max| certified_score(Score { raw, max });
        assert_eq!(said(8, 10), "十题中答对八题（8/10）");
        assert_eq!(said(0, 5), "五题中答对零题（0/5）");
        assert_eq!(said(20, 43), "四十三题中答对二十题（20/43）");
        assert_eq!(said(2, 15), "十五题中答对两题（2/15）");
    }
}
