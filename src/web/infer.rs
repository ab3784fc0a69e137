//! The reader that infers who said what, a part of the program that is loaded only if the article does
//! not say it in explicit fields.

use crate::{article::Article, web::screen::PartMissing};

/// Reads an article without explicit fields.
///
/// # Errors
/// [`PartMissing`] if the part cannot be loaded.
// Without the feature, the part itself never fails.
#[cfg_attr(not(feature = "split"), allow(clippy::unnecessary_wraps, clippy::unused_async))]
pub async fn infer(text: &'static str) -> Result<Article, PartMissing> {
    #[cfg_attr(
        feature = "split",
        leptos::wasm_split::wasm_split(reader, wasm_split_path = leptos::wasm_split, fallible)
    )]
    fn enter(text: &'static str) -> Result<Article, PartMissing> {
        Ok(crate::article::infer(text))
    }
    #[cfg(feature = "split")]
    return enter(text).await;
    #[cfg(not(feature = "split"))]
    enter(text)
}
