//! Parts of the page that stand on several screens, or are worth a name.

mod byline;
mod chart;
mod excerpt_quote;
mod masthead;
mod option_list;
mod passage_quote;
mod places;
mod problem;
mod qr_code;
mod result_card;
mod screen_heading;
mod sheet;
mod ticks;
mod timer;
mod update_line;

pub use byline::Byline;
pub use chart::{Bar, Columns, latest, most_of};
pub use excerpt_quote::ExcerptQuote;
pub use masthead::Masthead;
pub use option_list::OptionList;
pub use passage_quote::PassageQuote;
pub use places::Places;
pub use problem::Problem;
pub use qr_code::QrCode;
pub use result_card::{CARD_SIZE, ResultCard};
pub use screen_heading::ScreenHeading;
pub use sheet::{PAGE, Sheet, Strokes};
pub use ticks::Ticks;
pub use timer::Timer;
pub use update_line::UpdateLine;
