//! Compares, cuts, stems and hashes text. It knows nothing of articles.
//!
//! Text goes in; tokens, folded text, stems and hashes come out. Every function is linear in its
//! input and gives the same result on every platform: item ids, links and the checksums of stored
//! records are built on [`hash`].

mod find;
mod fold;
mod hash;
mod index;
mod stem;
mod token;
mod wrap;

pub use find::{
    ends_with_one_of, find_first, find_last, has_char, is_line_of, is_one_of, split_at_first,
    starts_with_one_of, without_end, without_start,
};
pub use fold::{clean, fold, fold_onto, fold_word, is_cjk, lower_case};
pub use hash::{hash, hash_onto};
pub use index::{Index, MANY};
pub use stem::{FUNCTION_CHARS, Stem, Word, chinese_number, is_stop_word, ordinal, stems, words};
pub use token::{Token, n_words, sentences, tokens};
pub use wrap::{cut, wrap};
