//! Which screen an address names. Addresses live in the hash, so that any web host will do.

use std::fmt;

use crate::{item::Source, quiz::Plan};

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
    /// A quiz to pass on: its address, for a whole room.
    Share {
        /// The quiz.
        plan: Plan,
    },
    /// A certificate to print, of a quiz that is finished.
    Certificate {
        /// The quiz.
        plan: Plan,
    },
    /// A quiz that somebody passed on.
    Join {
        /// What [`crate::quiz::Link`] displays as.
        link: String,
    },
    /// The article.
    Read {
        /// What of it to begin at.
        at: Option<Source>,
        /// The question or result that one comes from, and goes back to.
        from: Option<Box<Route>>,
    },
    /// A quiz of what is due.
    Practise,
    /// What was learned so far.
    Progress,
    /// What questions to ask.
    Settings,
    /// What is kept of the visitor.
    Data,
    /// What was read of the article. No screen leads there.
    Check,
}

impl Route {
    /// The quiz that the screen is about, or that one comes to it from.
    pub fn plan(&self) -> Option<&Plan> {
        match self {
            Self::Quiz { plan }
            | Self::Item { plan, .. }
            | Self::Result { plan }
            | Self::Share { plan }
            | Self::Certificate { plan } => Some(plan),
            Self::Read { from: Some(from), .. } => from.plan(),
            _ => None,
        }
    }

    /// Reads a hash; one that leads nowhere leads to the start.
    pub fn read(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let (place, rest) = path.split_once('/').unwrap_or((path, ""));
        match (place, rest) {
            ("check", "") => Self::Check,
            ("data", "") => Self::Data,
            ("practise", "") => Self::Practise,
            ("progress", "") => Self::Progress,
            ("settings", "") => Self::Settings,
            ("read", rest) => Self::of_article(rest).unwrap_or(Self::Start),
            ("with", link) => Self::Join { link: link.to_owned() },
            ("quiz", rest) => Self::of_quiz(rest).unwrap_or(Self::Start),
            _ => Self::Start,
        }
    }

    fn of_article(path: &str) -> Option<Self> {
        let (place, from) = path.split_once('/').unwrap_or((path, ""));
        let position = |number: &str| number.parse::<usize>().ok()?.checked_sub(1);
        let at = match place.strip_prefix('c') {
            _ if place.is_empty() => None,
            Some(number) => Some(Source::Caption(position(number)?)),
            None => Some(Source::Excerpt(position(place)?)),
        };
        let from = match Self::read(from) {
            from @ (Self::Item { .. } | Self::Result { .. }) => Some(Box::new(from)),
            _ => None,
        };
        Some(Self::Read { at, from })
    }

    fn of_quiz(path: &str) -> Option<Self> {
        let (plan, rest) = path.split_once('/').unwrap_or((path, ""));
        let plan = Plan::read(plan)?;
        Some(match rest {
            "" => Self::Quiz { plan },
            "result" => Self::Result { plan },
            "share" => Self::Share { plan },
            "certificate" => Self::Certificate { plan },
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
            Self::Share { plan } => write!(f, "#/quiz/{plan}/share"),
            Self::Certificate { plan } => write!(f, "#/quiz/{plan}/certificate"),
            Self::Join { link } => write!(f, "#/with/{link}"),
            Self::Read { at, from } => {
                f.write_str("#/read")?;
                match at {
                    // A question of the organiser is not in the article.
                    None | Some(Source::Written(_)) => {}
                    Some(Source::Excerpt(at)) => write!(f, "/{}", at + 1)?,
                    Some(Source::Caption(at)) => write!(f, "/c{}", at + 1)?,
                }
                match from {
                    // What it leads to begins with `#/`.
                    Some(from) if at.is_some() => f.write_str(&from.to_string()[1..]),
                    _ => Ok(()),
                }
            }
            Self::Practise => f.write_str("#/practise"),
            Self::Progress => f.write_str("#/progress"),
            Self::Settings => f.write_str("#/settings"),
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
            Route::Item { plan: Plan::read("7-zh-n5").expect("it is one"), number: 2 },
            Route::Share { plan: Plan::of(7) },
            Route::Certificate { plan: Plan::of(7) },
            Route::Join { link: "2_00c0ffee_7-n5_0badcafe".to_owned() },
            Route::Read { at: None, from: None },
            Route::Read { at: Some(Source::Excerpt(0)), from: None },
            Route::Read {
                at: Some(Source::Caption(2)),
                from: Some(Box::new(Route::Item { plan: Plan::of(7), number: 3 })),
            },
            Route::Read {
                at: Some(Source::Excerpt(8)),
                from: Some(Box::new(Route::Result { plan: Plan::of(7) })),
            },
            Route::Practise,
            Route::Progress,
            Route::Settings,
            Route::Data,
            Route::Check,
        ] {
            assert_eq!(Route::read(&route.to_string()), route);
        }
    }

    #[test]
    fn a_screen_about_a_quiz_names_its_plan_and_no_other_screen_does() {
        for hash in [
            "#/quiz/7-zh",
            "#/quiz/7-zh/3",
            "#/quiz/7-zh/result",
            "#/quiz/7-zh/share",
            "#/quiz/7-zh/certificate",
            "#/read/4/quiz/7-zh/3",
            "#/read/c2/quiz/7-zh/result",
        ] {
            assert_eq!(Route::read(hash).plan(), Plan::read("7-zh").as_ref(), "{hash}");
        }
        for hash in ["#/", "#/read", "#/read/4", "#/settings", "#/practise", "#/with/2_0_7-zh_0"] {
            assert_eq!(Route::read(hash).plan(), None, "{hash}");
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
            "#/read/0",
            "#/read/c",
            "#/read/x",
            "#/settings/1",
            "#main",
        ] {
            assert_eq!(Route::read(hash), Route::Start, "{hash}");
        }
    }
}
