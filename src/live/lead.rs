//! Leading a rehearsal that kaiken does not run: what is asked in the room is written
//! down, from the scenario's list or as it is typed. Times are milliseconds on any
//! clock that goes forward.

use super::Live;
use crate::conference::{Call, Cause, Direction, Event, Rejected, Stage};
use crate::i18n::Lang;
use crate::scenario::vocabulary::WordSet;
use crate::scenario::{AnswerIx, Improvised, PressIx, QuestionIx, TopicIx};
use crate::workshop::bare;

/// A rehearsal being led.
#[derive(Debug)]
pub struct Lead {
    /// The session.
    pub live: Live,
    /// When what is at hand was asked.
    asked: u64,
}

/// What is asked next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// A question of the list.
    Listed(QuestionIx),
    /// These words, of this journalist.
    Typed(Box<str>, PressIx),
}

impl Lead {
    /// Leads a session that has begun.
    #[must_use]
    pub fn new(live: Live, now: u64) -> Lead {
        Lead { live, asked: now }
    }

    /// The options of the decision at hand, in words; none where none is.
    #[must_use]
    pub fn options(&self, lang: Lang) -> Vec<(AnswerIx, String)> {
        let conference = self.live.conference();
        let Stage::Deciding(at) = conference.stage() else {
            return Vec::new();
        };
        let decision = &self.live.scenario().decisions[at.at()];
        let options = conference.decision_options(at).into_iter();
        options
            .map(|option| {
                let words = decision.options[option.at()].say.get(lang);
                (option, words.to_owned())
            })
            .collect()
    }

    /// The decision at hand was taken.
    ///
    /// # Errors
    /// [`Rejected`] if it is not offered.
    pub fn decide(&mut self, option: AnswerIx) -> Result<(), Rejected> {
        self.live.apply(&Event::Decided { option }).map(|_| ())
    }

    /// Questions of the list that hold all words typed, those not asked yet first.
    #[must_use]
    pub fn found(&self, typed: &str, lang: Lang) -> Vec<(QuestionIx, String)> {
        let conference = self.live.conference();
        let typed = typed.to_lowercase();
        let wanted: Vec<&str> = typed.split_whitespace().collect();
        let questions = self.live.scenario().questions.iter().enumerate();
        let mut found: Vec<(bool, QuestionIx, String)> = questions
            .filter(|(_, question)| *question.id != *bare::WAITING)
            .filter_map(|(at, question)| {
                let words = question.ask.get(lang);
                let lower = words.to_lowercase();
                let at = QuestionIx::new(at);
                let fits = wanted.iter().all(|word| lower.contains(word));
                fits.then(|| (!conference.unasked(at), at, words.to_owned()))
            })
            .collect();
        found.sort_by_key(|(was_asked, ..)| *was_asked);
        found
            .into_iter()
            .map(|(_, at, words)| (at, words))
            .collect()
    }

    /// Another question is asked: what was at hand is answered by that.
    ///
    /// # Errors
    /// [`Rejected`] if nothing can be asked now.
    pub fn ask(&mut self, next: &Next, now: u64) -> Result<(), Rejected> {
        let question = match next {
            Next::Listed(question) => *question,
            Next::Typed(ask, from) => {
                let question = QuestionIx::new(self.live.scenario().questions.len());
                let improvised = Improvised {
                    ask: ask.clone(),
                    from: *from,
                    techniques: WordSet::default(),
                    topic: TopicIx(0),
                };
                self.live.apply(&Event::Improvised(improvised))?;
                question
            }
        };
        match self.drawn() {
            Some(drawn) => self.instead(drawn, question)?,
            None => {
                let answered = self.answered(Some(call(question)), now);
                self.live.apply(&answered)?;
            }
        }
        self.asked = now;
        Ok(())
    }

    /// A question in place of one that kaiken drew. Where they are the same, another
    /// comes between: what is drawn is asked by nobody until it is called for.
    fn instead(&mut self, drawn: QuestionIx, question: QuestionIx) -> Result<(), Rejected> {
        if drawn == question {
            let other = QuestionIx::new(usize::from(question.at() == 0));
            self.live
                .apply(&Event::Directed(Direction::Ask(call(other))))?;
        }
        let ask = Event::Directed(Direction::Ask(call(question)));
        self.live.apply(&ask).map(|_| ())
    }

    /// The rehearsal is over: what was at hand is answered by that.
    ///
    /// # Errors
    /// [`Rejected`] if it is over already.
    pub fn end(&mut self, now: u64) -> Result<(), Rejected> {
        let stage = self.live.conference().stage();
        if stage == Stage::Statement || (stage == Stage::Asked && self.drawn().is_none()) {
            let answered = self.answered(None, now);
            self.live.apply(&answered)?;
        }
        if matches!(self.live.conference().stage(), Stage::Finished(_)) {
            return Ok(());
        }
        let end = Event::Directed(Direction::End);
        self.live.apply(&end).map(|_| ())
    }

    fn answered(&self, then: Option<Call>, now: u64) -> Event {
        let elapsed = now.saturating_sub(self.asked);
        Event::Answered {
            elapsed_ms: u32::try_from(elapsed).unwrap_or(u32::MAX),
            then,
        }
    }

    /// The question at hand, where kaiken drew it and nobody asked it.
    fn drawn(&self) -> Option<QuestionIx> {
        let conference = self.live.conference();
        let pending = conference.pending()?;
        let is_drawn = conference.stage() == Stage::Asked && pending.cause != Cause::Called;
        is_drawn.then_some(pending.question)
    }
}

fn call(question: QuestionIx) -> Call {
    Call {
        question,
        follows: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::live::Manner;
    use crate::scenario::{PersonIx, Scenario};
    use crate::scoring::Mode;
    use crate::scoring::sample::small;
    use std::sync::Arc;

    fn led() -> Live {
        let mut scenario = Scenario::clone(&small());
        scenario.rubric = scenario.rubric.for_listeners();
        let manner = Manner {
            mode: Mode::Spoken,
            aloud: false,
        };
        let mut live = Live::new(Arc::new(scenario), manner, 1, None);
        let begin = Event::Begin {
            seed: 1,
            panel: vec![PersonIx(0)],
            carried: None,
        };
        live.apply(&begin).unwrap();
        live
    }

    #[test]
    fn whoever_leads_writes_down_what_is_asked() {
        let now = 1_000;
        let mut lead = Lead::new(led(), now);
        let mut guard = 0;
        while !lead.options(Lang::En).is_empty() {
            let option = lead.options(Lang::En)[0].0;
            lead.decide(option).unwrap();
            guard += 1;
            assert!(guard < 9);
        }
        if lead.live.conference().stage() == Stage::Statement {
            let first = lead.found("", Lang::En)[0].0;
            lead.ask(&Next::Listed(first), now).unwrap();
        }
        let listed = lead.found("", Lang::En);
        let before = lead.live.session().transcript().entries.len();
        lead.ask(&Next::Listed(listed[1].0), now).unwrap();
        let typed = Next::Typed("Will you resign?".into(), PressIx(1));
        lead.ask(&typed, now + 20_000).unwrap();
        let entries = &lead.live.session().transcript().entries;
        assert!(entries.len() > before);
        assert_eq!(entries.last().unwrap().turn.elapsed_ms, 20_000);
        assert!(!lead.found("resign", Lang::En).is_empty());
        lead.end(now).unwrap();
        assert!(matches!(lead.live.conference().stage(), Stage::Finished(_)));
        let transcript = lead.live.session().transcript();
        let last = transcript.entries.last().unwrap();
        let said = transcript.ask(last, lead.live.scenario(), Lang::En);
        assert_eq!(said, "Will you resign?");
    }

    #[test]
    fn the_drawn_question_is_asked_by_nobody_until_it_is_called_for() {
        let now = 1_000;
        let mut lead = Lead::new(led(), now);
        while !lead.options(Lang::En).is_empty() {
            let option = lead.options(Lang::En)[0].0;
            lead.decide(option).unwrap();
        }
        if lead.live.conference().stage() == Stage::Statement {
            lead.live
                .apply(&Event::Opened { lines: Vec::new() })
                .unwrap();
        }
        let drawn = lead.live.conference().pending().unwrap();
        lead.ask(&Next::Listed(drawn.question), now).unwrap();
        let called = lead.live.conference().pending().unwrap();
        assert_eq!(called.question, drawn.question);
        assert_eq!(called.cause, Cause::Called);
    }
}
