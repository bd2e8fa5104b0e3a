//! The roster as a facilitator uses it.

use super::{Roster, Table, Wanted};
use crate::i18n::Lang;
use crate::scenario::{PersonIx, Text};
use crate::scoring::{Grade, Mode};
use crate::store::{Playable, SessionId, SessionInfo, SessionState, StoredWorkshop, WorkshopId};
use crate::tui::app::Ending;
use crate::tui::harness::Harness;
use crate::tui::screen::{Cmd, Msg};
use crate::workshop::{Participant, Team, Workshop};
use jiff::Timestamp;
use std::sync::Arc;

const SMALL: &[u8] = include_bytes!("../../../../tests/fixtures/small.yaml");

fn info(number: i64, who: &str, state: SessionState, overall: Option<u8>) -> SessionInfo {
    SessionInfo {
        number: SessionId(number),
        scenario_id: "small".into(),
        title: Text::same("Small"),
        seed: 7,
        mode: Mode::Spoken,
        aloud: false,
        lang: Lang::En,
        rules: 1,
        question: None,
        drill: None,
        trainee: Some(who.into()),
        started: Timestamp::UNIX_EPOCH,
        finished: None,
        state,
        overall,
        grade: overall.map(Grade::of),
        provisional: false,
        workshop: Some(WorkshopId(1)),
        team: Team::default(),
        raters: 0,
        facilitator: false,
        sheet: false,
    }
}

fn table(lang: Lang, runs: Vec<SessionInfo>) -> Table {
    let person = |(name, role): (&str, &str)| Participant {
        name: name.into(),
        role: role.into(),
    };
    let people = [
        ("Ito", "President"),
        ("Mori", "Head of PR"),
        ("佐藤", "工場長"),
    ];
    let workshop = Workshop {
        name: "Board day".into(),
        lang,
        spoken: true,
        seed: 7,
        participants: people.map(person).to_vec(),
        assessors: vec!["Abe".into()],
        kept: Vec::new(),
        seatings: Vec::new(),
    };
    let small = Playable::read(SMALL, "small.yaml").unwrap();
    Table {
        stored: StoredWorkshop {
            id: WorkshopId(1),
            workshop,
            scenarios: vec![small],
            created: Timestamp::UNIX_EPOCH,
        },
        runs,
    }
}

fn roster(runs: Vec<SessionInfo>) -> Harness {
    Harness::new(Roster::new(table(Lang::En, runs)), 80, 24, Lang::En)
}

fn wanted(harness: &Harness) -> Wanted {
    let mut commands = harness.commands().into_iter().rev();
    let wanted = commands.find_map(|cmd| match cmd {
        Cmd::OpenRun(wanted) => Some(*wanted),
        _ => None,
    });
    wanted.expect("a run was opened")
}

fn kept(harness: &Harness) -> Workshop {
    let mut commands = harness.commands().into_iter().rev();
    let kept = commands.find_map(|cmd| match cmd {
        Cmd::ChangeWorkshop(_, workshop) => Some(*workshop),
        _ => None,
    });
    kept.expect("the workshop was kept")
}

#[test]
fn seats_are_as_they_were_in_the_newest_run() {
    let mut run = info(1, "Ito", SessionState::Open, None);
    let mut harness = roster(vec![run.clone()]);
    assert!(harness.screen().contains("nobody"), "{}", harness.screen());
    run.team.seats = vec![(PersonIx::new(0), "Mori".into())];
    let screen = roster(vec![run]).screen();
    assert!(screen.contains("Mori as"), "{screen}");
}

#[test]
fn whoever_is_next_is_marked_and_the_one_after_is_told() {
    let mut harness = roster(vec![info(1, "Ito", SessionState::Complete, Some(72))]);
    assert!(harness.screen().contains("▸ Mori"));
    harness.keys("<enter>");
    let wanted = wanted(&harness);
    assert_eq!((&*wanted.participant, wanted.session), ("Mori", None));
    assert_eq!(wanted.next.as_deref(), Some("佐藤"));
}

#[test]
fn a_run_left_open_goes_on_and_one_that_was_held_is_begun_anew() {
    let runs = vec![
        info(1, "Ito", SessionState::Complete, Some(72)),
        info(2, "佐藤", SessionState::Open, None),
    ];
    let mut harness = roster(runs);
    assert!(
        harness.screen().contains("佐藤 goes on"),
        "{}",
        harness.screen()
    );
    assert_eq!(wanted(harness.keys("<enter>")).session, Some(SessionId(2)));
    assert!(
        harness
            .keys("<up><up>")
            .screen()
            .contains("Ito speaks once more")
    );
    assert!(!harness.screen().contains("Everyone has spoken"));
    assert_eq!(wanted(harness.keys("<enter>")).session, None);
    harness.keys("d");
    assert_eq!(harness.commands().last(), Some(&Cmd::Debrief(SessionId(1))));
}

#[test]
fn when_everyone_has_spoken_the_group_is_next() {
    let ended = |number, name| info(number, name, SessionState::Complete, Some(72));
    let mut harness = roster(vec![ended(1, "Ito"), ended(2, "佐藤"), ended(3, "Mori")]);
    let screen = harness.screen();
    assert!(screen.contains("Everyone has spoken. r"), "{screen}");
}

#[test]
fn people_and_assessors_are_typed_in_and_taken_off() {
    let mut harness = roster(Vec::new());
    harness.keys("aIto<enter>");
    assert!(harness.screen().contains("Ito is on the roster already"));
    harness.keys(" Ken<tab>Legal<enter>");
    let people = kept(&harness).participants;
    assert_eq!((&*people[3].name, &*people[3].role), ("Ito Ken", "Legal"));
    harness.keys("e, 阿部、Baba<enter>");
    let assessors: Vec<String> = kept(&harness)
        .assessors
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(assessors, ["Abe", "阿部", "Baba"]);
    harness.keys("<up><up><up>xn");
    assert_eq!(kept(&harness).participants.len(), 4, "asked back");
    harness.keys("xy");
    assert_eq!(&*kept(&harness).participants[0].name, "Mori");
}

#[test]
fn seats_are_given_to_others_and_no_more_than_there_are() {
    let mut harness = roster(Vec::new());
    harness.keys("tMori<tab>佐藤<enter>");
    assert!(
        harness.screen().contains("At most 1 may sit there"),
        "{}",
        harness.screen()
    );
    harness.keys("<esc>tMori<enter>");
    assert!(
        harness.screen().contains("Mori as Sato, plant manager"),
        "{}",
        harness.screen()
    );
    harness.keys("<enter>");
    let plant = PersonIx::new(0);
    let run = wanted(&harness);
    assert_eq!(run.panel, [plant]);
    assert_eq!(run.team.plays(plant), Some("Mori"));
    // Nobody plays somebody else in their own run.
    harness.keys("<down><enter>");
    let run = wanted(&harness);
    assert_eq!((run.panel, run.team.plays(plant)), (vec![plant], None));
}

#[test]
fn seats_that_cannot_be_taken_are_refused_with_the_reason() {
    let mut harness = roster(Vec::new());
    let screen = harness.keys("tTanaka<enter>").screen();
    assert!(
        screen.contains("Nobody on the list fits “Tanaka”"),
        "{screen}"
    );
    let screen = harness.keys("<esc>tIto<enter>").screen();
    assert!(screen.contains("The run is Ito’s own"), "{screen}");
    assert!(
        harness
            .commands()
            .iter()
            .all(|cmd| !matches!(cmd, Cmd::ChangeWorkshop(..)))
    );
}

#[test]
fn seats_are_those_of_the_run_of_whoever_is_marked() {
    let mut harness = roster(Vec::new());
    harness.keys("tMori<enter>");
    let seated = "Mori as Sato, plant manager";
    assert!(harness.screen().contains(seated));
    let screen = harness.keys("<down>").screen();
    assert!(
        !screen.contains(seated) && screen.contains("Sato, plant manager"),
        "{screen}"
    );
    // In the form the part stays theirs for the runs of others.
    harness.keys("t<enter><up>");
    assert!(harness.screen().contains(seated), "{}", harness.screen());
}

#[test]
fn where_seats_are_given_offices_stand_beside_the_names() {
    let screen = roster(Vec::new()).keys("t<down><down>").screen();
    assert!(screen.contains("Head of PR"), "{screen}");
}

#[test]
fn a_wide_window_shows_an_office_in_full() {
    let office = "Head of all that is said at the plant";
    let shown = |(width, height)| {
        let mut table = table(Lang::En, Vec::new());
        let scenario = &mut table.stored.scenarios[0].scenario;
        let people = &mut Arc::make_mut(scenario).panel.people;
        people[0].role = Text::same(office);
        let mut harness = Harness::new(Roster::new(table), width, height, Lang::En);
        harness.keys("t").screen().contains(office)
    };
    assert!(shown((120, 40)));
    assert!(!shown((80, 24)), "what plays it keeps its room");
}

#[test]
fn a_run_that_is_not_finished_is_asked_about_before_the_roster_is_left() {
    let open = || roster(vec![info(1, "Ito", SessionState::Open, None)]);
    for keys in ["<esc>", "q"] {
        let mut harness = open();
        let screen = harness.keys(keys).screen();
        assert!(screen.contains("Not finished: Ito"), "{screen}");
        assert_eq!(harness.ending(), None);
        assert_eq!(harness.keys("n").ending(), None);
        assert_eq!(harness.keys(keys).keys("y").ending(), Some(Ending::Quit));
    }
    let ended = vec![info(1, "Ito", SessionState::Complete, Some(72))];
    assert_eq!(roster(ended).keys("<esc>").ending(), Some(Ending::Quit));
}

#[test]
fn seats_that_were_chosen_are_kept_before_there_is_a_run() {
    let mut harness = roster(Vec::new());
    harness.keys("tMori<enter>");
    let again = |workshop: Workshop, runs| {
        let mut table = table(Lang::En, runs);
        table.stored.workshop = workshop;
        Harness::new(Roster::new(table), 80, 24, Lang::En)
    };
    let chosen = kept(&harness);
    let screen = again(chosen.clone(), Vec::new()).screen();
    assert!(screen.contains("Mori as Sato, plant manager"), "{screen}");
    // They come before those of a run; so does the choice that nobody sits there.
    let mut run = info(1, "Ito", SessionState::Complete, Some(72));
    run.team.seats = vec![(PersonIx::new(0), "佐藤".into())];
    let mut harness = again(chosen, vec![run.clone()]);
    harness.keys("<up>");
    assert!(harness.screen().contains("Mori as"), "{}", harness.screen());
    harness.keys("tnobody<enter>");
    let screen = again(kept(&harness), vec![run]).screen();
    assert!(!screen.contains("as Sato, plant"), "{screen}");
}

#[test]
fn who_is_taken_off_the_roster_plays_nobody() {
    let mut harness = roster(Vec::new());
    harness.keys("tMori<enter><down>xy");
    assert_eq!(kept(&harness).seatings[0].seats[0].by, None);
    assert!(
        !harness.screen().contains("Mori as"),
        "{}",
        harness.screen()
    );
}

#[test]
fn what_the_store_tells_is_taken() {
    let mut harness = roster(Vec::new());
    let runs = vec![info(1, "Ito", SessionState::BrokenOff, Some(40))];
    harness.message(Msg::Workshop(Box::new(table(Lang::En, runs))));
    let screen = harness.screen();
    assert!(screen.contains("stopped"), "{screen}");
    assert!(
        screen.contains("▸ Ito"),
        "a run that was stopped may be held again: {screen}"
    );
}

#[test]
fn it_looks_right() {
    let runs = || {
        vec![
            info(1, "Ito", SessionState::Complete, Some(72)),
            info(2, "Mori", SessionState::Open, None),
        ]
    };
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40), (40, 12)] {
            let mut harness = Harness::new(Roster::new(table(lang, runs())), width, height, lang);
            let name = format!("roster-{}-{width}x{height}", lang.code());
            insta::assert_snapshot!(name, harness.screen());
        }
        let mut harness = Harness::new(Roster::new(table(lang, runs())), 80, 24, lang);
        harness.keys("t");
        insta::assert_snapshot!(format!("roster-seats-{}", lang.code()), harness.screen());
    }
}
