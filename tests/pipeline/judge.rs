//! Whether an option is true by the facts that an article was invented from, whatever its item says.

use std::collections::{BTreeSet, HashSet};

use awareness_quiz::{
    item::{Item, Kind},
    text::is_cjk,
};

use crate::{
    flaw::{units, words},
    invented::{Facts, Name, Picture, Printed, Span},
};

pub fn key(item: &Item) -> &str {
    &item.options()[item.key()].text
}

pub fn distractors(item: &Item) -> impl Iterator<Item = &str> {
    let options = item.options().iter().enumerate();
    options.filter(|(at, _)| *at != item.key()).map(|(_, it)| it.text.as_str())
}

/// The quotation as a candidate sees it.
pub fn shown(item: &Item) -> String {
    item.passage().map_or_else(String::new, |it| match it.after_gap() {
        Some(after) => format!("{}_____{after}", it.before_gap()),
        None => it.before_gap(),
    })
}

pub fn describe(item: &Item) -> String {
    let options: Vec<&str> = item.options().iter().map(|it| it.text.as_str()).collect();
    format!(
        "[{:?}] {} « {} » {options:?}, key {:?}",
        item.kind(),
        item.stem(),
        shown(item),
        key(item)
    )
}

/// Quoted words without the dots that stand for what was cut.
pub fn undotted(quoted: &str) -> &str {
    quoted.trim_matches(['…', ' '])
}

/// Says of an option whether it is true; `None` where the facts cannot tell.
type Judge<'f> = dyn Fn(&str) -> Option<bool> + 'f;

/// Why an item's key is not the one true option by the facts; `None` where it is.
pub fn untruth(facts: &Facts, item: &Item) -> Option<String> {
    let judge = judge(facts, item);
    let truths: Vec<Option<bool>> = item.options().iter().map(|it| judge(&it.text)).collect();
    let expected = (0..truths.len()).map(|at| Some(at == item.key()));
    (!expected.eq(truths.iter().copied())).then(|| format!("{truths:?} in {}", describe(item)))
}

fn judge<'f>(facts: &'f Facts, item: &'f Item) -> Box<Judge<'f>> {
    match item.kind() {
        Kind::Gap => Box::new(|option| {
            let passage = item.passage()?;
            let gap = passage.gap.clone()?;
            let filled =
                format!("{}{option}{}", &passage.text[..gap.start], &passage.text[gap.end..]);
            let n_holders = holders(facts, &filled).len();
            (n_holders < 2).then_some(n_holders == 1)
        }),
        Kind::Occasion | Kind::Year | Kind::Principle | Kind::Speaker => judge_words(facts, item),
        Kind::WordsOfPrinciple => Box::new(|option| {
            let is_asked = |heading: &str| item.stem().contains(&format!("“{heading}”"));
            agreed(
                holders(facts, undotted(option))
                    .into_iter()
                    .map(|it| Some(is_asked(&facts.headings[facts.excerpts[it].section?]))),
            )
        }),
        Kind::WordsOfSpeaker => Box::new(|option| {
            agreed(holders(facts, undotted(option)).into_iter().map(|it| {
                let speaker = facts.full_name(facts.excerpts[it].said.as_ref()?.speaker);
                Some(item.stem().contains(speaker))
            }))
        }),
        Kind::Shared => {
            let asked = names_in(facts, item.stem());
            let is_asked = move |at: usize| -> Option<Name> {
                let (_, name) = facts.excerpts[at].said.as_ref()?.meeting?;
                asked.iter().copied().find(|it| it.could_be(name))
            };
            Box::new(move |option| {
                let names: Vec<Name> = holders_of_content(facts, undotted(option))
                    .into_iter()
                    .filter_map(&is_asked)
                    .collect();
                Some(names.iter().any(|it| !it.is(names[0])))
            })
        }
        Kind::SaidFirst => judge_words_in_order(facts, item),
        Kind::Duty | Kind::Statement => Box::new(|option| {
            let asked = item.stem().trim_end_matches(['?', '？']);
            let asked = ["who ", "what ", "谁", "什么"].iter().find_map(|it| asked.split_once(it));
            Some(is_said(facts, option, asked?.1))
        }),
        Kind::Purpose | Kind::Continuation => Box::new(|option| {
            let whole = format!("{} {option}", item.passage()?.text);
            Some(!holders(facts, &whole).is_empty())
        }),
        Kind::Excerpt => {
            let asked = names_in(facts, item.stem());
            Box::new(move |option| {
                agreed(holders(facts, undotted(option)).into_iter().map(|it| {
                    let (_, name) = facts.excerpts[it].said.as_ref()?.meeting?;
                    Some(asked.iter().any(|asked| asked.could_be(name)))
                }))
            })
        }
        Kind::OccasionYear => {
            let years = years_asked(facts, item.stem());
            // A year in which a picture shows an edition that could be meant is not plainly wrong.
            let names = names_in(facts, item.stem());
            let of_pictures: Vec<u16> = facts
                .pictures
                .iter()
                .filter(|it| names.iter().any(|name| name.could_be(it.name)))
                .filter_map(Picture::year)
                .collect();
            Box::new(move |option| {
                let option = option.parse().ok()?;
                let is_right = years.as_slice() == [option];
                Some(is_right || years.contains(&option) || of_pictures.contains(&option))
            })
        }
        Kind::Order => judge_order(facts, item),
        Kind::Place => Box::new(|option| {
            let asked = names_in(facts, item.stem());
            let venues = facts.venues();
            let could_be = |name: Name| asked.iter().any(|it| it.could_be(name));
            Some(venues.iter().any(|(name, place)| could_be(*name) && *place == option))
        }),
        Kind::OccasionOfPlace => Box::new(|option| {
            let venues = facts.told_venues();
            let (own, ..) = venues.iter().find(|(name, ..)| is_printed(*name, option))?;
            // What is held everywhere is held there too.
            if facts.is_everywhere(*own) {
                return None;
            }
            let is_there = |place: &str| {
                let ends = [format!("in {place}?"), format!("在{place}")];
                ends.iter().any(|it| item.stem().contains(it))
            };
            let could_be = || venues.iter().filter(|(name, ..)| name.could_be(*own));
            if could_be().any(|(.., place)| is_there(place)) {
                return Some(true);
            }
            // What opened elsewhere may have been held there.
            let asked = verb_of(item.stem());
            could_be().any(|(_, verb, _)| *verb == asked).then_some(false)
        }),
        // The organiser's word is all there is.
        Kind::Written => Box::new(|_| None),
    }
}

/// Whether a stem asks what was held, opened or closed.
fn verb_of(stem: &str) -> &'static str {
    match stem {
        _ if stem.contains(" opened ") || stem.contains("开幕") => "Opened",
        _ if stem.contains(" closed ") || stem.contains("闭幕") => "Closed",
        _ => "Held",
    }
}

/// What holds of quoted words holds of every excerpt that has them.
fn judge_words<'f>(facts: &'f Facts, item: &'f Item) -> Box<Judge<'f>> {
    let quoted = item.passage().map_or("", |it| it.text.as_str());
    let holders = holders(facts, quoted);
    Box::new(move |option| {
        agreed(holders.iter().map(|it| match item.kind() {
            Kind::Occasion => {
                let meeting = facts.meeting_of(*it)?;
                let option = facts.names().into_iter().find(|it| it.alone() == option)?;
                Some(option.could_be(facts.meetings[meeting].name))
            }
            Kind::Year => Some(facts.year_of(*it)?.to_string() == option),
            Kind::Speaker => {
                Some(could_be_speaker(facts.excerpts[*it].said.as_ref()?.speaker, option))
            }
            _ => Some(facts.headings[facts.excerpts[*it].section?] == option),
        }))
    })
}

/// Whether an excerpt says it of a subject: the subject, then the verb in whichever of its forms, then
/// the rest.
fn is_said(facts: &Facts, subject: &str, predicate: &str) -> bool {
    let (subject, predicate) = (words(subject), words(predicate));
    let whole = [subject.as_slice(), &predicate].concat();
    let is_form = |a: &str, b: &str| {
        let n = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
        a == b || n >= 3 || [a, b].iter().all(|it| ["is", "are", "has", "have"].contains(it))
    };
    facts.excerpts.iter().any(|it| {
        words(&it.text)
            .windows(whole.len())
            .any(|row| row.iter().zip(&whole).all(|(a, b)| is_form(a, b)))
    })
}

/// The same for words: their excerpts' dates tell.
fn judge_words_in_order<'f>(facts: &'f Facts, item: &'f Item) -> Box<Judge<'f>> {
    let span = |option: &str| -> Option<Span> {
        let spans: BTreeSet<Option<Span>> = holders(facts, undotted(option))
            .into_iter()
            .map(|it| facts.excerpts[it].said.as_ref().and_then(|it| it.date.span()))
            .collect();
        if spans.len() == 1 { spans.into_iter().next()? } else { None }
    };
    let spans: Vec<Option<Span>> = item.options().iter().map(|it| span(&it.text)).collect();
    judge_spans(item, spans, item.stem().contains("last") || item.stem().contains("最晚"))
}

/// The key comes before all others, or after, and no other can.
fn judge_order<'f>(facts: &'f Facts, item: &'f Item) -> Box<Judge<'f>> {
    let spans: Vec<Option<Span>> =
        item.options().iter().map(|it| span_of(facts, &it.text)).collect();
    judge_spans(item, spans, item.stem().contains("latest") || item.stem().contains("最晚"))
}

fn judge_spans(item: &Item, spans: Vec<Option<Span>>, is_latest: bool) -> Box<Judge<'_>> {
    Box::new(move |option| {
        let own = item.options().iter().position(|it| it.text == option)?;
        let is_before = |a: usize, b: usize| {
            let (a, b) = if is_latest { (b, a) } else { (a, b) };
            spans[a].zip(spans[b]).is_some_and(|(a, b)| a.1 < b.0)
        };
        let others = || (0..spans.len()).filter(|it| *it != own);
        if others().all(|it| is_before(own, it)) {
            return Some(true);
        }
        others().any(|it| is_before(it, own)).then_some(false)
    })
}

/// When what bears a name took place, by all lines that may speak of it; `None` where the name
/// stands for several meetings or no line has a date.
fn span_of(facts: &Facts, name: &str) -> Option<Span> {
    let named = facts.names().into_iter().find(|it| it.alone() == name)?;
    let mut meetings = BTreeSet::new();
    let mut dates: Vec<Printed> = Vec::new();
    for said in facts.excerpts.iter().filter_map(|it| it.said.as_ref()) {
        if let Some((meeting, name)) = said.meeting
            && name.could_be(named)
        {
            meetings.insert(meeting);
            let year = || said.date.year().map_or(Printed::None, Printed::Year);
            let is_sent = said.kind().is_some_and(|it| it != "Speech");
            dates.push(if is_sent { year() } else { said.date });
        }
    }
    dates.extend(facts.pictures.iter().filter(|it| it.name.could_be(named)).map(|it| it.date));
    let spans: Vec<Span> = dates.into_iter().filter_map(Printed::span).collect();
    // Where one line says 2020 and another 25 April 2020, it was that day.
    let is_finest = |it: &Span| {
        let is_within = |other: &Span| other != it && it.0 <= other.0 && other.1 <= it.1;
        !spans.iter().any(is_within)
    };
    let finest = spans.iter().copied().filter(is_finest);
    let whole = finest.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
    whole.filter(|_| meetings.len() == 1)
}

/// The excerpts that have these words.
fn holders(facts: &Facts, quoted: &str) -> Vec<usize> {
    let quoted = words(quoted);
    let has =
        |at: &usize| words(&facts.excerpts[*at].text).windows(quoted.len()).any(|it| it == quoted);
    if quoted.is_empty() { Vec::new() } else { (0..facts.excerpts.len()).filter(has).collect() }
}

/// The excerpts that have the content words of these, in order.
fn holders_of_content(facts: &Facts, quoted: &str) -> Vec<usize> {
    let quoted = units(quoted);
    let has =
        |at: &usize| units(&facts.excerpts[*at].text).windows(quoted.len()).any(|it| it == quoted);
    if quoted.is_empty() { Vec::new() } else { (0..facts.excerpts.len()).filter(has).collect() }
}

/// One answer that all give, or none.
fn agreed(mut answers: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let first = answers.next()??;
    answers.all(|it| it == Some(first)).then_some(first)
}

/// `Lee` may be Ann Lee.
pub fn could_be_speaker(a: &str, b: &str) -> bool {
    a == b || a.ends_with(&format!(" {b}")) || b.ends_with(&format!(" {a}"))
}

/// Whether a text is a name, alone or as in a sentence.
pub fn is_printed(name: Name, text: &str) -> bool {
    name.printed() == text || name.alone() == text
}

/// The names that a stem prints; of `2nd Lake Forum` that name alone and not `Lake Forum`.
pub fn names_in(facts: &Facts, stem: &str) -> Vec<Name> {
    let all = facts.names().into_iter().chain(facts.pictures.iter().map(|it| it.name));
    let printed: Vec<(Name, String)> = all
        .filter_map(|it| {
            Some((it, [it.printed(), it.alone()].into_iter().find(|it| stem.contains(it))?))
        })
        .collect();
    let is_part = |text: &String| {
        printed.iter().any(|(_, other)| {
            other.len() > text.len() && other.to_lowercase().contains(&text.to_lowercase())
        })
    };
    printed.iter().filter(|(_, text)| !is_part(text)).map(|(name, _)| *name).collect()
}

/// The years of what a stem asks about: of the occasion, or of what one person said there.
fn years_asked(facts: &Facts, stem: &str) -> Vec<u16> {
    let names = names_in(facts, stem);
    let is_any = stem.starts_with("In which year was ")
        || stem.ends_with("是在哪一年？") && !stem.ends_with("，是在哪一年？");
    let years = facts.excerpts.iter().filter_map(|it| {
        let said = it.said.as_ref()?;
        let (_, name) = said.meeting?;
        let is_said =
            stem.contains(said.speaker) && stem.to_lowercase().contains(said.noun(facts.language));
        let is_meant = names.iter().any(|it| it.could_be(name)) && (is_any || is_said);
        is_meant.then(|| said.date.year())?
    });
    years.collect::<BTreeSet<_>>().into_iter().collect()
}

/// Whether the article has enough for a kind of item: three options need three facts.
pub fn supports(facts: &Facts, kind: Kind) -> bool {
    fn n_distinct<T: std::hash::Hash + Eq>(them: impl IntoIterator<Item = T>) -> usize {
        them.into_iter().collect::<HashSet<_>>().len()
    }
    let n_meetings = n_distinct((0..facts.excerpts.len()).filter_map(|it| facts.meeting_of(it)));
    match kind {
        Kind::Occasion | Kind::Excerpt | Kind::Order => n_meetings >= 3,
        Kind::Year | Kind::OccasionYear => facts.years().len() >= 2,
        Kind::Principle => n_distinct(&facts.headings) >= 3,
        Kind::Place => n_distinct(facts.venues().iter().map(|it| it.1)) >= 3,
        Kind::OccasionOfPlace => n_distinct(facts.venues().iter().map(|it| it.0.printed())) >= 3,
        Kind::Speaker => {
            let said = facts.excerpts.iter().filter_map(|it| it.said.as_ref());
            n_distinct(said.map(|it| it.speaker)) >= 3
        }
        Kind::WordsOfPrinciple => n_distinct(&facts.headings) >= 2,
        Kind::WordsOfSpeaker => {
            let said = facts.excerpts.iter().filter_map(|it| it.said.as_ref());
            n_distinct(said.map(|it| it.speaker)) >= 3
        }
        Kind::Shared => n_meetings >= 2,
        Kind::SaidFirst => facts.excerpts.iter().filter(|it| it.said.is_some()).count() >= 3,
        Kind::Gap | Kind::Duty | Kind::Statement | Kind::Purpose | Kind::Continuation => {
            !facts.excerpts.is_empty()
        }
        Kind::Written => false,
    }
}

/// Whether a text is in Chinese.
pub fn is_chinese(text: &str) -> bool {
    text.contains(is_cjk)
}
