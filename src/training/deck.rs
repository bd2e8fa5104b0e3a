//! What is weak, and when it is due to be drilled again.
//!
//! What is scheduled is the weakness (a technique of asking × a topic field), not a
//! question: the next drill asks something else that hurts in the same place. A
//! weakness is born when an exchange first misses points; from then on every
//! session that observes it, a conference as well as a drill, is a review. The
//! intervals are those of FSRS ([`schedule`]).
//!
//! Answers spoken aloud count too, though whoever spoke picked what came nearest:
//! a deck decides what is practised next, and no figure is made of it. Questions
//! that were not rated, such as “none of these”, say nothing and count for nothing.

mod schedule;
#[cfg(test)]
mod tests;

use super::practised::{Exchange, Practised};
use crate::scenario::vocabulary::{Field, Technique, WordSet};
use schedule::Schedule;
pub use schedule::{DAY, Rating};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};

/// Of what there was to be had, the least that is no weakness. The rest is noise: a
/// single point short in an exchange of three criteria and weight 2 already is more.
pub const WELL: f64 = 0.95;

/// Sessions of a weakness that are kept: what its figures are made of.
const TRACE: usize = 5;
/// Questions of a weakness that are remembered, so that others are asked first.
const ASKED: usize = 4;
/// Questions of all sessions that are remembered for the same reason: some three
/// conferences.
const RECENT: usize = 60;

/// What is practised at once: a technique of asking in a field of topics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Skill {
    /// How one is asked.
    pub technique: Technique,
    /// About what.
    pub field: Field,
}

/// The weaknesses of a trainee, each with the day on which it is due. Its size has
/// a bound: there are 25 techniques and 12 fields, and of each pair a few sessions
/// are kept.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Deck {
    /// In the order in which they were born.
    weaknesses: Vec<Weakness>,
    /// What was ever observed, well or not.
    met: BTreeMap<Technique, WordSet<Field>>,
    /// The questions asked last, of whatever, the newest first.
    recent: VecDeque<Asked>,
}

/// A weakness, and what is known of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Weakness {
    /// Of what.
    #[serde(flatten)]
    pub skill: Skill,
    schedule: Schedule,
    /// The questions that showed it last, the newest first.
    asked: VecDeque<Asked>,
    /// The sessions that showed it last, the newest first.
    trace: VecDeque<Seen>,
}

/// A question that was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Id of its scenario.
    pub scenario: Box<str>,
    /// Its id.
    pub question: Box<str>,
}

/// What a session showed of a weakness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The session's number.
    pub session: i64,
    /// When it ended, in milliseconds since 1970.
    pub finished: i64,
    /// Points missed.
    pub missed: u32,
    /// Points there were to be had.
    pub possible: u32,
    /// Answers were spoken first: the result is self-rated.
    pub aloud: bool,
}

impl Deck {
    /// Enters a session that has ended.
    pub(super) fn enter(&mut self, practised: &Practised) {
        let mut skills: Vec<Skill> = Vec::new();
        for exchange in practised.exchanges.iter().filter(|it| it.possible > 0) {
            for skill in skills_of(exchange) {
                let met = self.met.entry(skill.technique).or_default();
                met.insert(skill.field);
                if !skills.contains(&skill) {
                    skills.push(skill);
                }
            }
        }
        for skill in skills {
            self.review(skill, practised);
        }
        for exchange in &practised.exchanges {
            if let Some(asked) = asked_in(exchange, practised) {
                self.recent.push_front(asked);
            }
        }
        self.recent.truncate(RECENT);
    }

    /// The deck as it is after these sessions too: for whoever wants to know before,
    /// or without, their being kept.
    #[must_use]
    pub fn after<'p>(&self, sessions: impl IntoIterator<Item = &'p Practised>) -> Deck {
        let mut deck = self.clone();
        for practised in sessions {
            deck.enter(practised);
        }
        deck
    }

    fn review(&mut self, skill: Skill, practised: &Practised) {
        let exchanges = practised.exchanges.iter();
        let shown: Vec<&Exchange> = exchanges
            .filter(|it| it.possible > 0 && skills_of(it).any(|own| own == skill))
            .collect();
        let rating = rating(&shown);
        let at = match self.weaknesses.iter().position(|it| it.skill == skill) {
            Some(at) => at,
            None if shown.iter().any(|it| is_weak(it)) => {
                self.weaknesses.push(Weakness {
                    skill,
                    schedule: Schedule::default(),
                    asked: VecDeque::new(),
                    trace: VecDeque::new(),
                });
                self.weaknesses.len() - 1
            }
            None => return,
        };
        let weakness = &mut self.weaknesses[at];
        weakness.schedule.review(rating, practised.session.finished);
        weakness.note(&shown, practised);
    }

    /// Every weakness, in the order in which they were born.
    #[must_use]
    pub fn weaknesses(&self) -> &[Weakness] {
        &self.weaknesses
    }

    /// The weakness in a skill, if it ever was one.
    #[must_use]
    pub fn get(&self, skill: Skill) -> Option<&Weakness> {
        self.weaknesses.iter().find(|it| it.skill == skill)
    }

    /// What is due at a moment (milliseconds since 1970): the longest overdue first,
    /// of two equally so the weaker one.
    #[must_use]
    pub fn due(&self, now: i64) -> Vec<&Weakness> {
        let due = self.weaknesses.iter().filter(|it| it.due() <= now);
        let mut due: Vec<&Weakness> = due.collect();
        // By days: an hour more or less is no reason to put the weaker one last.
        due.sort_by(|one, other| {
            let late = |it: &Weakness| (now - it.due()).div_euclid(DAY);
            late(other)
                .cmp(&late(one))
                .then(one.share().total_cmp(&other.share()))
                .then(one.skill.cmp(&other.skill))
        });
        due
    }

    /// What is due before the day is over, whose end is given.
    #[must_use]
    pub fn due_today(&self, end_of_day: i64) -> Vec<&Weakness> {
        self.due(end_of_day.saturating_sub(1))
    }

    /// When the next weakness is due, or was; nothing where there is none.
    #[must_use]
    pub fn next_due(&self) -> Option<i64> {
        self.weaknesses.iter().map(Weakness::due).min()
    }

    /// So many weaknesses at most, the weakest first.
    #[must_use]
    pub fn weakest(&self, most: usize) -> Vec<&Weakness> {
        let mut all: Vec<&Weakness> = self.weaknesses.iter().collect();
        all.sort_by(|one, other| {
            one.share()
                .total_cmp(&other.share())
                .then(one.skill.cmp(&other.skill))
        });
        all.truncate(most);
        all
    }

    /// Whether a skill was ever observed, well or not.
    #[must_use]
    pub fn has_met(&self, skill: Skill) -> bool {
        let met = self.met.get(&skill.technique);
        met.is_some_and(|fields| fields.contains(skill.field))
    }

    /// The questions asked last, of whatever, the newest first: sixty at most.
    pub fn recent(&self) -> impl ExactSizeIterator<Item = &Asked> {
        self.recent.iter()
    }

    /// Whether nothing was ever observed.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.met.is_empty()
    }
}

impl Weakness {
    fn note(&mut self, shown: &[&Exchange], practised: &Practised) {
        let session = &practised.session;
        for exchange in shown {
            if let Some(asked) = asked_in(exchange, practised) {
                self.asked.push_front(asked);
            }
        }
        self.asked.truncate(ASKED);
        self.trace.push_front(Seen {
            session: session.number,
            finished: session.finished,
            missed: shown.iter().map(|it| it.missed).sum(),
            possible: shown.iter().map(|it| it.possible).sum(),
            aloud: session.aloud,
        });
        self.trace.truncate(TRACE);
    }

    /// When it is due, in milliseconds since 1970.
    #[must_use]
    pub fn due(&self) -> i64 {
        self.schedule.due
    }

    /// Points missed in the sessions kept.
    #[must_use]
    pub fn missed(&self) -> u32 {
        self.trace.iter().map(|seen| seen.missed).sum()
    }

    /// Points there were to be had in them.
    #[must_use]
    pub fn possible(&self) -> u32 {
        self.trace.iter().map(|seen| seen.possible).sum()
    }

    /// How much of what there was to be had was had in them, 0–1.
    #[must_use]
    pub fn share(&self) -> f64 {
        share(self.missed(), self.possible())
    }

    /// The sessions its figures are made of, the newest first: five at most.
    pub fn trace(&self) -> impl ExactSizeIterator<Item = &Seen> {
        self.trace.iter()
    }

    /// The questions that showed it last, the newest first: four at most.
    pub fn asked(&self) -> impl ExactSizeIterator<Item = &Asked> {
        self.asked.iter()
    }
}

impl Seen {
    /// How much of what there was to be had was had, 0–1.
    #[must_use]
    pub fn share(&self) -> f64 {
        share(self.missed, self.possible)
    }
}

fn share(missed: u32, possible: u32) -> f64 {
    let had = possible.saturating_sub(missed);
    f64::from(had) / f64::from(possible.max(1))
}

fn asked_in(exchange: &Exchange, practised: &Practised) -> Option<Asked> {
    // A drill could not ask it again.
    if exchange.improvised {
        return None;
    }
    Some(Asked {
        scenario: practised.session.scenario.clone(),
        question: exchange.question.clone()?,
    })
}

/// The skills a question asked for: one for each of its techniques.
fn skills_of(exchange: &Exchange) -> impl Iterator<Item = Skill> {
    let techniques = exchange.techniques.iter();
    let field = exchange.field;
    techniques.filter_map(move |technique| {
        Some(Skill {
            technique,
            field: field?,
        })
    })
}

fn is_weak(exchange: &Exchange) -> bool {
    !exchange.pitfalls.is_empty() || exchange.share().is_some_and(|share| share < WELL)
}

/// What a session's exchanges are rated as together: by the mean of their shares;
/// with a critical pitfall it is not known at all, with another not by heart.
fn rating(shown: &[&Exchange]) -> Rating {
    let shares: Vec<f64> = shown.iter().filter_map(|it| it.share()).collect();
    let mean = shares.iter().sum::<f64>() / shares.len().max(1) as f64;
    let critical = shown.iter().any(|it| it.pitfalls.critical() > 0);
    let fell = shown.iter().any(|it| !it.pitfalls.is_empty());
    match mean {
        _ if critical => Rating::Again,
        mean if mean < 1.0 / 3.0 => Rating::Again,
        mean if mean < 2.0 / 3.0 => Rating::Hard,
        mean if mean < WELL || fell => Rating::Good,
        _ => Rating::Easy,
    }
}
