//! Key scripts and looks of a sheet.

use super::*;
use crate::conference::Event;
use crate::i18n::Lang;
use crate::live::{Live, Manner};
use crate::scenario::{PersonIx, Scenario};
use crate::scoring::Mode;
use crate::scoring::sample::small;
use crate::tui::app::Ending;
use crate::tui::harness::Harness;
use crate::tui::screens::home::Home;
use crate::workshop::Rehearsal;
use std::sync::Arc;

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

fn asked(turn: u16, lang: Lang) -> Asked {
    let (words, from) = match lang {
        Lang::En => (
            [
                "How many customers are affected, and since when have you known about it?",
                "So nobody looked at the logs for three weeks: who decided that?",
                "Will you resign?",
            ],
            "Tanaka, Evening Post",
        ),
        Lang::Ja => (
            [
                "被害に遭ったお客様は何人で、会社はいつから把握していたのでしょうか。",
                "三週間、誰も記録を確認しなかったわけですね。どなたの判断ですか。",
                "社長は辞任なさいますか。",
            ],
            "田中（夕刊ポスト）",
        ),
    };
    let at = usize::from(turn);
    Asked {
        turn,
        question: match turn {
            0 => Box::default(),
            turn => format!("q{turn}").into(),
        },
        words: at.checked_sub(1).map_or("", |at| words[at % 3]).into(),
        from: if turn == 0 { "" } else { from }.into(),
        follows: turn == 2,
        at_ms: Some(u64::from(turn) * 95_000),
        answered: true,
        ..Asked::default()
    }
}

/// A rehearsal of a statement and so many questions; the last one waits for its answer
/// unless it is over.
fn followed(questions: u16, over: bool, lang: Lang) -> Followed {
    let mut all: Vec<Asked> = (0..=questions).map(|turn| asked(turn, lang)).collect();
    if let Some(last) = all.last_mut() {
        last.answered = over;
    }
    if let Some(first) = all.get_mut(1) {
        first.heard = vec![match lang {
            Lang::En => "As of noon we know of about 900.".into(),
            Lang::Ja => "正午時点で、およそ900名と把握しております。".into(),
        }];
    }
    Followed {
        rehearsal: Rehearsal {
            title: match lang {
                Lang::En => "The evening before".into(),
                Lang::Ja => "会見前夜".into(),
            },
            speaker: "Ito".into(),
            criteria: small().rubric.for_listeners().criteria,
            asked: all,
            began: Some(1_000_000),
            over,
        },
        others: 1,
        others_done: 0,
        version: 1,
    }
}

fn sheet(questions: u16, setting: Setting, lang: Lang) -> OpenSheet {
    let over = setting == Setting::Recording;
    OpenSheet {
        session: SessionId(7),
        followed: followed(questions, over, lang),
        assessment: Assessment::new("Sato", setting),
        lead: None,
        now: 1_400_000,
    }
}

fn screen(sheet: OpenSheet, (width, height): (u16, u16), lang: Lang) -> Harness {
    let overview = crate::tui::overview::Overview::default();
    let mut harness = Harness::new(Home::new(overview), width, height, lang);
    harness.message(Msg::Sheet(Box::new(sheet)));
    harness
}

fn look(name: &str, sheet: impl Fn(Lang) -> OpenSheet, keys: &str) {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut harness = screen(sheet(lang), size, lang);
            let name = format!("{name}-{}-{}x{}", lang.code(), size.0, size.1);
            insta::assert_snapshot!(name, harness.keys(keys).screen());
        }
    }
}

fn live(lang: Lang) -> OpenSheet {
    sheet(2, Setting::Live, lang)
}

fn recording(lang: Lang) -> OpenSheet {
    sheet(3, Setting::Recording, lang)
}

/// What was kept last.
fn kept(harness: &Harness) -> Assessment {
    let commands = harness.commands().into_iter().rev();
    let mut kept = commands.filter_map(|cmd| match cmd {
        Cmd::SaveAssessment(SessionId(7), kept) => Some(*kept),
        _ => None,
    });
    kept.next().unwrap()
}

#[test]
fn a_live_sheet_looks_right() {
    look("live", live, "231");
    look("live-picked", live, "c<space><down><down><space><enter>23");
}

#[test]
fn a_sheet_of_a_recording_looks_right() {
    look("recording", recording, "<right>32");
    look(
        "recording-full",
        recording,
        "<right>321032103tdod<enter>We look into it.<enter>nStrong start.<enter>b",
    );
    look("recording-done", recording, "dy");
}

#[test]
fn the_panels_look_right() {
    look("pitfalls", live, "t");
    look("pitfalls-found", live, "tbl");
    look("words", live, "tdisc<enter>");
    look("criteria", live, "c");
    look("note", live, "n");
}

#[test]
fn an_empty_sheet_looks_right() {
    let empty = |lang| OpenSheet {
        followed: Followed {
            rehearsal: Rehearsal {
                asked: Vec::new(),
                ..followed(0, false, lang).rehearsal
            },
            ..followed(0, false, lang)
        },
        ..live(lang)
    };
    look("empty", empty, "1");
}

#[test]
fn every_key_is_kept_at_once() {
    let mut harness = screen(live(Lang::En), (80, 24), Lang::En);
    let mut count = 0;
    for keys in [
        "2",
        "3",
        "-",
        "b",
        "tdodge<enter>so<enter>",
        "nhm<enter>",
        "rall<enter>",
    ] {
        harness.keys(keys);
        let saved = harness.commands().into_iter();
        let saved = saved
            .filter(|cmd| matches!(cmd, Cmd::SaveAssessment(..)))
            .count();
        assert_eq!(saved, count + 1, "{keys}");
        count = saved;
    }
    let kept = kept(&harness);
    let rating = &kept.ratings[0];
    assert_eq!((rating.turn, &*rating.question), (2, "q2"));
    assert_eq!((rating.overall, rating.levels.get(0)), (Some(2), Some(3)));
    assert_eq!((&*rating.note, &*kept.remark), ("hm", "all"));
    assert_eq!(&*rating.pitfalls[0].words, "so");
    assert!(rating.bookmarked);
    assert_eq!(rating.at_ms, Some(190_000), "when it was asked");
}

#[test]
fn the_start_key_gives_the_times_of_a_video() {
    let mut harness = screen(recording(Lang::En), (80, 24), Lang::En);
    harness.keys("w");
    assert!(harness.screen().contains("No clock runs"));
    harness.keys("s").advance(Duration::from_secs(65));
    assert!(harness.screen().contains("0:01:05"));
    harness.keys("3");
    assert_eq!(kept(&harness).ratings[0].at_ms, Some(65_000));
    harness.advance(Duration::from_secs(5)).keys("w");
    assert_eq!(kept(&harness).ratings[0].at_ms, Some(70_000));
    harness.keys("s");
    assert!(harness.screen().contains("Set the start again?"));
    harness.keys("y").advance(Duration::from_secs(2));
    assert!(harness.screen().contains("0:00:02"));
}

#[test]
fn a_fourth_criterion_live_is_refused_in_words() {
    let mut harness = screen(live(Lang::En), (80, 24), Lang::En);
    harness.keys("1123");
    assert_eq!(kept(&harness).ratings[0].levels.count(), 3);
    harness.keys("2");
    assert!(harness.screen().contains("3 criteria an answer are enough"));
    assert_eq!(kept(&harness).ratings[0].levels.count(), 3);
}

#[test]
fn what_is_not_rated_is_found_and_a_done_sheet_is_closed() {
    let mut harness = screen(recording(Lang::En), (80, 24), Lang::En);
    harness.keys("2o");
    assert!(harness.screen().contains("Question 1"));
    harness.keys("2o2o2o");
    assert!(harness.screen().contains("All are rated"));
    harness.keys("d").keys("y");
    assert!(kept(&harness).done);
    harness.keys("<up><up><up>0");
    assert_eq!(kept(&harness).ratings[3].levels.get(0), Some(2), "closed");
    harness.keys("dy0");
    assert!(!kept(&harness).done);
}

#[test]
fn it_follows_and_comes_up_with_what_is_awaited() {
    let mut harness = screen(live(Lang::En), (80, 24), Lang::En);
    harness.keys("2<enter>");
    assert!(harness.screen().contains("is awaited"));
    harness.advance(Duration::from_millis(700));
    let looks = harness.commands().into_iter();
    let looks = looks
        .filter(|cmd| matches!(cmd, Cmd::Follow { .. }))
        .count();
    assert!((3..=4).contains(&looks), "{looks} looks in 0.7 seconds");
    let more = followed(3, false, Lang::En);
    harness.message(Msg::Followed(Box::new(more)));
    assert!(harness.screen().contains("Will you resign?"));
    // Somebody who rates is not taken away from it.
    let mut harness = screen(live(Lang::En), (80, 24), Lang::En);
    harness.keys("2");
    harness.message(Msg::Followed(Box::new(followed(3, false, Lang::En))));
    let seen = harness.screen();
    assert!(seen.contains("who decided that?") && seen.contains("A new question"));
}

#[test]
fn what_was_taken_back_is_gone_and_nothing_breaks() {
    let mut harness = screen(live(Lang::En), (80, 24), Lang::En);
    harness.keys("2");
    let mut less = followed(1, false, Lang::En);
    less.rehearsal.asked.truncate(1);
    harness.message(Msg::Followed(Box::new(less.clone())));
    assert!(harness.screen().contains("Opening statement"));
    less.rehearsal.asked.clear();
    harness.message(Msg::Followed(Box::new(less)));
    harness.keys("2tb<right><left>o");
    assert!(harness.screen().contains("Nothing has been asked yet"));
}

fn led() -> Live {
    let mut scenario = Scenario::clone(&small());
    scenario.rubric = scenario.rubric.for_listeners();
    let manner = Manner {
        mode: Mode::Spoken,
        aloud: false,
    };
    let mut live = Live::new(Arc::new(scenario), manner, 1, None);
    let begin = Event::Begin {
        seed: 1,
        panel: vec![PersonIx(0)],
        carried: None,
    };
    live.apply(&begin).unwrap();
    live
}

#[test]
fn the_list_of_questions_looks_right() {
    let leading = |lang| OpenSheet {
        lead: Some(led()),
        ..live(lang)
    };
    for lang in Lang::ALL {
        let mut harness = screen(leading(lang), (80, 24), lang);
        harness.keys("i");
        let name = format!("decide-{}", lang.code());
        insta::assert_snapshot!(name, harness.screen());
        let mut harness = screen(leading(lang), (80, 24), lang);
        harness.keys("i<enter>");
        harness.keys("i<tab>why");
        let name = format!("next-{}", lang.code());
        insta::assert_snapshot!(name, harness.screen());
    }
}

#[test]
fn escape_leaves_and_all_is_kept() {
    let mut harness = screen(live(Lang::En), (80, 24), Lang::En);
    harness.keys("t<esc>");
    assert_eq!(harness.ending(), None, "a panel closes first");
    harness.keys("<esc>");
    assert_eq!(harness.ending(), Some(Ending::Quit));
}

#[test]
fn every_size_is_drawn_without_a_fault() {
    for size in [(0, 0), (1, 1), (40, 12), (41, 13), (109, 20), (200, 60)] {
        for keys in ["", "t", "tdisc<enter>", "c", "n", "d", "a", "<left>32"] {
            for sheet in [live(Lang::Ja), recording(Lang::En)] {
                screen(sheet, size, Lang::Ja).keys(keys).screen();
            }
        }
        let sheet = OpenSheet {
            lead: Some(led()),
            ..live(Lang::En)
        };
        screen(sheet, size, Lang::En).keys("i<enter>iwhy").screen();
    }
}
