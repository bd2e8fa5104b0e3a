//! One question in the fewest lines that still show what each answer is worth: for
//! a window in which all that stands about it has no room.

use super::Tongue;
use super::question::{Page, mean};
use crate::i18n::preview as words;
use crate::scenario::{QuestionIx, Scenario};
use crate::sheet::{Line, Sheet, Tone};

/// The question at a position and its answers: what each is worth, and its words.
#[must_use]
pub fn brief(scenario: &Scenario, at: QuestionIx, tongue: Tongue) -> Sheet {
    let whole = |said| Line::broken(3, vec![(Tone::Plain, said)]);
    answers(scenario, at, tongue, whole)
}

/// As [`brief`], with two lines an answer: its words are cut.
#[must_use]
pub fn briefest(scenario: &Scenario, at: QuestionIx, tongue: Tongue) -> Sheet {
    let cut = |said| Line::cut(vec![(Tone::Plain, said)]);
    answers(scenario, at, tongue, cut)
}

fn answers(
    scenario: &Scenario,
    at: QuestionIx,
    tongue: Tongue,
    words_of: fn(String) -> Line,
) -> Sheet {
    let mut page = Page::new(scenario, at, tongue);
    page.name();
    page.ask();
    page.sheet.gap();
    let question = scenario.question(at);
    for (number, answer) in question.answers.iter().enumerate() {
        let Some(judged) = page.judged.answers.get(number).cloned() else {
            continue;
        };
        let mut head = page.worth(number, &format!("{}. {}", number + 1, answer.id));
        for pitfall in judged.verdict.pitfalls.iter() {
            let name = pitfall.name(tongue.lang);
            head.push((Tone::Warn, format!("  ! {name}")));
        }
        page.sheet.push(Line::cut(head));
        for (_, said) in tongue.texts(&answer.say) {
            page.sheet.push(words_of(format!("   {said}")));
        }
    }
    let silence = &page.judged.answers.last();
    if let Some(mean) = silence.and_then(|silence| mean(&silence.verdict)) {
        let silence = format!("– {}", words::silence(tongue.lang));
        let worth = format!("  {}", words::mean(tongue.lang, &mean));
        let parts = vec![(Tone::Accent, silence), (Tone::Muted, worth)];
        page.sheet.push(Line::cut(parts));
    }
    page.sheet
}
