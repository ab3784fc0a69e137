//! All we ask of the browser.

pub mod address;
mod call;
pub mod clock;
mod database;
pub mod file;
pub mod language;
mod mirror;
pub mod page;
pub mod safety;
pub mod seed;
pub mod share;
pub mod storage;
pub mod update;
