//! Takes one line of an article with explicit fields apart.

use std::mem;

use crate::text::{find_last, starts_with_one_of};

/// The fields of one line by their names; a name is empty if there is no colon.
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    /// Whether all were taken out.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes the value of a field out, unless it is empty.
    pub(super) fn take(&mut self, name: &str) -> Option<String> {
        self.take_any(name).and_then(given)
    }

    /// Takes the value of a field out, which may be empty.
    pub(super) fn take_any(&mut self, name: &str) -> Option<String> {
        let at = self.0.iter().position(|it| it.0 == name)?;
        Some(self.0.swap_remove(at).1)
    }
}

/// A value that says something.
pub(super) fn given(value: String) -> Option<String> {
    (!value.is_empty()).then_some(value)
}

/// The fields of a line that opens with a dash.
pub(super) fn fields_of(line: &str) -> Option<Fields> {
    let text = line.strip_prefix('—').or_else(|| line.strip_prefix("-- "))?;
    let mut chars = text.trim_start_matches('—').chars();
    let mut fields = Fields(Vec::new());
    let (mut name, mut value) = (None, String::new());
    loop {
        let c = chars.next();
        match c {
            Some('\\') => value.extend(chars.next()),
            Some(':' | '：') if name.is_none() => name = Some(mem::take(&mut value)),
            Some(c) if !is_separator(c) => value.push(c),
            _ => {
                let text = value.trim().to_owned();
                value.clear();
                if name.is_some() || !text.is_empty() {
                    let mut name = name.take().unwrap_or_default();
                    name.make_ascii_lowercase();
                    fields.0.push((name.trim().to_owned(), text));
                }
                if c.is_none() {
                    return Some(fields);
                }
            }
        }
    }
}

/// Whether a character stands between fields. A Chinese keyboard gives the wide one.
pub(super) fn is_separator(c: char) -> bool {
    matches!(c, ';' | '；')
}

/// The words of a caption, `*…*`; a credit in brackets may follow.
pub(super) fn caption_of(line: &str) -> Option<&str> {
    let words = line.strip_prefix('*')?;
    let end = find_last(words, "*")?;
    let credit = words[end + 1..].trim_start();
    let has_end = credit.is_empty() || starts_with_one_of("( （", credit);
    // Bold words open a paragraph.
    (has_end && !words.starts_with('*')).then_some(&words[..end])
}

/// A value without the quotation marks around it, which other programs need, and without the
/// backslashes inside.
pub(super) fn unquoted(value: &str) -> String {
    let inner = value.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
    let Some(inner) = inner else { return value.to_owned() };
    let mut chars = inner.chars();
    let mut text = String::new();
    while let Some(c) = chars.next() {
        text.extend(if c == '\\' { chars.next() } else { Some(c) });
    }
    text
}

/// A text without the backslash that keeps its first character from being markup.
pub(super) fn unescaped(text: &str) -> &str {
    text.strip_prefix('\\').unwrap_or(text)
}
