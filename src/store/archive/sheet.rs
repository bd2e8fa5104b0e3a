//! A session as its assessors get it on other machines: what was asked of whom, when,
//! and what was heard. How it was rated, what the rules made of that, and what was
//! noted is not in it, so that nobody is led by it.

use super::{Kept, SessionLine};
use crate::conference::{Carried, Cause, Direction, Event, Mark, MarkKind, Subject, Turn};
use crate::scenario::vocabulary::WordSet;
use crate::scenario::{Levels, Mood};
use crate::scoring::{Better, Entry, standing};
use crate::store::session::SessionState;

/// The mood of a room of which nothing is told.
const UNTOLD: Mood = Mood {
    trust: 50,
    heat: 50,
};

/// The session as a sheet. It is over there, however far it went here.
pub(super) fn of(line: SessionLine) -> SessionLine {
    let events: Vec<Event> = line.events.iter().map(|kept| kept.event.clone()).collect();
    let kept = standing(&events).filter_map(|(at, event)| {
        let event = shown(event)?;
        let at = line.events[at].at;
        Some(Kept { at, event })
    });
    let last = line.events.last().map(|last| Kept {
        at: last.at,
        event: Event::Closed,
    });
    SessionLine {
        workshop: None,
        raters: 0,
        sheet: true,
        state: SessionState::Open.tag().to_owned(),
        finished: None,
        events: kept.chain(last).collect(),
        entries: line.entries.into_iter().map(entry).collect(),
        ..line
    }
}

/// The event, if whoever sat in the room saw it.
fn shown(event: &Event) -> Option<Event> {
    match event {
        Event::Begin {
            seed,
            panel,
            carried,
        } => Some(Event::Begin {
            seed: *seed,
            panel: panel.clone(),
            carried: carried.as_deref().map(|it| Box::new(heard_then(it))),
        }),
        Event::Decided { .. }
        | Event::Opened { .. }
        | Event::Chosen { .. }
        | Event::TimedOut { .. }
        | Event::Answered { .. }
        | Event::Directed(Direction::Ask(_) | Direction::Queue(_) | Direction::Inject(_))
        | Event::Improvised(_) => Some(event.clone()),
        Event::Marked(mark) => is_shown(mark).then(|| event.clone()),
        Event::Rated(_)
        | Event::Spoke(_)
        | Event::Spotted(_)
        | Event::Directed(Direction::Ease(_) | Direction::End)
        | Event::Undo
        | Event::Closed => None,
    }
}

/// Of a first act, the words that questions quote.
fn heard_then(carried: &Carried) -> Carried {
    Carried {
        claims: Vec::new(),
        promises: Vec::new(),
        ..carried.clone()
    }
}

/// Whether what was written down is what everybody heard. What somebody took for a
/// claim or a promise is a judgement, as a note is.
fn is_shown(mark: &Mark) -> bool {
    match mark.kind {
        MarkKind::Note
        | MarkKind::Bookmark
        | MarkKind::Claim { .. }
        | MarkKind::Promise { .. }
        | MarkKind::Vote(_) => false,
        MarkKind::Quotation
        | MarkKind::HandOver
        | MarkKind::Pressed
        | MarkKind::Interrupted
        | MarkKind::Silence
        | MarkKind::Memo
        | MarkKind::Rumour
        | MarkKind::Clock { .. } => true,
    }
}

/// The turn, as somebody saw it who knows no ratings.
fn entry(entry: Entry) -> Entry {
    let subject = match entry.turn.subject {
        Subject::Question {
            question,
            phase,
            cause: Cause::Pursuit(_),
            exchange,
            choice,
            timed_out,
        } => Subject::Question {
            question,
            phase,
            // What it went after is how somebody rated the answer before.
            cause: Cause::FollowUp,
            exchange,
            choice,
            timed_out,
        },
        other => other,
    };
    let unrated = |better| Better {
        levels: Levels::default(),
        ..better
    };
    Entry {
        turn: Turn {
            subject,
            levels: Levels::default(),
            pitfalls: WordSet::default(),
            contradiction: None,
            mood: UNTOLD,
            spoken: None,
            spotted: None,
            ..entry.turn
        },
        worst: Vec::new(),
        better: entry.better.map(unrated),
        panel_cost: None,
        decision_not_words: false,
        claims: Vec::new(),
        corrected: Vec::new(),
        shares: Vec::new(),
        marks: entry.marks.into_iter().filter(is_shown).collect(),
        ..entry
    }
}
