//! What a turn was asked and said, the coach on it, and what was better.

use super::build::Source;
use super::value::Evidence;
use super::{phrase, questions};
use crate::conference::Subject;
use crate::i18n::debrief as words;
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{Answer, FactIx, LineIx, ValueIx};
use crate::scoring::{Entry, Lens};

impl Source<'_> {
    /// What a turn said, in full.
    pub(super) fn said(self, entry: &Entry) -> String {
        match (entry.given(self.scenario), entry.turn.subject) {
            (Some(answer), _) if !answer.say.is_empty() => answer.say.get(self.lang).to_owned(),
            (Some(_), _) => words::silence(self.lang).to_owned(),
            (None, _) if entry.in_own_words() => self.words_heard(entry),
            (None, Subject::Statement) => {
                let lines: Vec<String> = self.lines(&self.transcript.lines);
                if lines.is_empty() {
                    words::no_statement(self.lang).to_owned()
                } else {
                    phrase::sentences(&lines, self.lang)
                }
            }
            (None, _) => words::own_words(self.lang).to_owned(),
        }
    }

    /// The words in which a turn claimed something: of a statement the lines that did.
    pub(super) fn said_of(self, entry: &Entry, claim: (FactIx, ValueIx)) -> String {
        if let (Some(words), _) = self.claimed(entry, claim) {
            return words;
        }
        let about = |answer: &&Answer| answer.claims.contains(&claim);
        let lines: Vec<&str> = match entry.turn.subject {
            Subject::Statement => entry
                .spoken(self.scenario, &self.transcript.lines)
                .filter(about)
                .map(|answer| answer.say.get(self.lang))
                .collect(),
            _ => Vec::new(),
        };
        if lines.is_empty() {
            self.said(entry)
        } else {
            phrase::sentences(&lines, self.lang)
        }
    }

    /// What a turn was asked; the statement is named.
    pub(super) fn asked(self, entry: &Entry) -> String {
        match entry.turn.subject {
            Subject::Statement => words::statement(self.lang).to_owned(),
            Subject::Decision { decision, .. } => self.scenario.decisions[decision.at()]
                .ask
                .get(self.lang)
                .to_owned(),
            Subject::Question { .. } => questions::ask(self, entry),
        }
    }

    /// The coach's comment on a turn.
    pub(super) fn why(self, entry: &Entry) -> String {
        self.why_on(entry, None)
    }

    /// The same where the turn is shown for a criterion, which what was rated by ear then
    /// names in any case.
    fn why_on(self, entry: &Entry, shown_for: Option<usize>) -> String {
        let why = match entry.turn.subject {
            Subject::Statement => phrase::sentences(&self.statement_whys(), self.lang),
            _ => entry
                .given(self.scenario)
                .map_or("", |answer| answer.why.get(self.lang))
                .to_owned(),
        };
        if !why.is_empty() {
            return why;
        }
        // Where the author left no comment, the pitfalls speak for themselves; and of
        // what was rated by ear, the levels.
        let what = |pitfall: Pitfall| {
            words::pitfall_is(self.lang, pitfall.name(self.lang), pitfall.what(self.lang))
        };
        let mut whats: Vec<String> = entry.turn.pitfalls.iter().map(what).collect();
        if entry.in_own_words() {
            whats.extend(self.costs(entry, shown_for));
        }
        phrase::sentences(&whats, self.lang)
    }

    /// The better answer's words; empty where there is none.
    pub(super) fn better(self, entry: &Entry) -> String {
        match (entry.turn.subject, &entry.better) {
            (Subject::Statement, Some(better)) if entry.could_be_better() => {
                phrase::sentences(&self.lines(&better.lines), self.lang)
            }
            (Subject::Statement, _) => String::new(),
            _ => match entry.better_answer(self.scenario) {
                Some(answer) if answer.say.is_empty() => words::silence(self.lang).to_owned(),
                Some(answer) => answer.say.get(self.lang).to_owned(),
                None => String::new(),
            },
        }
    }

    pub(super) fn evidence(self, entry: &Entry) -> Evidence {
        self.evidence_of(entry, None)
    }

    /// What shows a weak spot, seen through a lens.
    pub(super) fn evidence_of(self, entry: &Entry, lens: Option<Lens>) -> Evidence {
        let shown_for = match lens {
            Some(Lens::Criterion(at)) => Some(at),
            _ => None,
        };
        let team = !self.team.is_empty();
        Evidence {
            by: self.answered_by(entry).filter(|_| team),
            id: entry
                .question(self.scenario)
                .map(|question| question.id.to_string()),
            question: self.asked(entry),
            said: self.said(entry),
            why: self.why_on(entry, shown_for),
            better: self.better(entry),
        }
    }

    pub(super) fn lines(self, lines: &[LineIx]) -> Vec<String> {
        let Some(opening) = &self.scenario.opening else {
            return Vec::new();
        };
        let line = |at: &LineIx| opening.lines.get(at.at());
        lines
            .iter()
            .filter_map(line)
            .map(|line| line.say.get(self.lang).to_owned())
            .collect()
    }

    pub(super) fn statement_whys(self) -> Vec<String> {
        let Some(opening) = &self.scenario.opening else {
            return Vec::new();
        };
        let lines = self
            .transcript
            .lines
            .iter()
            .filter_map(|line| opening.lines.get(line.at()));
        lines
            .filter(|line| !line.why.is_empty())
            .map(|line| line.why.get(self.lang).to_owned())
            .collect()
    }
}
