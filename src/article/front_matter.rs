//! Reads the front matter: lines of `name: value` between two `---` at the top.

use super::{
    Lang, Note, Problem, Skip, When,
    find_date::{find_date, has_short_year},
    skip,
};
use crate::text::{is_one_of, lower_case};

/// What the front matter says of the article; nothing if there is none.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct FrontMatter {
    pub(super) title: Option<String>,
    pub(super) author: Option<String>,
    pub(super) published: Option<When>,
    pub(super) language: Option<Lang>,
    pub(super) skips: Vec<Skip>,
    /// How many lines it takes, with those of the marks.
    pub(super) n_lines: usize,
    pub(super) notes: Vec<Note>,
}

/// Reads numbered lines, each [cleaned](crate::text::clean). Of a name that comes twice, the first
/// value stands.
pub(super) fn read(lines: &[(usize, String)]) -> FrontMatter {
    let mut front = FrontMatter::default();
    let Some(((first, _), rest)) = lines.split_first().filter(|((_, text), _)| text == "---")
    else {
        return front;
    };
    let Some(n_inner) = rest.iter().position(|(_, text)| text == "---") else {
        front.note(*first, Problem::EndlessFrontMatter);
        front.n_lines = 1;
        return front;
    };
    front.n_lines = n_inner + 2;
    // Whether the value may go on below, in a text or a list over several lines.
    let mut goes_on = false;
    // Whether the list below is one of questions to skip.
    let mut is_skip = false;
    for (line, text) in &rest[..n_inner] {
        // A comment, or an entry of a list.
        if let Some(entry) = text.strip_prefix("- ").filter(|_| is_skip) {
            front.skip(*line, entry);
            continue;
        }
        if text.is_empty() || text.starts_with('#') || text == "-" || text.starts_with("- ") {
            continue;
        }
        // A Chinese keyboard gives the wide one.
        let wide = text.split_once('：').filter(|it| !it.0.contains(':'));
        match wide.or_else(|| text.split_once(':')) {
            Some((name, value)) => {
                let value = value.trim();
                is_skip = lower_case(name.trim()) == "skip";
                if is_skip {
                    front.skip(*line, value.trim_start_matches(&['>', '|', '-', '+'][..]));
                    continue;
                }
                goes_on = is_one_of("> >- >+ | |- |+", value)
                    || value.starts_with('[') && !value.ends_with(']');
                // Other programs write these for no value, and for yes and no.
                let value = unquoted(value);
                if !goes_on && !value.is_empty() && !is_one_of("true false null ~", &value) {
                    front.take(*line, &lower_case(name.trim()), value);
                }
            }
            None if is_skip => front.skip(*line, text),
            None if goes_on => {}
            None => front.note(*line, Problem::NamelessValue),
        }
    }
    front
}

impl FrontMatter {
    fn take(&mut self, line: usize, name: &str, value: String) {
        match name {
            "title" => self.title = self.title.take().or(Some(value)),
            "author" => self.author = self.author.take().or(Some(value)),
            "published" | "date" if self.published.is_none() => match find_date(&value) {
                Some(found) => {
                    self.published = Some(found.when);
                    if found.doubtful {
                        self.note(line, Problem::DoubtfulDate);
                    }
                }
                None if has_short_year(&value) => self.note(line, Problem::ShortYear),
                None => self.note(line, Problem::NoDate),
            },
            "language" | "lang" if self.language.is_none() => {
                let value = lower_case(&value);
                self.language = match () {
                    () if value.starts_with("zh") => Some(Lang::Zh),
                    () if value.starts_with("en") => Some(Lang::En),
                    () => None,
                };
                if self.language.is_none() {
                    self.note(line, Problem::UnknownLanguage);
                }
            }
            _ if is_slip(name) => self.note(line, Problem::UnknownName),
            _ => {}
        }
    }

    fn skip(&mut self, line: usize, value: &str) {
        if !skip::read(value, line, &mut self.skips) {
            self.note(line, Problem::BadSkip);
        }
    }

    fn note(&mut self, line: usize, problem: Problem) {
        self.notes.push(Note { line, problem });
    }
}

/// A value without the marks around it, and without those that YAML puts before a mark inside.
fn unquoted(value: &str) -> String {
    let mut chars = value.chars();
    let close = match (chars.next(), chars.next_back()) {
        (Some('"'), Some('"')) => '"',
        (Some('\''), Some('\'')) => '\'',
        (Some('“'), Some('”')) => '”',
        (Some('‘'), Some('’')) => '’',
        _ => return value.to_owned(),
    };
    let mut text = String::with_capacity(value.len());
    let mut chars = chars.peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if close == '"' => text.extend(chars.next()),
            '\'' if close == '\'' => {
                text.push(c);
                chars.next_if_eq(&c);
            }
            // “Deep” and “wide”
            _ if c == close => return value.to_owned(),
            _ => text.push(c),
        }
    }
    text
}

const NAMES: &str = "title author published date language lang skip";

/// Names near to ours that other programs give other things.
const OTHER_NAMES: &str = "authors publisher publish data dates languages";

/// Whether a name is one of ours with a slip: one letter wrong, missing, too many, or two swapped;
/// in a long name, any two letters in a row.
fn is_slip(name: &str) -> bool {
    let is_near = |known: &str| {
        let (a, b) = (name.as_bytes(), known.as_bytes());
        let n_start = a.iter().zip(b).take_while(|(a, b)| a == b).count();
        let (a, b) = (&a[n_start..], &b[n_start..]);
        let n_end = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
        let (a, b) = (&a[..a.len() - n_end], &b[..b.len() - n_end]);
        match (a, b) {
            ([], []) => false,
            ([a, next], [b, swapped]) if a == swapped && next == b => true,
            _ => a.len().max(b.len()) <= if known.len() > 5 { 2 } else { 1 },
        }
    };
    !is_one_of(OTHER_NAMES, name)
        && !is_one_of(NAMES, name)
        && NAMES.split_ascii_whitespace().any(is_near)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::clean;

    fn front(text: &str) -> FrontMatter {
        read(&(1..).zip(text.lines().map(clean)).collect::<Vec<_>>())
    }

    /// Checks what front matter of these lines says, and which lines it leaves notes on.
    #[track_caller]
    fn check(inner: &str, expected: [Option<&str>; 4], notes: &[(usize, Problem)]) {
        let it = front(&format!("---\n{inner}\n---\n\nLakes.\n"));
        let published = it.published.map(|it| it.to_string());
        let language = it.language.map(Lang::tag);
        let found = [it.title.as_deref(), it.author.as_deref(), published.as_deref(), language];
        assert_eq!(found, expected, "of:\n{inner}");
        let found: Vec<_> = it.notes.iter().map(|it| (it.line, it.problem)).collect();
        assert_eq!(found, notes, "of:\n{inner}");
        assert_eq!(it.n_lines, inner.lines().count() + 2, "of:\n{inner}");
    }

    #[test]
    fn names_and_values_are_read() {
        check(
            "title: Lakes: a survey\nauthor: Lake Office\npublished: 2021-03-01\nlanguage: en",
            [Some("Lakes: a survey"), Some("Lake Office"), Some("2021-03-01"), Some("en")],
            &[],
        );
        check("title：湖泊\nlang：zh-CN", [Some("湖泊"), None, None, Some("zh-Hans")], &[]);
    }

    #[test]
    fn front_matter_of_other_programs_is_read() {
        check(
            "# made by hand\nlayout: post\nTitle: \"The \\\"deep\\\" lake\"\nauthor: 'Ann''s office'\n\
             date: 2021-03-01T07:30:00+01:00\nlastmod: 2022-03-01\ndraft: false\npublished: true\n\
             tags:\n  - lakes\n  - deep: water\ncategories: [a, b]\nslug: lakes\nLANG: EN-GB",
            [Some("The \"deep\" lake"), Some("Ann's office"), Some("2021-03-01"), Some("en")],
            &[],
        );
        check(
            "description: >\n  On lakes\n  and rivers\ntags: [\n  a,\n  b\n  ]\nauthor: \"\"\ndate: 2021-03-01 07:30",
            [None, None, Some("2021-03-01"), None],
            &[],
        );
    }

    #[test]
    fn only_marks_around_the_whole_value_are_taken_off() {
        for (value, expected) in [
            ("“Lakes”", "Lakes"),
            ("“Deep” and “wide”", "“Deep” and “wide”"),
            ("\"Deep\" lakes", "\"Deep\" lakes"),
            ("the lake's", "the lake's"),
            ("'", "'"),
        ] {
            check(&format!("title: {value}"), [Some(expected), None, None, None], &[]);
        }
    }

    #[test]
    fn of_two_values_the_first_stands() {
        check(
            "title: Lakes\ntitle: Rivers\ntitle:\nauthor: Ann Lee\nauthor: Bo Ek",
            [Some("Lakes"), Some("Ann Lee"), None, None],
            &[],
        );
        check(
            "published: 2021\ndate: soon\nlang: en\nlanguage: de",
            [None, None, Some("2021"), Some("en")],
            &[],
        );
    }

    #[test]
    fn a_slip_in_a_name_is_noted() {
        for name in ["tilte", "titl", "autor", "Auther", "publishd", "publised", "dat", "langauge"]
        {
            check(&format!("{name}: x"), [None; 4], &[(2, Problem::UnknownName)]);
        }
        let others = "tags slug draft layout lastmod updated subtitle name type file image \
            description keywords authors publisher state url weight link tag 题目";
        for name in others.split_whitespace() {
            check(&format!("{name}: x"), [None; 4], &[]);
        }
    }

    #[test]
    fn what_cannot_be_read_is_noted() {
        check("Lakes", [None; 4], &[(2, Problem::NamelessValue)]);
        check("tags:\n- a\n\nLakes", [None; 4], &[(5, Problem::NamelessValue)]);
        check("language: de", [None; 4], &[(2, Problem::UnknownLanguage)]);
        check("date: soon", [None; 4], &[(2, Problem::NoDate)]);
        check("date: 12/1/30", [None; 4], &[(2, Problem::ShortYear)]);
        check("date: 3/4/2016", [None, None, Some("2016"), None], &[(2, Problem::DoubtfulDate)]);
    }

    #[test]
    fn questions_to_skip_may_stand_on_several_lines() {
        let check = |inner: &str, expected: &[(&str, usize)]| {
            let front = front(&format!("---\n{inner}\n---\n"));
            let found: Vec<_> = front.skips.iter().map(|it| (it.id.as_str(), it.line)).collect();
            assert_eq!((found, front.notes), (expected.to_vec(), vec![]), "of:\n{inner}");
        };
        check("skip: 88281d58, 5b78448d", &[("88281d58", 2), ("5b78448d", 2)]);
        check("Skip：88281D58\nskip: 5b78448d", &[("88281d58", 2), ("5b78448d", 3)]);
        check("skip:\n- 88281d58\n- 5b78448d # easy", &[("88281d58", 3), ("5b78448d", 4)]);
        check(
            "skip: [88281d58,\n  5b78448d]\ntags:\n- 0badcafe",
            &[("88281d58", 2), ("5b78448d", 3)],
        );
        check("skip:\n  88281d58\n  5b78448d", &[("88281d58", 3), ("5b78448d", 4)]);
        check("tags:\n- 88281d58\nskip:", &[]);
        let slip = Note { line: 2, problem: Problem::UnknownName };
        assert_eq!(front("---\nskpi: 88281d58\n---\n").notes, [slip]);
    }

    #[test]
    fn without_two_marks_there_is_none() {
        assert_eq!(front(""), FrontMatter::default());
        assert_eq!(front("Lakes\n---\ntitle: Deep\n---\n"), FrontMatter::default());
        let endless = front("---\ntitle: Lakes\n");
        let note = Note { line: 1, problem: Problem::EndlessFrontMatter };
        assert_eq!((endless.n_lines, endless.title, endless.notes), (1, None, vec![note]));
    }
}
