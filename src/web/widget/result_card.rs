//! A result as a picture, for messages and social media.

use leptos::prelude::*;

use crate::{
    quiz::Session,
    text::{cut, wrap},
    web::{
        context::{Material, words},
        widget::{PAGE, Strokes},
        words::LaterWords,
    },
};

/// The picture's size in pixels: what social media cut nothing off.
pub const CARD_SIZE: [u32; 2] = [1200, 630];

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

/// Draws the result of a finished quiz. Nothing in it says whose result it is.
#[component]
pub fn ResultCard(
    session: Session,
    /// Where the quiz is, if that is a place on the web.
    host: Option<String>,
) -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    let article = expect_context::<Material>().article;
    let title = article.title.as_deref().unwrap_or(words.app);
    let result = (more.result)(session.score());
    let label = format!("{}: {title}. {result}", words.app);
    let [width, height] = CARD_SIZE;
    view! {
        <svg
            class="result-card"
            role="img"
            aria-label=label
            width=width
            height=height
            viewBox=format!("0 0 {width} {height}")
        >
            {block([0, 0], [1200, 630], PAPER)}
            {block([0, 0], [1200, 10], INK)}
            <Mark/>
            <text
                x=LEFT + 64
                y="90"
                font-family=SANS
                font-size="28"
                font-weight="650"
                fill=INK
                lang=words.lang
            >
                {words.app}
            </text>
            <Headline title/>
            {stroke("M742 154V566".to_owned(), RULE_LINE, "2")}
            <MarkedSheet session=session.clone()/>
            <text
                x=LEFT
                y="500"
                font-family=SERIF
                font-size="46"
                font-weight="600"
                fill=INK
                lang=words.lang
            >
                {result}
            </text>
            {ticks(session.verdicts().map(|(_, verdict)| verdict.is_right).collect())}
            {host.map(|host| {
                view! {
                    <text x=SHEET_LEFT y=FOOT font-family=SANS font-size="24" fill=INK_MUTED>
                        {host}
                    </text>
                }
            })}
        </svg>
    }
}

/// The sign of the app: three lines, one of them marked. The same as in icon.svg.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <g transform="translate(60 56) scale(1.5)">
            {stroke("M2 16.2h24".to_owned(), MARKER, "8.6")}
            {stroke("M4 8h24M4 16.2h20M4 24.4h14".to_owned(), INK, "2.8")}
        </g>
    }
}

/// The title, as large as it fits in.
#[component]
fn Headline<'t>(title: &'t str) -> impl IntoView {
    // Sizes, and how many lines of each there is room for.
    const SIZES: [(usize, usize); 4] = [(64, 3), (54, 4), (44, 5), (36, 6)];
    let lang = expect_context::<Material>().article.language.tag();
    // Letters of these typefaces are about half as wide as they are high, with some to spare.
    let lines = |size: usize| wrap(title, COLUMN * 100 / (size * 54));
    let fits = SIZES.into_iter().find(|(size, most)| lines(*size).len() <= *most);
    let (size, most) = fits.unwrap_or(SIZES[SIZES.len() - 1]);
    let line = |(at, line): (usize, String)| {
        // The first line's capitals are level with the miniature.
        let baseline = TOP + size * 3 / 4 + at * size * 6 / 5;
        view! {
            <text
                x=LEFT
                y=baseline
                font-family=SERIF
                font-size=size
                font-weight="600"
                fill=INK
                lang=lang
            >
                {line}
            </text>
        }
    };
    cut(lines(size), most).into_iter().enumerate().map(line).collect_view()
}

/// The article in miniature, with what was known marked.
#[component]
fn MarkedSheet(session: Session) -> impl IntoView {
    let article = expect_context::<Material>().article;
    let known = session.known_excerpts(article.excerpts.len());
    let Strokes { headings, lines, marked, height } = Strokes::of(article, &known);
    let [most_width, most_height] = SHEET;
    // In thousandths.
    let scale = (most_width * 1000 / PAGE).min(most_height * 1000 / height);
    let scale = format!("{}.{:03}", scale / 1000, scale % 1000);
    view! {
        <g transform=format!("translate({SHEET_LEFT} {TOP}) scale({scale})")>
            {stroke(marked, MARKER, "7.2")}
            {stroke(headings, INK, "3.4")}
            {stroke(lines, RULE_STRONG, "1.6")}
        </g>
    }
}

/// A tick for each item, as on the page.
fn ticks(verdicts: Vec<bool>) -> impl IntoView {
    const GAP: usize = 6;
    const HIGH: usize = 40;
    let pitch = (COLUMN + GAP) / verdicts.len().max(1);
    let width = pitch.saturating_sub(GAP).max(1);
    let tick = |(at, is_right): (usize, bool)| {
        let (x, y) = (LEFT + at * pitch, FOOT - HIGH);
        let verdict = if is_right {
            block([x, y], [width, HIGH], MARKER).into_any()
        } else {
            let (start, end) = (x + width / 5, x + width * 4 / 5);
            let pencil = format!("M{start} {}L{end} {}", y + HIGH * 2 / 3, y + HIGH / 3);
            stroke(pencil, WRONG, "4").into_any()
        };
        let foot = block([x, FOOT - 3], [width, 3], if is_right { INK } else { RULE_STRONG });
        view! { <g>{verdict}{foot}</g> }
    };
    verdicts.into_iter().enumerate().map(tick).collect_view()
}

fn block([x, y]: [usize; 2], [width, height]: [usize; 2], fill: &'static str) -> impl IntoView {
    view! { <rect x=x y=y width=width height=height fill=fill></rect> }
}

fn stroke(path: String, color: &'static str, width: &'static str) -> impl IntoView {
    view! { <path d=path fill="none" stroke=color stroke-width=width></path> }
}
