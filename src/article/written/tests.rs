//! How a question written by hand is read, and what is noted.

use crate::article::{Article, Problem, WrittenQuestion, read, read_fields, write_fields};

const MAIL: &str = "? You get a mail from your bank with a link. What do you do first?
- Click the link and check the account
+ Open the bank's page yourself, as always
- Ask the sender whether it is real
: The link can lead anywhere; the address you type yourself cannot.
";

/// Reads an article with a question after its first excerpt, with and without explicit fields, in
/// Markdown and without; each must say the same.
#[track_caller]
fn articles(question: &str) -> [Article; 3] {
    let quoted = "> Still waters run deep.\n\n— Ann Lee, speech at the Lake Forum, 9 June 2016";
    let plain = "“Still waters run deep.”\n——Ann Lee, speech at the Lake Forum, 9 June 2016";
    let fields = "---\nlanguage: en\nformat: fields\n---\n## Deep\n> Still waters run deep.\n— speaker: Ann Lee";
    let last = "> Rags float.\n\n— Bo Ek, speech at the Lake Forum, 9 June 2016";
    [
        read(&format!("## Deep\n\n{quoted}\n\n{question}\n\n{last}\n")),
        read(&format!("{plain}\n{question}\nThe lake is large, and nobody swims in it.\n")),
        read(&format!("{fields}\n\n{question}\n\n> Rags float.\n— speaker: Bo Ek\n")),
    ]
}

/// Checks that all ways to read an article give the question `expected`: stem, options, key and
/// explanation.
#[track_caller]
fn check(question: &str, stem: &str, options: &[&str], key: usize, explanation: &str) {
    for article in articles(question) {
        assert_eq!(article.questions.len(), 1, "of:\n{question}\n{article:#?}");
        let WrittenQuestion { stem: s, options: o, key: k, explanation: e, .. } =
            &article.questions[0];
        let found = (s.as_str(), o.iter().map(String::as_str).collect(), *k, e.as_str());
        assert_eq!(found, (stem, options.to_vec(), key, explanation), "of:\n{question}");
        assert!(!article.excerpts.is_empty());
    }
}

/// Checks that the question is left out, and what is said of which of its lines, from one.
#[track_caller]
fn check_left_out(question: &str, problem: Problem) {
    for (article, n_before) in articles(question).into_iter().zip([6, 2, 8]) {
        assert_eq!(article.questions, [], "of:\n{question}");
        let notes: Vec<_> = article.notes.iter().map(|it| (it.line, it.problem)).collect();
        assert_eq!(notes, [(n_before + 1, problem)], "of:\n{question}");
        assert!(article.prose.iter().all(|it| it.text.starts_with("The lake")), "{article:#?}");
        assert!(!article.excerpts.is_empty());
    }
}

/// Checks what is said of a question that stays; the lines are its own, from one.
#[track_caller]
fn check_remarks(question: &str, remarks: &[(usize, Problem)]) {
    for (article, n_before) in articles(question).into_iter().zip([6, 2, 8]) {
        assert_eq!(article.questions.len(), 1, "of:\n{question}");
        let notes: Vec<_> =
            article.notes.iter().map(|it| (it.line - n_before, it.problem)).collect();
        assert_eq!(notes, remarks, "of:\n{question}");
    }
}

/// Checks that nothing of it is taken for a question.
#[track_caller]
fn check_none(text: &str) {
    for article in articles(text) {
        assert_eq!((article.questions, article.notes), (vec![], vec![]), "in:\n{text}");
    }
}

#[test]
fn a_question_is_read() {
    check(
        MAIL,
        "You get a mail from your bank with a link. What do you do first?",
        &[
            "Click the link and check the account",
            "Open the bank's page yourself, as always",
            "Ask the sender whether it is real",
        ],
        1,
        "The link can lead anywhere; the address you type yourself cannot.",
    );
    check_remarks(MAIL, &[]);
}

#[test]
fn blank_lines_and_wide_marks_may_stand_in_it() {
    let spaced = "? How deep?\n\n- Far\n\n- Wide\n\n\n+ Very\n\n: It is.\n: It was.";
    check(spaced, "How deep?", &["Far", "Wide", "Very"], 2, "It is. It was.");
    check(
        "？How deep?\n－Far\n＋Very\n-Wide\n：It is.",
        "How deep?",
        &["Far", "Very", "Wide"],
        1,
        "It is.",
    );
    check(
        "？湖有多深？\n-很浅\n+很深\n- 没水\n：量过。\n：两次。",
        "湖有多深？",
        &["很浅", "很深", "没水"],
        1,
        "量过。两次。",
    );
}

#[test]
fn other_programs_put_bullets_before_options() {
    let listed = "? How deep?\n• Far\n• + Very\n* Wide\n: It is.";
    check(listed, "How deep?", &["Far", "Very", "Wide"], 1, "It is.");
    let html = "<p>? How deep?</p><ul><li>- Far</li><li>+ Very</li></ul><p>: It &amp; you.</p>";
    let article = read(html);
    assert_eq!(article.questions[0].options, ["Far", "Very"]);
    assert_eq!(article.questions[0].explanation, "It & you.");
}

#[test]
fn a_paragraph_of_markdown_may_wrap() {
    let [article, ..] = articles(
        "? How **deep**\nis it?\n- Far\nand wide\n+ Very\n- Not\n: It is.\nIt was.\n\nProse.",
    );
    let question = &article.questions[0];
    assert_eq!(question.stem, "How deep is it?");
    assert_eq!(question.options, ["Far and wide", "Very", "Not"]);
    assert_eq!(question.explanation, "It is. It was.");
    assert_eq!(article.prose[0].text, "Prose.");
}

#[test]
fn what_only_looks_like_a_question_is_none() {
    check_none("? Nobody knows.");
    check_none("? Nobody knows.\n\nNobody swims in it.\n\n- A list of something.");
    check_none("How deep?\n\n- A list of something.\n\n+ And more of it.");
}

#[test]
fn a_list_below_the_explanation_is_the_articles_own() {
    let [article, _, fields] = articles(&format!("{MAIL}\n- A torch.\n\n- A rope."));
    for article in [article, fields] {
        assert_eq!(article.questions[0].options.len(), 3);
        assert!(article.prose.iter().any(|it| it.text.contains("torch")), "{article:#?}");
    }
}

#[test]
fn what_nobody_can_answer_is_left_out() {
    check_left_out("?\n- Far\n+ Wide\n- Deep", Problem::NoStem);
    check_left_out("? How deep?\n+ Far", Problem::FewOptions);
    check_left_out("? How deep?\n- Far", Problem::FewOptions);
    check_left_out("? How deep?\n- Far\n+", Problem::FewOptions);
    check_left_out("? How deep?\n- a1\n- b2\n+ c3\n- d4\n- e5\n- f6", Problem::ManyOptions);
    check_left_out("? How deep?\n- Far\n- Wide\n: It is.", Problem::NoRightOption);
    check_left_out("? How deep?\n+ Far\n- Wide\n+ Very", Problem::SeveralRightOptions);
    check_left_out("? How deep?\n+ Far away\n- Wide\n- “far  away”!", Problem::SameOptions);
}

#[test]
fn addresses_and_passwords_may_differ_in_their_marks() {
    let codes = "? Which is safe?\n- my.bank.example\n+ my-bank.example\n- mybank.example";
    check_remarks(codes, &[]);
    check_remarks("? Which is it?\n- C\n+ C++\n- C#", &[]);
}

#[test]
fn a_question_asked_twice_is_asked_once() {
    let twice = format!("{MAIL}\n{MAIL}");
    for article in articles(&twice) {
        assert_eq!(article.questions.len(), 1);
        assert_eq!(article.notes.len(), 1);
        assert_eq!(article.notes[0].problem, Problem::SameQuestion);
        assert_eq!(article.notes[0].line, article.questions[0].line + 6);
    }
    let other =
        "? You get a mail from your bank with a link. What do you do first?\n- Far\n+ Very\n- Wide";
    for article in articles(&format!("{MAIL}\n{other}")) {
        assert_eq!((article.questions.len(), article.notes), (2, vec![]));
    }
}

#[test]
fn what_could_be_better_is_noted() {
    check_remarks("? Deep?\n- No\n+ Yes", &[(1, Problem::TwoOptions)]);
    let long = "? How deep?\n- Far\n- Wide\n+ As deep as anybody ever dived";
    check_remarks(long, &[(4, Problem::LongKey)]);
    let stem = format!("? How {}deep?\n- Far\n+ Very\n- Wide", "very ".repeat(40));
    check_remarks(&stem, &[(1, Problem::LongQuestion)]);
    let chinese = format!("？湖{}？\n- 浅\n+ 深\n- 大", "深".repeat(79));
    check_remarks(&chinese, &[]);
    let above = "? How deep?\n- Far and wide\n- Deep and cold\n+ All of the above";
    check_remarks(above, &[(4, Problem::OptionOfOptions)]);
    let letters = "? How deep?\n- Far and wide\n- Deep and cold\n+ Both A and B";
    check_remarks(letters, &[(4, Problem::OptionOfOptions)]);
    let chinese = "？湖有多深？\n- 很浅\n- 没水\n+ 以上都不对";
    check_remarks(chinese, &[(4, Problem::OptionOfOptions)]);
}

#[test]
fn markup_is_shown_only_where_the_article_has_none() {
    let [markdown, plain, fields] = articles("? How **deep**?\n- Far\n+ Very\n- Wide");
    assert_eq!((markdown.questions[0].stem.as_str(), markdown.notes), ("How deep?", vec![]));
    for article in [plain, fields] {
        assert_eq!(article.questions[0].stem, "How **deep**?");
        assert_eq!(article.notes[0].problem, Problem::MarkupInQuestion);
    }
}

#[test]
fn a_question_belongs_to_the_heading_above_it() {
    let text = format!(
        "{MAIL}\n## Deep\n\n? How deep?\n- Far\n+ Very\n\n## Wide\n\n? How wide?\n- Far\n+ Very\n"
    );
    let article = read(&text);
    let sections: Vec<_> = article.questions.iter().map(|it| it.section).collect();
    assert_eq!(sections, [None, Some(0), Some(1)]);
    let again = read_fields(&write_fields(&article)).expect("it has fields");
    assert_eq!(again.questions.iter().map(|it| it.section).collect::<Vec<_>>(), sections);
    assert!(article.is_only_asked(0) && article.is_only_asked(1));
    let read = read(&format!("## Deep\n\nProse.\n\n{MAIL}"));
    assert!(!read.is_only_asked(0));
}

#[test]
fn an_article_of_questions_alone_needs_no_quotations() {
    assert_eq!(read(MAIL).notes, []);
    assert_eq!(read(MAIL).questions.len(), 1);
}
