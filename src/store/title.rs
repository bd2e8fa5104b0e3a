//! Texts in languages, as JSON.

use crate::i18n::Lang;
use crate::scenario::Text;
use std::collections::BTreeMap;

/// A text as JSON: `{"en":"…","ja":"…"}`.
pub(super) fn to_json(text: &Text) -> String {
    let words: BTreeMap<&str, &str> = Lang::ALL
        .into_iter()
        .map(|lang| (lang.code(), text.get(lang)))
        .collect();
    serde_json::json!(words).to_string()
}

/// The text in this JSON; what is missing is empty.
pub(super) fn from_json(json: &str) -> Text {
    let words: BTreeMap<String, String> = serde_json::from_str(json).unwrap_or_default();
    Text::from_fn(|lang| {
        words
            .get(lang.code())
            .map_or_else(Box::default, |words| words.as_str().into())
    })
}
