//! Tells the text of an article from that of a file for another program.

/// Whether a text is what a Word document, PDF, RTF or HTML file holds, and not what it shows.
pub(super) fn is_not_plain(text: &str) -> bool {
    // Any archive, among them .docx and .odt; PDF; RTF; the older .doc.
    const STARTS: [&str; 4] = ["PK\u{3}\u{4}", "%PDF-", "{\\rtf", "ÐÏ\u{11}"];
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let starts_with =
        |it: &str| text.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it));
    STARTS.iter().any(|it| text.starts_with(it))
        || starts_with("<!DOCTYPE html")
        || starts_with("<html")
        || text.lines().filter(|line| has_tag(line)).take(5).count() == 5
}

/// Whether a line holds a tag that Markdown has no use for.
fn has_tag(line: &str) -> bool {
    line.split('<').skip(1).any(|tag| {
        let name = tag.split([' ', '>', '/']).next().unwrap_or_default();
        "p div span table td li body script".split(' ').any(|it| name.eq_ignore_ascii_case(it))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_other_programs_are_not_plain() {
        for text in [
            "PK\u{3}\u{4}\u{14}\0word/document.xml",
            "%PDF-1.7\n%",
            "{\\rtf1\\ansi Lakes}",
            "ÐÏ\u{11}à¡±",
            "\u{feff}\n<!doctype HTML>\n<title>Lakes</title>",
            "<html lang=\"en\">",
            "Lakes\n<p>a\n<P class=\"b\">b\nc <span>c</span>\n<div\nid=\"d\">\n<td/>\n",
        ] {
            assert!(is_not_plain(text), "{text:?}");
        }
    }

    #[test]
    fn articles_are_plain() {
        for text in [
            "",
            "PK Lee said that still waters run deep.",
            "# Lakes\n\n> Still waters run deep.\n",
            "<p>Lakes</p>\n<p>Rivers</p>\n",
            &"The office <paul@lake.example> wrote.<br>\n".repeat(9),
            "1 < 2\n".repeat(9).as_str(),
            "国",
        ] {
            assert!(!is_not_plain(text), "{text:?}");
        }
    }
}
