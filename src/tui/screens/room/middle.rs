//! Fits what stands in the middle, and what stands below it, into the room there is:
//! the words of a question come before everything else.

use super::head::margin;
use super::set::{Air, Setting};
use super::{foot, scenes};
use crate::tui::widgets::page;
use crate::workshop::audience::{Audience, Scene};
use ratatui::Frame;
use ratatui::layout::Rect;

/// Draws both into the place below the head.
pub(super) fn draw(audience: &Audience, setting: Setting, frame: &mut Frame<'_>, area: Rect) {
    let rows = usize::from(area.height);
    let most = (rows / 4).max(1);
    // From the most generous way to the tightest: rows of news, and air.
    let ways = [
        (most, Air::Ample),
        (most, Air::Some),
        (most.min(2), Air::Some),
        (most.min(2), Air::None),
        (1, Air::None),
        (0, Air::None),
    ];
    let has_foot = has_foot(audience);
    let set = |(news, air)| {
        let below = match has_foot {
            true => foot::lines(audience, setting, news),
            false => Vec::new(),
        };
        (scenes::poster(audience, setting, air), below)
    };
    // A row of air above and below.
    let fits = |(poster, below): &(super::set::Poster, super::set::Lines)| {
        poster.height() + below.len() + 2 <= rows
    };
    let tightest = || set((0, Air::None));
    let (poster, below) = ways
        .into_iter()
        .map(set)
        .find(fits)
        .unwrap_or_else(tightest);
    let taken = u16::try_from(below.len()).unwrap_or(u16::MAX);
    let taken = taken.min(area.height);
    let middle = Rect {
        height: area.height - taken,
        ..area
    };
    poster.draw(frame, page::inset(middle, 0, u16::from(middle.height > 4)));
    let foot = Rect {
        y: middle.bottom(),
        height: taken,
        ..area
    };
    page::lines(frame, page::inset(foot, margin(setting), 0), below);
}

/// Whether there is anything to say below: not while nothing is going on.
fn has_foot(audience: &Audience) -> bool {
    let idle = matches!(
        audience.scene,
        Scene::Waiting { .. } | Scene::FrontPage { .. } | Scene::Over
    );
    !idle && !audience.paused && audience.revealed.is_none()
}
