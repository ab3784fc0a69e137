//! A quiz to pass on, and its result as a picture.

use leptos::{html, prelude::*};

use crate::{
    quiz::{Link, Plan, Session},
    web::{
        Route,
        context::{Material, Seat, words},
        host::{address, file, page, share},
        widget::{CARD_SIZE, Places, QrCode, ResultCard, ScreenHeading},
        words::LaterWords,
    },
};

/// What the picture is saved as.
const FILE: &str = "awareness-quiz.png";

/// What leads others to the quiz of a plan.
pub fn link_to(plan: &Plan) -> String {
    let article = expect_context::<Material>().article.fingerprint();
    let link = Link { article, plan: plan.clone() }.to_string();
    address::of_page() + &Route::Join { link }.to_string()
}

/// Shows the link of the quiz at hand as text and as a code; of a finished one, the result as well.
#[component]
pub fn ShareScreen() -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    page::set_title(&format!("{} – {}", more.share, words.app));
    let session = untrack(|| expect_context::<Seat>().with(Clone::clone));
    let plan = session.form().plan();
    let link = link_to(&plan);
    let mut places = if session.is_finished() {
        vec![
            (Route::Result { plan: plan.clone() }, more.back_to_result.to_owned()),
            (Route::Certificate { plan }, more.certificate.to_owned()),
        ]
    } else {
        let go_on = match session.n_answered() {
            0 => words.start.to_owned(),
            n => (words.go_on)(n + 1),
        };
        vec![(Route::Quiz { plan }, go_on)]
    };
    places.push((Route::Start, words.to_start.to_owned()));
    let n_items = session.form().items.len();
    let host = address::host_of(&link).map(str::to_owned);
    view! {
        <main class="later-screen share-screen">
            <ScreenHeading>{more.share}</ScreenHeading>
            <div class="pass-on">
                <ByLink link=link.clone() n_items/>
                <figure>
                    <QrCode text=link label=more.share_code/>
                    <figcaption class="remark">{more.share_code_why}</figcaption>
                </figure>
            </div>
            {session.is_finished().then(|| view! { <ResultPicture session host/> })}
            <Places places/>
        </main>
    }
}

/// The link as text, with what can be done with it.
#[component]
fn ByLink(
    link: String,
    /// How many questions it leads to.
    n_items: usize,
) -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    let field = NodeRef::<html::Textarea>::new();
    let said = RwSignal::new("");
    let link = StoredValue::new(link);
    let copy = move |_| {
        // Said again, should it be pressed again.
        said.set("");
        share::copy(&link.get_value(), move |is_copied| {
            if !is_copied && let Some(field) = field.get_untracked() {
                let _ = field.focus();
                field.select();
            }
            said.set(if is_copied { more.share_copied } else { more.share_not_copied });
        });
    };
    let send = move |_| share::share_link(words.app, &link.get_value());
    view! {
        <div class="by-link">
            <p class="lead">{(more.share_why)(n_items)}</p>
            <label>
                <span>{more.share_link}</span>
                // It wraps where an input would hide its end.
                <textarea
                    readonly
                    rows="3"
                    dir="ltr"
                    spellcheck="false"
                    translate="no"
                    node_ref=field
                >
                    {link.get_value()}
                </textarea>
            </label>
            <p class="action">
                <button class="primary" type="button" on:click=copy>{more.share_copy}</button>
                {share::can_share().then(|| {
                    view! {
                        <button class="quiet" type="button" on:click=send>
                            {more.share_sheet}
                        </button>
                    }
                })}
            </p>
            <p role="status">{move || said.get()}</p>
        </div>
    }
}

/// The result as a picture, with what can be done with it.
#[component]
fn ResultPicture(
    session: Session,
    /// Where the quiz is, if that is a place on the web.
    host: Option<String>,
) -> impl IntoView {
    let more = LaterWords::of(words().lang);
    let said = RwSignal::new("");
    let draw = move |act: fn(&web_sys::Blob)| {
        said.set("");
        share::draw(".result-card", CARD_SIZE, move |picture| match picture {
            Some(picture) => act(&picture),
            None => said.set(more.card_refused),
        });
    };
    let save = move |_| draw(|picture| file::save_picture(FILE, picture));
    let send = move |_| draw(|picture| share::share_picture(FILE, picture));
    view! {
        <section class="result-picture" aria-labelledby="picture">
            <h2 id="picture">{more.card}</h2>
            <ResultCard session host/>
            <p class="remark">{more.card_why}</p>
            <p class="action">
                <button class="primary" type="button" on:click=save>{more.card_save}</button>
                {share::can_share_pictures().then(|| {
                    view! {
                        <button class="quiet" type="button" on:click=send>
                            {more.card_share}
                        </button>
                    }
                })}
            </p>
            <p role="status">{move || said.get()}</p>
        </section>
    }
}
