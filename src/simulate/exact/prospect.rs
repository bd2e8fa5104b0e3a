//! What every question, decision and the opening statement can bring at best, known
//! before a conference begins: the stuff the bounds are made of. It looks at what the
//! author wrote alone. Ledgers only lower the accuracy of what asserts facts, so that
//! what is found here is never too little.

use super::side::Side;
use crate::conference::DECISION_WEIGHT;
use crate::scenario::rubric::{MAX_CRITERIA, MAX_LEVEL};
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{Answer, FactIx, InjectIx, Phase, QuestionIx, Scenario};

/// Pitfalls that the ledgers may find in what asserts a fact.
const FOUND: [Pitfall; 4] = [
    Pitfall::Discloses,
    Pitfall::Speculation,
    Pitfall::FalseStatement,
    Pitfall::Contradiction,
];

/// Parts of the highest level: what an exchange can bring is counted in tenths of a
/// level, so that its shares come out whole.
pub(super) const FULL: u64 = 30;
/// The share of the first answer, in tenths; the follow-ups have the rest.
const FIRST: u8 = 6;

/// The greatest merit of a criterion, 0–3 for an answer; nothing if it is never observed.
type Merits = [Option<u8>; MAX_CRITERIA];

/// What an exchange that a question opens, or a turn that stands alone, can bring.
#[derive(Debug, Clone, Copy)]
pub(super) struct Prospect {
    /// How much it counts.
    pub(super) weight: u8,
    /// Merit in tenths of a level, 0–30; nothing if it can never observe the criterion.
    pub(super) merits: Merits,
    /// Criteria it observes whatever is said, as bits.
    pub(super) surely: u16,
}

/// What a follow-up can bring, in levels of merit.
#[derive(Debug, Clone, Copy)]
pub(super) struct FollowUp {
    /// Itself.
    pub(super) own: Merits,
    /// The follow-up that may come after it.
    pub(super) next: Merits,
}

/// What a scenario can bring on one side.
#[derive(Debug)]
pub(super) struct Prospects {
    /// Exchanges by the question that opens them.
    pub(super) questions: Vec<Prospect>,
    /// Questions that continue an exchange.
    pub(super) follow_ups: Vec<FollowUp>,
    /// Decisions.
    pub(super) decisions: Vec<Prospect>,
    /// The opening statement.
    pub(super) statement: Option<Prospect>,
    /// Injects that bring up a question.
    pub(super) injects: Vec<(InjectIx, QuestionIx)>,
    /// The greatest merit anything has on a criterion, in tenths of a level.
    pub(super) top: [u64; MAX_CRITERIA],
    /// Facts that something may correct before the close.
    pub(super) correctable: Vec<bool>,
    /// Whether anything can have a critical pitfall.
    pub(super) can_be_critical: bool,
    /// How many questions of each phase can bring something, by criterion and weight.
    pub(super) pool: Pool,
}

/// Questions that were not asked yet and observe a criterion: how many, by phase,
/// criterion and weight (1–3).
pub(super) type Pool = [[[u16; 3]; MAX_CRITERIA]; 4];

/// Counts a question in, or out.
pub(super) fn count(pool: &mut Pool, phase: Phase, of: &Prospect, change: impl Fn(&mut u16)) {
    let Some(pool) = pool.get_mut(phase as usize) else {
        return;
    };
    for (criterion, _) in of.merits.iter().enumerate().filter(|(_, it)| it.is_some()) {
        let weight = usize::from(of.weight.clamp(1, 3)) - 1;
        change(&mut pool[criterion][weight]);
    }
}

fn raise(merits: &mut Merits, other: &Merits) {
    for (merit, other) in merits.iter_mut().zip(other) {
        *merit = (*merit).max(*other);
    }
}

/// Reads a scenario for one side.
struct Reader<'s> {
    scenario: &'s Scenario,
    side: Side,
}

impl Reader<'_> {
    /// The merits of one thing said.
    fn said(&self, answer: &Answer) -> Merits {
        let mut merits = [None; MAX_CRITERIA];
        for (criterion, level) in answer.rate.iter() {
            let overruled = self.side == Side::Smallest
                && !answer.claims.is_empty()
                && self.scenario.rubric.accuracy.map(usize::from) == Some(criterion);
            let level = if overruled { 0 } else { level };
            merits[criterion] = Some(self.side.level(level));
        }
        merits
    }

    /// The merits of whatever is said of these.
    fn any<'a>(&self, answers: impl Iterator<Item = &'a Answer>) -> Merits {
        let mut merits = [None; MAX_CRITERIA];
        for answer in answers {
            raise(&mut merits, &self.said(answer));
        }
        merits
    }

    /// The questions an answer may be followed up with.
    fn led_to<'a>(&'a self, answer: &'a Answer) -> impl Iterator<Item = QuestionIx> + 'a {
        let found: WordSet<Pitfall> = FOUND.into_iter().collect();
        let may = match answer.claims.is_empty() {
            true => answer.pitfalls,
            false => answer.pitfalls.union(found),
        };
        let pursuits = self.scenario.pursuits.iter();
        let pursued = pursuits.filter(move |(pitfall, _)| may.contains(*pitfall));
        answer.then.into_iter().chain(pursued.map(|(_, at)| *at))
    }

    fn answers(&self, at: QuestionIx) -> impl Iterator<Item = &Answer> {
        let question = self.scenario.question(at);
        question.answers.iter().chain([&question.silence])
    }

    /// What a question can bring as a follow-up, given what each brings by itself.
    fn follow_up(&self, at: QuestionIx, own: &[Merits]) -> FollowUp {
        let mut next = [None; MAX_CRITERIA];
        for answer in self.answers(at) {
            for later in self.led_to(answer) {
                raise(&mut next, &own[later.at()]);
            }
        }
        FollowUp {
            own: own[at.at()],
            next,
        }
    }

    /// What the exchange a question opens can bring, given what follow-ups can.
    fn exchange(&self, at: QuestionIx, follow_ups: &[FollowUp]) -> Prospect {
        let mut prospect = Prospect {
            weight: self.scenario.question(at).weight,
            merits: [None; MAX_CRITERIA],
            surely: u16::MAX,
        };
        for answer in self.answers(at) {
            let first = self.said(answer);
            let mut later = [None; MAX_CRITERIA];
            for next in self.led_to(answer) {
                raise(&mut later, &follow_ups[next.at()].own);
                raise(&mut later, &follow_ups[next.at()].next);
            }
            let whole = |(first, later): (&Option<u8>, &Option<u8>)| match (first, later) {
                (Some(first), Some(later)) => {
                    let both = FIRST * first + (10 - FIRST) * later;
                    Some(both.max(10 * first))
                }
                (Some(only), None) | (None, Some(only)) => Some(10 * only),
                (None, None) => None,
            };
            let mut merits = [None; MAX_CRITERIA];
            for (merit, both) in merits.iter_mut().zip(first.iter().zip(&later)) {
                *merit = whole(both);
            }
            raise(&mut prospect.merits, &merits);
            prospect.surely &= answer.rate.observed();
        }
        prospect
    }

    /// What a turn that stands alone can bring.
    fn alone(&self, answers: &[Answer], weight: u8) -> Prospect {
        Prospect {
            weight,
            merits: self
                .any(answers.iter())
                .map(|merit| merit.map(|it| 10 * it)),
            surely: 0,
        }
    }

    fn statement(&self) -> Option<Prospect> {
        let opening = self.scenario.opening.as_ref()?;
        let mut prospect = self.alone(&opening.lines, opening.weight);
        if self.side == Side::Smallest {
            // Said nothing at all, it has nothing of what it could have had.
            for merit in prospect.merits.iter_mut().flatten() {
                *merit = 10 * MAX_LEVEL;
            }
        }
        Some(prospect)
    }
}

impl Prospects {
    /// What a scenario can bring on a side.
    pub(super) fn of(scenario: &Scenario, side: Side) -> Prospects {
        let reader = Reader { scenario, side };
        let every = || (0..scenario.questions.len()).map(QuestionIx::new);
        let own: Vec<Merits> = every().map(|at| reader.any(reader.answers(at))).collect();
        let follow_ups: Vec<FollowUp> = every().map(|at| reader.follow_up(at, &own)).collect();
        let exchange = |at| reader.exchange(at, &follow_ups);
        let questions: Vec<Prospect> = every().map(exchange).collect();
        let decisions: Vec<Prospect> = scenario
            .decisions
            .iter()
            .map(|decision| reader.alone(&decision.options, DECISION_WEIGHT))
            .collect();
        let statement = reader.statement();
        let mut pool = Pool::default();
        for (prospect, question) in questions.iter().zip(&scenario.questions) {
            count(&mut pool, question.phase, prospect, |many| *many += 1);
        }
        let mut top = [0; MAX_CRITERIA];
        for prospect in questions.iter().chain(&decisions).chain(&statement) {
            for (top, merit) in top.iter_mut().zip(prospect.merits) {
                *top = (*top).max(u64::from(merit.unwrap_or(0)));
            }
        }
        let asks = |(at, it): (usize, &crate::scenario::Inject)| {
            it.asks.map(|question| (InjectIx::new(at), question))
        };
        Prospects {
            injects: scenario
                .injects
                .iter()
                .enumerate()
                .filter_map(asks)
                .collect(),
            correctable: correctable(scenario),
            can_be_critical: everything(scenario)
                .any(|answer| answer.pitfalls.critical() > 0 || !answer.claims.is_empty()),
            questions,
            follow_ups,
            decisions,
            statement,
            top,
            pool,
        }
    }
}

/// Everything that can be said or decided in a scenario.
fn everything(scenario: &Scenario) -> impl Iterator<Item = &Answer> {
    let lines = scenario.opening.iter().flat_map(|it| &it.lines);
    let options = scenario.decisions.iter().flat_map(|it| &it.options);
    let questions = scenario.questions.iter();
    let answers = questions.flat_map(|it| it.answers.iter().chain([&it.silence]));
    lines.chain(options).chain(answers)
}

fn correctable(scenario: &Scenario) -> Vec<bool> {
    let mut facts = vec![false; scenario.briefing.facts.len()];
    let corrected = everything(scenario).flat_map(|answer| &answer.corrects);
    for fact in corrected.copied().map(FactIx::at) {
        facts[fact] = true;
    }
    facts
}
