//! Conditions (`when`): from the author's keys to clauses with positions.

use super::names::SILENCE;
use super::reader::Reader;
use super::tree::{Content, Node};
use crate::scenario::finding::{Span, shown};
use crate::scenario::format::{self, Field};
use crate::scenario::problem::{Expected, Part, Problem, Reference};
use crate::scenario::{
    AnswerIx, Clause, Condition, DecisionIx, Elsewhere, FactIx, InjectIx, LineIx, PersonIx,
    QuestionIx, Term, Utterance, ValueIx, limits,
};

/// Reads a `when`; an absent one always holds.
pub(super) fn condition(reader: &mut Reader<'_>, node: Option<&Node<'_>>) -> Condition {
    node.map_or_else(Condition::default, |node| {
        clauses(reader, node, format::fields(Part::Condition))
    })
}

fn clauses(reader: &mut Reader<'_>, node: &Node<'_>, known: &'static [Field]) -> Condition {
    let Some(fields) = reader.fields_of(node, Part::Condition, known) else {
        return Condition::default();
    };
    let mut clauses = Vec::new();
    for Field { name, .. } in known {
        let Some(value) = fields.get(name) else {
            continue;
        };
        match *name {
            "any" => clauses.push(any_of(reader, value)),
            "claimed" => clauses.extend(claimed(reader, value)),
            key => {
                let bounds = fields.bounds(key);
                let values = reader.names_in(Some(value));
                let terms = values
                    .into_iter()
                    .filter_map(|value| term(reader, key, bounds, value));
                clauses.push(Clause::Any(terms.collect()));
            }
        }
    }
    Condition(clauses)
}

/// `any: [{…}]`: the only nesting, and only once.
fn any_of(reader: &mut Reader<'_>, node: &Node<'_>) -> Clause {
    let inner = format::inner_condition();
    let items = reader.list(node, limits::ENTRIES);
    let conditions = items.iter().map(|item| clauses(reader, item, inner));
    Clause::AnyOf(conditions.collect())
}

/// `claimed: {fact: value}`: each pair must hold; of a list, one.
fn claimed(reader: &mut Reader<'_>, node: &Node<'_>) -> Vec<Clause> {
    if let Content::List(items) = &node.content {
        let mut terms = Vec::new();
        for item in items {
            match reader.map(item) {
                Some([_]) => terms.extend(claims(reader, item).into_iter().flatten()),
                Some(_) => _ = reader.wrong::<()>(item, Expected::OneFact),
                None => {}
            }
        }
        return vec![Clause::Any(terms)];
    }
    let pairs = claims(reader, node);
    pairs.into_iter().map(Clause::Any).collect()
}

fn claims(reader: &mut Reader<'_>, node: &Node<'_>) -> Vec<Vec<Term>> {
    let mut pairs = Vec::new();
    for entry in reader.map(node).unwrap_or_default() {
        let Some(fact) = fact(reader, &entry.key, entry.key_span) else {
            continue;
        };
        let values = reader.names_in(Some(&entry.value));
        let terms = values
            .into_iter()
            .filter_map(|value| self::value(reader, fact, value))
            .map(|value| Term::Claimed(fact, value));
        pairs.push(terms.collect());
    }
    pairs
}

/// The fact an id names.
pub(super) fn fact(reader: &mut Reader<'_>, id: &str, span: Span) -> Option<FactIx> {
    reader
        .look_up(id, span, |names| &names.facts, Reference::Fact)
        .map(FactIx::new)
}

/// The value of a fact a node names.
pub(super) fn value(reader: &mut Reader<'_>, fact: FactIx, node: &Node<'_>) -> Option<ValueIx> {
    reader
        .refer(node, |names| &names.values[fact.at()], Reference::Value)
        .map(ValueIx::new)
}

fn term(
    reader: &mut Reader<'_>,
    key: &str,
    (least, most): (i64, i64),
    node: &Node<'_>,
) -> Option<Term> {
    let count = |reader: &mut Reader<'_>| {
        let count = reader.number(node, least, most)?;
        u16::try_from(count).ok()
    };
    let mood = |reader: &mut Reader<'_>| {
        let mood = reader.number(node, least, most)?;
        i16::try_from(mood).ok()
    };
    Some(match key {
        "after" => Term::After(count(reader)?),
        "before" => Term::Before(count(reader)?),
        "heat_over" => Term::HeatOver(mood(reader)?),
        "heat_under" => Term::HeatUnder(mood(reader)?),
        "trust_over" => Term::TrustOver(mood(reader)?),
        "trust_under" => Term::TrustUnder(mood(reader)?),
        "said" => said(reader, node, true)?,
        "not_said" => said(reader, node, false)?,
        "pitfall" => {
            let word = reader.word(node)?;
            Term::Pitfall(reader.tag(word, node.span, Reference::Pitfall)?)
        }
        "seated" => {
            let person = reader.refer(node, |names| &names.people, Reference::Person)?;
            Term::Seated(PersonIx::new(person))
        }
        _ => {
            let inject = reader.refer(node, |names| &names.injects, Reference::Inject)?;
            Term::Injected(InjectIx::new(inject))
        }
    })
}

fn said(reader: &mut Reader<'_>, node: &Node<'_>, wanted: bool) -> Option<Term> {
    let word = reader.word(node)?;
    if let Some((scenario, what)) = word.split_once('/') {
        // Another scenario may not be at hand, so only the form is checked.
        let (place, what) = what.split_once('.').unwrap_or_default();
        if ![scenario, place, what].iter().all(|id| format::is_id(id)) {
            return bad_utterance(reader, word, node.span);
        }
        let elsewhere = Elsewhere {
            scenario: scenario.into(),
            place: place.into(),
            what: what.into(),
        };
        let what = reader.elsewhere(elsewhere, node.span)?;
        return Some(Term::SaidElsewhere { what, wanted });
    }
    let Some((place, what)) = word.split_once('.') else {
        return bad_utterance(reader, word, node.span);
    };
    let utterance = utterance(reader, place, what, node.span)?;
    Some(if wanted {
        Term::Said(utterance)
    } else {
        Term::NotSaid(utterance)
    })
}

fn bad_utterance(reader: &mut Reader<'_>, word: &str, span: Span) -> Option<Term> {
    let problem = Problem::BadUtterance {
        name: shown(word),
        nearest: pointed(reader, word),
    };
    reader.report_word(problem, word, span);
    None
}

/// The question and the answer a word names with another sign than a point.
fn pointed(reader: &Reader<'_>, word: &str) -> Option<Box<str>> {
    let of_id = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let (place, rest) = word.split_once(|c| !of_id(c))?;
    let what = rest.trim_start_matches(|c| !of_id(c));
    let at = reader.names.questions.position(place)?;
    let known = what == SILENCE || reader.names.answers[at].position(what).is_some();
    known.then(|| format!("{place}.{what}").into())
}

/// What `place.what` names: a line of the opening statement, an answer or the
/// silence of a question, or an option of a decision.
fn utterance(reader: &mut Reader<'_>, place: &str, what: &str, span: Span) -> Option<Utterance> {
    if place == "opening" {
        let line = reader.look_up(what, span, |names| &names.lines, Reference::Line)?;
        return Some(Utterance::Line(LineIx::new(line)));
    }
    if let Some(at) = reader.names.decisions.position(place) {
        let option = reader.look_up(what, span, |names| &names.options[at], Reference::Option)?;
        let decision = DecisionIx::new(at);
        return Some(Utterance::Option(decision, AnswerIx::new(option)));
    }
    let Some(at) = reader.names.questions.position(place) else {
        let names = &reader.names;
        let occasions = names.questions.ids().chain(names.decisions.ids());
        let occasions = occasions.chain(["opening"]);
        let nearest = reader.nearest(place, occasions);
        reader.dangling(Reference::Occasion, place, nearest, None, span);
        return None;
    };
    let question = QuestionIx::new(at);
    if what == SILENCE {
        return Some(Utterance::Silence(question));
    }
    let answers = &reader.names.answers[at];
    let Some(answer) = answers.position(what) else {
        let nearest = reader.nearest(what, answers.ids().chain([SILENCE]));
        reader.dangling(Reference::Answer, what, nearest, None, span);
        return None;
    };
    Some(Utterance::Answer(question, AnswerIx::new(answer)))
}
