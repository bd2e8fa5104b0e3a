//! The name of a new scenario: an id, or what an id could be made of.

use crate::scenario::format::{LONGEST_ID, is_id};
use std::ffi::OsStr;
use unicode_normalization::UnicodeNormalization;

/// The name as an id, or the id nearest to it, if any of its letters can be kept.
pub(super) fn id(name: &OsStr) -> Result<String, Option<String>> {
    let name = name.to_string_lossy();
    if is_id(&name) {
        return Ok(name.into_owned());
    }
    Err(nearest(&name))
}

/// The last part of a path without its ending, its letters without their marks
/// and in small, everything else a hyphen.
fn nearest(name: &str) -> Option<String> {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let name = name.trim_end_matches(".yaml").trim_end_matches(".yml");
    let mut id = String::new();
    for c in name.nfkd() {
        if c.is_ascii_alphanumeric() {
            id.push(c.to_ascii_lowercase());
        } else if !unicode_normalization::char::is_combining_mark(c) && !id.ends_with('-') {
            id.push('-');
        }
    }
    let id: String = id.trim_matches('-').chars().take(LONGEST_ID).collect();
    let id = id.trim_end_matches('-').to_owned();
    is_id(&id).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_taken_and_anything_else_is_made_one() {
        let made = |name: &str| id(OsStr::new(name));
        assert_eq!(made("summer-outage-2"), Ok("summer-outage-2".to_owned()));
        for (name, nearest) in [
            ("Summer Outage", "summer-outage"),
            ("outage.yaml", "outage"),
            ("../../etc/passwd", "passwd"),
            ("a/b.yml", "b"),
            ("Café été", "cafe-ete"),
            ("給食 2025年", "2025"),
            ("ＡＢＣ", "abc"),
            ("__x__", "x"),
        ] {
            assert_eq!(made(name), Err(Some(nearest.to_owned())), "{name}");
        }
        for name in ["給食パン", "..", "/", "", "🍞"] {
            assert_eq!(made(name), Err(None), "{name}");
        }
        let long = "a".repeat(49);
        assert_eq!(made(&long), Err(Some("a".repeat(48))));
    }
}
