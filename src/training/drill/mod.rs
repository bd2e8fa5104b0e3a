//! A drill: five to ten questions, each on its own, that train what is due.
//!
//! The way: the library's questions that stand alone ([`Material`]) and what is
//! known of a trainee → the questions to ask, and why each ([`pick`]) → each played
//! as a session of its own, after the few facts it needs ([`needed`]) → what
//! changed, and what comes back when ([`outcomes`]).

use super::Skill;

mod material;
mod named;
mod needed;
mod outcome;
mod pick;
#[cfg(test)]
mod tests;
pub mod told;

pub use material::{Item, Material, stands_alone};
pub use named::{Named, named};
pub use needed::{Given, Needed, needed};
pub use outcome::{Outcome, outcomes};
pub use pick::{FEWEST, Lack, MOST, Pick, Plan, Today, Why, Wishes, pick};
