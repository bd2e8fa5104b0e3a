//! The command line: one file a subcommand.

mod agree;
mod args;
mod assess;
mod calibrate;
pub mod check;
mod compare;
mod data;
mod drill;
mod exact;
mod export;
mod failure;
mod graph;
mod help;
mod import;
mod interface;
mod keyboard;
mod language;
mod list;
mod login;
mod mistake;
mod named;
mod near;
mod new;
mod paint;
mod play;
mod preview;
mod print;
mod print_paper;
mod progress;
mod report;
mod resume;
mod room;
mod schema;
mod shell;
mod simulate;
mod trainee;
mod value;
mod warmup;
mod which;
mod workshop;
mod world;

use crate::i18n::Lang;
use crate::tui::terminal;
use args::{Cli, Command};
use clap::Parser;
use clap::error::ErrorKind;
use failure::{DONE, Failure};
use std::io::{self, Write};
use world::World;

/// Runs the program with the arguments of this process; the status to exit with.
#[must_use]
pub fn main() -> u8 {
    terminal::install_panic_hook(world::locale());
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        // It is the same in every language: nothing is looked up to show it.
        Err(error) if error.kind() == ErrorKind::DisplayVersion => return mistake::shown(&error),
        Err(error) => return mistake::told(error, language::asked()),
    };
    // What needs no store opens none.
    match &cli.command {
        Some(Command::Completions { shell }) => {
            return printed(|lang| shell::completions(*shell, lang));
        }
        Some(Command::Man) => return printed(shell::manual),
        _ => {}
    }
    let cli = match cli.global.login {
        None => cli,
        Some(role) => {
            let lang = language::asked();
            let asked = std::env::var_os(login::ASKED);
            match login::admit(cli, role, asked.as_deref(), lang) {
                Ok(cli) => cli,
                Err(failure) => return failure.tell(lang),
            }
        }
    };
    let world = World::new(&cli.global);
    let lang = world.lang();
    let outcome = run(cli.command, &world);
    match outcome {
        Ok(status) => status,
        Err(failure) => failure.tell(lang),
    }
}

fn run(command: Option<Command>, world: &World) -> Result<u8, Failure> {
    world.look_at_places()?;
    match command {
        None if world.accessible => play::run(&args::Play::default(), world),
        None => interface::run(world, true, None),
        Some(Command::Play(play)) => play::run(&play, world),
        Some(Command::Drill(drill)) => drill::run(&drill, world),
        Some(Command::Warmup(warmup)) => warmup::run(&warmup, world),
        Some(Command::Resume(resume)) => resume::run(&resume, world),
        Some(Command::Room(room)) => room::run(&room, world),
        Some(Command::List { format }) => list::run(format, world),
        Some(Command::Check {
            explain: Some(code),
            format,
            ..
        }) => check::explain(code.as_deref(), format, world.lang()),
        Some(Command::Check {
            paths,
            format,
            deny,
            explain: None,
        }) => {
            let (mut out, mut err) = (io::BufWriter::new(io::stdout().lock()), io::stderr());
            let status = check::run(&paths, format, deny, world.lang(), &mut out, &mut err)?;
            out.flush()?;
            Ok(status)
        }
        Some(Command::Graph(args)) => graph::run(&args, world),
        Some(Command::Preview(args)) => preview::run(&args, world),
        Some(Command::Report(report)) => report::run(&report, world),
        Some(Command::Agree(agree)) => agree::run(&agree, world),
        Some(Command::Calibrate(calibrate)) => calibrate::run(&calibrate, world),
        Some(Command::Progress(progress)) => progress::run(&progress, world),
        Some(Command::Assess(args)) => assess::run(&args, world),
        Some(Command::Compare(compare)) => compare::run(&compare, world),
        Some(Command::Import(import)) => import::run(&import, world),
        Some(Command::Workshop(command)) => workshop::run(&command, world),
        Some(Command::Trainee(command)) => trainee::run(&command, world),
        Some(Command::Data(command)) => data::run(&command, world),
        Some(Command::Print(command)) => print_paper::run(&command, world),
        Some(Command::Export(export)) => export::run(&export, world),
        Some(Command::Simulate(simulate)) => simulate::run(&simulate, world),
        Some(Command::New(new)) => new::run(&new, world.lang()),
        Some(Command::Schema(schema)) => schema::run(&schema, world.lang()),
        Some(Command::Completions { shell }) => {
            shell::completions(shell, world.lang())?;
            Ok(DONE)
        }
        Some(Command::Man) => {
            shell::manual(world.lang())?;
            Ok(DONE)
        }
    }
}

fn printed(print: impl FnOnce(Lang) -> Result<(), Failure>) -> u8 {
    let lang = language::asked();
    match print(lang) {
        Ok(()) => DONE,
        Err(failure) => failure.tell(lang),
    }
}
