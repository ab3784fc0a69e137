//! All we ask of the browser.

pub mod address;
pub mod clock;
pub mod file;
pub mod language;
pub mod page;
pub mod seed;
pub mod storage;
pub mod update;
