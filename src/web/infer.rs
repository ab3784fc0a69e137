//! The reader that infers who said what, a part of the program that is loaded only if an edition of the
//! article does not say it in explicit fields.

use crate::{article::Article, web::screen::PartMissing};

/// Loads the reader of articles without explicit fields. It reads those with explicit fields, too.
///
/// # Errors
/// [`PartMissing`] if the part cannot be loaded.
// Without the feature, the part itself never fails.
#[cfg_attr(not(feature = "split"), allow(clippy::unnecessary_wraps, clippy::unused_async))]
pub async fn load_reader() -> Result<fn(&str) -> Article, PartMissing> {
    #[cfg_attr(
        feature = "split",
        leptos::wasm_split::wasm_split(reader, wasm_split_path = leptos::wasm_split, fallible)
    )]
    fn enter() -> Result<fn(&str) -> Article, PartMissing> {
        Ok(crate::article::read)
    }
    #[cfg(feature = "split")]
    return enter().await;
    #[cfg(not(feature = "split"))]
    enter()
}
