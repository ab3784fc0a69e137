//! SIT: an item bank goes in; a [`Blueprint`], a [`Form`], a [`Session`], a [`Score`] and a [`Link`]
//! come out.

mod blueprint;
mod choice;
mod countdown;
mod form;
mod limits;
mod link;
mod score;
mod session;
mod step;

pub use blueprint::{Blueprint, MOST_ITEMS, Plan};
pub use choice::Choice;
pub use countdown::{Countdown, Left};
pub use form::{Form, Shortfall, n_minutes};
pub use limits::Limits;
pub use link::{BadLink, Link};
pub use score::{Score, score_by_kind};
pub use session::{Response, Session, Verdict};
pub use step::{Extent, Step};
