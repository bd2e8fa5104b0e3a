//! The thin binary.

use std::process::ExitCode;

use kaiken::i18n::Lang;
use kaiken::tui::app::App;
use kaiken::tui::screen::{Cmd, Host, Msg};
use kaiken::tui::screens::settings::SettingsScreen;
use kaiken::tui::settings::Settings;
use kaiken::tui::{run, terminal};

/// Keeps settings for as long as the program runs.
struct Forgetful;

impl Host for Forgetful {
    fn run(&mut self, _: Cmd) -> Option<Msg> {
        None
    }
}

fn main() -> ExitCode {
    let lang = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|locale| Lang::from_code(&locale))
        .unwrap_or_default();
    let settings = Settings {
        lang,
        ..Settings::default()
    };
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    terminal::install_panic_hook(lang);
    let mut app = App::new(SettingsScreen::default(), settings, no_color, Forgetful);
    match run::run(&mut app) {
        Ok(ending) => ExitCode::from(ending.exit_code()),
        Err(why) => {
            eprintln!("{}", why.message(lang));
            ExitCode::from(terminal::NO_TERMINAL)
        }
    }
}
