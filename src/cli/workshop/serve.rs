//! `kaiken workshop serve-config`: one machine that everybody logs in to.

use super::super::data::existing;
use super::super::failure::{DONE, Failure};
use super::super::print;
use super::super::world::World;
use crate::i18n::{Lang, serve as words};
use crate::scenario::clean;
use crate::store::{shown, write_whole};
use crate::workshop::Workshop;
use crate::workshop::serve::{Host, Login, LoginRole, authorized_keys, public_key, sshd_config};
use clap::Args;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The file with the part of `sshd_config`.
const CONFIG: &str = "kaiken.conf";
/// The file with the keys.
const KEYS: &str = "kaiken_keys";
/// The most bytes of a file that is taken for a key.
const LONGEST_KEY: u64 = 16 * 1024;

/// `kaiken workshop serve-config`
#[derive(Debug, Args)]
pub struct ServeConfig {
    /// Its name or number; without it, the newest
    #[arg(value_name = "NAME|NUMBER")]
    workshop: Option<String>,
    /// The account everybody logs in to
    #[arg(long, default_value = "kaiken", value_name = "USER")]
    user: String,
    /// A directory of public keys: NAME.pub, and facilitator.pub
    #[arg(long, value_name = "DIR")]
    keys: Option<PathBuf>,
    /// Where the keys will stand on the host
    #[arg(long, default_value = "/etc/ssh/kaiken_keys", value_name = "FILE")]
    keys_file: String,
    /// Where the program is on the host, if not where it is here
    #[arg(long, value_name = "FILE")]
    program: Option<PathBuf>,
    /// Write kaiken.conf and kaiken_keys into this directory instead of printing them
    #[arg(long, value_name = "DIR")]
    write: Option<PathBuf>,
    /// Replace the files if they are there
    #[arg(long, requires = "write")]
    force: bool,
}

/// Runs the command.
pub(super) fn run(args: &ServeConfig, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let is_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c);
    if args.user.is_empty() || args.user.starts_with('-') || !args.user.chars().all(is_word) {
        return Err(Failure::new(words::wrong_user(lang), ""));
    }
    let id = super::find(args.workshop.as_deref(), world)?;
    let stored = existing(world, |store| store.workshop(id))?;
    let workshop = match stored {
        Some(stored) => stored.workshop,
        None => {
            return Err(Failure::new(
                words::no_data_dir(lang),
                words::no_data_dir_hint(lang),
            ));
        }
    };
    let logins = logins(&workshop, args.keys.as_deref(), lang)?;
    let (program, data_dir) = (program(args)?, data_dir(world)?);
    let host = Host {
        user: &args.user,
        program: &program,
        data_dir: &data_dir,
        keys: &args.keys_file,
    };
    let config = sshd_config(&host, lang);
    let keys = authorized_keys(&host, &logins, lang);
    match &args.write {
        Some(dir) => written(dir, &config, &keys, args.force, &logins, lang),
        None => printed(&config, &keys, &host, lang),
    }?;
    Ok(DONE)
}

/// Everybody who logs in: the roster, those who assess, and the facilitator.
fn logins(workshop: &Workshop, keys: Option<&Path>, lang: Lang) -> Result<Vec<Login>, Failure> {
    let login = |name: &str, file: &str, role| {
        Ok::<_, Failure>(Login {
            name: name.into(),
            role,
            key: keys
                .map(|dir| key_in(dir, file, lang))
                .transpose()?
                .flatten(),
        })
    };
    let participants = workshop.participants.iter();
    let participants = participants.map(|it| login(&it.name, &it.name, LoginRole::Participant));
    let assessors = workshop.assessors.iter();
    let assessors = assessors.map(|name| login(name, name, LoginRole::Assessor));
    let facilitator = [login("", "facilitator", LoginRole::Facilitator)];
    participants.chain(assessors).chain(facilitator).collect()
}

/// The key somebody left in the directory; nothing where there is none, or where no
/// file can have that name.
fn key_in(dir: &Path, name: &str, lang: Lang) -> Result<Option<String>, Failure> {
    if name.contains(['/', '\\', '\0']) || name.starts_with('.') {
        return Ok(None);
    }
    let path = dir.join(format!("{name}.pub"));
    let size = match fs::metadata(&path) {
        Ok(found) => found.len(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let wrong = || {
        let what = words::not_a_key(lang, &shown(&path));
        Failure::new(what, words::not_a_key_hint(lang))
    };
    if size > LONGEST_KEY {
        return Err(wrong());
    }
    let file = fs::read(&path)?;
    let key = public_key(&String::from_utf8_lossy(&file)).ok_or_else(wrong)?;
    Ok(Some(key))
}

fn program(args: &ServeConfig) -> io::Result<String> {
    let here = match &args.program {
        Some(program) => program.clone(),
        None => std::env::current_exe()?,
    };
    Ok(here.to_string_lossy().into_owned())
}

fn data_dir(world: &World) -> Result<String, Failure> {
    let lang = world.lang();
    let dir = world.vault.data_dir();
    let dir = dir.and_then(|dir| std::path::absolute(dir).ok());
    dir.map(|dir| dir.to_string_lossy().into_owned())
        .ok_or_else(|| Failure::new(words::no_data_dir(lang), words::no_data_dir_hint(lang)))
}

fn printed(config: &str, keys: &str, host: &Host<'_>, lang: Lang) -> Result<(), Failure> {
    let mut out = print::stdout();
    let steps = [
        words::step_account(lang, host.user, host.data_dir),
        words::step_keys(lang).to_owned(),
        format!(
            "{}\n  kaiken workshop serve-config --keys keys --write .",
            words::step_name(lang, "keys")
        ),
        words::step_install(lang, CONFIG, host.keys),
        words::step_login(lang, host.user),
    ];
    writeln!(out, "# {}", words::steps_title(lang))?;
    for (at, step) in steps.iter().enumerate() {
        for (line, words) in step.lines().enumerate() {
            match line {
                0 => writeln!(out, "# {}. {words}", at + 1)?,
                _ => writeln!(out, "#  {words}")?,
            }
        }
    }
    writeln!(out, "\n# --- {CONFIG}\n{config}\n# --- {KEYS}\n{keys}")?;
    out.flush()?;
    Ok(())
}

fn written(
    dir: &Path,
    config: &str,
    keys: &str,
    force: bool,
    logins: &[Login],
    lang: Lang,
) -> Result<(), Failure> {
    let mut out = print::stdout();
    for (name, text) in [(CONFIG, config), (KEYS, keys)] {
        let path = dir.join(name);
        write_whole(&path, text.as_bytes(), force).map_err(|error| Failure::write(&error, lang))?;
        writeln!(out, "{}", words::wrote(lang, &shown(&path)))?;
    }
    let (with, of) = (
        logins.iter().filter(|it| it.key.is_some()).count(),
        logins.len(),
    );
    let found = match with {
        1 => words::keys_found_one(lang, of),
        with => words::keys_found(lang, with, of),
    };
    writeln!(out, "{found}")?;
    for login in logins.iter().filter(|it| it.key.is_none()) {
        let name = match &*login.name {
            "" => words::facilitator(lang).to_owned(),
            name => clean(name).into_owned(),
        };
        writeln!(out, "  {}", words::no_key(lang, &name))?;
    }
    out.flush()?;
    Ok(())
}
