//! Awareness Quiz: reads an article of quoted excerpts, writes questions about it and runs the quiz.
//!
//! Data flows one way through the rooms, and so does every `use`:
//! [`text`] → [`article`] (read) → [`item`] (ask) → [`quiz`] (sit) → [`learn`] (know) →
//! [`keep`] (store) → `web` (show, cargo feature `web`). Beside that way, [`exchange`] turns what
//! was read and asked into files for other programs; the command `quizgen` prints them.

pub mod article;
pub mod exchange;
pub mod item;
pub mod keep;
pub mod learn;
pub mod quiz;
pub mod text;
#[cfg(feature = "web")]
pub mod web;
