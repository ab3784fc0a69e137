//! All we ask of the browser.

pub mod address;
mod call;
pub mod clock;
pub mod file;
pub mod language;
pub mod page;
pub mod seed;
pub mod share;
pub mod storage;
pub mod update;
