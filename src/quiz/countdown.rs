//! A clock that a candidate may switch on. It ends nothing and counts for nothing.

use std::fmt;

/// The time for one item, which can be extended as often as one likes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Countdown {
    /// Milliseconds since 1970, UTC.
    ends: u64,
}

/// The time for an item, and what each extension adds, in milliseconds.
const ALLOWANCE: u64 = 30_000;

impl Countdown {
    /// Starts at `now`, in milliseconds since 1970.
    pub fn start(now: u64) -> Self {
        Self { ends: now + ALLOWANCE }
    }

    /// Adds as much time again: to what is left, or from `now` on where none is.
    pub fn extend(&mut self, now: u64) {
        self.ends = self.ends.max(now) + ALLOWANCE;
    }

    /// What is left at `now`.
    pub fn left(self, now: u64) -> Left {
        Left { seconds: self.ends.saturating_sub(now).div_ceil(1000) }
    }
}

/// Time left; displays as a clock does: `1:05`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// Whole seconds, rounded up; zero when time is up.
    pub seconds: u64,
}

impl fmt::Display for Left {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{:02}", self.seconds / 60, self.seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_runs_out_and_can_be_extended_before_and_after() {
        let mut countdown = Countdown::start(1_000);
        let shows = |countdown: Countdown, now| countdown.left(now).to_string();
        assert_eq!(shows(countdown, 1_000), "0:30");
        assert_eq!(shows(countdown, 1_001), "0:30");
        assert_eq!(shows(countdown, 30_500), "0:01");
        countdown.extend(21_000);
        assert_eq!(shows(countdown, 21_000), "0:40");
        assert_eq!(shows(countdown, 500_000), "0:00");
        countdown.extend(500_000);
        assert_eq!(shows(countdown, 500_000), "0:30");
        countdown.extend(500_000);
        countdown.extend(500_000);
        assert_eq!(shows(countdown, 500_000), "1:30");
    }
}
