//! What is done in each part of the day, and with which commands.

use super::build::{Making, Word};
use super::times::Part;
use super::{Command, clock};
use crate::debrief::phrase;
use crate::i18n::plan as words;

/// What a part is called.
pub(super) fn title(part: Part) -> Word {
    match part {
        Part::Briefing => words::briefing,
        Part::Draft => words::draft,
        Part::Baseline => words::baseline,
        Part::StatementClinic => words::statement_clinic,
        Part::ListClinic => words::list_clinic,
        Part::Break => words::a_break,
        Part::RunOne => words::run_one,
        Part::SelfReview => words::self_review,
        Part::Group => words::group,
        Part::OneToOne => words::one_to_one,
        Part::RunTwo => words::run_two,
        Part::Close => words::close,
    }
}

impl Making<'_> {
    /// The steps of a part.
    pub(super) fn steps(&self, part: Part) -> &'static [Word] {
        match part {
            Part::Briefing => &[
                words::brief_purpose,
                words::brief_three,
                words::brief_stop,
                words::brief_film,
            ],
            Part::Draft => &[words::draft_write, words::draft_keep],
            Part::Baseline if self.wanted.people == 1 => {
                &[words::baseline_alone, words::baseline_sheet]
            }
            Part::Baseline => &[words::baseline_pairs, words::baseline_sheet],
            Part::StatementClinic => &[
                words::clinic_six,
                words::clinic_5w1h,
                words::clinic_banned,
                words::clinic_check,
                words::clinic_aloud,
            ],
            Part::ListClinic => &[
                words::list_gaps,
                words::list_core,
                words::list_no_words,
                words::list_room,
            ],
            Part::RunOne if self.day.podiums.iter().any(|size| *size > 1) => &[
                words::run_seed,
                words::run_each,
                words::run_live,
                words::run_distress,
            ],
            Part::RunOne => &[words::run_seed, words::run_live, words::run_distress],
            Part::SelfReview => &[words::self_silence],
            Part::Group => &[words::group_order, words::group_best, words::group_promises],
            Part::OneToOne if self.wanted.people > 1 => &[words::alone_others],
            Part::Break | Part::OneToOne => &[],
            Part::RunTwo if self.day.alone.is_none() => &[
                words::alone_later_step,
                words::again_changed,
                words::again_words,
            ],
            Part::RunTwo => &[words::again_changed, words::again_words],
            Part::Close => &[words::close_one, words::close_dates],
        }
    }

    /// What is typed in a part.
    pub(super) fn commands(&self, part: Part) -> Vec<Command> {
        match part {
            Part::StatementClinic => {
                let line = "kaiken workshop statement statement.txt";
                vec![self.command(line, words::does_statement)]
            }
            Part::RunOne => vec![self.open(), self.room()],
            Part::Group => {
                let report = format!("kaiken workshop report{}", self.name());
                vec![
                    self.command("kaiken agree SESSION", words::does_agree),
                    self.command(&report, words::does_group),
                ]
            }
            Part::OneToOne => vec![self.command("kaiken report SESSION", words::does_report)],
            Part::RunTwo => vec![self.open()],
            _ => Vec::new(),
        }
    }

    /// How long each podium has, and who sits there when.
    pub(super) fn running_order(&self, part: Part) -> Vec<String> {
        let (lang, podiums) = (self.lang, self.day.podiums.len());
        let [first, second] = self.day.runs;
        let mut order = vec![match (part, podiums) {
            (Part::RunTwo, 1) => words::run_again_one(lang, second),
            (Part::RunTwo, _) => words::run_again(lang, second),
            (_, 1) => words::run_order_one(lang, first),
            _ => words::run_order(lang, podiums, first),
        }];
        let mut names = self.wanted.names.iter();
        let starts = self.day.starts(part);
        for (start, size) in starts.into_iter().zip(&self.day.podiums) {
            let who: Vec<&str> = names.by_ref().take(*size).map(|name| &**name).collect();
            if !who.is_empty() {
                let at = clock(start, self.wanted.begins);
                order.push(words::podium(lang, &at, &phrase::list(&who, lang)));
            }
        }
        order
    }
}
