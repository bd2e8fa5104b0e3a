//! Figures that good answers say and no paper of the scenario holds: a slip of
//! the author's, or a number the player cannot know. A wrong figure in a poor
//! answer is a trap, and left alone.

use super::facts::{lines, options};
use super::worth::is_good;
use super::{Craft, Notes};
use crate::scenario::finding::shown;
use crate::scenario::places::{Places, SaidPlace};
use crate::scenario::wording::{Figure, FigureKind, figures};
use crate::scenario::{Answer, Lang, Scenario, Text};
use std::collections::HashSet;

/// Counts up to this are said without a paper.
const SMALL: f64 = 12.0;

pub(super) fn check(scenario: &Scenario, places: &Places, notes: &mut Notes) {
    let known = Known::of(scenario);
    let questions = scenario.questions.iter().zip(&places.questions);
    let answers =
        questions.flat_map(|(question, place)| question.answers.iter().zip(&place.answers));
    let lines = lines(scenario).iter().zip(&places.lines);
    let places = places.decisions.iter().flat_map(|it| &it.options);
    let options = options(scenario).zip(places);
    for (answer, place) in answers.chain(lines).chain(options) {
        if answer.rate.count() > 0 && is_good(answer) {
            stray(scenario, &known, answer, place, notes);
        }
    }
}

fn stray(
    scenario: &Scenario,
    known: &Known,
    answer: &Answer,
    place: &SaidPlace,
    notes: &mut Notes,
) {
    for &lang in &scenario.languages {
        let words = answer.say.get(lang);
        for figure in figures(words, lang) {
            if is_consequential(&figure, words) && !known.hold(&figure) {
                let span = place.say.part(lang, words, figure.range.clone());
                let figure = shown(&words[figure.range]);
                notes.add(Craft::StrayFigure { figure }, span);
            }
        }
    }
}

/// Whether a figure is one to look up: not a small count, not all or nothing of
/// something, not round the clock.
fn is_consequential(figure: &Figure, words: &str) -> bool {
    let value = figure.value;
    match figure.kind {
        FigureKind::Count => value > SMALL && !is_manner_of_speaking(figure, words),
        FigureKind::Percent => value > 0.0 && value < 100.0,
        FigureKind::Clock | FigureKind::Day => true,
    }
}

/// “A hundred times”, “around the clock”: words, not figures.
fn is_manner_of_speaking(figure: &Figure, words: &str) -> bool {
    let said = &words[figure.range.clone()];
    let spelled = !said.contains(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c));
    let round = [100.0, 1_000.0, 10_000.0].contains(&figure.value);
    let hours = figure.value == 24.0;
    (spelled && round) || hours
}

/// Figures of texts.
#[derive(Default)]
struct Known(HashSet<Form>);

impl Known {
    /// The figures a player may have read, been told or been asked with.
    fn of(scenario: &Scenario) -> Known {
        let mut known = Known::default();
        let briefing = &scenario.briefing;
        known.read([&briefing.role, &briefing.situation]);
        known.read(briefing.timeline.iter().flat_map(|it| [&it.at, &it.event]));
        for fact in &briefing.facts {
            known.read([&fact.label, &fact.start.as_of]);
            known.read(fact.values.iter().map(|value| &value.text));
        }
        known.read(briefing.messages.iter().map(|message| &message.text));
        known.read(&briefing.avoid);
        known.read([&scenario.title, &scenario.summary]);
        for inject in &scenario.injects {
            known.read([&inject.memo]);
            known.read(inject.sets.iter().filter_map(|set| set.as_of.as_ref()));
        }
        for option in options(scenario) {
            known.read([&option.say]);
            known.read(option.sets.iter().filter_map(|set| set.as_of.as_ref()));
        }
        known.read(scenario.decisions.iter().map(|decision| &decision.ask));
        for question in &scenario.questions {
            known.read([&question.ask]);
            known.read(question.happened.as_ref());
        }
        // An hour that is promised anywhere is one the author has in mind.
        let answers = scenario.questions.iter().flat_map(|it| &it.answers);
        for answer in answers.chain(lines(scenario)).chain(options(scenario)) {
            let promised = answer.promises.iter();
            known.read(promised.flat_map(|it| [&it.what, &it.by]));
        }
        known
    }

    fn read<'t>(&mut self, texts: impl IntoIterator<Item = &'t Text>) {
        for text in texts {
            for lang in Lang::ALL {
                for figure in figures(text.get(lang), lang) {
                    self.0.extend(forms(&figure).into_iter().flatten());
                    self.0.extend(month(&figure));
                }
            }
        }
    }

    fn hold(&self, figure: &Figure) -> bool {
        let mut forms = forms(figure).into_iter().flatten();
        forms.any(|form| self.0.contains(&form))
    }
}

type Form = (FigureKind, i64);

/// A figure to the thousandth, so that it can be compared; and as it may be said
/// again more loosely: 18:00 is six, 4 July the fourth.
fn forms(figure: &Figure) -> [Option<Form>; 2] {
    let exact = (figure.value * 1_000.0).round() as i64;
    let loose = match figure.kind {
        FigureKind::Clock => Some(exact % (12 * 60 * 1_000)),
        FigureKind::Day => Some(exact % 100_000).filter(|day| *day > 0),
        FigureKind::Count | FigureKind::Percent => None,
    };
    [Some(exact), loose].map(|form| Some((figure.kind, form?)))
}

/// The month of a day: who knows 4 July may say July.
fn month(figure: &Figure) -> Option<Form> {
    let month = (figure.value / 100.0).trunc() as i64;
    (figure.kind == FigureKind::Day && month > 0).then_some((FigureKind::Day, month * 100_000))
}
