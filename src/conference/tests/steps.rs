//! What is done again and again in the tests of answers in one's own words.

use super::*;
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{FactIx, ValueIx};
use crate::scoring::Entry;

/// The two people of the panel.
pub(super) const PLANT: PersonIx = PersonIx(0);
pub(super) const SALES: PersonIx = PersonIx(1);
/// The values of the fact that children are hurt.
pub(super) const THREE: u8 = 0;
pub(super) const FIVE: u8 = 1;
pub(super) const NOBODY: u8 = 2;

pub(super) fn begun(seed: u64) -> Session {
    let mut session = Session::new(scenario(SMALL));
    let panel = vec![PLANT];
    take(
        &mut session,
        &Event::Begin {
            seed,
            panel,
            carried: None,
        },
    );
    session
}

/// At the opening statement.
pub(super) fn at_statement(seed: u64) -> Session {
    let mut session = begun(seed);
    let option = AnswerIx(0);
    take(&mut session, &Event::Decided { option });
    assert_eq!(session.conference().stage(), Stage::Statement);
    session
}

/// At the first question, the statement given without a word being rated.
pub(super) fn at_first(seed: u64) -> Session {
    let mut session = at_statement(seed);
    take(&mut session, &said());
    session
}

pub(super) fn take(session: &mut Session, event: &Event) -> Vec<Effect> {
    let mut effects = Vec::new();
    let taken = session.apply(event, &mut effects);
    assert_eq!(taken, Ok(()), "{event:?}");
    effects
}

pub(super) fn refused(session: &mut Session, event: &Event) -> Rejected {
    session.apply(event, &mut Vec::new()).unwrap_err()
}

pub(super) fn said() -> Event {
    Event::Answered {
        elapsed_ms: 0,
        then: None,
    }
}

pub(super) fn then(question: QuestionIx, follows: bool) -> Event {
    Event::Answered {
        elapsed_ms: 0,
        then: Some(Call { question, follows }),
    }
}

pub(super) fn level(criterion: u8, level: u8) -> Event {
    let level = Some(level);
    Event::Rated(Rate::Level { criterion, level })
}

pub(super) fn pitfall(pitfall: Pitfall) -> Event {
    let heard = true;
    Event::Rated(Rate::Pitfall { pitfall, heard })
}

pub(super) fn claim(fact: &str, value: u8, by: Option<PersonIx>) -> Event {
    asserted(fact, value, by, false)
}

pub(super) fn asserted(fact: &str, value: u8, by: Option<PersonIx>, corrects: bool) -> Event {
    let facts = &scenario(SMALL).briefing.facts;
    let fact = facts.iter().position(|it| &*it.id == fact).unwrap();
    Event::Marked(Mark {
        kind: MarkKind::Claim {
            about: Some((FactIx::new(fact), ValueIx(value))),
            corrects,
        },
        words: "as heard".into(),
        by,
    })
}

pub(super) fn question(id: &str) -> QuestionIx {
    let questions = &scenario(SMALL).questions;
    QuestionIx::new(questions.iter().position(|it| &*it.id == id).unwrap())
}

pub(super) fn last(session: &Session) -> &Entry {
    session.transcript().entries.last().unwrap()
}

pub(super) fn pending(session: &Session) -> Pending {
    session.conference().pending().unwrap()
}

pub(super) fn criterion(id: &str) -> u8 {
    scenario(SMALL).rubric.position(id).unwrap() as u8
}
