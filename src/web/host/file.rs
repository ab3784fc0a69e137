//! Files that the visitor saves or chooses. None of them leaves the device.

use js_sys::Array;
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, BlobPropertyBag, Event, FileReader, HtmlAnchorElement, HtmlInputElement, Url};

/// Offers a text of JSON as a file to be saved.
pub fn save(name: &str, json: &str) {
    // Refused only where memory is short; the visitor then sees that no file came.
    let _ = try_save(name, json);
}

fn try_save(name: &str, json: &str) -> Result<(), JsValue> {
    let properties = BlobPropertyBag::new();
    properties.set_type("application/json");
    let parts = Array::of1(&json.into());
    save_blob(name, &Blob::new_with_str_sequence_and_options(&parts, &properties)?)
}

/// Offers a picture to be saved.
pub fn save_picture(name: &str, picture: &Blob) {
    let _ = save_blob(name, picture);
}

fn save_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&Url::create_object_url_with_blob(blob)?);
    link.set_download(name);
    link.click();
    Ok(())
}

/// Reads the file chosen in the file input that an event comes from, and calls back with its text;
/// `None` where the browser cannot read it. Without a file, nothing happens.
pub fn read_chosen(event: &Event, act: impl FnOnce(Option<String>) + 'static) {
    let input = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
    let file = input.as_ref().and_then(|it| it.files()?.get(0));
    let (Some(input), Some(file), Ok(reader)) = (input, file, FileReader::new()) else { return };
    let read = reader.clone();
    let done = Closure::once_into_js(move || act(read.result().ok().and_then(|it| it.as_string())));
    reader.set_onloadend(Some(done.unchecked_ref()));
    let _ = reader.read_as_text(&file);
    // So that the same file can be chosen again after it was mended.
    input.set_value("");
}
