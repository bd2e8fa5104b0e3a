//! The rows of people nobody introduces: heads, hands, flashes. How many of
//! each shows the mood without a number.

use crate::conference::Room;
use crate::live::Live;
use crate::tui::screen::Ctx;
use ratatui::text::{Line, Span};

/// Columns a person takes.
const SEAT: usize = 4;

/// What a person in the rows is seen to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pose {
    Sits,
    RaisesHand,
    Flashes,
    Stands,
}

/// Of a hundred people: hands, flashes, standing.
fn shares(room: Room) -> [u64; 3] {
    match room {
        Room::Calm => [6, 0, 0],
        Room::Restless => [22, 4, 0],
        Room::Pressing => [32, 16, 4],
        Room::Uproar => [22, 28, 34],
    }
}

/// Rows of people, the backmost first, set as in a theatre.
pub(super) fn rows(
    live: &Live,
    ctx: &Ctx,
    columns: usize,
    rows: usize,
    beat: u64,
) -> Vec<Line<'static>> {
    let (room, turn) = (live.conference().room(), live.conference().turns().len());
    (0..rows)
        .map(|row| {
            let indent = 2 + (row % 2) * (SEAT / 2);
            let seats = columns.saturating_sub(indent) / SEAT;
            let mut spans = vec![Span::raw(" ".repeat(indent.min(columns)))];
            for seat in 0..seats {
                let place = (row * 97 + seat) as u64;
                let (glyph, style) = match pose(room, place, turn as u64, beat) {
                    Pose::Sits => ("o   ", ctx.theme.muted),
                    Pose::RaisesHand => ("o/  ", ctx.theme.text),
                    Pose::Flashes => ("✺   ", ctx.theme.warn),
                    Pose::Stands => ("\\O/ ", ctx.theme.text),
                };
                spans.push(Span::styled(glyph, style));
            }
            Line::from(spans)
        })
        .collect()
}

/// The same person does the same through a question; only flashes come and go.
fn pose(room: Room, place: u64, turn: u64, beat: u64) -> Pose {
    let [hands, flashes, standing] = shares(room);
    if mixed(place, turn, beat + 1) % 100 < flashes {
        return Pose::Flashes;
    }
    match mixed(place, turn, 0) % 100 {
        share if share < standing => Pose::Stands,
        share if share < standing + hands => Pose::RaisesHand,
        _ => Pose::Sits,
    }
}

/// Numbers that look unrelated (splitmix64's finish).
fn mixed(place: u64, turn: u64, beat: u64) -> u64 {
    let mut z = (place << 40) ^ (turn << 20) ^ beat ^ 0x9e37_79b9_7f4a_7c15;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(room: Room, wanted: Pose) -> usize {
        (0..400)
            .filter(|&place| pose(room, place, 3, 0) == wanted)
            .count()
    }

    #[test]
    fn a_hotter_room_raises_more_hands_and_flashes_more() {
        assert_eq!(count(Room::Calm, Pose::Flashes), 0);
        let rooms = [Room::Calm, Room::Restless, Room::Pressing, Room::Uproar];
        let quiet = rooms.map(|room| count(room, Pose::Sits));
        assert!(quiet.is_sorted_by(|a, b| a > b), "{quiet:?}");
        assert!(count(Room::Uproar, Pose::Stands) > count(Room::Pressing, Pose::Stands));
    }

    #[test]
    fn only_flashes_change_with_the_beat() {
        for place in 0..200 {
            let poses = [0, 1].map(|beat| pose(Room::Uproar, place, 1, beat));
            let still = !poses.contains(&Pose::Flashes);
            assert!(!still || poses[0] == poses[1]);
        }
    }
}
