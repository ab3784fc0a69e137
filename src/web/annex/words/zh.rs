//! Simplified Chinese.

use super::{AnnexWords, zh_check};
use crate::quiz::BadLink;

/// Simplified Chinese.
pub const ZH: AnnexWords = AnnexWords {
    data_kept: |n| format!("本浏览器中保存了{n}次答题记录，其他人无法看到。"),
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
    data_cancel: "保持不变",
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
    how_many: "题目数量",
    which_principles: "涉及哪些原则",
    which_kinds: "考查哪些内容",
    settled: |n, n_wanted| match n {
        0 => "没有符合条件的题目：请至少选择一项原则和一种能够搭配的内容。".to_owned(),
        n if n < n_wanted => format!("共{n}题；文章中能同卷出现的题目没有更多了。"),
        n => format!("共{n}题。"),
    },
    settings_kept: "选择保存在本浏览器中，此后的新测验都按此出题。",
    no_quiz: "这里还没有测验",
    no_quiz_why: "这篇文章未能生成任何题目。请文章的提供者参照以下说明修改：",
    check: "文章检查结果",
    check_why: "供文章提供者使用，答题页面中没有指向此页的链接。",
    questions: |n| format!("{n}题"),
    line: |line| format!("第{line}行"),
    problem_of_line: |problem| zh_check::problem(problem).to_owned(),
    reason: zh_check::reason,
};
