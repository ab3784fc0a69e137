//! What a line is: heading, quotation, attribution, caption or prose.

use super::{
    attribution::Attribution,
    caption::{is_credit, looks_like_caption},
    text::{lower_case, n_words, tokens},
};

/// One paragraph of the article and what it is by its own looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    /// One-based number of its first line.
    pub line: usize,
    pub text: String,
    pub kind: BlockKind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum BlockKind {
    /// `# …`: level one is the title.
    Heading {
        level: usize,
    },
    /// `> …`
    Quotation,
    /// Starts with a dash and says who, where or when.
    Attribution,
    /// Starts with a dash, but says too little to be an attribution by itself.
    Dashed,
    /// In italics, or with a picture's credit.
    Caption,
    /// A picture's credit or the article's own source, alone on its line.
    Credit,
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
        let (kind, content) = kind_of(&text);
        if let (true, Some(last)) = (joins && is_markdown, blocks.last_mut()) {
            let same = last.kind == kind && matches!(kind, BlockKind::Quotation | BlockKind::Prose);
            // A wrapped attribution or caption goes on in lines that look like prose.
            let goes_on = kind == BlockKind::Prose
                && matches!(
                    last.kind,
                    BlockKind::Attribution | BlockKind::Dashed | BlockKind::Caption
                );
            if same || goes_on {
                if !last.text.is_empty() && !content.is_empty() {
                    last.text.push(' ');
                }
                last.text.push_str(content);
                continue;
            }
        }
        joins = true;
        blocks.push(Block { line, text: content.to_owned(), kind });
    }
    for block in &mut blocks {
        if matches!(block.kind, BlockKind::Attribution | BlockKind::Dashed) {
            let is_telling = Attribution::read(&block.text, block.line).is_telling();
            block.kind = if is_telling { BlockKind::Attribution } else { BlockKind::Dashed };
        }
        if block.kind == BlockKind::Caption {
            block.text.retain(|c| c != '*');
        }
    }
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
        return (BlockKind::Quotation, quoted.trim());
    }
    if is_end(text) {
        return (BlockKind::End, text);
    }
    if let Some(content) = after_dash(text) {
        return (BlockKind::Dashed, content);
    }
    if text.starts_with('*')
        && !text.starts_with("**")
        && text[1..].contains('*')
        && !text.starts_with("* ")
        || looks_like_caption(text)
    {
        return (BlockKind::Caption, text);
    }
    if is_credit(text) || starts_with_label(text, &["source", "来源", "editor", "责任编辑", "编辑"])
    {
        return (BlockKind::Credit, text);
    }
    (BlockKind::Prose, text)
}

/// What follows a dash that can introduce an attribution. One hyphen is a list's bullet.
fn after_dash(text: &str) -> Option<&str> {
    let content = text.trim_start_matches(DASHES);
    let dash = &text[..text.len() - content.len()];
    (!dash.is_empty() && dash != "-").then(|| content.trim()).filter(|content| !content.is_empty())
}

const DASHES: &[char] = &['—', '–', '―', '─', '-'];

/// Parts a paragraph from the attribution at its end: `… of the lake. —— Ann Lee, June 2016`.
pub(super) fn split_attribution(text: &str) -> Option<(&str, &str)> {
    let dash_end = text
        .rfind(&['—', '―', '─'][..])
        .map(|at| at + '—'.len_utf8())
        .or_else(|| text.rfind("--").map(|at| at + 2))?;
    let before = text[..dash_end].trim_end_matches(DASHES);
    let dash = &text[before.len()..dash_end];
    let quoted = before.trim_end();
    let attribution = text[dash_end..].trim();
    let ends_sentence =
        quoted.ends_with(&['.', '!', '?', '。', '！', '？', '”', '"', '」', '’'][..]);
    let is_long_enough = dash != "-" && n_words(quoted) >= 5;
    // An attribution is a line, not a paragraph.
    let is_short = attribution.len() < 400;
    (ends_sentence && is_long_enough && is_short && Attribution::read(attribution, 0).is_telling())
        .then_some((quoted, attribution))
}

/// Whether the article ends here: `- END -`, or the start of what else the page offers.
fn is_end(text: &str) -> bool {
    let bare = lower_case(text.trim_matches(|c: char| !c.is_alphanumeric()));
    [
        "end",
        "the end",
        "完",
        "related articles",
        "related reading",
        "read more",
        "相关阅读",
        "相关文章",
    ]
    .contains(&bare.as_str())
}

/// Whether a line without markup stands as a heading of at most so many words: without the mark
/// that ends a sentence.
pub(super) fn looks_like_heading(text: &str, most_words: usize) -> bool {
    let n_words = n_words(text);
    (1..=most_words).contains(&n_words)
        && text.len() <= 10 * most_words
        && !text.ends_with([
            '.', '!', '?', ';', ':', ',', '。', '！', '？', '；', '：', '，', '…', '"', '”', '」',
        ])
        && tokens(text).first().is_some_and(|it| !it.text.starts_with(char::is_lowercase))
}

fn starts_with_label(text: &str, labels: &[&str]) -> bool {
    text.split_once([':', '：'])
        .is_some_and(|(label, _)| labels.contains(&lower_case(label.trim()).as_str()))
}

/// Cuts a line like `Author: Ann Lee Time: 2016.06.09` at its labels; empty where it has none.
pub(super) fn labelled(text: &str) -> Vec<(&str, &str)> {
    let mut starts: Vec<(usize, &str)> = Vec::new();
    let mut mark_end = 0;
    for (at, mark) in text.match_indices(&[':', '：'][..]) {
        // No further back than to the mark before, or a line of colons takes hours.
        let label_start = text[mark_end..at].rfind(&[' ', '|', '　'][..]).map_or(mark_end, |it| {
            let it = mark_end + it;
            it + text[it..].chars().next().map_or(1, char::len_utf8)
        });
        mark_end = at + mark.len();
        if starts.is_empty() && label_start > 0 {
            return Vec::new();
        }
        if LABELS.contains(&lower_case(&text[label_start..at]).as_str()) {
            starts.push((label_start, &text[at + mark.len()..]));
        }
    }
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([text.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|((start, value), end)| {
            let value_start = text.len() - value.len();
            let label = text[*start..value_start].trim_end_matches(&[':', '：'][..]);
            (label, text[value_start..end].trim_matches(&[' ', '|'][..]))
        })
        .collect()
}

const LABELS: &[&str] = &[
    "author",
    "by",
    "writer",
    "time",
    "date",
    "published",
    "source",
    "editor",
    "作者",
    "时间",
    "日期",
    "来源",
    "发布时间",
];
