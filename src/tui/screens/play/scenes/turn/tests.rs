//! Key scripts and looks of what follows a turn.

use crate::conference::{Choice, Event, Stage};
use crate::i18n::Lang;
use crate::live::Live;
use crate::scenario::{AnswerIx, Condition, Scenario};
use crate::tui::harness::Harness;
use crate::tui::screens::play::room::testing::*;

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

fn look(name: &str, mut open: impl FnMut() -> Live, keys: &str) {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            let mut harness = sitting(open(), (width, height), lang);
            insta::assert_snapshot!(
                format!("{name}-{}-{width}x{height}", lang.code()),
                harness.keys(keys).screen()
            );
        }
    }
}

/// A session whose first question waits: its answers are three on time, nobody
/// hurt, to sales, no number.
fn asked(mut live: Live) -> Live {
    to_question(&mut live, &[1]);
    live
}

/// The key of an answer of the first question.
fn key_of(live: &Live, id: &str) -> String {
    let pending = live.conference().pending().unwrap();
    let question = live.scenario().question(pending.question);
    let at = question
        .answers
        .iter()
        .position(|it| &*it.id == id)
        .unwrap();
    let shown = live.conference().options(pending.question);
    let key = shown.iter().position(|it| *it == AnswerIx::new(at));
    (key.unwrap() + 1).to_string()
}

fn bad_answer() -> String {
    key_of(&asked(practice(small(|_| {}))), "nobody-serious")
}

fn good_answer() -> String {
    key_of(&asked(practice(small(|_| {}))), "three-with-time")
}

/// The key of the worst answer of the first question.
fn worst_answer() -> String {
    let mut live = asked(practice(small(|_| {})));
    live.apply(&Event::TimedOut { elapsed_ms: 1 }).unwrap();
    let entry = live.session().transcript().entries.last().unwrap();
    let worst = entry.worst[0].answer;
    let key = entry.shown.iter().position(|it| *it == worst);
    (key.unwrap() + 1).to_string()
}

#[test]
fn the_worst_is_picked_before_the_coach() {
    let open = || asked(practice(small(|_| {})));
    let worst = worst_answer();
    look("spot-answer", open, &format!("{}<down>", bad_answer()));
    look(
        "spot-pitfall",
        open,
        &format!("{}{worst}<down>", bad_answer()),
    );
}

#[test]
fn whoever_marks_another_is_told_at_once_and_not_asked_for_its_pitfall() {
    let open = || asked(practice(small(|_| {})));
    let (good, bad) = (good_answer(), bad_answer());
    look("spot-best", open, &format!("{bad}{good}"));
    let mut others = (1..=4).map(|key| key.to_string());
    let other = others.find(|key| ![&good, &bad, &worst_answer()].contains(&key));
    look("spot-other", open, &format!("{good}{}", other.unwrap()));
}

#[test]
fn who_comes_back_to_practice_meets_the_coach_on_the_last_answer() {
    let mut live = asked(practice(small(|_| {})));
    live.apply(&Event::TimedOut { elapsed_ms: 1 }).unwrap();
    // As after a kill: the same events, nothing else.
    let again = |live: &Live| {
        let events = live.session().history();
        let scenario = std::sync::Arc::clone(live.scenario());
        let session = crate::scoring::Session::replay(scenario, events).unwrap();
        sitting(
            Live::resume(session, live.manner(), None),
            (80, 24),
            Lang::En,
        )
    };
    let asks = "which of the answers is the worst";
    assert!(again(&live).screen().contains(asks));
    let spotted = crate::conference::Spotted {
        answer: AnswerIx::new(0),
        pitfall: None,
    };
    live.note(&Event::Spotted(spotted)).unwrap();
    let mut harness = again(&live);
    assert!(
        harness.screen().contains("You said"),
        "{}",
        harness.screen()
    );
    assert!(!harness.keys("<enter>").screen().contains("You said"));
}

#[test]
fn the_coach_speaks() {
    let open = || asked(practice(small(|_| {})));
    let worst = worst_answer();
    look("coach-bad", open, &format!("{}{worst}1", bad_answer()));
    look("coach-good", open, &format!("{}{worst}1", good_answer()));
}

#[test]
fn the_coach_on_the_built_in_conference() {
    let source = include_bytes!("../../../../../../scenarios/7pay-first-conference.yaml");
    look(
        "coach-7pay",
        || {
            let scenario = crate::scenario::load(source, "7pay.yaml").scenario;
            let mut live = practice(scenario.unwrap().into());
            to_question(&mut live, &[0, 1]);
            live
        },
        "111",
    );
}

#[test]
fn a_rehearsal_shows_the_room_alone() {
    let open = || asked(rehearsal(small(|_| {})));
    look("reaction", open, &bad_answer());
}

/// A session whose statement is due.
fn statement(mut live: Live) -> Live {
    while live.conference().stage() != Stage::Statement {
        let event = match live.conference().stage() {
            Stage::Deciding(at) => Event::Decided {
                option: live.conference().decision_options(at)[0],
            },
            _ => Event::Begin {
                seed: live.seed(),
                panel: Vec::new(),
                carried: None,
            },
        };
        live.apply(&event).unwrap();
    }
    live
}

fn turn_of(live: Live, (width, height): (u16, u16), lang: Lang) -> Harness {
    showing(live, super::scene(true), (width, height), lang)
}

#[test]
fn the_statement_ends_with_the_bow() {
    for lang in Lang::ALL {
        let mut live = statement(practice(small(|_| {})));
        let lines = live.conference().statement_lines()[..2].to_vec();
        live.apply(&Event::Opened { lines }).unwrap();
        let screen = turn_of(live, (80, 24), lang).screen();
        insta::assert_snapshot!(format!("statement-{}", lang.code()), screen);
    }
}

#[test]
fn a_decision_has_its_coach_too() {
    let mut live = practice(small(|_| {}));
    live.apply(&Event::Begin {
        seed: 7,
        panel: Vec::new(),
        carried: None,
    })
    .unwrap();
    live.apply(&Event::Decided {
        option: AnswerIx::new(1),
    })
    .unwrap();
    insta::assert_snapshot!("decision", turn_of(live, (80, 24), Lang::En).screen());
}

#[test]
fn spotting_goes_back_one_step_and_survives_help() {
    let mut harness = sitting(asked(practice(small(|_| {}))), (80, 24), Lang::En);
    harness.keys(&good_answer());
    assert!(
        harness
            .screen()
            .contains("which of the answers is the worst")
    );
    let worst = worst_answer();
    assert!(harness.keys(&worst).screen().contains("And its pitfall?"));
    assert!(harness.keys("?<esc>").screen().contains("And its pitfall?"));
    assert!(
        harness
            .keys("<esc>")
            .screen()
            .contains("which of the answers is the worst")
    );
    let screen = harness.keys(&format!("{worst}<down><enter>")).screen();
    assert!(screen.contains("You said"), "{screen}");
}

#[test]
fn silence_and_a_time_out_are_coached_too() {
    let mut live = asked(practice(small(|_| {})));
    live.apply(&Event::TimedOut { elapsed_ms: 1 }).unwrap();
    let screen = turn_of(live, (80, 24), Lang::En).keys("11").screen();
    assert!(
        screen.contains("Time is up") && screen.contains("(silence)"),
        "{screen}"
    );
    let mut live = asked(rehearsal(small(|_| {})));
    let choice = Choice::Silence;
    live.apply(&Event::Chosen {
        choice,
        elapsed_ms: 0,
    })
    .unwrap();
    let screen = turn_of(live, (80, 24), Lang::En).screen();
    assert!(!screen.contains("Trust") && screen.contains("Nobody says anything"));
}

#[test]
fn a_long_remark_scrolls() {
    let mut harness = sitting(asked(practice(small(|_| {}))), (60, 14), Lang::En);
    harness.keys(&format!("{}21", bad_answer()));
    assert!(!harness.screen().contains("Better"));
    assert!(harness.keys("<end>").screen().contains("I visited two"));
}

#[test]
fn every_size_is_drawn_without_a_fault() {
    for lang in Lang::ALL {
        let mut harness = sitting(asked(practice(small(|_| {}))), (0, 0), lang);
        for keys in [bad_answer().as_str(), "<down>", "1", "<down>", "1", "<end>"] {
            harness.keys(keys);
            for (width, height) in sizes() {
                harness.resize(width, height).screen();
            }
        }
    }
}

#[test]
fn the_coach_is_beside_the_mood_that_is_spoken_of_not_what_a_memo_made_of_it() {
    let at_once = |scenario: &mut Scenario| {
        scenario.injects[0].when = Condition::default();
        scenario.injects[0].heat = 40;
    };
    let open = || asked(practice(small(at_once)));
    let keys = format!("{}{}1", good_answer(), worst_answer());
    let mut harness = sitting(open(), (120, 40), Lang::En);
    let screen = harness.keys(&keys).screen();
    let figures: Vec<&str> = screen
        .split("heat ")
        .skip(1)
        .filter_map(|after| after.split_whitespace().find(|it| it.parse::<u8>().is_ok()))
        .collect();
    assert_eq!(figures.len(), 2, "{screen}");
    assert_eq!(figures[0], figures[1], "{screen}");
}
