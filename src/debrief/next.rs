//! What to do next.

use super::build::Meta;
use super::value::NextStep;
use crate::i18n::{Lang, debrief as words};
use crate::scenario::Scenario;
use crate::scoring::{Mode, Transcript};

pub(super) fn steps(
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
    let step = |text: &str, command: String| NextStep {
        text: text.to_owned(),
        command,
    };
    let mut steps = vec![
        step(
            words::next_same(lang),
            format!("{play} --seed {}", transcript.seed),
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
