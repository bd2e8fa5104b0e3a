//! An assessor's sheet: what was asked, and a rating of each answer. It follows a
//! session that goes on, and keeps every key's result at once.

mod among;
mod keymaps;
mod page;
mod panel;
mod set;
#[cfg(test)]
mod tests;
mod work;

use crate::i18n::assess as words;
use crate::live::lead::Lead;
use crate::scenario::Levels;
use crate::scenario::vocabulary::Pitfall;
use crate::store::{Followed, OpenSheet, SessionId};
use crate::tui::action::Action;
use crate::tui::clock::Moment;
use crate::tui::key::Edit;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Cmd, Ctx, Msg, Screen, Step};
use crate::tui::widgets::anchors::Anchors;
use crate::tui::widgets::dialog::Dialog;
use crate::workshop::sheet::{Mark, Row};
use crate::workshop::{Asked, Assessment, Setting};
use panel::Panel;
use ratatui::Frame;
use ratatui::layout::Rect;
use std::time::Duration;

pub use keymaps::{KEYMAP, LEADING};
pub use panel::{CRITERIA, DECIDE, NEXT, PITFALLS, TYPING};

/// How often a session that goes on is looked at.
const OFTEN: Duration = Duration::from_millis(200);
/// How often, once it is over: others may be done meanwhile.
const SELDOM: Duration = Duration::from_secs(1);

/// The sheet on screen.
pub struct AssessScreen {
    session: SessionId,
    followed: Followed,
    assessment: Assessment,
    lead: Option<Lead>,
    /// The moment it was opened: in milliseconds since 1970, and here.
    opened: (i64, Moment),
    /// The answer shown, by its position among what was asked.
    at: usize,
    /// The row marked.
    row: usize,
    /// The next answer comes up as soon as it is there.
    waiting: bool,
    panel: Option<Panel>,
    /// What the last key came to.
    said: String,
    looked: Moment,
}

impl AssessScreen {
    /// The sheet, at the answer that is being given, or else the first not rated.
    #[must_use]
    pub fn new(sheet: OpenSheet, ctx: &Ctx) -> AssessScreen {
        let since_1970 = u64::try_from(sheet.now).unwrap_or(0);
        let rehearsal = &sheet.followed.rehearsal;
        let last = rehearsal.asked.len().saturating_sub(1);
        let waits = rehearsal.asked.last().is_some_and(|asked| !asked.answered);
        let unrated = sheet.assessment.next_unrated(rehearsal, last);
        let first = unrated.filter(|_| !waits);
        AssessScreen {
            session: sheet.session,
            at: first.unwrap_or(last),
            waiting: rehearsal.asked.is_empty(),
            followed: sheet.followed,
            assessment: sheet.assessment,
            lead: sheet.lead.map(|live| Lead::new(live, since_1970)),
            opened: (sheet.now, ctx.now),
            row: 0,
            panel: None,
            said: String::new(),
            looked: ctx.now,
        }
    }

    fn asked(&self) -> Option<&Asked> {
        self.followed.rehearsal.asked.get(self.at)
    }

    fn rows(&self) -> Vec<Row> {
        let criteria = self.followed.rehearsal.criteria.len();
        self.assessment.rows(criteria)
    }

    /// Now, in milliseconds since 1970, by the time that has passed here.
    fn now(&self, ctx: &Ctx) -> i64 {
        let (opened, at) = self.opened;
        let passed = i64::try_from(ctx.now.since(at).as_millis()).unwrap_or(0);
        opened.saturating_add(passed)
    }

    fn since_1970(&self, ctx: &Ctx) -> u64 {
        u64::try_from(self.now(ctx)).unwrap_or(0)
    }

    /// Milliseconds since the start key; of a session that goes on, since it began.
    fn clock(&self, ctx: &Ctx) -> Option<u64> {
        let rehearsal = &self.followed.rehearsal;
        let began = rehearsal.began.filter(|_| !rehearsal.over);
        let start = self.assessment.started.or(began)?;
        u64::try_from(self.now(ctx) - start).ok()
    }

    /// Milliseconds since the start key, for the first mark of an answer.
    fn since_start(&self, ctx: &Ctx) -> Option<u64> {
        let start = self.assessment.started?;
        u64::try_from(self.now(ctx) - start).ok()
    }

    fn say(&mut self, said: impl Into<String>) -> Step {
        self.said = said.into();
        Step::Redraw
    }

    /// Keeps the assessment as it is now.
    fn save(&self) -> Step {
        let assessment = Box::new(self.assessment.clone());
        Step::All(vec![
            Step::Redraw,
            Step::Do(Cmd::SaveAssessment(self.session, assessment)),
        ])
    }

    fn look(&self) -> Step {
        Step::Do(Cmd::Follow {
            session: self.session,
            assessor: self.assessment.assessor.clone(),
            seen: None,
        })
    }

    fn turn_to(&mut self, at: usize) -> Step {
        self.at = at;
        self.row = 0;
        self.waiting = false;
        self.said.clear();
        Step::Redraw
    }

    fn next_answer(&mut self, ctx: &Ctx) -> Step {
        let rehearsal = &self.followed.rehearsal;
        if self.at + 1 < rehearsal.asked.len() {
            return self.turn_to(self.at + 1);
        }
        if rehearsal.over {
            return self.say(words::last(ctx.lang));
        }
        self.waiting = self.lead.is_none();
        self.say(match self.waiting {
            true => words::wait(ctx.lang),
            false => words::none_asked_lead(ctx.lang),
        })
    }

    fn seek_unrated(&mut self, ctx: &Ctx) -> Step {
        let next = self
            .assessment
            .next_unrated(&self.followed.rehearsal, self.at);
        match next {
            Some(at) => {
                self.turn_to(at);
                self.say(words::open_left(ctx.lang))
            }
            None => self.say(words::all_rated(ctx.lang)),
        }
    }

    fn anchors(&self) -> Step {
        let rows = self.rows();
        let row = rows.get(self.row.min(rows.len().saturating_sub(1)));
        let at = match row {
            Some(Row::Criterion(at)) => usize::from(*at),
            Some(Row::Overall) | None => 0,
        };
        let rating = self.asked().and_then(|asked| self.assessment.of(asked));
        let given = rating.map_or_else(Levels::default, |rating| rating.levels);
        let criteria = &self.followed.rehearsal.criteria;
        Step::push(Anchors::new(criteria, at, given))
    }

    /// The session as it stands now.
    fn follow(&mut self, followed: Followed) -> Step {
        let changed = followed != self.followed;
        let before = self.followed.rehearsal.asked.len();
        let ended = followed.rehearsal.over && !self.followed.rehearsal.over;
        self.followed = followed;
        let count = self.followed.rehearsal.asked.len();
        if count > before && self.waiting {
            return self.turn_to(count - 1);
        }
        // What was shown may have been taken back.
        self.at = self.at.min(count.saturating_sub(1));
        if ended {
            self.lead = None;
            self.waiting = false;
            self.said.clear();
        }
        Step::redraw_if(changed)
    }

    fn every(&self) -> Duration {
        match self.followed.rehearsal.over {
            true => SELDOM,
            false => OFTEN,
        }
    }

    /// When the clock that is shown moves next.
    fn next_second(&self, ctx: &Ctx) -> Option<Moment> {
        let past = self.clock(ctx)? % 1_000;
        Some(ctx.now + Duration::from_millis(1_000 - past))
    }
}

impl Screen for AssessScreen {
    fn keymap(&self) -> &'static Keymap {
        match (&self.panel, &self.lead) {
            (Some(panel), _) => panel.keymap(),
            (None, Some(_)) => &LEADING,
            (None, None) => &KEYMAP,
        }
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        if let Some(panel) = &mut self.panel {
            let tagged = tagged(&self.assessment, self.followed.rehearsal.asked.get(self.at));
            let done = panel.update(action, &tagged, self.lead.as_ref(), ctx);
            return self.take(done, ctx);
        }
        let rows = self.rows().len();
        match action {
            Action::Level(level) => self.rate(Some(level), ctx),
            Action::Unobserved => self.rate(None, ctx),
            Action::Up => {
                self.row = self.row.min(rows.saturating_sub(1)).saturating_sub(1);
                Step::Redraw
            }
            Action::Down => {
                self.row = (self.row + 1).min(rows.saturating_sub(1));
                Step::Redraw
            }
            Action::NextAnswer => self.next_answer(ctx),
            Action::PreviousAnswer => self.turn_to(self.at.saturating_sub(1)),
            Action::Top => self.turn_to(0),
            Action::Bottom => {
                let count = self.followed.rehearsal.asked.len();
                self.turn_to(count.saturating_sub(1))
            }
            Action::Unrated => self.seek_unrated(ctx),
            Action::Bookmark => self.set(Mark::Bookmark, ctx),
            Action::Tag => self.open_here(|_, _| Panel::pitfalls(), ctx),
            Action::Note => self.open_here(
                |asked, assessment| {
                    let rating = assessment.of(asked);
                    Panel::note(rating.map_or("", |rating| &rating.note))
                },
                ctx,
            ),
            Action::Remark => {
                let panel = Panel::remark(&self.assessment.remark);
                self.open(panel, ctx)
            }
            Action::Criteria if self.assessment.setting == Setting::Live => {
                let panel = Panel::criteria(
                    &self.followed.rehearsal.criteria,
                    &self.assessment,
                    ctx.lang,
                );
                self.open(panel, ctx)
            }
            Action::Anchors => self.anchors(),
            Action::StartClock => self.start_clock(false, ctx),
            Action::RestartClock => self.start_clock(true, ctx),
            Action::Stamp => self.stamp(ctx),
            Action::Finish => self.ask_finish(ctx),
            Action::Finished => self.finish(),
            Action::NextQuestion => self.next_question(ctx),
            Action::EndRehearsal => Step::push(Dialog::ask(
                words::ask_end_title(ctx.lang),
                words::ask_end(ctx.lang),
                Step::Act(Action::EndHere),
            )),
            Action::EndHere => {
                let now = self.since_1970(ctx);
                let ended = self.lead.as_mut().map(|lead| lead.end(now));
                self.led(ended.is_some_and(|ended| ended.is_ok()), ctx)
            }
            // Whoever assesses came for this alone.
            Action::Back => Step::Quit,
            _ => Step::Stay,
        }
    }

    fn edit(&mut self, edit: Edit, ctx: &Ctx) -> Step {
        let Some(panel) = &mut self.panel else {
            return Step::Stay;
        };
        Step::redraw_if(panel.edit(&edit, ctx))
    }

    fn receive(&mut self, msg: Msg, _: &Ctx) -> Step {
        match msg {
            Msg::Followed(followed) => self.follow(*followed),
            _ => Step::Stay,
        }
    }

    fn deadline(&self, ctx: &Ctx) -> Option<Moment> {
        let look = self.looked + self.every();
        Some(match self.next_second(ctx) {
            Some(second) => look.min(second),
            None => look,
        })
    }

    fn tick(&mut self, ctx: &Ctx) -> Step {
        if ctx.now.since(self.looked) < self.every() {
            return Step::Redraw;
        }
        self.looked = ctx.now;
        Step::Look(Cmd::Follow {
            session: self.session,
            assessor: self.assessment.assessor.clone(),
            seen: Some(self.followed.version),
        })
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        page::view(self, ctx, frame, area);
        if let Some(panel) = &self.panel {
            let (asked, lead) = (self.asked(), self.lead.as_ref());
            let tagged = tagged(&self.assessment, asked);
            panel.view(&tagged, asked, lead, ctx, frame, area);
        }
    }
}

/// The pitfalls that an answer is tagged with.
fn tagged(assessment: &Assessment, asked: Option<&Asked>) -> Vec<Pitfall> {
    let rating = asked.and_then(|asked| assessment.of(asked));
    let heard = rating.map_or(&[][..], |rating| &rating.pitfalls);
    heard.iter().map(|heard| heard.pitfall).collect()
}
