//! Puts things in order by number. One sort serves all: each type's own would cost the page 3 kB.

/// The positions of `ranks` from the lowest rank to the highest; equals keep their order.
pub(super) fn order_of(ranks: &[u64]) -> Vec<usize> {
    let mut ranked: Vec<(u64, usize)> = ranks.iter().copied().zip(0..).collect();
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, at)| at).collect()
}

/// The items from the lowest rank to the highest; equals keep their order.
pub(super) fn sorted_by<T>(items: Vec<T>, rank: impl Fn(&T) -> u64) -> Vec<T> {
    let ranks: Vec<u64> = items.iter().map(rank).collect();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order_of(&ranks).into_iter().filter_map(|at| items[at].take()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_keep_their_order() {
        assert_eq!(
            sorted_by(vec!["bb", "a", "cc", "d"], |it| it.len() as u64),
            ["a", "d", "bb", "cc"]
        );
    }
}
