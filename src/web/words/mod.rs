//! What the page itself says. A language that lacks a word does not compile.

mod en;

pub use en::EN;

use crate::{
    item::Kind,
    quiz::{Score, Shortfall},
};

/// One language's words. Numbers come in as arguments, since languages order and count differently.
#[derive(Debug)]
pub struct Words {
    /// BCP 47 tag of the language.
    pub lang: &'static str,
    /// The locale whose dates fit the words.
    pub locale: &'static str,
    /// Name of the app.
    pub app: &'static str,
    /// What the quiz is, above the article's title.
    pub lead: fn(n_excerpts: usize) -> String,
    /// Starts a quiz.
    pub start: &'static str,
    /// What a quiz costs: its number of questions and about how many minutes.
    pub cost: fn(n_items: usize, minutes: usize) -> String,
    /// Heading of the scores on the start page.
    pub scores: &'static str,
    /// Label of the last score.
    pub last: &'static str,
    /// Label of the best score.
    pub best: &'static str,
    /// Label of the number of quizzes.
    pub count: &'static str,
    /// A score in short.
    pub score: fn(Score) -> String,
    /// A score with its day.
    pub score_on: fn(score: String, day: String) -> String,
    /// Where scores are kept.
    pub kept_here: &'static str,
    /// Scores cannot be kept.
    pub not_kept: &'static str,
    /// A stored record could not be read and was set aside.
    pub set_aside: &'static str,
    /// The article yields fewer items than wanted.
    pub short: fn(Shortfall) -> String,
    /// Where one is: position from one.
    pub question_of: fn(position: usize, n_items: usize) -> String,
    /// Where one is and how many were right, for who does not see the ticks.
    pub progress: fn(position: usize, n_items: usize, n_right: usize) -> String,
    /// Stands for a gap when read aloud.
    pub gap: &'static str,
    /// Hands in the chosen option.
    pub answer: &'static str,
    /// Nothing was chosen.
    pub choose_first: &'static str,
    /// Heading of the message that nothing was chosen.
    pub problem: &'static str,
    /// The verdict on a right response.
    pub right: &'static str,
    /// The verdict on a wrong response.
    pub wrong: &'static str,
    /// Introduces the key after a wrong response.
    pub key_is: &'static str,
    /// Marks the option chosen.
    pub your_answer: &'static str,
    /// Marks the option chosen where it is the key.
    pub your_right_answer: &'static str,
    /// Marks the key among the options.
    pub right_answer: &'static str,
    /// Heading of the source in feedback.
    pub in_the_article: &'static str,
    /// Goes to the next item.
    pub next: &'static str,
    /// Goes to the result.
    pub to_result: &'static str,
    /// Leaves the quiz.
    pub leave: &'static str,
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
    /// Goes to the start page.
    pub to_start: &'static str,
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
}
