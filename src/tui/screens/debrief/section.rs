//! The pages of a debrief, in their order.

use super::layout::{Lines, Look};
use super::{cards, criteria, onward, paper, record, verdict};
use crate::debrief::Debrief;
use crate::i18n::{Lang, finale as words};

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Verdict,
    FrontPage,
    Lessons,
    Criteria,
    Opening,
    Questions,
    Record,
    Weak,
    Next,
}

impl Section {
    const ALL: [Section; 9] = [
        Section::Verdict,
        Section::FrontPage,
        Section::Lessons,
        Section::Criteria,
        Section::Opening,
        Section::Questions,
        Section::Record,
        Section::Weak,
        Section::Next,
    ];

    /// The pages of a debrief that have something on them.
    pub(super) fn of(debrief: &Debrief) -> Vec<Section> {
        let has = |section: &Section| match section {
            Section::Verdict | Section::Criteria | Section::Next => true,
            Section::FrontPage => debrief.front_page.is_some(),
            Section::Lessons => !debrief.keep.is_empty() || !debrief.fix.is_empty(),
            Section::Opening => debrief.statement.is_some() || !debrief.decisions.is_empty(),
            Section::Questions => !debrief.questions.is_empty(),
            Section::Record => {
                !(debrief.speakers.is_empty()
                    && debrief.promises.is_empty()
                    && debrief.contradictions.is_empty()
                    && debrief.claims.is_empty()
                    && debrief.messages.is_empty())
                    || debrief.panel_cost.is_some()
            }
            Section::Weak => {
                !debrief.weak_spots.is_empty()
                    || debrief.worst_spotted.is_some()
                    || debrief.sheet.is_some()
            }
        };
        Section::ALL.into_iter().filter(has).collect()
    }

    /// What it is called.
    pub(super) fn name(self, lang: Lang) -> &'static str {
        match self {
            Section::Verdict => words::s_verdict(lang),
            Section::FrontPage => words::s_front_page(lang),
            Section::Lessons => words::s_lessons(lang),
            Section::Criteria => words::s_criteria(lang),
            Section::Opening => words::s_opening(lang),
            Section::Questions => words::s_questions(lang),
            Section::Record => words::s_record(lang),
            Section::Weak => words::s_weak(lang),
            Section::Next => words::s_next(lang),
        }
    }

    /// What stands on it; the list of questions is drawn otherwise.
    pub(super) fn lines(self, look: &Look) -> Lines {
        match self {
            Section::Verdict => verdict::lines(look),
            Section::FrontPage => paper::lines(look),
            Section::Lessons => cards::lessons(look),
            Section::Criteria => criteria::lines(look),
            Section::Opening => cards::opening(look),
            Section::Questions => Lines::new(),
            Section::Record => record::lines(look),
            Section::Weak => record::weak(look),
            Section::Next => onward::lines(look),
        }
    }
}
