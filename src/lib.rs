//! Awareness Quiz: reads an article of quoted excerpts, writes questions about it and runs the quiz.
//!
//! Data flows one way through the rooms, and so does every `use`:
//! [`article`] (read) → [`item`] (ask) → [`quiz`] (sit) → [`keep`] →
//! [`exchange`] (give) → `web` (show, cargo feature `web`).

pub mod article;
pub mod exchange;
pub mod item;
pub mod keep;
pub mod quiz;
#[cfg(feature = "web")]
pub mod web;
