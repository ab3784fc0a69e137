//! What was learned so far: the days, what is to come back, and all answers in three charts.

use crate::{
    article::Article,
    learn::{Day, Progress, Streak},
    quiz::Score,
    web::{
        Route, Words,
        annex::{
            AnnexWords,
            chart::{bar, columns, latest, most_of},
        },
        element::{Element, button, element},
        host::{clock, language, page},
        widget::places,
    },
};

/// What the screen shows.
pub struct ProgressScreen<'a> {
    /// The article, whose headings name its principles.
    pub article: &'a Article,
    /// All answers of finished quizzes.
    pub progress: Progress,
    /// The days practised.
    pub streak: Streak,
    /// How many facts are to be practised today.
    pub n_due: usize,
    /// After how many days the next ones are.
    pub days_to_next: Option<u32>,
    /// How many facts went wrong once and are known by now.
    pub n_known: usize,
    /// Whether anything can be kept.
    pub is_kept: bool,
    /// The page's language.
    pub words: &'static Words,
    /// The annex's words in it.
    pub more: &'static AnnexWords,
}

/// Shows what was learned. `on_start` is called to begin a quiz, `on_practise` to begin one of what
/// is due.
pub fn progress_screen(
    screen: ProgressScreen<'_>,
    on_start: impl Fn() + 'static,
    on_practise: impl Fn() + 'static,
) -> Element {
    let ProgressScreen { ref progress, streak, n_due, is_kept, words, more, .. } = screen;
    page::set_title(&format!("{} – {}", words.to_progress, words.app));
    let is_empty = progress.by_day.is_empty();
    let lead = if is_empty {
        more.no_progress.to_owned()
    } else {
        (more.practised)(streak.n_days, streak.in_a_row)
    };
    let action = |label: &str, act: Box<dyn Fn()>| {
        element("p").class("action").child(button("primary", label, act))
    };
    // What was left in the middle can be due before any quiz was finished.
    let next = if n_due > 0 {
        Some(action(&(words.practise)(n_due), Box::new(on_practise)))
    } else if is_empty {
        Some(action(words.start, Box::new(on_start)))
    } else {
        let when = screen
            .days_to_next
            .map_or(more.nothing_waits.to_owned(), |it| (more.next_practice)(it));
        Some(element("p").text(&when))
    };
    let known = (screen.n_known > 0)
        .then(|| element("p").class("known").text(&(more.known_by_now)(screen.n_known)));
    let opening = element("div")
        .class("opening")
        .child(element("h1").attribute("tabindex", "-1").text(words.to_progress))
        .child(element("p").class("lead").text(&lead))
        .child(next)
        .child(known);
    let places = places(&[
        (Route::Start, words.to_start),
        (Route::Read { at: None, from: None }, words.read),
        (Route::Data, words.data),
    ]);
    let kept = if is_kept { words.kept_here } else { words.not_kept };
    element("main")
        .class("annex-screen progress-screen")
        .attribute("data-spread", if is_empty { "false" } else { "true" })
        .child(opening)
        .child((!is_empty).then(|| charts(&screen)))
        .child(element("p").class("remark").text(kept))
        .child(places)
}

fn charts(screen: &ProgressScreen<'_>) -> Element {
    let ProgressScreen { article, progress, words, more, .. } = screen;
    let name = |text: &str| element("span").text(text);
    let sections = progress.by_section.iter().map(|(section, score)| {
        let name = match section.and_then(|it| article.sections.get(it)) {
            Some(section) => name(&section.heading).language(article.language.tag()),
            None => name(more.elsewhere),
        };
        (name, *score)
    });
    let kinds = progress.by_kind.iter().map(|(kind, score)| (name((more.kind)(*kind)), *score));
    let others = Some((name(more.other_kinds), progress.of_other_kinds));
    let kinds = kinds.chain(others.filter(|it| it.1.max > 0));
    element("div")
        .class("charts")
        .child((!article.sections.is_empty()).then(|| {
            let rows = marked(sections.collect());
            let table = table(more.principle_column, rows, words, more);
            chart("by-principle", more.by_principle, table)
        }))
        .child(chart(
            "by-kind-so-far",
            more.by_kind,
            table(more.kind_column, marked(kinds.collect()), words, more),
        ))
        .child(chart("by-day", more.by_day, days(&progress.by_day, words, more)))
}

/// A chart under its heading.
fn chart(id: &str, heading: &str, content: Element) -> Element {
    element("section")
        .class("chart")
        .attribute("aria-labelledby", id)
        .child(element("h2").attribute("id", id).text(heading))
        .child(content)
}

/// Gives each row its bar, under its name: there it has room, however long names are.
fn marked(rows: Vec<(Element, Score)>) -> Vec<(Element, Score)> {
    let most = most_of(rows.iter().map(|it| it.1));
    let marked = |(name, score)| (element("div").child(name).child(bar(score, most)), score);
    rows.into_iter().map(marked).collect()
}

/// Names and their scores in numbers. Its head is the key to the charts, too.
fn table(
    column: &str,
    rows: Vec<(Element, Score)>,
    words: &'static Words,
    more: &'static AnnexWords,
) -> Element {
    let heading = |scope: &str, name: Element| element("th").attribute("scope", scope).child(name);
    let number = |n: usize| element("td").text(&language::number_in_words(n, words.locale));
    let row = |(name, score): (Element, Score)| {
        element("tr")
            .child(heading("row", name))
            .child(number(score.raw))
            .child(number(score.max - score.raw))
    };
    let columns = element("tr")
        // To the eye, the chart's heading says the same.
        .child(heading("col", element("span").class("spoken").text(column)))
        .child(heading("col", key("right", more.score_column)))
        .child(heading("col", key("wrong", more.wrong_column)));
    element("table")
        .child(element("thead").child(columns))
        .child(element("tbody").children(rows.into_iter().map(row)))
}

/// A word drawn as what it stands for is drawn in the charts.
fn key(verdict: &str, word: &str) -> Element {
    element("span").attribute("data-verdict", verdict).text(word)
}

/// The latest days as columns, and all of them as a table to unfold.
fn days(all: &[(Day, Score)], words: &'static Words, more: &'static AnnexWords) -> Element {
    let in_words = |day: Day| clock::calendar_day_in_words(day, words.locale);
    let shown = latest(all);
    let n_most = most_of(shown.iter().map(|it| it.1));
    let most = language::number_in_words(n_most, words.locale);
    let range = match shown {
        [] => String::new(),
        [(day, _)] => in_words(*day),
        [(first, _), .., (last, _)] => (more.from_to)(in_words(*first), in_words(*last)),
    };
    let scale = (more.answers)(most.clone(), n_most == 1);
    let caption = element("figcaption")
        .child(element("span").text(&range))
        .child(key("right", more.score_column))
        .child(key("wrong", more.wrong_column));
    let rows = all.iter().map(|(day, score)| (element("span").text(&in_words(*day)), *score));
    let figure = element("figure")
        // Said in the chart's label, too.
        .child(element("p").class("scale").attribute("aria-hidden", "true").text(&scale))
        .child(columns(all, &(more.chart_of_days)(shown.len(), most)))
        .child(caption);
    let details = element("details")
        .child(element("summary").text(more.days_as_table))
        .child(table(more.day_column, rows.collect(), words, more));
    element("div").class("days").child(figure).child(details)
}
