//! What could not be read of an article, and what to do about it.

use std::fmt;

/// Something in the article that could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Note {
    /// One-based number of the line.
    pub line: usize,
    /// What is the matter with it.
    pub problem: Problem,
}

/// What is the matter with a line. Shown, it says in English what was expected and what to do.
///
/// ```
/// # use awareness_quiz::article::{Problem, read};
/// let note = read("> Still waters run deep.\n").notes[0];
/// assert_eq!(note.problem, Problem::QuotationAlone);
/// assert!(note.problem.to_string().starts_with("expected an attribution after this quotation"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Problem {
    /// Front matter starts here and ends nowhere.
    EndlessFrontMatter,
    /// A line of the front matter has no `name:`.
    NamelessValue,
    /// A line of the front matter has a name that looks like a slip for one that is read.
    UnknownName,
    /// The front matter names a language that no article is read in.
    UnknownLanguage,
    /// No date is where one belongs.
    NoDate,
    /// Only the year of a date is certain.
    DoubtfulDate,
    /// A date has two digits for its year.
    ShortYear,
    /// The line below a quotation tells neither whose words they are nor from where.
    UnclearAttribution,
    /// An attribution has no quotation above it.
    AttributionAlone,
    /// A quotation has no attribution below it.
    QuotationAlone,
    /// Quoted words make no excerpt, since nothing says whose they are.
    LostQuotation,
    /// The speaker is named as unknown.
    UnknownSpeaker,
    /// The article quotes nobody.
    NoQuotations,
    /// The text is that of a file for another program, such as Word, and not what it shows.
    NotPlainText,
    /// A line of explicit fields has a name that is not one of theirs, or lacks one it needs.
    UnknownField,
    /// An explicit field has a value that cannot be read.
    BadField,
    /// A question written by hand asks nothing. It is left out, as with the next ones.
    NoStem,
    /// It has one option, or none that says anything.
    FewOptions,
    /// It has more options than can be shown.
    ManyOptions,
    /// None of its options is marked as right.
    NoRightOption,
    /// Several of its options are.
    SeveralRightOptions,
    /// Two of its options say the same.
    SameOptions,
    /// The same question was written before.
    SameQuestion,
    /// It has two options. It is asked all the same, as with the next ones.
    TwoOptions,
    /// Its right option is much longer than the others.
    LongKey,
    /// Its stem or an option is too long to take in.
    LongQuestion,
    /// An option refers to the others, so that they cannot change places.
    OptionOfOptions,
    /// Marks of Markdown or HTML would be shown as they are.
    MarkupInQuestion,
    /// An id of a question to skip cannot be one.
    BadSkip,
    /// No question has the id that is to be skipped.
    UnknownSkip,
}

impl Problem {
    /// All problems.
    pub const ALL: [Self; 30] = [
        Self::EndlessFrontMatter,
        Self::NamelessValue,
        Self::UnknownName,
        Self::UnknownLanguage,
        Self::NoDate,
        Self::DoubtfulDate,
        Self::ShortYear,
        Self::UnclearAttribution,
        Self::AttributionAlone,
        Self::QuotationAlone,
        Self::LostQuotation,
        Self::UnknownSpeaker,
        Self::NoQuotations,
        Self::NotPlainText,
        Self::UnknownField,
        Self::BadField,
        Self::NoStem,
        Self::FewOptions,
        Self::ManyOptions,
        Self::NoRightOption,
        Self::SeveralRightOptions,
        Self::SameOptions,
        Self::SameQuestion,
        Self::TwoOptions,
        Self::LongKey,
        Self::LongQuestion,
        Self::OptionOfOptions,
        Self::MarkupInQuestion,
        Self::BadSkip,
        Self::UnknownSkip,
    ];
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::EndlessFrontMatter => {
                "expected a second --- line to close the front matter that starts here; add it"
            }
            Self::NamelessValue => {
                "expected “name: value” in the front matter; add the name, or move the line below the second ---"
            }
            Self::UnknownName => {
                "expected the name title, author, published, language or skip; correct the name or remove the line; everything else was read"
            }
            Self::UnknownLanguage => {
                "expected the language en or zh; correct it, or the language is detected from the text"
            }
            Self::NoDate => "expected a date such as 2022-09-06; write year, month and day",
            Self::DoubtfulDate => {
                "the day and month of this date are ambiguous, so only its year is used; write the month as a word"
            }
            Self::ShortYear => {
                "the year of this date has two digits, so the date is not used; write the year with four digits"
            }
            Self::UnclearAttribution => {
                "expected a speaker, an occasion and a date after the dash; write, for example, “— Name, speech at the Forum, 9 June 2016”"
            }
            Self::AttributionAlone => {
                "expected a quotation before this attribution; put the quoted words on the line above it"
            }
            Self::QuotationAlone => {
                "expected an attribution after this quotation; add a line such as “— Name, speech at the Forum, 9 June 2016” below it"
            }
            Self::LostQuotation => {
                "these quoted words are left out because nothing says who said them; add a line such as “— Name, speech at the Forum, 9 June 2016” below them"
            }
            Self::UnknownSpeaker => {
                "the speaker is given as unknown, so none is used; name the speaker, or leave the name out"
            }
            Self::NoQuotations => {
                "expected quotations but found none; start each with “>” and add a line such as “— Name, speech at the Forum, 9 June 2016” below it"
            }
            Self::NotPlainText => {
                "this file is not plain text; open it in its program, copy the text, and save that as a text file in UTF-8"
            }
            Self::UnknownField => {
                "expected speaker, kind, phrase, occasion, place, date or printed, each followed by a colon; after a caption, expected held, opened or closed, and place; correct the names; everything else was read"
            }
            Self::BadField => {
                "expected one of the kinds speech, message, instruction, interview and writing, or a date such as 2016-06-09, 2016-06 or 2016; correct the field, or leave it out"
            }
            Self::NoStem => {
                "this question is left out because it asks nothing; write the question behind the question mark that opens its line"
            }
            Self::FewOptions => {
                "this question is left out because it has fewer than two options; add a line that starts with “-” for each wrong one"
            }
            Self::ManyOptions => {
                "this question is left out because it has more than five options; remove some"
            }
            Self::NoRightOption => {
                "this question is left out because none of its options is marked as right; start the line of the right one with “+”"
            }
            Self::SeveralRightOptions => {
                "this question is left out because several options are marked as right; start the lines of the wrong ones with “-”"
            }
            Self::SameOptions => {
                "this question is left out because two of its options say the same; change one of them"
            }
            Self::SameQuestion => {
                "this question is left out because it was asked above with the same right option; change or remove one of the two"
            }
            Self::TwoOptions => {
                "a question with two options is easily guessed; add a third if there is one"
            }
            Self::LongKey => {
                "the right option is much longer than the others, which gives it away; shorten it or lengthen the others"
            }
            Self::LongQuestion => {
                "this is too long to take in; write at most 40 words for a question and 30 for an option"
            }
            Self::OptionOfOptions => {
                "this option refers to the others, so they all keep their order; say what is meant in words of its own"
            }
            Self::MarkupInQuestion => {
                "expected no markup in a question; remove it, or it is shown as it is written"
            }
            Self::BadSkip => {
                "expected ids of questions, each of 16 or 8 hexadecimal digits, with commas between; copy them from the output of “quizgen items”"
            }
            Self::UnknownSkip => {
                "no question has this id, so nothing is skipped by it; correct or remove it"
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::read;

    const QUOTED: &str =
        "> Still waters run deep.\n\n— Ann Lee, speech at the Lake Forum, 9 June 2016\n";

    /// Checks the notes on an article that goes on with a sound excerpt.
    #[track_caller]
    fn check(start: &str, expected: &[(usize, Problem)]) {
        let notes = read(&format!("{start}\n{QUOTED}")).notes;
        let found: Vec<_> = notes.iter().map(|it| (it.line, it.problem)).collect();
        assert_eq!(found, expected, "in:\n{start}");
    }

    #[test]
    fn a_note_names_its_line_and_problem() {
        check("", &[]);
        check("---\ntitle: Lakes\n", &[(1, Problem::EndlessFrontMatter)]);
        check("---\ntitle: Lakes\nLakes\n---\n", &[(3, Problem::NamelessValue)]);
        check("---\ntilte: Lakes\n---\n", &[(2, Problem::UnknownName)]);
        check("---\nlanguage: de\n---\n", &[(2, Problem::UnknownLanguage)]);
        check("---\npublished: soon\n---\n", &[(2, Problem::NoDate)]);
        check("---\npublished: 12/1/30\n---\n", &[(2, Problem::ShortYear)]);
        check("> Lakes.\n\n— Ann Lee, 3/4/2016\n", &[(3, Problem::DoubtfulDate)]);
        check("> Lakes.\n\n— and so on\n", &[(3, Problem::UnclearAttribution)]);
        check("— Ann Lee, speech, 9 June 2016\n", &[(1, Problem::AttributionAlone)]);
        check("> Lakes.\n", &[(1, Problem::QuotationAlone)]);
        check("%PDF-1.7\n", &[(1, Problem::NotPlainText)]);
        check("---\nskip: gap\n---\n", &[(2, Problem::BadSkip)]);
        check("\n? How deep?\n- Far\n- Wide\n", &[(2, Problem::NoRightOption)]);
        let note = Note { line: 1, problem: Problem::NoQuotations };
        assert_eq!(read("").notes, [note]);
    }

    #[test]
    fn a_message_can_follow_a_colon() {
        for message in Problem::ALL.map(|it| it.to_string()) {
            assert!(message.starts_with(char::is_lowercase), "{message}");
            assert!(!message.ends_with('.'), "{message}");
            assert!(message.contains("; "), "{message} does not say what to do");
        }
    }
}
