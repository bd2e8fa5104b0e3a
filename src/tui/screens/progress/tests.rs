//! Progress as it looks and as it is used.

use super::*;
use crate::scenario::vocabulary::Word;
use crate::training::Practised;
use crate::training::Progress;
use crate::training::progress::Place;
use crate::training::progress::sample::{conference, drill, entered, story};
use crate::training::render::behind::found;
use crate::tui::app::Ending;
use crate::tui::harness::Harness;
use crate::tui::settings::Settings;
use jiff::tz::TimeZone;

/// A dozen conferences and a drill question.
fn dozen() -> Vec<Practised> {
    let (mut sessions, _) = story(14);
    sessions.insert(3, drill(40));
    sessions
}

fn gained(progress: Progress, due: usize) -> Gained {
    Gained {
        progress,
        trainee: None,
        due,
        zone: TimeZone::UTC,
    }
}

/// What a question might have asked.
fn asked(id: &str, lang: Lang) -> String {
    match lang {
        Lang::En => {
            format!("You said {id}. When did you know that it was not so, and why tell us now?")
        }
        Lang::Ja => {
            format!("{id}とおっしゃいました。そうではないといつ知り、なぜ今になって言うのですか。")
        }
    }
}

fn behind(sessions: &[Practised], places: &[Place], lang: Lang) -> Vec<Found> {
    let look = |place: &Place| {
        let session = sessions
            .iter()
            .find(|it| it.session.number == place.session)?;
        let mut found = found(session, usize::from(place.exchange), lang)?;
        found.asked = found.question.as_deref().map(|id| asked(id, lang));
        Some(found)
    };
    places.iter().filter_map(look).collect()
}

/// The screen of some sessions, with a host that finds what is behind a cell.
fn screen(sessions: Vec<Practised>, width: u16, height: u16, lang: Lang) -> Harness {
    let screen = ProgressScreen::new(gained(entered(&sessions), 3));
    let settings = Settings {
        lang,
        ..Settings::default()
    };
    Harness::with(screen, width, height, settings, move |cmd| match cmd {
        Cmd::LookBehind(places) => Some(Msg::Behind(behind(&sessions, places, lang))),
        _ => None,
    })
}

#[test]
fn every_page_looks_right() {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40)] {
            for (page, name) in [
                ("1", "overview"),
                ("2", "criteria"),
                ("3", "grid"),
                ("4", "pitfalls"),
            ] {
                let mut harness = screen(dozen(), width, height, lang);
                let name = format!("{name}-{}-{width}x{height}", lang.code());
                insta::assert_snapshot!(name, harness.keys(page).screen());
            }
        }
    }
}

/// Every technique on every field.
fn everything() -> Vec<Practised> {
    use crate::scenario::vocabulary::{Field, Technique};
    let mut sessions = story(100).0;
    for (nth, session) in sessions.iter_mut().enumerate() {
        for (turn, exchange) in session.exchanges.iter_mut().enumerate() {
            let at = (nth * 6 + turn) % 300;
            exchange.techniques = [Technique::ALL[at / 12]].into_iter().collect();
            exchange.field = Some(Field::ALL[at % 12]);
        }
    }
    sessions
}

#[test]
fn the_largest_table_has_room() {
    for lang in Lang::ALL {
        let mut harness = screen(everything(), 80, 24, lang);
        let name = format!("grid-everything-{}", lang.code());
        insta::assert_snapshot!(name, harness.keys("3jjjl").screen());
    }
}

#[test]
fn nothing_yet_says_what_to_do() {
    for lang in Lang::ALL {
        let screen = ProgressScreen::new(gained(Progress::default(), 0));
        let mut harness = Harness::new(screen, 80, 24, lang);
        insta::assert_snapshot!(format!("nothing-{}", lang.code()), harness.screen());
        harness.keys("3j<enter>a<right>");
        assert_eq!(harness.commands(), []);
        assert_eq!(harness.keys("<esc>").ending(), Some(Ending::Quit));
    }
}

#[test]
fn a_cell_leads_to_its_exchanges_and_the_debrief() {
    let sessions = dozen();
    let progress = entered(&sessions);
    let (techniques, fields) = (progress.chosen.techniques(), progress.chosen.fields());
    let mut harness = screen(sessions, 80, 24, Lang::En);
    let shown = harness.keys("3jl").screen();
    let cell = progress.chosen.cell(techniques[1], fields[1]).unwrap();
    assert!(shown.contains(&format!(
        "{} × {}",
        techniques[1].name(Lang::En),
        fields[1].name(Lang::En)
    )));
    for place in &cell.trace {
        assert!(shown.contains(&format!("#{} ", place.session)), "{shown}");
    }
    harness.keys("<enter>d");
    let commands = harness.commands();
    assert_eq!(
        commands[commands.len() - 2],
        Cmd::Debrief(SessionId(cell.last()))
    );
    assert!(techniques[0].tag() != techniques[1].tag());
}

#[test]
fn pages_turn_at_the_sides_of_the_table() {
    let mut harness = screen(dozen(), 80, 24, Lang::En);
    assert!(harness.screen().contains("1/4 Overview"));
    assert!(harness.keys("<left>").screen().contains("1/4"));
    assert!(harness.keys("<right><right>").screen().contains("3/4"));
    assert!(harness.keys("<right><left>").screen().contains("3/4"));
    assert!(harness.keys("<left>").screen().contains("2/4"));
    assert!(
        harness
            .keys("<right><right><right><right><right><right>")
            .screen()
            .contains("4/4")
    );
    assert!(harness.keys("3<backtab>").screen().contains("2/4"));
    assert!(harness.keys("<tab><tab>").screen().contains("4/4"));
}

#[test]
fn picked_and_spoken_are_turned_between() {
    let mut sessions = dozen();
    sessions.extend((15..=17).map(|it| conference(it, true)));
    for lang in Lang::ALL {
        let mut harness = screen(sessions.clone(), 80, 24, lang);
        let spoken = harness.screen();
        insta::assert_snapshot!(format!("aloud-{}", lang.code()), spoken);
        assert!(
            spoken.contains(words::h_aloud(lang)),
            "the newest come first"
        );
        assert!(harness.keys("a").screen().contains(words::h_chosen(lang)));
        assert_eq!(harness.keys("a").screen(), spoken);
    }
    let mut alone = screen(dozen(), 80, 24, Lang::En);
    assert!(
        alone
            .keys("a")
            .screen()
            .contains("No answers were spoken yet")
    );
}

#[test]
fn every_size_is_drawn_without_a_fault() {
    for lang in Lang::ALL {
        for sessions in [Vec::new(), dozen(), everything()] {
            let mut harness = screen(sessions, 80, 24, lang);
            for keys in ["1", "2", "3", "G", "4"] {
                harness.keys(keys);
                for width in [0, 1, 40, 41, 59, 79, 100, 131] {
                    for height in [0, 1, 12, 13, 20, 27, 70] {
                        harness.resize(width, height).screen();
                    }
                }
            }
        }
    }
}
