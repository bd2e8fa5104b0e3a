//! Blindness: assessors do not see each other until all have finished.

use crate::workshop::Assessment;

/// Somebody whose assessment is waited for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Who.
    pub name: Box<str>,
    /// They have begun.
    pub begun: bool,
}

/// Who is still to finish: of those who were named to assess, and of those who have
/// begun.
#[must_use]
pub fn missing(named: &[Box<str>], assessments: &[Assessment]) -> Vec<Missing> {
    let mut missing: Vec<Missing> = Vec::new();
    for name in named
        .iter()
        .chain(assessments.iter().map(|it| &it.assessor))
    {
        let mut own = assessments
            .iter()
            .filter(|it| it.assessor == *name)
            .peekable();
        let begun = own.peek().is_some();
        let waited_for = !begun || own.any(|it| !it.done);
        if waited_for && missing.iter().all(|it| it.name != *name) {
            missing.push(Missing {
                name: name.clone(),
                begun,
            });
        }
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_was_named_or_has_begun_is_waited_for() {
        let of = |name: &str, done| Assessment {
            assessor: name.into(),
            done,
            ..Assessment::default()
        };
        let assessments = [of("Abe", true), of("Sato", false)];
        let found = missing(&["Abe".into(), "Mori".into()], &assessments);
        let found: Vec<(&str, bool)> = found.iter().map(|it| (&*it.name, it.begun)).collect();
        assert_eq!(found, [("Mori", false), ("Sato", true)]);
        assert!(missing(&[], &[of("Abe", true)]).is_empty());
    }
}
