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
/// A band of a criterion at most that makes it weak.
const WEAK: u8 = 1;
/// Techniques and topics of one person at most: everybody is weakest somewhere.
const FIRST: usize = 2;
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
    let at = part
        .debrief
        .criteria
        .iter()
        .position(|it| it.name == name)?;
    let cell = part.cells().get(at).copied().flatten()?;
    (!cell.is_hint()).then_some(cell.band)
}

/// Weak spots that at least two share: critical pitfalls first, then those that most
/// share, then those that cost most.
pub(super) fn weak_spots(parts: &[Part<'_, '_>]) -> Vec<Shared> {
    let mut found = Vec::new();
    for spoken in [true, false] {
        let newest = newest(parts, spoken);
        let own: Vec<(&Debrief, Vec<&SpotView>)> = newest
            .iter()
            .map(|part| (&part.debrief, weak(part)))
            .collect();
        let mut seen: Vec<[&str; 3]> = Vec::new();
        for spot in own.iter().flat_map(|(_, spots)| spots) {
            let key = key(spot);
            if seen.contains(&key) {
                continue;
            }
            seen.push(key);
            let having: Vec<(&Debrief, &SpotView)> = own
                .iter()
                .filter_map(|(debrief, spots)| {
                    let mut spots = spots.iter();
                    Some((*debrief, *spots.find(|it| self::key(it) == key)?))
                })
                .collect();
            if having.len() < ENOUGH {
                continue;
            }
            let missed: u32 = having.iter().map(|(_, spot)| spot.missed).sum();
            let rank = (is_critical(spot), having.len(), missed);
            found.push((Reverse(rank), having, spoken, newest.len()));
        }
    }
    // Stable: among equals the order of the lenses.
    found.sort_by_key(|(rank, ..)| *rank);
    let mut shown: Vec<Said> = Vec::new();
    let found = found.into_iter().take(MOST);
    let all = found.map(|(_, having, spoken, people)| of(&having, spoken, people, &mut shown));
    all.collect()
}

/// What is weak in somebody beside what they do well: criteria below “mostly performed”,
/// the techniques and topics that cost most, and pitfalls.
fn weak<'p>(part: &'p Part<'_, '_>) -> Vec<&'p SpotView> {
    let mut firsts = [0; 2];
    let is_weak = |spot: &&SpotView| match spot.lens {
        "criterion" => band(part, &spot.name).is_some_and(|band| band <= WEAK),
        "pitfall" => true,
        lens => {
            let count = &mut firsts[usize::from(lens == "topic")];
            *count += 1;
            *count <= FIRST
        }
    };
    part.debrief.weak_spots.iter().filter(is_weak).collect()
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

/// A weak spot, with quotations none of which was shown before if that can be helped.
fn of(
    having: &[(&Debrief, &SpotView)],
    spoken: bool,
    people: usize,
    shown: &mut Vec<Said>,
) -> Shared {
    let first = having.first().map(|(_, spot)| *spot);
    let text = |of: fn(&SpotView) -> &String| first.map_or_else(String::new, |it| of(it).clone());
    // Of each what tells most: words that were heard, then others that are there.
    let best = having.iter().filter_map(|(debrief, spot)| {
        let all = spot.evidence.iter();
        let all = all.map(|it| (said(debrief, it), lacks_words(debrief, it)));
        all.min_by_key(|(said, lacking)| (shown.contains(said), *lacking))
    });
    let mut best: Vec<(Said, u8)> = best.collect();
    best.sort_by_key(|(said, lacking)| (shown.contains(said), *lacking));
    let mut evidence: Vec<Said> = Vec::new();
    for (said, _) in best {
        let again = evidence.iter().any(|it| it.said == said.said);
        if !again && evidence.len() < QUOTED {
            evidence.push(said);
        }
    }
    shown.extend(evidence.iter().cloned());
    Shared {
        lens: first.map_or("", |it| it.lens),
        id: text(|it| &it.id),
        name: text(|it| &it.name),
        spoken,
        had: having.len(),
        of: people,
        advice: text(|it| &it.advice),
        evidence,
    }
}

/// How little the words of an answer tell: 0 if they were heard or chosen, 1 of a
/// statement or decision, 2 if nobody wrote them down.
fn lacks_words(debrief: &Debrief, evidence: &Evidence) -> u8 {
    let mut questions = debrief.questions.iter();
    let view =
        questions.find(|it| Some(&it.id) == evidence.id.as_ref() && it.asked == evidence.question);
    match view {
        None => 1,
        Some(view) if view.own_words && view.heard.is_empty() => 2,
        Some(_) => 0,
    }
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
