//! What the members of a group have in common: what they do well, where they are weak,
//! and what to do about it.

use super::Part;
use super::value::{Measure, Said, Shared, Strength};
use crate::debrief::{Debrief, Evidence, SpotView, phrase};
use crate::i18n::{Lang, group as words};
use crate::scenario::vocabulary::{Pitfall, Word};
use std::cmp::Reverse;

/// So many have to share something before it is the group's.
const ENOUGH: usize = 2;
/// A criterion's band from which somebody is good at it.
const GOOD: u8 = 3;
/// Weak spots shown at most: more than a group can work on.
const MOST: usize = 6;
/// Quotations of one weak spot at most.
const QUOTED: usize = 2;
/// Things to be settled that the plan takes up at most.
const SETTLED: usize = 4;

/// Each one's newest part in one way of answering: what they can now.
fn newest<'p, 'a, 'r>(parts: &'p [Part<'a, 'r>], spoken: bool) -> Vec<&'p Part<'a, 'r>> {
    let mut newest: Vec<&Part<'a, 'r>> = Vec::new();
    for part in parts.iter().filter(|part| part.spoken() == spoken) {
        match newest.iter_mut().find(|other| other.who == part.who) {
            // Everybody's parts stand oldest first.
            Some(other) => *other = part,
            None => newest.push(part),
        }
    }
    newest
}

/// Criteria at which at least two, and at least half of those observed, performed.
pub(super) fn strengths(parts: &[Part<'_, '_>]) -> Vec<Strength> {
    let mut strengths = Vec::new();
    for spoken in [true, false] {
        let newest = newest(parts, spoken);
        let mut names: Vec<&str> = Vec::new();
        for name in newest.iter().flat_map(|it| &it.debrief.criteria) {
            if !names.contains(&name.name.as_str()) {
                names.push(&name.name);
            }
        }
        for name in names {
            let seen: Vec<u8> = newest.iter().filter_map(|part| band(part, name)).collect();
            let had = seen.iter().filter(|band| **band >= GOOD).count();
            if had >= ENOUGH && 2 * had >= seen.len() {
                strengths.push(Strength {
                    name: name.to_owned(),
                    spoken,
                    had,
                    of: seen.len(),
                });
            }
        }
    }
    strengths
}

/// The band of a part on a criterion, where it was observed often enough to say.
fn band(part: &Part<'_, '_>, name: &str) -> Option<u8> {
    let at = part.debrief.criteria.iter().position(|it| it.name == name)?;
    let cell = part.cells().get(at).copied().flatten()?;
    (!cell.is_hint()).then_some(cell.band)
}

/// Weak spots that at least two share: critical pitfalls first, then those that most
/// share, then those that cost most.
pub(super) fn weak_spots(parts: &[Part<'_, '_>]) -> Vec<Shared> {
    let mut found: Vec<(Reverse<(bool, usize, u32)>, Shared)> = Vec::new();
    for spoken in [true, false] {
        let newest = newest(parts, spoken);
        let mut seen: Vec<[&str; 3]> = Vec::new();
        for spot in newest.iter().flat_map(|part| &part.debrief.weak_spots) {
            let key = key(spot);
            if seen.contains(&key) {
                continue;
            }
            seen.push(key);
            let having: Vec<(&Debrief, &SpotView)> = newest
                .iter()
                .filter_map(|part| {
                    let mut spots = part.debrief.weak_spots.iter();
                    Some((&part.debrief, spots.find(|it| self::key(it) == key)?))
                })
                .collect();
            if having.len() < ENOUGH {
                continue;
            }
            let missed = having.iter().map(|(_, spot)| spot.missed).sum();
            let rank = (is_critical(spot), having.len(), missed);
            found.push((Reverse(rank), of(&having, spoken, newest.len())));
        }
    }
    // Stable: among equals the order of the lenses.
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, it)| it).take(MOST).collect()
}

/// What makes two weak spots one: topics of two scenarios may have one id.
fn key(spot: &SpotView) -> [&str; 3] {
    [spot.lens, &spot.id, &spot.name]
}

fn is_critical(spot: &SpotView) -> bool {
    let pitfalls = Pitfall::ALL.iter();
    let mut pitfalls = pitfalls.filter(|it| it.is_critical());
    spot.lens == "pitfall" && pitfalls.any(|it| it.tag() == spot.id)
}

fn of(having: &[(&Debrief, &SpotView)], spoken: bool, people: usize) -> Shared {
    let first = having.first().map(|(_, spot)| *spot);
    let text = |of: fn(&SpotView) -> &String| first.map_or_else(String::new, |it| of(it).clone());
    // What each has to show, first of all where words were written down.
    let shown = having.iter().filter_map(|(debrief, spot)| {
        let evidence = spot.evidence.iter();
        let quoted = evidence.clone().find(|it| has_words(debrief, it));
        let is_quoted = quoted.is_some();
        let evidence = quoted.or_else(|| spot.evidence.first())?;
        Some((!is_quoted, said(debrief, evidence)))
    });
    let mut shown: Vec<(bool, Said)> = shown.collect();
    shown.sort_by_key(|(unquoted, _)| *unquoted);
    Shared {
        lens: first.map_or("", |it| it.lens),
        id: text(|it| &it.id),
        name: text(|it| &it.name),
        spoken,
        had: having.len(),
        of: people,
        advice: text(|it| &it.advice),
        evidence: shown.into_iter().map(|(_, it)| it).take(QUOTED).collect(),
    }
}

/// Whether the words of an answer are there: chosen, or heard and written down.
fn has_words(debrief: &Debrief, evidence: &Evidence) -> bool {
    let mut questions = debrief.questions.iter();
    let view = questions.find(|it| {
        Some(&it.id) == evidence.id.as_ref() && it.asked == evidence.question
    });
    view.is_none_or(|it| !it.own_words || !it.heard.is_empty())
}

fn said(debrief: &Debrief, evidence: &Evidence) -> Said {
    let mut questions = debrief.questions.iter();
    let view = questions.find(|it| it.asked == evidence.question);
    let from = view.map_or("", |it| it.from.as_str());
    Said {
        question: phrase::gist(&evidence.question, from).to_owned(),
        said: evidence.said.clone(),
        why: evidence.why.clone(),
    }
}

/// The plan: what is weak in common with its advice and the drill that trains it; what
/// no wording mends; and the drills in a week and in a month.
pub(super) fn plan(weak: &[Shared], parts: &[Part<'_, '_>], lang: Lang) -> Vec<Measure> {
    let mut plan: Vec<Measure> = Vec::new();
    let mut add = |what: String, how: String, command: String| {
        if !plan.iter().any(|it| it.what == what) {
            plan.push(Measure {
                what,
                how,
                command,
                owner: String::new(),
                date: String::new(),
            });
        }
    };
    for spot in weak {
        add(spot.name.clone(), spot.advice.clone(), drill(spot, parts));
    }
    let open = parts.iter().flat_map(|part| &part.debrief.before);
    let mut settled: Vec<(String, String)> = Vec::new();
    for open in open {
        let due = phrase::due_to(open.kind, lang).to_owned();
        if !settled.iter().any(|(what, _)| *what == open.what) {
            settled.push((open.what.clone(), due));
        }
    }
    for (what, due) in settled.into_iter().take(SETTLED) {
        add(what, due, String::new());
    }
    if !parts.is_empty() {
        for when in [words::in_a_week(lang), words::in_a_month(lang)] {
            let how = words::drill_again(lang).to_owned();
            add(when.to_owned(), how, "kaiken drill".to_owned());
        }
    }
    plan
}

/// The command that drills a weak spot.
fn drill(spot: &Shared, parts: &[Part<'_, '_>]) -> String {
    let field = || {
        let topics = parts.iter().flat_map(|part| &part.run.scenario.topics);
        let mut topics = topics.filter(|topic| *topic.id == *spot.id);
        topics.next().map(|topic| topic.field.tag())
    };
    match spot.lens {
        "technique" => format!("kaiken drill --technique {}", spot.id),
        "topic" => match field() {
            Some(field) => format!("kaiken drill --topic {field}"),
            None => "kaiken drill".to_owned(),
        },
        _ => "kaiken drill".to_owned(),
    }
}
