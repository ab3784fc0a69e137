//! Compares what was read from a page with what stands on it.

use awareness_quiz::{
    article::Article,
    exchange::{Reading, ReadingExcerpt},
};

use super::page::{Expected, Fact, Page};

/// What came of reading pages.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    pub n_expected: usize,
    pub n_found: usize,
    /// Facts that the pages say.
    pub n_facts: usize,
    pub n_missing: usize,
    /// Facts that the pages do not say, and excerpts that are nobody's words.
    pub n_wrong: usize,
    pub n_extra: usize,
    /// Each deviation in a line.
    pub says: Vec<String>,
}

impl Tally {
    pub fn add(&mut self, other: Self) {
        self.n_expected += other.n_expected;
        self.n_found += other.n_found;
        self.n_facts += other.n_facts;
        self.n_missing += other.n_missing;
        self.n_wrong += other.n_wrong;
        self.n_extra += other.n_extra;
        self.says.extend(other.says);
    }

    pub fn is_false(&self) -> bool {
        self.n_wrong + self.n_extra > 0
    }

    fn judge(&mut self, at: usize, name: &str, read: Option<&str>, fact: &Fact) {
        let id = at + 1;
        let expected = fact.right.first();
        self.n_facts += usize::from(expected.is_some() && !fact.may_be_empty);
        let judged = match read.filter(|it| !it.is_empty()) {
            None if expected.is_none() || fact.may_be_empty => return,
            None => Verdict::Missing,
            Some(read) => verdict(name, read, fact),
        };
        match judged {
            Verdict::Right => return,
            Verdict::Missing => self.n_missing += 1,
            Verdict::Wrong => self.n_wrong += 1,
        }
        let expected = expected.map_or("nothing", String::as_str);
        let read = read.unwrap_or("nothing");
        self.says.push(format!("e{id} {name} {judged:?}: read “{read}”, expected “{expected}”"));
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Right,
    Missing,
    Wrong,
}

fn verdict(name: &str, read: &str, fact: &Fact) -> Verdict {
    let is_exact = matches!(name, "date" | "kind");
    let is_right =
        |it: &String| if is_exact { it == read } else { fold_name(it) == fold_name(read) };
    if fact.right.iter().any(is_right) {
        return Verdict::Right;
    }
    let is_coarser = |it: &String| is_coarser(read, it);
    if name == "date" && fact.right.iter().any(is_coarser) {
        return Verdict::Missing;
    }
    Verdict::Wrong
}

/// `2016` for `2016-06-09`, `2018-04-20` for `2018-04-20/2018-04-21`.
fn is_coarser(read: &str, expected: &str) -> bool {
    let within = |it: &str| it.strip_prefix(read).is_some_and(|rest| rest.starts_with('-'));
    match expected.split_once('/') {
        _ if read.contains('/') => false,
        Some((first, last)) => read == first || within(first) && within(last),
        None => within(expected),
    }
}

/// What a reader took from a page, beside what it should take.
pub fn compare(page: &Page, article: &Article) -> Tally {
    let reading = Reading::of(article);
    let mut tally = Tally { n_expected: page.expected.len(), ..Tally::default() };
    let mut free: Vec<usize> = (0..reading.excerpts.len()).collect();
    let mut pairs: Vec<Vec<usize>> = vec![Vec::new(); page.expected.len()];
    let mut is_cut = vec![false; page.expected.len()];
    let folded: Vec<String> = reading.excerpts.iter().map(|it| fold(it.text)).collect();
    for (pair, expected) in pairs.iter_mut().zip(&page.expected) {
        let forms = [std::slice::from_ref(&expected.text), &expected.halves].concat();
        let forms: Vec<String> = forms.iter().map(|it| fold(it)).collect();
        let (own, others) = free.iter().partition(|it| forms.contains(&folded[**it]));
        (*pair, free) = (own, others);
        tally.n_found += usize::from(!pair.is_empty());
    }
    let texts: Vec<String> = page.expected.iter().map(|it| fold(&it.text)).collect();
    let lost = || (0..texts.len()).filter(|at| pairs[*at].is_empty());
    let alike = |at: usize, it: usize| (likeness(&texts[at], &folded[it]), at, it);
    let mut likely: Vec<(f64, usize, usize)> =
        lost().flat_map(|at| free.iter().map(move |it| alike(at, *it))).collect();
    likely.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (like, at, it) in likely {
        if like >= 0.75 && pairs[at].is_empty() && free.contains(&it) {
            pairs[at].push(it);
            free.retain(|other| *other != it);
            is_cut[at] = true;
        }
    }
    for (at, expected) in page.expected.iter().enumerate() {
        if pairs[at].is_empty() || is_cut[at] {
            let says = pairs[at].first().map_or("nothing like it", |it| reading.excerpts[*it].text);
            let id = at + 1;
            tally
                .says
                .push(format!("e{id} not found: read “{says}”, expected “{}”", expected.text));
        }
        judge_all(&mut tally, &reading, at, expected, &pairs[at]);
    }
    tally.n_extra = free.len();
    tally.says.extend(free.iter().map(|it| format!("extra: “{}”", reading.excerpts[*it].text)));
    if page.expected.is_empty() {
        let n_notes = reading.notes.len();
        tally.n_facts += 1;
        if n_notes != 1 {
            tally.n_missing += 1;
            tally.says.push(format!("{n_notes} notes, expected one that nobody is quoted"));
        }
    }
    tally
}

/// Judges the facts of the excerpts that were read for one on the page.
fn judge_all(tally: &mut Tally, reading: &Reading, at: usize, expected: &Expected, read: &[usize]) {
    let Expected { speaker, occasion, date, kind, place, section, .. } = expected;
    let heading = |it: &ReadingExcerpt| {
        let mut sections = reading.sections.iter();
        let id = it.section.as_ref()?;
        Some(sections.find(|section| section.id == *id)?.heading)
    };
    for it in read.iter().map(|it| &reading.excerpts[*it]) {
        tally.judge(at, "speaker", it.speaker, speaker);
        tally.judge(at, "occasion", it.occasion, occasion);
        tally.judge(at, "date", it.date.as_deref(), date);
        tally.judge(at, "kind", it.kind, kind);
        tally.judge(at, "place", it.place, place);
        tally.judge(at, "section", heading(it), section);
    }
    if read.is_empty() {
        for fact in [speaker, occasion, date, kind, place, section] {
            let is_said = !fact.right.is_empty() && !fact.may_be_empty;
            tally.n_facts += usize::from(is_said);
            tally.n_missing += usize::from(is_said);
        }
    }
}

const INVISIBLE: &str = "\u{ad}\u{feff}\u{200b}\u{200c}\u{200d}\u{2060}";
const QUOTES: &str = "'\"`´‘’‚‛“”„‟′″‹›«»「」『』〈〉《》＂＇";
const DASHES: &str = "-‐‑‒–—―−─－";
const POINTS: &str = ".,;:!?…·•。，；：！？、．";

/// White space, quotation marks, dashes and points make no difference between two texts.
fn fold(text: &str) -> String {
    let mut folded = String::new();
    for c in text.chars().filter(|it| !INVISIBLE.contains(*it) && !QUOTES.contains(*it)) {
        let c = match c {
            _ if POINTS.contains(c) || c.is_whitespace() => ' ',
            _ if DASHES.contains(c) => '-',
            _ => c,
        };
        let is_again = matches!(c, ' ' | '-') && folded.ends_with(c);
        let follows_chinese = c == ' ' && folded.chars().next_back().is_some_and(is_chinese);
        if is_chinese(c) && folded.ends_with(' ') {
            folded.pop();
        }
        if !is_again && !follows_chinese {
            folded.push(c);
        }
    }
    folded.trim_matches([' ', '-']).to_owned()
}

fn is_chinese(c: char) -> bool {
    ('\u{3400}'..'\u{a000}').contains(&c)
}

/// For a name, capitals, an article before it and brackets around it make no difference either.
pub fn fold_name(name: &str) -> String {
    let name = fold(name).to_lowercase();
    let bare = ["the ", "a ", "an "].iter().find_map(|it| name.strip_prefix(it));
    bare.unwrap_or(&name).trim_matches(['(', ')', '[', ']', ' ']).to_owned()
}

/// How much two folded texts have in common, from 0 to 1.
fn likeness(a: &str, b: &str) -> f64 {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let ratio = short.len() as f64 / long.len().max(1) as f64;
    if !short.is_empty() && long.contains(short) {
        return if ratio >= 0.4 { ratio.max(0.75) } else { ratio };
    }
    let pairs = |it: &str| it.chars().zip(it.chars().skip(1)).collect::<Vec<(char, char)>>();
    let (first, mut second) = (pairs(short), pairs(long));
    let n_all = (first.len() + second.len()).max(1);
    let mut n_shared = 0;
    for pair in first {
        if let Some(at) = second.iter().position(|it| *it == pair) {
            second.swap_remove(at);
            n_shared += 1;
        }
    }
    2.0 * f64::from(n_shared) / n_all as f64
}

#[test]
fn a_coarser_date_is_missing_and_another_one_is_wrong() {
    let fact = Fact { right: vec!["2018-04-20/2018-04-21".to_owned()], may_be_empty: false };
    let check = |read, expected| assert_eq!(verdict("date", read, &fact), expected, "of {read}");
    check("2018-04-20/2018-04-21", Verdict::Right);
    check("2018-04-20", Verdict::Missing);
    check("2018", Verdict::Missing);
    check("2018-04-21", Verdict::Wrong);
    check("2017", Verdict::Wrong);
}

#[test]
fn marks_points_and_dashes_make_no_difference() {
    assert_eq!(fold("“Tides, they say – and go.”"), fold("Tides they say — and go"));
    assert_eq!(fold("灯 ，不怕旧。"), "灯不怕旧");
    assert_eq!(fold_name("The Lake Forum"), "lake forum");
    assert_ne!(fold("Tides say"), fold("Tides says"));
}
