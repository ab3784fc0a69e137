//! The browser's chance.

/// A seed for a new quiz: below a million, so that it can be read out to a room.
pub fn draw() -> u32 {
    // Which questions come up is no secret, so the plain generator will do.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let seed = (js_sys::Math::random() * 1_000_000.0) as u32;
    seed
}
