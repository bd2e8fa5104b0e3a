//! From a session of a first act to what its second act knows of it.

use super::transcript::{Entry, Transcript};
use crate::conference::{
    Carried, Choice, ClaimStanding, ClaimThen, MarkKind, PromiseThen, SaidThen, Subject,
};
use crate::scenario::{
    Answer, Elsewhere, ElsewhereIx, FactChange, FactIx, Lang, PersonIx, Scenario, Text, ValueIx,
};

/// What stands for the opening statement where something said is named.
const OPENING: &str = "opening";
/// What stands for no answer there.
const SILENCE: &str = "silence";

/// The session a second act looks back at.
#[derive(Debug, Clone, Copy)]
pub struct Before<'a> {
    /// Its number.
    pub session: i64,
    /// When it ended, RFC 3339.
    pub held: &'a str,
    /// What was played, with whatever was made up on the spot.
    pub scenario: &'a Scenario,
    /// What was said; it must fit the scenario (see [`Transcript::fits`]).
    pub transcript: &'a Transcript,
}

impl Before<'_> {
    /// What of it concerns this second act. Facts are ours where `carries` names them,
    /// and their values where ids are the same: what was last said to be something the
    /// second act has no word for is not carried over at all.
    #[must_use]
    pub fn carried(self, second: &Scenario) -> Carried {
        Carried {
            session: self.session,
            title: self.scenario.title.clone(),
            held: self.held.into(),
            said: self.said(second),
            claims: self.claims(second),
            promises: self.promises(),
        }
    }

    fn said(self, second: &Scenario) -> Vec<SaidThen> {
        let asked = second.elsewhere.iter().enumerate();
        let of_this = asked.filter(|(_, what)| what.scenario == self.scenario.id);
        let said = of_this.filter_map(|(at, what)| {
            Some(SaidThen {
                what: ElsewhereIx::new(at),
                words: self.words(what)?,
            })
        });
        said.collect()
    }

    /// The words in which something was said; nothing if it was not.
    fn words(self, what: &Elsewhere) -> Option<Text> {
        let (place, id) = (&*what.place, &*what.what);
        if place == OPENING {
            let opening = self.scenario.opening.as_ref()?;
            let mut lines = self.transcript.lines.iter();
            let line = lines.find_map(|at| opening.lines.get(at.at()).filter(|it| *it.id == *id));
            return line.map(|line| line.say.clone());
        }
        let mut entries = self.transcript.entries.iter();
        entries.find_map(|entry| {
            let silent = match entry.turn.subject {
                Subject::Decision { decision, .. } => {
                    (*self.scenario.decisions[decision.at()].id == *place).then_some(false)
                }
                Subject::Question {
                    question, choice, ..
                } => (*self.scenario.question(question).id == *place)
                    .then_some(choice == Choice::Silence),
                Subject::Statement => None,
            }?;
            match silent {
                true => (id == SILENCE).then(Text::default),
                false => {
                    let given = entry.given(self.scenario)?;
                    (*given.id == *id).then(|| given.say.clone())
                }
            }
        })
    }

    fn claims(self, second: &Scenario) -> Vec<ClaimThen> {
        let facts = self.scenario.briefing.facts.iter();
        let mut now: Vec<ValueIx> = facts.map(|fact| fact.start.is).collect();
        let mut claims: Vec<ClaimThen> = Vec::new();
        for entry in &self.transcript.entries {
            for memo in &entry.memos {
                change(&mut now, &self.scenario.inject(*memo).sets);
            }
            for claim in &entry.claims {
                let held = match claim.standing {
                    ClaimStanding::True => true,
                    ClaimStanding::False => false,
                    ClaimStanding::Unconfirmed | ClaimStanding::Confidential => {
                        now[claim.fact.at()] == claim.value
                    }
                };
                for fact in self.ours(claim.fact, second) {
                    claims.retain(|other| other.fact != fact);
                    let about = (claim.fact, claim.value);
                    claims.extend(self.claim(entry, about, held, fact, second));
                }
            }
            if let Subject::Decision { decision, option } = entry.turn.subject {
                let options = &self.scenario.decisions[decision.at()].options;
                change(&mut now, &options[option.at()].sets);
            }
            if let Some(inject) = entry.injected {
                change(&mut now, &self.scenario.inject(inject).sets);
            }
        }
        claims
    }

    /// What the second act calls a fact of this one.
    fn ours(self, fact: FactIx, second: &Scenario) -> impl Iterator<Item = FactIx> {
        let theirs = &self.scenario.fact(fact).id;
        let carries = second.carries.iter();
        carries.filter_map(move |(id, ours)| (id == theirs).then_some(*ours))
    }

    fn claim(
        self,
        entry: &Entry,
        (theirs, claimed): (FactIx, ValueIx),
        held: bool,
        fact: FactIx,
        second: &Scenario,
    ) -> Option<ClaimThen> {
        let said = &self.scenario.fact(theirs).values[claimed.at()];
        let mut values = second.fact(fact).values.iter();
        let value = values.position(|value| value.id == said.id)?;
        // Of several who said it the last: it is what the ledgers kept.
        let mark = entry.claimants((theirs, claimed)).last();
        let by = mark.map_or(entry.turn.by, |mark| entry.said_by(mark));
        let heard = mark.map(|mark| Text::same(&mark.words));
        let heard = heard.filter(|words| !words.is_empty());
        let value = ValueIx::new(value);
        Some(ClaimThen {
            fact,
            value,
            as_said: said.text.clone(),
            words: heard.unwrap_or_else(|| self.all_said(entry, (theirs, claimed), &said.text)),
            by: by.and_then(|person| self.same_person(person, second)),
            held,
            overtaken: ClaimThen::is_overtaken(held, value, second.fact(fact)),
        })
    }

    /// What the author wrote of what was said with a claim.
    fn all_said(self, entry: &Entry, claim: (FactIx, ValueIx), otherwise: &Text) -> Text {
        let spoken = entry.spoken(self.scenario, &self.transcript.lines);
        let said: Vec<&Answer> = spoken.filter(|it| it.claims.contains(&claim)).collect();
        match said.as_slice() {
            [] => otherwise.clone(),
            said => Text::from_fn(|lang| {
                let words: Vec<&str> = said.iter().map(|it| it.say.get(lang)).collect();
                words.join(if lang == Lang::Ja { "" } else { " " }).into()
            }),
        }
    }

    /// The person of the second act with the same id.
    fn same_person(self, person: PersonIx, second: &Scenario) -> Option<PersonIx> {
        let id = &self.scenario.person(person).id;
        let mut people = second.panel.people.iter();
        people.position(|it| it.id == *id).map(PersonIx::new)
    }

    fn promises(self) -> Vec<PromiseThen> {
        let mut promises: Vec<PromiseThen> = Vec::new();
        for entry in &self.transcript.entries {
            let spoken = entry.spoken(self.scenario, &self.transcript.lines);
            let written = spoken.flat_map(|answer| &answer.promises);
            let written = written.map(|promise| PromiseThen {
                what: promise.what.clone(),
                by: promise.by.clone(),
                owner: promise.owner.clone(),
            });
            let marked = entry.marks.iter().filter_map(|mark| match &mark.kind {
                MarkKind::Promise { by_when, owner } => Some(PromiseThen {
                    what: Text::same(&mark.words),
                    by: Text::same(by_when),
                    owner: Text::same(owner),
                }),
                _ => None,
            });
            for promise in written.chain(marked) {
                // A promise repeated is still one promise.
                if !promises.contains(&promise) {
                    promises.push(promise);
                }
            }
        }
        promises
    }
}

fn change(now: &mut [ValueIx], sets: &[FactChange]) {
    for set in sets {
        if let Some(value) = set.is {
            now[set.fact.at()] = value;
        }
    }
}
