//! The table of the format as JSON Schema, draft-07: what the YAML language server
//! reads, so that an editor completes, explains and validates a scenario while it
//! is written.
//!
//! What depends on the rest of the file (that a name names something, that an
//! answer rates what its question observes) is left to `check`. So is an empty
//! field: the reader takes it as left out, an editor asks for its value.

mod json;
mod snippets;

use super::choices::{Rated, criteria};
use super::{Field, Holds, PARTS, Usual, Words, about, fields, inner_condition};
use crate::i18n::{Lang, schema as words};
use crate::scenario::problem::{Part, Reference};
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
    let mut whole = vec![(
        "$schema".to_owned(),
        "http://json-schema.org/draft-07/schema#".into(),
    )];
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
    let inner = object(Part::Condition, inner_condition(), lang);
    all.push((INNER_CONDITION.to_owned(), inner));
    Json::Map(all)
}

/// The definition of a condition inside `any`.
const INNER_CONDITION: &str = "inner-condition";

fn part(it: Part, lang: Lang) -> Json {
    let mut schema = object(it, fields(it), lang);
    if let Some(snippet) = snippets::of(it, lang) {
        schema = schema.with("defaultSnippets", [snippet]);
    }
    schema
}

/// A part as a map of these fields and no others.
fn object(part: Part, fields: &[Field], lang: Lang) -> Json {
    let title = title(part, lang);
    let properties = fields
        .iter()
        .map(|it| (it.name.to_owned(), property(it, title, lang)));
    let required = fields.iter().filter(|it| it.required).map(|it| it.name);
    let schema = Json::map([
        ("title", title.into()),
        ("description", about(part).get(lang).into()),
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

/// What an editor writes above the explanation of a part and of its fields, and
/// offers the part as.
fn title(part: Part, lang: Lang) -> &'static str {
    match part {
        Part::Scenario => words::title(lang),
        other => other.name(lang).trim_matches('`'),
    }
}

fn property(field: &Field, title: &str, lang: Lang) -> Json {
    let schema = match field.holds {
        // The list has a title of its own, so that the YAML server can tell the two
        // apart: else it shows the title of the part twice, with `||` between.
        Holds::OneOrMany(it, least) => {
            let many = list(it, least, lang).with("title", title);
            // Nor may what describes one id stand before what describes the field.
            let one = match it {
                Holds::Name(_) => bare_id(),
                it => holds(it, lang),
            };
            Json::map([("anyOf", [one, many].into())])
        }
        Holds::Claimed => claimed(title, lang),
        ref it => holds(it, lang),
    };
    let mut schema = schema.with("description", field.about.get(lang));
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
    match holds {
        Holds::Version => Json::map([("type", "integer".into()), ("const", 1_i64.into())]),
        Holds::Id => refer("id"),
        Holds::Name(what) => refer("id").with("description", words::id_of(lang, what.name(lang))),
        Holds::AnswerId => {
            let silence = Json::map([("const", SILENCE.into())]);
            bare_id().with("not", silence)
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
        Holds::Claimed => claimed(words::title(lang), lang),
        Holds::OneOrMany(it, least) => {
            let either = [self::holds(it, lang), list(it, *least, lang)];
            Json::map([("anyOf", either.into())])
        }
        Holds::List(it, least, most) => list(it, *least, lang).with("maxItems", *most),
        Holds::Map(keys, values) => map(keys, values, lang),
    }
}

/// A list of at least so many.
fn list(it: &Holds, least: usize, lang: Lang) -> Json {
    let list = Json::map([("type", "array".into()), ("items", holds(it, lang))]);
    match least {
        0 => list,
        least => list.with("minItems", least),
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
            // In full: beside a `$ref` the YAML server drops what the levels mean.
            let rated = |it: &Rated| {
                let levels = it.levels.iter().map(String::as_str);
                level(lang)
                    .with("description", it.about.as_str())
                    .with("enumDescriptions", levels.collect::<Json>())
            };
            let criteria = criteria(lang);
            let properties = criteria.iter().map(|it| (it.id.to_string(), rated(it)));
            let own = Reference::Criterion.name(lang);
            map.with("properties", Json::Map(properties.collect()))
                .with("propertyNames", key(own, words::own_criterion(lang)))
                .with("additionalProperties", refer("level"))
        }
        Holds::Name(what) => {
            let what = what.name(lang);
            map.with("propertyNames", key(what, &words::id_of(lang, what)))
                .with("additionalProperties", holds(values, lang))
        }
        _ => map
            .with("propertyNames", key("id", words::id(lang)))
            .with("additionalProperties", holds(values, lang)),
    }
}

/// An id in the place of a key: an editor offers a key under this title.
fn key(title: &str, about: &str) -> Json {
    matching(ID).with("title", title).with("description", about)
}

/// `fact: value`, each of which must hold; of a list of such pairs, one.
fn claimed(title: &str, lang: Lang) -> Json {
    let fact = Reference::Fact.name(lang);
    let about = words::id_of(lang, fact);
    let values = Json::map([("type", "array".into()), ("items", refer("id"))]);
    let pairs = Json::map([
        ("type", "object".into()),
        ("propertyNames", key(fact, &about)),
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
    Json::map([("anyOf", [pairs, list.with("title", title)].into())])
}

fn text(lang: Lang) -> Json {
    // Without a description: an editor would show it in place of the field's.
    let one = || {
        Json::map([
            ("type", ["string", "number"].into()),
            ("pattern", NOT_BLANK.into()),
        ])
    };
    let named = |it: Lang| one().with("description", it.endonym());
    let languages = Lang::ALL.map(|it| (it.code(), named(it)));
    let each = Json::map([
        ("type", "object".into()),
        ("properties", Json::map(languages)),
        ("minProperties", 1_i64.into()),
        ("additionalProperties", false.into()),
    ]);
    // `anyOf`: the YAML server completes a property of `oneOf` without its colon.
    Json::map([
        ("description", words::text(lang).into()),
        ("anyOf", [one(), each].into()),
        ("defaultSnippets", snippets::texts(lang).into()),
    ])
}

fn id(lang: Lang) -> Json {
    bare_id().with("description", words::id(lang))
}

fn bare_id() -> Json {
    Json::map([
        ("type", ["string", "integer"].into()),
        ("pattern", ID.into()),
    ])
}

/// A criterion of the default rubric, or of one's own.
fn criterion(lang: Lang) -> Json {
    let criteria = criteria(lang);
    let ids: Json = criteria.iter().map(|it| &*it.id).collect();
    let told: Json = criteria.iter().map(|it| it.whole.as_str()).collect();
    let usual = Json::map([
        ("type", "string".into()),
        ("enum", ids),
        ("enumDescriptions", told),
    ]);
    Json::map([
        ("description", words::criterion(lang).into()),
        ("anyOf", [usual, matching(ID).with("type", "string")].into()),
    ])
}

fn level(lang: Lang) -> Json {
    // One by one, and not as a range, so that an editor offers them.
    let levels = (0..=MAX_LEVEL).map(i64::from);
    Json::map([
        ("description", words::level(lang).into()),
        ("type", "integer".into()),
        ("enum", levels.collect::<Json>()),
    ])
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
