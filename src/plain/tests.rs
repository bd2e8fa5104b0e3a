//! Conferences in lines, with a clock the test moves.

use super::{Options, play};
use crate::conference::{Event, announcement};
use crate::i18n::{Lang, plain as words, play as said};
use crate::live::{Live, Manner};
use crate::scenario::{Phase, Scenario};
use crate::scoring::Mode;
use crate::scoring::sample::{scenario, small};
use crate::store::Clocks;
use std::cell::Cell;
use std::sync::Arc;

/// One question, and nothing before it.
const BARE: &str = r#"kaiken: 1
id: bare
title: "Bare"
languages: [en]
asks: {main: 1}
press: [{id: ann, name: "Ann Lee", outlet: "The Courier", beat: "news", manner: sharp}]
topics: [{id: outage, title: "The outage", field: cause}]
questions:
  - id: how-long
    from: ann
    topic: outage
    technique: straight
    observes: [answer]
    seconds: 30
    ask: "How long was it down?"
    answers:
      - {id: hours, say: "Four hours.", rate: {answer: 3}, why: "The figure."}
      - {id: soon, say: "We work on it.", rate: {answer: 0}, pitfalls: [dodge], why: "No figure."}
"#;

fn live(scenario: &Arc<Scenario>, mode: Mode, aloud: bool) -> Live {
    Live::new(Arc::clone(scenario), Manner { mode, aloud }, 0, None)
}

/// Plays from these lines, with so many seconds between two looks at the clock.
fn played(live: &mut Live, lines: &str, clocks: Clocks, seconds: u64) -> String {
    let options = Options {
        lang: Lang::En,
        clocks,
        echo: false,
        spot_worst: false,
    };
    played_with(live, lines, options, seconds)
}

fn played_with(live: &mut Live, lines: &str, options: Options, seconds: u64) -> String {
    let time = Cell::new(0);
    let clock = || {
        time.set(time.get() + seconds * 1000);
        time.get()
    };
    let mut output = Vec::new();
    play(live, &mut lines.as_bytes(), &mut output, options, &clock).unwrap();
    String::from_utf8(output).unwrap()
}

#[test]
fn a_session_that_has_just_begun_goes_on_whatever_its_seed() {
    let mut live = live(&small(), Mode::Practice, false);
    let (seed, panel) = (0, Vec::new());
    live.apply(&Event::Begin {
        seed,
        panel,
        carried: None,
    })
    .unwrap();
    let output = played(&mut live, "1\n", Clocks::Off, 0);
    assert!(output.starts_with(words::resumed(Lang::En)), "{output}");
    assert_eq!(live.conference().turns().len(), 1);
}

#[test]
fn the_moderator_opens_a_conference_that_begins_with_questions() {
    let bare = scenario(BARE);
    let opens = announcement(&bare, Some(Phase::Main), Lang::En).line(Lang::En);
    let output = played(
        &mut live(&bare, Mode::Practice, false),
        "1\n",
        Clocks::Off,
        0,
    );
    let (opened, asked) = (output.find(&opens), output.find("How long was it down?"));
    assert!(opened.is_some() && opened < asked, "{output}");
}

#[test]
fn an_answer_spoken_too_long_is_noted_in_both_modes() {
    let bare = scenario(BARE);
    for mode in Mode::OF_CONFERENCES {
        let spoken = |clocks, seconds| {
            let mut live = live(&bare, mode, true);
            let output = played(&mut live, "\n\n1\n", clocks, seconds);
            let noted = output.contains(&said::overran(Lang::En, 30));
            let turn = live.conference().turns().get(0).unwrap();
            assert_eq!(turn.spoken.unwrap().overrun, noted, "{mode:?}");
            (noted, turn.elapsed_ms)
        };
        assert_eq!(spoken(Clocks::AsWritten, 31), (true, 31_000), "{mode:?}");
        assert_eq!(spoken(Clocks::AsWritten, 30), (false, 30_000), "{mode:?}");
        assert_eq!(spoken(Clocks::Double, 31), (false, 31_000), "{mode:?}");
        assert_eq!(spoken(Clocks::Off, 31), (false, 0), "{mode:?}");
    }
}

#[test]
fn only_a_rehearsal_cuts_a_picked_answer_off() {
    let bare = scenario(BARE);
    let timed_out = |mode| {
        let output = played(&mut live(&bare, mode, false), "1\n", Clocks::AsWritten, 900);
        output.contains(said::time_out(Lang::En))
    };
    assert!(timed_out(Mode::Rehearsal));
    assert!(!timed_out(Mode::Practice));
}

#[test]
fn the_clock_goes_on_from_where_it_stood_when_the_input_ended() {
    let bare = scenario(BARE);
    let mut left = live(&bare, Mode::Rehearsal, false);
    let first = played(&mut left, "", Clocks::AsWritten, 20);
    assert!(!first.contains(said::time_out(Lang::En)), "{first}");
    assert_eq!(left.clock_ms(), Some(20_000));
    let pending = left.conference().pending().unwrap();
    let given = left.conference().answer_seconds(pending, Lang::En);
    let again = played(&mut left, "", Clocks::AsWritten, 10);
    assert!(
        again.contains(&format!("{} seconds", given - 20)),
        "{again}"
    );
    assert_eq!(left.clock_ms(), Some(30_000));
    let rest = u64::from(given) - 29;
    let last = played(&mut left, "1\n", Clocks::AsWritten, rest);
    assert!(last.contains(said::time_out(Lang::En)), "{last}");

    let mut untimed = live(&bare, Mode::Rehearsal, false);
    played(&mut untimed, "", Clocks::Off, 20);
    assert_eq!(untimed.clock_ms(), None);
}

/// Keeps nothing: the disk is full.
struct Full;

impl crate::live::Keeper for Full {
    fn keep(&mut self, _: &Event, _: &crate::scoring::Transcript) -> Result<(), String> {
        Err("The disk is full.".to_owned())
    }

    fn finish(&mut self, _: &crate::scoring::Session) -> Result<(), String> {
        Ok(())
    }

    fn keep_clock(&mut self, _: u32) -> Result<(), String> {
        Err("The disk is full.".to_owned())
    }

    fn number(&self) -> Option<i64> {
        None
    }

    fn meta(&self) -> crate::debrief::Meta {
        crate::debrief::Meta::default()
    }
}

#[test]
fn where_a_session_cannot_be_kept_its_debrief_is_offered_elsewhere() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("debrief.md");
    let manner = Manner::default();
    let mut live = Live::new(scenario(BARE), manner, 0, Some(Box::new(Full)));
    // An answer; a folder that is not there; a file; nothing after it is asked for.
    let lines = format!("1\n{0}/none/x.md\n{0}/debrief.md\n", dir.path().display());
    let said = played(&mut live, &lines, Clocks::Off, 0);
    assert!(said.contains("The disk is full."), "{said}");
    assert!(said.contains(words::elsewhere(Lang::En)), "{said}");
    assert!(said.contains("could not be written"), "{said}");
    let written = std::fs::read_to_string(&file).unwrap();
    assert!(written.contains("\n# Bare\n"), "{written}");
    // Whoever wants none is not asked again, and a session that is kept never.
    let mut live = Live::new(scenario(BARE), manner, 0, Some(Box::new(Full)));
    let said = played(&mut live, "1\n\n", Clocks::Off, 0);
    assert_eq!(said.matches(words::elsewhere_ask(Lang::En)).count(), 1);
    let mut live = Live::new(scenario(BARE), manner, 0, None);
    let said = played(&mut live, "1\n", Clocks::Off, 0);
    assert!(!said.contains(words::elsewhere(Lang::En)));
}

/// Three answers: the best, a dodge, and one that is worse and has no pitfall of its own.
const THREE: &str = r#"kaiken: 1
id: three
title: "Three"
asks: {main: 2}
press: [{id: ann, name: "Ann Lee", outlet: "The Courier", beat: "news", manner: sharp}]
topics: [{id: outage, title: "The outage", field: cause}]
questions:
  - id: how-long
    from: ann
    topic: outage
    technique: straight
    observes: [answer]
    ask: "How long was it down?"
    answers:
      - {id: hours, say: "Four hours.", rate: {answer: 3}, why: "The figure."}
      - {id: soon, say: "We work on it.", rate: {answer: 1}, pitfalls: [dodge], why: "No figure."}
      - {id: what, say: "Ask the engineers.", rate: {answer: 0}, pitfalls: [WORST], why: "It is yours to say."}
  - id: why
    from: ann
    topic: outage
    technique: straight
    observes: [answer]
    ask: "Why?"
    answers:
      - {id: pump, say: "A pump.", rate: {answer: 3}, why: "The cause."}
      - {id: soon, say: "Later.", rate: {answer: 0}, pitfalls: [dodge], why: "No cause."}
"#;

/// Answers the first of these questions as well as can be, then marks this answer as the
/// worst; what is said to that.
fn marked(worst: &str, lang: Lang, pitfall: &str) -> String {
    let (one, _) = THREE.split_once("  - id: why").unwrap();
    let one = one.replace("main: 2", "main: 1").replace("WORST", pitfall);
    let mut live = live(&scenario(&one), Mode::Practice, false);
    let begin = live.begin(Vec::new());
    live.apply(&begin).unwrap();
    let question = live.conference().pending().unwrap().question;
    let shown = live.conference().options(question);
    let answers = &live.scenario().question(question).answers;
    let number = |id: &str| {
        let at = shown.iter().position(|it| *answers[it.at()].id == *id);
        at.unwrap() + 1
    };
    let lines = format!("{}\n{}\n", number("hours"), number(worst));
    let options = Options {
        lang,
        clocks: Clocks::Off,
        echo: false,
        spot_worst: true,
    };
    played_with(&mut live, &lines, options, 0)
}

#[test]
fn whoever_marks_another_than_the_worst_is_told_at_once() {
    for lang in Lang::ALL {
        // It is the one the coach would have chosen, then one that is merely bad.
        for (id, told) in [
            ("hours", said::worst_is_best(lang).to_owned()),
            (
                "soon",
                said::worst_not_but(lang, crate::scenario::vocabulary::Pitfall::Dodge.name(lang)),
            ),
        ] {
            let heard = marked(id, lang, "hollow");
            assert!(heard.contains(&told), "{heard}");
            assert!(!heard.contains(said::pitfall_ask(lang)), "{heard}");
            let why = heard
                .lines()
                .any(|line| line.ends_with("It is yours to say."));
            assert!(why && heard.contains("Ask the engineers."), "{heard}");
        }
        // What was found is said before its pitfall is asked for, if it has any.
        assert!(marked("what", lang, "hollow").contains(said::pitfall_ask(lang)));
        let heard = marked("what", lang, "");
        assert!(heard.contains(said::worst_right(lang)), "{heard}");
        assert!(!heard.contains(said::pitfall_ask(lang)), "{heard}");
    }
}

#[test]
fn who_comes_back_to_practice_hears_the_coach_on_the_last_answer() {
    let answered = |mode| {
        let bare = scenario(&THREE.replace("WORST", ""));
        let mut live = live(&bare, mode, false);
        played(&mut live, "1\n", Clocks::Off, 0);
        // As after a kill: the same events, nothing else.
        let events = live.session().history().to_vec();
        let again = crate::scoring::Session::replay(bare, &events).unwrap();
        let manner = live.manner();
        let mut again = Live::resume(again, manner, None);
        played(&mut again, "", Clocks::Off, 0)
    };
    let coach = said::coach(Lang::En);
    assert!(answered(Mode::Practice).contains(coach));
    assert!(!answered(Mode::Rehearsal).contains(coach));
}
