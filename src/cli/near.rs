//! What was probably meant by a name that stands for nothing.

/// How alike two names must be for one to be a slip of the other.
const ALIKE: f64 = 0.7;

/// The first name that begins so, otherwise the one most alike, if any is; no matter in
/// what case. A beginning stands for the first it begins: a first act is listed before
/// its second.
pub fn nearest<'n>(said: &str, names: impl Iterator<Item = &'n str> + Clone) -> Option<&'n str> {
    let said = said.to_lowercase();
    let begun = names
        .clone()
        .find(|name| !said.is_empty() && name.to_lowercase().starts_with(&said));
    begun.or_else(|| {
        let near = names.map(|name| (strsim::jaro_winkler(&said, &name.to_lowercase()), name));
        let near = near.filter(|(likeness, _)| *likeness > ALIKE);
        let nearest = near.max_by(|one, other| one.0.total_cmp(&other.0));
        nearest.map(|(_, name)| name)
    })
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_beginning_comes_before_what_is_alike_and_nothing_is_made_up() {
        let names = [
            "7pay-first-conference",
            "7pay-end-of-service",
            "Autumn",
            "春の研修",
        ];
        for (said, near) in [
            ("7pay", Some("7pay-first-conference")),
            ("autum", Some("Autumn")),
            ("Atumn", Some("Autumn")),
            ("春の研集", Some("春の研修")),
            ("zzz", None),
            ("", None),
        ] {
            assert_eq!(nearest(said, names.into_iter()), near, "{said}");
        }
    }
}
