//! Parts of the page that stand on several screens, or are worth a name.

mod byline;
mod clock;
mod excerpt_quote;
mod masthead;
mod option_list;
mod passage_quote;
mod places;
mod sheet;
mod ticks;
mod update_line;

pub use byline::byline;
pub use clock::countdown_clock;
pub use excerpt_quote::excerpt_quote;
pub use masthead::masthead;
pub use option_list::option_list;
pub use passage_quote::passage_quote;
pub use places::places;
pub use sheet::{PAGE, Strokes, sheet};
pub use ticks::ticks;
pub use update_line::update_line;
