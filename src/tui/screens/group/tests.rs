//! The group debrief as it looks and as it is used.

use super::*;
use crate::tui::harness::Harness;
use crate::tui::settings::Settings;
use crate::workshop::group::Run;
use crate::workshop::group::sample::{names, three, workshop};
use std::cell::Cell;
use std::rc::Rc;

fn group(lang: Lang) -> Group {
    let samples = three(lang);
    let runs: Vec<Run<'_>> = samples.iter().map(|it| it.run()).collect();
    Group::of(&workshop(lang, true, &names(lang)), &runs, lang)
}

fn screen(group: Group, width: u16, height: u16) -> Harness {
    let settings = Settings {
        lang: group.language,
        ..Settings::default()
    };
    Harness::with(GroupScreen::new(group), width, height, settings, |_| None)
}

#[test]
fn every_page_looks_right() {
    for lang in Lang::ALL {
        let group = group(lang);
        for (width, height) in [(80, 24), (120, 40)] {
            for (page, name) in [
                ("1", "heat"),
                ("2", "lessons"),
                ("3", "best"),
                ("4", "runs"),
                ("5", "plan"),
            ] {
                let mut harness = screen(group.clone(), width, height);
                let name = format!("{name}-{}-{width}x{height}", lang.code());
                insta::assert_snapshot!(name, harness.keys(page).screen());
            }
        }
    }
}

#[test]
fn it_is_read_to_its_end_and_turned_by_arrows() {
    let mut harness = screen(group(Lang::En), 80, 24);
    let notice = "A record of training";
    assert!(
        harness
            .keys("2")
            .screen()
            .contains("What the group does well")
    );
    assert!(!harness.screen().contains(notice));
    assert!(harness.keys("G").screen().contains(notice));
    assert!(harness.keys("l").screen().contains("3/5"));
    assert!(harness.keys("h").keys("h").screen().contains("1/5"));
}

#[test]
fn no_size_is_too_small() {
    let group = group(Lang::Ja);
    for (width, height) in [(1, 1), (20, 5), (40, 12), (79, 24), (200, 60)] {
        let mut harness = screen(group.clone(), width, height);
        for page in ["1", "2", "3", "4", "5"] {
            harness.keys(page).keys("G").screen();
        }
    }
}

#[test]
fn it_is_written_to_be_handed_on() {
    let written = Rc::new(Cell::new(false));
    let seen = Rc::clone(&written);
    let settings = Settings::default();
    let screen = GroupScreen::new(group(Lang::En));
    let mut harness = Harness::with(screen, 80, 24, settings, move |cmd| {
        seen.set(matches!(cmd, Cmd::WriteGroup(_)));
        None
    });
    harness.keys("w");
    assert!(written.get());
}
