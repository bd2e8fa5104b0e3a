//! Who rated what: the assessments of a session and its facilitator's own ratings,
//! answer by answer.

use super::merge::most_accuracy;
use crate::conference::{ClaimStanding, MarkKind, Subject};
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{Levels, Rubric, Scenario};
use crate::scoring::{Entry, Transcript};
use crate::workshop::{Assessment, Heard, Rating, Setting};

/// Somebody who rated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rater {
    /// Their name; nobody: the facilitator, whose ratings are in the session itself.
    pub name: Option<Box<str>>,
    /// When they rated: from the recording, if any of it is.
    pub setting: Setting,
    /// They have finished.
    pub done: bool,
}

/// Everything there is of a session's ratings.
#[derive(Debug, Clone, PartialEq)]
pub struct Gathered {
    /// Who rated anything, the assessors in the order given, the facilitator last.
    pub raters: Vec<Rater>,
    /// The answers somebody rated, in the order in which they were given.
    pub answers: Vec<Answer>,
}

/// One answer as it was rated.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Its position in the transcript.
    pub turn: usize,
    /// The turn that opened its exchange.
    pub exchange: usize,
    /// A rating a rater; nothing of those who did not rate it.
    pub given: Vec<Option<Given>>,
    /// Pitfalls the ledgers found, which no opinion overrules.
    pub found: WordSet<Pitfall>,
    /// Words of it were written down in the session.
    pub quoted: bool,
}

/// How one rater rated an answer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Given {
    /// Levels of the criteria observed.
    pub levels: Levels,
    /// The answer as a whole, as an assessor rates it live.
    pub overall: Option<u8>,
    /// Pitfalls, with the words heard.
    pub pitfalls: Vec<Heard>,
}

impl Gathered {
    /// The ratings of a session. A recorded rating takes the place of the live one the
    /// same assessor gave the same answer, but for the overall level, which is given
    /// live alone. Ratings of turns that were taken back are left out, and so are
    /// assessors nothing is left of. With `facilitator` the ratings in the session
    /// itself are one more rater's.
    #[must_use]
    pub fn of(
        scenario: &Scenario,
        transcript: &Transcript,
        assessments: &[Assessment],
        facilitator: bool,
    ) -> Gathered {
        let mut raters: Vec<Rater> = Vec::new();
        for assessment in assessments {
            let known = raters.iter_mut();
            let mut known = known.filter(|it| it.name.as_ref() == Some(&assessment.assessor));
            match known.next() {
                Some(rater) => {
                    rater.done &= assessment.done;
                    if assessment.setting == Setting::Recording {
                        rater.setting = Setting::Recording;
                    }
                }
                None => raters.push(Rater {
                    name: Some(assessment.assessor.clone()),
                    setting: assessment.setting,
                    done: assessment.done,
                }),
            }
        }
        if facilitator {
            raters.push(Rater {
                name: None,
                setting: Setting::Live,
                done: true,
            });
        }
        let mut gathered = Gathered {
            raters,
            answers: Vec::new(),
        };
        for (turn, entry) in transcript.entries.iter().enumerate() {
            let Some((question, exchange)) = asked(entry, turn, scenario) else {
                continue;
            };
            let given = gathered.raters.iter().map(|rater| match &rater.name {
                Some(name) => by_assessor(assessments, name, turn, question),
                None => by_facilitator(entry, &scenario.rubric),
            });
            let given: Vec<Option<Given>> = given.collect();
            if given.iter().any(Option::is_some) {
                gathered.answers.push(Answer {
                    turn,
                    exchange,
                    given,
                    found: found(entry),
                    quoted: is_quoted(entry),
                });
            }
        }
        gathered.without_idle()
    }

    /// How many answers a rater rated.
    #[must_use]
    pub fn rated_by(&self, rater: usize) -> usize {
        let of = |it: &&Answer| it.given.get(rater).is_some_and(Option::is_some);
        self.answers.iter().filter(of).count()
    }

    /// Without raters who rated nothing that holds.
    fn without_idle(mut self) -> Gathered {
        for at in (0..self.raters.len()).rev() {
            if self.answers.iter().all(|it| it.given[at].is_none()) {
                self.raters.remove(at);
                for answer in &mut self.answers {
                    answer.given.remove(at);
                }
            }
        }
        self
    }
}

impl Answer {
    /// Who gave a criterion which level: positions of raters.
    pub fn levels(&self, criterion: usize) -> impl Iterator<Item = (usize, u8)> + '_ {
        self.by(move |given| given.levels.get(criterion))
    }

    /// Who gave it which overall level.
    pub fn overall(&self) -> impl Iterator<Item = (usize, u8)> + '_ {
        self.by(|given| given.overall)
    }

    /// Who heard a pitfall, and in which words.
    pub fn heard(&self, pitfall: Pitfall) -> impl Iterator<Item = (usize, &str)> + '_ {
        self.by(move |given| {
            let mut heard = given.pitfalls.iter();
            let heard = heard.find(|it| it.pitfall == pitfall)?;
            Some(&*heard.words)
        })
    }

    /// The pitfalls somebody heard, or the ledgers found.
    #[must_use]
    pub fn pitfalls(&self) -> WordSet<Pitfall> {
        let given = self.given.iter().flatten();
        let heard = given.flat_map(|given| given.pitfalls.iter().map(|it| it.pitfall));
        self.found.union(heard.collect())
    }

    /// How many rated it.
    #[must_use]
    pub fn raters(&self) -> usize {
        self.given.iter().flatten().count()
    }

    fn by<'a, T: 'a>(
        &'a self,
        what: impl Fn(&'a Given) -> Option<T> + 'a,
    ) -> impl Iterator<Item = (usize, T)> + 'a {
        let given = self.given.iter().enumerate();
        given.filter_map(move |(at, given)| Some((at, what(given.as_ref()?)?)))
    }
}

/// The id of the question a turn answered (`""` for the statement), and the turn that
/// opened its exchange; nothing of a decision, which is no answer.
fn asked<'s>(entry: &Entry, turn: usize, scenario: &'s Scenario) -> Option<(&'s str, usize)> {
    match entry.turn.subject {
        Subject::Statement => Some(("", turn)),
        Subject::Decision { .. } => None,
        Subject::Question {
            question, exchange, ..
        } => Some((&scenario.question(question).id, exchange.into())),
    }
}

fn by_assessor(
    assessments: &[Assessment],
    name: &str,
    turn: usize,
    question: &str,
) -> Option<Given> {
    let own = assessments.iter().filter(|it| &*it.assessor == name);
    let mut ratings: Vec<(Setting, &Rating)> = own
        .filter_map(|it| Some((it.setting, it.rating(u16::try_from(turn).ok()?)?)))
        .filter(|(_, rating)| &*rating.question == question)
        .filter(|(_, rating)| rating.says_anything())
        .collect();
    // The recorded one first, where there are both.
    ratings.sort_by_key(|(setting, _)| *setting != Setting::Recording);
    let (_, rating) = ratings.first()?;
    let mut live = ratings.iter();
    let overall = live.find_map(|(_, rating)| rating.overall);
    Some(Given {
        levels: rating.levels,
        overall: overall.map(|level| level.min(crate::scenario::rubric::MAX_LEVEL)),
        pitfalls: rating.pitfalls.clone(),
    })
}

/// What the facilitator rated of an answer: without what the ledgers found, and
/// without an accuracy they may have overruled.
fn by_facilitator(entry: &Entry, rubric: &Rubric) -> Option<Given> {
    if !entry.in_own_words() {
        return None;
    }
    let found = found(entry);
    let mut levels = entry.turn.levels;
    if let (Some(accuracy), Some(_)) = (rubric.accuracy, most_accuracy(found)) {
        levels.clear(accuracy.into());
    }
    let pitfalls = entry.turn.pitfalls.difference(found).iter();
    let heard = pitfalls.map(|pitfall| Heard {
        pitfall,
        words: "".into(),
    });
    let pitfalls: Vec<Heard> = heard.collect();
    let rated = levels.count() > 0 || !pitfalls.is_empty();
    rated.then_some(Given {
        levels,
        overall: None,
        pitfalls,
    })
}

/// What the ledgers found in an answer.
fn found(entry: &Entry) -> WordSet<Pitfall> {
    let standings = entry
        .claims
        .iter()
        .filter_map(|claim| match claim.standing {
            ClaimStanding::True => None,
            ClaimStanding::False => Some(Pitfall::FalseStatement),
            ClaimStanding::Unconfirmed => Some(Pitfall::Speculation),
            ClaimStanding::Confidential => Some(Pitfall::Discloses),
        });
    let contradiction = entry.turn.contradiction.map(|_| Pitfall::Contradiction);
    standings.chain(contradiction).collect()
}

/// Whether words of it were written down: a quotation, or a claim.
fn is_quoted(entry: &Entry) -> bool {
    let mut marks = entry.marks.iter();
    marks.any(|mark| {
        let heard = matches!(mark.kind, MarkKind::Quotation | MarkKind::Claim { .. });
        heard && !mark.words.trim().is_empty()
    })
}
