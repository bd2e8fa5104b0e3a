//! Asked before a conference is left in the middle: nothing is lost by a key
//! pressed in haste.

use crate::i18n::{Lang, flow as words};
use crate::live::Live;
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Ctx, Screen, Step};
use crate::tui::text;
use crate::tui::widgets::card;
use crate::tui::widgets::page;
use crate::tui::widgets::select::{Select, choice};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// What the question takes.
pub const KEYMAP: Keymap = Keymap {
    name: words::leave_title,
    actions: &[
        Action::Up,
        Action::Down,
        Action::Choose,
        Action::Pick(1),
        Action::Back,
    ],
    typing: false,
};

/// Room for the question, at most.
const WIDTH: u16 = 56;

/// The question.
pub struct Leave {
    select: Select,
    quits: bool,
    is_kept: bool,
}

/// What can be done, in the order offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    GoOn,
    Leave,
    EndHere,
}

const WAYS: [Way; 3] = [Way::GoOn, Way::Leave, Way::EndHere];

impl Leave {
    /// Asked where leaving leads home.
    #[must_use]
    pub fn to_home(live: &Live) -> Leave {
        Leave {
            select: Select::default(),
            quits: false,
            is_kept: live.is_kept(),
        }
    }

    /// Asked where leaving quits the program.
    #[must_use]
    pub fn to_shell(live: &Live) -> Leave {
        Leave {
            quits: true,
            ..Leave::to_home(live)
        }
    }

    fn label(&self, way: Way, lang: Lang) -> &'static str {
        match way {
            Way::GoOn => words::leave_go_on(lang),
            Way::Leave if !self.is_kept => words::leave_unsaved(lang),
            Way::Leave if self.quits => words::leave_quit(lang),
            Way::Leave => words::leave_home(lang),
            Way::EndHere => words::leave_end(lang),
        }
    }

    fn about(&self, way: Way, lang: Lang) -> &'static str {
        match way {
            Way::GoOn => words::leave_go_on_about(lang),
            Way::Leave if !self.is_kept => words::leave_unsaved_about(lang),
            Way::Leave => words::leave_about(lang),
            Way::EndHere => words::leave_end_about(lang),
        }
    }

    fn step(&self, way: Way) -> Step {
        let then = match way {
            Way::GoOn => return Step::Pop,
            Way::Leave if self.quits => Step::Quit,
            Way::Leave => Step::Pop,
            Way::EndHere => Step::Act(Action::EndHere),
        };
        Step::All(vec![Step::Pop, then])
    }
}

impl Screen for Leave {
    fn keymap(&self) -> &'static Keymap {
        &KEYMAP
    }

    fn update(&mut self, action: Action, _: &Ctx) -> Step {
        let marked = WAYS[self.select.row(WAYS.len()).unwrap_or(0)];
        match action {
            Action::Back => Step::Pop,
            Action::Choose => self.step(marked),
            Action::Pick(number) => match WAYS.get(usize::from(number).wrapping_sub(1)) {
                Some(way) => self.step(*way),
                None => Step::Stay,
            },
            action => Step::redraw_if(self.select.act(action, WAYS.len())),
        }
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let width = WIDTH.min(area.width.saturating_sub(8));
        let marked = self.select.row(WAYS.len()).unwrap_or(0);
        let mut lines: Vec<Line<'_>> = Vec::new();
        for (at, way) in WAYS.into_iter().enumerate() {
            let label = format!("{}  {}", at + 1, self.label(way, ctx.lang));
            lines.push(owned(choice(ctx.theme, &label, at == marked)));
        }
        lines.push(Line::default());
        let about = self.about(WAYS[marked], ctx.lang);
        lines.extend(text::wrap(
            Line::styled(about, ctx.theme.muted),
            usize::from(width),
        ));
        // As high for any of the three, so that it does not jump.
        let highest = WAYS.map(|way| text::wrap(self.about(way, ctx.lang), usize::from(width)));
        let highest = highest.iter().map(Vec::len).max().unwrap_or(0);
        let height = u16::try_from(WAYS.len() + 1 + highest).unwrap_or(u16::MAX);
        let title = words::leave_title(ctx.lang);
        let room = card::popup(ctx, frame, area, title, (width, height), &KEYMAP);
        page::lines(frame, room, lines);
    }

    fn overlay(&self) -> bool {
        true
    }
}

fn owned(line: Line<'_>) -> Line<'static> {
    let spans = line.spans.into_iter();
    Line::from_iter(
        spans.map(|span| ratatui::text::Span::styled(span.content.into_owned(), span.style)),
    )
}
