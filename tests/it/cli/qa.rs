//! Question-and-answer lists: drafted, looked over, given back.

use super::*;

/// A short list with one gap of each common sort.
const LIST: &str = "No,Topic,Question,Answer,Follow-up,Follow-up answer,Who answers,As of\n\
    1,Scale,How many customers are affected?,About 900 customers were affected.,Could it rise?,We count again tomorrow.,CEO,4 July\n\
    2,Safety,Is it safe now?,It is absolutely safe. 808 customers have been affected.,,,CISO,\n\
    3,Responsibility,Will you resign?,,,,CEO,\n";

#[test]
fn a_list_becomes_a_scenario_that_checks_and_plays() {
    let person = Person::new();
    person.write("our list.csv", LIST);
    let run = finish(person.command(["import", "qa", "our list.csv"]), "");
    run.is(0)
        .says("Rows 2 and 3: About 900 customers")
        .says("“absolutely safe”")
        .says("Row 4: “Will you resign?”")
        .says("The draft is in our-list.yaml: questions 3, follow-ups 1")
        .says("kaiken play our-list.yaml");
    person.run("check our-list.yaml").is(0).says("errors: 0");
    let played = person.fed("play our-list.yaml --plain --seed 1", &"1\n".repeat(60));
    played.is(0).says("Could it rise?").says(FIX);
    // Not over it, unless that is meant.
    let again = finish(person.command(["import", "qa", "our list.csv"]), "");
    again.is(1).complains("--force");
    assert_eq!(again.out, "");
    finish(
        person.command(["import", "qa", "our list.csv", "--force"]),
        "",
    )
    .is(0);
}

#[test]
fn everything_can_be_named() {
    let person = Person::new();
    person.write("list.csv", "Frage;Antwort\nWarum?;Darum.\n");
    person
        .run("import qa list.csv")
        .is(1)
        .complains("Columns found: Frage, Antwort")
        .complains("--question");
    let line = "import qa list.csv --columns question=Frage,answer=Antwort --id mine --title T --role Boss -o sub.yaml";
    person.run(line).is(0).says("Frage = question");
    let draft = std::fs::read_to_string(person.path("sub.yaml")).unwrap();
    for text in [
        "id: mine\n",
        "title: \"T\"",
        "role: \"Boss\"",
        "ask: \"Warum?\"",
        "say: \"Darum.\"",
    ] {
        assert!(draft.contains(text), "{text}");
    }
    person
        .run("import qa list.csv --question Frage --answer Wort -o x.yaml")
        .is(1)
        .complains("no column “Wort”");
    person
        .run("import qa list.csv --columns colour=Frage")
        .is(2);
    person.run("import qa list.csv --id Big").is(2);
    person
        .run("--lang ja import qa list.csv")
        .is(1)
        .complains("質問の列が見つかりません");
}

#[test]
fn the_report_goes_where_it_is_wanted() {
    let person = Person::new();
    person.write("list.csv", LIST);
    let run = person.run("import qa list.csv --report gaps.md");
    run.is(0).says("The gap report is in gaps.md");
    assert!(!run.out.contains("absolutely safe"));
    let report = std::fs::read_to_string(person.path("gaps.md")).unwrap();
    assert!(
        report.starts_with("# Gaps in the list") && report.contains("## Answers that do not agree")
    );
    let run = person.run("import qa list.csv --format json --force");
    let json: serde_json::Value = serde_json::from_str(&run.is(0).out).unwrap();
    assert_eq!(json["scenario"], "list.yaml");
    assert_eq!(json["gaps"]["questions"], 3);
    let sections = json["gaps"]["sections"].as_array().unwrap();
    let wrong = sections
        .iter()
        .find(|it| it["kind"] == "contradiction")
        .unwrap();
    assert_eq!(wrong["items"][0]["rows"], serde_json::json!([2, 3]));
}

#[test]
fn what_is_no_list_is_told_with_a_way_out() {
    let person = Person::new();
    person
        .run("import qa none.csv")
        .is(1)
        .complains("no such file");
    person.run("import qa .").is(1).complains("no file");
    person.write("empty.csv", "");
    person
        .run("import qa empty.csv")
        .is(1)
        .complains("nothing in this file");
    std::fs::write(person.path("a.xlsx"), b"PK\x03\x04 not really").unwrap();
    person
        .run("import qa a.xlsx")
        .is(1)
        .complains("damaged")
        .complains("save it as");
    let old = [
        &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..],
        &[0; 512],
    ]
    .concat();
    std::fs::write(person.path("a.xls"), old).unwrap();
    person.run("import qa a.xls").is(1).complains(".xls");
    std::fs::write(person.path("big.csv"), vec![b'x'; 5 * 1024 * 1024]).unwrap();
    person
        .run("import qa big.csv")
        .is(1)
        .complains("larger than 4 MiB");
    person.run("import qa").is(2);
    assert!(!person.data().exists());
}

#[test]
fn a_scenario_and_a_session_are_given_back() {
    let person = Person::with_small();
    let printed = person.run("export qa small");
    printed.is(0).says("\u{FEFF}No.,Topic,Question,Best answer");
    person
        .run("export qa small -o list.xlsx")
        .is(0)
        .says("list.xlsx");
    person
        .run("export qa small -o list.xlsx")
        .is(1)
        .complains("--force");
    let book = std::fs::read(person.path("list.xlsx")).unwrap();
    assert!(book.starts_with(b"PK"));
    person.run("import qa list.xlsx -o back.yaml").is(0);
    person.run("check back.yaml").is(0);
    person.run("export qa last").is(1).complains("no session");
    person.run("export qa 1").is(1);
    person.plays().is(0);
    let session = person.run("export qa last");
    session.is(0).says("What was said,Rating,Better answer");
    assert_eq!(person.run("export qa 1").out, session.out);
    person.run("export qa 1 -o s.csv").is(0);
    person.run("import qa s.csv -o again.yaml").is(0);
    person
        .run("export qa small -o list.ods")
        .is(1)
        .complains(".csv or .xlsx");
    person
        .run("export qa nothing")
        .is(1)
        .complains("no scenario");
    person.write("bad.yaml", "kaiken: 1\nid: X\ntittle: x\n");
    person.run("export qa bad.yaml").is(1).complains("K0207");
    person
        .run(&format!("export qa {BUILT_IN} --lang ja"))
        .is(0)
        .says("最もよい回答");
}
