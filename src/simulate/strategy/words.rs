//! Those who listen for a manner of speaking, whatever is said in it.

use super::taste::Taste;
use crate::scenario::wording::{Cue, cues};
use crate::scenario::{Answer, Lang, Scenario};
use crate::simulate::layout::Layout;

/// The most words of apology.
pub(super) fn apologies(scenario: &Scenario, layout: &Layout, lang: Lang) -> Taste {
    counted(scenario, layout, lang, Cue::Apology)
}

/// The most words that hedge.
pub(super) fn hedges(scenario: &Scenario, layout: &Layout, lang: Lang) -> Taste {
    counted(scenario, layout, lang, Cue::Hedge)
}

/// A time or a date, one or several.
pub(super) fn times(scenario: &Scenario, layout: &Layout, lang: Lang) -> Taste {
    let timed = |_, answer: &Answer| {
        let found = cues(answer.say.get(lang), lang, Cue::Deadline);
        i32::from(found > 0)
    };
    Taste::by(scenario, layout, timed, |_, _| 0)
}

fn counted(scenario: &Scenario, layout: &Layout, lang: Lang, cue: Cue) -> Taste {
    let count = |_, answer: &Answer| cues(answer.say.get(lang), lang, cue) as i32;
    Taste::by(scenario, layout, count, |_, _| 0)
}
