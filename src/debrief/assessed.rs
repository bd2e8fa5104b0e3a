//! What is said of answers that those who listened rated: why a level is what it is, in
//! the words of the rubric; who answered how; whether it would do for the real thing.

use super::build::{Meta, Source};
use super::value::{SeatView, SpeakerView};
use crate::conference::{Share, Subject};
use crate::i18n::spoken as words;
use crate::scenario::PersonIx;
use crate::scenario::rubric::MAX_LEVEL;
use crate::scenario::vocabulary::{Pitfall, WordSet};
use crate::scoring::{ENOUGH_EXCHANGES, Entry, Grade, Mode, Scorecard};

/// Levels explained of one answer: more would bury what matters.
const EXPLAINED: usize = 2;
/// A mean level from which a speaker is strong; below it they are weak.
const STRONG: f64 = 2.0;

impl Source<'_> {
    /// What the lowest levels of an answer mean, the lowest first; before them that of a
    /// criterion it is shown for.
    pub(super) fn costs(self, entry: &Entry, shown_for: Option<usize>) -> Vec<String> {
        let mut low: Vec<(usize, u8)> = entry.turn.levels.iter().collect();
        low.retain(|(_, level)| *level < MAX_LEVEL);
        low.sort_by_key(|(at, level)| (Some(*at) != shown_for, *level));
        self.meanings(&low)
    }

    /// What its highest levels mean.
    pub(super) fn carries(self, entry: &Entry) -> Vec<String> {
        let mut high: Vec<(usize, u8)> = entry.turn.levels.iter().collect();
        high.retain(|(_, level)| *level == MAX_LEVEL);
        self.meanings(&high)
    }

    fn meanings(self, levels: &[(usize, u8)]) -> Vec<String> {
        let meaning = |(at, level): &(usize, u8)| {
            let criterion = self.scenario.rubric.criteria.get(*at)?;
            let meaning = criterion.levels.get(usize::from(*level))?.get(self.lang);
            let name = criterion.name.get(self.lang);
            Some(match meaning.is_empty() {
                true => words::level_is(self.lang, name, *level),
                false => words::level_means(self.lang, name, *level, meaning),
            })
        };
        levels.iter().filter_map(meaning).take(EXPLAINED).collect()
    }

    /// Who sat where.
    pub(super) fn seats(self) -> Vec<SeatView> {
        let seat = |(person, name): &(PersonIx, String)| SeatView {
            person: self.scenario.person(*person).name.get(self.lang).to_owned(),
            name: name.clone(),
        };
        self.team.iter().map(seat).collect()
    }

    /// Who answered how, in the order in which they first spoke; nothing where there
    /// was but one, or answers were chosen by one alone.
    pub(super) fn speakers(self) -> Vec<SpeakerView> {
        let entries = self.transcript.entries.iter();
        let answers =
            entries.filter(|entry| matches!(entry.turn.subject, Subject::Question { .. }));
        let answers: Vec<&Entry> = answers.collect();
        if self.team.is_empty() && !answers.iter().any(|entry| entry.in_own_words()) {
            return Vec::new();
        }
        let mut people: Vec<Option<PersonIx>> = Vec::new();
        for share in answers.iter().flat_map(|entry| entry.speakers()) {
            if !people.contains(&share.by) {
                people.push(share.by);
            }
        }
        if people.len() < 2 {
            return Vec::new();
        }
        let theirs = |by: Option<PersonIx>| {
            let theirs = answers.iter().filter_map(|entry| {
                let mut shares = entry.speakers().into_iter();
                Some((entry.weight, shares.find(|share| share.by == by)?))
            });
            self.answered(by, &theirs.collect::<Vec<_>>())
        };
        people.into_iter().map(theirs).collect()
    }

    fn answered(self, by: Option<PersonIx>, answers: &[(u8, Share)]) -> SpeakerView {
        let criteria = self.scenario.rubric.criteria.iter().enumerate();
        let mut means: Vec<(f64, &str)> = criteria
            .filter_map(|(at, criterion)| Some((mean(answers, at)?, criterion.name.get(self.lang))))
            .collect();
        // Among equals the first of the rubric.
        means.sort_by(|a, b| b.0.total_cmp(&a.0));
        let named = |it: &(f64, &str)| it.1.to_owned();
        let lowest = means.last().map(|it| it.0);
        let weak = means.iter().find(|it| Some(it.0) == lowest);
        let pitfalls = answers.iter().map(|(_, share)| share.pitfalls);
        let pitfalls: WordSet<Pitfall> = pitfalls.fold(WordSet::default(), WordSet::union);
        SpeakerView {
            name: self.named(by),
            answers: answers.len(),
            strong: means.first().filter(|it| it.0 >= STRONG).map(named),
            weak: weak.filter(|it| it.0 < STRONG).map(named),
            pitfalls: pitfalls.iter().map(|it| it.name(self.lang)).collect(),
        }
    }

    /// What a speaker is called beside others of the panel, the player too.
    pub(super) fn named(self, by: Option<PersonIx>) -> String {
        let trainee = crate::i18n::report::the_trainee(self.lang);
        let trainee = self.trainee.unwrap_or(trainee);
        self.speaker(by).unwrap_or_else(|| trainee.to_owned())
    }

    /// Fit for the real thing: spoken to the end, at the highest grade with nothing
    /// that caps it, most of it rated.
    pub(super) fn is_ready(self, card: &Scorecard, meta: &Meta) -> bool {
        let entries = self.transcript.entries.iter();
        let asked = entries.filter(|it| matches!(it.turn.subject, Subject::Question { .. }));
        let (mut questions, mut rated) = (0, 0_u32);
        for entry in asked {
            questions += 1;
            rated += u32::from(entry.in_own_words() && entry.is_rated());
        }
        meta.mode == Mode::Spoken
            && card.grade == Some(Grade::P)
            && card.gates.is_empty()
            && !card.provisional
            && rated >= ENOUGH_EXCHANGES
            && 2 * rated >= questions
    }
}

/// The mean level of answers on a criterion, by their weight; nothing if none observed it.
fn mean(answers: &[(u8, Share)], criterion: usize) -> Option<f64> {
    let (mut sum, mut weights) = (0, 0);
    for (weight, share) in answers {
        if let Some(level) = share.levels.get(criterion) {
            sum += u32::from(*weight) * u32::from(level);
            weights += u32::from(*weight);
        }
    }
    (weights > 0).then(|| f64::from(sum) / f64::from(weights))
}
