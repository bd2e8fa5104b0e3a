//! Looks of the scenes that only tell: the moderator, memos, the end of the time.

use super::testing::*;
use crate::conference::{Choice, Effect, Event};
use crate::i18n::Lang;
use crate::live::Live;
use crate::scenario::{InjectIx, Phase};
use crate::tui::harness::Harness;
use crate::tui::screens::play::Scene;
use crate::tui::screens::play::scenes::{memo, moderator};
use crate::tui::settings::Settings;
use std::time::Duration;

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

fn look(name: &str, open: impl Fn() -> Live, scene: impl Fn() -> Box<dyn Scene>) {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            let mut harness = showing(open(), scene(), (width, height), lang);
            insta::assert_snapshot!(
                format!("{name}-{}-{width}x{height}", lang.code()),
                harness.screen()
            );
        }
    }
}

/// A session at its first question.
fn begun() -> Live {
    let mut live = practice(small(|_| {}));
    to_question(&mut live, &[1]);
    live
}

/// A session right after its memo has come in.
fn memo_in() -> Live {
    let mut live = begun();
    loop {
        let happened = live.effects().iter();
        if happened
            .into_iter()
            .any(|it| matches!(it, Effect::Injected(_)))
        {
            return live;
        }
        let pending = live.conference().pending().unwrap();
        let offered = live.conference().options(pending.question);
        let answers = &live.scenario().question(pending.question).answers;
        // Whatever claims something, so that the memo meets a claim.
        let claims = |at: &&crate::scenario::AnswerIx| !answers[at.at()].claims.is_empty();
        let answer = offered.iter().find(claims).unwrap_or(&offered[0]);
        let choice = Choice::Answer(*answer);
        live.apply(&Event::Chosen {
            choice,
            elapsed_ms: 0,
        })
        .unwrap();
        if live.conference().pending().is_none() {
            to_question(&mut live, &[]);
        }
    }
}

#[test]
fn the_moderator_opens_and_ends() {
    look("opens", begun, || moderator::scene(Some(Phase::Opening)));
    look("door", begun, || moderator::scene(Some(Phase::Doorstep)));
    look("time-up", begun, || moderator::scene(None));
}

#[test]
fn a_memo_tells_what_changed() {
    look("memo", memo_in, || memo::scene(InjectIx::new(0)));
}

#[test]
fn a_rumour_changes_nothing() {
    let open = || {
        let mut live = practice(small(|scenario| scenario.injects[0].sets.clear()));
        to_question(&mut live, &[]);
        live
    };
    look("rumour", open, || memo::scene(InjectIx::new(0)));
}

#[test]
fn a_rehearsal_does_not_tell_of_the_claim() {
    let told = "You have said otherwise";
    let show = |live| showing(live, memo::scene(InjectIx::new(0)), (80, 24), Lang::En).screen();
    assert!(show(memo_in()).contains(told));
    let (events, scenario) = (memo_in(), small(|_| {}));
    let mut live = rehearsal(scenario);
    let panel = events.conference().panel().to_vec();
    live.apply(&Event::Begin {
        seed: 7,
        panel,
        carried: None,
    })
    .unwrap();
    to_question(&mut live, &[]);
    for turn in events.conference().turns().iter().skip(2) {
        if let crate::conference::Subject::Question { choice, .. } = turn.subject {
            live.apply(&Event::Chosen {
                choice,
                elapsed_ms: 0,
            })
            .unwrap();
        }
    }
    let screen = show(live);
    assert!(
        screen.contains("estimate → confirmed") && !screen.contains(told),
        "{screen}"
    );
}

#[test]
fn a_slip_slides_in_and_lies_still() {
    let open = |live| {
        let scene = memo::scene(InjectIx::new(0));
        showing_with(live, scene, (80, 24), Settings::default())
    };
    let column = |harness: &mut Harness| harness.screen().lines().find_map(|line| line.find('┌'));
    let mut harness = open(memo_in());
    let first = column(harness.advance(Duration::from_millis(100)));
    let later = column(harness.advance(Duration::from_millis(200)));
    let still = column(harness.advance(Duration::from_millis(200)));
    assert!(
        first > later && later > still,
        "{first:?} {later:?} {still:?}"
    );
    assert_eq!(still, column(harness.advance(Duration::from_secs(9))));
}

#[test]
fn every_size_is_drawn_without_a_fault() {
    let scenes: [fn() -> Box<dyn Scene>; 3] = [
        || memo::scene(InjectIx::new(0)),
        || moderator::scene(None),
        || moderator::scene(Some(Phase::Opening)),
    ];
    for scene in scenes {
        for lang in Lang::ALL {
            let mut harness = showing(memo_in(), scene(), (0, 0), lang);
            for (width, height) in sizes() {
                harness.resize(width, height).keys("<down>").screen();
            }
        }
    }
}
