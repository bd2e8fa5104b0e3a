//! What is said in the speaker's own words, and what a facilitator does: how it is
//! rated, what is called for, what is written down beside it.

use super::ledger::Statement;
use super::share::Share;
use crate::scenario::rubric::MAX_LEVEL;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{AnswerIx, FactIx, InjectIx, Levels, PersonIx, QuestionIx, ValueIx};
use serde::{Deserialize, Serialize};

/// One point in which what is at hand is rated. Each overrules what was said before
/// on the same point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rate {
    /// A criterion.
    Level {
        /// Its position in the rubric.
        criterion: u8,
        /// 0–3; nothing: not observed.
        level: Option<u8>,
    },
    /// A pitfall was heard, or was not after all.
    Pitfall {
        /// Which.
        pitfall: Pitfall,
        /// Whether it was heard.
        heard: bool,
    },
    /// Who spoke; nobody: the player.
    Speaker(Option<PersonIx>),
    /// Whoever spoke handed the answer over to somebody else: what was rated so far is
    /// theirs, and the ratings begin anew. (Of sessions from before there was this, a
    /// hand-over has but the new speaker, whose all ratings are.)
    HandOver(Option<PersonIx>),
}

/// A question the facilitator calls for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// Which.
    pub question: QuestionIx,
    /// It follows up the exchange at hand, rather than beginning one.
    pub follows: bool,
}

/// How a facilitator steps in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// This question instead of the one at hand, which may be called again later.
    Ask(Call),
    /// This question as soon as the exchange at hand is over, behind those already waiting.
    Queue(QuestionIx),
    /// This happens now.
    Inject(InjectIx),
    /// Ease off, or no longer: nobody goes after pitfalls, everybody asks patiently.
    Ease(bool),
    /// The conference ends here, as one that was held to its end.
    End,
}

/// Something written down beside the conference, at the moment it was heard or done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// What it is.
    pub kind: MarkKind,
    /// The words heard, or of a note, a memo, a rumour its own; may be empty.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub words: Box<str>,
    /// Who spoke; nobody: the player.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonIx>,
}

impl Mark {
    /// Whether it is of something that was said.
    #[must_use]
    pub fn says(&self) -> bool {
        matches!(
            self.kind,
            MarkKind::Quotation | MarkKind::Claim { .. } | MarkKind::Promise { .. }
        )
    }
}

/// What was written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MarkKind {
    /// A note, for the facilitator's own eyes and the debrief.
    Note,
    /// A moment to come back to.
    Bookmark,
    /// Words worth quoting.
    Quotation,
    /// Something asserted. Where it is about a fact of the scenario, the ledgers hear it.
    Claim {
        /// The fact, and what it was said to be.
        about: Option<(FactIx, ValueIx)>,
        /// It corrects openly what was said before. The truth after a false claim is
        /// taken as a correction of it, marked or not.
        corrects: bool,
    },
    /// A promise; its words say what.
    Promise {
        /// By when; may be empty.
        by_when: Box<str>,
        /// Who sees to it; may be empty.
        owner: Box<str>,
    },
    /// The one who was asked handed the answer over, to whoever spoke then.
    HandOver,
    /// The journalist insists.
    Pressed,
    /// The journalist cuts in.
    Interrupted,
    /// The journalist waits, and says nothing.
    Silence,
    /// A memo of the facilitator's own is handed to the podium.
    Memo,
    /// A rumour of the facilitator's own goes round.
    Rumour,
    /// The room voted by show of hands: how many for each answer.
    Vote(Vec<(AnswerIx, u16)>),
    /// The clock runs on, or is stopped.
    Clock {
        /// Whether it runs.
        runs: bool,
    },
}

/// How what is at hand was rated so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// Levels of what was observed.
    pub levels: Levels,
    /// Pitfalls heard.
    pub pitfalls: WordSet<Pitfall>,
    /// Who spoke; nobody: the player.
    pub by: Option<PersonIx>,
    /// Where it was handed over: what those before were rated, in their order.
    pub before: Vec<Share>,
    /// Facts asserted, in the order in which they were heard: by each speaker what
    /// they said last of a fact.
    pub claims: Vec<(FactIx, ValueIx)>,
    /// Who asserted each of them; nobody: the player.
    pub claimed_by: Vec<Option<PersonIx>>,
    /// Facts corrected openly.
    pub corrects: Vec<FactIx>,
}

impl Draft {
    /// Whether nothing was rated yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Draft::default()
    }

    /// What whoever speaks now was rated since they do.
    fn share(&self) -> Share {
        Share {
            by: self.by,
            levels: self.levels,
            pitfalls: self.pitfalls,
        }
    }

    /// Each time somebody spoke, as it was rated, in their order.
    fn shares(&self) -> impl Iterator<Item = Share> {
        self.before.iter().copied().chain([self.share()])
    }

    /// The answer as a whole, whoever gave it.
    #[must_use]
    pub fn whole(&self) -> Share {
        Share::united(self.shares()).unwrap_or_default()
    }

    /// Where it was handed over: each of its speakers once, with what they were rated and
    /// the claims they made, in the order in which they first spoke.
    pub(super) fn by_speaker(&self) -> Vec<(Share, Vec<(FactIx, ValueIx)>)> {
        if self.before.is_empty() {
            return Vec::new();
        }
        let mut speakers: Vec<Option<PersonIx>> = Vec::new();
        for share in self.shares() {
            if !speakers.contains(&share.by) {
                speakers.push(share.by);
            }
        }
        let theirs = |by: Option<PersonIx>| {
            let shares = self.shares().filter(|share| share.by == by);
            let claims = self.claims.iter().zip(&self.claimed_by);
            let claims = claims
                .filter(|(_, who)| **who == by)
                .map(|(claim, _)| *claim);
            Some((Share::united(shares)?, claims.collect()))
        };
        speakers.into_iter().filter_map(theirs).collect()
    }

    /// What it has for the ledgers.
    pub(super) fn statement(&self) -> Statement<'_> {
        Statement {
            claims: &self.claims,
            corrects: &self.corrects,
            delivers: &[],
        }
    }

    /// Takes a rating in one point; a level above the highest counts as that.
    pub(super) fn take(&mut self, rate: Rate) {
        match rate {
            Rate::Level { criterion, level } => {
                self.levels.clear(criterion.into());
                if let Some(level) = level {
                    self.levels.set(criterion.into(), level.min(MAX_LEVEL));
                }
            }
            Rate::Pitfall { pitfall, heard } => {
                self.pitfalls.remove(pitfall);
                if heard {
                    self.pitfalls.insert(pitfall);
                }
            }
            Rate::Speaker(by) => self.by = by,
            Rate::HandOver(to) => {
                self.before.push(self.share());
                self.levels = Levels::default();
                self.pitfalls = WordSet::default();
                self.by = to;
            }
        }
    }

    /// Takes what a mark says for the ledgers.
    pub(super) fn hear(&mut self, mark: &Mark) {
        let MarkKind::Claim {
            about: Some((fact, value)),
            corrects,
        } = mark.kind
        else {
            return;
        };
        let speakers = self.claimed_by.iter();
        let before = (self.claims.iter().zip(speakers))
            .position(|((known, _), speaker)| *known == fact && *speaker == mark.by);
        if let Some(before) = before {
            self.claims.remove(before);
            self.claimed_by.remove(before);
        }
        self.claims.push((fact, value));
        self.claimed_by.push(mark.by);
        if corrects && !self.corrects.contains(&fact) {
            self.corrects.push(fact);
        }
    }

    /// The first two of its claims that differ about one fact, and what each says of
    /// it: two people on the podium contradict each other in one answer. One of them
    /// who corrects the other openly does not, nor does one who `mends` the first claim
    /// by the second.
    pub(super) fn differs(
        &self,
        mends: impl Fn(FactIx, [ValueIx; 2]) -> bool,
    ) -> Option<(FactIx, ValueIx, ValueIx)> {
        self.claims
            .iter()
            .enumerate()
            .find_map(|(at, (fact, now))| {
                let mut before = self.claims[..at].iter();
                let earlier = before.find(|(known, value)| {
                    known == fact && value != now && !mends(*fact, [*value, *now])
                })?;
                (!self.corrects.contains(fact)).then_some((*fact, earlier.1, *now))
            })
    }

    pub(super) fn restart(&mut self) {
        *self = Draft::default();
    }
}
