//! The keys of a sheet.

use crate::i18n::assess as words;
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;

/// The keys of a sheet.
pub const KEYMAP: Keymap = Keymap {
    name: words::name,
    actions: &[
        Action::Level(0),
        Action::PreviousAnswer,
        Action::NextAnswer,
        Action::Tag,
        Action::Note,
        Action::Finish,
        Action::Anchors,
        Action::Unrated,
        Action::Bookmark,
        Action::Up,
        Action::Down,
        Action::Unobserved,
        Action::Remark,
        Action::Criteria,
        Action::StartClock,
        Action::Stamp,
        Action::Top,
        Action::Bottom,
        Action::Back,
    ],
    typing: false,
};

/// The keys of the sheet of one who leads.
pub const LEADING: Keymap = Keymap {
    name: words::name_lead,
    actions: &[
        Action::NextQuestion,
        Action::Level(0),
        Action::PreviousAnswer,
        Action::NextAnswer,
        Action::Tag,
        Action::EndRehearsal,
        Action::Note,
        Action::Anchors,
        Action::Unrated,
        Action::Bookmark,
        Action::Finish,
        Action::Up,
        Action::Down,
        Action::Unobserved,
        Action::Remark,
        Action::Criteria,
        Action::StartClock,
        Action::Stamp,
        Action::Top,
        Action::Bottom,
        Action::Back,
    ],
    typing: false,
};
