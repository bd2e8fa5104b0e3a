//! What was found, for a person: both results with what is proven of them, then the
//! plays that reach them. No line of a play is wider than 80 columns.

use super::Asked;
use super::play::{Turn, turns};
use crate::cli::simulate::progress::grouped;
use crate::debrief::phrase;
use crate::i18n::{Lang, debrief, exact as words};
use crate::scenario::{Answer, Scenario, clean};
use crate::scoring::{Gate, Grade};
use crate::simulate::exact::{Exact, Extreme, Side};
use crate::tui::text;

/// Columns of a line.
const COLUMNS: usize = 80;
/// Columns an id has at most, so that words are left beside it.
const ID: usize = 24;

/// The report.
pub(super) fn render(asked: &Asked<'_>, found: &Exact, lang: Lang) -> String {
    let title = asked.scenario.title.get(lang);
    let named = argument(asked.named);
    let mut lines = vec![
        words::conference(lang, title, found.seed),
        words::asked_of_it(lang).to_owned(),
        String::new(),
    ];
    let (Some(largest), Some(smallest)) = (&found.largest, &found.smallest) else {
        lines.push(words::nothing(lang).to_owned());
        return finished(&lines);
    };
    let steps = grouped(found.nodes);
    end(&mut lines, Side::Largest, largest, &steps, lang);
    end(&mut lines, Side::Smallest, smallest, &steps, lang);
    lines.push(words::took(lang, &steps));
    if !(largest.is_proven() && smallest.is_proven()) {
        let budget = asked.budget.further();
        let command = format!(
            "kaiken simulate {named} --exact --seed {} --budget {budget}",
            found.seed
        );
        lines.push(words::further(lang, &command));
    }
    lines.extend(remarks(largest, smallest, lang));
    way(&mut lines, asked, Side::Largest, largest, lang);
    way(&mut lines, asked, Side::Smallest, smallest, lang);
    let command = format!("kaiken play {named} --seed {}", found.seed);
    lines.push(String::new());
    lines.push(words::play_it(lang, &command));
    finished(&lines)
}

/// A name as it can be typed again.
fn argument(named: &str) -> String {
    let named = clean(named);
    let is_plain = |c: char| c.is_alphanumeric() || "-_./".contains(c);
    match named.chars().all(is_plain) {
        true => named.into_owned(),
        false => format!("'{}'", named.replace('\'', r"'\''")),
    }
}

fn finished(lines: &[String]) -> String {
    let mut report = lines.join("\n");
    report.push('\n');
    report
}

fn end(lines: &mut Vec<String>, side: Side, extreme: &Extreme, steps: &str, lang: Lang) {
    let (score, bound) = (extreme.score, extreme.bound);
    let grade = grade(score, lang);
    lines.push(match side {
        Side::Largest => words::largest(lang, score, grade),
        Side::Smallest => words::smallest(lang, score, grade),
    });
    let proof = match (side, extreme.is_proven()) {
        (Side::Largest, true) => words::largest_proven(lang).to_owned(),
        (Side::Smallest, true) => words::smallest_proven(lang).to_owned(),
        (Side::Largest, false) => words::largest_open(lang, score, bound, steps),
        (Side::Smallest, false) => words::smallest_open(lang, score, bound, steps),
    };
    let room = COLUMNS - 2;
    let broken = text::line_ranges(&proof, room);
    lines.extend(
        broken
            .into_iter()
            .map(|range| format!("  {}", &proof[range])),
    );
}

fn grade(score: u8, lang: Lang) -> &'static str {
    match Grade::of(score) {
        Grade::P => debrief::grade_p(lang),
        Grade::S => debrief::grade_s(lang),
        Grade::M => debrief::grade_m(lang),
        Grade::U => debrief::grade_u(lang),
    }
}

/// What the author should know of it.
fn remarks(largest: &Extreme, smallest: &Extreme, lang: Lang) -> Vec<String> {
    let mut remarks = Vec::new();
    if Grade::of(largest.bound) < Grade::P {
        remarks.push(words::never_performs(lang).to_owned());
    }
    if Grade::of(smallest.bound) > Grade::U {
        remarks.push(words::never_fails(lang).to_owned());
    }
    remarks
}

/// The play that comes to a result.
fn way(lines: &mut Vec<String>, asked: &Asked<'_>, side: Side, extreme: &Extreme, lang: Lang) {
    let heading = match side {
        Side::Largest => words::h_largest(lang, extreme.score),
        Side::Smallest => words::h_smallest(lang, extreme.score),
    };
    lines.push(String::new());
    lines.push(format!("== {heading} =="));
    let (turns, card) = turns(asked.scenario, &extreme.play);
    let table = Table::of(asked.scenario, &turns, lang);
    let (mut phase, mut number) = (None, 0);
    for turn in &turns {
        match turn {
            Turn::Answered { phase: now, .. } => {
                if phase != Some(*now) {
                    lines.push(format!("-- {} --", now.name(lang)));
                    phase = Some(*now);
                }
                number += 1;
                lines.push(table.answered(number, turn));
            }
            _ => table.beside(lines, turn),
        }
    }
    if let Some(card) = card.filter(|card| card.ungated != card.overall) {
        let caps = card.gates.iter().map(Gate::cap);
        lines.extend(caps.min().map(|cap| words::gates(lang, cap)));
    }
}

/// How wide ids are, and the words beside them.
struct Table<'a> {
    scenario: &'a Scenario,
    lang: Lang,
    question: usize,
    answer: usize,
}

impl<'a> Table<'a> {
    fn of(scenario: &'a Scenario, turns: &[Turn], lang: Lang) -> Table<'a> {
        let mut table = Table {
            scenario,
            lang,
            question: 0,
            answer: text::width(words::silence(lang)),
        };
        for turn in turns {
            if let Turn::Answered {
                question,
                answer,
                follow_up,
                ..
            } = turn
            {
                let question = scenario.question(*question);
                let mark = if *follow_up { 2 } else { 0 };
                table.question = table.question.max(question.id.len() + mark);
                let said = answer.map_or(0, |at| question.answers[at.at()].id.len());
                table.answer = table.answer.max(said);
            }
        }
        table.question = table.question.min(ID);
        table.answer = table.answer.min(ID);
        table
    }

    /// A line: number, question, answer, and its first words.
    fn answered(&self, number: usize, turn: &Turn) -> String {
        let Turn::Answered {
            question,
            answer,
            follow_up,
            ..
        } = turn
        else {
            return String::new();
        };
        let question = self.scenario.question(*question);
        let mark = if *follow_up { "↳ " } else { "" };
        let answer = answer.and_then(|at| question.answers.get(at.at()));
        let id = answer.map_or(words::silence(self.lang), |answer| &answer.id);
        let asked = text::pad(&format!("{mark}{}", question.id), self.question);
        let head = format!("{number:>3}. {asked}  {}", text::pad(id, self.answer));
        self.with_words(&head, answer)
    }

    /// A line with the first words of what was said after it.
    fn with_words(&self, head: &str, answer: Option<&Answer>) -> String {
        let said = answer.map_or("", |answer| answer.say.get(self.lang));
        let room = COLUMNS.saturating_sub(text::width(head) + 2);
        let said = text::truncate(said, room);
        format!("{head}  {said}").trim_end().to_owned()
    }

    /// The panel, a decision, the statement.
    fn beside(&self, lines: &mut Vec<String>, turn: &Turn) {
        let lang = self.lang;
        match turn {
            Turn::Panel(people) => {
                let names = people.iter().map(|at| self.scenario.person(*at));
                let names: Vec<String> = names
                    .map(|person| phrase::noted(&person.id, person.name.get(lang), lang))
                    .collect();
                let names = match names.is_empty() {
                    true => words::nobody(lang).to_owned(),
                    false => phrase::list(&names, lang),
                };
                lines.push(phrase::labelled(words::panel(lang), &names, lang));
            }
            Turn::Decided(decision, option) => {
                let decision = &self.scenario.decisions[decision.at()];
                let option = &decision.options[option.at()];
                lines.push(phrase::labelled(words::decision(lang), &decision.id, lang));
                lines.push(self.with_words(&format!("     {}", option.id), Some(option)));
            }
            Turn::Opened(picked) => {
                let nothing = match picked.is_empty() {
                    true => words::nothing_said(lang),
                    false => "",
                };
                let label = phrase::labelled(words::statement(lang), nothing, lang);
                lines.push(label.trim_end().to_owned());
                let of = |at: &crate::scenario::LineIx| {
                    self.scenario.opening.as_ref()?.lines.get(at.at())
                };
                let picked: Vec<&Answer> = picked.iter().filter_map(of).collect();
                let widest = picked.iter().map(|line| line.id.len()).max();
                let widest = widest.unwrap_or(0).min(ID);
                for line in picked {
                    let head = format!("     {}", text::pad(&line.id, widest));
                    lines.push(self.with_words(&head, Some(line)));
                }
            }
            Turn::Answered { .. } => {}
        }
    }
}
