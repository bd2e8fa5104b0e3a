//! What several ratings come to.
//!
//! Levels merge by their median. Where the two in the middle differ, the mean of both
//! counts, rounded down: a doubt is not decided in favour of the one who trains, and
//! it stands on the agenda. Pitfalls:
//!
//! - what the ledgers found stands: it is reckoned from the claims written down and
//!   the fact sheet, and is nobody's opinion;
//! - a critical one stands if at least two heard it and the words are written down, by
//!   one of them or as a quotation of the session: it gates the overall score, so no
//!   single ear decides it;
//! - any other stands if more than half of those who rated the answer heard it.

use super::gathered::{Answer, Gathered};
use crate::scenario::rubric::{MAX_CRITERIA, MAX_LEVEL};
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scenario::{Levels, Rubric};
use crate::scoring::{Entry, Transcript};

/// Assessors a critical pitfall needs.
pub const EARS: usize = 2;

/// The highest level of accuracy of something said as known that nobody knows, as the
/// ledgers hold any answer to it.
const SPECULATION: u8 = 1;

impl Gathered {
    /// The transcript with the merged ratings in place of those in it, as the score and
    /// all reports read it. Only what was said in the speaker's own words is rated anew;
    /// what nobody rated stays as it is.
    #[must_use]
    pub fn merged(&self, transcript: &Transcript, rubric: &Rubric) -> Transcript {
        let mut merged = transcript.clone();
        for answer in &self.answers {
            if let Some(entry) = merged.entries.get_mut(answer.turn)
                && entry.in_own_words()
            {
                answer.rate(entry, rubric);
            }
        }
        merged
    }
}

impl Answer {
    /// The merged levels, before the ledgers speak.
    #[must_use]
    pub fn merged(&self) -> Levels {
        let mut merged = Levels::default();
        for criterion in 0..MAX_CRITERIA {
            let given = self.levels(criterion).map(|(_, level)| level);
            if let Some(level) = median(given.collect()) {
                merged.set(criterion, level);
            }
        }
        merged
    }

    /// Whether a pitfall stands.
    #[must_use]
    pub fn stands(&self, pitfall: Pitfall) -> bool {
        if self.found.contains(pitfall) {
            return true;
        }
        let ears = self.heard(pitfall).count();
        match pitfall.is_critical() {
            true => ears >= EARS && self.has_words(pitfall),
            false => 2 * ears > self.raters(),
        }
    }

    /// Whether the words of a pitfall are written down.
    #[must_use]
    pub fn has_words(&self, pitfall: Pitfall) -> bool {
        self.quoted
            || self
                .heard(pitfall)
                .any(|(_, words)| !words.trim().is_empty())
    }

    /// The pitfalls that stand.
    #[must_use]
    pub fn standing(&self) -> WordSet<Pitfall> {
        let all = self.pitfalls();
        all.iter().filter(|pitfall| self.stands(*pitfall)).collect()
    }

    /// The merged levels as they count once the ledgers have spoken: what reports show.
    #[must_use]
    pub fn effective(&self, entry: &Entry, rubric: &Rubric) -> Levels {
        let mut levels = self.merged();
        // What was chosen is rated by its author alone.
        if !entry.in_own_words() {
            return levels;
        }
        if let (Some(accuracy), Some(most)) = (rubric.accuracy, most_accuracy(self.found)) {
            let accuracy = usize::from(accuracy);
            match (levels.get(accuracy), entry.turn.levels.get(accuracy)) {
                // Nobody else looked at it: what the ledgers made of it remains.
                (None, Some(level)) => levels.set(accuracy, level),
                _ => levels.cap(accuracy, most),
            }
        }
        levels
    }

    /// Rates an entry of a transcript by it.
    fn rate(&self, entry: &mut Entry, rubric: &Rubric) {
        let levels = self.effective(entry, rubric);
        entry.turn.levels = levels;
        entry.turn.pitfalls = self.standing();
        // Assessors rate an answer as a whole. What each speaker was rated when it was
        // handed over stays theirs, but for pitfalls that do not stand; if nobody was
        // rated, it counts for who had the last word.
        let nobody_was = entry.shares.iter().all(|it| it.levels.count() == 0);
        for share in &mut entry.shares {
            share.pitfalls = share.pitfalls.intersection(entry.turn.pitfalls);
        }
        let last = entry.shares.iter_mut().rfind(|it| it.by == entry.turn.by);
        if let Some(share) = last.filter(|_| nobody_was) {
            (share.levels, share.pitfalls) = (levels, entry.turn.pitfalls);
        }
        // In one's own words the best there is was always to be had.
        if let Some(better) = &mut entry.better {
            better.levels = Levels::default();
            for (criterion, _) in levels.iter() {
                better.levels.set(criterion, MAX_LEVEL);
            }
        }
    }
}

/// The most the ledgers leave of the accuracy of an answer they found this in; nothing
/// where they leave it alone.
pub(super) fn most_accuracy(found: WordSet<Pitfall>) -> Option<u8> {
    let is = |pitfall| found.contains(pitfall);
    match is(Pitfall::FalseStatement) || is(Pitfall::Contradiction) {
        true => Some(0),
        false => is(Pitfall::Speculation).then_some(SPECULATION),
    }
}

/// The median; of an even number the mean of the two in the middle, rounded down.
fn median(mut levels: Vec<u8>) -> Option<u8> {
    levels.sort_unstable();
    let high = *levels.get(levels.len() / 2)?;
    let low = *levels.get(levels.len().saturating_sub(1) / 2)?;
    Some(low.midpoint(high))
}
