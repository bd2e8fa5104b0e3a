//! Words in a session from outside, cleaned before anything else looks at them.

use super::SessionLine;
use crate::conference::{Event, Mark, MarkKind};
use crate::store::trainees;
use crate::workshop::tidy::words;

/// Cleans what somebody wrote into a session; nothing if that is more than anybody
/// writes, or no name where a name belongs.
pub(super) fn session(line: &mut SessionLine) -> Option<()> {
    for kept in &mut line.events {
        match &mut kept.event {
            Event::Marked(written) => mark(written)?,
            Event::Improvised(question) => question.ask = words(&question.ask)?,
            _ => {}
        }
    }
    for entry in &mut line.entries {
        entry.marks.iter_mut().try_for_each(mark)?;
    }
    for (_, name) in &mut line.team.seats {
        *name = trainees::trainee_name(name)?;
    }
    Some(())
}

fn mark(written: &mut Mark) -> Option<()> {
    written.words = words(&written.words)?;
    if let MarkKind::Promise { by_when, owner } = &mut written.kind {
        *by_when = words(by_when)?;
        *owner = words(owner)?;
    }
    Some(())
}
