//! What the screens of the annex say, in each language of the page.

mod en;
mod zh;
mod zh_check;

use crate::{
    article::Problem,
    item::{Kind, Reason},
    quiz::{BadLink, Score},
};

/// One language's words.
#[derive(Debug)]
pub struct AnnexWords {
    /// Heading of the result.
    pub result: fn(Score) -> String,
    /// What to say to a result.
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
    /// What becomes of what went wrong.
    pub comes_back: &'static str,
    /// Leads to passing a quiz on; also its heading.
    pub share: &'static str,
    /// Leads to the certificate; also its name.
    pub certificate: &'static str,
    /// How many finished quizzes are kept.
    pub data_kept: fn(n_sittings: String) -> String,
    /// So many of them are kept as sums.
    pub data_folded: fn(n_sittings: String) -> String,
    /// How long browsers keep it.
    pub data_why: &'static str,
    /// Saves it as a file.
    pub data_save: &'static str,
    /// Label of the choice of a file saved elsewhere.
    pub data_add: &'static str,
    /// What a file holds, and how much of it is new here.
    pub data_found: fn(n_sittings: String, n_new: String) -> String,
    /// Adds that.
    pub data_add_now: &'static str,
    /// It was added.
    pub data_added: fn(n_new: String) -> String,
    /// A file is not what was saved.
    pub data_damaged: &'static str,
    /// A file is from a newer version.
    pub data_newer: &'static str,
    /// Erases everything.
    pub data_erase: &'static str,
    /// Whether really.
    pub data_erase_really: &'static str,
    /// It was erased.
    pub data_erased: &'static str,
    /// Neither adds nor erases.
    pub data_cancel: &'static str,
    /// Heading of a shared link that cannot be opened.
    pub bad_link: &'static str,
    /// What is the matter with it.
    pub bad_link_why: fn(BadLink) -> &'static str,
    /// What to do to get the same quiz as the others.
    pub bad_link_same: &'static str,
    /// How many excerpts of the article are known.
    pub known: fn(n_known: usize, n_excerpts: usize) -> String,
    /// Marks a known excerpt, for who does not see the marker.
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
    /// It could not be copied, but is selected now.
    pub share_not_copied: &'static str,
    /// Opens the device's share sheet.
    pub share_sheet: &'static str,
    /// What the code is, for who does not see it.
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
    /// What becomes of the name.
    pub certificate_name_why: &'static str,
    /// Prints the certificate.
    pub certificate_print: &'static str,
    /// What the one named did, before the article's title.
    pub certified: &'static str,
    /// The score, after it, in words and figures.
    pub certified_score: fn(Score) -> String,
    /// What the certificate does not say.
    pub certificate_limits: &'static str,
    /// Introduces the link to the same quiz.
    pub certificate_again: fn(plan: String) -> String,
    /// Heading of the numbers of questions.
    pub how_many: &'static str,
    /// Heading of the principles.
    pub which_principles: &'static str,
    /// Heading of the kinds.
    pub which_kinds: &'static str,
    /// What the choice gives.
    pub settled: fn(n_found: usize, n_wanted: usize) -> String,
    /// Where the choice is kept.
    pub settings_kept: &'static str,
    /// What was done: days practised, and how many of them make the row that still goes on.
    pub practised: fn(n_days: usize, in_a_row: usize) -> String,
    /// The next facts fall due in so many days.
    pub next_practice: fn(n_days: u32) -> String,
    /// No fact waits for its day.
    pub nothing_waits: &'static str,
    /// How many facts went wrong once and are known by now.
    pub known_by_now: fn(n_known: usize) -> String,
    /// Nothing was done yet.
    pub no_progress: &'static str,
    /// Heading of the answers by principle.
    pub by_principle: &'static str,
    /// Column of principles.
    pub principle_column: &'static str,
    /// Row of answers about what stands under no heading.
    pub elsewhere: &'static str,
    /// Row of answers of kinds that this build does not know.
    pub other_kinds: &'static str,
    /// Column of wrong answers.
    pub wrong_column: &'static str,
    /// Heading of the answers by day.
    pub by_day: &'static str,
    /// Column of days.
    pub day_column: &'static str,
    /// The chart of days, for who does not see it: how many days, and the most answers of one.
    pub chart_of_days: fn(n_days: usize, most: String) -> String,
    /// How high that chart is.
    pub answers: fn(most: String, is_one: bool) -> String,
    /// The first and the last of its days.
    pub from_to: fn(first: String, last: String) -> String,
    /// Opens the table of all days.
    pub days_as_table: &'static str,
    /// Heading where the article yields no quiz.
    pub no_quiz: &'static str,
    /// What is wrong with the article and for whom the list below is.
    pub no_quiz_why: &'static str,
    /// Heading of what was read of the article.
    pub check: &'static str,
    /// For whom that is.
    pub check_why: &'static str,
    /// How many questions of a kind there are.
    pub questions: fn(n: usize) -> String,
    /// A note's line.
    pub line: fn(line: usize) -> String,
    /// What is the matter with a line.
    pub problem_of_line: fn(Problem) -> String,
    /// Why there are no questions of a kind.
    pub reason: fn(Reason) -> String,
}

impl AnnexWords {
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
