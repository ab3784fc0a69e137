//! What the screens that are loaded later say, in each language of the page.

mod en;
mod zh;
mod zh_check;

use crate::{
    article::Problem,
    item::{Group, Kind, Reason},
    quiz::{BadLink, Score},
};

/// One language's words.
#[derive(Debug)]
pub struct LaterWords {
    /// Heading of the result.
    pub result: fn(Score) -> String,
    /// A comment on the result.
    pub comment: fn(Score) -> &'static str,
    /// Heading of the scores by kind.
    pub by_kind: &'static str,
    /// Column of kinds.
    pub kind_column: &'static str,
    /// Column of scores.
    pub score_column: &'static str,
    /// What a kind asks for.
    pub kind: fn(Kind) -> &'static str,
    /// Heading of the review.
    pub review: &'static str,
    /// Starts another quiz.
    pub again: &'static str,
    /// When wrong answers come up again.
    pub comes_back: &'static str,
    /// Leads to sharing a quiz; also its heading.
    pub share: &'static str,
    /// Leads to the certificate; also its name.
    pub certificate: &'static str,
    /// How many finished quizzes are stored.
    pub data_kept: fn(n_sittings: String) -> String,
    /// How many of them are stored as totals only.
    pub data_folded: fn(n_sittings: String) -> String,
    /// How long browsers keep the data.
    pub data_why: &'static str,
    /// Saves it as a file.
    pub data_save: &'static str,
    /// Label of the file picker for a copy saved elsewhere.
    pub data_add: &'static str,
    /// How many quizzes a file contains, and how many are new here.
    pub data_found: fn(n_sittings: String, n_new: String) -> String,
    /// Adds that.
    pub data_add_now: &'static str,
    /// It was added.
    pub data_added: fn(n_new: String) -> String,
    /// A file is damaged or not a copy.
    pub data_damaged: &'static str,
    /// A file is from a newer version.
    pub data_newer: &'static str,
    /// Erases everything.
    pub data_erase: &'static str,
    /// Asks for confirmation.
    pub data_erase_really: &'static str,
    /// It was erased.
    pub data_erased: &'static str,
    /// Cancels adding or erasing.
    pub data_cancel: &'static str,
    /// Heading of a shared link that cannot be opened.
    pub bad_link: &'static str,
    /// Why it cannot be opened.
    pub bad_link_why: fn(BadLink) -> &'static str,
    /// How to get the same quiz as everyone else.
    pub bad_link_same: &'static str,
    /// How many excerpts of the article are known.
    pub known: fn(n_known: usize, n_excerpts: usize) -> String,
    /// Marks a known excerpt, for screen readers.
    pub is_known: &'static str,
    /// Asks about an excerpt.
    pub quiz_me: &'static str,
    /// The same, with the number of the excerpt.
    pub quiz_me_on: fn(number: usize) -> String,
    /// Leads back to a question.
    pub back_to_question: fn(number: usize) -> String,
    /// Leads back to a result.
    pub back_to_result: &'static str,
    /// What the link to a quiz does.
    pub share_why: fn(n_items: usize) -> String,
    /// Label of the link.
    pub share_link: &'static str,
    /// Copies it.
    pub share_copy: &'static str,
    /// It was copied.
    pub share_copied: &'static str,
    /// It could not be copied, but is now selected.
    pub share_not_copied: &'static str,
    /// Opens the device's share sheet.
    pub share_sheet: &'static str,
    /// Describes the code for screen readers.
    pub share_code: &'static str,
    /// What the code is for.
    pub share_code_why: &'static str,
    /// Heading of the result as a picture.
    pub card: &'static str,
    /// What the picture shows and what it does not.
    pub card_why: &'static str,
    /// Saves it.
    pub card_save: &'static str,
    /// Opens the device's share sheet with it.
    pub card_share: &'static str,
    /// The browser cannot make a picture.
    pub card_refused: &'static str,
    /// There is no certificate before the last answer.
    pub certificate_none: &'static str,
    /// Label of the name.
    pub certificate_name: &'static str,
    /// How the name is used.
    pub certificate_name_why: &'static str,
    /// Prints the certificate.
    pub certificate_print: &'static str,
    /// What the holder did, before the article's title.
    pub certified: &'static str,
    /// The score, after it, in words and figures.
    pub certified_score: fn(Score) -> String,
    /// What the certificate does not prove.
    pub certificate_limits: &'static str,
    /// Introduces the link to the same quiz.
    pub certificate_again: fn(plan: String) -> String,
    /// Heading of the choice of length.
    pub how_many: &'static str,
    /// Heading of the principles.
    pub which_principles: &'static str,
    /// Heading of the kinds of one group.
    pub group: fn(Group) -> &'static str,
    /// How many questions the choice yields.
    pub settled: fn(n_found: usize, n_wanted: usize) -> String,
    /// Where the choice is stored.
    pub settings_kept: &'static str,
    /// The days practised so far, and the length of the current streak.
    pub practised: fn(n_days: usize, in_a_row: usize) -> String,
    /// The number of days until the next facts fall due.
    pub next_practice: fn(n_days: u32) -> String,
    /// No fact is scheduled for practice.
    pub nothing_waits: &'static str,
    /// How many facts were once answered wrong and are now known.
    pub known_by_now: fn(n_known: usize) -> String,
    /// No quiz has been finished yet.
    pub no_progress: &'static str,
    /// Heading of the answers by principle.
    pub by_principle: &'static str,
    /// Column of principles.
    pub principle_column: &'static str,
    /// Row of answers about excerpts under no heading of this article.
    pub elsewhere: &'static str,
    /// Row of answers of kinds unknown to this build.
    pub other_kinds: &'static str,
    /// Column of wrong answers.
    pub wrong_column: &'static str,
    /// Heading of the answers by day.
    pub by_day: &'static str,
    /// Column of days.
    pub day_column: &'static str,
    /// Describes the chart of days for screen readers: the number of days, and the most answers in one.
    pub chart_of_days: fn(n_days: usize, most: String) -> String,
    /// The scale of that chart: the most answers in one day.
    pub answers: fn(most: String, is_one: bool) -> String,
    /// The first and last day of that chart.
    pub from_to: fn(first: String, last: String) -> String,
    /// Opens the table of all days.
    pub days_as_table: &'static str,
    /// Heading shown if the article yields no quiz.
    pub no_quiz: &'static str,
    /// What is wrong, and who the list below is for.
    pub no_quiz_why: &'static str,
    /// Heading of the report on the article.
    pub check: &'static str,
    /// Who the report is for.
    pub check_why: &'static str,
    /// How many questions of a kind there are.
    pub questions: fn(n: usize) -> String,
    /// A note's line.
    pub line: fn(line: usize) -> String,
    /// What is wrong with a line.
    pub problem_of_line: fn(Problem) -> String,
    /// Why there are no questions of a kind.
    pub reason: fn(Reason) -> String,
}

impl LaterWords {
    /// The words of the language that has a tag.
    pub fn of(lang: &str) -> &'static Self {
        if lang == "zh-Hans" { &zh::ZH } else { &en::EN }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_comments_of_a_language_are_alike_and_all_fit_their_score() {
        for more in [&en::EN, &zh::ZH] {
            let comments: Vec<_> =
                [0, 3, 4, 6, 7, 9, 10].map(|raw| (more.comment)(Score { raw, max: 10 })).into();
            assert_eq!(comments[0], comments[1]);
            assert_eq!(comments[2], comments[3]);
            assert_eq!(comments[4], comments[5]);
            let distinct: std::collections::BTreeSet<_> = comments.iter().collect();
            assert_eq!(distinct.len(), 4);
        }
    }
}
