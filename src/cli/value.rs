//! What a value on the command line must be. Whatever is refused is refused in every
//! language: which one is asked for is not known while the line is read.

use crate::i18n::{Lang, usage as words};
use std::fmt::{self, Display};
use std::ops::{Bound, RangeBounds};
use std::str::FromStr;

/// Why a value will not do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong([String; 2]);

impl Wrong {
    /// In the words of every language.
    pub fn new<W: Into<String>>(words: impl Fn(Lang) -> W) -> Wrong {
        Wrong(Lang::ALL.map(|lang| words(lang).into()))
    }

    /// In one language.
    pub fn said(&self, lang: Lang) -> &str {
        let [en, ja] = &self.0;
        match lang {
            Lang::En => en,
            Lang::Ja => ja,
        }
    }
}

impl Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.said(Lang::En))
    }
}

impl std::error::Error for Wrong {}

/// Reads whole numbers of a range, whose ends belong to it.
pub fn whole<T>(
    range: impl RangeBounds<T> + Clone + Send + Sync + 'static,
) -> impl Fn(&str) -> Result<T, Wrong> + Clone + Send + Sync + 'static
where
    T: FromStr + PartialOrd + Display,
{
    move |said| {
        let number = said.parse().ok().filter(|number| range.contains(number));
        number.ok_or_else(|| Wrong::new(|lang| needed(&range, lang)))
    }
}

fn needed<T: Display>(range: &impl RangeBounds<T>, lang: Lang) -> String {
    match (range.start_bound(), range.end_bound()) {
        (Bound::Included(least), Bound::Included(most)) => {
            words::whole_between(lang, &least.to_string(), &most.to_string())
        }
        (Bound::Included(least), _) => words::whole_from(lang, &least.to_string()),
        _ => words::whole(lang).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_out_of_their_range_are_refused_in_words() {
        let up_to_sixty = whole(1..=60_u8);
        assert_eq!(up_to_sixty("60"), Ok(60));
        for said in ["0", "61", "300", "-1", "1.5", "", "many"] {
            let wrong = up_to_sixty(said).unwrap_err();
            assert_eq!(
                wrong.said(Lang::En),
                "a whole number from 1 to 60",
                "{said}"
            );
            assert!(wrong.said(Lang::Ja).contains("1〜60"), "{said}");
        }
        let sessions = whole::<i64>(1..);
        assert_eq!(sessions("7"), Ok(7));
        let wrong = sessions("0").unwrap_err();
        assert_eq!(wrong.to_string(), "a whole number, 1 or more");
    }
}
