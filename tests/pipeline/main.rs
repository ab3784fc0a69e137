//! From article file to score, natively: one binary, many modules.
#![allow(clippy::unwrap_used, missing_docs)]

mod bundled;
mod fixtures;
mod form;
mod generated;
mod guess;
mod house;
mod invented;
mod seed;
