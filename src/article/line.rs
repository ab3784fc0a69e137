//! What a line is by its own looks: heading, quotation, attribution, list, caption or prose.

use super::{
    Lang,
    caption::{is_credit, looks_like_caption},
    furniture::{is_end, is_furniture, label_of, labelled},
    quoted::ends_sentence,
    split::SOURCE_LABELS,
};
use crate::text::{Index, hash, is_cjk, is_one_of, n_words, tokens};

const DASHES: &[char] = &['—', '–', '―', '─', '-'];

/// One paragraph of the article and what it is by its own looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    /// One-based number of its first line.
    pub line: usize,
    pub text: String,
    pub kind: BlockKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BlockKind {
    /// `# …`: level one is the title.
    Heading {
        level: usize,
    },
    /// `> …`
    Quotation,
    /// Starts with a dash, which may introduce an attribution.
    Dashed,
    /// Starts with `Source:`, which may introduce one as well.
    Source,
    /// Starts with a bullet or the number of a list.
    Bullet,
    /// A row of a table.
    Row,
    /// In italics, or with a picture's credit.
    Caption,
    /// A picture's credit alone, or a line of the page's frame.
    Furniture,
    /// Says that the article ends here.
    End,
    Prose,
}

/// Groups lines into paragraphs. In Markdown a paragraph may run over several lines; in text
/// copied from a page each line is one. `lines` are clean and numbered from one.
pub(super) fn blocks(
    lines: impl Iterator<Item = (usize, String)>,
    is_markdown: bool,
) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut joins = false;
    for (line, text) in lines {
        if text.is_empty() {
            joins = false;
            continue;
        }
        let text = without_references(&text);
        let text = if is_markdown { with_dash_for_bold(&text) } else { text };
        let (kind, content) = kind_of(&text);
        if let (true, Some(last)) = (joins && is_markdown, blocks.last_mut()) {
            let same = last.kind == kind && matches!(kind, BlockKind::Quotation | BlockKind::Prose);
            // A wrapped attribution or caption goes on in lines that look like prose.
            let goes_on = kind == BlockKind::Prose
                && matches!(
                    last.kind,
                    BlockKind::Dashed | BlockKind::Source | BlockKind::Caption | BlockKind::Bullet
                );
            if same || goes_on {
                if !last.text.is_empty() && !content.is_empty() {
                    last.text.push(' ');
                }
                last.text.push_str(content);
                continue;
            }
        }
        // `Hill Farmer,` and below it the date and the page.
        if !is_markdown
            && joins
            && kind == BlockKind::Prose
            && text.len() < 80
            && text.contains(|c: char| c.is_ascii_digit())
            && let Some(last) = blocks.last_mut()
            && last.kind == BlockKind::Prose
            && last.text.len() < 80
            && last.text.ends_with(',')
        {
            last.text.push(' ');
            last.text.push_str(content);
            continue;
        }
        joins = true;
        blocks.push(Block { line, text: content.to_owned(), kind });
    }
    if is_markdown {
        join_notes(&mut blocks);
        for block in &mut blocks {
            block.text = without_markup(&block.text);
        }
    }
    blocks.retain(|block| !block.text.is_empty());
    blocks
}

fn kind_of(text: &str) -> (BlockKind, &str) {
    let hashes = text.len() - text.trim_start_matches('#').len();
    if (1..=6).contains(&hashes) && text[hashes..].starts_with(' ') {
        return (
            BlockKind::Heading { level: hashes },
            text[hashes..].trim().trim_end_matches('#').trim(),
        );
    }
    if let Some(quoted) = text.strip_prefix('>') {
        let quoted = quoted.trim_start_matches(&['>', ' '][..]).trim();
        // An attribution inside the quotation's own block.
        return match kind_of_line(quoted) {
            (kind @ (BlockKind::Dashed | BlockKind::Source), content) => (kind, content),
            _ => (BlockKind::Quotation, quoted),
        };
    }
    kind_of_line(text)
}

fn kind_of_line(text: &str) -> (BlockKind, &str) {
    if is_end(text) {
        return (BlockKind::End, text);
    }
    if text.starts_with('|') && text[1..].contains('|') {
        return (BlockKind::Row, text);
    }
    let content = text.trim_start_matches(DASHES);
    let dash = &text[..text.len() - content.len()];
    if !dash.is_empty() && dash != "-" && !content.is_empty() {
        return (BlockKind::Dashed, content.trim());
    }
    if let Some(content) = without_number(text) {
        return (BlockKind::Bullet, content);
    }
    if let Some(content) = ["- ", "* ", "• ", "· ", "▪ ", "◦ ", "+ ", "•", "▪", "■", "◆", "●"]
        .iter()
        .find_map(|bullet| text.strip_prefix(*bullet))
    {
        return (BlockKind::Bullet, content.trim());
    }
    let is_italic = text.strip_prefix('*').is_some_and(|it| it.starts_with(char::is_alphanumeric));
    if is_italic || looks_like_caption(text) {
        return (BlockKind::Caption, text);
    }
    // A line with several labels is the byline under a headline.
    let is_byline = text.len() < 300 && labelled(text).len() > 1;
    if !is_byline && label_of(text).is_some_and(|it| is_one_of(SOURCE_LABELS, &it)) {
        let content = text.split_once(&[':', '：'][..]).map_or(text, |(_, content)| content);
        return (BlockKind::Source, content.trim());
    }
    if is_credit(text) || is_furniture(text) {
        return (BlockKind::Furniture, text);
    }
    (BlockKind::Prose, text)
}

/// Puts the sources at the foot, `[^1]: Ann Lee, Lake Forum`, where the words point to them.
fn join_notes(blocks: &mut Vec<Block>) {
    let notes: Vec<(String, String)> = blocks
        .iter()
        .filter_map(|it| it.text.strip_prefix("[^")?.split_once("]:"))
        .map(|(name, text)| (format!("[^{name}]"), text.trim().trim_end_matches('.').to_owned()))
        .collect();
    if notes.is_empty() {
        return;
    }
    let mut by_name = Index::default();
    for (at, (name, _)) in notes.iter().enumerate() {
        by_name.add(hash(name), at);
    }
    blocks.retain(|it| !it.text.starts_with("[^"));
    for block in blocks {
        let Some(at) = block.text.find("[^") else { continue };
        let Some(end) = block.text[at..].find(']').map(|it| at + it + 1) else { continue };
        let note = by_name.holders(hash(&block.text[at..end])).last().map(|it| &notes[it]);
        let (before, after) = (block.text[..at].trim_end(), block.text[end..].trim());
        if let Some((_, text)) = note
            && after.is_empty()
        {
            block.text = format!("{before} — {text}");
        }
    }
}

/// `words **Ann Lee, Lake Forum**` with a dash, as others print the same.
fn with_dash_for_bold(text: &str) -> String {
    let bold = text.strip_suffix("**").and_then(|it| it.rsplit_once("**"));
    match bold {
        Some((before, bold))
            if ends_sentence(before.trim_end()) && !before.trim_end().ends_with('*') =>
        {
            format!("{} — {bold}", before.trim_end())
        }
        _ => text.to_owned(),
    }
}

/// The words behind the number of a list, if they are quoted or in bold: `7. “…`. Other numbers may be
/// those of headings.
fn without_number(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let n_digits = text.len() - rest.len();
    let rest = rest.strip_prefix(&['.', ')', '、', '．'][..])?.trim_start();
    let is_quoted = rest.starts_with(&['“', '"', '「', '『', '«', '‘', '*'][..]);
    let is_sentence =
        ends_sentence(rest) || rest.contains(" — ") || rest.ends_with(&['*', ')', '）', ']'][..]);
    ((1..=3).contains(&n_digits) && (is_quoted || is_sentence)).then_some(rest)
}

/// Leaves out what points to notes and editors: `[2]:88`, `[編輯]`. Doubled apostrophes are quotation marks.
fn without_references(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(&['[', '\''][..]) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix("''") {
            plain.push('"');
            rest = after;
        } else if let Some(after) = after_reference(rest) {
            rest = after;
        } else {
            plain.push_str(&rest[..1]);
            rest = &rest[1..];
        }
    }
    plain.push_str(rest);
    plain
}

/// What follows a reference at the start of a text: to a note and its pages, or to an editor.
fn after_reference(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('[')?;
    let number = inner.trim_start_matches(|c: char| c.is_ascii_digit());
    if let Some(after) = number.strip_prefix(']')
        && (1..=3).contains(&(inner.len() - number.len()))
    {
        let pages = after
            .strip_prefix(':')
            .map(|it| it.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-' || c == '–'));
        return Some(pages.filter(|it| it.len() + 1 < after.len()).unwrap_or(after));
    }
    ["编辑]", "編輯]", "edit]"].iter().find_map(|it| inner.strip_prefix(*it))
}

/// Leaves out emphasis, code marks, pictures and the addresses of links: `[text](address)`.
pub(super) fn without_markup(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        match c {
            '*' | '`' => {}
            '\\' if next.is_ascii_punctuation() => {
                plain.push(next);
                chars.next();
            }
            // `_word_`, but not `snake_case` and not the `____` of a form.
            '_' if before.is_alphanumeric() != next.is_alphanumeric() => {}
            '[' | '!' | ']' => {
                let rest = &text[at..];
                let address = rest.strip_prefix("](").and_then(|it| it.find(')'));
                if c == ']'
                    && let Some(n_bytes) = address.filter(|it| *it < 2_000)
                {
                    while chars.next_if(|(it, _)| *it <= at + 2 + n_bytes).is_some() {}
                } else if !(c == '!' && next == '[' || c == '[' && opens_link(rest)) {
                    plain.push(c);
                }
            }
            _ => plain.push(c),
        }
        before = c;
    }
    plain.trim().to_owned()
}

/// Whether a bracket opens a link: the next closing bracket is followed by its address.
fn opens_link(text: &str) -> bool {
    let mut near = text.char_indices().skip(1).take(300);
    near.find(|(_, c)| *c == ']' || *c == '[')
        .is_some_and(|(at, c)| c == ']' && text[at..].starts_with("]("))
}

/// Whether a line without markup stands as a heading of at most so many words: without the mark
/// that ends a sentence.
pub(super) fn looks_like_heading(text: &str, most_words: usize) -> bool {
    text.len() <= 10 * most_words
        && (1..=most_words).contains(&n_words(text))
        && !text.ends_with([
            '.', '!', '?', ';', ':', ',', '。', '！', '？', '；', '：', '，', '…', '"', '”', '」',
        ])
        && tokens(text).first().is_some_and(|it| !it.text.starts_with(char::is_lowercase))
}

/// Whether a line can be a headline: like a heading, but it may exclaim, ask or quote.
pub(super) fn looks_like_title(text: &str) -> bool {
    let bare = text.trim_end_matches(&['!', '?', '！', '？', '"', '”', '」', '…'][..]);
    looks_like_heading(bare, 60) && !bare.ends_with(&[',', '，'][..])
}

/// Chinese where a tenth of the letters are: a Chinese text may name many things in Latin script.
pub(super) fn language_of(blocks: &[Block]) -> Lang {
    let letters =
        || blocks.iter().flat_map(|block| block.text.chars()).filter(|c| c.is_alphabetic());
    if letters().filter(|c| is_cjk(*c)).count() * 10 > letters().count() {
        Lang::Zh
    } else {
        Lang::En
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_markup_out() {
        assert_eq!(without_markup("A **deep** _still_ `lake`"), "A deep still lake");
        assert_eq!(
            without_markup("See [the lake](https://lake.example/a_b) now"),
            "See the lake now"
        );
        assert_eq!(without_markup("a [sic] word and snake_case"), "a [sic] word and snake_case");
        assert_eq!(without_markup("1\\. not a list"), "1. not a list");
    }

    #[test]
    fn tells_lines_apart() {
        for (line, kind) in [
            ("## Deep", BlockKind::Heading { level: 2 }),
            ("> Still waters", BlockKind::Quotation),
            ("> — Ann Lee", BlockKind::Dashed),
            ("—— 林晓", BlockKind::Dashed),
            ("-- Ann Lee", BlockKind::Dashed),
            ("- a torch", BlockKind::Bullet),
            ("• a torch", BlockKind::Bullet),
            ("来源：林晓", BlockKind::Source),
            ("- END -", BlockKind::End),
            ("*The lake.* (Photo: Bo Ek)", BlockKind::Caption),
            ("Home | News | About", BlockKind::Furniture),
            ("The lake is deep.", BlockKind::Prose),
        ] {
            assert_eq!(kind_of(line).0, kind, "{line}");
        }
    }
}
