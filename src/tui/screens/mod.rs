//! The screens, a room each.

pub mod debrief;
pub mod help;
pub mod home;
pub mod play;
pub mod settings;

use super::keymap::Keymap;
use super::widgets::{dialog, notice};
use play::scenes::{briefing, decision, panel, statement};

/// Every keymap there is: tests look for conflicts in them, and the readme's
/// list of keys is made from them.
pub const KEYMAPS: &[&Keymap] = &[
    &home::KEYMAP,
    &home::KEYMAP_OPEN,
    &home::RESULTS_KEYMAP,
    &settings::KEYMAP,
    &briefing::KEYMAP,
    &panel::KEYMAP,
    &decision::KEYMAP,
    &statement::KEYMAP,
    &play::LEAVE_KEYMAP,
    &help::KEYMAP,
    &dialog::KEYMAP,
    &notice::KEYMAP,
];
