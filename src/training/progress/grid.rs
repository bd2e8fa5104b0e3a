//! Techniques by fields: how much of what there was to be had was had, where.

use super::push;
use crate::scenario::vocabulary::{Field, Technique};
use crate::scoring::ENOUGH_EXCHANGES;
use crate::training::practised::Practised;
use serde::{Deserialize, Serialize};

/// With fewer exchanges a share is a hint, and is marked as one.
pub const FEW: u32 = ENOUGH_EXCHANGES;
/// Exchanges a cell can be traced to.
const TRACE: usize = 3;
/// One point, as it is kept.
const UNIT: u64 = 1_000;
/// What remains of an exchange's count with each that follows, in thousandths:
/// after four it counts half, 0.5^(1/4).
const FADES: u64 = 841;

/// One technique on one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Row", into = "Row")]
pub struct Cell {
    /// The technique.
    pub technique: Technique,
    /// The field.
    pub field: Field,
    /// Rated exchanges that met it.
    pub observed: u32,
    /// Points had, fading, in thousandths.
    had: u64,
    /// Points there were, fading, in thousandths.
    possible: u64,
    /// The last exchanges that met it, the newest last.
    pub trace: Vec<Place>,
}

/// A cell as it is kept: a list is shorter than names.
type Row = (Technique, Field, u32, u64, u64, Vec<Place>);

impl From<Row> for Cell {
    fn from((technique, field, observed, had, possible, trace): Row) -> Cell {
        Cell {
            technique,
            field,
            observed,
            had,
            possible,
            trace,
        }
    }
}

impl From<Cell> for Row {
    fn from(it: Cell) -> Row {
        (
            it.technique,
            it.field,
            it.observed,
            it.had,
            it.possible,
            it.trace,
        )
    }
}

/// Where an exchange is to be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(i64, u16)", into = "(i64, u16)")]
pub struct Place {
    /// Number of its session.
    pub session: i64,
    /// Its position among [`Practised::exchanges`].
    pub exchange: u16,
}

impl From<(i64, u16)> for Place {
    fn from((session, exchange): (i64, u16)) -> Place {
        Place { session, exchange }
    }
}

impl From<Place> for (i64, u16) {
    fn from(it: Place) -> (i64, u16) {
        (it.session, it.exchange)
    }
}

impl Cell {
    /// The share of the points there were that were had, 0–1; an exchange counts
    /// half as much as the fourth after it.
    #[must_use]
    pub fn share(&self) -> f64 {
        (self.had as f64 / self.possible.max(1) as f64).clamp(0.0, 1.0)
    }

    /// Whether there are too few exchanges to judge by.
    #[must_use]
    pub fn is_hint(&self) -> bool {
        self.observed < FEW
    }

    /// Number of the session it was last met in.
    #[must_use]
    pub fn last(&self) -> i64 {
        self.trace.last().map_or(0, |it| it.session)
    }
}

/// Enters a session of any kind: a question of several techniques in each of them.
pub(super) fn enter(cells: &mut Vec<Cell>, practised: &Practised) {
    for (at, exchange) in practised.exchanges.iter().enumerate() {
        let (Some(field), true) = (exchange.field, exchange.possible > 0) else {
            continue;
        };
        for technique in exchange.techniques.iter() {
            let place = Place {
                session: practised.session.number,
                exchange: u16::try_from(at).unwrap_or(u16::MAX),
            };
            let cell = found(cells, technique, field);
            let faded = |points: u64| (points * FADES + 500) / 1_000;
            let had = exchange.possible.saturating_sub(exchange.missed);
            cell.had = faded(cell.had) + UNIT * u64::from(had);
            cell.possible = faded(cell.possible) + UNIT * u64::from(exchange.possible);
            cell.observed += 1;
            push(&mut cell.trace, place, TRACE);
        }
    }
}

/// The cell, in the order of the vocabulary.
fn found(cells: &mut Vec<Cell>, technique: Technique, field: Field) -> &mut Cell {
    let place = cells.binary_search_by_key(&(technique, field), |it| (it.technique, it.field));
    let at = match place {
        Ok(at) => at,
        Err(at) => {
            let trace = Vec::new();
            cells.insert(at, Cell::from((technique, field, 0, 0, 0, trace)));
            at
        }
    };
    &mut cells[at]
}
