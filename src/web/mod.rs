//! SHOW: the only room that knows a browser.
//!
//! [`App`] provides the contexts and shows the screen of the route. Screens and widgets are
//! components; whatever could be tested without a browser is in the rooms before this one.

mod app;
mod context;
mod host;
mod infer;
mod route;
mod screen;
mod widget;
mod words;

pub use app::{App, mount};
pub use route::Route;
pub use words::{Words, choose};
