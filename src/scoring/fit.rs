//! Whether a transcript is of a scenario at all: every position it names is there.
//! Whoever takes a transcript from outside asks before anything looks it up.

use super::transcript::{Claim, Entry, Transcript};
use crate::conference::{Choice, Mark, MarkKind, Subject};
use crate::scenario::{Answer, FactIx, Levels, LineIx, PersonIx, Scenario, ValueIx};

impl Transcript {
    /// Whether every position it names is in the scenario, and every number within
    /// its range.
    #[must_use]
    pub fn fits(&self, scenario: &Scenario) -> bool {
        let check = Check(scenario);
        let turns = self.entries.len();
        self.panel.iter().all(|person| check.person(*person))
            && check.lines(&self.lines)
            && self.carried.as_ref().is_none_or(|it| it.fits(scenario))
            && self.entries.iter().all(|entry| check.entry(entry, turns))
    }
}

struct Check<'s>(&'s Scenario);

impl Check<'_> {
    fn entry(&self, entry: &Entry, turns: usize) -> bool {
        let turn = &entry.turn;
        let Some(answers) = self.answers(&turn.subject, turns) else {
            return false;
        };
        let is_there = |at: usize| at < answers.len();
        let is_choice = |choice: Choice| match choice {
            Choice::Answer(at) => is_there(at.at()),
            Choice::Silence | Choice::NoneOfThese | Choice::OwnWords => true,
        };
        let said = match turn.subject {
            Subject::Statement => true,
            Subject::Decision { option, .. } => is_there(option.at()),
            Subject::Question { choice, .. } => is_choice(choice),
        };
        let mood = [turn.mood.trust, turn.mood.heat];
        said && turn.by.is_none_or(|person| self.person(person))
            && self.levels(turn.levels)
            && mood.iter().all(|value| (0..=100).contains(value))
            && turn.spotted.is_none_or(|it| is_there(it.answer.at()))
            && turn.contradiction.is_none_or(|it| {
                self.value(it.fact, it.earlier)
                    && self.value(it.fact, it.now)
                    && it.earlier_turn.is_none_or(|at| usize::from(at) < turns)
            })
            && entry.shown.iter().all(|at| is_there(at.at()))
            && entry.worst.iter().all(|trap| is_there(trap.answer.at()))
            && entry.better.as_ref().is_none_or(|better| {
                is_choice(better.choice) && self.lines(&better.lines) && self.levels(better.levels)
            })
            && entry
                .panel_cost
                .is_none_or(|cost| is_there(cost.answer.at()) && self.person(cost.person))
            && entry.claims.iter().all(|claim| self.claim(claim))
            && entry
                .injected
                .is_none_or(|inject| inject.at() < self.0.injects.len())
            && entry
                .shares
                .iter()
                .all(|share| self.levels(share.levels) && share.by.is_none_or(|it| self.person(it)))
            && entry.corrected.iter().all(|fact| self.fact(*fact))
            && entry.marks.iter().all(|mark| self.mark(mark, answers))
            && entry
                .memos
                .iter()
                .all(|inject| inject.at() < self.0.injects.len())
    }

    /// What could be said; nothing if there is no such question or decision.
    fn answers(&self, subject: &Subject, turns: usize) -> Option<&[Answer]> {
        match subject {
            Subject::Statement => Some(self.0.opening.as_ref().map_or(&[], |it| &it.lines)),
            Subject::Decision { decision, .. } => {
                let decision = self.0.decisions.get(decision.at())?;
                Some(&decision.options)
            }
            Subject::Question {
                question, exchange, ..
            } => {
                let question = self.0.questions.get(question.at())?;
                (usize::from(*exchange) < turns).then_some(&question.answers)
            }
        }
    }

    fn person(&self, person: PersonIx) -> bool {
        person.at() < self.0.panel.people.len()
    }

    fn lines(&self, lines: &[LineIx]) -> bool {
        let opening = self.0.opening.as_ref().map_or(0, |it| it.lines.len());
        lines.iter().all(|line| line.at() < opening)
    }

    fn levels(&self, levels: Levels) -> bool {
        let criteria = self.0.rubric.criteria.len();
        u32::from(levels.observed()) < 1 << criteria
    }

    /// Whether a mark can have been made while these could be said.
    fn mark(&self, mark: &Mark, answers: &[Answer]) -> bool {
        let is_known = match &mark.kind {
            MarkKind::Claim { about, .. } => {
                about.is_none_or(|(fact, value)| self.value(fact, value))
            }
            MarkKind::Vote(counts) => counts.iter().all(|(at, _)| at.at() < answers.len()),
            _ => true,
        };
        is_known && mark.by.is_none_or(|person| self.person(person))
    }

    fn fact(&self, fact: FactIx) -> bool {
        fact.at() < self.0.briefing.facts.len()
    }

    fn claim(&self, claim: &Claim) -> bool {
        self.value(claim.fact, claim.value)
    }

    fn value(&self, fact: FactIx, value: ValueIx) -> bool {
        let fact = self.0.briefing.facts.get(fact.at());
        fact.is_some_and(|fact| value.at() < fact.values.len())
    }
}

#[cfg(test)]
mod tests {
    use crate::conference::{Mark, MarkKind, Subject};
    use crate::scenario::{AnswerIx, PersonIx, QuestionIx};
    use crate::scoring::Transcript;
    use crate::scoring::sample::{Habit, play, small};

    fn played() -> Transcript {
        play(&small(), 7, Habit::Worst).transcript().clone()
    }

    #[test]
    fn what_was_played_fits_what_it_was_played_with() {
        for habit in [Habit::Best, Habit::Worst] {
            assert!(play(&small(), 3, habit).transcript().fits(&small()));
        }
    }

    #[test]
    fn no_position_may_lie_outside() {
        let scenario = small();
        let spoil: [fn(&mut Transcript); 7] = [
            |it| {
                it.entries[2].marks.push(Mark {
                    kind: MarkKind::Vote(vec![(AnswerIx(99), 5)]),
                    words: "".into(),
                    by: None,
                });
            },
            |it| it.panel.push(PersonIx(99)),
            |it| it.lines.push(crate::scenario::LineIx(99)),
            |it| it.entries[2].shown.push(AnswerIx(77)),
            |it| it.entries[2].turn.by = Some(PersonIx(99)),
            |it| it.entries[2].turn.mood.heat = 101,
            |it| {
                for entry in &mut it.entries {
                    if let Subject::Question { question, .. } = &mut entry.turn.subject {
                        *question = QuestionIx(9_999);
                    }
                }
            },
        ];
        for (at, spoil) in spoil.into_iter().enumerate() {
            let mut transcript = played();
            assert!(transcript.fits(&scenario));
            spoil(&mut transcript);
            assert!(!transcript.fits(&scenario), "{at}");
        }
    }
}
