//! The names of slots.

use crate::quiz::Plan;

/// What the names of finished quizzes start with.
const SITTING: &str = "sitting:";
/// What the names of sums start with.
const TOTALS: &str = "totals:";
/// What the names of quizzes left in the middle start with; the plan follows.
const BEGUN: &str = "begun:";
/// The slot of the origin of what is finished here.
pub const ORIGIN: &str = "origin";
/// What is put between a name and the moment at which its text was set aside.
const ASIDE: &str = ":set-aside:";

/// The name of a finished quiz or of sums: `ORIGIN-STAMP-REST` behind what it starts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name<'n> {
    /// In full.
    pub whole: &'n str,
    /// Whether it is of sums. They are of all quizzes of the origin up to the stamp.
    pub is_totals: bool,
    /// Chance's number for the browser in which the quizzes were finished.
    pub origin: u32,
    /// Its place among the quizzes of its origin: when it was finished, in milliseconds since 1970, or
    /// more where a clock was set back.
    pub stamp: u64,
    /// How many quizzes sums are of; none for a quiz.
    pub n_quizzes: usize,
}

impl<'n> Name<'n> {
    /// Reads a name; `None` where it is of something else.
    pub fn read(whole: &'n str) -> Option<Self> {
        let (is_totals, parts) = match whole.strip_prefix(TOTALS) {
            Some(parts) => (true, parts),
            None => (false, whole.strip_prefix(SITTING)?),
        };
        let (origin, parts) = parts.split_once('-')?;
        let (stamp, rest) = parts.split_once('-')?;
        // Nothing else is behind a quiz's plan, such as that it was set aside.
        if rest.contains(':') {
            return None;
        }
        let n_quizzes = if is_totals { rest.parse().ok()? } else { 0 };
        let origin = u32::from_str_radix(origin, 16).ok()?;
        Some(Self { whole, is_totals, origin, stamp: stamp.parse().ok()?, n_quizzes })
    }
}

/// Names a finished quiz.
pub fn of_sitting(origin: u32, stamp: u64, plan: &str) -> String {
    format!("{SITTING}{origin:08x}-{stamp}-{plan}")
}

/// Names the sums of so many quizzes of an origin, the last of which has the stamp.
pub fn of_totals(origin: u32, stamp: u64, n_quizzes: usize) -> String {
    format!("{TOTALS}{origin:08x}-{stamp}-{n_quizzes}")
}

/// The name that a finished quiz had while it was left in the middle.
pub fn begun_of_finished(name: &str) -> Option<String> {
    let plan = name.strip_prefix(SITTING)?.splitn(3, '-').nth(2)?;
    Some(format!("{BEGUN}{plan}"))
}

/// Names a quiz left in the middle.
pub fn of_begun(plan: &Plan) -> String {
    format!("{BEGUN}{plan}")
}

/// The plan of a quiz left in the middle.
pub fn read_begun(name: &str) -> Option<Plan> {
    Plan::read(name.strip_prefix(BEGUN)?)
}

/// Names the text of a slot that was set aside at a moment, in milliseconds since 1970.
pub fn of_aside(name: &str, now: u64) -> String {
    format!("{name}{ASIDE}{now}")
}

/// The name that a text had before it was set aside.
pub fn read_aside(name: &str) -> Option<&str> {
    name.split_once(ASIDE).map(|(before, _)| before)
}
