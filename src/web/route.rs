//! Which screen an address names. Addresses live in the hash, so that any web host will do.

use std::fmt;

/// A screen of the app; displays as the hash that leads to it.
///
/// ```
/// # use awareness_quiz::web::Route;
/// assert_eq!(Route::read("#/quiz/7/3"), Route::Item { seed: 7, number: 3 });
/// assert_eq!(Route::Result { seed: 7 }.to_string(), "#/quiz/7/result");
/// assert_eq!(Route::read("#/nowhere"), Route::Start);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// What this is, and the scores so far.
    Start,
    /// A quiz drawn with a seed, at the question that comes next.
    Quiz {
        /// The same seed gives the same quiz.
        seed: u32,
    },
    /// One question of a quiz.
    Item {
        /// The quiz.
        seed: u32,
        /// Its question, counted from one.
        number: usize,
    },
    /// The result of a quiz.
    Result {
        /// The quiz.
        seed: u32,
    },
    /// What is kept of the visitor.
    Data,
    /// What was read of the article. No screen leads there.
    Check,
}

impl Route {
    /// Reads a hash; one that leads nowhere leads to the start.
    pub fn read(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        match path {
            "check" => return Self::Check,
            "data" => return Self::Data,
            _ => {}
        }
        let quiz = path.strip_prefix("quiz/").unwrap_or_default();
        let (seed, rest) = quiz.split_once('/').unwrap_or((quiz, ""));
        let Ok(seed) = seed.parse() else { return Self::Start };
        match rest {
            "" => Self::Quiz { seed },
            "result" => Self::Result { seed },
            number => number.parse().map_or(Self::Start, |number| Self::Item { seed, number }),
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => f.write_str("#/"),
            Self::Quiz { seed } => write!(f, "#/quiz/{seed}"),
            Self::Item { seed, number } => write!(f, "#/quiz/{seed}/{number}"),
            Self::Result { seed } => write!(f, "#/quiz/{seed}/result"),
            Self::Data => f.write_str("#/data"),
            Self::Check => f.write_str("#/check"),
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
            Route::Item { seed: 7, number: 1 },
            Route::Item { seed: u32::MAX, number: 120 },
            Route::Result { seed: 7 },
            Route::Data,
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
            "#/quiz/1/two",
            "#/quiz/1/2/3",
            "#/quiz/1/-2",
            "#/result",
            "#/check/1",
            "#main",
        ] {
            assert_eq!(Route::read(hash), Route::Start, "{hash}");
        }
    }
}
