//! Bytes of a file in, its text out, or the place where it is not UTF-8.

use std::fmt;

/// Why bytes are not the text of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotUtf8 {
    /// One-based number of the line with the first byte that does not fit.
    pub line: usize,
    /// That byte.
    pub byte: u8,
    /// Whether the bytes start with the mark of UTF-16, in either order.
    pub is_utf16: bool,
}

impl fmt::Display for NotUtf8 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_utf16 {
            f.write_str("expected UTF-8 text but found UTF-16; save the file as UTF-8")
        } else {
            let byte = self.byte;
            write!(f, "expected UTF-8 text but found the byte 0x{byte:02X}; save the file as UTF-8")
        }
    }
}

/// Decodes UTF-8; a byte-order mark stays, [`read`](super::read) takes no offence at it.
///
/// ```
/// # use awareness_quiz::article::decode;
/// assert_eq!(decode("Der Möwensee".as_bytes()), Ok("Der Möwensee"));
/// // As an editor set to Latin-1 saves it.
/// assert_eq!(decode(b"Lakes\nDer M\xF6wensee").map_err(|it| it.line), Err(2));
/// ```
///
/// # Errors
/// [`NotUtf8`] with the first line that is not.
pub fn decode(bytes: &[u8]) -> Result<&str, NotUtf8> {
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        NotUtf8 {
            line: bytes[..at].split(|byte| *byte == b'\n').count(),
            byte: bytes[at],
            is_utf16: bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF"),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], line: usize, message: &str) {
        let error = decode(bytes).expect_err("the bytes are not UTF-8");
        assert_eq!((error.line, error.to_string().as_str()), (line, message), "in {bytes:?}");
    }

    #[test]
    fn text_is_left_as_it_is() {
        for text in ["", "\u{FEFF}# Lakes\r\n\0 ", "国家", "👩‍👩‍👧"] {
            assert_eq!(decode(text.as_bytes()), Ok(text));
        }
    }

    #[test]
    fn the_first_line_that_is_not_utf_8_is_named() {
        let message = "expected UTF-8 text but found the byte 0xE9; save the file as UTF-8";
        check(b"Caf\xE9", 1, message);
        check(b"Lakes\r\n\nCaf\xE9 \xFF\n\xFF", 3, message);
    }

    #[test]
    fn a_character_cut_off_at_the_end_is_not_utf_8() {
        check(
            &"one\n国".as_bytes()[..6],
            2,
            "expected UTF-8 text but found the byte 0xE5; save the file as UTF-8",
        );
    }

    #[test]
    fn utf_16_is_called_by_its_name() {
        let message = "expected UTF-8 text but found UTF-16; save the file as UTF-8";
        check(b"\xFF\xFE#\0 \0L\0", 1, message);
        check(b"\xFE\xFF\0#\0 \0L", 1, message);
    }
}
