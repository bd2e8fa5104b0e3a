//! What a question takes, part by part.

use crate::i18n::stage as words;
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;

/// Answering in practice.
pub const ANSWERS: Keymap = Keymap {
    name: words::question,
    actions: &[
        Action::Pick(1),
        Action::Choose,
        Action::Silence,
        Action::Facts,
        Action::Said,
        Action::Pause,
        Action::Up,
        Action::Down,
        Action::Back,
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// Answering in a rehearsal, whose clock nobody stops.
pub const ANSWERS_STRICT: Keymap = Keymap {
    name: words::question,
    actions: &[
        Action::Pick(1),
        Action::Choose,
        Action::Silence,
        Action::Facts,
        Action::Said,
        Action::Up,
        Action::Down,
        Action::Back,
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
    ],
    typing: false,
};

/// Picking the answer nearest to what was said; untimed.
pub const NEAREST: Keymap = Keymap {
    name: words::pick_nearest,
    ..ANSWERS_STRICT
};

/// Speaking in practice.
pub const SPEAKING: Keymap = Keymap {
    name: words::aloud_title,
    actions: &[
        Action::Continue,
        Action::Facts,
        Action::Said,
        Action::Pause,
        Action::Back,
    ],
    typing: false,
};

/// Speaking in a rehearsal.
pub const SPEAKING_STRICT: Keymap = Keymap {
    name: words::aloud_title,
    actions: &[Action::Continue, Action::Facts, Action::Said, Action::Back],
    typing: false,
};

/// Ticking what an answer had.
pub const TICKS: Keymap = Keymap {
    name: words::ticks_title,
    actions: &[
        Action::Up,
        Action::Down,
        Action::Toggle,
        Action::Pick(1),
        Action::Continue,
        Action::Back,
    ],
    typing: false,
};
