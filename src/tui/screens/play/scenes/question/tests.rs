//! Key scripts and looks of a question.

use crate::conference::{Event, Tick};
use crate::i18n::Lang;
use crate::live::Live;
use crate::scenario::vocabulary::Word;
use crate::scenario::{Mood, Scenario};
use crate::scoring::Mode;
use crate::tui::action::Action;
use crate::tui::harness::Harness;
use crate::tui::screen::Step;
use crate::tui::screens::play::Next;
use crate::tui::screens::play::room::testing::*;
use crate::tui::settings::{Clocks, Settings};
use std::time::Duration;

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// A session that waits for a question's answer.
fn at(id: &str, mut live: Live, panel: &[usize]) -> Live {
    to_question(&mut live, panel);
    let pending = live.conference().pending().unwrap();
    assert_eq!(&*live.scenario().question(pending.question).id, id);
    live
}

fn calm(scenario: &mut Scenario) {
    scenario.start = Mood {
        trust: 62,
        heat: 24,
    };
}

fn uproar(scenario: &mut Scenario) {
    scenario.start = Mood {
        trust: 18,
        heat: 96,
    };
}

/// Answers four times as long as they are.
fn wordy(scenario: &mut Scenario) {
    use crate::scenario::Text;
    for question in &mut scenario.questions {
        for answer in &mut question.answers {
            let say = answer.say.clone();
            answer.say = Text::from_fn(|lang| {
                let gap = if lang == Lang::En { " " } else { "" };
                [say.get(lang); 4].join(gap).into()
            });
        }
    }
}

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

/// The turns of the conference under a harness cannot be asked for: what came
/// of a key is read from the screen, or from a session driven alike.
fn screen_after(live: Live, keys: &str) -> String {
    sitting(live, (80, 24), Lang::En).keys(keys).screen()
}

#[test]
fn a_question_in_practice() {
    look(
        "practice-calm",
        || at("how-many", practice(small(calm)), &[1]),
        "<down>",
    );
}

#[test]
fn a_question_in_rehearsal() {
    look(
        "rehearsal-calm",
        || at("how-many", rehearsal(small(calm)), &[0]),
        "",
    );
}

#[test]
fn a_question_in_uproar() {
    look(
        "rehearsal-uproar",
        || at("how-many", rehearsal(small(uproar)), &[]),
        "",
    );
    look(
        "practice-uproar",
        || at("how-many", practice(small(uproar)), &[]),
        "",
    );
}

#[test]
fn long_answers_scroll_with_the_marked_one_whole() {
    look(
        "long-answers",
        || at("how-many", practice(small(wordy)), &[1]),
        "<down><down><down>",
    );
}

#[test]
fn papers_in_hand() {
    let open = || {
        let mut live = practice(small(calm));
        to_question(&mut live, &[1]);
        silent_until(&mut live, "two-more");
        // Whoever comes back is asked once, then reads what the coach says.
        let spotted = crate::conference::Spotted {
            answer: crate::scenario::AnswerIx::new(0),
            pitfall: None,
        };
        live.note(&Event::Spotted(spotted)).unwrap();
        live
    };
    for (name, key) in [("facts", "f"), ("said", "t")] {
        for lang in Lang::ALL {
            for (width, height) in SIZES {
                let mut harness = sitting(open(), (width, height), lang);
                let number = crate::i18n::plain::answer_number(lang, 4);
                for _ in 0..3 {
                    if !harness.screen().contains(&number) {
                        harness.keys("<enter>");
                    }
                }
                let name = format!("{name}-{}-{width}x{height}", lang.code());
                insta::assert_snapshot!(name, harness.keys(key).screen());
            }
        }
    }
}

#[test]
fn no_sign_of_what_was_said_is_cut_off_at_any_width() {
    use crate::scenario::Text;
    // As many signs as fill a few lines, none of them twice.
    let all: String = ('\u{4e00}'..).take(150).collect();
    let asked = all.clone();
    let curious = move |scenario: &mut Scenario| {
        for question in &mut scenario.questions {
            question.ask = Text::from_fn(|_| asked.clone().into());
        }
    };
    for width in [40, 60, 79, 80, 90, 120] {
        let mut live = practice(small(&curious));
        to_question(&mut live, &[]);
        let choice = crate::conference::Choice::Silence;
        live.apply(&Event::Chosen {
            choice,
            elapsed_ms: 0,
        })
        .unwrap();
        to_question(&mut live, &[]);
        let mut harness = sitting(live, (width, 40), Lang::Ja);
        let screen = harness.keys("t<home>").screen();
        let lost: String = all.chars().filter(|sign| !screen.contains(*sign)).collect();
        assert_eq!(lost, "", "at {width} columns:\n{screen}");
    }
}

#[test]
fn answering_aloud() {
    let open = || at("how-many", aloud(small(calm), Mode::Practice), &[1]);
    look("aloud-speaking", open, "");
    look("aloud-ticks", open, "<enter>13<down>");
    look("aloud-nearest", open, "<enter>13<enter>");
}

/// Goes on to the second question and reads how the first was answered.
fn last_said(harness: &mut Harness) -> String {
    for _ in 0..9 {
        if harness.screen().contains("Question 2") {
            break;
        }
        harness.keys("<enter>");
    }
    let screen = harness.keys("t").screen();
    let said = screen
        .lines()
        .rev()
        .find_map(|line| line.split("│ ▸ ").nth(1));
    said.unwrap_or_default()
        .trim_end_matches(['│', ' '])
        .to_owned()
}

/// A rehearsal at its first question, in English, without movement.
fn first_question() -> Harness {
    let live = at("how-many", rehearsal(small(calm)), &[]);
    sitting(live, (80, 24), Lang::En)
}

#[test]
fn a_rehearsal_tells_no_numbers_of_the_mood() {
    let screen = first_question().screen();
    assert!(
        screen.contains("calm") && !screen.contains("Trust"),
        "{screen}"
    );
}

#[test]
fn nothing_jumps_when_the_words_have_been_heard() {
    let rule = |screen: &str| screen.lines().position(|line| line.contains("── calm"));
    for aloud_too in [false, true] {
        let live = if aloud_too {
            aloud(small(calm), Mode::Practice)
        } else {
            practice(small(calm))
        };
        let live = at("how-many", live, &[]);
        let mut harness = sitting_with(live, (80, 24), Settings::default());
        let before = rule(&harness.screen());
        assert!(before.is_some());
        assert_eq!(rule(&harness.keys("<enter>").screen()), before);
    }
}

#[test]
fn digits_answer_and_zero_is_silence() {
    for (keys, said) in [
        ("2", "Nobody was really hurt"),
        ("0", "(silence)"),
        ("s", "(silence)"),
    ] {
        let mut harness = first_question();
        harness.keys(keys);
        assert!(last_said(&mut harness).starts_with(said), "{keys}");
    }
}

#[test]
fn arrows_mark_and_enter_answers() {
    let mut harness = first_question();
    harness.keys("<down><down><enter>");
    assert!(last_said(&mut harness).starts_with("Nobody was really hurt"));
    let mut harness = first_question();
    harness.keys("<up><enter>");
    assert_eq!(last_said(&mut harness), "(silence)");
}

#[test]
fn an_enter_in_haste_only_marks() {
    let mut harness = first_question();
    assert!(harness.keys("<enter>").screen().contains("▸ 1 Three"));
    assert!(harness.keys("9").screen().contains("Question 1"));
    for _ in 0..20 {
        harness.advance(Duration::from_millis(30)).keys("<enter>");
    }
    assert!(harness.screen().contains("Question 1"), "a key held down");
    harness.advance(seconds(1)).keys("<enter>");
    assert!(last_said(&mut harness).starts_with("Three"));
}

#[test]
fn a_rehearsal_cuts_off_when_the_time_is_over() {
    let mut harness = first_question();
    let screen = harness.advance(seconds(53)).screen();
    assert!(screen.contains("answer 0:01"), "{screen}");
    harness.advance(seconds(1));
    assert_eq!(last_said(&mut harness), "(silence)");
}

#[test]
fn practice_notes_the_overrun_and_waits() {
    let mut harness = sitting(
        at("how-many", practice(small(calm)), &[]),
        (80, 24),
        Lang::En,
    );
    let screen = harness.advance(seconds(90)).screen();
    assert!(screen.contains("+0:36 over"), "{screen}");
    assert!(screen.contains("Question 1"));
}

#[test]
fn practice_pauses_and_a_rehearsal_does_not() {
    let mut harness = sitting(
        at("how-many", practice(small(calm)), &[]),
        (80, 24),
        Lang::En,
    );
    harness.advance(seconds(4)).keys("p").advance(seconds(100));
    assert!(harness.screen().contains("answer 0:50 paused"));
    assert!(
        harness
            .keys("p")
            .advance(seconds(1))
            .screen()
            .contains("answer 0:49")
    );
    let mut harness = first_question();
    assert!(
        harness
            .keys("p")
            .advance(seconds(4))
            .screen()
            .contains("answer 0:50")
    );
}

#[test]
fn help_stops_the_clock_and_hides_the_question_of_a_rehearsal() {
    let mut harness = first_question();
    let screen = harness.keys("?").advance(seconds(500)).screen();
    assert!(!screen.contains("How many children"), "{screen}");
    let screen = harness.keys("<esc>").screen();
    assert!(screen.contains("How many children"));
    assert!(screen.contains("answer 0:54"));
}

#[test]
fn papers_stop_the_clock_in_practice_only() {
    let mut harness = first_question();
    assert!(
        harness
            .keys("f")
            .advance(seconds(10))
            .screen()
            .contains("answer 0:44")
    );
    assert!(harness.keys("t").screen().contains("Said so far"));
    assert!(!harness.keys("t").screen().contains("Said so far"));
    let mut harness = sitting(
        at("how-many", practice(small(calm)), &[]),
        (80, 24),
        Lang::En,
    );
    assert!(
        harness
            .keys("f")
            .advance(seconds(10))
            .screen()
            .contains("answer 0:54")
    );
}

#[test]
fn clocks_can_be_doubled_and_switched_off() {
    let with = |clocks| {
        let settings = Settings {
            clocks,
            motion: crate::tui::settings::Motion::Reduced,
            ..Settings::default()
        };
        let live = at("how-many", rehearsal(small(calm)), &[]);
        sitting_with(live, (80, 24), settings)
    };
    assert!(with(Clocks::Double).screen().contains("answer 1:48"));
    let mut off = with(Clocks::Off);
    assert!(off.advance(seconds(9_999)).screen().contains("Question 1"));
    assert!(!off.screen().contains("answer "));
}

#[test]
fn words_come_one_by_one_and_a_key_reads_ahead() {
    let open = || {
        let live = at("how-many", practice(small(calm)), &[]);
        sitting_with(live, (80, 24), Settings::default())
    };
    let mut harness = open();
    let screen = harness.advance(Duration::from_millis(400)).screen();
    assert!(screen.contains("How many child"), "{screen}");
    let screen = harness.keys("p").advance(seconds(9)).screen();
    assert!(
        screen.contains("paused") && !screen.contains("how badly"),
        "{screen}"
    );
    harness.keys("p");
    assert!(!screen.contains("how badly") && !screen.contains("Nobody was really hurt"));
    let screen = harness.keys("1").screen();
    assert!(screen.contains("how badly?") && screen.contains("Nobody was really hurt"));
    assert!(
        screen.contains("answer 0:54"),
        "reading was not timed: {screen}"
    );
    let screen = open().advance(seconds(3)).screen();
    assert!(screen.contains("Nobody was really hurt") && screen.contains("answer 0:5"));
}

#[test]
fn an_answer_spoken_is_ticked_then_picked() {
    let mut harness = sitting(
        at("how-many", aloud(small(calm), Mode::Rehearsal), &[]),
        (80, 24),
        Lang::En,
    );
    assert!(!harness.screen().contains("Nobody was really hurt"));
    let screen = harness.advance(seconds(45)).screen();
    assert!(
        screen.contains("+0:05 over") && screen.contains("Question 1"),
        "{screen}"
    );
    let screen = harness.keys("<enter>").screen();
    assert!(screen.contains("Over the 40 seconds.") && screen.contains("[ ] named those harmed"));
    assert!(
        harness
            .keys("<down><space>")
            .screen()
            .contains("[✓] named those harmed")
    );
    assert!(harness.keys("<enter>").screen().contains("(None of these)"));
    harness.advance(seconds(500)).keys("4");
    assert!(last_said(&mut harness).starts_with("(in your own words"));
}

#[test]
fn an_answer_already_spoken_is_only_picked_on_resuming() {
    let mut live = at("how-many", aloud(small(calm), Mode::Rehearsal), &[]);
    let spoken = crate::conference::Spoken {
        ticks: [Tick::ALL[0]].into_iter().collect(),
        overrun: false,
    };
    live.apply(&Event::Spoke(spoken)).unwrap();
    assert!(screen_after(live, "").contains("(None of these)"));
}

#[test]
fn leaving_is_left_to_the_sitting() {
    let live = at("how-many", rehearsal(small(calm)), &[]);
    let ctx = crate::tui::screen::Ctx::new(Settings::default(), false);
    let next = super::scene().update(Action::Back, &live, &ctx);
    assert!(matches!(next, Next::Step(Step::Stay)));
}

#[test]
fn every_size_is_drawn_without_a_fault() {
    for lang in Lang::ALL {
        let mut live = practice(small(uproar));
        to_question(&mut live, &[0]);
        let mut harness = sitting(live, (0, 0), lang);
        for keys in ["", "<down>", "<up>", "f", "t"] {
            harness.keys(keys);
            for (width, height) in sizes() {
                harness.resize(width, height).screen();
            }
        }
    }
}

#[test]
fn the_built_in_conference_in_uproar() {
    let source = include_bytes!("../../../../../../scenarios/7pay-first-conference.yaml");
    look(
        "7pay",
        || {
            let mut scenario = crate::scenario::load(source, "7pay.yaml").scenario.unwrap();
            scenario.start = Mood {
                trust: 40,
                heat: 70,
            };
            let mut live = practice(scenario.into());
            to_question(&mut live, &[0, 1]);
            live
        },
        "<down>",
    );
}
