//! A conference to test scenes with: the small scenario, without a store.

use crate::conference::{Choice, Event, Stage};
use crate::i18n::Lang;
use crate::live::{Live, Manner};
use crate::scenario::{PersonIx, Scenario, load};
use crate::scoring::Mode;
use crate::tui::action::Action;
use crate::tui::clock::Moment;
use crate::tui::harness::Harness;
use crate::tui::keymap::Keymap;
use crate::tui::screen::{Ctx, Screen, Step};
use crate::tui::screens::play::{Next, Scene, Sitting};
use crate::tui::settings::{Motion, Settings};
use ratatui::Frame;
use ratatui::layout::Rect;
use std::sync::Arc;

/// The small scenario, changed before it is played.
pub fn small(change: impl FnOnce(&mut Scenario)) -> Arc<Scenario> {
    let source = include_bytes!("../../../../../tests/fixtures/small.yaml");
    let mut scenario = load(source, "small.yaml").scenario.expect("it loads");
    change(&mut scenario);
    Arc::new(scenario)
}

/// A practice session of a scenario.
pub fn practice(scenario: Arc<Scenario>) -> Live {
    Live::new(scenario, Manner::default(), 7, None)
}

/// A rehearsal of a scenario.
pub fn rehearsal(scenario: Arc<Scenario>) -> Live {
    let manner = Manner {
        mode: Mode::Rehearsal,
        aloud: false,
    };
    Live::new(scenario, manner, 7, None)
}

/// A session with answers spoken aloud.
pub fn aloud(scenario: Arc<Scenario>, mode: Mode) -> Live {
    Live::new(scenario, Manner { mode, aloud: true }, 7, None)
}

/// Plays until a question waits: begins with a panel, takes the first of
/// everything else.
pub fn to_question(live: &mut Live, panel: &[usize]) {
    loop {
        let event = match live.conference().stage() {
            Stage::Ready => Event::Begin {
                seed: live.seed(),
                panel: panel.iter().map(|at| PersonIx::new(*at)).collect(),
                carried: None,
            },
            Stage::Deciding(at) => Event::Decided {
                option: live.conference().decision_options(at)[0],
            },
            Stage::Statement => Event::Opened { lines: Vec::new() },
            Stage::Asked | Stage::Finished(_) => return,
        };
        live.apply(&event).expect("it is offered");
    }
}

/// Answers with silence until the question with this id waits.
pub fn silent_until(live: &mut Live, id: &str) {
    loop {
        to_question(live, &[]);
        let pending = live.conference().pending().expect("it is asked some time");
        if &*live.scenario().question(pending.question).id == id {
            return;
        }
        let event = Event::Chosen {
            choice: Choice::Silence,
            elapsed_ms: 0,
        };
        live.apply(&event).expect("silence is always possible");
    }
}

/// An empty screen that lies under a sitting and opens it.
struct Ground(Option<Live>);

const GROUND: Keymap = Keymap {
    name: crate::i18n::tui::keys,
    actions: &[Action::Choose],
    typing: false,
};

impl Screen for Ground {
    fn keymap(&self) -> &'static Keymap {
        &GROUND
    }

    fn update(&mut self, _: Action, ctx: &Ctx) -> Step {
        self.0
            .take()
            .map_or(Step::Stay, |live| Sitting::open(live, ctx))
    }

    fn view(&self, _: &Ctx, _: &mut Frame<'_>, _: Rect) {}
}

/// Settings without movement.
fn still(lang: Lang) -> Settings {
    Settings {
        lang,
        motion: Motion::Reduced,
        ..Settings::default()
    }
}

/// A sitting on a harness, without movement.
pub fn sitting(live: Live, (width, height): (u16, u16), lang: Lang) -> Harness {
    sitting_with(live, (width, height), still(lang))
}

/// A sitting on a harness.
pub fn sitting_with(live: Live, (width, height): (u16, u16), settings: Settings) -> Harness {
    let mut harness = Harness::with(Ground(Some(live)), width, height, settings, |_| None);
    harness.keys("<enter>");
    harness
}

/// A sitting that shows one scene, whatever the session waits for.
struct Stand {
    live: Live,
    scene: Box<dyn Scene>,
}

impl Screen for Stand {
    fn keymap(&self) -> &'static Keymap {
        self.scene.keymap(&self.live)
    }

    fn update(&mut self, action: Action, ctx: &Ctx) -> Step {
        match self.scene.update(action, &self.live, ctx) {
            Next::Step(step) => step,
            Next::Note(event) => Step::redraw_if(self.live.note(&event).is_ok()),
            Next::Remember(remembered) => {
                self.live.remember(remembered);
                Step::Redraw
            }
            Next::Apply(_) | Next::Done | Next::Restart => Step::Quit,
        }
    }

    fn view(&self, ctx: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        self.scene.view(&self.live, ctx, frame, area);
    }

    fn deadline(&self, ctx: &Ctx) -> Option<Moment> {
        self.scene.deadline(&self.live, ctx)
    }

    fn tick(&mut self, ctx: &Ctx) -> Step {
        match self.scene.tick(&self.live, ctx) {
            Next::Step(step) => step,
            _ => Step::Quit,
        }
    }
}

/// One scene over a session, entered at the beginning of time.
pub fn showing(live: Live, scene: Box<dyn Scene>, size: (u16, u16), lang: Lang) -> Harness {
    showing_with(live, scene, size, still(lang))
}

/// One scene over a session, with settings.
pub fn showing_with(
    live: Live,
    mut scene: Box<dyn Scene>,
    (width, height): (u16, u16),
    settings: Settings,
) -> Harness {
    scene.enter(&live, &Ctx::new(settings, false));
    Harness::with(Stand { live, scene }, width, height, settings, |_| None)
}

/// Sizes of windows, from none at all over the smallest that works to large ones.
pub fn sizes() -> impl Iterator<Item = (u16, u16)> {
    let widths = [0, 1, 39, 40, 41, 43, 47, 61, 80, 120, 200];
    let heights = [0, 1, 11, 12, 13, 14, 16, 17, 19, 20, 21, 24, 60];
    widths
        .into_iter()
        .flat_map(move |width| heights.map(|height| (width, height)))
}
