//! The command line tool on real files: what it prints, and how it ends.
#![allow(clippy::unwrap_used, missing_docs)]

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use awareness_quiz::{
    article::{Article, Problem, read, write_fields},
    item::{Kind, Source, write_items},
    quiz::{Blueprint, Form},
};
use serde_json::Value;

const BUNDLED: &str = "tests/articles/publicity-week-2022.md";
const PUBLISHED: &str = "tests/articles/publicity-week-2022.source.txt";
const CHINESE: &str = "tests/articles/home-of-the-net.zh.md";
const SHORT: &str = "tests/articles/short.md";
const ARTICLES: [&str; 3] = [BUNDLED, PUBLISHED, SHORT];

/// How a run of the tool ended.
#[derive(Debug, PartialEq)]
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

fn quizgen(arguments: &[&str]) -> Run {
    quizgen_on(arguments, b"")
}

fn quizgen_on(arguments: &[&str], input: &[u8]) -> Run {
    let mut child = spawn(arguments);
    // A run that ends before it reads its input closes the pipe.
    child.stdin.take().unwrap().write_all(input).ok();
    let output = child.wait_with_output().unwrap();
    Run {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn spawn(arguments: &[&str]) -> std::process::Child {
    Command::new(env!("CARGO_BIN_EXE_quizgen"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The JSON that a run prints; it must end well and say nothing else.
#[track_caller]
fn json(arguments: &[&str]) -> Value {
    let run = quizgen(arguments);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{arguments:?}");
    assert!(run.out.ends_with("}\n"), "{arguments:?} does not end with a newline");
    serde_json::from_str(&run.out).unwrap()
}

#[track_caller]
fn check_failure(run: &Run, parts: &[&str]) {
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
    assert_eq!(run.err.lines().count(), 1, "{run:?}");
    for part in parts {
        assert!(run.err.contains(part), "{part:?} is not in {run:?}");
    }
}

/// A file with these bytes, among what was built.
fn file_of(name: &str, bytes: &[u8]) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn article(path: &str) -> Article {
    read(&fs::read_to_string(path).unwrap())
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn id(letter: char, position: usize) -> String {
    format!("{letter}{}", position + 1)
}

#[test]
fn a_reading_has_what_the_library_reads() {
    for path in ARTICLES {
        let (value, article) = (json(&["read", path]), article(path));
        assert_eq!(value["title"].as_str(), article.title.as_deref());
        assert_eq!(value["author"].as_str(), article.author.as_deref());
        let published = article.published.map(|it| it.to_string());
        assert_eq!(value["published"].as_str(), published.as_deref());
        assert_eq!(value["language"], article.language.tag());

        let sections = value["sections"].as_array().unwrap();
        assert_eq!(sections.len(), article.sections.len());
        for (at, (section, expected)) in sections.iter().zip(&article.sections).enumerate() {
            assert_eq!(section["id"], id('s', at));
            assert_eq!(section["heading"], expected.heading);
        }
        let excerpts = value["excerpts"].as_array().unwrap();
        assert_eq!(excerpts.len(), article.excerpts.len());
        for (at, (excerpt, expected)) in excerpts.iter().zip(&article.excerpts).enumerate() {
            let said = expected.attribution.as_ref();
            assert_eq!(excerpt["id"], id('e', at));
            assert_eq!(
                excerpt["section"].as_str(),
                expected.section.map(|it| id('s', it)).as_deref()
            );
            assert_eq!(excerpt["text"], expected.text);
            assert_eq!(excerpt["attribution"].as_str(), said.map(|it| it.text.as_str()));
            let date = said.and_then(|it| it.date).map(|it| it.to_string());
            assert_eq!(excerpt["date"].as_str(), date.as_deref());
            assert_eq!(excerpt["speaker"].as_str(), said.and_then(|it| it.speaker.as_deref()));
            assert_eq!(excerpt["occasion"].as_str(), said.and_then(|it| it.occasion.as_deref()));
            let kind = said.and_then(|it| it.utterance.as_ref());
            let kind = kind.map(|it| format!("{:?}", it.kind).to_lowercase());
            assert_eq!(excerpt["kind"].as_str(), kind.as_deref());
        }
        let captions = value["captions"].as_array().unwrap();
        assert_eq!(captions.len(), article.captions.len());
        for (caption, expected) in captions.iter().zip(&article.captions) {
            let venue = expected.venue.as_ref();
            assert_eq!(caption["text"], expected.text);
            assert_eq!(caption["place"].as_str(), venue.map(|it| it.place.as_str()));
            let date = venue.and_then(|it| it.date).map(|it| it.to_string());
            assert_eq!(caption["date"].as_str(), date.as_deref());
        }
        assert_eq!(value["notes"].as_array().unwrap().len(), article.notes.len());
    }
}

#[test]
fn a_reading_has_what_the_article_says() {
    let value = json(&["read", BUNDLED]);
    let source = fs::read_to_string(BUNDLED).unwrap();
    for excerpt in value["excerpts"].as_array().unwrap() {
        assert!(source.contains(&format!("> {}\n", excerpt["text"].as_str().unwrap())));
        assert!(source.contains(&format!("— {}\n", excerpt["attribution"].as_str().unwrap())));
        assert_eq!(excerpt["speaker"], "Xi Jinping");
    }
    for section in value["sections"].as_array().unwrap() {
        assert!(source.contains(&format!("## {}\n", section["heading"].as_str().unwrap())));
    }
    let dates: Vec<&str> = value["excerpts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["date"].as_str().unwrap())
        .collect();
    assert_eq!(
        dates,
        [
            "2014-02-27",
            "2018-04",
            "2020-11-16",
            "2016-04-19",
            "2018-04",
            "2019-09",
            "2014-11-19",
            "2015-12-16",
            "2016-11-16"
        ]
    );
    let places: Vec<Option<&str>> =
        value["excerpts"].as_array().unwrap().iter().map(|it| it["place"].as_str()).collect();
    assert_eq!(
        (places[1], places[4], places[8]),
        (Some("Beijing"), Some("Beijing"), Some("Wuzhen"))
    );
}

#[test]
fn every_member_of_a_reading_is_always_there() {
    let path = file_of("bare.md", b"> Still waters run deep.\n");
    let value = json(&["read", &path]);
    assert_eq!(
        keys(&value),
        [
            "author",
            "captions",
            "excerpts",
            "language",
            "notes",
            "published",
            "questions",
            "sections",
            "title"
        ]
    );
    assert_eq!(
        keys(&value["excerpts"][0]),
        [
            "attribution",
            "date",
            "id",
            "kind",
            "occasion",
            "place",
            "section",
            "sources",
            "speaker",
            "text"
        ]
    );
    assert_eq!(
        keys(&value["excerpts"][0]["sources"]),
        ["date", "occasion", "place", "speaker", "text"]
    );
    assert_eq!(keys(&value["notes"][0]), ["line", "message"]);
    assert!(value["title"].is_null() && value["excerpts"][0]["speaker"].is_null());
    assert_eq!(value["notes"][0]["line"], 1);
}

#[test]
fn the_items_are_those_of_the_library() {
    for (path, seed) in ARTICLES.into_iter().flat_map(|path| [(path, 1), (path, 7)]) {
        let value = json(&["items", path, "--seed", &seed.to_string()]);
        let article = article(path);
        let bank = write_items(&article, seed);
        let items = value["items"].as_array().unwrap();
        assert_eq!(items.len(), bank.items.len());
        for (shown, item) in items.iter().zip(&bank.items) {
            assert_eq!(
                keys(shown),
                [
                    "enemies",
                    "excerpt",
                    "explanation",
                    "id",
                    "key",
                    "kind",
                    "options",
                    "passage",
                    "stem"
                ]
            );
            assert_eq!(shown["id"], item.id().to_string());
            assert_eq!(shown["kind"], item.kind().name());
            assert_eq!(shown["stem"], item.stem());
            assert_eq!(shown["explanation"], item.explanation());
            assert_eq!(shown["key"], item.key());
            let options: Vec<&str> = item.options().iter().map(|it| it.text.as_str()).collect();
            assert_eq!(shown["options"], Value::from(options));
            let excerpt = match item.source() {
                Source::Excerpt(at) => Some(id('e', at)),
                Source::Caption(_) | Source::Written(_) => None,
            };
            assert_eq!(shown["excerpt"].as_str(), excerpt.as_deref());
            let enemies: Vec<String> = bank
                .items
                .iter()
                .filter(|it| it.id() != item.id() && it.is_enemy_of(item))
                .map(|it| it.id().to_string())
                .collect();
            assert_eq!(shown["enemies"], Value::from(enemies));
        }
        let absent = value["absent"].as_array().unwrap();
        assert_eq!(absent.len(), bank.absent.len());
        for (shown, absence) in absent.iter().zip(&bank.absent) {
            assert_eq!(shown["kind"], absence.kind.name());
            assert_eq!(shown["why"], absence.reason.to_string());
        }
    }
}

#[test]
fn a_passage_with_its_gap_filled_is_in_its_excerpt() {
    let reading = json(&["read", CHINESE]);
    let value = json(&["items", CHINESE]);
    let mut n_gaps = 0;
    for item in value["items"].as_array().unwrap() {
        let Some(passage) = item["passage"].as_str() else { continue };
        let at = usize::try_from(item["key"].as_u64().unwrap()).unwrap();
        let key = item["options"][at].as_str().unwrap();
        let has_gap = passage.contains("____");
        assert_eq!(has_gap, item["kind"] == "gap", "{item}");
        n_gaps += usize::from(has_gap);
        let words = passage.replace("____", key);
        let words = words.trim_matches(['…', ' ']);
        let excerpts = reading["excerpts"].as_array().unwrap();
        let excerpt = excerpts.iter().find(|it| it["id"] == item["excerpt"]).unwrap();
        assert!(excerpt["text"].as_str().unwrap().contains(words), "{item}");
    }
    assert!(n_gaps > 0);
}

#[test]
fn a_prepared_article_gives_the_same_items() {
    for path in ARTICLES {
        let prepared = quizgen(&["prepare", path]);
        assert_eq!((prepared.code, prepared.err.as_str()), (Some(0), ""));
        assert_eq!(prepared.out, write_fields(&article(path)));
        let again = quizgen_on(&["prepare", "-"], prepared.out.as_bytes());
        assert_eq!(again, prepared, "{path}");
        let items = quizgen_on(&["items", "-"], prepared.out.as_bytes());
        assert_eq!(items, quizgen(&["items", path]), "{path}");
    }
}

#[test]
fn preparing_tells_what_could_not_be_read() {
    let path = file_of("alone.md", b"> Still waters run deep.\n");
    let note = format!("{path}:1: {}\n", Problem::QuotationAlone);
    let run = quizgen(&["prepare", &path]);
    assert_eq!((run.code, run.err), (Some(0), note));
    assert!(run.out.ends_with("format: fields\n---\n\n> Still waters run deep.\n"), "{}", run.out);
}

#[test]
fn a_form_is_that_of_the_library() {
    for (path, seed, n_items) in [(BUNDLED, 7, 10), (BUNDLED, 8, 5), (PUBLISHED, 7, 10)] {
        let run =
            quizgen(&["form", path, "--seed", &seed.to_string(), "--items", &n_items.to_string()]);
        let form = Form::draw(
            &write_items(&article(path), seed),
            Blueprint { n_items, ..Blueprint::default() },
            seed,
        );
        let ids: Vec<String> = form.items.iter().map(|it| it.id().to_string()).collect();
        assert_eq!(run.out.lines().collect::<Vec<_>>(), ids);
        assert_eq!((run.code, run.err.as_str(), ids.len()), (Some(0), "", n_items));
    }
}

#[test]
fn the_default_is_ten_items_of_seed_1() {
    let explicit = quizgen(&["form", BUNDLED, "--seed", "1", "--items", "10"]);
    assert_eq!(quizgen(&["form", BUNDLED]), explicit);
    assert_eq!(quizgen(&["items", BUNDLED]), quizgen(&["items", BUNDLED, "--seed", "1"]));
}

#[test]
fn a_form_that_is_short_says_so() {
    let run = quizgen(&["form", SHORT]);
    let n = run.out.lines().count();
    assert!((1..10).contains(&n));
    assert_eq!(run.code, Some(0));
    assert_eq!(
        run.err,
        format!("{SHORT}: the quiz needs 10 questions but the article yields {n}\n")
    );
}

#[test]
fn check_tells_what_was_read_and_what_it_gives() {
    let run = quizgen(&["check", BUNDLED]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let article = article(BUNDLED);
    for part in [article.title.as_deref().unwrap(), "2022-09-06", "9 excerpts", "8 occasions"] {
        assert!(run.out.contains(part), "{part:?} is not in:\n{}", run.out);
    }
    for (at, excerpt) in article.excerpts.iter().enumerate() {
        let said = excerpt.attribution.as_ref().unwrap();
        let occasion = said.occasion.as_ref().unwrap();
        let beginning = excerpt.text.split(' ').take(3).collect::<Vec<_>>().join(" ");
        let line = format!(
            "e{}, line {}: Xi Jinping | {occasion} | {} | {beginning}",
            at + 1,
            excerpt.line,
            said.date.unwrap()
        );
        assert!(run.out.contains(&line), "{line:?} is not in:\n{}", run.out);
    }
    let bank = write_items(&article, 1);
    for kind in Kind::ALL {
        let n = bank.items.iter().filter(|it| it.kind() == kind).count();
        let line = format!("{n:6} {}", kind.name());
        assert!(
            run.out.lines().any(|it| it.starts_with(&line)),
            "{line:?} is not in:\n{}",
            run.out
        );
    }
    for (flaw, n) in &bank.dropped {
        assert!(run.out.contains(&format!("{n:6} {flaw}\n")), "{flaw:?} is not in:\n{}", run.out);
    }
}

#[test]
fn check_ends_with_1_where_no_form_of_ten_can_be_made() {
    let run = quizgen(&["check", SHORT]);
    assert_eq!((run.code, run.err.as_str()), (Some(1), ""));
    for absence in write_items(&article(SHORT), 1).absent {
        let line = format!("     0 {}: {}\n", absence.kind.name(), absence.reason);
        assert!(run.out.contains(&line), "{line:?} is not in:\n{}", run.out);
    }
}

#[test]
fn questions_written_by_hand_are_read_and_asked() {
    let text =
        "---\nskip: 0badcafe\n---\n? How deep?\n- Far\n+ Very\n- Wide\n\n? How wide?\n- Far\n";
    let path = file_of("written.md", text.as_bytes());
    let value = json(&["read", &path]);
    assert_eq!(
        value["questions"][0],
        serde_json::json!({
            "section": null,
            "stem": "How deep?",
            "options": ["Far", "Very", "Wide"],
            "key": 1,
            "explanation": null,
            "line": 4,
        })
    );
    let items = quizgen(&["items", &path]);
    let notes = [
        format!("{path}:9: {}\n", Problem::FewOptions),
        format!("{path}:2: {}\n", Problem::UnknownSkip),
    ];
    assert_eq!((items.code, items.err), (Some(0), notes.concat()));
    let value: Value = serde_json::from_str(&items.out).unwrap();
    let item = &value["items"][0];
    let key = usize::try_from(item["key"].as_u64().unwrap()).unwrap();
    assert_eq!((&item["kind"], &item["options"][key]), (&"written".into(), &"Very".into()));
    assert!(item["explanation"].is_null() && item["excerpt"].is_null());
    let check = quizgen(&["check", &path]);
    assert_eq!((check.code, check.err.as_str()), (Some(1), ""));
    let counts = ["1 question written by hand\n".to_owned(), "     1 written\n".to_owned()];
    for part in notes.iter().chain(&counts) {
        assert!(check.out.contains(part), "{part:?} is not in:\n{}", check.out);
    }
}

#[test]
fn an_empty_article_is_still_answered() {
    let path = file_of("empty.md", b"");
    let note = format!("{path}:1: {}\n", read("").notes[0].problem);
    let items = quizgen(&["items", &path]);
    let value: Value = serde_json::from_str(&items.out).unwrap();
    assert_eq!(value["items"], Value::from(Vec::<Value>::new()));
    assert_eq!(value["absent"].as_array().unwrap().len(), Kind::ALL.len());
    assert_eq!((items.code, &items.err), (Some(0), &note));

    let form = quizgen(&["form", &path]);
    let shortfall = format!("{path}: the quiz needs 10 questions but the article yields 0\n");
    assert_eq!((form.code, form.out.as_str(), form.err), (Some(0), "", note.clone() + &shortfall));

    assert_eq!(json(&["read", &path])["excerpts"], Value::from(Vec::<Value>::new()));

    let check = quizgen(&["check", &path]);
    assert_eq!((check.code, check.err.as_str()), (Some(1), ""));
    assert!(check.out.contains(&note));
}

#[test]
fn standard_input_is_an_article_as_well() {
    let text = fs::read(BUNDLED).unwrap();
    for command in ["read", "items", "prepare", "form", "check"] {
        assert_eq!(quizgen_on(&[command, "-"], &text), quizgen(&[command, BUNDLED]));
    }
    let run = quizgen_on(&["items", "-"], b"> Still waters run deep.\n");
    assert!(run.err.starts_with("<stdin>:1: expected an attribution"), "{run:?}");
    check_failure(&quizgen_on(&["check", "-"], b"Lakes\nM\xF6wensee"), &["<stdin>:2: ", "UTF-8"]);
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_the_reason() {
    let latin_1 = file_of("latin-1.md", b"# Lakes\n\n> M\xF6wensee\n");
    let utf_16 = file_of("utf-16.md", b"\xFF\xFE#\0 \0L\0");
    for command in ["read", "items", "prepare", "form", "check"] {
        check_failure(&quizgen(&[command, "nowhere.md"]), &["nowhere.md: ", "no such file"]);
        check_failure(&quizgen(&[command, "tests/articles"]), &["tests/articles: ", "folder"]);
        check_failure(
            &quizgen(&[command, &latin_1]),
            &[&format!("{latin_1}:3: "), "0xF6", "save the file as UTF-8"],
        );
        check_failure(
            &quizgen(&[command, &utf_16]),
            &[&format!("{utf_16}:1: "), "UTF-16", "save the file as UTF-8"],
        );
    }
}

#[test]
fn a_wrong_command_ends_with_2() {
    for arguments in [
        &[][..],
        &["write", BUNDLED],
        &["read"],
        &["read", BUNDLED, SHORT],
        &["read", BUNDLED, "--seed", "1"],
        &["items", BUNDLED, "--seed", "-1"],
        &["items", BUNDLED, "--seed", "4294967296"],
        &["form", BUNDLED, "--items", "0"],
        &["form", BUNDLED, "--items", "99999999999999999999"],
    ] {
        let run = quizgen(arguments);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(run.err.contains("Usage:") || run.err.contains("--help"), "{run:?}");
    }
}

#[test]
fn two_runs_print_the_same_bytes() {
    for command in ["read", "items", "prepare", "form", "check"] {
        for path in ARTICLES {
            assert_eq!(quizgen(&[command, path]), quizgen(&[command, path]));
        }
    }
}

#[test]
fn a_reader_that_leaves_early_breaks_nothing() {
    let text = fs::read(BUNDLED).unwrap();
    for command in ["read", "items", "prepare", "form", "check"] {
        let mut child = spawn(&[command, "-"]);
        // Nothing is printed before all is read, so the pipe is closed by then for sure.
        drop(child.stdout.take());
        child.stdin.take().unwrap().write_all(&text).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{command}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{command}");
    }
}
