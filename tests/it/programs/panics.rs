//! A program with a fault: opens the interface and panics at once. The tests
//! look at the terminal it leaves behind.

use std::time::Duration;

use kaiken::i18n::Lang;
use kaiken::tui::action::Action;
use kaiken::tui::app::App;
use kaiken::tui::clock::Moment;
use kaiken::tui::keymap::Keymap;
use kaiken::tui::screen::{Cmd, Ctx, Host, Msg, Screen, Step};
use kaiken::tui::screens::settings::KEYMAP;
use kaiken::tui::settings::Settings;
use kaiken::tui::{run, terminal};
use ratatui::Frame;
use ratatui::layout::Rect;

struct Faulty;

impl Screen for Faulty {
    fn keymap(&self) -> &'static Keymap {
        &KEYMAP
    }
    fn update(&mut self, _: Action, _: &Ctx) -> Step {
        Step::Stay
    }
    fn deadline(&self, ctx: &Ctx) -> Option<Moment> {
        Some(ctx.now + Duration::from_millis(1))
    }
    fn tick(&mut self, _: &Ctx) -> Step {
        panic!("a fault for the test")
    }
    fn view(&self, _: &Ctx, frame: &mut Frame<'_>, area: Rect) {
        frame.render_widget("about to fail", area);
    }
}

impl Host for Faulty {
    fn run(&mut self, _: Cmd) -> Option<Msg> {
        None
    }
}

fn main() {
    terminal::install_panic_hook(Lang::En);
    let mut app = App::new(Faulty, Settings::default(), false, Faulty);
    let _ = run::run(&mut app);
}
