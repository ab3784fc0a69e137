//! SIT: an item bank goes in; a [`Form`], a [`Session`], a [`Score`] and a [`Record`] come out.

mod form;
mod record;
mod score;
mod session;

pub use form::{Blueprint, Form, Shortfall};
pub use record::{Answer, Record, Sitting, Unreadable};
pub use score::{Score, score_by_kind};
pub use session::{Phase, Session, Verdict};
