//! A question set apart: a conference that asks this one and nothing else, played
//! by the same engine as any other. Drills are made of these, and previews.

use super::{Asks, Clause, Condition, InjectIx, Phase, QuestionIx, Scenario, Term};

/// The scenario in which one question is asked and nothing else happens. Whoever
/// could sit there does; what was said before was not said. Facts stand as they
/// do at the start, or after the injects without which it is not asked.
#[must_use]
pub fn apart(scenario: &Scenario, at: QuestionIx) -> Scenario {
    let mut apart = scenario.clone();
    let happened = happened_before(scenario, at);
    happen(&mut apart, &happened);
    let never = Condition(vec![Clause::Any(Vec::new())]);
    for question in &mut apart.questions {
        question.phase = Phase::FollowUp;
    }
    let question = &mut apart.questions[at.at()];
    // At the door nobody sits beside the player, and so it stays.
    question.phase = match scenario.question(at).phase {
        Phase::Doorstep => Phase::Doorstep,
        _ => Phase::Main,
    };
    question.when = Condition::default();
    for answer in &mut question.answers {
        answer.then = None;
    }
    apart.asks = match question.phase {
        Phase::Doorstep => Asks([0, 0, 0, 1]),
        _ => Asks([0, 1, 0, 0]),
    };
    apart.opening = None;
    apart.pursuits.clear();
    for decision in &mut apart.decisions {
        decision.when = never.clone();
    }
    for inject in &mut apart.injects {
        inject.when = never.clone();
    }
    apart.panel.seats = u8::try_from(apart.panel.people.len()).unwrap_or(u8::MAX);
    apart
}

/// The injects without which a question is not asked.
#[must_use]
pub fn happened_before(scenario: &Scenario, at: QuestionIx) -> Vec<InjectIx> {
    let question = scenario.question(at);
    let mut happened = named(&question.when);
    let mut answers = scenario.questions.iter().flat_map(|it| &it.answers);
    let led = answers.any(|answer| answer.then == Some(at))
        || scenario.pursuits.iter().any(|(_, to)| *to == at)
        || question.phase != Phase::FollowUp;
    let injects = scenario.injects.iter().enumerate();
    let mut asking = injects.filter(|(_, inject)| inject.asks == Some(at));
    // Of several that bring it up, any may.
    if let (false, Some((only, _)), None) = (led, asking.next(), asking.next()) {
        happened.push(InjectIx::new(only));
    }
    happened
}

/// The injects a condition cannot do without.
#[must_use]
pub fn named(condition: &Condition) -> Vec<InjectIx> {
    let single = condition.0.iter().filter_map(|clause| match clause {
        Clause::Any(terms) => match terms[..] {
            [Term::Injected(inject)] => Some(inject),
            _ => None,
        },
        Clause::AnyOf(_) => None,
    });
    single.collect()
}

/// Changes the facts as these injects do.
pub fn happen(scenario: &mut Scenario, injects: &[InjectIx]) {
    for inject in injects {
        let sets = scenario.inject(*inject).sets.clone();
        for change in sets {
            let standing = &mut scenario.briefing.facts[change.fact.at()].start;
            standing.is = change.is.unwrap_or(standing.is);
            standing.status = change.status.unwrap_or(standing.status);
            if let Some(as_of) = change.as_of {
                standing.as_of = as_of;
            }
        }
    }
}
