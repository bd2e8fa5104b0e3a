use super::*;
use crate::i18n::Lang;
use crate::live::Manner;
use crate::scenario::apart::apart;
use crate::scoring::Mode;
use crate::scoring::sample::{Habit, play, small};
use crate::store::Settings;
use crate::training::drill::{Material, Today, Wishes, pick};
use crate::training::{DAY, Deck, Practised, Session};
use crate::tui::app::Ending;
use crate::tui::harness::Harness;
use crate::tui::screens::home::Home;
use std::sync::Arc;
use std::time::Duration;

/// A drill with the small scenario, after a conference that went badly; or the first.
fn drill(first: bool, lang: Lang) -> Drill {
    let scenario = small();
    let session = play(&scenario, 7, Habit::Worst);
    let about = Session {
        number: 4,
        // Of another scenario: none of these questions was the last one asked.
        scenario: "elsewhere".into(),
        title: scenario.title.clone(),
        question: None,
        mode: Mode::Practice,
        aloud: false,
        finished: 0,
    };
    let practised = Practised::of(&scenario, session.transcript(), about);
    let deck = match first {
        true => Deck::default(),
        false => Deck::default().after([&practised]),
    };
    let today = Today {
        now: 2 * DAY,
        end: 3 * DAY,
    };
    let material = Material::of(vec![Arc::clone(&scenario)], lang);
    let plan = pick(&deck, &material, Wishes::default(), today, 1);
    let manner = Manner {
        mode: Mode::Drill,
        aloud: false,
    };
    let posed = plan.picks.iter().map(|pick| {
        let alone = Arc::new(apart(&scenario, pick.question));
        Posed::new(*pick, Live::new(alone, manner, 1, None))
    });
    Drill {
        questions: posed.collect(),
        plan,
        deck,
        today,
        kept: true,
    }
}

/// The screen over home, with nothing in motion.
fn screen(first: bool, (width, height): (u16, u16), lang: Lang) -> Harness {
    let settings = Settings {
        lang,
        motion: crate::store::Motion::Reduced,
        ..Settings::default()
    };
    let home = Home::new(crate::tui::overview::Overview::default());
    let mut harness = Harness::with(home, width, height, settings, |_| None);
    harness.message(crate::tui::screen::Msg::Drill(Box::new(drill(first, lang))));
    harness
}

#[test]
fn its_pages_look_right() {
    for (lang, size) in [
        (Lang::En, (80, 24)),
        (Lang::Ja, (80, 24)),
        (Lang::En, (120, 40)),
    ] {
        let mut harness = screen(false, size, lang);
        let name = |page: &str| format!("{page}-{}-{}x{}", lang.code(), size.0, size.1);
        insta::assert_snapshot!(name("intro"), harness.screen());
        insta::assert_snapshot!(name("facts"), harness.keys("<enter>").screen());
        insta::assert_snapshot!(name("question"), harness.keys("<enter>").screen());
        insta::assert_snapshot!(name("coach"), harness.keys("1").screen());
        insta::assert_snapshot!(name("broken-off"), harness.keys("<esc>").screen());
    }
}

#[test]
fn the_first_drill_says_that_it_is_the_first() {
    let first = screen(true, (80, 24), Lang::En).screen();
    assert!(first.contains("Nothing has been practised yet."), "{first}");
}

#[test]
fn a_whole_drill_ends_with_what_it_changed() {
    let count = drill(false, Lang::En).questions.len();
    let mut harness = screen(false, (80, 40), Lang::En);
    for _ in 0..count {
        harness.keys("<enter><enter>1<enter>");
    }
    let end = harness.screen();
    assert!(
        end.contains("After the drill") && !end.contains("Stopped early"),
        "{end}"
    );
    assert!(end.contains("comes back"), "{end}");
    assert!(!harness.keys("<enter>").screen().contains("After the drill"));
}

#[test]
fn leaving_a_question_asks_and_leaving_before_one_does_not() {
    let mut harness = screen(false, (80, 24), Lang::En);
    assert!(
        harness
            .keys("<enter><enter><esc>")
            .screen()
            .contains("Leave the drill?")
    );
    // "No" is marked.
    assert!(
        !harness
            .keys("<enter>")
            .screen()
            .contains("Leave the drill?")
    );
    harness.keys("<esc>y");
    // Nothing was answered: there is nothing to tell.
    assert!(!harness.screen().contains("After the drill"));
    let mut harness = screen(false, (80, 24), Lang::En);
    harness.keys("<enter><enter>1<enter><esc>");
    assert!(harness.screen().contains("Stopped early"));
}

#[test]
fn quitting_in_a_question_asks_first() {
    let mut harness = screen(false, (80, 24), Lang::En);
    harness.keys("<enter><enter>q");
    assert_eq!(harness.ending(), None);
    harness.keys("y");
    assert_eq!(harness.ending(), Some(Ending::Quit));
}

#[test]
fn the_clock_waits_while_the_papers_are_read() {
    let mut harness = screen(false, (80, 24), Lang::En);
    let before = harness.keys("<enter><enter>").screen();
    harness.keys("f").advance(Duration::from_secs(20));
    assert_eq!(harness.keys("f").screen(), before);
}

#[test]
fn every_size_is_drawn_without_a_fault() {
    for width in [0, 1, 39, 40, 60, 200] {
        for height in [0, 1, 12, 13, 60] {
            let mut harness = screen(false, (width, height), Lang::Ja);
            for keys in ["", "<enter>", "<enter>", "1", "<esc>"] {
                harness.keys(keys).screen();
            }
        }
    }
}
