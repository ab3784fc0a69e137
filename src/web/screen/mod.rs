//! One file per full page.

mod item;
mod missing;
mod start;

pub use item::{ItemScreen, OnJudged, item_screen};
pub use missing::missing_screen;
pub use start::{StartScreen, start_screen};
