//! The room of a conference: the press in front, the table before you, the
//! papers in hand. Scenes draw themselves between the two.

mod crowd;
mod mood;
pub mod papers;
mod podium;
mod press;
pub mod rows;
#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod tests;

use super::Next;
use crate::live::Live;
use crate::scenario::{Mood, PressIx};
use crate::tui::screen::Ctx;
use crate::tui::settings::Motion;
use crate::tui::text;
use crate::tui::widgets::page;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// How much of the room is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// Its mood in one line, and nothing of the table.
    Bare,
    /// Its mood in one line.
    Mood,
    /// The mood, and who sits in front.
    Front,
    /// The rows behind them, too.
    Rows,
    /// Many rows, and everybody's paper by name.
    Wide,
}

impl Detail {
    /// Rows of people, and rows of names at most.
    fn rows(self) -> (usize, usize) {
        match self {
            Detail::Bare | Detail::Mood => (0, 0),
            Detail::Front => (0, 1),
            Detail::Rows => (1, 2),
            Detail::Wide => (3, 4),
        }
    }
}

/// What a scene adds to what the session knows of the room.
#[derive(Debug, Clone, Copy, Default)]
pub struct Look {
    /// Who is asking now.
    pub asking: Option<PressIx>,
    /// Varies the flashes; moves only where movement is wanted.
    pub beat: u64,
    /// The mood to show, where what came after has moved it but is still to be told.
    pub mood: Option<Mood>,
}

/// The beat of the flashes after some seconds; still where little motion is wanted.
#[must_use]
pub fn beat(ctx: &Ctx, seconds: u64) -> u64 {
    match ctx.settings.motion {
        Motion::Full => seconds,
        Motion::Reduced => 0,
    }
}

/// Leaves a step back to the sitting, which asks whether to leave the conference.
#[must_use]
pub fn leave() -> Next {
    Next::STAY
}

/// The rows above and below what a scene shows between them.
#[must_use]
pub fn heights(live: &Live, ctx: &Ctx, detail: Detail, width: u16) -> (u16, u16) {
    let columns = usize::from(width);
    let (rows, names) = detail.rows();
    let press = press::rows(live, ctx, columns, names, Look::default()).len();
    let above = rows + press + 1;
    let below = u16::from(detail > Detail::Bare);
    (u16::try_from(above).unwrap_or(u16::MAX), below)
}

/// The most detail that leaves `needed` rows to a scene in a room of this size.
#[must_use]
pub fn detail_for(live: &Live, ctx: &Ctx, area: Rect, needed: u16) -> Detail {
    let fits = |detail: &Detail| {
        let (above, below) = heights(live, ctx, *detail, area.width);
        above.saturating_add(below).saturating_add(needed) <= area.height
    };
    let fullest = [Detail::Wide, Detail::Rows, Detail::Front, Detail::Mood];
    fullest.into_iter().find(fits).unwrap_or(Detail::Bare)
}

/// Draws the room; returns the place between the press and the table.
/// `note` stands at the right end of the table's edge.
pub fn view(
    live: &Live,
    ctx: &Ctx,
    frame: &mut Frame<'_>,
    area: Rect,
    (detail, look, note): (Detail, Look, &str),
) -> Rect {
    let lines = front(live, ctx, detail, area.width, look);
    let above = u16::try_from(lines.len())
        .unwrap_or(u16::MAX)
        .min(area.height);
    let below = u16::from(detail > Detail::Bare).min(area.height - above);
    page::lines(
        frame,
        Rect {
            height: above,
            ..area
        },
        lines,
    );
    let table = Rect {
        y: area.bottom() - below,
        height: below,
        ..area
    };
    let edge = podium::line(live, ctx, usize::from(area.width), note);
    page::lines(frame, table, [edge]);
    Rect {
        y: area.y + above,
        height: area.height - above - below,
        ..area
    }
}

/// What is seen of the press, from the back to the front, and the mood.
fn front(live: &Live, ctx: &Ctx, detail: Detail, width: u16, look: Look) -> Vec<Line<'static>> {
    let columns = usize::from(width);
    let (rows, names) = detail.rows();
    let mut lines = crowd::rows(live, ctx, columns, rows, look.beat);
    lines.extend(press::rows(live, ctx, columns, names, look));
    let mood = look.mood.unwrap_or(live.conference().mood());
    lines.push(mood::rule(live, ctx, columns, mood));
    lines
}

/// Words to stand alone in the middle: broken at no more than `columns`, into
/// lines of about the same length.
#[must_use]
pub fn balanced(words: &Span<'static>, columns: usize) -> Vec<Line<'static>> {
    let widest = text::wrap(words.clone(), columns);
    let fewest = widest.len();
    (columns / 2..columns)
        .map(|narrower| text::wrap(words.clone(), narrower))
        .find(|lines| lines.len() == fewest)
        .unwrap_or(widest)
}

/// Draws the room with a few lines in the quiet between press and table.
pub fn around(
    live: &Live,
    ctx: &Ctx,
    frame: &mut Frame<'_>,
    area: Rect,
    lines: Vec<Line<'static>>,
) {
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let detail = detail_for(live, ctx, area, height.saturating_add(2));
    let place = view(live, ctx, frame, area, (detail, Look::default(), ""));
    let widest = lines.iter().map(Line::width).max().unwrap_or(0);
    let width = u16::try_from(widest).unwrap_or(u16::MAX);
    // A little above the middle, where the eye expects it.
    let above = Rect {
        height: place.height - place.height / 6,
        ..place
    };
    page::lines(frame, page::centred(above, width, height), lines);
}
