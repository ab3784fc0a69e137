//! GIVE: items and results go in, files for other systems come out; one file per format.
//!
//! Each format has small structs of its own that serialise, so that a rename in the core changes
//! no file. Positions become names that stand in the file itself: `s1`, `e1` and so on, in order.

mod bank;
mod reading;

pub use bank::{BankAbsence, BankFile, BankItem};
pub use reading::{Reading, ReadingCaption, ReadingExcerpt, ReadingNote, ReadingSection};

/// The name of the excerpt at a position of `Article::excerpts`, in every format.
fn excerpt_id(excerpt: usize) -> String {
    format!("e{}", excerpt + 1)
}

/// The name of the section at a position of `Article::sections`, in every format.
fn section_id(section: usize) -> String {
    format!("s{}", section + 1)
}
