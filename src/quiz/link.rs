//! What a shared link holds, so that a whole room takes the same quiz.

use std::fmt;

use super::Plan;
use crate::{article::Edition, text};

/// Raised whenever a seed gives another form: whoever opens a link gets the quiz that was shared, or
/// is told why not.
const VERSION: u32 = 3;

/// A quiz over a certain article, for others to take. Displays as one word of letters, digits and
/// `-`, `.`, `_`, which an address may hold as it stands: version, article, plan and check.
///
/// ```
/// # use awareness_quiz::quiz::{BadLink, Link, Plan};
/// let plan = Plan::of(7);
/// let link = Link { article: 0x5f3a_9c21, plan: plan.clone() }.to_string();
/// assert_eq!(link, "3_5f3a9c21_7_c87a583b");
/// assert_eq!(Link::open(&link, &|_| Some(0x5f3a_9c21)), Ok(plan));
/// assert_eq!(Link::open(&link, &|_| Some(0x0000_0001)), Err(BadLink::OtherArticle));
/// let damaged = "3_5f3a9c21_8_c87a583b";
/// assert_eq!(Link::open(damaged, &|_| Some(0x5f3a_9c21)), Err(BadLink::Damaged));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The fingerprint of the edition of the article that the plan is of, see `Article::fingerprint`.
    pub article: u32,
    /// What is drawn from it.
    pub plan: Plan,
}

/// Why a link opens no quiz.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadLink {
    /// Cut short, edited or mistyped.
    Damaged,
    /// Of a newer version of the quiz.
    Newer,
    /// Of a version whose quizzes this one no longer draws.
    Older,
    /// Of an article that is not here.
    OtherArticle,
}

impl fmt::Display for BadLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Damaged => {
                "the link is incomplete, edited or mistyped; copy the whole link again"
            }
            Self::Newer => {
                "the link is from a newer version of the quiz; reload the page while online"
            }
            Self::Older => {
                "the link is from an older version whose quizzes are no longer available; ask for a new link"
            }
            Self::OtherArticle => {
                "the link is for a different article; check the address of the page"
            }
        })
    }
}

impl Link {
    /// Opens what a link displays as. `fingerprint_of` gives the fingerprint of an edition; it is asked
    /// about one edition only, the link's.
    ///
    /// # Errors
    /// [`BadLink`] where it opens none of this version's quizzes over that edition.
    pub fn open(
        text: &str,
        fingerprint_of: &dyn Fn(Edition) -> Option<u32>,
    ) -> Result<Plan, BadLink> {
        let (version, _) = text.split_once('_').ok_or(BadLink::Damaged)?;
        let version = read_version(version).ok_or(BadLink::Damaged)?;
        // The version first: what is newer may go on in any way.
        if version > VERSION {
            return Err(BadLink::Newer);
        }
        let (said, check) = text.rsplit_once('_').ok_or(BadLink::Damaged)?;
        if check != in_digits(check_of(said)) {
            return Err(BadLink::Damaged);
        }
        if version < VERSION {
            return Err(BadLink::Older);
        }
        let mut parts = said.split('_').skip(1);
        let there = parts.next();
        let plan = parts.next().and_then(Plan::read).ok_or(BadLink::Damaged)?;
        let article = fingerprint_of(plan.blueprint.edition)
            .filter(|it| there == Some(&in_digits(*it)))
            .ok_or(BadLink::OtherArticle)?;
        let link = Self { article, plan };
        // Zeros before the version, or a part too many: it has a right check, but is none of ours.
        if link.to_string() == text { Ok(link.plan) } else { Err(BadLink::Damaged) }
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = format!("{VERSION}_{}_{}", in_digits(self.article), self.plan);
        write!(f, "{said}_{}", in_digits(check_of(&said)))
    }
}

/// Reads a decimal number; one too great to hold is newer than any version.
fn read_version(digits: &str) -> Option<u32> {
    let mut version = 0_u32;
    for byte in digits.bytes() {
        if !byte.is_ascii_digit() {
            return None;
        }
        version = version.saturating_mul(10).saturating_add(u32::from(byte - b'0'));
    }
    (!digits.is_empty()).then_some(version)
}

/// The check on what stands before it. Half of the hash, and the lower half: there each step is one
/// to one, so that no letter taken for another goes unnoticed. Of a quarter, tests over some
/// thousand links found one that opened another quiz for a digit too many.
fn check_of(said: &str) -> u32 {
    let [.., a, b, c, d] = text::hash(said).to_be_bytes();
    u32::from_be_bytes([a, b, c, d])
}

/// A number in eight hexadecimal digits.
fn in_digits(number: u32) -> String {
    format!("{number:08x}")
}

#[cfg(test)]
mod tests {
    use proptest::{
        collection::vec,
        option,
        prelude::*,
        sample::{select, subsequence},
    };

    use super::*;
    use crate::{
        article::Lang,
        item::Kind,
        quiz::{Blueprint, MOST_ITEMS},
    };

    const ARTICLE: u32 = 0x5f3a_9c21;

    /// A build with one edition.
    fn only(edition: Edition) -> Option<u32> {
        (edition == Edition::First).then_some(ARTICLE)
    }

    /// A link with a right check, whatever it says.
    fn checked(said: &str) -> String {
        format!("{said}_{}", in_digits(check_of(said)))
    }

    #[track_caller]
    fn check(text: &str, expected: BadLink) {
        assert_eq!(Link::open(text, &only), Err(expected), "{text:?}");
    }

    #[test]
    fn a_link_that_opens_no_quiz_says_why() {
        for newer in ["4_", "4_anything at all", "10_5f3a9c21_7", "99999999999999999999_", "04_é"]
        {
            check(newer, BadLink::Newer);
        }
        for damaged in ["", "_", "3", "3_", "7", "+3_", "-1_", "3_5f3a9c21_7", "4", " 4_", "４_"] {
            check(damaged, BadLink::Damaged);
        }
        check("0_5f3a9c21_7", BadLink::Damaged);
        check(&checked("0_5f3a9c21_7"), BadLink::Older);
        check(&checked("2_anything"), BadLink::Older);
        check(&checked("3_5f3a9c22_7"), BadLink::OtherArticle);
        check(&checked("3_5F3A9C21_7"), BadLink::OtherArticle);
        for said in ["3_5f3a9c21", "3_5f3a9c21_", "3_5f3a9c21_07", "03_5f3a9c21_7", "3_5f3a9c21_7_"]
        {
            check(&checked(said), BadLink::Damaged);
        }
    }

    #[test]
    fn a_bad_link_is_told_of_in_words() {
        assert_eq!(
            BadLink::Damaged.to_string(),
            "the link is incomplete, edited or mistyped; copy the whole link again"
        );
        assert_eq!(
            BadLink::Newer.to_string(),
            "the link is from a newer version of the quiz; reload the page while online"
        );
    }

    #[test]
    fn a_link_opens_the_edition_that_it_was_shared_from() {
        const CHINESE: u32 = 0x0bad_cafe;
        let zh = Edition::In(Lang::Zh);
        let both = |it| Some(if it == zh { CHINESE } else { ARTICLE });
        for (article, plan) in [(ARTICLE, "7-n5"), (CHINESE, "7-zh-n5")] {
            let plan = Plan::read(plan).expect("it is one");
            let link = Link { article, plan: plan.clone() }.to_string();
            assert_eq!(Link::open(&link, &both), Ok(plan), "{link}");
        }
        check(&checked("3_0badcafe_7-zh"), BadLink::OtherArticle);
        // The number of one edition with the fingerprint of the other is no quiz of either.
        let mixed = checked("3_0badcafe_7");
        assert_eq!(Link::open(&mixed, &both), Err(BadLink::OtherArticle));
    }

    fn links() -> impl Strategy<Value = Link> {
        let kinds = subsequence(Kind::ALL.to_vec(), 0..=Kind::ALL.len());
        let lists = (kinds, vec(0..40_usize, 0..3), option::of(0..500_usize));
        let seed = prop_oneof![0..100_u32, any::<u32>()];
        let items = prop_oneof![3 => Just(Vec::new()), 1 => vec(any::<u32>(), 1..5)];
        let edition = select(vec![Edition::First, Edition::In(Lang::En), Edition::In(Lang::Zh)]);
        (any::<u32>(), (seed, edition), 1..=MOST_ITEMS, lists, items).prop_map(
            |(article, (seed, edition), n_items, (kinds, sections, excerpt), items)| {
                let blueprint = Blueprint { edition, n_items, kinds, sections, excerpt, items };
                Link { article, plan: Plan { seed, blueprint } }
            },
        )
    }

    /// Letters that may come into a link by one slip: all that links have, and some that others have.
    const LETTERS: &str =
        "_-.0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ~+%/é\u{200b}";

    /// What becomes of a text by one slip, and what is left of it when its end or start is lost.
    fn slips(text: &str) -> Vec<String> {
        let mut slips = Vec::new();
        for at in 0..=text.len() {
            let (before, after) = text.split_at(at);
            slips.extend([before.to_owned(), after.to_owned()]);
            slips.extend(LETTERS.chars().map(|it| format!("{before}{it}{after}")));
            if let Some(rest) = after.get(1..) {
                slips.push(format!("{before}{rest}"));
                slips.extend(LETTERS.chars().map(|it| format!("{before}{it}{rest}")));
            }
        }
        slips.retain(|it| it != text);
        slips
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn a_link_opens_what_was_shared_and_nothing_after_a_slip(link in links()) {
            let text = link.to_string();
            prop_assert!(text.bytes().all(|it| it.is_ascii_alphanumeric() || b"-._".contains(&it)));
            prop_assert_eq!(Link::open(&text, &|_| Some(link.article)), Ok(link.plan));
            for slip in slips(&text) {
                let opened = Link::open(&slip, &|_| Some(link.article));
                prop_assert!(opened.is_err(), "{} opens {:?} instead of {}", slip, opened, text);
            }
        }

        #[test]
        fn no_letter_taken_for_another_goes_unnoticed(
            said in "[ -~]{1,60}", at: prop::sample::Index, byte in b' '..=b'~',
        ) {
            let mut bytes = said.clone().into_bytes();
            let at = at.index(bytes.len());
            bytes[at] = byte;
            let other = String::from_utf8(bytes).expect("all of it is ASCII");
            prop_assert_eq!(check_of(&said) == check_of(&other), said == other);
        }

        #[test]
        fn no_text_is_too_much_for_it(any in any::<String>(), near in "[0-2]{0,2}_?[0-9a-f]{0,9}_?[0-9a-z.-]{0,9}_?") {
            let _ = Link::open(&any, &only);
            let _ = Link::open(&near, &only);
            let checked = checked(&near);
            if let Ok(plan) = Link::open(&checked, &only) {
                prop_assert_eq!(Link { article: ARTICLE, plan }.to_string(), checked);
            }
        }
    }
}
