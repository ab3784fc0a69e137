//! What was learned so far: the days, what is to come back, and all answers in three charts.

use leptos::prelude::*;

use crate::{
    learn::{Day, Progress, Review, Streak},
    quiz::Score,
    web::{
        Route,
        context::{Editions, History, Material, Navigation, Preferences, words},
        host::{clock, page, storage},
        widget::{Bar, Columns, Places, ScreenHeading, latest, most_of},
        words::LaterWords,
    },
};

/// Shows what was learned.
#[component]
pub fn ProgressScreen(
    /// What is to come back, and when.
    review: Review,
) -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    let material = expect_context::<Material>();
    let history = expect_context::<History>();
    page::set_title(&format!("{} – {}", words.to_progress, words.app));
    let (today, offset) = (storage::today(clock::day()), clock::offset());
    let n_sections = material.article.sections.len();
    let (progress, streak) = untrack(|| {
        history.with(|record| {
            let banks = expect_context::<Editions>().parallel(material);
            let progress = Progress::of(record, &banks, n_sections, offset);
            (progress, Streak::of(record, offset, today))
        })
    });
    let is_empty = progress.by_day.is_empty();
    let lead = if is_empty {
        more.no_progress.to_owned()
    } else {
        (more.practised)(streak.n_days, streak.in_a_row)
    };
    let n_known = review.n_known();
    let known =
        (n_known > 0).then(|| view! { <p class="known">{(more.known_by_now)(n_known)}</p> });
    let days_to_next = review.next_day().map(|day| day.0 - today.0);
    let places = vec![
        (Route::Start, words.to_start.to_owned()),
        (Route::Read { at: None, from: None }, words.read.to_owned()),
        (Route::Data, words.data.to_owned()),
    ];
    let kept = if storage::is_kept() { words.kept_here } else { words.not_kept };
    view! {
        <main class="later-screen progress-screen" data-spread=(!is_empty).to_string()>
            <div class="opening">
                <ScreenHeading>{words.to_progress}</ScreenHeading>
                <p class="lead">{lead}</p>
                <NextStep n_due=review.due().len() is_empty days_to_next/>
                {known}
            </div>
            {(!is_empty).then(|| view! { <Charts progress/> })}
            <p class="remark">{kept}</p>
            <Places places/>
        </main>
    }
}

/// What can be done now, or when there is something to practise. What was left in the middle can be
/// due before any quiz was finished.
#[component]
fn NextStep(
    n_due: usize,
    /// Whether no quiz was finished yet.
    is_empty: bool,
    days_to_next: Option<u32>,
) -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    let material = expect_context::<Material>();
    let navigation = expect_context::<Navigation>();
    let preferences = expect_context::<Preferences>();
    let (label, to) = if n_due > 0 {
        ((words.practise)(n_due), Route::Practise)
    } else if is_empty {
        (words.start.to_owned(), Route::Quiz { plan: preferences.draw(material) })
    } else {
        let when = days_to_next
            .map_or_else(|| more.nothing_waits.to_owned(), |it| (more.next_practice)(it));
        return view! { <p>{when}</p> }.into_any();
    };
    let go = move |_| navigation.go_to(to.clone());
    view! {
        <p class="action">
            <button class="primary" type="button" on:click=go>{label}</button>
        </p>
    }
    .into_any()
}

/// The name of a row, and its answers.
type Row = (AnyView, Score);

#[component]
fn Charts(progress: Progress) -> impl IntoView {
    let more = LaterWords::of(words().lang);
    let article = expect_context::<Material>().article;
    let lang = article.language.tag();
    let name = |text: &'static str| view! { <span>{text}</span> }.into_any();
    let by_section = progress.by_section.iter().map(|(section, score)| {
        let section = section.and_then(|at| article.sections.get(at));
        let name = match section {
            Some(section) => {
                view! { <span lang=lang dir="auto">{&*section.heading}</span> }.into_any()
            }
            None => name(more.elsewhere),
        };
        (name, *score)
    });
    let of_others = progress.of_other_kinds;
    let others = (of_others.max > 0).then(|| (name(more.other_kinds), of_others));
    let kinds = progress.by_kind.iter().map(|(kind, score)| (name((more.kind)(*kind)), *score));
    let by_section = with_bars(by_section.collect());
    let by_kind = with_bars(kinds.chain(others).collect());
    view! {
        <div class="charts">
            {(!article.sections.is_empty()).then(|| {
                view! {
                    <Chart id="by-principle" heading=more.by_principle>
                        <Table column=more.principle_column rows=by_section/>
                    </Chart>
                }
            })}
            <Chart id="by-kind-so-far" heading=more.by_kind>
                <Table column=more.kind_column rows=by_kind/>
            </Chart>
            <Chart id="by-day" heading=more.by_day>
                <Days days=progress.by_day/>
            </Chart>
        </div>
    }
}

/// A chart under its heading.
#[component]
fn Chart(id: &'static str, heading: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="chart" aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            {children()}
        </section>
    }
}

/// Gives each row its bar, under its name: there it has room, however long names are.
fn with_bars(rows: Vec<Row>) -> Vec<Row> {
    let most = most_of(rows.iter().map(|(_, score)| *score));
    let with_bar =
        |(name, score): Row| (view! { <div>{name}<Bar score most/></div> }.into_any(), score);
    rows.into_iter().map(with_bar).collect()
}

/// Names and their scores in numbers. Its head is the key to the charts, too.
#[component]
fn Table(column: &'static str, rows: Vec<Row>) -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    let number = |n: usize| words.count(n);
    let rows = rows.into_iter().map(|(name, score)| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{number(score.raw)}</td>
                <td>{number(score.max - score.raw)}</td>
            </tr>
        }
    });
    view! {
        <table>
            <thead>
                <tr>
                    // To the eye, the chart's heading says the same.
                    <th scope="col"><span class="spoken">{column}</span></th>
                    <th scope="col"><Key verdict="right" word=more.score_column/></th>
                    <th scope="col"><Key verdict="wrong" word=more.wrong_column/></th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// A word drawn as what it stands for is drawn in the charts.
#[component]
fn Key(verdict: &'static str, word: &'static str) -> impl IntoView {
    view! { <span data-verdict=verdict>{word}</span> }
}

/// The latest days as columns, and all of them as a table to unfold.
#[component]
fn Days(days: Vec<(Day, Score)>) -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    let in_words = |day: Day| words.day(day);
    let shown = latest(&days);
    let n_most = most_of(shown.iter().map(|(_, score)| *score));
    let most = words.count(n_most);
    let range = match shown {
        [] => String::new(),
        [(day, _)] => in_words(*day),
        [(first, _), .., (last, _)] => (more.from_to)(in_words(*first), in_words(*last)),
    };
    let label = (more.chart_of_days)(shown.len(), most.clone());
    let rows = days
        .iter()
        .map(|(day, score)| (view! { <span>{in_words(*day)}</span> }.into_any(), *score))
        .collect();
    view! {
        <div class="days">
            <figure>
                // Said in the chart's label, too.
                <p class="scale" aria-hidden="true">{(more.answers)(most, n_most == 1)}</p>
                <Columns days=days.clone() label/>
                <figcaption>
                    <span>{range}</span>
                    <Key verdict="right" word=more.score_column/>
                    <Key verdict="wrong" word=more.wrong_column/>
                </figcaption>
            </figure>
            <details>
                <summary>{more.days_as_table}</summary>
                <Table column=more.day_column rows/>
            </details>
        </div>
    }
}
