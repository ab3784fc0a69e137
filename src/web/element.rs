//! The elements that screens are made of.
//!
//! Leptos' `view!` gives each element a type of its own, and each type brings the code to build,
//! change, mount and drop it: with it, a first visit loads a sixth more. Screens here are built
//! once and change in few places, so all elements have one type, and Leptos' signals drive what
//! changes. What an element listens to and watches ends with its screen.

use std::borrow::Cow;

use leptos::{prelude::*, tachys::view::Render};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::Event;

/// An element of the page, given its attributes and contents in turn.
#[derive(Debug, Clone)]
pub struct Element(web_sys::Element);

/// An empty element. Panics on a name that is none.
pub fn element(name: &str) -> Element {
    Element(document().create_element(name).expect("it is the name of an element"))
}

/// The same for drawings.
pub fn svg_element(name: &str) -> Element {
    let svg = Some("http://www.w3.org/2000/svg");
    Element(document().create_element_ns(svg, name).expect("it is the name of an element"))
}

impl Element {
    /// Sets its class, by which style sheets know it.
    pub fn class(self, class: &str) -> Self {
        self.attribute("class", class)
    }

    /// Sets its language, and lets its letters say in which direction it is read.
    pub fn language(self, tag: &str) -> Self {
        self.attribute("lang", tag).attribute("dir", "auto")
    }

    /// Sets an attribute.
    pub fn attribute(self, name: &str, value: &str) -> Self {
        // Refused only for names that are none.
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// Sets an attribute whenever the signals that `value` reads change; takes it away for `None`.
    pub fn live_attribute(
        self,
        name: &'static str,
        value: impl Fn() -> Option<&'static str> + 'static,
    ) -> Self {
        self.watch_attribute(name, Box::new(value))
    }

    // Boxed here and below, or there would be a copy of it for each closure.
    fn watch_attribute(
        self,
        name: &'static str,
        value: Box<dyn Fn() -> Option<&'static str>>,
    ) -> Self {
        let element = self.0.clone();
        watch(Box::new(move || {
            let _ = match value() {
                Some(value) => element.set_attribute(name, value),
                None => element.remove_attribute(name),
            };
        }));
        self
    }

    /// Adds text at its end.
    pub fn text(self, text: &str) -> Self {
        let _ = self.0.append_child(&document().create_text_node(text));
        self
    }

    /// Replaces its contents by a text whenever the signals that it reads change.
    pub fn live_text(self, text: impl Fn() -> Cow<'static, str> + 'static) -> Self {
        self.watch_text(Box::new(text))
    }

    fn watch_text(self, text: Box<dyn Fn() -> Cow<'static, str>>) -> Self {
        let element = self.0.clone();
        watch(Box::new(move || element.set_text_content(Some(&text()))));
        self
    }

    /// Adds an element at its end, if there is one.
    pub fn child(self, child: impl Into<Option<Element>>) -> Self {
        if let Some(Self(child)) = child.into() {
            let _ = self.0.append_child(&child);
        }
        self
    }

    /// Adds elements at its end.
    pub fn children(self, children: impl IntoIterator<Item = Element>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Replaces its contents by an element, or by nothing, whenever the signals that it reads
    /// change.
    pub fn live_child(self, child: impl Fn() -> Option<Element> + 'static) -> Self {
        self.watch_child(Box::new(child))
    }

    fn watch_child(self, child: Box<dyn Fn() -> Option<Element>>) -> Self {
        let parent = self.clone();
        watch(Box::new(move || {
            parent.0.set_text_content(None);
            parent.clone().child(child());
        }));
        self
    }

    /// Calls back on each event of a name.
    pub fn on(self, event: &str, act: impl FnMut(Event) + 'static) -> Self {
        self.listen(event, Box::new(act))
    }

    fn listen(self, event: &str, act: Box<dyn FnMut(Event)>) -> Self {
        let act = Closure::wrap(act);
        let _ = self.0.add_event_listener_with_callback(event, act.as_ref().unchecked_ref());
        StoredValue::new_local(act);
        self
    }
}

/// A button that does not hand in a form.
pub fn button(class: &str, label: &str, mut act: impl FnMut() + 'static) -> Element {
    element("button")
        .class(class)
        .attribute("type", "button")
        .text(label)
        .on("click", move |_| act())
}

/// Acts now, and again whenever the signals that it reads change, until its screen goes.
fn watch(act: Box<dyn Fn()>) {
    let effect = RenderEffect::new(move |_| act());
    StoredValue::new_local(effect);
}

impl Render for Element {
    type State = web_sys::Element;

    fn build(self) -> Self::State {
        self.0
    }

    fn rebuild(self, state: &mut Self::State) {
        let _ = state.replace_with_with_node_1(&self.0);
        *state = self.0;
    }
}
