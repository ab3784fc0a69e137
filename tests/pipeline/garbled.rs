//! What holds for any text whatever: it is read without a crash, and items from it can be shown.

use awareness_quiz::{
    article,
    item::write_items,
    quiz::{Blueprint, Form},
};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::{flaw::form_flaws, generated::config, judge::describe};

const ARTICLES: [&str; 5] = [
    include_str!("../articles/publicity-week-2022.md"),
    include_str!("../articles/publicity-week-2022.source.txt"),
    include_str!("../articles/reader/said-before-zh.txt"),
    include_str!("../articles/reader/source-labels-zh.md"),
    include_str!("../articles/reader/ten-voices.md"),
];

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn any_text_can_be_read(text in any::<String>(), seed: u32) {
        check_any(&text, seed)?;
    }

    #[test]
    fn any_sequence_of_marks_can_be_read(pieces in vec(select(PIECES), 0..120), seed: u32) {
        check_any(&pieces.concat(), seed)?;
    }

    #[test]
    fn a_real_article_can_be_read_however_it_is_garbled(
        source in select(&ARTICLES[..]),
        garblings in vec(garbling(), 1..8),
        seed: u32,
    ) {
        let mut lines: Vec<String> = source.lines().map(str::to_owned).collect();
        for garbling in garblings {
            garbling.apply(&mut lines);
        }
        check_any(&lines.join("\n"), seed)?;
    }
}

/// What any text must give: items that can be shown, from an article that can be traced.
fn check_any(text: &str, seed: u32) -> Result<(), TestCaseError> {
    let article = article::read(text);
    let bank = write_items(&article, seed);
    let is_old = text.contains('\r') && !text.contains('\n');
    let n_lines = if is_old { text.split('\r').count() } else { text.lines().count().max(1) };
    prop_assert!(article.notes.iter().all(|it| (1..=n_lines).contains(&it.line)));
    prop_assert!(article.excerpts.iter().all(|it| (1..=n_lines).contains(&it.line)));
    for item in &bank.items {
        prop_assert_eq!(form_flaws(item), Vec::<&str>::new(), "{}", describe(item));
        if let Some(passage) = item.passage() {
            prop_assert!(article.excerpts[passage.excerpt].text.contains(&passage.text));
        }
    }
    Form::draw(&bank, Blueprint::default(), seed);
    Ok(())
}

#[test]
fn marks_around_nothing_are_no_quotation() {
    for text in
        ["\n> \"\n> \"\r", "> “”\n\n— Ann Lee, speech at the Lake Forum, 9 June 2016\n", "> 「 」"]
    {
        assert_eq!(article::read(text).excerpts, [], "{text:?}");
    }
}

#[test]
fn huge_and_endless_input_is_read() {
    let sentence = "The moss keeps the harbour quiet, and nobody knows who brought it there. ";
    let attributed =
        |text: &str| format!("> {text}\n\n— Ann Lee, speech at the Lake Forum, 9 June 2016\n");
    for text in [
        sentence.repeat(5_000_000 / sentence.len()),
        attributed(&sentence.repeat(5_000_000 / sentence.len())),
        "(".repeat(200_000),
        attributed(&"(".repeat(200_000)),
        "—".repeat(100_000),
        attributed(&"—".repeat(100_000)),
        "-".repeat(100_000),
        "- ".repeat(100_000),
        "> ".repeat(100_000),
        ":".repeat(200_000),
        "by:".repeat(100_000),
        format!("{}a", ".".repeat(200_000)),
        attributed(&format!("{}a", ".".repeat(200_000))),
        attributed(&".\"".repeat(100_000)),
        attributed(&"a".repeat(1_000_000)),
        attributed(&"moss, ".repeat(200_000)),
    ] {
        write_items(&article::read(&text), 7);
    }
}

/// One thing that can happen to an article on its way.
#[derive(Debug, Clone)]
enum Garbling {
    Cut { line: usize, at: usize },
    Duplicate { line: usize },
    Swap { line: usize, other: usize },
    Insert { line: usize, at: usize, bytes: Vec<u8> },
    Join { line: usize },
}

fn garbling() -> impl Strategy<Value = Garbling> {
    let line = || 0..80_usize;
    prop_oneof![
        (line(), 0..900_usize).prop_map(|(line, at)| Garbling::Cut { line, at }),
        line().prop_map(|line| Garbling::Duplicate { line }),
        (line(), line()).prop_map(|(line, other)| Garbling::Swap { line, other }),
        (line(), 0..900_usize, vec(any::<u8>(), 1..12))
            .prop_map(|(line, at, bytes)| Garbling::Insert { line, at, bytes }),
        line().prop_map(|line| Garbling::Join { line }),
    ]
}

impl Garbling {
    fn apply(self, lines: &mut Vec<String>) {
        let n = lines.len();
        let boundary = |line: &str, at: usize| {
            (0..=at.min(line.len())).rfind(|at| line.is_char_boundary(*at)).unwrap_or(0)
        };
        match self {
            Self::Cut { line, at } => {
                let line = &mut lines[line % n];
                line.truncate(boundary(line, at));
            }
            Self::Duplicate { line } => lines.insert(line % n, lines[line % n].clone()),
            Self::Swap { line, other } => lines.swap(line % n, other % n),
            Self::Insert { line, at, bytes } => {
                let line = &mut lines[line % n];
                let at = boundary(line, at);
                line.insert_str(at, &String::from_utf8_lossy(&bytes));
            }
            Self::Join { line } if n > 1 => {
                let line = line % (n - 1);
                let next = lines.remove(line + 1);
                lines[line].push_str(&next);
            }
            Self::Join { .. } => {}
        }
    }
}

/// What readers of articles look out for.
const PIECES: &[&str] = &[
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "> ",
    "— ",
    "——",
    "## ",
    "# ",
    "---\n",
    "*",
    "**",
    "\"",
    "“",
    "”",
    "(",
    ")",
    ": ",
    ", ",
    ", ",
    ". ",
    ". ",
    "; ",
    "…",
    "Ann Lee",
    "'s ",
    "speech at the ",
    "opening ceremony of the ",
    "letter to ",
    "Lake Forum",
    "2nd ",
    "On ",
    "9 June 2016",
    "June 9, 2016",
    "2016",
    "2016年4月19日",
    "03/04/2017",
    "99999",
    "The Lake Week was held in Onsala",
    " on ",
    "the moss of the harbour",
    "we must keep the lantern",
    " and ",
    "国家网络安全",
    "。",
    "\u{202e}",
    "\u{feff}",
    "\u{0}",
    "\r",
    "\t",
    "İ",
    "ß",
    "👩‍👩‍👧",
    "é",
    "Author:",
    "Time:",
    "- END -",
    "Photo by ",
    "language: zh",
    "title",
    "a",
    "A",
];
