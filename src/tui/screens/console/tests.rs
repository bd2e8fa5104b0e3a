//! The console as a facilitator uses it, key by key.

use super::Opened;
use crate::conference::{Event, Mark, MarkKind};
use crate::i18n::Lang;
use crate::live::{Live, Manner};
use crate::scenario::{PersonIx, Scenario, load};
use crate::scoring::{Mode, Session};
use crate::store::WorkshopId;
use crate::tui::action::Action;
use crate::tui::harness::Harness;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Cmd, Ctx, Msg, Screen, Step};
use crate::tui::settings::{Motion, Settings};
use crate::workshop::{Participant, Team, Workshop};
use proptest::prelude::*;
use ratatui::Frame;
use ratatui::layout::Rect;
use std::sync::Arc;
use std::time::Duration;

/// What lies under the console.
struct Ground;

const GROUND: Keymap = Keymap {
    name: crate::i18n::tui::keys,
    actions: &[Action::Choose],
    typing: false,
};

impl Screen for Ground {
    fn keymap(&self) -> &'static Keymap {
        &GROUND
    }

    fn update(&mut self, _: Action, _: &Ctx) -> Step {
        Step::Stay
    }

    fn view(&self, _: &Ctx, _: &mut Frame<'_>, _: Rect) {}
}

fn small(spoken: bool) -> Arc<Scenario> {
    let source = include_bytes!("../../../../tests/fixtures/small.yaml");
    let mut scenario = load(source, "small.yaml").scenario.unwrap();
    if spoken {
        scenario.rubric = scenario.rubric.for_listeners();
    }
    Arc::new(scenario)
}

fn manner(spoken: bool) -> Manner {
    Manner {
        mode: if spoken {
            Mode::Spoken
        } else {
            Mode::Rehearsal
        },
        aloud: false,
    }
}

fn workshop(spoken: bool, lang: Lang) -> Workshop {
    let people = ["Ito", "Mori"].map(|name| Participant {
        name: name.into(),
        role: "".into(),
    });
    Workshop {
        name: "Board".into(),
        lang,
        spoken,
        seed: 7,
        participants: people.to_vec(),
        assessors: Vec::new(),
        kept: Vec::new(),
        seatings: Vec::new(),
    }
}

/// A run about to begin: Mori sits beside Ito as the plant's manager.
fn opened(spoken: bool, lang: Lang) -> Opened {
    let live = Live::new(small(spoken), manner(spoken), 7, None);
    let plant = PersonIx::new(0);
    Opened {
        id: WorkshopId(1),
        workshop: workshop(spoken, lang),
        live: Box::new(live),
        participant: "Ito".into(),
        next: Some("Mori".into()),
        team: Team {
            seats: vec![(plant, "Mori".into())],
        },
        panel: vec![plant],
        times: Vec::new(),
        now: 1_000_000,
    }
}

fn console(opened: Opened, (width, height): (u16, u16), lang: Lang) -> Harness {
    let settings = Settings {
        lang,
        motion: Motion::Reduced,
        ..Settings::default()
    };
    let mut harness = Harness::with(Ground, width, height, settings, |_| None);
    harness.message(Msg::Run(Box::new(opened)));
    harness
}

/// A spoken run at its first question, its statement rated.
fn at_question() -> Harness {
    let mut harness = console(opened(true, Lang::En), (80, 24), Lang::En);
    harness.keys("1<space>23<enter>");
    assert!(
        harness.screen().contains("How many children"),
        "{}",
        harness.screen()
    );
    harness
}

/// What the room was shown last.
fn room(harness: &Harness) -> String {
    let published = harness.commands().into_iter().rev();
    let mut shown = published.filter_map(|cmd| match cmd {
        Cmd::Publish(_, json) => Some(json),
        _ => None,
    });
    shown.next().expect("something was shown")
}

#[test]
fn the_run_is_left_with_a_yes_alone() {
    let left = |harness: &Harness| {
        let mut commands = harness.commands().into_iter();
        commands.any(|cmd| matches!(cmd, Cmd::LookAtWorkshop(_)))
    };
    let mut harness = at_question();
    harness.keys("<esc>h<enter>");
    assert!(!left(&harness), "a letter marks nothing");
    harness.keys("<esc>n");
    assert!(harness.screen().contains("How many children"));
    assert!(!left(&harness));
    harness.keys("<esc>");
    let screen = harness.screen();
    assert!(screen.contains("Yes (y)"), "{screen}");
    harness.keys("y");
    assert!(left(&harness));
}

/// A run into which this has come, taken up again.
fn with_memo(spoken: bool, words: &str) -> Opened {
    let memo = Mark {
        kind: MarkKind::Memo,
        words: words.into(),
        by: None,
    };
    let (elapsed_ms, then) = (0, None);
    let opening = match spoken {
        true => Event::Answered { elapsed_ms, then },
        false => Event::Opened { lines: Vec::new() },
    };
    let events = [
        Event::Begin {
            seed: 7,
            panel: vec![PersonIx::new(0)],
            carried: None,
        },
        Event::Decided {
            option: crate::scenario::AnswerIx::new(0),
        },
        opening,
        Event::Marked(memo),
    ];
    let mut session = Session::new(small(spoken));
    let mut effects = Vec::new();
    for event in &events {
        session.apply(event, &mut effects).unwrap();
    }
    let mut again = opened(spoken, Lang::En);
    again.live = Box::new(Live::resume(session, manner(spoken), None));
    again.times = vec![1_000_000; events.len()];
    again
}

#[test]
fn what_came_in_stands_at_the_console_as_the_room_sees_it_opened_again_too() {
    let cases = [(true, (80, 24)), (true, (120, 40)), (false, (80, 24))];
    for (spoken, size) in cases {
        let again = with_memo(spoken, "Two more schools have called.");
        let mut harness = console(again, size, Lang::En);
        let screen = harness.screen();
        let shown = screen.matches("Two more schools have called.").count();
        assert_eq!(shown, 1, "{screen}");
        assert!(room(&harness).contains("Two more schools"));
    }
}

#[test]
fn what_came_in_can_be_read_to_its_end() {
    let long = format!(
        "Two more schools have called, {}, at noon.",
        "both of them ".repeat(6)
    );
    for (size, keys) in [((120, 40), ""), ((80, 24), "l")] {
        let mut harness = console(with_memo(true, &long), size, Lang::En);
        harness.keys(keys);
        let screen = harness.screen();
        assert!(screen.contains("at noon."), "{size:?}: {screen}");
    }
}

#[test]
fn the_end_names_what_caps_the_score() {
    let mut harness = at_question();
    harness.keys("3333333tmocks<enter>");
    harness.keys("<enter>x1");
    let screen = harness.screen();
    assert!(screen.contains("Result: 60"), "{screen}");
    assert!(screen.contains("before the cap"), "{screen}");
    assert!(screen.contains("held to 60"), "{screen}");
}

#[test]
fn a_hand_over_names_whom_it_went_to() {
    let mut harness = at_question();
    let screen = harness.keys("h").screen();
    assert!(screen.contains("handed over to Mori"), "{screen}");
    assert!(harness.keys("h").screen().contains("handed over to Ito"));
}

#[test]
fn levels_go_down_the_criteria_that_the_question_tests() {
    let mut harness = at_question();
    harness.keys("31");
    let screen = harness.screen();
    assert!(
        screen.contains("Answers the question       ▪▪▪ 3"),
        "{screen}"
    );
    assert!(
        screen.contains("Those harmed               ▪▫▫ 1"),
        "{screen}"
    );
    assert!(screen.contains("▸ Accuracy"), "{screen}");
    harness.keys("-u");
    let screen = harness.screen();
    assert!(
        screen.contains("Taken back: Accuracy: not observed"),
        "{screen}"
    );
    assert!(
        screen.contains("▸ Accuracy"),
        "the mark is back where it was: {screen}"
    );
    harness.keys("2");
    let screen = harness.screen();
    assert!(
        screen.contains("▸ Delivery"),
        "what it does not test is passed over: {screen}"
    );
}

#[test]
fn what_was_rated_counts_when_the_next_question_comes() {
    let mut harness = at_question();
    harness.keys("333<enter>");
    assert!(harness.screen().contains("Question 2"));
    harness.keys("u");
    let screen = harness.screen();
    assert!(screen.contains("Taken back: the answer"), "{screen}");
    assert!(
        screen.contains("Question 1") && screen.contains("▪▪▪ 3"),
        "{screen}"
    );
}

#[test]
fn a_step_of_several_events_is_taken_back_at_once() {
    let mut harness = at_question();
    harness.keys("2h");
    assert!(harness.screen().contains("speaking: Mori"));
    harness.keys("u");
    let screen = harness.screen();
    assert!(screen.contains("Taken back: handed over"), "{screen}");
    assert!(
        screen.contains("speaking: Ito") && screen.contains("▪▪▫ 2"),
        "{screen}"
    );
    // Nothing before the first step of the run can be taken back.
    harness.keys("uuuuuuuuuuuuuuuu");
    let screen = harness.screen();
    assert!(screen.contains("How do you come in?"), "{screen}");
    assert!(screen.contains("There is nothing to take back"), "{screen}");
}

#[test]
fn each_speaker_of_one_answer_is_rated_alone() {
    let mut harness = at_question();
    harness.keys("2h");
    let screen = harness.screen();
    // The criteria are empty again; what the first was rated stands beside them.
    assert!(!screen.contains("▪▪▫ 2"), "{screen}");
    assert!(screen.contains("Ito: Answers the question 2"), "{screen}");
    assert!(screen.contains("▸ Answers the question"), "{screen}");
    // What was rated before the hand-over is no unrated answer.
    harness.keys("<enter>");
    assert!(
        !harness.screen().contains("not rated"),
        "{}",
        harness.screen()
    );
}

#[test]
fn a_question_is_asked_instead_until_something_was_heard() {
    let mut harness = at_question();
    assert!(harness.keys("/").screen().contains("instead of this one"));
    harness.keys("<esc>3/");
    assert!(harness.screen().contains("after this answer"));
    harness.keys("sieve<enter>");
    let screen = harness.screen();
    assert!(
        screen.contains("Question 2") && screen.contains("yours"),
        "{screen}"
    );
    harness.keys("u");
    assert!(harness.screen().contains("How many children"));
    // Without anything heard of it, the number stays.
    harness.keys("u/sieve<enter>");
    let screen = harness.screen();
    assert!(
        screen.contains("Question 1") && screen.contains("yours"),
        "{screen}"
    );
}

#[test]
fn tab_queues_and_the_engine_takes_it_up() {
    let mut harness = at_question();
    harness.keys("/sieve<tab>");
    let screen = harness.screen();
    assert!(
        screen.contains("Queued:") && screen.contains("queued: 1"),
        "{screen}"
    );
    harness.keys("3<enter>");
    assert!(harness.screen().contains("sieve"), "{}", harness.screen());
}

#[test]
fn a_question_made_up_is_asked_and_kept_for_those_who_come_after() {
    let mut harness = at_question();
    harness.keys("3iWill you resign?<tab>pin<tab><tab>Kondo<enter>");
    let screen = harness.screen();
    assert!(
        screen.contains("Will you resign?") && screen.contains("Kondo"),
        "{screen}"
    );
    assert!(
        screen.contains("improvised") && screen.contains("pinning down"),
        "{screen}"
    );
    let kept = harness.commands().into_iter().find_map(|cmd| match cmd {
        Cmd::ChangeWorkshop(_, workshop) => Some(workshop),
        _ => None,
    });
    assert_eq!(&*kept.unwrap().kept[0].made.ask, "Will you resign?");
    // Taken back, it is gone; a run that begins later has it all the same.
    harness.keys("u");
    assert!(
        harness
            .screen()
            .contains("Taken back: the question made up")
    );
    let mut later = opened(true, Lang::En);
    later.workshop.kept = harness
        .commands()
        .into_iter()
        .find_map(|cmd| match cmd {
            Cmd::ChangeWorkshop(_, workshop) => Some(workshop.kept),
            _ => None,
        })
        .unwrap();
    let mut harness = console(later, (80, 24), Lang::En);
    harness.keys("1<enter>/resign<enter>");
    assert!(harness.screen().contains("Will you resign?"));
}

#[test]
fn a_contradiction_between_two_on_the_podium_shows_at_once() {
    let mut harness = at_question();
    // Ito says three, which is so; Mori then says nobody.
    harness.keys("athree it is<tab>hurt<tab><enter>");
    assert!(
        harness.screen().contains("claim: three it is"),
        "{}",
        harness.screen()
    );
    harness.keys("<enter>vanobody<tab>hurt<tab><down><down><enter>");
    let screen = harness.screen();
    assert!(
        screen.contains("✗ wrong: in fact three children"),
        "{screen}"
    );
    assert!(screen.contains("contradicts Ito"), "{screen}");
}

#[test]
fn pitfalls_are_found_by_their_letters_and_critical_ones_say_so() {
    let mut harness = at_question();
    harness.keys("tmock<enter>");
    let screen = harness.screen();
    assert!(screen.contains("✗ anger or ridicule"), "{screen}");
    assert!(screen.contains("w writes down the words"), "{screen}");
    harness.keys("tmock<enter>");
    assert!(
        !harness.screen().contains("✗ anger"),
        "once more takes it off"
    );
}

#[test]
fn the_room_sees_what_the_journalist_does_and_no_rating_unless_revealed() {
    let mut harness = at_question();
    harness.keys("31nA private note<enter>tspec<enter>p");
    let seen = room(&harness);
    assert!(seen.contains("You have not answered my question"), "{seen}");
    assert!(
        !seen.contains("private note") && !seen.contains("peculation"),
        "{seen}"
    );
    harness.keys("r");
    let seen = room(&harness);
    assert!(
        seen.contains("private note") && seen.contains("peculation"),
        "{seen}"
    );
    harness.keys("<enter>");
    assert!(
        !room(&harness).contains("private note"),
        "another question hides it again"
    );
}

#[test]
fn what_was_written_down_stands_beside_its_own_question_alone() {
    let mut harness = console(opened(true, Lang::En), (80, 24), Lang::En);
    harness.keys("1wWe are deeply sorry<enter>");
    assert!(harness.screen().contains("“We are deeply sorry”"));
    harness.keys("2<enter>");
    let screen = harness.screen();
    assert!(screen.contains("Question 1"), "{screen}");
    assert!(!screen.contains("deeply sorry"), "{screen}");
    harness.keys("nlooked away<enter>");
    assert!(harness.screen().contains("note: looked away"));
    // Taken back, what was written down stands there again.
    harness.keys("uu");
    assert!(harness.screen().contains("“We are deeply sorry”"));
}

#[test]
fn the_clock_runs_and_stands_and_a_break_stops_it() {
    let mut harness = at_question();
    harness.advance(Duration::from_secs(65));
    assert!(harness.screen().contains("1:05"), "{}", harness.screen());
    harness.keys("o");
    assert!(room(&harness).contains("\"paused\":true"));
    harness.advance(Duration::from_secs(30));
    assert!(harness.screen().contains("1:05 stopped"));
    harness.keys("o").advance(Duration::from_secs(5));
    assert!(harness.screen().contains("1:10"));
    assert!(room(&harness).contains("\"paused\":false"));
}

#[test]
fn stopping_is_asked_back_and_kind() {
    let mut harness = at_question();
    harness.keys("x<enter>");
    assert!(
        harness.screen().contains("Question 1"),
        "going on is marked"
    );
    harness.keys("x2");
    let screen = harness.screen();
    assert!(screen.contains("Stopped. Give it a moment"), "{screen}");
    harness.keys("<enter>");
    let commands = harness.commands();
    assert!(
        matches!(commands.last(), Some(Cmd::LookAtWorkshop(_))),
        "{commands:?}"
    );
    assert!(
        room(&harness).contains("Mori"),
        "the room hears who is next"
    );
}

#[test]
fn what_was_rated_before_the_end_counts() {
    let mut harness = at_question();
    harness.keys("000x1");
    let screen = harness.screen();
    assert!(screen.contains("The run is over."), "{screen}");
    assert!(!screen.contains("Result: 100"), "{screen}");
}

#[test]
fn in_chosen_mode_a_number_is_the_answer_and_a_vote_finds_the_most() {
    let mut harness = console(opened(false, Lang::En), (80, 24), Lang::En);
    harness.keys("1");
    assert!(
        harness.screen().contains("0 of 3 lines"),
        "{}",
        harness.screen()
    );
    harness.keys("21<enter>1");
    assert!(
        harness.screen().contains("Question 2"),
        "{}",
        harness.screen()
    );
    harness.keys("v4<down>1");
    assert!(
        room(&harness).contains("\"scene\":\"vote\""),
        "{}",
        room(&harness)
    );
    harness.keys("2<enter>");
    assert!(
        harness.screen().contains("Enter: B is said"),
        "{}",
        harness.screen()
    );
    assert!(room(&harness).contains("12"), "{}", room(&harness));
    harness.keys("<enter>");
    assert!(!harness.screen().contains("Show of hands"));
    harness.keys("v5<down>5<enter>");
    assert!(harness.screen().contains("A tie"), "{}", harness.screen());
    harness.keys("bu");
    assert!(
        harness.screen().contains("Taken back: vote: 10 hands"),
        "{}",
        harness.screen()
    );
}

#[test]
fn while_the_machine_sleeps_no_clock_runs_nor_does_the_rooms() {
    let mut harness = at_question();
    harness.advance(Duration::from_secs(12));
    assert!(harness.screen().contains("0:12"), "{}", harness.screen());
    let since = |harness: &Harness| -> i64 {
        let seen: serde_json::Value = serde_json::from_str(&room(harness)).unwrap();
        seen["clock"]["since"]
            .as_i64()
            .unwrap_or_else(|| panic!("{seen}"))
    };
    let before = since(&harness);
    // The lid is closed for ten minutes: the clock on the wall is ahead by so much.
    harness.message(Msg::Time(1_000_000 + 612_000));
    assert!(harness.screen().contains("0:12"), "{}", harness.screen());
    assert_eq!(since(&harness) - before, 600_000);
    let told = harness.commands().len();
    harness.message(Msg::Time(1_000_000 + 612_900));
    assert_eq!(harness.commands().len(), told, "once is enough");
}

#[test]
fn opened_again_it_stands_where_it_was() {
    // All but the keeping: what a killed console leaves are its events and their times.
    let mut session = Session::new(small(true));
    let mut effects = Vec::new();
    let clock = Mark {
        kind: MarkKind::Clock { runs: true },
        words: "".into(),
        by: None,
    };
    let note = Mark {
        kind: MarkKind::Note,
        words: "eyes on the paper".into(),
        by: None,
    };
    let events = [
        Event::Begin {
            seed: 7,
            panel: vec![PersonIx::new(0)],
            carried: None,
        },
        Event::Decided {
            option: crate::scenario::AnswerIx::new(0),
        },
        Event::Marked(clock),
        Event::Answered {
            elapsed_ms: 0,
            then: None,
        },
        Event::Rated(crate::conference::Rate::Level {
            criterion: 0,
            level: Some(2),
        }),
        Event::Marked(note),
    ];
    for event in &events {
        session.apply(event, &mut effects).unwrap();
    }
    let mut again = opened(true, Lang::En);
    again.live = Box::new(Live::resume(session, manner(true), None));
    again.times = vec![0, 1_000, 10_000, 40_000, 50_000, 60_000];
    again.now = 70_000;
    let mut harness = console(again, (80, 24), Lang::En);
    let screen = harness.screen();
    for expected in [
        "How many children",
        "1:00",
        " 0:30 of 0:40 ",
        "▪▪▫ 2",
        "note: eyes on the paper",
        "Going on where it was left",
    ] {
        assert!(screen.contains(expected), "{expected}: {screen}");
    }
    assert!(harness.keys("u").screen().contains("Taken back: note"));
}

#[test]
fn opened_again_a_step_of_several_events_is_taken_back_at_once() {
    use crate::conference::{Call, Rate};
    use crate::scenario::{Improvised, PressIx, QuestionIx, TopicIx};
    let plant = PersonIx::new(0);
    let handed = Mark {
        kind: MarkKind::HandOver,
        words: "".into(),
        by: None,
    };
    let question = QuestionIx::new(small(true).questions.len());
    let made_up = Improvised {
        ask: "Will you resign?".into(),
        from: PressIx::new(0),
        techniques: Default::default(),
        topic: TopicIx::new(0),
    };
    let said = |then| Event::Answered {
        elapsed_ms: 0,
        then,
    };
    let follows = false;
    let steps = [
        (
            vec![
                Event::Marked(handed),
                Event::Rated(Rate::Speaker(Some(plant))),
            ],
            "handed over",
        ),
        (
            vec![
                Event::Improvised(made_up),
                said(Some(Call { question, follows })),
            ],
            "the question made up",
        ),
    ];
    for (step, told) in steps {
        let mut events = vec![
            Event::Begin {
                seed: 7,
                panel: vec![plant],
                carried: None,
            },
            Event::Decided {
                option: crate::scenario::AnswerIx::new(0),
            },
            said(None),
        ];
        events.extend(step);
        let session = Session::replay(small(true), &events).unwrap();
        let mut again = opened(true, Lang::En);
        again.live = Box::new(Live::resume(session, manner(true), None));
        let mut harness = console(again, (80, 24), Lang::En);
        let screen = harness.keys("u").screen();
        assert!(screen.contains(&format!("Taken back: {told}")), "{screen}");
        assert!(screen.contains("How many children"), "{screen}");
        let screen = harness.keys("u").screen();
        assert!(screen.contains("Taken back: the answer"), "{screen}");
    }
}

#[test]
fn it_looks_right() {
    let keys = [
        ("decision", ""),
        ("statement", "1<space>"),
        (
            "question",
            "1<enter>3hatres<tab>hurt<tab><down><enter>tspec<enter>b",
        ),
        ("search", "1<enter>/"),
        ("improvise", "1<enter>i"),
        ("look", "1<enter>l"),
        ("end", "1<enter>x"),
        ("over", "1<enter>33<enter>x1"),
    ];
    for lang in Lang::ALL {
        for (name, keys) in keys {
            let mut harness = console(opened(true, lang), (80, 24), lang);
            harness.keys(keys);
            let name = format!("console-{name}-{}", lang.code());
            insta::assert_snapshot!(name, harness.screen());
        }
        let mut wide = console(opened(true, lang), (120, 40), lang);
        wide.keys("1<enter>31");
        insta::assert_snapshot!(format!("console-wide-{}", lang.code()), wide.screen());
        let mut chosen = console(opened(false, lang), (80, 24), lang);
        chosen.keys("1<enter>");
        insta::assert_snapshot!(format!("console-chosen-{}", lang.code()), chosen.screen());
        chosen.keys("v3");
        insta::assert_snapshot!(format!("console-vote-{}", lang.code()), chosen.screen());
    }
}

#[test]
fn any_window_is_fine() {
    let sizes = [0, 1, 39, 40, 47, 61, 80, 113, 120, 200].into_iter();
    let sizes =
        sizes.flat_map(|width| [0, 1, 11, 12, 13, 17, 24, 60].map(|height| (width, height)));
    for (width, height) in sizes {
        for keys in [
            "",
            "1",
            "1<enter>",
            "1<enter>/",
            "1<enter>a<tab>",
            "1<enter>l",
            "1<enter>x1",
        ] {
            let mut harness = console(opened(true, Lang::Ja), (width, height), Lang::Ja);
            harness.keys(keys).screen();
        }
        let mut chosen = console(opened(false, Lang::Ja), (width, height), Lang::Ja);
        chosen.keys("1<enter>").screen();
        chosen.keys("v").screen();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_keys_are_harmless(keys in "[0-9 /a-pr-z\\-]{0,60}", spoken: bool) {
        // What is typed into a panel ends with Enter or Esc now and then.
        let keys = keys.replace('9', "<enter>").replace('8', "<esc>").replace('7', "<tab>");
        let mut harness = console(opened(spoken, Lang::En), (80, 24), Lang::En);
        harness.keys(&keys).screen();
    }
}
