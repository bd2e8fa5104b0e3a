//! A rehearsal of which nothing is written: its questions are typed as they are asked.
//! A session needs a scenario, so the smallest there is stands in.

use crate::i18n::{Lang, assess as words};

/// The id of the one question in it, which nobody asks: it waits for the first.
pub const WAITING: &str = "waiting-for-the-first-question";

/// The id of the scenario.
pub const ID: &str = "live-rehearsal";

/// The file of a rehearsal with this title, in a language. The title must be clean;
/// an empty one is the usual.
#[must_use]
pub fn source(title: &str, lang: Lang) -> String {
    let title = match title {
        "" => words::usual_title(lang),
        title => title,
    };
    let (title, press) = (quoted(title), quoted(words::usual_press(lang)));
    let (topic, waiting) = (
        quoted(words::usual_topic(lang)),
        quoted(words::waiting(lang)),
    );
    let code = lang.code();
    format!(
        "kaiken: 1
id: {ID}
title: {title}
languages: [{code}]
press: [{{id: journalist, name: {press}}}]
topics: [{{id: any, title: {topic}, field: responsibility}}]
questions:
  - id: {WAITING}
    from: journalist
    topic: any
    observes: [answer]
    ask: {waiting}
    answers:
      - {{id: \"yes\", say: {waiting}, rate: {{answer: 3}}}}
      - {{id: \"no\", say: {press}, rate: {{answer: 0}}}}
"
    )
}

/// A text as YAML takes it, whatever is in it: JSON strings are YAML strings.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::load;
    use proptest::prelude::*;

    #[test]
    fn it_loads_without_a_complaint_in_both_languages() {
        for lang in Lang::ALL {
            let loaded = load(source("", lang).as_bytes(), "bare");
            let scenario = loaded
                .scenario
                .unwrap_or_else(|| panic!("{:#?}", loaded.findings));
            assert_eq!(&*scenario.questions[0].id, WAITING);
            assert_eq!(scenario.questions.len(), 1);
        }
    }

    proptest! {
        #[test]
        fn any_clean_title_fits(title in "[^\\p{C}\\p{Z}][^\\p{C}]{0,40}") {
            let title = crate::scenario::clean(&title);
            let loaded = load(source(&title, Lang::Ja).as_bytes(), "bare");
            prop_assert!(loaded.scenario.is_some(), "{title:?}: {:?}", loaded.findings);
        }
    }
}
