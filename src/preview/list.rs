//! The questions of a scenario, to pick one from.

use crate::graph::gist;
use crate::i18n::preview as words;
use crate::scenario::{Lang, Phase, QuestionIx, Scenario};
use crate::sheet::{Line, Sheet, Tone, capital, filled, width};

/// The widest column of ids.
const IDS: usize = 28;

/// Every question on a line, by phase; `file` is how the scenario was named.
#[must_use]
pub fn list(scenario: &Scenario, file: &str, lang: Lang) -> Sheet {
    let mut sheet = Sheet::default();
    sheet.title(scenario.title.get(lang));
    let [a, b, c, d] = Phase::DRAWN;
    for phase in [a, b, c, d, Phase::FollowUp] {
        let questions = scenario.questions.iter().enumerate();
        let of_phase: Vec<usize> = questions
            .filter(|(_, it)| it.phase == phase)
            .map(|(at, _)| at)
            .collect();
        let ids = of_phase.iter().map(|at| width(&scenario.questions[*at].id));
        let Some(widest) = ids.max() else {
            continue;
        };
        sheet.gap();
        let name = phase.name(lang);
        sheet.title(words::heading(lang, &capital(name), of_phase.len()));
        for at in of_phase {
            let ix = QuestionIx::new(at);
            let from = scenario.asker(ix).name.get(lang);
            sheet.push(Line::cut(vec![
                (
                    Tone::Accent,
                    filled(&scenario.question(ix).id, widest.min(IDS)),
                ),
                (Tone::Plain, format!("  {from}  ")),
                (Tone::Muted, gist(scenario, ix, lang)),
            ]));
        }
    }
    sheet.gap();
    sheet.push(Line::broken(
        0,
        vec![(Tone::Muted, words::pick(lang, file))],
    ));
    sheet
}
