//! What a drill changed.

use super::Skill;
use crate::training::{Deck, Practised};

/// What a drill changed of one skill.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// Of what.
    pub skill: Skill,
    /// The share of the points there were to be had, before (0–1), in the sessions
    /// its weakness is known by; nothing if it was none.
    pub before: Option<f64>,
    /// The share now, in this drill alone.
    pub now: f64,
    /// Points there were to be had in this drill.
    pub possible: u32,
    /// Of these, missed.
    pub missed: u32,
    /// When it comes back, in milliseconds since 1970; nothing if it is no weakness.
    pub due: Option<i64>,
}

/// What the questions of a drill changed of the skills they were picked for, in
/// that order. A question that was not rated changes nothing.
#[must_use]
pub fn outcomes(before: &Deck, played: &[(Skill, Practised)]) -> Vec<Outcome> {
    let after = before.after(played.iter().map(|(_, practised)| practised));
    let mut skills: Vec<Skill> = Vec::new();
    for (skill, _) in played {
        if !skills.contains(skill) {
            skills.push(*skill);
        }
    }
    let of = |skill: Skill| {
        let exchanges = played.iter().flat_map(|(_, it)| &it.exchanges);
        let shown = exchanges
            .filter(|it| it.field == Some(skill.field) && it.techniques.contains(skill.technique));
        let (missed, possible) = shown.fold((0, 0), |(missed, possible), it| {
            (missed + it.missed, possible + it.possible)
        });
        (possible > 0).then(|| Outcome {
            skill,
            before: before.get(skill).map(|weakness| weakness.share()),
            now: f64::from(possible.saturating_sub(missed)) / f64::from(possible),
            possible,
            missed,
            due: after.get(skill).map(|weakness| weakness.due()),
        })
    };
    skills.into_iter().filter_map(of).collect()
}
