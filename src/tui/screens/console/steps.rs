//! What the facilitator's keys do, while no panel is open.

use super::Console;
use super::panel::bring::Bring;
use super::panel::end::End;
use super::panel::follow::Follow;
use super::panel::improvise::Improvise;
use super::panel::look::Look;
use super::panel::mark::{Claim, Plain, Promise, Words};
use super::panel::search::Search;
use super::panel::tag::Tag;
use super::panel::voice::Voice;
use super::panel::vote::{Vote, choose};
use super::panel::{Outcome, Panel};
use super::told;
use crate::conference::{Choice, Direction, Event, Mark, MarkKind, Rate, Stage};
use crate::i18n::console as words;
use crate::store::SessionId;
use crate::tui::action::Action;
use crate::tui::screen::{Cmd, Ctx, Step};

impl Console {
    /// Does what a key asks for.
    pub(super) fn act(&mut self, action: Action, ctx: &Ctx) -> Step {
        match action {
            Action::Level(level) => self.rate(Some(level), ctx),
            Action::Unobserved => self.rate(None, ctx),
            Action::NextUp => self.next_up(ctx),
            Action::Pick(number) => self.pick(usize::from(number) - 1, ctx),
            Action::Choose => self.choose_marked(ctx),
            Action::TakeLine => self.take_line(ctx),
            Action::SaidNothing => {
                let elapsed_ms = self.run.elapsed_ms(ctx);
                let choice = Choice::Silence;
                self.take(&Event::Chosen { choice, elapsed_ms }, ctx)
            }
            Action::Press => self.insist(MarkKind::Pressed, ctx),
            Action::CutIn => self.insist(MarkKind::Interrupted, ctx),
            Action::Wait => self.insist(MarkKind::Silence, ctx),
            Action::Bookmark => {
                let marked = self.run.mark(MarkKind::Bookmark, "", ctx);
                self.say(words::bookmarked(ctx.lang));
                self.taken(marked, ctx)
            }
            Action::RunClock => {
                let turned = self.run.turn_clock(ctx);
                self.run.shown.paused = false;
                self.taken(turned, ctx)
            }
            Action::Break => self.pause(ctx),
            Action::Ease => self.ease(ctx),
            Action::Undo => self.undo(ctx),
            Action::Reveal => self.reveal(ctx),
            Action::Continue => self.back_to_roster(ctx),
            Action::Debrief => match self.run.live.number() {
                Some(number) => Step::Do(Cmd::Debrief(SessionId(number))),
                None => Step::Stay,
            },
            action => match self.opened(action, ctx) {
                Some(outcome) => self.outcome(outcome, ctx),
                None => self.move_to(action),
            },
        }
    }

    /// The panel a key opens; nothing for a key that opens none.
    fn opened(&mut self, action: Action, ctx: &Ctx) -> Option<Outcome> {
        let run = &mut self.run;
        let words_of = |of| -> Box<dyn Panel> { Box::new(Words::new(of, ctx)) };
        let panel: Box<dyn Panel> = match action {
            Action::Find => Box::new(Search::new(run, ctx)),
            Action::FollowUp => match Follow::new(run, ctx) {
                Some(follow) => Box::new(follow),
                None => return Some(Outcome::Say(words::not_asked(ctx.lang).to_owned())),
            },
            Action::Improvise => Box::new(Improvise::new(false, run, ctx)),
            Action::Bring => Box::new(Bring::new(run, ctx)),
            Action::Note => words_of(Plain::Note),
            Action::Quote => words_of(Plain::Quotation),
            Action::Claim => Box::new(Claim::new(run, ctx)),
            Action::Promise => Box::new(Promise::new(ctx)),
            Action::Tag => Box::new(Tag::new(run, ctx)),
            Action::Voice => return Some(Voice::pick(false, run, ctx)),
            Action::HandOver => return Some(Voice::pick(true, run, ctx)),
            Action::Look => Box::new(Look::new(self.criterion)),
            Action::EndRun => Box::new(End::new()),
            Action::Vote => Box::new(Vote::open(run)?),
            _ => return None,
        };
        Some(Outcome::Open(panel))
    }

    /// Moves the mark.
    fn move_to(&mut self, action: Action) -> Step {
        let conference = self.run.live.conference();
        if self.run.is_heard() {
            let last = self.run.scenario().rubric.criteria.len().saturating_sub(1);
            let before = self.criterion;
            self.criterion = match action {
                Action::Up => before.saturating_sub(1),
                Action::Down => (before + 1).min(last),
                _ => before,
            };
            return Step::redraw_if(self.criterion != before);
        }
        let rows = match conference.stage() {
            Stage::Statement => conference.statement_lines().len(),
            _ => self.run.options().len(),
        };
        Step::redraw_if(self.select.act(action, rows))
    }

    /// Rates the marked criterion and goes on to the next that is wanted.
    fn rate(&mut self, level: Option<u8>, ctx: &Ctx) -> Step {
        let Ok(criterion) = u8::try_from(self.criterion) else {
            return Step::Stay;
        };
        let rate = Rate::Level { criterion, level };
        let step = self.take(&Event::Rated(rate), ctx);
        let next = self.run.wanted_from(self.criterion + 1);
        self.criterion = next.unwrap_or(self.criterion);
        step
    }

    /// What was said is over: it counts, and the room goes on. Who pressed the key by
    /// mistake learns how to come back.
    fn next_up(&mut self, ctx: &Ctx) -> Step {
        let draft = self.run.live.conference().draft();
        if self.run.is_heard() && !draft.whole().is_rated() {
            self.say(words::not_rated(ctx.lang));
        }
        let event = match self.run.live.conference().stage() {
            Stage::Statement if !self.run.is_heard() => Event::Opened {
                lines: self.lines.clone(),
            },
            _ => Event::Answered {
                elapsed_ms: self.run.elapsed_ms(ctx),
                then: None,
            },
        };
        self.take(&event, ctx)
    }

    /// Chooses by number.
    fn pick(&mut self, at: usize, ctx: &Ctx) -> Step {
        if self.run.live.conference().stage() == Stage::Statement {
            return self.toggle_line(at, ctx);
        }
        match self.run.options().get(at) {
            Some(answer) => {
                let taken = choose(*answer, &mut self.run, ctx);
                self.taken(taken, ctx)
            }
            None => Step::Stay,
        }
    }

    fn choose_marked(&mut self, ctx: &Ctx) -> Step {
        match self.select.row(self.run.options().len()) {
            Some(at) => self.pick(at, ctx),
            None => Step::Stay,
        }
    }

    fn take_line(&mut self, ctx: &Ctx) -> Step {
        let offered = self.run.live.conference().statement_lines().len();
        match self.select.row(offered) {
            Some(at) => self.toggle_line(at, ctx),
            None => Step::Stay,
        }
    }

    /// Takes a line of the statement, or leaves it out again.
    fn toggle_line(&mut self, at: usize, ctx: &Ctx) -> Step {
        let Some(line) = self
            .run
            .live
            .conference()
            .statement_lines()
            .get(at)
            .copied()
        else {
            return Step::Stay;
        };
        let opening = self.run.scenario().opening.as_ref();
        let most = opening.map_or(0, |opening| usize::from(opening.choose));
        match self.lines.iter().position(|it| *it == line) {
            Some(taken) => {
                self.lines.remove(taken);
            }
            None if self.lines.len() < most => self.lines.push(line),
            None => self.say(words::full_statement(ctx.lang)),
        }
        self.select
            .act(Action::Pick(u8::try_from(at + 1).unwrap_or(0)), usize::MAX);
        Step::Redraw
    }

    /// The journalist insists, in words that differ from those before.
    fn insist(&mut self, kind: MarkKind, ctx: &Ctx) -> Step {
        if self.run.question().is_none() {
            self.say(words::not_asked(ctx.lang));
            return Step::Redraw;
        }
        let history = self.run.live.session().history().iter();
        let alike = |event: &&Event| matches!(event, Event::Marked(mark) if mark.kind == kind);
        let before = history.filter(alike).count();
        let line = told::insisting(&kind, before, self.run.lang());
        let said = told::insisting_said(&kind, line, ctx.lang);
        let mark = Mark {
            kind,
            words: line.into(),
            by: None,
        };
        let step = self.take(&Event::Marked(mark), ctx);
        if self.said.is_empty() {
            self.say(&said);
        }
        step
    }

    fn ease(&mut self, ctx: &Ctx) -> Step {
        let eased = !self.run.live.conference().is_eased();
        self.say(match eased {
            true => words::eased_on(ctx.lang),
            false => words::eased_off(ctx.lang),
        });
        self.take(&Event::Directed(Direction::Ease(eased)), ctx)
    }

    /// A break: the clock stands and the room shows it; once more, and it goes on.
    fn pause(&mut self, ctx: &Ctx) -> Step {
        let paused = !self.run.shown.paused;
        let turned = match self.run.course().was_started() && self.run.course().runs() == paused {
            true => self.run.turn_clock(ctx),
            false => Ok(()),
        };
        self.run.shown.paused = paused;
        self.say(match paused {
            true => words::break_on(ctx.lang),
            false => words::break_off(ctx.lang),
        });
        self.taken(turned, ctx)
    }

    fn undo(&mut self, ctx: &Ctx) -> Step {
        // What it was is told in the words of the time before.
        let undone = self.run.undo(ctx);
        match undone {
            Ok(event) => {
                let what = told::step(&event, &self.run, ctx.lang);
                self.say(&words::undone(ctx.lang, &what));
                if let Event::Rated(Rate::Level { criterion, .. }) = event {
                    self.criterion = criterion.into();
                }
                self.shown(ctx)
            }
            Err(_) => {
                self.say(words::nothing_to_undo(ctx.lang));
                Step::Redraw
            }
        }
    }

    /// Shows the room how it was rated, or no longer; at the end, the hostile paper.
    fn reveal(&mut self, ctx: &Ctx) -> Step {
        let shown = &mut self.run.shown;
        let now = !shown.ratings;
        (shown.ratings, shown.notes, shown.hostile) = (now, now, now);
        self.say(match now {
            true => words::revealed_on(ctx.lang),
            false => words::revealed_off(ctx.lang),
        });
        self.shown(ctx)
    }
}
