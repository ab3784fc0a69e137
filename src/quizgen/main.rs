//! The command line tool `quizgen`: reads an article natively and says what it yields.

mod check;
mod input;

use std::{
    io::{self, Write},
    process::ExitCode,
};

use awareness_quiz::{
    article::{Note, read, write_fields},
    exchange::{BankFile, Reading},
    item::write_items,
    quiz::{Blueprint, Form},
};
use clap::{Parser, Subcommand};
use serde::Serialize;

use input::ArticleFile;

/// Reads an article of quoted excerpts and generates quiz questions from it.
#[derive(Debug, Parser)]
#[command(name = "quizgen", version, after_help = EXIT_CODES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str = "Exit codes: 0 success; 1 `check` found too few questions for a quiz of \
                          ten; 2 the article cannot be read or the command is invalid.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Print the parsed article as JSON.
    Read {
        /// Article file in UTF-8, or - for standard input.
        article: ArticleFile,
    },
    /// Print all questions generated from the article, as JSON.
    Items {
        /// Article file in UTF-8, or - for standard input.
        article: ArticleFile,
        /// Seed for choosing quotations and wrong options, from 0 to 4294967295.
        #[arg(long, value_name = "N", default_value_t = 1)]
        seed: u32,
    },
    /// Print the article with explicit fields, so that nothing has to be inferred from it again.
    Prepare {
        /// Article file in UTF-8, or - for standard input.
        article: ArticleFile,
    },
    /// Print the question ids of one quiz, in order, one per line.
    Form {
        /// Article file in UTF-8, or - for standard input.
        article: ArticleFile,
        /// Seed that selects the quiz, from 0 to 4294967295.
        #[arg(long, value_name = "N", default_value_t = 1)]
        seed: u32,
        /// Number of questions, from 1 to 200.
        #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=200))]
        items: u16,
    },
    /// Print a readable report: what was read, any problems, and the questions found.
    Check {
        /// Article file in UTF-8, or - for standard input.
        article: ArticleFile,
    },
}

/// What went well enough to end without an error.
enum Outcome {
    Done,
    TooLittle,
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::TooLittle) => ExitCode::from(1),
        Err(message) => {
            complain(&message);
            ExitCode::from(2)
        }
    }
}

fn run(command: Command) -> Result<Outcome, String> {
    match command {
        Command::Read { article: file } => {
            let article = read(&file.load()?);
            print(&in_json(&Reading::of(&article)))
        }
        Command::Items { article: file, seed } => {
            let article = read(&file.load()?);
            let bank = write_items(&article, seed);
            show_notes(&file, article.notes.iter().chain(&bank.notes));
            print(&in_json(&BankFile::of(&bank)))
        }
        Command::Prepare { article: file } => {
            let article = read(&file.load()?);
            show_notes(&file, &article.notes);
            print(&write_fields(&article))
        }
        Command::Form { article: file, seed, items } => {
            let article = read(&file.load()?);
            let bank = write_items(&article, seed);
            show_notes(&file, article.notes.iter().chain(&bank.notes));
            let blueprint = Blueprint { n_items: items.into(), ..Blueprint::default() };
            let form = Form::draw(&bank, blueprint, seed);
            if let Some(shortfall) = form.shortfall {
                complain(&format!("{file}: {shortfall}"));
            }
            let lines: Vec<String> =
                form.items.iter().map(|it| it.id().to_string() + "\n").collect();
            print(&lines.concat())
        }
        Command::Check { article: file } => {
            let article = read(&file.load()?);
            let report = check::Report::of(&article);
            print(&report.in_words(&file))?;
            Ok(if report.is_enough() { Outcome::Done } else { Outcome::TooLittle })
        }
    }
}

fn in_json(value: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(value).expect("texts and numbers always serialise");
    json + "\n"
}

/// Prints to standard output. Who closes the pipe has read enough, as `head` does.
fn print(text: &str) -> Result<Outcome, String> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(format!("standard output: {error}"))
        }
        _ => Ok(Outcome::Done),
    }
}

/// Tells standard error; where that is closed as well, there is nobody left to tell.
fn complain(message: &str) {
    writeln!(io::stderr(), "{message}").ok();
}

fn show_notes<'n>(file: &ArticleFile, notes: impl IntoIterator<Item = &'n Note>) {
    for note in notes {
        complain(&file.note(note));
    }
}
