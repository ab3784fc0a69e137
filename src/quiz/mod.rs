//! SIT: an item bank goes in; a [`Form`], a [`Session`], a [`Score`] and a [`Record`] come out.

mod blueprint;
mod calendar;
mod countdown;
mod course;
mod form;
mod history;
mod link;
mod progress;
mod record;
mod review;
mod score;
mod session;
mod streak;
mod totals;

pub use blueprint::{Blueprint, MOST_ITEMS, Plan};
pub use calendar::{Calendar, Day};
pub use countdown::{Countdown, Left};
pub use course::Course;
pub use form::{Form, Shortfall};
pub use link::{BadLink, Link};
pub use progress::Progress;
pub use record::{Answer, Finished, Record, Sitting};
pub use review::Review;
pub use score::{Score, score_by_kind};
pub use session::{Session, Verdict};
pub use streak::Streak;
pub use totals::{FactCourse, Tally, Totals};
