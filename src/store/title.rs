//! Texts in languages, as JSON.

use crate::scenario::Text;

/// A text as JSON: `{"en":"…","ja":"…"}`.
pub(super) fn to_json(text: &Text) -> String {
    // Two strings and their keys: nothing in it can fail.
    serde_json::to_string(text).unwrap_or_default()
}

/// The text in this JSON; what is missing is empty.
pub(super) fn from_json(json: &str) -> Text {
    serde_json::from_str(json).unwrap_or_default()
}
