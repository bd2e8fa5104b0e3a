//! The scenes of a sitting, one file each.

pub mod briefing;
pub mod decision;
pub mod memo;
pub mod moderator;
pub mod panel;
pub mod question;
pub mod sheet;
pub mod statement;
pub mod turn;
