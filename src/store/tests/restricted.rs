//! A login that sees one trainee's sessions alone.

use super::figures::{begin, conference, drilled, rows, vault};
use super::keeping::{manner, play, small};
use super::workshops::{assessment, end, listen, participant, run, set_up, workshop};
use super::*;
use crate::store::{ImportError, Resumed, Settings, StoreError, Vault};
use crate::training::Training;
use crate::workshop::Team;

/// A store with sessions of two, and of a workshop; the sessions by trainee.
fn shared(dir: &Path) -> (Vec<SessionId>, Vec<SessionId>) {
    let facilitator = vault(dir, "");
    let stored = set_up(&facilitator, "day", true);
    let mut mine = vec![conference(&vault(dir, "Taro"), 1, 1_000)];
    let mut theirs = vec![conference(&vault(dir, "花子's"), 2, 2_000)];
    theirs.push(drilled(&vault(dir, "花子's"), 2, 3_000));
    for (name, of) in [("Taro", &mut mine), ("花子's", &mut theirs)] {
        let mut live = run(&facilitator, &stored, name, &Team::default());
        listen(&mut live, 3);
        end(&mut live);
        of.push(SessionId(live.number().unwrap()));
    }
    (mine, theirs)
}

fn restricted(dir: &Path, name: &str) -> Vault {
    let vault = vault(dir, "somebody");
    vault.restrict(name);
    vault
}

#[test]
fn one_reads_ones_own_sessions_and_no_others() {
    let (_holder, dir) = place();
    let (mine, theirs) = shared(&dir);
    for (name, own, others) in [("Taro", &mine, &theirs), ("花子's", &theirs, &mine)] {
        let vault = restricted(&dir, name);
        assert_eq!(&*vault.trainee(), name);
        for session in own {
            vault
                .look_up(*session, |store| store.load(*session))
                .unwrap();
            vault.debrief(*session, Lang::En).unwrap();
            vault
                .look_up(*session, |store| store.practised_in(*session))
                .unwrap();
        }
        for session in others {
            let number = *session;
            let refused = |result: Result<(), StoreError>| {
                let error = result.unwrap_err();
                assert!(matches!(error, StoreError::NoSuchSession { .. }), "{error}");
            };
            refused(vault.look_up(number, |store| store.load(number).map(drop)));
            refused(vault.look_up(number, |store| store.info(number).map(drop)));
            refused(vault.look_up(number, |store| store.practised_in(number).map(drop)));
            refused(vault.look_up(number, |store| store.is_in_use(number).map(drop)));
            refused(vault.write(|store| store.discard(number).map(drop)));
            refused(vault.write(|store| store.discard_old(&[number], &[]).map(drop)));
            refused(vault.debrief(number, Lang::En).map(drop));
            refused(vault.resume(number, Lang::En).map(drop));
            refused(vault.resume_run(number, Lang::En).map(drop));
            refused(vault.repair_round(number, "m", Lang::En, false).map(drop));
        }
        let read = |store: &mut Store| {
            assert_eq!(store.all_sessions().unwrap(), *own);
            assert_eq!(store.trainees().unwrap().len(), 1);
            assert_eq!(store.older_than(Timestamp::MAX, None).unwrap(), *own);
            for other in ["", "Taro", "花子's"].into_iter().filter(|it| *it != name) {
                assert_eq!(store.list(other, 99).unwrap(), []);
                assert_eq!(store.latest(other).unwrap(), None);
                assert_eq!(store.open_sessions(other).unwrap(), []);
                assert_eq!(store.left_open(other).unwrap(), []);
                assert_eq!(store.drill(other, "monday").unwrap(), []);
                assert_eq!(store.results(other).unwrap(), []);
                assert_eq!(store.practised(other, 99).unwrap(), []);
                assert_eq!(store.training(other).unwrap(), Training::default());
                assert_eq!(store.deck(other).unwrap(), Default::default());
                assert_eq!(store.on_rosters(other).unwrap(), 0);
            }
            assert!(!store.list(name, 99).unwrap().is_empty());
            assert_ne!(store.training(name).unwrap(), Training::default());
        };
        vault.read(read).unwrap();
    }
}

#[test]
fn nobody_reads_how_they_are_rated_while_they_speak() {
    let (_holder, dir) = place();
    let facilitator = vault(&dir, "");
    let stored = set_up(&facilitator, "day", true);
    let mut live = run(&facilitator, &stored, "Taro", &Team::default());
    listen(&mut live, 3);
    let session = SessionId(live.number().unwrap());
    let taro = restricted(&dir, "Taro");
    assert!(taro.debrief(session, Lang::En).is_err());
    assert_eq!(
        taro.read(|store| store.runs(stored.id).unwrap()),
        Some(vec![])
    );
    end(&mut live);
    taro.debrief(session, Lang::En).unwrap();
}

#[test]
fn an_export_holds_ones_own_sessions_alone() {
    let (_holder, dir) = place();
    let (mine, _) = shared(&dir);
    open(&dir).remember_trainee("花子's").unwrap();
    let vault = restricted(&dir, "Taro");
    for whose in [None, Some("花子's"), Some("")] {
        let mut file = Vec::new();
        let done = vault.read(|store| store.export(whose, &mut file).unwrap());
        assert_eq!(done.unwrap().sessions, mine.len());
        let text = String::from_utf8(file).unwrap();
        assert!(!text.contains("花子") && !text.contains("\"workshop\""));
    }
}

#[test]
fn one_plays_as_oneself_and_as_nobody_else() {
    let (_holder, dir) = place();
    shared(&dir);
    let vault = restricted(&dir, "Taro");
    vault.set_trainee("花子's");
    vault.restrict("花子's");
    assert_eq!(&*vault.trainee(), "Taro");
    let session = conference(&vault, 5, 9_000);
    let info = vault.look_up(session, |store| store.info(session)).unwrap();
    assert_eq!(info.trainee.as_deref(), Some("Taro"));
    let mut live = begin(vault.begin(small(), manner(), 9, Lang::En, true));
    play(&mut live, 2);
    let session = SessionId(live.number().unwrap());
    drop(live);
    assert!(matches!(
        vault.resume(session, Lang::En).unwrap(),
        Resumed::Live(_)
    ));
    let id = vault
        .read(|store| store.find_workshop(None).unwrap())
        .flatten();
    let stored = vault.write(|store| store.workshop(id.unwrap())).unwrap();
    let team = Team::default();
    let mut theirs = vault
        .begin_run(&stored, 0, "花子's", &team, Lang::En)
        .unwrap();
    let begin = Event::Begin {
        seed: 1,
        panel: Vec::new(),
        carried: None,
    };
    theirs.apply(&begin).unwrap();
    assert!(theirs.trouble().is_some(), "it is not kept");
    let runs = vault.read(|store| store.runs(stored.id).unwrap()).unwrap();
    assert_eq!(runs.len(), 1, "one's own");
}

#[test]
fn what_belongs_to_everybody_is_not_touched() {
    let (_holder, dir) = place();
    let (mine, theirs) = shared(&dir);
    let settings = rows(&open(&dir), "settings");
    let id = open(&dir).find_workshop(None).unwrap().unwrap();
    let vault = restricted(&dir, "Taro");
    let refused = |result: Result<(), StoreError>| {
        let error = result.unwrap_err();
        assert!(matches!(error, StoreError::Restricted), "{error}");
    };
    let held = assessment("Taro", 3, true);
    refused(vault.write(|store| store.save_assessment(mine[0], &held, now())));
    refused(vault.write(|store| store.assessments(mine[0]).map(drop)));
    refused(vault.write(|store| store.assessed().map(drop)));
    refused(vault.write(|store| store.delete_assessment(mine[0], "Mori").map(drop)));
    refused(vault.write(|store| {
        store
            .new_workshop(&workshop("x", true), &[], now())
            .map(drop)
    }));
    refused(vault.write(|store| store.change_workshop(id, &workshop("x", true))));
    refused(vault.write(|store| store.delete_workshop(id, true).map(drop)));
    refused(vault.write(|store| store.discard_old(&[], &[id]).map(drop)));
    refused(vault.write(|store| store.publish(id, "{}")));
    refused(vault.write(|store| store.delete_everything().map(drop)));
    refused(vault.write(|store| store.rename_trainee("花子's", "x", false).map(drop)));
    refused(vault.write(|store| store.delete_trainee("花子's").map(drop)));
    refused(vault.write(|store| store.rebuild().map(drop)));
    refused(vault.write(|store| store.save_settings(&Settings::default())));
    vault.write(|store| store.remember_trainee("Taro")).unwrap();
    let file = vault
        .write(|store| Ok(store.import(&mut &b""[..])))
        .unwrap();
    assert!(matches!(
        file,
        Err(ImportError::Store(StoreError::Restricted))
    ));
    let store = open(&dir);
    assert_eq!(rows(&store, "settings"), settings);
    assert_eq!(
        store.all_sessions().unwrap().len(),
        mine.len() + theirs.len()
    );
    assert_eq!(store.published(id).unwrap(), None);
}

#[test]
fn of_a_workshop_one_sees_oneself_and_what_the_room_shows() {
    let (_holder, dir) = place();
    shared(&dir);
    let mut store = open(&dir);
    let id = store.find_workshop(None).unwrap().unwrap();
    store.publish(id, "\"shown\"").unwrap();
    let vault = restricted(&dir, "Taro");
    let seen = vault.write(|store| store.workshop(id)).unwrap().workshop;
    assert_eq!(seen.participants, [participant("Taro")]);
    assert!(seen.assessors.is_empty());
    let shown = vault.read(|store| store.published(id).unwrap()).flatten();
    assert_eq!(shown, Some((1, "\"shown\"".into())));
}
