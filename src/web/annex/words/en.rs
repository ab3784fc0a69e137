//! English.

use super::AnnexWords;
use crate::{
    item::Kind,
    quiz::{BadLink, Score},
};

/// English.
pub const EN: AnnexWords = AnnexWords {
    result: |score| format!("{} of {} right", score.raw, score.max),
    comment: |score| match score.raw * 10 / score.max.max(1) {
        10 => "Every answer is in the text, and you found them all.",
        7..10 => "You know this text well. What is left is marked below.",
        4..7 => "A good part of it has stayed with you. Read on below, then try again.",
        _ => "These are not easy. Read the passages below once, and the next quiz will go better.",
    },
    by_kind: "By kind of question",
    kind_column: "What was asked",
    score_column: "Right",
    kind: |kind| match kind {
        Kind::Occasion => "The occasion",
        Kind::Excerpt => "The words of an occasion",
        Kind::Year => "The year of the words",
        Kind::Principle => "The principle",
        Kind::OccasionYear => "The year of the occasion",
        Kind::Order => "What came first or last",
        Kind::Place => "The place",
        Kind::OccasionOfPlace => "What took place there",
        Kind::Speaker => "The speaker",
        Kind::Gap => "The missing words",
    },
    review: "All questions again",
    again: "Again, with new questions",
    comes_back: "What went wrong comes back to practise: tomorrow, and again in some days.",
    share: "Share this quiz",
    certificate: "Certificate",
    data_kept: |n| format!("Finished quizzes kept in this browser: {n}. Nobody else can see them."),
    data_folded: |n| {
        format!(
            "Of the oldest {n}, only the sums are kept: scores, days and what you know by them, not each answer."
        )
    },
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
    bad_link: "This link does not lead to a quiz",
    bad_link_why: |bad| match bad {
        BadLink::Damaged => "It was cut short or changed on its way.",
        BadLink::Newer => {
            "It comes from a newer version of the quiz. Load this page again while online, then open the link once more."
        }
        BadLink::Older => {
            "It comes from an older version of the quiz, which asked other questions."
        }
        BadLink::OtherArticle => "Its questions are about an article that is not here.",
    },
    bad_link_same: "For the same questions as the others, ask for the whole link again, or scan its code.",
    known: |n_known, n| format!("{n_known} of {n} quotations marked as known."),
    is_known: "(known)",
    quiz_me: "Quiz me on this",
    quiz_me_on: |n| format!("Quiz me on quotation {n}"),
    back_to_question: |n| format!("Back to question {n}"),
    back_to_result: "Back to the result",
    share_why: |n| {
        let same = if n == 1 { "question" } else { "questions, in the same order" };
        format!(
            "Whoever opens this link gets the same {same}: a whole room can take one quiz. The link says nothing about you or your answers."
        )
    },
    share_link: "Link to this quiz",
    share_copy: "Copy the link",
    share_copied: "Copied.",
    share_not_copied: "This browser does not let the page copy. The link is selected now: press Ctrl+C (on a Mac ⌘C), or hold a finger on it and choose Copy.",
    share_sheet: "Share the link",
    share_code: "QR code of the link",
    share_code_why: "A phone’s camera opens the quiz from here: put it on a screen, or print this page.",
    card: "Your result as a picture",
    card_why: "It shows the score and the article, and no name. It leaves this device only if you send it.",
    card_save: "Save as picture",
    card_share: "Share the picture",
    card_refused: "This browser could not make the picture. A screenshot will do.",
    certificate_none: "There is none of this quiz yet: it comes with the last answer.",
    certificate_name: "Name on the certificate",
    certificate_name_why: "The name stays on this page: it is neither kept nor sent, and gone when you leave. Without one, a line is printed to write on.",
    certificate_print: "Print",
    certified: "took the quiz on the article",
    certified_score,
    certificate_limits: "Taken without supervision. The holder typed the name, and nobody has checked it.",
    certificate_again: |plan| format!("Quiz {plan}. The same questions can be taken again at"),
    how_many: "How many questions",
    which_principles: "About which principles",
    which_kinds: "Asking for what",
    settled: |n, n_wanted| match n {
        0 => "No question is left: choose at least one principle and one kind that go together."
            .to_owned(),
        1 => "That makes one question.".to_owned(),
        n if n < n_wanted => format!(
            "That makes {n} questions; the article has no more that can stand side by side."
        ),
        n => format!("That makes {n} questions."),
    },
    settings_kept: "Kept in this browser, for every new quiz from now on.",
    practised: |n_days, in_a_row| match (n_days, in_a_row) {
        (1, _) => "1 day of practice so far.".to_owned(),
        (n, 0 | 1) => format!("{n} days of practice so far."),
        (n, row) if n == row => format!("{n} days of practice in a row so far."),
        (n, row) => format!("{n} days of practice so far, the last {row} in a row."),
    },
    next_practice: |n_days| match n_days {
        1 => "Next practice: tomorrow.".to_owned(),
        n => format!("Next practice: in {n} days."),
    },
    nothing_waits: "Nothing is waiting to be practised.",
    known_by_now: |n| match n {
        1 => "1 fact that once went wrong is known by now.".to_owned(),
        n => format!("{n} facts that once went wrong are known by now."),
    },
    no_progress: "After your first quiz, this page shows what you know already and what is worth another look.",
    by_principle: "By principle",
    principle_column: "Principle",
    elsewhere: "Elsewhere, or in earlier articles",
    other_kinds: "Other kinds",
    wrong_column: "Wrong",
    by_day: "Day by day",
    day_column: "Day",
    chart_of_days: |n, most| match n {
        1 => format!("Column chart of the right and wrong answers of one day; {most} in all."),
        n => format!(
            "Column chart of the right and wrong answers of the last {n} days of practice; at most {most} on one day."
        ),
    },
    answers: |most, is_one| {
        if is_one { format!("{most} answer") } else { format!("{most} answers") }
    },
    from_to: |first, last| format!("{first} to {last}"),
    days_as_table: "All days in numbers",
    no_quiz: "There is no quiz here yet",
    no_quiz_why: "No question could be made from the article. Whoever put it here can mend that:",
    check: "What the article yields",
    check_why: "For whoever put the article here. No page of the quiz leads to this one.",
    questions: |n| if n == 1 { "one question".to_owned() } else { format!("{n} questions") },
    line: |line| format!("line {line}"),
    problem_of_line: |problem| problem.to_string(),
    reason: |reason| reason.to_string(),
};

fn certified_score(score: Score) -> String {
    let Score { raw, max } = score;
    let questions = if max == 1 { "question" } else { "questions" };
    let raw_in_words = if raw == 0 { "none".to_owned() } else { in_words(raw) };
    let max_in_words = in_words(max);
    // The figures stay in one line.
    format!(
        "and answered {raw_in_words} of {max_in_words} {questions} right ({raw}\u{a0}of\u{a0}{max})"
    )
}

/// A number below a hundred in words; figures from there on, which no form reaches.
fn in_words(n: usize) -> String {
    const ONES: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] =
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    match (n, n % 10) {
        (..20, _) => ONES[n].to_owned(),
        (20..100, 0) => TENS[n / 10 - 2].to_owned(),
        (20..100, ones) => format!("{}-{}", TENS[n / 10 - 2], ONES[ones]),
        _ => n.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_is_said_in_words_and_figures() {
        let said = |raw, max| certified_score(Score { raw, max }).replace('\u{a0}', " ");
        assert_eq!(said(8, 10), "and answered eight of ten questions right (8 of 10)");
        assert_eq!(said(0, 5), "and answered none of five questions right (0 of 5)");
        assert_eq!(said(1, 1), "and answered one of one question right (1 of 1)");
        assert_eq!(said(20, 43), "and answered twenty of forty-three questions right (20 of 43)");
    }
}
