//! `kaiken workshop report`: what a group is told, and each participant alone.

use super::{BUILT_IN, Person};
use jiff::Timestamp;
use kaiken::conference::{Direction, Event, Mark, MarkKind, Rate, Stage};
use kaiken::i18n::Lang;
use kaiken::scenario::{Levels, PersonIx, Question};
use kaiken::store::library::{self, Listed};
use kaiken::store::{Playable, SessionId, StoredWorkshop, Vault};
use kaiken::workshop::{Assessment, Participant, Rating, Setting, Team, Workshop};
use std::fs;

const NAMES: [&str; 3] = ["Ito Ken", "佐藤 花子", "../../Mori <b>"];

/// Somebody who has led a workshop of these three: each alone, and at last the first two
/// on one podium.
fn led() -> Person {
    let person = Person::new();
    let vault = Vault::new(Some(&person.data()), Timestamp::now);
    let participant = |name: &str| Participant {
        name: name.into(),
        role: "".into(),
    };
    let workshop = Workshop {
        name: "Spring".into(),
        lang: Lang::En,
        spoken: true,
        seed: 7,
        participants: NAMES.map(participant).to_vec(),
        assessors: Vec::new(),
        kept: Vec::new(),
        seatings: Vec::new(),
    };
    let listed = library::scan(&[], None);
    let is_it = |it: &&Listed| it.header.as_ref().is_ok_and(|it| &*it.id == BUILT_IN);
    let playable = Playable::listed(listed.iter().find(is_it).unwrap()).unwrap();
    let id = vault
        .write(|store| store.new_workshop(&workshop, &[&playable], Timestamp::now()))
        .unwrap();
    let stored = vault.write(|store| store.workshop(id)).unwrap();
    for name in NAMES {
        hold(&vault, &stored, name, &Team::default());
    }
    let seats = vec![(PersonIx::new(0), NAMES[1].into())];
    hold(&vault, &stored, NAMES[0], &Team { seats });
    person
}

fn hold(vault: &Vault, workshop: &StoredWorkshop, name: &str, team: &Team) {
    let live = vault.begin_run(workshop, 0, name, team, Lang::En);
    let mut live = live.unwrap();
    let seed = 7;
    let panel = vec![PersonIx::new(0)];
    live.apply(&Event::Begin {
        seed,
        panel,
        carried: None,
    })
    .unwrap();
    let mut nth = 0_usize;
    while nth < 6 {
        if let Stage::Deciding(at) = live.conference().stage() {
            let option = live.conference().decision_options(at)[0];
            live.apply(&Event::Decided { option }).unwrap();
            continue;
        }
        let (person, seat) = match nth % 2 == 1 && !team.seats.is_empty() {
            true => (NAMES[1], Some(PersonIx::new(0))),
            false => (name, None),
        };
        live.apply(&Event::Rated(Rate::Speaker(seat))).unwrap();
        for criterion in 0..4 {
            let level = Some((criterion + u8::try_from(nth).unwrap()) % 4);
            let rate = Rate::Level { criterion, level };
            live.apply(&Event::Rated(rate)).unwrap();
        }
        let mark = Mark {
            kind: MarkKind::Quotation,
            words: format!("We of {person} stand by it").into(),
            by: None,
        };
        live.apply(&Event::Marked(mark)).unwrap();
        let note = Mark {
            kind: MarkKind::Note,
            words: "looked at the paper".into(),
            by: None,
        };
        live.apply(&Event::Marked(note)).unwrap();
        let (elapsed_ms, then) = (1_000, None);
        live.apply(&Event::Answered { elapsed_ms, then }).unwrap();
        nth += 1;
    }
    live.apply(&Event::Directed(Direction::End)).unwrap();
}

#[test]
fn a_group_is_told_in_every_form() {
    let person = led();
    let text = person.run("workshop report");
    text.is(0).says("Group debrief: Spring").says("run 2 †");
    text.says("A record of training, not for appraisal.");
    person
        .run("workshop report Spring --lang ja")
        .is(0)
        .says("訓練の記録");
    for (file, begins) in [
        ("group.html", "<!DOCTYPE html>"),
        ("group.md", "# Group debrief: Spring"),
        ("group.csv", "\u{FEFF}participant,run,session"),
        ("group.json", "{\n  \"workshop\": \"Spring\""),
    ] {
        person.run(&format!("workshop report -o {file}")).is(0);
        let written = fs::read_to_string(person.path(file)).unwrap();
        assert!(written.starts_with(begins), "{file}: {written:.80}");
        // A spreadsheet and a program take it as it stands.
        let is_read = [".csv", ".json"].iter().any(|end| file.ends_with(end));
        assert!(is_read || !written.contains("<b>"), "{file}");
        let again = person.run(&format!("workshop report -o {file}"));
        again.is(1).complains("--force");
    }
}

#[test]
fn no_name_of_the_roster_leaves_anonymously() {
    let person = led();
    for form in ["text", "html", "md", "csv", "json"] {
        let run = person.run(&format!("workshop report --anonymous --format {form}"));
        run.is(0).says("Participant A");
        for name in ["Ito", "佐藤", "花子", "Mori"] {
            assert!(!run.out.contains(name), "{form}: {name}");
        }
    }
    let each = "workshop report --each --anonymous --format json -o each";
    let said = person.run(each);
    said.is(0).says("01-Participant-A.json").says("5 reports");
    for entry in fs::read_dir(person.path("each")).unwrap() {
        let path = entry.unwrap().path();
        let json = fs::read_to_string(&path).unwrap();
        for name in ["Ito", "佐藤", "花子", "Mori <"] {
            assert!(!json.contains(name), "{}: {name}", path.display());
        }
    }
}

#[test]
fn each_is_told_their_own_results_alone() {
    let person = led();
    let said = person.run("workshop report --each -o out/each");
    said.is(0)
        .says("5 reports, each for one participant alone:");
    let dir = person.path("out/each");
    let mut files: Vec<String> = fs::read_dir(&dir)
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    let expected = [
        "01-Ito-Ken-2.html",
        "01-Ito-Ken.html",
        "02-佐藤-花子-2.html",
        "02-佐藤-花子.html",
        "03-Mori-b.html",
    ];
    assert_eq!(files, expected);
    let read = |file: &str| fs::read_to_string(dir.join(file)).unwrap();
    // On one podium each is quoted with their own words; alone, nobody else is named.
    let (team, sato) = (read(expected[0]), read(expected[2]));
    assert!(team.contains("We of Ito Ken") && !team.contains("We of 佐藤 花子"));
    assert!(sato.contains("We of 佐藤 花子") && !sato.contains("We of Ito Ken"));
    assert!(!read(expected[1]).contains("佐藤"));
    // Once more, nothing is written before it is known that all can be.
    fs::remove_file(dir.join(expected[4])).unwrap();
    person
        .run("workshop report --each -o out/each")
        .is(1)
        .complains("4 of these files")
        .complains(expected[0])
        .complains("--force");
    assert!(!dir.join(expected[4]).exists());
    person
        .run("workshop report --each -o out/each --force")
        .is(0);
    assert!(dir.join(expected[4]).exists());
}

#[test]
fn a_participants_own_file_holds_no_note_of_the_facilitators() {
    let person = led();
    let read = |dir: &str| fs::read_to_string(person.path(dir).join("03-Mori-b.md")).unwrap();
    let each = "workshop report --each --format md -o";
    person.run(&format!("{each} theirs")).is(0);
    assert!(!read("theirs").contains("looked at the paper"));
    person.run(&format!("{each} mine --notes")).is(0);
    assert!(read("mine").contains("looked at the paper"));
}

#[test]
fn what_cannot_be_told_is_said() {
    let person = Person::new();
    person.run("workshop report").is(1).complains("no workshop");
    let person = led();
    person
        .run("workshop report Nobody")
        .is(1)
        .complains("Nobody");
    let open = person.run("workshop report --open --format md");
    open.is(1).complains("only HTML");
    person
        .run("workshop report --each")
        .is(2)
        .complains("--output");
}

/// Rates the first two questions of a run as an assessor who has finished.
fn assess(person: &Person, assessor: &str, levels: [u8; 2]) {
    let vault = Vault::new(Some(&person.data()), Timestamp::now);
    let session = SessionId(1);
    let entries = vault.look_up(session, |store| store.load(session)).unwrap();
    let entries = entries.transcript.entries;
    let listed = library::scan(&[], None);
    let is_it = |it: &&Listed| it.header.as_ref().is_ok_and(|it| &*it.id == BUILT_IN);
    let playable = Playable::listed(listed.iter().find(is_it).unwrap()).unwrap();
    let asked = entries.iter().enumerate();
    let asked = asked.filter_map(|(at, it)| Some((at, it.question(&playable.scenario)?)));
    let rating = |((turn, question), level): ((usize, &Question), u8)| {
        let mut levels = Levels::default();
        levels.set(0, level);
        Rating {
            turn: u16::try_from(turn).unwrap(),
            question: question.id.clone(),
            levels,
            ..Rating::default()
        }
    };
    let assessment = Assessment {
        ratings: asked.zip(levels).map(rating).collect(),
        done: true,
        assessor: assessor.into(),
        setting: Setting::Recording,
        ..Assessment::default()
    };
    vault
        .write(|store| store.save_assessment(session, &assessment, Timestamp::now()))
        .unwrap();
}

#[test]
fn assessors_who_differ_are_told_once_both_are_done() {
    let person = led();
    let heading = "Where the assessors differ";
    assess(&person, "Abe", [0, 1]);
    let one = person.run("workshop report");
    one.is(0).complains("kaiken agree 1 --adopt");
    assert!(!one.out.contains(heading));
    assess(&person, "Mori", [3, 1]);
    let both = person.run("workshop report");
    both.is(0).says(heading).says("rated 0, 1, 3; merged 1");
    // Who gave which is not for the group.
    assert!(!both.out.contains("Abe"), "{both:#?}");
}

/// Whoever leads a workshop is not the one who speaks in it, and says `last` all the same.
#[test]
fn the_last_session_is_the_run_just_led() {
    let person = led();
    person.run("report last").is(0).says("Ito Ken");
    person
        .run("report last --as Nobody")
        .is(1)
        .complains("no session");
    person.run("print sheet last").is(0).says("Ito Ken");
    let sheet = person.data().with_file_name("sheet.json");
    let export = format!("assess export last -o {}", sheet.display());
    person.run(&export).is(0);
    assert!(fs::read_to_string(sheet).unwrap().contains("Ito Ken"));
    person.run("agree last").is(0).says("Ito Ken");
    // Who has practised since means that.
    person.write("data/scenarios/small.yaml", super::SMALL);
    person.plays().is(0);
    assert!(!person.run("report last").is(0).out.contains("Ito Ken"));
    person.run("agree last").is(0).says("Ito Ken");
    person.run("drill --repair last --plain").is(0);
}
