//! What to do next.

use super::build::Meta;
use super::value::NextStep;
use crate::conference::End;
use crate::i18n::{Lang, act, debrief as words, spoken};
use crate::scenario::{Scenario, Text};
use crate::scoring::{Mode, Transcript};

/// A scenario that continues the one that was played.
#[derive(Debug, Clone, PartialEq)]
pub struct SecondAct {
    /// Its id.
    pub id: Box<str>,
    /// Its title.
    pub title: Text,
}

pub(super) fn steps(
    scenario: &Scenario,
    transcript: &Transcript,
    meta: &Meta,
    lang: Lang,
) -> Vec<NextStep> {
    let mut steps: Vec<NextStep> = continued(transcript, meta, lang).into_iter().collect();
    steps.extend(match meta.mode {
        Mode::Spoken => after_spoken(scenario, transcript, meta, lang),
        _ => after_played(scenario, transcript, meta, lang),
    });
    steps
}

/// The second act, which remembers what was said to the end.
fn continued(transcript: &Transcript, meta: &Meta, lang: Lang) -> Option<NextStep> {
    let second = second(transcript, meta)?;
    let text = act::next_second(lang, second.title.get(lang));
    Some(step(&text, format!("kaiken play {}", second.id)))
}

/// The second act, behind a first that was held to its end.
pub(super) fn second<'m>(transcript: &Transcript, meta: &'m Meta) -> Option<&'m SecondAct> {
    let second = meta.second.as_ref();
    second.filter(|_| transcript.end == Some(End::Complete))
}

/// Behind a session whose answers were picked.
fn after_played(
    scenario: &Scenario,
    transcript: &Transcript,
    meta: &Meta,
    lang: Lang,
) -> Vec<NextStep> {
    let aloud = if meta.aloud { " --aloud" } else { "" };
    let play = format!(
        "kaiken play {} --mode {}{aloud}",
        scenario.id,
        meta.mode.tag()
    );
    // The room is to remember the same as this time.
    let after = match (&transcript.carried, &scenario.follows) {
        (Some(carried), _) => format!(" --after {}", carried.session),
        (None, Some(_)) => " --after none".to_owned(),
        (None, None) => String::new(),
    };
    let mut steps = vec![
        step(
            words::next_same(lang),
            format!("{play} --seed {}{after}", transcript.seed),
        ),
        step(words::next_other(lang), play),
    ];
    if meta.mode != Mode::Rehearsal || !meta.aloud {
        let command = format!("kaiken play {} --mode rehearsal --aloud", scenario.id);
        steps.push(step(words::next_rehearsal(lang), command));
    }
    steps.push(step(words::next_drill(lang), "kaiken drill".to_owned()));
    steps
}

/// Behind a session whose answers others rated: what is weak is drilled, the same
/// questions can be met alone, and where one person rated it others can, too.
fn after_spoken(
    scenario: &Scenario,
    transcript: &Transcript,
    meta: &Meta,
    lang: Lang,
) -> Vec<NextStep> {
    let alone = format!(
        "kaiken play {} --mode rehearsal --aloud --seed {}",
        scenario.id, transcript.seed
    );
    let mut steps = vec![
        step(words::next_drill(lang), "kaiken drill".to_owned()),
        step(spoken::next_alone(lang), alone),
    ];
    if let Some(session) = meta.session.filter(|_| meta.raters == 0) {
        let assess = format!("kaiken assess {session}");
        steps.push(step(spoken::next_assess(lang), assess));
    }
    steps
}

fn step(text: &str, command: String) -> NextStep {
    NextStep {
        text: text.to_owned(),
        command,
    }
}
