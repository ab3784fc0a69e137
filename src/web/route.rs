//! Which screen an address names. Addresses live in the hash, so that any web host will do.

use std::fmt;

/// A screen of the app; displays as the hash that leads to it.
///
/// ```
/// # use awareness_quiz::web::Route;
/// assert_eq!(Route::read("#/quiz/7"), Route::Quiz { seed: 7 });
/// assert_eq!(Route::Quiz { seed: 7 }.to_string(), "#/quiz/7");
/// assert_eq!(Route::read("#/nowhere"), Route::Start);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// What this is, and the scores so far.
    Start,
    /// A quiz drawn with a seed.
    Quiz {
        /// The same seed gives the same quiz.
        seed: u32,
    },
    /// The result of the quiz just finished.
    Result,
    /// What was read of the article. No screen leads there.
    Check,
}

impl Route {
    /// Reads a hash; one that leads nowhere leads to the start.
    pub fn read(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        match path.split_once('/') {
            Some(("quiz", seed)) => seed.parse().map_or(Self::Start, |seed| Self::Quiz { seed }),
            None if path == "result" => Self::Result,
            None if path == "check" => Self::Check,
            _ => Self::Start,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => write!(f, "#/"),
            Self::Quiz { seed } => write!(f, "#/quiz/{seed}"),
            Self::Result => write!(f, "#/result"),
            Self::Check => write!(f, "#/check"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_is_read_back() {
        for route in [
            Route::Start,
            Route::Quiz { seed: 0 },
            Route::Quiz { seed: u32::MAX },
            Route::Result,
            Route::Check,
        ] {
            assert_eq!(Route::read(&route.to_string()), route);
        }
    }

    #[test]
    fn a_hash_that_leads_nowhere_leads_to_the_start() {
        for hash in [
            "",
            "#",
            "#/quiz",
            "#/quiz/",
            "#/quiz/x",
            "#/quiz/-1",
            "#/quiz/4294967296",
            "#/quiz/1/2",
            "#main",
        ] {
            assert_eq!(Route::read(hash), Route::Start, "{hash}");
        }
    }
}
