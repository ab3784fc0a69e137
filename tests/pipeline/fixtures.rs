//! Articles of many forms, each with what a careful reader takes from it written beside it.

use std::{fs, path::PathBuf};

use awareness_quiz::{
    article::{self, Article},
    exchange::Reading,
};
use serde_json::Value;

/// What `NAME.json` beside the article says was to be read: what `quizgen read` prints, but of the
/// notes only the lines, since their words are ours to choose.
fn as_read(article: &Article) -> Value {
    let mut read = serde_json::to_value(Reading::of(article)).unwrap();
    read["notes"] = article.notes.iter().map(|it| it.line).collect();
    read
}

/// Where two values differ, a line each.
fn differences(path: &str, read: &Value, expected: &Value, found: &mut Vec<String>) {
    match (read, expected) {
        (Value::Object(read), Value::Object(expected)) => {
            for (name, value) in expected {
                differences(&format!("{path}.{name}"), &read[name], value, found);
            }
        }
        (Value::Array(read), Value::Array(expected)) if read.len() == expected.len() => {
            for (at, (read, expected)) in read.iter().zip(expected).enumerate() {
                differences(&format!("{path}[{at}]"), read, expected, found);
            }
        }
        _ if read == expected => {}
        _ => found.push(format!("{path}:\n      read {read}\n  expected {expected}")),
    }
}

#[test]
fn every_article_is_read_as_a_careful_reader_would() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/articles/reader");
    let mut found = Vec::new();
    let mut n_articles = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|it| it == "json") {
            continue;
        }
        n_articles += 1;
        let article = article::read(&fs::read_to_string(&path).unwrap());
        let expected = fs::read_to_string(path.with_extension("json")).unwrap();
        let expected: Value = serde_json::from_str(&expected).unwrap();
        let name = path.file_name().unwrap().to_string_lossy();
        differences(&name, &as_read(&article), &expected, &mut found);
    }
    assert!(n_articles >= 12, "{n_articles} articles");
    assert!(found.is_empty(), "{} differences\n{}", found.len(), found.join("\n"));
}
