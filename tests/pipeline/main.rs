//! From article file to score, natively: one binary, many modules.
#![allow(clippy::unwrap_used, missing_docs, clippy::cast_precision_loss)]

mod blueprint;
mod bundled;
mod edition;
mod fields;
mod fixtures;
mod flaw;
mod form;
mod garbled;
mod generated;
mod guess;
mod house;
mod invented;
mod judge;
mod keep;
mod layouts;
mod link;
mod merge;
mod pasted;
mod reading;
mod reason;
mod review;
mod seed;
mod sound;
mod written;
