//! When a weakness comes back: the scheduler FSRS-5 (J. Ye, “A Stochastic Shortest
//! Path Algorithm for Optimizing Spaced Repetition Scheduling”, KDD 2022, and its
//! successors), by the crate `rs_fsrs`, on days and without chance.

use core::time::Duration;
use rs_fsrs::{Card, FSRS, Parameters, Rating as Fsrs, Seed, State};
use serde::{Deserialize, Serialize};

/// Milliseconds of a day.
pub const DAY: i64 = 24 * 60 * 60 * 1000;

/// The weights of FSRS-5 as published, fitted to some hundred million reviews.
/// They stand here so that a kept history gives the same days with whatever
/// version of the scheduler it is entered again.
const WEIGHTS: [f64; 19] = [
    0.4072, 1.1829, 3.1262, 15.4722, 7.2102, 0.5316, 1.0651, 0.0234, 1.616, 0.1544, 1.0824, 1.9813,
    0.0953, 0.2975, 2.2042, 0.2407, 2.9466, 0.5034, 0.6567,
];
/// Of what is due, this part is expected to be still known.
const RETENTION: f64 = 0.9;
/// Nothing rests longer: a conference may come any day.
const LONGEST: i32 = 90;

/// How a session went, as the scheduler asks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rating {
    /// It failed.
    #[default]
    Again,
    /// It went, and badly.
    Hard,
    /// It went, with something missing.
    Good,
    /// Nothing was missing.
    Easy,
}

/// What the scheduler knows of a weakness.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub(super) struct Schedule {
    /// When it is due, in milliseconds since 1970.
    pub(super) due: i64,
    /// When it was reviewed last.
    reviewed: i64,
    /// Days after which nine of ten are still known.
    stability: f64,
    /// 1–10.
    difficulty: f64,
    /// Reviews so far; none, and it is new.
    reviews: u32,
    /// How it went last.
    rating: Rating,
}

impl Schedule {
    /// Reviews it at a moment. Within half a day of the last review only what went
    /// worse counts: to say well what one has just read says nothing of tomorrow.
    pub(super) fn review(&mut self, rating: Rating, now: i64) {
        // A clock that was put back does not make it yesterday.
        let now = now.max(self.reviewed);
        let days = (now - self.reviewed + DAY / 2).div_euclid(DAY);
        if self.reviews > 0 && days == 0 && rating >= self.rating {
            return;
        }
        let now_there = Card::default().due + millis(now);
        let card = Card {
            due: now_there,
            stability: self.stability,
            difficulty: self.difficulty,
            reps: i32::try_from(self.reviews).unwrap_or(i32::MAX - 1),
            state: match self.reviews {
                0 => State::New,
                _ => State::Review,
            },
            // Nearest days, not full ones: who drills at nine each morning does it
            // daily, though a minute may be missing.
            last_review: now_there - millis(days.saturating_mul(DAY)),
            ..Card::default()
        };
        let next = FSRS::new(parameters()).next(card, now_there, rating.into());
        let days = next.card.scheduled_days.clamp(1, i64::from(LONGEST));
        *self = Schedule {
            due: now.saturating_add(days * DAY),
            reviewed: now,
            stability: kept(next.card.stability),
            difficulty: kept(next.card.difficulty),
            reviews: self.reviews.saturating_add(1),
            rating,
        };
    }
}

impl From<Rating> for Fsrs {
    fn from(rating: Rating) -> Fsrs {
        match rating {
            Rating::Again => Fsrs::Again,
            Rating::Hard => Fsrs::Hard,
            Rating::Good => Fsrs::Good,
            Rating::Easy => Fsrs::Easy,
        }
    }
}

/// A figure as it is kept: with four decimals, which come back from their digits
/// as they were, so that it does not matter how often a deck was kept in between.
fn kept(figure: f64) -> f64 {
    (figure * 10_000.0).round() / 10_000.0
}

fn millis(ms: i64) -> Duration {
    Duration::from_millis(u64::try_from(ms).unwrap_or(0))
}

/// Whole days, nothing by chance; spelled out, because the crate's own default
/// looks at the clock for a seed.
fn parameters() -> Parameters {
    Parameters {
        request_retention: RETENTION,
        maximum_interval: LONGEST,
        w: WEIGHTS,
        decay: Parameters::DECAY,
        factor: Parameters::FACTOR,
        enable_short_term: false,
        enable_fuzz: false,
        seed: Seed::Empty,
    }
}
