//! A question in the room, from its first word to the answer.
//!
//! It is heard, then answered: from the list, or first aloud, ticked by the
//! speaker, and then the nearest picked. Reading is never timed: the clock
//! starts when all is shown.

mod keys;
mod list;
#[cfg(test)]
mod tests;
mod timer;
mod typing;
mod view;

use crate::conference::{Choice, Event, Pending, Spoken, Tick};
use crate::live::Live;
use crate::scenario::vocabulary::{Word, WordSet};
use crate::scoring::Mode;
use crate::tui::action::Action;
use crate::tui::clock::Moment;
use crate::tui::keymap::Keymap;
use crate::tui::screen::Ctx;
use crate::tui::screens::play::room::papers::{self, Paper, Papers, Reading};
use crate::tui::screens::play::room::{leave, rows};
use crate::tui::screens::play::{Next, Scene};
use crate::tui::settings::Motion;
use ratatui::Frame;
use ratatui::layout::Rect;
use std::time::Duration;
use timer::{Hold, Timer};

pub use keys::{ANSWERS, ANSWERS_STRICT, NEAREST, SPEAKING, SPEAKING_STRICT, TICKS};

/// Two presses of a key within this time may be one that is held down.
const HASTE: Duration = Duration::from_millis(400);

/// The scene.
#[must_use]
pub fn scene() -> Box<dyn Scene> {
    Box::new(QuestionScene {
        part: Part::Asked,
        timer: Timer::default(),
        marked: None,
        hasty: None,
        ticks: WordSet::default(),
        spoke_ms: 0,
        papers: None,
    })
}

/// How far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The words are being heard.
    Asked,
    /// The answer is being spoken.
    Speaking,
    /// The speaker ticks how it was; it may have been too long.
    Ticking { overrun: bool },
    /// An answer is picked.
    Answering,
}

struct QuestionScene {
    part: Part,
    timer: Timer,
    /// The row the arrows have reached; none before the first arrow, so that
    /// no Enter pressed in haste answers.
    marked: Option<usize>,
    /// When Enter last only marked: a key held down never answers.
    hasty: Option<Moment>,
    ticks: WordSet<Tick>,
    /// How long the answer took that was spoken.
    spoke_ms: u32,
    papers: Option<Papers>,
}

impl QuestionScene {
    /// All of the question has been shown: the clock starts, or goes on from where it
    /// stood when the conference was left.
    fn shown(&mut self, live: &Live, ctx: &Ctx) {
        let speaks = live.manner().aloud && live.conference().spoken().is_none();
        self.part = if speaks {
            Part::Speaking
        } else {
            Part::Answering
        };
        let before = live.clock_ms().unwrap_or(0);
        if live.conference().spoken().is_some() {
            self.spoke_ms = before;
        }
        let before = Duration::from_millis(before.into());
        self.timer.restart_at(before, ctx.now);
    }

    /// Seconds there are for what is being done; none where no clock runs.
    fn limit(&self, live: &Live, ctx: &Ctx) -> Option<u32> {
        let pending = live.conference().pending()?;
        match self.part {
            Part::Speaking => self.speaking_seconds(live, ctx),
            Part::Answering if !live.manner().aloud => {
                let written = live.conference().answer_seconds(pending, ctx.lang);
                ctx.settings.clocks.seconds(written)
            }
            Part::Asked | Part::Ticking { .. } | Part::Answering => None,
        }
    }

    /// Seconds to speak in: the question's own, without those for reading.
    fn speaking_seconds(&self, live: &Live, ctx: &Ctx) -> Option<u32> {
        let pending = live.conference().pending()?;
        let written = live.scenario().question(pending.question).seconds;
        ctx.settings.clocks.seconds(u32::from(written))
    }

    fn over(&self, live: &Live, ctx: &Ctx) -> bool {
        let elapsed = self.timer.elapsed(ctx.now).as_secs();
        self.limit(live, ctx)
            .is_some_and(|limit| elapsed >= u64::from(limit))
    }

    /// Only a rehearsal cuts an answer off, and none that is spoken.
    fn cut_off(&self, live: &Live, ctx: &Ctx) -> Option<Event> {
        let strict = self.part == Part::Answering && live.manner().mode == Mode::Rehearsal;
        let elapsed_ms = self.timer.elapsed_ms(ctx.now);
        (strict && self.over(live, ctx)).then_some(Event::TimedOut { elapsed_ms })
    }

    fn answer(&self, choice: Choice, live: &Live, ctx: &Ctx) -> Next {
        let elapsed_ms = if live.manner().aloud {
            self.spoke_ms
        } else if self.limit(live, ctx).is_some() {
            self.timer.elapsed_ms(ctx.now)
        } else {
            0
        };
        let chosen = Event::Chosen { choice, elapsed_ms };
        Next::Apply(self.cut_off(live, ctx).unwrap_or(chosen))
    }

    fn answering(&mut self, action: Action, live: &Live, ctx: &Ctx) -> Next {
        let Some(Pending { question, .. }) = live.conference().pending() else {
            return Next::STAY;
        };
        let choices = list::choices(live, question);
        match action {
            Action::Silence => self.answer(Choice::Silence, live, ctx),
            Action::Pick(number) => match list::by_number(&choices, number) {
                Some(choice) => self.answer(choice, live, ctx),
                None => Next::STAY,
            },
            Action::Choose => match self.marked.and_then(|at| choices.get(at)) {
                Some(_) if self.is_hasty(ctx) => {
                    self.hasty = Some(ctx.now);
                    Next::STAY
                }
                Some(choice) => self.answer(*choice, live, ctx),
                None => {
                    self.hasty = Some(ctx.now);
                    self.mark(Action::Down, choices.len())
                }
            },
            action => self.mark(action, choices.len()),
        }
    }

    fn is_hasty(&self, ctx: &Ctx) -> bool {
        self.hasty.is_some_and(|at| ctx.now.since(at) < HASTE)
    }

    fn mark(&mut self, action: Action, len: usize) -> Next {
        let marked = rows::moved(self.marked, action, len);
        let changed = marked != self.marked;
        self.marked = marked;
        Next::Step(crate::tui::screen::Step::redraw_if(changed))
    }

    fn stop_speaking(&mut self, live: &Live, ctx: &Ctx) -> Next {
        let timed = self.limit(live, ctx).is_some();
        self.spoke_ms = if timed {
            self.timer.elapsed_ms(ctx.now)
        } else {
            0
        };
        self.part = Part::Ticking {
            overrun: self.over(live, ctx),
        };
        self.marked = Some(0);
        Next::REDRAW
    }

    fn ticking(&mut self, action: Action, overrun: bool) -> Next {
        let toggled = match action {
            Action::Pick(number) => usize::from(number).checked_sub(1),
            Action::Toggle => self.marked,
            Action::Continue => {
                self.part = Part::Answering;
                self.marked = None;
                let ticks = self.ticks;
                return Next::Note(Event::Spoke(Spoken { ticks, overrun }));
            }
            action => return self.mark(action, Tick::ALL.len()),
        };
        let Some((at, tick)) = toggled.and_then(|at| Some((at, *Tick::ALL.get(at)?))) else {
            return Next::STAY;
        };
        let ticked = Tick::ALL
            .iter()
            .copied()
            .filter(|one| self.ticks.contains(*one) != (*one == tick));
        self.ticks = ticked.collect();
        self.marked = Some(at);
        Next::REDRAW
    }

    fn take_paper(&mut self, paper: Paper, live: &Live, ctx: &Ctx) -> Next {
        self.papers = Some(Papers::open(paper, live, ctx));
        self.reading(live, ctx);
        Next::REDRAW
    }

    /// In practice the clock waits while one reads; at a conference nobody does.
    fn reading(&mut self, live: &Live, ctx: &Ctx) {
        let waits = self.papers.is_some() && live.manner().mode != Mode::Rehearsal;
        self.timer.hold(Hold::Reading, waits, ctx.now);
    }

    /// A rehearsal's question is not to be studied while the clock stands.
    fn hidden(&self, live: &Live) -> bool {
        live.manner().mode == Mode::Rehearsal && self.timer.is_held(Hold::Covered)
    }

    fn in_papers(&mut self, action: Action, live: &Live, ctx: &Ctx) -> Option<Next> {
        let papers = self.papers.as_mut()?;
        Some(match papers.act(action, live, ctx) {
            Reading::Same => Next::STAY,
            Reading::Moved => Next::REDRAW,
            Reading::Over => {
                self.papers = None;
                self.reading(live, ctx);
                Next::REDRAW
            }
        })
    }

    /// Whether every word has been heard by now.
    fn heard_all(&self, live: &Live, ctx: &Ctx) -> bool {
        let Some(pending) = live.conference().pending() else {
            return true;
        };
        let length = typing::length(&live.conference().ask(pending, ctx.lang));
        ctx.settings.motion == Motion::Reduced
            || typing::heard(self.timer.elapsed(ctx.now), ctx.lang) >= length
    }
}

impl Scene for QuestionScene {
    fn keymap(&self, live: &Live) -> &'static Keymap {
        if self.papers.is_some() {
            return &papers::KEYMAP;
        }
        let strict = live.manner().mode == Mode::Rehearsal;
        let aloud = live.manner().aloud;
        match self.part {
            Part::Asked | Part::Speaking if aloud && live.conference().spoken().is_none() => {
                if strict {
                    &SPEAKING_STRICT
                } else {
                    &SPEAKING
                }
            }
            Part::Ticking { .. } => &TICKS,
            _ if aloud => &NEAREST,
            _ if strict => &ANSWERS_STRICT,
            _ => &ANSWERS,
        }
    }

    fn update(&mut self, action: Action, live: &Live, ctx: &Ctx) -> Next {
        if let Some(next) = self.in_papers(action, live, ctx) {
            return next;
        }
        match (action, self.part) {
            (Action::Back, _) => leave(),
            (Action::Facts, _) => self.take_paper(Paper::Facts, live, ctx),
            (Action::Said, _) => self.take_paper(Paper::Said, live, ctx),
            (Action::Pause, _) => {
                let paused = self.timer.is_held(Hold::Paused);
                self.timer.hold(Hold::Paused, !paused, ctx.now);
                Next::REDRAW
            }
            // Whoever cannot wait reads ahead; nothing is answered by that.
            (_, Part::Asked) => {
                self.shown(live, ctx);
                Next::REDRAW
            }
            (Action::Continue, Part::Speaking) => self.stop_speaking(live, ctx),
            (_, Part::Speaking) => Next::STAY,
            (action, Part::Ticking { overrun }) => self.ticking(action, overrun),
            (action, Part::Answering) => self.answering(action, live, ctx),
        }
    }

    fn view(&self, live: &Live, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        view::draw(self, live, ctx, frame, area);
    }

    fn deadline(&self, live: &Live, ctx: &Ctx) -> Option<Moment> {
        match self.part {
            Part::Asked if self.timer.next_second(ctx.now).is_some() => {
                Some(ctx.next_frame().unwrap_or(ctx.now))
            }
            _ => {
                self.limit(live, ctx)?;
                self.timer.next_second(ctx.now)
            }
        }
    }

    fn tick(&mut self, live: &Live, ctx: &Ctx) -> Next {
        if self.part == Part::Asked && self.heard_all(live, ctx) {
            self.shown(live, ctx);
        }
        self.cut_off(live, ctx).map_or(Next::REDRAW, Next::Apply)
    }

    fn enter(&mut self, live: &Live, ctx: &Ctx) {
        self.timer.restart(ctx.now);
        // What was heard before the conference was left is not heard anew: whoever does
        // that would have the more time.
        let heard = live.conference().spoken().is_some() || live.clock_ms().is_some();
        if heard || ctx.settings.motion == Motion::Reduced {
            self.shown(live, ctx);
        }
    }

    fn clock_ms(&self, live: &Live, ctx: &Ctx) -> Option<u32> {
        match self.part {
            Part::Asked => None,
            Part::Ticking { .. } => Some(self.spoke_ms),
            Part::Answering if live.manner().aloud => Some(self.spoke_ms),
            Part::Speaking | Part::Answering => {
                self.limit(live, ctx)?;
                Some(self.timer.elapsed_ms(ctx.now))
            }
        }
    }

    fn covered(&mut self, ctx: &Ctx) {
        self.timer.hold(Hold::Covered, true, ctx.now);
    }

    fn uncovered(&mut self, ctx: &Ctx) {
        self.timer.hold(Hold::Covered, false, ctx.now);
    }
}
