//! One file per full page.

mod check;
mod item;
mod result;
mod start;

pub use check::CheckScreen;
pub use item::ItemScreen;
pub use result::ResultScreen;
pub use start::{Scores, StartScreen};
