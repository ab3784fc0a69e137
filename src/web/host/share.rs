//! Passing something on: by the clipboard, by the device's share sheet, as a picture.

use std::future::Future;

use js_sys::{Array, Object, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Blob;

use super::call::{call, find, make};

/// Copies a text and calls back with whether that was done. Browsers refuse it to pages that come
/// over plain `http:`, and to frames.
pub fn copy(text: &str, told: impl FnOnce(bool) + 'static) {
    // Asked for before anything is awaited, since it takes a click.
    let copied = find(&window().navigator(), "clipboard")
        .and_then(|it| call(&it, "writeText", &[text.into()]))
        .map(kept);
    spawn_local(async move {
        told(match copied {
            Some(copied) => copied.await,
            None => false,
        });
    });
}

/// Whether the device has a sheet by which to hand a link to another program.
pub fn can_share() -> bool {
    find(&window().navigator(), "share").is_some()
}

/// Opens it with a link. Whoever closes it again has changed their mind, which is no news.
pub fn share_link(title: &str, link: &str) {
    share(data(&[("title", title.into()), ("url", link.into())]));
}

/// Whether that sheet takes pictures.
pub fn can_share_pictures() -> bool {
    let nothing = make(&window(), "Blob", &[]).and_then(|it| files("picture.png", &it));
    let answer = nothing.and_then(|it| call(&window().navigator(), "canShare", &[it]));
    answer.is_some_and(|it| it.is_truthy())
}

/// Opens it with a picture.
pub fn share_picture(name: &str, picture: &Blob) {
    if let Some(files) = files(name, picture) {
        share(files);
    }
}

fn share(data: JsValue) {
    if let Some(shared) = call(&window().navigator(), "share", &[data]) {
        // Or a sheet closed again would be an error that nobody took care of.
        spawn_local(async move {
            kept(shared).await;
        });
    }
}

/// Whether a promise was kept.
fn kept(promise: JsValue) -> impl Future<Output = bool> {
    let promise = JsFuture::from(Promise::resolve(&promise));
    async move { promise.await.is_ok() }
}

/// What the sheet takes a picture as.
fn files(name: &str, picture: &JsValue) -> Option<JsValue> {
    let parts = Array::of1(picture).into();
    let file = make(&window(), "File", &[parts, name.into(), data(&[("type", PNG.into())])])?;
    Some(data(&[("files", Array::of1(&file).into())]))
}

fn data(entries: &[(&str, JsValue)]) -> JsValue {
    let data = Object::new();
    for (name, value) in entries {
        let _ = Reflect::set(&data, &(*name).into(), value);
    }
    data.into()
}

const PNG: &str = "image/png";

/// Makes a picture in PNG of a drawing on the page, `width` by `height` pixels, and calls back with
/// it; with `None` where the browser cannot. The drawing must have that size by its attributes and
/// take nothing from style sheets, which a picture does not have.
pub fn draw(
    drawing: &str,
    [width, height]: [u32; 2],
    done: impl FnOnce(Option<Blob>) + Clone + 'static,
) {
    let refused = done.clone();
    if try_draw(drawing, [width, height], done).is_none() {
        refused(None);
    }
}

fn try_draw(
    drawing: &str,
    [width, height]: [u32; 2],
    done: impl FnOnce(Option<Blob>) + Clone + 'static,
) -> Option<()> {
    let drawing = document().query_selector(drawing).ok()??;
    let text = call(
        &make(&window(), "XMLSerializer", &[])?,
        "serializeToString",
        &[drawing.unchecked_into()],
    )?;
    let text = call(&window(), "encodeURIComponent", &[text])?.as_string()?;
    let image = document().create_element("img").ok()?;
    let loaded = {
        let image = image.clone();
        Closure::once_into_js(move || {
            let refused = done.clone();
            if paint(&image, [width, height], done).is_none() {
                refused(None);
            }
        })
    };
    // An image that could not be loaded cannot be painted either.
    for event in ["onload", "onerror"] {
        Reflect::set(&image, &event.into(), &loaded).ok()?;
    }
    // The content policy allows images in addresses, and none of a blob.
    let _ = image.set_attribute("src", &format!("data:image/svg+xml;charset=utf-8,{text}"));
    Some(())
}

fn paint(
    image: &web_sys::Element,
    [width, height]: [u32; 2],
    done: impl FnOnce(Option<Blob>) + 'static,
) -> Option<()> {
    let canvas = document().create_element("canvas").ok()?;
    let _ = canvas.set_attribute("width", &width.to_string());
    let _ = canvas.set_attribute("height", &height.to_string());
    let context = call(&canvas, "getContext", &["2d".into()])?;
    let [width, height] = [width, height].map(JsValue::from);
    call(&context, "drawImage", &[image.into(), 0.into(), 0.into(), width, height])?;
    let painted = move |blob: JsValue| done((!blob.is_null()).then(|| blob.unchecked_into()));
    call(&canvas, "toBlob", &[Closure::once_into_js(painted), PNG.into()])?;
    Some(())
}
