//! What was claimed, contradicted, promised and got across.

use super::build::Source;
use super::value::{ClaimView, ContradictionView, MessageView, PromiseView};
use crate::conference::MarkKind;
use crate::i18n::debrief as words;
use crate::scenario::{MessageIx, ValueIx};
use crate::scoring::{ClaimStanding, Entry};

impl Source<'_> {
    pub(super) fn claims(self) -> Vec<ClaimView> {
        let turns = self.transcript.entries.iter().enumerate();
        turns
            .flat_map(|(at, entry)| entry.claims.iter().map(move |claim| (at, claim)))
            .map(|(at, claim)| {
                let fact = self.scenario.fact(claim.fact);
                let verdict = match claim.standing {
                    ClaimStanding::True => words::claim_true(self.lang),
                    ClaimStanding::False => words::claim_false(self.lang),
                    ClaimStanding::Unconfirmed => words::claim_unconfirmed(self.lang),
                    ClaimStanding::Confidential => words::claim_confidential(self.lang),
                };
                ClaimView {
                    fact: fact.id.to_string(),
                    label: fact.label.get(self.lang).to_owned(),
                    value: fact.values[claim.value.at()].text.get(self.lang).to_owned(),
                    standing: claim.standing,
                    verdict: verdict.to_owned(),
                    question: self.number(at),
                }
            })
            .collect()
    }

    pub(super) fn contradictions(self) -> Vec<ContradictionView> {
        let entries = &self.transcript.entries;
        let view = |entry: &Entry| {
            let found = entry.turn.contradiction?;
            let fact = self.scenario.fact(found.fact);
            let value = |at: ValueIx| fact.values[at.at()].text.get(self.lang).to_owned();
            let earlier = entries.get(usize::from(found.earlier_turn))?;
            let by = |entry, value| self.claimed(entry, (found.fact, value)).1;
            Some(ContradictionView {
                earlier_by: by(earlier, found.earlier),
                now_by: by(entry, found.now),
                fact: fact.label.get(self.lang).to_owned(),
                earlier: value(found.earlier),
                earlier_said: self.said_of(earlier, (found.fact, found.earlier)),
                now: value(found.now),
                now_said: self.said_of(entry, (found.fact, found.now)),
            })
        };
        entries.iter().filter_map(view).collect()
    }

    pub(super) fn promises(self) -> Vec<PromiseView> {
        let mut promises: Vec<PromiseView> = Vec::new();
        for (at, entry) in self.transcript.entries.iter().enumerate() {
            for view in self.written(at, entry).chain(self.marked(at, entry)) {
                let same = |other: &PromiseView| {
                    (&other.what, &other.by, &other.owner) == (&view.what, &view.by, &view.owner)
                };
                // A promise repeated is still one promise.
                if !promises.iter().any(same) {
                    promises.push(view);
                }
            }
        }
        promises
    }

    /// The promises the author wrote into what was said in a turn.
    fn written(self, at: usize, entry: &Entry) -> impl Iterator<Item = PromiseView> {
        let said = entry.spoken(self.scenario, &self.transcript.lines);
        said.flat_map(move |answer| {
            answer.promises.iter().map(move |promise| PromiseView {
                what: promise.what.get(self.lang).to_owned(),
                by: promise.by.get(self.lang).to_owned(),
                owner: promise.owner.get(self.lang).to_owned(),
                said: answer.say.get(self.lang).to_owned(),
                promised_by: self.speaker(entry.turn.by),
                question: self.number(at),
            })
        })
    }

    /// The promises somebody heard in a turn and wrote down.
    fn marked(self, at: usize, entry: &Entry) -> impl Iterator<Item = PromiseView> {
        entry.marks.iter().filter_map(move |mark| {
            let MarkKind::Promise { by_when, owner } = &mark.kind else {
                return None;
            };
            Some(PromiseView {
                what: mark.words.to_string(),
                by: by_when.to_string(),
                owner: owner.to_string(),
                said: mark.words.to_string(),
                promised_by: self.speaker(mark.by.or(entry.turn.by)),
                question: self.number(at),
            })
        })
    }

    pub(super) fn messages(self) -> Vec<MessageView> {
        let delivered = |message: MessageIx| {
            self.transcript.entries.iter().any(|entry| {
                let mut spoken = entry.spoken(self.scenario, &self.transcript.lines);
                spoken.any(|answer| answer.delivers.contains(&message))
            })
        };
        // The ledgers cannot hear.
        let unheard = self.transcript.entries.iter().any(Entry::in_own_words);
        let messages = self.scenario.briefing.messages.iter().enumerate();
        messages
            .map(|(at, message)| MessageView {
                id: message.id.to_string(),
                text: message.text.get(self.lang).to_owned(),
                delivered: match delivered(MessageIx::new(at)) {
                    false if unheard => None,
                    delivered => Some(delivered),
                },
            })
            .collect()
    }
}
