//! Simplified Chinese.

use super::Words;
use crate::article::When;

/// Simplified Chinese.
pub const ZH: Words = Words {
    lang: "zh-Hans",
    name: "中文",
    date: When::in_chinese,
    app: "网络安全知识问答",
    lead: |n| {
        format!(
            "谁在何时、何地、何种场合说过什么？本测验取材于{n}段原文，问的都是细读之后答得出的问题。"
        )
    },
    start: "开始答题",
    go_on: |number| format!("继续作答第{number}题"),
    start_new: "开始新的测验",
    cost: |n, minutes| format!("共{n}题，约需{minutes}分钟"),
    contents: "文章目录",
    quotations: |n| format!("{n}段引文"),
    known: |n_known, n_excerpts| {
        format!("文章缩略图：{n_excerpts}段引文中，已掌握并标记{n_known}段。")
    },
    scores: "我的成绩",
    last: "最近一次",
    best: "最好成绩",
    count: "答题次数",
    score: |score| format!("{}/{}", score.raw, score.max),
    kept_here: "成绩只保存在本浏览器中，不会发送到任何地方。",
    forgetful: "Safari会在七天未访问后将其清除；在“我的数据”中保存的副本不受影响。",
    not_kept: "此浏览器不保存本页面的数据，关闭页面后成绩不会保留，但不影响答题。",
    changed: "你未答完的那套题目已有改动。已答的部分另计为一次测验。",
    set_aside: "先前保存的部分数据无法读取，未计入成绩，但没有删除。",
    not_safe: "此浏览器目前无法可靠保存作答。如果浏览器崩溃，最近的作答可能会丢失。请重新载入本页再试。",
    loading: "正在载入……",
    short: |shortfall| {
        format!("本文只能出{}题，少于通常的{}题。", shortfall.found, shortfall.wanted)
    },
    question_of: |position, n| format!("第{position}题，共{n}题"),
    progress: |position, n, right| format!("第{position}题，共{n}题，目前答对{right}题"),
    gap: "空缺处",
    answer: "提交答案",
    problem: "尚未作答",
    choose_first: "请选择一个答案",
    right: "回答正确。",
    wrong: "回答有误。",
    key_is: "正确答案是",
    full_stop: "。",
    your_answer: "你的答案",
    your_right_answer: "你的答案，正确",
    right_answer: "正确答案",
    by_organiser: "由主办方出题",
    in_the_article: "原文",
    next: "下一题",
    to_result: "查看结果",
    leave: "退出答题",
    clock_on: "使用计时器",
    clock_off: "关闭计时器",
    more_time: "增加30秒",
    time_left: |clock| format!("剩余{clock}"),
    time_up: "时间到。计时不影响成绩，请慢慢作答。",
    to_start: "返回首页",
    practise: |n| format!("今日复习：{n}项"),
    read: "阅读文章",
    to_progress: "我的进度",
    to_settings: "选择题目",
    your_answer_said: "你的答案：",
    reason_later: "你的答案为什么不对，将在结果页说明：现在说会泄露后面的题目。",
    read_on: "在文章中阅读",
    data: "我的数据",
    missing: "此页无法载入",
    missing_why: "请检查网络连接后重试。没有网络时，测验本身照常可用。",
    try_again: "重试",
    new_version: "新版本已就绪",
    update: "立即更新",
};
