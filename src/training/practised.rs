//! What one session showed, as it is kept beside it: enough for every figure of
//! progress and for the drills, without the scenario it was played with.

use crate::conference::Subject;
use crate::i18n::{Lang, progress as words};
use crate::scenario::vocabulary::{Field, Pitfall, Technique, WordSet};
use crate::scenario::{Answer, Scenario, Text};
use crate::scoring::{Entry, Mode, Scorecard, Transcript};
use serde::{Deserialize, Serialize};

/// Which session, and how it was played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Its number.
    pub number: i64,
    /// Id of its scenario.
    pub scenario: Box<str>,
    /// Title of its scenario, as it was.
    pub title: Text,
    /// Of a drill: id of the one question it asked.
    pub question: Option<Box<str>>,
    /// How it was played.
    pub mode: Mode,
    /// Answers were spoken before they were picked: results are self-rated.
    pub aloud: bool,
    /// When it ended, in milliseconds since 1970.
    pub finished: i64,
}

/// How the results of a session came about: results of different kinds are never
/// set on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Answers were picked, and their author rated them.
    Chosen,
    /// Answers were spoken, and their speaker rated them.
    Aloud,
    /// Answers were given in the speaker's own words, and those who listened rated them.
    Spoken,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 3] = [Kind::Chosen, Kind::Aloud, Kind::Spoken];

    /// What programs read.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Kind::Chosen => "chosen",
            Kind::Aloud => "aloud",
            Kind::Spoken => "spoken",
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Kind::Chosen => words::h_chosen(lang),
            Kind::Aloud => words::h_aloud(lang),
            Kind::Spoken => words::h_spoken(lang),
        }
    }

    /// Why it is kept apart from what was picked; nothing of that itself.
    #[must_use]
    pub fn apart(self, lang: Lang) -> Option<&'static str> {
        match self {
            Kind::Chosen => None,
            Kind::Aloud => Some(words::apart(lang)),
            Kind::Spoken => Some(words::spoken_apart(lang)),
        }
    }
}

impl Session {
    /// How its results came about.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match (self.mode, self.aloud) {
            (Mode::Spoken, _) => Kind::Spoken,
            (_, true) => Kind::Aloud,
            (_, false) => Kind::Chosen,
        }
    }
}

/// What one session showed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Practised {
    /// Which.
    pub session: Session,
    /// It was played to its end; otherwise its score is provisional.
    pub complete: bool,
    /// 0–100 after the gates; nothing if nothing was rated.
    pub overall: Option<u8>,
    /// Scores of the criteria that were observed, in the rubric's order.
    pub criteria: Vec<Criterion>,
    /// What was said, turn by turn.
    pub exchanges: Vec<Exchange>,
}

/// How one criterion came out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its id.
    pub id: Box<str>,
    /// Its name, as it was.
    pub name: Text,
    /// 0–100.
    pub score: u8,
    /// Exchanges that observed it.
    pub observed: u32,
}

/// What one turn showed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// Id of the question; nothing for the statement and decisions.
    pub question: Option<Box<str>>,
    /// The question was made up on the spot: no scenario has it to ask it again.
    #[serde(default)]
    pub improvised: bool,
    /// How the question worked on the one who was asked.
    pub techniques: WordSet<Technique>,
    /// What it was about.
    pub field: Option<Field>,
    /// Points missed: weight · Σ max(0, better − given) over its criteria.
    pub missed: u32,
    /// Points there were to be had: weight · Σ max(better, given). None: it was
    /// not rated, and says nothing about how it was answered.
    pub possible: u32,
    /// Pitfalls of what was said, those the ledgers found included.
    pub pitfalls: WordSet<Pitfall>,
    /// Pitfalls there were to fall into: those of everything that was offered.
    pub offered: WordSet<Pitfall>,
}

impl Practised {
    /// What a session showed.
    #[must_use]
    pub fn of(scenario: &Scenario, transcript: &Transcript, session: Session) -> Practised {
        let card = Scorecard::of(scenario, transcript);
        let criteria = scenario.rubric.criteria.iter().zip(&card.criteria);
        Practised {
            session,
            complete: !card.provisional,
            overall: card.overall,
            criteria: criteria
                .filter_map(|(criterion, seen)| {
                    Some(Criterion {
                        id: criterion.id.clone(),
                        name: criterion.name.clone(),
                        score: seen.score?,
                        observed: seen.observed,
                    })
                })
                .collect(),
            exchanges: transcript
                .entries
                .iter()
                .map(|entry| exchange(scenario, transcript, entry))
                .collect(),
        }
    }
}

impl Exchange {
    /// How much of what there was to be had was had, 0–1; nothing if it was not rated.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        let had = self.possible.saturating_sub(self.missed);
        (self.possible > 0).then(|| f64::from(had) / f64::from(self.possible))
    }
}

fn exchange(scenario: &Scenario, transcript: &Transcript, entry: &Entry) -> Exchange {
    let question = entry.question(scenario);
    let given = entry.turn.levels;
    let had: u32 = u32::from(entry.weight) * given.sum();
    // What was missed is what the better answer had more; both together are what
    // there was to be had.
    let rated = given.count() > 0;
    Exchange {
        question: question.map(|question| question.id.clone()),
        improvised: entry.is_improvised(scenario),
        techniques: question.map(|it| it.techniques).unwrap_or_default(),
        field: question.map(|it| scenario.topics[it.topic.at()].field),
        missed: entry.missed(),
        possible: if rated { had + entry.missed() } else { 0 },
        pitfalls: entry.turn.pitfalls,
        offered: offered(scenario, transcript, entry),
    }
}

/// The pitfalls there were to fall into.
fn offered(scenario: &Scenario, transcript: &Transcript, entry: &Entry) -> WordSet<Pitfall> {
    let all: &[Answer] = match entry.turn.subject {
        Subject::Statement => scenario.opening.as_ref().map_or(&[], |it| &it.lines),
        Subject::Decision { decision, .. } => &scenario.decisions[decision.at()].options,
        Subject::Question { question, .. } => &scenario.question(question).answers,
    };
    let is_statement = entry.turn.subject == Subject::Statement;
    let shown = all.iter().enumerate().filter(|(at, _)| {
        is_statement || entry.shown.is_empty() || entry.shown.iter().any(|it| it.at() == *at)
    });
    let written = shown.map(|(_, answer)| answer.pitfalls);
    let found = entry.worst.iter().map(|trap| trap.pitfalls);
    let spoken = entry.spoken(scenario, &transcript.lines);
    written
        .chain(found)
        .chain(spoken.map(|answer| answer.pitfalls))
        .fold(entry.turn.pitfalls, WordSet::union)
}

#[cfg(test)]
mod tests;
