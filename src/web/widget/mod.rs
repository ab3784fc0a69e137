//! Parts that two screens share.

mod excerpt_quote;
mod option_list;
mod passage_quote;
mod ticks;

pub use excerpt_quote::{ExcerptQuote, Proof};
pub use option_list::OptionList;
pub use passage_quote::PassageQuote;
pub use ticks::Ticks;
