//! What can be said on the command line.

use super::assess::Assess;
use super::check;
use super::data::Data;
use super::exact::Budget;
use super::export::Export;
use super::import::Import;
use super::login::Role;
use super::print_paper::PrintPaper;
use super::trainee::TraineeCommand;
use super::value::{Wrong, whole};
use super::which::Which;
use super::workshop::Workshop;
use crate::i18n::{Lang, usage as words};
use crate::scoring::Mode;
use crate::simulate::Strategy;
use crate::tui::theme::ThemeName;
use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
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
    /// Who plays, where several people share a machine; remembered by what plays
    #[arg(long = "as", global = true, env = "KAIKEN_AS", value_name = "NAME")]
    pub trainee: Option<Trainee>,
    /// Colours of the screen
    #[arg(long, global = true, value_name = "NAME")]
    pub theme: Option<ThemeName>,
    /// What a login on a shared machine may do: `kaiken workshop serve-config` writes it
    #[arg(long, global = true, hide = true, value_enum, value_name = "ROLE")]
    pub login: Option<Role>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Hold a press conference
    Play(Play),
    /// Go on with a conference that was left in the middle
    Resume(Resume),
    /// Train what is weak and due: five to ten questions, with a coach after each
    Drill(Drill),
    /// Ninety seconds before a real conference: messages, facts, one question aloud
    Warmup(Warmup),
    /// Show the debrief of a session
    Report(Report),
    /// Show how you get on over all sessions, and what is behind each figure
    Progress(Progress),
    /// Rate a rehearsal as one who listens: live, or from the recording
    Assess(Assess),
    /// Rate written answers whose ratings are known, before you assess
    Calibrate(Calibrate),
    /// Tell how far the assessors of a session agree, and what they come to together
    Agree(Agree),
    /// Set two sessions side by side, question by question
    Compare(Compare),
    /// Show what the audience of a workshop sees, for the projector
    Room(Room),
    /// List the scenarios, and how they went
    List {
        /// For a person, or for a program
        #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
        format: Format,
    },
    /// Begin a scenario of your own: small, commented, ready to be played
    New(New),
    /// Make a scenario of what you already have
    #[command(subcommand)]
    Import(Import),
    /// Look at one question as the engine sees it, be asked it, or follow the file
    Preview(Preview),
    /// Draw what leads where in a scenario, and what is never reached
    Graph(Graph),
    /// Tell what is wrong with scenario files; without a path, check the built-in ones
    Check {
        /// Files, or directories of them
        #[arg(value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// For a person, or for a program
        #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
        format: check::Format,
        /// Fail, with status 1, on these too
        #[arg(long, value_enum, value_name = "WHAT")]
        deny: Option<check::Deny>,
        /// Tell what a code such as K0203 means; without one, list them all
        #[arg(
            long,
            value_name = "CODE",
            num_args = 0..=1,
            conflicts_with_all = ["paths", "deny"]
        )]
        explain: Option<Option<String>>,
    },
    /// Have a scenario played many times, and tell what that shows of it
    Simulate(Simulate),
    /// Give a scenario or a session back as a document
    #[command(subcommand)]
    Export(Export),
    /// Lead a workshop: set it up, open its console, list, delete
    #[command(subcommand)]
    Workshop(Box<Workshop>),
    /// Paper for a rehearsal, to be printed on A4
    #[command(subcommand)]
    Print(PrintPaper),
    /// Tell who plays on this machine; rename or delete somebody
    #[command(subcommand)]
    Trainee(TraineeCommand),
    /// Tell where everything is kept; delete, export or import it
    #[command(subcommand)]
    Data(Data),
    /// Print the JSON Schema of scenarios, by which an editor completes and explains them
    Schema(Schema),
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
    /// Of a second act: which session of the first the room remembers; without it, the
    /// newest held to its end
    #[arg(long, value_name = "SESSION|last|none", requires = "scenario")]
    pub after: Option<After>,
    /// Numbered lines instead of a screen: for screen readers and pipes
    #[arg(long)]
    pub plain: bool,
    /// Keep nothing of this session
    #[arg(long)]
    pub no_save: bool,
}

/// `kaiken room`
#[derive(Debug, Args)]
pub struct Room {
    /// The workshop's name or number (see `kaiken workshop list`); otherwise the newest
    #[arg(value_name = "WORKSHOP")]
    pub workshop: Option<String>,
    /// A line for each change instead of a screen: for screen readers and pipes
    #[arg(long)]
    pub plain: bool,
}

/// `kaiken drill`
#[derive(Debug, Args)]
pub struct Drill {
    /// At most so many minutes, one question at least; otherwise what is due, five
    /// questions at least
    #[arg(long, value_name = "N", value_parser = whole(1..=60_u32))]
    pub minutes: Option<u32>,
    /// Only this way of asking, such as pin_down
    #[arg(long, value_name = "T")]
    pub technique: Option<String>,
    /// Only this topic field, such as compensation
    #[arg(long, value_name = "T")]
    pub topic: Option<String>,
    /// Only questions of this scenario or pack
    #[arg(long, value_name = "SCENARIO|FILE")]
    pub scenario: Option<PathBuf>,
    /// The repair round of a session, the newest if none is named: the three worst
    /// questions again, aloud and without choices
    #[arg(
        long,
        value_name = "SESSION|last",
        num_args = 0..=1,
        conflicts_with_all = ["minutes", "technique", "topic", "scenario", "seed"]
    )]
    pub repair: Option<Option<Which>>,
    /// The same number asks the same questions, while nothing else has changed
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Numbered lines instead of a screen: for screen readers and pipes
    #[arg(long)]
    pub plain: bool,
    /// Keep nothing of this drill
    #[arg(long)]
    pub no_save: bool,
}

/// `kaiken warmup`
#[derive(Debug, Args)]
pub struct Warmup {
    /// The scenario's name (see `kaiken list`), or a file; without it, the last one played
    #[arg(value_name = "SCENARIO|FILE")]
    pub scenario: Option<PathBuf>,
    /// The same number asks the same question
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Numbered lines instead of a screen: for screen readers and pipes
    #[arg(long)]
    pub plain: bool,
}

/// `kaiken resume`
#[derive(Debug, Args)]
pub struct Resume {
    /// The session's number; without it, the newest one left open
    #[arg(value_parser = whole::<i64>(1..))]
    pub session: Option<i64>,
    /// Numbered lines instead of a screen
    #[arg(long)]
    pub plain: bool,
}

/// `kaiken graph`
#[derive(Debug, Args)]
pub struct Graph {
    /// The scenario's name (see `kaiken list`), or a file
    #[arg(value_name = "SCENARIO|FILE")]
    pub scenario: PathBuf,
    /// To read, or for a program that draws [default: text, or by the name of the file]
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<GraphFormat>,
    /// Write it into a file
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// How a graph is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum GraphFormat {
    /// Lines to read.
    Text,
    /// A Mermaid flowchart.
    Mermaid,
    /// For Graphviz.
    Dot,
}

/// `kaiken preview`
#[derive(Debug, Args)]
pub struct Preview {
    /// The scenario's name (see `kaiken list`), or a file
    #[arg(value_name = "SCENARIO|FILE")]
    pub scenario: PathBuf,
    /// The question's id; without it, the questions are listed
    #[arg(value_name = "QUESTION")]
    pub question: Option<String>,
    /// Be asked the question, with the coach afterwards
    #[arg(long, requires = "question", conflicts_with = "watch")]
    pub play: bool,
    /// With --play: the same number shows the answers in the same order
    #[arg(long, value_name = "N", requires = "play")]
    pub seed: Option<u64>,
    /// Follow the file: errors and the question again whenever it is saved
    #[arg(long)]
    pub watch: bool,
    /// What the author wrote in both languages
    #[arg(long, conflicts_with = "play")]
    pub both: bool,
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
    /// How it is written; without it, as the name of the file ends, or as text
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<ReportFormat>,
    /// Write it into a file
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long, requires = "output")]
    pub force: bool,
    /// Open it in the browser (as html or qa), from a temporary file if no other is named
    #[arg(long)]
    pub open: bool,
    /// Leave the trainee's name out
    #[arg(long)]
    pub anonymous: bool,
    /// Include the hostile front page and the networks, which a file leaves out
    #[arg(long)]
    pub front_page: bool,
    /// Where in the video the session begins, in seconds: 12.5, or -30 if the camera ran later (with --format vtt)
    #[arg(long, value_name = "SECONDS", allow_negative_numbers = true, value_parser = seconds)]
    pub offset: Option<i64>,
}

/// Seconds, as milliseconds.
fn seconds(written: &str) -> Result<i64, Wrong> {
    /// A day: no rehearsal is longer.
    const MOST: f64 = 86_400.0;
    let seconds = written.parse::<f64>().ok().filter(|it| it.abs() <= MOST);
    let seconds = seconds.ok_or_else(|| Wrong::new(|lang| words::seconds(lang, MOST)))?;
    Ok((seconds * 1000.0).round() as i64)
}

/// `kaiken agree`
#[derive(Debug, Args)]
pub struct Agree {
    /// The session's number, or `last`
    #[arg(value_name = "SESSION|last")]
    pub session: Which,
    /// How it is written; without it, as the name of the file ends, or as text
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<AgreeFormat>,
    /// Write it into a file
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long, requires = "output")]
    pub force: bool,
    /// Show what there is before all have finished; for the facilitator's eyes
    #[arg(long, conflicts_with = "adopt")]
    pub anyway: bool,
    /// Make the merged result what the session's reports say
    #[arg(long)]
    pub adopt: bool,
    /// Leave out the ratings the facilitator gave at the console
    #[arg(long)]
    pub without_facilitator: bool,
}

/// How an agreement is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AgreeFormat {
    /// Plain text.
    Text,
    /// One HTML file to hand on: no script, prints on A4.
    Html,
    /// Markdown.
    Md,
    /// A row a rating, a column an assessor, for a spreadsheet.
    Csv,
    /// Everything, for a program.
    Json,
}

/// `kaiken calibrate`
#[derive(Debug, Args)]
pub struct Calibrate {
    /// So many answers; without it, all there are
    #[arg(long, value_name = "N", value_parser = whole(1..=60_u8))]
    pub count: Option<u8>,
    /// The same number shows the same answers in the same order
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Numbered lines instead of a screen: for screen readers and pipes
    #[arg(long)]
    pub plain: bool,
}

/// `kaiken progress`
#[derive(Debug, Args)]
pub struct Progress {
    /// For a person, for a program, or one row a session for a spreadsheet
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: SheetFormat,
    /// List the exchanges that met this technique, such as loaded or pin_down
    #[arg(long, value_name = "TECHNIQUE")]
    pub technique: Option<String>,
    /// List the exchanges on this topic, such as cause or compensation
    #[arg(long, value_name = "TOPIC")]
    pub topic: Option<String>,
    /// List the exchanges that offered this pitfall, such as speculation
    #[arg(long, value_name = "PITFALL")]
    pub pitfall: Option<String>,
}

/// `kaiken compare`
#[derive(Debug, Args)]
pub struct Compare {
    /// The number of the first session, or `last`
    #[arg(value_name = "FIRST")]
    pub first: Which,
    /// The number of the second session, or `last`
    #[arg(value_name = "SECOND")]
    pub second: Which,
    /// For a person, for a program, or one row a question for a spreadsheet
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: SheetFormat,
}

/// `kaiken simulate`
#[derive(Debug, Args)]
pub struct Simulate {
    /// The scenario's name (see `kaiken list`), or a file
    #[arg(value_name = "SCENARIO|FILE")]
    pub scenario: PathBuf,
    /// How many conferences each way to play holds
    #[arg(long, value_name = "N", default_value_t = 1_000,
        value_parser = whole(1..=1_000_000_000_u64))]
    pub runs: u64,
    /// The seed of the first conference; the others follow it
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// On how many threads; without it, on all cores. It changes no result
    #[arg(long, value_name = "N", value_parser = whole(1..=256_u16))]
    pub threads: Option<u16>,
    /// Only this way to play; may be given several times
    #[arg(long = "strategy", value_enum, value_name = "NAME")]
    pub strategies: Vec<Strategy>,
    /// For a person, or for a program
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: Format,
    /// Tell of every question, not only of those to look at
    #[arg(long)]
    pub all: bool,
    /// Look for the smallest and the largest result of the one conference with this seed
    #[arg(long, conflicts_with_all = ["runs", "threads", "strategies", "all"])]
    pub exact: bool,
    /// How long --exact may look: a number of steps, or a time such as 30s or 2m
    #[arg(long, value_name = "STEPS|TIME", requires = "exact", default_value_t)]
    pub budget: Budget,
}

/// `kaiken schema`
#[derive(Debug, Args)]
pub struct Schema {
    /// Write it into a file
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// `kaiken new`
#[derive(Debug, Args)]
pub struct New {
    /// Its id and the name of its file: small letters, digits and hyphens
    #[arg(value_name = "NAME")]
    pub name: OsString,
    /// The title a person reads
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// Who the player is
    #[arg(long, value_name = "TEXT")]
    pub role: Option<String>,
    /// How many questions are asked; follow-ups come on top
    #[arg(long, value_name = "N", value_parser = whole(4..=12_u8))]
    pub questions: Option<u8>,
    /// Write it elsewhere than NAME.yaml in this directory
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long)]
    pub force: bool,
}

/// The name of a trainee; empty: the one who never gave any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trainee(pub Box<str>);

impl std::str::FromStr for Trainee {
    type Err = Wrong;

    fn from_str(said: &str) -> Result<Trainee, Wrong> {
        let name = crate::store::trainee_name(said).map(Trainee);
        name.ok_or_else(|| Wrong::new(words::trainee_name))
    }
}

/// Which session of a first act is remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// The newest that was held to its end.
    Last,
    /// The one with this number.
    Number(i64),
    /// None.
    None,
}

impl std::str::FromStr for After {
    type Err = Wrong;

    fn from_str(said: &str) -> Result<After, Wrong> {
        match said.parse() {
            Ok(number) if number > 0 => Ok(After::Number(number)),
            _ if said == "last" => Ok(After::Last),
            _ if said == "none" => Ok(After::None),
            _ => Err(Wrong::new(words::session_last_none)),
        }
    }
}

/// For whom figures are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum SheetFormat {
    /// For a person.
    #[default]
    Text,
    /// For a program.
    Json,
    /// For a spreadsheet.
    Csv,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// Plain text.
    Text,
    /// One HTML file to hand on: no script, prints on A4.
    Html,
    /// Markdown.
    Md,
    /// A row a question, for a spreadsheet.
    Csv,
    /// Everything, for a program.
    Json,
    /// Question, best answer and facts, to prepare from.
    Qa,
    /// Chapters and notes for the video of the session (WebVTT).
    Vtt,
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
        &Mode::OF_CONFERENCES
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.tag()))
    }
}

impl ValueEnum for Strategy {
    fn value_variants<'a>() -> &'a [Strategy] {
        &Strategy::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.tag()).help(self.name(Lang::En)))
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
