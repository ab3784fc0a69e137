//! The QR code of a link, by which a phone's camera opens it.

use std::fmt::Write;

use leptos::prelude::*;
use qrcodegen::QrCodeEcc;

/// The code of a text, dark on white wherever it stands, since many cameras read no other; nothing
/// for a text too long for any code.
#[component]
pub fn QrCode(
    text: String,
    /// What it is, for those who do not see it.
    label: &'static str,
) -> impl IntoView {
    draw(&text).map(|Drawing { path, size }| {
        view! {
            // No grey seams between modules.
            <svg
                class="qr-code"
                role="img"
                aria-label=label
                viewBox=format!("0 0 {size} {size}")
                shape-rendering="crispEdges"
            >
                <rect width=size height=size fill="#fff"></rect>
                <path d=path fill="#000"></path>
            </svg>
        }
    })
}

/// How many modules stay white around it, as the standard asks.
const QUIET: i32 = 4;

/// A code, a module being one unit.
struct Drawing {
    path: String,
    /// How wide and high it is, with the white around it.
    size: i32,
}

fn draw(text: &str) -> Option<Drawing> {
    // Links have small letters, for which codes have nothing shorter than bytes.
    let code = qrcodegen::QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run =
                (x..code.size()).take_while(|it| code.get_module(*it, y)).map(|_| 1).sum::<i32>();
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run + 1;
        }
    }
    Some(Drawing { path, size: code.size() + 2 * QUIET })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_begins_with_its_corner_and_has_white_around_it() {
        let Drawing { path, size } =
            draw("https://example.org/#/with/2_5f3a9c21_7_5c69cebe").expect("it is short enough");
        // Version 4, which holds up to 62 bytes at medium correction.
        assert_eq!(size, 33 + 8);
        assert!(path.starts_with("M4 4h7v1h-7z"), "{path}");
        assert!(path.contains("M4 10h7v1h-7z"), "{path}");
    }

    #[test]
    fn a_text_too_long_for_any_code_has_none() {
        assert!(draw(&"x".repeat(3000)).is_none());
    }
}
