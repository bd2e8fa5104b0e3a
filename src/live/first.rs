//! The first act of a second: what the player said there, or that it can be played first.

use crate::conference::Carried;
use crate::debrief::phrase;
use crate::i18n::{Lang, act as words};
use crate::scenario::Text;
use crate::scoring::Grade;

/// The conference that a second act follows.
#[derive(Debug, Clone, PartialEq)]
pub struct FirstAct {
    /// Its id.
    pub id: Box<str>,
    /// Its title; its id where nobody knows more.
    pub title: Text,
    /// How it went, where it was played.
    pub then: Option<Then>,
}

/// A session of the first act.
#[derive(Debug, Clone, PartialEq)]
pub struct Then {
    /// What of it concerns the second.
    pub carried: Carried,
    /// 0–100, where anything was observed.
    pub overall: Option<u8>,
    /// Its grade.
    pub grade: Option<Grade>,
}

impl FirstAct {
    /// What the player is told of it before the second begins, where the room
    /// remembers it or not.
    #[must_use]
    pub fn told(&self, remembered: bool, lang: Lang) -> String {
        let Some(then) = &self.then else {
            return words::follows(lang, self.title.get(lang));
        };
        let day = phrase::day(&then.carried.held, lang);
        let (title, result) = (then.carried.title.get(lang), then.result(lang));
        match remembered {
            true => words::remembered(lang, title, &day, &result),
            false => words::left_out(lang, title, &day, &result),
        }
    }
}

impl Then {
    fn result(&self, lang: Lang) -> String {
        let grade = phrase::grade(self.grade, lang);
        match self.overall {
            Some(score) => words::result(lang, score, grade),
            None => grade.to_owned(),
        }
    }
}
