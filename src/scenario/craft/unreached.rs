//! What no play reaches, and why not: [`crate::scenario::reach`] knows, here it is
//! put before the author.

use super::problem::{Cause, Unreached};
use super::{Craft, Notes, leads};
use crate::scenario::places::Places;
use crate::scenario::reach::{Never, Reach, Why, reachable};
use crate::scenario::vocabulary::Word;
use crate::scenario::{
    AnswerIx, DecisionIx, InjectIx, Kind, LineIx, QuestionIx, Scenario, Span, Term, Utterance,
};

/// Terms of a list that are repeated in a message.
const TERMS: usize = 3;

pub(super) fn check(scenario: &Scenario, places: &Places, notes: &mut Notes) {
    let reach = reachable(scenario);
    let mut unreached = |what: Unreached, id: &str, why: Option<&Why>, span: Span| {
        if let Some(cause) = why.and_then(|why| cause(scenario, why)) {
            let id = id.into();
            notes.add(Craft::Unreached { what, id, cause }, span);
        }
    };
    let pursued_in_vain = leads::pursued_in_vain(scenario);
    for (at, question) in scenario.questions.iter().enumerate() {
        let (here, place) = (QuestionIx::new(at), &places.questions[at]);
        let why = reach.question(here);
        // Said already, where the pursuit stands.
        let said = pursued_in_vain[at] && why == Some(&Why::LeadsUnreachable);
        if !said {
            unreached(Unreached::Question, &question.id, why, place.id);
        }
        for (number, answer) in question.answers.iter().enumerate() {
            let why = reach.answer(here, AnswerIx::new(number));
            unreached(Unreached::Answer, &answer.id, why, place.answers[number].id);
        }
    }
    if scenario.kind == Kind::Conference {
        around_questions(scenario, places, &reach, unreached);
    }
}

/// Lines, decisions and injects: what only a whole conference has.
fn around_questions(
    scenario: &Scenario,
    places: &Places,
    reach: &Reach,
    mut unreached: impl FnMut(Unreached, &str, Option<&Why>, Span),
) {
    for (at, line) in super::facts::lines(scenario).iter().enumerate() {
        let why = reach.line(LineIx::new(at));
        unreached(Unreached::Line, &line.id, why, places.lines[at].id);
    }
    for (at, decision) in scenario.decisions.iter().enumerate() {
        let why = reach.decision(DecisionIx::new(at));
        let span = places.decisions[at].id;
        unreached(Unreached::Decision, &decision.id, why, span);
    }
    for (at, inject) in scenario.injects.iter().enumerate() {
        let why = reach.inject(InjectIx::new(at));
        unreached(Unreached::Inject, &inject.id, why, places.injects[at]);
    }
}

/// A reason with the names an author wrote. Of an answer to a question that is
/// never asked there is none: the question is what is wrong.
fn cause(scenario: &Scenario, why: &Why) -> Option<Cause> {
    Some(match why {
        Why::NotAsked => return None,
        Why::PhaseNotAsked(phase) => Cause::PhaseNotAsked(*phase),
        Why::NothingLeads => Cause::NothingLeads,
        Why::LeadsUnreachable => Cause::LeadsUnreached,
        Why::TooDeep => Cause::TooDeep,
        Why::NeverSeated => Cause::NeverSeated,
        Why::Condition(Never::Conflict(one, other)) => {
            Cause::Conflict(written(scenario, *one), written(scenario, *other))
        }
        Why::Condition(Never::Impossible(terms)) => {
            let shown = terms.iter().take(TERMS).map(|it| written(scenario, *it));
            let mut shown: Vec<_> = shown.map(|it| format!("`{it}`")).collect();
            if terms.len() > TERMS {
                shown.push("…".into());
            }
            Cause::Impossible(shown.join(", ").into())
        }
    })
}

/// A term as an author writes it.
fn written(scenario: &Scenario, term: Term) -> Box<str> {
    let words = match term {
        Term::After(n) => format!("after: {n}"),
        Term::Before(n) => format!("before: {n}"),
        Term::HeatOver(n) => format!("heat_over: {n}"),
        Term::HeatUnder(n) => format!("heat_under: {n}"),
        Term::TrustOver(n) => format!("trust_over: {n}"),
        Term::TrustUnder(n) => format!("trust_under: {n}"),
        Term::Said(what) => format!("said: {}", uttered(scenario, what)),
        Term::NotSaid(what) => format!("not_said: {}", uttered(scenario, what)),
        Term::Pitfall(pitfall) => format!("pitfall: {}", pitfall.tag()),
        Term::Seated(person) => format!("seated: {}", scenario.person(person).id),
        Term::Claimed(fact, value) => {
            let fact = scenario.fact(fact);
            format!("claimed: {{{}: {}}}", fact.id, fact.values[value.at()].id)
        }
        Term::Injected(inject) => format!("injected: {}", scenario.inject(inject).id),
        Term::SaidElsewhere { what, wanted } => {
            let what = scenario.said_elsewhere(what).written();
            match wanted {
                true => format!("said: {what}"),
                false => format!("not_said: {what}"),
            }
        }
    };
    words.into()
}

fn uttered(scenario: &Scenario, utterance: Utterance) -> String {
    match utterance {
        Utterance::Answer(question, answer) => {
            let question = scenario.question(question);
            format!("{}.{}", question.id, question.answers[answer.at()].id)
        }
        Utterance::Silence(question) => format!("{}.silence", scenario.question(question).id),
        Utterance::Line(line) => {
            let lines = super::facts::lines(scenario);
            format!("opening.{}", lines[line.at()].id)
        }
        Utterance::Option(decision, option) => {
            let decision = &scenario.decisions[decision.at()];
            format!("{}.{}", decision.id, decision.options[option.at()].id)
        }
    }
}
