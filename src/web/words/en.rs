//! English.

use super::Words;
use crate::article::When;

/// English.
pub const EN: Words = Words {
    lang: "en",
    name: "English",
    date: When::in_english,
    app: "Awareness Quiz",
    lead: |n| {
        format!(
            "A quiz on what was said, when and where, based on {n} quotations from the article."
        )
    },
    start: "Start the quiz",
    go_on: |number| format!("Continue with question {number}"),
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
    kept_here: "Stored only in this browser and never sent anywhere.",
    forgetful: "Safari erases this data after seven days without a visit. To keep it, save a copy under “Your data”.",
    not_kept: "This browser does not store data, so your scores will be lost when you close the page. The quiz still works.",
    changed: "The questions in your unfinished quiz have changed. The answers you gave count as a separate quiz.",
    set_aside: "Some stored data could not be read. It is not counted, but has not been deleted.",
    not_safe: "This browser can no longer save answers safely. If it crashes, your latest answers may be lost. Reload the page to try again.",
    loading: "Loading …",
    short: |shortfall| {
        format!(
            "This article has enough material for {} questions, fewer than the usual {}.",
            shortfall.found, shortfall.wanted
        )
    },
    question_of: |position, n| format!("Question {position} of {n}"),
    progress: |position, n, right| format!("Question {position} of {n}, {right} right so far"),
    gap: "gap",
    answer: "Answer",
    problem: "No answer yet",
    choose_first: "Choose an answer",
    right: "Right.",
    wrong: "Not quite.",
    key_is: "The answer is",
    full_stop: ".",
    your_answer: "your answer",
    your_right_answer: "your answer, right",
    right_answer: "right answer",
    by_organiser: "Question by the organiser",
    in_the_article: "In the article",
    next: "Next question",
    to_result: "See your result",
    leave: "Leave the quiz",
    clock_on: "Show timer",
    clock_off: "Hide timer",
    more_time: "Add 30 seconds",
    time_left: |clock| format!("{clock} left"),
    time_up: "Time is up. This does not affect your score, so take as long as you like.",
    to_start: "Back to the start page",
    practise: |n| format!("Practise: {n} due today"),
    read: "Read the article",
    to_progress: "Your progress",
    to_settings: "Choose the questions",
    your_answer_said: "Your answer:",
    reason_later: "The explanation comes with your result; here it would give away a later question.",
    read_on: "Read it in the article",
    data: "Your data",
    missing: "This page could not be loaded",
    missing_why: "Check your connection and try again. The quiz itself works offline.",
    try_again: "Try again",
    new_version: "A new version is ready.",
    update: "Update now",
};
