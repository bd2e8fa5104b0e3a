//! The model of the whole interface: a stack of screens, what they may know,
//! and the host. Keys go to the screen on top; steps come back and are done.
//!
//! It knows no terminal and no thread: the loop and the tests both drive it.

use std::time::Duration;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use ratatui::layout::Size;
use signal_hook::consts::{SIGHUP, SIGINT};

use super::action::Action;
use super::clock::Moment;
use super::key::{Edit, Key};
use super::screen::{Cmd, Ctx, FRAME, Host, Msg, Screen, Step};
use super::screens::assess::AssessScreen;
use super::screens::calibrate::CalibrateScreen;
use super::screens::console::Console;
use super::screens::debrief::{DebriefScreen, RepairScreen};
use super::screens::drill::DrillScreen;
use super::screens::group::GroupScreen;
use super::screens::play::Sitting;
use super::screens::progress::ProgressScreen;
use super::screens::warmup::WarmupScreen;
use super::settings::Settings;
use super::widgets::notice::Notice;
use super::widgets::page;
use crate::i18n::{play, tui as words};

/// What happens to the interface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed, repeated or released.
    Key(KeyEvent),
    /// Text was pasted.
    Paste(String),
    /// The window has another size now.
    Resized,
    /// A signal arrived.
    Signal(i32),
    /// A deadline has come.
    Tick,
    /// The terminal is gone.
    Gone,
}

/// How the interface ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// As the person wished.
    Quit,
    /// By a signal, or by Ctrl-C, which counts as one.
    Signal(i32),
    /// The terminal went away.
    Gone,
}

impl Ending {
    /// The status to exit with: 0, or 128 and the signal's number, as shells
    /// expect. A terminal that went away counts as a hang-up.
    #[must_use]
    pub fn exit_code(self) -> u8 {
        let signal = match self {
            Ending::Quit => return 0,
            Ending::Signal(signal) => signal,
            Ending::Gone => SIGHUP,
        };
        u8::try_from(128 + signal).unwrap_or(u8::MAX)
    }
}

/// The interface's whole state.
pub struct App {
    stack: Vec<Box<dyn Screen>>,
    ctx: Ctx,
    host: Box<dyn Host>,
    last_tick: Option<Moment>,
    dirty: bool,
    ending: Option<Ending>,
}

impl App {
    /// The interface with one screen open. `no_color` is what the environment
    /// variable `NO_COLOR` asks for.
    pub fn new(
        first: impl Screen + 'static,
        settings: Settings,
        no_color: bool,
        host: impl Host + 'static,
    ) -> App {
        App {
            stack: vec![Box::new(first)],
            ctx: Ctx::new(settings, no_color),
            host: Box::new(host),
            last_tick: None,
            dirty: true,
            ending: None,
        }
    }

    /// How the interface ended, once it has.
    #[must_use]
    pub fn ending(&self) -> Option<Ending> {
        self.ending
    }

    /// What to say once the terminal is given back: how to go on with a conference
    /// that was left in the middle. To a terminal that went away, nothing.
    #[must_use]
    pub fn last_words(&self) -> Option<String> {
        if matches!(self.ending, Some(Ending::Gone | Ending::Signal(SIGHUP))) {
            return None;
        }
        let number = self.stack.iter().find_map(|screen| screen.left_open())?;
        Some(play::kept(self.ctx.lang, number))
    }

    /// Whether there is something new to draw; asking settles it.
    pub fn take_dirty(&mut self) -> bool {
        std::mem::take(&mut self.dirty)
    }

    /// When time itself will change the screen. Never sooner after the last
    /// time than a frame takes.
    #[must_use]
    pub fn deadline(&self) -> Option<Moment> {
        let awake = self.awake().filter_map(|at| self.stack.get(at));
        let deadline = awake.filter_map(|it| it.deadline(&self.ctx)).min()?;
        let earliest = self.last_tick.map_or(deadline, |last| last + FRAME);
        Some(deadline.max(earliest))
    }

    /// The time until the deadline; none without one.
    #[must_use]
    pub fn wait(&self, now: Moment) -> Option<Duration> {
        self.deadline().map(|deadline| deadline.since(now))
    }

    /// Takes note of the window's size.
    pub fn resize(&mut self, size: Size) {
        self.dirty |= self.ctx.size != size;
        self.ctx.size = size;
    }

    /// Lets something happen at a moment.
    pub fn handle(&mut self, input: Input, now: Moment) {
        self.ctx.now = now;
        match input {
            Input::Key(event) => self.key(&event),
            Input::Paste(text) => self.edit(Edit::Insert(text)),
            Input::Resized => self.dirty = true,
            Input::Signal(signal) => self.end(Ending::Signal(signal)),
            Input::Gone => self.end(Ending::Gone),
            Input::Tick => self.tick(),
        }
    }

    /// The program is about to sleep: clocks stop.
    pub fn sleep(&mut self, now: Moment) {
        self.ctx.now = now;
        if let Some(top) = self.stack.last_mut() {
            top.covered(&self.ctx);
        }
    }

    /// The program runs again, on a screen that must be drawn anew.
    pub fn wake(&mut self, now: Moment) {
        self.ctx.now = now;
        self.dirty = true;
        if let Some(top) = self.stack.last_mut() {
            top.uncovered(&self.ctx);
        }
    }

    /// Draws what is to be seen.
    pub fn view(&self, frame: &mut Frame<'_>) {
        let area = frame.area();
        if page::too_small(area) {
            page::view_too_small(&self.ctx, frame, area);
            return;
        }
        let ground = self.stack.iter().rposition(|screen| !screen.overlay());
        for screen in &self.stack[ground.unwrap_or(0)..] {
            screen.view(&self.ctx, frame, area);
        }
    }

    /// Does a step as if the screen on top had asked for it.
    #[cfg(test)]
    pub(crate) fn force(&mut self, step: Step) {
        self.perform(step);
    }

    /// Gives the interface another host.
    #[cfg(test)]
    pub(crate) fn set_host(&mut self, host: impl Host + 'static) {
        self.host = Box::new(host);
    }

    fn key(&mut self, event: &KeyEvent) {
        let interrupt = event.modifiers.contains(KeyModifiers::CONTROL)
            && event.kind != KeyEventKind::Release
            && matches!(event.code, KeyCode::Char('c' | 'C'));
        if interrupt {
            self.end(Ending::Signal(SIGINT));
            return;
        }
        let Some(top) = self.stack.last() else { return };
        let keymap = top.keymap();
        match Key::from_event(event).and_then(|key| keymap.action(key)) {
            Some(action) => self.act(action),
            None => {
                if let Some(edit) = Edit::from_event(event) {
                    self.edit(edit);
                }
            }
        }
    }

    fn act(&mut self, action: Action) {
        if action == Action::Quit {
            self.close_panels();
        }
        let Some(top) = self.stack.last_mut() else {
            return;
        };
        let step = match action {
            Action::Help => top.help(),
            Action::Quit => top.leave(&self.ctx),
            action => top.update(action, &self.ctx),
        };
        self.perform(step);
    }

    fn edit(&mut self, edit: Edit) {
        let Some(top) = self.stack.last_mut() else {
            return;
        };
        if top.keymap().typing {
            let step = top.edit(edit, &self.ctx);
            self.perform(step);
        }
    }

    fn tick(&mut self) {
        self.last_tick = Some(self.ctx.now);
        let awake: Vec<usize> = self.awake().collect();
        for at in awake {
            if let Some(screen) = self.stack.get_mut(at) {
                let step = screen.tick(&self.ctx);
                self.perform(step);
            }
        }
    }

    /// The screens for which time passes: the one on top, and those below that go on
    /// under a panel. The topmost comes first.
    fn awake(&self) -> impl Iterator<Item = usize> {
        let top = self.stack.len().checked_sub(1);
        let panels = self.stack.iter().rev().take_while(|it| it.overlay());
        let below = top.and_then(|top| top.checked_sub(panels.count().max(1)));
        let below = below.filter(|at| self.stack.get(*at).is_some_and(|it| it.goes_on()));
        top.into_iter().chain(below)
    }

    fn perform(&mut self, step: Step) {
        if !matches!(step, Step::Stay | Step::Look(_)) {
            self.dirty = true;
        }
        match step {
            Step::Stay | Step::Redraw => {}
            Step::Push(screen) => {
                if let Some(top) = self.stack.last_mut() {
                    top.covered(&self.ctx);
                }
                self.stack.push(screen);
            }
            Step::Replace(screen) => {
                self.stack.pop();
                self.stack.push(screen);
            }
            Step::Pop if self.stack.len() <= 1 => self.end(Ending::Quit),
            Step::Pop => {
                self.stack.pop();
                self.uncover();
            }
            Step::Home if self.stack.len() > 1 => {
                self.stack.truncate(1);
                self.uncover();
            }
            Step::Home => {}
            Step::Quit => self.end(Ending::Quit),
            Step::Do(cmd) | Step::Look(cmd) => self.run(cmd),
            Step::Act(action) => self.act(action),
            Step::All(steps) => steps.into_iter().for_each(|step| self.perform(step)),
        }
    }

    /// Closes what lies over the topmost screen.
    fn close_panels(&mut self) {
        while self.stack.len() > 1 && self.stack.last().is_some_and(|top| top.overlay()) {
            self.perform(Step::Pop);
        }
    }

    fn uncover(&mut self) {
        if let Some(top) = self.stack.last_mut() {
            top.uncovered(&self.ctx);
        }
    }

    fn run(&mut self, cmd: Cmd) {
        if let Cmd::SaveSettings(settings) = &cmd {
            self.ctx.apply(*settings);
        }
        if let Some(msg) = self.host.run(cmd) {
            self.receive(msg);
        }
    }

    /// Does a step before anything happens.
    pub fn begin_with(&mut self, step: Step) {
        self.perform(step);
    }

    /// Takes an answer of the host: what opens a screen is opened here, anything
    /// else goes to the screen on top.
    pub fn receive(&mut self, msg: Msg) {
        match msg {
            Msg::Begun(live) => {
                // Whatever lies between belongs to the conference before.
                self.stack.truncate(1);
                let screen = Sitting::screen(*live, &self.ctx);
                self.perform(Step::Push(screen));
            }
            Msg::Drill(drill) => {
                let screen = DrillScreen::new(*drill, &self.ctx);
                self.perform(Step::push(screen));
            }
            Msg::Warmup(warmup) => {
                let screen = WarmupScreen::new(*warmup, &self.ctx);
                self.perform(Step::push(screen));
            }
            Msg::Sheet(sheet) => {
                let screen = AssessScreen::new(*sheet, &self.ctx);
                self.perform(Step::push(screen));
            }
            Msg::Calibrate(calibration) => {
                self.perform(Step::push(CalibrateScreen::new(*calibration)));
            }
            Msg::RepairRound(debrief, round) => {
                let screen = RepairScreen::new(&debrief, &self.ctx).kept_by(round);
                self.perform(Step::push(screen));
            }
            Msg::Group(group) => {
                self.perform(Step::push(GroupScreen::new(*group)));
            }
            Msg::Progress(gained) => {
                self.perform(Step::push(ProgressScreen::new(*gained)));
            }
            Msg::Debriefed(debrief, first) => {
                self.perform(Step::push(DebriefScreen::new(*debrief)));
                if let Some(said) = first {
                    self.receive(Msg::Noted(said));
                }
            }
            Msg::Run(opened) => {
                let step = Console::open(*opened, &self.ctx);
                self.perform(step);
            }
            Msg::Noted(said) => {
                let title = words::please_note(self.ctx.lang);
                self.perform(Step::push(Notice::new(title, said)));
            }
            Msg::Refused(why) => {
                let title = words::not_possible(self.ctx.lang);
                self.perform(Step::push(Notice::new(title, why)));
            }
            msg => {
                // What the room shows is for the room, whatever panel lies over it.
                let to = match msg {
                    Msg::Room(_) => self.awake().last(),
                    _ => self.stack.len().checked_sub(1),
                };
                if let Some(screen) = to.and_then(|at| self.stack.get_mut(at)) {
                    let step = screen.receive(msg, &self.ctx);
                    self.perform(step);
                }
            }
        }
    }

    /// Ends the interface; every screen may keep something first.
    fn end(&mut self, ending: Ending) {
        if self.ending.is_some() {
            return;
        }
        self.ending = Some(ending);
        for screen in &mut self.stack {
            if let Some(cmd) = screen.farewell(&self.ctx) {
                self.host.run(cmd);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, settings};
    use crate::tui::harness::Harness;
    use crate::tui::keymap::Keymap;
    use ratatui::layout::Rect;
    use std::cell::RefCell;
    use std::rc::Rc;

    /// A screen that writes down what happens to it.
    struct Probe {
        log: Rc<RefCell<Vec<String>>>,
        keymap: &'static Keymap,
        every: Option<Duration>,
    }

    const LISTEN: Keymap = Keymap {
        name: settings::title,
        actions: &[Action::Up, Action::Back],
        typing: false,
    };
    const TYPE: Keymap = Keymap {
        name: settings::title,
        actions: &[Action::Back],
        typing: true,
    };

    impl Probe {
        fn new(keymap: &'static Keymap) -> (Probe, Rc<RefCell<Vec<String>>>) {
            let log = Rc::default();
            let probe = Probe {
                log: Rc::clone(&log),
                keymap,
                every: None,
            };
            (probe, log)
        }

        fn note(&self, what: impl Into<String>) {
            self.log.borrow_mut().push(what.into());
        }
    }

    impl Screen for Probe {
        fn keymap(&self) -> &'static Keymap {
            self.keymap
        }
        fn update(&mut self, action: Action, _: &Ctx) -> Step {
            self.note(format!("{action:?}"));
            Step::Redraw
        }
        fn view(&self, _: &Ctx, _: &mut Frame<'_>, _: Rect) {}
        fn edit(&mut self, edit: Edit, _: &Ctx) -> Step {
            self.note(format!("{edit:?}"));
            Step::Redraw
        }
        fn receive(&mut self, msg: Msg, _: &Ctx) -> Step {
            self.note(format!("{msg:?}"));
            Step::Stay
        }
        fn deadline(&self, ctx: &Ctx) -> Option<Moment> {
            self.every.map(|every| ctx.now + every)
        }
        fn tick(&mut self, _: &Ctx) -> Step {
            self.note("tick");
            Step::Redraw
        }
        fn covered(&mut self, _: &Ctx) {
            self.note("covered");
        }
        fn uncovered(&mut self, _: &Ctx) {
            self.note("uncovered");
        }
        fn leave(&mut self, _: &Ctx) -> Step {
            self.note("leave");
            Step::Stay
        }
        fn farewell(&mut self, ctx: &Ctx) -> Option<Cmd> {
            self.note("farewell");
            Some(Cmd::SaveSettings(ctx.settings))
        }
    }

    #[test]
    fn help_covers_a_screen_and_takes_its_keys() {
        let (probe, log) = Probe::new(&LISTEN);
        Harness::new(probe, 80, 24, Lang::En).keys("k?k<esc>k");
        assert_eq!(*log.borrow(), ["Up", "covered", "uncovered", "Up"]);
    }

    #[test]
    fn quitting_from_a_panel_asks_the_screen_below() {
        let (probe, log) = Probe::new(&LISTEN);
        let mut harness = Harness::new(probe, 80, 24, Lang::En);
        harness.keys("?q");
        assert_eq!(*log.borrow(), ["covered", "uncovered", "leave"]);
        assert_eq!(harness.ending(), None);
    }

    #[test]
    fn letters_are_typed_where_a_screen_is_typing() {
        let (probe, log) = Probe::new(&TYPE);
        let mut harness = Harness::new(probe, 80, 24, Lang::En);
        harness.keys("q？").paste("a\nb");
        assert_eq!(harness.ending(), None);
        assert_eq!(
            *log.borrow(),
            [r#"Insert("q")"#, r#"Insert("？")"#, r#"Insert("a\nb")"#]
        );
    }

    #[test]
    fn ctrl_c_always_ends_and_everything_is_kept_first() {
        let (probe, log) = Probe::new(&TYPE);
        let mut harness = Harness::new(probe, 80, 24, Lang::En);
        harness.keys("<ctrl-c>");
        assert_eq!(harness.ending(), Some(Ending::Signal(2)));
        assert_eq!(*log.borrow(), ["farewell"]);
        assert_eq!(harness.commands().len(), 1);
    }

    #[test]
    fn closing_the_last_screen_quits() {
        let (probe, _) = Probe::new(&LISTEN);
        let mut harness = Harness::new(probe, 80, 24, Lang::En);
        harness.step(Step::Pop);
        assert_eq!(harness.ending(), Some(Ending::Quit));
    }

    #[test]
    fn time_ticks_no_faster_than_frames() {
        let (mut probe, log) = Probe::new(&LISTEN);
        probe.every = Some(Duration::from_millis(1));
        let mut harness = Harness::new(probe, 80, 24, Lang::En);
        harness.advance(Duration::from_secs(1));
        let ticks = log.borrow().len();
        assert!((25..=31).contains(&ticks), "{ticks}");
    }

    #[test]
    fn endings_have_conventional_statuses() {
        assert_eq!(Ending::Quit.exit_code(), 0);
        assert_eq!(Ending::Signal(15).exit_code(), 143);
        assert_eq!(Ending::Gone.exit_code(), 129);
    }
}
