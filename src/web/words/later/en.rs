//! English.

use super::LaterWords;
use crate::{
    item::{Group, Kind},
    quiz::{BadLink, Score},
};

/// English.
pub const EN: LaterWords = LaterWords {
    result: |score| format!("{} of {} right", score.raw, score.max),
    comment: |score| match score.raw * 10 / score.max.max(1) {
        10 => "Every answer is in the text, and you found them all.",
        7..10 => "You know this text well. The questions you missed are marked below.",
        4..7 => "You remember a good part of it. Read the passages below, then try again.",
        _ => {
            "These questions are not easy. Read the passages below, and the next quiz will go better."
        }
    },
    by_kind: "By kind of question",
    kind_column: "What was asked",
    score_column: "Right",
    kind: |kind| match kind {
        Kind::Occasion => "The occasion",
        Kind::Excerpt => "The quotation",
        Kind::Year => "The year of the quotation",
        Kind::Principle => "The principle",
        Kind::OccasionYear => "The year of the occasion",
        Kind::Order => "What came first or last",
        Kind::Place => "The place",
        Kind::OccasionOfPlace => "What took place there",
        Kind::Speaker => "The speaker",
        Kind::Gap => "The missing words",
        Kind::WordsOfPrinciple => "The words under a principle",
        Kind::WordsOfSpeaker => "The words of a speaker",
        Kind::SaidFirst => "What was said first or last",
        Kind::Shared => "What was said twice",
        Kind::Duty => "Who is to do what",
        Kind::Statement => "What is said of what",
        Kind::Purpose => "The aim",
        Kind::Continuation => "How a sentence goes on",
        Kind::Written => "Questions by the organiser",
    },
    review: "Review your answers",
    again: "Try again with new questions",
    comes_back: "Facts you got wrong come back for practice tomorrow, and again a few days later.",
    share: "Share this quiz",
    certificate: "Certificate",
    data_kept: |n| {
        format!("Finished quizzes stored in this browser: {n}. Nobody else can see them.")
    },
    data_folded: |n| {
        format!(
            "For the oldest {n}, only totals are stored: scores, dates and progress, but not each answer."
        )
    },
    data_why: "Browsers do not keep this data for ever: Safari erases it after seven days without a visit, others when space runs low. Save a copy to back it up or move it to another device.",
    data_save: "Save a copy",
    data_add: "Add a copy from another device",
    data_found: |n, new| format!("Quizzes in this copy: {n}. New here: {new}."),
    data_add_now: "Add them",
    data_added: |new| format!("Quizzes added: {new}."),
    data_damaged: "This file is not a copy of quiz data, or it is damaged. Choose an awareness-quiz.json file saved from this page.",
    data_newer: "This copy is from a newer version of the quiz. Reload this page while online, then add it again.",
    data_erase: "Erase everything",
    data_erase_really: "This permanently erases all scores and unfinished quizzes.",
    data_erased: "Everything has been erased.",
    data_cancel: "Cancel",
    bad_link: "This link does not lead to a quiz",
    bad_link_why: |bad| match bad {
        BadLink::Damaged => "It is incomplete or has been altered.",
        BadLink::Newer => {
            "It comes from a newer version of the quiz. Reload this page while online, then open the link again."
        }
        BadLink::Older => {
            "It comes from an older version of the quiz, which had different questions."
        }
        BadLink::OtherArticle => "Its questions are about a different article.",
    },
    bad_link_same: "To get the same questions as everyone else, ask for the full link again or scan its QR code.",
    known: |n_known, n| format!("{n_known} of {n} quotations marked as known."),
    is_known: "(known)",
    quiz_me: "Quiz me on this",
    quiz_me_on: |n| format!("Quiz me on quotation {n}"),
    back_to_question: |n| format!("Back to question {n}"),
    back_to_result: "Back to the result",
    share_why: |n| {
        let same = if n == 1 { "question" } else { "questions, in the same order" };
        format!(
            "Everyone who opens this link gets the same {same}, so a whole room can take one quiz. The link contains nothing about you or your answers."
        )
    },
    share_link: "Link to this quiz",
    share_copy: "Copy the link",
    share_copied: "Copied.",
    share_not_copied: "This browser did not allow copying. The link is now selected: press Ctrl+C (⌘C on a Mac), or touch and hold it and choose Copy.",
    share_sheet: "Share the link",
    share_code: "QR code for the link",
    share_code_why: "Scan it with a phone camera to open the quiz. Show it on a screen, or print this page.",
    card: "Your result as a picture",
    card_why: "It shows the score and the article’s title, but no name. It leaves this device only if you send it.",
    card_save: "Save the picture",
    card_share: "Share the picture",
    card_refused: "This browser could not create the picture. Take a screenshot instead.",
    certificate_none: "Answer the last question to get your certificate.",
    certificate_name: "Name on the certificate",
    certificate_name_why: "The name is not stored or sent, and is cleared when you leave this page. Leave the field empty to print a line to write on.",
    certificate_print: "Print",
    certified: "completed the quiz on the article",
    certified_score,
    certificate_limits: "Taken without supervision. The holder entered the name, which has not been verified.",
    certificate_again: |plan| format!("Quiz {plan}. The same questions are available at"),
    how_many: "Number of questions",
    which_principles: "Principles",
    group: |group| match group {
        Group::Said => "Questions about what was said",
        Group::WhoAndWhen => "Questions about who, when and where",
        Group::Words => "Questions about the exact words",
    },
    settled: |n, n_wanted| match n {
        0 => "No questions match your selection: choose more principles or kinds of question."
            .to_owned(),
        1 => "Your quiz will have one question.".to_owned(),
        n if n < n_wanted => {
            format!("Your quiz will have {n} questions, the most this selection allows.")
        }
        n => format!("Your quiz will have {n} questions."),
    },
    settings_kept: "Stored in this browser and used for every new quiz.",
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
    nothing_waits: "There is nothing to practise for now.",
    known_by_now: |n| match n {
        1 => "You now know 1 fact that you once got wrong.".to_owned(),
        n => format!("You now know {n} facts that you once got wrong."),
    },
    no_progress: "After your first quiz, this page shows what you already know and what is worth another look.",
    by_principle: "By principle",
    principle_column: "Principle",
    elsewhere: "Elsewhere, or in earlier articles",
    other_kinds: "Other kinds",
    wrong_column: "Wrong",
    by_day: "Day by day",
    day_column: "Day",
    chart_of_days: |n, most| match n {
        1 => format!("Column chart of right and wrong answers on one day; {most} in all."),
        n => format!(
            "Column chart of right and wrong answers on the last {n} days of practice; at most {most} in one day."
        ),
    },
    answers: |most, is_one| {
        if is_one { format!("{most} answer") } else { format!("{most} answers") }
    },
    from_to: |first, last| format!("{first} to {last}"),
    days_as_table: "All days as a table",
    no_quiz: "There is no quiz here yet",
    no_quiz_why: "No questions could be generated from the article. Its editor can fix this:",
    check: "Article check",
    check_why: "For the editor of the article. No other page links to this one.",
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
        "and answered {raw_in_words} of {max_in_words} {questions} correctly ({raw}\u{a0}of\u{a0}{max})"
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
        assert_eq!(said(8, 10), "and answered eight of ten questions correctly (8 of 10)");
        assert_eq!(said(0, 5), "and answered none of five questions correctly (0 of 5)");
        assert_eq!(said(1, 1), "and answered one of one question correctly (1 of 1)");
        assert_eq!(
            said(20, 43),
            "and answered twenty of forty-three questions correctly (20 of 43)"
        );
    }
}
