//! What is worked out in panels over the sheet, and what comes of it.

use super::AssessScreen;
use super::panel::{Done, Panel};
use crate::i18n::assess as words;
use crate::tui::screen::{Ctx, Step};
use crate::tui::widgets::notice::Notice;
use crate::workshop::{Asked, Assessment};

impl AssessScreen {
    /// Opens a panel to be worked in, if the sheet may be changed.
    pub(super) fn open(&mut self, panel: Panel, ctx: &Ctx) -> Step {
        if self.assessment.done {
            return self.say(words::is_done(ctx.lang));
        }
        self.said.clear();
        self.panel = Some(panel);
        Step::Redraw
    }

    /// Opens a panel about the answer shown.
    pub(super) fn open_here(
        &mut self,
        panel: impl FnOnce(&Asked, &Assessment) -> Panel,
        ctx: &Ctx,
    ) -> Step {
        match self.followed.rehearsal.asked.get(self.at) {
            Some(asked) => {
                let panel = panel(asked, &self.assessment);
                self.open(panel, ctx)
            }
            None => self.say(words::nothing_here(ctx.lang)),
        }
    }

    pub(super) fn next_question(&mut self, ctx: &Ctx) -> Step {
        let Some(lead) = &self.lead else {
            return Step::Stay;
        };
        self.said.clear();
        let options = lead.options(ctx.lang);
        self.panel = Some(match options.is_empty() {
            true => Panel::next(),
            false => Panel::decide(options),
        });
        Step::Redraw
    }

    /// Something was done to the session that is led: it is looked at anew, and what
    /// keeps it from being stored is told.
    pub(super) fn led(&mut self, went: bool, ctx: &Ctx) -> Step {
        let Some(lead) = &mut self.lead else {
            return Step::Stay;
        };
        let told = lead.live.trouble().map(|trouble| {
            let title = crate::i18n::flow::not_saved_title(ctx.lang);
            Step::push(Notice::new(title, trouble))
        });
        if !went {
            return self.say(words::rejected(ctx.lang));
        }
        self.waiting = true;
        let mut steps = vec![Step::Redraw, self.look()];
        steps.extend(told);
        Step::All(steps)
    }

    /// Does what was worked out in a panel.
    pub(super) fn take(&mut self, done: Done, ctx: &Ctx) -> Step {
        let now = self.since_1970(ctx);
        match done {
            Done::Open => Step::Redraw,
            Done::Closed => {
                self.panel = None;
                Step::Redraw
            }
            Done::Mark(mark) => {
                self.panel = None;
                self.set(mark, ctx)
            }
            Done::Words(pitfall) => {
                self.panel = Some(Panel::words(pitfall, ctx.lang));
                Step::Redraw
            }
            Done::Remark(remark) => {
                self.panel = None;
                self.assessment.remark = remark;
                self.save()
            }
            Done::Criteria(criteria) => {
                self.panel = None;
                self.assessment.pick(&criteria);
                self.row = 0;
                self.save()
            }
            Done::Ask(next) => {
                self.panel = None;
                let asked = self.lead.as_mut().map(|lead| lead.ask(&next, now));
                self.led(asked.is_some_and(|asked| asked.is_ok()), ctx)
            }
            Done::Decide(option) => {
                self.panel = None;
                let decided = self.lead.as_mut().map(|lead| lead.decide(option));
                self.led(decided.is_some_and(|decided| decided.is_ok()), ctx)
            }
        }
    }
}
