//! Charts drawn as a reader marks a text: right answers a stroke of the marker, wrong ones a line of
//! the pencil, and a rule to write on where there is nothing yet.
//!
//! The marker is too pale to be told from the paper by everybody, so a line of ink goes along it.
//! Lengths are shares of the drawing, so it fits any room without being scaled, and strokes stay as
//! thick as they are. What a share was made of stands beside it, as data.

use leptos::prelude::*;

use crate::{learn::Day, quiz::Score};

/// How many days have room on a phone, each as wide as a tick.
pub const MOST_DAYS: usize = 14;

/// One row's answers as a stroke from the left.
///
/// Hidden from screen readers: it stands in a table, beside the numbers that it shows, and would say
/// them a second time in every row.
#[component]
pub fn Bar(
    score: Score,
    /// How many answers the longest row has.
    most: usize,
) -> impl IntoView {
    let (right, all) = (Share::of(score.raw, most), Share::of(score.max, most));
    view! {
        <svg
            class="bar"
            aria-hidden="true"
            data-right=score.raw
            data-wrong=score.max - score.raw
            data-max=most
        >
            {line("rule", Share::NONE, Share::ALL, Share::ALL, Share::ALL)}
            {(score.raw > 0).then(|| rect("right", Share::NONE, Share::NONE, right, Share::ALL))}
            {(score.raw > 0).then(|| line("ink", Share::NONE, Share::ALL, right, Share::ALL))}
            {(score.max > score.raw).then(|| {
                // Not quite level, as by hand.
                line("wrong", right, Share::of(58, 100), all, Share::of(40, 100))
            })}
        </svg>
    }
}

/// Each day's answers as a column, the latest of at most [`MOST_DAYS`] days. There is room for as
/// many, and what is left is a row of rules to be marked.
///
/// The chart of a whole, unlike [`Bar`], is an image with a name: its table is folded away, and who
/// listens should hear that there is something to unfold.
#[component]
pub fn Columns(
    days: Vec<(Day, Score)>,
    /// What the chart shows.
    label: String,
) -> impl IntoView {
    let days = latest(&days);
    let most = most_of(days.iter().map(|(_, score)| *score));
    let slots = (0..MOST_DAYS).map(|at| match days.get(at) {
        Some((_, score)) => column(at, *score, most).into_any(),
        None => view! { <g>{slot_rule(at)}</g> }.into_any(),
    });
    view! {
        <svg class="columns" role="img" aria-label=label>
            {slots.collect_view()}
        </svg>
    }
}

fn column(at: usize, score: Score, most: usize) -> impl IntoView {
    let wrong = Share::of(score.max - score.raw, most);
    let right = Share::of(score.raw, most);
    let top = Share(1000 - right.0);
    let (start, end) = within_slot(at, 20, 80);
    let (foot, head) = within_slot(at, 46, 54);
    view! {
        <g data-right=score.raw data-wrong=score.max - score.raw data-max=most>
            {slot_rule(at)}
            {(score.raw > 0).then(|| rect("right", start, top, Share(end.0 - start.0), right))}
            {(score.raw > 0).then(|| line("ink", start, Share::ALL, start, top))}
            {(score.max > score.raw)
                .then(|| line("wrong", foot, top, head, Share(top.0.saturating_sub(wrong.0))))}
        </g>
    }
}

/// What a day's answers stand on.
fn slot_rule(at: usize) -> impl IntoView {
    let (start, end) = within_slot(at, 8, 92);
    line("rule", start, Share::ALL, end, Share::ALL)
}

fn rect(class: &'static str, x: Share, y: Share, width: Share, height: Share) -> impl IntoView {
    let [x, y, width, height] = [x, y, width, height].map(Share::percent);
    view! { <rect class=class x=x y=y width=width height=height></rect> }
}

fn line(class: &'static str, x1: Share, y1: Share, x2: Share, y2: Share) -> impl IntoView {
    let [x1, y1, x2, y2] = [x1, y1, x2, y2].map(Share::percent);
    view! { <line class=class x1=x1 y1=y1 x2=x2 y2=y2></line> }
}

/// The days that have room in a chart.
pub fn latest(days: &[(Day, Score)]) -> &[(Day, Score)] {
    &days[days.len().saturating_sub(MOST_DAYS)..]
}

/// The most answers that a row has; never none, so that all can be shares of it.
pub fn most_of(scores: impl Iterator<Item = Score>) -> usize {
    scores.map(|it| it.max).max().unwrap_or_default().max(1)
}

/// A length in thousandths of the drawing. Whole numbers, since to print others takes more code than
/// all of this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Share(usize);

impl Share {
    const NONE: Self = Self(0);
    const ALL: Self = Self(1000);

    fn of(n: usize, all: usize) -> Self {
        Self(n * 1000 / all)
    }

    fn percent(self) -> String {
        format!("{}.{}%", self.0 / 10, self.0 % 10)
    }
}

/// From where to where something reaches that begins and ends at a percentage of a day's room.
fn within_slot(at: usize, start: usize, end: usize) -> (Share, Share) {
    let share = |percent: usize| Share::of(at * 100 + percent, MOST_DAYS * 100);
    (share(start), share(end))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn score(raw: usize, max: usize) -> Score {
        Score { raw, max }
    }

    #[test]
    fn only_the_latest_days_have_room() {
        let days = |n: u32| (0..n).map(|it| (Day(it), score(0, 1))).collect::<Vec<_>>();
        assert_eq!(latest(&days(0)), []);
        assert_eq!(latest(&days(14)), days(14));
        assert_eq!(latest(&days(16)), &days(16)[2..]);
    }

    #[test]
    fn shares_are_of_the_longest_row() {
        assert_eq!(most_of([score(1, 3), score(2, 8), score(0, 0)].into_iter()), 8);
        assert_eq!(most_of([score(0, 0)].into_iter()), 1);
        assert_eq!(most_of([].into_iter()), 1);
        let percent = |n, all| Share::of(n, all).percent();
        assert_eq!(percent(8, 8), "100.0%");
        assert_eq!(percent(1, 3), "33.3%");
        assert_eq!(percent(1, 30), "3.3%");
        assert_eq!(percent(0, 8), "0.0%");
    }

    #[test]
    fn days_stand_side_by_side_and_fill_the_chart() {
        for at in 1..MOST_DAYS {
            assert!(within_slot(at - 1, 0, 92).1 < within_slot(at, 8, 100).0, "{at}");
        }
        assert_eq!(within_slot(MOST_DAYS - 1, 0, 100).1, Share::ALL);
    }

    proptest! {
        #[test]
        fn what_is_more_is_never_drawn_shorter(n in 0..5_000_usize, more in 0..5_000_usize) {
            let all = n + more + 1;
            prop_assert!(Share::of(n, all) <= Share::of(n + more, all));
            prop_assert!(Share::of(n, all).0 + Share::of(more, all).0 <= 1000);
        }
    }
}
