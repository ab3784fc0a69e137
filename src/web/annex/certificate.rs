//! A certificate to print, of a quiz that is finished.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::{
    article::Article,
    quiz::Session,
    web::{
        Route, Words,
        annex::{AnnexWords, known_by, qr::qr_code},
        element::{Element, button, element, svg_element},
        host::{address, clock, page},
        widget::{places, sheet},
    },
};

/// What the screen shows.
pub struct CertificateScreen<'a> {
    /// The article.
    pub article: &'a Article,
    /// The quiz, finished.
    pub session: Session,
    /// When it was, in milliseconds since 1970.
    pub finished: u64,
    /// What leads to the same quiz.
    pub link: String,
    /// The page's language.
    pub words: &'static Words,
    /// The annex's words in it.
    pub more: &'static AnnexWords,
}

/// So many letters a name may have; there is no room for more.
const LONGEST_NAME: &str = "60";

/// Asks for a name, and shows the certificate as it will be printed. The name is in the field and on
/// the certificate, and nowhere else.
pub fn certificate_screen(screen: CertificateScreen<'_>) -> Element {
    let CertificateScreen { words, more, .. } = screen;
    page::set_title(&format!("{} – {}", more.certificate, words.app));
    let name = RwSignal::new(String::new());
    let field = element("input")
        .attribute("type", "text")
        .attribute("autocomplete", "off")
        .attribute("spellcheck", "false")
        .attribute("maxlength", LONGEST_NAME)
        .attribute("aria-describedby", "name-why")
        .on("input", move |event| {
            let field = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
            name.set(field.map_or_else(String::new, |it| it.value().trim().to_owned()));
        });
    let label = element("label").child(element("span").text(more.certificate_name)).child(field);
    let to_name = element("div")
        .class("to-name")
        .child(label)
        .child(
            element("p")
                .class("remark")
                .attribute("id", "name-why")
                .text(more.certificate_name_why),
        )
        .child(element("p").class("action").child(button(
            "primary",
            more.certificate_print,
            page::print,
        )));
    let plan = screen.session.form().plan();
    let places = places(&[
        (Route::Result { plan: plan.clone() }, more.back_to_result),
        (Route::Share { plan }, more.share),
        (Route::Start, words.to_start),
    ]);
    element("main")
        .class("annex-screen certificate-screen")
        .child(element("h1").attribute("tabindex", "-1").text(more.certificate))
        .child(to_name)
        .child(certificate(&screen, name))
        .child(places)
}

/// The page to print: the text on the left, the article in miniature on the right, with what was
/// known marked in both.
fn certificate(screen: &CertificateScreen<'_>, name: RwSignal<String>) -> Element {
    let CertificateScreen { article, session, finished, link, words, more } = screen;
    let score = session.score();
    let known = known_by(session, article.excerpts.len());
    let n_known = known.iter().filter(|it| **it).count();
    let label = (words.known)(n_known, known.len());
    let title = article.title.as_deref().unwrap_or(words.app);
    let mark = svg_element("svg")
        .attribute("aria-hidden", "true")
        .child(svg_element("use").attribute("href", "#mark"));
    let home = element("p").class("home").child(mark).child(element("span").text(words.app));
    let text = element("div")
        .class("certified")
        .child(element("p").class("kind").text(more.certificate))
        .child(element("p").class("name").live_text(move || name.get().into()))
        .child(element("p").text(more.certified))
        .child(element("p").class("title").language(article.language.tag()).text(title))
        .child(
            element("p")
                .child(element("mark").text(&(more.certified_score)(score)))
                .text(words.full_stop),
        )
        .child(element("p").class("day").text(&clock::day_in_words(*finished, words.locale)));
    let again = (more.certificate_again)(session.form().plan().to_string());
    let small_print = element("div")
        .class("small-print")
        .child(element("p").text(more.certificate_limits))
        .child(element("p").text(&again).text(" ").child(link_in_print(link)));
    element("section")
        .class("certificate")
        .attribute("aria-label", more.certificate)
        .child(home)
        .child(text)
        .child(sheet(article, &known, &label))
        .child(small_print)
        .child(qr_code(link, more.share_code))
}

/// A link as text, which breaks before the part that names the quiz, if anywhere.
fn link_in_print(link: &str) -> Element {
    let (page, quiz) = link.split_at(link.find('#').unwrap_or(0));
    element("span").class("link").text(page).child(element("wbr")).text(quiz)
}

/// Says that there is no certificate before the last answer, and leads to the next question.
pub fn no_certificate_screen(
    session: &Session,
    words: &'static Words,
    more: &'static AnnexWords,
) -> Element {
    page::set_title(&format!("{} – {}", more.certificate, words.app));
    let next = session.n_answered() + 1;
    let label = if next == 1 { words.start.to_owned() } else { (words.go_on)(next) };
    let plan = StoredValue::new(session.form().plan());
    let go_on = move || address::go_to(&Route::Quiz { plan: plan.get_value() });
    let start = element("a").attribute("href", &Route::Start.to_string()).text(words.to_start);
    element("main")
        .class("annex-screen certificate-screen")
        .child(element("h1").attribute("tabindex", "-1").text(more.certificate))
        .child(element("p").class("lead").text(more.certificate_none))
        .child(element("p").class("action").child(button("primary", &label, go_on)))
        .child(element("p").class("way-back").child(start))
}
