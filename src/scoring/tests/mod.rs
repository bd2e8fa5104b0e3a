//! Scores, weak spots and better answers, on scenarios small enough to be
//! reckoned by hand.

mod better;
mod carry;
mod scorecard;
mod tally;
mod weakness;

use super::sample::{scenario, take};
use super::{Entry, Scorecard, Session};
use crate::conference::{Choice, Event, Stage};
use crate::scenario::{AnswerIx, LineIx, PersonIx, Scenario};
use std::sync::Arc;

/// A scenario of these questions, each as [`question`] writes it, after these
/// other parts.
pub(super) fn tiny(parts: &str, questions: &[String]) -> Arc<Scenario> {
    let base = "
kaiken: 1
kind: conference
id: tiny
title: {en: Tiny}
summary: {en: For reckoning by hand.}
languages: [en]
difficulty: 1
minutes: 300
asks: {opening: 0, main: MAIN, closing: 0, doorstep: DOORSTEP}
start: {trust: 50, heat: 0}
briefing:
  role: {en: President}
  situation: {en: It happened.}
  facts:
    - id: count
      label: {en: Count}
      values: {three: {en: three}, five: {en: five}}
      is: three
      status: confirmed
    - id: name
      label: {en: Name}
      values: {known: {en: known}}
      is: known
      status: confidential
panel:
  seats: 1
  people:
    - {id: engineer, name: {en: Sato}, role: {en: Engineer}, knows: [one]}
press:
  - {id: press, name: {en: Hara}, outlet: {en: Daily}, beat: {en: news}, manner: patient}
topics:
  - {id: one, title: {en: One}, field: harm}
  - {id: two, title: {en: Two}, field: cause}
  - {id: three, title: {en: Three}, field: disclosure}
  - {id: four, title: {en: Four}, field: responsibility}
";
    let of_phase = |phase: &str| questions.iter().filter(|it| it.contains(phase)).count();
    let (doorstep, follow_ups) = (of_phase("phase: doorstep"), of_phase("phase: follow_up"));
    let main = questions.len() - doorstep - follow_ups;
    let base = base
        .replace("MAIN", &main.to_string())
        .replace("DOORSTEP", &doorstep.to_string());
    scenario(&format!(
        "{base}{parts}\nquestions:\n{}",
        questions.concat()
    ))
}

/// A question: its head, such as `id: q, topic: one, weight: 2`, what it observes,
/// and its answers, each as `id: a, rate: {answer: 3}`.
pub(super) fn question(head: &str, observes: &str, answers: &[&str]) -> String {
    let (mut head, mut fields) = (head.to_owned(), String::new());
    if !head.contains("technique:") {
        head.push_str(", technique: straight");
    }
    if !head.contains("topic:") {
        head.push_str(", topic: one");
    }
    for (at, field) in head.split(", ").enumerate() {
        let start = if at == 0 { "  - " } else { "    " };
        fields.push_str(&format!("{start}{field}\n"));
    }
    let mut text = format!(
        "{fields}    from: press\n    observes: [{observes}]\n    ask: {{en: Why?}}\n    answers:\n"
    );
    // Questions must offer a choice; what fills it up is worth nothing.
    let zeros: Vec<String> = observes.split(", ").map(|it| format!("{it}: 0")).collect();
    let zeros = zeros.join(", ");
    let fillers = (0..2).map(|at| format!("id: filler{at}, rate: {{{zeros}}}"));
    let answers = answers.iter().map(|it| (*it).to_owned()).chain(fillers);
    for answer in answers {
        text.push_str(&format!(
            "      - {{say: {{en: Words.}}, why: {{en: So.}}, {answer}}}\n"
        ));
    }
    text
}

/// A whole conference, each question answered as named; one not named with its
/// first answer. `silence` is silence.
pub(super) fn answered(
    scenario: &Arc<Scenario>,
    panel: &[usize],
    said: &[(&str, &str)],
) -> Session {
    let mut session = begun(scenario, panel);
    while step(&mut session, said) {}
    session
}

pub(super) fn begun(scenario: &Arc<Scenario>, panel: &[usize]) -> Session {
    let mut session = Session::new(Arc::clone(scenario));
    let panel = panel.iter().map(|at| PersonIx::new(*at)).collect();
    take(
        &mut session,
        &Event::Begin {
            seed: 1,
            panel,
            carried: None,
        },
    );
    session
}

/// Answers whatever is waiting; nothing when it is over.
pub(super) fn step(session: &mut Session, said: &[(&str, &str)]) -> bool {
    let scenario = Arc::clone(session.conference().scenario());
    let event = match session.conference().stage() {
        Stage::Ready | Stage::Finished(_) => return false,
        Stage::Deciding(_) => Event::Decided {
            option: AnswerIx::new(0),
        },
        Stage::Statement => Event::Opened {
            lines: scenario.opening.as_ref().map_or_else(Vec::new, |opening| {
                (0..opening.lines.len()).map(LineIx::new).collect()
            }),
        },
        Stage::Asked => {
            let at = session.conference().pending().unwrap().question;
            let question = scenario.question(at);
            let named = said.iter().find(|(id, _)| **id == *question.id);
            let choice = match named {
                Some((_, "silence")) => Choice::Silence,
                Some((_, name)) => {
                    let mut answers = question.answers.iter();
                    let at = answers.position(|answer| *answer.id == **name).unwrap();
                    Choice::Answer(AnswerIx::new(at))
                }
                None => Choice::Answer(AnswerIx::new(0)),
            };
            Event::Chosen {
                choice,
                elapsed_ms: 0,
            }
        }
    };
    take(session, &event);
    true
}

/// The turn that answered a question.
pub(super) fn entry<'s>(session: &'s Session, question: &str) -> &'s Entry {
    let scenario = session.conference().scenario();
    let of = |entry: &&Entry| {
        entry
            .question(scenario)
            .is_some_and(|it| &*it.id == question)
    };
    session.transcript().entries.iter().find(of).unwrap()
}

pub(super) fn card(session: &Session) -> Scorecard {
    Scorecard::of(session.conference().scenario(), session.transcript())
}

/// The score of a criterion of the usual rubric, and how many exchanges saw it.
pub(super) fn score(session: &Session, criterion: &str) -> (Option<u8>, u32) {
    let rubric = &session.conference().scenario().rubric;
    let at = rubric.position(criterion).unwrap();
    let found = card(session).criteria[at];
    (found.score, found.observed)
}
