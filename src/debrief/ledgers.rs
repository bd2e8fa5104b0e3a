//! What was claimed, contradicted, promised and got across.

use super::build::Source;
use super::value::{
    ClaimView, ContradictionView, FirstActView, MessageView, PromiseView, PromisedView,
};
use crate::conference::{MarkKind, PromiseThen};
use crate::i18n::debrief as words;
use crate::scenario::{FactIx, MessageIx, ValueIx};
use crate::scoring::{ClaimStanding, Entry};

/// One of two statements that do not agree.
struct Side {
    value: String,
    said: String,
    by: Option<String>,
}

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
        let entries = self.transcript.entries.iter();
        entries.filter_map(|it| self.contradiction(it)).collect()
    }

    /// What the question of an entry quotes, where it goes after a contradiction: the
    /// latest before it.
    pub(super) fn quoted(self, entry: &Entry) -> Option<ContradictionView> {
        let ask = &entry.question(self.scenario)?.ask;
        let quotes = |name: &str| ask.get(self.lang).contains(name);
        if !quotes("{earlier}") && !quotes("{now}") {
            return None;
        }
        let entries = self.transcript.entries.iter();
        let before: Vec<&Entry> = entries
            .take_while(|other| !std::ptr::eq(*other, entry))
            .collect();
        let mut latest = before.into_iter().rev();
        let caught = latest.find(|it| it.turn.contradiction.is_some())?;
        self.contradiction(caught)
    }

    /// Both sides of the contradiction of an entry, if there is one.
    fn contradiction(self, entry: &Entry) -> Option<ContradictionView> {
        let found = entry.turn.contradiction?;
        let fact = self.scenario.fact(found.fact);
        let value = |at: ValueIx| fact.values[at.at()].text.get(self.lang).to_owned();
        let by = |entry, value| self.claimed(entry, (found.fact, value)).1;
        let earlier = match found.earlier_turn {
            Some(turn) => {
                let earlier = self.transcript.entries.get(usize::from(turn))?;
                Side {
                    value: value(found.earlier),
                    said: self.said_of(earlier, (found.fact, found.earlier)),
                    by: by(earlier, found.earlier),
                }
            }
            None => self.then(found.fact)?,
        };
        Some(ContradictionView {
            earlier_by: earlier.by,
            now_by: by(entry, found.now),
            fact: fact.label.get(self.lang).to_owned(),
            earlier: earlier.value,
            earlier_said: earlier.said,
            earlier_in: self.first_act().filter(|_| found.earlier_turn.is_none()),
            now: value(found.now),
            now_said: self.said_of(entry, (found.fact, found.now)),
        })
    }

    /// What was said of a fact in the first act.
    fn then(self, fact: FactIx) -> Option<Side> {
        let claim = self.transcript.carried.as_ref()?.claim(fact)?;
        Some(Side {
            value: claim.as_said.get(self.lang).to_owned(),
            said: claim.words.get(self.lang).to_owned(),
            // Who spoke for the player then is not known to sit here.
            by: claim.by.and_then(|person| self.speaker(Some(person))),
        })
    }

    /// The session of the first act, where the room remembered it.
    pub(super) fn first_act(self) -> Option<FirstActView> {
        let carried = self.transcript.carried.as_ref()?;
        Some(FirstActView {
            session: carried.session,
            title: carried.title.get(self.lang).to_owned(),
            held: carried.held.to_string(),
        })
    }

    pub(super) fn promised_before(self) -> Vec<PromisedView> {
        let promises = self.transcript.carried.iter().flat_map(|it| &it.promises);
        let view = |promise: &PromiseThen| PromisedView {
            what: promise.what.get(self.lang).to_owned(),
            by: promise.by.get(self.lang).to_owned(),
            owner: promise.owner.get(self.lang).to_owned(),
        };
        promises.map(view).collect()
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
                promised_by: self.speaker(entry.said_by(mark)),
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
