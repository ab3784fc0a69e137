//! A result as a picture, for messages and social media.

use crate::{
    article::Article,
    quiz::Score,
    web::{
        Words,
        annex::{
            AnnexWords,
            wrap::{cut, wrap},
        },
        element::{Element, svg_element},
        widget::{PAGE, Strokes},
    },
};

/// What the picture shows: nothing that says whose result it is.
pub struct Card<'a> {
    /// The article.
    pub article: &'a Article,
    /// Of each excerpt, whether the candidate has just shown to know it.
    pub known: &'a [bool],
    /// Of each item, whether the response was right.
    pub verdicts: &'a [bool],
    /// The score.
    pub score: Score,
    /// Where the quiz is, if that is a place on the web.
    pub host: Option<&'a str>,
    /// The page's language.
    pub words: &'static Words,
    /// The annex's words in it.
    pub more: &'static AnnexWords,
}

/// The picture's size in pixels: what social media cut nothing off.
pub const SIZE: [u32; 2] = [1200, 630];

// A picture takes nothing from a style sheet: these are the light colours and the typefaces of
// token.css.
const PAPER: &str = "#f9fafc";
const INK: &str = "#1b2233";
const INK_MUTED: &str = "#4d5568";
const RULE_LINE: &str = "#d3d7df";
const RULE_STRONG: &str = "#737b8d";
const MARKER: &str = "#f8e45c";
const WRONG: &str = "#a82a1c";
const SERIF: &str =
    r#"ui-serif, "Iowan Old Style", Palatino, Georgia, "Songti SC", "Noto Serif CJK SC", serif"#;
const SANS: &str = r#"system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif"#;

/// Where the text begins, and how wide it may be.
const LEFT: usize = 64;
const COLUMN: usize = 624;
/// Where the article in miniature begins, and how wide and high it may be.
const SHEET_LEFT: usize = 796;
const SHEET: [usize; 2] = [340, 400];
/// Where both begin, and on what the last lines stand.
const TOP: usize = 154;
const FOOT: usize = 566;

/// Draws a result.
pub fn card(card: &Card<'_>) -> Element {
    let Card { article, verdicts, score, host, words, more, .. } = *card;
    let title = article.title.as_deref().unwrap_or(words.app);
    let lang = article.language.tag();
    let result = (more.result)(score);
    let label = format!("{}: {title}. {result}", words.app);
    let [width, height] = SIZE.map(|it| it.to_string());
    let host = host.map(|it| text(it, [SHEET_LEFT, FOOT], 24, SANS).attribute("fill", INK_MUTED));
    svg_element("svg")
        .class("result-card")
        .attribute("role", "img")
        .attribute("aria-label", &label)
        .attribute("width", &width)
        .attribute("height", &height)
        .attribute("viewBox", &format!("0 0 {width} {height}"))
        .child(block([0, 0], [1200, 630], PAPER))
        .child(block([0, 0], [1200, 10], INK))
        .child(mark())
        .child(
            text(words.app, [LEFT + 64, 90], 28, SANS)
                .attribute("font-weight", "650")
                .attribute("lang", words.lang),
        )
        .children(headline(title, lang))
        .child(stroke("M742 154V566", RULE_LINE, "2"))
        .child(sheet(card))
        .child(
            text(&result, [LEFT, 500], 46, SERIF)
                .attribute("font-weight", "600")
                .attribute("lang", words.lang),
        )
        .children(ticks(verdicts))
        .child(host)
}

/// The sign of the app: three lines, one of them marked. The same as in icon.svg.
fn mark() -> Element {
    svg_element("g")
        .attribute("transform", "translate(60 56) scale(1.5)")
        .child(stroke("M2 16.2h24", MARKER, "8.6"))
        .child(stroke("M4 8h24M4 16.2h20M4 24.4h14", INK, "2.8"))
}

/// The title, as large as it fits in.
fn headline(title: &str, lang: &str) -> Vec<Element> {
    // Sizes, and how many lines of each there is room for.
    const SIZES: [(usize, usize); 4] = [(64, 3), (54, 4), (44, 5), (36, 6)];
    // Letters of these typefaces are about half as wide as they are high, with some to spare.
    let lines = |size: usize| wrap(title, COLUMN * 100 / (size * 54));
    let fits = SIZES.into_iter().find(|(size, most)| lines(*size).len() <= *most);
    let (size, most) = fits.unwrap_or(SIZES[SIZES.len() - 1]);
    let line = |(at, line): (usize, String)| {
        // The first line's capitals are level with the miniature.
        let baseline = TOP + size * 3 / 4 + at * size * 6 / 5;
        text(&line, [LEFT, baseline], size, SERIF)
            .attribute("font-weight", "600")
            .attribute("lang", lang)
    };
    cut(lines(size), most).into_iter().enumerate().map(line).collect()
}

/// The article in miniature, with what was known marked.
fn sheet(card: &Card<'_>) -> Element {
    let Strokes { headings, lines, marked, height } = Strokes::of(card.article, card.known);
    let [most_width, most_height] = SHEET;
    // In thousandths.
    let scale = (most_width * 1000 / PAGE).min(most_height * 1000 / height);
    let scale = format!("{}.{:03}", scale / 1000, scale % 1000);
    svg_element("g")
        .attribute("transform", &format!("translate({SHEET_LEFT} {TOP}) scale({scale})"))
        .child(stroke(&marked, MARKER, "7.2"))
        .child(stroke(&headings, INK, "3.4"))
        .child(stroke(&lines, RULE_STRONG, "1.6"))
}

/// A tick for each item, as on the page.
fn ticks(verdicts: &[bool]) -> Vec<Element> {
    const GAP: usize = 6;
    const HIGH: usize = 40;
    let pitch = (COLUMN + GAP) / verdicts.len().max(1);
    let width = pitch.saturating_sub(GAP).max(1);
    let tick = |(at, is_right): (usize, &bool)| {
        let (x, y) = (LEFT + at * pitch, FOOT - HIGH);
        let tick = svg_element("g");
        let tick = if *is_right {
            tick.child(block([x, y], [width, HIGH], MARKER))
        } else {
            let (start, end) = (x + width / 5, x + width * 4 / 5);
            let pencil = format!("M{start} {}L{end} {}", y + HIGH * 2 / 3, y + HIGH / 3);
            tick.child(stroke(&pencil, WRONG, "4"))
        };
        tick.child(block([x, FOOT - 3], [width, 3], if *is_right { INK } else { RULE_STRONG }))
    };
    verdicts.iter().enumerate().map(tick).collect()
}

fn block([x, y]: [usize; 2], [width, height]: [usize; 2], fill: &str) -> Element {
    let part = |element: Element, (name, value): (&str, usize)| {
        element.attribute(name, &value.to_string())
    };
    [("x", x), ("y", y), ("width", width), ("height", height)]
        .into_iter()
        .fold(svg_element("rect"), part)
        .attribute("fill", fill)
}

fn stroke(path: &str, color: &str, width: &str) -> Element {
    svg_element("path")
        .attribute("d", path)
        .attribute("fill", "none")
        .attribute("stroke", color)
        .attribute("stroke-width", width)
}

fn text(words: &str, [x, y]: [usize; 2], size: usize, family: &str) -> Element {
    svg_element("text")
        .attribute("x", &x.to_string())
        .attribute("y", &y.to_string())
        .attribute("font-family", family)
        .attribute("font-size", &size.to_string())
        .attribute("fill", INK)
        .text(words)
}
