//! What `kaiken data` tells and deletes of workshops.

use super::*;
use kaiken::i18n::Lang;
use kaiken::scenario::PersonIx;
use kaiken::store::{Playable, Store, Vault};
use kaiken::workshop::{Participant, Team, Workshop};
use std::time::SystemTime;

fn now() -> jiff::Timestamp {
    SystemTime::now().try_into().unwrap()
}

/// A workshop with two participants, one of whom ran once; it was set up long ago.
fn with_workshop() -> Person {
    let person = Person::with_small();
    let vault = Vault::new(Some(&person.data()), now);
    let participant = |name: &str| Participant {
        name: name.into(),
        role: Box::default(),
    };
    let workshop = Workshop {
        name: "Press day".into(),
        lang: Lang::En,
        spoken: true,
        seed: 7,
        participants: ["Ito", "Sato"].map(participant).into(),
        assessors: Vec::new(),
        kept: Vec::new(),
        seatings: Vec::new(),
    };
    let small = Playable::read(SMALL.as_bytes(), "small.yaml").unwrap();
    let keep = |store: &mut Store| {
        let id = store.new_workshop(
            &workshop,
            &[&small],
            "2020-01-01T00:00:00Z".parse().unwrap(),
        )?;
        store.workshop(id)
    };
    let stored = vault.write(keep).unwrap();
    let mut live = vault
        .begin_run(&stored, 0, "Ito", &Team::default(), Lang::En)
        .unwrap();
    for event in [
        kaiken::conference::Event::Begin {
            seed: 7,
            panel: vec![PersonIx::new(0)],
            carried: None,
        },
        kaiken::conference::Event::Closed,
    ] {
        live.apply(&event).unwrap();
    }
    person
}

#[test]
fn workshops_are_told_counted_and_moved() {
    let person = with_workshop();
    let told = person.run("data where");
    told.is(0).says("Workshops").says("1 workshop");
    let ja = person.run("data where --lang ja");
    ja.is(0).says("ワークショップ 1 件");
    let written = person.run("data export -o all.kaiken");
    written.is(0).says("1 conference, 1 workshop");
    let there = Person::new();
    let file = person.path("all.kaiken");
    let read = finish(
        there.command([OsStr::new("data"), OsStr::new("import"), file.as_os_str()]),
        "",
    );
    read.is(0).says("Imported 1 conference, 1 workshop.");
    let again = finish(
        there.command([OsStr::new("data"), OsStr::new("import"), file.as_os_str()]),
        "",
    );
    again.is(0).says("Nothing was new.");
    there.run("data where").is(0).says("1 workshop");
}

#[test]
fn a_run_is_in_its_participants_reports_and_cannot_be_gone_on_with() {
    let person = with_workshop();
    let report = person.run("--as Ito report last");
    report.is(0);
    let refused = person.run("--as Ito resume 1");
    assert_ne!(refused.status, Some(0));
}

#[test]
fn somebody_who_never_ran_is_taken_off_the_roster() {
    let person = with_workshop();
    let unknown = person.run("trainee delete Mori --yes");
    unknown.is(1).complains("Nothing is kept of Mori");
    let deleted = person.run("trainee delete Sato --yes");
    deleted.is(0);
    person.run("trainee delete Sato --yes").is(1);
    let asked = person.run("trainee delete Ito");
    asked.is(1).complains("--yes");
    person
        .run("trainee delete Ito --yes")
        .is(0)
        .says("Deleted: 1 conference.");
}

#[test]
fn old_workshops_are_purged_and_everything_is_everything() {
    let person = with_workshop();
    // A run is younger.
    person
        .run("data purge --older-than 1y --yes")
        .is(0)
        .says("Nothing is older");
    person.run("data delete 1 --yes").is(0);
    let purged = person.run("data purge --older-than 1y --yes");
    purged.is(0).says("Deleted: 1 workshop.");
    let person = with_workshop();
    let gone = person.run("data delete --everything --yes");
    gone.is(0).says("Deleted: 1 conference, 1 workshop.");
    let ja = with_workshop().run("data delete --everything --yes --lang ja");
    ja.is(0).says("会見 1 件、ワークショップ 1 件");
}
