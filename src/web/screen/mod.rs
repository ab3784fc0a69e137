//! One file per full page.

mod item;
mod no_quiz;
mod result;
mod start;

pub use item::ItemScreen;
pub use no_quiz::NoQuizScreen;
pub use result::ResultScreen;
pub use start::{Scores, StartScreen};
