//! What an assessor does on the sheet, and what is left to do: how a mark changes an
//! assessment, and what the live setting allows.

use super::{Asked, Assessment, Heard, Rating, Rehearsal, Setting};
use crate::scenario::Levels;
use crate::scenario::rubric::MAX_LEVEL;
use crate::scenario::vocabulary::Pitfall;

/// The longest note, remark or words heard, in characters.
pub const LONGEST: usize = 600;

/// What an assessor sets down about one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// The answer as a whole; nothing: not rated.
    Overall(Option<u8>),
    /// A criterion.
    Level {
        /// Its position in the rubric for listeners.
        criterion: u8,
        /// 0–3; nothing: not observed.
        level: Option<u8>,
    },
    /// A pitfall was heard, in these words, which may be empty.
    Pitfall(Pitfall, Box<str>),
    /// A pitfall was not heard after all.
    NoPitfall(Pitfall),
    /// A moment to come back to, or no longer.
    Bookmark,
    /// A note; empty: none.
    Note(Box<str>),
    /// When it was, in milliseconds since the start key.
    At(u64),
}

/// As many criteria of this answer are rated as the setting allows: another must be
/// taken out first. So many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Full(pub usize);

/// A row of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// The answer as a whole.
    Overall,
    /// The criterion at this position.
    Criterion(u8),
}

impl Assessment {
    /// An assessment about to begin.
    #[must_use]
    pub fn new(assessor: &str, setting: Setting) -> Assessment {
        Assessment {
            assessor: assessor.into(),
            setting,
            ..Assessment::default()
        }
    }

    /// The rating of what was asked. One of a turn that was taken back is another's.
    #[must_use]
    pub fn of(&self, asked: &Asked) -> Option<&Rating> {
        let rating = self.rating(asked.turn)?;
        (rating.question == asked.question).then_some(rating)
    }

    /// Sets a mark. The first one of an answer bears its time: that of the start key,
    /// `at_ms`, or else when it was asked.
    ///
    /// # Errors
    /// [`Full`] if no further criterion may be rated; nothing has changed then.
    pub fn mark(&mut self, asked: &Asked, at_ms: Option<u64>, mark: Mark) -> Result<(), Full> {
        if let Mark::Level {
            criterion,
            level: Some(_),
        } = mark
        {
            let levels = self.of(asked).map(|rating| rating.levels);
            let levels = levels.unwrap_or_default();
            let most = self.setting.most_criteria();
            let is_new = levels.get(criterion.into()).is_none();
            if is_new && levels.count() as usize >= most {
                return Err(Full(most));
            }
        }
        let rating = self.entry(asked, at_ms);
        match mark {
            Mark::Overall(level) => rating.overall = level.map(|level| level.min(MAX_LEVEL)),
            Mark::Level { criterion, level } => match level {
                Some(level) => rating.levels.set(criterion.into(), level),
                None => rating.levels.clear(criterion.into()),
            },
            Mark::Pitfall(pitfall, words) => {
                rating.pitfalls.retain(|heard| heard.pitfall != pitfall);
                rating.pitfalls.push(Heard { pitfall, words });
            }
            Mark::NoPitfall(pitfall) => rating.pitfalls.retain(|heard| heard.pitfall != pitfall),
            Mark::Bookmark => rating.bookmarked = !rating.bookmarked,
            Mark::Note(note) => rating.note = note,
            Mark::At(at_ms) => rating.at_ms = Some(at_ms),
        }
        Ok(())
    }

    /// The rating of what was asked, made if it is missing; one of a turn that was
    /// taken back makes place for it.
    fn entry(&mut self, asked: &Asked, at_ms: Option<u64>) -> &mut Rating {
        let fresh = || Rating {
            turn: asked.turn,
            question: asked.question.clone(),
            at_ms: at_ms.or(asked.at_ms),
            ..Rating::default()
        };
        let at = self
            .ratings
            .partition_point(|rating| rating.turn < asked.turn);
        match self.ratings.get_mut(at) {
            Some(rating) if rating.turn == asked.turn => {
                if rating.question != asked.question {
                    *rating = fresh();
                }
            }
            _ => self.ratings.insert(at, fresh()),
        }
        &mut self.ratings[at]
    }

    /// Picks the criteria to be rated live; those beyond what is allowed are left out.
    pub fn pick(&mut self, criteria: &[u8]) {
        let most = self.setting.most_criteria();
        self.criteria = criteria.iter().copied().take(most).collect();
        self.criteria.sort_unstable();
        self.criteria.dedup();
    }

    /// The rows of the sheet for a rubric of so many criteria: live the answer as a
    /// whole, and the criteria picked or else all; from a recording the whole rubric.
    #[must_use]
    pub fn rows(&self, criteria: usize) -> Vec<Row> {
        let all = (0..criteria).filter_map(|at| u8::try_from(at).ok());
        let picked = |at: &u8| self.criteria.is_empty() || self.criteria.contains(at);
        match self.setting {
            Setting::Recording => all.map(Row::Criterion).collect(),
            Setting::Live => {
                let picked = all.filter(picked).map(Row::Criterion);
                [Row::Overall].into_iter().chain(picked).collect()
            }
        }
    }

    /// Whether an answer is rated: live as a whole or in any criterion, from a
    /// recording in any.
    #[must_use]
    pub fn is_rated(&self, asked: &Asked) -> bool {
        let rated = |rating: &Rating| {
            let whole = self.setting == Setting::Live && rating.overall.is_some();
            whole || rating.levels != Levels::default()
        };
        self.of(asked).is_some_and(rated)
    }

    /// How many answers are rated, and how many there are to rate: those given, and one
    /// that is being given where it is rated already.
    #[must_use]
    pub fn progress(&self, rehearsal: &Rehearsal) -> (usize, usize) {
        let asked = rehearsal.asked.iter();
        let rated = asked.clone().filter(|asked| self.is_rated(asked)).count();
        let open = asked.filter(|asked| asked.answered && !self.is_rated(asked));
        (rated, rated + open.count())
    }

    /// The next answer after a position that is not rated, around the end; nothing if
    /// all are.
    #[must_use]
    pub fn next_unrated(&self, rehearsal: &Rehearsal, after: usize) -> Option<usize> {
        let asked = &rehearsal.asked;
        let later = after.saturating_add(1)..asked.len();
        let earlier = 0..asked.len().min(after.saturating_add(1));
        later
            .chain(earlier)
            .find(|at| asked[*at].answered && !self.is_rated(&asked[*at]))
    }
}

#[cfg(test)]
mod tests;
