//! What a single question lacks: a choice that matters, a good answer, a bad one
//! with its pitfall, the coach's word.

use super::facts::Standings;
use super::worth::{is_bad, is_good, is_open, rank, tenths};
use super::{Craft, Notes};
use crate::scenario::places::{Places, QuestionPlace};
use crate::scenario::{Answer, Phase, Question, Scenario};

pub(super) fn check(scenario: &Scenario, places: &Places, notes: &mut Notes) {
    let standings = Standings::of(scenario);
    for (question, place) in scenario.questions.iter().zip(&places.questions) {
        choice(scenario, question, place, notes);
        for (answer, place) in question.answers.iter().zip(&place.answers) {
            let bad = is_bad(answer);
            if bad && answer.pitfalls.is_empty() && standings.always_true(&answer.claims) {
                let tenths = tenths(answer);
                notes.add(Craft::NoPitfall { tenths }, place.id);
            }
            // A decent answer to a follow-up explains itself.
            if answer.why.is_empty() && (bad || question.phase != Phase::FollowUp) {
                notes.add(Craft::NoWhy, place.id);
            }
        }
    }
}

/// Whether it matters what is chosen, and whether one can do well and badly.
fn choice(scenario: &Scenario, question: &Question, place: &QuestionPlace, notes: &mut Notes) {
    let answers = &question.answers;
    if answers.windows(2).all(|two| same_result(&two[0], &two[1])) {
        let answers = answers.len();
        return notes.add(Craft::SameResult { answers }, place.id);
    }
    let open = || answers.iter().filter(|answer| is_open(answer));
    let by_rank = |answer: &&Answer| rank(answer, &scenario.rubric);
    if !open().any(is_good)
        && let Some(best) = open().max_by_key(by_rank)
    {
        let tenths = tenths(best);
        notes.add(Craft::NoGood { tenths }, place.id);
    }
    let is_trap = |answer: &Answer| is_bad(answer) || !answer.pitfalls.is_empty();
    if !open().any(is_trap)
        && let Some(worst) = open().min_by_key(by_rank)
    {
        let tenths = tenths(worst);
        notes.add(Craft::NoBad { tenths }, place.id);
    }
}

/// Whether nothing tells two answers apart once they are given.
fn same_result(one: &Answer, other: &Answer) -> bool {
    one.rate.sum() == other.rate.sum()
        && one.pitfalls == other.pitfalls
        && one.mood == other.mood
        && one.then == other.then
        && one.claims == other.claims
        && one.corrects == other.corrects
        && one.delivers == other.delivers
        && one.promises.is_empty() == other.promises.is_empty()
}
