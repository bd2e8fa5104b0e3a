//! Where those who rated differ most: the agenda of the debrief.

use super::gathered::Answer;
use super::value::{AnswerView, Gave, Merged, PitfallView, Source};
use serde::Serialize;
use std::cmp::Reverse;

/// Points on the agenda at most: what half an hour of talk can settle.
pub const MOST: usize = 8;

/// Levels apart at which two ratings contradict each other rather than shade.
const APART: u8 = 2;

/// Points no more than one level apart that fill an agenda up.
const SHADES: usize = 3;

/// How much a point weighs: how far the levels lie apart, how far they are off the
/// median in all, how much the question counts. The heaviest comes first.
type Weight = Reverse<(u8, u32, u8)>;

/// Something to talk about.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Point {
    /// A critical pitfall was heard, and does not stand, for want of a second assessor or
    /// of the words.
    Critical {
        /// Where.
        #[serde(flatten)]
        place: Place,
        /// Which, and who heard it.
        pitfall: PitfallView,
    },
    /// Levels differ.
    Levels {
        /// Where.
        #[serde(flatten)]
        place: Place,
        /// The criterion's name.
        criterion: String,
        /// How far the lowest and the highest lie apart, 1–3.
        spread: u8,
        /// What it comes to in every report.
        merged: u8,
        /// Who gave which.
        given: Vec<Gave>,
        /// What the lowest level means, and what the highest.
        anchors: [Anchor; 2],
    },
}

/// An answer on the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Its question's number, from 1; nothing for the statement.
    pub number: Option<usize>,
    /// What was asked.
    pub asked: String,
    /// What it is called.
    #[serde(skip)]
    pub title: String,
}

/// What a level means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Anchor {
    /// Which, 0–3.
    pub level: u8,
    /// Its anchor.
    pub means: String,
}

/// The points, those that weigh most first: critical pitfalls in doubt, then levels by
/// how far they lie apart, by how many differ, and by how much the question counts.
pub(super) fn points(source: Source<'_>) -> Vec<Point> {
    let mut critical: Vec<Point> = Vec::new();
    let mut levels: Vec<(Weight, Point)> = Vec::new();
    for answer in &source.gathered.answers {
        let view = source.answer(answer);
        let place = Place {
            number: view.number,
            asked: view.gist().to_owned(),
            title: view.title(source.lang),
        };
        let in_doubt = view.pitfalls.iter().filter(|it| it.critical && !it.stands);
        critical.extend(in_doubt.map(|pitfall| Point::Critical {
            place: place.clone(),
            pitfall: pitfall.clone(),
        }));
        levels.extend(of_levels(source, answer, &view, &place));
    }
    // Stable: among equals in the order in which they were asked.
    levels.sort_by_key(|(weight, _)| *weight);
    let apart = |point: &Point| matches!(point, Point::Levels { spread, .. } if *spread >= APART);
    let (far, near): (Vec<Point>, Vec<Point>) =
        levels.into_iter().map(|(_, point)| point).partition(apart);
    let shades = SHADES.saturating_sub(far.len());
    let mut points = critical;
    points.extend(far);
    points.extend(near.into_iter().take(shades));
    points.truncate(MOST);
    points
}

/// The levels of an answer that differ, each with its weight.
fn of_levels(
    source: Source<'_>,
    answer: &Answer,
    view: &AnswerView,
    place: &Place,
) -> Vec<(Weight, Point)> {
    let weight = source.transcript.entries[answer.turn].weight;
    let differ = view.levels.iter().filter(|it| it.highest > it.lowest);
    let points = differ.filter_map(|merged| {
        let spread = merged.highest - merged.lowest;
        let off: u32 = merged.given.iter().map(|it| off(it, merged)).sum();
        let at = source.scenario.rubric.position(&merged.id)?;
        let criterion = &source.scenario.rubric.criteria[at];
        let anchor = |level: u8| Anchor {
            level,
            means: criterion.levels[usize::from(level)]
                .get(source.lang)
                .to_owned(),
        };
        let point = Point::Levels {
            place: place.clone(),
            criterion: merged.name.clone(),
            spread,
            merged: merged.level,
            given: merged.given.clone(),
            anchors: [anchor(merged.lowest), anchor(merged.highest)],
        };
        Some((Reverse((spread, off, weight)), point))
    });
    points.collect()
}

fn off(gave: &Gave, merged: &Merged) -> u32 {
    gave.level.abs_diff(merged.median).into()
}
