//! The quotation that a question is about.

use crate::{
    item::Passage,
    web::element::{Element, element},
};

/// A passage set as a quotation, its gap left open. `lang` is the language it is written in, `gap`
/// what a gap is called when read aloud.
pub fn passage_quote(passage: &Passage, lang: &str, gap: &str) -> Element {
    // Short words stand large, long ones so that they still fit a phone.
    let size = match passage.text.chars().count() {
        0..90 => "short",
        90..180 => "middle",
        _ => "long",
    };
    let mut words = element("p").text(&passage.before_gap());
    if let Some(after) = passage.after_gap() {
        let spoken = element("span").class("spoken").text(gap);
        words = words.child(element("span").class("gap").child(spoken)).text(&after);
    }
    element("figure")
        .class("passage-quote")
        .attribute("data-size", size)
        .child(element("blockquote").language(lang).child(words))
}
