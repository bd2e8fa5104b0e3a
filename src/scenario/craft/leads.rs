//! What leads to what: follow-ups that come back to where they began, pursuits
//! that have nothing to go after, and questions that quote a contradiction though
//! none need have come before them.

use super::{Craft, Notes};
use crate::scenario::places::Places;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{Clause, Condition, Lang, Phase, Question, QuestionIx, Scenario, Term};
use std::collections::HashSet;

/// What stands for a fact's value in the question that goes after a contradiction.
const QUOTES: [&str; 2] = ["{earlier}", "{now}"];

/// What stands for the words said in the first act.
const THEN: &str = "{then}";

/// The most questions of a cycle that are named.
const NAMED: usize = 8;

pub(super) fn check(scenario: &Scenario, places: &Places, notes: &mut Notes) {
    cycles(scenario, places, notes);
    braces(scenario, places, notes);
    nothing_then(scenario, places, notes);
    idle_pursuits(scenario, places, notes);
}

/// Cycles of `then`, each at the question that is met first. That a pursuit comes
/// back is no cycle: who stonewalls when asked about stonewalling is let go.
fn cycles(scenario: &Scenario, places: &Places, notes: &mut Notes) {
    #[derive(Clone, Copy, PartialEq)]
    enum Seen {
        No,
        OnTheWay,
        Done,
    }
    let drawn = |at: usize| {
        let answers = scenario.questions[at].answers.iter();
        answers.filter_map(|answer| answer.then)
    };
    let leads: Vec<Vec<QuestionIx>> = (0..scenario.questions.len())
        .map(|at| drawn(at).collect())
        .collect();
    let mut seen = vec![Seen::No; leads.len()];
    let mut named = HashSet::new();
    // The way to where the walk is, each question with the next of its leads.
    let mut way: Vec<(usize, usize)> = Vec::new();
    for start in 0..leads.len() {
        if seen[start] == Seen::No {
            seen[start] = Seen::OnTheWay;
            way.push((start, 0));
        }
        while let Some((at, lead)) = way.last_mut() {
            let Some(next) = leads[*at].get(*lead).map(|next| next.at()) else {
                seen[*at] = Seen::Done;
                way.pop();
                continue;
            };
            *lead += 1;
            match seen[next] {
                Seen::No => {
                    seen[next] = Seen::OnTheWay;
                    way.push((next, 0));
                }
                Seen::OnTheWay if named.insert(next) => {
                    let round = way.iter().map(|(at, _)| *at).skip_while(|at| *at != next);
                    let way = in_words(scenario, round, next);
                    notes.add(Craft::Cycle { way }, places.questions[next].id);
                }
                _ => {}
            }
        }
    }
}

/// The ids of a round of questions that ends where it began.
fn in_words(scenario: &Scenario, round: impl Iterator<Item = usize>, back: usize) -> Box<str> {
    let id = |at: usize| &*scenario.questions[at].id;
    let mut ids: Vec<&str> = round.take(NAMED + 1).map(id).collect();
    if ids.len() > NAMED {
        ids[NAMED] = "…";
    }
    ids.push(id(back));
    ids.join(" → ").into()
}

/// Questions whose quotes would be shown as they are written, because there need
/// be nothing to quote.
fn braces(scenario: &Scenario, places: &Places, notes: &mut Notes) {
    let quoting = |question: &Question| {
        let quotes = |lang: Lang| QUOTES.iter().any(|it| question.ask.get(lang).contains(it));
        Lang::ALL.into_iter().any(quotes)
    };
    if !scenario.questions.iter().any(quoting) {
        return;
    }
    let answers = || scenario.questions.iter().flat_map(|it| &it.answers);
    let drawn: HashSet<QuestionIx> = answers()
        .filter_map(|answer| answer.then)
        .chain(scenario.injects.iter().filter_map(|inject| inject.asks))
        .collect();
    let mut after_contradiction = false;
    for (at, question) in scenario.questions.iter().enumerate() {
        if !quoting(question) {
            continue;
        }
        let here = QuestionIx::new(at);
        let pursuits = scenario.pursuits.iter().filter(|(_, to)| *to == here);
        let mut pitfalls = pursuits.map(|(pitfall, _)| *pitfall).peekable();
        let pursued =
            pitfalls.peek().is_some() && pitfalls.all(|pitfall| pitfall == Pitfall::Contradiction);
        let alone = question.phase != Phase::FollowUp || question.alone;
        if !pursued || alone || drawn.contains(&here) {
            notes.add(Craft::Braces, places.questions[at].id);
        }
        after_contradiction |= pursued;
    }
    if after_contradiction {
        nothing_to_quote(scenario, places, notes);
    }
}

/// Questions that quote what was said in the first act, and are asked whether or not
/// it was.
fn nothing_then(scenario: &Scenario, places: &Places, notes: &mut Notes) {
    for (question, place) in scenario.questions.iter().zip(&places.questions) {
        let mut words = Lang::ALL.into_iter().map(|lang| question.ask.get(lang));
        if words.any(|words| words.contains(THEN)) && !is_said_then(&question.when) {
            notes.add(Craft::NothingThen, place.id);
        }
    }
}

/// Whether a condition holds only where something it names was said in the first act.
fn is_said_then(condition: &Condition) -> bool {
    let said = |term: &Term| matches!(term, Term::SaidElsewhere { wanted: true, .. });
    condition.0.iter().any(|clause| match clause {
        Clause::Any(terms) => !terms.is_empty() && terms.iter().all(said),
        Clause::AnyOf(conditions) => !conditions.is_empty() && conditions.iter().all(is_said_then),
    })
}

/// Answers the author tagged as contradicting, which claim nothing that could be quoted.
fn nothing_to_quote(scenario: &Scenario, places: &Places, notes: &mut Notes) {
    for (question, place) in scenario.questions.iter().zip(&places.questions) {
        for (answer, place) in question.answers.iter().zip(&place.answers) {
            if answer.pitfalls.contains(Pitfall::Contradiction) && answer.claims.is_empty() {
                notes.add(Craft::NothingToQuote, place.id);
            }
        }
    }
}

/// Pitfalls the ledgers find by themselves in what is claimed.
const FOUND: [Pitfall; 4] = [
    Pitfall::FalseStatement,
    Pitfall::Contradiction,
    Pitfall::Discloses,
    Pitfall::Speculation,
];

/// Pursuits of a pitfall that no answer to a question shows.
fn idle_pursuits(scenario: &Scenario, places: &Places, notes: &mut Notes) {
    let shown = shown(scenario);
    for ((pitfall, _), span) in scenario.pursuits.iter().zip(&places.pursuits) {
        if !shown.contains(*pitfall) {
            let pitfall = *pitfall;
            notes.add(Craft::IdlePursuit { pitfall }, *span);
        }
    }
}

/// By question, whether nothing leads to it but pursuits that are idle.
pub(super) fn pursued_in_vain(scenario: &Scenario) -> Vec<bool> {
    let shown = shown(scenario);
    let mut in_vain = vec![false; scenario.questions.len()];
    for (pitfall, question) in &scenario.pursuits {
        in_vain[question.at()] |= !shown.contains(*pitfall);
    }
    let answers = scenario.questions.iter().flat_map(|it| &it.answers);
    let then = answers.filter_map(|answer| answer.then);
    let injected = scenario.injects.iter().filter_map(|inject| inject.asks);
    let busy = scenario.pursuits.iter();
    let busy = busy.filter(|(pitfall, _)| shown.contains(*pitfall));
    for question in then
        .chain(injected)
        .chain(busy.map(|(_, question)| *question))
    {
        in_vain[question.at()] = false;
    }
    in_vain
}

/// The pitfalls that answers to questions show, or the ledgers may find in them.
fn shown(scenario: &Scenario) -> WordSet<Pitfall> {
    let mut shown: WordSet<Pitfall> = WordSet::default();
    let mut claimed = false;
    for question in &scenario.questions {
        for answer in question.answers.iter().chain([&question.silence]) {
            shown = shown.union(answer.pitfalls);
            claimed |= !answer.claims.is_empty();
        }
    }
    if claimed {
        shown = shown.union(FOUND.into_iter().collect());
    }
    shown
}
