//! A quiz to pass on, and its result as a picture.

use leptos::prelude::*;

use crate::{
    article::Article,
    quiz::Session,
    web::{
        Route, Words,
        annex::{
            AnnexWords,
            card::{Card, SIZE, card},
            known_by,
            qr::qr_code,
        },
        element::{Element, button, element},
        host::{file, page, share},
        widget::places,
    },
};

/// What the screen shows.
pub struct ShareScreen<'a> {
    /// The article.
    pub article: &'a Article,
    /// The quiz, answered or not.
    pub session: Session,
    /// What leads others to it.
    pub link: String,
    /// The page's language.
    pub words: &'static Words,
    /// The annex's words in it.
    pub more: &'static AnnexWords,
}

/// What the picture is saved as.
const FILE: &str = "awareness-quiz.png";

/// Shows the link as text and as a code; of a quiz that is finished, the result as well.
pub fn share_screen(screen: ShareScreen<'_>) -> Element {
    let ShareScreen { article, session, link, words, more } = screen;
    page::set_title(&format!("{} – {}", more.share, words.app));
    let n_items = session.form().items.len();
    let plan = session.form().plan();
    let code = qr_code(&link, more.share_code).map(|code| {
        let caption = element("figcaption").class("remark").text(more.share_code_why);
        element("figure").child(code).child(caption)
    });
    let pass_on = element("div")
        .class("pass-on")
        .child(by_link(link.clone(), n_items, words, more))
        .child(code);
    let picture = session
        .is_finished()
        .then(|| result_picture(article, &session, host_of(&link), words, more));
    let next = session.n_answered() + 1;
    let go_on = if next == 1 { words.start.to_owned() } else { (words.go_on)(next) };
    let mut ways = if session.is_finished() {
        vec![
            (Route::Result { plan: plan.clone() }, more.back_to_result),
            (Route::Certificate { plan }, more.certificate),
        ]
    } else {
        vec![(Route::Quiz { plan }, &*go_on)]
    };
    ways.push((Route::Start, words.to_start));
    element("main")
        .class("annex-screen share-screen")
        .child(element("h1").attribute("tabindex", "-1").text(more.share))
        .child(pass_on)
        .child(picture)
        .child(places(&ways))
}

/// The link as text, with what can be done with it.
fn by_link(
    link: String,
    n_items: usize,
    words: &'static Words,
    more: &'static AnnexWords,
) -> Element {
    let said = RwSignal::new("");
    // It wraps where an input would hide its end.
    let field = element("textarea")
        .attribute("readonly", "")
        .attribute("rows", "3")
        .attribute("dir", "ltr")
        .attribute("spellcheck", "false")
        .attribute("translate", "no")
        .text(&link);
    let label = element("label").child(element("span").text(more.share_link)).child(field);
    let copy = {
        let link = link.clone();
        move || {
            // Said anew, should it be pressed again.
            said.set("");
            share::copy(&link, move |is_copied| {
                if is_copied {
                    said.set(more.share_copied);
                } else {
                    share::select(".share-screen textarea");
                    said.set(more.share_not_copied);
                }
            });
        }
    };
    let sheet = share::can_share()
        .then(|| button("quiet", more.share_sheet, move || share::share_link(words.app, &link)));
    let action =
        element("p").class("action").child(button("primary", more.share_copy, copy)).child(sheet);
    element("div")
        .class("by-link")
        .child(element("p").class("lead").text(&(more.share_why)(n_items)))
        .child(label)
        .child(action)
        .child(element("p").attribute("role", "status").live_text(move || said.get().into()))
}

/// The result as a picture, with what can be done with it.
fn result_picture(
    article: &Article,
    session: &Session,
    host: Option<&str>,
    words: &'static Words,
    more: &'static AnnexWords,
) -> Element {
    let verdicts: Vec<bool> = session.verdicts().map(|(_, it)| it.is_right).collect();
    let known = known_by(session, article.excerpts.len());
    let score = session.score();
    let (known, verdicts) = (&*known, &*verdicts);
    let said = RwSignal::new("");
    let draw = move |act: fn(&web_sys::Blob)| {
        said.set("");
        share::draw(".result-card", SIZE, move |picture| match picture {
            Some(picture) => act(&picture),
            None => said.set(more.card_refused),
        });
    };
    let save = move || draw(|it| file::save_picture(FILE, it));
    let send = move || draw(|it| share::share_picture(FILE, it));
    let sheet = share::can_share_pictures().then(|| button("quiet", more.card_share, send));
    let action =
        element("p").class("action").child(button("primary", more.card_save, save)).child(sheet);
    element("section")
        .class("result-picture")
        .attribute("aria-labelledby", "picture")
        .child(element("h2").attribute("id", "picture").text(more.card))
        .child(card(&Card { article, known, verdicts, score, host, words, more }))
        .child(element("p").class("remark").text(more.card_why))
        .child(action)
        .child(element("p").attribute("role", "status").live_text(move || said.get().into()))
}

/// The host of an address on the web; files and the like have none.
fn host_of(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    rest.split('/').next().filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(address: &str, expected: Option<&str>) {
        assert_eq!(host_of(address), expected, "{address}");
    }

    #[test]
    fn only_addresses_on_the_web_have_a_host() {
        check("https://example.org/quiz/#/with/1", Some("example.org"));
        check("http://127.0.0.1:8080/#/", Some("127.0.0.1:8080"));
        check("https://example.org", Some("example.org"));
        check("file:///home/index.html#/", None);
        check("about:srcdoc", None);
        check("", None);
    }
}
