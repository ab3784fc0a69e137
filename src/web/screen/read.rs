//! The article itself, with what the attendee knows of it marked.

use leptos::{html, prelude::*};

use crate::{
    article::Excerpt,
    item::Source,
    quiz::{Blueprint, Plan},
    web::{
        Route,
        context::{History, Material, Navigation, words},
        host::{page, seed},
        widget::{Byline, ScreenHeading},
        words::LaterWords,
    },
};

/// Sets the article as a text to read.
#[component]
pub fn ReadScreen(
    /// The excerpt or caption to begin at.
    at: Option<Source>,
    /// Where the way back leads.
    from: Option<Box<Route>>,
) -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    let material = expect_context::<Material>();
    let history = expect_context::<History>();
    let article = material.article;
    page::set_title(&format!("{} – {}", words.read, words.app));
    let lang = article.language.tag();
    let title = article.title.clone().unwrap_or_else(|| words.app.to_owned());
    let n_excerpts = article.excerpts.len();
    let known =
        untrack(|| history.with(|record| record.known_excerpts(material.bank(), n_excerpts)));
    let n_known = known.iter().filter(|is_known| **is_known).count();
    // Who comes from a question arrives at what that was about.
    let heading = if at.is_none() {
        view! { <ScreenHeading lang>{title}</ScreenHeading> }.into_any()
    } else {
        view! { <h1 lang=lang dir="auto">{title}</h1> }.into_any()
    };
    // At both ends, since the text is long.
    let way_back = move || view! { <WayBack from=from.as_deref().cloned()/> };
    view! {
        <main class="later-screen read-screen">
            {way_back()}
            <header>
                <Byline/>
                {heading}
                <p class="remark">{(more.known)(n_known, n_excerpts)}</p>
            </header>
            <article lang=lang dir="auto">{parts(&known, at)}</article>
            {way_back()}
        </main>
    }
}

/// Leads back to where one comes from.
#[component]
fn WayBack(from: Option<Route>) -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    let text = match from {
        Some(Route::Item { number, .. }) => (more.back_to_question)(number),
        Some(_) => more.back_to_result.to_owned(),
        None => words.to_start.to_owned(),
    };
    let to = from.unwrap_or(Route::Start);
    view! { <p class="way-back"><a href=to.to_string()>{text}</a></p> }
}

/// Everything between title and end, in the order in which it is printed. `at` is where the reader
/// begins.
fn parts(known: &[bool], at: Option<Source>) -> Vec<AnyView> {
    let Material { article, .. } = expect_context();
    let mut parts: Vec<(usize, AnyView)> = Vec::new();
    // A heading with questions alone would have nothing below it.
    let is_read = |at: &usize| !article.is_only_asked(*at);
    for section in (0..article.sections.len()).filter(is_read).map(|at| &article.sections[at]) {
        parts.push((section.line, view! { <h2>{section.heading.clone()}</h2> }.into_any()));
    }
    for paragraph in &article.prose {
        let text = paragraph.text.clone();
        parts.push((paragraph.line, view! { <p class="prose">{text}</p> }.into_any()));
    }
    for (number, caption) in article.captions.iter().enumerate() {
        let is_here = at == Some(Source::Caption(number));
        let text = caption.text.clone();
        let place = NodeRef::<html::P>::new();
        arrive_at(place, is_here);
        let part = view! {
            <p
                class="caption"
                node_ref=place
                tabindex=is_here.then_some("-1")
                data-here=is_here.then_some("true")
            >
                {text}
            </p>
        };
        parts.push((caption.line, part.into_any()));
    }
    for (number, excerpt) in article.excerpts.iter().enumerate() {
        let is_here = at == Some(Source::Excerpt(number));
        let is_known = known[number];
        let part = view! { <ExcerptToRead excerpt number is_known is_here/> };
        parts.push((excerpt.line, part.into_any()));
    }
    parts.sort_by_key(|(line, _)| *line);
    parts.into_iter().map(|(_, part)| part).collect()
}

/// Where the reader begins, a part comes into view and takes the focus.
fn arrive_at<E>(place: NodeRef<E>, is_here: bool)
where
    E: html::ElementType,
    E::Output: wasm_bindgen::JsCast + Clone + AsRef<web_sys::HtmlElement> + 'static,
{
    if !is_here {
        return;
    }
    let navigation = expect_context::<Navigation>();
    Effect::new(move || {
        if let Some(place) = place.get() {
            navigation.take_arrival();
            let place: &web_sys::HtmlElement = place.as_ref();
            page::reveal(place);
            page::focus(place);
        }
    });
}

/// One excerpt with its attribution, and the way to be asked about it.
#[component]
fn ExcerptToRead(
    excerpt: &'static Excerpt,
    /// Its position.
    number: usize,
    is_known: bool,
    /// Whether the reader begins here.
    is_here: bool,
) -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    let material = expect_context::<Material>();
    let navigation = expect_context::<Navigation>();
    let place = NodeRef::<html::Figure>::new();
    arrive_at(place, is_here);
    let text = if is_known {
        view! {
            <p>
                <mark>{&*excerpt.text}</mark>
                <span class="spoken" lang=words.lang>{more.is_known}</span>
            </p>
        }
        .into_any()
    } else {
        view! { <p>{&*excerpt.text}</p> }.into_any()
    };
    let said = excerpt
        .attribution
        .as_ref()
        .map(|attribution| view! { <figcaption>"— " {&*attribution.text}</figcaption> });
    let is_about = |source: Source| source == Source::Excerpt(number);
    let has_items = material.bank().items.iter().any(|item| is_about(item.source()));
    let ask = move |_| {
        let edition = material.edition();
        let blueprint = Blueprint { edition, excerpt: Some(number), ..Blueprint::default() };
        navigation.go_to(Route::Quiz { plan: Plan { seed: seed::draw(), blueprint } });
    };
    let ask = has_items.then(|| {
        // Read out alone, as in a list of buttons, they would all be alike.
        let label = (more.quiz_me_on)(number + 1);
        view! {
            <p class="ask">
                <button
                    class="quiet"
                    type="button"
                    lang=words.lang
                    dir="auto"
                    aria-label=label
                    on:click=ask
                >
                    {more.quiz_me}
                </button>
            </p>
        }
    });
    view! {
        <figure
            class="excerpt-to-read"
            node_ref=place
            tabindex=is_here.then_some("-1")
            data-here=is_here.then_some("true")
        >
            <blockquote>{text}</blockquote>
            {said}
            {ask}
        </figure>
    }
}
