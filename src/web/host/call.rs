//! Asks the browser by name for what few screens need, and for what not every browser has.
//!
//! A binding of its own for each would be loaded with the first page, and most of these have to be
//! looked for anyway before they are used.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A property of an object; `None` where it has none of that name.
pub fn find(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(|it| !it.is_undefined() && !it.is_null())
}

/// What a method of an object answers; `None` where there is no such method or it refuses.
pub fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method: Function = find(object, method)?.unchecked_into();
    method.apply(object, &list(arguments)).ok()
}

/// A new object of a class that the page's window knows; `None` where it knows none of that name.
pub fn make(window: &JsValue, class: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let class: Function = find(window, class)?.unchecked_into();
    Reflect::construct(&class, &list(arguments)).ok()
}

fn list(values: &[JsValue]) -> Array {
    values.iter().collect()
}
