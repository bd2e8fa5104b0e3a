//! What can be said on the command line.

use super::check;
use super::export::Export;
use super::import::Import;
use crate::i18n::Lang;
use crate::scoring::Mode;
use crate::tui::theme::ThemeName;
use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// A flight simulator for press conferences: journalists ask, you answer, the
/// room reacts, a debrief tells the weak spots.
#[derive(Debug, Parser)]
#[command(
    name = "kaiken",
    version,
    about,
    long_about = None,
    after_help = "Without a command, kaiken opens on the screen; everything can be started there.\n\
        Set ACCESSIBLE=1 for numbered lines without a clock, NO_COLOR=1 for no colour."
)]
pub struct Cli {
    /// What holds for every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do; without it the first screen opens.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that may stand before or after the command.
#[derive(Debug, Args)]
#[command(next_help_heading = "Everywhere")]
pub struct Global {
    /// The language of every word: en or ja
    #[arg(long, global = true, env = "KAIKEN_LANG", value_name = "LANG")]
    pub lang: Option<Lang>,
    /// Where sessions, settings and your own scenarios are kept
    #[arg(long, global = true, env = "KAIKEN_DATA_DIR", value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// A directory (or file) of scenarios beside your own and the built-in ones
    #[arg(long, global = true, value_name = "DIR")]
    pub scenarios: Option<PathBuf>,
    /// Colours of the screen
    #[arg(long, global = true, value_name = "NAME")]
    pub theme: Option<ThemeName>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Hold a press conference
    Play(Play),
    /// Go on with a conference that was left in the middle
    Resume(Resume),
    /// List the scenarios, and how they went
    List {
        /// For a person, or for a program
        #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
        format: Format,
    },
    /// Tell what is wrong with scenario files; without a path, check the built-in ones
    Check {
        /// Files, or directories of them
        #[arg(value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// For a person, or for a program
        #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
        format: check::Format,
    },
    /// Show the debrief of a session
    Report(Report),
    /// Make a scenario of what you already have
    #[command(subcommand)]
    Import(Import),
    /// Give a scenario or a session back as a document
    #[command(subcommand)]
    Export(Export),
    /// Print the completions of a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

/// `kaiken play`
#[derive(Debug, Default, Args)]
pub struct Play {
    /// The scenario's name (see `kaiken list`), or a file
    #[arg(value_name = "SCENARIO|FILE")]
    pub scenario: Option<PathBuf>,
    /// With a coach after every answer, or as it will be
    #[arg(long, value_enum, default_value = "practice", value_name = "MODE")]
    pub mode: Mode,
    /// Answer aloud first, then pick what comes nearest
    #[arg(long)]
    pub aloud: bool,
    /// The same number asks the same questions in the same order
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Numbered lines instead of a screen: for screen readers and pipes
    #[arg(long)]
    pub plain: bool,
    /// Keep nothing of this session
    #[arg(long)]
    pub no_save: bool,
}

/// `kaiken resume`
#[derive(Debug, Args)]
pub struct Resume {
    /// The session's number; without it, the newest one left open
    #[arg(value_parser = clap::value_parser!(i64).range(1..))]
    pub session: Option<i64>,
    /// Numbered lines instead of a screen
    #[arg(long)]
    pub plain: bool,
}

/// `kaiken report`
#[derive(Debug, Args)]
pub struct Report {
    /// The session's number, or `last`
    #[arg(
        value_name = "SESSION|last",
        default_value = "last",
        hide_default_value = true
    )]
    pub session: Which,
    /// How the debrief is written
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: ReportFormat,
    /// Write it into a file
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// Which session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The newest that has ended.
    Last,
    /// The one with this number.
    Number(i64),
}

impl std::str::FromStr for Which {
    type Err = String;

    fn from_str(said: &str) -> Result<Which, String> {
        match said.parse() {
            Ok(number) if number > 0 => Ok(Which::Number(number)),
            _ if said == "last" => Ok(Which::Last),
            _ => Err("neither a session's number nor `last`".to_owned()),
        }
    }
}

/// For whom a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Format {
    /// For a person.
    #[default]
    Text,
    /// For a program.
    Json,
}

/// How a debrief is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ReportFormat {
    /// Plain text.
    #[default]
    Text,
    /// Markdown.
    Md,
    /// JSON.
    Json,
}

impl ValueEnum for Lang {
    fn value_variants<'a>() -> &'a [Lang] {
        &Lang::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.code()).help(self.endonym()))
    }
}

impl ValueEnum for Mode {
    fn value_variants<'a>() -> &'a [Mode] {
        &Mode::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.tag()))
    }
}

impl ValueEnum for ThemeName {
    fn value_variants<'a>() -> &'a [ThemeName] {
        &ThemeName::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.tag()))
    }
}
