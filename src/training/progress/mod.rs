//! How a trainee gets on, over all their sessions: kept as sessions end, so that
//! nobody has to read old ones again, and of a size that does not grow with them.
//!
//! Sessions whose answers were picked and sessions whose answers were spoken, which
//! their speakers rate themselves, are kept apart throughout: [`Course`] is one of
//! the two, and no figure mixes them. Every figure comes with the sessions it is of.
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

use super::practised::Practised;
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
    titles: Vec<Title>,
}

/// What a scenario was last called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Title {
    id: Box<str>,
    title: Text,
}

impl Progress {
    /// Enters a session that has ended. One in which nothing was said shows
    /// nothing, and is not counted.
    pub(super) fn enter(&mut self, practised: &Practised) {
        if practised.exchanges.is_empty() {
            return;
        }
        if practised.session.question.is_none() {
            self.name(practised);
        }
        if practised.session.aloud {
            self.aloud.enter(practised);
        } else {
            self.chosen.enter(practised);
        }
        self.forget();
    }

    /// Whether no session was entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.courses().next().is_none()
    }

    /// The sessions of one kind.
    #[must_use]
    pub fn course(&self, aloud: bool) -> &Course {
        if aloud { &self.aloud } else { &self.chosen }
    }

    /// The kinds of which there are sessions, and whether they were spoken.
    pub fn courses(&self) -> impl Iterator<Item = (bool, &Course)> {
        let both = [false, true].map(|aloud| (aloud, self.course(aloud)));
        both.into_iter().filter(|(_, course)| !course.is_empty())
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
            let (chosen, aloud) = (&self.chosen, &self.aloud);
            self.titles
                .retain(|it| chosen.shows(&it.id) || aloud.shows(&it.id));
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
