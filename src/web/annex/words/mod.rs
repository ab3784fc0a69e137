//! What the screens of the annex say, in each language of the page.

mod en;
mod zh;
mod zh_check;

use crate::{article::Problem, item::Reason, quiz::BadLink};

/// One language's words.
#[derive(Debug)]
pub struct AnnexWords {
    /// How many finished quizzes are kept.
    pub data_kept: fn(n_sittings: String) -> String,
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
