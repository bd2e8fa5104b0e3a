//! What a login on a shared machine may have, and what of a workshop it is shown.

use super::{Person, Run, SMALL, finish};
use kaiken::conference::{Direction, Event, Mark, MarkKind, Rate, Stage};
use kaiken::i18n::Lang;
use kaiken::scenario::PersonIx;
use kaiken::store::{Playable, SessionId, Vault};
use kaiken::workshop::{Assessment, Participant, Setting, Team, Workshop};

fn now() -> jiff::Timestamp {
    std::time::SystemTime::now().try_into().unwrap()
}

/// A host on which Ito's run was led, with notes; Abe and Baba are to assess it.
fn host() -> Person {
    let person = Person::with_small();
    let vault = Vault::new(Some(&person.data()), now);
    let participant = |name: &str| Participant {
        name: name.into(),
        role: "".into(),
    };
    let workshop = Workshop {
        name: "Board".into(),
        lang: Lang::En,
        spoken: true,
        seed: 7,
        participants: ["Ito", "Mori"].map(participant).into(),
        assessors: vec!["Abe".into(), "Baba".into()],
        kept: Vec::new(),
        seatings: Vec::new(),
    };
    let small = Playable::read(SMALL.as_bytes(), "small.yaml").unwrap();
    let stored = vault.write(|store| {
        let id = store.new_workshop(&workshop, &[&small], now())?;
        store.workshop(id)
    });
    let live = vault.begin_run(&stored.unwrap(), 0, "Ito", &Team::default(), Lang::En);
    let mut live = live.unwrap();
    let mut take = |event: Event| live.apply(&event).map(|_| ()).unwrap();
    let seed = 7;
    let panel = vec![PersonIx::new(0)];
    take(Event::Begin {
        seed,
        panel,
        carried: None,
    });
    let option = kaiken::scenario::AnswerIx::new(0);
    take(Event::Decided { option });
    let mark = |kind, words: &str| {
        let words = words.into();
        Event::Marked(Mark {
            kind,
            words,
            by: None,
        })
    };
    let said = || Event::Answered {
        elapsed_ms: 1_000,
        then: None,
    };
    take(mark(MarkKind::Note, "hands in the pockets"));
    take(said());
    let rate = Rate::Level {
        criterion: 0,
        level: Some(2),
    };
    take(Event::Rated(rate));
    take(mark(MarkKind::Quotation, "Three children were hurt."));
    take(mark(MarkKind::Note, "=eyes on the paper"));
    take(mark(MarkKind::Bookmark, ""));
    take(mark(MarkKind::Pressed, "Yes or no?"));
    take(said());
    take(Event::Directed(Direction::End));
    assert!(matches!(live.conference().stage(), Stage::Finished(_)));
    person
}

fn logged_in(person: &Person, who: &[&str], asked: &str, input: &str) -> Run {
    let mut command = person.command(["--login"].iter().chain(who));
    command.env("SSH_ORIGINAL_COMMAND", asked);
    finish(command, input)
}

const ITO: [&str; 3] = ["participant", "--as", "Ito"];
const ABE: [&str; 3] = ["assessor", "--as", "Abe"];
const FACILITATOR: [&str; 1] = ["facilitator"];

#[test]
fn a_participant_has_their_report_printed_without_the_facilitators_notes() {
    let host = host();
    for form in ["text", "md", "html", "csv", "json", "vtt"] {
        let asked = format!("report 1 --format {form}");
        let own = logged_in(&host, &ITO, &asked, "");
        own.is(0).says("Three children were hurt.");
        let all = logged_in(&host, &FACILITATOR, &asked, "");
        all.is(0).says("eyes on the paper");
        for private in ["eyes on the paper", "hands in the pockets", "ookmark"] {
            assert!(!own.out.contains(private), "{form}: {}", own.out);
        }
    }
    let own = logged_in(&host, &ITO, "report last", "");
    own.is(0).says("insisted");
    // A spreadsheet has them in a column of their own, and runs none of them.
    let csv = host.run("report 1 --format csv");
    csv.is(0)
        .says(",written down,")
        .says("Note: =eyes on the paper");
}

#[test]
fn a_group_is_told_no_notes_unless_the_facilitator_asks_for_them() {
    let host = host();
    for form in ["text", "html", "md", "csv", "json"] {
        let group = host.run(&format!("workshop report --format {form}"));
        assert!(!group.is(0).out.contains("eyes on the paper"), "{form}");
    }
    for form in ["csv", "json"] {
        let line = format!("workshop report --notes --format {form}");
        let own = host.run(&line);
        own.is(0).says("Question 1: =eyes on the paper");
        assert_eq!(own.out.matches("eyes on the paper").count(), 1, "{form}");
    }
    let japanese = host.run("workshop report --notes --format csv --lang ja");
    japanese.is(0).says("進行役のメモ").says("質問1：=eyes");
}

#[test]
fn no_login_writes_a_file_and_each_is_told_what_to_do() {
    let host = host();
    for (who, asked) in [
        (&ITO[..], "report last -o report.html"),
        (&ITO, "report last --open"),
        (&ITO, "workshop plan -o plan.html"),
        (&ITO, "print sheet --self -o sheet.html"),
        (&ABE, "print cards small -o cards.html"),
        (&FACILITATOR, "print roster --open"),
        (&FACILITATOR, "workshop report -o group.html"),
        (&FACILITATOR, "workshop report --each -o each"),
    ] {
        let refused = logged_in(&host, who, asked, "");
        refused.is(1).complains("no file is written");
        refused.complains("ssh HOST report last --format html > report.html");
    }
    let names = std::fs::read_dir(host.path(".")).unwrap();
    let names: Vec<_> = names.map(|it| it.unwrap().file_name()).collect();
    assert!(
        names
            .iter()
            .all(|it| !it.to_string_lossy().ends_with(".html")),
        "{names:?}"
    );
}

#[test]
fn what_is_only_printed_is_to_be_had() {
    let host = host();
    let statement = "We apologise for any inconvenience.";
    for who in [&ITO[..], &ABE, &FACILITATOR] {
        logged_in(&host, who, "workshop statement -", statement).is(0);
        logged_in(&host, who, "workshop plan Board", "").is(0);
        let review = logged_in(&host, who, "print sheet --self 1", "");
        review.is(0).says("<!DOCTYPE html>");
        // Nobody's file is read for them.
        let read = logged_in(&host, who, "workshop statement data/kaiken.db", "");
        assert_ne!(read.status, Some(0), "{read:?}");
        let read = logged_in(&host, who, "print cards data/scenarios/small.yaml", "");
        assert_ne!(read.status, Some(0), "{read:?}");
    }
    for asked in [
        "print cards small",
        "print roster Board",
        "print sheet small",
    ] {
        for who in [&ABE[..], &FACILITATOR] {
            logged_in(&host, who, asked, "").is(0);
        }
        // These tell what is going to be asked, and who else comes.
        let refused = logged_in(&host, &ITO, asked, "");
        refused.is(1).complains("does not do that");
    }
    logged_in(&host, &FACILITATOR, "workshop report", "")
        .is(0)
        .says("Group debrief: Board");
    let refused = logged_in(&host, &ITO, "workshop report", "");
    refused.is(1).complains("does not do that");
}

#[test]
fn runs_to_be_assessed_are_listed_with_those_who_are_waited_for() {
    let host = host();
    let list = |lang: &str| host.run(&format!("assess list --lang {lang}"));
    list("en").is(0).says("Ito").says("Abe: not begun");
    list("ja").is(0).says("Baba：未着手");
    let vault = Vault::new(Some(&host.data()), now);
    for (name, done) in [("Abe", true), ("Baba", false)] {
        let held = Assessment {
            done,
            ..Assessment::new(name, Setting::Recording)
        };
        vault
            .write(|store| store.save_assessment(SessionId(1), &held, now()))
            .unwrap();
        let listed = list("en");
        listed.is(0).says("Abe: done");
        assert_eq!(
            listed.out.contains("Baba: not begun"),
            done,
            "{}",
            listed.out
        );
        assert!(!listed.out.contains("all done"), "{}", listed.out);
    }
}

#[test]
fn workshops_are_listed_for_a_program() {
    let nobody = Person::with_small();
    assert_eq!(nobody.run("workshop list --format json").is(0).out, "[]\n");
    let host = host();
    let json = host.run("workshop list --format json");
    let read: serde_json::Value = serde_json::from_str(&json.is(0).out).unwrap();
    assert_eq!(read[0]["name"], "Board");
    assert_eq!(read[0]["number"], 1);
    assert_eq!(read[0]["runs"], 1);
    assert_eq!(read[0]["participants"], 2);
    assert!(read[0]["created"].as_str().unwrap().ends_with('Z'));
}

#[test]
fn without_a_terminal_the_console_says_what_there_is_instead() {
    let host = host();
    for asked in ["workshop open Board", "workshop open Board --plain"] {
        let refused = host.run(asked);
        refused.is(2).complains("the console needs a terminal");
        refused.complains("kaiken room --plain");
    }
    let japanese = host.run("workshop open Board --plain --lang ja");
    japanese.is(2).complains("進行卓は画面を表示できる端末で");
}
