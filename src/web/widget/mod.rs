//! Parts that two screens share.

mod excerpt_quote;
mod option_list;
mod passage_quote;
mod source_quote;
mod ticks;

pub use excerpt_quote::ExcerptQuote;
pub use option_list::OptionList;
pub use passage_quote::PassageQuote;
pub use source_quote::SourceQuote;
pub use ticks::Ticks;
