//! The scenarios there are to play: those that come with the program, and files.
//!
//! What stands in a file's header is remembered with its size and time, so that a
//! thousand files are not read again at each start. A file that cannot be played
//! is listed with what is wrong with it, never hidden.

mod index;
mod read;

pub use read::read_scenario;

use super::{Store, open};
use crate::i18n::{Lang, store as words};
use crate::scenario::Text;
use crate::scenario::library::{BuiltIn, Header, built_ins};
use index::Index;
use std::collections::{HashMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A scenario in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// Where it is from.
    pub origin: Origin,
    /// What a list shows of it, or why it cannot be played.
    pub header: Result<Header, Text>,
    /// It stands in for a built-in scenario of the same id.
    pub replaces_built_in: bool,
    /// The title of the first act, of a second; its id where nobody knows more.
    pub continues: Option<Text>,
}

/// Where a scenario is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// It comes with the program.
    BuiltIn,
    /// It is a file; the path is absolute.
    File(PathBuf),
}

impl Listed {
    /// The scenario's file, whole; for reading it.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn source(&self) -> Result<Vec<u8>, Text> {
        match (&self.origin, &self.header) {
            (Origin::File(path), _) => read_scenario(path),
            (Origin::BuiltIn, Ok(header)) => {
                let built_in = crate::scenario::library::built_in(&header.id);
                Ok(built_in.map_or_else(Vec::new, |built_in| built_in.source.to_vec()))
            }
            (Origin::BuiltIn, Err(why)) => Err(why.clone()),
        }
    }
}

/// The user's own scenarios, in the data directory.
#[must_use]
pub fn own_scenarios(data_dir: &Path) -> PathBuf {
    data_dir.join(open::SCENARIOS)
}

/// Every scenario: the built-in ones, and those in these places, which are files
/// or directories; one that is not there holds nothing. Files that changed since
/// they were last looked at are read, and remembered if there is a store.
#[must_use]
pub fn scan(places: &[PathBuf], store: Option<&mut Store>) -> Vec<Listed> {
    let places = absolute(places);
    let mut index = store.as_deref().map_or_else(Index::default, Index::load);
    let files = places.iter().flat_map(|place| match files(place) {
        Ok(files) => files
            .into_iter()
            .map(|path| (index.look(&path), path))
            .collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => vec![(Err(read::refused(&error)), place.clone())],
    });
    let listed = arrange(files.collect());
    if let Some(store) = store {
        // Not remembered, they are read again: slower, and nothing else.
        let _ = index.save(store, &places);
    }
    listed
}

fn absolute(places: &[PathBuf]) -> Vec<PathBuf> {
    let absolute = |place: &PathBuf| std::path::absolute(place).unwrap_or_else(|_| place.clone());
    places.iter().map(absolute).collect()
}

/// The scenario files in a directory, sorted; or the file itself.
fn files(place: &Path) -> io::Result<Vec<PathBuf>> {
    if !fs::metadata(place)?.is_dir() {
        return Ok(vec![place.to_owned()]);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(place)? {
        let path = entry?.path();
        if is_scenario_name(&path) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// `*.yaml` or `*.yml`, and not hidden.
fn is_scenario_name(path: &Path) -> bool {
    let hidden = path
        .file_name()
        .is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
    let yaml = path
        .extension()
        .is_some_and(|it| it == "yaml" || it == "yml");
    yaml && !hidden
}

/// The list: built-in scenarios, each as it is or as the file that replaces it,
/// then the other files. Of two files with one id the first counts.
fn arrange(files: Vec<(Result<Header, Text>, PathBuf)>) -> Vec<Listed> {
    let mut taken: HashMap<Box<str>, PathBuf> = HashMap::new();
    let mut seen: HashSet<PathBuf> = HashSet::new();
    let mut own: Vec<Listed> = Vec::with_capacity(files.len());
    for (header, path) in files {
        if !seen.insert(path.clone()) {
            continue;
        }
        let header = header.and_then(|header| match taken.get(&header.id) {
            Some(first) => Err(Text::from_fn(|lang| {
                let first = super::error::shown(first);
                words::scenario_same_id(lang, &header.id, &first).into()
            })),
            None => {
                taken.insert(header.id.clone(), path.clone());
                Ok(header)
            }
        });
        own.push(Listed {
            origin: Origin::File(path),
            header,
            replaces_built_in: false,
            continues: None,
        });
    }
    let mut all: Vec<Listed> = Vec::with_capacity(own.len() + built_ins().len());
    for built_in in built_ins() {
        all.push(replacement(&mut own, built_in).unwrap_or_else(|| Listed {
            origin: Origin::BuiltIn,
            header: Ok(built_in.header()),
            replaces_built_in: false,
            continues: None,
        }));
    }
    all.append(&mut own);
    name_first_acts(&mut all);
    all
}

/// Tells of each second act which conference it continues.
fn name_first_acts(all: &mut [Listed]) {
    let titles: HashMap<Box<str>, Text> = all
        .iter()
        .filter_map(|listed| listed.header.as_ref().ok())
        .map(|header| (header.id.clone(), header.title.clone()))
        .collect();
    for listed in all {
        let header = listed.header.as_ref().ok();
        let first = header.and_then(|header| header.follows.as_deref());
        let title = |id| titles.get(id).cloned().unwrap_or_else(|| Text::same(id));
        listed.continues = first.map(title);
    }
}

/// The scenario that continues this one: a built-in one, or one of the files in these
/// places that the store remembers. No other file is looked at.
#[must_use]
pub fn second_act(first: &str, places: &[PathBuf], store: Option<&Store>) -> Option<Header> {
    let continues = |header: &Header| header.follows.as_deref() == Some(first);
    let mut built_in = built_ins().iter().map(BuiltIn::header);
    let built_in = built_in.find(continues);
    let replaces = |header: &Header| built_in.as_ref().is_some_and(|it| it.id == header.id);
    let mut index = store.map_or_else(Index::default, Index::load);
    let seen = index.seen_as(&absolute(places), |it| continues(it) || replaces(it));
    // As they are now: a file may have changed, or be gone.
    let files = seen.into_iter().map(|path| (index.look(&path), path));
    let listed = arrange(files.collect());
    let mut headers = listed.into_iter().filter_map(|listed| listed.header.ok());
    headers.find(continues)
}

/// Takes the file that replaces a built-in scenario out of the user's own.
fn replacement(own: &mut Vec<Listed>, built_in: &BuiltIn) -> Option<Listed> {
    let same_id = |listed: &Listed| {
        let header = listed.header.as_ref();
        header.is_ok_and(|header| &*header.id == built_in.id)
    };
    let at = own.iter().position(same_id)?;
    Some(Listed {
        replaces_built_in: true,
        ..own.remove(at)
    })
}

/// A sentence in every language.
fn text(words: impl Fn(Lang) -> String) -> Text {
    Text::from_fn(|lang| words(lang).into())
}

#[cfg(test)]
mod tests;
