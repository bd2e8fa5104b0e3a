//! A run as the facilitator drives it: every step is an event of its session, kept
//! before it is seen.

use super::clock::{Course, LONGEST};
use crate::conference::{
    Call, ClaimStanding, Conference, Direction, Effect, Event, Mark, MarkKind, Rejected, Stage,
    asked,
};
use crate::live::Live;
use crate::scenario::{AnswerIx, FactIx, Lang, PersonIx, QuestionIx, Scenario, ValueIx};
use crate::store::WorkshopId;
use crate::tui::clock::Moment;
use crate::tui::screen::Ctx;
use crate::workshop::audience::{self, Audience, Clock, Shown};
use crate::workshop::{Team, Workshop};
use std::time::Duration;

/// The criterion that is about several people on one podium.
const TEAMWORK: &str = "teamwork";

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

/// Milliseconds after which a question at hand counts as answered, even if nobody
/// rated anything: shorter than any answer, longer than it takes to change one's mind.
const ANSWERED: u32 = 20_000;

/// What the engine would ask after the answer at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Coming {
    /// This question, in these words.
    Question(QuestionIx, String),
    /// Something to decide.
    Decision,
    /// Nothing more.
    End,
    /// That hangs on which answer is chosen.
    ByAnswer,
}

/// What the ledgers find in the claims of the answer at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A claim that is not true, not known or not to be said.
    Claim(FactIx, ClaimStanding),
    /// What somebody said before goes against it: who, and what.
    Contradiction(Option<PersonIx>, FactIx, ValueIx),
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
    /// The step of the facilitator's each event belongs to: they are taken back together.
    steps: Vec<u32>,
    step: u32,
    /// Events that set the run up, which nobody takes back.
    setting_up: usize,
    began: (i64, Moment),
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
            steps: Vec::new(),
            step: 0,
            setting_up: 0,
            began: (opened.now, ctx.now),
        };
        if run.live.conference().stage() == Stage::Ready {
            let seed = run.live.seed();
            run.take(
                &Event::Begin {
                    seed,
                    panel: opened.panel,
                },
                ctx,
            )?;
            for question in run.workshop.kept.clone() {
                // One of another scenario may have nobody here to ask it.
                let _ = run.take(&Event::Improvised(question), ctx);
            }
        }
        let history = run.live.session().history();
        let kept = history.iter().skip(1);
        let kept = kept.take_while(|event| matches!(event, Event::Improvised(_)));
        run.setting_up = 1 + kept.count();
        // Of a run kept by another version no times may be there.
        run.times.resize(history.len(), opened.now);
        // Of what was done before, every event is a step of its own.
        run.step = u32::try_from(history.len()).unwrap_or(u32::MAX);
        run.steps = (0..run.step).collect();
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
                self.steps.pop();
            }
            _ => {
                self.times.push(now);
                self.steps.push(self.step);
            }
        }
        if is_turn(event) {
            // What the audience was shown of the turn before is over.
            self.shown.vote = None;
            (self.shown.ratings, self.shown.notes) = (false, false);
        }
        self.foresee();
        Ok(())
    }

    /// What is taken from now on belongs to another step.
    pub fn next_step(&mut self) {
        self.step = self.step.saturating_add(1);
    }

    /// Takes the newest step back, all its events; the first of them.
    ///
    /// # Errors
    /// [`Rejected::NotNow`] if there is none.
    pub fn undo(&mut self, ctx: &Ctx) -> Result<Event, Rejected> {
        let mut first = self.undo_one(ctx)?;
        let step = first.1;
        while self.steps.last() == Some(&step) {
            first = self.undo_one(ctx)?;
        }
        Ok(first.0)
    }

    /// Takes the newest event back; it, and its step.
    fn undo_one(&mut self, ctx: &Ctx) -> Result<(Event, u32), Rejected> {
        let is_step = self.live.session().history().len() > self.setting_up;
        let last = self.live.session().last_undoable().filter(|_| is_step);
        let last = last.cloned().ok_or(Rejected::NotNow)?;
        let step = self.steps.last().copied().unwrap_or(self.step);
        self.take(&Event::Undo, ctx)?;
        Ok((last, step))
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
            MarkKind::Quotation
            | MarkKind::Claim { .. }
            | MarkKind::Promise { .. }
            | MarkKind::HandOver => self.speaker(),
            _ => None,
        };
        let words = words.into();
        self.take(&Event::Marked(Mark { kind, words, by }), ctx)
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

    /// The moment it is, in milliseconds since 1970.
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

    /// What is played.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        self.live.scenario()
    }

    /// The language of the room.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.workshop.lang
    }

    /// The question at hand.
    #[must_use]
    pub fn question(&self) -> Option<QuestionIx> {
        let pending = self.live.conference().pending()?;
        Some(pending.question)
    }

    /// Who answers now; nobody: the participant.
    #[must_use]
    pub fn speaker(&self) -> Option<PersonIx> {
        self.live.conference().draft().by
    }

    /// Whether what is at hand is rated as it is heard: otherwise something is chosen.
    #[must_use]
    pub fn is_heard(&self) -> bool {
        match self.live.conference().stage() {
            Stage::Statement => self.workshop.spoken,
            Stage::Asked => self.workshop.spoken || self.options().is_empty(),
            Stage::Ready | Stage::Deciding(_) | Stage::Finished(_) => false,
        }
    }

    /// The answers that can be chosen now, or the options of the decision at hand.
    #[must_use]
    pub fn options(&self) -> Vec<AnswerIx> {
        let conference = self.live.conference();
        match conference.stage() {
            Stage::Asked => self
                .question()
                .map_or_else(Vec::new, |at| conference.options(at)),
            Stage::Deciding(decision) => conference.decision_options(decision),
            Stage::Ready | Stage::Statement | Stage::Finished(_) => Vec::new(),
        }
    }

    /// What somebody on the podium is called: by the participant's name who plays them.
    #[must_use]
    pub fn name_of(&self, person: Option<PersonIx>) -> String {
        match person {
            None => self.participant.to_string(),
            Some(person) => match self.team.plays(person) {
                Some(name) => name.to_owned(),
                None => self
                    .scenario()
                    .person(person)
                    .name
                    .get(self.lang())
                    .to_owned(),
            },
        }
    }

    /// Whether something was heard of what is at hand: rated, or written down.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        let heard = |mark: &Mark| {
            !matches!(
                mark.kind,
                MarkKind::Clock { .. } | MarkKind::Memo | MarkKind::Rumour | MarkKind::Vote(_)
            )
        };
        let session = self.live.session();
        !self.live.conference().draft().is_empty() || session.marks().iter().any(heard)
    }

    /// Whether a criterion is to be rated of what is at hand: those the question tests,
    /// how it was said, and where several sit on the podium, how they worked together.
    #[must_use]
    pub fn is_wanted(&self, criterion: usize) -> bool {
        let criteria = &self.scenario().rubric.criteria;
        let observes = match self.question() {
            Some(at) => self.scenario().question(at).observes,
            None => 0,
        };
        match criteria.get(criterion) {
            None => false,
            Some(of) if &*of.id == TEAMWORK => !self.live.conference().seated().is_empty(),
            // What only listeners rate; a question that tests nothing tests all.
            Some(of) => of.weight == 0 || observes == 0 || observes >> criterion & 1 == 1,
        }
    }

    /// The wanted criterion after this one, or the first; the same where it is the last.
    #[must_use]
    pub fn wanted_from(&self, criterion: usize) -> Option<usize> {
        let criteria = self.scenario().rubric.criteria.len();
        (criterion..criteria).find(|at| self.is_wanted(*at))
    }

    /// The first criterion that is wanted and not rated yet; the first wanted where all are.
    #[must_use]
    pub fn unrated(&self) -> Option<usize> {
        let levels = self.live.conference().draft().levels;
        let wanted = 0..self.scenario().rubric.criteria.len();
        let mut wanted = wanted.filter(|at| self.is_wanted(*at));
        wanted
            .find(|at| levels.get(*at).is_none())
            .or_else(|| self.wanted_from(0))
    }

    /// Whether a question called for now is asked in place of the one at hand: nothing was
    /// heard of that yet. An answer that is chosen counts as soon as it is.
    #[must_use]
    pub fn replaces(&self, ctx: &Ctx) -> bool {
        let is_asked = self.question().is_some();
        is_asked && (!self.is_heard() || !self.is_under_way() && self.elapsed_ms(ctx) < ANSWERED)
    }

    /// The words of a question in one line, as it would be heard after the answer at
    /// hand; nothing of one that quotes a contradiction where there is none.
    #[must_use]
    pub fn words_of(&self, at: QuestionIx) -> Option<String> {
        let conference = self.live.conference();
        let question = self.scenario().question(at);
        let words = asked(
            self.scenario(),
            question,
            conference.turns().iter(),
            self.lang(),
        );
        let words = words.replace('\n', " ");
        if !words.contains("{earlier}") {
            return Some(words);
        }
        // The answer at hand may be the one it goes after.
        let found = conference.draft_verdict().contradiction?;
        let value = |at: ValueIx| {
            let values = &self.scenario().fact(found.fact).values;
            values
                .get(at.at())
                .map_or("", |it| it.text.get(self.lang()))
        };
        let words = words.replace("{earlier}", value(found.earlier));
        Some(words.replace("{now}", value(found.now)))
    }

    /// What the ledgers find in what was claimed so far of what is at hand.
    #[must_use]
    pub fn found(&self) -> Vec<Found> {
        let conference = self.live.conference();
        let claims = conference.draft().claims.iter();
        let stands = |(fact, value): &(FactIx, ValueIx)| {
            let standing = conference.standing(*fact, *value);
            (standing != ClaimStanding::True).then_some(Found::Claim(*fact, standing))
        };
        let mut found: Vec<Found> = claims.filter_map(stands).collect();
        if let Some(other) = conference.draft_verdict().contradiction {
            let turn = conference.turns().get(usize::from(other.earlier_turn));
            let by = turn.and_then(|turn| turn.by);
            found.push(Found::Contradiction(by, other.fact, other.earlier));
        }
        found
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
                since: now.saturating_sub(i64::try_from(ms).unwrap_or(0)),
            },
        };
        let shown = Shown {
            clock,
            ..self.shown.clone()
        };
        let run = audience::Run {
            session: self.live.session(),
            participant: &self.participant,
            team: &self.team,
        };
        Audience::of(&self.workshop, Some(run), &shown)
    }

    /// Looks what the engine would do after the answer at hand.
    fn foresee(&mut self) {
        let conference = self.live.conference();
        self.coming = match conference.stage() {
            Stage::Asked | Stage::Statement if self.is_heard() => {
                let (mut next, mut effects) = (conference.clone(), Vec::new());
                let answered = Event::Answered {
                    elapsed_ms: 0,
                    then: None,
                };
                let taken = next.apply(&answered, &mut effects);
                let coming = |effect| self.coming(effect, &next);
                taken.ok().and_then(|()| effects.iter().find_map(coming))
            }
            Stage::Asked | Stage::Statement | Stage::Deciding(_) => Some(Coming::ByAnswer),
            Stage::Ready | Stage::Finished(_) => None,
        };
    }

    fn coming(&self, effect: &Effect, next: &Conference) -> Option<Coming> {
        match effect {
            Effect::Asked(question, _) => {
                let pending = next.pending();
                let words = pending.map(|it| next.ask(it, self.lang()).replace('\n', " "));
                Some(Coming::Question(*question, words.unwrap_or_default()))
            }
            Effect::DecisionPut(_) => Some(Coming::Decision),
            Effect::Ended(_) => Some(Coming::End),
            _ => None,
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
