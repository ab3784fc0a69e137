//! What holds something, looked up by the hash of that something.
//!
//! One table type serves all: each would cost the page 3 kB of its own.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

/// What stands in so many places is common: who else holds it makes no difference, and looking it
/// up never takes longer than this.
pub const MANY: usize = 32;

/// For each hash the holders, up to [`MANY`], those noted first; looked up from the last.
#[derive(Default)]
pub struct Index {
    last: HashMap<u64, usize, BuildHasherDefault<Plain>>,
    rows: Vec<Row>,
}

struct Row {
    holder: u32,
    /// How many rows the list has from here on.
    n: u32,
    /// The row before; itself at the end of the list.
    before: u32,
}

/// The keys are hashes already, so only their bits are mixed.
#[derive(Default)]
struct Plain(u64);

impl Hasher for Plain {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = (self.0 ^ hash).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29);
    }
}

impl Index {
    /// With room for so many notes, so that it need not move them while it grows.
    pub fn with_capacity(n: usize) -> Self {
        let last = HashMap::with_capacity_and_hasher(n, BuildHasherDefault::default());
        Self { last, rows: Vec::with_capacity(n) }
    }

    /// Notes that `holder`, a position, holds what has this hash; the same holder may do so twice.
    pub fn add(&mut self, hash: u64, holder: usize) {
        let at = self.rows.len();
        let last = self.last.entry(hash).or_insert(at);
        let n = self.rows.get(*last).map_or(0, |row| row.n);
        if n as usize >= MANY {
            return;
        }
        // Past 2^32 rows nothing is noted any more.
        let Ok(before) = u32::try_from(*last) else { return };
        let Ok(holder) = u32::try_from(holder) else { return };
        self.rows.push(Row { holder, n: n + 1, before });
        *last = at;
    }

    /// Whether anything holds it.
    pub fn has(&self, hash: u64) -> bool {
        self.last.contains_key(&hash)
    }

    /// How often it is held, counted up to [`MANY`].
    pub fn count(&self, hash: u64) -> usize {
        self.last.get(&hash).map_or(0, |at| self.rows[*at].n as usize)
    }

    /// Who holds it, up to [`MANY`], once for each time.
    pub fn holders(&self, hash: u64) -> impl Iterator<Item = usize> {
        let mut at = self.last.get(&hash).copied();
        std::iter::from_fn(move || {
            let row = &self.rows[at?];
            at = (row.n > 1).then_some(row.before as usize);
            Some(row.holder as usize)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holders_are_found_and_counted() {
        let mut index = Index::default();
        for (hash, holder) in [(7, 0), (9, 0), (7, 3), (7, 3)] {
            index.add(hash, holder);
        }
        assert_eq!(index.holders(7).collect::<Vec<_>>(), [3, 3, 0]);
        assert_eq!(index.holders(9).collect::<Vec<_>>(), [0]);
        assert_eq!(index.holders(8).count(), 0);
        assert_eq!((index.count(7), index.count(8)), (3, 0));
        assert!(index.has(9) && !index.has(8));
    }

    #[test]
    fn what_is_common_is_counted_no_further() {
        let mut index = Index::default();
        (0..100).for_each(|holder| index.add(7, holder));
        assert_eq!(index.count(7), MANY);
        assert_eq!(index.holders(7).count(), MANY);
    }
}
