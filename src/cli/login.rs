//! Logins on a machine that several people share: what each may do there, and nothing
//! else. `kaiken workshop serve-config` writes `--login` into the command that sshd
//! forces upon a key; what somebody asks for beside it comes in
//! `SSH_ORIGINAL_COMMAND`, is read by our own words, and never sees a shell.

use super::args::{Cli, Command, Play, Report};
use super::failure::Failure;
use super::{play, workshop};
use crate::i18n::{Lang, serve as words};
use clap::{Parser, ValueEnum};
use std::ffi::OsStr;
use std::path::PathBuf;

/// The variable in which sshd leaves what somebody asked for.
pub const ASKED: &str = "SSH_ORIGINAL_COMMAND";

/// Who logs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Role {
    /// Plays, and sees their own sessions alone.
    Participant,
    /// Assesses, under their own name alone.
    Assessor,
    /// Leads workshops, and sees all of them.
    Facilitator,
}

/// The command line of a login: its own, and of what was asked for whatever the role
/// may do. Where nothing was asked for, what the role mostly comes for.
///
/// # Errors
/// [`Failure`] in words if it may not, or if a role that needs a name has none.
pub fn admit(fixed: Cli, role: Role, asked: Option<&OsStr>, lang: Lang) -> Result<Cli, Failure> {
    let has_name = fixed
        .global
        .trainee
        .as_ref()
        .is_some_and(|it| !it.0.is_empty());
    if role != Role::Facilitator && !has_name {
        return Err(Failure::new(
            words::nameless(lang),
            words::nameless_hint(lang),
        ));
    }
    if fixed.command.is_some() {
        return Ok(fixed);
    }
    let asked = asked.map(OsStr::to_string_lossy).unwrap_or_default();
    let mut command = match asked.trim() {
        "" => usual(role),
        asked => read(asked, role, lang)?,
    };
    if let (Some(Command::Assess(assess)), Some(name)) = (&mut command, &fixed.global.trainee)
        && role == Role::Assessor
    {
        assess.signed(&name.0);
    }
    Ok(Cli { command, ..fixed })
}

/// What a role mostly comes for; nothing: the first screen.
fn usual(role: Role) -> Option<Command> {
    let words: &[&str] = match role {
        Role::Participant => return None,
        Role::Assessor => &["kaiken", "assess", "last"],
        Role::Facilitator => &["kaiken", "workshop", "open"],
    };
    Cli::try_parse_from(words).ok().and_then(|cli| cli.command)
}

/// What was asked for, if the role may do it. Words end at blanks: there are no quotes,
/// and nothing else that a shell would understand.
fn read(asked: &str, role: Role, lang: Lang) -> Result<Option<Command>, Failure> {
    let refused = || Failure::new(words::refused(lang), words::refused_hint(lang));
    let words = asked
        .split_whitespace()
        .skip_while(|word| *word == "kaiken");
    if words.clone().any(is_the_logins) {
        return Err(refused());
    }
    let cli = Cli::try_parse_from(["kaiken"].into_iter().chain(words)).map_err(|_| refused())?;
    match cli.command {
        None => Ok(None),
        Some(command) if may(role, &command) => Ok(Some(command)),
        Some(command) if writes(&command) => Err(Failure::new(
            words::refused_file(lang),
            words::refused_file_hint(lang),
        )),
        Some(_) => Err(refused()),
    }
}

/// Options that say where things are and who somebody is: that the login says.
fn is_the_logins(word: &str) -> bool {
    const ITS_OWN: [&str; 4] = ["--data-dir", "--scenarios", "--as", "--login"];
    let name = word.split_once('=').map_or(word, |(name, _)| name);
    ITS_OWN.contains(&name)
}

/// Whether a role may do this. Nothing here reads a file that somebody names, or
/// writes one.
fn may(role: Role, command: &Command) -> bool {
    match role {
        Role::Participant => is_playing(command),
        Role::Assessor => match command {
            Command::Assess(assess) => assess.is_sheet(),
            Command::Calibrate(_) => true,
            Command::Print(paper) => paper.is_printed(),
            Command::Workshop(command) => workshop::is_printed(command),
            _ => false,
        },
        Role::Facilitator => match command {
            Command::Workshop(command) => {
                workshop::is_by_name(command) || workshop::is_printed(command)
            }
            Command::Assess(assess) => assess.is_sheet(),
            Command::Report(report) => prints(report),
            Command::Agree(agree) => agree.output.is_none(),
            Command::Calibrate(_) => true,
            Command::Print(paper) => paper.is_printed(),
            command => is_playing(command),
        },
    }
}

/// Whether it would write a file on the host, or show one there.
fn writes(command: &Command) -> bool {
    match command {
        Command::Report(report) => !prints(report),
        Command::Agree(agree) => agree.output.is_some(),
        Command::Print(paper) => paper.writes(),
        Command::Workshop(command) => workshop::writes(command),
        _ => false,
    }
}

/// Playing, and looking at how it went.
fn is_playing(command: &Command) -> bool {
    let by_name = |scenario: &Option<PathBuf>| {
        scenario
            .as_deref()
            .is_none_or(|named| !play::is_file(named))
    };
    match command {
        Command::Play(Play { scenario, .. }) => by_name(scenario),
        Command::Warmup(warmup) => by_name(&warmup.scenario),
        Command::Drill(drill) => by_name(&drill.scenario),
        Command::Resume(_) | Command::Progress(_) | Command::Compare(_) | Command::Room(_) => true,
        Command::List { .. } => true,
        Command::Report(report) => prints(report),
        // A sheet for assessors and the press's cards tell what is going to be asked.
        Command::Print(paper) => paper.is_for_oneself(),
        Command::Workshop(command) => workshop::is_printed(command),
        _ => false,
    }
}

/// A report that is printed, not written where somebody says or shown by a browser.
fn prints(report: &Report) -> bool {
    report.output.is_none() && !report.open
}
