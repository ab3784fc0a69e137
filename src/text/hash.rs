//! The hash by which item ids, links and stored records are known.

/// FNV-1a, 64 bits: the same on every platform, for ids that last.
pub const fn hash(text: &str) -> u64 {
    hash_onto(0xcbf2_9ce4_8422_2325, text)
}

/// The hash of a text whose first part has the hash `so_far`.
pub const fn hash_onto(so_far: u64, text: &str) -> u64 {
    let mut hash = so_far;
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        hash = (hash ^ *byte as u64).wrapping_mul(0x0000_0100_0000_01b3);
        rest = after;
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_never_changes() {
        // The published test vectors of FNV-1a.
        assert_eq!(hash(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(hash("foobar"), 0x8594_4171_f739_67e8);
        assert_eq!(hash_onto(hash("foo"), "bar"), hash("foobar"));
    }
}
