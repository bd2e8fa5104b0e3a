//! How far assessors agree, and rating what is known to be rated.

use super::*;
use kaiken::conference::{Event, Rate, Stage};
use kaiken::i18n::Lang;
use kaiken::scenario::vocabulary::Pitfall;
use kaiken::scenario::{AnswerIx, Levels, PersonIx};
use kaiken::store::{Playable, SessionId, Vault};
use kaiken::workshop::{Assessment, Heard, Rating, Setting, Team, Workshop};

/// A run of a workshop held to its end, in which the facilitator gave every answer 3
/// for answering the question, and whose assessors are Abe and Mori.
fn held(person: &Person) -> SessionId {
    let vault = Vault::new(Some(&person.data()), jiff::Timestamp::now);
    let source = include_bytes!("../../../scenarios/7pay-first-conference.yaml");
    let playable = Playable::read(source, "7pay.yaml").unwrap();
    let workshop = Workshop {
        name: "Spring".into(),
        lang: Lang::En,
        spoken: true,
        seed: 7,
        participants: Vec::new(),
        assessors: vec!["Abe".into(), "Mori".into()],
        kept: Vec::new(),
        seatings: Vec::new(),
    };
    let kept = vault.write(|store| {
        let id = store.new_workshop(&workshop, &[&playable], jiff::Timestamp::now())?;
        store.workshop(id)
    });
    let kept = kept.unwrap();
    let live = vault.begin_run(&kept, 0, "Ito", &Team::default(), Lang::En);
    let mut live = live.unwrap();
    let seats = usize::from(live.scenario().panel.seats);
    let panel = (0..seats).map(PersonIx::new).collect();
    live.apply(&Event::Begin {
        seed: 7,
        panel,
        carried: None,
    })
    .unwrap();
    loop {
        match live.conference().stage() {
            Stage::Finished(_) => break,
            Stage::Deciding(_) => {
                let option = AnswerIx::new(0);
                live.apply(&Event::Decided { option }).unwrap();
            }
            _ => {
                let (criterion, level) = (0, Some(3));
                live.apply(&Event::Rated(Rate::Level { criterion, level }))
                    .unwrap();
                let (elapsed_ms, then) = (0, None);
                live.apply(&Event::Answered { elapsed_ms, then }).unwrap();
            }
        }
    }
    SessionId(live.number().unwrap())
}

/// An assessor's ratings of every answer.
fn assess(person: &Person, session: SessionId, name: &str, level: u8, done: bool) {
    let vault = Vault::new(Some(&person.data()), jiff::Timestamp::now);
    let stored = vault.look_up(session, |store| store.load(session)).unwrap();
    let playable = Playable::heard(&stored).unwrap();
    let entries = (0..).zip(&stored.transcript.entries);
    let ratings = entries
        .filter(|(_, it)| it.in_own_words())
        .map(|(turn, entry)| {
            let question = entry.question(&playable.scenario);
            let mut levels = Levels::default();
            levels.set(0, level);
            Rating {
                turn,
                question: question.map_or_else(|| "".into(), |it| it.id.clone()),
                levels,
                pitfalls: vec![Heard {
                    pitfall: Pitfall::Mocks,
                    words: "are you serious?".into(),
                }],
                ..Rating::default()
            }
        });
    let assessment = Assessment {
        assessor: name.into(),
        setting: Setting::Recording,
        ratings: ratings.collect(),
        done,
        ..Assessment::default()
    };
    let now = jiff::Timestamp::now();
    let saved = vault.look_up(session, |store| {
        store.save_assessment(session, &assessment, now)
    });
    saved.unwrap();
}

#[test]
fn it_stays_blind_until_all_have_finished() {
    let person = Person::new();
    let session = held(&person);
    let run = person.run("agree last");
    run.is(1)
        .complains("waiting for Abe (has not begun), Mori (has not begun)")
        .complains("kaiken workshop assessors Spring --remove Abe --remove Mori");
    assess(&person, session, "Abe", 1, true);
    assess(&person, session, "Mori", 0, false);
    let line = format!("agree {session}");
    person
        .run(&line)
        .is(1)
        .complains("waiting for Mori (has begun)")
        .complains(&format!("kaiken assess {session} --assessor Mori"))
        .complains("--anyway");
    person
        .run(&format!("{line} --adopt"))
        .is(1)
        .complains("Mori");
    person.run(&format!("{line} --adopt --anyway")).is(2);
    person
        .run(&format!("{line} --anyway"))
        .is(0)
        .says("Not finished: Mori")
        .says("Answers the question");
    assess(&person, session, "Mori", 0, true);
    let run = person.run("agree last");
    run.is(0)
        .says("To talk about")
        .says("Abe 1, Mori 0, facilitator 3");
    assert!(!run.out.contains("Not finished"));
    person
        .run(&format!("{line} --lang ja"))
        .is(0)
        .says("話し合うところ");
    person
        .run(&format!("{line} --without-facilitator"))
        .is(0)
        .says("Abe 1, Mori 0");
}

#[test]
fn nobody_waits_for_an_assessor_taken_off() {
    let person = Person::new();
    let session = held(&person);
    assess(&person, session, "Abe", 1, true);
    person.run("agree last").is(1).complains("Mori (has not");
    let unknown = person.run("workshop assessors --remove Baba");
    unknown.is(1).complains("Baba").complains("Abe, Mori");
    person
        .run("workshop assessors Spring --remove Mori")
        .is(0)
        .says("Assessors of Spring: Abe");
    person.run("agree last").is(0);
    person
        .run("workshop assessors --add 'Mori --lang ja")
        .is(0)
        .says("評価者：Abe、");
    person
        .run("agree last")
        .is(1)
        .complains(r"--remove ''\''Mori'");
}

#[test]
fn what_is_adopted_is_what_reports_say_and_can_be_measured_again() {
    let person = Person::new();
    let session = held(&person);
    assess(&person, session, "Abe", 1, true);
    assess(&person, session, "Mori", 1, true);
    let score = |person: &Person| -> i64 {
        let json = person.run(&format!("report {session} --format json"));
        let json: serde_json::Value = serde_json::from_str(&json.is(0).out).unwrap();
        json["overall"].as_i64().unwrap()
    };
    let before = score(&person);
    // Cards are of what that run rehearses.
    let cards = person
        .run("print cards 7pay-first-conference")
        .is(0)
        .out
        .clone();
    assert_eq!(person.run("print cards last").is(0).out, cards);
    let run = person.run(&format!("agree {session} --adopt"));
    run.is(0)
        .says("rated by all of them together (Abe, Mori, facilitator)");
    person
        .run(&format!("report {session}"))
        .is(0)
        .says("rated by the facilitator and 2 assessors");
    let after = score(&person);
    assert!(after < before, "{after} {before}");
    // Once more from the ratings as they were, not from what was merged of them.
    let again = person.run(&format!("agree {session}"));
    again.is(0).says("Abe 1, Mori 1, facilitator 3");
    person.run(&format!("agree {session} --adopt")).is(0);
    assert_eq!(score(&person), after);
}

#[test]
fn the_group_is_told_what_the_assessors_came_to() {
    let person = Person::new();
    let session = held(&person);
    assess(&person, session, "Abe", 0, true);
    assess(&person, session, "Mori", 3, true);
    let came_to = "(rated 0, 3, 3; merged 3)";
    person.run("workshop report Spring").is(0).says(came_to);
    person.run(&format!("agree {session} --adopt")).is(0);
    person.run("workshop report Spring").is(0).says(came_to);
    person
        .run(&format!("agree {session} --without-facilitator --adopt"))
        .is(0);
    person
        .run(&format!("report {session} --lang ja"))
        .is(0)
        .says("評価者2人が評価");
    let came_to = "(rated 0, 3; merged 1)";
    person.run("workshop report Spring").is(0).says(came_to);
}

#[test]
fn every_form_is_written_and_no_file_is_written_over() {
    let person = Person::new();
    let session = held(&person);
    assess(&person, session, "Abe", 1, true);
    assess(&person, session, "Mori", 2, true);
    for (name, begins) in [
        ("a.html", "<!DOCTYPE html>"),
        ("a.md", "# Agreement"),
        ("a.csv", "\u{FEFF}Number,"),
        ("a.json", "{"),
        ("a.txt", "Agreement"),
    ] {
        let line = format!("agree {session} -o {name}");
        person.run(&line).is(0).says(name);
        let written = std::fs::read_to_string(person.path(name)).unwrap();
        assert!(written.starts_with(begins), "{name}: {written:.40}");
        person.run(&line).is(1);
        person.run(&format!("{line} --force")).is(0);
    }
    let json = person.run(&format!("agree {session} --format json"));
    let json: serde_json::Value = serde_json::from_str(&json.is(0).out).unwrap();
    assert_eq!(json["criteria"][0]["alpha"]["kind"], "is");
    assert_eq!(json["raters"][2]["facilitator"], true);
}

#[test]
fn what_cannot_be_measured_says_why() {
    let person = Person::with_small();
    person.run("agree").is(2);
    person.run("agree 1").is(1).complains("no session 1");
    person.plays().is(0);
    person.run("agree 1").is(1).complains("nobody has rated");
    assess(&person, SessionId(1), "Abe", 1, true);
    person.run("agree 1").is(1).complains("nobody has rated");
    let session = held(&person);
    let line = format!("agree {session} --anyway");
    person.run(&line).is(0).says("Only facilitator has rated");
    person
        .run(&format!("{line} --without-facilitator"))
        .is(1)
        .complains("no assessor has rated");
}

#[test]
fn calibrating_in_lines_tells_how_one_rates() {
    let person = Person::new();
    let run = person.fed(
        "calibrate --plain --seed 3 --count 2",
        &"2\n?\n9\n２\n".repeat(20),
    );
    run.is(0)
        .says("2 written answers")
        .says("Please give a level from 0 to 3")
        .says("How you rate")
        .says("(seed 3).");
    let again = person.fed(
        "calibrate --plain --seed 3 --count 2",
        &"2\n?\n9\n２\n".repeat(20),
    );
    assert_eq!(run.out, again.out);
    // The end of the input is the end of the round.
    person
        .fed("calibrate --plain", "")
        .is(0)
        .says("No answer was rated.");
    person
        .fed("calibrate --plain --lang ja", &"1\n".repeat(5))
        .is(0)
        .says("答え 1/15");
    person.run("calibrate --count 0").is(2);
    person.run("calibrate").is(2).complains("--plain");
    assert!(!person.data().exists());
}
