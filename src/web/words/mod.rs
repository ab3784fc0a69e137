//! The page's own texts; what is loaded later has its own. A language that lacks a text does not compile.
//!
//! Plain tables: `leptos_i18n` 0.6 loads 47 kB for the same texts where these load 28 kB (after
//! brotli 11), and it only warns of a missing text.

mod en;
mod later;
mod zh;

pub use en::EN;
pub use later::LaterWords;
pub use zh::ZH;

use crate::{
    article::When,
    learn::Day,
    quiz::{Score, Shortfall},
};

/// The languages that the page speaks, the fallback first.
pub const LANGUAGES: [&Words; 2] = [&EN, &ZH];

/// One language's words. Numbers come in as arguments, since languages order and count differently.
#[derive(Debug)]
pub struct Words {
    /// BCP 47 tag of the language.
    pub lang: &'static str,
    /// The language's own name for itself.
    pub name: &'static str,
    /// A date, no finer than it is known.
    pub date: fn(When) -> String,
    /// Name of the app.
    pub app: &'static str,
    /// What the quiz is, below the article's title.
    pub lead: fn(n_excerpts: usize) -> String,
    /// Starts a quiz.
    pub start: &'static str,
    /// Continues a quiz at a question, counted from one.
    pub go_on: fn(number: usize) -> String,
    /// Starts a quiz instead of continuing another.
    pub start_new: &'static str,
    /// The length of a quiz: its number of questions and roughly how many minutes it takes.
    pub cost: fn(n_items: usize, minutes: usize) -> String,
    /// Heading of the article's sections.
    pub contents: &'static str,
    /// How many excerpts a section has.
    pub quotations: fn(n: usize) -> String,
    /// Describes the drawing of the article: how many of its excerpts are known.
    pub known: fn(n_known: usize, n_excerpts: usize) -> String,
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
    /// Where scores are stored.
    pub kept_here: &'static str,
    /// Adds that this browser erases them after a while.
    pub forgetful: &'static str,
    /// The browser has closed its database.
    pub not_safe: &'static str,
    /// A screen is being loaded.
    pub loading: &'static str,
    /// Scores cannot be stored.
    pub not_kept: &'static str,
    /// The questions of an unfinished quiz have changed.
    pub changed: &'static str,
    /// A stored record could not be read and was set aside.
    pub set_aside: &'static str,
    /// The article yields fewer items than wanted.
    pub short: fn(Shortfall) -> String,
    /// The position in the quiz, counted from one.
    pub question_of: fn(position: usize, n_items: usize) -> String,
    /// The position and the number of right answers, for screen readers.
    pub progress: fn(position: usize, n_items: usize, n_right: usize) -> String,
    /// Stands for a gap when read aloud.
    pub gap: &'static str,
    /// Submits the chosen option.
    pub answer: &'static str,
    /// Heading of the error that nothing was chosen; also prefixes the page's title.
    pub problem: &'static str,
    /// Nothing was chosen.
    pub choose_first: &'static str,
    /// The verdict on a right response.
    pub right: &'static str,
    /// The verdict on a wrong response.
    pub wrong: &'static str,
    /// Introduces the key after a wrong response.
    pub key_is: &'static str,
    /// Ends a sentence.
    pub full_stop: &'static str,
    /// Marks the option chosen.
    pub your_answer: &'static str,
    /// Marks the chosen option if it is the key.
    pub your_right_answer: &'static str,
    /// Marks the key among the options.
    pub right_answer: &'static str,
    /// Marks a question that is not drawn from the article.
    pub by_organiser: &'static str,
    /// Heading of the source in feedback.
    pub in_the_article: &'static str,
    /// Goes to the next item.
    pub next: &'static str,
    /// Goes to the result.
    pub to_result: &'static str,
    /// Leaves the quiz.
    pub leave: &'static str,
    /// Shows the timer.
    pub clock_on: &'static str,
    /// Hides the timer.
    pub clock_off: &'static str,
    /// Gives more time.
    pub more_time: &'static str,
    /// The time left, as the timer shows it.
    pub time_left: fn(clock: String) -> String,
    /// No time is left, which does not affect the score.
    pub time_up: &'static str,
    /// Goes to the start page.
    pub to_start: &'static str,
    /// Practises what is due today.
    pub practise: fn(n_due: usize) -> String,
    /// Leads to the article.
    pub read: &'static str,
    /// Leads to the progress page; also its heading.
    pub to_progress: &'static str,
    /// Leads to the choice of questions; also its heading.
    pub to_settings: &'static str,
    /// Introduces why a wrong response is wrong.
    pub your_answer_said: &'static str,
    /// Why that explanation is not given yet.
    pub reason_later: &'static str,
    /// Leads to an excerpt in its context.
    pub read_on: &'static str,
    /// Leads to the visitor's stored data; also its heading.
    pub data: &'static str,
    /// Heading shown if a part of the page could not be loaded.
    pub missing: &'static str,
    /// Why, and what to do.
    pub missing_why: &'static str,
    /// Retries.
    pub try_again: &'static str,
    /// A newer version of the page is available.
    pub new_version: &'static str,
    /// Updates to it.
    pub update: &'static str,
}

/// The words to begin with: of the language chosen earlier, else of the first among those that the
/// browser prefers. Both are BCP 47 tags; of these, only the language counts.
pub fn choose(chosen: Option<&str>, preferred: &[String]) -> &'static Words {
    let language = |tag: &str| tag.get(..2).unwrap_or_default().to_ascii_lowercase();
    chosen
        .into_iter()
        .chain(preferred.iter().map(|it| &**it))
        .find_map(|tag| LANGUAGES.into_iter().find(|it| language(it.lang) == language(tag)))
        .unwrap_or(LANGUAGES[0])
}

impl Words {
    /// A day in words; nothing for one that has no date.
    pub fn day(&self, day: Day) -> String {
        day.date().map_or_else(String::new, |date| (self.date)(When::at(date)))
    }

    /// A count, in groups of three digits: `12,345`. Both languages write it so.
    ///
    /// Neither dates nor counts are left to the browser: the first time it is asked takes it 30 ms, and
    /// four times that on an old phone.
    pub fn count(&self, n: usize) -> String {
        let digits = n.to_string();
        let mut count = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                count.push(',');
            }
            count.push(digit);
        }
        count
    }

    /// The words of the other language.
    pub fn other(&self) -> &'static Words {
        if self.lang == EN.lang { &ZH } else { &EN }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(chosen: Option<&str>, preferred: &[&str], expected: &str) {
        let preferred: Vec<String> = preferred.iter().map(|it| (*it).to_owned()).collect();
        assert_eq!(choose(chosen, &preferred).lang, expected, "{chosen:?}, {preferred:?}");
    }

    #[test]
    fn the_browser_says_which_language_comes_first() {
        check(None, &["zh-CN", "en"], "zh-Hans");
        check(None, &["zh"], "zh-Hans");
        check(None, &["ZH-hant-tw"], "zh-Hans");
        check(None, &["de-DE", "zh-CN", "en-US"], "zh-Hans");
        check(None, &["de", "en-GB", "zh"], "en");
        check(None, &["fr"], "en");
        check(None, &["", "é"], "en");
        check(None, &[], "en");
    }

    #[test]
    fn counts_and_days_are_written_as_the_language_does() {
        let counts = [0, 999, 1_000, 12_345, 1_000_000].map(|n| EN.count(n));
        assert_eq!(counts, ["0", "999", "1,000", "12,345", "1,000,000"]);
        assert_eq!(EN.day(Day(19_241)), "6 September 2022");
        assert_eq!(ZH.day(Day(19_241)), "2022年9月6日");
    }

    #[test]
    fn a_choice_made_earlier_wins() {
        check(Some("en"), &["zh-CN"], "en");
        check(Some("zh-Hans"), &["en"], "zh-Hans");
        check(Some("a damaged one"), &["zh"], "zh-Hans");
    }
}
