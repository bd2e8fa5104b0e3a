//! The table against the reader, and the schema against the reader, by an
//! independent validator.

use super::*;
use crate::i18n::Lang;
use crate::scenario::{Finding, Loaded, load};
use serde_json::{Value, json};

/// A scenario in which every field of every part stands.
const WHOLE: &str = include_str!("tests/whole.yaml");

fn tree(yaml: &str) -> Value {
    serde_yaml::from_str(yaml).unwrap()
}

/// YAML is JSON and more, so the tree of a file can be read as a file again.
fn read(tree: &Value) -> Loaded {
    load(tree.to_string().as_bytes(), "test.yaml")
}

fn validator() -> jsonschema::Validator {
    let schema = serde_json::from_str(&schema(Lang::En)).unwrap();
    jsonschema::draft7::new(&schema).unwrap()
}

/// Whether a finding is of what a schema can see: the version, structure, words of
/// closed lists, a level out of its range, lists that are too long.
fn is_of_structure(finding: &Finding) -> bool {
    matches!(finding.code.0, 110 | 111 | 201..=299 | 314..=317 | 401 | 504)
}

/// Where reader and schema disagree: what the schema must see and does not, or
/// what it refuses and the reader takes without an error.
fn disagreement(validator: &jsonschema::Validator, tree: &Value) -> Option<String> {
    let findings = read(tree).findings;
    let passes = validator.is_valid(tree);
    let wrong = if passes {
        findings.iter().any(is_of_structure)
    } else {
        !findings.iter().any(Finding::is_error)
    };
    wrong.then(|| format!("the schema takes it: {passes}; the reader finds {findings:?}"))
}

/// Every part of the whole scenario, as pointers into its tree.
fn places(part: Part, at: &str, tree: &Value, found: &mut Vec<(Part, String)>) {
    found.push((part, at.to_owned()));
    for field in fields(part) {
        if let Some(value) = tree.get(field.name) {
            inside(&field.holds, &format!("{at}/{}", field.name), value, found);
        }
    }
}

fn inside(holds: &Holds, at: &str, value: &Value, found: &mut Vec<(Part, String)>) {
    match holds {
        Holds::Part(part) => places(*part, at, value, found),
        Holds::InnerCondition => places(Part::Condition, at, value, found),
        Holds::List(it, ..) | Holds::OneOrMany(it, _) => {
            for (n, value) in value.as_array().into_iter().flatten().enumerate() {
                inside(it, &format!("{at}/{n}"), value, found);
            }
        }
        Holds::Map(_, it) => {
            for (key, value) in value.as_object().into_iter().flatten() {
                inside(it, &format!("{at}/{key}"), value, found);
            }
        }
        _ => {}
    }
}

fn all_places() -> (Value, Vec<(Part, String)>) {
    let whole = tree(WHOLE);
    let mut found = Vec::new();
    places(Part::Scenario, "", &whole, &mut found);
    (whole, found)
}

#[test]
fn every_field_of_the_table_is_one_the_reader_knows() {
    let loaded = load(WHOLE.as_bytes(), "whole.yaml");
    assert!(loaded.scenario.is_some(), "{:#?}", loaded.findings);
    let (whole, places) = all_places();
    for part in PARTS {
        for field in fields(part) {
            let mut of_part = places.iter().filter(|(it, _)| *it == part);
            assert!(
                of_part.any(|(_, at)| whole.pointer(at).unwrap().get(field.name).is_some()),
                "{part:?} with {} is not in the whole scenario",
                field.name
            );
        }
    }
}

/// What each field must be and what the reader takes agree, wherever it stands:
/// left out, misspelt, or of another type.
#[test]
fn reader_and_schema_agree_on_every_field() {
    let (whole, places) = all_places();
    let validator = validator();
    assert!(validator.is_valid(&whole));
    let others = [
        json!("Capital x"),
        json!("a".repeat(LONGEST_ID + 1)),
        json!(""),
        json!(77_777),
        json!(["x!"]),
        json!([]),
        json!({"en": {}}),
        json!({"fr": "x"}),
    ];
    let mut disagree = Vec::new();
    let mut compare = |what: String, changed: &Value| {
        let found = disagreement(&validator, changed);
        disagree.extend(found.map(|found| format!("{what}: {found}")));
    };
    let mut seen = Vec::new();
    for (part, at) in &places {
        let names = whole.pointer(at).unwrap().as_object().unwrap().keys();
        for name in names {
            if seen.contains(&(*part, name.clone())) {
                continue;
            }
            seen.push((*part, name.clone()));
            let change = |edit: &dyn Fn(&mut serde_json::Map<String, Value>)| {
                let mut changed = whole.clone();
                edit(changed.pointer_mut(at).unwrap().as_object_mut().unwrap());
                changed
            };
            let gone = change(&|map| _ = map.remove(name));
            compare(format!("{at}/{name} left out"), &gone);
            let renamed = change(&|map| {
                let value = map.remove(name).unwrap();
                map.insert(format!("{name}x"), value);
            });
            compare(format!("{at}/{name} misspelt"), &renamed);
            for other in &others {
                let replaced = change(&|map| _ = map.insert(name.clone(), other.clone()));
                compare(format!("{at}/{name} as {other}"), &replaced);
            }
        }
    }
    assert!(
        disagree.is_empty(),
        "{}\n{}",
        disagree.len(),
        disagree.join("\n")
    );
}

/// A usual value that stands there or not makes no difference.
#[test]
fn usual_values_are_those_of_the_reader() {
    let (whole, places) = all_places();
    for (part, at) in &places {
        for field in fields(*part) {
            let Some(usual) = field.usual else { continue };
            let usual = match usual {
                Usual::Number(number) => Value::from(number),
                Usual::Flag(flag) => Value::from(flag),
                Usual::Word(word) => Value::from(word),
            };
            let mut there = whole.clone();
            let map = there.pointer_mut(at).unwrap().as_object_mut().unwrap();
            map.insert(field.name.to_owned(), usual);
            let mut gone = whole.clone();
            let map = gone.pointer_mut(at).unwrap().as_object_mut().unwrap();
            map.remove(field.name);
            let [there, gone] = [there, gone].map(|tree| read(&tree));
            assert!(
                there.scenario.is_some(),
                "{at}/{}: {:?}",
                field.name,
                there.findings
            );
            assert_eq!(there.scenario, gone.scenario, "{at}/{}", field.name);
        }
    }
}

#[test]
fn every_description_is_there_and_of_its_language() {
    let kana = |text: &str| text.chars().any(|c| ('\u{3040}'..='\u{30ff}').contains(&c));
    let kanji = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    for part in PARTS {
        let abouts = fields(part).iter().map(|field| field.about);
        for phrase in abouts.chain([about(part)]) {
            assert!(
                phrase.en.ends_with('.') && phrase.ja.ends_with('。'),
                "{phrase:?}"
            );
            assert!(kana(phrase.ja) || kanji(phrase.ja), "{phrase:?}");
            assert!(!kana(phrase.en) && !kanji(phrase.en), "{phrase:?}");
        }
    }
}

/// Every schema within a schema, with the way to it.
fn within<'a>(at: &str, schema: &'a Value, found: &mut Vec<(String, &'a Value)>) {
    match schema {
        Value::Object(map) => {
            found.push((at.to_owned(), schema));
            for (name, inner) in map {
                within(&format!("{at}/{name}"), inner, found);
            }
        }
        Value::Array(items) => {
            for (n, inner) in items.iter().enumerate() {
                within(&format!("{at}/{n}"), inner, found);
            }
        }
        _ => {}
    }
}

/// What the YAML language server needs to say the right thing.
#[test]
fn an_editor_finds_words_for_whatever_it_offers() {
    for lang in Lang::ALL {
        let whole = tree(&schema(lang));
        let mut all = Vec::new();
        within("", &whole, &mut all);
        for (at, it) in all {
            if let Some(words) = it["enum"].as_array() {
                assert!(it["type"].is_string(), "{at} is called undefined");
                let told = it["enumDescriptions"].as_array().map(Vec::len);
                let plain = at.ends_with("/level");
                assert!(plain || told == Some(words.len()), "{at}: words untold");
            }
            if it["propertyNames"].is_object() {
                let key = &it["propertyNames"];
                assert!(key["title"].is_string(), "{at}: a key is called property");
                assert!(key["description"].is_string(), "{at}: a key untold");
            }
            if it["additionalProperties"] == json!(false) && !at.contains("/text/") {
                let map = it["title"].is_string() || at.contains("/pursuits");
                assert!(map, "{at}: under the title of the whole");
            }
            if let Some(either) = it["anyOf"].as_array() {
                // What describes an alternative is shown in place of the field's words.
                assert!(either.iter().all(|it| it["description"].is_null()), "{at}");
                let like = |n: usize| (&either[n]["title"], &either[n]["properties"]);
                let same = at.ends_with("/criterion") || like(0) != like(1);
                let nested = at.contains("/anyOf/") || at.contains("/additionalProperties");
                assert!(nested || same, "{at}: the alternatives look the same");
            }
        }
        let answer = &whole["definitions"]["answer"]["properties"]["rate"]["properties"];
        let worst = &answer["empathy"]["enumDescriptions"][0];
        let criterion = &crate::scenario::Rubric::default().criteria[1];
        assert_eq!(worst, criterion.levels[0].get(lang));
    }
}

#[test]
fn the_schemas_of_both_languages_differ_in_words_only() {
    fn bones(value: &Value) -> Value {
        let told = ["description", "enumDescriptions", "title", "label"];
        match value {
            Value::Object(map) => {
                let kept = map
                    .iter()
                    .filter(|(key, value)| !told.contains(&key.as_str()) || value.is_object());
                kept.map(|(key, value)| (key.clone(), bones(value)))
                    .collect()
            }
            Value::Array(items) => items.iter().map(bones).collect(),
            other => other.clone(),
        }
    }
    let [en, ja] = Lang::ALL.map(|lang| tree(&schema(lang)));
    assert_eq!(bones(&en), bones(&ja));
    assert_ne!(en, ja);
}

/// Beside the scenarios that come with the program, for whoever edits them; when
/// this fails, `kaiken schema --lang en -o scenarios/scenario.schema.json --force`.
#[test]
fn the_schema_beside_the_scenarios_is_up_to_date() {
    let kept = include_str!("../../../scenarios/scenario.schema.json");
    assert!(
        kept == schema(Lang::En),
        "scenarios/scenario.schema.json is out of date"
    );
}

#[test]
fn the_scenarios_that_come_with_the_program_are_valid() {
    let validator = validator();
    let small = include_str!("../../../tests/fixtures/small.yaml");
    let sources = crate::scenario::library::built_ins();
    let sources = sources
        .iter()
        .map(|it| std::str::from_utf8(it.source).unwrap());
    for source in sources.chain([small]) {
        let errors: Vec<String> = validator
            .iter_errors(&tree(source))
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(errors, Vec::<String>::new());
    }
}

/// What an author gets wrong, in the words of a file.
#[test]
fn broken_scenarios_are_refused_by_both() {
    let small = include_str!("../../../tests/fixtures/small.yaml");
    let validator = validator();
    let cases = [
        ("kaiken: 1", "kaiken: 2"),
        ("id: small", "id: Small"),
        ("id: small", "id: \"a b\""),
        ("title: {en", "tittle: {en"),
        ("kind: conference", "kind: conferrence"),
        ("difficulty: 2", "difficulty: 9"),
        ("difficulty: 2", "difficulty: hard"),
        ("languages: [en, ja]", "languages: [en, fr]"),
        ("setting: tokyo", "setting: paris"),
        ("asks: {opening: 1", "asks: {openning: 1"),
        ("start: {trust: 50", "start: {trust: 150"),
        ("status: estimate", "status: guess"),
        ("      is: three\n", ""),
        ("manner: patient", "manner: kind"),
        ("field: harm", "field: harms"),
        ("at: before", "at: start"),
        ("    from: city\n", ""),
        ("technique: straight", "technique: straigth"),
        ("phase: opening", "phase: oppening"),
        ("weight: 3", "weight: 4"),
        ("seconds: 40", "seconds: 4"),
        ("    observes: [answer, accuracy, empathy]\n", ""),
        ("observes: [answer, accuracy, empathy]", "observes: []"),
        (
            "rate: {answer: 0, accuracy: 1",
            "rate: {answer: 4, accuracy: 1",
        ),
        ("pitfalls: [minimises]", "pitfalls: [minimizes]"),
        ("id: no-number", "id: silence"),
        ("covers: [apology, who]", "covers: [apology, whom]"),
        ("when: {after: 3}", "when: {afterwards: 3}"),
        ("ask: {en:", "ask: {english:"),
        ("no_comment: why-no-comment", "nocomment: why-no-comment"),
        ("heat: 5\n", "heat: 500\n"),
    ];
    for (good, bad) in cases {
        assert!(small.contains(good), "{good:?} is not in the fixture");
        let broken = small.replacen(good, bad, 1);
        let loaded = load(broken.as_bytes(), "small.yaml");
        let structural = loaded.findings.iter().any(is_of_structure);
        assert!(structural, "{bad:?}: {:?}", loaded.findings);
        assert!(!validator.is_valid(&tree(&broken)), "{bad:?}");
    }
    let mut answerless = tree(small);
    answerless["questions"][0]
        .as_object_mut()
        .unwrap()
        .remove("answers");
    assert!(read(&answerless).scenario.is_none() && !validator.is_valid(&answerless));
}
