//! KNOW: answers go in; a [`Record`], what is due for [`Review`], [`Progress`] and a [`Streak`] come
//! out.

mod calendar;
mod course;
mod history;
mod progress;
mod record;
mod review;
mod streak;
mod totals;

pub use calendar::{Calendar, Day};
pub use course::Course;
pub use progress::Progress;
pub use record::{Answer, Finished, Record, Sitting};
pub use review::Review;
pub use streak::Streak;
pub use totals::{FactCourse, Tally, Totals};
