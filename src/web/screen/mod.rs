//! One file per full page.

mod check;
mod data;
mod item;
mod result;
mod start;

pub use check::check_screen;
pub use data::data_screen;
pub use item::{ItemScreen, item_screen};
pub use result::result_screen;
pub use start::{Scores, start_screen};
