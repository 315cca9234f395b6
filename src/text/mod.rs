//! The words a user reads, and numbers, hours, money and dates as French or English writes them.
//!
//! No word stands in code: a key does, and [`Text`] holds the sentence for it in one language.

mod fold;
mod lang;
mod messages;
mod number;
mod parse;
mod spacing;

pub use fold::{fold, push_folded, words};
pub use lang::{Lang, UnknownLang};
pub use messages::{SOURCES, Source, Text, Value};
pub use number::{NARROW_SPACE, NO_BREAK_SPACE};
pub use parse::{
    ReadError, parse_decimal, parse_hours, parse_integer, parse_km, parse_mbit, parse_money, parse_percent,
};
