//! What an assessor sets down on the sheet: marks, times, and that it is done.

use super::{AssessScreen, page};
use crate::i18n::assess as words;
use crate::tui::action::Action;
use crate::tui::screen::{Ctx, Step};
use crate::tui::widgets::dialog::Dialog;
use crate::workshop::sheet::{Mark, Row};

impl AssessScreen {
    /// Sets a mark on the answer shown; whether it stands.
    pub(super) fn mark(&mut self, mark: Mark, ctx: &Ctx) -> Option<Step> {
        let lang = ctx.lang;
        self.said.clear();
        if self.assessment.done {
            self.said = words::is_done(lang).to_owned();
            return None;
        }
        let Some(asked) = self.followed.rehearsal.asked.get(self.at) else {
            self.said = words::nothing_here(lang).to_owned();
            return None;
        };
        let at_ms = self.since_start(ctx);
        match self.assessment.mark(asked, at_ms, mark) {
            Ok(()) => Some(self.save()),
            Err(full) => {
                self.said = words::full(lang, full.0);
                None
            }
        }
    }

    /// Sets a mark; what keeps it from standing is said.
    pub(super) fn set(&mut self, mark: Mark, ctx: &Ctx) -> Step {
        self.mark(mark, ctx).unwrap_or(Step::Redraw)
    }

    /// Rates the row marked, and goes on to the next.
    pub(super) fn rate(&mut self, level: Option<u8>, ctx: &Ctx) -> Step {
        let rows = self.rows();
        let at = self.row.min(rows.len().saturating_sub(1));
        let mark = match rows.get(at) {
            Some(Row::Overall) => Mark::Overall(level),
            Some(Row::Criterion(criterion)) => Mark::Level {
                criterion: *criterion,
                level,
            },
            None => return Step::Stay,
        };
        match self.mark(mark, ctx) {
            Some(saved) => {
                self.row = (at + 1).min(rows.len() - 1);
                saved
            }
            None => Step::Redraw,
        }
    }

    pub(super) fn start_clock(&mut self, again: bool, ctx: &Ctx) -> Step {
        let lang = ctx.lang;
        if self.assessment.started.is_some() && !again {
            return Step::push(Dialog::ask(
                words::ask_again_title(lang),
                words::ask_again(lang),
                Step::Act(Action::RestartClock),
            ));
        }
        self.assessment.started = Some(self.now(ctx));
        self.said = words::started(lang).to_owned();
        self.save()
    }

    pub(super) fn stamp(&mut self, ctx: &Ctx) -> Step {
        let Some(at_ms) = self.clock(ctx) else {
            return self.say(words::no_start(ctx.lang));
        };
        match self.mark(Mark::At(at_ms), ctx) {
            Some(saved) => {
                self.said = words::stamped(ctx.lang, &page::time(at_ms));
                saved
            }
            None => Step::Redraw,
        }
    }

    /// Asks whether the sheet is done, or to be opened again.
    pub(super) fn ask_finish(&self, ctx: &Ctx) -> Step {
        let lang = ctx.lang;
        let (rated, count) = self.assessment.progress(&self.followed.rehearsal);
        let (title, about) = match (self.assessment.done, count - rated) {
            (true, _) => (
                words::ask_reopen_title(lang),
                words::ask_reopen(lang).to_owned(),
            ),
            (_, 0) => (
                words::ask_done_title(lang),
                words::ask_done(lang).to_owned(),
            ),
            (_, 1) => (
                words::ask_done_title(lang),
                words::ask_done_left_one(lang).to_owned(),
            ),
            (_, left) => (
                words::ask_done_title(lang),
                words::ask_done_left(lang, left),
            ),
        };
        Step::push(Dialog::ask(title, about, Step::Act(Action::Finished)))
    }

    pub(super) fn finish(&mut self) -> Step {
        self.assessment.done = !self.assessment.done;
        self.said.clear();
        Step::All(vec![self.save(), self.look()])
    }
}
