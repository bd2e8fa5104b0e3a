//! Words in a session from outside, cleaned before anything else looks at them.

use super::SessionLine;
use crate::conference::{Carried, Event, Mark, MarkKind};
use crate::i18n::Lang;
use crate::scenario::Text;
use crate::store::trainees;
use crate::workshop::tidy::words;

/// Cleans what somebody wrote into a session; nothing if that is more than anybody
/// writes, or no name where a name belongs.
pub(super) fn session(line: &mut SessionLine) -> Option<()> {
    for kept in &mut line.events {
        match &mut kept.event {
            Event::Marked(written) => mark(written)?,
            Event::Begin {
                carried: Some(then),
                ..
            } => carried(then)?,
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

fn carried(then: &mut Carried) -> Option<()> {
    then.held = words(&then.held)?;
    let said = then.said.iter_mut().map(|it| &mut it.words);
    let claims = then.claims.iter_mut();
    let claims = claims.flat_map(|it| [&mut it.as_said, &mut it.words]);
    let promises = then.promises.iter_mut();
    let promises = promises.flat_map(|it| [&mut it.what, &mut it.by, &mut it.owner]);
    let mut texts = said.chain(claims).chain(promises).chain([&mut then.title]);
    texts.try_for_each(|text| {
        let [en, ja] = [Lang::En, Lang::Ja].map(|lang| words(text.get(lang)));
        let (en, ja) = (en?, ja?);
        *text = Text::from_fn(|lang| match lang {
            Lang::En => en.clone(),
            Lang::Ja => ja.clone(),
        });
        Some(())
    })
}

fn mark(written: &mut Mark) -> Option<()> {
    written.words = words(&written.words)?;
    if let MarkKind::Promise { by_when, owner } = &mut written.kind {
        *by_when = words(by_when)?;
        *owner = words(owner)?;
    }
    Some(())
}
