//! Which keys the console takes when: the most needed first, for the footer.

use crate::i18n::console as words;
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;

/// An answer, or the statement, in their own words.
pub const SPOKEN: Keymap = Keymap {
    name: words::name_spoken,
    actions: &[
        Action::NextUp,
        Action::Level(0),
        Action::Tag,
        Action::Undo,
        Action::FollowUp,
        Action::Find,
        Action::RunClock,
        Action::Improvise,
        Action::Quote,
        Action::Claim,
        Action::Promise,
        Action::Note,
        Action::Bookmark,
        Action::Press,
        Action::CutIn,
        Action::Wait,
        Action::Bring,
        Action::Voice,
        Action::HandOver,
        Action::Ease,
        Action::Look,
        Action::Reveal,
        Action::Break,
        Action::EndRun,
        Action::Unobserved,
        Action::Up,
        Action::Down,
        Action::Back,
    ],
    typing: false,
};

/// An answer is chosen.
pub const CHOSEN: Keymap = Keymap {
    name: words::name_chosen,
    actions: &[
        Action::Pick(1),
        Action::SaidNothing,
        Action::Vote,
        Action::Undo,
        Action::FollowUp,
        Action::Find,
        Action::RunClock,
        Action::Improvise,
        Action::Quote,
        Action::Claim,
        Action::Promise,
        Action::Note,
        Action::Bookmark,
        Action::Press,
        Action::CutIn,
        Action::Wait,
        Action::Bring,
        Action::Ease,
        Action::Look,
        Action::Reveal,
        Action::Break,
        Action::EndRun,
        Action::Choose,
        Action::Up,
        Action::Down,
        Action::Back,
    ],
    typing: false,
};

/// The statement is put together of lines.
pub const LINES: Keymap = Keymap {
    name: words::name_lines,
    actions: &[
        Action::Pick(1),
        Action::NextUp,
        Action::TakeLine,
        Action::Up,
        Action::Down,
        Action::Undo,
        Action::RunClock,
        Action::Note,
        Action::Bookmark,
        Action::Break,
        Action::EndRun,
        Action::Back,
    ],
    typing: false,
};

/// A decision.
pub const DECISION: Keymap = Keymap {
    name: words::name_decision,
    actions: &[
        Action::Pick(1),
        Action::Choose,
        Action::Up,
        Action::Down,
        Action::Vote,
        Action::Undo,
        Action::RunClock,
        Action::Note,
        Action::Bookmark,
        Action::Break,
        Action::EndRun,
        Action::Back,
    ],
    typing: false,
};

/// It is over.
pub const OVER: Keymap = Keymap {
    name: words::name_over,
    actions: &[
        Action::Continue,
        Action::Debrief,
        Action::Reveal,
        Action::Back,
    ],
    typing: false,
};

/// Choosing the next question.
pub const SEARCH: Keymap = Keymap {
    name: words::name_search,
    actions: &[
        Action::Choose,
        Action::Queue,
        Action::Instead,
        Action::Up,
        Action::Down,
        Action::PageUp,
        Action::PageDown,
        Action::Back,
    ],
    typing: true,
};

/// Counting hands.
pub const VOTE: Keymap = Keymap {
    name: words::name_vote,
    actions: &[Action::Choose, Action::Up, Action::Down, Action::Back],
    typing: true,
};

/// How it ends.
pub const END: Keymap = Keymap {
    name: words::name_end,
    actions: &[
        Action::Pick(1),
        Action::Up,
        Action::Down,
        Action::Choose,
        Action::Back,
    ],
    typing: false,
};

/// What to look for.
pub const LOOK: Keymap = Keymap {
    name: words::name_look,
    actions: &[
        Action::Up,
        Action::Down,
        Action::PageUp,
        Action::PageDown,
        Action::Top,
        Action::Bottom,
        Action::Look,
        Action::Back,
    ],
    typing: false,
};
