//! One conference played by one mind, with the engine that people play with. The
//! memory is kept from play to play.

use super::before;
use super::dice::Dice;
use super::layout::Layout;
use super::strategy::{Mind, NEVER, Taste, merit};
use crate::conference::{Choice, Conference, Effect, Event, Stage};
use crate::scenario::{Answer, AnswerIx, DecisionIx, LineIx, PersonIx, QuestionIx, Scenario};
use crate::scoring::{Tally, suggested_statement};
use std::sync::Arc;

/// Skill of a learner who takes the better answer every time.
pub(super) const FULL_SKILL: u32 = 1_000;

/// Plays conferences of one scenario, one after the other.
pub(super) struct Player<'s> {
    scenario: &'s Arc<Scenario>,
    layout: &'s Layout,
    conference: Conference,
    tally: Tally,
    effects: Vec<Effect>,
    /// The two events that hold a list, kept with their memory.
    begin: Event,
    opened: Event,
    /// People or lines in the order of a taste: number, draw, position.
    ranked: Vec<(i32, u64, usize)>,
}

/// How somebody plays one conference.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner<'m> {
    /// By what they choose.
    pub(super) mind: &'m Mind,
    /// What every draw of the conference is seeded with.
    pub(super) seed: u64,
    /// Which player it is: each has dice of their own.
    pub(super) player: usize,
    /// How often, of [`FULL_SKILL`], they follow their insight.
    pub(super) skill: u32,
}

impl<'s> Player<'s> {
    pub(super) fn new(scenario: &'s Arc<Scenario>, layout: &'s Layout) -> Player<'s> {
        Player {
            scenario,
            layout,
            conference: Conference::new(Arc::clone(scenario)),
            tally: Tally::new(scenario),
            effects: Vec::new(),
            begin: Event::Begin {
                seed: 0,
                panel: Vec::new(),
                carried: None,
            },
            opened: Event::Opened { lines: Vec::new() },
            ranked: Vec::new(),
        }
    }

    /// Plays a conference to its end: how it went, and what it was worth.
    pub(super) fn play(&mut self, manner: Manner<'_>) -> (&Conference, &Tally) {
        let mut dice = Dice::new(manner.seed, manner.player);
        self.conference.restart();
        self.tally.restart();
        self.begin(manner, &mut dice);
        // Every event takes a question, a decision or the statement, each of which
        // comes once: it ends, whatever the scenario.
        while self.goes_on(manner, &mut dice) {}
        self.tally.enter(&self.conference);
        (&self.conference, &self.tally)
    }

    fn begin(&mut self, manner: Manner<'_>, dice: &mut Dice) {
        let taste = moment(manner, dice);
        let seats = usize::from(self.scenario.panel.seats);
        let people = taste.people.iter().copied();
        rank(&mut self.ranked, people.enumerate(), dice);
        if let Event::Begin {
            seed,
            panel,
            carried,
        } = &mut self.begin
        {
            *seed = manner.seed;
            *carried = before::drawn(self.scenario, manner.seed);
            panel.clear();
            let seated = self.ranked.iter().take(seats);
            panel.extend(seated.map(|(_, _, at)| PersonIx::new(*at)));
        }
        let begun = self.conference.apply(&self.begin, &mut self.effects);
        debug_assert_eq!(begun, Ok(()));
    }

    /// Does what is due; whether anything was.
    fn goes_on(&mut self, manner: Manner<'_>, dice: &mut Dice) -> bool {
        let taken = match self.conference.stage() {
            Stage::Ready | Stage::Finished(_) => return false,
            Stage::Statement => return self.open(manner, dice),
            Stage::Deciding(decision) => {
                let Some(event) = self.decide(decision, moment(manner, dice), dice) else {
                    return false;
                };
                self.conference.apply(&event, &mut self.effects)
            }
            Stage::Asked => {
                let Some(choice) = self.answer(moment(manner, dice), dice) else {
                    return false;
                };
                self.conference.choose(choice, 0)
            }
        };
        debug_assert_eq!(taken, Ok(()));
        taken.is_ok()
    }

    fn answer(&self, taste: &Taste, dice: &mut Dice) -> Option<Choice> {
        let question: QuestionIx = self.conference.pending()?.question;
        let places = self.layout.question(question.at());
        let (at, value) = {
            let answers = &self.scenario.question(question).answers;
            let said = places.start..places.end - 1;
            let offered = |at| self.conference.can_choose(AnswerIx::new(at));
            self.pick(answers, &taste.answers[said], offered, taste, dice)
        }
        .unzip();
        let silence = taste.answers[places.end - 1];
        let silent = value.is_none_or(|value| {
            silence > value || silence == value && silence != NEVER && dice.below(2) == 0
        });
        Some(match at {
            Some(at) if !silent => Choice::Answer(AnswerIx::new(at)),
            _ => Choice::Silence,
        })
    }

    fn decide(&self, decision: DecisionIx, taste: &Taste, dice: &mut Dice) -> Option<Event> {
        let options = &self.scenario.decisions[decision.at()].options;
        let places = self.layout.decision(decision.at());
        let offered = |at: usize| self.conference.offers(&options[at]);
        let (at, _) = self.pick(options, &taste.options[places], offered, taste, dice)?;
        Some(Event::Decided {
            option: AnswerIx::new(at),
        })
    }

    fn open(&mut self, manner: Manner<'_>, dice: &mut Dice) -> bool {
        let taste = moment(manner, dice);
        let opening = self.scenario.opening.as_ref();
        let (said, most) = opening.map_or((&[][..], 0), |it| (&it.lines[..], it.choose));
        let Event::Opened { lines } = &mut self.opened else {
            return false;
        };
        lines.clear();
        if taste.suggested {
            lines.extend(suggested_statement(&self.conference));
        } else {
            let open = said
                .iter()
                .enumerate()
                .filter(|(_, line)| self.conference.offers(line));
            let open = open.map(|(at, line)| {
                let fixed = taste.lines[at];
                (at, value(&self.conference, line, fixed, taste))
            });
            rank(&mut self.ranked, open, dice);
            let picked = self.ranked.iter().take(usize::from(most));
            lines.extend(picked.map(|(_, _, at)| LineIx::new(*at)));
            // They are said in the author's order.
            lines.sort_unstable();
        }
        let taken = self.conference.apply(&self.opened, &mut self.effects);
        debug_assert_eq!(taken, Ok(()));
        taken.is_ok()
    }

    /// The position of the answer a taste likes most among those offered, and how
    /// much; ties are drawn.
    fn pick(
        &self,
        answers: &[Answer],
        fixed: &[i32],
        offered: impl Fn(usize) -> bool,
        taste: &Taste,
        dice: &mut Dice,
    ) -> Option<(usize, i32)> {
        let mut best: Option<(usize, i32)> = None;
        let mut equals = 1;
        for (at, fixed) in fixed.iter().enumerate() {
            let value = value(&self.conference, &answers[at], *fixed, taste);
            let most = best.map(|(_, most)| most);
            // What is offered is looked at last: most answers are not liked so much.
            if most.is_some_and(|most| value < most) || !offered(at) {
                continue;
            }
            equals = if most == Some(value) { equals + 1 } else { 1 };
            if equals == 1 || dice.below(equals) == 0 {
                best = Some((at, value));
            }
        }
        best
    }
}

/// The taste of the moment: a learner knows better, or does not.
fn moment<'m>(manner: Manner<'m>, dice: &mut Dice) -> &'m Taste {
    match &manner.mind.insight {
        Some(insight) if dice.below(FULL_SKILL) < manner.skill => insight,
        _ => &manner.mind.taste,
    }
}

/// How much a taste likes something now. Only what asserts a fact is worth another
/// thing at another moment: the ledgers look at nothing else.
fn value(conference: &Conference, answer: &Answer, fixed: i32, taste: &Taste) -> i32 {
    match taste.sense {
        Some(sense) if !answer.claims.is_empty() => {
            let rubric = &conference.scenario().rubric;
            merit(&conference.judge(answer), rubric, sense)
        }
        _ => fixed,
    }
}

/// Puts positions into the order of their numbers, greatest first, ties drawn;
/// those at [`NEVER`] are left out.
fn rank(
    ranked: &mut Vec<(i32, u64, usize)>,
    items: impl Iterator<Item = (usize, i32)>,
    dice: &mut Dice,
) {
    ranked.clear();
    let liked = items.filter(|(_, value)| *value != NEVER);
    ranked.extend(liked.map(|(at, value)| (value, dice.draw(), at)));
    ranked.sort_unstable_by(|one, other| other.cmp(one));
}
