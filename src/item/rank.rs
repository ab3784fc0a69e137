//! Puts things in order by number. The library's sort would cost the page 1 kB for each type.

/// The positions of `ranks` from the lowest rank to the highest; equals keep their order.
///
/// Each is put in its place among those before. There are few: some hundreds at the most.
pub(super) fn order_of(ranks: &[u64]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(ranks.len());
    for (at, rank) in ranks.iter().enumerate() {
        let place = order.partition_point(|it| ranks[*it] <= *rank);
        order.insert(place, at);
    }
    order
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
