//! Everything one has in one file, and back.

use super::figures::{begin, conference, drilled, folded, rows, set_clock, vault};
use super::keeping::{manner, play, small};
use super::*;
use crate::store::{Exported, ImportError, Imported, Resumed, Wrong};
use proptest::prelude::*;
use sha2::{Digest, Sha256};

/// What is kept there, as a file.
pub(super) fn exported(dir: &Path, trainee: Option<&str>) -> (Exported, String) {
    let mut file = Vec::new();
    let done = open(dir).export(trainee, &mut file).unwrap();
    (done, String::from_utf8(file).unwrap())
}

pub(super) fn import(dir: &Path, file: &str) -> Result<Imported, ImportError> {
    open(dir).import(&mut file.as_bytes())
}

/// A file with a line more or less, and the sum that goes with it.
pub(super) fn with_lines(file: &str, change: impl FnOnce(&mut Vec<String>)) -> String {
    let mut lines: Vec<String> = file.lines().map(str::to_owned).collect();
    lines.pop();
    change(&mut lines);
    let sessions = lines
        .iter()
        .filter(|it| it.starts_with("{\"session\""))
        .count();
    let body: String = lines.into_iter().map(|line| line + "\n").collect();
    let sum: String = Sha256::digest(&body)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("{body}{{\"end\":{{\"sessions\":{sessions},\"sha256\":\"{sum}\"}}}}\n")
}

/// Somebody with two conferences, a drill and one conference left open; and another.
fn used(dir: &Path) {
    let hanako = vault(dir, "花子");
    conference(&hanako, 1, 1_000);
    drilled(&hanako, 3, 2_000);
    conference(&vault(dir, ""), 2, 3_000);
    set_clock(4_000);
    let mut live = begin(hanako.begin(small(), manner(), 9, Lang::Ja, true));
    play(&mut live, 3);
    drop(live);
    open(dir).remember_trainee("花子").unwrap();
}

#[test]
fn everything_comes_back_as_it_was() {
    let ((_one, here), (_two, there)) = (place(), place());
    used(&here);
    let (done, file) = exported(&here, None);
    let counts = Exported {
        sessions: 3,
        drills: 1,
        scenarios: 1,
        workshops: 0,
        assessments: 0,
        unreadable: 0,
    };
    assert_eq!(done, counts);
    let imported = import(&there, &file).unwrap();
    assert_eq!(
        (imported.sessions, imported.drills, imported.already),
        (3, 1, 0)
    );
    assert_eq!(exported(&there, None).1, file, "the same file again");
    let (mut one, mut other) = (open(&here), open(&there));
    for session in one.all_sessions().unwrap() {
        assert_eq!(one.load(session).unwrap(), other.load(session).unwrap());
    }
    for trainee in ["", "花子"] {
        assert_eq!(
            one.training(trainee).unwrap(),
            other.training(trainee).unwrap()
        );
        assert_eq!(
            one.results(trainee).unwrap(),
            other.results(trainee).unwrap()
        );
    }
    assert_eq!(other.remembered_trainee().unwrap().as_deref(), Some("花子"));
    let resumed = vault(&there, "花子")
        .resume(SessionId(4), Lang::En)
        .unwrap();
    assert!(matches!(resumed, Resumed::Live(_)), "it can go on there");
}

#[test]
fn importing_twice_is_importing_once() {
    let ((_one, here), (_two, there)) = (place(), place());
    used(&here);
    conference(&vault(&there, "花子"), 7, 1_500);
    let (_, file) = exported(&here, None);
    import(&there, &file).unwrap();
    let after = exported(&there, None).1;
    let again = import(&there, &file).unwrap();
    assert_eq!((again.sessions, again.drills, again.already), (0, 0, 4));
    assert_eq!(exported(&there, None).1, after);
    let mut store = open(&there);
    assert_eq!(rows(&store, "sessions"), 5);
    assert_eq!(store.practised("花子", 9).unwrap().len(), 3);
    assert_eq!(store.training("花子").unwrap(), folded(&mut store, "花子"));
    // Imported sessions stand in lists by their time, not by when they were imported.
    let first = store.list("花子", 9).unwrap().pop().unwrap();
    assert_eq!(first.started.as_millisecond(), 1_000);
}

#[test]
fn one_trainee_can_be_exported_alone() {
    let ((_one, here), (_two, there)) = (place(), place());
    used(&here);
    let (done, file) = exported(&here, Some(""));
    assert_eq!((done.sessions, done.drills), (1, 0));
    assert!(!file.contains("花子"));
    import(&there, &file).unwrap();
    assert_eq!(open(&there).trainees().unwrap().len(), 1);
}

#[test]
fn what_was_set_here_stays() {
    let ((_one, here), (_two, there)) = (place(), place());
    used(&here);
    let settings = crate::store::Settings {
        spot_the_worst: false,
        ..Default::default()
    };
    open(&here).save_settings(&settings).unwrap();
    let (_, file) = exported(&here, None);
    let others = with_lines(&file, |lines| {
        lines[1] = r#"{"settings":{"theme":"no such","new":1,"trainee":"a\u001bb"}}"#.into();
    });
    import(&there, &others).unwrap();
    assert_eq!(
        open(&there).remembered_trainee().unwrap().as_deref(),
        Some("ab")
    );
    assert_eq!(
        rows(&open(&there), "settings"),
        1,
        "what is not known is left out"
    );
    import(&there, &file).unwrap();
    let kept = open(&there)
        .settings(crate::store::Settings::default())
        .unwrap();
    assert!(!kept.spot_the_worst);
    assert_eq!(
        open(&there).remembered_trainee().unwrap().as_deref(),
        Some("ab")
    );
}

#[test]
fn a_broken_file_is_refused_whole() {
    let ((_one, here), (_two, there)) = (place(), place());
    used(&here);
    let (_, file) = exported(&here, None);
    open(&there);
    let refused = |file: &str| {
        let error = import(&there, file).unwrap_err();
        assert_eq!(rows(&open(&there), "sessions"), 0, "nothing of it is kept");
        assert_eq!(rows(&open(&there), "settings"), 0, "nothing of it is kept");
        let said = error.message("f", Lang::Ja);
        assert!(said.contains("何も読み込んでいません"), "{said}");
        error
    };
    let cut: String = file
        .lines()
        .take(4)
        .map(|line| format!("{line}\n"))
        .collect();
    assert!(matches!(refused(&cut), ImportError::Cut));
    assert!(matches!(refused(&file[..file.len() - 9]), ImportError::Cut));
    assert!(matches!(refused(""), ImportError::Foreign));
    assert!(matches!(refused("kaiken: 1\n"), ImportError::Foreign));
    assert!(matches!(refused("{\"session\":1}\n"), ImportError::Foreign));
    let changed = file.replacen("\"seed\":1,", "\"seed\":3,", 1);
    assert_ne!(changed, file);
    assert!(matches!(refused(&changed), ImportError::Changed));
    assert!(matches!(
        refused(&format!("{file}more")),
        ImportError::Changed
    ));
    let newer = file.replacen("\"version\":2", "\"version\":3", 1);
    assert!(matches!(refused(&newer), ImportError::Newer));
    let newer = with_lines(&file, |lines| {
        lines[3] = lines[3].replacen("\"rules\":1", "\"rules\":9", 1);
    });
    assert!(matches!(refused(&newer), ImportError::Newer));
}

#[test]
fn a_hostile_file_is_refused_whole() {
    let ((_one, here), (_two, there)) = (place(), place());
    used(&here);
    let (_, file) = exported(&here, None);
    open(&there);
    let wrong = |file: &str| match import(&there, file).unwrap_err() {
        ImportError::Wrong(line, wrong) => {
            assert_eq!(rows(&open(&there), "sessions"), 0);
            (line, wrong)
        }
        other => panic!("{other:?}"),
    };
    let uid = {
        let from = file.find("\"uid\":\"").unwrap() + 7;
        file[from..from + 32].to_owned()
    };
    // A session in the last line of its file, after the others.
    for (from, to) in [
        (
            format!("\"uid\":\"{uid}\""),
            "\"uid\":\"../../../../../../etc/passwd1234\"".to_owned(),
        ),
        (
            "\"started\":1000".into(),
            "\"started\":9223372036854775807".into(),
        ),
        ("\"state\":\"complete\"".into(), "\"state\":\"open\"".into()),
        (
            "\"trainee\":\"花子\"".into(),
            format!("\"trainee\":\"{}\"", "x".repeat(61)),
        ),
        ("\"shown\":[".into(), "\"shown\":[250,".into()),
        (
            "\"question\":null".into(),
            "\"question\":\"no such\"".into(),
        ),
        ("\"drill\":null".into(), "\"drill\":\"monday\"".into()),
    ] {
        let file = with_lines(&file, |lines| {
            let changed = lines[3].replacen(&from, &to, 1);
            assert_ne!(changed, lines[3], "{from}");
            lines[3] = changed;
        });
        assert_eq!(wrong(&file), (4, Wrong::Session), "{from}");
    }
    let unknown = with_lines(&file, |lines| lines.insert(2, "{\"surprise\":{}}".into()));
    assert_eq!(wrong(&unknown), (3, Wrong::Unknown));
    let deep = with_lines(&file, |lines| lines.insert(2, "[".repeat(100_000)));
    assert_eq!(wrong(&deep), (3, Wrong::Unknown));
    let long = with_lines(&file, |lines| lines.insert(2, " ".repeat(17 << 20)));
    assert_eq!(wrong(&long), (3, Wrong::TooLong));
    let other = with_lines(&file, |lines| {
        lines[2] = lines[2].replacen("Metal", "Paper", 1);
    });
    assert_eq!(wrong(&other), (3, Wrong::Scenario));
    let orphan = with_lines(&file, |lines| {
        lines.remove(2);
    });
    assert_eq!(wrong(&orphan), (3, Wrong::Session));
}

#[test]
fn names_and_marks_in_a_file_are_cleaned() {
    let ((_one, here), (_two, there)) = (place(), place());
    used(&here);
    let (_, file) = exported(&here, None);
    let file = file.replace("\"花子\"", "\"花\\u001b\\u202e子\"");
    let file = with_lines(&file.replace("monday", "mon\\u001bday"), |_| ());
    import(&there, &file).unwrap();
    let store = open(&there);
    assert!(
        store
            .trainees()
            .unwrap()
            .iter()
            .any(|it| &*it.name == "花子")
    );
    assert_eq!(store.drill("花子", "monday").unwrap().len(), 1);
}

#[test]
fn a_session_this_version_cannot_read_is_left_out_and_counted() {
    let ((_one, here), (_two, there)) = (place(), place());
    used(&here);
    let sql = "UPDATE events SET json = '{\"event\":\"danced\"}' WHERE session = 1 AND seq = 1";
    open(&here).db.execute_batch(sql).unwrap();
    let (done, file) = exported(&here, None);
    assert_eq!((done.sessions, done.drills, done.unreadable), (2, 1, 1));
    assert_eq!(import(&there, &file).unwrap().sessions, 2);
}

/// Something done with one of two stores.
#[derive(Debug, Clone)]
enum Step {
    Conference {
        trainee: usize,
        seed: u64,
        at: i64,
    },
    BrokenOff {
        trainee: usize,
        turns: usize,
        at: i64,
    },
    Drill {
        trainee: usize,
        question: usize,
        at: i64,
    },
    Delete(usize),
    Rename {
        from: usize,
        to: usize,
    },
    Look(usize),
    Merge,
}

const NAMES: [&str; 3] = ["", "花子", "Taro"];

fn step() -> impl Strategy<Value = (bool, Step)> {
    let (trainee, at) = (0..NAMES.len(), 1_000_i64..1_010);
    let kind = prop_oneof![
        3 => (trainee.clone(), 0..99_u64, at.clone())
            .prop_map(|(trainee, seed, at)| Step::Conference { trainee, seed, at }),
        1 => (trainee.clone(), 1..5_usize, at.clone())
            .prop_map(|(trainee, turns, at)| Step::BrokenOff { trainee, turns, at }),
        2 => (trainee.clone(), 0..6_usize, at)
            .prop_map(|(trainee, question, at)| Step::Drill { trainee, question, at }),
        1 => (0..8_usize).prop_map(Step::Delete),
        1 => (trainee.clone(), trainee.clone())
            .prop_map(|(from, to)| Step::Rename { from, to }),
        2 => trainee.prop_map(Step::Look),
        1 => Just(Step::Merge),
    ];
    (any::<bool>(), kind)
}

fn take(step: &Step, here: &Path, there: &Path) {
    match *step {
        Step::Conference { trainee, seed, at } => {
            conference(&vault(here, NAMES[trainee]), seed, at);
        }
        Step::BrokenOff { trainee, turns, at } => {
            set_clock(at);
            let vault = vault(here, NAMES[trainee]);
            let mut live = begin(vault.begin(small(), manner(), 1, Lang::En, true));
            play(&mut live, turns);
            live.apply(&Event::Closed).unwrap();
        }
        Step::Drill {
            trainee,
            question,
            at,
        } => {
            drilled(&vault(here, NAMES[trainee]), question, at);
        }
        Step::Delete(at) => {
            let mut store = open(here);
            let sessions = store.all_sessions().unwrap();
            if let Some(session) = sessions.get(at % sessions.len().max(1)) {
                store.discard(*session).unwrap();
            }
        }
        Step::Rename { from, to } => {
            let mut store = open(here);
            store.rename_trainee(NAMES[from], NAMES[to], true).unwrap();
        }
        Step::Look(trainee) => {
            open(here).training(NAMES[trainee]).unwrap();
        }
        Step::Merge => {
            import(here, &exported(there, None).1).unwrap();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 64, ..Default::default() })]
    #[test]
    fn figures_kept_as_it_went_are_those_that_are_drawn_again(
        steps in proptest::collection::vec(step(), 1..14)
    ) {
        let ((_one, here), (_two, there)) = (place(), place());
        open(&there);
        open(&here);
        for (turned, step) in &steps {
            let (here, there) = if *turned { (&there, &here) } else { (&here, &there) };
            take(step, here, there);
        }
        for dir in [&here, &there] {
            let mut store = open(dir);
            let as_it_went = NAMES.map(|name| store.training(name).unwrap());
            let practised = NAMES.map(|name| store.practised(name, 99).unwrap());
            store.rebuild().unwrap();
            prop_assert_eq!(&as_it_went, &NAMES.map(|name| store.training(name).unwrap()));
            prop_assert_eq!(practised, NAMES.map(|name| store.practised(name, 99).unwrap()));
            for (name, training) in NAMES.iter().zip(&as_it_went) {
                prop_assert_eq!(&folded(&mut store, name), training);
            }
        }
    }
}
