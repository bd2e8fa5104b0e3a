//! The debrief.

use crate::debrief::Debrief;
use crate::i18n::settings as words;
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Ctx, Screen, Step};
use ratatui::Frame;
use ratatui::layout::Rect;

/// Its keys.
pub const KEYMAP: Keymap = Keymap {
    name: words::title,
    actions: &[Action::Back],
    typing: false,
};

/// The debrief of a session.
pub struct DebriefScreen {
    debrief: Debrief,
}

impl DebriefScreen {
    /// The screen of a debrief.
    #[must_use]
    pub fn new(debrief: Debrief) -> DebriefScreen {
        DebriefScreen { debrief }
    }
}

impl Screen for DebriefScreen {
    fn keymap(&self) -> &'static Keymap {
        &KEYMAP
    }

    fn update(&mut self, _action: Action, _ctx: &Ctx) -> Step {
        Step::Pop
    }

    fn view(&self, _ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        frame.render_widget(self.debrief.verdict.as_str(), area);
    }
}
