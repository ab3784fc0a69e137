//! The article itself, with what the attendee knows of it marked.

use crate::{
    article::Article,
    item::Source,
    web::{
        Route, Words,
        annex::AnnexWords,
        element::{Element, button, element},
        host::page,
        widget::byline,
    },
};

/// What the screen shows.
pub struct ReadScreen<'a> {
    /// The article.
    pub article: &'a Article,
    /// Of each excerpt, whether it is known.
    pub known: Vec<bool>,
    /// Of each excerpt, whether there is an item about it.
    pub has_items: Vec<bool>,
    /// The excerpt or caption to begin at.
    pub at: Option<Source>,
    /// Where the way back leads.
    pub from: Option<&'a Route>,
    /// The page's language.
    pub words: &'static Words,
    /// The annex's words in it.
    pub more: &'static AnnexWords,
}

/// Sets the article as a text to read. `on_quiz` is called with an excerpt to be asked about.
pub fn read_screen(screen: ReadScreen<'_>, on_quiz: impl Fn(usize) + Copy + 'static) -> Element {
    let ReadScreen { article, at, from, words, more, .. } = screen;
    let title = article.title.as_deref().unwrap_or(words.app);
    page::set_title(&format!("{} – {}", words.read, words.app));
    let lang = article.language.tag();
    let n_known = screen.known.iter().filter(|it| **it).count();
    let heading = element("h1").language(lang).text(title);
    // Who comes from a question arrives at what that was about.
    let heading = if at.is_none() { heading.attribute("tabindex", "-1") } else { heading };
    let header = element("header")
        .child(byline(article, words))
        .child(heading)
        .child(element("p").class("remark").text(&(more.known)(n_known, screen.known.len())));
    let text = element("article").language(lang).children(parts(&screen, on_quiz));
    if at.is_some() {
        page::turn_to("[data-here]", "[data-here]");
    }
    // At both ends, since the text is long.
    element("main")
        .class("annex-screen read-screen")
        .child(way_back(from, words, more))
        .child(header)
        .child(text)
        .child(way_back(from, words, more))
}

/// Leads back to where one comes from.
fn way_back(from: Option<&Route>, words: &'static Words, more: &'static AnnexWords) -> Element {
    let (to, text) = match from {
        Some(from @ Route::Item { number, .. }) => (from, (more.back_to_question)(*number)),
        Some(from) => (from, more.back_to_result.to_owned()),
        None => (&Route::Start, words.to_start.to_owned()),
    };
    let link = element("a").attribute("href", &to.to_string()).text(&text);
    element("p").class("way-back").child(link)
}

/// Everything between title and end, in the order in which it is printed.
fn parts(screen: &ReadScreen<'_>, on_quiz: impl Fn(usize) + Copy + 'static) -> Vec<Element> {
    let ReadScreen { article, .. } = screen;
    let mut parts: Vec<(usize, Element)> = Vec::new();
    for section in &article.sections {
        parts.push((section.line, element("h2").text(&section.heading)));
    }
    for paragraph in &article.prose {
        parts.push((paragraph.line, element("p").class("prose").text(&paragraph.text)));
    }
    for (at, caption) in article.captions.iter().enumerate() {
        let caption_of = element("p").class("caption").text(&caption.text);
        parts.push((caption.line, marked_here(caption_of, screen, Source::Caption(at))));
    }
    for (at, excerpt) in article.excerpts.iter().enumerate() {
        let quote = excerpt_to_read(screen, at, on_quiz);
        parts.push((excerpt.line, marked_here(quote, screen, Source::Excerpt(at))));
    }
    parts.sort_by_key(|(line, _)| *line);
    parts.into_iter().map(|(_, part)| part).collect()
}

/// Where the reader was to begin, it takes the focus.
fn marked_here(part: Element, screen: &ReadScreen<'_>, source: Source) -> Element {
    if screen.at == Some(source) {
        part.attribute("tabindex", "-1").attribute("data-here", "true")
    } else {
        part
    }
}

/// One excerpt with its attribution, and the way to be asked about it.
fn excerpt_to_read(
    screen: &ReadScreen<'_>,
    at: usize,
    on_quiz: impl Fn(usize) + Copy + 'static,
) -> Element {
    let ReadScreen { article, known, has_items, words, more, .. } = screen;
    let excerpt = &article.excerpts[at];
    let text = if known[at] {
        let note = element("span").class("spoken").language(words.lang).text(more.is_known);
        element("p").child(element("mark").text(&excerpt.text)).child(note)
    } else {
        element("p").text(&excerpt.text)
    };
    let said =
        excerpt.attribution.as_ref().map(|it| element("figcaption").text("— ").text(&it.text));
    let ask = has_items[at].then(|| {
        let ask = button("quiet", more.quiz_me, move || on_quiz(at));
        // Read out alone, as in a list of buttons, they would all be alike.
        let label = (more.quiz_me_on)(at + 1);
        element("p").class("ask").child(ask.language(words.lang).attribute("aria-label", &label))
    });
    element("figure")
        .class("excerpt-to-read")
        .child(element("blockquote").child(text))
        .child(said)
        .child(ask)
}
