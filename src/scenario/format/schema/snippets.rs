//! Whole blocks an editor offers: a question, an answer, a fact, an inject.

use super::json::Json;
use crate::i18n::{Lang, schema as words};
use crate::scenario::problem::Part;

/// The block to begin a part with, if it has one. `$1` is where the cursor stands
/// first.
pub(super) fn of(part: Part, lang: Lang) -> Option<Json> {
    let (label, body) = match part {
        Part::Question => (words::new_question(lang), question()),
        Part::Answer => (words::new_answer(lang), answer(1)),
        Part::Fact => (words::new_fact(lang), fact()),
        Part::Inject => (words::new_inject(lang), inject()),
        _ => return None,
    };
    Some(Json::map([
        ("label", label.into()),
        ("description", words::snippet(lang).into()),
        ("body", body),
    ]))
}

/// A text in one language, and in each.
pub(super) fn texts(lang: Lang) -> [Json; 2] {
    let each = [slot(1), slot(2)];
    let each = Lang::ALL.into_iter().zip(each);
    let each = each.map(|(lang, slot)| (lang.code().to_owned(), slot));
    let text = |label: &str, body: Json| {
        Json::map([
            ("label", label.into()),
            ("description", words::text(lang).into()),
            ("body", body),
        ])
    };
    [
        text(words::one_text(lang), slot(1)),
        text(words::each_text(lang), Json::Map(each.collect())),
    ]
}

/// A place to fill in, in quotes as texts should be.
fn slot(at: usize) -> Json {
    format!("\"${at}\"").into()
}

fn word(at: usize) -> Json {
    format!("${at}").into()
}

fn question() -> Json {
    let observes = ["answer", "accuracy", "empathy"];
    let given = |id: &str, level: i64, at: usize| {
        Json::map([
            ("id", id.into()),
            ("say", slot(at)),
            ("rate", Json::map(observes.map(|it| (it, level.into())))),
            ("why", slot(at + 1)),
        ])
    };
    Json::map([
        ("id", word(1)),
        ("from", word(2)),
        ("topic", word(3)),
        ("technique", "${4:straight}".into()),
        ("observes", observes.into()),
        ("ask", slot(5)),
        ("answers", [given("good", 3, 6), given("bad", 0, 8)].into()),
    ])
}

fn answer(at: usize) -> Json {
    Json::map([
        ("id", word(at)),
        ("say", slot(at + 1)),
        (
            "rate",
            Json::map([("answer", format!("${{{}:0}}", at + 2).into())]),
        ),
        ("pitfalls", [word(at + 3)].into()),
        ("why", slot(at + 4)),
    ])
}

fn fact() -> Json {
    Json::map([
        ("id", word(1)),
        ("label", slot(2)),
        (
            "values",
            Json::map([("${3:so}", slot(4)), ("${5:wrong}", slot(6))]),
        ),
        ("is", "${3:so}".into()),
        ("as_of", slot(7)),
        ("status", "${8:confirmed}".into()),
    ])
}

fn inject() -> Json {
    Json::map([
        ("id", word(1)),
        ("when", Json::map([("after", "${2:3}".into())])),
        ("memo", slot(3)),
        ("heat", "${4:5}".into()),
    ])
}
