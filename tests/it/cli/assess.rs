//! Sheets in lines and as files.

use super::*;

/// Levels for every criterion of one answer, no pitfall, no note.
fn answer(level: u8) -> String {
    format!("{}\n\n", format!("{level}\n").repeat(9))
}

/// A rehearsal of two questions, written down in lines and left to be rated.
fn rehearsed() -> Person {
    let person = Person::new();
    let asked = "When did you know?\nWho decided?\n\n";
    let run = person.fed("assess new --plain --speaker Ito --assessor Sato", asked);
    run.is(0)
        .says("kaiken assess 1 --assessor NAME")
        .says("== Question 1 ==")
        .says("kaiken assess 1 --assessor Sato");
    person
}

#[test]
fn without_a_session_or_a_name_it_says_what_is_missing() {
    let person = Person::new();
    person.run("assess").is(1).complains("kaiken assess list");
    person.run("assess 3 --plain").is(1).complains("session 3");
    person.run("assess list").is(0).says("kaiken assess new");
    assert!(!person.data().exists(), "looking keeps nothing");
    rehearsed()
        .run("assess 1 --plain")
        .is(1)
        .complains("--assessor NAME");
    person
        .run("--lang ja assess")
        .is(1)
        .complains("どのセッション");
}

#[test]
fn what_is_rated_in_lines_is_kept_and_can_be_gone_on_with() {
    let person = rehearsed();
    let first = format!("{}q\n", answer(2));
    person
        .fed("assess 1 --plain --recording --assessor Mori", &first)
        .is(0)
        .says("Working together [–]: 2")
        .says("All is kept");
    person.run("assess list").is(0).says("Mori: 1 rated so far");
    let second = "1\n?\n7\n2\n-\n3\nb\n\n";
    person
        .fed("assess 1 --plain --assessor Mori", second)
        .is(0)
        .says("Answers the question [2]: 1")
        .says("3: come first, concretely")
        .says("Please give 0, 1, 2, 3")
        .says("Answers the question [1]:");
}

#[test]
fn a_pitfall_is_tagged_with_the_words_heard() {
    let person = rehearsed();
    let said = format!(
        "{}nonsense\nspec\nWe think it was them.\nhm\nq\n",
        "1\n".repeat(9)
    );
    person
        .fed("assess 1 --plain --recording --assessor Mori", &said)
        .is(0)
        .says("There is no pitfall “nonsense”")
        .says("The words heard of “speculation”");
    person
        .run("assess export 1 --assessor Mori -o mori.json")
        .is(0);
    let file = std::fs::read_to_string(person.path("mori.json")).unwrap();
    assert!(file.contains("We think it was them."), "{file}");
}

#[test]
fn a_session_that_goes_on_is_not_for_lines() {
    let person = Person::with_small();
    person.fed("play small --plain --seed 7", "1\n1\n1\n").is(0);
    person
        .run("assess 1 --plain --assessor Mori")
        .is(1)
        .complains("still goes on");
}

#[test]
fn sheets_go_from_machine_to_machine() {
    let here = rehearsed();
    here.run("assess export 1 -o sheet.json")
        .is(0)
        .says("Written");
    here.run("assess export 1 -o sheet.json")
        .is(1)
        .complains("--force");
    let there = Person::new();
    let sheet = std::fs::read_to_string(here.path("sheet.json")).unwrap();
    there.write("sheet.json", &sheet);
    there
        .run("assess import sheet.json")
        .is(0)
        .says("kaiken assess 1");
    there.run("assess list").is(0).says("from another machine");
    let all = format!("{}{}Well done.\ny\n", answer(3), answer(1));
    there
        .fed("assess 1 --plain --assessor Mori", &all)
        .is(0)
        .says("When did you know?")
        .says("kaiken agree 1");
    there
        .run("assess export 1 --assessor Mori -o mori.json")
        .is(0);
    let filled = std::fs::read_to_string(there.path("mori.json")).unwrap();
    here.write("mori.json", &filled);
    here.run("assess import mori.json").is(0).says("Mori");
    here.run("assess import mori.json")
        .is(1)
        .complains("--force");
    here.run("assess import mori.json --force").is(0);
    here.run("assess list").is(0).says("Mori: done, 2 rated");
    here.write("broken.json", &filled[..filled.len() / 2]);
    here.run("assess import broken.json").is(1);
    here.run("assess import nowhere.json").is(1);
}

#[test]
fn the_questions_of_a_list_are_asked_by_their_words() {
    let person = Person::new();
    person.write(
        "list.txt",
        "When did you know?\n\nWho, then, decided \"it\"?\n",
    );
    let asked = "who, then, decided \"it\"?\nSomething else\n\nq\n";
    person
        .fed(
            "assess new --plain --questions list.txt --assessor Sato",
            asked,
        )
        .is(0)
        .says("== Question 1 ==")
        .says("Who, then, decided \"it\"?");
    person.write("empty.txt", "\n\n");
    person
        .run("assess new --plain --questions empty.txt --assessor Sato")
        .is(1);
}

#[test]
fn a_scenario_is_rehearsed_with_its_decisions() {
    let person = Person::with_small();
    let run = person.fed(
        "assess new --plain --scenario small --assessor Sato",
        "1\nWhy?\n\nq\n",
    );
    run.is(0)
        .says("What was decided?")
        .says("Opening statement");
}

#[test]
fn every_word_is_japanese() {
    let person = rehearsed();
    let run = person.fed("--lang ja assess 1 --plain --assessor 田中", "q\n");
    run.is(0).says("== 質問1 ==").says("続き");
    person.run("--lang ja assess list").is(0).says("評価中");
}
