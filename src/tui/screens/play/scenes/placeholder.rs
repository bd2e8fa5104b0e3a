//! A scene that only goes on; every use of it is to be replaced by a real scene.

use crate::conference::{Choice, Event, Stage};
use crate::i18n::settings as words;
use crate::live::Live;
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::Ctx;
use crate::tui::screens::play::{Next, Scene};
use ratatui::Frame;
use ratatui::layout::Rect;

/// Its keys.
pub const KEYMAP: Keymap = Keymap {
    name: words::title,
    actions: &[Action::Choose, Action::Back],
    typing: false,
};

/// The scene.
pub struct Placeholder(
    /// Its name.
    pub &'static str,
    /// Whether it waits for the player, or only shows.
    pub bool,
);

impl Scene for Placeholder {
    fn keymap(&self, _live: &Live) -> &'static Keymap {
        &KEYMAP
    }

    fn update(&mut self, action: Action, live: &Live, _ctx: &Ctx) -> Next {
        if action != Action::Choose {
            return Next::STAY;
        }
        if !self.1 {
            return Next::Done;
        }
        let conference = live.conference();
        match conference.stage() {
            Stage::Ready => Next::Apply(Event::Begin {
                seed: live.seed(),
                panel: Vec::new(),
            }),
            Stage::Deciding(at) => Next::Apply(Event::Decided {
                option: conference.decision_options(at)[0],
            }),
            Stage::Statement => Next::Apply(Event::Opened { lines: Vec::new() }),
            Stage::Asked => Next::Apply(Event::Chosen {
                choice: Choice::Silence,
                elapsed_ms: 0,
            }),
            Stage::Finished(_) => Next::Done,
        }
    }

    fn view(&self, _live: &Live, _ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        frame.render_widget(self.0, area);
    }
}
