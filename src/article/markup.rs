//! Text that was copied as HTML: tags become ends of lines, entities the characters they stand for.

use crate::text::{clean, find_first, has_char};

/// The lines of an article, clean and numbered from one. A line of HTML may give several.
pub(super) fn lines_of(text: &str) -> Vec<(usize, String)> {
    // Old systems end lines with a carriage return alone.
    let is_old = has_char(text, '\r') && !has_char(text, '\n');
    let lines: Vec<&str> = if is_old { text.split('\r').collect() } else { text.lines().collect() };
    let is_html = lines.iter().any(|it| is_html(it));
    // A table that was copied from a browser has tabs between its cells.
    let is_table = lines.iter().filter(|it| it.matches('\t').count() > 1).count() > 2;
    (1..)
        .zip(lines)
        .flat_map(|(line, text)| {
            let texts = if is_html {
                plain_lines(text)
            } else if is_table && text.trim().matches('\t').count() > 1 {
                vec![format!("|{}|", text.trim().replace('\t', "|"))]
            } else {
                vec![text.to_owned()]
            };
            texts.into_iter().map(move |it| (line, clean(&it)))
        })
        .collect()
}

/// Whether a line holds a tag or an entity that its page would show otherwise.
fn is_html(line: &str) -> bool {
    let has_tag = ["<br", "<p>", "<b>", "<strong>", "<li>", "</"]
        .iter()
        .any(|it| find_first(line, it).is_some());
    has_tag || find_first(line, "&").is_some_and(|at| entity(&line[at..]).is_some())
}

/// The lines of one line of HTML, without tags and entities.
fn plain_lines(line: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        if c == '<'
            && let Some(end) = tag_end(rest)
        {
            let name = rest[1..end].trim_start_matches('/').to_ascii_lowercase();
            let ends_line = ["br", "p", "div", "li", "h1", "h2", "h3", "h4", "tr", "blockquote"];
            let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
            if ends_line.contains(&name) {
                lines.push(String::new());
            }
            rest = &rest[end + 1..];
            continue;
        }
        let last = lines.len() - 1;
        if c == '&'
            && let Some((shown, n_bytes)) = entity(rest)
        {
            lines[last].push(shown);
            rest = &rest[n_bytes..];
            continue;
        }
        lines[last].push(c);
        rest = &rest[c.len_utf8()..];
    }
    lines
}

/// Where the tag at the start of a text ends; a lone `<` opens none.
fn tag_end(text: &str) -> Option<usize> {
    let is_tag = text[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
    text.bytes().take(400).position(|it| it == b'>').filter(|_| is_tag)
}

const ENTITIES: &str = "amp & lt < gt > quot \" apos ' ldquo “ rdquo ” lsquo ‘ rsquo ’ laquo « raquo » mdash — ndash – \
    hellip … middot · copy © shy \u{ad} bull •";

/// The character that an entity at the start of a text stands for, and the entity's length.
fn entity(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(10).position(|it| it == b';')?;
    let name = &text[1..end];
    let shown = match name.strip_prefix('#') {
        Some(number) => {
            let number = match number.strip_prefix(&['x', 'X'][..]) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(number)?
        }
        None if name == "nbsp" => ' ',
        None => {
            let mut words = ENTITIES.split_ascii_whitespace();
            words.find(|it| *it == name)?;
            words.next()?.chars().next()?
        }
    };
    Some((shown, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_entities_are_what_they_show() {
        assert_eq!(
            plain_lines("<p>&ldquo;Rags &amp; reeds&#8221;<br>&mdash;&nbsp;Ann Lee</p>"),
            ["", "“Rags & reeds”", "— Ann Lee", ""]
        );
        assert_eq!(
            plain_lines("1 < 2 & 3 > 2; &unknown; &#xZ;"),
            ["1 < 2 & 3 > 2; &unknown; &#xZ;"]
        );
    }
}
