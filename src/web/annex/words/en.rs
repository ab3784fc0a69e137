//! English.

use super::AnnexWords;

/// English.
pub const EN: AnnexWords = AnnexWords {
    data_kept: |n| format!("Finished quizzes kept in this browser: {n}. Nobody else can see them."),
    data_why: "Browsers do not keep such data for ever: Safari erases it after seven days without a visit, others when space is short. A copy of your own stays, and goes to another device.",
    data_save: "Save a copy",
    data_add: "Add a copy from another device",
    data_found: |n, new| format!("Quizzes in this copy: {n}. New here: {new}."),
    data_add_now: "Add them",
    data_added: |new| format!("Quizzes added: {new}."),
    data_damaged: "This file is not a copy of quiz data, or it is damaged. Choose a file named awareness-quiz.json, as this page saves it.",
    data_newer: "This copy is from a newer version of the quiz. Load this page again while online, then add it.",
    data_erase: "Erase everything",
    data_erase_really: "This erases all scores and all quizzes begun, for good.",
    data_erased: "Everything is erased.",
    data_cancel: "Leave it as it is",
    no_quiz: "There is no quiz here yet",
    no_quiz_why: "No question could be made from the article. Whoever put it here can mend that:",
    check: "What the article yields",
    check_why: "For whoever put the article here. No page of the quiz leads to this one.",
    questions: |n| if n == 1 { "one question".to_owned() } else { format!("{n} questions") },
    line: |line| format!("line {line}"),
    problem_of_line: |problem| problem.to_string(),
    reason: |reason| reason.to_string(),
};
