//! `kaiken data export` and `kaiken data import`: everything one has in one file.

use super::super::failure::Failure;
use super::super::world::World;
use super::{Export, existing, say, with_workshops};
use crate::i18n::data as words;
use crate::store::{
    ExportError, ImportError, StoreError, WriteError, shown, shown_name, write_whole_by,
};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// Why there is no file.
enum Why {
    Export(ExportError),
    Write(WriteError),
}

impl From<WriteError> for Why {
    fn from(error: WriteError) -> Why {
        Why::Write(error)
    }
}

impl From<ExportError> for Why {
    fn from(error: ExportError) -> Why {
        Why::Export(error)
    }
}

/// Writes the file.
pub fn export(args: &Export, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let whose = world.asked_trainee.as_deref();
    let known = existing(world, |store| store.trainees())?;
    let Some(known) = known else {
        let what = words::nothing_kept(lang);
        return Err(Failure::new(what, ""));
    };
    if let Some(name) = whose
        && known.iter().all(|trainee| *trainee.name != *name)
    {
        let what = words::unknown_trainee(lang, shown_name(name, lang));
        return Err(Failure::new(what, words::unknown_trainee_hint(lang)));
    }
    let written = existing(world, |store| {
        let write = |out: &mut dyn std::io::Write| Ok(store.export(whose, out)?);
        let written = write_whole_by(&args.output, args.force, write);
        Ok::<_, StoreError>(written)
    })?;
    let exported = match written {
        Some(Ok(exported)) => exported,
        Some(Err(Why::Export(ExportError::Store(error)))) => {
            return Err(Failure::store(&error, lang));
        }
        Some(Err(Why::Export(ExportError::Io(error)))) => {
            let error = WriteError::Io(args.output.clone(), error);
            return Err(Failure::write(&error, lang));
        }
        Some(Err(Why::Write(error))) => return Err(Failure::write(&error, lang)),
        None => return Err(Failure::new(words::nothing_kept(lang), "")),
    };
    let path = shown(&args.output);
    let what = with_workshops(exported.sessions, exported.drills, exported.workshops, lang);
    let mut lines = vec![match whose {
        Some(name) => words::exported_of(lang, &path, shown_name(name, lang), &what),
        None => words::exported(lang, &path, &what),
    }];
    match exported.unreadable {
        0 => {}
        1 => lines.push(words::left_out_one(lang).to_owned()),
        n => lines.push(words::left_out(lang, n)),
    }
    lines.push(words::exported_hint(lang).to_owned());
    say(&lines)
}

/// Merges a file.
pub fn import(path: &Path, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let refused =
        |error: &ImportError| Failure::new(error.message(&shown(path), lang), error.hint(lang));
    let file = open(path).map_err(|error| refused(&ImportError::Io(error)))?;
    let mut file = BufReader::new(file);
    let imported = world.vault.write(|store| Ok(store.import(&mut file)));
    let imported = imported
        .map_err(|error| Failure::store(&error, lang))?
        .map_err(|error| refused(&error))?;
    world.warn();
    let mut lines = Vec::new();
    let new = imported.sessions + imported.drills + imported.workshops;
    if new > 0 {
        let (sessions, drills) = (imported.sessions, imported.drills);
        let what = with_workshops(sessions, drills, imported.workshops, lang);
        lines.push(words::imported(lang, &what));
    }
    match imported.assessments {
        0 if new == 0 => lines.push(words::imported_nothing(lang).to_owned()),
        0 => {}
        1 => lines.push(words::imported(lang, words::assessments_one(lang))),
        n => lines.push(words::imported(lang, &words::assessments(lang, n))),
    }
    match imported.already {
        0 => {}
        1 => lines.push(words::already_one(lang).to_owned()),
        n => lines.push(words::already(lang, n)),
    }
    say(&lines)
}

/// A file, and nothing that would wait for somebody to write.
fn open(path: &Path) -> std::io::Result<File> {
    if !std::fs::metadata(path)?.is_file() {
        return Err(std::io::ErrorKind::Other.into());
    }
    File::open(path)
}
