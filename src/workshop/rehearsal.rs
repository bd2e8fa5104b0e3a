//! A rehearsal as far as an assessor may see it: what was asked, by whom, when, and
//! words worth quoting. How somebody else rated it, and what they noted, is not here,
//! so that nobody who shows it can show that.

use super::Team;
use crate::conference::{Cause, Event, Mark, MarkKind, Stage, Subject};
use crate::i18n::Lang;
use crate::scenario::{Criterion, PersonIx, PressIx, Question, Scenario};
use crate::scoring::{Entry, Session, Transcript};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A rehearsal, as far as an assessor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rehearsal {
    /// What is rehearsed.
    pub title: Box<str>,
    /// Who speaks; may be empty.
    pub speaker: Box<str>,
    /// What is rated, by position: the rubric for listeners.
    pub criteria: Vec<Criterion>,
    /// What was asked so far, in the order of the turns; the newest may wait for its
    /// answer. Decisions are not rated.
    pub asked: Vec<Asked>,
    /// When it began, in milliseconds since 1970, where that is known.
    pub began: Option<i64>,
    /// Nothing more is asked.
    pub over: bool,
}

/// One question, or the opening statement.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Asked {
    /// The turn, by its position in the session's transcript.
    pub turn: u16,
    /// The id of the question; `""` for the opening statement.
    pub question: Box<str>,
    /// The words, as they were heard; empty for the opening statement.
    #[serde(default)]
    pub words: Box<str>,
    /// Who asked; empty for the opening statement.
    #[serde(default)]
    pub from: Box<str>,
    /// Who answered, where it was not the one who speaks by default.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub by: Box<str>,
    /// It followed up the question before.
    #[serde(default)]
    pub follows: bool,
    /// When it was asked, in milliseconds since the rehearsal began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_ms: Option<u64>,
    /// Words of the answer: as they were taken down, or as they were chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub heard: Vec<Box<str>>,
    /// It was answered.
    #[serde(default)]
    pub answered: bool,
}

/// A session as it is kept.
#[derive(Debug, Clone, Copy)]
pub struct Kept<'a> {
    /// What it was begun with.
    pub scenario: &'a Arc<Scenario>,
    /// Its events.
    pub events: &'a [Event],
    /// When each came, in milliseconds since 1970.
    pub times: &'a [i64],
    /// Its transcript, for where the events cannot be played again.
    pub transcript: &'a Transcript,
    /// Who speaks; may be empty.
    pub speaker: &'a str,
    /// Who sits where.
    pub team: &'a Team,
    /// Somebody writes down what is asked in a room that kaiken does not run: what the
    /// rules would draw is asked by nobody.
    pub written_down: bool,
}

impl Rehearsal {
    /// What an assessor may see of a session, in a language.
    #[must_use]
    pub fn of(kept: &Kept<'_>, lang: Lang) -> Rehearsal {
        let began = kept.times.first().copied();
        let mut asked_at: Vec<Option<(Box<str>, i64)>> = Vec::new();
        let mut session = Session::new(Arc::clone(kept.scenario));
        let mut effects = Vec::new();
        for (at, event) in kept.events.iter().enumerate() {
            if session.apply(event, &mut effects).is_err() {
                // It was played by other rules: it is shown as it was written down.
                return Rehearsal::written(kept, lang);
            }
            let turn = session.transcript().entries.len();
            asked_at.truncate(turn + 1);
            asked_at.resize(turn + 1, None);
            let at_hand = at_hand(&session);
            let slot = &mut asked_at[turn];
            let known = slot.as_ref().map(|(id, _)| id);
            if known != at_hand.as_ref() {
                let time = kept.times.get(at).copied();
                *slot = at_hand.zip(time);
            }
        }
        if !tells_the_same(session.transcript(), kept.transcript) {
            // So is what came from another machine without its ratings: played again, it
            // may take another way.
            return Rehearsal::written(kept, lang);
        }
        let since = |turn: usize| {
            let (_, time) = asked_at.get(turn)?.as_ref()?;
            u64::try_from(time - began?).ok()
        };
        let mut rehearsal = Rehearsal {
            began,
            ..Rehearsal::seen(
                session.conference().scenario(),
                session.transcript(),
                kept,
                lang,
            )
        };
        rehearsal.over |= matches!(session.conference().stage(), Stage::Finished(_));
        rehearsal
            .asked
            .extend(pending(&session, kept.written_down, lang));
        for asked in &mut rehearsal.asked {
            asked.at_ms = since(usize::from(asked.turn));
        }
        rehearsal
    }

    /// What stands in the transcript. Each turn was asked about when the one before was
    /// answered, where every answer has its time.
    #[must_use]
    pub fn written(kept: &Kept<'_>, lang: Lang) -> Rehearsal {
        let heard = Session::extended(Arc::clone(kept.scenario), kept.events);
        let mut rehearsal = Rehearsal::seen(&heard, kept.transcript, kept, lang);
        let times = kept.times.iter().zip(kept.events);
        let answers = times.filter(|(_, event)| takes_a_turn(event));
        let answers: Vec<i64> = answers.map(|(time, _)| *time).collect();
        let began = kept.times.first().copied();
        if answers.len() == kept.transcript.entries.len() {
            rehearsal.began = began;
            for asked in &mut rehearsal.asked {
                let before = usize::from(asked.turn).checked_sub(1);
                let time = before.map_or(began, |before| answers.get(before).copied());
                let since = time.zip(began).map(|(time, began)| time - began);
                asked.at_ms = since.and_then(|since| u64::try_from(since).ok());
            }
        }
        rehearsal
    }

    fn seen(
        scenario: &Scenario,
        transcript: &Transcript,
        kept: &Kept<'_>,
        lang: Lang,
    ) -> Rehearsal {
        let entries = transcript.entries.iter().enumerate();
        let asked = entries.filter_map(|(turn, entry)| {
            let is_decision = matches!(entry.turn.subject, Subject::Decision { .. });
            (!is_decision).then(|| of_entry(turn, entry, scenario, transcript, kept, lang))
        });
        Rehearsal {
            title: scenario.title.get(lang).into(),
            speaker: kept.speaker.into(),
            criteria: scenario.rubric.for_listeners().criteria,
            asked: asked.collect(),
            began: None,
            over: transcript.end.is_some(),
        }
    }

    /// The position of a turn among what was asked.
    #[must_use]
    pub fn position(&self, turn: u16) -> Option<usize> {
        self.asked.iter().position(|asked| asked.turn == turn)
    }
}

/// Whether two transcripts are of the same questions and answers, however those were
/// rated and whyever they were asked.
fn tells_the_same(one: &Transcript, other: &Transcript) -> bool {
    let what = |entry: &Entry| match entry.turn.subject {
        Subject::Question {
            question, choice, ..
        } => (Some(question), Some(choice)),
        Subject::Statement | Subject::Decision { .. } => (None, None),
    };
    let one = one.entries.iter().map(what);
    one.eq(other.entries.iter().map(what))
}

/// Whether an event that holds is a turn of the transcript.
fn takes_a_turn(event: &Event) -> bool {
    matches!(
        event,
        Event::Decided { .. }
            | Event::Opened { .. }
            | Event::Chosen { .. }
            | Event::TimedOut { .. }
            | Event::Answered { .. }
    )
}

fn of_entry(
    turn: usize,
    entry: &Entry,
    scenario: &Scenario,
    transcript: &Transcript,
    kept: &Kept<'_>,
    lang: Lang,
) -> Asked {
    let question = entry.question(scenario);
    let follows = match entry.turn.subject {
        Subject::Question { cause, .. } => cause.continues(),
        Subject::Statement | Subject::Decision { .. } => false,
    };
    let chosen = entry.spoken(scenario, &transcript.lines);
    let chosen = chosen.map(|answer| Box::from(answer.say.get(lang)));
    Asked {
        turn: u16::try_from(turn).unwrap_or(u16::MAX),
        question: question.map_or_else(Box::default, |question| question.id.clone()),
        words: transcript.ask(entry, scenario, lang).into(),
        from: question.map_or_else(Box::default, |it| asker(scenario, it, lang)),
        by: speaker(scenario, entry.turn.by, kept.team, lang),
        follows,
        at_ms: None,
        heard: chosen.chain(quoted(&entry.marks)).collect(),
        answered: true,
    }
}

/// What waits for its answer, if anything does.
fn pending(session: &Session, written_down: bool, lang: Lang) -> Option<Asked> {
    let conference = session.conference();
    let turn = u16::try_from(session.transcript().entries.len()).ok()?;
    let heard = quoted(session.marks()).collect();
    match conference.stage() {
        Stage::Statement => Some(Asked {
            turn,
            heard,
            ..Asked::default()
        }),
        Stage::Asked => {
            let pending = conference.pending()?;
            let question = conference.scenario().question(pending.question);
            let is_asked = !written_down || pending.cause == Cause::Called;
            is_asked.then(|| Asked {
                turn,
                question: question.id.clone(),
                words: conference.ask(pending, lang).into(),
                from: asker(conference.scenario(), question, lang),
                follows: pending.cause.continues(),
                heard,
                ..Asked::default()
            })
        }
        Stage::Ready | Stage::Deciding(_) | Stage::Finished(_) => None,
    }
}

/// The id of what waits for its answer; nothing where nothing does.
fn at_hand(session: &Session) -> Option<Box<str>> {
    let conference = session.conference();
    match conference.stage() {
        Stage::Statement => Some(Box::default()),
        Stage::Asked => {
            let pending = conference.pending()?;
            Some(conference.scenario().question(pending.question).id.clone())
        }
        Stage::Ready | Stage::Deciding(_) | Stage::Finished(_) => None,
    }
}

/// Who asks a question, with their outlet.
fn asker(scenario: &Scenario, question: &Question, lang: Lang) -> Box<str> {
    journalist(scenario, question.from, lang)
}

/// A journalist, with their outlet.
#[must_use]
pub fn journalist(scenario: &Scenario, at: PressIx, lang: Lang) -> Box<str> {
    let Some(journalist) = scenario.press.get(at.at()) else {
        return Box::default();
    };
    let (name, outlet) = (journalist.name.get(lang), journalist.outlet.get(lang));
    match (name.is_empty(), outlet.is_empty()) {
        (_, true) => name.into(),
        (true, false) => outlet.into(),
        (false, false) if lang == Lang::Ja => format!("{name}（{outlet}）").into(),
        (false, false) => format!("{name}, {outlet}").into(),
    }
}

/// Who answered: the participant in that seat, or the person of the panel.
fn speaker(scenario: &Scenario, by: Option<PersonIx>, team: &Team, lang: Lang) -> Box<str> {
    let Some(person) = by else {
        return Box::default();
    };
    if let Some(name) = team.plays(person) {
        return name.into();
    }
    let people = &scenario.panel.people;
    people
        .get(person.at())
        .map_or_else(Box::default, |person| person.name.get(lang).into())
}

/// Words that were written down to be quoted. What a facilitator noted, bookmarked or
/// took for a claim or a promise is a judgement, which might sway another's.
fn quoted(marks: &[Mark]) -> impl Iterator<Item = Box<str>> {
    let quotations = marks
        .iter()
        .filter(|mark| mark.kind == MarkKind::Quotation && !mark.words.is_empty());
    quotations.map(|mark| mark.words.clone())
}

#[cfg(test)]
mod tests;
