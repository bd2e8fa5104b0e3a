//! Everything that can be done at a moment, what looks best first, made one by one: a
//! panel or a statement can be put together in more ways than could be listed.

use super::side::Side;
use crate::conference::{Choice, Conference, Event, Stage, Verdict};
use crate::scenario::{Answer, AnswerIx, LineIx, PersonIx, Rubric, Scenario};
use std::cmp::Reverse;

/// What is left to try at a moment.
#[derive(Debug)]
pub(super) enum Moves {
    /// Who sits on the podium. Where they sit makes no difference.
    Panel(Sequences, u64),
    /// What the opening statement says: these lines, by their places here.
    Lines(Sequences, Vec<LineIx>),
    /// What is decided.
    Options(std::vec::IntoIter<AnswerIx>),
    /// What is answered.
    Choices(std::vec::IntoIter<Choice>),
    /// Nothing: it is over.
    None,
}

impl Moves {
    /// What can be done now.
    pub(super) fn of(conference: &Conference, seed: u64, side: Side) -> Moves {
        let scenario = conference.scenario();
        let judge = |answer: &Answer| worth(&conference.judge(answer), &scenario.rubric, side);
        match conference.stage() {
            Stage::Ready => {
                let people = scenario.panel.people.len();
                let seats = usize::from(scenario.panel.seats);
                Moves::Panel(Sequences::new(people, seats, side == Side::Largest), seed)
            }
            Stage::Statement => lines(conference, side),
            Stage::Deciding(decision) => {
                let options = &scenario.decisions[decision.at()].options;
                let offered = (0..options.len()).map(AnswerIx::new);
                let mut offered: Vec<AnswerIx> = offered
                    .filter(|at| conference.offers(&options[at.at()]))
                    .collect();
                offered.sort_by_key(|at| Reverse(judge(&options[at.at()])));
                Moves::Options(offered.into_iter())
            }
            Stage::Asked => {
                let Some(pending) = conference.pending() else {
                    return Moves::None;
                };
                let question = scenario.question(pending.question);
                let answers = question.answers.iter().enumerate();
                let offered = answers.filter(|(_, answer)| conference.offers(answer));
                let mut choices: Vec<(Choice, _)> = offered
                    .map(|(at, answer)| (Choice::Answer(AnswerIx::new(at)), judge(answer)))
                    .collect();
                choices.push((Choice::Silence, judge(&question.silence)));
                choices.sort_by_key(|(_, worth)| Reverse(*worth));
                let choices: Vec<Choice> = choices.into_iter().map(|(choice, _)| choice).collect();
                Moves::Choices(choices.into_iter())
            }
            Stage::Finished(_) => Moves::None,
        }
    }

    /// The next of them.
    pub(super) fn next(&mut self, scenario: &Scenario) -> Option<Event> {
        match self {
            Moves::Panel(people, seed) => {
                let panel = people.next(|_, _| false)?;
                let panel = panel.iter().map(|at| PersonIx::new(*at)).collect();
                Some(Event::Begin {
                    seed: *seed,
                    panel,
                    carried: None,
                })
            }
            Moves::Lines(sequences, lines) => {
                let of = |at: usize| scenario.opening.as_ref()?.lines.get(lines[at].at());
                let clash = |one, other| match (of(one), of(other)) {
                    (Some(one), Some(other)) => speak_of_the_same(one, other),
                    _ => false,
                };
                let picked = sequences.next(clash)?;
                let lines = picked.iter().map(|at| lines[*at]).collect();
                Some(Event::Opened { lines })
            }
            Moves::Options(options) => {
                let option = options.next()?;
                Some(Event::Decided { option })
            }
            Moves::Choices(choices) => {
                let choice = choices.next()?;
                Some(Event::Chosen {
                    choice,
                    elapsed_ms: 0,
                })
            }
            Moves::None => None,
        }
    }
}

/// What a verdict promises at first sight: no critical pitfall, good levels, few pitfalls;
/// for the smallest result the other way round.
fn worth(verdict: &Verdict, rubric: &Rubric, side: Side) -> (bool, i64, i64) {
    let levels = verdict.levels.iter();
    let points = levels.map(|(criterion, level)| {
        let weight = rubric.criteria.get(criterion).map_or(1, |it| it.weight);
        i64::from(weight) * (2 * i64::from(level) - 3)
    });
    let (points, pitfalls) = (points.sum::<i64>(), i64::from(verdict.pitfalls.len()));
    match side {
        Side::Largest => (!verdict.is_critical(), points, -pitfalls),
        Side::Smallest => (false, -points, pitfalls),
    }
}

/// The lines that can be picked, the best ones first.
fn lines(conference: &Conference, side: Side) -> Moves {
    let Some(opening) = &conference.scenario().opening else {
        return Moves::None;
    };
    let mut lines: Vec<LineIx> = (0..opening.lines.len()).map(LineIx::new).collect();
    lines.retain(|line| conference.offers(&opening.lines[line.at()]));
    lines.sort_by_key(|line| {
        let verdict = conference.judge(&opening.lines[line.at()]);
        let (sound, points, pitfalls) = worth(&verdict, &conference.scenario().rubric, side);
        // One flawed line spoils the mean of good ones: what counts is the level.
        let mean = points * 100 / i64::from(verdict.levels.count().max(1));
        Reverse((sound, mean, pitfalls))
    });
    let sequences = Sequences::new(
        lines.len(),
        usize::from(opening.choose),
        side == Side::Largest,
    );
    Moves::Lines(sequences, lines)
}

/// Whether it may matter which of two lines comes first: both assert the same fact.
fn speak_of_the_same(one: &Answer, other: &Answer) -> bool {
    let mut facts = one.claims.iter().map(|(fact, _)| fact);
    facts.any(|fact| other.claims.iter().any(|(it, _)| it == fact))
}

/// Every choice of some of a number of items, in every order that makes a difference:
/// an item may stand before an earlier one only if the two clash.
#[derive(Debug)]
pub(super) struct Sequences {
    items: usize,
    most: usize,
    /// Long ones before the shorter ones they begin with; otherwise after.
    longest_first: bool,
    picked: Vec<usize>,
    used: Vec<bool>,
    stage: Progress,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    Fresh,
    Going,
    Done,
}

impl Sequences {
    /// At most so many of so many items.
    pub(super) fn new(items: usize, most: usize, longest_first: bool) -> Sequences {
        Sequences {
            items,
            most,
            longest_first,
            picked: Vec::new(),
            used: vec![false; items],
            stage: Progress::Fresh,
        }
    }

    /// The next one; the empty one is among them.
    pub(super) fn next(&mut self, clash: impl Fn(usize, usize) -> bool) -> Option<&[usize]> {
        match (self.stage, self.longest_first) {
            (Progress::Done, _) => return None,
            (Progress::Fresh, true) => while self.grow(0, &clash) {},
            (Progress::Fresh, false) => {}
            (Progress::Going, true) => {
                let Some(last) = self.shrink() else {
                    self.stage = Progress::Done;
                    return None;
                };
                if self.grow(last + 1, &clash) {
                    while self.grow(0, &clash) {}
                }
            }
            (Progress::Going, false) => {
                let mut from = 0;
                while !self.grow(from, &clash) {
                    let Some(last) = self.shrink() else {
                        self.stage = Progress::Done;
                        return None;
                    };
                    from = last + 1;
                }
            }
        }
        self.stage = Progress::Going;
        Some(&self.picked)
    }

    /// Adds the first item from here on that may come next.
    fn grow(&mut self, from: usize, clash: impl Fn(usize, usize) -> bool) -> bool {
        if self.picked.len() >= self.most {
            return false;
        }
        let last = self.picked.last().copied();
        let may = |item: &usize| {
            let after = |last: usize| *item > last || clash(last, *item);
            !self.used[*item] && last.is_none_or(after)
        };
        let Some(next) = (from..self.items).find(may) else {
            return false;
        };
        self.used[next] = true;
        self.picked.push(next);
        true
    }

    fn shrink(&mut self) -> Option<usize> {
        let last = self.picked.pop()?;
        self.used[last] = false;
        Some(last)
    }
}

#[cfg(test)]
mod tests {
    use super::Sequences;

    fn all(items: usize, most: usize, longest: bool, clash: &[(usize, usize)]) -> Vec<Vec<usize>> {
        let mut sequences = Sequences::new(items, most, longest);
        let clash = |a: usize, b: usize| clash.contains(&(a.min(b), a.max(b)));
        std::iter::from_fn(|| sequences.next(clash).map(<[usize]>::to_vec)).collect()
    }

    #[test]
    fn each_choice_comes_once_the_empty_one_included() {
        let long = all(3, 2, true, &[]);
        assert_eq!(long, [&[0, 1][..], &[0, 2], &[0], &[1, 2], &[1], &[2], &[]]);
        let mut short = all(3, 2, false, &[]);
        assert_eq!(short[0], [0; 0]);
        short.sort();
        let mut long = long;
        long.sort();
        assert_eq!(short, long);
    }

    #[test]
    fn the_order_is_tried_of_those_that_clash() {
        let found = all(3, 3, true, &[(0, 2)]);
        for wanted in [[0, 1, 2], [1, 2, 0]] {
            assert!(found.iter().any(|it| it[..] == wanted), "{wanted:?}");
        }
        assert!(found.iter().all(|it| it[..] != [1, 0]));
    }

    #[test]
    fn nothing_of_nothing_is_one_choice() {
        assert_eq!(all(0, 3, true, &[]), [[0; 0]]);
        assert_eq!(all(3, 0, false, &[]), [[0; 0]]);
    }
}
