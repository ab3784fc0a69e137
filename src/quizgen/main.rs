//! The command line tool `quizgen`: reads an article natively and says what it yields.

mod check;
mod input;

use std::{
    io::{self, Write},
    process::ExitCode,
};

use awareness_quiz::{
    article::{Article, read},
    exchange::{BankFile, Reading},
    item::write_items,
    quiz::{Blueprint, Form},
};
use clap::{Parser, Subcommand};
use serde::Serialize;

use input::ArticleFile;

/// Reads an article of quoted excerpts and says what a quiz can be made from it.
#[derive(Debug, Parser)]
#[command(name = "quizgen", version, after_help = EXIT_CODES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str = "Exit codes: 0 done; 1 `check` found too little for a quiz of ten; \
                          2 the article or the command cannot be used.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Print what was read from the article, as JSON.
    Read {
        /// The article: a file in UTF-8, or - for standard input.
        article: ArticleFile,
    },
    /// Print all questions that the article supports, as JSON.
    Items {
        /// The article: a file in UTF-8, or - for standard input.
        article: ArticleFile,
        /// Which quotations and wrong options are drawn: from 0 to 4294967295.
        #[arg(long, value_name = "N", default_value_t = 1)]
        seed: u32,
    },
    /// Print the ids of the questions of one quiz, in order, one on each line.
    Form {
        /// The article: a file in UTF-8, or - for standard input.
        article: ArticleFile,
        /// Which quiz: from 0 to 4294967295.
        #[arg(long, value_name = "N", default_value_t = 1)]
        seed: u32,
        /// How many questions: from 1 to 200.
        #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=200))]
        items: u16,
    },
    /// Tell a person what was read, what could not be, and which questions it gives.
    Check {
        /// The article: a file in UTF-8, or - for standard input.
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
            show_notes(&file, &article);
            print(&in_json(&BankFile::of(&write_items(&article, seed))))
        }
        Command::Form { article: file, seed, items } => {
            let article = read(&file.load()?);
            show_notes(&file, &article);
            let blueprint = Blueprint { n_items: items.into(), ..Blueprint::default() };
            let form = Form::draw(&write_items(&article, seed), blueprint, seed);
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

fn show_notes(file: &ArticleFile, article: &Article) {
    for note in &article.notes {
        complain(&file.note(note));
    }
}
