//! The screens: home, and over it what a command asked for.

use super::failure::{Failure, tell};
use super::world::World;
use crate::tui::app::App;
use crate::tui::screen::Msg;
use crate::tui::screens::home::Home;
use crate::tui::{run, terminal};
use std::io::{self, Write};

/// Opens home, and over it what `first` brings.
///
/// # Errors
/// Without a terminal, with one line that names the way out.
pub fn run(world: &World, keep: bool, first: Option<Msg>) -> Result<u8, Failure> {
    if terminal::look().is_ok() {
        world.remember_trainee(keep);
    }
    let desk = world.desk(keep);
    let overview = desk.overview(false);
    let news = overview.news.join("\n\n");
    let mut app = App::new(Home::new(overview), world.settings, world.no_color, desk);
    if let Some(first) = first {
        app.receive(first);
        // Home, which tells it, is not to be seen now.
        if !news.is_empty() {
            app.receive(Msg::Noted(news));
        }
    }
    match run::run(&mut app) {
        Ok(ending) => {
            if let Some(said) = app.last_words() {
                // Whoever has closed the pipe by now does not want to know.
                let _ = writeln!(io::stdout(), "{said}");
            }
            Ok(ending.exit_code())
        }
        Err(why) => {
            tell(&why.message(world.lang()));
            Err(Failure::Status(terminal::NO_TERMINAL))
        }
    }
}

/// Refuses where there is no terminal and it is not to go in lines: before anything is
/// kept, and after a name that stands for nothing was told of, which is wrong with a
/// terminal too.
///
/// # Errors
/// As [`run`].
pub fn needs_terminal(plain: bool, world: &World) -> Result<(), Failure> {
    if plain {
        return Ok(());
    }
    terminal::look().map_err(|why| {
        tell(&why.message(world.lang()));
        Failure::Status(terminal::NO_TERMINAL)
    })
}
