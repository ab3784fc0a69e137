//! SHOW: the only room that knows a browser.
//!
//! Components are markup and wiring; whatever could be tested without a browser is in the rooms
//! before this one.

mod app;
mod host;
mod route;
mod screen;
mod widget;
mod words;

pub use app::{App, mount};
pub use route::Route;
pub use words::{EN, Words};
