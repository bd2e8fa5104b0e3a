//! How a trainee gets on, over all their sessions: kept as sessions end, so that
//! nobody has to read old ones again, and of a size that does not grow with them.
//!
//! Sessions whose answers were picked, sessions whose answers were spoken, which their
//! speakers rate themselves, and those that others listened to and rated are kept
//! apart throughout: [`Course`] is one of the three, and no figure mixes them. Every figure comes with the sessions it is of.
//!
//! All that is kept is whole numbers: what was kept and read again goes on exactly
//! as if it had never been put away.

mod change;
mod course;
mod criteria;
mod grid;
mod pitfalls;
mod points;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

pub use change::{CLEAR, CLEAR_OF_MANY, ENOUGH, Slope, Trend};
pub use course::Course;
pub use criteria::{CriterionCourse, Observed};
pub use grid::{Cell, FEW, Place};
pub use pitfalls::{Fall, PitfallCourse};
pub use points::{Block, Point};

use super::practised::{Kind, Practised};
use crate::scenario::Text;
use serde::{Deserialize, Serialize};

/// Titles that are kept; beyond, those no shown session needs are forgotten.
const TITLES: usize = 64;
/// Characters of a name that are kept.
const LONGEST: usize = 60;

/// How a trainee gets on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Progress {
    /// Where answers were picked.
    pub chosen: Course,
    /// Where answers were spoken: results are self-rated.
    pub aloud: Course,
    /// Where answers were in the speaker's own words, and rated by those who listened.
    pub spoken: Course,
    titles: Vec<Title>,
}

/// What a scenario was last called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Title {
    id: Box<str>,
    title: Text,
}

impl Progress {
    /// Enters a session that has ended. One in which no question was
    /// answered has nothing to count, whatever was said before.
    pub(super) fn enter(&mut self, practised: &Practised) {
        if practised.exchanges.iter().all(|it| it.question.is_none()) {
            return;
        }
        if practised.session.question.is_none() {
            self.name(practised);
        }
        let course = match practised.session.kind() {
            Kind::Chosen => &mut self.chosen,
            Kind::Aloud => &mut self.aloud,
            Kind::Spoken => &mut self.spoken,
        };
        course.enter(practised);
        self.forget();
    }

    /// Whether no session was entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.courses().next().is_none()
    }

    /// The sessions of one kind.
    #[must_use]
    pub fn course(&self, kind: Kind) -> &Course {
        match kind {
            Kind::Chosen => &self.chosen,
            Kind::Aloud => &self.aloud,
            Kind::Spoken => &self.spoken,
        }
    }

    /// The kinds of which there are sessions.
    pub fn courses(&self) -> impl Iterator<Item = (Kind, &Course)> {
        let all = Kind::ALL.map(|kind| (kind, self.course(kind)));
        all.into_iter().filter(|(_, course)| !course.is_empty())
    }

    /// What a scenario was last called; its id where that is not kept.
    #[must_use]
    pub fn title(&self, scenario: &str) -> Text {
        let known = self.titles.iter().find(|it| &*it.id == scenario);
        known.map_or_else(|| Text::same(scenario), |it| it.title.clone())
    }

    fn name(&mut self, practised: &Practised) {
        let title = short(&practised.session.title);
        let id = &practised.session.scenario;
        match self.titles.iter_mut().find(|it| it.id == *id) {
            Some(known) => known.title = title,
            None => self.titles.push(Title {
                id: id.clone(),
                title,
            }),
        }
    }

    fn forget(&mut self) {
        if self.titles.len() > TITLES {
            let courses = [&self.chosen, &self.aloud, &self.spoken];
            self.titles
                .retain(|it| courses.iter().any(|course| course.shows(&it.id)));
        }
    }
}

/// A name, cut where it is very long.
fn short(name: &Text) -> Text {
    Text::from_fn(|lang| {
        let words = name.get(lang);
        match words.char_indices().nth(LONGEST) {
            Some((end, _)) => format!("{}…", words[..end].trim_end()).into(),
            None => words.into(),
        }
    })
}

/// Adds to the end of a list of bounded length; what had to go from its front.
fn push<T>(list: &mut Vec<T>, value: T, most: usize) -> Option<T> {
    list.push(value);
    (list.len() > most).then(|| list.remove(0))
}
