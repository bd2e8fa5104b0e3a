use super::*;
use crate::debrief::{Meta, SecondAct};
use crate::i18n::Lang;
use crate::scoring::sample::{Habit, play, small};
use crate::store::Vault;
use crate::tui::app::Ending;
use crate::tui::harness::Harness;
use crate::tui::host::Desk;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::time::Duration;

fn debrief(habit: Habit, lang: Lang) -> Debrief {
    let scenario = small();
    let session = play(&scenario, 7, habit);
    let meta = Meta {
        session: Some(3),
        ..Meta::default()
    };
    Debrief::of(&scenario, session.transcript(), &meta, lang)
}

fn screen(width: u16, height: u16, lang: Lang) -> Harness {
    let screen = DebriefScreen::new(debrief(Habit::Mixed, lang));
    Harness::new(screen, width, height, lang)
}

#[test]
fn every_page_looks_right() {
    let pages = [
        ("verdict", "1"),
        ("front-page", "2"),
        ("lessons", "3"),
        ("criteria", "4"),
        ("questions", "6"),
        ("question", "6<enter>"),
        ("record", "7"),
        ("repair", "p"),
        ("repair-compare", "p<enter>"),
    ];
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40)] {
            for (name, keys) in pages {
                insta::assert_snapshot!(
                    format!("{name}-{}-{width}x{height}", lang.code()),
                    screen(width, height, lang).keys(keys).screen()
                );
            }
        }
    }
}

fn of_real_case(width: u16, height: u16, lang: Lang) -> Harness {
    let yaml = include_str!("../../../../scenarios/7pay-first-conference.yaml");
    let scenario = crate::scoring::sample::scenario(yaml);
    let session = play(&scenario, 7, Habit::Mixed);
    let debrief = Debrief::of(&scenario, session.transcript(), &Meta::default(), lang);
    Harness::new(DebriefScreen::new(debrief), width, height, lang)
}

#[test]
fn two_papers_and_a_post_stand_on_one_screen() {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40)] {
            let screen = of_real_case(width, height, lang).keys("2").screen();
            // Both outlets, large or small.
            let plain: String = screen.chars().filter(|c| !c.is_whitespace()).collect();
            let plain = plain.to_uppercase();
            let outlets = match lang {
                Lang::En => ["TEITOWIRE", "WEEKLYSHINSO"],
                Lang::Ja => ["帝都通信", "週刊真相"],
            };
            assert!(outlets.iter().all(|it| plain.contains(it)), "{screen}");
            assert!(plain.contains('◤'), "{screen}");
            insta::assert_snapshot!(
                format!("two-papers-{}-{width}x{height}", lang.code()),
                screen
            );
        }
    }
}

#[test]
fn the_banner_of_a_tabloid_is_black_beside_the_other_paper() {
    let mut harness = of_real_case(120, 40, Lang::En);
    let buffer = harness.keys("2").draw();
    let black = |x: u16, y: u16| {
        buffer[(x, y)]
            .modifier
            .contains(ratatui::style::Modifier::REVERSED)
    };
    // Rows where the whole right column is black: the headline.
    let rows = (0..40).filter(|y| (75..115).all(|x| black(x, *y))).count();
    assert!(rows >= 1);
}

#[test]
fn the_first_screen_is_enough() {
    for lang in Lang::ALL {
        let debrief = debrief(Habit::Mixed, lang);
        let mut harness = Harness::new(DebriefScreen::new(debrief.clone()), 80, 24, lang);
        let screen = harness.screen();
        assert!(screen.contains(&debrief.gates[0].text));
        assert!(screen.contains(&debrief.sentence));
        assert!(screen.contains(&debrief.room));
        for fix in &debrief.fix {
            assert!(screen.contains(&fix.name), "{}", fix.name);
        }
        assert!(!screen.contains("↓"), "nothing of it is hidden");
    }
}

#[test]
fn pages_turn_and_stop_at_the_ends() {
    let mut harness = screen(80, 24, Lang::En);
    assert!(harness.keys("<left>").screen().contains("1/9 Verdict"));
    assert!(harness.keys("<tab>").screen().contains("2/9 Morning after"));
    assert!(harness.keys("<enter>l").screen().contains("4/9 Criteria"));
    assert!(
        harness
            .keys("<backtab>")
            .screen()
            .contains("3/9 Keep and fix")
    );
    assert!(harness.keys("9<right>").screen().contains("9/9 What next"));
}

#[test]
fn a_page_is_scrolled_and_keeps_its_place() {
    let mut harness = screen(80, 24, Lang::En);
    let top = harness.keys("3").screen();
    let below = harness.keys("<pgdn>").screen();
    assert_ne!(top, below);
    assert_eq!(harness.keys("<right><left>").screen(), below);
    assert_eq!(harness.keys("<home>").screen(), top);
}

#[test]
fn questions_open_turn_and_close() {
    let mut harness = screen(80, 24, Lang::En);
    assert!(
        harness
            .keys("6j<enter>")
            .screen()
            .contains("Question 2 of 9  Hara")
    );
    assert!(
        harness
            .keys("<right>")
            .screen()
            .contains("Question 3 of 9  Ueda")
    );
    assert!(
        harness
            .keys("<left><left>")
            .screen()
            .contains("Question 1 of 9  Hara")
    );
    // A digit jumps to a page only from the list.
    assert!(harness.keys("1").screen().contains("Question 1 of 9  Hara"));
    let list = harness.keys("<esc>").screen();
    assert!(list.contains("▸  1"), "{list}");
    assert_eq!(harness.keys("<esc>").ending(), Some(Ending::Quit));
}

#[test]
fn it_can_be_played_again_with_the_same_questions_or_others() {
    let mut harness = screen(80, 24, Lang::En);
    let seeds: Vec<_> = harness
        .keys("sn")
        .commands()
        .into_iter()
        .map(|command| match command {
            Cmd::Play(start) => (start.which, start.seed),
            other => panic!("{other:?} plays nothing"),
        })
        .collect();
    // With the scenario as it was when it was played.
    let which = Which::OfSession(SessionId(3));
    assert_eq!(seeds, [(which.clone(), Some(7)), (which, None)]);
}

#[test]
fn behind_a_first_act_one_key_goes_on_with_the_second() {
    for lang in Lang::ALL {
        let scenario = small();
        let session = play(&scenario, 7, Habit::Mixed);
        let meta = Meta {
            session: Some(3),
            second: Some(SecondAct {
                id: "second".into(),
                title: crate::scenario::Text::same("A month later"),
            }),
            ..Meta::default()
        };
        let debrief = Debrief::of(&scenario, session.transcript(), &meta, lang);
        let mut harness = Harness::new(DebriefScreen::new(debrief), 80, 24, lang);
        let key = format!("c {}", crate::i18n::act::second_key(lang));
        assert!(harness.screen().contains(&key), "{}", harness.screen());
        let start = Start {
            which: Which::Id("second".into()),
            manner: Manner::default(),
            seed: None,
            after: Some(SessionId(3)),
        };
        assert_eq!(harness.keys("c").commands(), [Cmd::Play(start)]);
    }
    // Behind any other the key means nothing.
    assert_eq!(screen(80, 24, Lang::En).keys("c").commands(), []);
}

#[test]
fn the_repair_round_goes_through_its_questions_and_back() {
    let mut harness = screen(80, 24, Lang::En);
    let repair = debrief(Habit::Mixed, Lang::En).repair;
    assert_eq!(repair.len(), 3);
    harness.keys("p");
    for (at, one) in repair.iter().enumerate() {
        let speaking = harness.screen();
        assert!(speaking.contains(&format!("Question {} of 3", at + 1)));
        let better: String = one.better.chars().take(30).collect();
        assert!(!speaking.contains(&better), "the answer is not given away");
        assert!(harness.keys("<enter>").screen().contains(&better));
        harness.keys("<enter>");
    }
    assert!(harness.screen().contains("That was the repair round."));
    assert!(harness.keys("<enter>").screen().contains("1/9 Verdict"));
}

#[test]
fn the_repair_clock_counts_up_and_stands_while_covered() {
    let mut harness = screen(80, 24, Lang::En);
    harness.keys("p").advance(Duration::from_secs(65));
    assert!(harness.screen().contains("1:05"));
    harness.keys("?").advance(Duration::from_secs(30));
    harness.keys("<esc>").advance(Duration::from_secs(1));
    assert!(harness.screen().contains("1:06"));
    assert!(
        harness
            .keys("<enter>")
            .screen()
            .contains("You spoke for 1:06.")
    );
    harness.advance(Duration::from_secs(9));
    assert!(harness.screen().contains("You spoke for 1:06."));
}

#[test]
fn a_flawless_conference_has_nothing_to_repair() {
    let screen = DebriefScreen::new(debrief(Habit::Best, Lang::Ja));
    let mut harness = Harness::new(screen, 80, 24, Lang::Ja);
    assert!(
        harness
            .keys("p")
            .screen()
            .contains("やり直す質問はありません")
    );
    assert!(harness.keys("<enter>").screen().contains("総評"));
}

#[test]
fn a_conference_broken_off_at_once_has_its_pages() {
    let scenario = small();
    let mut session = crate::scoring::Session::new(std::sync::Arc::clone(&scenario));
    let begin = crate::conference::Event::Begin {
        seed: 1,
        panel: Vec::new(),
        carried: None,
    };
    for event in [begin, crate::conference::Event::Closed] {
        crate::scoring::sample::take(&mut session, &event);
    }
    for lang in Lang::ALL {
        let meta = Meta::default();
        let debrief = Debrief::of(&scenario, session.transcript(), &meta, lang);
        let mut harness = Harness::new(DebriefScreen::new(debrief), 80, 24, lang);
        insta::assert_snapshot!(format!("broken-off-{}", lang.code()), harness.screen());
        for page in ["2", "3", "4", "5", "6"] {
            harness.keys(page).screen();
        }
        // Nothing was as good as could be: nothing was said.
        let none = crate::i18n::finale::nothing_asked(lang);
        let shown = harness.keys("p").screen();
        assert!(shown.contains(none), "{shown}");
    }
}

#[test]
fn every_size_is_drawn_without_a_fault() {
    for lang in Lang::ALL {
        for pages in [
            "1", "2", "3", "4", "5", "6", "6<enter>", "7", "8", "9", "p", "p<enter>",
        ] {
            let mut harness = screen(80, 24, lang);
            harness.keys(pages);
            for width in [0, 1, 40, 41, 60, 91, 110, 131] {
                for height in [0, 1, 12, 13, 20, 27, 70] {
                    harness.resize(width, height).screen();
                }
            }
        }
    }
}

#[test]
fn a_report_is_written_beside_the_last_one_even_of_what_was_not_saved() {
    let dir = tempfile::tempdir().unwrap();
    for lang in Lang::ALL {
        let unsaved = Debrief {
            session: None,
            ..debrief(Habit::Mixed, lang)
        };
        for (debrief, name) in [
            (debrief(Habit::Mixed, lang), "kaiken-report-3"),
            (unsaved, "kaiken-report-small"),
        ] {
            let desk = Desk {
                vault: Vault::new(None, || Timestamp::UNIX_EPOCH),
                places: Vec::new(),
                keep: false,
                lang,
                reports: dir.path().to_owned(),
                shared: false,
                zone: TimeZone::UTC,
                fresh_seed: || 7,
            };
            let attack = debrief.front_page.clone().and_then(|it| it.social).unwrap();
            let title = debrief.title.clone();
            let screen = DebriefScreen::new(debrief);
            let mut harness = Harness::hosted(screen, 120, 40, lang, desk);
            assert!(harness.keys("w").screen().contains(name));
            // The notice is closed, and the debrief is there again.
            assert!(harness.keys("<enter>").screen().contains(&title));
            let second = if lang == Lang::En { "" } else { "-2" };
            let path = dir.path().join(format!("{name}{second}.html"));
            let page = std::fs::read_to_string(path).unwrap();
            assert!(page.contains(&title) && !page.contains(&attack));
        }
    }
}

#[test]
fn a_report_that_cannot_be_written_says_why() {
    let dir = tempfile::tempdir().unwrap();
    let desk = Desk {
        vault: Vault::new(None, || Timestamp::UNIX_EPOCH),
        places: Vec::new(),
        keep: false,
        lang: Lang::En,
        reports: dir.path().join("gone"),
        shared: false,
        zone: TimeZone::UTC,
        fresh_seed: || 7,
    };
    let screen = DebriefScreen::new(debrief(Habit::Mixed, Lang::En));
    let mut harness = Harness::hosted(screen, 80, 24, Lang::En, desk);
    let said = harness.keys("w").screen();
    assert!(said.contains("could not be written"), "{said}");
}
