//! Rehearsals handed to assessors on other machines, and what they hand back.

use super::figures::{rows, set_clock, vault};
use super::workshops::{applied, assessment, end, listen, run, set_up, written};
use super::*;
use crate::conference::{Direction, MarkKind, Rate, Stage};
use crate::scenario::vocabulary::Pitfall;
use crate::scenario::{Improvised, PressIx, TopicIx};
use crate::store::{ExchangeError, SessionState, StoreError, StoredSession};
use crate::workshop::file::{Faulty, is_assessment};
use crate::workshop::{Asked, Assessment, Rating, Rehearsal, Team};

/// A run in which much happened that assessors are not to see.
pub(super) fn held(dir: &Path, is_over: bool) -> SessionId {
    let vault = vault(dir, "");
    let stored = set_up(&vault, "day", true);
    set_clock(10_000);
    let mut live = run(&vault, &stored, "花子", &Team::default());
    set_clock(20_000);
    while live.conference().stage() != Stage::Asked {
        listen(&mut live, 1);
    }
    applied(&mut live, &written(MarkKind::Note, "she-is-nervous"));
    applied(&mut live, &written(MarkKind::Bookmark, ""));
    applied(&mut live, &written(MarkKind::Quotation, "we are sorry"));
    let promise = MarkKind::Promise {
        by_when: "soon".into(),
        owner: "nobody".into(),
    };
    applied(&mut live, &written(promise, "a-promise-it-seems"));
    applied(&mut live, &Event::Directed(Direction::Ease(true)));
    applied(&mut live, &Event::Undo);
    // The room goes after a dodge, which nobody else is to know of.
    set_clock(30_000);
    let pitfall = Pitfall::Dodge;
    let heard = true;
    applied(&mut live, &Event::Rated(Rate::Pitfall { pitfall, heard }));
    listen(&mut live, 1);
    set_clock(40_000);
    let made_up = Improvised {
        ask: "Made up, is it not?".into(),
        from: PressIx::new(0),
        techniques: WordSet::default(),
        topic: TopicIx::new(0),
    };
    let question = crate::scenario::QuestionIx::new(live.scenario().questions.len());
    applied(&mut live, &Event::Improvised(made_up));
    let follows = false;
    applied(
        &mut live,
        &Event::Directed(Direction::Ask(crate::conference::Call {
            question,
            follows,
        })),
    );
    listen(&mut live, 2);
    if is_over {
        end(&mut live);
    }
    SessionId(live.number().unwrap())
}

fn sheet(dir: &Path, session: SessionId) -> String {
    let mut file = Vec::new();
    open(dir).export_sheet(session, &mut file).unwrap();
    String::from_utf8(file).unwrap()
}

fn taken_in(dir: &Path, file: &str) -> SessionId {
    let imported = open(dir).import(&mut file.as_bytes()).unwrap();
    imported.last.unwrap()
}

fn rehearsal(stored: &StoredSession) -> Rehearsal {
    crate::store::assess::rehearsal(stored, Lang::En).unwrap()
}

#[test]
fn a_sheet_tells_what_was_asked_and_nothing_of_how_it_was_rated() {
    let ((_one, here), (_two, there)) = (place(), place());
    let session = held(&here, true);
    let mut store = open(&here);
    let theirs = assessment("Mori", 3, true);
    store.save_assessment(session, &theirs, now()).unwrap();
    let file = sheet(&here, session);
    for secret in [
        "she-is-nervous",
        "a-promise-it-seems",
        "noted",
        "\"rated\"",
        "bookmark",
        "Mori",
        "dodge",
        "pursuit",
    ] {
        let sessions: Vec<&str> = file
            .lines()
            .filter(|line| !line.starts_with("{\"scenario\""))
            .collect();
        assert!(!sessions.join("\n").contains(secret), "{secret}");
    }
    assert!(file.contains("we are sorry") && file.contains("Made up, is it not?"));

    let copy = taken_in(&there, &file);
    let mut store = open(&there);
    let stored = store.load(copy).unwrap();
    assert!(stored.info.sheet && stored.whole);
    assert_eq!(stored.info.state, SessionState::Open);
    for entry in &stored.transcript.entries {
        assert_eq!(entry.turn.levels.count(), 0);
        assert!(entry.turn.pitfalls.is_empty());
    }
    let (mine, original) = (
        rehearsal(&stored),
        rehearsal(&open(&here).load(session).unwrap()),
    );
    let words = |it: &Rehearsal| -> Vec<Asked> {
        let untimed = |asked: &Asked| Asked {
            at_ms: None,
            ..asked.clone()
        };
        it.asked.iter().map(untimed).collect()
    };
    assert_eq!(words(&mine), words(&original));
    assert_eq!(mine.speaker, original.speaker);
    assert!(mine.asked.iter().all(|it| it.at_ms.is_some()));

    // It is here to be assessed, and nothing else.
    assert_eq!(store.list("花子", 9).unwrap(), []);
    assert_eq!(store.open_sessions("花子").unwrap(), []);
    assert_eq!(store.practised("花子", 9).unwrap(), []);
    let refused = vault(&there, "花子")
        .resume_run(copy, Lang::En)
        .unwrap_err();
    assert!(matches!(refused, StoreError::NotOpen { .. }), "{refused}");
    let again = open(&there).import(&mut file.as_bytes()).unwrap();
    assert_eq!((again.already, again.last), (1, Some(copy)));
}

#[test]
fn a_sheet_of_a_session_that_goes_on_is_as_far_as_it_went() {
    let ((_one, here), (_two, there)) = (place(), place());
    let session = held(&here, false);
    let copy = taken_in(&there, &sheet(&here, session));
    let stored = open(&there).load(copy).unwrap();
    let original = open(&here).load(session).unwrap();
    assert_eq!(
        stored.transcript.entries.len(),
        original.transcript.entries.len()
    );
    assert!(rehearsal(&stored).asked.iter().all(|asked| asked.answered));
}

#[test]
fn an_assessment_finds_its_way_back() {
    let ((_one, here), (_two, there)) = (place(), place());
    let session = held(&here, true);
    let copy = taken_in(&there, &sheet(&here, session));
    let mut theirs = open(&there);
    let asked = rehearsal(&theirs.load(copy).unwrap()).asked;
    let ratings = asked.iter().map(|asked| Rating {
        turn: asked.turn,
        question: asked.question.clone(),
        overall: Some(2),
        ..Rating::default()
    });
    let held = Assessment {
        ratings: ratings.collect(),
        ..assessment("Mori", 0, true)
    };
    theirs.save_assessment(copy, &held, now()).unwrap();
    let file = theirs.export_assessment(copy, "Mori").unwrap();
    assert!(is_assessment(&file) && !is_assessment(&sheet(&here, session)));
    assert!(file.contains("Made up, is it not?"), "a person can read it");
    let nothing = theirs.export_assessment(copy, "Abe").unwrap_err();
    assert!(matches!(nothing, ExchangeError::Nothing(_)));

    let mut ours = open(&here);
    let done = ours.import_assessment(&file, false, now()).unwrap();
    assert_eq!((done.session, &*done.assessor), (session, "Mori"));
    assert_eq!((done.ratings, done.stale), (asked.len(), 0));
    assert!(done.done);
    assert_eq!(ours.assessments(session).unwrap(), [held]);
    let again = ours.import_assessment(&file, false, now()).unwrap_err();
    assert!(matches!(again, ExchangeError::Already(_)));
    ours.import_assessment(&format!("\u{feff}{file}"), true, now())
        .unwrap();

    // The session itself takes the place of the sheet, under its number.
    let mut whole = Vec::new();
    ours.delete_assessment(session, "Mori").unwrap();
    ours.export(None, &mut whole).unwrap();
    theirs.import(&mut &whole[..]).unwrap();
    let info = theirs.info(copy).unwrap();
    assert!(!info.sheet && info.state == SessionState::Complete);
    assert_eq!(theirs.assessments(copy).unwrap().len(), 1, "it stays");
    assert_eq!(theirs.practised("花子", 9).unwrap().len(), 1);
}

#[test]
fn a_file_that_is_none_is_refused_with_what_and_where() {
    let ((_one, here), (_two, there)) = (place(), place());
    let session = held(&here, true);
    let mut store = open(&here);
    let mut mine = assessment("Mori", 2, true);
    let asked = rehearsal(&store.load(session).unwrap()).asked;
    mine.ratings[0].turn = asked[0].turn;
    mine.ratings[0].question = asked[0].question.clone();
    store.save_assessment(session, &mine, now()).unwrap();
    let file = store.export_assessment(session, "Mori").unwrap();
    store.delete_assessment(session, "Mori").unwrap();

    let mut refused = |text: &str| {
        let error = store.import_assessment(text, true, now()).unwrap_err();
        assert_eq!(rows(&store, "assessments"), 0);
        for lang in Lang::ALL {
            assert!(!error.message("f.json", lang).is_empty() && !error.hint(lang).is_empty());
        }
        match error {
            ExchangeError::Faulty(why) => why,
            other => panic!("{other:?}"),
        }
    };
    for foreign in [
        "",
        "{}",
        "[1]",
        "kaiken: 1",
        "{\"kaiken_data\":{\"version\":2}}",
    ] {
        assert_eq!(refused(foreign), Faulty::Foreign, "{foreign}");
    }
    let newer = file.replacen("\"kaiken_assessment\": 1", "\"kaiken_assessment\": 2", 1);
    assert_eq!(refused(&newer), Faulty::Newer);
    let cut = &file[..file.find("\"assessment\": {").unwrap() + 20];
    assert!(matches!(refused(cut), Faulty::Broken { line, .. } if line > 5));
    let swapped = file.replacen(
        &format!("\"turn\": {},", asked[0].turn),
        "\"turn\": 900,",
        1,
    );
    assert_eq!(refused(&swapped), Faulty::Rating(1));
    let nameless = file.replacen("\"Mori\"", "\"\\u001b \"", 1);
    assert_eq!(refused(&nameless), Faulty::Impossible);
    let level = file.replacen("\"overall\": 2", "\"overall\": 9", 1);
    assert_ne!(level, file);
    assert_eq!(refused(&level), Faulty::Impossible);
    let large = format!("{file}{}", " ".repeat(9 << 20));
    assert_eq!(refused(&large), Faulty::TooLarge);
    let deep = format!("{{\"kaiken_assessment\": 1, \"x\": {}", "[".repeat(100_000));
    assert!(matches!(refused(&deep), Faulty::Broken { .. }));

    let lost = open(&there).import_assessment(&file, true, now());
    assert!(matches!(lost, Err(ExchangeError::NoSession(_))));
    let hash = file.find("\"scenario\": \"").unwrap() + 13;
    let mut other = file.clone();
    other.replace_range(hash..hash + 4, "0000");
    let other = store.import_assessment(&other, true, now());
    assert!(matches!(other, Err(ExchangeError::OtherScenario(_))));
    let spiced = file.replacen("a note of one's own", "a \\u001b[31mnote\\u202e", 1);
    store.import_assessment(&spiced, true, now()).unwrap();
    let kept = store.assessments(session).unwrap();
    assert_eq!(&*kept[0].ratings[0].note, "a [31mnote");
}

#[test]
fn what_was_taken_back_since_counts_for_nothing() {
    let (_one, here) = place();
    let session = held(&here, false);
    let mut store = open(&here);
    let asked = rehearsal(&store.load(session).unwrap()).asked;
    let last = asked.iter().rfind(|asked| asked.answered).unwrap();
    let mut mine = assessment("Mori", 2, false);
    mine.ratings[0].turn = last.turn;
    mine.ratings[0].question = last.question.clone();
    store.save_assessment(session, &mine, now()).unwrap();
    let file = store.export_assessment(session, "Mori").unwrap();
    drop(store);
    let vault = vault(&here, "");
    let crate::store::Resumed::Live(mut live) = vault.resume_run(session, Lang::En).unwrap() else {
        panic!("it goes on");
    };
    let turns = live.session().transcript().entries.len();
    while live.session().transcript().entries.len() + 2 > turns {
        applied(&mut live, &Event::Undo);
    }
    drop(live);
    let done = open(&here).import_assessment(&file, true, now()).unwrap();
    assert_eq!((done.stale, done.done), (1, false));
}
