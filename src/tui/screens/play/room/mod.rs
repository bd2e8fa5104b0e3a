//! The room of a conference: the press in front, the table before you, the
//! papers in hand. Scenes draw themselves between the two.

mod crowd;
mod mood;
pub mod papers;
mod podium;
mod press;
#[cfg(test)]
pub mod testing;

use super::Next;
use crate::conference::Stage;
use crate::live::Live;
use crate::scenario::{Phase, PressIx};
use crate::tui::action::Action;
use crate::tui::screen::{Ctx, Step};
use crate::tui::settings::Motion;
use crate::tui::widgets::page;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// How much of the room is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// Its mood in one line.
    Mood,
    /// The mood, and who sits in front.
    Front,
    /// The rows behind them, too.
    Rows,
    /// Many rows, and everybody's paper by name.
    Wide,
}

/// What a scene adds to what the session knows of the room.
#[derive(Debug, Clone, Copy, Default)]
pub struct Look {
    /// Who is asking now.
    pub asking: Option<PressIx>,
    /// Varies the flashes; moves only where movement is wanted.
    pub beat: u64,
}

/// The beat of the flashes after some seconds; still where little motion is wanted.
#[must_use]
pub fn beat(ctx: &Ctx, seconds: u64) -> u64 {
    match ctx.settings.motion {
        Motion::Full => seconds,
        Motion::Reduced => 0,
    }
}

/// Asks the person whether to leave the conference.
#[must_use]
pub fn leave() -> Next {
    Next::Step(Step::Act(Action::Quit))
}

/// The rows above and below what a scene shows between them.
#[must_use]
pub fn heights(live: &Live, ctx: &Ctx, detail: Detail, width: u16) -> (u16, u16) {
    let above = front(live, ctx, detail, width, Look::default()).len();
    let below = u16::from(detail > Detail::Mood);
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
    fullest.into_iter().find(fits).unwrap_or(Detail::Mood)
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
    let below = u16::from(detail > Detail::Mood).min(area.height - above);
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
    let (rows, names) = match detail {
        Detail::Mood => (0, 0),
        Detail::Front => (0, 1),
        Detail::Rows => (1, 2),
        Detail::Wide => (3, 4),
    };
    let mut lines = crowd::rows(live, ctx, columns, rows, look.beat);
    lines.extend(press::rows(live, ctx, columns, names, look));
    lines.push(mood::rule(live, ctx, columns));
    lines
}

/// Whether the room is the corridor: the conference is over and they wait at the door.
#[must_use]
pub fn at_door(live: &Live) -> bool {
    let conference = live.conference();
    let asked = conference.pending().map(|pending| pending.question);
    let phase = asked.map(|question| live.scenario().question(question).phase);
    conference.stage() == Stage::Asked && phase == Some(Phase::Doorstep)
}
