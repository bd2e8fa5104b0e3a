//! `kaiken assess export` and `import`: sheets between machines, as files.

use super::super::failure::{DONE, Failure};
use super::super::print;
use super::super::world::World;
use super::Export;
use crate::i18n::assess as words;
use crate::store::{ExportError, StoreError, WriteError, shown, write_whole, write_whole_by};
use crate::workshop::file;
use std::io::{self, BufReader, Read, Write};
use std::path::Path;

/// Writes a sheet to be filled in, or a filled-in one.
pub fn export(args: &Export, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let session = args.session.to_assess(world)?;
    super::found(session, world)?;
    let path = shown(&args.output);
    let next = match &args.assessor {
        Some(name) => {
            let text = world.vault.look_up(session, |store| {
                Ok(store.export_assessment(session, &name.0))
            });
            let text = text
                .map_err(|error| Failure::store(&error, lang))?
                .map_err(|error| Failure::new(error.message(&path, lang), error.hint(lang)))?;
            write_whole(&args.output, text.as_bytes(), args.force)
                .map_err(|error| Failure::write(&error, lang))?;
            words::exported_own_next(lang)
        }
        None => {
            let written = world.vault.look_up(session, |store| {
                let write =
                    |out: &mut dyn Write| store.export_sheet(session, out).map_err(Why::Export);
                Ok(write_whole_by(&args.output, args.force, write))
            });
            let written = written.map_err(|error| Failure::store(&error, lang))?;
            written.map_err(|why| why.failure(&args.output, world))?;
            words::exported_sheet_next(lang)
        }
    };
    world.warn();
    let mut out = print::stdout();
    writeln!(out, "{}\n{next}", words::exported(lang, &path))?;
    out.flush()?;
    Ok(DONE)
}

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

impl Why {
    fn failure(self, path: &Path, world: &World) -> Failure {
        let lang = world.lang();
        match self {
            Why::Export(ExportError::Store(error)) => Failure::store(&error, lang),
            Why::Export(ExportError::Io(error)) => {
                Failure::write(&WriteError::Io(path.to_owned(), error), lang)
            }
            Why::Write(error) => Failure::write(&error, lang),
        }
    }
}

/// Takes a sheet in: one to be filled in becomes a session here, a filled-in one stands
/// beside the others of its session.
pub fn import(path: &Path, replace: bool, world: &World) -> Result<u8, Failure> {
    let lang = world.lang();
    let name = shown(path);
    let bytes = read(path).map_err(|error| {
        let error = crate::store::ImportError::Io(error);
        Failure::new(error.message(&name, lang), error.hint(lang))
    })?;
    let failed = |error: StoreError| Failure::store(&error, lang);
    let said = match std::str::from_utf8(&bytes)
        .ok()
        .filter(|it| file::is_assessment(it))
    {
        Some(text) => {
            let now = world.vault.now();
            let taken = world
                .vault
                .write(|store| Ok(store.import_assessment(text, replace, now)));
            let taken = taken
                .map_err(failed)?
                .map_err(|error| Failure::new(error.message(&name, lang), error.hint(lang)))?;
            let mut said = vec![words::imported_own(lang, &taken.assessor, taken.session.0)];
            if taken.stale > 0 {
                said.push(words::imported_stale(lang).to_owned());
            }
            said
        }
        None => {
            let taken = world
                .vault
                .write(|store| Ok(store.import(&mut BufReader::new(&*bytes))));
            let taken = taken
                .map_err(failed)?
                .map_err(|error| Failure::new(error.message(&name, lang), error.hint(lang)))?;
            let session = taken.last;
            let said = session.map(|session| words::imported_sheet(lang, session.0));
            said.into_iter().collect()
        }
    };
    world.warn();
    let mut out = print::stdout();
    for line in said {
        writeln!(out, "{line}")?;
    }
    out.flush()?;
    Ok(DONE)
}

/// The bytes of a file, at most one more than it may have; nothing that would wait for
/// somebody to write.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::Other.into());
    }
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}
