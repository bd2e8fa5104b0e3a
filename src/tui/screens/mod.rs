//! The screens, a room each.

pub mod debrief;
pub mod help;
pub mod play;
pub mod settings;

use super::keymap::Keymap;
use super::widgets::dialog;

/// Every keymap there is: tests look for conflicts in them, and the readme's
/// list of keys is made from them.
pub const KEYMAPS: &[&Keymap] = &[
    &settings::KEYMAP,
    &debrief::KEYMAP,
    &debrief::LIST_KEYMAP,
    &debrief::QUESTION_KEYMAP,
    &debrief::REPAIR_KEYMAP,
    &help::KEYMAP,
    &dialog::KEYMAP,
    &play::scenes::question::ANSWERS,
    &play::scenes::question::ANSWERS_STRICT,
    &play::scenes::question::SPEAKING,
    &play::scenes::question::SPEAKING_STRICT,
    &play::scenes::question::TICKS,
    &play::scenes::question::NEAREST,
    &play::PAPERS,
    &play::scenes::turn::SPOT,
    &play::scenes::turn::COACH,
    &play::scenes::turn::REACTION,
    &play::scenes::moderator::KEYMAP,
    &play::scenes::memo::KEYMAP,
];
