//! The table of the format as JSON Schema, draft-07: what the YAML language server
//! reads, so that an editor completes, explains and validates a scenario while it
//! is written.
//!
//! What depends on the rest of the file (that a name names something, that an
//! answer rates what its question observes) is left to `check`. So is an empty
//! field: the reader takes it as left out, an editor asks for its value.

mod json;
mod snippets;

use super::choices::criteria;
use super::{Field, Holds, PARTS, Usual, Words, about, fields, inner_condition};
use crate::i18n::{Lang, schema as words};
use crate::scenario::problem::Part;
use crate::scenario::read::SILENCE;
use crate::scenario::rubric::MAX_LEVEL;
use json::Json;

/// What the schema's file is called beside the scenarios it is for.
pub const FILE_NAME: &str = "scenario.schema.json";

/// The first line of a scenario, by which an editor finds the schema beside it.
#[must_use]
pub fn modeline(file: &str) -> String {
    format!("# yaml-language-server: $schema={file}")
}

/// 1 to 48 of a–z, 0–9 and hyphen.
const ID: &str = "^[a-z0-9-]{1,48}$";

/// Something to read.
const NOT_BLANK: &str = "\\S";

/// `question.answer`, or that of another scenario.
const UTTERANCE: &str = "^([a-z0-9-]{1,48}/)?[a-z0-9-]{1,48}\\.[a-z0-9-]{1,48}$";

/// The schema of the format, indented, with its descriptions in a language.
#[must_use]
pub fn schema(lang: Lang) -> String {
    let Json::Map(root) = part(Part::Scenario, lang) else {
        return String::new();
    };
    let mut whole = vec![
        (
            "$schema".to_owned(),
            "http://json-schema.org/draft-07/schema#".into(),
        ),
        ("title".to_owned(), words::title(lang).into()),
    ];
    whole.extend(root);
    whole.push(("definitions".to_owned(), definitions(lang)));
    // A tree of owned values has nothing that could fail to be written.
    let mut text = serde_json::to_string_pretty(&Json::Map(whole)).unwrap_or_default();
    text.push('\n');
    text
}

/// Every part but the whole, and every closed list of words.
fn definitions(lang: Lang) -> Json {
    let mut all = vec![
        ("text".to_owned(), text(lang)),
        ("id".to_owned(), id(lang)),
        ("criterion".to_owned(), criterion(lang)),
        ("level".to_owned(), level(lang)),
    ];
    let lists = Words::ALL.map(|list| (list.name().to_owned(), closed(list, lang)));
    all.extend(lists);
    let others = PARTS.into_iter().filter(|part| *part != Part::Scenario);
    all.extend(others.map(|it| (name(it).to_owned(), part(it, lang))));
    let inner = object(inner_condition(), about(Part::Condition).get(lang), lang);
    all.push((INNER_CONDITION.to_owned(), inner));
    Json::Map(all)
}

/// The definition of a condition inside `any`.
const INNER_CONDITION: &str = "inner-condition";

fn part(it: Part, lang: Lang) -> Json {
    let mut schema = object(fields(it), about(it).get(lang), lang);
    if let Some(snippet) = snippets::of(it, lang) {
        schema = schema.with("defaultSnippets", [snippet]);
    }
    schema
}

/// A map of these fields and no others.
fn object(fields: &[Field], about: &str, lang: Lang) -> Json {
    let properties = fields
        .iter()
        .map(|it| (it.name.to_owned(), property(it, lang)));
    let required = fields.iter().filter(|it| it.required).map(|it| it.name);
    let schema = Json::map([
        ("description", about.into()),
        ("type", "object".into()),
        ("properties", Json::Map(properties.collect())),
    ]);
    let required: Vec<&str> = required.collect();
    let schema = match required.is_empty() {
        true => schema,
        false => schema.with("required", required.into_iter().collect::<Json>()),
    };
    schema.with("additionalProperties", false)
}

fn property(field: &Field, lang: Lang) -> Json {
    let mut schema = holds(&field.holds, lang).with("description", field.about.get(lang));
    if let Some(usual) = field.usual {
        let usual: Json = match usual {
            Usual::Number(number) => number.into(),
            Usual::Flag(flag) => flag.into(),
            Usual::Word(word) => word.into(),
        };
        schema = schema.with("default", usual);
    }
    schema
}

/// What a value must be, as a map that takes a description.
fn holds(holds: &Holds, lang: Lang) -> Json {
    let inner = |it: &Holds| self::holds(it, lang);
    match holds {
        Holds::Version => Json::map([("const", 1_i64.into())]),
        Holds::Id => refer("id"),
        Holds::Name(what) => refer("id").with("description", words::id_of(lang, what.name(lang))),
        Holds::AnswerId => {
            let silence = Json::map([("const", SILENCE.into())]);
            Json::map([
                ("type", ["string", "integer"].into()),
                ("pattern", ID.into()),
                ("not", silence),
            ])
        }
        Holds::Free => Json::map([("type", ["string", "number"].into())]),
        Holds::Text => refer("text"),
        Holds::Number(least, most) => number(*least, *most),
        Holds::Flag => Json::map([("type", "boolean".into())]),
        Holds::Word(list) => refer(list.name()),
        Holds::Criterion => refer("criterion"),
        Holds::Utterance => Json::map([("type", "string".into()), ("pattern", UTTERANCE.into())]),
        Holds::Part(part) => refer(name(*part)),
        Holds::InnerCondition => refer(INNER_CONDITION),
        Holds::Claimed => claimed(),
        Holds::OneOrMany(it, least) => {
            let mut many = Json::map([("type", "array".into()), ("items", inner(it))]);
            if *least > 0 {
                many = many.with("minItems", *least);
            }
            Json::map([("anyOf", [inner(it), many].into())])
        }
        Holds::List(it, least, most) => {
            let mut list = Json::map([("type", "array".into()), ("items", inner(it))]);
            if *least > 0 {
                list = list.with("minItems", *least);
            }
            list.with("maxItems", *most)
        }
        Holds::Map(keys, values) => map(keys, values, lang),
    }
}

/// A map by ids, by the words of a closed list, or by criteria.
fn map(keys: &Holds, values: &Holds, lang: Lang) -> Json {
    let value = |about: String| holds(values, lang).with("description", about);
    let map = Json::map([("type", "object".into())]);
    match keys {
        Holds::Word(list) => {
            let told = list.told(lang).into_iter();
            let properties = told.map(|(word, about)| (word.to_owned(), value(about)));
            map.with("properties", Json::Map(properties.collect()))
                .with("additionalProperties", false)
        }
        Holds::Criterion => {
            let level = |about: String| refer("level").with("description", about);
            let criteria = criteria(lang).into_iter();
            let properties = criteria.map(|(id, about)| (id.into_string(), level(about)));
            map.with("properties", Json::Map(properties.collect()))
                .with("propertyNames", matching(ID))
                .with("additionalProperties", refer("level"))
        }
        _ => map
            .with("propertyNames", matching(ID))
            .with("additionalProperties", holds(values, lang)),
    }
}

/// `fact: value`, each of which must hold; of a list of such pairs, one.
fn claimed() -> Json {
    let values = Json::map([("type", "array".into()), ("items", refer("id"))]);
    let pairs = Json::map([
        ("type", "object".into()),
        ("propertyNames", matching(ID)),
        (
            "additionalProperties",
            Json::map([("anyOf", [refer("id"), values].into())]),
        ),
    ]);
    let pair = pairs
        .clone()
        .with("minProperties", 1_i64)
        .with("maxProperties", 1_i64);
    let list = Json::map([("type", "array".into()), ("items", pair)]);
    Json::map([("anyOf", [pairs, list].into())])
}

fn text(lang: Lang) -> Json {
    let one = |about: &str| {
        Json::map([
            ("description", about.into()),
            ("type", ["string", "number"].into()),
            ("pattern", NOT_BLANK.into()),
        ])
    };
    let languages = Lang::ALL.map(|it| (it.code(), one(it.endonym())));
    let each = Json::map([
        ("type", "object".into()),
        ("properties", Json::map(languages)),
        ("minProperties", 1_i64.into()),
        ("additionalProperties", false.into()),
    ]);
    let about = words::text(lang);
    // `anyOf`: the YAML server completes a property of `oneOf` without its colon.
    Json::map([
        ("description", about.into()),
        ("anyOf", [one(about), each].into()),
        ("defaultSnippets", snippets::texts(lang).into()),
    ])
}

fn id(lang: Lang) -> Json {
    Json::map([
        ("description", words::id(lang).into()),
        ("type", ["string", "integer"].into()),
        ("pattern", ID.into()),
    ])
}

/// A criterion of the default rubric, or of one's own.
fn criterion(lang: Lang) -> Json {
    let (ids, told): (Vec<_>, Vec<_>) = criteria(lang).into_iter().unzip();
    let usual = Json::map([
        ("enum", ids.iter().map(AsRef::as_ref).collect::<Json>()),
        ("enumDescriptions", told.into_iter().collect::<Json>()),
    ]);
    Json::map([
        ("description", words::criterion(lang).into()),
        ("anyOf", [usual, matching(ID).with("type", "string")].into()),
    ])
}

fn level(lang: Lang) -> Json {
    number(0, i64::from(MAX_LEVEL)).with("description", words::level(lang))
}

/// One of the words of a closed list.
fn closed(list: Words, lang: Lang) -> Json {
    let (tags, told): (Vec<_>, Vec<_>) = list.told(lang).into_iter().unzip();
    Json::map([
        ("type", "string".into()),
        ("enum", tags.into_iter().collect::<Json>()),
        ("enumDescriptions", told.into_iter().collect::<Json>()),
    ])
}

fn number(least: i64, most: i64) -> Json {
    Json::map([
        ("type", "integer".into()),
        ("minimum", least.into()),
        ("maximum", most.into()),
    ])
}

fn matching(pattern: &str) -> Json {
    Json::map([("pattern", pattern.into())])
}

fn refer(name: &str) -> Json {
    Json::map([("$ref", format!("#/definitions/{name}").into())])
}

/// What a part is called among the definitions.
fn name(part: Part) -> &'static str {
    match part {
        Part::Scenario => "scenario",
        Part::Asks => "asks",
        Part::Start => "start",
        Part::Mood => "mood",
        Part::Case => "case",
        Part::Source => "source",
        Part::Briefing => "briefing",
        Part::Moment => "moment",
        Part::Fact => "fact",
        Part::Message => "message",
        Part::Panel => "panel",
        Part::Person => "person",
        Part::Opening => "opening",
        Part::Line => "line",
        Part::Moderator => "moderator",
        Part::Decision => "decision",
        Part::Option => "option",
        Part::Journalist => "journalist",
        Part::Topic => "topic",
        Part::Question => "question",
        Part::Answer => "answer",
        Part::Silence => "silence",
        Part::Headline => "headline",
        Part::Promise => "promise",
        Part::FactChange => "fact-change",
        Part::Inject => "inject",
        Part::Condition => "condition",
        Part::Criterion => "own-criterion",
    }
}
