//! Home as it looks and as it is used.

use super::*;
use crate::i18n::Lang;
use crate::scenario::library::{Header, built_ins};
use crate::scenario::{Kind, Text};
use crate::scoring::Grade;
use crate::store::library::{Listed, Origin};
use crate::store::{Best, Outcome, ScenarioResult, SessionId, SessionInfo, SessionState};
use crate::tui::harness::Harness;
use crate::tui::overview::{Past, Which};
use jiff::Timestamp;
use std::time::Duration;

fn text(en: &str, ja: &str) -> Text {
    Text::from_fn(|lang| if lang == Lang::En { en } else { ja }.into())
}

fn header(id: &str, en: &str, ja: &str) -> Header {
    Header {
        id: id.into(),
        kind: Kind::Conference,
        follows: None,
        title: text(en, ja),
        summary: text(
            "A bakery that supplies school lunches explains how metal came into its bread.",
            "学校給食にパンを納める製パン会社が、金属片の混入を説明する。",
        ),
        difficulty: 2,
        minutes: 15,
        questions: 7,
        languages: Lang::ALL.to_vec(),
        tags: Vec::new(),
    }
}

fn entry(header: Header) -> Entry {
    Entry {
        listed: Listed {
            origin: Origin::BuiltIn,
            header: Ok(header),
            replaces_built_in: false,
            continues: None,
        },
        result: None,
        left_open: None,
    }
}

fn bread() -> Entry {
    entry(header(
        "small",
        "Metal in the school bread",
        "給食パンの金属片",
    ))
}

fn built_in() -> Overview {
    Overview {
        scenarios: built_ins()
            .iter()
            .take(1)
            .map(|it| entry(it.header()))
            .collect(),
        ..Overview::default()
    }
}

fn info(number: i64, state: SessionState, score: Option<u8>) -> SessionInfo {
    SessionInfo {
        number: SessionId(number),
        scenario_id: "small".into(),
        title: text("Metal in the school bread", "給食パンの金属片"),
        seed: 7,
        mode: Mode::Rehearsal,
        aloud: number % 2 == 0,
        lang: Lang::En,
        rules: 1,
        question: None,
        drill: None,
        trainee: None,
        started: Timestamp::UNIX_EPOCH,
        finished: None,
        state,
        overall: score,
        grade: score.map(Grade::of),
        provisional: state != SessionState::Complete,
        workshop: None,
        team: Default::default(),
        raters: 0,
        facilitator: false,
        sheet: false,
    }
}

fn past(number: i64, state: SessionState, score: Option<u8>) -> Past {
    Past {
        info: info(number, state, score),
        when: "2026-11-20 18:05".to_owned(),
    }
}

fn played() -> Overview {
    let mut bread = bread();
    bread.result = Some(ScenarioResult {
        scenario_id: "small".into(),
        best: Some(Best {
            session: SessionId(1),
            overall: 82,
        }),
        last: Some(Outcome {
            session: SessionId(2),
            overall: Some(55),
            grade: Some(Grade::M),
            provisional: false,
        }),
    });
    bread.left_open = Some(SessionId(3));
    Overview {
        scenarios: vec![
            bread,
            entry(header("other", "A second one", "もう一つの会見")),
        ],
        open: Some(Open {
            past: past(3, SessionState::Open, None),
            answered: 4,
        }),
        ..Overview::default()
    }
}

fn with_faulty() -> Overview {
    let mut own = entry(Header {
        languages: vec![Lang::Ja],
        ..header("mine", "Our own", "自社の想定問答")
    });
    own.listed.origin = Origin::File("/srv/press/scenarios/mine.yaml".into());
    let faulty = Entry {
        listed: Listed {
            origin: Origin::File("/srv/press/scenarios/zz.yaml".into()),
            header: Err(text(
                "line 12: `tittle` is not a field of a scenario",
                "12 行目: シナリオに `tittle` という項目はありません",
            )),
            replaces_built_in: false,
            continues: None,
        },
        result: None,
        left_open: None,
    };
    Overview {
        scenarios: vec![bread(), own, faulty],
        news: vec!["The record of sessions was damaged. It was kept as old.db.".to_owned()],
        unsaved: true,
        ..Overview::default()
    }
}

fn home(overview: Overview, width: u16, height: u16, lang: Lang) -> Harness {
    Harness::new(Home::new(overview), width, height, lang)
}

fn looks(name: &str, keys: &str, overview: &Overview) {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40)] {
            insta::assert_snapshot!(
                format!("{name}-{}-{width}x{height}", lang.code()),
                home(overview.clone(), width, height, lang)
                    .keys(keys)
                    .screen()
            );
        }
    }
}

#[test]
fn home_looks_right_at_first() {
    looks("home-first", "", &built_in());
}

#[test]
fn home_looks_right_after_a_while() {
    looks("home-played", "", &played());
    looks("home-rehearsal", "jm", &played());
}

#[test]
fn home_tells_what_is_wrong_with_a_file() {
    looks("home-faulty", "G", &with_faulty());
}

#[test]
fn second_acts_are_marked_and_say_what_they_continue() {
    let mut both = Overview {
        scenarios: built_ins()
            .iter()
            .take(2)
            .map(|it| entry(it.header()))
            .collect(),
        ..Overview::default()
    };
    let first = both.scenarios[0].listed.header.clone().unwrap().title;
    both.scenarios[1].listed.continues = Some(first);
    looks("home-second", "j", &both);
}

#[test]
fn whoever_left_several_open_is_told_how_many_and_where_they_are() {
    let several = Overview {
        open_more: 2,
        ..played()
    };
    looks("home-several", "", &several);
    for lang in Lang::ALL {
        let screen = home(several.clone(), 40, 24, lang).screen();
        assert!(screen.lines().any(|line| line.contains(" r")), "{screen}");
    }
}

#[test]
fn past_sessions_look_right() {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut harness = home(played(), width, height, lang);
            harness.keys("r");
            let nothing = harness.screen();
            harness.message(Msg::Sessions(vec![
                past(4, SessionState::Open, None),
                past(3, SessionState::BrokenOff, Some(40)),
                past(2, SessionState::Complete, Some(71)),
                past(1, SessionState::Complete, None),
            ]));
            let name = format!("{}-{width}x{height}", lang.code());
            insta::assert_snapshot!(format!("results-none-{name}"), nothing);
            insta::assert_snapshot!(format!("results-{name}"), harness.screen());
        }
    }
}

#[test]
fn the_title_of_the_marked_session_is_read_whole() {
    let long = "A hard afternoon that went on and on until the last of them had gone home";
    let mut first = past(2, SessionState::Complete, Some(71));
    first.info.title = text(long, long);
    let second = Past {
        info: SessionInfo {
            number: SessionId(1),
            ..first.info.clone()
        },
        ..first.clone()
    };
    let mut harness = home(played(), 80, 24, Lang::En);
    harness
        .keys("r")
        .message(Msg::Sessions(vec![first, second]));
    let screen = harness.screen();
    assert!(screen.contains("had gone home"), "{screen}");
    assert_eq!(screen.matches('…').count(), 1, "{screen}");
    assert!(
        screen
            .lines()
            .all(|line| !line.contains("hard") || line.contains("71"))
    );
}

fn asked(overview: Overview, keys: &str) -> Vec<Cmd> {
    let mut harness = home(overview, 80, 24, Lang::En);
    harness.keys(keys).commands()
}

fn start(mode: Mode, aloud: bool) -> Cmd {
    Cmd::Play(Start {
        which: Which::Id("small".into()),
        manner: Manner { mode, aloud },
        seed: None,
        after: None,
    })
}

#[test]
fn enter_starts_what_is_marked_as_it_is_shown() {
    let overview = || Overview {
        open: None,
        ..played()
    };
    assert_eq!(asked(overview(), "<enter>"), [start(Mode::Practice, false)]);
    assert_eq!(asked(overview(), "a<enter>"), [start(Mode::Practice, true)]);
    // A rehearsal is spoken unless one says otherwise.
    assert_eq!(
        asked(overview(), "m<enter>"),
        [start(Mode::Rehearsal, true)]
    );
    assert_eq!(
        asked(overview(), "ma<enter>"),
        [start(Mode::Rehearsal, false)]
    );
    assert_eq!(
        asked(overview(), "mm<enter>"),
        [start(Mode::Practice, false)]
    );
}

#[test]
fn a_scenario_of_which_a_session_waits_says_so_and_how_to_go_on() {
    for lang in Lang::ALL {
        let newest = home(played(), 80, 24, lang).keys("j").screen();
        assert!(newest.contains(said::paused(lang)), "{newest}");
        let above: String = said::waits_above(lang).chars().take(12).collect();
        assert!(newest.contains(&above), "{newest}");
        let mut older = played();
        older.scenarios[1].left_open = Some(SessionId(2));
        let older = home(older, 80, 24, lang).keys("jj").screen();
        let past: String = said::waits(lang, 2).chars().take(12).collect();
        assert!(older.contains(&past), "{older}");
    }
}

#[test]
fn what_was_left_open_comes_first() {
    let session = SessionId(3);
    assert_eq!(asked(played(), "<enter>"), [Cmd::Resume(session)]);
    assert_eq!(asked(played(), "x<enter>"), [], "haste deletes nothing");
    assert_eq!(asked(played(), "xy"), [Cmd::Discard(session)]);
}

#[test]
fn who_plays_is_told_where_there_is_a_name() {
    for lang in Lang::ALL {
        let of = |trainee: &str| {
            let trainee = trainee.into();
            home(
                Overview {
                    trainee,
                    ..played()
                },
                80,
                24,
                lang,
            )
            .screen()
        };
        assert!(of("Aki").contains(&said::plays(lang, "Aki")));
        assert!(!of("").contains(said::plays(lang, "").trim()));
    }
}

#[test]
fn what_is_due_is_told_and_drilled_with_one_key() {
    for lang in Lang::ALL {
        let due = |due| Overview { due, ..played() };
        let mut harness = home(due(0), 80, 24, lang);
        let nothing = harness.screen();
        assert!(!nothing.contains(crate::i18n::drill::due_one(lang)));
        let one = home(due(1), 80, 24, lang).screen();
        assert!(one.contains(crate::i18n::drill::due_one(lang)), "{one}");
        let name = format!("due-{}", lang.code());
        insta::assert_snapshot!(name, home(due(3), 80, 24, lang).screen());
    }
    assert_eq!(asked(played(), "d"), [Cmd::Drill(None)]);
    assert_eq!(asked(built_in(), "d"), [Cmd::Drill(None)]);
}

#[test]
fn the_files_are_looked_at_after_the_first_frame_and_when_one_comes_back() {
    let mut harness = home(built_in(), 80, 24, Lang::En);
    assert_eq!(harness.commands(), []);
    harness.advance(Duration::from_millis(40));
    assert_eq!(harness.commands(), [Cmd::LookAround]);
    harness.advance(Duration::from_secs(60));
    assert_eq!(harness.commands().len(), 1, "and then it rests");
    harness.keys("s<esc>").advance(Duration::from_millis(40));
    assert_eq!(harness.commands().len(), 2);
}

#[test]
fn what_was_marked_stays_marked_unless_something_was_left_open() {
    let closed = || Overview {
        open: None,
        ..played()
    };
    let mut harness = home(closed(), 80, 24, Lang::En);
    harness.keys("j");
    let mut more = closed();
    more.scenarios
        .insert(0, entry(header("new", "New", "新作")));
    harness.message(Msg::Overview(Box::new(more)));
    assert!(harness.screen().contains("▸ A second one"));
    harness.message(Msg::Overview(Box::new(played())));
    assert!(harness.screen().contains("▸ Go on: Metal"));
}

#[test]
fn every_size_is_drawn_without_a_fault() {
    for lang in Lang::ALL {
        for overview in [Overview::default(), played(), with_faulty()] {
            let mut harness = home(overview, 0, 0, lang);
            for keys in ["", "G", "m"] {
                harness.keys(keys);
                for width in [0, 1, 2, 3, 5, 8, 13, 21, 34, 39, 40, 41] {
                    for height in [0, 1, 2, 3, 5, 8, 11, 12, 13] {
                        harness.resize(width, height).draw();
                    }
                }
                for (width, height) in [(200, 12), (40, 60), (99, 20), (101, 34)] {
                    harness.resize(width, height).draw();
                }
            }
        }
    }
}

#[test]
fn a_small_screen_lists_as_many_as_the_card_can_spare() {
    let many = Overview {
        scenarios: vec![played().scenarios[0].clone(); 6],
        ..Overview::default()
    };
    let screen = home(many, 80, 24, Lang::En).screen();
    let title = played().scenarios[0].listed.header.clone().unwrap().title;
    let listed = screen
        .lines()
        .filter(|line| line.contains(title.get(Lang::En)));
    // Six in the list, and the card's own title.
    assert_eq!(listed.count(), 7, "{screen}");
    assert!(
        screen.contains("‹ practice ›"),
        "how it will be played stays: {screen}"
    );
}
