//! The way into a conference and out of it, with a real store behind it.

use super::*;
use crate::conference::Carried;
use crate::i18n::Lang;
use crate::live::first::{FirstAct, Then};
use crate::live::{Live, Manner};
use crate::scoring::{Grade, Mode};
use crate::store::{Playable, Store, Vault};
use crate::tui::app::Ending;
use crate::tui::harness::Harness;
use crate::tui::host::Desk;
use crate::tui::screen::{Ctx, Step};
use crate::tui::screens::home::Home;
use crate::tui::settings::Settings;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;

const SMALL: &[u8] = include_bytes!("../../../../tests/fixtures/small.yaml");

fn live(mode: Mode) -> Live {
    let playable = Playable::read(SMALL, "small.yaml").unwrap();
    let manner = Manner { mode, aloud: false };
    Live::new(playable.scenario, manner, 7, None)
}

/// A conference that nothing is kept of, at its briefing.
fn sitting(width: u16, height: u16, lang: Lang) -> Harness {
    let settings = Settings {
        lang,
        ..Settings::default()
    };
    let Step::Replace(screen) = Sitting::open(live(Mode::Practice), &Ctx::new(settings, false))
    else {
        panic!("no sitting");
    };
    let home = Home::new(crate::tui::overview::Overview::default());
    let mut harness = Harness::new(home, width, height, lang);
    harness.step(Step::Push(screen));
    harness
}

/// Presses Enter until something is to be seen.
fn on_to(harness: &mut Harness, wanted: &str) {
    for _ in 0..12 {
        if harness.screen().contains(wanted) {
            return;
        }
        harness.keys("<enter>");
    }
    panic!("never came to {wanted}:\n{}", harness.screen());
}

/// The data directory of a person who has one scenario of their own.
fn person() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let scenarios = dir.path().join("scenarios");
    std::fs::create_dir(&scenarios).unwrap();
    std::fs::write(scenarios.join("small.yaml"), SMALL).unwrap();
    dir
}

fn desk(dir: &Path, keep: bool) -> Desk {
    Desk {
        vault: Vault::new(Some(dir), || Timestamp::UNIX_EPOCH),
        places: vec![crate::store::library::own_scenarios(dir)],
        keep,
        lang: Lang::En,
        reports: dir.to_owned(),
        shared: false,
        zone: TimeZone::UTC,
        fresh_seed: || 7,
    }
}

/// Home, with the person's own scenario marked.
fn at_home(dir: &Path, keep: bool) -> Harness {
    let desk = desk(dir, keep);
    let home = Home::new(desk.overview(false));
    let mut harness = Harness::hosted(home, 80, 24, Lang::En, desk);
    harness.advance(Duration::from_millis(40)).keys("G");
    harness
}

fn looks(name: &str, prepare: impl Fn(&mut Harness, Lang)) {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut harness = sitting(width, height, lang);
            prepare(&mut harness, lang);
            insta::assert_snapshot!(
                format!("{name}-{}-{width}x{height}", lang.code()),
                harness.screen()
            );
        }
    }
}

fn statement(lang: Lang) -> &'static str {
    crate::i18n::flow::statement_none(lang)
}

#[test]
fn the_briefing_looks_right() {
    looks("briefing", |_, _| {});
    looks("briefing-end", |harness, _| {
        harness.keys("<end>");
    });
}

#[test]
fn the_panel_looks_right() {
    looks("panel", |harness, _| {
        harness.keys("<enter>");
    });
    looks("panel-full", |harness, _| {
        harness.keys("<enter>12");
    });
}

#[test]
fn a_decision_looks_right() {
    looks("decision", |harness, _| {
        harness.keys("<enter>1<enter>");
    });
}

#[test]
fn the_statement_looks_right() {
    looks("statement", |harness, lang| {
        on_to(harness, statement(lang));
    });
    looks("statement-picked", |harness, lang| {
        on_to(harness, statement(lang));
        harness.keys("12<left>");
    });
}

#[test]
fn leaving_asks() {
    looks("leave", |harness, _| {
        harness.keys("<enter>1<enter><esc>");
    });
    looks("leave-end", |harness, _| {
        harness.keys("<enter>1<enter>qjj");
    });
}

#[test]
fn before_it_begins_one_may_simply_go() {
    let mut harness = sitting(80, 24, Lang::En);
    assert!(!harness.keys("<esc>").screen().contains("Leave the"));
    assert_eq!(harness.ending(), None);
    let mut harness = sitting(80, 24, Lang::En);
    assert_eq!(harness.keys("q").ending(), Some(Ending::Quit));
}

#[test]
fn from_the_panel_one_can_look_at_the_briefing_again() {
    let mut harness = sitting(80, 24, Lang::En);
    harness.keys("<enter>");
    assert!(harness.screen().contains("Who sits beside you"));
    harness.keys("<esc>");
    assert!(harness.screen().contains("President of the bakery"));
}

#[test]
fn a_seat_can_be_taken_and_given_back() {
    let mut harness = sitting(80, 24, Lang::En);
    harness.keys("<enter>2");
    assert!(harness.screen().contains("▸ Begin with Mori"));
    assert!(harness.keys("1").screen().contains("Every seat is taken"));
    assert!(harness.keys("2").screen().contains("alone at the table"));
    assert!(
        harness
            .keys("g<space>")
            .screen()
            .contains("Begin with Sato")
    );
}

#[test]
fn a_statement_is_said_in_the_order_it_is_given() {
    let mut harness = sitting(80, 24, Lang::En);
    on_to(&mut harness, statement(Lang::En));
    harness.keys("31");
    assert!(harness.screen().contains("1 [2]"));
    harness.keys("<left>");
    assert!(harness.screen().contains("1 [1]"));
    harness.keys("<left>");
    assert!(harness.screen().contains("1 [1]"), "the ends stop");
    harness.keys("<right>");
    assert!(harness.screen().contains("1 [2]"));
    harness.keys("2");
    assert!(harness.screen().contains("▸ Give this statement"));
    assert!(
        harness
            .keys("4")
            .screen()
            .contains("as many as you may say")
    );
    assert!(harness.keys("2<tab>").screen().contains("▸ Give this"));
}

#[test]
fn in_rehearsal_lines_do_not_say_what_they_cover() {
    let settings = Settings::default();
    let Step::Replace(screen) = Sitting::open(live(Mode::Rehearsal), &Ctx::new(settings, false))
    else {
        panic!("no sitting");
    };
    let home = Home::new(crate::tui::overview::Overview::default());
    let mut harness = Harness::new(home, 80, 24, Lang::En);
    harness.step(Step::Push(screen));
    on_to(&mut harness, statement(Lang::En));
    assert!(!harness.screen().contains("covers:"));
    assert!(harness.screen().contains("Covered so far"));
}

#[test]
fn a_conference_left_in_the_middle_is_offered_again() {
    let dir = person();
    let mut harness = at_home(dir.path(), true);
    harness.keys("<enter><enter>1<enter>");
    assert!(harness.screen().contains("How do you come in?"));
    harness.keys("<esc>2").advance(Duration::from_millis(40));
    assert!(
        harness
            .screen()
            .contains("▸ Go on: Metal in the school bread")
    );
    harness.keys("<enter>");
    assert!(harness.screen().contains("How do you come in?"));
    drop(harness);

    // Another process finds it likewise.
    let mut harness = at_home(dir.path(), true);
    harness.keys("g<enter>");
    assert!(harness.screen().contains("How do you come in?"));
    harness.keys("1");
    on_to(&mut harness, statement(Lang::En));
    harness.keys("1<tab><enter><esc>3");
    let shown = harness.screen();
    assert!(!shown.contains("Leave the conference"), "{shown}");
    harness
        .keys("<esc>")
        .advance(Duration::from_millis(40))
        .keys("G");
    let shown = harness.screen();
    assert!(shown.contains("Last: broken off"), "{shown}");
    assert!(!shown.contains("Go on:"), "{shown}");
}

/// Leaves a rehearsal with these keys after so many seconds at its first question, and
/// takes it up again: what the clock shows before and after.
fn clock_over(keys: &str) -> (String, String) {
    let dir = person();
    let mut harness = at_home(dir.path(), true);
    harness.keys("ma<enter><enter><enter>1");
    on_to(&mut harness, statement(Lang::En));
    harness.keys("<tab><enter>");
    on_to(&mut harness, "Say nothing");
    harness.advance(Duration::from_secs(17));
    let clock = |harness: &mut Harness| {
        let shown = harness.screen();
        let head = shown.lines().next().unwrap_or_default().to_owned();
        assert!(head.contains("answer"), "{shown}");
        head
    };
    let before = clock(&mut harness);
    harness.keys(keys);
    drop(harness);
    let mut again = at_home(dir.path(), true);
    again.keys("g<enter>").advance(Duration::from_millis(50));
    assert!(again.screen().contains("Say nothing"), "{}", again.screen());
    (before, clock(&mut again))
}

#[test]
fn the_answer_clock_goes_on_from_where_it_stood() {
    for leaving in ["<esc>2", "q2", "<ctrl-c>"] {
        let (before, after) = clock_over(leaving);
        assert_eq!(before, after, "{leaving}");
    }
}

#[test]
fn escape_leads_home_and_q_to_the_shell_in_every_scene() {
    let dir = person();
    let mut harness = at_home(dir.path(), true);
    harness.keys("<enter><enter>1<enter>");
    for _ in 0..12 {
        let scene = harness.screen();
        let asked = harness.keys("<esc>").screen();
        assert!(asked.contains("Leave, and go on later"), "{scene}\n{asked}");
        let asked = harness.keys("<esc>q").screen();
        assert!(asked.contains("Quit, and go on later"), "{scene}\n{asked}");
        harness.keys("<esc>").advance(Duration::from_secs(60));
        harness.keys("<enter>1");
    }
}

#[test]
fn a_session_is_deleted_only_when_that_is_meant() {
    let dir = person();
    let mut harness = at_home(dir.path(), true);
    harness.keys("<enter><enter>1<enter><esc>2");
    harness.advance(Duration::from_millis(40));
    assert!(harness.keys("x<enter>").screen().contains("Go on:"));
    assert!(!harness.keys("xy").screen().contains("Go on:"));
    let store = Store::open(dir.path(), Timestamp::UNIX_EPOCH)
        .unwrap()
        .store;
    assert_eq!(store.list("", 9).unwrap(), []);
}

#[test]
fn looking_at_a_briefing_keeps_nothing() {
    let dir = person();
    let mut harness = at_home(dir.path(), true);
    harness.keys("<enter><enter><esc><esc>");
    drop(harness);
    assert!(!dir.path().join("kaiken.db").exists());
}

#[test]
fn without_saving_nothing_is_left_and_leaving_says_so() {
    let dir = person();
    let mut harness = at_home(dir.path(), false);
    harness.keys("<enter><enter>1<enter><esc>j");
    assert!(harness.screen().contains("keep nothing"));
    drop(harness);
    assert!(!dir.path().join("kaiken.db").exists());
}

#[test]
fn what_cannot_be_kept_is_said_once_and_the_conference_goes_on() {
    let dir = person();
    let mut harness = at_home(dir.path(), true);
    // The place of the database is taken by something else.
    std::fs::create_dir(dir.path().join("kaiken.db")).unwrap();
    harness.keys("<enter><enter>1<enter>");
    let shown = harness.screen();
    assert!(shown.contains("This session is not saved"), "{shown}");
    harness.keys("<enter>");
    assert!(harness.screen().contains("How do you come in?"));
    harness.keys("1");
    assert!(!harness.screen().contains("not saved"));
}

#[test]
fn a_faulty_file_is_refused_with_a_word() {
    let dir = person();
    let path = dir.path().join("scenarios/zz.yaml");
    std::fs::write(path, "kaiken: 1\nid: zz\n").unwrap();
    let mut harness = at_home(dir.path(), true);
    harness.keys("G<enter>");
    assert!(harness.screen().contains("has errors"));
    assert_eq!(harness.keys("<esc>").ending(), None);
}

#[test]
fn every_size_is_drawn_without_a_fault() {
    for lang in Lang::ALL {
        let mut harness = sitting(80, 24, lang);
        let steps = ["", "<enter>", "1", "<enter>", "<esc>", "<esc>1"];
        for keys in steps {
            harness.resize(80, 24).keys(keys);
            sweep(&mut harness);
        }
        harness.resize(80, 24);
        on_to(&mut harness, statement(lang));
        harness.keys("123");
        sweep(&mut harness);
    }
}

fn sweep(harness: &mut Harness) {
    for width in [0, 1, 2, 3, 5, 8, 13, 21, 34, 39, 40, 41] {
        for height in [0, 1, 2, 3, 5, 8, 11, 12, 13] {
            harness.resize(width, height).draw();
        }
    }
    for (width, height) in [(200, 12), (40, 60), (99, 20), (104, 22)] {
        harness.resize(width, height).draw();
    }
}

/// Plays with keys alone, whatever comes, to the first page of the debrief.
fn to_the_debrief(harness: &mut Harness, lang: Lang) {
    use crate::i18n::{finale, flow, play};
    let debrief = finale::s_verdict(lang);
    for _ in 0..600 {
        let shown = harness.screen();
        let title = shown.lines().next().unwrap_or_default();
        if title.contains("1/") && title.contains(debrief) {
            return;
        }
        // Where several are picked, another row goes on.
        let keys = match () {
            () if shown.contains(flow::begin_alone(lang)) => "<end><enter>",
            () if shown.contains(statement(lang)) => "1<tab><enter>",
            () if title.contains(play::decision(lang)) => "1",
            () => "1<enter>",
        };
        harness.keys(keys).advance(Duration::from_millis(50));
    }
    panic!("never came to the debrief:\n{}", harness.screen());
}

#[test]
fn a_whole_conference_is_played_with_keys_alone() {
    let dir = person();
    for (way, mode) in [("", "practice"), ("m", "rehearsal"), ("ma", "rehearsal")] {
        let mut harness = at_home(dir.path(), true);
        harness.keys(way).keys("<enter>");
        to_the_debrief(&mut harness, Lang::En);
        harness
            .keys("<esc>")
            .advance(Duration::from_millis(40))
            .keys("G");
        let shown = harness.screen();
        assert!(
            shown.contains("Last: ") && !shown.contains("Go on:"),
            "{mode}: {shown}"
        );
    }
    let vault = Vault::new(Some(dir.path()), || Timestamp::UNIX_EPOCH);
    let sessions = vault.read(|store| store.list("", 10).unwrap()).unwrap();
    let modes: Vec<_> = sessions
        .iter()
        .rev()
        .map(|it| (it.mode, it.aloud))
        .collect();
    assert_eq!(modes.len(), 3);
    assert_eq!(modes[0], (Mode::Practice, false));
    assert!(modes[1..].iter().all(|(mode, _)| *mode == Mode::Rehearsal));
    assert!(modes[1].1 != modes[2].1, "once aloud, once picked");
}

/// A second act at its briefing, the first played or not.
fn second(width: u16, height: u16, lang: Lang, played: bool) -> Harness {
    const SECOND: &[u8] = include_bytes!("../../../../tests/fixtures/second.yaml");
    let playable = Playable::read(SECOND, "second.yaml").unwrap();
    let title = live(Mode::Practice).scenario().title.clone();
    let carried = Carried {
        session: 4,
        title: title.clone(),
        held: "2026-07-04T10:00:00+09:00".into(),
        said: Vec::new(),
        claims: Vec::new(),
        promises: Vec::new(),
    };
    let then = Then {
        carried,
        overall: Some(64),
        grade: Some(Grade::M),
    };
    let first = FirstAct {
        id: "small".into(),
        title,
        then: played.then_some(then),
    };
    let live = Live::new(playable.scenario, Manner::default(), 7, None).after(Some(first));
    let settings = Settings {
        lang,
        ..Settings::default()
    };
    let Step::Replace(screen) = Sitting::open(live, &Ctx::new(settings, false)) else {
        panic!("no sitting");
    };
    let home = Home::new(crate::tui::overview::Overview::default());
    let mut harness = Harness::new(home, width, height, lang);
    harness.step(Step::Push(screen));
    harness
}

#[test]
fn a_second_act_says_what_the_room_remembers() {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40)] {
            let size = format!("{}-{width}x{height}", lang.code());
            let mut harness = second(width, height, lang, true);
            insta::assert_snapshot!(format!("second-{size}"), harness.screen());
            harness.keys("<space>");
            insta::assert_snapshot!(format!("second-left-out-{size}"), harness.screen());
        }
        let mut harness = second(80, 24, lang, false);
        insta::assert_snapshot!(format!("second-alone-{}", lang.code()), harness.screen());
        harness.keys("<space>");
    }
}

#[test]
fn the_first_act_can_be_left_out_and_taken_in_again() {
    let mut harness = second(80, 24, Lang::En, true);
    assert!(harness.screen().contains("[✓] Your first act: “Metal"));
    assert!(
        harness
            .keys("<space>")
            .screen()
            .contains("[ ] Your first act: “Metal")
    );
    assert!(
        harness
            .keys("<space>")
            .screen()
            .contains("[✓] Your first act: “Metal")
    );
    let mut harness = second(80, 24, Lang::En, false);
    let before = harness.screen();
    assert!(before.contains("This conference follows “Metal in the school bread”"));
    assert_eq!(harness.keys("<space>").screen(), before);
}
