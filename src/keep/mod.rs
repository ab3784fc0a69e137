//! KEEP: what outlives a visit goes into [`Slots`] and comes out of them as a
//! [`Record`](crate::quiz::Record).
//!
//! Every finished quiz has a slot of its own that nobody writes again, so tabs that finish quizzes at
//! the same time cannot write over each other's. Where there are many, the oldest are folded into
//! [`Totals`](crate::quiz::Totals), again in a slot that is written once; its name says which quizzes
//! it holds, so whoever finds some of them still there knows that they are counted.
//!
//! Browsers write local storage to the disk some seconds late, so a database holds the same slots;
//! [`merge`] brings the two together when the page is opened.

mod copy;
mod envelope;
mod fold;
mod format;
mod merge;
mod name;
mod slots;
mod store;

pub use copy::{n_new, read_copy, write_copy};
pub use envelope::Unreadable;
pub use fold::{KEPT, MOST, tidy};
pub use format::{read_sitting, read_totals, write_sitting, write_totals};
pub use merge::{ERASED, Merged, combine, mark_erased, merge};
pub use slots::{SlotCopy, Slots};
pub use store::{
    Loaded, TakenUp, accept, erase, find_sitting, follow, import, is_begun, is_of_quiz, keep_begun,
    keep_finished, load, start_again, take_up,
};
