//! Where an article comes from, and what to say when it cannot be had.

use std::{
    fmt, fs,
    io::{self, Read},
    path::PathBuf,
};

use awareness_quiz::article::{Note, decode};

/// The article as named on the command line. Displays as it stands in messages.
#[derive(Debug, Clone)]
pub enum ArticleFile {
    /// A file by its path.
    Path(PathBuf),
    /// `-`
    StandardInput,
}

impl From<std::ffi::OsString> for ArticleFile {
    fn from(argument: std::ffi::OsString) -> Self {
        if argument == "-" { Self::StandardInput } else { Self::Path(argument.into()) }
    }
}

impl fmt::Display for ArticleFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path(path) => path.display().fmt(f),
            Self::StandardInput => f.write_str("<stdin>"),
        }
    }
}

impl ArticleFile {
    /// The text of the article; `Err` is a message that names file, line and reason.
    pub fn load(&self) -> Result<String, String> {
        let bytes = match self {
            Self::Path(path) => fs::read(path),
            Self::StandardInput => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
            }
        };
        let bytes = bytes.map_err(|error| format!("{self}: {}", reason(&error)))?;
        match decode(&bytes) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => Err(format!("{self}:{}: {error}", error.line)),
        }
    }

    /// A note as compilers print theirs, so that editors can jump to the line.
    pub fn note(&self, note: &Note) -> String {
        format!("{self}:{}: {}", note.line, note.problem)
    }
}

fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file; check the path".to_owned(),
        io::ErrorKind::IsADirectory => {
            "this is a folder; give the path of an article file".to_owned()
        }
        io::ErrorKind::PermissionDenied => "permission denied; allow reading this file".to_owned(),
        _ => error.to_string(),
    }
}
