//! SIT: an item bank goes in; a [`Blueprint`], a [`Form`], a [`Session`], a [`Score`] and a [`Link`]
//! come out.

mod blueprint;
mod countdown;
mod form;
mod link;
mod score;
mod session;

pub use blueprint::{Blueprint, MOST_ITEMS, Plan};
pub use countdown::{Countdown, Left};
pub use form::{Form, Shortfall};
pub use link::{BadLink, Link};
pub use score::{Score, score_by_kind};
pub use session::{Session, Verdict};
