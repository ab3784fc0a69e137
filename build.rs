//! Finds the other edition of the article that the page is built with: the file beside it that has the
//! code of a language before its ending, such as `my-article.zh.md` beside `my-article.md`.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// The codes of the languages that an article may have; see `Lang` in src/article/mod.rs.
const CODES: [&str; 2] = ["en", "zh"];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=AWARENESS_QUIZ_ARTICLE");
    // Unset where the crate is used from elsewhere, which has no page.
    let article = env::var_os("AWARENESS_QUIZ_ARTICLE").map(PathBuf::from).unwrap_or_default();
    let candidates: Vec<(&str, PathBuf)> =
        CODES.into_iter().filter_map(|code| Some((code, beside(&article, code)?))).collect();
    watch(&article, &candidates);
    let found: Vec<&(&str, PathBuf)> = candidates.iter().filter(|it| it.1.is_file()).collect();
    let (code, path) = match found[..] {
        [] => ("", empty_file()),
        [(code, path)] => (*code, path.clone()),
        _ => panic!("{} has two other editions; the page can offer one", article.display()),
    };
    println!("cargo::rustc-env=AWARENESS_QUIZ_EDITION={}", path.display());
    println!("cargo::rustc-env=AWARENESS_QUIZ_EDITION_LANGUAGE={code}");
}

/// Where the edition in a language would be.
fn beside(article: &Path, code: &str) -> Option<PathBuf> {
    let (stem, ending) = (article.file_stem()?.to_str()?, article.extension()?.to_str()?);
    Some(article.with_file_name(format!("{stem}.{code}.{ending}")))
}

/// Runs this again once an edition is added or removed. Cargo watches a folder with all that is in it,
/// so it is asked to only within the package. Elsewhere, cargo is told of the files: it runs this each
/// time while one of them is missing.
fn watch(article: &Path, candidates: &[(&str, PathBuf)]) {
    let package = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    match article.parent() {
        Some(folder) if folder != package && folder.starts_with(&package) => {
            println!("cargo::rerun-if-changed={}", folder.display());
        }
        _ => {
            for (_, path) in candidates {
                println!("cargo::rerun-if-changed={}", path.display());
            }
        }
    }
}

/// Stands for an edition that there is not.
fn empty_file() -> PathBuf {
    let path = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it")).join("no-edition");
    fs::write(&path, "").expect("cargo gives a folder to write to");
    path
}
