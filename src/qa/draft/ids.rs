//! Ids made of what a list calls things: small letters, digits and hyphens, none
//! twice.

use std::collections::HashSet;
use unicode_normalization::UnicodeNormalization;

/// The longest id made here; a scenario allows 48, and some get an ending.
const LONGEST: usize = 32;

/// Ids given so far.
#[derive(Default)]
pub(super) struct Ids(HashSet<String>);

impl Ids {
    /// Ids beside those that mean something of their own.
    pub fn new() -> Ids {
        Ids(["silence", "opening"].map(str::to_owned).into())
    }

    /// An id like this name; `otherwise` where no letter of it can be in an id.
    pub fn like(&mut self, name: &str, otherwise: &str) -> String {
        let slug = slug(name);
        self.fresh(if slug.is_empty() { otherwise } else { &slug })
    }

    /// This id, or the same with a number.
    pub fn fresh(&mut self, id: &str) -> String {
        let mut fresh = id.to_owned();
        let mut number = 2;
        while !self.0.insert(fresh.clone()) {
            fresh = format!("{id}-{number}");
            number += 1;
        }
        fresh
    }
}

/// The name in small letters, digits and hyphens; empty if none is in it.
#[must_use]
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.nfkc().flat_map(char::to_lowercase) {
        if slug.len() >= LONGEST {
            break;
        }
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_ids() {
        assert_eq!(slug("Ｑ１－２（被害）"), "q1-2");
        assert_eq!(slug("Board / Audit"), "board-audit");
        assert_eq!(slug("被害"), "");
        assert!(slug(&"x".repeat(100)).len() <= LONGEST);
    }

    #[test]
    fn none_is_given_twice() {
        let mut ids = Ids::new();
        assert_eq!(ids.like("Q1", "q"), "q1");
        assert_eq!(ids.like("q 1", "q"), "q-1");
        assert_eq!(ids.like("Q1", "q"), "q1-2");
        assert_eq!(ids.like("silence", "q"), "silence-2");
        assert_eq!(ids.like("被害", "topic"), "topic");
    }
}
