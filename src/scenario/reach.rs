//! What some play of a scenario reaches: which questions can be asked, which
//! answers offered, which injects can happen, and why not the others. A least
//! fixed point over the rules of [`crate::conference`]: from what a conference
//! begins with, whatever that leads to is added until nothing more comes.
//!
//! Sound one way: what it calls unreachable no play reaches. The other way it is
//! only careful, since it does not follow trust and heat, nor the order in which
//! things are said. Of a pack, whose questions are taken one by one, every
//! question but a follow-up counts as asked.

mod condition;
mod known;
#[cfg(test)]
mod tests;

use super::vocabulary::Word;
use super::{
    Answer, AnswerIx, DecisionIx, DecisionPoint, InjectIx, Kind, LineIx, Phase, Question,
    QuestionIx, Scenario, Term,
};
use condition::{Moment, never};
use known::{Known, Place};

/// Follow-ups that may come in a row.
const FOLLOW_UPS: u8 = 2;

/// What is reached, and why not the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    questions: Vec<Option<Why>>,
    answers: Vec<Vec<Option<Why>>>,
    injects: Vec<Option<Why>>,
    decisions: Vec<Option<Why>>,
    lines: Vec<Option<Why>>,
}

/// Why no play reaches something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Of a question: `asks` draws none from its phase, and nothing leads to it.
    PhaseNotAsked(Phase),
    /// Of a follow-up: no answer, pursuit or inject names it.
    NothingLeads,
    /// Of a question: what names it never happens itself.
    LeadsUnreachable,
    /// Of a question: it would be the third follow-up in a row.
    TooDeep,
    /// Its condition never holds.
    Condition(Never),
    /// Of an answer: its question is never asked.
    NotAsked,
    /// Of an answer: whoever speaks it never sits on the podium when it is asked.
    NeverSeated,
}

/// Why a condition never holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Never {
    /// None of these is ever so; one of them would have to be.
    Impossible(Vec<Term>),
    /// These two are never so at once.
    Conflict(Term, Term),
}

impl Reach {
    /// Why a question is never asked; nothing if some play asks it.
    #[must_use]
    pub fn question(&self, at: QuestionIx) -> Option<&Why> {
        self.questions[at.at()].as_ref()
    }

    /// Why an answer is never offered; nothing if some play offers it.
    #[must_use]
    pub fn answer(&self, question: QuestionIx, answer: AnswerIx) -> Option<&Why> {
        self.answers[question.at()][answer.at()].as_ref()
    }

    /// Why an inject never happens; nothing if in some play it does.
    #[must_use]
    pub fn inject(&self, at: InjectIx) -> Option<&Why> {
        self.injects[at.at()].as_ref()
    }

    /// Why a decision is never put; nothing if some play puts it.
    #[must_use]
    pub fn decision(&self, at: DecisionIx) -> Option<&Why> {
        self.decisions[at.at()].as_ref()
    }

    /// Why a line of the opening statement is never offered; nothing if it is.
    #[must_use]
    pub fn line(&self, at: LineIx) -> Option<&Why> {
        self.lines[at.at()].as_ref()
    }
}

/// What some play of a scenario reaches.
#[must_use]
pub fn reachable(scenario: &Scenario) -> Reach {
    let mut search = Search {
        scenario,
        known: Known::new(scenario),
    };
    while search.round() {}
    search.reach()
}

struct Search<'s> {
    scenario: &'s Scenario,
    known: Known<'s>,
}

impl Search<'_> {
    /// One more round; whether it brought anything new.
    fn round(&mut self) -> bool {
        let before = self.known.news;
        self.known.count();
        self.decide();
        self.open();
        for at in 0..self.scenario.questions.len() {
            let at = QuestionIx::new(at);
            self.ask(at);
            self.answer(at);
        }
        self.pursue();
        self.happen();
        self.known.news != before
    }

    fn decide(&mut self) {
        for (at, decision) in self.scenario.decisions.iter().enumerate() {
            let moment = self.deciding(decision.at);
            if !self.known.decided[at] && never(&self.known, &decision.when, None, moment).is_none()
            {
                self.known.decided[at] = true;
                self.known.news += 1;
            }
            // Again and again: what others claim may come to contradict it.
            if self.known.decided[at] {
                decision.options.iter().for_each(|it| self.known.hear(it));
            }
        }
    }

    fn deciding(&self, at: DecisionPoint) -> Moment {
        match at {
            DecisionPoint::Before => Moment::beforehand(false),
            DecisionPoint::AfterOpening => Moment::beforehand(true),
            DecisionPoint::Closing | DecisionPoint::Exit => {
                Moment::later(0, self.known.answers(Place::Room))
            }
        }
    }

    fn open(&mut self) {
        let lines = self.scenario.opening.iter().flat_map(|it| &it.lines);
        for (at, line) in lines.enumerate() {
            let moment = Moment::beforehand(false);
            if !self.known.lines[at] && never(&self.known, &line.when, None, moment).is_none() {
                self.known.lines[at] = true;
                self.known.news += 1;
            }
            if self.known.lines[at] {
                self.known.hear(line);
            }
        }
    }

    /// Asks a question wherever it can be, with as few follow-ups before it as can be.
    fn ask(&mut self, at: QuestionIx) {
        let question = self.scenario.question(at);
        for place in Place::BOTH {
            for (depth, moment) in self.ways(at, question, place).into_iter().flatten() {
                let asked = self.known.asked[at.at()][place as usize];
                if asked.is_none_or(|asked| depth < asked)
                    && self.refuses(question, moment).is_none()
                {
                    self.known.asked[at.at()][place as usize] = Some(depth);
                    self.known.news += 1;
                    self.known.hear(&question.silence);
                }
            }
        }
    }

    /// How a question may come up at a place: after how many follow-ups, and when.
    fn ways(&self, at: QuestionIx, question: &Question, place: Place) -> [Option<(u8, Moment)>; 2] {
        let most = self.known.answers_before(at, place);
        let drawn = place == self.place(question) && self.is_drawn(question);
        let led = self.known.led[at.at()][place as usize];
        [
            drawn.then(|| (0, Moment::asked(at, place, 0, most))),
            led.map(|depth| (depth, Moment::asked(at, place, 1, most))),
        ]
    }

    fn refuses(&self, question: &Question, moment: Moment) -> Option<Never> {
        match self.scenario.kind {
            // What is taken by itself is asked whatever was said.
            Kind::Pack => None,
            Kind::Conference => never(&self.known, &question.when, None, moment),
        }
    }

    fn place(&self, question: &Question) -> Place {
        match (self.scenario.kind, question.phase) {
            (Kind::Conference, Phase::Doorstep) => Place::Door,
            _ => Place::Room,
        }
    }

    fn is_drawn(&self, question: &Question) -> bool {
        match self.scenario.kind {
            Kind::Conference => self.scenario.asks.of(question.phase) > 0,
            Kind::Pack => question.phase != Phase::FollowUp || question.alone,
        }
    }

    /// Gives what can be answered where the question is asked; notes where that leads.
    fn answer(&mut self, at: QuestionIx) {
        let question = self.scenario.question(at);
        for place in Place::BOTH {
            let Some(depth) = self.known.asked[at.at()][place as usize] else {
                continue;
            };
            let moment = Moment::asked(at, place, 0, self.known.answers_before(at, place));
            for (number, answer) in question.answers.iter().enumerate() {
                if !self.known.given[at.at()][number][place as usize] {
                    if self.withheld(answer, moment).is_some() {
                        continue;
                    }
                    self.known.given[at.at()][number][place as usize] = true;
                    self.known.news += 1;
                }
                self.known.hear(answer);
                let pitfalls = self.known.pitfalls(answer);
                self.known.show(pitfalls, place, depth);
                if let Some(next) = answer.then.filter(|_| depth < FOLLOW_UPS) {
                    self.known.lead(next, place, depth + 1);
                }
            }
            self.known.show(question.silence.pitfalls, place, depth);
        }
    }

    fn withheld(&self, answer: &Answer, moment: Moment) -> Option<Never> {
        never(
            &self.known,
            &answer.when,
            answer.by.map(Term::Seated),
            moment,
        )
    }

    fn pursue(&mut self) {
        for (pitfall, question) in &self.scenario.pursuits {
            for place in Place::BOTH {
                let shown = self.known.shown[place as usize][pitfall.position()];
                if let Some(depth) = shown.filter(|depth| *depth < FOLLOW_UPS) {
                    self.known.lead(*question, place, depth + 1);
                }
            }
        }
    }

    fn happen(&mut self) {
        for (at, inject) in self.scenario.injects.iter().enumerate() {
            let most = self.known.answers(Place::Room);
            if self.known.fired[at] || most == 0 {
                continue;
            }
            let moment = Moment::later(1, most);
            if never(&self.known, &inject.when, None, moment).is_none() {
                self.known.fired[at] = true;
                self.known.news += 1;
                if let Some(question) = inject.asks {
                    self.known.lead(question, Place::Room, 0);
                }
            }
        }
    }

    fn reach(&self) -> Reach {
        let scenario = self.scenario;
        let named = scenario.named();
        let questions = scenario.questions.iter().enumerate();
        let questions = questions.map(|(at, question)| {
            let is_asked = self.known.asked[at].iter().any(Option::is_some);
            (!is_asked).then(|| self.why_not_asked(QuestionIx::new(at), question, named[at]))
        });
        let answers = scenario.questions.iter().enumerate().map(|(at, question)| {
            let answers = question.answers.iter().enumerate();
            let why = answers.map(|(number, answer)| {
                let given = self.known.given[at][number].contains(&true);
                (!given).then(|| self.why_not_offered(QuestionIx::new(at), answer))
            });
            why.collect()
        });
        let condition = |is_so: bool, when, moment| {
            let found = never(&self.known, when, None, moment);
            found.filter(|_| !is_so).map(Why::Condition)
        };
        let injects = scenario.injects.iter().zip(&self.known.fired);
        let most = self.known.answers(Place::Room);
        let injects = injects.map(|(inject, &fired)| {
            if !fired && most == 0 {
                return Some(Why::NotAsked);
            }
            condition(fired, &inject.when, Moment::later(1, most))
        });
        let decisions = scenario.decisions.iter().zip(&self.known.decided);
        let decisions =
            decisions.map(|(it, &decided)| condition(decided, &it.when, self.deciding(it.at)));
        let lines = scenario.opening.iter().flat_map(|opening| &opening.lines);
        let lines = lines.zip(&self.known.lines);
        let lines =
            lines.map(|(line, &said)| condition(said, &line.when, Moment::beforehand(false)));
        Reach {
            questions: questions.collect(),
            answers: answers.collect(),
            injects: injects.collect(),
            decisions: decisions.collect(),
            lines: lines.collect(),
        }
    }

    fn why_not_asked(&self, at: QuestionIx, question: &Question, named: bool) -> Why {
        let refused = Place::BOTH.into_iter().find_map(|place| {
            let mut ways = self.ways(at, question, place).into_iter().flatten();
            ways.find_map(|(_, moment)| self.refuses(question, moment))
        });
        match refused {
            Some(never) => Why::Condition(never),
            None if self.leads_too_deep(at) => Why::TooDeep,
            None if named => Why::LeadsUnreachable,
            None if question.phase == Phase::FollowUp => Why::NothingLeads,
            None => Why::PhaseNotAsked(question.phase),
        }
    }

    /// Whether what names it does happen, but only at the end of a row.
    fn leads_too_deep(&self, at: QuestionIx) -> bool {
        let questions = self.scenario.questions.iter().zip(&self.known.given);
        let mut given = questions.flat_map(|(question, given)| question.answers.iter().zip(given));
        let mut pursuits = self.scenario.pursuits.iter();
        given.any(|(answer, given)| answer.then == Some(at) && given.contains(&true))
            || pursuits.any(|(pitfall, question)| {
                let shown = |place: Place| self.known.shown[place as usize][pitfall.position()];
                *question == at && Place::BOTH.into_iter().any(|place| shown(place).is_some())
            })
    }

    fn why_not_offered(&self, at: QuestionIx, answer: &Answer) -> Why {
        let asked = self.known.asked[at.at()];
        let asked = |place: &Place| asked[*place as usize].is_some();
        let moment = |place| Moment::asked(at, place, 0, self.known.answers_before(at, place));
        let places = || Place::BOTH.into_iter().filter(asked);
        if places().next().is_none() {
            return Why::NotAsked;
        }
        let of_itself = places().map(|place| never(&self.known, &answer.when, None, moment(place)));
        let withheld = places().map(|place| self.withheld(answer, moment(place)));
        let mut whys = of_itself.chain(withheld).flatten();
        match whys.next() {
            Some(Never::Impossible(terms))
                if answer
                    .by
                    .is_some_and(|person| terms == [Term::Seated(person)]) =>
            {
                Why::NeverSeated
            }
            Some(never) => Why::Condition(never),
            None => Why::NotAsked,
        }
    }
}

impl Scenario {
    /// Whether some answer, pursuit or inject names each question.
    fn named(&self) -> Vec<bool> {
        let mut named = vec![false; self.questions.len()];
        let answers = self.questions.iter().flat_map(|it| &it.answers);
        let then = answers.filter_map(|answer| answer.then);
        let pursuits = self.pursuits.iter().map(|(_, question)| *question);
        let injects = self.injects.iter().filter_map(|inject| inject.asks);
        for at in then.chain(pursuits).chain(injects) {
            named[at.at()] = true;
        }
        named
    }
}
