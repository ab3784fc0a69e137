//! What feedback shows and gives away, and whether that answers another item.

use std::ops::Range;

use super::{Fact, Item, Source};
use crate::{
    article::Article,
    text::{find_first, is_cjk, lower_case},
};

/// A fact that is given away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The fact.
    pub fact: Fact,
    /// The bytes of the excerpt whose words it is told of. Who has read on which occasion one
    /// sentence was said does not know it of another sentence.
    pub words: Range<usize>,
}

/// Whatever words there are.
const ANY_WORDS: Range<usize> = 0..usize::MAX;

impl From<Fact> for Told {
    /// The fact is told of all words.
    fn from(fact: Fact) -> Self {
        Self { fact, words: ANY_WORDS }
    }
}

impl Told {
    /// The fact is told of these words only.
    pub fn of(fact: Fact, words: &Range<usize>) -> Self {
        Self { fact, words: words.clone() }
    }

    /// Whether it answers an item.
    pub fn answers(&self, item: &Item) -> bool {
        let asked = &item.asked_of;
        self.fact == item.asks && self.words.start < asked.end && asked.start < self.words.end
    }
}

/// The words that an item asks about: those that prove its key, or any words where nothing is quoted
/// or the excerpt says the same a second time.
pub(super) fn words_asked(text: &str, proof: Option<Range<usize>>) -> Range<usize> {
    let Some(proof) = proof else { return ANY_WORDS };
    let quoted = &text.as_bytes()[proof.clone()];
    let is_elsewhere =
        |at: usize| text.as_bytes()[at..].windows(quoted.len()).any(|it| it == quoted);
    if quoted.is_empty() || is_elsewhere(proof.start + 1) || {
        let before = &text.as_bytes()[..proof.end - 1];
        before.windows(quoted.len()).any(|it| it == quoted)
    } {
        return ANY_WORDS;
    }
    proof
}

impl Item {
    /// Where the explanation names the key, in bytes: then nothing else has to.
    pub fn find_key_explained(&self) -> Option<Range<usize>> {
        let key = self.options[self.key].text.as_str();
        let first = key.chars().next()?.len_utf8();
        // In the middle of a sentence, a name may have a small letter.
        let small = lower_case(&key[..first]) + &key[first..];
        [key, &small].into_iter().find_map(|it| {
            let start = find_first(&self.explanation, it)?;
            Some(start..start + it.len())
        })
    }
}

/// What feedback quotes of an item's source, in three parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation<'a> {
    /// What stands before the words that prove the key, with an ellipsis where more was left out.
    pub before: String,
    /// The words that prove the key; none where the attribution proves it.
    pub proof: &'a str,
    /// What stands after them.
    pub after: String,
}

impl Item {
    /// What feedback quotes: of an excerpt, the sentences that prove the key; all of a caption; of a
    /// question by the organiser, nothing.
    pub fn quotation<'a>(&self, article: &'a Article) -> Quotation<'a> {
        let (text, shown, proof) = match self.source {
            Source::Excerpt(at) => {
                let text = article.excerpts[at].text.as_str();
                let shown = self.shows.clone().unwrap_or(0..text.len());
                let proof = self.proof().unwrap_or(shown.start..shown.start);
                (text, shown, proof)
            }
            Source::Caption(at) => {
                let text = article.captions[at].text.as_str();
                (text, 0..text.len(), 0..text.len())
            }
            Source::Written(_) => ("", 0..0, 0..0),
        };
        let dots = if text.contains(is_cjk) { ["……", "……"] } else { ["… ", " …"] };
        let before = if text[..shown.start].trim().is_empty() { "" } else { dots[0] };
        let after = if text[shown.end..].trim().is_empty() { "" } else { dots[1] };
        Quotation {
            before: [before, &text[shown.start..proof.start]].concat(),
            after: [&text[proof.end..shown.end], after].concat(),
            proof: &text[proof],
        }
    }
}
