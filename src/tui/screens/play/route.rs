//! Which scene comes when.

use super::next::Coming;
use super::scene::Scene;
use super::scenes::{briefing, decision, memo, moderator, panel, question, statement, turn};
use crate::conference::Stage;
use crate::live::Live;
use crate::tui::screen::{Ctx, Screen};
use crate::tui::screens::debrief::DebriefScreen;

/// Where a sitting begins: with the briefing, or where the session stands.
pub(super) fn first(live: &Live) -> Option<Box<dyn Scene>> {
    match live.conference().stage() {
        Stage::Ready => Some(briefing::scene()),
        _ => waiting(live),
    }
}

/// The scene of something the last event brought about.
pub(super) fn show(coming: Coming) -> Box<dyn Scene> {
    match coming {
        Coming::Turn { spot } => turn::scene(spot),
        Coming::Moderator(phase) => moderator::scene(Some(phase)),
        Coming::TimeUp => moderator::scene(None),
        Coming::Memo(inject) => memo::scene(inject),
    }
}

/// The scene in which the conference waits for the player; none when it is over.
pub(super) fn waiting(live: &Live) -> Option<Box<dyn Scene>> {
    match live.conference().stage() {
        Stage::Ready => Some(panel::scene()),
        Stage::Deciding(at) => Some(decision::scene(at)),
        Stage::Statement => Some(statement::scene()),
        Stage::Asked => Some(question::scene()),
        Stage::Finished(_) => None,
    }
}

/// What comes after the last scene: the debrief.
pub(super) fn finished(live: &Live, ctx: &Ctx) -> Box<dyn Screen> {
    Box::new(DebriefScreen::new(live.debrief(ctx.lang)))
}
