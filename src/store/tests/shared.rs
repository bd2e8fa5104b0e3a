//! Workshops and assessments in a file of everything, and back.

use super::archive::{exported, import, with_lines};
use super::exchange::held;
use super::figures::{rows, set_clock, vault};
use super::workshops::{applied, assessment, end, listen, run, set_up, workshop, written};
use super::*;
use crate::conference::MarkKind;
use crate::scenario::PersonIx;
use crate::store::{ImportError, Wrong};
use crate::workshop::Team;

/// A workshop with a run that ended, was assessed, and was merged.
fn used(dir: &Path) -> SessionId {
    let vault = vault(dir, "");
    let stored = set_up(&vault, "day", true);
    set_clock(1_000);
    let team = Team {
        seats: vec![(PersonIx::new(1), "Taro".into())],
    };
    let mut live = run(&vault, &stored, "花子", &team);
    listen(&mut live, 4);
    end(&mut live);
    let session = SessionId(live.number().unwrap());
    let mut store = open(dir);
    for assessor in ["Mori", "Abe"] {
        let held = assessment(assessor, 2, true);
        store.save_assessment(session, &held, now()).unwrap();
    }
    let merged = live.session().transcript();
    store.adopt(session, merged, 2).unwrap();
    session
}

#[test]
fn workshops_come_back_with_their_runs_and_what_assessors_hold() {
    let ((_one, here), (_two, there)) = (place(), place());
    used(&here);
    let mut store = open(&here);
    let id = store.find_workshop(None).unwrap().unwrap();
    let renamed = workshop("the day before", true);
    store.change_workshop(id, &renamed).unwrap();
    held(&here, false);
    let (done, file) = exported(&here, None);
    assert_eq!(
        (
            done.workshops,
            done.sessions,
            done.assessments,
            done.scenarios
        ),
        (2, 2, 2, 1)
    );
    let imported = import(&there, &file).unwrap();
    assert_eq!(
        (imported.workshops, imported.sessions, imported.assessments),
        (2, 2, 2)
    );
    assert_eq!(exported(&there, None).1, file, "the same file again");
    let (one, other) = (open(&here), open(&there));
    for session in one.all_sessions().unwrap() {
        assert_eq!(one.load(session).unwrap(), other.load(session).unwrap());
        assert_eq!(
            one.assessments(session).unwrap(),
            other.assessments(session).unwrap()
        );
    }
    assert_eq!(one.workshops().unwrap(), other.workshops().unwrap());

    let again = import(&there, &file).unwrap();
    assert_eq!(
        (again.workshops, again.sessions, again.assessments),
        (0, 0, 0)
    );
    assert_eq!(rows(&open(&there), "workshops"), 2);
}

#[test]
fn a_name_that_is_taken_is_given_again_with_a_number() {
    let ((_one, here), (_two, there)) = (place(), place());
    used(&here);
    set_up(&vault(&there, ""), "day", false);
    import(&there, &exported(&here, None).1).unwrap();
    let store = open(&there);
    let names: Vec<String> = store
        .workshops()
        .unwrap()
        .iter()
        .map(|it| it.name.to_string())
        .collect();
    assert_eq!(names, ["day (2)", "day"]);
    let id = store.find_workshop(Some("day (2)")).unwrap().unwrap();
    assert_eq!(store.runs(id).unwrap().len(), 1);

    // The same in every part, set up on both: one.
    let ((_one, here), (_two, there)) = (place(), place());
    set_up(&vault(&here, ""), "day", false);
    set_up(&vault(&there, ""), "day", false);
    let imported = import(&there, &exported(&here, None).1).unwrap();
    assert_eq!(imported.workshops, 0);
    assert_eq!(rows(&open(&there), "workshops"), 1);
}

#[test]
fn of_two_assessments_the_newer_counts() {
    let ((_one, here), (_two, there)) = (place(), place());
    let session = used(&here);
    let (_, old) = exported(&here, None);
    import(&there, &old).unwrap();
    let mut store = open(&here);
    let later = Timestamp::from_millisecond(now().as_millisecond() + 1).unwrap();
    let newer = assessment("Mori", 3, true);
    store.save_assessment(session, &newer, later).unwrap();
    let (_, new) = exported(&here, None);
    let imported = import(&there, &new).unwrap();
    assert_eq!((imported.sessions, imported.assessments), (0, 1));
    assert_eq!(open(&there).assessments(session).unwrap()[1], newer);
    assert_eq!(import(&there, &old).unwrap().assessments, 0, "older");
    assert_eq!(open(&there).assessments(session).unwrap()[1], newer);
}

#[test]
fn a_file_of_one_trainee_speaks_of_no_workshop() {
    let ((_one, here), (_two, there)) = (place(), place());
    used(&here);
    let (done, file) = exported(&here, Some("花子"));
    assert_eq!((done.workshops, done.assessments, done.sessions), (0, 0, 1));
    for other in ["Abe", "\"workshop\"", "\"assessment\""] {
        assert!(!file.contains(other), "{other}");
    }
    import(&there, &file).unwrap();
    let info = open(&there).info(SessionId(1)).unwrap();
    assert_eq!((info.workshop, info.raters), (None, 2));
}

#[test]
fn hostile_workshops_and_assessments_are_refused_whole() {
    let ((_one, here), (_two, there)) = (place(), place());
    used(&here);
    let (_, file) = exported(&here, None);
    open(&there);
    let at = |start: &str| {
        let line = file.lines().position(|line| line.starts_with(start));
        line.unwrap()
    };
    let (of_workshop, of_session) = (at("{\"workshop\""), at("{\"session\""));
    let of_assessment = at("{\"assessment\"");
    let wrong = |file: &str| match import(&there, file).unwrap_err() {
        ImportError::Wrong(line, wrong) => {
            assert_eq!(rows(&open(&there), "workshops"), 0);
            assert_eq!(rows(&open(&there), "sessions"), 0);
            (line, wrong)
        }
        other => panic!("{other:?}"),
    };
    let change = |line: usize, from: &str, to: &str| {
        with_lines(&file, |lines| {
            let changed = lines[line].replacen(from, to, 1);
            assert_ne!(changed, lines[line], "{from}");
            lines[line] = changed;
        })
    };
    for (line, what, from, to) in [
        (of_workshop, Wrong::Workshop, "\"uid\":\"", "\"uid\":\"../"),
        (
            of_workshop,
            Wrong::Workshop,
            "\"scenarios\":[\"",
            "\"scenarios\":[\"0",
        ),
        (
            of_workshop,
            Wrong::Workshop,
            "\"name\":\"day\"",
            "\"name\":\"\\u202e\"",
        ),
        (
            of_workshop,
            Wrong::Unknown,
            "\"created\":",
            "\"created\":922337203685477",
        ),
        (
            of_workshop,
            Wrong::Unknown,
            "\"created\":",
            "\"surprise\":1,\"created\":",
        ),
        (
            of_session,
            Wrong::Session,
            "\"workshop\":\"",
            "\"workshop\":\"0",
        ),
        (of_session, Wrong::Session, "\"Taro\"", "\"\\u001b\""),
        (
            of_assessment,
            Wrong::Assessment,
            "\"session\":\"",
            "\"session\":\"0",
        ),
        (
            of_assessment,
            Wrong::Assessment,
            "\"overall\":2",
            "\"overall\":200",
        ),
        (
            of_assessment,
            Wrong::Unknown,
            "\"assessor\":\"",
            "\"assessor\":\"\",\"remark\":\"",
        ),
    ] {
        let changed = change(line, from, to);
        assert_eq!(wrong(&changed), (line + 1, what), "{from} → {to}");
    }
    let orphan = with_lines(&file, |lines| {
        lines.remove(of_workshop);
    });
    assert_eq!(wrong(&orphan), (of_workshop + 1, Wrong::Session));
}

#[test]
fn words_in_a_file_are_cleaned() {
    let ((_one, here), (_two, there)) = (place(), place());
    let vault = vault(&here, "");
    let stored = set_up(&vault, "day", true);
    let mut live = run(&vault, &stored, "花子", &Team::default());
    listen(&mut live, 2);
    applied(&mut live, &written(MarkKind::Note, "clean-me"));
    listen(&mut live, 1);
    end(&mut live);
    let (_, file) = exported(&here, None);
    let file = file.replace("clean-me", "cl\\u001bean\\u202e-me");
    let file = with_lines(&file.replace("\"Office\"", "\"Off\\u001bice\""), |_| ());
    import(&there, &file).unwrap();
    let store = open(&there);
    let kept = store.load(SessionId(1)).unwrap();
    let is_clean = |event: &Event| *event == written(MarkKind::Note, "clean-me");
    assert!(kept.events.iter().any(is_clean));
    let mut marks = kept.transcript.entries.iter().flat_map(|it| &it.marks);
    assert!(marks.any(|mark| &*mark.words == "clean-me"));
    let id = store.find_workshop(None).unwrap().unwrap();
    let workshop = store.workshop(id).unwrap().workshop;
    assert_eq!(&*workshop.participants[0].role, "Office");
}
