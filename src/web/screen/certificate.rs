//! A certificate to print, of a quiz that is finished.

use leptos::prelude::*;

use crate::{
    quiz::{Plan, Session},
    web::{
        Route,
        context::{Material, Navigation, Seat, words},
        host::{clock, page, storage},
        widget::{Places, QrCode, ScreenHeading, Sheet},
        words::LaterWords,
    },
};

/// How many letters a name may have; there is no room for more.
const LONGEST_NAME: &str = "60";

/// Asks for a name, and shows the certificate of the quiz at hand as it will be printed. The name is
/// in the field and on the certificate, and nowhere else. Before the last answer there is none.
#[component]
pub fn CertificateScreen() -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    page::set_title(&format!("{} – {}", more.certificate, words.app));
    let session = untrack(|| expect_context::<Seat>().with(Clone::clone));
    if !session.is_finished() {
        return view! { <NoCertificate plan=session.form().plan() n_answered=session.n_answered()/> }
            .into_any();
    }
    let name = RwSignal::new(String::new());
    let plan = session.form().plan();
    let places = vec![
        (Route::Result { plan: plan.clone() }, more.back_to_result.to_owned()),
        (Route::Share { plan }, more.share.to_owned()),
        (Route::Start, words.to_start.to_owned()),
    ];
    view! {
        <main class="later-screen certificate-screen">
            <ScreenHeading>{more.certificate}</ScreenHeading>
            <div class="to-name">
                <label>
                    <span>{more.certificate_name}</span>
                    <input
                        type="text"
                        autocomplete="off"
                        spellcheck="false"
                        maxlength=LONGEST_NAME
                        aria-describedby="name-why"
                        on:input:target=move |event| {
                            name.set(event.target().value().trim().to_owned());
                        }
                    />
                </label>
                <p class="remark" id="name-why">{more.certificate_name_why}</p>
                <p class="action">
                    <button class="primary" type="button" on:click=|_| page::print()>
                        {more.certificate_print}
                    </button>
                </p>
            </div>
            <Certificate session name/>
            <Places places/>
        </main>
    }
    .into_any()
}

/// The page to print: the text on the left, the article in miniature on the right, with what was
/// known marked in both.
#[component]
fn Certificate(session: Session, name: RwSignal<String>) -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    let article = expect_context::<Material>().article;
    let plan = session.form().plan();
    let finished = storage::find_sitting(&plan).map_or_else(clock::now, |sitting| sitting.finished);
    let title = article.title.clone().unwrap_or_else(|| words.app.to_owned());
    let link = super::share::link_to(&plan);
    // It breaks before the part that names the quiz, if anywhere.
    let (page, quiz) = link.split_at(link.find('#').unwrap_or(0));
    view! {
        <section class="certificate" aria-label=more.certificate>
            <p class="home">
                <svg aria-hidden="true">
                    <use href="#mark"></use>
                </svg>
                <span>{words.app}</span>
            </p>
            <div class="certified">
                <p class="kind">{more.certificate}</p>
                <p class="name">{move || name.get()}</p>
                <p>{more.certified}</p>
                <p class="title" lang=article.language.tag() dir="auto">{title}</p>
                <p>
                    <mark>{(more.certified_score)(session.score())}</mark>
                    {words.full_stop}
                </p>
                <p class="day">{words.day(clock::day_of(finished))}</p>
            </div>
            <Sheet known=session.known_excerpts(article.excerpts.len())/>
            <div class="small-print">
                <p>{more.certificate_limits}</p>
                <p>
                    {(more.certificate_again)(plan.to_string())}
                    " "
                    <span class="link">{page.to_owned()}<wbr/>{quiz.to_owned()}</span>
                </p>
            </div>
            <QrCode text=link.clone() label=more.share_code/>
        </section>
    }
}

/// Says that there is no certificate before the last answer, and leads to the next question.
#[component]
fn NoCertificate(plan: Plan, n_answered: usize) -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    let navigation = expect_context::<Navigation>();
    let label = match n_answered {
        0 => words.start.to_owned(),
        n => (words.go_on)(n + 1),
    };
    let go_on = move |_| navigation.go_to(Route::Quiz { plan: plan.clone() });
    view! {
        <main class="later-screen certificate-screen">
            <ScreenHeading>{more.certificate}</ScreenHeading>
            <p class="lead">{more.certificate_none}</p>
            <p class="action">
                <button class="primary" type="button" on:click=go_on>{label}</button>
            </p>
            <p class="way-back"><a href=Route::Start.to_string()>{words.to_start}</a></p>
        </main>
    }
}
