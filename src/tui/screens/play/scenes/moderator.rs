//! The moderator speaks: a part of the conference opens, or the time is up.

use crate::conference::announcement;
use crate::i18n::stage as words;
use crate::live::Live;
use crate::scenario::Phase;
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::Ctx;
use crate::tui::screens::play::room::{self, leave};
use crate::tui::screens::play::{Next, Scene};
use crate::tui::text;
use crate::tui::widgets::page;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// What it takes.
pub const KEYMAP: Keymap = Keymap {
    name: words::moderator,
    actions: &[Action::Continue, Action::Back],
    typing: false,
};

/// Columns of what is said, at most.
const MEASURE: usize = 60;

/// The scene.
#[must_use]
pub fn scene(part: Option<Phase>) -> Box<dyn Scene> {
    Box::new(ModeratorScene { part })
}

struct ModeratorScene {
    part: Option<Phase>,
}

impl Scene for ModeratorScene {
    fn keymap(&self, _: &Live) -> &'static Keymap {
        &KEYMAP
    }

    fn update(&mut self, action: Action, _: &Live, _: &Ctx) -> Next {
        match action {
            Action::Continue => Next::Done,
            Action::Back => leave(),
            _ => Next::STAY,
        }
    }

    fn view(&self, live: &Live, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let (theme, lang) = (ctx.theme, ctx.lang);
        let title = match self.part {
            Some(Phase::Doorstep) => words::door(lang),
            Some(_) | None => words::moderator(lang),
        };
        let body = page::view(ctx, frame, area, title, Line::default(), &KEYMAP);
        let announced = announcement(live.scenario(), self.part, lang);
        let columns = MEASURE.min(usize::from(body.width));
        let mut lines = Vec::new();
        if let Some(speaker) = announced.speaker {
            lines.push(Line::styled(
                text::truncate(&speaker, columns).into_owned(),
                theme.accent,
            ));
            lines.push(Line::default());
        }
        let said = Span::styled(announced.words, theme.title);
        lines.extend(room::balanced(&said, columns));
        room::around(live, ctx, frame, body, lines);
    }
}
