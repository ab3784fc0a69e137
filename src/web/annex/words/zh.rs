//! Simplified Chinese.

use super::{AnnexWords, zh_check};

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
    no_quiz: "这里还没有测验",
    no_quiz_why: "这篇文章未能生成任何题目。请文章的提供者参照以下说明修改：",
    check: "文章检查结果",
    check_why: "供文章提供者使用，答题页面中没有指向此页的链接。",
    questions: |n| format!("{n}题"),
    line: |line| format!("第{line}行"),
    problem_of_line: |problem| zh_check::problem(problem).to_owned(),
    reason: zh_check::reason,
};
