//! The built-in library, and the headers by which scenarios are listed. The table
//! of the built-ins is made when the program is built, so that listing them
//! parses nothing.

use super::{Kind, Lang, Scenario, Text};

/// A scenario that comes with the program.
#[derive(Debug)]
pub struct BuiltIn {
    /// Its id.
    pub id: &'static str,
    /// The file.
    pub source: &'static [u8],
    kind: Kind,
    follows: Option<&'static str>,
    title: [&'static str; 2],
    summary: [&'static str; 2],
    difficulty: u8,
    minutes: u32,
    questions: usize,
    languages: &'static [Lang],
    tags: &'static [&'static str],
}

static TABLE: &[BuiltIn] = include!(concat!(env!("OUT_DIR"), "/built_ins.rs"));

/// Every built-in scenario, in the order of the file names; a second act stands behind
/// its first.
#[must_use]
pub fn built_ins() -> &'static [BuiltIn] {
    TABLE
}

/// The built-in scenario with this id.
#[must_use]
pub fn built_in(id: &str) -> Option<&'static BuiltIn> {
    TABLE.iter().find(|built_in| built_in.id == id)
}

impl BuiltIn {
    /// What a list shows of it; nothing is parsed.
    #[must_use]
    pub fn header(&self) -> Header {
        let text = |words: [&str; 2]| Text::from_fn(|lang| words[lang as usize].into());
        Header {
            id: self.id.into(),
            kind: self.kind,
            follows: self.follows.map(Box::from),
            title: text(self.title),
            summary: text(self.summary),
            difficulty: self.difficulty,
            minutes: self.minutes,
            questions: self.questions,
            languages: self.languages.to_vec(),
            tags: self.tags.iter().map(|tag| (*tag).into()).collect(),
        }
    }

    /// The file's name, as findings show it.
    #[must_use]
    pub fn file(&self) -> String {
        format!("{}.yaml", self.id)
    }
}

/// What a list of scenarios shows of one.
#[derive(Debug, Clone, PartialEq)]
pub struct Header {
    /// Its id.
    pub id: Box<str>,
    /// A conference, or a pack of questions.
    pub kind: Kind,
    /// The id of the first act, of a second.
    pub follows: Option<Box<str>>,
    /// Its name.
    pub title: Text,
    /// One or two sentences.
    pub summary: Text,
    /// 1 (easy) to 5.
    pub difficulty: u8,
    /// The conference's own clock, in minutes.
    pub minutes: u32,
    /// Questions a conference asks, without follow-ups; questions a pack holds.
    pub questions: usize,
    /// Languages it is written in.
    pub languages: Vec<Lang>,
    /// Words for finding it.
    pub tags: Vec<Box<str>>,
}

impl Header {
    /// The header of a loaded scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Header {
        Header {
            id: scenario.id.clone(),
            kind: scenario.kind,
            follows: scenario.follows.clone(),
            title: scenario.title.clone(),
            summary: scenario.summary.clone(),
            difficulty: scenario.difficulty,
            minutes: scenario.minutes,
            questions: match scenario.kind {
                Kind::Conference => usize::from(scenario.asked_at_most()),
                Kind::Pack => scenario.questions.len(),
            },
            languages: scenario.languages.clone(),
            tags: scenario.tags.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::load;
    use std::path::Path;

    #[test]
    fn the_table_says_what_loading_says() {
        for built_in in built_ins() {
            let loaded = load(built_in.source, &built_in.file());
            let scenario = loaded.scenario.as_ref();
            let header = scenario.map(Header::of);
            assert_eq!(header, Some(built_in.header()), "{:?}", loaded.findings);
        }
    }

    #[test]
    fn every_scenario_of_the_directory_is_in_the_table() {
        let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
        let is_yaml = |path: &Path| path.extension().is_some_and(|e| e == "yaml");
        let entries = std::fs::read_dir(directory).into_iter().flatten();
        let files = entries.filter(|e| is_yaml(&e.as_ref().unwrap().path()));
        assert_eq!(built_ins().len(), files.count());
    }

    /// Whoever opens the program for the first time stands on the first act.
    #[test]
    fn a_second_act_stands_right_behind_its_first() {
        let ids: Vec<&str> = built_ins().iter().map(|it| it.id).collect();
        assert_eq!(ids[..2], ["7pay-first-conference", "7pay-end-of-service"]);
    }

    #[test]
    fn ids_are_unique() {
        for (at, built_in) in built_ins().iter().enumerate() {
            let first = built_ins().iter().position(|b| b.id == built_in.id);
            assert_eq!(first, Some(at), "{}", built_in.id);
        }
    }
}
