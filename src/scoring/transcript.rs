//! What is kept of a session for its debrief: per turn what was shown, said and
//! effectively rated, and what would have been better at that moment. It is
//! stored with the session, so a later version of the rules rewrites no history.

use crate::conference::{
    Carried, Choice, ClaimStanding, End, Mark, MarkKind, Share, Subject, Turn, asked,
};
use crate::i18n::Lang;
use crate::scenario::rubric::MAX_CRITERIA;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{
    Answer, AnswerIx, FactIx, InjectIx, Levels, LineIx, PersonIx, Question, Scenario, ValueIx,
};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A whole session, as far as it went.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Transcript {
    /// What every draw was seeded with.
    pub seed: u64,
    /// Who sat on the podium.
    pub panel: Vec<PersonIx>,
    /// Lines of the opening statement.
    pub lines: Vec<LineIx>,
    /// Of a second act: what was said in the first, where the room remembered it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<Box<Carried>>,
    /// What was done, turn by turn.
    pub entries: Vec<Entry>,
    /// How it ended; nothing while it goes on.
    pub end: Option<End>,
}

/// One turn, and what would have been better.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// What was done, as it counted.
    pub turn: Turn,
    /// The answers offered, in the order in which they were shown.
    pub shown: Vec<AnswerIx>,
    /// The worst of them at that moment, with what is wrong with each: critical
    /// ones first of all, then the lowest rated; several where they are equal.
    pub worst: Vec<Trap>,
    /// How much it counts.
    pub weight: u8,
    /// The best that could have been said; nothing if all of it was critical.
    pub better: Option<Better>,
    /// What a person not seated would have said better.
    pub panel_cost: Option<PanelCost>,
    /// No answer offered was fully right in what matters most: a decision, not words.
    pub decision_not_words: bool,
    /// What was asserted about facts, and how that stood.
    pub claims: Vec<Claim>,
    /// What happened right afterwards.
    pub injected: Option<InjectIx>,
    /// Facts corrected openly, in the speaker's own words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrected: Vec<FactIx>,
    /// Where it was handed over: each of its speakers once, with what they were rated.
    /// The turn itself counts for whoever spoke last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<Share>,
    /// What was written down beside it, in the order in which it was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// What the facilitator let happen while it was at hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub memos: Vec<InjectIx>,
}

/// An answer that is among the worst offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trap {
    /// The answer.
    pub answer: AnswerIx,
    /// Its pitfalls, those the ledgers find included.
    pub pitfalls: WordSet<Pitfall>,
}

/// The best that could have been said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Better {
    /// The answer, or the option of a decision; for a statement, silence.
    pub choice: Choice,
    /// Of a statement: its lines.
    pub lines: Vec<LineIx>,
    /// Its effective levels.
    pub levels: Levels,
}

/// What the choice of the panel cost in one exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PanelCost {
    /// The answer that could not be given.
    pub answer: AnswerIx,
    /// Who would have given it.
    pub person: PersonIx,
    /// Points it was worth more than the best one offered.
    pub points: u32,
}

/// Something asserted about a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// The fact.
    pub fact: FactIx,
    /// What it was said to be.
    pub value: ValueIx,
    /// How that stood at the moment.
    pub standing: ClaimStanding,
}

impl Transcript {
    /// Whether any question was answered, be it with silence.
    #[must_use]
    pub fn has_answers(&self) -> bool {
        let mut turns = self.entries.iter().map(|entry| &entry.turn.subject);
        turns.any(|subject| matches!(subject, Subject::Question { .. }))
    }

    /// The words of the question an entry answered, as they were heard; nothing
    /// for a statement or a decision.
    #[must_use]
    pub fn ask<'s>(&self, entry: &Entry, scenario: &'s Scenario, lang: Lang) -> Cow<'s, str> {
        let Some(question) = entry.question(scenario) else {
            return Cow::Borrowed("");
        };
        let entries = self.entries.iter();
        let at = entries
            .take_while(|other| !std::ptr::eq(*other, entry))
            .count();
        let before = self.entries[..at].iter().map(|other| other.turn);
        asked(scenario, question, before, self.carried.as_deref(), lang)
    }
}

impl Entry {
    /// Facts stated otherwise than they stood.
    pub fn false_facts(&self) -> impl Iterator<Item = FactIx> + Clone {
        let wrong = self
            .claims
            .iter()
            .filter(|claim| claim.standing == ClaimStanding::False);
        wrong.map(|claim| claim.fact)
    }

    /// Points missed on a criterion: weight · max(0, better − given).
    #[must_use]
    pub fn missed_on(&self, criterion: usize) -> u32 {
        let better = self
            .better
            .as_ref()
            .and_then(|better| better.levels.get(criterion));
        match (better, self.turn.levels.get(criterion)) {
            (Some(better), Some(given)) => {
                u32::from(self.weight) * u32::from(better.saturating_sub(given))
            }
            _ => 0,
        }
    }

    /// Points missed on all criteria.
    #[must_use]
    pub fn missed(&self) -> u32 {
        (0..MAX_CRITERIA)
            .map(|criterion| self.missed_on(criterion))
            .sum()
    }

    /// The trap that an answer is, if it is among the worst offered.
    #[must_use]
    pub fn trap(&self, answer: AnswerIx) -> Option<&Trap> {
        self.worst.iter().find(|trap| trap.answer == answer)
    }

    /// Whether its pitfall is worth asking for, once it was marked as the worst answer: of
    /// one that is not, or that has none, there is nothing to find.
    #[must_use]
    pub fn asks_pitfall(&self, marked: AnswerIx) -> bool {
        self.trap(marked)
            .is_some_and(|trap| !trap.pitfalls.is_empty())
    }

    /// The pitfalls to choose from when asked for the one of the worst answer:
    /// those of the answers shown, and common ones up to four.
    #[must_use]
    pub fn pitfall_choices(&self, scenario: &Scenario) -> Vec<Pitfall> {
        const COMMON: [Pitfall; 4] = [
            Pitfall::Dodge,
            Pitfall::Hollow,
            Pitfall::OverPromise,
            Pitfall::NoComment,
        ];
        let answers = self.question(scenario).map_or(&[][..], |it| &it.answers);
        let shown = self.shown.iter().filter_map(|at| answers.get(at.at()));
        let tagged = shown.map(|answer| answer.pitfalls);
        let found = self.worst.iter().map(|trap| trap.pitfalls);
        let mut choices = tagged.chain(found).fold(WordSet::default(), WordSet::union);
        for pitfall in COMMON {
            if choices.len() < 4 {
                choices.insert(pitfall);
            }
        }
        choices.iter().collect()
    }

    /// The question, if the turn answered one.
    #[must_use]
    pub fn question<'s>(&self, scenario: &'s Scenario) -> Option<&'s Question> {
        match self.turn.subject {
            Subject::Question { question, .. } => Some(scenario.question(question)),
            Subject::Statement | Subject::Decision { .. } => None,
        }
    }

    /// What was said or decided, as the author wrote it; nothing for a statement
    /// and for words nobody wrote.
    #[must_use]
    pub fn given<'s>(&self, scenario: &'s Scenario) -> Option<&'s Answer> {
        given(scenario, &self.turn)
    }

    /// Whether it was said in the speaker's own words, as somebody rated them.
    #[must_use]
    pub fn in_own_words(&self) -> bool {
        match self.turn.subject {
            Subject::Question { choice, .. } => choice == Choice::OwnWords,
            // Beside one whose lines were picked stands one of better lines.
            Subject::Statement => {
                matches!(&self.better, Some(better) if better.choice == Choice::OwnWords)
            }
            Subject::Decision { .. } => false,
        }
    }

    /// Whether it answered a question that was made up on the spot.
    #[must_use]
    pub fn is_improvised(&self, scenario: &Scenario) -> bool {
        self.question(scenario).is_some_and(Question::is_improvised)
    }

    /// Whether it was rated in any point.
    #[must_use]
    pub fn is_rated(&self) -> bool {
        self.turn.levels.count() > 0
    }

    /// Everybody who answered, with what they were rated: of an answer that was handed
    /// over, who was rated or quoted before, and who had the last word; otherwise whoever
    /// gave it.
    #[must_use]
    pub fn speakers(&self) -> Vec<Share> {
        let Turn {
            by,
            levels,
            pitfalls,
            ..
        } = self.turn;
        if self.shares.is_empty() {
            return vec![Share {
                by,
                levels,
                pitfalls,
            }];
        }
        let is_quoted = |who| {
            let mut marks = self.marks.iter();
            marks.any(|mark| mark.says() && mark.by == who)
        };
        let shares = self.shares.iter().copied();
        let spoke = |it: &Share| it.is_rated() || it.by == by || is_quoted(it.by);
        shares.filter(spoke).collect()
    }

    /// Who said what was written down; nobody: the player. A mark that names nobody is
    /// of whoever gave the answer, unless the player had a share in it.
    #[must_use]
    pub fn said_by(&self, mark: &Mark) -> Option<PersonIx> {
        let player_spoke = self.shares.iter().any(|share| share.by.is_none());
        match player_spoke {
            true => mark.by,
            false => mark.by.or(self.turn.by),
        }
    }

    /// The marks by which something was claimed in the speaker's own words, in order.
    pub fn claimants(&self, claim: (FactIx, ValueIx)) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(
            move |mark| matches!(mark.kind, MarkKind::Claim { about, .. } if about == Some(claim)),
        )
    }

    /// Whether one of its pitfalls gates the overall score.
    #[must_use]
    pub fn is_critical(&self) -> bool {
        self.turn.pitfalls.critical() > 0
    }

    /// Whether something better could have been said: what misses points, is
    /// critical, or was never rated although it could have been.
    #[must_use]
    pub fn could_be_better(&self) -> bool {
        let unlisted = matches!(
            self.turn.subject,
            Subject::Question {
                choice: Choice::NoneOfThese,
                ..
            }
        );
        let unrated = self.in_own_words() && !self.is_rated();
        self.missed() > 0 || self.is_critical() || unlisted || unrated
    }

    /// The best that could have been said, as the author wrote it; nothing if
    /// what was said was as good, or for a statement.
    #[must_use]
    pub fn better_answer<'s>(&self, scenario: &'s Scenario) -> Option<&'s Answer> {
        let better = self.better.as_ref().filter(|_| self.could_be_better())?;
        match self.turn.subject {
            Subject::Statement => None,
            Subject::Decision { decision, option } => match better.choice {
                Choice::Answer(at) if at != option => {
                    scenario.decisions[decision.at()].options.get(at.at())
                }
                _ => None,
            },
            Subject::Question { choice, .. } if choice == better.choice => None,
            Subject::Question { question, .. } => said(scenario.question(question), better.choice),
        }
    }

    /// Everything it said, lines of a statement included.
    pub fn spoken<'s>(
        &self,
        scenario: &'s Scenario,
        lines: &'s [LineIx],
    ) -> impl Iterator<Item = &'s Answer> + use<'s> {
        spoken(scenario, &self.turn, lines)
    }
}

/// Everything a turn said, as the author wrote it, given the lines of the opening
/// statement.
pub(super) fn spoken<'s>(
    scenario: &'s Scenario,
    turn: &Turn,
    lines: &'s [LineIx],
) -> impl Iterator<Item = &'s Answer> + use<'s> {
    let (opening, lines) = match (&turn.subject, &scenario.opening) {
        (Subject::Statement, Some(opening)) => (&opening.lines[..], lines),
        _ => (&[][..], &[][..]),
    };
    let lines = lines.iter().filter_map(|line| opening.get(line.at()));
    given(scenario, turn).into_iter().chain(lines)
}

/// What a turn said or decided, as the author wrote it; nothing for a statement and
/// for words nobody wrote.
fn given<'s>(scenario: &'s Scenario, turn: &Turn) -> Option<&'s Answer> {
    match turn.subject {
        Subject::Statement => None,
        Subject::Decision { decision, option } => {
            scenario.decisions[decision.at()].options.get(option.at())
        }
        Subject::Question {
            question, choice, ..
        } => said(scenario.question(question), choice),
    }
}

fn said(question: &Question, choice: Choice) -> Option<&Answer> {
    match choice {
        Choice::Answer(at) => question.answers.get(at.at()),
        Choice::Silence => Some(&question.silence),
        Choice::NoneOfThese | Choice::OwnWords => None,
    }
}
