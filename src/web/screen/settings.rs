//! What to be asked: how many questions, about which principles, of which kinds.

use leptos::{html, prelude::*};

use crate::{
    item::Group,
    quiz::{Choice, Form},
    web::{
        Route,
        context::{Material, Navigation, Preferences, words},
        host::page,
        widget::ScreenHeading,
        words::LaterWords,
    },
};

/// The numbers of questions that can be chosen.
const COUNTS: [usize; 4] = [5, 10, 15, 20];

/// Shows what is chosen. What is chosen instead counts and is kept at once.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    let words = words();
    let more = LaterWords::of(words.lang);
    let material = expect_context::<Material>();
    let navigation = expect_context::<Navigation>();
    let preferences = expect_context::<Preferences>();
    page::set_title(&format!("{} – {}", words.to_settings, words.app));
    let (article, bank) = (material.article, material.bank());
    let lang = article.language.tag();
    let blueprint = untrack(|| preferences.sample(material.bank())).blueprint;
    let choice = RwSignal::new(Choice::new(bank, article.sections.len(), blueprint));
    let wanted = Memo::new(move |_| choice.with(Choice::blueprint));
    // How many questions that gives. Of nothing, none.
    let n_found = Memo::new(move |_| {
        wanted.get().map_or(0, |blueprint| Form::draw(bank, blueprint, 0).items.len())
    });
    let is_kept = RwSignal::new(true);
    let change = move |act: &dyn Fn(&mut Choice)| {
        choice.update(|choice| act(choice));
        if let Some(wanted) = wanted.get_untracked()
            && n_found.get_untracked() > 0
        {
            is_kept.set(preferences.change(wanted));
        }
    };
    let counts = COUNTS.into_iter().map(|n| {
        let is_on = choice.with_untracked(|choice| choice.n_items == n);
        let on_change = move |_| change(&|choice| choice.n_items = n);
        view! { <ChoiceBox kind="radio" is_on on_change>{n}</ChoiceBox> }
    });
    let counts = counts.collect_view();
    let sections = article.sections.iter().enumerate().map(|(at, section)| {
        let is_on = choice.with_untracked(|choice| choice.sections[at]);
        let on_change = move |is_on| change(&|choice| choice.sections[at] = is_on);
        view! {
            <ChoiceBox kind="checkbox" is_on on_change attr:lang=lang>{&*section.heading}</ChoiceBox>
        }
    });
    let sections = sections.collect_view();
    let kinds = choice.with_untracked(|choice| choice.kinds.clone());
    let groups = Group::ALL.into_iter().map(|group| {
        let of_group =
            kinds.iter().enumerate().filter(move |(_, (kind, _))| kind.topic().group() == group);
        let boxes = of_group.map(|(at, (kind, is_on))| {
            let on_change = move |is_on| change(&|choice| choice.kinds[at].1 = is_on);
            let label = (more.kind)(*kind);
            view! { <ChoiceBox kind="checkbox" is_on=*is_on on_change>{label}</ChoiceBox> }
        });
        let boxes: Vec<_> = boxes.collect();
        (!boxes.is_empty()).then(|| {
            view! { <Choices heading=(more.group)(group)>{boxes}</Choices> }
        })
    });
    let groups = groups.collect_view();
    let start = move |_| navigation.go_to(Route::Quiz { plan: preferences.draw(material) });
    view! {
        <main class="later-screen settings-screen">
            <ScreenHeading>{words.to_settings}</ScreenHeading>
            <Choices heading=more.how_many>{counts}</Choices>
            {(article.sections.len() > 1).then(|| {
                view! { <Choices heading=more.which_principles>{sections}</Choices> }
            })}
            {groups}
            <p class="lead" role="status">
                {move || (more.settled)(n_found.get(), choice.with(|choice| choice.n_items))}
            </p>
            <p class="action" hidden=move || n_found.get() == 0>
                <button class="primary" type="button" on:click=start>{words.start}</button>
            </p>
            <p class="remark">
                {move || if is_kept.get() { more.settings_kept } else { words.not_kept }}
            </p>
        </main>
    }
}

/// Choices that belong together, under a heading.
#[component]
fn Choices(heading: &'static str, children: Children) -> impl IntoView {
    view! {
        <fieldset>
            <legend>{heading}</legend>
            <div class="choices">{children()}</div>
        </fieldset>
    }
}

/// One box to tick, or one of several radio buttons.
#[component]
fn ChoiceBox(
    /// The type of its input.
    kind: &'static str,
    is_on: bool,
    /// Called with whether it is on now.
    #[prop(into)]
    on_change: Callback<bool>,
    children: Children,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let change = move |_| {
        if let Some(input) = input.get_untracked() {
            on_change.run(input.checked());
        }
    };
    view! {
        <label>
            <input type=kind name=kind checked=is_on node_ref=input on:change=change/>
            <span dir="auto">{children()}</span>
        </label>
    }
}
