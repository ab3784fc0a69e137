//! Articles as people paste them: invented facts, printed in the layouts of many sorts of page.

mod chinese;
pub mod compare;
mod english;
mod furniture;
mod list;
pub mod page;
mod source;
mod stamp;
mod story;
mod told;
mod told_zh;

use awareness_quiz::article::Lang;

use crate::invented::Chance;
use page::{Page, Sheet};
use story::Story;

/// How a page is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Words on a line, their source on the next; neither dash nor marks.
    Bare,
    /// The same, with marks, a dash or both for some.
    SometimesMarked,
    /// `— “words” Name, occasion, town, date`
    DashFirst,
    /// `7. “words” (Name, occasion, date)`
    InBrackets,
    /// `Occasion, date: “words”`; title or lead name the speaker.
    LabelBefore,
    /// A line that is only a date; below it, sentences that quote.
    DateHeadings,
    /// `1. “words” **Name, occasion, date**`
    BoldBehind,
    /// `- words`, below it `  - Name, occasion, date`
    NestedBullets,
    /// A Markdown table with a header.
    Table,
    /// `“words,” said Name, Office, at the occasion.`
    OfficeSaid,
    /// `2016年4月9日，在首届大会上，某某强调：“…”`
    Report,
    /// `《在首届大会上的讲话》（二〇一二年十月九日）` below words without marks.
    BookTitles,
    /// `— Name, the same forum`, `— ibid.`
    SameForum,
    /// Each line begins with a date.
    Log,
    /// Dashes, colons, dates and names, and nobody is quoted.
    Nothing,
    /// Any of the others, with the rest of its page around it.
    Surrounded,
}

impl Layout {
    pub const ALL: [Self; 16] = [
        Self::Bare,
        Self::SometimesMarked,
        Self::DashFirst,
        Self::InBrackets,
        Self::LabelBefore,
        Self::DateHeadings,
        Self::BoldBehind,
        Self::NestedBullets,
        Self::Table,
        Self::OfficeSaid,
        Self::Report,
        Self::BookTitles,
        Self::SameForum,
        Self::Log,
        Self::Nothing,
        Self::Surrounded,
    ];

    /// The languages whose pages are laid out like this.
    pub fn languages(self) -> &'static [Lang] {
        match self {
            Self::Report | Self::BookTitles => &[Lang::Zh],
            _ => &[Lang::En, Lang::Zh],
        }
    }

    /// One that other things may stand around.
    fn inner(chance: &mut Chance, language: Lang) -> Self {
        loop {
            let inner = chance.pick(&Self::ALL);
            // A release has a town and a day of its own on top.
            let is_fit = !matches!(inner, Self::OfficeSaid | Self::Nothing | Self::Surrounded);
            if is_fit && inner.languages().contains(&language) {
                return inner;
            }
        }
    }

    fn print(self, chance: &mut Chance, story: &Story, sheet: &mut Sheet) {
        let is_english = story.language == Lang::En;
        let print = match self {
            Self::Bare => source::bare,
            Self::SometimesMarked => source::sometimes_marked,
            Self::DashFirst => source::dash_first,
            Self::InBrackets => source::in_brackets,
            Self::LabelBefore => source::label_before,
            Self::SameForum => source::same_forum,
            Self::BoldBehind => list::bold_behind,
            Self::NestedBullets => list::nested_bullets,
            Self::Table => list::table,
            Self::DateHeadings if is_english => told::date_headings,
            Self::DateHeadings => told_zh::date_headings,
            Self::OfficeSaid if is_english => told::office_said,
            Self::OfficeSaid => told_zh::office_said,
            Self::Log if is_english => told::log,
            Self::Log => told_zh::log,
            Self::Report => told_zh::report,
            Self::BookTitles => told_zh::book_titles,
            Self::Nothing | Self::Surrounded => unreachable!("neither prints a story"),
        };
        print(chance, story, sheet);
    }
}

/// What to invent. Shrinks to few excerpts and headings.
#[derive(Debug, Clone)]
pub struct Recipe {
    pub seed: u64,
    pub layout: Layout,
    pub language: Lang,
    pub n_excerpts: usize,
    pub n_headings: usize,
    pub n_people: usize,
    /// Whether each date is a day that can be read in one way.
    pub is_clear: bool,
}

impl Recipe {
    /// The page of a layout for a fixed seed.
    pub fn of(layout: Layout, language: Lang, seed: u64) -> Self {
        let mut chance = Chance::new(seed ^ 0x9A57_ED00);
        let (n_excerpts, n_headings) = (chance.below(5) + 4, chance.below(4));
        Self {
            seed,
            layout,
            language,
            n_excerpts,
            n_headings,
            n_people: chance.below(2) + 2,
            is_clear: false,
        }
    }

    pub fn page(&self) -> Page {
        // The same seed gives each layout and language facts of its own.
        let language = u64::from(self.language == Lang::Zh);
        let mut chance = Chance::new(self.seed ^ ((self.layout as u64 * 2 + language) << 32));
        let mut sheet = Sheet::default();
        let layout = match self.layout {
            Layout::Surrounded => Layout::inner(&mut chance, self.language),
            layout => layout,
        };
        let story = Story::invent(&mut chance, &self.fit_for(layout));
        if layout == Layout::Nothing {
            furniture::nothing(&mut chance, self.language, &mut sheet);
        } else {
            layout.print(&mut chance, &story, &mut sheet);
        }
        if self.layout == Layout::Surrounded {
            furniture::surround(&mut chance, self.language, &mut sheet);
        }
        sheet.finish(&story)
    }

    /// What the layout leaves room for.
    fn fit_for(&self, layout: Layout) -> Self {
        let mut fit = self.clone();
        match layout {
            Layout::LabelBefore | Layout::BookTitles => fit.n_people = 1,
            Layout::DateHeadings | Layout::Log => {
                fit.n_headings = 0;
                fit.n_people -= 1;
                fit.is_clear = true;
            }
            Layout::NestedBullets => fit.n_people -= 1,
            _ => {}
        }
        fit.n_headings = fit.n_headings.min(fit.n_excerpts);
        fit
    }
}
