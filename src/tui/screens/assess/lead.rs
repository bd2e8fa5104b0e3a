//! Leading a rehearsal that kaiken does not run: what is asked in the room is written
//! down, from the scenario's list or as it is typed.

use crate::conference::{Call, Cause, Direction, Event, Rejected, Stage};
use crate::i18n::Lang;
use crate::live::Live;
use crate::scenario::vocabulary::WordSet;
use crate::scenario::{AnswerIx, Improvised, PressIx, QuestionIx, TopicIx};
use crate::tui::clock::Moment;
use crate::workshop::bare;

/// A rehearsal being led.
#[derive(Debug)]
pub(super) struct Lead {
    pub(super) live: Live,
    /// When what is at hand was asked.
    asked: Moment,
}

/// What is asked next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Next {
    /// A question of the list.
    Listed(QuestionIx),
    /// These words, of this journalist.
    Typed(Box<str>, PressIx),
}

impl Lead {
    pub(super) fn new(live: Live, now: Moment) -> Lead {
        Lead { live, asked: now }
    }

    /// The options of the decision at hand, in words; none where none is.
    pub(super) fn options(&self, lang: Lang) -> Vec<(AnswerIx, String)> {
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

    pub(super) fn decide(&mut self, option: AnswerIx) -> Result<(), Rejected> {
        self.live.apply(&Event::Decided { option }).map(|_| ())
    }

    /// Questions of the list that hold all words typed, those not asked yet first.
    pub(super) fn found(&self, typed: &str, lang: Lang) -> Vec<(QuestionIx, String)> {
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
    pub(super) fn ask(&mut self, next: &Next, now: Moment) -> Result<(), Rejected> {
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
    pub(super) fn end(&mut self, now: Moment) -> Result<(), Rejected> {
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

    fn answered(&self, then: Option<Call>, now: Moment) -> Event {
        let elapsed = now.since(self.asked).as_millis();
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
