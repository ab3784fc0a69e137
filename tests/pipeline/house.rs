//! The house keeps its order: data flows one way, and every file says what it is for.

use std::{
    ffi::OsStr,
    fs,
    path::{Component, Path, PathBuf},
};

/// The rooms in the order in which data flows.
const ROOMS: [&str; 8] = ["text", "article", "item", "quiz", "learn", "keep", "exchange", "web"];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|it| it == "rs"))
        .collect()
}

/// Whether code names a room by its path, in a `use` or in place.
fn names(code: &str, room: &str) -> bool {
    let is_path = |(at, _): (usize, &str)| {
        let before = code[..at].trim_end();
        // `crate::room::` and `crate::{article, room::`, but not `self::room::` or `leptos::room::`.
        let statement = before.rsplit(';').next().unwrap_or_default();
        before.ends_with("crate::")
            || statement.contains("use crate::{") && before.ends_with(['{', ','])
    };
    code.match_indices(&format!("{room}::")).any(is_path)
}

#[test]
fn no_room_uses_a_room_to_its_right() {
    for (at, room) in ROOMS.iter().enumerate() {
        for path in sources(&Path::new("src").join(room)) {
            let code = fs::read_to_string(&path).unwrap();
            for right in &ROOMS[at + 1..] {
                assert!(!names(&code, right), "{} uses {right}", path.display());
            }
        }
    }
}

#[test]
fn a_use_of_another_room_is_seen() {
    assert!(names("use crate::web::App;", "web"));
    assert!(names("use crate::{\n    article::Article,\n    web::App,\n};", "web"));
    assert!(!names("use super::web::App; use leptos::{web::App};", "web"));
}

#[test]
fn every_file_says_what_it_is_for() {
    for path in sources(Path::new("src")).into_iter().chain(sources(Path::new("tests"))) {
        // What is not ours: installed, or built by the fuzzer where nobody told it another place.
        let is_ours = |it: Component<'_>| {
            !["node_modules", "target"].map(OsStr::new).contains(&it.as_os_str())
        };
        if !path.components().all(is_ours) {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//! "), "{} does not start with a //! line", path.display());
    }
}
