//! The pieces screens are made of. Each draws or returns lines for a state it
//! is handed; none keeps a state of its own beyond a place in a list or a text.

pub mod anchors;
pub mod card;
pub mod dialog;
pub mod field;
pub mod gauge;
pub mod notice;
pub mod page;
pub mod scroll;
pub mod select;
pub mod sheet;
