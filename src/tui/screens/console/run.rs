//! A run as the facilitator drives it: every step is an event of its session, kept
//! before it is seen.

mod ahead;
mod hand;

pub use ahead::Coming;
pub use hand::Found;

use super::clock::{Course, LONGEST};
use crate::conference::{Call, Direction, Event, Mark, MarkKind, Rate, Rejected, Stage};
use crate::live::Live;
use crate::scenario::{PersonIx, QuestionIx};
use crate::store::WorkshopId;
use crate::tui::clock::Moment;
use crate::tui::screen::Ctx;
use crate::workshop::audience::{self, Audience, Clock, News, Shown};
use crate::workshop::{Team, Workshop};
use std::time::Duration;

/// A clock on the wall that is further off than this shows that the machine slept or
/// that somebody set it, in milliseconds.
const ASLEEP: u64 = 2_000;

/// A run to be begun, or gone on with.
#[derive(Debug)]
pub struct Opened {
    /// Of which workshop.
    pub id: WorkshopId,
    /// What it is.
    pub workshop: Workshop,
    /// The session.
    pub live: Box<Live>,
    /// Whose run it is.
    pub participant: Box<str>,
    /// Whose turn it is afterwards; nothing where everybody had theirs.
    pub next: Option<Box<str>>,
    /// Who plays whom.
    pub team: Team,
    /// Who sits on the podium in a run that begins, played by somebody or not.
    pub panel: Vec<PersonIx>,
    /// When each event that holds was taken, in milliseconds since 1970.
    pub times: Vec<i64>,
    /// The moment it is, in milliseconds since 1970.
    pub now: i64,
}

/// A run in the facilitator's hands.
#[derive(Debug)]
pub struct Run {
    /// Of which workshop.
    pub id: WorkshopId,
    /// What it is.
    pub workshop: Workshop,
    /// The session.
    pub live: Box<Live>,
    /// Whose run it is.
    pub participant: Box<str>,
    /// Whose turn it is afterwards; nothing where everybody had theirs.
    pub next: Option<Box<str>>,
    /// Who plays whom.
    pub team: Team,
    /// What the audience is shown beside what the session tells.
    pub shown: Shown,
    /// What comes after the answer at hand.
    pub coming: Option<Coming>,
    times: Vec<i64>,
    /// Events that set the run up, which nobody takes back.
    setting_up: usize,
    began: (i64, Moment),
    /// How far the clock on the wall is ahead of the run's own, in milliseconds.
    slept: i64,
}

impl Run {
    /// The run, begun or where it was left. One that was left for long while its clock
    /// ran has its clock stopped.
    ///
    /// # Errors
    /// [`Rejected`] if it cannot begin with these people on the podium.
    pub fn open(opened: Opened, ctx: &Ctx) -> Result<Run, Rejected> {
        let mut run = Run {
            id: opened.id,
            workshop: opened.workshop,
            live: opened.live,
            participant: opened.participant,
            next: opened.next,
            team: opened.team,
            shown: Shown::default(),
            coming: None,
            times: opened.times,
            setting_up: 0,
            began: (opened.now, ctx.now),
            slept: 0,
        };
        if run.live.conference().stage() == Stage::Ready {
            let begin = run.live.begin(opened.panel);
            run.take(&begin, ctx)?;
            for question in run.workshop.kept.clone() {
                let question = question.in_scenario(run.scenario());
                // A scenario may have as many questions as there can be.
                let _ = run.take(&Event::Improvised(question), ctx);
            }
        }
        let history = run.live.session().history();
        let kept = history.iter().skip(1);
        let kept = kept.take_while(|event| matches!(event, Event::Improvised(_)));
        run.setting_up = 1 + kept.count();
        // Of a run kept by another version no times may be there.
        run.times.resize(history.len(), opened.now);
        let last = run.times.last().copied().unwrap_or(opened.now);
        if run.course().runs() && opened.now.saturating_sub(last) > LONGEST {
            run.turn_clock(ctx)?;
        }
        run.foresee();
        Ok(run)
    }

    /// Takes an event.
    ///
    /// # Errors
    /// [`Rejected`] if it does not fit now; nothing has changed then.
    pub fn take(&mut self, event: &Event, ctx: &Ctx) -> Result<(), Rejected> {
        self.live.apply(event)?;
        let now = self.now(ctx);
        match event {
            Event::Undo => {
                self.times.pop();
            }
            _ => self.times.push(now),
        }
        if is_turn(event) {
            // What the audience was shown of the turn before is over.
            self.shown.vote = None;
            (self.shown.ratings, self.shown.notes) = (false, false);
        }
        self.foresee();
        Ok(())
    }

    /// Takes the newest step back, all its events; the first of them.
    ///
    /// # Errors
    /// [`Rejected::NotNow`] if there is none.
    pub fn undo(&mut self, ctx: &Ctx) -> Result<Event, Rejected> {
        loop {
            let goes_on = self.belongs_to_the_one_before();
            let undone = self.undo_one(ctx)?;
            if !goes_on {
                return Ok(undone);
            }
        }
    }

    /// Takes the newest event back.
    fn undo_one(&mut self, ctx: &Ctx) -> Result<Event, Rejected> {
        let is_step = self.live.session().history().len() > self.setting_up;
        let last = self.live.session().last_undoable().filter(|_| is_step);
        let last = last.cloned().ok_or(Rejected::NotNow)?;
        self.take(&Event::Undo, ctx)?;
        Ok(last)
    }

    /// Whether the newest event was done by the same key as the one before it. The
    /// events alone tell, so that a run opened again takes back what one that was never
    /// left does.
    fn belongs_to_the_one_before(&self) -> bool {
        let steps = self.live.session().history().get(self.setting_up..);
        let Some([.., before, last]) = steps else {
            return false;
        };
        // The newest question made up is the last one there is.
        let newest = self.scenario().questions.len().checked_sub(1);
        let is_newest = |question: QuestionIx| Some(question.at()) == newest;
        match (before, last) {
            (Event::Marked(mark), Event::Rated(Rate::Speaker(_) | Rate::HandOver(_))) => {
                mark.kind == MarkKind::HandOver
            }
            (Event::Marked(mark), Event::Chosen { .. } | Event::Decided { .. }) => {
                matches!(mark.kind, MarkKind::Vote(_))
            }
            (
                Event::Improvised(_),
                Event::Answered {
                    then: Some(Call { question, .. }),
                    ..
                }
                | Event::Directed(Direction::Ask(Call { question, .. }) | Direction::Queue(question)),
            ) => is_newest(*question),
            _ => false,
        }
    }

    /// Has a question asked: after the answer at hand, which counts as it was rated, or
    /// in place of the question at hand. Where neither can be, it waits for its turn.
    ///
    /// # Errors
    /// As [`Run::take`].
    pub fn call(&mut self, call: Call, instead: bool, ctx: &Ctx) -> Result<(), Rejected> {
        let stage = self.live.conference().stage();
        let event = match stage {
            _ if self.is_heard() && !(instead && stage == Stage::Asked) => Event::Answered {
                elapsed_ms: self.elapsed_ms(ctx),
                then: Some(call),
            },
            Stage::Asked => Event::Directed(Direction::Ask(call)),
            _ => Event::Directed(Direction::Queue(call.question)),
        };
        self.take(&event, ctx)
    }

    /// Writes something down.
    ///
    /// # Errors
    /// As [`Run::take`].
    pub fn mark(&mut self, kind: MarkKind, words: &str, ctx: &Ctx) -> Result<(), Rejected> {
        let by = match kind {
            MarkKind::Quotation | MarkKind::Claim { .. } | MarkKind::Promise { .. } => {
                self.speaker()
            }
            _ => None,
        };
        let words = words.into();
        self.take(&Event::Marked(Mark { kind, words, by }), ctx)
    }

    /// Whoever speaks hands the answer over to somebody else, who speaks from now on.
    ///
    /// # Errors
    /// As [`Run::take`].
    pub fn hand_over(&mut self, to: Option<PersonIx>, ctx: &Ctx) -> Result<(), Rejected> {
        let handed = Mark {
            kind: MarkKind::HandOver,
            words: "".into(),
            by: to,
        };
        self.take(&Event::Marked(handed), ctx)?;
        self.take(&Event::Rated(Rate::HandOver(to)), ctx)
    }

    /// Starts the clock, or stops it.
    ///
    /// # Errors
    /// As [`Run::take`].
    pub fn turn_clock(&mut self, ctx: &Ctx) -> Result<(), Rejected> {
        let runs = !self.course().runs();
        self.mark(MarkKind::Clock { runs }, "", ctx)
    }

    /// The events that hold, with their times.
    #[must_use]
    pub fn course(&self) -> Course<'_> {
        Course {
            events: self.live.session().history(),
            times: &self.times,
        }
    }

    /// Takes note of what the clock on the wall shows; whether the room has to be told.
    ///
    /// The run's own clock stands while the machine sleeps, and does not jump when
    /// somebody sets the one on the wall: with the lid closed nobody is heard or rated, so
    /// what the conference took goes on from where it was. The room reckons by the wall,
    /// and would show the pause as well.
    pub fn look_at_wall(&mut self, wall: i64, ctx: &Ctx) -> bool {
        let ahead = wall.saturating_sub(self.now(ctx));
        let is_off = ahead.abs_diff(self.slept) > ASLEEP;
        if is_off {
            self.slept = ahead;
        }
        is_off && self.course().runs()
    }

    /// The moment it is, in milliseconds since 1970, by the run's own clock.
    #[must_use]
    pub fn now(&self, ctx: &Ctx) -> i64 {
        let (wall, moment) = self.began;
        let passed = i64::try_from(ctx.now.since(moment).as_millis()).unwrap_or(0);
        wall.saturating_add(passed)
    }

    /// How long what is at hand has taken so far, in milliseconds; 0 where no clock ran.
    #[must_use]
    pub fn elapsed_ms(&self, ctx: &Ctx) -> u32 {
        let elapsed: Duration = self.course().this_one(self.now(ctx));
        u32::try_from(elapsed.as_millis()).unwrap_or(u32::MAX)
    }

    /// What the room is shown now.
    #[must_use]
    pub fn audience(&self, ctx: &Ctx) -> Audience {
        let now = self.now(ctx);
        let ms = u64::try_from(self.course().whole(now).as_millis()).unwrap_or(0);
        let clock = match (self.course().was_started(), self.course().runs()) {
            (false, _) => Clock::Off,
            (true, false) => Clock::Stopped { ms },
            (true, true) => Clock::Running {
                since: now
                    .saturating_add(self.slept)
                    .saturating_sub(i64::try_from(ms).unwrap_or(0)),
            },
        };
        let shown = Shown {
            clock,
            ..self.shown.clone()
        };
        Audience::of(&self.workshop, Some(self.seen()), &shown)
    }

    /// What has come in since the answer before, as the room has it before its eyes.
    #[must_use]
    pub fn news(&self) -> Vec<News> {
        self.seen().news()
    }

    fn seen(&self) -> audience::Run<'_> {
        audience::Run {
            session: self.live.session(),
            participant: &self.participant,
            team: &self.team,
        }
    }
}

/// Whether an event is a turn: something else is at hand afterwards.
fn is_turn(event: &Event) -> bool {
    matches!(
        event,
        Event::Answered { .. }
            | Event::Chosen { .. }
            | Event::Opened { .. }
            | Event::Decided { .. }
    )
}
