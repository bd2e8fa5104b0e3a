//! The debrief as its readers get it.

use super::{Debrief, Meta};
use crate::i18n::Lang;
use crate::scoring::sample::{Habit, play, scenario, small};

fn meta() -> Meta {
    Meta {
        session: Some(3),
        started: Some("2026-11-22T09:00:00Z".to_owned()),
        finished: Some("2026-11-22T09:20:00Z".to_owned()),
        ..Meta::default()
    }
}

#[test]
fn dump() {
    let big = scenario(include_str!("../../scenarios/7pay-first-conference.yaml"));
    for (name, scenario) in [("small", small()), ("big", big)] {
        for habit in [Habit::Best, Habit::Worst, Habit::Mixed] {
            let session = play(&scenario, 7, habit);
            for lang in Lang::ALL {
                let debrief = Debrief::of(&scenario, session.transcript(), &meta(), lang);
                let base = format!("/tmp/fin-{name}-{habit:?}-{}", lang.code());
                std::fs::write(format!("{base}.txt"), debrief.to_text()).unwrap();
                std::fs::write(format!("{base}.md"), debrief.to_markdown()).unwrap();
            }
        }
    }
}
