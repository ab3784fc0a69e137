//! SHOW: the only room that knows a browser.
//!
//! Screens and widgets are functions that put elements together; whatever could be tested without
//! a browser is in the rooms before this one.

mod annex;
mod app;
mod element;
mod host;
mod route;
mod screen;
mod widget;
mod words;

pub use app::{App, mount};
pub use route::Route;
pub use words::{Words, choose};
