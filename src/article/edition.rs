//! The editions of an article: the same one in several languages.

use std::fmt;

use super::Lang;

/// An edition of the article. Displays as the code of its language, as addresses have it; the first
/// edition displays as nothing, since addresses never name it.
///
/// ```
/// # use awareness_quiz::article::{Edition, Lang};
/// assert_eq!(Edition::read("zh"), Some(Edition::In(Lang::Zh)));
/// assert_eq!(Edition::In(Lang::Zh).to_string(), "zh");
/// assert_eq!(Edition::First.to_string(), "");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Edition {
    /// The one that a build always has, whatever its language.
    #[default]
    First,
    /// The one in another language.
    In(Lang),
}

impl Edition {
    /// Reads the code of a language.
    pub fn read(code: &str) -> Option<Self> {
        Lang::ALL.into_iter().find(|it| it.code() == code).map(Self::In)
    }

    /// The edition for somebody who reads the language of a BCP 47 tag: the one in that language, else
    /// the first.
    ///
    /// ```
    /// # use awareness_quiz::article::{Edition, Lang};
    /// let editions = [Edition::First, Edition::In(Lang::Zh)];
    /// assert_eq!(Edition::choose(editions, "zh-Hans"), Edition::In(Lang::Zh));
    /// assert_eq!(Edition::choose(editions, "en"), Edition::First);
    /// assert_eq!(Edition::choose([Edition::First], "zh-Hans"), Edition::First);
    /// ```
    pub fn choose(editions: impl IntoIterator<Item = Self>, tag: &str) -> Self {
        let wanted = Self::read(tag.get(..2).unwrap_or_default());
        editions.into_iter().find(|it| Some(*it) == wanted).unwrap_or_default()
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::First => Ok(()),
            Self::In(lang) => f.write_str(lang.code()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: [Edition; 2] = [Edition::First, Edition::In(Lang::Zh)];

    #[test]
    fn every_edition_is_read_back_except_the_first_which_has_no_name() {
        for edition in Lang::ALL.map(Edition::In) {
            assert_eq!(Edition::read(&edition.to_string()), Some(edition));
        }
        for code in ["", "z", "ZH", "zh-Hans", "zho", "fr", "é"] {
            assert_eq!(Edition::read(code), None, "{code:?}");
        }
    }

    #[test]
    fn only_the_language_of_a_tag_decides() {
        for tag in ["zh", "zh-Hans", "zh-CN"] {
            assert_eq!(Edition::choose(BOTH, tag), Edition::In(Lang::Zh), "{tag}");
        }
        for tag in ["en", "en-GB", "fr", "", "z", "中文"] {
            assert_eq!(Edition::choose(BOTH, tag), Edition::First, "{tag}");
        }
    }

    #[test]
    fn without_an_edition_in_the_language_it_is_the_first() {
        assert_eq!(Edition::choose([Edition::First], "zh"), Edition::First);
        let with_english = [Edition::First, Edition::In(Lang::En)];
        assert_eq!(Edition::choose(with_english, "zh"), Edition::First);
        assert_eq!(Edition::choose(with_english, "en"), Edition::In(Lang::En));
    }
}
