//! How a run ends: held to its end, or stopped for somebody in distress. Going on is
//! marked at first: nothing ends by a key pressed in haste.

use super::{Outcome, Panel};
use crate::conference::{Direction, Event, Rejected, Stage};
use crate::i18n::console as words;
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::screen::Ctx;
use crate::tui::screens::console::keymaps;
use crate::tui::screens::console::pick::top;
use crate::tui::screens::console::run::Run;
use crate::tui::text;
use crate::tui::widgets::page;
use crate::tui::widgets::select::{Select, choice};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Ways on from here.
const WAYS: usize = 3;

/// How it ends.
pub struct End {
    select: Select,
}

impl End {
    /// To be chosen.
    #[must_use]
    pub fn new() -> End {
        End {
            select: Select::at(WAYS - 1),
        }
    }

    fn done(way: usize, run: &mut Run, ctx: &Ctx) -> Outcome {
        let event = match way {
            0 => Event::Directed(Direction::End),
            1 => Event::Closed,
            _ => return Outcome::Close,
        };
        match ended(&event, run, ctx) {
            Ok(()) => Outcome::Done(String::new()),
            Err(_) => Outcome::Say(words::not_now(ctx.lang).to_owned()),
        }
    }
}

/// Ends it; what was heard of the question at hand still counts.
fn ended(event: &Event, run: &mut Run, ctx: &Ctx) -> Result<(), Rejected> {
    if run.is_heard() && run.is_under_way() {
        let elapsed_ms = run.elapsed_ms(ctx);
        let then = None;
        run.take(&Event::Answered { elapsed_ms, then }, ctx)?;
    }
    match run.live.conference().stage() {
        Stage::Finished(_) => Ok(()),
        _ => run.take(event, ctx),
    }
}

impl Panel for End {
    fn keymap(&self) -> &'static Keymap {
        &keymaps::END
    }

    fn update(&mut self, action: Action, run: &mut Run, ctx: &Ctx) -> Outcome {
        match action {
            Action::Pick(way) if usize::from(way) <= WAYS => {
                End::done(usize::from(way) - 1, run, ctx)
            }
            Action::Choose => End::done(self.select.row(WAYS).unwrap_or(WAYS - 1), run, ctx),
            Action::Back => Outcome::Close,
            action if self.select.act(action, WAYS) => Outcome::Redraw,
            _ => Outcome::Stay,
        }
    }

    fn view(&self, _: &Run, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        let lang = ctx.lang;
        let title = format!("◆ {}", words::end_title(lang));
        let [first, rest] = top(area, 1);
        page::lines(frame, first, [Line::styled(title, ctx.theme.accent)]);
        let ways = [
            (words::end_complete(lang), words::end_complete_about(lang)),
            (words::end_stop(lang), words::end_stop_about(lang)),
            (words::end_go_on(lang), ""),
        ];
        let row = |at: usize, chosen: bool| {
            let (way, about) = ways[at];
            let label = format!("{}  {way}", at + 1);
            let mut lines = vec![owned(choice(ctx.theme, &label, chosen))];
            if !about.is_empty() {
                let about = Span::styled(about, ctx.theme.muted);
                lines.extend(text::hang("     ", about, usize::from(rest.width)));
            }
            lines
        };
        self.select.view(ctx, frame, rest, WAYS, row);
    }
}

/// A line that owns its words.
fn owned(line: Line<'_>) -> Line<'static> {
    let spans = line.spans.into_iter();
    Line::from_iter(spans.map(|span| Span::styled(span.content.into_owned(), span.style)))
}
