//! Which words the article uses for one another: `network security` and `cyber security`.

use crate::text::{Index, MANY, Stem};

/// Words that stand for one another, found in the article itself.
#[derive(Default)]
pub(super) struct Aliases {
    /// Each alias and the word it counts as.
    pairs: Vec<(Stem, Stem)>,
}

/// From so many surroundings that two words share, they are taken for one another. One alone says
/// nothing: `World Water Day` and `World Fire Day` are two days.
const FEWEST_SHARED: usize = 2;

const N_ROUNDS: usize = 2;

/// As many words are looked at, so that a long article takes no longer.
const MOST_WORDS: usize = 20_000;

impl Aliases {
    /// Finds aliases in names, headings and the like, each as its content words in order.
    ///
    /// Two words that stand between the same words, or before or after the same two, are most often
    /// two translations of one. Where they are not, they are near names, which make poor
    /// distractors for one another anyway.
    pub fn find(phrases: &[Vec<Stem>], is_number: &dyn Fn(Stem) -> bool) -> Self {
        let mut found = Self::default();
        // Who knows that `cyber` is `network` sees that `Publicity Week` is `Propaganda Week`.
        for _ in 0..N_ROUNDS {
            found.add(phrases, is_number);
        }
        found
    }

    fn add(&mut self, phrases: &[Vec<Stem>], is_number: &dyn Fn(Stem) -> bool) {
        let mut words: Vec<Stem> = Vec::new();
        let mut surroundings = Index::default();
        let mut shared: Vec<(usize, usize, u64)> = Vec::new();
        for phrase in phrases {
            let phrase: Vec<Stem> = phrase.iter().map(|it| self.counts_as(*it)).collect();
            for (at, stem) in phrase.iter().enumerate() {
                if words.len() >= MOST_WORDS || is_number(*stem) {
                    continue;
                }
                let own = words.len();
                words.push(*stem);
                // `1st Lake Forum` and `1st Kite Forum` are no two names of one forum.
                let near = |step: isize| {
                    let stem = at.checked_add_signed(step).and_then(|it| phrase.get(it));
                    stem.filter(|it| !is_number(**it))
                };
                let around = |places: &[isize]| {
                    places.iter().try_fold(places.len() as u64, |hash, step| {
                        let mixed = hash ^ near(*step)?.wrapping_add(step.unsigned_abs() as u64);
                        Some(mixed.wrapping_mul(0x0000_0100_0000_01b3).rotate_left(17))
                    })
                };
                for places in [&[-1, 1][..], &[1, 2], &[-2, -1], &[-2, -1, 1], &[-1, 1, 2]] {
                    let Some(hash) = around(places) else { continue };
                    // What stands everywhere tells no two words from a third.
                    if surroundings.count(hash) < MANY {
                        let others = surroundings.holders(hash).filter(|it| words[*it] != *stem);
                        shared.extend(others.map(|it| (it, own, hash)));
                    }
                    surroundings.add(hash, own);
                }
            }
        }
        let mut counted: Vec<(Stem, Stem, Vec<u64>)> = Vec::new();
        for (a, b, hash) in shared {
            let (a, b) = (words[a].min(words[b]), words[a].max(words[b]));
            let at = counted.iter().position(|it| (it.0, it.1) == (a, b));
            let at = at.unwrap_or_else(|| {
                counted.push((a, b, Vec::new()));
                counted.len() - 1
            });
            if !counted[at].2.contains(&hash) {
                counted[at].2.push(hash);
            }
            // A long list of names that differ in one word each is no list of aliases.
            if counted.len() > MOST_PAIRS {
                return;
            }
        }
        for (a, b, hashes) in counted {
            if hashes.len() >= FEWEST_SHARED {
                let (a, b) = (self.counts_as(a), self.counts_as(b));
                if a != b {
                    self.pairs.iter_mut().filter(|it| it.1 == b).for_each(|it| it.1 = a);
                    self.pairs.push((b, a));
                }
            }
        }
    }

    /// The word that stands for this one and all its aliases.
    pub fn counts_as(&self, stem: Stem) -> Stem {
        self.pairs.iter().find(|(alias, _)| *alias == stem).map_or(stem, |(_, stem)| *stem)
    }
}

/// More pairs come only from lists made of one pattern.
const MOST_PAIRS: usize = 500;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::stems;

    #[track_caller]
    fn check(phrases: &[&str], a: &str, b: &str, expected: bool) {
        let phrases: Vec<_> = phrases.iter().map(|it| stems(it)).collect();
        let aliases = Aliases::find(&phrases, &|_| false);
        let counts_as = |word| aliases.counts_as(stems(word)[0]);
        assert_eq!(counts_as(a) == counts_as(b), expected, "{a} and {b} in {phrases:?}");
    }

    #[test]
    fn words_in_the_same_surroundings_are_aliases() {
        let names = [
            "National Cyber Harbour and Lake Conference",
            "Leading Group for Network Harbour and Lakes",
            "National Network Harbour Publicity Week",
            "National Cyber Harbour Propaganda Week",
        ];
        check(&names, "cyber", "network", true);
        check(&names, "publicity", "propaganda", true);
        check(&names, "conference", "week", false);
    }

    #[test]
    fn numbers_are_no_surroundings() {
        let names = ["1st Lake Forum", "1st Kite Forum", "2nd Lake Forum", "2nd Kite Forum"];
        let phrases = names.map(stems);
        let numbers = [stems("1st")[0], stems("2nd")[0]];
        let aliases = Aliases::find(&phrases, &|it| numbers.contains(&it));
        assert_ne!(aliases.counts_as(stems("lake")[0]), aliases.counts_as(stems("kite")[0]));
    }

    #[test]
    fn one_shared_surrounding_is_not_enough() {
        check(&["World Water Day", "World Fire Day"], "water", "fire", false);
    }
}
