//! Articles of many forms, each with what a careful reader takes from it written beside it.

use std::{fs, path::PathBuf};

use awareness_quiz::article::{self, Article};
use serde_json::{Value, json};

/// What `NAME.json` beside the article says was to be read.
fn as_read(article: &Article) -> Value {
    let sections: Vec<Value> = (1..)
        .zip(&article.sections)
        .map(|(at, it)| json!({ "id": format!("s{at}"), "heading": it.heading }))
        .collect();
    let excerpts: Vec<Value> = (0..article.excerpts.len())
        .map(|at| {
            let it = &article.excerpts[at];
            let attribution = it.attribution.as_ref();
            let kind = attribution.and_then(|it| it.utterance.as_ref());
            json!({
                "id": format!("e{}", at + 1),
                "section": it.section.map(|it| format!("s{}", it + 1)),
                "text": it.text,
                "attribution": attribution.map(|it| it.text.clone()),
                "date": attribution.and_then(|it| it.date).map(|it| it.to_string()),
                "speaker": attribution.and_then(|it| it.speaker.clone()),
                "kind": kind.map(|it| format!("{:?}", it.kind).to_lowercase()),
                "occasion": attribution.and_then(|it| it.occasion.clone()),
                "place": article.find_place(at),
            })
        })
        .collect();
    let captions: Vec<Value> = article
        .captions
        .iter()
        .map(|it| {
            let venue = it.venue.as_ref();
            let date = venue.and_then(|it| it.date).map(|it| it.to_string());
            json!({ "text": it.text, "date": date, "place": venue.map(|it| it.place.clone()) })
        })
        .collect();
    json!({
        "title": article.title,
        "author": article.author,
        "published": article.published.map(|it| it.to_string()),
        "language": article.language.tag(),
        "sections": sections,
        "excerpts": excerpts,
        "captions": captions,
        "notes": article.notes.iter().map(|it| it.line).collect::<Vec<_>>(),
    })
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
