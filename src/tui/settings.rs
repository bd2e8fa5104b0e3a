//! What a person can set: kept in the store, and obeyed by every screen.

pub use crate::store::{Clocks, Motion, Settings};
