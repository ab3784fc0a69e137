//! English.

use super::Words;

/// English.
pub const EN: Words = Words {
    lang: "en",
    name: "English",
    // Day, month, year: the order that the articles use.
    locale: "en-GB",
    app: "Awareness Quiz",
    lead: |n| {
        format!(
            "A quiz on what was said, when and where: {n} quotations, and the questions that a close reader would ask."
        )
    },
    start: "Start the quiz",
    go_on: |number| format!("Go on with question {number}"),
    start_new: "Start a new quiz",
    cost: |n, minutes| format!("{n} questions, about {minutes} minutes"),
    contents: "In the article",
    quotations: |n| if n == 1 { "1 quotation".to_owned() } else { format!("{n} quotations") },
    known: |n_known, n_excerpts| {
        format!("The article in miniature: {n_known} of {n_excerpts} quotations marked as known.")
    },
    scores: "Your scores",
    last: "Last",
    best: "Best",
    count: "Quizzes",
    score: |score| format!("{} of {}", score.raw, score.max),
    kept_here: "Kept in this browser and sent nowhere.",
    forgetful: "Safari erases it after seven days without a visit; a copy saved under “Your data” stays.",
    not_kept: "This browser does not store what you do here: your scores will not be kept once you close the page. The quiz works all the same.",
    changed: "The questions of a quiz that you left have changed. What you answered of it counts as a quiz of its own.",
    set_aside: "Some of what is stored here could not be read. It was set aside, not deleted.",
    short: |shortfall| {
        format!(
            "This article has enough for {} questions, fewer than the usual {}.",
            shortfall.found, shortfall.wanted
        )
    },
    question_of: |position, n| format!("Question {position} of {n}"),
    progress: |position, n, right| format!("Question {position} of {n}, {right} right so far"),
    gap: "gap",
    answer: "Answer",
    problem: "No answer yet",
    choose_first: "Choose one of the answers",
    right: "Right.",
    wrong: "Not quite.",
    key_is: "The answer is",
    full_stop: ".",
    your_answer: "your answer",
    your_right_answer: "your answer, right",
    right_answer: "right answer",
    in_the_article: "In the article",
    next: "Next question",
    to_result: "See your result",
    leave: "Leave the quiz",
    clock_on: "Use a clock",
    clock_off: "Put the clock away",
    more_time: "30 seconds more",
    time_left: |clock| format!("{clock} left"),
    time_up: "Time is up. It does not count: take as long as you like.",
    to_start: "Back to the start",
    practise: |n| format!("Practise: {n} due today"),
    read: "Read the article",
    to_progress: "Your progress",
    to_settings: "Choose the questions",
    your_answer_said: "Your answer:",
    reason_later: "Why your answer is wrong is said with the result: here it would give away a later question.",
    read_on: "Read it in the article",
    data: "Your data",
    missing: "This page is not there yet",
    missing_why: "It could not be loaded. Once there is a connection, try again. The quiz itself works without one.",
    try_again: "Try again",
    new_version: "A new version is ready.",
    update: "Update now",
};
