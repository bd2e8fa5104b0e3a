//! What a screen is, and what it may ask for.
//!
//! A screen is a state with an update that alone changes it and a view that
//! only looks. It reaches the world by returning a [`Step`]; commands in it are
//! run by the [`Host`], whose answers come back as [`Msg`].

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::{Rect, Size};

use super::action::Action;
use super::clock::Moment;
use super::key::Edit;
use super::keymap::Keymap;
use super::overview::{Gained, Overview, Past, Which};
use super::screens::console::Opened;
use super::screens::help::Help;
use super::screens::room::Projected;
use super::screens::workshop::{Table, Wanted};
use super::settings::{Motion, Settings};
use super::theme::Theme;
use crate::debrief::Debrief;
use crate::i18n::Lang;
use crate::live::drill::{Drill, Round};
use crate::live::{Live, Manner};
use crate::store::{Followed, OpenSheet, SessionId, WorkshopId};
use crate::training::progress::Place;
use crate::training::render::behind::Found;
use crate::training::warmup::Warmup;
use crate::workshop::calibrate::Calibration;
use crate::workshop::group::Group;
use crate::workshop::{Assessment, Workshop};

/// What every screen may know.
#[derive(Debug, Clone, Copy)]
pub struct Ctx {
    /// The language of the interface.
    pub lang: Lang,
    /// The styles.
    pub theme: &'static Theme,
    /// What the person has set.
    pub settings: Settings,
    /// Whether the environment forbids colour.
    pub no_color: bool,
    /// The whole screen's size.
    pub size: Size,
    /// The moment it is.
    pub now: Moment,
}

/// Time between two frames of an animation.
pub const FRAME: Duration = Duration::from_millis(33);

impl Ctx {
    /// What holds at the start.
    #[must_use]
    pub fn new(settings: Settings, no_color: bool) -> Ctx {
        Ctx {
            lang: settings.lang,
            theme: settings.theme.theme(no_color),
            settings,
            no_color,
            size: Size::new(0, 0),
            now: Moment::default(),
        }
    }

    /// Lets new settings hold.
    pub fn apply(&mut self, settings: Settings) {
        *self = Ctx {
            size: self.size,
            now: self.now,
            ..Ctx::new(settings, self.no_color)
        };
    }

    /// When the next frame of an animation is due; none where the person wants
    /// little motion.
    #[must_use]
    pub fn next_frame(&self) -> Option<Moment> {
        (self.settings.motion == Motion::Full).then(|| self.now + FRAME)
    }
}

/// What is to be done after an update.
#[derive(Default)]
pub enum Step {
    /// Nothing has changed.
    #[default]
    Stay,
    /// Something has changed: draw.
    Redraw,
    /// Open a screen on top of this one.
    Push(Box<dyn Screen>),
    /// Open a screen in place of this one.
    Replace(Box<dyn Screen>),
    /// Close this screen; closing the last one quits.
    Pop,
    /// Close every screen but the first.
    Home,
    /// Quit the program.
    Quit,
    /// Have the host do something.
    Do(Cmd),
    /// Have the host look at something; unless it answers, nothing has changed.
    Look(Cmd),
    /// Have the screen on top do something, after the steps before this one.
    Act(Action),
    /// Several steps, one after another.
    All(Vec<Step>),
}

impl Step {
    /// Opens a screen on top.
    pub fn push(screen: impl Screen + 'static) -> Step {
        Step::Push(Box::new(screen))
    }

    /// Opens a screen in place of this one.
    pub fn replace(screen: impl Screen + 'static) -> Step {
        Step::Replace(Box::new(screen))
    }

    /// Redraws if something has changed.
    #[must_use]
    pub fn redraw_if(changed: bool) -> Step {
        if changed { Step::Redraw } else { Step::Stay }
    }
}

/// What screens may ask of the world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cmd {
    /// Let these settings hold, and keep them.
    SaveSettings(Settings),
    /// Look what there is to choose from, in the files too.
    LookAround,
    /// List past sessions.
    ListSessions,
    /// Show how the trainee gets on.
    LookAtProgress,
    /// Tell what is behind a figure: exchanges, by their places.
    LookBehind(Vec<Place>),
    /// Begin a conference.
    Play(Start),
    /// Put a drill together: of one scenario, or of all.
    Drill(Option<Which>),
    /// Put the repair round of a session together.
    Repair(SessionId),
    /// Take up a session that was left open.
    Resume(SessionId),
    /// Show the debrief of a session.
    Debrief(SessionId),
    /// Show what the group of a workshop is told.
    LookAtGroup(WorkshopId),
    /// Write what a group is told as a file to hand on.
    WriteGroup(Box<Group>),
    /// Write a debrief as a file to hand on.
    WriteReport(Box<Debrief>),
    /// Delete a session for good.
    Discard(SessionId),
    /// Keep what an assessor holds of a session.
    SaveAssessment(SessionId, Box<Assessment>),
    /// Look how a session stands for an assessor; where nothing was written since what
    /// was seen last, nothing comes back.
    Follow {
        /// Which.
        session: SessionId,
        /// For whom.
        assessor: Box<str>,
        /// The version seen last; none: look in any case.
        seen: Option<i64>,
    },
    /// Look at the clock on the wall.
    LookAtTime,
    /// Look whether the room has something else to show.
    LookAtRoom,
    /// Show a workshop: its roster, and the runs so far.
    LookAtWorkshop(WorkshopId),
    /// Keep a workshop as it is now.
    ChangeWorkshop(WorkshopId, Box<Workshop>),
    /// Begin a run of a workshop, or go on with one.
    OpenRun(Box<Wanted>),
    /// Show this to the audience of a workshop.
    Publish(WorkshopId, String),
}

/// A conference to begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// Of which scenario.
    pub which: Which,
    /// How it is played.
    pub manner: Manner,
    /// What every draw is seeded with; otherwise a fresh seed is taken.
    pub seed: Option<u64>,
    /// Of a second act: the session of the first that the room is to remember;
    /// otherwise the newest.
    pub after: Option<SessionId>,
}

/// What the world answers. The first four reach the screen on top; what opens
/// another screen, the app opens itself.
#[derive(Debug)]
pub enum Msg {
    /// Settings could not be kept; says why.
    SettingsNotSaved(String),
    /// What there is to choose from.
    Overview(Box<Overview>),
    /// Past sessions, newest first.
    Sessions(Vec<Past>),
    /// A session is deleted.
    Discarded,
    /// What a group is told.
    Group(Box<Group>),
    /// How the trainee gets on.
    Progress(Box<Gained>),
    /// What is behind a figure.
    Behind(Vec<Found>),
    /// A conference that begins, or goes on.
    Begun(Box<Live>),
    /// A drill, to be begun.
    Drill(Box<Drill>),
    /// A warm-up before a real conference.
    Warmup(Box<Warmup>),
    /// Written answers to be rated.
    Calibrate(Box<Calibration>),
    /// A repair round for the screen on top, by which it is kept.
    Repair(Round),
    /// A repair round to be begun, with the debrief it is of.
    RepairRound(Box<Debrief>, Round),
    /// A debrief to show, and what is to be said first.
    Debriefed(Box<Debrief>, Option<String>),
    /// An assessor's sheet, to be filled in.
    Sheet(Box<OpenSheet>),
    /// How a session stands for an assessor.
    Followed(Box<Followed>),
    /// What the clock on the wall shows, in milliseconds since 1970.
    Time(i64),
    /// What the room shows now.
    Room(Box<Projected>),
    /// It cannot be done; says why.
    Refused(String),
    /// Something a person should know before going on.
    Noted(String),
    /// A workshop, as it stands.
    Workshop(Box<Table>),
    /// A run of a workshop, for its facilitator.
    Run(Box<Opened>),
}

/// The world beyond the screens: files, the store.
pub trait Host {
    /// Does what a screen asked for. An answer goes to the screen on top.
    fn run(&mut self, cmd: Cmd) -> Option<Msg>;
}

/// One screen, or a panel over a screen.
pub trait Screen {
    /// The actions it takes now; it may take others in another state.
    fn keymap(&self) -> &'static Keymap;

    /// Changes the state as an action of the keymap asks.
    fn update(&mut self, action: Action, ctx: &Ctx) -> Step;

    /// Draws the state. It must fit any area, the smallest too.
    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect);

    /// Takes typed or pasted text, while the keymap says typing.
    fn edit(&mut self, _edit: Edit, _ctx: &Ctx) -> Step {
        Step::Stay
    }

    /// Takes an answer to a command.
    fn receive(&mut self, _msg: Msg, _ctx: &Ctx) -> Step {
        Step::Stay
    }

    /// When time changes what is shown; none while nothing moves.
    fn deadline(&self, _ctx: &Ctx) -> Option<Moment> {
        None
    }

    /// The deadline has come.
    fn tick(&mut self, _ctx: &Ctx) -> Step {
        Step::Stay
    }

    /// Another screen covers this one, or the program sleeps: clocks stop.
    fn covered(&mut self, _ctx: &Ctx) {}

    /// This screen is on top again: clocks run on.
    fn uncovered(&mut self, _ctx: &Ctx) {}

    /// What to do when the person asks to quit here, such as asking back. A
    /// panel over a screen is closed first, and the screen is asked.
    fn leave(&mut self, _ctx: &Ctx) -> Step {
        Step::Quit
    }

    /// What to do when the person asks for help here.
    fn help(&self) -> Step {
        Step::push(Help::new(self.keymap()))
    }

    /// What to keep when the program ends, however it ends.
    fn farewell(&mut self, _ctx: &Ctx) -> Option<Cmd> {
        None
    }

    /// The session that would be left in the middle if the program ended now, and
    /// can be taken up again.
    fn left_open(&self) -> Option<i64> {
        None
    }

    /// Whether it goes on while a panel lies over it: it ticks, and hears what it asked
    /// for. Elsewhere time stands while the help is read.
    fn goes_on(&self) -> bool {
        false
    }

    /// Whether it is drawn over the screen below rather than instead of it.
    fn overlay(&self) -> bool {
        false
    }
}
