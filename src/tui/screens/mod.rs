//! The screens, a room each.

pub mod assess;
pub mod calibrate;
pub mod console;
pub mod debrief;
pub mod drill;
pub mod group;
pub mod help;
pub mod home;
pub mod play;
pub mod progress;
pub mod room;
pub mod settings;
pub mod warmup;
pub mod workshop;

use super::keymap::Keymap;
use super::widgets::{anchors, dialog, notice};
use play::scenes::{briefing, decision, panel, statement};

/// The keymaps of those who play. Tests look for conflicts in them, and the readme's
/// list of keys is made from them.
pub const KEYMAPS: &[&Keymap] = &[
    &home::KEYMAP,
    &home::KEYMAP_OPEN,
    &home::RESULTS_KEYMAP,
    &briefing::KEYMAP,
    &briefing::KEYMAP_AFTER,
    &panel::KEYMAP,
    &decision::KEYMAP,
    &statement::KEYMAP,
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
    &play::LEAVE_KEYMAP,
    &drill::INTRO,
    &drill::FACTS,
    &drill::END,
    &warmup::KEYMAP,
    &debrief::KEYMAP_FIRST,
    &debrief::KEYMAP,
    &debrief::LIST_KEYMAP_FIRST,
    &debrief::LIST_KEYMAP,
    &debrief::QUESTION_KEYMAP,
    &debrief::REPAIR_KEYMAP,
    &debrief::JUDGE_KEYMAP,
    &progress::KEYMAP,
    &progress::GRID_KEYMAP,
    &settings::KEYMAP,
    &help::KEYMAP,
    &dialog::KEYMAP,
    &notice::KEYMAP,
];

/// The keymaps of workshops: of the facilitator, the room, the assessors.
pub const WORKSHOP_KEYMAPS: &[&Keymap] = &[
    &workshop::KEYMAP,
    &workshop::FORM,
    &console::keymaps::SPOKEN,
    &console::keymaps::CHOSEN,
    &console::keymaps::LINES,
    &console::keymaps::DECISION,
    &console::keymaps::OVER,
    &console::keymaps::SEARCH,
    &console::keymaps::VOTE,
    &console::keymaps::END,
    &console::keymaps::LOOK,
    &console::form::KEYMAP,
    &room::KEYMAP,
    &assess::KEYMAP,
    &assess::LEADING,
    &assess::PITFALLS,
    &assess::TYPING,
    &assess::CRITERIA,
    &assess::NEXT,
    &assess::DECIDE,
    &anchors::KEYMAP,
    &calibrate::READING,
    &calibrate::RATING,
    &group::KEYMAP,
];
