//! The same graph as plain arrays, and the loop a good programmer writes to play
//! it: the practical limit. It knows nothing of what the engine keeps beside:
//! facts and claims, pursuits, journalists who take turns, a record of each turn.

use super::Draws;
use kaiken::scenario::{Clause, Condition, Phase, Scenario, Term};

/// Nobody follows.
const NONE: u8 = u8::MAX;
/// Follow-ups that may come in a row.
const IN_A_ROW: u8 = 2;

/// The story: 60 questions fit one byte, and their marks one word.
pub struct Graph {
    path: Vec<u8>,
    questions: Vec<Question>,
    answers: Vec<Answer>,
}

#[derive(Clone, Copy)]
struct Question {
    first: u8,
    count: u8,
    /// It is asked below this trust.
    under: i8,
}

#[derive(Clone, Copy)]
struct Answer {
    trust: i8,
    heat: i8,
    /// It can be given above this trust.
    over: i8,
    then: u8,
}

impl Graph {
    /// The graph of a scenario of at most 64 questions and 255 answers.
    pub fn of(scenario: &Scenario) -> Graph {
        let mut graph = Graph {
            path: Vec::new(),
            questions: Vec::new(),
            answers: Vec::new(),
        };
        for (at, question) in scenario.questions.iter().enumerate() {
            if question.phase != Phase::FollowUp {
                graph.path.push(at as u8);
            }
            graph.questions.push(Question {
                first: graph.answers.len() as u8,
                count: question.answers.len() as u8,
                under: gate(&question.when).unwrap_or(i8::MAX),
            });
            graph.answers.extend(question.answers.iter().map(|answer| {
                let n = answer.rate.count().max(1) as i16;
                let quality =
                    i16::from(question.weight) * (2 * answer.rate.sum() as i16 - 3 * n) / n;
                let pitfalls = answer.pitfalls.len() as i16;
                Answer {
                    trust: (quality + answer.mood.trust) as i8,
                    heat: (4 * pitfalls - quality + answer.mood.heat) as i8,
                    over: gate(&answer.when).unwrap_or(-1),
                    then: answer.then.map_or(NONE, |next| next.0 as u8),
                }
            }));
        }
        graph
    }

    /// Plays once with answers picked at random; how many, and trust and heat at the end.
    pub fn play(&self, seed: u64) -> (u16, i8, i8) {
        let mut draws = Draws::new(seed);
        let (mut trust, mut heat, mut asked, mut given) = (50_i8, 30_i8, 0_u64, 0_u16);
        for &root in &self.path {
            let (mut at, mut in_a_row) = (root, 0);
            loop {
                asked |= 1 << at;
                let question = self.questions[usize::from(at)];
                let (first, count) = (usize::from(question.first), usize::from(question.count));
                let mut pick = draws.below(count);
                let mut answer = self.answers[first + pick];
                while answer.over >= trust {
                    pick = if pick + 1 == count { 0 } else { pick + 1 };
                    answer = self.answers[first + pick];
                }
                trust = (trust + answer.trust).clamp(0, 100);
                heat = (heat + answer.heat).clamp(0, 100);
                given += 1;
                let next = answer.then;
                if next == NONE
                    || in_a_row == IN_A_ROW
                    || asked >> next & 1 == 1
                    || trust >= self.questions[usize::from(next)].under
                {
                    break;
                }
                in_a_row += 1;
                at = next;
            }
        }
        (given, trust, heat)
    }
}

/// The trust a condition asks for.
pub fn gate(condition: &Condition) -> Option<i8> {
    condition.0.iter().find_map(|clause| match clause {
        Clause::Any(terms) => match terms[..] {
            [Term::TrustOver(n) | Term::TrustUnder(n)] => Some(n as i8),
            _ => None,
        },
        Clause::AnyOf(_) => None,
    })
}
