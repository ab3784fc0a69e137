//! Which screen an address names. Addresses live in the hash, so that any web host will do.

use std::fmt;

use crate::quiz::Plan;

/// A screen of the app; displays as the hash that leads to it.
///
/// ```
/// # use awareness_quiz::{quiz::Plan, web::Route};
/// assert_eq!(Route::read("#/quiz/7/3"), Route::Item { plan: Plan::of(7), number: 3 });
/// assert_eq!(Route::Result { plan: Plan::of(7) }.to_string(), "#/quiz/7/result");
/// assert_eq!(Route::read("#/nowhere"), Route::Start);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// What this is, and the scores so far.
    Start,
    /// A quiz, at the question that comes next.
    Quiz {
        /// The same plan gives the same quiz.
        plan: Plan,
    },
    /// One question of a quiz.
    Item {
        /// The quiz.
        plan: Plan,
        /// Its question, counted from one.
        number: usize,
    },
    /// The result of a quiz.
    Result {
        /// The quiz.
        plan: Plan,
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
        let (place, rest) = path.split_once('/').unwrap_or((path, ""));
        match (place, rest) {
            ("check", "") => Self::Check,
            ("data", "") => Self::Data,
            ("quiz", rest) => Self::of_quiz(rest).unwrap_or(Self::Start),
            _ => Self::Start,
        }
    }

    fn of_quiz(path: &str) -> Option<Self> {
        let (plan, rest) = path.split_once('/').unwrap_or((path, ""));
        let plan = Plan::read(plan)?;
        Some(match rest {
            "" => Self::Quiz { plan },
            "result" => Self::Result { plan },
            number => Self::Item { plan, number: number.parse().ok()? },
        })
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => f.write_str("#/"),
            Self::Quiz { plan } => write!(f, "#/quiz/{plan}"),
            Self::Item { plan, number } => write!(f, "#/quiz/{plan}/{number}"),
            Self::Result { plan } => write!(f, "#/quiz/{plan}/result"),
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
            Route::Quiz { plan: Plan::of(0) },
            Route::Quiz { plan: Plan::of(u32::MAX) },
            Route::Item { plan: Plan::of(7), number: 1 },
            Route::Item { plan: Plan::of(u32::MAX), number: 120 },
            Route::Result { plan: Plan::of(7) },
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
